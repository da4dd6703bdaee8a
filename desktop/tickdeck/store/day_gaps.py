"""The gaps of a day, from all its files: each known once, with the last that was learnt of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from itertools import accumulate

from tickdeck.pipeline.gaps import UNKNOWN_MISSED, Gap

# What is learnt of a gap after it was first noted.
_BACKFILLED = re.compile(r", [\d,]+ back-filled$")
# As `tickdeck.pipeline.ingest` words what is no loss: the table of a file has no column for the kind.
_JUMP = "ids jumped"
_NO_LOSS = re.compile(r"[\d,]+ prints? came (again and left out|late)")


def is_loss(gap: Gap) -> bool:
    """Whether ticks are missing in a gap, or may be."""
    return gap.missed != 0 and not _NO_LOSS.fullmatch(gap.reason)


class DayGaps:
    """Gaps by instrument."""

    def __init__(self) -> None:
        self._gaps: dict[int, dict[tuple[int, int, str], list[Gap]]] = defaultdict(dict)

    def add(self, instruments: Iterable[int], gap: Gap) -> None:
        """Note a gap; what was noted before its cost was known, and again when it was, is one gap.

        Several jumps within one read have the same interval: each that is told replaces one noted before.

        Args:
            instruments: The rows of those that it concerns.
            gap: The gap.
        """
        key = gap.from_us, gap.to_us, _BACKFILLED.sub("", gap.reason)
        for instrument in instruments:
            same = self._gaps[instrument].setdefault(key, [])
            unknown = next((at for at, each in enumerate(same) if each.missed == UNKNOWN_MISSED), -1)
            if unknown >= 0 and (gap.missed != UNKNOWN_MISSED or not key[2].startswith(_JUMP)):
                same[unknown] = gap
            else:
                same.append(gap)

    def all(self) -> list[Gap]:
        """The gaps of all instruments, each instrument's in the order in which they were noted."""
        return [gap for by_key in self._gaps.values() for same in by_key.values() for gap in same]

    def instruments(self) -> list[int]:
        """The rows of the instruments that have gaps."""
        return list(self._gaps)

    def of(self, instrument: int) -> list[Gap]:
        """The gaps of an instrument, by their beginnings."""
        gaps = sorted(
            (gap for same in self._gaps.get(instrument, {}).values() for gap in same),
            key=lambda gap: (gap.from_us, gap.to_us),
        )
        known = [gap for gap in gaps if gap.missed != UNKNOWN_MISSED]
        # An outage that began again before a single print had come went on: its first end was none.
        return [
            gap
            for gap in gaps
            if gap.missed != UNKNOWN_MISSED
            or not any(other.from_us == gap.from_us and other.to_us >= gap.to_us for other in known)
        ]


def known_once(gaps: Iterable[Gap]) -> list[Gap]:
    """Gaps as they were noted one after the other: each once, with the last that was learnt of it."""
    noted = DayGaps()
    for gap in gaps:
        noted.add((gap.symbol,), gap)
    return noted.all()


class Budget:
    """What the gaps of an instrument account for, used up by the ids that are found to be missing."""

    def __init__(self, gaps: Iterable[Gap]) -> None:
        self._gaps = sorted((gap for gap in gaps if is_loss(gap)), key=lambda gap: gap.to_us)
        self._left = [gap.missed for gap in self._gaps]
        self._ends = [gap.to_us for gap in self._gaps]
        # The earliest beginning from each gap on: behind it no place is reached any more.
        self._begin = list(accumulate((gap.from_us for gap in reversed(self._gaps)), min))[::-1]

    def take(self, count: int, from_us: int, to_us: int) -> int:
        """Account for missing ids.

        Args:
            count: How many are missing.
            from_us: When the print before them was received, UTC microseconds.
            to_us: When the print after them was.

        Returns:
            Of how many no gap at that place tells.
        """
        for at in range(bisect_left(self._ends, from_us), len(self._gaps)):
            gap = self._gaps[at]
            if self._begin[at] > to_us:
                break
            if gap.from_us > to_us:
                continue
            if gap.missed == UNKNOWN_MISSED:
                return 0
            used = min(count, self._left[at])
            self._left[at] -= used
            count -= used
            if not count:
                return 0
        return count
