"""Room on the disk of a recording that is kept free for what must still be said when it is full.

While a feed is recorded, a file lies in its folder that holds nothing. Should recording end on a full disk,
the file is deleted, and what could not be recorded is noted where it was: without that note a later audit
would find a recording that is whole as far as it goes.
"""

from __future__ import annotations

import contextlib
import logging
import os
from pathlib import Path

from tickdeck.store.disk import UNKNOWN_FREE, Disk

_log = logging.getLogger(__name__)

NAME = ".reserve"
"""A name that no reader of recordings looks for."""
LEAST_BYTES = 256 * 1024
_INSTRUMENT_BYTES = 256
"""What an instrument takes in a journal's header and in a gap, long names included."""


class Reserve:
    """Owns the file; the journal thread's alone."""

    def __init__(self, folder: Path, disk: Disk) -> None:
        """Make an owner without a file.

        Args:
            folder: The feed's folder.
            disk: Tells what is left.
        """
        self._folder = folder
        self._path = folder / NAME
        self._disk = disk

    def keep(self, instruments: int) -> None:
        """See that the file is there and large enough; where there is no room for it, there is none.

        Args:
            instruments: How many instruments may have to be named.
        """
        wanted = max(LEAST_BYTES, instruments * _INSTRUMENT_BYTES)
        try:
            there = _size_of(self._path)
            if there >= wanted:
                return
            free = self._disk.free_bytes(self._folder)
            # The last room is the journal's.
            if free == UNKNOWN_FREE or free >= 2 * (wanted - there):
                _grow(self._path, there, wanted)
        except OSError as error:
            _log.info("No room could be kept in %s: %s", self._path, error)

    def spend(self) -> None:
        """Give the room back to the disk, for what is written next."""
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)


def remove_reserve(feed_dir: Path) -> None:
    """Remove the file that a killed recorder left; the caller holds the lock of the folder.

    Raises:
        OSError: If the disk refuses.
    """
    (feed_dir / NAME).unlink(missing_ok=True)


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _grow(path: Path, size: int, wanted: int) -> None:
    """Make the file larger, with bytes that take their room on disks that compress or leave out zeros."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644)
    try:
        os.lseek(descriptor, size, os.SEEK_SET)
        rest = memoryview(os.urandom(wanted - size))
        try:
            while rest:
                rest = rest[os.write(descriptor, rest) :]
            os.fsync(descriptor)
        except OSError:
            os.ftruncate(descriptor, size)
            raise
    finally:
        os.close(descriptor)
