"""The files sealed in this run, and what of them somebody has taken away since."""

from __future__ import annotations

import contextlib
import threading
from collections import deque
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tickdeck.pipeline.gaps import Gap
from tickdeck.words import mark

REASON = mark("deleted: sealed files were taken away while it was recorded")


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    ticks: int
    bytes: int
    first_us: int
    last_us: int


@dataclass(frozen=True, slots=True)
class Deleted:
    """Sealed files that are gone.

    Attributes:
        ticks: How many ticks were in them.
        from_us, to_us: Receipt of the first and the last of those ticks, UTC microseconds.
    """

    ticks: int
    from_us: int
    to_us: int

    @property
    def sentence(self) -> str:
        """What has happened, for the user."""
        first, last = (datetime.fromtimestamp(us / 1e6, tz=UTC) for us in (self.from_us, self.to_us))
        return mark(
            "{count} sealed ticks, of {first} to {last} UTC, were deleted or moved away by "
            "somebody while it was recorded; that is noted as a gap."
        ).format(count=f"{self.ticks:,}", first=f"{first:%H:%M:%S}", last=f"{last:%H:%M:%S}")

    def gaps(self, instruments: int) -> list[Gap]:
        """A gap for each instrument; whose ticks they were nobody knows any more."""
        return [Gap(symbol, self.from_us, self.to_us, REASON) for symbol in range(instruments)]


class Deletions:
    """What was found deleted: by the journal thread, and noted as gaps by the one that appends.

    Attributes:
        ticks: How many ticks are gone.
        sentences: What has happened, for the user.
    """

    def __init__(self) -> None:
        self._unnoted: deque[Deleted] = deque()
        self.ticks = 0
        self.sentences: list[str] = []

    def add(self, deleted: Deleted) -> None:
        """Take what was found."""
        self.ticks += deleted.ticks
        self.sentences.append(deleted.sentence)
        self._unnoted.append(deleted)

    def take_gaps(self, instruments: int) -> list[Gap]:
        """The gaps that are not noted yet, for so many instruments."""
        gaps: list[Gap] = []
        while self._unnoted:
            gaps += self._unnoted.popleft().gaps(instruments)
        return gaps


class SealedFiles:
    """Counts the files sealed in this run; the sealing thread adds, the journal thread looks after them."""

    def __init__(self) -> None:
        self._files: list[_File] = []
        self._guard = threading.Lock()

    def add(self, path: Path, ticks: int, first_us: int, last_us: int) -> None:
        """Count a file.

        Args:
            path: Where it is.
            ticks: How many ticks are in it.
            first_us: Receipt of the first of them, UTC microseconds.
            last_us: Receipt of the last.
        """
        size = 0
        with contextlib.suppress(OSError):
            size = path.stat().st_size
        with self._guard:
            self._files.append(_File(path, ticks, size, first_us, last_us))

    @property
    def paths(self) -> list[Path]:
        """Where they are, in the order in which they were sealed."""
        return [file.path for file in self._files]

    @property
    def ticks(self) -> int:
        """Ticks in them."""
        return sum(file.ticks for file in self._files)

    @property
    def bytes(self) -> int:
        """Their size."""
        return sum(file.bytes for file in self._files)

    def take_deleted(self, today: str) -> Deleted | None:
        """Count no longer what is gone from today's folder; past days are merged, or deleted on purpose.

        Args:
            today: The UTC date, ``YYYY-MM-DD``.

        Returns:
            What is gone; None if nothing is.
        """
        gone = [file for file in self._files if file.path.parent.name == today and not file.path.exists()]
        if not gone:
            return None
        with self._guard:
            self._files = [file for file in self._files if file not in gone]
        return Deleted(
            sum(file.ticks for file in gone),
            min(file.first_us for file in gone),
            max(file.last_us for file in gone),
        )
