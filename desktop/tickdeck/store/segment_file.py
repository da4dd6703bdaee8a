"""Reads a sealed file: its tables, its attributes, and any rows of its ticks."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Any

import h5py
import numpy as np
import numpy.typing as npt

from tickdeck.domain.errors import RecordingError
from tickdeck.domain.instrument import Instrument
from tickdeck.domain.tick import Block
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.catalogue import MERGED
from tickdeck.store.hdf5 import FORMAT, FORMAT_VERSION, GAP, INDEX, SYMBOL
from tickdeck.store.tick_table import DamagedRowsError, TickTable
from tickdeck.words import mark


class SegmentFile:
    """One sealed file, open for reading; a context manager. Not for use in several threads at once.

    Attributes:
        path: The file.
        attributes: Its attributes, see `tickdeck.store.hdf5`.
        symbols, index, gap_rows: Its tables, 1-D arrays of the dtypes `SYMBOL`, `INDEX` and `GAP`.
        merged: Names of the segments that were merged into it.
        rows: How many ticks it has.
    """

    def __init__(self, path: Path) -> None:
        """Open a file.

        Raises:
            RecordingError: If it cannot be read, or is no recording that this version can read.
        """
        self.path = path
        try:
            self._file = h5py.File(path, "r")
        except OSError as error:
            raise RecordingError(
                mark("{path} cannot be read: {why}.").format(path=path, why=error)
            ) from error
        try:
            self.attributes: dict[str, Any] = dict(self._file.attrs)
            version = int(self.attributes.get("format_version", FORMAT_VERSION + 1))
            if self.attributes.get("format") != FORMAT or version > FORMAT_VERSION:
                raise RecordingError(
                    mark("{path} is not a Tickdeck recording that this version can read.").format(path=path)
                )
            self.symbols: npt.NDArray[np.void] = self._file["symbols"][:]
            self.index: npt.NDArray[np.void] = self._file["index"][:]
            self.gap_rows: npt.NDArray[np.void] = self._file["gaps"][:]
            self._check_tables()
            names = self._file[MERGED]["name"] if MERGED in self._file else ()
            self.merged = frozenset(name.decode() for name in names)
            self._ticks = TickTable(self._file["ticks"])
            self.rows = self._ticks.rows
        except (OSError, KeyError, ValueError, TypeError, RuntimeError) as error:
            self._file.close()
            raise RecordingError(mark("{path} is damaged: {why}.").format(path=path, why=error)) from error
        except RecordingError:
            self._file.close()
            raise

    def __enter__(self) -> SegmentFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def ticks(self, start: int = 0, stop: int | None = None) -> Block:
        """Ticks by row, in the order of the file; a row that is not there is left out.

        Raises:
            RecordingError: If they are damaged, with the rows of the first damage.
        """
        first, last, _ = slice(start, stop).indices(self.rows)
        try:
            return self._ticks.read(first, last)
        except DamagedRowsError as error:
            raise RecordingError(
                mark("{path} is damaged: {why}.").format(path=self.path, why=error)
            ) from error

    def bad_rows(self) -> list[tuple[int, int]]:
        """First row and count of each chunk of ticks that is damaged; never raises, whatever the damage."""
        return self._ticks.bad_rows()

    def instruments(self) -> dict[int, Instrument]:
        """The instruments by the number that the ticks carry.

        Raises:
            RecordingError: If a text is damaged.
        """
        return {
            int(row["id"]): Instrument(
                id=self._text(row["code"]), name=self._text(row["name"]), currency=self._text(row["currency"])
            )
            for row in self.symbols
        }

    def gaps(self) -> list[Gap]:
        """The gaps, by the numbers that the ticks carry; -1 for all instruments of a shard.

        Raises:
            RecordingError: If a text is damaged.
        """
        return [
            Gap(
                int(row["symbol"]),
                int(row["from_us"]),
                int(row["to_us"]),
                self._text(row["reason"]),
                int(row["missed"]),
            )
            for row in self.gap_rows
        ]

    def _check_tables(self) -> None:
        for table, published in ((self.symbols, SYMBOL), (self.index, INDEX), (self.gap_rows, GAP)):
            if table.ndim != 1 or table.dtype.names != published.names:
                raise ValueError(mark("one of its tables is not of the published format"))

    def _text(self, stored: bytes) -> str:
        try:
            return stored.decode()
        except UnicodeDecodeError as error:
            raise RecordingError(
                mark("{path} is damaged: a text in it is not UTF-8.").format(path=self.path)
            ) from error
