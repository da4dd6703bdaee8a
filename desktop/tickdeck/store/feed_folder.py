"""The folder of a feed's recordings: its one writer's lock, who that is, and whether its disk is there."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from tickdeck.domain.clock import Clock
from tickdeck.domain.errors import FolderInUseError, RecordingError
from tickdeck.store.disk import UNKNOWN_FREE, Disk, DiskAwayError, FolderTakenError
from tickdeck.words import mark

_log = logging.getLogger(__name__)

_OWNER = ".owner"
"""Beside the lock, which cannot be read on Windows while it is held."""
_SINCE = "%Y-%m-%d %H:%M UTC"


def lock_of(feed_dir: Path) -> FileLock:
    """The lock that the one writer of a feed's recordings holds."""
    return FileLock(feed_dir / ".lock", timeout=0, thread_local=False)


class FeedFolder:
    """Owns the lock of a feed's folder while this process records into it.

    `take` and `release` are called by the recorder; `check`, in between, by the journal thread alone, since a
    disk may let it wait.

    Attributes:
        path: The folder.
        free_bytes: What its disk had left at the last `check`; `UNKNOWN_FREE` if it does not say.
    """

    def __init__(self, path: Path, clock: Clock, disk: Disk) -> None:
        """Make an owner that has not taken the folder.

        Args:
            path: The feed's folder.
            clock: Tells since when it is taken.
            disk: Tells what is left.
        """
        self.path = path
        self.free_bytes = UNKNOWN_FREE
        self._clock = clock
        self._disk = disk
        self._lock = lock_of(path)
        self._identity: tuple[int, int] | None = None
        self._mount_point: Path | None = None

    def take(self) -> None:
        """Take the folder; makes it if need be.

        Raises:
            FolderInUseError: If another Tickdeck records into it.
            RecordingError: If it cannot be written.
        """
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            self._mount_point = _mount_point_of(self.path)
            self._acquire()
        except Timeout:
            raise FolderInUseError(str(self.path), *self._owner()) from None
        except OSError as error:
            raise RecordingError(
                mark(
                    "Nothing can be recorded: {path} cannot be written ({why}); allow writing there, or "
                    "choose another folder with --data-dir."
                ).format(path=self.path, why=error.strerror or error)
            ) from error
        self.free_bytes = self._disk.free_bytes(self.path)

    def check(self) -> None:
        """See that the folder is still there and ours; where its lock was deleted, take it anew.

        Raises:
            DiskAwayError: If the disk is not mounted any more.
            FolderTakenError: If another Tickdeck has taken the folder meanwhile.
            OSError: If the folder cannot be used for another reason.
        """
        if self.is_away:
            # What lies under the mount point is another disk, and would be hidden once this one is back.
            raise DiskAwayError
        if self._identity is None or _identity_of(Path(self._lock.lock_file)) != self._identity:
            self._take_anew()
        self.free_bytes = self._disk.free_bytes(self.path)

    def release(self) -> None:
        """Let go of the folder."""
        with contextlib.suppress(OSError):
            if self._identity is not None and _identity_of(Path(self._lock.lock_file)) == self._identity:
                (self.path / _OWNER).unlink(missing_ok=True)
        self._identity = None
        with contextlib.suppress(OSError):
            self._lock.release()

    @property
    def is_away(self) -> bool:
        """Whether the disk that the recording began on is not mounted any more."""
        return self._mount_point is not None and not os.path.ismount(self._mount_point)

    def _take_anew(self) -> None:
        self.path.mkdir(parents=True, exist_ok=True)
        if self._identity is not None:
            _log.warning("The lock of %s was deleted or replaced; it is taken anew.", self.path)
        self._identity = None
        with contextlib.suppress(OSError):
            self._lock.release()
        try:
            self._acquire()
        except Timeout:
            raise FolderTakenError from None

    def _acquire(self) -> None:
        self._lock = lock_of(self.path)
        self._lock.acquire()
        self._identity = _identity_of(Path(self._lock.lock_file))
        since = datetime.fromtimestamp(self._clock.now_us() / 1e6, tz=UTC)
        owner = {"process": os.getpid(), "since": since.strftime(_SINCE)}
        # It helps to say who has the folder, and is no reason not to record.
        with contextlib.suppress(OSError):
            (self.path / _OWNER).write_text(json.dumps(owner), encoding="utf-8")

    def _owner(self) -> tuple[str, int]:
        """Who has the folder, and since when in UTC microseconds; empty and -1 if not known for sure."""
        try:
            owner = json.loads((self.path / _OWNER).read_text(encoding="utf-8"))
            process, since = int(owner["process"]), str(owner["since"])
        except (OSError, ValueError, KeyError, TypeError):
            return "", -1
        if not _is_alive(process):
            return "", -1
        who = mark("process {process}, since {since}").format(process=process, since=since)
        return who, _time_us_of(since)


def _time_us_of(since: str) -> int:
    """A time as it is written down of an owner, in UTC microseconds; -1 if it is none."""
    try:
        return round(datetime.strptime(since, _SINCE).replace(tzinfo=UTC).timestamp()) * 1_000_000
    except (ValueError, OverflowError):
        return -1


def _is_alive(process: int) -> bool:
    """Whether there is such a process; what a killed one wrote says nothing of who came after it."""
    if sys.platform == "win32":
        # There is no question without side effects there.
        return True
    try:
        os.kill(process, 0)
    except PermissionError:
        return True
    except (OSError, OverflowError):
        return False
    return True


def _identity_of(path: Path) -> tuple[int, int] | None:
    """What tells a file from another that has its name; None if there is none."""
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return status.st_dev, status.st_ino


def _mount_point_of(path: Path) -> Path:
    """The folder at which the disk of a folder is mounted."""
    path = path.resolve()
    return next((folder for folder in (path, *path.parents) if os.path.ismount(folder)), Path(path.anchor))
