"""The line below the alerts: what can be done with the selected one, and what can be taken back."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme, font
from tickdeck.settings.alert import Alert
from tickdeck.words import tr

_MARGIN_PX = 7
_SPACING_PX = 12


class AlertFoot(QWidget):
    """Choices at the left, and at the right what the last change was and a button that undoes it.

    Attributes:
        edit_button, switch_button, snooze_button, delete_button: For an alert.
        chart_button, clear_button: For the log.
        undo_button: Takes the last change back.
        more_button: Opens a menu with all that can be done, where there is no room for all of it.
        hint: What is said where nothing is selected; empty otherwise.
    """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.hint = ""
        self.setFont(font())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.edit_button = self._button(tr("Edit…"), tr("Change the alert (Enter or F2)"))
        self.switch_button = self._button(tr("Switch off"), tr("Have it watch or not (space bar or O)"))
        self.snooze_button = self._button(
            tr("Snooze"), tr("Have it say nothing for 15 minutes, or wake it (S)")
        )
        self.delete_button = self._button(tr("Delete"), tr("Delete the alert; it can be undone (Del)"))
        self.chart_button = self._button(tr("Chart"), tr("Show its chart (double click or C)"))
        self.clear_button = self._button(tr("Clear log"), tr("Forget what has fired"))
        self.undo_button = TextButton(tr("Undo"), theme=theme, colour=theme.accent)
        self.more_button = self._button("⋯", tr("What there is no room for here"))
        self.more_button.setAccessibleName(tr("What there is no room for here"))
        self._offered: set[TextButton] = set()
        self._line = line = QHBoxLayout(self)
        # It is narrower than what it offers needs at times, and then offers less.
        line.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        line.setContentsMargins(_MARGIN_PX, 0, _MARGIN_PX, 0)
        line.setSpacing(_SPACING_PX)
        self._choices = (
            self.edit_button,
            self.switch_button,
            self.snooze_button,
            self.delete_button,
            self.chart_button,
            self.clear_button,
        )
        for button in (*self._choices, self.more_button):
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
        is_off = alert is not None and not alert.is_on
        set_text(self.switch_button, tr("Switch on") if is_off else tr("Switch off"))
        set_text(self.snooze_button, tr("Wake", "a snoozed alert") if is_snoozed else tr("Snooze"))
        offered = {
            self.edit_button: alert is not None,
            self.switch_button: alert is not None,
            self.snooze_button: alert is not None,
            self.delete_button: alert is not None,
            self.chart_button: has_chart,
            self.clear_button: is_log and has_rows,
            self.undo_button: bool(undoable) and not is_log,
        }
        self._offered = {button for button, is_offered in offered.items() if is_offered}
        self.undo_button.setToolTip(tr("Have it back as it was: {alert} (Ctrl+Z)", alert=undoable))
        self._fit()
        hint = ""
        if has_rows and alert is None and not is_log:
            hint = tr("Select an alert to change it.")
        if hint != self.hint:
            self.hint = hint
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

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

    def _fit(self) -> None:
        """Show what is offered, from the left as far as it goes; the menu has the rest."""
        room = self.width() - 2 * _MARGIN_PX
        if self.undo_button in self._offered:
            room -= _width_of(self.undo_button)
        offered = [button for button in self._choices if button in self._offered]
        shown = set(offered)
        if sum(map(_width_of, offered)) - _SPACING_PX > room:
            room -= _width_of(self.more_button)
            for button in reversed(offered):
                if sum(map(_width_of, shown)) - _SPACING_PX <= room:
                    break
                shown.remove(button)
        for button in self._choices:
            button.setVisible(button in shown)
        self.more_button.setVisible(len(shown) < len(offered))
        self.undo_button.setVisible(self.undo_button in self._offered)
        # Now rather than with the next event, so that no gap is seen.
        self._line.invalidate()
        self._line.activate()

    def _button(self, text: str, tip: str) -> TextButton:
        button = TextButton(text, theme=self._theme)
        button.setToolTip(tip)
        return button


def _width_of(button: TextButton) -> int:
    return button.sizeHint().width() + _SPACING_PX


def set_text(button: TextButton, text: str) -> None:
    """Have a button say something; one that says it already is not laid out anew."""
    if button.text() != text:
        button.setText(text)
        button.updateGeometry()
        button.update()
