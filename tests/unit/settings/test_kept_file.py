from __future__ import annotations

import math
from pathlib import Path

import pytest

from tickdeck.settings.kept_file import KeptFile


@pytest.fixture
def file(tmp_path: Path) -> KeptFile:
    return KeptFile(tmp_path, "things", what="The things")


def test_what_was_written_is_read(file: KeptFile):
    file.write({"a": [1, 2.5, "ü"], "b": {"c": None}})
    assert file.read() == ({"a": [1, 2.5, "ü"], "b": {"c": None}}, "")


@pytest.mark.parametrize("digits", ["9" * 40, "1" + "0" * 400, "-" + "9" * 5000])
def test_a_number_beyond_all_measure_is_infinite_or_vast_and_stops_nobody(file: KeptFile, digits: str):
    file.path.parent.mkdir(exist_ok=True)
    file.path.write_text(f'{{"level": {digits}, "days": 12345678901234567890}}')
    held, trouble = file.read()
    assert trouble == ""
    assert isinstance(held["level"], float)
    assert math.isinf(held["level"]) or abs(held["level"]) > 1e30
    assert held["days"] == 12345678901234567890


def test_what_is_no_object_is_set_aside(file: KeptFile):
    file.path.write_text("[1, 2]")
    held, trouble = file.read()
    assert held == {}
    assert "things.damaged-1.json" in trouble
    assert not file.path.exists()


def test_a_copy_is_kept_once_however_often_it_is_asked_for(file: KeptFile, tmp_path: Path):
    file.write({"a": 1})
    first = file.keep_copy()
    assert file.keep_copy() == first == tmp_path / "things.before-1.json"
    file.write({"a": 2})
    assert file.keep_copy() == tmp_path / "things.before-2.json"
    assert KeptFile(tmp_path, "nothing", what="Nothing").keep_copy() is None
