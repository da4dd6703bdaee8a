"""Writes a sealed file: ticks in the file's order, in as many parts as it takes, then the tables."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType

import h5py
import numpy as np
import numpy.typing as npt

from tickdeck.domain.tick import TICK, Block
from tickdeck.store.digest import USER_BLOCK_BYTES, write_digest

CHUNK_ROWS = 16_384


class SegmentWriter:
    """One new file under a temporary name; as a context manager it removes what was not finished."""

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
        self._written = 0
        # The version bound gives HDF5's own structures checksums.
        self._file = h5py.File(path, "x", libver=("v110", "v110"), userblock_size=USER_BLOCK_BYTES)
        self._ticks = self._file.create_dataset(
            "ticks",
            shape=(rows,),
            dtype=TICK,
            maxshape=(None,),
            chunks=(min(CHUNK_ROWS, max(1, rows)),),
            compression="gzip",
            compression_opts=1,
            shuffle=True,
            fletcher32=True,
        )

    def __enter__(self) -> SegmentWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file:
            self._file.close()
            self._path.unlink(missing_ok=True)

    def append(self, ticks: Block) -> None:
        """Add ticks behind those that are there; all together are sorted by (symbol, ordinal).

        Raises:
            OSError: If the disk refuses.
        """
        self._ticks[self._written : self._written + ticks.size] = ticks
        self._written += ticks.size

    def finish(self, tables: dict[str, npt.NDArray[np.void]], attributes: dict[str, str | int]) -> None:
        """Add tables and attributes, close the file, give it its digest, and sync it to the disk.

        Raises:
            ValueError: If there are fewer ticks than were announced.
            OSError: If the disk refuses.
        """
        if self._written != self._rows:
            raise ValueError(f"{self._written} ticks were written of {self._rows}")
        for name, table in tables.items():
            self._file.create_dataset(name, data=table)
        for name, value in attributes.items():
            self._file.attrs[name] = value
        self._file.close()
        write_digest(self._path)
        # HDF5 itself never syncs; a power cut must not leave a file that only looks complete.
        with self._path.open("rb+") as written:
            os.fsync(written.fileno())
