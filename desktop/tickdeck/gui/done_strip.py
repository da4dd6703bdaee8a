"""What was done at once, with the way back, in the free room of the top bar."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme, font
from tickdeck.words import tr

_ROOM_PX = 12
"""What the line is higher than its text."""
_SPACING_PX = 8
_LEAST_TEXT_PX = 60
_TOLD_MS = 12_000


class DoneStrip(QWidget):
    """A sentence about what was done last and a button that undoes it; hidden while nothing is told.

    Attributes:
        sentence: What it says; empty for nothing.
        undo_button: Takes it back.

    Signals:
        undo_asked(): What was told is to be taken back.
    """

    undo_asked = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.sentence = ""
        self.setFont(font())
        self.setFixedHeight(theme.sizes.text + _ROOM_PX)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.undo_button = TextButton(tr("Undo"), theme=theme, colour=theme.accent)
        self.undo_button.setToolTip(tr("Have it back as it was"))
        self.undo_button.clicked.connect(self.undo_asked)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addStretch(1)
        line.addWidget(self.undo_button)
        self._told = QTimer(self, interval=_TOLD_MS, singleShot=True)
        self._told.timeout.connect(self.put_away)
        self.hide()

    def tell(self, sentence: str) -> None:
        """Say for some seconds what was done."""
        self.sentence = sentence
        self.setToolTip(sentence)
        self.setAccessibleName(sentence)
        self.updateGeometry()
        self.update()
        self.show()
        self._told.start()

    def put_away(self) -> None:
        """Say nothing any more."""
        self._told.stop()
        self.sentence = ""
        self.hide()

    def sizeHint(self) -> QSize:
        """Room for the sentence and the button."""
        return self._size(self.fontMetrics().horizontalAdvance(self.sentence))

    def minimumSizeHint(self) -> QSize:
        """Where there is less room the sentence is cut."""
        return self._size(_LEAST_TEXT_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sentence, as much of it as there is room for."""
        painter = QPainter(self)
        painter.setPen(self._theme.text)
        room = self.rect()
        room.setRight(self.undo_button.x() - _SPACING_PX)
        text = self.fontMetrics().elidedText(self.sentence, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _size(self, text_px: int) -> QSize:
        return QSize(text_px + _SPACING_PX + self.undo_button.sizeHint().width(), self.minimumHeight())
