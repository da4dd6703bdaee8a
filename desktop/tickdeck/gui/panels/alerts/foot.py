"""The line below the alerts: what can be done with the selected one, and what can be taken back."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme, font
from tickdeck.settings.alert import Alert

_MARGIN_PX = 7
_SPACING_PX = 12
_HINT = "Select an alert to change it."


class AlertFoot(QWidget):
    """Choices at the left, and at the right what the last change was and a button that undoes it.

    Attributes:
        edit_button, switch_button, snooze_button, delete_button: For an alert.
        chart_button, clear_button: For the log.
        undo_button: Takes the last change back.
        hint: What is said where nothing is selected; empty otherwise.
    """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.hint = ""
        self.setFont(font())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.edit_button = self._button("Edit…", "Change the alert (Enter or F2)")
        self.switch_button = self._button("Switch off", "Have it watch or not (space bar or O)")
        self.snooze_button = self._button("Snooze", "Have it say nothing for 15 minutes, or wake it (S)")
        self.delete_button = self._button("Delete", "Delete the alert; it can be undone (Del)")
        self.chart_button = self._button("Chart", "Show its chart (double click or C)")
        self.clear_button = self._button("Clear log", "Forget what has fired")
        self.undo_button = TextButton("Undo", theme=theme, colour=theme.accent)
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(_MARGIN_PX, 0, _MARGIN_PX, 0)
        line.setSpacing(_SPACING_PX)
        for button in (
            self.edit_button,
            self.switch_button,
            self.snooze_button,
            self.delete_button,
            self.chart_button,
            self.clear_button,
        ):
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(self.undo_button)
        self.show_choices(
            alert=None, is_snoozed=False, is_log=False, has_chart=False, has_rows=False, undoable=""
        )

    def show_choices(
        self,
        *,
        alert: Alert | None,
        is_snoozed: bool,
        is_log: bool,
        has_chart: bool,
        has_rows: bool,
        undoable: str,
    ) -> None:
        """Offer what can be done.

        Args:
            alert: The selected alert; None if none is.
            is_snoozed: Whether it is snoozed.
            is_log: Whether the log is shown.
            has_chart: Whether there is a chart to show.
            has_rows: Whether there is anything to select.
            undoable: The alert that undoing brings back, in words; empty if there is none.
        """
        _set_text(self.switch_button, "Switch on" if alert is not None and not alert.is_on else "Switch off")
        _set_text(self.snooze_button, "Wake" if is_snoozed else "Snooze")
        for button in (self.edit_button, self.switch_button, self.snooze_button, self.delete_button):
            button.setVisible(alert is not None)
        self.chart_button.setVisible(has_chart)
        self.clear_button.setVisible(is_log and has_rows)
        self.undo_button.setVisible(bool(undoable) and not is_log)
        self.undo_button.setToolTip(f"Have it back as it was: {undoable} (Ctrl+Z)")
        # Now rather than with the next event, so that no gap is seen.
        self._line.invalidate()
        self._line.activate()
        hint = ""
        if has_rows and alert is None and not is_log:
            hint = _HINT
        if hint != self.hint:
            self.hint = hint
            self.update()

    def minimumSizeHint(self) -> QSize:
        """Narrow panels cut it off rather than being held open by it."""
        return QSize(100, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """What to do where nothing is selected."""
        if self.hint:
            painter = QPainter(self)
            painter.setPen(self._theme.dim)
            box = self.rect().adjusted(_MARGIN_PX + 3, 0, -_MARGIN_PX, 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.hint)

    def _button(self, text: str, tip: str) -> TextButton:
        button = TextButton(text, theme=self._theme)
        button.setToolTip(tip)
        return button


def _set_text(button: TextButton, text: str) -> None:
    if button.text() != text:
        button.setText(text)
        button.updateGeometry()
        button.update()
