"""The disk under a recording: the few calls that it may refuse, and what its refusals mean to a person."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tickdeck.words import mark

UNKNOWN_FREE = -1


@dataclass(frozen=True, slots=True)
class Cause:
    """Why the disk does not take what is written: parts of sentences, in English as they are recorded.

    Attributes:
        now: Behind "the disk of …", or "recording" for a fault, in the present tense.
        past: Behind "not recorded: ", in the past tense; the reason that a hole in the record carries.
        advice: What the user can do about it.
    """

    now: str
    past: str
    advice: str

    @property
    def reason(self) -> str:
        """What the gap of a hole in the record says."""
        return mark("not recorded: {cause}").format(cause=self.past)


FULL = Cause(mark("is full"), mark("the disk was full"), mark("Free some space"))
READ_ONLY = Cause(mark("is read-only"), mark("the disk was read-only"), mark("Make it writable"))
FORBIDDEN = Cause(mark("may not be written to"), mark("writing was not allowed"), mark("Allow writing there"))
AWAY = Cause(mark("is not there"), mark("the disk was not there"), mark("Connect it again"))
IN_THE_WAY = Cause(
    mark("has something else in the folder's place"),
    mark("the folder was in the way"),
    mark("Move that away"),
)
TAKEN = Cause(
    mark("is recorded to by another Tickdeck"),
    mark("another Tickdeck had taken the folder"),
    mark("Close the other one"),
)
SLOW = Cause(mark("is too slow"), mark("the disk was too slow"), mark("End what else keeps it busy"))
FAILING = Cause(mark("refuses"), mark("the disk refused"), mark("See to the disk"))
FAULT = Cause(
    mark("has ended by a fault of this program, see its log"),
    mark("a fault of this program"),
    mark("Start Tickdeck again"),
)

_CAUSES = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EFBIG: FULL,
    errno.EROFS: READ_ONLY,
    errno.EACCES: FORBIDDEN,
    errno.EPERM: FORBIDDEN,
    errno.ENOENT: AWAY,
    errno.ENODEV: AWAY,
    errno.ENXIO: AWAY,
    errno.ESTALE: AWAY,
    errno.ENOTCONN: AWAY,
    errno.ENOTDIR: IN_THE_WAY,
    errno.EEXIST: IN_THE_WAY,
    errno.EISDIR: IN_THE_WAY,
}


class DiskAwayError(OSError):
    """The disk that a recording began on is not mounted any more."""

    def __init__(self) -> None:
        super().__init__(errno.ENODEV, mark("it is not mounted"))


class FolderTakenError(OSError):
    """Another Tickdeck holds the lock that this one held."""

    def __init__(self) -> None:
        super().__init__(errno.EBUSY, mark("another Tickdeck has taken the folder"))


def cause_of(error: OSError | MemoryError) -> Cause:
    """What a refusal means."""
    if isinstance(error, FolderTakenError):
        return TAKEN
    return _CAUSES.get(error.errno or 0, FAILING) if isinstance(error, OSError) else FAILING


def reason_of(error: OSError | MemoryError) -> str:
    """A refusal in the system's words."""
    return mark("out of memory") if isinstance(error, MemoryError) else error.strerror or str(error)


class Disk:
    """The system's calls; tests give one that refuses or is slow."""

    def write(self, descriptor: int, parts: Sequence[bytes | memoryview]) -> int:
        """Write at the file's end, without copying where the system can; returns how many bytes it took.

        Raises:
            OSError: If it refuses.
        """
        if hasattr(os, "writev"):
            return os.writev(descriptor, parts)
        return os.write(descriptor, b"".join(parts))

    def sync(self, descriptor: int) -> None:
        """Wait until what was written would survive a power cut.

        Raises:
            OSError: If it refuses.
        """
        # fdatasync leaves out the times of the file; where it does not exist, fsync does all.
        getattr(os, "fdatasync", os.fsync)(descriptor)

    def truncate(self, descriptor: int, length: int) -> None:
        """Cut a file to a length in bytes, and write behind that from now on.

        Raises:
            OSError: If it refuses.
        """
        os.ftruncate(descriptor, length)
        os.lseek(descriptor, length, os.SEEK_SET)

    def free_bytes(self, folder: Path) -> int:
        """What is left for us on the disk of a folder; `UNKNOWN_FREE` if it does not say."""
        try:
            return shutil.disk_usage(folder).free
        except OSError:
            return UNKNOWN_FREE
