"""Writes a sealed file: ticks in the file's order, in as many parts as it takes, then the tables."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType

import h5py
import numpy as np
import numpy.typing as npt

from tickdeck.domain.tick import TICK, Block
from tickdeck.store.chunks import CHUNK_ROWS, encode_chunks
from tickdeck.store.digest import USER_BLOCK_BYTES, write_digest
from tickdeck.store.order import copy_rows
from tickdeck.store.sink import Sink
from tickdeck.store.tick_table import THREADS, create_tick_table

_BATCH_CHUNKS = 16
"""Chunks that one thread encodes at a time, 16 MB of ticks."""


class SegmentWriter:
    """One new file under a temporary name; as a context manager it removes what was not finished.

    Chunks are encoded in threads, a few batches ahead of what is written: memory stays bounded, and the
    file's bytes depend on nothing but the ticks.
    """

    def __init__(self, path: Path, rows: int) -> None:
        """Begin a file.

        Args:
            path: Where; nothing may be there.
            rows: How many ticks it will have.

        Raises:
            OSError: If the file exists or the disk refuses.
        """
        self._path = path
        self._rows = rows
        self._appended = 0
        self._chunk = 0
        self._is_finished = False
        # The version bound gives HDF5's own structures checksums.
        self._sink = Sink(path)
        self._file = h5py.File(
            self._sink, "w", libver=("v110", "v110"), userblock_size=USER_BLOCK_BYTES, locking=False
        )
        self._ticks = create_tick_table(self._file, rows)
        self._chunk_rows = int(self._ticks.chunks[0])
        self._batch_rows = min(_BATCH_CHUNKS * CHUNK_ROWS, max(1, rows))
        self._batch = np.empty(self._batch_rows, dtype=TICK)
        self._filled = 0
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="encode")
        self._encoded: deque[Future[list[bytes]]] = deque()

    def __enter__(self) -> SegmentWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)
        if not self._is_finished:
            self._file.close()
            self._sink.close()
            self._path.unlink(missing_ok=True)

    def append(self, ticks: Block) -> None:
        """Add ticks behind those that are there; all together are sorted by (symbol, ordinal).

        They must not be changed before the file is finished: what fills a batch is not copied.

        Raises:
            ValueError: If there are more ticks than were announced.
            OSError: If the disk refuses.
        """
        if self._appended + ticks.size > self._rows:
            raise ValueError(f"more ticks than the {self._rows} that were announced")
        self._appended += ticks.size
        rows = np.asarray(ticks, dtype=TICK)
        first = 0
        while first < rows.size:
            count = min(rows.size - first, self._batch_rows - self._filled)
            if count == self._batch_rows:
                self._encode(rows[first : first + count])
                first += count
                continue
            copy_rows(rows[first : first + count], self._batch[self._filled : self._filled + count])
            self._filled += count
            first += count
            if self._filled == self._batch_rows:
                self._encode_batch()
                self._batch = np.empty(self._batch_rows, dtype=TICK)

    def finish(self, tables: dict[str, npt.NDArray[np.void]], attributes: dict[str, str | int]) -> None:
        """Add tables and attributes, close the file, give it its digest, and sync it to the disk.

        Raises:
            ValueError: If there are fewer ticks than were announced.
            OSError: If the disk refuses.
        """
        if self._appended != self._rows:
            raise ValueError(f"{self._appended} ticks were written of {self._rows}")
        self._encode_batch()
        while self._encoded:
            self._write_batch()
        for name, table in tables.items():
            self._file.create_dataset(name, data=table)
        for name, value in attributes.items():
            self._file.attrs[name] = value
        self._file.close()
        self._sink.check()
        self._sink.close()
        write_digest(self._path)
        # HDF5 itself never syncs; a power cut must not leave a file that only looks complete.
        with self._path.open("rb+") as written:
            os.fsync(written.fileno())
        self._is_finished = True

    def _encode_batch(self) -> None:
        if self._filled:
            self._encode(self._batch[: self._filled])
            self._filled = 0

    def _encode(self, ticks: Block) -> None:
        self._encoded.append(self._pool.submit(encode_chunks, ticks, self._chunk_rows))
        if len(self._encoded) > THREADS:
            self._write_batch()

    def _write_batch(self) -> None:
        for stored in self._encoded.popleft().result():
            self._ticks.id.write_direct_chunk((self._chunk * self._chunk_rows,), stored)
            self._sink.check()
            self._chunk += 1
