"""The alerts panel: what is watched, and what has fired."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from tickdeck.analytics.alert_words import describe
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.gui.actions import Action
from tickdeck.gui.feed.figure_rows import FigureRow
from tickdeck.gui.feed.told import after_each_other, told
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panels.alerts.actions import actions_of, menu_of
from tickdeck.gui.panels.alerts.alert_table import AlertTable
from tickdeck.gui.panels.alerts.columns import log_columns, set_columns
from tickdeck.gui.panels.alerts.desk import AlertDesk
from tickdeck.gui.panels.alerts.foot import AlertFoot
from tickdeck.gui.panels.alerts.header import AlertsHeader
from tickdeck.gui.panels.alerts.rows import AlertRows, PriceOf
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme
from tickdeck.settings.alert import Alert, AlertError, LogEntry
from tickdeck.words import tr

_EVERY_US = 250_000
_USUAL_SNOOZE_MIN = 15
_REFUSED_US = 10_000_000
"""How long it is said why something was not done."""


class AlertsPanel(QWidget):
    """Alerts and the log of what has fired, four times a second while it is visible.

    Attributes:
        header: The panel's header, which serves as its dock's title bar.
        set_button, log_button: Show what is watched, and what has fired.
        new_button: Asks for a new alert.
        quiet_button: Whether nothing makes itself heard.
        alerts, log: The two tables; the newest is on top.
        foot: What can be done with the selected row, and what can be taken back.

    Signals:
        new_asked(int): A new alert is wanted, on an instrument by its number; -1 leaves it open.
        edit_asked(str): An alert is to be changed, by its id.
        chart_asked(int, object): An instrument's chart is wanted, by its number; at a moment in UTC
            microseconds, or None for now.
        quiet_asked(bool): Whether nothing may make itself heard.
    """

    new_asked = Signal(int)
    edit_asked = Signal(str)
    chart_asked = Signal(int, object)
    quiet_asked = Signal(bool)

    def __init__(
        self,
        *,
        desk: AlertDesk,
        instruments: InstrumentTable,
        last: PriceOf,
        is_stale: Callable[[int], bool],
        theme: Theme,
        is_quiet: Callable[[], bool] = lambda: False,
        chosen: Callable[[], int] = lambda: -1,
        parent: QWidget | None = None,
    ) -> None:
        """Build the panel.

        Args:
            desk: The alerts.
            instruments: Those of the run.
            last: An instrument's last price, by its number.
            is_stale: Whether that may be old.
            theme: Colours.
            is_quiet: Whether nothing makes itself heard.
            chosen: The number of the instrument chosen in the window, -1 for none.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._desk = desk
        self._instruments = instruments
        self._theme = theme
        self._is_quiet, self._chosen, self._chosen_before = is_quiet, chosen, -1
        self._rows = AlertRows(instruments=instruments, last=last, is_stale=is_stale)
        self._now_us, self._shown_us, self._shown_version = -1, -_EVERY_US, -1
        self._alerts: list[Alert] = []
        self._log: list[LogEntry] = []
        self._new_from_us, self._foot_px = -1, theme.sizes.header
        self._refused, self._refused_until_us = "", -1
        self.alerts = AlertTable(columns=set_columns(), theme=theme, name=tr("Alerts"))
        self.alerts.set_empty_text(tr("No alerts yet. Press Ins, or right-click an instrument."))
        self.log = AlertTable(columns=log_columns(), theme=theme, name=tr("What has fired"))
        self.log.set_empty_text(tr("Nothing has fired yet. What fires is kept here."))
        self.foot = AlertFoot(theme=theme)
        self.header = AlertsHeader(theme=theme)
        self.set_button, self.log_button = self.header.set_button, self.header.log_button
        self.new_button, self.quiet_button = self.header.new_button, self.header.quiet_button
        self._lay_out()
        self._connect()
        self.show_set()

    # What the workspace asks for.

    def refresh(self, frame: Frame) -> None:
        """Show what reads differently, four times a second."""
        self._now_us = frame.now_us
        if self._desk.version == self._shown_version and frame.now_us - self._shown_us < _EVERY_US:
            return
        self._show()

    def state(self) -> dict[str, object]:
        """Which table is shown, and how far the log was read."""
        return {"log": self.is_log_shown, "read_until_us": self._desk.read_until_us}

    def restore(self, state: Mapping[str, object]) -> None:
        """Be as it was; what cannot be used is the default."""
        read = state.get("read_until_us")
        if type(read) is int and read > self._desk.read_until_us:
            self._desk.read_until_us = read
        if state.get("log") is True:
            self.show_log()
        else:
            self.show_set()

    def offered(self) -> Sequence[Action]:
        """What can be done here."""
        return actions_of(self)

    @property
    def is_log_shown(self) -> bool:
        """Whether what has fired is shown, rather than what is watched."""
        return self._stack.currentWidget() is self.log

    def show_set(self) -> None:
        """Show what is watched."""
        self._turn_to(self.alerts)

    def show_log(self) -> None:
        """Show what has fired."""
        # What is new stays marked as long as the log is looked at.
        self._new_from_us = self._desk.read_until_us
        self._turn_to(self.log)

    def select(self, alert_id: str) -> None:
        """Show what is watched, with an alert selected."""
        self.show_set()
        self._show()
        self.alerts.select(alert_id)

    def sizeHint(self) -> QSize:
        """Some rows."""
        sizes = self._theme.sizes
        return QSize(560, sizes.columns + 6 * sizes.row + self._foot_px)

    def minimumSizeHint(self) -> QSize:
        """A row and the choices."""
        sizes = self._theme.sizes
        return QSize(22 * sizes.text, sizes.columns + 2 * sizes.row + self._foot_px)

    def showEvent(self, event: QShowEvent) -> None:
        """Show at once what there is."""
        super().showEvent(event)
        self._new_from_us = self._desk.read_until_us
        self._show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline above the choices."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.panel)
        painter.fillRect(QRect(0, self.height() - self._foot_px, self.width(), 1), self._theme.hairline)

    # What it is made of.

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for table in (self.alerts, self.log):
            self._stack.addWidget(table)
        bar = QWidget()
        bar.setFixedHeight(self._foot_px)
        line = QHBoxLayout(bar)
        line.setContentsMargins(0, 1, 0, 0)
        line.addWidget(self.foot)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._stack, 1)
        box.addWidget(bar)

    def _connect(self) -> None:
        for table in (self.alerts, self.log):
            table.double_clicked.connect(self.ask_chart)
            table.menu_asked.connect(self._on_menu)
            table.selected.connect(self._show_foot)
            table.touched.connect(self._on_touched)
        self.alerts.opened.connect(self.ask_edit)
        self.alerts.toggled.connect(self.switch)
        self.log.opened.connect(self.ask_chart)
        self.quiet_button.clicked.connect(self.quiet_asked)
        for button, do in (
            (self.set_button, self.show_set),
            (self.log_button, self.show_log),
            (self.new_button, self.ask_new),
            (self.header.more_button, partial(self._on_more, self.header.more_button)),
            (self.foot.more_button, partial(self._on_more, self.foot.more_button)),
            (self.foot.edit_button, self.ask_edit),
            (self.foot.switch_button, self.switch),
            (self.foot.snooze_button, partial(self.snooze, 0)),
            (self.foot.delete_button, self.delete),
            (self.foot.chart_button, self.ask_chart),
            (self.foot.clear_button, self.clear),
            (self.foot.undo_button, self.undo),
        ):
            button.clicked.connect(do)

    # What it shows.

    def _turn_to(self, table: AlertTable) -> None:
        had_focus = self.alerts.hasFocus() or self.log.hasFocus()
        self._stack.setCurrentWidget(table)
        self.setFocusProxy(table)
        if had_focus:
            table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.set_button.setChecked(table is self.alerts)
        self.log_button.setChecked(table is self.log)
        self._show()

    def _show(self) -> None:
        desk, now_us = self._desk, self._now_us
        if self.is_log_shown and self.isVisible():
            desk.mark_read()
        self._shown_version, self._shown_us = desk.version, now_us
        if self.is_log_shown:
            self._show_log()
        else:
            self._show_alerts()
        on = sum(alert.is_on for alert in desk.alerts)
        self.header.show_counts(on=on, total=len(desk.alerts), unread=desk.unread)
        self.quiet_button.setChecked(self._is_quiet())
        self._show_trouble()
        self._show_foot()

    def _show_alerts(self) -> None:
        rows, desk, now_us = self._rows, self._desk, self._now_us
        alerts = self._alerts = list(reversed(desk.alerts))

        def row_of(row: int) -> FigureRow:
            return rows.row(alerts[row], desk.state(alerts[row].id), now_us)

        def tip_of(row: int) -> str:
            return rows.tip(alerts[row], desk.state(alerts[row].id), now_us)

        self.alerts.show_keyed([alert.id for alert in alerts], row_of, tip_of)

    def _show_log(self) -> None:
        rows, now_us, new_from_us = self._rows, self._now_us, self._new_from_us
        log = self._log = list(reversed(self._desk.log))

        def row_of(row: int) -> FigureRow:
            return rows.log_row(log[row], now_us, is_new=log[row].at_us > new_from_us)

        self.log.show_keyed(
            [(entry.at_us, entry.alert) for entry in log], row_of, lambda row: rows.log_tip(log[row])
        )

    def _show_trouble(self) -> None:
        """In a few words; the sentence stands in the tooltip, and the window tells it too."""
        trouble, refused = self._desk.trouble, self._refused if self._now_us < self._refused_until_us else ""
        self.header.set_state(refused or (tr("Not saved") if trouble else ""))
        self.header.setToolTip(after_each_other((refused, told(trouble))))

    def _on_touched(self) -> None:
        self._chosen_before = self._chosen()

    def _show_foot(self) -> None:
        undoable = self._desk.undoable
        self.foot.show_choices(
            alert=self.selected,
            is_snoozed=self._is_snoozed(),
            is_log=self.is_log_shown,
            has_chart=self.symbol is not None,
            has_rows=bool(self._desk.log if self.is_log_shown else self._desk.alerts),
            undoable="" if undoable is None else describe(undoable),
        )

    # What can be done, see `tickdeck.gui.panels.alerts.actions`.

    @property
    def is_quiet(self) -> bool:
        """Whether nothing makes itself heard."""
        return self._is_quiet()

    @property
    def selected(self) -> Alert | None:
        """The selected alert; None if none is, or the log is shown."""
        key = self.alerts.key
        return self._desk.alert(key) if isinstance(key, str) and not self.is_log_shown else None

    @property
    def symbol(self) -> int | None:
        """The number of the selected row's instrument; None if none is, or the run does not have it."""
        chosen = self._entry() if self.is_log_shown else self.selected
        return None if chosen is None else self._instruments.number(chosen.instrument)

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to be taken back."""
        return self._desk.undoable is not None

    @property
    def can_clear(self) -> bool:
        """Whether anything is in the log."""
        return bool(self._desk.log)

    def turn(self) -> None:
        """Show the other table."""
        if self.is_log_shown:
            self.show_set()
        else:
            self.show_log()

    def refuse(self, sentence: str) -> None:
        """Say for a while why something was not done."""
        self._refused, self._refused_until_us = sentence, self._now_us + _REFUSED_US
        self._show_trouble()

    def ask_new(self) -> None:
        """Ask for a new alert on what a hand chose last: the selected row's instrument, or the window's."""
        by_hand = (self.log if self.is_log_shown else self.alerts).is_by_hand
        is_of_row = by_hand and self.symbol is not None and self._chosen() == self._chosen_before
        self.new_asked.emit(self.symbol if is_of_row else self._chosen())

    def ask_edit(self) -> None:
        """Ask for the selected alert to be changed."""
        if (alert := self.selected) is not None:
            self.edit_asked.emit(alert.id)

    def ask_chart(self) -> None:
        """Ask for the chart of the selected row, at the moment of a firing."""
        entry = self._entry()
        if self.symbol is not None:
            self.chart_asked.emit(self.symbol, None if entry is None else entry.at_us)

    def ask_quiet(self) -> None:
        """Ask that nothing makes itself heard, or that it does again."""
        self.quiet_asked.emit(not self.is_quiet)

    def switch(self) -> None:
        """Switch the selected alert on or off."""
        if (alert := self.selected) is not None:
            self._desk.switch(alert.id, on=not alert.is_on)
            self._show()

    def snooze(self, minutes: int = 0) -> None:
        """Have the selected alert say nothing for some minutes; without any, for 15, or wake it."""
        if (alert := self.selected) is not None:
            wakes = not minutes and self._is_snoozed()
            minutes = minutes or _USUAL_SNOOZE_MIN
            self._desk.snooze(alert.id, -1 if wakes else self._now_us + minutes * 60_000_000)
            self._show()

    def delete(self) -> None:
        """Delete the selected alert."""
        if (alert := self.selected) is not None:
            self._desk.delete(alert.id)
            self._show()

    def undo(self) -> None:
        """Take the last change of an alert back."""
        try:
            alert = self._desk.undo()
        except AlertError as error:
            self.refuse(str(error))
            return
        if alert is not None:
            self.select(alert.id)

    def clear(self) -> None:
        """Forget what has fired."""
        self._desk.clear_log()
        self._show()

    def _entry(self) -> LogEntry | None:
        row = self.log.currentIndex().row()
        return self._log[row] if self.is_log_shown and 0 <= row < len(self._log) else None

    def _is_snoozed(self) -> bool:
        alert = self.selected
        return alert is not None and self._now_us < self._desk.state(alert.id).quiet_until_us

    def _on_more(self, button: TextButton) -> None:
        menu_of(self).popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _on_menu(self, at: QPoint) -> None:
        menu_of(self).popup(at)
