"""The recorder's state: a dot and a word in its colour, a short note at the right, one sentence below."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from tickdeck.gui.feed.name_text import folded
from tickdeck.gui.tables.column import Tone
from tickdeck.gui.tables.row_colours import RowColours
from tickdeck.gui.theme import Theme, font

_SENTENCE_ROOM_PX = 6
"""By which a line of the sentence is higher than its text."""
_DOT_PX = 8
_DOT_GAP_PX = 7
_LINES_KEPT = ((900, 1), (480, 2), (0, 3))
"""How many lines are kept for the sentence, by the least width."""
_LINES_MOST = 8


@dataclass(frozen=True, slots=True)
class StateText:
    """What it says.

    Attributes:
        word: The state in one word.
        tone: The colour of dot and word.
        sentence: What that means, or what is wrong.
        sentence_tone: Its colour.
        note: What stands at the right of the word, in the colour of `note_tone`; may be empty.
        note_tone: Its colour.
        tip: All that is known, a sentence a line.
        in_full: Whether the sentence takes as many lines as it needs, rather than those kept for it.
    """

    word: str
    tone: Tone
    sentence: str
    sentence_tone: Tone = Tone.DIM
    note: str = ""
    note_tone: Tone = Tone.TEXT
    tip: str = ""
    in_full: bool = False


class StateLine(QWidget):
    """Says how the recorder is; its height stays while the state changes, so that nothing below it moves.

    Attributes:
        text: What it says.
    """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pens = RowColours(theme).pens
        self._bold = font(bold=True)
        self._word_px = theme.sizes.row - 1
        self._sentence_px = theme.sizes.text + _SENTENCE_ROOM_PX
        self._lines_kept = [(theme.sizes.scaled(least_px), lines) for least_px, lines in _LINES_KEPT]
        self.text = StateText("", Tone.DIM, "")
        self.setFont(font())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_state(self, text: StateText) -> None:
        """Say something else; does nothing if it is the same."""
        if text == self.text:
            return
        self.text = text
        self.setAccessibleName(" ".join(part for part in (f"{text.word}.", text.sentence, text.note) if part))
        self.setToolTip("\n".join(map(folded, (text.tip or text.sentence).split("\n"))))
        self.updateGeometry()
        self.update()

    def shown_lines(self) -> list[str]:
        """The sentence in lines, as far as there is room for it."""
        lines = self._lines()
        most = self._most_lines()
        if len(lines) <= most:
            return lines
        rest = "".join(lines[most - 1 :])
        cut = self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, self.width())
        return [*lines[: most - 1], cut]

    def sizeHint(self) -> QSize:
        """Room for the word and the lines of the sentence."""
        most = self._most_lines()
        lines = min(len(self._lines()), most) if self.text.in_full else most
        return QSize(200, self._word_px + self._sentence_px * lines)

    def minimumSizeHint(self) -> QSize:
        """As high as it is."""
        return QSize(120, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the sentence into other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dot, word, note, sentence."""
        painter = QPainter(self)
        text, middle = self.text, Qt.AlignmentFlag.AlignVCenter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._pens[text.tone].color())
        painter.drawEllipse(QRectF(0, (self._word_px - _DOT_PX) / 2, _DOT_PX, _DOT_PX))
        painter.setFont(self._bold)
        line = QRect(0, 0, self.width(), self._word_px)
        painter.setPen(self._pens[text.note_tone])
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | middle, text.note)
        line.setLeft(_DOT_PX + _DOT_GAP_PX)
        # A word without trouble needs no colour beside the dot's.
        painter.setPen(self._pens[text.tone if text.tone in (Tone.AMBER, Tone.BAD) else Tone.TEXT])
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | middle, text.word)
        painter.setFont(self.font())
        painter.setPen(self._pens[text.sentence_tone])
        metrics = QFontMetrics(self.font())
        for place, shown in enumerate(self.shown_lines()):
            top = self._word_px + place * self._sentence_px
            painter.drawText(QPointF(0, top + (self._sentence_px + metrics.capHeight()) / 2), shown)

    def _most_lines(self) -> int:
        if self.text.in_full:
            return _LINES_MOST
        return next(lines for least_px, lines in self._lines_kept if self.width() >= least_px)

    def _lines(self) -> list[str]:
        layout = QTextLayout(self.text.sentence, self.font())
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        option = layout.textOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        lines: list[str] = []
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, self.width()))
            lines.append(self.text.sentence[line.textStart() : line.textStart() + line.textLength()])
        layout.endLayout()
        return lines
