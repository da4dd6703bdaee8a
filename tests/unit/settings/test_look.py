"""Every part of the look is kept, and what a file holds otherwise is told."""

import json
from dataclasses import fields
from pathlib import Path

import pytest

from tickdeck.settings.look import Look
from tickdeck.settings.model import Settings
from tickdeck.settings.storage import SettingsFile

PARTS = [field.name for field in fields(Look)]


def _others(name: str) -> list[str]:
    usual = getattr(Look(), name)
    return [choice for choice in type(usual) if choice is not usual]


@pytest.mark.parametrize("name", PARTS)
def test_every_choice_of_every_part_is_kept(tmp_path: Path, name: str):
    file = SettingsFile(tmp_path)
    for choice in _others(name):
        file.save(Settings(look=Look(**{name: choice})))
        loaded = file.load()
        assert loaded.settings.look == Look(**{name: choice})
        assert loaded.trouble == ""
        assert json.loads(file.path.read_text(encoding="utf-8"))[name] == choice.value


@pytest.mark.parametrize("name", PARTS)
@pytest.mark.parametrize("value", ["plaid", 3, None, ["dark"], True])
def test_what_is_none_of_the_choices_is_the_usual_one_and_told(tmp_path: Path, name: str, value: object):
    other = "rises" if name != "rises" else "palette"
    file = SettingsFile(tmp_path)
    file.save(Settings(look=Look(**{other: _others(other)[0]})))
    held = json.loads(file.path.read_text(encoding="utf-8")) | {name: value}
    file.path.write_text(json.dumps(held), encoding="utf-8")
    loaded = file.load()
    assert loaded.settings.look == Look(**{other: _others(other)[0]})
    assert f"“{name}”" in loaded.trouble


@pytest.mark.parametrize("name", ["sounds", "messages", "task_bar"])
def test_how_alerts_are_told_is_kept(tmp_path: Path, name: str):
    file = SettingsFile(tmp_path)
    file.save(Settings(**{name: False}))
    assert file.load().settings == Settings(**{name: False})
