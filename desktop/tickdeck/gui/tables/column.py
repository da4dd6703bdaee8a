"""What a column of a live table is: data, not code in the table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Rows: TypeAlias = npt.NDArray[np.intp]
"""Numbers of instruments."""


class Tone(IntEnum):
    """What the colour of a text means; the theme says which colour it is."""

    TEXT = 0
    DIM = 1
    FAINT = 2
    UP = 3
    DOWN = 4
    AMBER = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column.

    Attributes:
        title: The header.
        width: Pixels.
        texts: The texts of some instruments, as shown; called for visible rows that changed.
        keys: What all instruments are sorted by, NaN for those without a value.
        tones: The colours of some instruments' texts, as values of `Tone`; None is TEXT throughout.
        raw: What text and colour of a cell follow from, as one number; a cell whose number has not changed
            is not written again. None where that is not known, or changes with nearly every print anyway.
        exact: An instrument's value in full, for copying; None copies the shown text.
        right: Whether texts and header stand at the right edge, as numbers do.
        flash: Whether the cell flashes when the price moves.
        live: Whether the keys change while the market moves, so that order must be renewed.
        falling_first: Whether the first click on the header puts the largest on top.
        stretch: Whether the column takes the width that is left.
        tip: What the header's tooltip says of it.
    """

    title: str
    width: int
    texts: Callable[[Rows], list[str]]
    keys: Callable[[], npt.NDArray[np.float64]]
    tones: Callable[[Rows], list[int]] | None = None
    raw: Callable[[Rows], npt.NDArray[np.float64]] | None = None
    exact: Callable[[int], str] | None = None
    right: bool = True
    flash: bool = False
    live: bool = True
    falling_first: bool = True
    stretch: bool = False
    tip: str = ""


def fitted_widths(columns: Sequence[Column], room: int, *, keep: int) -> list[int]:
    """The widths of columns in a table, 0 for those that have no room and are hidden.

    Args:
        columns: From left to right; those at the right go first, the first never does.
        room: The table's width.
        keep: A column that is shown in any case, as the sorted one is.
    """
    widths = [column.width for column in columns]
    for place in reversed(range(1, len(columns))):
        if sum(widths) > room and place != keep:
            widths[place] = 0
    spare = max(0, room - sum(widths))
    return [
        width + spare if width and column.stretch else width
        for width, column in zip(widths, columns, strict=True)
    ]
