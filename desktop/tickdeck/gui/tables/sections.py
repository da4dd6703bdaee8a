"""Sections of a table: titled groups of rows that can be folded, each in an order of its own."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tickdeck.gui.tables.column import Rows


@dataclass(frozen=True, slots=True, eq=False)
class Section:
    """A group of rows.

    Attributes:
        title: What stands above it; empty for rows without a title.
        symbols: Its instruments in the user's own order.
    """

    title: str
    symbols: Rows


@dataclass(frozen=True, slots=True)
class Title:
    """The row above a section.

    Attributes:
        text: The section's title.
        shown: How many of its instruments are listed now.
        is_folded: Whether they are hidden below the title.
    """

    text: str
    shown: int
    is_folded: bool


def title_row(section: int) -> int:
    """What stands for the title of a section, by its number, where rows are numbers of instruments."""
    return -1 - section


def arranged(
    sections: Sequence[Section],
    listed: npt.NDArray[np.bool_],
    *,
    folded: Collection[str] = (),
    keys: npt.NDArray[np.float64] | None = None,
    falling: bool = False,
) -> tuple[Rows, dict[int, Title]]:
    """The rows of a table from top to bottom.

    A section whose instruments are all filtered out has no title either; one that is empty anyway, as a
    separator may be, keeps it. An instrument of several sections is shown in the first.

    Args:
        sections: The sections; what is listed but in none of them stands before all.
        listed: For every instrument, whether it is shown.
        folded: Titles of the sections whose rows are hidden.
        keys: What every instrument is sorted by within its section, NaN last; None keeps the own order.
        falling: Whether the largest comes first.

    Returns:
        The instrument of each row, `title_row` for a title; and the titles by that number.
    """
    left = listed.copy()
    parts: list[Rows] = []
    titles: dict[int, Title] = {}
    for number, section in enumerate(sections):
        symbols = section.symbols[section.symbols < left.size]
        shown = symbols[left[symbols]]
        if shown.size:
            # The first of several places counts.
            shown = shown[np.sort(np.unique(shown, return_index=True)[1])]
        left[shown] = False
        is_folded = bool(section.title) and section.title in folded
        if section.title and (shown.size or not section.symbols.size):
            titles[title_row(number)] = Title(section.title, int(shown.size), is_folded)
            parts.append(np.array([title_row(number)], dtype=np.intp))
        if not is_folded:
            parts.append(_sorted(shown, keys, falling=falling))
    rest = np.flatnonzero(left)
    return np.concatenate([_sorted(rest, keys, falling=falling), *parts]).astype(np.intp), titles


def _sorted(symbols: Rows, keys: npt.NDArray[np.float64] | None, *, falling: bool) -> Rows:
    if keys is None or symbols.size < 2:
        return symbols
    of_these = keys[symbols]
    # NaN sorts behind everything in numpy, negated or not.
    return symbols[np.argsort(-of_these if falling else of_these, kind="stable")]
