"""The verdict on a day in two lines: the word with its sentence, then the figures and the strips' legend."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from tickdeck.domain.data_quality import Stretch
from tickdeck.gui.feed.line_sizes import line_px
from tickdeck.gui.quality.strip_painter import stretch_colour
from tickdeck.gui.quality.verdict_text import Figure
from tickdeck.gui.tables.column import Tone
from tickdeck.gui.tables.row_colours import RowColours
from tickdeck.gui.theme import Theme, font
from tickdeck.words import mark, tr

_DOT_PX = 8
_DOT_GAP_PX = 7
_WORD_GAP_PX = 10
_BETWEEN_PX = 22
_LABEL_GAP_PX = 6
_LEGEND = (
    (Stretch.PRESENT, mark("recorded", "legend of a day's strips")),
    (Stretch.BACKFILLED, mark("back-filled", "legend of a day's strips")),
    (Stretch.RECONNECT, mark("reconnect", "legend of a day's strips")),
    (Stretch.GAP, mark("gap", "legend of a day's strips")),
)
_SWATCH_PX = 12
_SWATCH_HEIGHTS = {Stretch.PRESENT: 7, Stretch.BACKFILLED: 7, Stretch.RECONNECT: 3, Stretch.GAP: 11}


class VerdictLine(QWidget):
    """A dot, a word and a sentence; the tooltip has the whole of it.

    Attributes:
        word, sentence: What it says.
    """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pens = RowColours(theme).pens
        self._tone = Tone.DIM
        self.word = ""
        self.sentence = ""
        self.setFont(font())
        self._bold = font(1, bold=True)
        self.setFixedHeight(line_px(theme) + 4)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, word: str, sentence: str, tone: Tone) -> None:
        """Say something else, with a word in front in a tone; without one the sentence is dim."""
        self.word, self.sentence, self._tone = word, sentence, tone
        said = tr("{word}: {sentence}", word=word, sentence=sentence) if word else sentence
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(300, self.minimumHeight())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dot, word, sentence."""
        painter = QPainter(self)
        x = 0
        line = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if self.word:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._pens[self._tone].color())
            painter.drawEllipse(QRectF(0, (self.height() - _DOT_PX) / 2, _DOT_PX, _DOT_PX))
            x = _DOT_PX + _DOT_GAP_PX
            painter.setFont(self._bold)
            painter.setPen(self._pens[self._tone])
            painter.drawText(self.rect().adjusted(x, 0, 0, 0), line, self.word)
            x += QFontMetrics(self._bold).horizontalAdvance(self.word) + _WORD_GAP_PX
        painter.setFont(self.font())
        painter.setPen(self._pens[Tone.TEXT if self.word else Tone.DIM])
        box = self.rect().adjusted(x, 0, 0, 0)
        text = self.fontMetrics().elidedText(self.sentence, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, line, text)


class FigureLine(QWidget):
    """Figures with their labels from the left, the legend of the strips at the right.

    Figures that have no room are left out from the end; the legend goes before they do.

    Attributes:
        figures: What is shown.
    """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pens = RowColours(theme).pens
        self._boxes: list[QRect] = []
        self._legend = [(stretch, tr(text, "legend of a day's strips")) for stretch, text in _LEGEND]
        self.figures: tuple[Figure, ...] = ()
        self.setFont(font())
        self.setFixedHeight(line_px(theme))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show other figures; without any there is no legend either."""
        self.figures = tuple(figures)
        self.setAccessibleName(", ".join(f"{figure.label} {figure.text}" for figure in figures))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(300, self.minimumHeight())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Figures, then the legend if it fits."""
        painter = QPainter(self)
        metrics = self.fontMetrics()
        line = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        x = 0
        self._boxes = []
        for figure in self.figures:
            label_px = metrics.horizontalAdvance(figure.label) + _LABEL_GAP_PX
            width = label_px + metrics.horizontalAdvance(figure.text)
            if x + width > self.width():
                break
            box = QRect(x, 0, width + 1, self.height())
            self._boxes.append(box)
            painter.setPen(self._pens[Tone.DIM])
            painter.drawText(box, line, figure.label)
            painter.setPen(self._pens[figure.tone])
            painter.drawText(box.adjusted(label_px, 0, 0, 0), line, figure.text)
            x += width + _BETWEEN_PX
        if self.figures and x + self._legend_px() <= self.width():
            self._paint_legend(painter)

    def event(self, event: QEvent) -> bool:
        """More about the figure under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self)
            return True
        return super().event(event)

    def tip_at(self, position: QPoint) -> str:
        """The tooltip of the figure at a position, empty where there is none."""
        for figure, box in zip(self.figures, self._boxes, strict=False):
            if box.contains(position):
                return figure.tip
        return ""

    def _legend_px(self) -> int:
        metrics = self.fontMetrics()
        texts = sum(metrics.horizontalAdvance(text) for _, text in self._legend)
        return (
            texts + len(self._legend) * (_SWATCH_PX + _LABEL_GAP_PX) + (len(self._legend) - 1) * _BETWEEN_PX
        )

    def _paint_legend(self, painter: QPainter) -> None:
        metrics = self.fontMetrics()
        x = self.width() - self._legend_px()
        painter.setPen(self._pens[Tone.DIM])
        for stretch, text in self._legend:
            high = _SWATCH_HEIGHTS[stretch]
            swatch = QRect(x, (self.height() - high) // 2, _SWATCH_PX, high)
            painter.fillRect(swatch, stretch_colour(stretch, self._theme))
            x += _SWATCH_PX + _LABEL_GAP_PX
            width = metrics.horizontalAdvance(text)
            box = QRect(x, 0, width + 1, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
            x += width + _BETWEEN_PX
