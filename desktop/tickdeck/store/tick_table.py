"""The ticks of a sealed file as a dataset of HDF5: chunks pass by its filters, in several threads.

Every reader of HDF5 reads what is written here. What others wrote is left to HDF5 itself.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import h5py
import numpy as np

from tickdeck.domain.tick import TICK, Block
from tickdeck.store.chunks import CHUNK_ROWS, DamagedChunkError, decode_chunk

THREADS = min(4, os.cpu_count() or 1)
_OUR_FILTERS = (h5py.h5z.FILTER_SHUFFLE, h5py.h5z.FILTER_DEFLATE, h5py.h5z.FILTER_FLETCHER32)
# What h5py raises for damage depends on where in a file it is.
_H5PY_ERRORS = (OSError, RuntimeError, ValueError, KeyError)


class DamagedRowsError(ValueError):
    """Rows of a dataset cannot be read.

    Attributes:
        first, count: Which.
    """

    def __init__(self, first: int, count: int, why: object) -> None:
        super().__init__(f"rows {first:,} to {first + count - 1:,} cannot be read ({why})")
        self.first, self.count = first, count


def create_tick_table(file: h5py.File, rows: int) -> Any:
    """Create the dataset ``/ticks``, with room for a number of rows."""
    return file.create_dataset(
        "ticks",
        shape=(rows,),
        dtype=TICK,
        # HDF5 has no chunks for a table that can never have a row.
        maxshape=(rows or None,),
        chunks=(min(CHUNK_ROWS, max(1, rows)),),
        compression="gzip",
        compression_opts=1,
        shuffle=True,
        fletcher32=True,
    )


class TickTable:
    """The ticks of an open file.

    Attributes:
        rows: How many there are.
    """

    def __init__(self, dataset: Any) -> None:
        """Take the dataset ``/ticks`` of an open file.

        Raises:
            ValueError: If it is no table of ticks.
        """
        if dataset.dtype != TICK or dataset.ndim != 1:
            raise ValueError("its ticks are not of the published format")
        self._dataset = dataset
        self.rows = int(dataset.shape[0])
        self._chunk_rows = int(dataset.chunks[0]) if dataset.chunks else CHUNK_ROWS
        self._is_ours = _filters_of(dataset) == _OUR_FILTERS

    def read(self, start: int, stop: int) -> Block:
        """The ticks from one row up to another.

        Raises:
            DamagedRowsError: If some of them cannot be read.
        """
        out = np.empty(max(0, stop - start), dtype=TICK)
        if not self._is_ours:
            self._by_hdf5(start, out)
            return out

        def read_part(chunk: int) -> None:
            first = max(start, chunk * self._chunk_rows)
            last = min(stop, (chunk + 1) * self._chunk_rows)
            self._read_within(chunk, first, out[first - start : last - start])

        if out.size:
            _in_threads(read_part, range(start // self._chunk_rows, -(-stop // self._chunk_rows)))
        return out

    def holds(self, ticks: Block) -> bool:
        """Whether all that is stored reads back as these ticks, to the last bit.

        Raises:
            DamagedRowsError: If some of it cannot be read.
        """
        if ticks.size != self.rows or ticks.dtype != TICK:
            return False
        expected = np.ascontiguousarray(ticks)

        def is_same(chunk: int) -> bool:
            first = chunk * self._chunk_rows
            part = expected[first : first + self._chunk_rows]
            stored = np.empty(part.size, dtype=TICK)
            self._read_within(chunk, first, stored)
            # Bytes, since NaN is unlike itself.
            return bool((part.view(np.uint8) == stored.view(np.uint8)).all())

        return all(_in_threads(is_same, range(-(-self.rows // self._chunk_rows))))

    def bad_rows(self) -> list[tuple[int, int]]:
        """First row and count of each chunk that cannot be read."""

        def is_bad(chunk: int) -> bool:
            first = chunk * self._chunk_rows
            try:
                self._read_within(chunk, first, np.empty(self._count(chunk), dtype=TICK))
            except (DamagedRowsError, MemoryError):
                return True
            return False

        bad = _in_threads(is_bad, range(-(-self.rows // self._chunk_rows)))
        return [(chunk * self._chunk_rows, self._count(chunk)) for chunk, is_one in enumerate(bad) if is_one]

    def _count(self, chunk: int) -> int:
        return min(self._chunk_rows, self.rows - chunk * self._chunk_rows)

    def _read_within(self, chunk: int, first: int, out: Block) -> None:
        """Read rows that lie in one chunk."""
        if not self._is_ours:
            return self._by_hdf5(first, out)
        begin = chunk * self._chunk_rows
        try:
            left_out, stored = self._dataset.id.read_direct_chunk((begin,))
            if left_out:
                # Whoever wrote this chunk skipped a filter, which HDF5 permits.
                return self._by_hdf5(first, out)
            decode_chunk(stored, self._chunk_rows, first - begin, out)
        except DamagedChunkError as error:
            raise DamagedRowsError(begin, self._count(chunk), error) from error
        except _H5PY_ERRORS as error:
            raise DamagedRowsError(begin, self._count(chunk), error) from error

    def _by_hdf5(self, first: int, out: Block) -> None:
        if not out.size:
            return
        try:
            self._dataset.read_direct(out, np.s_[first : first + out.size])
        except _H5PY_ERRORS as error:
            raise DamagedRowsError(first, out.size, error) from error


def _filters_of(dataset: Any) -> tuple[int, ...]:
    if not dataset.chunks:
        return ()
    properties = dataset.id.get_create_plist()
    return tuple(properties.get_filter(number)[0] for number in range(properties.get_nfilters()))


_Done = TypeVar("_Done")


def _in_threads(do: Callable[[int], _Done], chunks: Sequence[int]) -> list[_Done]:
    """Do something for each chunk; inflating and copying need no lock, so several are worked on at a time."""
    if len(chunks) <= 1 or THREADS == 1:
        return [do(chunk) for chunk in chunks]
    with ThreadPoolExecutor(THREADS, thread_name_prefix="chunks") as pool:
        return list(pool.map(do, chunks))
