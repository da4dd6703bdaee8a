"""What a sealed file says of itself: attributes and tables, each read alone, so that damage is named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import h5py
import msgspec
import numpy as np
import numpy.typing as npt

from tickdeck.domain.tick import TICK
from tickdeck.store.catalogue import MERGED
from tickdeck.store.hdf5 import FORMAT, FORMAT_VERSION, GAP, INDEX, SYMBOL

TICKS = "ticks"
_MOST_PER_BYTE = 1100
"""Deflate makes at most about a thousand bytes of one; a file that claims more is damaged."""
# What h5py raises over a damaged file depends on where it is damaged.
READ_ERRORS = (
    OSError,
    RuntimeError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
    MemoryError,
)


class MergedSegment(msgspec.Struct, frozen=True, array_like=True):
    """A segment that was merged into a day's file.

    Attributes:
        name: Its file name.
        sha256: Its digest, 64 hexadecimal characters; empty if it had none.
        rows: Ticks in it.
    """

    name: str
    sha256: str
    rows: int


class Outline(msgspec.Struct):
    """Everything of a sealed file but its ticks.

    Attributes:
        attributes: Its attributes.
        symbols, index, gaps: The bytes of its tables, of the dtypes `SYMBOL`, `INDEX` and `GAP`.
        merged: The segments of a merged file; None for a segment.
        rows: How many ticks it has; 0 if that cannot be told.
        problems: What cannot be read or is of another kind, one sentence each.
    """

    attributes: dict[str, str | int] = msgspec.field(default_factory=dict)
    symbols: bytes = b""
    index: bytes = b""
    gaps: bytes = b""
    merged: list[MergedSegment] | None = None
    rows: int = 0
    problems: list[str] = msgspec.field(default_factory=list)

    @property
    def symbol_rows(self) -> npt.NDArray[np.void]:
        """The table of instruments, dtype `SYMBOL`."""
        return np.frombuffer(self.symbols, dtype=SYMBOL)

    @property
    def index_rows(self) -> npt.NDArray[np.void]:
        """The index, dtype `INDEX`."""
        return np.frombuffer(self.index, dtype=INDEX)

    @property
    def gap_rows(self) -> npt.NDArray[np.void]:
        """The table of gaps, dtype `GAP`."""
        return np.frombuffer(self.gaps, dtype=GAP)

    def number(self, attribute: str, default: int) -> int:
        """An attribute that should be a whole number."""
        value = self.attributes.get(attribute, default)
        return value if isinstance(value, int) else default

    def codes(self) -> dict[int, str]:
        """The canonical ids by the number that ticks carry; unreadable text is kept recognisable."""
        return {int(row["id"]): row["code"].decode("utf-8", "replace") for row in self.symbol_rows}


def read_outline(file: h5py.File) -> Outline:
    """Read what a file says of itself, as far as it can be read."""
    outline = Outline()
    with _noting(outline, "Nothing in it can be found"):
        list(file)
    if outline.problems:
        return outline
    with _noting(outline, "Its attributes cannot be read"):
        for name in file.attrs:
            outline.attributes[name] = _plain(file.attrs[name])
    version = outline.attributes.get("format_version")
    if outline.problems:
        # Without attributes it is unknown what it is.
        pass
    elif outline.attributes.get("format") != FORMAT:
        outline.problems.append("It does not call itself a Tickdeck recording.")
    elif not isinstance(version, int) or version > FORMAT_VERSION:
        outline.problems.append("It is of a version of the format that this program cannot read.")
    for name, kind in (("symbols", SYMBOL), ("index", INDEX), ("gaps", GAP)):
        with _noting(outline, f"Its table /{name} cannot be read"):
            setattr(outline, name, _table(file, name, kind))
    with _noting(outline, f"Its table /{MERGED} cannot be read"):
        if MERGED in file:
            outline.merged = [
                MergedSegment(row["name"].decode(), row["sha256"].decode(), int(row["rows"]))
                for row in file[MERGED][:]
            ]
    with _noting(outline, "Its ticks cannot be read"):
        ticks = file[TICKS]
        if ticks.dtype != TICK or ticks.ndim != 1:
            raise ValueError("they are of another kind")
        _refuse_more_than_can_be(file, ticks)
        outline.rows = int(ticks.shape[0])
    return outline


def reason_in(error: BaseException) -> str:
    """Why HDF5 refused, without what it says around it."""
    inner = re.search(r"\((.*)\)", str(error))
    return (inner[1] if inner else str(error)) or type(error).__name__


def _table(file: h5py.File, name: str, kind: np.dtype[np.void]) -> bytes:
    table = file[name]
    if table.dtype != kind or table.ndim != 1:
        raise ValueError("it is of another kind")
    _refuse_more_than_can_be(file, table)
    rows: bytes = table[:].tobytes()
    return rows


def _refuse_more_than_can_be(file: h5py.File, data: h5py.Dataset) -> None:
    if data.nbytes > Path(file.filename).stat().st_size * _MOST_PER_BYTE:
        raise ValueError("it claims to be larger than it can be")


def _plain(value: object) -> str | int:
    if isinstance(value, (int, np.integer)):
        return int(value)
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


@contextmanager
def _noting(outline: Outline, what: str) -> Iterator[None]:
    try:
        yield
    except READ_ERRORS as error:
        outline.problems.append(f"{what} ({reason_in(error)}).")
