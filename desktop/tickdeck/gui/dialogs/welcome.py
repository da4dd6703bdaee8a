"""What a first start asks: which market to look at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from tickdeck.gui.dialogs.dialog_frame import DialogFrame, toned_label
from tickdeck.gui.theme import Theme, font
from tickdeck.words import tr

_WIDTH_PX = 424
_CARD_EDGE_PX = 14
_CARD_TOP_PX = 9
_CARD_GAP_PX = 4
_NOTE_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


@dataclass(frozen=True, slots=True)
class Beginning:
    """One way to begin.

    Attributes:
        title: What it is.
        note: What it takes, a sentence.
        run: Begins so.
    """

    title: str
    note: str
    run: Callable[[], None]


class WelcomeDialog(DialogFrame):
    """Offers ways to begin; each can be chosen again later.

    Attributes:
        cards: A button for each.
    """

    def __init__(
        self, beginnings: Sequence[Beginning], *, theme: Theme, parent: QWidget | None = None
    ) -> None:
        """Build the dialog; show it with `open`.

        Args:
            beginnings: The ways; Enter takes the first.
            theme: Colours.
            parent: Qt parent.
        """
        super().__init__(tr("Welcome to Tickdeck"), theme=theme, parent=parent)
        title = QLabel(tr("Which market would you like to watch?"))
        title.setFont(font(4, bold=True))
        title.setWordWrap(True)
        self.body.addWidget(title)
        width = theme.sizes.scaled(_WIDTH_PX)
        self.body.addSpacing(4)
        self.cards: list[QAbstractButton] = []
        for beginning in beginnings:
            card = _Card(beginning, theme, width)
            card.clicked.connect(partial(self._begin, beginning))
            self.body.addWidget(card)
            self.cards.append(card)
        self.body.addSpacing(4)
        self.body.addWidget(
            toned_label(
                tr(
                    "Everything that comes is recorded on this computer, and nothing is sent anywhere. "
                    "The menu under “Tickdeck” changes the market at any time; F1 shows the keys."
                ),
                "dim",
                wraps=True,
            )
        )
        self.hug_content(width)
        self.cards[0].setFocus()

    def _begin(self, beginning: Beginning, _checked: bool = False) -> None:
        self.accept()
        beginning.run()


class _Card(QAbstractButton):
    """A title over a note, in a frame."""

    def __init__(self, beginning: Beginning, theme: Theme, width_px: int) -> None:
        super().__init__()
        self._theme = theme
        self._note = beginning.note
        self.setText(beginning.title)
        self.setAccessibleDescription(beginning.note)
        self._title_px = QFontMetrics(font(1, bold=True)).height()
        room = QRect(0, 0, width_px - 2 * _CARD_EDGE_PX, 0)
        note_px = QFontMetrics(font()).boundingRect(room, int(_NOTE_FLAGS), self._note).height()
        self.setFixedHeight(2 * _CARD_TOP_PX + self._title_px + _CARD_GAP_PX + note_px)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes it; the arrows go to the others."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame, bright under the pointer or the keys."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        painter.setPen(theme.accent if self.hasFocus() else theme.hairline)
        painter.setBrush(theme.selection if self.underMouse() or self.hasFocus() else theme.panel)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 6, 6)
        inner = self.rect().adjusted(_CARD_EDGE_PX, _CARD_TOP_PX, -_CARD_EDGE_PX, -_CARD_TOP_PX)
        painter.setFont(font(1, bold=True))
        painter.setPen(theme.text)
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setFont(font())
        painter.setPen(theme.dim)
        inner.setTop(inner.top() + self._title_px + _CARD_GAP_PX)
        painter.drawText(inner, int(_NOTE_FLAGS), self._note)
