"""One file that is merged into a day: what is in it, and where its rows go in the day."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tickdeck.domain.errors import RecordingError
from tickdeck.domain.tick import TICK, Block
from tickdeck.store.audit.file_order import Span
from tickdeck.store.catalogue import MERGED_ROW, merged_rows
from tickdeck.store.digest import Digest, check_digest, digest_text
from tickdeck.store.hdf5 import FORMAT_VERSION, GAP, SYMBOL
from tickdeck.store.segment_file import SegmentFile
from tickdeck.words import mark

PIECE_ROWS = 262_144
"""Rows read at a time: a multiple of every size of chunk that is written, so that none is decoded twice."""


class Ordinals:
    """The arrival numbers of a file, and their places among themselves."""

    def __init__(self, ordinals: npt.NDArray[np.uint64]) -> None:
        """Take them in any order.

        Raises:
            ValueError: If one is there twice.
        """
        ordered = np.sort(ordinals)
        if (ordered[1:] == ordered[:-1]).any():
            raise ValueError("an arrival number is there twice")
        self._size = ordered.size
        self._first = np.uint64(ordered[0] if ordered.size else 0)
        # Without holes, as a rule, the first says it all.
        self._ordered = ordered if ordered.size and ordered[-1] - ordered[0] != ordered.size - 1 else None

    def places(self, ordinals: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
        """How many of the file's ticks came before each of these."""
        if self._ordered is None:
            return ordinals - self._first
        return np.searchsorted(self._ordered, ordinals).astype(np.uint64)

    def at(self, places: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
        """The reverse of `places`.

        Raises:
            IndexError: If there is no such place.
        """
        if (places >= self._size).any():
            raise IndexError("there are fewer ticks than that")
        return places + self._first if self._ordered is None else self._ordered[places]


@dataclass(frozen=True, slots=True)
class Part:
    """An instrument's rows in a file.

    Attributes:
        symbol: The instrument's number in the file.
        start, count: Its rows.
        fingerprint: SHA-256 of these rows, with 0 for the instrument's number.
    """

    symbol: int
    start: int
    count: int
    fingerprint: bytes


@dataclass(frozen=True, slots=True)
class Source:
    """A sealed file that was read from end to end and found whole.

    Attributes:
        path: The file.
        rows: Its ticks.
        parts: Its instruments' rows, in the order of the file.
        ordinals: Its arrival numbers.
        symbols, gaps: Its tables.
        codes: The instruments' ids by their numbers.
        attributes: Its attributes.
        merged: The segments in it, dtype `MERGED_ROW`: itself, or what was merged into it before.
        span: From where to where it goes.
    """

    path: Path
    rows: int
    parts: tuple[Part, ...]
    ordinals: Ordinals
    symbols: npt.NDArray[np.void]
    codes: dict[int, str]
    gaps: npt.NDArray[np.void]
    attributes: dict[str, str | int]
    merged: npt.NDArray[np.void]
    span: Span


def identity(path: Path) -> str:
    """What a sealed file is recognised by, 64 hexadecimal characters.

    It is the digest that the file carries; of a file of an earlier version without one, the SHA-256 of all.

    Raises:
        OSError: If the file cannot be read.
    """
    if text := digest_text(path):
        return text
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def examine(path: Path, *, is_day: bool, progress: Callable[[float], None]) -> Source:
    """Read a file from end to end and check what merging relies on.

    Args:
        path: A sealed file.
        is_day: Whether it is a merged day rather than a segment.
        progress: Told how much of the file has been read, 0 to 1.

    Raises:
        RecordingError: If it is damaged, or of a version that this program cannot merge.
        OSError: If it cannot be read.
    """
    if check_digest(path) is Digest.BROKEN:
        raise RecordingError(
            mark("{path} is damaged: bits of it have changed since it was written.").format(path=path)
        )
    try:
        return _examine(path, is_day=is_day, progress=progress)
    except (KeyError, ValueError, TypeError, IndexError) as error:
        # A file without a digest may hold anything.
        raise RecordingError(mark("{path} is damaged: {why}.").format(path=path, why=error)) from error


def _examine(path: Path, *, is_day: bool, progress: Callable[[float], None]) -> Source:
    with SegmentFile(path) as file:
        if file.ticks(0, 0).dtype != TICK or int(file.attributes["format_version"]) != FORMAT_VERSION:
            raise RecordingError(mark("{path} was written by another version of Tickdeck.").format(path=path))
        parts, ordinals, span = _read_parts(file, progress)
        own = np.array([(path.name, identity(path), file.rows)], dtype=MERGED_ROW)
        return Source(
            path=path,
            rows=file.rows,
            parts=parts,
            ordinals=ordinals,
            symbols=file.symbols.astype(SYMBOL),
            codes={int(row["id"]): row["code"].decode() for row in file.symbols},
            gaps=file.gap_rows.astype(GAP),
            attributes=dict(file.attributes),
            merged=merged_rows(path) if is_day else own,
            span=span,
        )


def _read_parts(
    file: SegmentFile, progress: Callable[[float], None]
) -> tuple[tuple[Part, ...], Ordinals, Span]:
    index = file.index
    starts, counts = index["start"].astype(np.int64), index["count"].astype(np.int64)
    ends = np.cumsum(counts)
    if (starts != ends - counts).any() or int(counts.sum()) != file.rows or (counts == 0).any():
        raise RecordingError(f"{file.path} is damaged: its index does not agree with its rows.")
    if np.unique(index["symbol"]).size != index.size:
        raise RecordingError(f"{file.path} is damaged: its index names an instrument twice.")
    codes = file.symbols["code"]
    if len(set(codes.tolist())) != codes.size or np.unique(file.symbols["id"]).size != codes.size:
        raise RecordingError(f"{file.path} is damaged: it lists an instrument twice.")
    symbols = index["symbol"].tolist()
    prints = [hashlib.sha256() for _ in symbols]
    ordinals = np.empty(file.rows, dtype=np.uint64)
    last = -1
    at = 0
    firsts_us: list[int] = []
    lasts_us: list[int] = []
    for number, rows in walk(file, counts.tolist()):
        arrived = rows["ordinal"]
        follows = last != number or int(arrived[0]) > int(ordinals[at - 1])
        if not follows or (arrived[1:] <= arrived[:-1]).any() or (rows["symbol"] != symbols[number]).any():
            raise RecordingError(f"{file.path} is damaged: its rows are not in order.")
        ordinals[at : at + rows.size] = arrived
        at, last = at + rows.size, number
        firsts_us.append(int(rows["recv_us"].min()))
        lasts_us.append(int(rows["recv_us"].max()))
        prints[number].update(content_of(rows))
        progress(at / file.rows)
    parts = tuple(
        Part(symbol, start, count, fingerprint.digest())
        for symbol, start, count, fingerprint in zip(
            symbols, starts.tolist(), counts.tolist(), prints, strict=True
        )
    )
    span = Span(file.path.name)
    if at:
        span = span.with_ticks(ordinals, np.array([min(firsts_us), max(lasts_us)]))
    try:
        return parts, Ordinals(ordinals), span
    except ValueError as error:
        raise RecordingError(f"{file.path} is damaged: {error}.") from None


def walk(file: SegmentFile, counts: Sequence[int]) -> Iterator[tuple[int, Block]]:
    """All rows of a file in pieces that belong to one part each.

    Args:
        file: The file; it may have more rows than the parts.
        counts: The rows of each part, one behind the other.

    Yields:
        The number of the part, and some of its rows; they are the caller's own.

    Raises:
        RecordingError: If the rows are damaged or fewer than that.
    """
    number, left = -1, 0
    total = sum(counts)
    for start in range(0, total, PIECE_ROWS):
        wanted = min(PIECE_ROWS, total - start)
        piece = own_rows(file, start, start + wanted)
        at = 0
        while at < wanted:
            while left == 0:
                number += 1
                left = counts[number]
            size = min(left, wanted - at)
            yield number, piece[at : at + size]
            at, left = at + size, left - size


def own_rows(file: SegmentFile, start: int, stop: int) -> Block:
    """Rows of a file that may be changed.

    Raises:
        RecordingError: If they are damaged or missing.
    """
    rows = file.ticks(start, stop)
    if rows.size != stop - start:
        raise RecordingError(f"{file.path} is damaged: rows are missing at its end.")
    return rows if rows.flags.writeable else rows.copy()


def content_of(rows: Block) -> memoryview:
    """The bytes of rows without the instrument's number, which merging changes; spoils the rows."""
    rows["symbol"] = 0
    return rows.view(np.uint8).data
