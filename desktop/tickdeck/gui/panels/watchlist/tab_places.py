"""Where the tabs of a row lie that may be too narrow for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TabPlaces:
    """Which tabs are seen, and where.

    Attributes:
        first: The first tab seen.
        lefts: The left edges of those seen, in pixels.
        is_cut: Whether there are others, so that a menu of all is needed.
    """

    first: int
    lefts: tuple[int, ...]
    is_cut: bool

    @property
    def end(self) -> int:
        """The tab behind the last that is seen."""
        return self.first + len(self.lefts)


def fitted_tabs(widths: Sequence[int], room: int, *, shown: int, first: int, menu_px: int) -> TabPlaces:
    """Fit tabs into a row so that the shown one is seen, as many with it as have room.

    Args:
        widths: The width of each tab in pixels.
        room: The width of the row.
        shown: The tab that must be seen.
        first: The tab that was the first seen before; it stays so if it can.
        menu_px: What the button of the menu takes where one is needed.
    """
    if sum(widths) <= room:
        return TabPlaces(0, _lefts(widths), is_cut=False)
    room -= menu_px
    first = max(0, min(first, shown, len(widths) - 1))
    while first < shown and sum(widths[first : shown + 1]) > room:
        first += 1
    while first > 0 and sum(widths[first - 1 :]) <= room:
        first -= 1
    end = first + 1
    while end < len(widths) and sum(widths[first : end + 1]) <= room:
        end += 1
    return TabPlaces(first, _lefts(widths[first:end]), is_cut=True)


def gap_at(widths: Sequence[int], x: int) -> int:
    """The gap between tabs nearest to a place, from 0 before the first tab.

    Args:
        widths: The widths of the tabs seen.
        x: Pixels from the left edge of the first.
    """
    left = 0
    for at, width in enumerate(widths):
        if x < left + width / 2:
            return at
        left += width
    return len(widths)


def _lefts(widths: Sequence[int]) -> tuple[int, ...]:
    return tuple(sum(widths[:at]) for at in range(len(widths)))
