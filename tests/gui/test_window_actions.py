"""Instruments added, removed and brought back in a window wired as for a run, and the connection dialog."""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.live_market import HandClock, prints
from tickdeck.app.connection import Connection
from tickdeck.app.desk_lists import DeskLists
from tickdeck.app.desk_worker import DeskWorker
from tickdeck.app.figures import FiguresSource
from tickdeck.app.window_actions import WindowActions
from tickdeck.app.wiring import Terminal
from tickdeck.domain.instrument import Instrument
from tickdeck.feeds.base import Plan
from tickdeck.gui.dialogs.connection import ConnectionDialog
from tickdeck.gui.dialogs.connection_choice import ConnectionChoice
from tickdeck.gui.dialogs.instruments import InstrumentsDialog
from tickdeck.gui.frame_clock import FrameClock
from tickdeck.gui.listed import Listed
from tickdeck.gui.main_window import MainWindow
from tickdeck.gui.panel import PanelEntry, Place
from tickdeck.gui.panels.heatmap.panel import HeatmapPanel
from tickdeck.gui.panels.watchlist.panel import WatchlistPanel
from tickdeck.gui.selection import Selection
from tickdeck.gui.theme import Theme, apply_theme, load_theme
from tickdeck.pipeline.latency import TURNS
from tickdeck.settings.secrets import Secret, TokenSource

# The offscreen platform says so of every window that has a least or fixed size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

CANARY = "canary-31337-canary"
UNCONNECTED = Plan(connections=0, instruments=200, request_spacing_s=0.0, handshake_spacing_s=0.0)
AT_FIRST = ["00700.HK", "00005.HK", "AAPL.US"]
CONTROL = Qt.KeyboardModifier.ControlModifier

_Dialog = TypeVar("_Dialog", bound=QWidget)


class Drawer(KeyringBackend):
    """A key store in memory. Its priority keeps it out of what keyring finds by itself."""

    priority = -1.0  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.is_locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.is_locked:
            raise KeyringLocked(CANARY)
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.is_locked:
            raise KeyringLocked(CANARY)
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        raise NotImplementedError


@dataclass
class Desk:
    """A window, and what a person does in it."""

    qtbot: QtBot
    folder: Path
    window: MainWindow
    terminal: Terminal
    clock: HandClock
    frame_clock: FrameClock
    watchlist: WatchlistPanel
    heatmap: HeatmapPanel
    selection: Selection
    actions: WindowActions
    connection: Connection
    reconnected: list[ConnectionChoice] = field(default_factory=list)

    def frame(self) -> None:
        """Two seconds pass, so that all panels look at everything again."""
        self.clock.us += 2_000_000
        for _turn in range(TURNS):
            self.frame_clock._on_turn()

    def rows(self) -> set[str]:
        """Who has a row in the watchlist."""
        return {self.terminal.instruments[number].id for number in self.watchlist.table.order.tolist()}

    def tiles(self) -> set[str]:
        """Who has a tile in the heat map."""
        painter, instruments = self.heatmap.map.painter, self.terminal.instruments
        numbers = range(len(instruments))
        return {instruments[number].id for number in numbers if painter.rect_of(number) is not None}

    def wanted(self) -> list[str]:
        return [self.terminal.instruments[number].id for number in self.terminal.session.wanted]

    def saved(self) -> list[str] | None:
        self.connection.stop()
        text = (self.folder / "settings.json").read_text(encoding="utf-8")
        ids: list[str] | None = json.loads(text)["instruments"]
        return ids

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        # A dialog that was just closed may have been the active window.
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.qtbot.keyClick(self.watchlist.table, key, modifier)

    def opened(self, kind: type[_Dialog]) -> _Dialog:
        (dialog,) = (each for each in self.window.findChildren(kind) if each.isVisible())
        return dialog

    def type_in(self, codes: str) -> InstrumentsDialog:
        """Ask for instruments and type codes, up to the preview."""
        self.press(Qt.Key.Key_I, CONTROL)
        dialog = self.opened(InstrumentsDialog)
        dialog.text.setPlainText(codes)
        self.qtbot.waitUntil(dialog.adding_button.isEnabled)
        return dialog

    async def settled(self) -> None:
        """What was begun with a click is done."""
        await self.actions._worker.settled()

    async def ask_connection(self) -> ConnectionDialog:
        """Ask for it as the main menu does, and wait for the dialog."""
        self.actions.ask_connection()
        await self.settled()
        return self.opened(ConnectionDialog)


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture(autouse=True)
def drawer(monkeypatch: pytest.MonkeyPatch) -> Drawer:
    """The key store of this computer, which has nothing yet."""
    drawer = Drawer()
    monkeypatch.setattr(keyring, "get_keyring", lambda: drawer)
    return drawer


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Desk]:
    names = (
        "feed",
        "plan",
        "url",
        "rest_url",
        "symbols",
        "proxy",
        "quit_after",
        "report",
        "segment_ticks",
        "every_panel",
    )
    choice = argparse.Namespace(
        **dict.fromkeys(names), data_dir=tmp_path, no_quotes=False, token_env="NO_SUCH"
    )
    connection = Connection(choice)
    options = replace(
        connection.options_for(ConnectionChoice("alltick", "premium", Secret(CANARY))),
        plan=UNCONNECTED,
        rest_url="",
        instruments=tuple(Instrument(code) for code in AT_FIRST),
    )
    clock = HandClock()
    terminal = Terminal(options, clock)
    listed, selection, worker = Listed(terminal.instruments), Selection(), DeskWorker()
    lists = DeskLists(terminal, listed, connection)
    selection.select(0)
    shared = {"board": terminal.board, "selection": selection, "theme": theme, "stale": terminal.stale}
    watchlist = WatchlistPanel(**shared, lists=lists.model, read_text=lists.instruments.read_text)
    heatmap = HeatmapPanel(**shared, listed=listed)
    frame_clock = FrameClock(
        clock=clock, pull=lambda: None, painted=lambda _us: None, shown=lambda _shown: None
    )
    window = MainWindow(
        instruments=terminal.instruments,
        frame_clock=frame_clock,
        theme=theme,
        figures=FiguresSource(terminal),
        on_close=lambda: None,
        panels=(
            PanelEntry("watchlist", watchlist, Place.LEFT),
            PanelEntry("heatmap", heatmap, Place.RIGHT_TOP),
        ),
    )
    reconnected: list[ConnectionChoice] = []
    actions = WindowActions(
        window=window,
        terminal=terminal,
        lists=lists,
        worker=worker,
        open_chart=selection.select,
        watchlist=watchlist,
        theme=theme,
        connection=connection,
        reconnect=reconnected.append,
        diagnostics=lambda: "",
    )
    window.actions_table.add_all(actions.actions(), window)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    terminal.board.apply(prints(*((number, 100.0, 10.0 + number) for number in range(3))))
    desk = Desk(
        qtbot=qtbot,
        folder=tmp_path,
        window=window,
        terminal=terminal,
        clock=clock,
        frame_clock=frame_clock,
        watchlist=watchlist,
        heatmap=heatmap,
        selection=selection,
        actions=actions,
        connection=connection,
        reconnected=reconnected,
    )
    desk.frame()
    assert desk.rows() == desk.tiles() == set(AT_FIRST)
    yield desk
    frame_clock.stop()


def test_what_is_added_comes_behind_what_is_there(desk: Desk) -> None:
    dialog = desk.type_in("HK.09988 msft")
    assert desk.wanted() == AT_FIRST, "nothing changes before it is chosen"
    dialog.adding_button.click()
    assert desk.wanted() == [*AT_FIRST, "09988.HK", "MSFT.US"]
    assert desk.saved() == desk.wanted()
    desk.frame()
    assert desk.rows() == set(desk.wanted())
    assert desk.tiles() == set(AT_FIRST), "there is no turnover of the others yet"
    number = desk.wanted().index("09988.HK")
    desk.terminal.board.apply(prints((number, 150.0, 50.0)))
    # Tiles find other places every two seconds, and glide there.
    for _ in range(3):
        desk.clock.us += 2_100_000
        desk.frame()
    assert desk.tiles() == {*AT_FIRST, "09988.HK"}
    assert desk.terminal.instruments[number].name == "Alibaba"


def test_what_is_there_already_is_not_there_twice(desk: Desk) -> None:
    desk.type_in("5 0700.HK 388").adding_button.click()
    assert desk.wanted() == [*AT_FIRST, "00388.HK"]
    desk.frame()
    assert len(desk.watchlist.table.order) == 4


def test_a_list_put_in_place_of_another_hides_the_others(desk: Desk) -> None:
    desk.type_in("MSFT 5").replace_button.click()
    assert desk.wanted() == ["MSFT.US", "00005.HK"]
    assert desk.saved() == ["MSFT.US", "00005.HK"]
    desk.frame()
    assert desk.rows() == {"MSFT.US", "00005.HK"}
    assert desk.tiles() == {"00005.HK"}


def test_the_one_removed_is_gone_from_everywhere_and_another_is_selected(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Delete)
    assert desk.wanted() == ["00005.HK", "AAPL.US"]
    assert desk.saved() == ["00005.HK", "AAPL.US"]
    desk.frame()
    assert desk.rows() == desk.tiles() == {"00005.HK", "AAPL.US"}
    assert desk.selection.symbol in desk.terminal.session.wanted


def test_all_can_be_removed_and_all_comes_back(desk: Desk) -> None:
    for left in (2, 1, 0):
        desk.press(Qt.Key.Key_Delete)
        desk.frame()
        assert len(desk.rows()) == left
    assert desk.wanted() == []
    desk.press(Qt.Key.Key_Delete)
    for _ in range(3):
        desk.press(Qt.Key.Key_Z, CONTROL)
    assert desk.wanted() == AT_FIRST
    assert desk.saved() == AT_FIRST
    desk.frame()
    assert desk.rows() == desk.tiles() == set(AT_FIRST)


def test_each_change_is_undone_in_turn_and_then_nothing_more(desk: Desk) -> None:
    desk.type_in("388").adding_button.click()
    desk.type_in("MSFT").replace_button.click()
    assert desk.wanted() == ["MSFT.US"]
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert desk.wanted() == desk.saved() == [*AT_FIRST, "00388.HK"]
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert desk.wanted() == desk.saved() == AT_FIRST
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert desk.wanted() == AT_FIRST
    desk.frame()
    assert desk.rows() == set(AT_FIRST)


def test_what_was_removed_and_added_again_has_its_old_figures(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Delete)
    desk.type_in("700").adding_button.click()
    assert desk.wanted() == ["00005.HK", "AAPL.US", "00700.HK"]
    assert desk.terminal.session.wanted == (1, 2, 0)
    desk.frame()
    assert desk.tiles() == set(AT_FIRST)


def test_what_the_feed_does_not_have_is_shown_and_cannot_be_added(desk: Desk) -> None:
    dialog = desk.type_in("388 EURUSD.FX")
    assert "EURUSD.FX" in dialog.details.toPlainText()
    dialog.adding_button.click()
    assert desk.wanted() == [*AT_FIRST, "00388.HK"]


def test_a_file_is_read_beside_the_window_and_its_trouble_told(desk: Desk, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.csv", tmp_path / "absent.csv"
    good.write_text("code,name\n99999,Unheard of\n", encoding="utf-8")

    async def take() -> None:
        desk.press(Qt.Key.Key_I, CONTROL)
        dialog = desk.opened(InstrumentsDialog)
        dialog.take_file(bad)
        await desk.settled()
        assert dialog.summary.startswith("No instruments can be read from the file absent.csv.")
        assert not dialog.adding_button.isEnabled()
        dialog.take_file(good)
        await desk.settled()
        dialog.adding_button.click()

    asyncio.run(take())
    assert desk.wanted() == [*AT_FIRST, "99999.HK"]
    assert desk.terminal.instruments[3].name == "Unheard of"


def test_a_list_that_cannot_be_saved_is_in_the_window_all_the_same_and_it_is_said(
    desk: Desk, allow_logs: Callable[[str], None]
) -> None:
    allow_logs("The settings cannot be written")
    allow_logs("were not written")
    path = desk.folder / "settings.json"
    desk.connection.stop()
    path.unlink()
    path.mkdir()
    desk.press(Qt.Key.Key_Delete)
    assert desk.wanted() == ["00005.HK", "AAPL.US"]
    desk.connection.stop()
    assert "The settings cannot be written" in desk.connection.trouble
    path.rmdir()
    desk.press(Qt.Key.Key_Z, CONTROL)
    assert desk.saved() == AT_FIRST
    assert desk.connection.trouble == ""


def test_the_connection_dialog_knows_where_tokens_are_and_shows_none(desk: Desk, drawer: Drawer) -> None:
    drawer.kept["tickdeck", "alpaca"] = f"KEY:{CANARY}"

    async def look() -> None:
        dialog = await desk.ask_connection()
        assert dialog.feed.currentData() == "alltick"
        assert (dialog.plan.currentText(), dialog.url.text()) == ("premium", "")
        for name, where in (
            ("alltick", "Given for this run"),
            ("alpaca", "Kept in the key store"),
            ("alltick-fx", ""),
            ("binance", ""),
            ("simulated", ""),
        ):
            dialog.feed.setCurrentIndex(dialog.feed.findData(name))
            assert dialog.replace_button.isVisible() == bool(where), name
            assert dialog.token.isVisible() == (name == "alltick-fx"), name
            assert dialog.token.text() == ""
            assert not where or dialog._where.text() == where
        dialog.cancel_button.click()

    asyncio.run(look())
    assert desk.reconnected == []


def test_a_locked_key_store_is_said_in_the_dialog(desk: Desk, drawer: Drawer) -> None:
    drawer.is_locked = True

    async def look() -> None:
        dialog = await desk.ask_connection()
        dialog.feed.setCurrentIndex(dialog.feed.findData("alpaca"))
        assert "locked" in dialog._trouble.text()
        assert dialog._trouble.isVisible()
        assert dialog.keep.findData(TokenSource.KEY_STORE) == -1
        dialog.cancel_button.click()

    asyncio.run(look())


def test_what_is_chosen_in_the_dialog_ends_the_run_after_its_token_was_kept(
    desk: Desk, drawer: Drawer
) -> None:
    async def choose() -> None:
        dialog = await desk.ask_connection()
        dialog.feed.setCurrentIndex(dialog.feed.findData("alpaca"))
        dialog.token.setText(f"KEY31337:{CANARY}")
        dialog.keep.setCurrentIndex(dialog.keep.findData(TokenSource.KEY_STORE))
        dialog.connect_button.click()
        assert desk.reconnected == []
        await desk.settled()

    asyncio.run(choose())
    (chosen,) = desk.reconnected
    assert (chosen.feed, chosen.token) == ("alpaca", Secret(f"KEY31337:{CANARY}"))
    assert drawer.kept == {("tickdeck", "alpaca"): f"KEY31337:{CANARY}"}
    desk.connection.stop()
    assert CANARY not in (desk.folder / "settings.json").read_text(encoding="utf-8")


def test_a_button_clicked_twice_opens_one_dialog(desk: Desk) -> None:
    async def click() -> None:
        desk.actions.ask_connection()
        dialog = await desk.ask_connection()
        dialog.cancel_button.click()
        # And later another.
        (await desk.ask_connection()).cancel_button.click()

    asyncio.run(click())
