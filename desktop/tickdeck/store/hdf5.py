"""The sealed form of a segment: one HDF5 file that any HDF5 reader opens."""

from __future__ import annotations

import os
from pathlib import Path

import h5py
import numpy as np

from tickdeck.domain.errors import RecordingError
from tickdeck.domain.tick import TICK, Block
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.journal import Counters, Header

FORMAT = "tickdeck-ticks"
FORMAT_VERSION = 1
_CHUNK_ROWS = 16_384
_NO_SYMBOL = -1

_SYMBOL = np.dtype(
    [
        ("id", "<u4"),
        ("code", h5py.string_dtype("utf-8", 32)),
        ("name", h5py.string_dtype("utf-8", 64)),
        ("currency", h5py.string_dtype("utf-8", 8)),
    ]
)
INDEX = np.dtype([("symbol", "<u4"), ("start", "<u8"), ("count", "<u8")])
GAP = np.dtype(
    [
        ("symbol", "<i8"),
        ("from_us", "<i8"),
        ("to_us", "<i8"),
        ("reason", h5py.string_dtype("utf-8", 96)),
        ("missed", "<i8"),
    ]
)


def sort_for_file(ticks: Block) -> Block:
    """Ticks by (symbol, ordinal), the order within a sealed file."""
    return ticks[np.lexsort((ticks["ordinal"], ticks["symbol"]))]


def write_segment(path: Path, header: Header, ticks: Block, gaps: list[Gap], counters: Counters) -> None:
    """Write a complete segment under a new name and sync it to the disk.

    Args:
        path: Where to; must not exist.
        header: Feed, time of creation, instruments.
        ticks: Sorted by (symbol, ordinal), dtype `TICK`.
        gaps: The segment's gaps.
        counters: What was counted while it was recorded.

    Raises:
        OSError: If the file exists or the disk refuses.
    """
    keys, starts, counts = np.unique(ticks["symbol"], return_index=True, return_counts=True)
    index = np.zeros(keys.size, dtype=INDEX)
    index["symbol"], index["start"], index["count"] = keys, starts, counts
    symbols = np.array(
        [(row.id, _fit(row.code, 32), _fit(row.name, 64), _fit(row.currency, 8)) for row in header.symbols],
        dtype=_SYMBOL,
    )
    with h5py.File(path, "x") as file:
        file.create_dataset(
            "ticks",
            data=ticks,
            maxshape=(None,),
            chunks=(min(_CHUNK_ROWS, max(1, ticks.size)),),
            compression="gzip",
            compression_opts=1,
            shuffle=True,
            fletcher32=True,
        )
        file.create_dataset("symbols", data=symbols)
        file.create_dataset("index", data=index)
        file.create_dataset("gaps", data=gap_table(gaps))
        attributes: dict[str, str | int] = {
            "format": FORMAT,
            "format_version": FORMAT_VERSION,
            "feed": header.feed,
            "created_us": header.created_us,
            "rows": int(ticks.size),
            "duplicates": counters.duplicates,
            "out_of_order": counters.out_of_order,
            "rejected": counters.rejected,
        }
        for name, value in attributes.items():
            file.attrs[name] = value
    # HDF5 itself never syncs; a power cut must not leave a file that only looks complete.
    with path.open("rb+") as written:
        os.fsync(written.fileno())


def gap_table(gaps: list[Gap]) -> np.ndarray:
    """Gaps as an array of dtype `GAP`."""
    rows = [(gap.symbol, gap.from_us, gap.to_us, _fit(gap.reason, 96), gap.missed) for gap in gaps]
    return np.array(rows, dtype=GAP)


def verify_segment(path: Path, ticks: Block) -> None:
    """Read a segment back and compare every tick.

    Raises:
        RecordingError: If anything differs.
        OSError: If the file cannot be read.
    """
    with h5py.File(path, "r") as file:
        found = file["ticks"][:]
        rows = int(file.attrs["rows"])
    if rows != ticks.size or found.dtype != TICK or found.tobytes() != ticks.tobytes():
        raise RecordingError(f"{path.name} does not read back as it was written; its journal is kept.")


def _fit(text: str, size: int) -> bytes:
    """UTF-8 of a text, cut to whole characters within a number of bytes."""
    return text.encode()[:size].decode(errors="ignore").encode()
