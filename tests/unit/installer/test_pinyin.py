"""The pinyin initials that ship are those that the maintainers' script makes."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from tickdeck.settings.paths import resource

SCRIPT = Path(__file__).parents[3] / "installer" / "pinyin.py"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("pinyin", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_lists_that_ship_are_what_the_script_writes(script: ModuleType):
    for path in resource("universes").glob("*.csv"):
        text = path.read_text(encoding="utf-8")
        assert script.with_initials(text) == text


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("腾讯控股", "txkg"),
        ("重庆农村商业银行", "cqncsyyh"),
        ("中国重汽", "zgzq"),
        ("网易云音乐", "wyyyy"),
        ("银河娱乐", "yhyl"),
        ("长城汽车", "ccqc"),
        ("TCL电子", "tcldz"),
        ("361度", "361d"),
        ("", ""),
    ],
)
def test_initials_are_those_that_people_type(script: ModuleType, name: str, letters: str):
    assert script.initials(name) == letters


@pytest.mark.parametrize("name", ["騰", "饕", "、"])
def test_a_character_that_nobody_has_read_is_refused(script: ModuleType, name: str):
    with pytest.raises(ValueError, match=name):
        script.initials(name)
