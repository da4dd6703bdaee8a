"""What a person does in the window beyond looking: instruments added and removed, another connection."""

from __future__ import annotations

import asyncio
import platform
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion

from tickdeck import __version__
from tickdeck.app.connection import Connection
from tickdeck.app.connection_test import Tried, try_connection
from tickdeck.app.desk_lists import DeskLists
from tickdeck.app.desk_worker import DeskWorker
from tickdeck.app.feeds import FEEDS
from tickdeck.app.wiring import Terminal
from tickdeck.domain.errors import TickdeckError
from tickdeck.gui.actions import Action
from tickdeck.gui.dialogs.connection_choice import ConnectionChoice
from tickdeck.gui.main_window import MainWindow
from tickdeck.gui.panels.watchlist.panel import WatchlistPanel
from tickdeck.gui.theme import Theme
from tickdeck.settings.model import SettingError
from tickdeck.settings.paths import resource, third_party_licences
from tickdeck.settings.universe import Listing
from tickdeck.symbols.symbol_list import SymbolList
from tickdeck.words import tr

if TYPE_CHECKING:
    from tickdeck.gui.dialogs.instruments import Preview


class WindowActions:
    """Opens the dialogs of one run's window, and carries out what is chosen there."""

    def __init__(
        self,
        *,
        window: MainWindow,
        terminal: Terminal,
        lists: DeskLists,
        worker: DeskWorker,
        open_chart: Callable[[int], None],
        watchlist: WatchlistPanel,
        theme: Theme,
        connection: Connection,
        reconnect: Callable[[ConnectionChoice], None],
        diagnostics: Callable[[], str],
    ) -> None:
        """Connect the window's signals.

        Args:
            window: Parent of the dialogs.
            terminal: The run.
            lists: The watchlists.
            worker: Runs what waits.
            open_chart: Shows the chart of an instrument, by its number.
            watchlist: Where instruments are added and removed.
            theme: Colours.
            connection: What can be chosen, and how it is remembered.
            reconnect: Ends this run and starts another, connected as chosen.
            diagnostics: How the run is, for whoever is asked for help.
        """
        self._window = window
        self._terminal = terminal
        self._lists = lists
        self._worker = worker
        self._watchlist = watchlist
        self._open_chart = open_chart
        self._theme = theme
        self._connection = connection
        self._reconnect = reconnect
        self._diagnostics = diagnostics
        self._instruments = lists.instruments
        self._asking = False
        self._asked_feed = ""
        watchlist.add_requested.connect(self._ask_instruments)

    def actions(self) -> tuple[Action, ...]:
        """What the main menu and the palette offer of it."""
        return (Action(name="window.about", title=tr("About Tickdeck"), group=tr("Window"), run=self._about),)

    def ask_connection(self) -> None:
        """Open the connection dialog, unless it is about to open."""
        if not self._asking:
            self._asking = True
            self._worker.do(self._ask_connection())

    def _about(self) -> None:
        from tickdeck.gui.dialogs.about import AboutDialog  # noqa: PLC0415

        data_dir = self._terminal.options.data_dir
        dialog = AboutDialog(
            __version__,
            (
                ("Python", platform.python_version()),
                ("Qt", qVersion()),
                (tr("Recordings"), str(data_dir / "recordings")),
                (tr("Log"), str(data_dir / "logs")),
                (tr("Settings"), str(self._connection.config_dir)),
            ),
            self._diagnostics,
            lambda: self._worker.attempt(_licences, self._show_licences),
            theme=self._theme,
            parent=self._window,
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_licences(self, text: str) -> None:
        from tickdeck.gui.dialogs.text_dialog import TextDialog  # noqa: PLC0415

        dialog = TextDialog(
            tr("Licences"),
            tr("Tickdeck itself is under the MIT licence. What it is made of has licences of its own.")
            if third_party_licences() is not None
            else tr(
                "Tickdeck itself is under the MIT licence. What it is made of was installed by itself here."
            ),
            text,
            theme=self._theme,
            parent=self._window,
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def welcome(self) -> None:
        """Ask, at the first start, which market to look at; the simulated one is there meanwhile."""
        from tickdeck.gui.dialogs.welcome import Beginning, WelcomeDialog  # noqa: PLC0415

        def binance() -> None:
            self._connection.begin()
            self._reconnect(ConnectionChoice("binance", FEEDS["binance"].default_plan))

        def alltick() -> None:
            self._connection.begin()
            self._asked_feed = "alltick"
            self.ask_connection()

        dialog = WelcomeDialog(
            (
                Beginning(
                    tr("A simulated Hong Kong market"),
                    tr("560 names, no key, no network; none of the prices are real."),
                    self._connection.begin,
                ),
                Beginning(tr("Binance, live"), tr("Crypto pairs, every trade; no key is needed."), binance),
                Beginning(
                    tr("AllTick, live"),
                    tr("Hong Kong, US and more, with your token; it can be tested first."),
                    alltick,
                ),
            ),
            theme=self._theme,
            parent=self._window,
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def _ask_connection(self) -> None:
        from tickdeck.gui.dialogs.connection import ConnectionDialog  # noqa: PLC0415

        try:
            # The key store may want to be unlocked first.
            held, key_store_trouble = await asyncio.to_thread(self._connection.held)
        finally:
            self._asking = False
        dialog = ConnectionDialog(
            theme=self._theme,
            feeds=self._connection.feeds(),
            current=self._current(),
            held=held,
            key_store_trouble=key_store_trouble,
            test=self._test_connection,
            parent=self._window,
        )
        dialog.chosen.connect(lambda choice: self._worker.do(self._connect(choice)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _current(self) -> ConnectionChoice:
        asked, self._asked_feed = self._asked_feed, ""
        return ConnectionChoice(asked, FEEDS[asked].default_plan) if asked else self._connection.current()

    def _test_connection(self, choice: ConnectionChoice, done: Callable[[bool, str], None]) -> None:
        async def test() -> None:
            try:
                tried = await try_connection(self._connection.trial_of(choice), self._terminal.clock)
            except (TickdeckError, SettingError) as error:
                tried = Tried(False, tr(str(error)))
            done(tried.works, tried.sentence)

        self._worker.do(test())

    async def _connect(self, choice: ConnectionChoice) -> None:
        await asyncio.to_thread(self._connection.keep_token, choice)
        self._reconnect(choice)

    def _ask_instruments(self) -> None:
        from tickdeck.gui.dialogs.instruments import InstrumentsDialog  # noqa: PLC0415

        dialog = InstrumentsDialog(
            theme=self._theme,
            read_text=lambda text: self._preview(self._instruments.read_text(text)),
            read_file=lambda path: self._preview(self._instruments.read_file(path)),
            run_in_worker=self._worker.attempt,
            parent=self._window,
        )
        dialog.chosen.connect(self._take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _preview(self, symbols: SymbolList) -> Preview:
        from tickdeck.gui.dialogs.instruments import Preview  # noqa: PLC0415

        listed = {self._terminal.instruments[number].id for number in self._terminal.session.wanted}
        known = self._instruments.known

        def line(listing: Listing) -> str:
            notes = []
            if listing.id in listed:
                notes.append(tr("already on the list"))
            if known and listing.id not in known:
                notes.append(tr("not among the feed's usual names: please check"))
            return " · ".join([f"{listing.id}  {listing.name}".rstrip(), *notes])

        lines = tuple(line(listing) for listing in symbols.listings)
        return Preview(symbols.ids, symbols.summary, symbols.details, lines)

    def _take(self, ids: Sequence[str], replace: bool) -> None:
        """Add instruments to the list shown, or put them in its place."""
        editing = self._watchlist.editing
        if replace:
            editing.replace(ids)
        else:
            editing.add(ids)

    def open_instrument(self, instrument_id: str) -> None:
        """Show the chart of an instrument; one that is on no list comes onto the one shown."""
        if instrument_id not in self._lists.model.now.ids:
            self._watchlist.editing.add([instrument_id])
        number = self._terminal.instruments.number(instrument_id)
        if number is not None:
            self._open_chart(number)


def _licences() -> str:
    """The licences of everything in this program; reads the disk.

    Raises:
        OSError: If they cannot be read.
    """
    path = third_party_licences() or resource().parent / "LICENSE"
    return path.read_text(encoding="utf-8")
