"""A time axis in the exchange's local time, with labels as fine as the zoom allows."""

from __future__ import annotations

import math

from tickdeck.domain.calendar import DAY_US
from tickdeck.gui.charts.label_axis import LabelAxis
from tickdeck.gui.theme import Theme

_STEPS_S = (
    0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5,
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400,
)  # fmt: skip


def step_s(span_s: float, most: int) -> float:
    """The distance between labels: the finest usual one that gives no more than `most` labels."""
    return next((step for step in _STEPS_S if span_s / step <= most), _STEPS_S[-1])


def time_text(local_us: int, step: float) -> str:
    """A moment as HH:MM, HH:MM:SS or finer, as the distance between labels needs.

    Args:
        local_us: Microseconds since the epoch by the local clock.
        step: Seconds between labels.
    """
    seconds, micros = divmod(local_us % DAY_US, 1_000_000)
    text = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}"
    if step >= 60:
        return text
    text += f":{seconds % 60:02d}"
    return text if step >= 1 else f"{text}.{micros // 1000:03d}"


class TimeAxis(LabelAxis):
    """Labels below a chart whose x is in seconds from a moment of its own.

    Attributes:
        origin_us: The moment of x = 0 by the exchange's local clock, microseconds since the epoch.
    """

    def __init__(self, theme: Theme, *, label_px: int) -> None:
        super().__init__("bottom", theme)
        self._label_px = label_px
        self.origin_us = 0

    def labels(self) -> list[tuple[float, str]]:
        """Whole steps of local time, none so near an edge that it were cut."""
        low, high = self.range
        return time_labels(low, high, self.origin_us, self.size().width(), self._label_px)


def time_labels(
    low: float, high: float, origin_us: int, size_px: float, label_px: int
) -> list[tuple[float, str]]:
    """The labels of a span of time.

    Args:
        low: Left edge in seconds from the origin.
        high: Right edge.
        origin_us: The local time of the origin, microseconds since the epoch.
        size_px: How wide the axis is.
        label_px: Room that each label needs.
    """
    span = high - low
    if size_px <= 0 or span <= 0:
        return []
    step = step_s(span, max(1, int(size_px / label_px)))
    origin_s = (origin_us % DAY_US) / 1e6
    margin = label_px / 4 * span / size_px
    first = math.ceil((low + margin + origin_s) / step)
    last = math.floor((high - margin + origin_s) / step)
    values = (number * step - origin_s for number in range(first, last + 1))
    return [(value, time_text(origin_us + round(value * 1e6), step)) for value in values]
