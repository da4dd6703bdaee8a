"""Which rows a list has in the table: its instruments by their numbers, under what they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.settings.watchlists import Grouping, Watchlist
from tickdeck.words import mark, tr

Numbers: TypeAlias = npt.NDArray[np.intp]

NO_SECTOR = mark("No sector")


@dataclass(frozen=True, slots=True, eq=False)
class Heap:
    """Rows that stand together.

    Attributes:
        title: What stands above them; empty for nothing.
        numbers: The instruments in the list's own order.
        separator: The place of the separator above them among the list's rows; -1 where there is none.
    """

    title: str
    numbers: Numbers
    separator: int = -1


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """A list as the table shows it.

    Attributes:
        heaps: From top to bottom.
        is_grouped: Whether anything stands above any rows.
    """

    heaps: tuple[Heap, ...]
    is_grouped: bool

    @property
    def numbers(self) -> Numbers:
        """All instruments, in the list's own order."""
        return np.concatenate([np.zeros(0, dtype=np.intp), *(heap.numbers for heap in self.heaps)])

    def is_same(self, other: Listing) -> bool:
        """Whether the same rows stand under the same titles in the same order."""
        return len(self.heaps) == len(other.heaps) and all(
            (mine.title, mine.separator) == (theirs.title, theirs.separator)
            and np.array_equal(mine.numbers, theirs.numbers)
            for mine, theirs in zip(self.heaps, other.heaps, strict=True)
        )

    def row_places(self, watchlist: Watchlist, instruments: InstrumentTable) -> list[int]:
        """For each row of the table in the list's own order, titles included, its place among the list's.

        Behind them stands the place of the list's end.
        """
        at = {row: place for place, row in enumerate(watchlist.rows) if isinstance(row, str)}
        places = []
        for heap in self.heaps:
            if heap.separator >= 0:
                places.append(heap.separator)
            places += [at[instruments[number].id] for number in heap.numbers.tolist()]
        return [*places, len(watchlist.rows)]

    def filtered(self, mask: npt.NDArray[np.bool_]) -> Listing:
        """The same with only the instruments of a mask; one too short for an instrument leaves it out."""

        def kept(numbers: Numbers) -> Numbers:
            known = numbers[numbers < mask.size]
            return known[mask[known]]

        return Listing(
            tuple(Heap(heap.title, kept(heap.numbers), heap.separator) for heap in self.heaps),
            self.is_grouped,
        )


class Kinds:
    """Of which venues and currencies instruments are; widths and units of columns follow from that."""

    def __init__(self, instruments: InstrumentTable) -> None:
        self._instruments = instruments
        self._kinds: dict[tuple[str, str], int] = {}
        self._examples: list[Instrument] = []
        self._kind_of: list[int] = []

    def among(self, numbers: Numbers) -> list[Instrument]:
        """One instrument of each kind that is among some."""
        for number in range(len(self._kind_of), len(self._instruments)):
            one = self._instruments[number]
            kind = self._kinds.setdefault((one.venue, one.currency), len(self._kinds))
            if kind == len(self._examples):
                self._examples.append(one)
            self._kind_of.append(kind)
        return [self._examples[kind] for kind in sorted({self._kind_of[each] for each in numbers.tolist()})]


def listing_of(watchlist: Watchlist, instruments: InstrumentTable, size: int) -> Listing:
    """The rows of a list.

    Args:
        watchlist: The list.
        instruments: Who has which number; those that have none yet wait.
        size: How many instruments have figures yet; the others wait too.
    """

    def numbers(ids: Sequence[str]) -> Numbers:
        known = (instruments.number(code) for code in ids)
        return np.array([number for number in known if number is not None and number < size], dtype=np.intp)

    if watchlist.grouping is Grouping.SECTOR:
        by_sector: dict[str, list[int]] = {}
        for number in numbers(watchlist.ids).tolist():
            by_sector.setdefault(instruments[number].sector, []).append(number)
        # What has none comes last.
        sectors = sorted(by_sector, key=lambda sector: (not sector, sector.casefold()))
        heaps = [
            Heap(tr(sector or NO_SECTOR), np.array(by_sector[sector], dtype=np.intp)) for sector in sectors
        ]
        return Listing(tuple(heaps) or (Heap("", numbers(())),), bool(heaps))
    parts = watchlist.parts
    heaps = [Heap(part.title, numbers(part.ids), part.separator) for part in parts]
    if len(heaps) > 1 and not parts[0].ids:
        heaps = heaps[1:]
    return Listing(tuple(heaps), len(parts) > 1)
