"""Alerts: looked at four times a second, told when they fire, made and changed in their dialog."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon

from tickdeck.analytics.alert_measures import Market
from tickdeck.analytics.alerts import AlertBook
from tickdeck.app.wiring import Terminal
from tickdeck.domain.instrument import Instrument
from tickdeck.gui.attention import Attention, TrayMessages
from tickdeck.gui.conventions import name_of
from tickdeck.gui.dialogs.alert_choice import MOST_FOUND, InstrumentNow, find_in
from tickdeck.gui.fired_strip import FiredStrip
from tickdeck.gui.main_window import MainWindow
from tickdeck.gui.panels.alerts.desk import AlertDesk
from tickdeck.gui.panels.alerts.panel import AlertsPanel
from tickdeck.gui.sounds.player import SoundPlayer
from tickdeck.gui.theme import Theme
from tickdeck.pipeline.minutes import Minutes
from tickdeck.settings.alert import Alert, AlertError, Fired
from tickdeck.settings.alerts import AlertFile, AlertKeeper, KeptAlerts
from tickdeck.settings.paths import resource
from tickdeck.symbols.search import Found

_CHECK_MS = 250
ALERTS = "alerts"
"""The name of the alerts panel."""


class _Unkept:
    """Stands for the keeper where another Tickdeck keeps the alerts: nobody waits for a disk."""

    trouble = ""

    def save(self, _kept: KeptAlerts) -> int:
        return 0

    def is_saved(self, _number: int) -> bool:
        return True

    def stop(self) -> bool:
        return True


class AlertActions:
    """The alerts of a run, and their dialogs in its window.

    Attributes:
        desk: The alerts, for whoever shows them.
    """

    def __init__(
        self,
        terminal: Terminal,
        *,
        minutes: Minutes,
        rvol: Callable[[], npt.NDArray[np.float64]],
        is_day_whole: Callable[[], npt.NDArray[np.bool_]],
        config_dir: Path,
        show_chart: Callable[[int, int | None], None],
        search: Callable[[str], Sequence[Found]] | None = None,
    ) -> None:
        """Read the alerts, and begin to look at them.

        Args:
            terminal: The run.
            minutes: The day by the minute.
            rvol: Relative volumes by instrument.
            is_day_whole: Of each instrument, whether what earlier runs recorded today is counted too.
            config_dir: Where they are kept.
            show_chart: Shows an instrument's chart, by its number, at a moment or now.
            search: Finds instruments as one types, the best first; None looks into codes and names alone.
        """
        self._terminal = terminal
        self._rvol = rvol
        self._show_chart = show_chart
        self._search = search
        self._window: MainWindow | None = None
        self._panel: AlertsPanel | None = None
        self._strip: FiredStrip | None = None
        self._sounds = SoundPlayer()
        icon = QIcon(str(resource("icons", "tickdeck.svg")))
        self._messages = (
            TrayMessages(icon, tip="Tickdeck", is_quiet=lambda: self.attention.channels.quiet)
            if TrayMessages.is_possible()
            else None
        )
        self.attention = Attention(
            play=self._sounds.play, window=lambda: self._window, messages=self._messages
        )
        if self._messages is not None:
            self._messages.quiet_asked.connect(self.attention.set_quiet)
        self._book = AlertBook(terminal.instruments, hours=terminal.session.hours, name_of=name_of)
        terminal.ingest.add_sink(self._book.append)
        # Invented prices must not set off what watches a real market.
        file = AlertFile(config_dir / "simulated" if terminal.options.is_simulated else config_dir)
        self._keeper: AlertKeeper | _Unkept = AlertKeeper(file) if terminal.owns_desk else _Unkept()
        board = terminal.board
        self.desk = AlertDesk(
            book=self._book,
            keeper=self._keeper,
            market=lambda now_us: Market(now_us, board, minutes, rvol(), terminal.stale(), is_day_whole()),
            tell=self.attention.tell,
        )
        kept, self._unread = file.load()
        self.desk.load(kept)
        # Not the frame clock, which stands still while the window is hidden.
        self._timer = QTimer(interval=_CHECK_MS)
        self._timer.timeout.connect(self._check)
        self._timer.start()

    @property
    def trouble(self) -> str:
        """What of the file could not be read, or why it cannot be written now; empty if all is well."""
        return " ".join(filter(None, (self._unread, self._keeper.trouble)))

    def panel(self, theme: Theme, chosen: Callable[[], int] = lambda: -1) -> AlertsPanel:
        """The panel for a window.

        Args:
            theme: Colours.
            chosen: The number of the instrument chosen in the window, -1 for none.
        """
        board, terminal = self._terminal.board, self._terminal
        panel = AlertsPanel(
            desk=self.desk,
            instruments=terminal.instruments,
            last=lambda number: float(board.last[number]) if number < board.last.size else float("nan"),
            is_stale=self._is_stale,
            theme=theme,
            is_quiet=lambda: self.attention.channels.quiet,
            chosen=chosen,
        )
        panel.new_asked.connect(self.ask)
        panel.edit_asked.connect(self._edit)
        panel.chart_asked.connect(self._show_chart)
        panel.quiet_asked.connect(self.attention.set_quiet)
        self._panel = panel
        return panel

    def dress(self, window: MainWindow, theme: Theme) -> None:
        """Work in a window from now on."""
        self._window, self._theme = window, theme
        strip = FiredStrip(theme=theme)
        window.top_bar.hold(strip)
        if self._strip is not None:
            # Another look or language makes another window; what is not put away stays.
            strip.add(tuple(reversed(self._strip.fired)))
        self._strip = strip
        self.attention.noticed.connect(strip.add)
        strip.chart_asked.connect(self._chart_of)
        strip.log_asked.connect(self._show_log)
        if self._messages is not None:
            self._messages.opened.connect(window.come_forward)
            self._messages.quit_asked.connect(window.close)

    def ask(self, symbol: int = -1, price: float = float("nan")) -> None:
        """Ask for a new alert.

        Args:
            symbol: The instrument by its number; -1 leaves it open.
            price: The level to begin with.
        """
        known = 0 <= symbol < len(self._terminal.instruments)
        self._open(instrument=self._terminal.instruments[symbol] if known else None, price=price)

    def move_level(self, alert_id: str, price: float) -> None:
        """Have an alert wait for another price, as its line on a chart was dragged; a slot."""
        alert = self.desk.alert(alert_id)
        if alert is None:
            return
        now = self._now(alert.instrument)
        try:
            self.desk.move_level(alert_id, price, last=math.nan if now.is_stale else now.last)
        except AlertError as error:
            self._refuse(error)

    def stop(self) -> None:
        """Look no more, and write what waits; may wait for the disk."""
        self._keeper.stop()

    def hold(self) -> None:
        """Look no more, as another program does that looks after the same alerts."""
        self._timer.stop()

    def finish(self) -> None:
        """Look a last time, in the window's thread."""
        self._timer.stop()
        self.desk.finish()
        if self._messages is not None:
            self._messages.hide()

    def _check(self) -> None:
        self.desk.check(self._terminal.clock.now_us())

    def _edit(self, alert_id: str) -> None:
        if (alert := self.desk.alert(alert_id)) is not None:
            self._open(alert=alert)

    def _open(self, **more: object) -> None:
        from tickdeck.gui.dialogs.alert import AlertDialog  # noqa: PLC0415

        dialog = AlertDialog(
            theme=self._theme,
            find=find_in(self._terminal.instruments) if self._search is None else self._find,
            now=self._now,
            alert_id=self.desk.new_id(),
            created_us=self._terminal.clock.now_us(),
            play=self._sounds.play,
            parent=self._window,
            **more,  # type: ignore[arg-type]
        )
        dialog.chosen.connect(self._take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _find(self, text: str) -> list[Instrument]:
        """What is found of the run; alerts on others would only wait."""
        if self._search is None or not text.strip():
            return []
        instruments = self._terminal.instruments
        numbers = (instruments.number(found.id) for found in self._search(text))
        return [instruments[number] for number in numbers if number is not None][:MOST_FOUND]

    def _take(self, alert: Alert) -> None:
        try:
            self.desk.put(alert)
        except AlertError as error:
            self._refuse(error)
            return
        if self._panel is not None:
            self._panel.select(alert.id)

    def _refuse(self, error: AlertError) -> None:
        if self._panel is not None:
            self._panel.refuse(str(error))

    def _now(self, instrument_id: str) -> InstrumentNow:
        board, number = self._terminal.board, self._terminal.instruments.number(instrument_id)
        if number is None or number >= board.last.size:
            return InstrumentNow()
        rvol = self._rvol()
        return InstrumentNow(
            last=float(board.last[number]),
            change=float(board.change()[number]),
            volume=float(board.volume[number]),
            rvol=float(rvol[number]) if number < rvol.size else float("nan"),
            is_stale=self._is_stale(number),
        )

    def _is_stale(self, number: int) -> bool:
        stale = self._terminal.stale()
        return number >= stale.size or bool(stale[number])

    def _chart_of(self, fired: Fired) -> None:
        number = self._terminal.instruments.number(fired.alert.instrument)
        if number is not None:
            self._show_chart(number, fired.at_us)

    def _show_log(self) -> None:
        if self._window is not None:
            self._window.show_panel(ALERTS)
        if self._panel is not None:
            self._panel.show_log()
