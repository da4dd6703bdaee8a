"""The account of a day: what its files have of each instrument, and what its gaps say is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tickdeck.domain.calendar import DAY_US
from tickdeck.domain.data_quality import STRIP_BINS, Finding, InstrumentQuality, Stretch
from tickdeck.domain.tick import TickFlag
from tickdeck.pipeline.gaps import STILL_OPEN, UNKNOWN_MISSED, Gap
from tickdeck.store.audit.file_checks import Window
from tickdeck.store.audit.id_trail import IdTrail
from tickdeck.store.audit.presence import BACKFILLED, LIVE, Presence
from tickdeck.store.day_gaps import Budget, DayGaps, is_loss

_ALL = -1
_FINDINGS_AN_INSTRUMENT = 10
_ORDER = (Stretch.NOTHING, Stretch.PRESENT, Stretch.BACKFILLED, Stretch.RECONNECT, Stretch.GAP)


@dataclass(slots=True)
class _Line:
    """What is counted of an instrument."""

    ticks: int = 0
    first_us: int = -1
    last_us: int = -1
    duplicates: int = 0
    out_of_order: int = 0
    backfilled: int = 0


class DayAccount:
    """Takes the ticks of a day, file by file in the order in which they were recorded."""

    def __init__(self, day_from_us: int | None) -> None:
        """Make an empty account.

        Args:
            day_from_us: When the day begins, UTC microseconds; None if it is unknown.
        """
        self._day_from_us = day_from_us
        self._rows: dict[str, int] = {}
        self._lines: list[_Line] = []
        self._presence = Presence()
        self._trail = IdTrail()
        self._gaps = DayGaps()
        self._files: list[str] = []
        self._bounds: npt.NDArray[np.uint64] | None = None
        self._numbers = np.zeros(0, dtype=np.int64)
        self._row_of = np.zeros(0, dtype=np.int64)
        self._follows_ids = False
        self._is_uncounted = False
        self._contiguous: set[int] = set()

    def begin_file(
        self,
        file: str,
        codes: dict[int, str],
        *,
        contiguous_ids: bool,
        is_sealed: bool,
        segments: Sequence[int] | None = None,
    ) -> None:
        """Begin a file.

        Args:
            file: Its path.
            codes: Its instruments by the number that its ticks carry.
            contiguous_ids: Whether its provider's ids count each instrument's prints.
            is_sealed: Whether its ticks count; those of a journal only show what no id is missing for.
            segments: Ticks of each segment that was merged into it, in order; None for a segment. Each may
                have begun a new run.
        """
        self._bounds = None if segments is None else np.cumsum(np.array(segments, dtype=np.uint64))
        self._files.append(file)
        for code in codes.values():
            if code not in self._rows:
                self._rows[code] = len(self._rows)
                self._lines.append(_Line())
        self._numbers = np.array(sorted(codes), dtype=np.int64)
        self._row_of = np.array([self._rows[codes[number]] for number in sorted(codes)], dtype=np.int64)
        self._follows_ids = contiguous_ids
        self._is_uncounted = not is_sealed
        if contiguous_ids:
            self._contiguous.update(self._row_of.tolist())
        self._trail.begin_file(len(self._files) - 1, len(self._rows))

    def add(self, window: Window) -> None:
        """Take ticks, sorted by instrument and, within one, by arrival."""
        if not self._numbers.size:
            return
        at = np.minimum(np.searchsorted(self._numbers, window.numbers), self._numbers.size - 1)
        known = self._numbers[at] == window.numbers
        part_rows = np.where(known, self._row_of[at], -1)
        rows = np.repeat(part_rows, window.counts)
        seq, recv_us, flags = window.seq, window.recv_us, window.flags
        segment = np.zeros(rows.size, dtype=np.int64)
        if self._bounds is not None and self._follows_ids:
            segment = np.searchsorted(self._bounds, window.ordinal, side="right")
        if not known.all():
            of_known = rows >= 0
            rows, seq, recv_us, flags = rows[of_known], seq[of_known], recv_us[of_known], flags[of_known]
            segment = segment[of_known]
        if self._follows_ids:
            self._trail.add(rows, seq, recv_us, flags, segment)
        if self._is_uncounted:
            return
        self._count(window, part_rows)
        kinds = np.where(flags & np.uint16(TickFlag.BACKFILLED), BACKFILLED, LIVE).astype(np.uint8)
        self._presence.add(rows, recv_us, kinds)

    def add_gaps(self, gaps: Iterable[Gap], codes: dict[int, str]) -> None:
        """Take the gaps of a file, with the numbers that its ticks carry."""
        for gap in gaps:
            if gap.symbol == _ALL:
                self._gaps.add((self._rows[code] for code in codes.values()), gap)
            elif gap.symbol in codes:
                self._gaps.add((self._rows[codes[gap.symbol]],), gap)

    def end_file(self, *, goes_on: bool, is_whole: bool) -> None:
        """End a file; see `IdTrail.end_file`."""
        self._trail.end_file(goes_on=goes_on, is_whole=is_whole)

    def unexplained(self) -> list[Finding]:
        """Where ids are missing that no gap tells of."""
        findings: list[Finding] = []
        names = list(self._rows)
        budgets: dict[int, Budget] = {}
        left_out: dict[int, int] = {}
        said: dict[int, int] = {}
        for hole in self._trail.missing():
            row = hole.instrument
            if row not in budgets:
                budgets[row] = Budget(self._gaps.of(row))
            count = budgets[row].take(hole.count, hole.from_us, hole.to_us)
            if not count:
                continue
            said[row] = said.get(row, 0) + 1
            if said[row] > _FINDINGS_AN_INSTRUMENT:
                left_out[row] = left_out.get(row, 0) + count
                continue
            findings.append(
                Finding(
                    self._files[hole.file],
                    f"Of {names[row]} {_ids(count)} missing after {hole.after_seq} that no gap explains.",
                    symbols=(names[row],),
                )
            )
        return findings + [
            Finding(
                self._files[-1],
                f"Of {names[row]} {_ids(count)} missing in {said[row] - _FINDINGS_AN_INSTRUMENT:,} more "
                "places that no gap explains.",
                symbols=(names[row],),
            )
            for row, count in left_out.items()
        ]

    def has_losses(self) -> bool:
        """Whether ticks are missing in a gap, or may be."""
        return any(is_loss(gap) for row in self._gaps.instruments() for gap in self._gaps.of(row))

    def instruments(self) -> tuple[int, int, tuple[InstrumentQuality, ...]]:
        """The time that the strips span, first and last in UTC microseconds, and a line an instrument."""
        gaps = {row: self._gaps.of(row) for row in range(len(self._lines))}
        firsts = [line.first_us for line in self._lines if line.ticks]
        lasts = [line.last_us for line in self._lines if line.ticks]
        firsts += [self._within_day(gap.from_us) for each in gaps.values() for gap in each]
        lasts += [self._within_day(gap.to_us) for each in gaps.values() for gap in each if not gap.is_open]
        if not firsts:
            return -1, -1, ()
        first_us, last_us = min(firsts), max(lasts, default=max(firsts))
        return (
            first_us,
            last_us,
            tuple(
                self._quality(code, row, gaps[row], first_us, last_us)
                for code, row in sorted(self._rows.items())
                if self._lines[row].ticks or gaps[row]
            ),
        )

    def _count(self, window: Window, part_rows: npt.NDArray[np.int64]) -> None:
        """Count each instrument's rows of a window."""
        starts = window.starts
        first_us = np.minimum.reduceat(window.recv_us, starts).tolist()
        last_us = np.maximum.reduceat(window.recv_us, starts).tolist()
        late = window.flags & np.uint16(TickFlag.OUT_OF_ORDER)
        backfilled = window.flags & np.uint16(TickFlag.BACKFILLED)
        late_counts = np.add.reduceat(late != 0, starts, dtype=np.int64).tolist()
        backfilled_counts = np.add.reduceat(backfilled != 0, starts, dtype=np.int64).tolist()
        doubled = _repeated_ids(window)
        for part, (row, count) in enumerate(zip(part_rows.tolist(), window.counts.tolist(), strict=True)):
            if row < 0:
                continue
            line = self._lines[row]
            line.ticks += count
            line.first_us = first_us[part] if line.first_us < 0 else min(line.first_us, first_us[part])
            line.last_us = max(line.last_us, last_us[part])
            line.out_of_order += late_counts[part]
            line.backfilled += backfilled_counts[part]
            line.duplicates += doubled.get(part, 0)

    def _quality(
        self, code: str, row: int, gaps: list[Gap], first_us: int, last_us: int
    ) -> InstrumentQuality:
        line = self._lines[row]
        losses = [gap for gap in gaps if is_loss(gap)]
        counts_ids = row in self._contiguous
        missed = sum(gap.missed for gap in losses if gap.missed != UNKNOWN_MISSED)
        is_known = counts_ids and all(gap.missed != UNKNOWN_MISSED for gap in losses)
        return InstrumentQuality(
            symbol=code,
            ticks=line.ticks,
            first_us=line.first_us,
            last_us=line.last_us,
            gaps=len(losses),
            gap_us=_united_us([(gap.from_us, last_us if gap.is_open else gap.to_us) for gap in losses]),
            missed=missed if counts_ids else UNKNOWN_MISSED,
            duplicates=line.duplicates,
            out_of_order=line.out_of_order,
            backfilled=line.backfilled,
            completeness=line.ticks / (line.ticks + missed) if is_known and line.ticks + missed else None,
            strip=self._strip(row, gaps, first_us, last_us),
        )

    def _strip(self, row: int, gaps: list[Gap], first_us: int, last_us: int) -> str:
        levels = np.zeros(STRIP_BINS, dtype=np.uint8)
        cells = self._presence.of(row)
        bins = self._bins(self._presence.times_us(), first_us, last_us)
        for kind, level in ((LIVE, 1), (BACKFILLED, 2)):
            levels[bins[(cells & kind) != 0]] = level
        for gap in gaps:
            ends = np.array([gap.from_us, last_us if gap.to_us == STILL_OPEN else gap.to_us])
            low, high = self._bins(ends, first_us, last_us).tolist()
            part = levels[low : high + 1]
            np.maximum(part, 4 if is_loss(gap) else 3, out=part)
        return "".join(_ORDER[level] for level in levels.tolist())

    @staticmethod
    def _bins(times_us: npt.NDArray[np.int64], first_us: int, last_us: int) -> npt.NDArray[np.int64]:
        bins = (times_us - first_us) * STRIP_BINS // (last_us - first_us + 1)
        return np.clip(bins, 0, STRIP_BINS - 1)

    def _within_day(self, time_us: int) -> int:
        """A gap may have begun the day before; the strips show this one."""
        if self._day_from_us is None:
            return time_us
        return min(max(time_us, self._day_from_us), self._day_from_us + DAY_US - 1)


def _ids(count: int) -> str:
    return "1 id is" if count == 1 else f"{count:,} ids are"


def _repeated_ids(window: Window) -> dict[int, int]:
    """How many ids are there twice in each instrument's rows; only those are looked at where it can be.

    Where every id is higher than the one before, none can be there twice.
    """
    has_id = window.seq >= 0
    same = window.symbol[1:] == window.symbol[:-1]
    falls = np.flatnonzero(same & (window.seq[1:] <= window.seq[:-1]) & has_id[1:])
    parts = np.unique(np.searchsorted(window.starts, falls + 1, side="right") - 1)
    found: dict[int, int] = {}
    late = int(TickFlag.OUT_OF_ORDER | TickFlag.BACKFILLED)
    for part in parts.tolist():
        rows = slice(int(window.starts[part]), int(window.starts[part] + window.counts[part]))
        seq, in_order = window.seq[rows], (window.flags[rows] & late) == 0
        seq, in_order = seq[seq >= 0], in_order[seq >= 0]
        # A provider that counts anew begins with a lower id in order, and what follows may have old ids.
        ordered = np.flatnonzero(in_order)
        anew = ordered[1:][seq[ordered[1:]] < seq[ordered[:-1]]]
        if doubled := sum(each.size - np.unique(each).size for each in np.split(seq, anew)):
            found[part] = int(doubled)
    return found


def _united_us(intervals: list[tuple[int, int]]) -> int:
    """How long intervals are together, overlapping ones counted once."""
    total, reached = 0, -1
    for from_us, to_us in sorted(intervals):
        total += max(0, to_us - max(from_us, reached))
        reached = max(reached, to_us)
    return total
