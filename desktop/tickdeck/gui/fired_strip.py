"""What fired, in the row of the status bar, where it covers no price."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme, font, noticed
from tickdeck.settings.alert import Fired
from tickdeck.words import tr

_ROOM_PX = 12
"""What the line is higher than its text."""
_BAR_PX = 3
_MARGIN_PX = 11
_SPACING_PX = 8
_MOST = 99


class FiredStrip(QWidget):
    """A line with the newest firing that nobody has put away; hidden while there is none.

    Attributes:
        fired: What is not put away, the newest first.
        chart_button, log_button, dismiss_button: The choices at its right.

    Signals:
        chart_asked(object): The chart of a `Fired` is wanted.
        log_asked(): The log is wanted.
    """

    chart_asked = Signal(object)
    log_asked = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.fired: tuple[Fired, ...] = ()
        self.setFont(font())
        self.setFixedHeight(theme.sizes.text + _ROOM_PX)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.chart_button = self._button(tr("Chart"), tr("Show its chart"))
        self.log_button = self._button(tr("Log", "of alerts"), tr("Show all that has fired"))
        self.dismiss_button = self._button(tr("Dismiss"), tr("Put it away; it stays in the log"))
        line = QHBoxLayout(self)
        line.setContentsMargins(_MARGIN_PX, 0, _SPACING_PX, 0)
        line.setSpacing(_SPACING_PX)
        line.addStretch(1)
        for button in (self.chart_button, self.log_button, self.dismiss_button):
            line.addWidget(button)
        self.chart_button.clicked.connect(self._on_chart)
        self.log_button.clicked.connect(self._on_log)
        self.dismiss_button.clicked.connect(self.dismiss)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says; empty if nothing."""
        if not self.fired:
            return ""
        newest, more = self.fired[0], len(self.fired) - 1
        text = newest.sentence
        if newest.while_away:
            text = tr("While you were away: {sentence}", sentence=text)
        if newest.alert.note:
            text = f"{text} {newest.alert.note}"
        return tr("{sentence}  (and {count} more)", sentence=text, count=f"{more:,}") if more else text

    def add(self, fired: Sequence[Fired]) -> None:
        """Show firings above those that are not put away yet."""
        self.fired = (*reversed(fired), *self.fired)[:_MOST]
        self._show()

    def dismiss(self) -> None:
        """Put all away."""
        self.fired = ()
        self._show()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(400, self.minimumHeight())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sentence, on the colour of attention."""
        painter = QPainter(self)
        amber = self._theme.amber
        painter.fillRect(self.rect(), noticed(self._theme, amber))
        painter.fillRect(QRect(0, 0, _BAR_PX, self.height()), amber)
        inner = self.rect().adjusted(_MARGIN_PX, 0, 0, 0)
        inner.setRight(self.chart_button.x() - _SPACING_PX)
        text = self.fontMetrics().elidedText(self.sentence, Qt.TextElideMode.ElideRight, inner.width())
        painter.setPen(self._theme.text)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _button(self, text: str, tip: str) -> TextButton:
        button = TextButton(text, theme=self._theme, colour=self._theme.accent)
        button.setToolTip(tip)
        return button

    def _show(self) -> None:
        self.setToolTip("\n".join(one.sentence for one in self.fired[:20]))
        self.setAccessibleName(self.sentence)
        self.setVisible(bool(self.fired))
        self.update()

    def _on_chart(self) -> None:
        if self.fired:
            self.chart_asked.emit(self.fired[0])
            self.dismiss()

    def _on_log(self) -> None:
        self.dismiss()
        self.log_asked.emit()
