"""Lines for paths and sentences: a label, a text cut where it says least, a short one at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from tickdeck.gui.feed.line_sizes import label_px, line_px
from tickdeck.gui.number_text import MISSING
from tickdeck.gui.tables.column import Tone
from tickdeck.gui.tables.row_colours import RowColours
from tickdeck.gui.theme import Theme, font
from tickdeck.words import tr

_TAIL_GAP_PX = 12


@dataclass(frozen=True, slots=True)
class LongLine:
    """One line.

    Attributes:
        label: What it is about.
        text: What is said; a dash stands where it is empty.
        tone: The text's colour.
        tail: What stands dim at the right end, such as an age.
        is_path: Whether the text is cut in the middle rather than at its end, as suits a path.
        tip: The tooltip; the text itself where it is empty.
    """

    label: str
    text: str
    tone: Tone = Tone.TEXT
    tail: str = ""
    is_path: bool = False
    tip: str = ""


class LongLines(QWidget):
    """Lines of the same height below each other.

    Attributes:
        lines: The lines shown.
    """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pens = RowColours(theme).pens
        self._line_px = line_px(theme)
        self._label_px = label_px(theme)
        self.lines: tuple[LongLine, ...] = ()
        self.setFont(font())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: Sequence[LongLine]) -> None:
        """Show other lines; does nothing if they are the same."""
        if tuple(lines) == self.lines:
            return
        more = len(lines) != len(self.lines)
        self.lines = tuple(lines)
        self.setAccessibleName(
            ". ".join(f"{line.label} {line.text or tr('unknown')} {line.tail}".strip() for line in lines)
        )
        if more:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """High enough for all lines."""
        return QSize(200, self._line_px * len(self.lines))

    def minimumSizeHint(self) -> QSize:
        """High enough for all lines."""
        return QSize(120, self.sizeHint().height())

    def tip_at(self, position: QPoint) -> str:
        """The tooltip of the line at a position, empty where there is none."""
        place = position.y() // self._line_px
        return self.lines[place].tip or self.lines[place].text if 0 <= place < len(self.lines) else ""

    def shown_text(self, place: int) -> str:
        """A line's text as far as there is room for it."""
        line = self.lines[place]
        mode = Qt.TextElideMode.ElideMiddle if line.is_path else Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(line.text or MISSING, mode, self._text_box(place).width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Label, text and tail of each."""
        painter = QPainter(self)
        middle = Qt.AlignmentFlag.AlignVCenter
        for place, line in enumerate(self.lines):
            box = QRect(0, place * self._line_px, self.width(), self._line_px)
            painter.setPen(self._pens[Tone.DIM])
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | middle, line.label)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | middle, line.tail)
            painter.setPen(self._pens[line.tone if line.text else Tone.FAINT])
            text = self.shown_text(place)
            painter.drawText(self._text_box(place), Qt.AlignmentFlag.AlignLeft | middle, text)

    def event(self, event: QEvent) -> bool:
        """The whole of a line in its tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self)
            return True
        return super().event(event)

    def _text_box(self, place: int) -> QRect:
        tail = self.lines[place].tail
        tail_px = self.fontMetrics().horizontalAdvance(tail) + _TAIL_GAP_PX if tail else 0
        width = max(0, self.width() - self._label_px - tail_px)
        return QRect(self._label_px, place * self._line_px, width, self._line_px)
