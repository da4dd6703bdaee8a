"""Facts, one a line: a dim label, and what there is to say, cut where the room ends."""

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

BETWEEN_PX = 20
"""Between two facts in one line."""

_PAIR_FROM_PX = 640
_LABEL_GAP_PX = 8


@dataclass(frozen=True, slots=True)
class Fact:
    """One line.

    Attributes:
        label: What it is about.
        text: What is said; a dash stands where it is empty.
        tone: The text's colour.
        tip: The tooltip; the text itself where it is empty.
        label_tone: The label's colour.
    """

    label: str
    text: str
    tone: Tone = Tone.TEXT
    tip: str = ""
    label_tone: Tone = Tone.DIM


class FactLines(QWidget):
    """Lines of facts, two side by side where there is room.

    Attributes:
        facts: The facts shown.
    """

    def __init__(self, *, theme: Theme, paired: bool = False, parent: QWidget | None = None) -> None:
        """Make it empty.

        Args:
            theme: Colours.
            paired: Whether two facts may share a line.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._pens = RowColours(theme).pens
        self._paired = paired
        self._line_px = line_px(theme)
        self._label_px = label_px(theme)
        self._pair_from_px = theme.sizes.scaled(_PAIR_FROM_PX)
        self.facts: tuple[Fact, ...] = ()
        self.setFont(font())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show other facts; does nothing if they are the same."""
        if tuple(facts) == self.facts:
            return
        more = len(facts) != len(self.facts)
        self.facts = tuple(facts)
        self.setAccessibleName(". ".join(f"{fact.label}: {fact.text or tr('unknown')}" for fact in facts))
        if more:
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """High enough for all lines."""
        return QSize(200, self._line_px * -(-len(self.facts) // self._across()))

    def minimumSizeHint(self) -> QSize:
        """High enough for all lines."""
        return QSize(120, self.sizeHint().height())

    def box_of(self, place: int) -> QRect:
        """Where a fact stands."""
        across = self._across()
        width = (self.width() - (across - 1) * BETWEEN_PX) // across
        high = self._line_px
        return QRect(place % across * (width + BETWEEN_PX), place // across * high, width, high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Label and text of each."""
        painter = QPainter(self)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for place, fact in enumerate(self.facts):
            box = self.box_of(place)
            painter.setPen(self._pens[fact.label_tone])
            painter.drawText(box, align, fact.label)
            label_px = self.fontMetrics().horizontalAdvance(fact.label) + _LABEL_GAP_PX
            box.setLeft(box.left() + max(self._label_px, label_px))
            text = self.fontMetrics().elidedText(
                fact.text or MISSING, Qt.TextElideMode.ElideRight, box.width()
            )
            painter.setPen(self._pens[fact.tone if fact.text else Tone.FAINT])
            painter.drawText(box, align, text)

    def event(self, event: QEvent) -> bool:
        """The whole of a fact in its tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self)
            return True
        if event.type() == QEvent.Type.Resize:
            self.updateGeometry()
        return super().event(event)

    def tip_at(self, position: QPoint) -> str:
        """The tooltip of the fact at a position, empty where there is none."""
        for place, fact in enumerate(self.facts):
            if self.box_of(place).contains(position):
                return fact.tip or fact.text
        return ""

    def _across(self) -> int:
        return 2 if self._paired and self.width() >= self._pair_from_px else 1
