"""Chunks of a sealed file: what HDF5's filters shuffle, gzip and fletcher32 make of ticks, and back.

HDF5 would do the same one chunk after the other under one lock, and several times as slowly.
Shuffled ticks are planes: first byte 0 of every row, then byte 1, and so on. Half of them are the same byte
throughout, and the others have little in common, so that each is deflated with a code of its own; deflate
allows parts that know nothing of each other to follow one another, and any reader inflates them as one
stream (RFC 1950 and 1951).
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
from isal import isal_zlib
from isal.igzip_lib import IsalError

from tickdeck.domain.tick import TICK, Block

CHUNK_ROWS = 16_000
"""1 MB. Not a power of two: planes that far apart would share a few lines of the processor's cache, which
makes putting rows together three times as slow. A plane is one block of deflate."""
_ROW_BYTES = TICK.itemsize
_LEVEL = 2
_STREAM_BEGINS = b"\x78\x01"
_STREAM_ENDS = b"\x03\x00"
"""An empty last block."""
_CHECKSUM_BYTES = 4

Planes = npt.NDArray[np.uint8]
"""A chunk's bytes, shape (bytes of a row, rows)."""


class DamagedChunkError(ValueError):
    """The bytes of a chunk are not what was stored."""


def encode_chunks(ticks: Block, chunk_rows: int) -> list[bytes]:
    """Turn ticks into chunks as they are stored.

    Equal ticks make equal bytes on one machine; other processors may deflate to others.

    Args:
        ticks: Any number of rows; the last chunk is filled up with zeros.
        chunk_rows: Rows of a chunk.
    """
    return [
        _encode(_planes_of(ticks[first : first + chunk_rows], chunk_rows))
        for first in range(0, ticks.size, chunk_rows)
    ]


def decode_chunk(stored: bytes, chunk_rows: int, first: int, out: Block) -> None:
    """Turn a stored chunk into ticks.

    Args:
        stored: The chunk's bytes.
        chunk_rows: Rows of a chunk.
        first: The first row wanted of this chunk.
        out: Where the ticks go, contiguous; as many as there is room for.

    Raises:
        DamagedChunkError: If a checksum does not fit or there are not that many rows.
    """
    content = stored[:-_CHECKSUM_BYTES]
    if fletcher32(content) != int.from_bytes(stored[-_CHECKSUM_BYTES:], "little"):
        raise DamagedChunkError("the checksum does not fit")
    try:
        # Without its Adler-32, which would cost a tenth more: one checksum has just been right.
        stream = memoryview(content)[len(_STREAM_BEGINS) : -_CHECKSUM_BYTES]
        plain = isal_zlib.decompress(stream, wbits=-isal_zlib.MAX_WBITS, bufsize=chunk_rows * _ROW_BYTES)
    except IsalError as error:  # type: ignore[misc]  # Their stubs take it for a value.
        raise DamagedChunkError(f"it cannot be inflated: {error}") from error
    if len(plain) != chunk_rows * _ROW_BYTES:
        raise DamagedChunkError(f"{len(plain)} bytes are not {chunk_rows} ticks")
    planes = np.frombuffer(plain, np.uint8).reshape(_ROW_BYTES, chunk_rows)
    out.view(np.uint8).reshape(out.size, _ROW_BYTES)[:] = planes[:, first : first + out.size].T


def fletcher32(content: bytes) -> int:
    """HDF5's checksum of a chunk (`H5_checksum_fletcher32`).

    Fletcher's two sums over big-endian words of 16 bits, an odd last byte being a word's upper half. Sums are
    ones' complement: what 65,535 divides is 65,535, and 0 only where every word is 0.
    """
    words = np.frombuffer(content, dtype=">u2", count=len(content) // 2).astype(np.uint64)
    simple = int(words.sum())
    weighted = int(np.dot(words, np.arange(words.size, 0, -1, dtype=np.uint64)))
    if len(content) % 2:
        simple += content[-1] << 8
        weighted += simple
    return _folded(weighted) << 16 | _folded(simple)


def _folded(total: int) -> int:
    return (total - 1) % 0xFFFF + 1 if total else 0


def _planes_of(ticks: Block, chunk_rows: int) -> Planes:
    rows = np.ascontiguousarray(ticks).view(np.uint8).reshape(ticks.size, _ROW_BYTES)
    planes = np.zeros((_ROW_BYTES, chunk_rows), dtype=np.uint8)
    planes[:, : ticks.size] = rows.T
    return planes


def _encode(planes: Planes) -> bytes:
    varying = (planes != planes[:, :1]).any(axis=1)
    parts = [
        _deflated(plane.data) if varying[number] else _constant(int(plane[0]), plane.size)
        for number, plane in enumerate(planes)
    ]
    check = isal_zlib.adler32(planes.data).to_bytes(4, "big")
    content = b"".join([_STREAM_BEGINS, *parts, _STREAM_ENDS, check])
    return content + fletcher32(content).to_bytes(_CHECKSUM_BYTES, "little")


@lru_cache(maxsize=1024)
def _constant(value: int, count: int) -> bytes:
    return _deflated(memoryview(bytes([value]) * count))


def _deflated(plain: memoryview) -> bytes:
    """A part of a deflate stream that refers to nothing before it and ends at a whole byte."""
    deflate = isal_zlib.compressobj(_LEVEL, isal_zlib.DEFLATED, -isal_zlib.MAX_WBITS)
    return deflate.compress(plain) + deflate.flush(isal_zlib.Z_SYNC_FLUSH)
