"""The notice: what is wrong, one sentence at a time, in plain sight in the row of the status bar."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme, font, noticed
from tickdeck.words import tr

_BAR_PX = 3
_MARGIN_PX = 11
_SPACING_PX = 8
_SAID_MS = 12_000


class Notice(QWidget):
    """A strip with the worst trouble; hidden while there is none. Its tooltip lists all of it.

    A click on "1 of 3" shows the next sentence. One that was put away comes back when it changes, or when it
    was over and is so again. What was done, which is no trouble, is told for some seconds in its place.

    Signals:
        retry_asked(): The person wants what was refused to be tried again.
        details_asked(): The person wants to see more.

    Attributes:
        sentences: What is wrong, worst first.
        said: What was done; empty for nothing.
        severe: Whether it is red (nothing comes in, or the user must act) rather than amber.
        next_button, retry_button, details_button, dismiss_button: The choices at its right.
    """

    retry_asked = Signal()
    details_asked = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._place = 0
        self._can_retry = self._has_details = False
        self._told: tuple[str, ...] = ()
        self._dismissed: frozenset[str] = frozenset()
        self.sentences: tuple[str, ...] = ()
        self.said = ""
        self.severe = False
        self._until = QTimer(self, interval=_SAID_MS, singleShot=True)
        self._until.timeout.connect(self._end_said)
        self.setFont(font())
        self.setFixedHeight(theme.sizes.columns)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.next_button = TextButton("", theme=theme)
        self.next_button.setToolTip(tr("The next message"))
        self.retry_button = TextButton(tr("Try again"), theme=theme, colour=theme.accent)
        self.retry_button.setToolTip(tr("Try all refused connections again"))
        self.details_button = TextButton(tr("Details"), theme=theme, colour=theme.accent)
        self.dismiss_button = TextButton("×", theme=theme)
        self.dismiss_button.setAccessibleName(tr("Put the message away"))
        self.dismiss_button.setToolTip(tr("Put the message away; it comes back when it changes"))
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(_MARGIN_PX, 0, _SPACING_PX, 0)
        self._line.setSpacing(_SPACING_PX)
        self._line.addStretch(1)
        for button in self._buttons():
            self._line.addWidget(button)
            button.setVisible(button is self.dismiss_button)
        self.next_button.clicked.connect(self._on_next)
        self.retry_button.clicked.connect(self.retry_asked)
        self.details_button.clicked.connect(self.details_asked)
        self.dismiss_button.clicked.connect(self.dismiss)
        self.hide()

    @property
    def sentence(self) -> str:
        """The sentence shown, empty if none is."""
        if self.said:
            return self.said
        return self.sentences[self._place] if self.sentences else ""

    def offer_details(self, tip: str) -> None:
        """Have a button for `details_asked`, with a tooltip."""
        self.details_button.setToolTip(tip)
        self._has_details = True
        self._show_place()

    def tell(self, sentence: str) -> None:
        """Say for some seconds what was done; an empty sentence ends that."""
        self.said = sentence
        self._until.stop()
        if sentence:
            self._until.start()
        self._show_place()

    def _end_said(self) -> None:
        self.tell("")

    def show_trouble(self, sentences: tuple[str, ...], *, severe: bool, can_retry: bool = False) -> None:
        """Show one of some sentences, or nothing where there are none.

        The sentence that is read stays until it is over, or something worse comes up.
        """
        if can_retry != self._can_retry:
            self._can_retry = can_retry
            self._show_place()
        self._told = sentences
        self._dismissed &= frozenset(sentences)
        sentences = tuple(each for each in sentences if each not in self._dismissed)
        if (sentences, severe) == (self.sentences, self.severe):
            return
        read, worst = self.sentences[self._place : self._place + 1], self.sentences[:1]
        stays = bool(read) and read[0] in sentences and sentences[:1] == worst
        self._place = sentences.index(read[0]) if stays else 0
        if sentences and sentences[:1] != worst:
            # What needs the person now is not to wait behind what went well.
            self.tell("")
        self.sentences, self.severe = sentences, severe
        self._show_place()

    def dismiss(self) -> None:
        """Put the sentence that is shown away until it changes."""
        if self.said:
            self.tell("")
            return
        self._dismissed |= {self.sentence}
        self.show_trouble(self._told, severe=self.severe, can_retry=self._can_retry)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(400, self._theme.sizes.columns)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sentence, and the colour of how bad it is."""
        if not self.sentence:
            return
        painter = QPainter(self)
        colour = self._theme.bad if self.severe else self._theme.amber
        if self.said:
            colour = self._theme.accent
        painter.fillRect(self.rect(), noticed(self._theme, colour))
        painter.fillRect(QRect(0, 0, _BAR_PX, self.height()), colour)
        inner = self.rect().adjusted(_MARGIN_PX, 0, -_SPACING_PX, 0)
        first = next((button for button in self._buttons() if not button.isHidden()), None)
        if first is not None:
            inner.setRight(first.x() - _SPACING_PX)
        text = self.fontMetrics().elidedText(self.sentence, Qt.TextElideMode.ElideRight, inner.width())
        painter.setPen(self._theme.text)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _buttons(self) -> tuple[TextButton, ...]:
        return self.next_button, self.retry_button, self.details_button, self.dismiss_button

    def _on_next(self) -> None:
        self._place = (self._place + 1) % max(len(self.sentences), 1)
        self._show_place()

    def _show_place(self) -> None:
        count = len(self.sentences)
        self.next_button.say(tr("{place} of {count}", place=self._place + 1, count=count))
        self.next_button.setVisible(count > 1 and not self.said)
        self.retry_button.setVisible(self._can_retry and not self.said)
        self.details_button.setVisible(self._has_details and not self.said)
        told = (self.said,) if self.said else self.sentences
        self.setToolTip("\n".join(told))
        self.setAccessibleName(" ".join(told))
        self.setVisible(bool(told))
        self.update()
