"""Older prints in packed pages, by time."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from tickdeck.gui.charts.prints import BREAKS, Prints, joined
from tickdeck.gui.charts.tick_columns import Columns
from tickdeck.gui.charts.tick_page import Page

PAGE_ROWS = 262_144
"""Pages grow to so many prints when older ones come before them."""


class TickPages:
    """Pages by time, oldest first; each begins where the one before it ends.

    Attributes:
        pages: The pages.
        rows: How many prints they have.
    """

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self.rows = 0

    @property
    def first_x(self) -> float:
        """The oldest print's time, infinity without one."""
        return self.pages[0].first_x if self.pages else math.inf

    @property
    def last_x(self) -> float:
        """The newest print's time, minus infinity without one."""
        return self.pages[-1].last_x if self.pages else -math.inf

    def prepend(self, prints: Prints) -> None:
        """Put prints before all others."""
        if self.pages and self.pages[0].size + prints.size <= PAGE_ROWS:
            self.pages[0] = Page(joined([prints, self.pages[0].prints]))
        else:
            self.pages.insert(0, Page(prints))
        self.rows += prints.size

    def break_first(self) -> bool:
        """Let the line break before the oldest print; says whether there is one."""
        if not self.pages:
            return False
        oldest = self.pages[0].prints
        marks = oldest.marks.copy()
        marks[0] |= BREAKS
        self.pages[0] = Page(replace(oldest, marks=marks))
        return True

    def push(self, prints: Prints) -> None:
        """Put prints behind all others."""
        if self.pages and self.pages[-1].size + prints.size <= PAGE_ROWS:
            self.pages[-1] = Page(joined([self.pages[-1].prints, prints]))
        else:
            self.pages.append(Page(prints))
        self.rows += prints.size

    def merge(self, prints: Prints) -> None:
        """Put prints among the others, by time."""
        ends = np.array([page.last_x for page in self.pages[:-1]])
        places = np.searchsorted(ends, prints.x, side="right")
        for place in np.unique(places).tolist():
            own = prints.taken(np.flatnonzero(places == place))
            among = joined([self.pages[place].prints, own])
            self.pages[place] = Page(among.taken(np.argsort(among.x, kind="stable")))
        self.rows += prints.size

    def let_go(self, most: int) -> None:
        """Forget the oldest prints until no more than so many are left."""
        while self.pages and self.rows > most:
            oldest = self.pages[0]
            gone = min(self.rows - most, oldest.size)
            self.rows -= gone
            if gone == oldest.size:
                self.pages.pop(0)
            else:
                self.pages[0] = Page(oldest.part(gone, oldest.size))

    def columns(self, low_x: float, high_x: float, width_s: float) -> list[Columns]:
        """The columns between two edges, a part for each page that has some."""
        return [page.columns(low_x, high_x, width_s) for page in self._within(low_x, high_x)]

    def around(self, low_x: float, high_x: float) -> tuple[float, float]:
        """Two edges, moved outwards to the next print beyond each where there is one."""
        for page in reversed(self.pages):
            place, _ = page.span(low_x, low_x)
            if place:
                low_x = page.x_at(place - 1)
                break
        for page in self.pages:
            place, _ = page.span(high_x, high_x)
            if place < page.size:
                high_x = page.x_at(place)
                break
        return low_x, high_x

    def between(self, low_x: float, high_x: float) -> list[Prints]:
        """The prints from one time up to and including another, a part for each page that has some."""
        return [page.part(start, stop) for page, start, stop in self._spans(low_x, high_x)]

    def count_between(self, low_x: float, high_x: float) -> int:
        """How many prints there are from one time up to and including another."""
        return sum(stop - start for _, start, stop in self._spans(low_x, high_x))

    def volume_between(self, low_x: float, high_x: float) -> float:
        """What was traded from one time up to and including another."""
        return sum(page.volume(start, stop) for page, start, stop in self._spans(low_x, high_x))

    def _spans(self, low_x: float, high_x: float) -> Iterator[tuple[Page, int, int]]:
        return ((page, *page.span(low_x, high_x)) for page in self._within(low_x, high_x))

    def _within(self, low_x: float, high_x: float) -> list[Page]:
        return [page for page in self.pages if page.last_x >= low_x and page.first_x <= high_x]
