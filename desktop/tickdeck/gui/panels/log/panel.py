"""The Log panel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QButtonGroup, QFrame, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panel_header import PanelHeader
from tickdeck.gui.panels.log.log_lines import LogLevel, LogLine, LogSource, wanted
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme

_EVERY_US = 250_000
_MOST_LINES = 2_000
_FIELD_PX = 180
_EMPTY = "Nothing has been noted yet."
_NO_MATCH = "Nothing that was noted is about this."
_CHOICES = {"All": LogLevel.INFO, "Warnings": LogLevel.WARNING, "Errors": LogLevel.ERROR}


class LogPanel(QWidget):
    """What was noted in this run, newest at the bottom; it follows while its end is in view.

    Attributes:
        header: The panel's header.
        view: The text, which can be selected and copied.
        field: Words that a line must have.
        level_buttons: How grave a line must be.
    """

    def __init__(self, *, source: LogSource, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._colours = {
            LogLevel.INFO: theme.text.name(),
            LogLevel.WARNING: theme.amber.name(),
            LogLevel.ERROR: theme.down.name(),
        }
        self._dim = theme.dim.name()
        self._least = LogLevel.INFO
        self._lines: list[LogLine] = []
        self._seen = 0
        self._shown_us = -_EVERY_US
        self.header = PanelHeader("Log")
        self.level_buttons: dict[str, TextButton] = {}
        group = QButtonGroup(self)
        for name in _CHOICES:
            button = self.level_buttons[name] = TextButton(name, theme=theme)
            button.setCheckable(True)
            button.setToolTip(f"Show {'everything' if name == 'All' else f'only {name.lower()}'}")
            group.addButton(button)
            self.header.add_left(button)
        self.level_buttons["All"].setChecked(True)
        group.buttonClicked.connect(self._on_level_clicked)
        self.field = QLineEdit()
        self.field.setPlaceholderText("Filter")
        self.field.setAccessibleName("Filter the log")
        self.field.setFixedWidth(_FIELD_PX)
        self.field.setFixedHeight(20)
        self.field.textChanged.connect(self._refill)
        self.header.add_left(self.field)
        self.view = QPlainTextEdit()
        self.view.setReadOnly(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setMaximumBlockCount(_MOST_LINES)
        self.view.setAccessibleName("Log")
        self.view.setPlaceholderText(_EMPTY)
        self.view.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.view.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPixelSize(self.font().pixelSize() if self.font().pixelSize() > 0 else 12)
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
        fresh = self._source.since(self._seen)
        self._seen = self._source.newest
        self._lines = [*self._lines, *fresh][-_MOST_LINES:]
        self._append(wanted(fresh, self._least, self.field.text()))
        self._count()

    def state(self) -> dict[str, object]:
        """Which lines are shown."""
        return {"level": self._least.name}

    def restore(self, state: Mapping[str, object]) -> None:
        """Show lines of the level that was chosen."""
        name = next((name for name, level in _CHOICES.items() if level.name == state.get("level")), "All")
        self.level_buttons[name].setChecked(True)
        self._least = _CHOICES[name]
        self._refill()

    def _on_level_clicked(self, button: TextButton) -> None:
        self._least = _CHOICES[button.text()]
        self._refill()

    def _refill(self) -> None:
        self.view.clear()
        self.view.setPlaceholderText(_NO_MATCH if self._lines else _EMPTY)
        self._append(wanted(self._lines, self._least, self.field.text()))
        self._count()

    def _append(self, lines: Sequence[LogLine]) -> None:
        for line in lines:
            text = escape(line.text).replace("\n", "<br>").replace("  ", "&nbsp; ")
            self.view.appendHtml(
                f'<span style="color:{self._dim}">{line.time} {escape(line.source)}</span> '
                f'<span style="color:{self._colours[line.level]}">{text}</span>'
            )

    def _count(self) -> None:
        grave = sum(line.level >= LogLevel.WARNING for line in self._lines)
        self.header.set_state(
            f"{grave:,} {'warning' if grave == 1 else 'warnings'} or worse" if grave else ""
        )
