"""Dragging a tile out of the heat map, to a list that takes instruments."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QDrag, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from tickdeck.gui.tables.row_drag import instruments_mime
from tickdeck.gui.theme import Theme, font

_PAD_PX = 8
_AROUND_TEXT_PX = 9
_CORNER_PX = 4


def drag_tile(source: QWidget, instrument_id: str, label: str, *, colour: QColor, theme: Theme) -> None:
    """Drag an instrument until the mouse lets it go.

    Qt has no other way to drag than a loop of its own; timers and sockets go on in it, since no coroutine
    calls this.

    Args:
        source: Where the drag begins.
        instrument_id: What is dragged.
        label: What is seen beside the mouse.
        colour: Of the tile.
        theme: For the text on it.
    """
    drag = QDrag(source)
    drag.setMimeData(instruments_mime([instrument_id]))
    drag.setPixmap(_picture(source, label, colour, theme))
    drag.exec(Qt.DropAction.CopyAction)


def _picture(source: QWidget, label: str, colour: QColor, theme: Theme) -> QPixmap:
    ratio = source.devicePixelRatioF()
    chosen = font()
    metrics = QFontMetrics(chosen)
    width = metrics.horizontalAdvance(label) + 2 * _PAD_PX
    height = metrics.height() + _AROUND_TEXT_PX
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    room = QRectF(0, 0, width, height)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(room, _CORNER_PX, _CORNER_PX)
    painter.setFont(chosen)
    painter.setPen(theme.heat_text)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, label)
    painter.end()
    return picture
