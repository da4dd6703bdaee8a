"""How an instrument that was found is drawn: code, name, Chinese name, and at the right its sector."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from tickdeck.gui.find.marked_text import Span, draw_marked
from tickdeck.gui.find.result_list import ResultModel
from tickdeck.gui.theme import Theme, font
from tickdeck.symbols.search import Found, FoundIn
from tickdeck.words import mark, tr

NOT_USUAL = mark("Not among the feed’s usual names")

_PAD_PX = 8
_GAP_PX = 10
_LEAST_CODE_PX = 44
_SECTOR_SHARE = 0.32
_SECTOR_FROM_PX = 300


def spoken(found: Found) -> str:
    """A row in words."""
    if not found.is_known:
        return tr("{id}, not among the feed’s usual names", id=found.id)
    return ", ".join(part for part in (found.code, found.name, found.name_zh, tr(found.sector)) if part)


def draw_back(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """The background of the marked row."""
    if option.state & QStyle.StateFlag.State_Selected:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.selection)
        painter.drawRoundedRect(option.rect, 4, 4)
        painter.restore()


class FoundRow(QStyledItemDelegate):
    """Draws the rows of a model of what was found."""

    def __init__(self, model: ResultModel[Found], *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._font = font()
        self._metrics = QFontMetrics(self._font)
        self._code_px = _LEAST_CODE_PX
        self._not_usual = tr(NOT_USUAL)
        model.modelReset.connect(self._measure)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """A row as high as those of the tables."""
        return QSize(0, self._theme.sizes.row)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row."""
        draw_back(painter, option, self._theme)
        found = self._model.rows[index.row()]
        rect: QRect = option.rect.adjusted(_PAD_PX, 0, -_PAD_PX, 0)
        dim, text = self._theme.dim, self._theme.text
        if not found.is_known:
            width = self._draw(painter, rect, found.id, text)
            rest = rect.adjusted(max(width, self._code_px) + _GAP_PX, 0, 0, 0)
            self._draw(painter, rest, self._not_usual, dim)
            return
        spans = {found.found_in: found.matched}
        rest = self._draw_sector(painter, rect, tr(found.sector))
        code = QRect(rest.left(), rest.top(), min(self._code_px, rest.width()), rest.height())
        self._draw(painter, code, found.code, dim, spans.get(FoundIn.CODE, ()))
        rest.setLeft(rest.left() + self._code_px + _GAP_PX)
        if found.name:
            width = self._draw(painter, rest, found.name, text, spans.get(FoundIn.NAME, ()))
            rest.setLeft(rest.left() + width + _GAP_PX)
        colour = dim if found.name else text
        self._draw(painter, rest, found.name_zh, colour, spans.get(FoundIn.NAME_ZH, ()))

    def _draw(
        self, painter: QPainter, rect: QRect, text: str, colour: QColor, spans: Sequence[Span] = ()
    ) -> int:
        return draw_marked(
            painter,
            rect,
            text,
            spans,
            text_font=self._font,
            colour=colour,
            mark=self._theme.accent,
            underline=self._theme.marks,
        )

    def _draw_sector(self, painter: QPainter, rect: QRect, sector: str) -> QRect:
        """Draw the sector where there is room for it, and return what is left."""
        if not sector or rect.width() < _SECTOR_FROM_PX:
            return QRect(rect)
        most = round(rect.width() * _SECTOR_SHARE)
        shown = self._metrics.elidedText(sector, Qt.TextElideMode.ElideRight, most)
        painter.setPen(self._theme.dim)
        painter.setFont(self._font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
        return rect.adjusted(0, 0, -self._metrics.horizontalAdvance(shown) - _GAP_PX, 0)

    def _measure(self) -> None:
        codes = (found.code for found in self._model.rows if found.is_known)
        widths = (self._metrics.horizontalAdvance(code) for code in codes)
        self._code_px = max(_LEAST_CODE_PX, *widths, 0)
