"""What is seen beside the mouse while instruments are dragged: as little as leaves the target in sight."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap

from tickdeck.gui.theme import font

_PAD_PX = 8
_AROUND_TEXT_PX = 9
_CORNER_PX = 4


def drag_tag(label: str, *, ground: QColor, text: QColor, ratio: float) -> QPixmap:
    """A small tag with a label.

    Args:
        label: What it says.
        ground: Its colour.
        text: The colour of the label.
        ratio: Pixels of the screen to one of the window.
    """
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
    painter.setBrush(ground)
    painter.drawRoundedRect(room, _CORNER_PX, _CORNER_PX)
    painter.setFont(chosen)
    painter.setPen(text)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, label)
    painter.end()
    return picture
