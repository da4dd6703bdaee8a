from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.clock import FakeClock
from fakes.languages import speaking_in_brackets
from tickdeck.app.connection import Connection
from tickdeck.app.desk_lists import DeskLists
from tickdeck.app.options import RunOptions
from tickdeck.app.wiring import Terminal
from tickdeck.gui.listed import Listed
from tickdeck.settings import keeper
from tickdeck.settings import watchlist_edits as edits
from tickdeck.settings.watchlists_file import WatchlistsFile

Open = Callable[..., DeskLists]


@pytest.fixture
def opened(qapp: QApplication, unconnected: RunOptions, tmp_path: Path) -> Open:
    def made(symbols: str | None = None) -> DeskLists:
        choice = argparse.Namespace(data_dir=tmp_path, feed=None, url=None, symbols=symbols)
        terminal = Terminal(replace(unconnected), FakeClock())
        return DeskLists(terminal, Listed(terminal.instruments), Connection(choice))

    return made


def add(lists: DeskLists, *ids: str) -> None:
    assert lists.model.edit(lambda now: edits.add(now, now.shown, list(ids)))


def test_the_first_list_is_what_the_feed_usually_has(opened: Open):
    lists = opened()
    assert lists.model.now.current.ids == ("00700.HK", "00005.HK")


def test_what_comes_onto_a_list_is_wanted_at_once_and_there_the_next_time(opened: Open):
    lists = opened()
    add(lists, "AAPL.US")
    terminal = lists._terminal
    assert [terminal.instruments[number].id for number in terminal.session.wanted] == [
        "00700.HK",
        "00005.HK",
        "AAPL.US",
    ]
    lists.write()
    lists.stop()
    assert opened().model.now.current.ids == ("00700.HK", "00005.HK", "AAPL.US")


def test_what_could_not_be_written_is_told_and_written_later(
    opened: Open,
    tmp_path: Path,
    allow_logs: Callable[[str], None],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
):
    allow_logs("watchlists cannot be written")
    monkeypatch.setattr(keeper, "_RETRY_S", 0.01)
    lists = opened()
    add(lists, "AAPL.US")
    (tmp_path / "watchlists.json").mkdir()
    lists.write()
    qtbot.waitUntil(lambda: "watchlists.json" in lists.trouble)
    (tmp_path / "watchlists.json").rmdir()
    qtbot.waitUntil(lambda: lists.trouble == "")
    saved, _ = WatchlistsFile(tmp_path, "alltick").load()
    assert saved is not None
    assert "AAPL.US" in saved.ids
    lists.stop()


def test_of_two_programs_with_one_feed_the_second_takes_nothing_from_the_lists_of_the_first(
    opened: Open, tmp_path: Path
):
    first, second = opened(), opened()
    assert first.claimed == ""
    assert str(tmp_path) in second.claimed
    for lists, code in ((first, "AAPL.US"), (second, "MSFT.US")):
        add(lists, code)
        lists.write()
        lists.stop()
    saved, _ = WatchlistsFile(tmp_path, "alltick").load()
    assert saved is not None
    assert "AAPL.US" in saved.ids
    assert "MSFT.US" not in saved.ids
    assert opened().claimed == "", "who has ended has left them"


def test_instruments_of_the_command_line_leave_the_lists_to_others(opened: Open):
    passing = opened(symbols="700")
    assert passing.claimed == ""
    assert opened().claimed == ""


def test_instruments_of_the_command_line_are_a_list_of_this_run_alone(opened: Open, tmp_path: Path):
    lists = opened(symbols="700,5")
    add(lists, "AAPL.US")
    lists.write()
    lists.stop()
    assert not (tmp_path / "watchlists.json").exists()


def test_instruments_are_found_by_chinese_names_and_by_the_sector_as_it_is_said(opened: Open):
    lists = opened()
    with speaking_in_brackets():
        words = lists.names_of("00700.HK")
    assert words == "騰訊控股 腾讯控股 ⟦Communication⟧"
    assert lists.names_of("AAPL.US") == ""


def test_a_first_list_is_called_in_the_windows_language_and_kept_by_its_own_name(opened: Open):
    lists = opened()
    assert lists.model.now.titles == ("Hong Kong Connect",)
    with speaking_in_brackets():
        assert lists.model.now.names == ("Hong Kong Connect",)
        assert lists.model.now.titles == ("⟦Hong Kong Connect⟧",)
        assert [name for name, _ids in lists.universes()] == ["⟦Hong Kong Connect⟧"]
        (entry,) = lists.entries()
        assert entry.title == "⟦Hong Kong Connect⟧"
        assert entry.detail == "⟦2 instruments⟧"
        assert opened(symbols="700").model.now.names == ("⟦This run⟧",)


def test_a_list_that_the_person_named_keeps_its_name_in_every_language(opened: Open):
    lists = opened()
    lists.model.edit(partial(edits.rename, place=0, name="My names"))
    with speaking_in_brackets():
        assert lists.model.now.titles == ("My names",)


def test_the_palette_offers_the_lists(opened: Open):
    lists = opened()
    (entry,) = lists.entries()
    assert entry.detail == "2 instruments"
