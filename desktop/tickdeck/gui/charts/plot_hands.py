"""What a person's hands do on a chart: pan, measure, move a line; whichever a press began."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, Qt

from tickdeck.gui.charts.geometry import Geometry

_DRAG_PX = 3
"""So far the mouse moves before a press is a drag."""
_REACH_PX = 5
"""So near a line the mouse means the line."""


class Grip(Enum):
    """What the mouse holds."""

    NOTHING = auto()
    TIME = auto()
    LINE = auto()
    MEASURE = auto()


@dataclass(frozen=True, slots=True)
class Spot:
    """A point of the chart: where along it, and at which price."""

    x: float
    price: float


class PlotHands:
    """Keeps what the mouse holds, where it is, and what is being measured.

    Attributes:
        hover: Where the mouse is, in pixels; None where it is not on the chart.
        grip: What it holds.
        line: The number of the line held, -1 for none.
        dragging: Whether it was moved since the press.
        measure: The points of the measure; None without one.
        is_measuring: Whether the second point still follows the mouse.
    """

    def __init__(self) -> None:
        self.hover: QPointF | None = None
        self.grip = Grip.NOTHING
        self.line = -1
        self.dragging = False
        self.measure: tuple[Spot, Spot] | None = None
        self.is_measuring = False
        self._from = QPointF()

    def press(
        self, at: QPointF, modifiers: Qt.KeyboardModifier, geometry: Geometry, lines: Sequence[float]
    ) -> None:
        """Take hold of what is under the mouse.

        Args:
            at: In pixels.
            modifiers: Shift measures.
            geometry: The plot.
            lines: The prices of the person's lines.
        """
        self._from, self.dragging = at, False
        if self.is_measuring:
            self.is_measuring = False
            return
        self.measure = None
        self.line = self.line_at(at, geometry, lines)
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.grip = Grip.MEASURE
            self.begin_measure(at, geometry)
        else:
            self.grip = Grip.TIME if self.line < 0 else Grip.LINE

    def move(self, at: QPointF, geometry: Geometry) -> float:
        """Follow the mouse.

        Returns:
            By how many pixels time is dragged.
        """
        self.hover = at
        if self.is_measuring:
            self.end_measure(at, geometry)
        if self.grip is not Grip.TIME and self.grip is not Grip.LINE:
            return 0.0
        moved = at.x() - self._from.x()
        far = abs(moved) >= _DRAG_PX or abs(at.y() - self._from.y()) >= _DRAG_PX
        if not (self.dragging or far):
            return 0.0
        self.dragging = True
        if self.grip is Grip.LINE:
            return 0.0
        self._from = at
        return moved

    def release(self) -> None:
        """Let go."""
        if self.grip is Grip.MEASURE:
            self.is_measuring = False
        self.grip, self.dragging = Grip.NOTHING, False

    def begin_measure(self, at: QPointF, geometry: Geometry) -> None:
        """Measure from a point on."""
        spot = Spot(geometry.x_at(at.x()), geometry.y_at(at.y()))
        self.measure, self.is_measuring = (spot, spot), True

    def end_measure(self, at: QPointF, geometry: Geometry) -> None:
        """Measure up to a point."""
        if self.measure is not None:
            self.measure = self.measure[0], Spot(geometry.x_at(at.x()), geometry.y_at(at.y()))

    def forget(self) -> None:
        """Measure nothing, and hold nothing."""
        self.measure, self.is_measuring = None, False
        self.grip, self.dragging, self.line = Grip.NOTHING, False, -1

    @staticmethod
    def line_at(at: QPointF, geometry: Geometry, lines: Sequence[float]) -> int:
        """The number of the line under the mouse, -1 for none."""
        near = [
            (abs(geometry.py(price) - at.y()), place)
            for place, price in enumerate(lines)
            if geometry.is_in_prices(price)
        ]
        distance, place = min(near, default=(_REACH_PX + 1.0, -1))
        return place if distance <= _REACH_PX else -1
