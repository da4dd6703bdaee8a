"""The recorder panel: is it recorded, how far is it sealed, what is at risk, and how long there is room."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QRect, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from tickdeck.domain.recorder_health import RecorderHealth, RecorderState
from tickdeck.gui.charts.gauge import LoadGauge
from tickdeck.gui.feed.fact_lines import FactLines
from tickdeck.gui.feed.line_sizes import label_px
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panel_header import PanelHeader
from tickdeck.gui.recorder.figure_grid import FigureGrid
from tickdeck.gui.recorder.health_text import (
    facts_of,
    grid_columns,
    grid_rows,
    lines_of,
    report_of,
    state_text,
)
from tickdeck.gui.recorder.long_lines import LongLines
from tickdeck.gui.recorder.state_line import StateLine
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme
from tickdeck.words import mark, tr

_EVERY_US = 250_000
_ANSWER_US = 1_500_000
"""How long the panel says that it has done what was asked of it."""

_BESIDE_FROM_PX = 700
"""From this width on the facts stand beside the figures rather than below."""

_FIGURES_PX = 330
_MARGIN_PX = 10
_INSET_PX = 3
_BREAK_PX = 8
_BETWEEN_PX = 36
_BUTTONS_PX = 14
_RUNNING = (RecorderState.RECORDING, RecorderState.WAITING, RecorderState.LOSING)
_COPY = mark("Copy")
_COPIED = mark("Copied")
_CANNOT_OPEN = mark("Cannot open")
_OPEN = mark("Open folder")


class RecorderControl(Protocol):
    """What the panel's buttons do; each opens something and returns at once."""

    def check(self) -> None:
        """Show whether the recordings are whole."""

    def export(self) -> None:
        """Ask what is to be exported."""

    def retention(self) -> None:
        """Ask for how long recordings are kept."""

    def choose_folder(self) -> None:
        """Ask for another folder to record into."""


class RecorderPanel(QWidget):
    """The recorder's health, four times a second while it is visible.

    Attributes:
        header: The panel's header, which serves as its dock's title bar.
        state: The state, what it means, and what is at risk.
        figures: Ticks and sizes.
        memory_gauge: How much of the memory that ticks may wait in is taken.
        facts: Sealing, room in memory, room on the disk, housekeeping.
        lines: The last error, the folder, journals set aside.
        copy_button: Puts all that on the clipboard.
        choose_button: Asks for another folder, where this one is refused.
        open_button, check_button, export_button, keep_button: The choices at the foot.
    """

    def __init__(
        self,
        *,
        health: Callable[[], RecorderHealth],
        control: RecorderControl,
        theme: Theme,
        open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl,
        parent: QWidget | None = None,
    ) -> None:
        """Build the panel.

        Args:
            health: Gives the state of the recorder.
            control: Does what the buttons say.
            theme: Colours.
            open_url: Shows a folder in the system's file manager; returns whether it could.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._health = health
        self._theme = theme
        self._foot_px = theme.sizes.header
        self._open_url = open_url
        self._now_us = -1
        self._shown_us = -_EVERY_US
        self._answered_us: dict[TextButton, int] = {}
        self._shown = RecorderHealth(RecorderState.STOPPED)
        self.state = StateLine(theme=theme)
        self.figures = FigureGrid(columns=grid_columns(), theme=theme, name=tr("Recorded"))
        self.memory_gauge = LoadGauge(
            tr("Memory"),
            theme=theme,
            tip=tr("How much of the memory that ticks may wait in is taken."),
            label_px=label_px(theme),
        )
        self.memory_gauge.setFixedHeight(theme.sizes.row)
        self.facts = FactLines(theme=theme, paired=True)
        self.lines = LongLines(theme=theme)
        self.header = PanelHeader(tr("Recorder"))
        self.header.setFixedHeight(theme.sizes.header)
        self.copy_button = self._button(
            tr(_COPY), tr("Put all that is shown here on the clipboard"), self._on_copy
        )
        self.header.add_right(self.copy_button)
        self.choose_button = TextButton(tr("Choose another folder…"), theme=theme, colour=theme.accent)
        self.choose_button.setToolTip(tr("Record somewhere else"))
        self.choose_button.clicked.connect(control.choose_folder)
        self.open_button = self._button(
            tr(_OPEN), tr("Show the recordings in the file manager"), self._on_open
        )
        self.check_button = self._button(
            tr("Check data…"),
            tr("Prove that every file is as it was written, and see what is missing"),
            control.check,
        )
        self.export_button = self._button(
            tr("Export…"), tr("As CSV, Parquet or one HDF5 file"), control.export
        )
        self.keep_button = self._button(
            tr("Keep…"), tr("For how long recordings are kept"), control.retention
        )
        for button, answer in ((self.copy_button, _COPIED), (self.open_button, _CANNOT_OPEN)):
            answer_px = button.fontMetrics().horizontalAdvance(tr(answer)) + 6
            button.setMinimumWidth(max(button.sizeHint().width(), answer_px))
        self._lay_out()

    def refresh(self, frame: Frame) -> None:
        """Take the state of the recorder, four times a second, and mark what reads differently."""
        self._now_us = frame.now_us
        for button, text in ((self.copy_button, _COPY), (self.open_button, _OPEN)):
            if frame.now_us - self._answered_us.get(button, frame.now_us) >= _ANSWER_US:
                del self._answered_us[button]
                button.say(tr(text))
        if frame.now_us - self._shown_us < _EVERY_US:
            return
        self._shown_us = frame.now_us
        self._show()

    def sizeHint(self) -> QSize:
        """High enough for all of it."""
        self._column.activate()
        # The dock's frame takes a little of what it is given.
        height = self._content.sizeHint().height() + self._foot_px + _INSET_PX
        return QSize(self._theme.sizes.scaled(_FIGURES_PX) + 2 * _MARGIN_PX, height)

    def minimumSizeHint(self) -> QSize:
        """The state and the choices; the rest can be scrolled to."""
        return QSize(self._theme.sizes.scaled(320), self._theme.sizes.scaled(120))

    def showEvent(self, event: QShowEvent) -> None:
        """Know at once how much there is, so that it is given the room; the next frame brings the ages."""
        super().showEvent(event)
        self._shown_us = -_EVERY_US
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the facts beside the figures where there is room, below them where there is not."""
        super().resizeEvent(event)
        beside = self.width() >= self._theme.sizes.scaled(_BESIDE_FROM_PX)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._halves.direction() != direction:
            self._halves.setDirection(direction)
            self._halves.setSpacing(_BETWEEN_PX if beside else _BREAK_PX)
            self._left.setMinimumWidth(self._theme.sizes.scaled(_FIGURES_PX) if beside else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hairline above the choices."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.panel)
        line = QRect(0, self.height() - self._foot_px, self.width(), 1)
        painter.fillRect(line, self._theme.hairline)

    # What it is made of.

    def _button(self, text: str, tip: str, do: Callable[[], object]) -> TextButton:
        button = TextButton(text, theme=self._theme)
        button.setToolTip(tip)
        button.clicked.connect(do)
        return button

    def _lay_out(self) -> None:
        self._content = QWidget()
        self._column = column = QVBoxLayout(self._content)
        # A button's text begins a little inside it.
        column.setContentsMargins(_MARGIN_PX - _INSET_PX, _BREAK_PX - 2, _MARGIN_PX - _INSET_PX, _BREAK_PX)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(_INSET_PX, 0, _INSET_PX, 0)
        top.addWidget(self.state)
        column.addLayout(top)
        column.addWidget(self.choose_button)
        left, right = QWidget(), QWidget()
        self._left = left
        left.setMaximumWidth(self._theme.sizes.scaled(_FIGURES_PX))
        for half, widgets in (
            (left, (self.figures, self.memory_gauge)),
            (right, (self.facts, self.lines)),
        ):
            below = QVBoxLayout(half)
            below.setContentsMargins(0, 0, 0, 0)
            below.setSpacing(0)
            for widget in widgets:
                below.addWidget(widget)
            below.addStretch(1)
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._halves.setContentsMargins(_INSET_PX, 0, _INSET_PX, 0)
        self._halves.setSpacing(_BREAK_PX)
        self._halves.addWidget(left, 1)
        self._halves.addWidget(right, 2)
        column.addSpacing(_BREAK_PX)
        column.addLayout(self._halves)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setAccessibleName(tr("Recorder"))
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._content)
        self._scroll.viewport().setAutoFillBackground(False)
        self._content.setAutoFillBackground(False)
        foot = QHBoxLayout()
        foot.setContentsMargins(_MARGIN_PX - _INSET_PX, 1, _MARGIN_PX, 0)
        foot.setSpacing(_BUTTONS_PX)
        buttons = (self.open_button, self.check_button, self.export_button, self.keep_button)
        for button in buttons:
            foot.addWidget(button)
        foot.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._scroll, 1)
        bar = QWidget()
        bar.setFixedHeight(self._foot_px)
        bar.setLayout(foot)
        box.addWidget(bar)
        self.setFocusProxy(self._scroll)
        for before, after in zip((self.choose_button, *buttons), buttons, strict=False):
            QWidget.setTabOrder(before, after)

    # What it shows.

    def _show(self) -> None:
        health = self._shown = self._health()
        rate = tr("{count} ticks/s", count=f"{health.ticks_per_s:,.0f}")
        self.header.set_state(rate if health.state in _RUNNING else "")
        self.state.show_state(state_text(health))
        self.choose_button.setVisible(health.state is RecorderState.REFUSED)
        self.figures.show_rows(grid_rows(health))
        limit = health.waiting_limit_bytes
        self.memory_gauge.show_load(health.waiting_bytes / limit if limit > 0 else math.nan)
        self.facts.show_facts(facts_of(health, self._now_us))
        self.lines.show_lines(lines_of(health, self._now_us))
        self.open_button.setEnabled(bool(health.folder))

    # What it does.

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(report_of(self._shown, self._now_us))
        self._answer(self.copy_button, tr(_COPIED))

    def _on_open(self) -> None:
        if not self._open_url(QUrl.fromLocalFile(self._shown.folder)):
            self._answer(self.open_button, tr(_CANNOT_OPEN))

    def _answer(self, button: TextButton, text: str) -> None:
        self._answered_us[button] = self._now_us
        button.say(text)
