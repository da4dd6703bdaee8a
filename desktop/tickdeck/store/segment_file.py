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
from tickdeck.store.hdf5 import FORMAT, FORMAT_VERSION


class SegmentFile:
    """One sealed file, open for reading; a context manager. Not for use in several threads at once.

    Attributes:
        path: The file.
        attributes: Its attributes, see `tickdeck.store.hdf5`.
        symbols, index, gap_rows: Its tables, 1-D arrays of the dtypes `SYMBOL`, `INDEX` and `GAP`.
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
            raise RecordingError(f"{path} cannot be read: {error}.") from error
        try:
            self.attributes: dict[str, Any] = dict(self._file.attrs)
            version = int(self.attributes.get("format_version", FORMAT_VERSION + 1))
            if self.attributes.get("format") != FORMAT or version > FORMAT_VERSION:
                raise RecordingError(f"{path} is not a Tickdeck recording that this version can read.")
            self.symbols: npt.NDArray[np.void] = self._file["symbols"][:]
            self.index: npt.NDArray[np.void] = self._file["index"][:]
            self.gap_rows: npt.NDArray[np.void] = self._file["gaps"][:]
            self._ticks = self._file["ticks"]
            self.rows = int(self._ticks.shape[0])
        except (OSError, KeyError, ValueError, RuntimeError) as error:
            self._file.close()
            raise RecordingError(f"{path} is damaged: {error}.") from error
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
        """Ticks by row, in the order of the file.

        Raises:
            RecordingError: If they are damaged.
        """
        try:
            rows: Block = self._ticks[start:stop]
        except OSError as error:
            raise RecordingError(f"{self.path} is damaged: {error}.") from error
        return rows

    def instruments(self) -> dict[int, Instrument]:
        """The instruments by the number that the ticks carry."""
        return {
            int(row["id"]): Instrument(
                id=row["code"].decode(), name=row["name"].decode(), currency=row["currency"].decode()
            )
            for row in self.symbols
        }

    def gaps(self) -> list[Gap]:
        """The gaps, by the numbers that the ticks carry; -1 for all instruments of a shard."""
        return [
            Gap(
                int(row["symbol"]),
                int(row["from_us"]),
                int(row["to_us"]),
                row["reason"].decode(),
                int(row["missed"]),
            )
            for row in self.gap_rows
        ]
