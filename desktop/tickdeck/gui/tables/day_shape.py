"""The day of an instrument as a few points, for a line in a cell."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tickdeck.domain.calendar import MINUTES
from tickdeck.pipeline.minutes import Minutes

_LEAST_MINUTES = 30
"""A day that has just begun is drawn as if it were so long: its first minutes do not fill the cell."""

_NO_MINUTE = MINUTES


class DayShapes:
    """Knows from when to when days are drawn: all instruments of a date alike, so that rows compare."""

    def __init__(self, minutes: Minutes) -> None:
        self._minutes = minutes
        self._resumed = minutes.resumed
        self._first = np.zeros(0, dtype=np.intp)
        self._day = np.zeros(0, dtype=np.int64)
        self._span_of: dict[int, tuple[int, int]] = {}

    def survey(self) -> None:
        """Find the spans of the days that are there; once a second is often enough."""
        minutes = self._minutes
        if self._day.size < minutes.day.size or self._resumed != minutes.resumed:
            self._resumed = minutes.resumed
            self._first = np.full(minutes.day.size, _NO_MINUTE, dtype=np.intp)
            self._day = np.full(minutes.day.size, -2, dtype=np.int64)
        new = np.flatnonzero((self._day != minutes.day) & (minutes.newest >= 0))
        if new.size:
            self._first[new] = np.argmax(~np.isnan(minutes.close[new]), axis=1)
            self._day[new] = minutes.day[new]
        self._span_of.clear()
        for day in np.unique(minutes.day[minutes.newest >= 0]).tolist():
            rows = (minutes.day == day) & (minutes.newest >= 0)
            first, last = int(self._first[rows].min()), int(minutes.newest[rows].max())
            self._span_of[day] = first, max(last, min(first + _LEAST_MINUTES, MINUTES - 1))

    def is_known(self, symbol: int) -> bool:
        """Whether the spans were found since an instrument's day began, and since days were resumed."""
        return self.span(symbol) is not None and self._resumed == self._minutes.resumed

    def span(self, symbol: int) -> tuple[int, int] | None:
        """The first and last minute that an instrument's cell shows; None where it has no day yet."""
        if symbol >= self._day.size or self._minutes.newest[symbol] < 0:
            return None
        return self._span_of.get(int(self._minutes.day[symbol]))

    def points(self, symbol: int, columns: int) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        """The line of an instrument's day.

        Args:
            symbol: Its number.
            columns: How many pixels wide the line may be.

        Returns:
            x in pixels from 0 to `columns` - 1, and prices; of several minutes in a pixel the last counts. A
            price is NaN where the line breaks, because nothing was recorded between two runs. Empty where
            there is nothing to draw.
        """
        span = self.span(symbol)
        if span is None or columns < 2:
            return np.zeros(0), np.zeros(0)
        first, last = span
        newest = min(int(self._minutes.newest[symbol]), last)
        closes = self._minutes.close[symbol, first : newest + 1].astype(np.float64)
        x = np.arange(closes.size, dtype=np.float64) * float((columns - 1) / (last - first))
        known = ~np.isnan(closes)
        if closes.size > columns:
            pixel = x.astype(np.intp)
            # Of those without a price none, unless the pixel has nothing else.
            of_pixel = np.full(columns, -1, dtype=np.intp)
            places = np.arange(closes.size)
            of_pixel[pixel] = places
            of_pixel[pixel[known]] = places[known]
            kept = of_pixel[of_pixel >= 0]
            closes, x, known = closes[kept], x[kept], known[kept]
        if not known.any():
            return np.zeros(0), np.zeros(0)
        # Before the first price nothing breaks, and one break is enough for all minutes of a pause.
        begins = int(np.argmax(known))
        breaks = ~known & np.append(True, known[:-1])
        kept = np.flatnonzero(known | breaks)
        kept = kept[kept >= begins]
        return x[kept], closes[kept]
