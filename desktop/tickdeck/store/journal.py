"""The journal's format: an append-only file of blocks, each with its length and checksum.

A file begins with `MAGIC`; then come blocks of ``kind u8, length u32, crc u32, payload``, little-endian;
the CRC-32 covers kind, length and payload. The first block is a `Header`. Ticks are stored as the bytes of
a `TICK` array, everything else as JSON. Instruments that were numbered after the header was written come in
blocks of their own, before any tick or gap that carries their numbers. A torn tail is cut, never guessed
at; damage in the middle costs the blocks that it touches, and reading goes on with the next one whose
checksum is right.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from typing import TypeVar

import msgspec
import numpy as np
from isal.isal_zlib import crc32

from tickdeck.domain.errors import OtherVersionError, RecordingError
from tickdeck.domain.instrument import Instrument
from tickdeck.domain.tick import TICK, Block
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.day_gaps import known_once
from tickdeck.store.order import joined

MAGIC = b"TICKDECKJOURNAL1"
SUFFIX = ".journal"
_PREFIX = struct.Struct("<BI")
_CRC = struct.Struct("<I")
_LARGEST_TORN_BYTES = 4 * 1024 * 1024
"""Far above the blocks that are written; more than this behind damage is a part of a journal, not a block."""
_OVERHEAD = _PREFIX.size + _CRC.size
_JSON_BEGINS = (0x5B, 0x7B)
_LARGEST_HEADER_BYTES = 16 * 1024 * 1024


class Kind(IntEnum):
    """What a block holds."""

    HEADER = 1
    TICKS = 2
    GAPS = 3
    COUNTERS = 4
    INSTRUMENTS = 5


_KINDS = frozenset(Kind)
_KIND_BYTE = re.compile(b"[" + bytes(sorted(Kind)) + b"]")


class SymbolRow(msgspec.Struct, frozen=True):
    """An instrument, as needed to read a tick's ``symbol``."""

    id: int
    code: str
    name: str
    currency: str

    @classmethod
    def of(cls, number: int, instrument: Instrument) -> SymbolRow:
        """An instrument under its number."""
        return cls(number, instrument.id, instrument.name, instrument.currency)


class Header(msgspec.Struct, frozen=True):
    """What a journal is about.

    Attributes:
        feed: Name of the feed.
        created_us: When it was begun, UTC microseconds.
        symbols: The instruments known then.
        itemsize: Bytes of a tick, to tell formats apart.
        contiguous_ids: Whether the provider's ids count each instrument's prints one by one.
        continues: Journals of the same day, by file name, and a length of each in bytes: what lies behind it
            was not confirmed by the disk, and is in this journal too (`tickdeck.store.continued`).
    """

    feed: str
    created_us: int
    symbols: list[SymbolRow]
    itemsize: int = TICK.itemsize
    contiguous_ids: bool = False
    continues: tuple[tuple[str, int], ...] = ()


class Counters(msgspec.Struct, frozen=True):
    """What was counted while a segment was written.

    Attributes:
        duplicates, out_of_order, rejected: By ingest and protocols.
        ticks: Ticks handed to this journal, counted by its writer; -1 if nobody did, as when it was killed.
    """

    duplicates: int = 0
    out_of_order: int = 0
    rejected: int = 0
    ticks: int = -1

    def __add__(self, other: Counters) -> Counters:
        return Counters(
            self.duplicates + other.duplicates,
            self.out_of_order + other.out_of_order,
            self.rejected + other.rejected,
        )

    def __sub__(self, other: Counters) -> Counters:
        return Counters(
            self.duplicates - other.duplicates,
            self.out_of_order - other.out_of_order,
            self.rejected - other.rejected,
        )


class _GapRow(msgspec.Struct, frozen=True, array_like=True):
    symbol: int
    from_us: int
    to_us: int
    reason: str
    missed: int


@dataclass(frozen=True, slots=True)
class DamagedPart:
    """A part of a journal that cannot be read.

    Attributes:
        offset, length: Where it is, in bytes from the beginning of the file.
        after_ticks: Ticks of the journal that can be read before it.
    """

    offset: int
    length: int
    after_ticks: int


@dataclass(slots=True)
class JournalContent:
    """What of a journal can be read: all of it, but for damaged parts and a torn tail.

    Attributes:
        header: What it is about, with the instruments that were added later; None if not even the first
            block is whole.
        blocks: The ticks, in arrival order, without copies.
        gaps: The gaps that ended while it was written.
        counters: The last counters written.
        good_bytes: Where the last valid block ends.
        cut_bytes: Bytes that are not in `blocks`: behind that end, and of damaged blocks before it.
        damage: The damaged parts. A block that was being written when the end came is cut and is none.
    """

    header: Header | None = None
    blocks: list[Block] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    counters: Counters = field(default_factory=Counters)
    good_bytes: int = 0
    cut_bytes: int = 0
    damage: list[DamagedPart] = field(default_factory=list)

    @property
    def damaged(self) -> bool:
        """Whether bytes are lost that are more than one block being written when the end came."""
        return bool(self.damage)

    @property
    def counted(self) -> int:
        """Ticks in this journal by its writer's own count; -1 where it did not live to write that down."""
        return self.counters.ticks

    @property
    def tick_count(self) -> int:
        """Ticks that can be read."""
        return sum(block.size for block in self.blocks)

    @property
    def ticks(self) -> Block:
        """All ticks in one array."""
        return joined(self.blocks) if self.blocks else np.zeros(0, dtype=TICK)


def encode(kind: Kind, payload: bytes) -> bytes:
    """One block as bytes."""
    return prefix_of(kind, payload) + payload


def prefix_of(kind: Kind, payload: bytes | memoryview) -> bytes:
    """What stands before a block's payload; the payload is one byte an element."""
    prefix = _PREFIX.pack(kind, len(payload))
    return prefix + _CRC.pack(crc32(payload, crc32(prefix)))


def encode_header(header: Header) -> bytes:
    """The beginning of a journal."""
    return MAGIC + encode(Kind.HEADER, msgspec.json.encode(header))


def encode_gaps(gaps: list[Gap]) -> bytes:
    """Gaps as one block."""
    rows = [_GapRow(gap.symbol, gap.from_us, gap.to_us, gap.reason, gap.missed) for gap in gaps]
    return encode(Kind.GAPS, msgspec.json.encode(rows))


def encode_instruments(rows: list[SymbolRow]) -> bytes:
    """Instruments that the header does not have, as one block."""
    return encode(Kind.INSTRUMENTS, msgspec.json.encode(rows))


def encode_counters(counters: Counters) -> bytes:
    """Counters as one block; the last of a journal counts."""
    return encode(Kind.COUNTERS, msgspec.json.encode(counters))


def read_journal(path: Path) -> JournalContent:
    """Read what is whole of a journal; its ticks are views of one buffer.

    Raises:
        RecordingError: If the file is not a journal or damaged at its beginning.
        OtherVersionError: If it is of a version that this program cannot read.
        OSError: If the file cannot be read at all.
    """
    # Not mapped into memory: where a disk fails under a map, the process dies of it.
    data = path.read_bytes()
    content = JournalContent()
    if not data.startswith(MAGIC):
        if MAGIC.startswith(data):
            # Killed within the very first write: nothing was recorded yet.
            content.cut_bytes = len(data)
            return content
        raise RecordingError(f"{path} is not a Tickdeck journal; it was left as it is.")
    content.good_bytes = len(MAGIC)
    ticks = 0
    for kind, payload, end in blocks_of(data, len(MAGIC)):
        if payload is None or not _take(content, kind, payload, path):
            _note_damage(content, content.good_bytes, end, ticks)
        elif kind == Kind.TICKS:
            ticks += content.blocks[-1].size
        content.good_bytes = end
    tail = len(data) - content.good_bytes
    if content.header is None and not _is_torn_header(data[len(MAGIC) :]):
        raise RecordingError(f"{path} is damaged at its beginning; it was left as it is.")
    content.cut_bytes = tail + sum(part.length for part in content.damage)
    if not _is_torn_block(data, content.good_bytes):
        _note_damage(content, content.good_bytes, len(data), ticks)
    # What was noted first before its cost was known, and again when it was, is one gap.
    content.gaps = known_once(content.gaps)
    return content


def read_header(path: Path) -> Header | None:
    """The header alone, without the instruments added later; None if it is not whole.

    Raises:
        OSError: If the file cannot be read.
    """
    with path.open("rb") as file:
        beginning = file.read(len(MAGIC) + _OVERHEAD)
        if not beginning.startswith(MAGIC) or len(beginning) < len(MAGIC) + _OVERHEAD:
            return None
        kind, length = _PREFIX.unpack_from(beginning, len(MAGIC))
        if kind != Kind.HEADER or length > _LARGEST_HEADER_BYTES:
            return None
        block = _block_at(beginning + file.read(length), len(MAGIC))
    return None if block is None else _decode(block[1], Header)


def _note_damage(content: JournalContent, start: int, end: int, after_ticks: int) -> None:
    """Note a damaged part; one that follows another at once is the same."""
    if content.damage and (last := content.damage[-1]).offset + last.length == start:
        start, after_ticks = last.offset, last.after_ticks
        content.damage.pop()
    content.damage.append(DamagedPart(start, end - start, after_ticks))


def _is_torn_block(data: bytes, position: int) -> bool:
    """Whether what begins here can be the first part of one block, as a killed process leaves behind."""
    left = len(data) - position
    if left < _OVERHEAD:
        return True
    kind, length = _PREFIX.unpack_from(data, position)
    if kind not in _KINDS or left >= _OVERHEAD + length or left > _LARGEST_TORN_BYTES:
        return False
    # A block that is whole but for its length looks torn; its checksum tells.
    payload = memoryview(data)[position + _OVERHEAD :]
    (expected,) = _CRC.unpack_from(data, position + _PREFIX.size)
    return bool(crc32(payload, crc32(_PREFIX.pack(kind, len(payload)))) != expected)


def _is_torn_header(data: bytes) -> bool:
    """Whether this is the beginning of a header block and nothing more, so that no tick can follow.

    Only the length says how long the header should be, and it may be what is damaged; but a header is text
    in JSON, and ticks behind it are not.
    """
    if len(data) < _OVERHEAD:
        return True
    kind, length = _PREFIX.unpack_from(data)
    text = data[_OVERHEAD:]
    return kind == Kind.HEADER and len(text) < length and min(text, default=0x20) >= 0x20


def _take(content: JournalContent, kind: int, payload: memoryview, path: Path) -> bool:
    """Add one valid block to the content; False if it makes no sense here."""
    if kind == Kind.TICKS and content.header is not None and len(payload) % TICK.itemsize == 0:
        content.blocks.append(np.frombuffer(payload, dtype=TICK))
        return True
    if kind == Kind.HEADER:
        content.header = _decode(payload, Header)
        if content.header is not None and content.header.itemsize != TICK.itemsize:
            raise OtherVersionError(
                f"{path} was written by another version of Tickdeck; recover it with that version."
            )
        return content.header is not None
    if content.header is None:
        return False
    taken = True
    if kind == Kind.GAPS and (rows := _decode(payload, list[_GapRow])) is not None:
        content.gaps += [Gap(row.symbol, row.from_us, row.to_us, row.reason, row.missed) for row in rows]
    elif kind == Kind.COUNTERS and (counters := _decode(payload, Counters)) is not None:
        content.counters = counters
    elif kind == Kind.INSTRUMENTS and (symbols := _united(content.header.symbols, payload)) is not None:
        content.header = msgspec.structs.replace(content.header, symbols=symbols)
    else:
        taken = False
    return taken


def _united(known: list[SymbolRow], payload: memoryview) -> list[SymbolRow] | None:
    """Instruments and those that came later; None if that is no such block, or contradicts what is known."""
    added = _decode(payload, list[SymbolRow])
    by_number = {row.id: row for row in known}
    if added is None or any(by_number.setdefault(row.id, row).code != row.code for row in added):
        return None
    return list(by_number.values())


_T = TypeVar("_T")


def _decode(payload: memoryview, kind: type[_T]) -> _T | None:
    try:
        return msgspec.json.decode(payload, type=kind)
    except msgspec.MsgspecError:
        return None


def blocks_of(data: bytes, position: int) -> Iterator[tuple[int, memoryview | None, int]]:
    """Valid blocks: kind, payload and where the block ends; no payload stands for damage in between."""
    while True:
        block = _block_at(data, position)
        if block is not None:
            yield block
            position = block[2]
            continue
        following = _next_block(data, position + 1)
        if following is None:
            return
        yield 0, None, following
        position = following


def _block_at(data: bytes, position: int) -> tuple[int, memoryview, int] | None:
    """The block that begins at a position: kind, payload and end; None if there is no valid one."""
    start = position + _OVERHEAD
    if start > len(data):
        return None
    kind, length = _PREFIX.unpack_from(data, position)
    if kind not in _KINDS or start + length > len(data):
        return None
    payload = memoryview(data)[start : start + length]
    (expected,) = _CRC.unpack_from(data, position + _PREFIX.size)
    prefix = data[position : position + _PREFIX.size]
    return (kind, payload, start + length) if crc32(payload, crc32(prefix)) == expected else None


def _next_block(data: bytes, position: int) -> int | None:
    """Where the next valid block begins; a checksum of 32 bits does not fit by chance."""
    candidates = (match.start() for match in _KIND_BYTE.finditer(data, position))
    return next(
        (at for at in candidates if _may_begin(data, at) and _block_at(data, at) is not None),
        None,
    )


def _may_begin(data: bytes, position: int) -> bool:
    """Whether a block can begin here by its looks, so that few checksums are computed in vain."""
    start = position + _OVERHEAD
    if start >= len(data):
        return False
    kind, length = _PREFIX.unpack_from(data, position)
    if kind == Kind.TICKS:
        return bool(length % TICK.itemsize == 0)
    return data[start] in _JSON_BEGINS
