"""What a figure table shows: columns, and rows of cells with a colour that means something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from tickdeck.gui.tables.column import Tone


class Cell(NamedTuple):
    """One cell.

    Attributes:
        text: What it says.
        tone: What its colour means.
        dot: The colour of a dot before the text; None for no dot.
        link: Whether it is a choice that matters now, in the accent's colour.
    """

    text: str
    tone: Tone = Tone.TEXT
    dot: Tone | None = None
    link: bool = False


FigureRow: TypeAlias = tuple[Cell, ...]
"""One row: a cell for each column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureColumn:
    """One column.

    Attributes:
        title: The header.
        width: Pixels.
        texts: What must fit whatever the language, beside the title; see `tickdeck.gui.feed.column_fit`.
        right: Whether texts and header stand at the right edge, as numbers do.
        stretch: Whether the column takes the width that is left; if none does, the last one takes it.
        rank: Columns of the highest rank go first where there is no room; 0 never goes.
        action: Whether its cells can be clicked, and what Enter does on a row.
        tip: What the header's tooltip says.
    """

    title: str
    width: int
    right: bool = True
    stretch: bool = False
    rank: int = 0
    texts: tuple[str, ...] = ()
    action: bool = False
    tip: str = ""


def figure_widths(columns: Sequence[FigureColumn], room: int) -> list[int]:
    """The widths of columns in a table, 0 for those that have no room.

    Args:
        columns: From left to right.
        room: The table's width in pixels.
    """
    widths = [column.width for column in columns]
    for place in sorted(range(len(columns)), key=lambda place: -columns[place].rank):
        if sum(widths) <= room or not columns[place].rank:
            break
        widths[place] = 0
    spare = max(0, room - sum(widths))
    takers = [place for place, column in enumerate(columns) if column.stretch and widths[place]]
    widths[takers[0] if takers else -1] += spare
    return widths
