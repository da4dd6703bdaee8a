"""Which part of time and price a chart shows: following the market, and moving without jumps."""

from __future__ import annotations

import math

LEAST_SPAN_S = 1.0
MOST_SPAN_S = 86_400.0
_ZOOM_STEP = 1.25
_STEP_SHARE = 0.1
_STEP = 1.1
_LEAST_FILLED_S = 30.0

_HEADROOM = 0.12
_TIGHT = 0.45
_EASE = 0.2
_VOLUME_SHARE = 0.22


class TimeRange:
    """The visible time, in seconds.

    It moves by whole columns of pixels, so that a line anchored to columns scrolls without shimmer.

    Attributes:
        span_s: How much is to be shown, at most.
        shown_s: How much is shown: less than `span_s` while there are not so many prints yet.
        shows_all: Whether the span grows with the data.
        follows: Whether the right edge is now.
        low, high: The edges.
        column_s: Seconds a column of pixels.
        least_s, most_s: How little and how much can be shown.
    """

    def __init__(self, span_s: float) -> None:
        self.least_s = LEAST_SPAN_S
        self.most_s = MOST_SPAN_S
        self.span_s = span_s
        self.shown_s = span_s
        self.shows_all = False
        self.follows = True
        self.low = 0.0
        self.high = span_s
        self.column_s = span_s / 1000

    def choose(self, span_s: float | None) -> None:
        """Show a span, or all where it is None, and follow."""
        self.shows_all = span_s is None
        if span_s is not None:
            self.span_s = span_s
        self.follows = True

    def resume(self) -> None:
        """Follow again, with the span as it is."""
        self.follows = True

    def update(self, now: float, first: float, width_px: int, room_px: int = 0) -> None:
        """Put the edges where they belong at `now`, in whole columns.

        Args:
            now: The present on this axis.
            first: The first print.
            width_px: How many columns there are.
            room_px: How many of them stay empty behind the present.
        """
        if self.follows:
            filled = max(_LEAST_FILLED_S, (now - first) * 1.02)
            # Grows in steps, because each change makes all columns anew.
            grown = _STEP ** math.ceil(math.log(filled, _STEP))
            self.shown_s = grown if self.shows_all else min(self.span_s, grown)
        self.column_s = self.shown_s / max(1, width_px)
        if self.follows:
            self.high = now + room_px * self.column_s
        # The allowance keeps an edge that is whole already from creeping on by rounding.
        self.high = math.ceil(self.high / self.column_s - 1e-6) * self.column_s
        self.low = self.high - self.shown_s

    def pan(self, seconds: float) -> None:
        """Move into the past by seconds, or towards the future where they are negative; leaves following."""
        self.follows = False
        self.high -= seconds
        self.low -= seconds

    def step(self, steps: int, now: float) -> None:
        """Move by tenths of what is shown, back where negative; who reaches the present follows it."""
        if steps < 0 or not self.follows:
            self.pan(-_STEP_SHARE * steps * self.shown_s)
            self.follows = self.high >= now

    def show(self, low: float, high: float) -> None:
        """Show a part of the past."""
        self.follows = self.shows_all = False
        self.span_s = self.shown_s = max(high - low, self.least_s)
        self.high, self.low = high, high - self.shown_s

    def zoom_in_place(self, steps: int, now: float) -> None:
        """Zoom where the eye is: at the present while following, else in the middle."""
        self.zoom(steps, now if self.follows else (self.low + self.high) / 2, now)

    def zoom(self, steps: float, at: float, now: float) -> None:
        """Zoom in by steps (out where negative) with the moment `at` staying where it is."""
        span = min(max(self.shown_s / _ZOOM_STEP**steps, self.least_s), self.most_s)
        ahead = (self.high - at) * span / self.shown_s
        self.span_s = self.shown_s = span
        self.shows_all = False
        self.high = at + ahead
        self.low = self.high - span
        # Zooming out over the present is following; nothing is to be seen in the future.
        self.follows = self.high >= now


class PriceRange:
    """The visible prices, above room for volume bars; changes only when it must, and then gradually.

    Attributes:
        low, high: The edges of the whole height, volume bars included.
        volume_share: How much of the height, at the bottom, belongs to the volume bars.
    """

    def __init__(self) -> None:
        self.low = 0.0
        self.high = 1.0
        self.volume_share = _VOLUME_SHARE
        self._known = False
        self._settling = False

    def forget(self) -> None:
        """Fit at once at the next update, as after a change of instrument or window."""
        self._known = False

    @property
    def is_settled(self) -> bool:
        """Whether nothing but other prices would move it."""
        return self._known and not self._settling

    @property
    def floor(self) -> float:
        """The price at the lower edge of the part that is the line's."""
        return self.low + (self.high - self.low) * self.volume_share

    def update(self, low: float, high: float, least_span: float) -> None:
        """Make room for prices from `low` to `high`."""
        span = max(high - low, least_span)
        middle = (low + high) / 2
        fit_low = middle - span * (0.5 + _HEADROOM)
        fit_high = middle + span * (0.5 + _HEADROOM)
        if not self._known:
            self._known = True
            self._settling = False
            self._set(fit_low, fit_high)
            return
        floor = self.floor
        inside = floor <= low and high <= self.high
        tight = span / (1 + 2 * _HEADROOM) < _TIGHT * (self.high - floor)
        if not inside or tight:
            self._settling = True
        if self._settling:
            new_low = floor + (fit_low - floor) * _EASE
            new_high = self.high + (fit_high - self.high) * _EASE
            if abs(new_low - fit_low) + abs(new_high - fit_high) < 0.01 * span:
                self._settling = False
            # The line itself is never cut off while the range catches up.
            self._set(min(new_low, low - 0.02 * span), max(new_high, high + 0.02 * span))

    def _set(self, floor: float, high: float) -> None:
        self.high = high
        self.low = floor - (high - floor) * self.volume_share / (1 - self.volume_share)


def levels(low: float, high: float, most: int) -> list[float]:
    """Round prices between two edges, at most `most` of them."""
    if not (high > low and most > 0):
        return []
    rough = (high - low) / most
    power = 10.0 ** math.floor(math.log10(rough))
    step = next((factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= rough), rough)
    return [number * step for number in range(math.ceil(low / step), math.floor(high / step) + 1)]


def decimals_of(step: float) -> int:
    """Decimal places that write multiples of a step exactly, at most eight."""
    return next((places for places in range(8) if abs(step - round(step, places)) < 1e-6 * step), 8)
