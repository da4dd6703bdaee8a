"""An export as one file in the recording's own format, which passes ``tickdeck audit`` as a recording does.

An HDF5 file that was not closed cannot be continued. So what is kept of a batch are its compressed chunks, as
a sealed file has them, and the file is put together from all chunks in the end, without touching them.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import numpy.typing as npt

from tickdeck.domain.tick import Block
from tickdeck.store.chunks import CHUNK_ROWS, encode_chunks
from tickdeck.store.digest import USER_BLOCK_BYTES, write_digest
from tickdeck.store.export.parts import Part
from tickdeck.store.export.plan import Plan
from tickdeck.store.hdf5 import FORMAT, FORMAT_VERSION, GAP, INDEX, SYMBOL
from tickdeck.store.segment import UNFINISHED_SUFFIX
from tickdeck.store.tick_table import THREADS, create_tick_table

_SIZE = struct.Struct("<I")
"""Before each chunk: its bytes."""
_CHUNKS_A_THREAD = 4


class Hdf5Encoder:
    """Makes chunks."""

    batch_rows = 16 * CHUNK_ROWS

    def __init__(self, plan: Plan, target: Path) -> None:
        self._plan = plan
        self._unfinished = target.with_name(target.name + UNFINISHED_SUFFIX)
        # As `create_tick_table` has it.
        self._chunk_rows = min(CHUNK_ROWS, max(1, plan.rows))

    def encode(self, ticks: Block, number: int, part: Part) -> None:  # noqa: ARG002  (as all encoders)
        """Append the chunks of some ticks."""
        rows = _CHUNKS_A_THREAD * self._chunk_rows
        parts = [ticks[start : start + rows] for start in range(0, ticks.size, rows)]
        with ThreadPoolExecutor(THREADS, thread_name_prefix="encode") as pool:
            encoded = pool.map(lambda each: encode_chunks(each, self._chunk_rows), parts)
            part.append(b"".join(_SIZE.pack(len(chunk)) + chunk for chunks in encoded for chunk in chunks))

    def finish(self, part: Part, ends: list[int], target: Path) -> None:
        """Put the chunks together, and give the file its name."""
        # Left by a process that was killed.
        self._unfinished.unlink(missing_ok=True)
        try:
            self._put_together(part, ends)
            part.become(target, self._unfinished)
        except RuntimeError as error:
            # So HDF5 says at times that the disk refuses.
            raise OSError(str(error)) from error
        finally:
            self._unfinished.unlink(missing_ok=True)

    def _put_together(self, part: Part, ends: list[int]) -> None:
        """Write the file under its temporary name."""
        libver = ("v110", "v110")
        with h5py.File(self._unfinished, "x", libver=libver, userblock_size=USER_BLOCK_BYTES) as file:
            dataset = create_tick_table(file, self._plan.rows).id
            for number, chunk in enumerate(_chunks(part, ends)):
                dataset.write_direct_chunk((number * self._chunk_rows,), chunk)
            for name, table in self._tables().items():
                file.create_dataset(name, data=table)
            for name, value in self._attributes().items():
                file.attrs[name] = value
        write_digest(self._unfinished)
        with self._unfinished.open("rb+") as written:
            os.fsync(written.fileno())

    def _tables(self) -> dict[str, npt.NDArray[np.void]]:
        pieces = self._plan.pieces
        keys, first = np.unique(pieces["symbol"], return_index=True)
        index = np.zeros(keys.size, dtype=INDEX)
        index["symbol"] = keys
        index["start"] = (self._plan.ends - (pieces["stop"] - pieces["start"]))[first]
        index["count"] = np.diff(index["start"], append=np.uint64(self._plan.rows))
        symbols = [
            (number, _cut(each.id, 32), _cut(each.name, 64), _cut(each.currency, 8))
            for number, each in enumerate(self._plan.instruments)
        ]
        gaps = [
            (gap.symbol, gap.from_us, gap.to_us, _cut(gap.reason, 96), gap.missed) for gap in self._plan.gaps
        ]
        return {
            "symbols": np.array(symbols, dtype=SYMBOL),
            "index": index,
            "gaps": np.array(gaps, dtype=GAP),
        }

    def _attributes(self) -> dict[str, Any]:
        return {"format": FORMAT, "format_version": FORMAT_VERSION, **self._plan.attributes}


def _chunks(part: Part, ends: list[int]) -> Iterator[bytes]:
    start = 0
    for end in ends:
        data, at = part.read(start, end), 0
        while at < len(data):
            (size,) = _SIZE.unpack_from(data, at)
            at += _SIZE.size + size
            yield data[at - size : at]
        start = end


def _cut(text: str, size: int) -> bytes:
    """UTF-8 of a text, cut to whole characters within a number of bytes."""
    return text.encode()[:size].decode(errors="ignore").encode()
