"""What must hold of a sealed file: order, index, names, counts, times and arrival numbers."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tickdeck.domain.calendar import DAY_US
from tickdeck.domain.data_quality import Finding
from tickdeck.domain.tick import Block
from tickdeck.store.audit.file_content import FileContent
from tickdeck.store.audit.lost import Lost
from tickdeck.store.digest import USER_BLOCK_BYTES, Digest

_GRACE_US = 1_000_000
"""Connections stamp their receipts one after the other; midnight is not kept to the microsecond."""
CHANGED = "One or more bits of it have changed since it was written"
"""What a digest that does not hold means."""
_WIDEST_ORDINALS = 1 << 31
_FEW = 8


@dataclass(frozen=True, slots=True)
class Window:
    """Ticks of a file that are checked, in contiguous columns.

    Attributes:
        first_row: The row of the file at which they begin.
        symbol, recv_us, seq, flags, ordinal: The columns.
        starts, counts: Where each instrument's rows begin, and how many there are.
        numbers: The number of each of those instruments.
    """

    first_row: int
    symbol: npt.NDArray[np.uint32]
    recv_us: npt.NDArray[np.int64]
    seq: npt.NDArray[np.int64]
    flags: npt.NDArray[np.uint16]
    ordinal: npt.NDArray[np.uint64]
    starts: npt.NDArray[np.int64]
    counts: npt.NDArray[np.int64]
    numbers: npt.NDArray[np.uint32]

    @classmethod
    def of(cls, first_row: int, ticks: Block) -> Window:
        """Take the columns out of rows."""
        symbol = np.ascontiguousarray(ticks["symbol"])
        starts = np.concatenate(([0], np.flatnonzero(symbol[1:] != symbol[:-1]) + 1)).astype(np.int64)
        return cls(
            first_row=first_row,
            symbol=symbol,
            recv_us=np.ascontiguousarray(ticks["recv_us"]),
            seq=np.ascontiguousarray(ticks["seq"]),
            flags=np.ascontiguousarray(ticks["flags"]),
            ordinal=np.ascontiguousarray(ticks["ordinal"]),
            starts=starts,
            counts=np.diff(starts, append=symbol.size),
            numbers=symbol[starts],
        )


class FileCheck:
    """The checks of one file.

    Attributes:
        findings: What does not hold, so far.
        rows: Ticks seen.
        first_us, last_us: Their earliest and latest receipt; -1 without any.
        first_ordinal, last_ordinal: Their lowest and highest arrival number; -1 without any.
    """

    def __init__(self, content: FileContent, digest: Digest, day_from_us: int | None) -> None:
        """Begin with what needs no ticks.

        Args:
            content: The file.
            digest: What its digest says.
            day_from_us: When the day begins whose folder it lies in; None if it lies in none.
        """
        self._content = content
        self._digest = digest
        self._day_from_us = day_from_us
        self._outline = content.outline
        self._file = str(content.path)
        self._codes = self._outline.codes()
        self._wrong_index = False
        self._trouble: dict[str, Finding] = {}
        self._last: tuple[int, int] | None = None
        self._seen = np.zeros(0, dtype=np.bool_)
        self._seen_from = 0
        self._twice = 0
        self.findings: list[Finding] = [Finding(self._file, text) for text in self._outline.problems]
        self.rows = 0
        self.first_us = self.last_us = -1
        self.first_ordinal = self.last_ordinal = -1
        if not self._outline.problems and not content.failure:
            self._check_tables()

    @property
    def is_whole(self) -> bool:
        """Whether all of its ticks could be read, so that what is not there was not recorded."""
        content = self._content
        return not (content.failure or content.bad_rows or self._outline.problems)

    def windows(self) -> Iterator[Window]:
        """Read and check the ticks; what can be read is given on."""
        for first_row, ticks in self._content.windows():
            if not ticks.size:
                continue
            window = Window.of(first_row, ticks)
            in_order = self._check_order(window)
            self._check_index(window)
            self._check_times(window)
            self._check_ordinals(window)
            self.rows += ticks.size
            if not in_order:
                order = np.lexsort((window.ordinal, window.symbol))
                window = replace(Window.of(first_row, ticks[order]))
            yield window
        self._finish()

    def symbols_of(self, first_row: int, count: int) -> tuple[str, ...]:
        """The instruments that rows belong to, by the index."""
        index = self._outline.index_rows
        starts, ends = index["start"].astype(np.float64), (index["start"] + index["count"]).astype(np.float64)
        hit = (starts < first_row + count) & (ends > first_row)
        return self._named(index["symbol"][hit])

    def _check_tables(self) -> None:
        outline, index = self._outline, self._outline.index_rows
        counts = index["count"].astype(np.float64)
        ends = np.cumsum(counts)
        if (
            (index["start"] != np.concatenate(([0.0], ends[:-1]))[: index.size]).any()
            or float(counts.sum()) != outline.rows
            or (np.diff(index["symbol"].astype(np.int64)) <= 0).any()
            or (counts == 0).any()
        ):
            self._wrong_index = True
            self._add("Its index does not cover its ticks one instrument after the other.")
        ids = outline.symbol_rows["id"]
        if np.unique(ids).size != ids.size or len(set(self._codes.values())) != ids.size:
            self._add("Its table of instruments has one twice.")
        if any(not code or "�" in code for code in self._codes.values()):
            self._add("Its table of instruments has one without a readable name.")
        self._check_counts()
        self._check_gaps()
        nameless = index[~np.isin(index["symbol"], ids)]
        if nameless.size:
            rows = int(nameless["count"].sum())
            self.findings.append(
                Finding(
                    self._file,
                    f"Of {rows:,} ticks it is unknown whose they are.",
                    int(nameless["start"].min()),
                    rows,
                )
            )

    def _check_counts(self) -> None:
        outline = self._outline
        said, journal = outline.number("rows", -1), outline.number("journal_ticks", -1)
        if said != outline.rows:
            self._add(f"It has {outline.rows:,} ticks, but its attribute says {said:,}.")
        if journal >= 0 and journal != outline.rows:
            self._add(
                f"It has {outline.rows:,} ticks, but its journal counted {journal:,} when it was written."
            )
        if outline.merged is not None:
            merged = sum(segment.rows for segment in outline.merged)
            if merged != outline.rows:
                self._add(f"It has {outline.rows:,} ticks, but the segments merged into it had {merged:,}.")

    def _check_gaps(self) -> None:
        gaps = self._outline.gap_rows
        strangers = (gaps["symbol"] != -1) & ~np.isin(
            gaps["symbol"], self._outline.symbol_rows["id"].astype(np.int64)
        )
        wrong = strangers | (gaps["from_us"] > gaps["to_us"]) | (gaps["missed"] < -1)
        if wrong.any():
            self._add(
                f"Of its gaps {int(wrong.sum()):,} make no sense: row {int(wrong.argmax()):,} of /gaps."
            )

    def _check_order(self, window: Window) -> bool:
        symbol, ordinal = window.symbol, window.ordinal
        later = ordinal[1:] > ordinal[:-1]
        good = (symbol[1:] > symbol[:-1]) | ((symbol[1:] == symbol[:-1]) & later)
        first = (int(symbol[0]), int(ordinal[0]))
        if self._last is not None and first <= self._last:
            self._note("order", "Its ticks are not in order of instrument and arrival", window.first_row, 1)
        self._last = int(symbol[-1]), int(ordinal[-1])
        if good.all():
            return True
        wrong = np.flatnonzero(~good) + 1
        self._note(
            "order",
            "Its ticks are not in order of instrument and arrival",
            window.first_row + int(wrong[0]),
            int(wrong[-1] - wrong[0]) + 1,
        )
        return False

    def _check_index(self, window: Window) -> None:
        """Each row must be of the instrument that the index has there."""
        index = self._outline.index_rows
        if self._wrong_index or not index.size:
            return
        # Wherever one instrument's rows begin and end in the window, the index must have the same.
        first = window.first_row + window.starts
        entry = np.searchsorted(index["start"], first.astype(np.uint64), side="right") - 1
        ends = (index["start"] + index["count"])[entry]
        good = (index["symbol"][entry] == window.numbers) & (first + window.counts <= ends.astype(np.int64))
        if not good.all():
            at = int((~good).argmax())
            self._note(
                "index",
                "Its index does not agree with the instruments in its ticks",
                int(first[at]),
                int(window.counts[~good].sum()),
            )

    def _check_times(self, window: Window) -> None:
        first_us, last_us = int(window.recv_us.min()), int(window.recv_us.max())
        self.first_us = first_us if self.first_us < 0 else min(self.first_us, first_us)
        self.last_us = max(self.last_us, last_us)
        if self._day_from_us is None:
            return
        low, high = self._day_from_us - _GRACE_US, self._day_from_us + DAY_US + _GRACE_US
        if first_us < low or last_us >= high:
            wrong = np.flatnonzero((window.recv_us < low) | (window.recv_us >= high))
            self._note(
                "day",
                "It has ticks that were not received on the day of its folder",
                window.first_row + int(wrong[0]),
                int(wrong[-1] - wrong[0]) + 1,
            )

    def _check_ordinals(self, window: Window) -> None:
        lowest, highest = int(window.ordinal.min()), int(window.ordinal.max())
        first = lowest if self.first_ordinal < 0 else min(self.first_ordinal, lowest)
        last = max(self.last_ordinal, highest)
        self.first_ordinal, self.last_ordinal = first, last
        if last - first >= _WIDEST_ORDINALS:
            self._note(
                "ordinals", "Its arrival numbers are too far apart", window.first_row, window.symbol.size
            )
            return
        self._make_room(first, last)
        self._seen[(window.ordinal - np.uint64(self._seen_from)).astype(np.int64)] = True
        twice = self.rows + window.symbol.size - int(np.count_nonzero(self._seen))
        if twice > self._twice:
            self._note("twice", "Arrival numbers are there twice", window.first_row, window.symbol.size)
        self._twice = twice

    def _make_room(self, first: int, last: int) -> None:
        if self._seen.size and first >= self._seen_from and last < self._seen_from + self._seen.size:
            return
        # Twice what is needed, so that it seldom grows.
        grown = np.zeros(max(2 * (last - first + 1), self._outline.rows), dtype=np.bool_)
        if self._seen.size:
            known = np.flatnonzero(self._seen) + (self._seen_from - first)
            grown[known] = True
        self._seen, self._seen_from = grown, first

    def _finish(self) -> None:
        content = self._content
        for first, count, why in content.bad_rows:
            self.findings.append(
                Lost(
                    self._file,
                    f"These ticks cannot be read any more ({why}).",
                    first,
                    count,
                    self.symbols_of(first, count),
                    ticks=count,
                    why=why,
                )
            )
        if content.failure:
            self._add(content.failure)
        self.findings += [replace(each, what=f"{each.what}.") for each in self._trouble.values()]
        outline = self._outline
        if self.is_whole and self.rows != outline.rows:
            what = f"Of its {outline.rows:,} ticks only {self.rows:,} could be read."
            self.findings.append(Lost(self._file, what, ticks=outline.rows - self.rows))
        if outline.merged is not None and self.rows and self.is_whole:
            dense = (self.first_ordinal, self.last_ordinal) == (0, self.rows - 1)
            if not dense:
                self._add("The arrival numbers of a merged day do not count from 0 without a hole.")
        self._judge_digest()

    def _judge_digest(self) -> None:
        if self._digest is Digest.ABSENT:
            self.findings.append(
                Finding(
                    self._file,
                    "It has no digest, as an earlier version wrote it: its ticks are proven by their "
                    "checksums, its tables only by what they say of each other.",
                    is_harmless=True,
                )
            )
        elif self._digest is Digest.BROKEN:
            if self.findings:
                what = f"{CHANGED}."
            elif is_digest_itself(self._content.path):
                what = f"{CHANGED}: bits of the checksum of the whole file, and nothing else."
            else:
                what = (
                    f"{CHANGED}: every tick is as its own checksum says, so a name or a gap in its tables "
                    "has changed, or a place that nothing is read from."
                )
            self.findings.insert(0, Finding(self._file, what))

    def _add(self, what: str) -> None:
        self.findings.append(Finding(self._file, what))

    def _note(self, key: str, what: str, first_row: int, rows: int) -> None:
        """Note something about rows; what is found in several parts of the file is one finding."""
        before = self._trouble.get(key)
        if before is not None:
            rows = first_row + rows - before.first_row
            first_row = before.first_row
        self._trouble[key] = Finding(self._file, what, first_row, rows, self.symbols_of(first_row, rows))

    def _named(self, numbers: npt.NDArray[np.uint32]) -> tuple[str, ...]:
        return tuple(self._codes[int(number)] for number in numbers if int(number) in self._codes)


def is_digest_itself(path: Path) -> bool:
    """Whether a broken digest is itself what has changed: nearly all of it is still right.

    Of a file that has changed, every character of the SHA-256 is another with 15 chances in 16.
    """
    with path.open("rb") as file:
        block = file.read(USER_BLOCK_BYTES)
        file.seek(min(USER_BLOCK_BYTES, len(block)))
        right = hashlib.file_digest(file, "sha256").hexdigest().encode()
    return any(
        sum(a != b for a, b in zip(right, block[at : at + len(right)], strict=False)) <= _FEW
        for at in range(len(block) - len(right) + 1)
    )


def day_start_us(day: str) -> int:
    """When a UTC date begins, microseconds."""
    return int(np.datetime64(day, "us").astype(np.int64))


def file_size(path: Path) -> int:
    """Bytes of a file; 0 if it is gone."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
