"""Which instrument is in which cell of the grid, which cell is selected, and where each cell lies."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

COUNTS = (1, 2, 4, 6, 9, 12, 16)
"""So many charts a grid can have."""
MOST = COUNTS[-1]
_USUAL = 4
_COLUMNS = {1: 1, 2: 2, 4: 2, 6: 3, 9: 3, 12: 4, 16: 4}
_WIDE = 1.3
"""So much wider than high a chart is best."""
_LONGEST_ID = 64


@dataclass(frozen=True, slots=True)
class Box:
    """A place in the panel, in pixels."""

    x: int
    y: int
    width: int
    height: int


def shape(count: int, width: int, height: int) -> tuple[int, int]:
    """Rows and columns in which cells have the better proportions.

    Args:
        count: How many cells, one of `COUNTS`.
        width: Of the panel.
        height: Of the panel.
    """
    columns = _COLUMNS[count]
    rows = count // columns

    def strangeness(rows: int, columns: int) -> float:
        return abs(math.log(max(1, width) * rows / (max(1, height) * columns * _WIDE)))

    return min((rows, columns), (columns, rows), key=lambda each: strangeness(*each))


def boxes(count: int, width: int, height: int, gap: int) -> list[Box]:
    """The cells from left to right and down; together they fill the panel to the pixel.

    Args:
        count: How many, one of `COUNTS`.
        width: Of the panel.
        height: Of the panel.
        gap: Between two cells.
    """
    rows, columns = shape(count, width, height)
    xs, ys = _edges(columns, width, gap), _edges(rows, height, gap)
    return [Box(x, y, across, down) for y, down in ys for x, across in xs]


def _edges(parts: int, length: int, gap: int) -> list[tuple[int, int]]:
    room = max(0, length - gap * (parts - 1))
    starts = [round(room * part / parts) for part in range(parts + 1)]
    return [(starts[part] + part * gap, starts[part + 1] - starts[part]) for part in range(parts)]


class Arrangement:
    """What is where; a cell that a smaller grid does not show keeps its instrument for a larger one.

    Attributes:
        selected: The selected cell.
        is_alone: Whether the selected cell fills the panel.
    """

    def __init__(self) -> None:
        self._count = _USUAL
        self._ids = [""] * MOST
        self.selected = 0
        self.is_alone = False

    @property
    def count(self) -> int:
        """How many cells there are."""
        return self._count

    @property
    def ids(self) -> tuple[str, ...]:
        """The instruments of the cells, empty for none."""
        return tuple(self._ids[: self._count])

    @property
    def shown(self) -> tuple[int, ...]:
        """The cells that can be seen."""
        return (self.selected,) if self.is_alone else tuple(range(self._count))

    @property
    def current(self) -> str:
        """The instrument of the selected cell, empty for none."""
        return self._ids[self.selected]

    def choose(self, count: int) -> None:
        """Have another number of cells; one that is not offered changes nothing."""
        if count in COUNTS:
            self._count = count
            self.selected = min(self.selected, count - 1)
            self.is_alone = self.is_alone and count > 1

    def select(self, cell: int) -> None:
        """Select a cell; one that there is not changes nothing."""
        if 0 <= cell < self._count:
            self.selected = cell

    def step(self, across: int, down: int, columns: int) -> None:
        """Select a neighbour; at the edge the selection stays.

        Args:
            across: So many columns to the right.
            down: So many rows down.
            columns: How many there are.
        """
        row, column = divmod(self.selected, columns)
        row, column = row + down, column + across
        if 0 <= column < columns and 0 <= row < self._count // columns:
            self.select(row * columns + column)

    def put(self, cell: int, instrument: str) -> None:
        """Show an instrument in a cell, or nothing where it is empty."""
        if 0 <= cell < self._count:
            self._ids[cell] = instrument

    def fill(self, instruments: Sequence[str]) -> None:
        """Show the first of some instruments in all cells, and nothing in those that are left."""
        wanted = list(dict.fromkeys(instruments))[: self._count]
        self._ids[: self._count] = wanted + [""] * (self._count - len(wanted))

    def set_alone(self, is_alone: bool) -> None:
        """Let the selected cell fill the panel, or show all; one cell fills it anyway."""
        self.is_alone = is_alone and self._count > 1

    def state(self) -> dict[str, object]:
        """As JSON can hold it."""
        return {
            "count": self._count,
            "selected": self.selected,
            "alone": self.is_alone,
            "instruments": list(self._ids),
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """Be as a state tells; what in it cannot be used is as at first."""
        count, selected, ids = state.get("count"), state.get("selected"), state.get("instruments")
        known = ids if isinstance(ids, list) else []
        self._ids = [
            each if isinstance(each, str) and len(each) <= _LONGEST_ID else "" for each in known[:MOST]
        ]
        self._ids += [""] * (MOST - len(self._ids))
        self.selected, self._count = 0, _USUAL
        if isinstance(count, int) and not isinstance(count, bool):
            self.choose(count)
        if isinstance(selected, int) and not isinstance(selected, bool):
            self.select(selected)
        self.set_alone(state.get("alone") is True)
