"""Which of several Tickdecks that share a settings' folder keeps what its windows remember there."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout


class Claim:
    """The right to write something in a folder, which one program has at a time.

    There is one for alerts, thresholds and workspaces, and one for each feed's watchlists. Settings need
    none: of them a program writes only what was changed in it.
    """

    def __init__(self, folder: Path, name: str = "desk") -> None:
        """Make a claim that is not raised yet.

        Args:
            folder: The settings' folder.
            name: What is claimed, as part of a file's name.
        """
        self._folder = folder
        self._lock = FileLock(folder / f".{name}.lock", timeout=0, thread_local=False)

    def take(self) -> bool:
        """Take the right; returns whether it is ours, until `release` or the end of the process."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._lock.acquire()
        except Timeout:
            return False
        except (OSError, NotImplementedError):
            # Whoever writes will be told why that cannot be done; a disk without locks has one user.
            return True
        return True

    def release(self) -> None:
        """Leave it to others."""
        with suppress(OSError):
            self._lock.release()
