"""The Log panel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from tickdeck.domain.venue import Venue
from tickdeck.gui.conventions import clock_name, moment_of
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panel_header import PanelHeader
from tickdeck.gui.panels.log.log_lines import LogLevel, LogLine, LogSource, wanted
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme
from tickdeck.words import mark, tr, trn

_EVERY_US = 250_000
_MOST_LINES = 2_000
_LEAST_FIELD_PX = 48
_FIELD_ROOM_PX = 8
"""By which the field is higher than its text."""
_EMPTY = mark("Nothing has been noted yet.")
_NO_MATCH = mark("Nothing that was noted is about this.")
_WORD_FOR_WORD = mark("Technical lines stand here as they do in the log file.")
_CHOICES = {
    LogLevel.INFO: (mark("All"), mark("Show everything")),
    LogLevel.WARNING: (mark("Warnings"), mark("Show only warnings and errors")),
    LogLevel.ERROR: (mark("Errors"), mark("Show only errors")),
}
_WORDS = {LogLevel.WARNING: mark("Warning"), LogLevel.ERROR: mark("Error")}


class LogPanel(QWidget):
    """What was noted in this run, newest at the bottom; it follows while its end is in view.

    Attributes:
        header: The panel's header.
        view: The text, which can be selected and copied.
        field: Words that a line must have.
        level_buttons: How grave a line must be.
    """

    def __init__(
        self, *, source: LogSource, theme: Theme, venue: Venue | None = None, parent: QWidget | None = None
    ) -> None:
        """Build the panel.

        Args:
            source: Where lines come from.
            theme: Colours and sizes.
            venue: Whose clock lines have where times are shown on the exchange's; None for UTC.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._source = source
        self._venue = venue
        self._colours = {
            LogLevel.INFO: theme.text.name(),
            LogLevel.WARNING: theme.amber.name(),
            LogLevel.ERROR: theme.bad.name(),
        }
        self._dim = theme.dim.name()
        self._least = LogLevel.INFO
        self._lines: list[LogLine] = []
        self._seen = 0
        self._shown_us = -_EVERY_US
        self.header = PanelHeader(tr("Log"))
        self.header.setFixedHeight(theme.sizes.header)
        self.level_buttons: dict[LogLevel, TextButton] = {}
        group = QButtonGroup(self)
        for level, (name, tip) in _CHOICES.items():
            button = self.level_buttons[level] = TextButton(tr(name), theme=theme)
            button.setCheckable(True)
            button.setToolTip(tr(tip))
            button.setAccessibleName(tr(tip))
            group.addButton(button, level)
            self.header.add_left(button)
        self.level_buttons[LogLevel.INFO].setChecked(True)
        group.idClicked.connect(self._on_level_clicked)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Filter"))
        self.field.setAccessibleName(tr("Filter the log"))
        self.field.setToolTip(tr("Only lines that hold every word are shown"))
        # It gives way to the choices and the count where the header is narrow.
        self.field.setMinimumWidth(_LEAST_FIELD_PX)
        self.field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.field.setFixedHeight(theme.sizes.text + _FIELD_ROOM_PX)
        self.field.textChanged.connect(self._refill)
        self.header.add_left(self.field)
        self.view = QPlainTextEdit()
        self.view.setReadOnly(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setMaximumBlockCount(_MOST_LINES)
        self.view.setAccessibleName(tr("Log"))
        self.view.setToolTip(tr(_WORD_FOR_WORD))
        self._show_nothing()
        self.view.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.view.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(theme.sizes.text)
        self.view.setFont(fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 2, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)

    def refresh(self, frame: Frame) -> None:
        """Add what was noted since, four times a second."""
        if frame.now_us - self._shown_us < _EVERY_US:
            return
        self._shown_us = frame.now_us
        if self._source.newest == self._seen:
            return
        fresh = [replace(line, told=_told(line.text)) for line in self._source.since(self._seen)]
        self._seen = self._source.newest
        self._lines = [*self._lines, *fresh][-_MOST_LINES:]
        self._append(wanted(fresh, self._least, self.field.text()))
        self._count()

    def state(self) -> dict[str, object]:
        """Which lines are shown."""
        return {"level": self._least.name}

    def restore(self, state: Mapping[str, object]) -> None:
        """Show lines of the level that was chosen."""
        kept = state.get("level")
        self._least = next((level for level in _CHOICES if level.name == kept), LogLevel.INFO)
        self.level_buttons[self._least].setChecked(True)
        self._refill()

    def _on_level_clicked(self, level: int) -> None:
        self._least = LogLevel(level)
        self._refill()

    def _refill(self) -> None:
        self.view.clear()
        self._show_nothing()
        self._append(wanted(self._lines, self._least, self.field.text()))
        self._count()

    def _show_nothing(self) -> None:
        """What stands where there is no line."""
        self.view.setPlaceholderText(tr(_NO_MATCH) if self._lines else f"{tr(_EMPTY)}\n{tr(_WORD_FOR_WORD)}")

    def _append(self, lines: Sequence[LogLine]) -> None:
        for line in lines:
            moment = moment_of(line.time_us, self._venue)
            word = f"{tr(_WORDS[line.level])} " if line.level in _WORDS else ""
            text = escape(word + line.told).replace("\n", "<br>").replace("  ", "&nbsp; ")
            self.view.appendHtml(
                f'<span style="color:{self._dim}">{moment:%H:%M:%S} {escape(line.source)}</span> '
                f'<span style="color:{self._colours[line.level]}">{text}</span>'
            )

    def _count(self) -> None:
        grave = sum(line.level >= LogLevel.WARNING for line in self._lines)
        state = trn("1 warning or worse", "{count} warnings or worse", grave, count=f"{grave:,}")
        clock = clock_name(self._lines[-1].time_us, self._venue) if self._lines else ""
        self.header.set_state(" · ".join(filter(None, (clock, state if grave else ""))))


def _told(text: str) -> str:
    """What was noted, in the language of the window where it is a sentence that it knows."""
    # A trace is nobody's wording.
    return text if "\n" in text else tr(text)
