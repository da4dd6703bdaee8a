"""Paints strips as images of one pixel row each, kept as long as they are in sight or near it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from tickdeck.domain.data_quality import Stretch
from tickdeck.gui.quality.strip import STRETCHES, codes_of, fitted
from tickdeck.gui.theme import Theme, blend

STRIP_PX = 13
"""How high a strip is."""

_HEIGHTS = {
    Stretch.NOTHING: 1,
    Stretch.PRESENT: 7,
    Stretch.BACKFILLED: 7,
    Stretch.RECONNECT: 3,
    Stretch.GAP: STRIP_PX,
}
"""How high each state stands, so that shape tells them apart where colours do not."""

_QUIET = 0.42
_TRACK = 0.9
_MOST_KEPT = 200


def stretch_colour(stretch: Stretch, theme: Theme) -> QColor:
    """The colour of a state."""
    match stretch:
        case Stretch.GAP:
            return theme.amber
        case Stretch.BACKFILLED:
            return theme.accent
        case Stretch.RECONNECT:
            return theme.dim
        case Stretch.PRESENT:
            return blend(theme.panel, theme.dim, _QUIET)
        case _:
            return blend(theme.panel, theme.hairline, _TRACK)


class StripPainter:
    """Paints strips of one theme; a state is told by its colour and by its height."""

    def __init__(self, theme: Theme) -> None:
        self._colours = np.array(
            [stretch_colour(stretch, theme).rgba() for stretch in STRETCHES], dtype=np.uint32
        )
        self._look: dict[int, npt.NDArray[np.uint32]] = {}
        self._images: dict[tuple[str, int, int], QImage] = {}

    def paint(self, painter: QPainter, box: QRect, strip: str) -> None:
        """Paint a strip in the middle of a box."""
        if box.width() <= 0:
            return
        device = painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        image = self._image(strip, round(box.width() * ratio), round(STRIP_PX * ratio))
        top = box.top() + (box.height() - STRIP_PX) // 2
        painter.drawImage(QRect(box.left(), top, box.width(), STRIP_PX), image)

    def _image(self, strip: str, width: int, height: int) -> QImage:
        """A strip in the pixels of the screen, so that it is sharp at any scale."""
        key = strip, width, height
        image = self._images.get(key)
        if image is None:
            if len(self._images) >= _MOST_KEPT:
                self._images.clear()
            pixels = np.ascontiguousarray(self._look_of(height)[:, fitted(codes_of(strip), width)])
            made = QImage(pixels.data, width, height, width * 4, QImage.Format.Format_ARGB32)
            # Its own copy: the one made above looks into numpy's memory.
            image = self._images[key] = made.copy()
        return image

    def _look_of(self, height: int) -> npt.NDArray[np.uint32]:
        """For every pixel from top to bottom the colour of each state, 0 where it does not reach."""
        look = self._look.get(height)
        if look is None:
            scale = height / STRIP_PX
            middle = np.abs(np.arange(height) + 0.5 - height / 2)
            reach = np.array([_HEIGHTS[stretch] for stretch in STRETCHES]) * scale / 2
            look = np.where(middle[:, None] < reach[None, :], self._colours[None, :], np.uint32(0))
            self._look[height] = look
        return look
