"""A time axis in the exchange's local time, with labels as fine as the zoom allows."""

from __future__ import annotations

import math
from bisect import bisect_left
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import numpy as np

from tickdeck.domain.calendar import DAY_US
from tickdeck.gui.charts.chart_kind import DAY_S
from tickdeck.gui.charts.label_axis import LabelAxis
from tickdeck.gui.charts.time_scale import Scale, TimeScale
from tickdeck.gui.theme import Theme
from tickdeck.words import mark, tr

_STEPS_S = (
    0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5,
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200, 86_400,
    172_800, 604_800, 1_209_600, 2_592_000,
)  # fmt: skip
_LEAST_APART = 0.75
"""Labels of different stretches of time are at least so much of their room apart."""
_NEAR_US = 1_000
"""A place that is a day's beginning is not before it for a rounded digit."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MONTHS = (
    mark("Jan", "month"),
    mark("Feb", "month"),
    mark("Mar", "month"),
    mark("Apr", "month"),
    mark("May", "month"),
    mark("Jun", "month"),
    mark("Jul", "month"),
    mark("Aug", "month"),
    mark("Sep", "month"),
    mark("Oct", "month"),
    mark("Nov", "month"),
    mark("Dec", "month"),
)


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


def date_text(local_us: int) -> str:
    """The day of a moment: ``22 Nov``.

    Args:
        local_us: Microseconds since the epoch by the local clock.
    """
    day = _day(local_us)
    return tr("{day} {month}", day=day.day, month=tr(_MONTHS[day.month - 1], "month"))


def full_date_text(local_us: int) -> str:
    """The day of a moment with its year: ``22 Nov 2026``.

    Args:
        local_us: Microseconds since the epoch by the local clock.
    """
    day = _day(local_us)
    month = tr(_MONTHS[day.month - 1], "month")
    return tr("{day} {month} {year}", day=f"{day.day:02d}", month=month, year=day.year)


def _day(local_us: int) -> datetime:
    # Unlike fromtimestamp, this knows moments before the epoch on every platform.
    return _EPOCH + timedelta(microseconds=local_us)


class TimeAxis(LabelAxis):
    """Labels below a chart.

    Attributes:
        origin_us: The moment of time 0 by the exchange's local clock, microseconds since the epoch.
        now_us: The present by the same clock.
        scale: Where along the axis each time lies.
        has_day_bars: Whether there is one bar a day: its date stands below it, not where the day begins.
    """

    def __init__(self, theme: Theme, *, label_px: int) -> None:
        super().__init__("bottom", theme)
        self._label_px = label_px
        self.origin_us = 0
        self.now_us = 0
        self.scale: Scale = TimeScale()
        self.has_day_bars = False

    def labels(self) -> list[tuple[float, str]]:
        """Whole steps of local time, or of bars, none so near an edge that it were cut."""
        low, high = self.range
        found = scaled_labels(
            self.scale,
            low,
            high,
            origin_us=self.origin_us,
            size_px=self.size().width(),
            label_px=self._label_px,
            now_us=self.now_us,
        )
        return [self._below_its_bar(*label) for label in found] if self.has_day_bars else found

    def _below_its_bar(self, place: float, text: str) -> tuple[float, str]:
        """A date in the middle of what is shown of its day."""
        at_us = self.origin_us + round(float(self.scale.to_time(np.array([place]))[0]) * 1e6) + _NEAR_US
        if text != date_text(at_us):
            return place, text
        midnight_us = at_us // DAY_US * DAY_US - self.origin_us
        edges = self.scale.to_view(np.array([midnight_us, midnight_us + DAY_US]) / 1e6)
        return float(edges.mean()), text


def scaled_labels(
    scale: Scale,
    low: float,
    high: float,
    *,
    origin_us: int,
    size_px: float,
    label_px: int,
    now_us: int | None = None,
) -> list[tuple[float, str]]:
    """The labels of a part of a chart, with the date where a new day begins; see `time_labels`.

    Args:
        scale: Where along the chart each time lies.
        low: The left edge, a place.
        high: The right edge.
        origin_us: The local time of 0, microseconds since the epoch.
        size_px: How wide the axis is.
        label_px: Room that each label needs.
        now_us: The present by the local clock: where no day begins in view, the first label says which day it
            is unless it is this one. None to say nothing of that.
    """
    if size_px <= 0 or high <= low:
        return []
    apart = label_px * _LEAST_APART * (high - low) / size_px
    if isinstance(scale, TimeScale):
        step = step_s(high - low, max(1, int(size_px / label_px)))
        margin = label_px / 4 * (high - low) / size_px
        found = _timed_labels(scale, low + margin, high - margin, origin_us=origin_us, step=step)
        for finer in () if found else reversed(_STEPS_S[: bisect_left(_STEPS_S, step)]):
            # On a narrow axis no whole step may lie in view, and yet one has to know what time it is.
            found = _timed_labels(scale, low + margin, high - margin, origin_us=origin_us, step=finer)[-1:]
            if found:
                step = finer
                break
    else:
        every = max(1, 2 ** math.ceil(math.log2(max(1.0, label_px * (high - low) / size_px))))
        numbers = range(math.ceil((low + apart / 3) / every), math.floor((high - apart / 3) / every) + 1)
        places = np.array([number * every + 0.5 for number in numbers])
        found = list(zip(places.tolist(), scale.to_time(places).tolist(), strict=True))
        is_fine = len(found) > 1 and (found[-1][1] - found[0][1]) / (len(found) - 1) < 60
        step = 1.0 if is_fine else 60.0
    if isinstance(scale, TimeScale) and (days := _day_begins(scale, low + margin, high - margin, origin_us)):
        return _with_days(found, days, apart, origin_us=origin_us, step=step)
    labels: list[tuple[float, str]] = []
    day = (origin_us + round(found[0][1] * 1e6)) // DAY_US if found else 0
    if found and now_us is not None and now_us // DAY_US != day == _local_day(found[-1], origin_us):
        # Behind it the times are the day's.
        day -= len(found) > 1
    for place, seconds in found:
        local_us = origin_us + round(seconds * 1e6)
        if labels and place - labels[-1][0] < apart:
            continue
        is_date = step >= DAY_US / 1e6 or local_us // DAY_US != day
        day = local_us // DAY_US
        labels.append((place, date_text(local_us) if is_date else time_text(local_us, step)))
    return labels


def _local_day(found: tuple[float, float], origin_us: int) -> int:
    return (origin_us + round(found[1] * 1e6)) // DAY_US


def _day_begins(scale: TimeScale, low: float, high: float, origin_us: int) -> list[tuple[float, str]]:
    """Where days begin between two places, with their dates: behind nights left out, and at midnights.

    Empty where no night is left out, or none is in view.
    """
    found: list[tuple[float, str]] = []
    for place, (begin, end) in zip(scale.seams.tolist(), scale.closed, strict=True):
        from_us, to_us = (origin_us + round(x * 1e6) for x in (begin, end))
        if low <= place <= high and from_us // DAY_US != to_us // DAY_US:
            found.append((place, date_text(to_us)))
    if not found:
        return []
    # Where it is read by another clock than the exchange's, midnight may lie within trading hours.
    from_s, to_s = scale.to_time(np.array([low, high])).tolist()
    first, last = (math.floor((origin_us / 1e6 + x) / DAY_S) for x in (from_s, to_s))
    for day in range(first + 1, last + 1):
        at_s = day * DAY_S - origin_us / 1e6
        if not any(begin <= at_s <= end for begin, end in scale.closed):
            found.append((float(scale.to_view(np.array([at_s]))[0]), date_text(day * DAY_US)))
    return sorted(found)


def _with_days(
    found: list[tuple[float, float]],
    days: list[tuple[float, str]],
    apart: float,
    *,
    origin_us: int,
    step: float,
) -> list[tuple[float, str]]:
    """Dates where days begin, as many as have room, and the times that have room between them.

    A midnight left out with its night is none of the times, and a later hour would be taken for it.
    """
    near = min((behind[0] - ahead[0] for ahead, behind in pairwise(days)), default=apart)
    every = max(1, math.ceil(apart / near)) if near > 0 else 1
    # Counted from the last, which stays while older days come into view.
    labels = days[::-1][::every][::-1]
    if every > 1:
        return labels
    taken = [place for place, _ in labels]
    for place, seconds in found:
        if all(abs(place - other) >= apart for other in taken):
            taken.append(place)
            labels.append((place, time_text(origin_us + round(seconds * 1e6), min(step, DAY_US / 2e6))))
    return sorted(labels)


def _timed_labels(
    scale: TimeScale, low: float, high: float, *, origin_us: int, step: float
) -> list[tuple[float, float]]:
    """Places and times of whole steps, between the closed times in view."""
    if high < low:
        return []
    from_x, to_x = scale.to_time(np.array([low, high])).tolist()
    origin_s = (origin_us % (DAY_US * 30)) / 1e6
    edges = [from_x]
    for begin, end in scale.closed:
        if begin < to_x and end > from_x:
            edges += [max(begin, from_x), min(end, to_x)]
    edges.append(to_x)
    times: list[float] = []
    for begin, end in zip(edges[::2], edges[1::2], strict=True):
        first, last = math.ceil((begin + origin_s) / step), math.floor((end + origin_s) / step)
        times += [number * step - origin_s for number in range(first, last + 1)]
    return list(zip(scale.to_view(np.array(times)).tolist(), times, strict=True)) if times else []


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
