from __future__ import annotations

import json
import multiprocessing
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tickdeck.settings.model import SettingError, Settings
from tickdeck.settings.storage import SettingsFile, StorageError, default_config_dir

SETTINGS = Settings(
    feed="alltick",
    plan="premium",
    url="wss://quote.example/ws?a=1",
    proxy="socks5://proxy.example:1080",
    quotes=False,
    instruments=("00700.HK", "AAPL.US"),
)


def names_in(folder: Path) -> list[str]:
    """What is in a folder but its lock."""
    return [path.name for path in folder.iterdir() if path.name != ".settings.lock"]


def test_the_first_start_has_the_usual_settings_and_no_trouble(tmp_path: Path):
    loaded = SettingsFile(tmp_path / "not" / "there").load()
    assert loaded.settings == Settings()
    assert loaded.trouble == ""
    assert not (tmp_path / "not").exists(), "reading makes no folder"


def test_what_was_saved_is_loaded(tmp_path: Path):
    file = SettingsFile(tmp_path / "new")
    file.save(SETTINGS)
    assert file.load().settings == SETTINGS
    assert file.load().trouble == ""
    file.save(Settings())
    assert file.load().settings == Settings()
    assert json.loads(file.path.read_text(encoding="utf-8"))["version"] == 1
    assert names_in(tmp_path / "new") == ["settings.json"]


def test_what_this_version_does_not_know_is_kept(tmp_path: Path):
    file = SettingsFile(tmp_path)
    file.path.write_text('{"version": 1, "feed": "binance", "colours": {"up": "green"}}', encoding="utf-8")
    assert file.load().settings == Settings(feed="binance")
    file.save(SETTINGS)
    assert json.loads(file.path.read_text(encoding="utf-8"))["colours"] == {"up": "green"}
    assert file.load().settings == SETTINGS


def test_a_newer_file_is_used_as_far_as_it_goes_and_copied(tmp_path: Path):
    file = SettingsFile(tmp_path)
    file.path.write_text('{"version": 7, "feed": "binance"}', encoding="utf-8")
    loaded = file.load()
    assert loaded.settings.feed == "binance"
    assert "another version" in loaded.trouble
    file.save(loaded.settings)
    copy = tmp_path / "settings.before-1.json"
    assert str(copy) in loaded.trouble
    assert json.loads(copy.read_text(encoding="utf-8")) == {"version": 7, "feed": "binance"}
    assert file.load().trouble == "", "once rewritten there is nothing to tell"


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"{",
        b'{"feed": "all',
        b"[]",
        b"null",
        b"\xff\xfe\x00",
        b"\0" * 500,
        b"[" * 200_000,
        b" " * 1_100_000,
    ],
)
def test_a_damaged_file_is_set_aside_and_told(tmp_path: Path, damaged: bytes):
    file = SettingsFile(tmp_path)
    for number in (1, 2):
        file.path.write_bytes(damaged)
        loaded = file.load()
        assert loaded.settings == Settings()
        aside = tmp_path / f"settings.damaged-{number}.json"
        assert aside.read_bytes() == damaged
        assert str(aside) in loaded.trouble
        assert loaded.trouble.endswith(".")
    assert file.load().trouble == "", "told once"


def test_saving_over_a_damaged_file_does_not_lose_it(tmp_path: Path, allow_logs: Callable[[str], None]):
    allow_logs("was damaged")
    file = SettingsFile(tmp_path)
    file.path.write_bytes(b"{ half")
    file.save(SETTINGS)
    assert file.load().settings == SETTINGS
    assert (tmp_path / "settings.damaged-1.json").read_bytes() == b"{ half"


def test_a_file_that_notepad_has_saved_is_read(tmp_path: Path):
    file = SettingsFile(tmp_path)
    file.path.write_bytes(b'\xef\xbb\xbf{"feed": "binance"}\r\n')
    assert file.load().settings == Settings(feed="binance")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("feed", 3),
        ("plan", None),
        ("quotes", "yes"),
        ("instruments", "00700.HK"),
        ("instruments", [1]),
        ("proxy", "ftp://h"),
        ("proxy", "http://me:canary-31337@h:80"),
        ("url", "wss://h/ws?token=canary-31337"),
        ("url", "wss://me:canary-31337@h/ws"),
    ],
)
def test_one_value_that_cannot_be_used_is_told_and_the_others_are_used(
    tmp_path: Path, name: str, value: object
):
    file = SettingsFile(tmp_path)
    file.save(SETTINGS)
    held = json.loads(file.path.read_text(encoding="utf-8")) | {name: value}
    file.path.write_text(json.dumps(held), encoding="utf-8")
    loaded = file.load()
    assert getattr(loaded.settings, name) == getattr(Settings(), name)
    assert loaded.settings.feed == ("" if name == "feed" else SETTINGS.feed)
    assert loaded.settings.instruments == (None if name == "instruments" else SETTINGS.instruments)
    assert f"“{name}”" in loaded.trouble
    assert "canary" not in loaded.trouble


@pytest.mark.parametrize(
    "given",
    [
        {"proxy": "http://me:canary-31337@h:80"},
        {"proxy": "socks5://canary-31337@h"},
        {"url": "wss://h/ws?token=canary-31337"},
        {"url": "wss://canary-31337@h/ws"},
    ],
)
def test_settings_with_a_secret_in_them_cannot_be_made(given: dict[str, str]):
    with pytest.raises(SettingError) as refused:
        Settings(**given)
    assert "canary" not in str(refused.value)


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    file = SettingsFile(tmp_path / "file")
    with pytest.raises(StorageError, match="cannot be written"):
        file.save(SETTINGS)
    loaded = file.load()
    assert loaded.settings == Settings()
    assert "cannot be read" in loaded.trouble


def test_a_failed_replacement_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    file = SettingsFile(tmp_path)
    file.save(SETTINGS)

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageError, match="No space left"):
        file.save(Settings())
    monkeypatch.undo()
    assert file.load().settings == SETTINGS
    assert names_in(tmp_path) == ["settings.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_the_file_is_the_users_own(tmp_path: Path):
    file = SettingsFile(tmp_path)
    file.save(SETTINGS)
    assert file.path.stat().st_mode & 0o077 == 0


def test_of_two_programs_each_writes_only_what_was_changed_in_it(tmp_path: Path):
    SettingsFile(tmp_path).save(SETTINGS)
    one, other = SettingsFile(tmp_path), SettingsFile(tmp_path)
    settings = one.load().settings
    assert other.load().settings == settings
    one.save(replace(settings, keep_days=90))
    other.save(replace(settings, sounds=False))
    one.save(replace(settings, keep_days=90, plan=""))
    assert SettingsFile(tmp_path).load().settings == replace(SETTINGS, keep_days=90, sounds=False, plan="")


def test_a_value_that_cannot_be_used_stays_until_another_is_chosen(tmp_path: Path):
    file = SettingsFile(tmp_path)
    file.path.write_text('{"proxy": "ftp://h", "plan": "mine"}', encoding="utf-8")
    loaded = file.load().settings
    file.save(replace(loaded, feed="binance"))
    assert json.loads(file.path.read_text(encoding="utf-8"))["proxy"] == "ftp://h"
    file.save(replace(loaded, proxy="none"))
    assert file.load().trouble == ""


def _save_often(folder: Path, name: str) -> None:
    file = SettingsFile(folder)
    settings = file.load().settings
    for number in range(60):
        file.save(replace(settings, **{name: f"{name}{number}" * 300}))


def test_several_programs_at_once_lose_nothing_and_none_reads_half_a_file(tmp_path: Path):
    file = SettingsFile(tmp_path)
    file.save(Settings(instruments=("00700.HK",)))
    context = multiprocessing.get_context("spawn" if sys.platform == "win32" else "fork")
    writers = [context.Process(target=_save_often, args=(tmp_path, name)) for name in ("feed", "plan")]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        loaded = file.load()
        assert loaded.trouble == ""
        assert loaded.settings.instruments == ("00700.HK",)
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0
    assert (file.load().settings.feed, file.load().settings.plan) == ("feed59" * 300, "plan59" * 300)
    assert names_in(tmp_path) == ["settings.json"]


def test_settings_have_a_place_of_their_own():
    assert default_config_dir().name == "tickdeck"
    assert default_config_dir().is_absolute()
