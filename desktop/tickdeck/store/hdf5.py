"""The sealed form of a segment: one HDF5 file that any HDF5 reader opens."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import h5py
import numpy as np
import numpy.typing as npt

from tickdeck.domain.errors import RecordingError
from tickdeck.domain.tick import Block
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.digest import Digest, check_digest
from tickdeck.store.journal import Counters, Header
from tickdeck.store.order import in_file_order
from tickdeck.store.segment_writer import SegmentWriter
from tickdeck.store.tick_table import TickTable
from tickdeck.words import mark

FORMAT = "tickdeck-ticks"
FORMAT_VERSION = 1
_TABLES = ("symbols", "index", "gaps")

SYMBOL = np.dtype(
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


@dataclass(frozen=True, slots=True)
class SegmentContent:
    """Everything that a sealed file holds.

    Attributes:
        ticks: 1-D, dtype `TICK`, sorted by (symbol, ordinal).
        symbols, index, gaps: 1-D tables of the dtypes `SYMBOL`, `INDEX` and `GAP`.
        attributes: The file's attributes.
    """

    ticks: Block
    symbols: npt.NDArray[np.void]
    index: npt.NDArray[np.void]
    gaps: npt.NDArray[np.void]
    attributes: dict[str, str | int]

    @property
    def tables(self) -> dict[str, npt.NDArray[np.void]]:
        """The tables by their names in the file."""
        return {name: getattr(self, name) for name in _TABLES}

    @property
    def nameless(self) -> int:
        """How many ticks are of instruments that `symbols` does not have, as damage may leave them."""
        return int(self.index["count"][~np.isin(self.index["symbol"], self.symbols["id"])].sum())


def segment_content(header: Header, ticks: Block, gaps: list[Gap], counters: Counters) -> SegmentContent:
    """What a journal's content becomes in a file.

    Args:
        header: Feed, time of creation, instruments.
        ticks: In any order.
        gaps: The segment's gaps.
        counters: What was counted while it was recorded.
    """
    ticks = in_file_order(ticks)
    symbols = [
        (row.id, _fit(row.code, 32), _fit(row.name, 64), _fit(row.currency, 8)) for row in header.symbols
    ]
    return SegmentContent(
        ticks=ticks,
        symbols=np.array(symbols, dtype=SYMBOL),
        index=index_of(ticks["symbol"]),
        gaps=np.array(
            [(gap.symbol, gap.from_us, gap.to_us, _fit(gap.reason, 96), gap.missed) for gap in gaps],
            dtype=GAP,
        ),
        attributes={
            "format": FORMAT,
            "format_version": FORMAT_VERSION,
            "feed": header.feed,
            "created_us": header.created_us,
            "rows": int(ticks.size),
            "duplicates": counters.duplicates,
            "out_of_order": counters.out_of_order,
            "rejected": counters.rejected,
            # What the journal counted itself; with `rows` it proves that sealing has left nothing out.
            "journal_ticks": counters.ticks,
            "contiguous_ids": int(header.contiguous_ids),
        },
    )


def index_of(symbols: npt.NDArray[np.uint32]) -> npt.NDArray[np.void]:
    """The table `INDEX` of ticks in the file's order.

    Args:
        symbols: Their instruments' numbers.
    """
    starts = np.flatnonzero(np.diff(symbols, prepend=~symbols[:1])) if symbols.size else np.zeros(0, np.int64)
    index = np.zeros(starts.size, dtype=INDEX)
    index["symbol"], index["start"] = symbols[starts], starts
    index["count"] = np.diff(starts, append=symbols.size)
    return index


def write_segment(path: Path, content: SegmentContent) -> None:
    """Write a complete segment under a new name and sync it to the disk.

    Raises:
        OSError: If the file exists or the disk refuses.
    """
    with SegmentWriter(path, content.ticks.size) as writer:
        writer.append(content.ticks)
        writer.finish(content.tables, content.attributes)


def verify_segment(path: Path, content: SegmentContent) -> None:
    """Read a segment back and compare everything.

    Raises:
        RecordingError: If anything differs or is missing.
        OSError: If the file cannot be read.
    """
    try:
        with h5py.File(path, "r") as file:
            same = (
                check_digest(path) is Digest.HOLDS
                and all(
                    file[name].dtype == table.dtype and file[name][:].tobytes() == table.tobytes()
                    for name, table in content.tables.items()
                )
                and dict(file.attrs) == content.attributes
                and TickTable(file["ticks"]).holds(content.ticks)
            )
    except (KeyError, ValueError, RuntimeError):
        # A missing table, rows that cannot be read.
        same = False
    if not same:
        raise RecordingError(
            mark("{name} does not read back as it was written; its journal is kept.").format(name=path.name)
        )


def _fit(text: str, size: int) -> bytes:
    """UTF-8 of a text, cut to whole characters within a number of bytes."""
    return text.encode()[:size].decode(errors="ignore").encode()
