"""The tables that ship are those that the maintainers' script makes."""

from __future__ import annotations

import importlib.util
from datetime import date
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest

from tickdeck.settings.paths import resource

# What exchange_calendars asks of pandas is between the two of them.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

SCRIPT = Path(__file__).parents[3] / "installer" / "calendars.py"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("calendars", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("code", ["XHKG", "XNYS"])
def test_the_table_that_ships_is_what_the_script_writes(script: ModuleType, tmp_path: Path, code: str):
    script.write_calendars(tmp_path)
    # A checkout on Windows may have turned the line ends.
    shipped = resource("calendars", f"{code}.csv").read_bytes().replace(b"\r\n", b"\n")
    assert shipped == (tmp_path / f"{code}.csv").read_bytes()


def test_nothing_else_ships_beside_the_tables(script: ModuleType):
    assert sorted(path.stem for path in resource("calendars").iterdir()) == sorted(script.CODES)


def test_a_table_reaches_over_all_of_its_years_whatever_the_day_it_is_made(script: ModuleType):
    for code in script.CODES:
        lines = script.calendar_text(code).splitlines()[1:]
        days = [date.fromisoformat(line.partition(",")[0]) for line in lines]
        assert {day.year for day in days} == {2024, 2025, 2026, 2027}
        assert all(240 < sum(day.year == year for day in days) < 256 for year in range(2024, 2028))
        assert max((after - before).days for before, after in pairwise(days)) <= 7
