"""A file for HDF5 to write into on a disk that may be full, unplugged or broken."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer


class Sink(io.RawIOBase):
    """The file as HDF5 sees it: one that never refuses.

    HDF5 cannot let go of a file that it could not write; it goes on trying until the process ends, or brings
    it down. So what the disk refuses is noted here for the writer to raise, and HDF5 is told all is well.

    Attributes:
        refusal: The first refusal.
    """

    def __init__(self, path: Path) -> None:
        """Create a file.

        Raises:
            OSError: If it exists or the disk refuses.
        """
        super().__init__()
        self._file = path.open("x+b", buffering=0)
        self.refusal: OSError | None = None

    def write(self, data: ReadableBuffer, /) -> int:
        """Write all of it, or note why not."""
        rest = memoryview(data).cast("B")
        size = len(rest)
        try:
            while rest and self.refusal is None:
                rest = rest[self._file.write(rest) :]
        except OSError as error:
            self.refusal = error
        return size

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill a buffer, with zeros where there is nothing to be read."""
        view = memoryview(buffer).cast("B")
        count = 0
        try:
            count = self._file.readinto(view) or 0
        except OSError as error:
            self.refusal = self.refusal or error
        # Of what was refused HDF5 may ask something back.
        view[count:] = bytes(len(view) - count)
        return len(view)

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        """Go to a place."""
        return self._file.seek(offset, whence)

    def truncate(self, size: int | None = None, /) -> int:
        """Set the length, or note why not."""
        try:
            return self._file.truncate(size)
        except OSError as error:
            self.refusal = self.refusal or error
            return size or 0

    def fileno(self) -> int:
        """The system's number of the file."""
        return self._file.fileno()

    def readable(self) -> bool:
        """Yes."""
        return True

    def writable(self) -> bool:
        """Yes."""
        return True

    def seekable(self) -> bool:
        """Yes."""
        return True

    def close(self) -> None:
        """Let go of the file."""
        # There is none if it could not be created, and Python closes what was never made, too.
        if hasattr(self, "_file"):
            self._file.close()
        super().close()

    def check(self) -> None:
        """Raise what the disk has refused.

        Raises:
            OSError: Just that.
        """
        if self.refusal is not None:
            raise self.refusal
