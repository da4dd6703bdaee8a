"""What a column of a live table is: data, not code in the table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from tickdeck.gui.tables.cell_painter import CellPainter

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
    GOOD = 6
    """All is well; green whatever colour a rise has, as `BAD` is red."""
    BAD = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column.

    Attributes:
        title: The header.
        width: Pixels where text is of its usual size (12 px); tables make it larger with the text,
            and at least as wide as the title.
        texts: The texts of some instruments, as shown; called for visible rows that changed. Where a painter
            draws the cells, what it draws in words, for screen readers.
        keys: What all instruments are sorted by, NaN for those without a value.
        tones: The colours of some instruments' texts, as values of `Tone`; None is TEXT throughout.
        raw: What text and colour of a cell follow from, as one number; a cell whose number has not changed
            is not written again. None where that is not known, or changes with nearly every print anyway.
        exact: An instrument's value in full, for copying; None copies the shown text, and leaves a column
            out whose cells are drawn.
        right: Whether texts and header stand at the right edge, as numbers do.
        flash: Whether the cell flashes when the price moves.
        live: Whether the keys change while the market moves, so that order must be renewed.
        falling_first: Whether the first click on the header puts the largest on top.
        stretch: Whether the column takes the width that is left.
        tip: What the header's tooltip says of it.
        id: Under what it is remembered; the title where it is empty.
        name: What it is called in menus and read aloud; the title where it is empty.
        group: Under which heading menus list it.
        shown: Whether it is shown as long as nobody chose.
        pinned: Whether it stays at the left edge while others are scrolled.
        timely: Whether it changes as time passes, without a print.
        painter: What draws its cells in place of texts.
        note: The text that the user may change in place, by instrument; None where nothing can be changed.
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
    id: str = ""
    name: str = ""
    group: str = ""
    shown: bool = True
    pinned: bool = False
    timely: bool = False
    painter: CellPainter | None = None
    note: Callable[[int], str] | None = None

    @property
    def key(self) -> str:
        """What tells it from others of its table."""
        return self.id or self.title

    @property
    def full_name(self) -> str:
        """What it is called where there is room."""
        return self.name or self.title

    def is_copied(self) -> bool:
        """Whether its values can be copied as text."""
        return self.painter is None or self.exact is not None

    def copied(self, symbol: int) -> str:
        """An instrument's value in full."""
        if self.exact is not None:
            return self.exact(symbol)
        return self.texts(np.array([symbol], dtype=np.intp))[0] if self.painter is None else ""
