"""How an entry of the palette is drawn: title, what is said beside it, and at the right its keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from tickdeck.gui.find.found_row import draw_back
from tickdeck.gui.find.marked_text import draw_marked
from tickdeck.gui.find.result_list import ResultModel
from tickdeck.gui.palette.entry import PaletteEntry
from tickdeck.gui.theme import Theme, font
from tickdeck.words import tr

_ROOM_PX = 5
_PAD_PX = 10
_GAP_PX = 12


def entry_px(theme: Theme) -> int:
    """How high an entry is: a little higher than a table's row, since there are fewer."""
    return theme.sizes.row + _ROOM_PX


def spoken(entry: PaletteEntry) -> str:
    """An entry in words."""
    parts = [
        entry.title,
        entry.detail,
        entry.keys or entry.aside,
        "" if entry.is_enabled else tr("not possible now"),
    ]
    return ", ".join(part for part in parts if part)


class EntryRow(QStyledItemDelegate):
    """Draws the rows of a model of entries; what cannot be done now is dim."""

    def __init__(
        self, model: ResultModel[PaletteEntry], *, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._font = font()
        self._metrics = QFontMetrics(self._font)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as entries are."""
        return QSize(0, entry_px(self._theme))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw an entry."""
        draw_back(painter, option, self._theme)
        entry = self._model.rows[index.row()]
        theme = self._theme
        rect: QRect = option.rect.adjusted(_PAD_PX, 0, -_PAD_PX, 0)
        right = entry.keys or entry.aside
        if right:
            painter.setPen(theme.dim if entry.is_enabled else theme.stale)
            painter.setFont(self._font)
            painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, right)
            rect.setRight(rect.right() - self._metrics.horizontalAdvance(right) - _GAP_PX)
        mark = theme.accent if entry.is_enabled else theme.stale
        width = draw_marked(
            painter,
            rect,
            entry.title,
            entry.matched,
            text_font=self._font,
            colour=theme.text if entry.is_enabled else theme.stale,
            mark=mark,
            underline=theme.marks,
        )
        rect.setLeft(rect.left() + width + _GAP_PX)
        draw_marked(
            painter,
            rect,
            entry.detail,
            entry.detail_matched,
            text_font=self._font,
            colour=theme.dim if entry.is_enabled else theme.stale,
            mark=mark,
            underline=theme.marks,
        )
