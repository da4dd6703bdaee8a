"""How much room a chart's labels need in the size of its text, and where they stand beside each other."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetrics

_WIDEST_TIME = "00:00:00.000"
_WIDEST_PRICE = "0000.000"
_TIME_APART = 1.3
_PRICE_APART = 4.1
_AROUND_PRICE_PX = 16
_AROUND_TIME_PX = 11
_AROUND_TAG_PX = 4


@dataclass(frozen=True, slots=True)
class LabelRoom:
    """Lengths in pixels.

    Attributes:
        time_px: For a label on the time axis, with what keeps it from the next.
        time_axis_px: The height of that axis.
        price_apart_px: Between two labels of prices at least.
        price_axis_px: The width of the axis of prices.
        tag_px: The height of a text on a ground of its own.
    """

    time_px: int
    time_axis_px: int
    price_apart_px: int
    price_axis_px: int
    tag_px: int

    @classmethod
    def of(cls, font: QFont) -> LabelRoom:
        """The room for labels in a font."""
        metrics = QFontMetrics(font)
        return cls(
            time_px=math.ceil(metrics.horizontalAdvance(_WIDEST_TIME) * _TIME_APART),
            time_axis_px=metrics.height() + _AROUND_TIME_PX,
            price_apart_px=round(metrics.height() * _PRICE_APART),
            price_axis_px=metrics.horizontalAdvance(_WIDEST_PRICE) + _AROUND_PRICE_PX,
            tag_px=metrics.height() + _AROUND_TAG_PX,
        )


class LabelPlaces:
    """The places of the labels of one picture: none covers another, and the first ones have them."""

    def __init__(self) -> None:
        self._taken: list[QRectF] = []

    def clear(self) -> None:
        """Begin another picture."""
        self._taken.clear()

    def is_free(self, box: QRectF) -> bool:
        """Whether no label stands there."""
        return not any(box.intersects(taken) for taken in self._taken)

    def take(self, box: QRectF, within: QRectF, moves_px: Sequence[float]) -> QRectF | None:
        """Take a place for a label.

        Args:
            box: Where it would stand best.
            within: What it must not leave.
            moves_px: How far down it may stand instead, the best first; negative is up.

        Returns:
            The place; None where there is none.
        """
        for move_px in (0.0, *moves_px):
            moved = box.translated(0, move_px)
            if self.is_free(moved) and within.contains(moved):
                self._taken.append(moved)
                return moved
        return None
