"""One open journal: whole blocks or none, kept until the disk has them, found again when it was moved."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from enum import Enum, auto
from pathlib import Path

from tickdeck.store.disk import Disk

_log = logging.getLogger(__name__)

_COPY_BYTES = 1 << 20

Parts = Sequence[bytes | memoryview]
"""One block in pieces that are written one behind the other."""


class Whereabouts(Enum):
    """What became of an open file's name."""

    HERE = auto()
    DELETED = auto()
    """Nobody finds it any more; it goes when it is closed."""
    ELSEWHERE = auto()
    """It exists, but not under its name: the folder was moved, or its disk taken away."""


class TornBlockError(OSError):
    """Half a block could neither be completed nor cut off: nothing may be written behind it."""


class JournalFile:
    """A journal being written; only the journal thread touches it.

    What was written since the last successful `sync` stays in memory, for a disk that says only then that it
    could not keep it: it is written again at its place, or taken along to another file.

    Attributes:
        path: Its name.
        ticks: Ticks in it.
        unsynced_bytes: Bytes since the last sync.
        synced_length: Where in the file they begin, in bytes.
    """

    def __init__(self, path: Path, disk: Disk) -> None:
        """Begin an empty file.

        Args:
            path: A name that no file has.
            disk: The calls to make.

        Raises:
            OSError: If it cannot be made.
        """
        # Readable too, so that what is in it can be saved should somebody delete it.
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        self._descriptor = os.open(path, flags, 0o644)
        self._disk = disk
        self._length = 0
        self._unsynced: list[tuple[Parts, int]] = []
        self._is_doubtful = False
        self.path = path
        self.ticks = 0
        self.unsynced_bytes = 0
        self.synced_length = 0

    def append(self, parts: Parts, ticks: int = 0) -> None:
        """Write one block, all of it or nothing.

        Args:
            parts: The block, one byte an element; not changed by anybody from now on.
            ticks: How many ticks are in it.

        Raises:
            TornBlockError: If a part was written and could not be cut off.
            OSError: If the disk refuses.
        """
        size = sum(map(len, parts))
        try:
            self._write(parts, size)
        except OSError as error:
            self._cut_back(error)
            raise
        self._length += size
        self.ticks += ticks
        self._unsynced.append((parts, ticks))
        self.unsynced_bytes += size

    def sync(self) -> None:
        """Wait until the disk has everything.

        Raises:
            OSError: If it does not; call it again.
        """
        if self._is_doubtful:
            self._write_again()
        try:
            self._disk.sync(self._descriptor)
        except OSError:
            # The system may have forgotten what it could not write, and say that all is well the next time.
            self._is_doubtful = True
            raise
        self._unsynced.clear()
        self.unsynced_bytes = 0
        self.synced_length = self._length

    @property
    def whereabouts(self) -> Whereabouts:
        """What became of its name."""
        ours = os.fstat(self._descriptor)
        try:
            named = self.path.stat()
        except (FileNotFoundError, NotADirectoryError):
            is_here = False
        except OSError:
            # Nobody can tell; writing will.
            return Whereabouts.HERE
        else:
            is_here = os.path.samestat(ours, named)
        if is_here:
            return Whereabouts.HERE
        return Whereabouts.ELSEWHERE if ours.st_nlink else Whereabouts.DELETED

    @property
    def unsynced(self) -> list[tuple[Parts, int]]:
        """The blocks of which it is not known that the disk has them, each with how many ticks it holds."""
        return list(self._unsynced)

    def copy_to(self, other: JournalFile) -> None:
        """Write everything to another, empty file, by way of the open descriptor.

        Raises:
            OSError: If reading or writing fails; the other is then of no use.
        """
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        left = self._length
        try:
            while left and (part := os.read(self._descriptor, min(left, _COPY_BYTES))):
                other.append([part])
                left -= len(part)
        finally:
            os.lseek(self._descriptor, self._length, os.SEEK_SET)
        other.ticks = self.ticks

    def cut_unsynced(self) -> None:
        """Leave in the file only what the disk has confirmed; nothing can be written to it afterwards.

        Raises:
            OSError: If the disk refuses.
        """
        self._disk.truncate(self._descriptor, self.synced_length)

    def close(self) -> None:
        """Let go of the file."""
        if self._descriptor >= 0:
            descriptor, self._descriptor = self._descriptor, -1
            try:
                os.close(descriptor)
            except OSError as error:
                # Some network disks say only now what they have not kept; it reads back or it does not.
                _log.warning("%s was not closed cleanly: %s", self.path, error)

    def _write(self, parts: Parts, size: int) -> None:
        written = self._disk.write(self._descriptor, parts)
        while written < size:
            written += self._disk.write(self._descriptor, _behind(parts, written))

    def _write_again(self) -> None:
        """Put what may not be kept at its place once more: the same bytes, so that none is doubled."""
        os.lseek(self._descriptor, self.synced_length, os.SEEK_SET)
        try:
            for parts, _ in self._unsynced:
                self._write(parts, sum(map(len, parts)))
        finally:
            os.lseek(self._descriptor, self._length, os.SEEK_SET)
        self._is_doubtful = False

    def _cut_back(self, error: OSError) -> None:
        if os.lseek(self._descriptor, 0, os.SEEK_CUR) == self._length:
            # Nothing of it was written.
            return
        try:
            self._disk.truncate(self._descriptor, self._length)
        except OSError:
            _log.exception("A torn block could not be cut off %s; its valid part will be sealed", self.path)
            raise TornBlockError(error.errno, error.strerror) from error


def _behind(parts: Parts, written: int) -> Parts:
    """What is left of a block of which the first bytes are written."""
    left: list[bytes | memoryview] = []
    for part in parts:
        if written < len(part):
            left.append(memoryview(part)[written:])
        written = max(written - len(part), 0)
    return left
