"""A time axis in the exchange's local time, with labels as fine as the zoom allows."""

from __future__ import annotations

import math

import pyqtgraph as pg

from tickdeck.domain.calendar import DAY_US

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


class TimeAxis(pg.AxisItem):
    """Labels below a chart whose x is in seconds from a moment of its own.

    Attributes:
        origin_us: The moment of x = 0 by the exchange's local clock, microseconds since the epoch.
    """

    def __init__(self, *, label_px: int) -> None:
        super().__init__("bottom")
        self._label_px = label_px
        self.origin_us = 0
        self.enableAutoSIPrefix(False)
        self.setStyle(tickLength=0, showValues=True, autoExpandTextSpace=False, tickTextOffset=6)

    def set_origin(self, local_us: int) -> None:
        """Set the local time of x = 0."""
        if local_us != self.origin_us:
            self.origin_us = local_us
            self.picture = None

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:  # noqa: N802, N803 - Qt's names
        """One level of whole steps of local time, none so near an edge that its label were cut."""
        span = maxVal - minVal
        if size <= 0 or span <= 0:
            return []
        step = step_s(span, max(1, int(size / self._label_px)))
        day_start = self.origin_us // DAY_US * DAY_US
        origin_s = (self.origin_us - day_start) / 1e6
        margin = self._label_px / 4 * span / size
        first = math.ceil((minVal + margin + origin_s) / step)
        last = math.floor((maxVal - margin + origin_s) / step)
        return [(step, [number * step - origin_s for number in range(first, last + 1)])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:  # noqa: N802 - Qt's names
        """The labels of `tickValues`."""
        return [time_text(self.origin_us + round(value * 1e6 * scale), spacing) for value in values]
