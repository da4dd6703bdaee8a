"""What was seen, in time order; the oldest go when there are too many, and are counted."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tickdeck.analytics.unusual import Unusual

MOST = 500
"""So many entries are kept."""
AWAY_US = 5_000_000
"""After a longer time without a look, what came meanwhile came while nobody looked."""


class UnusualLog:
    """Entries in the order in which they were seen.

    Attributes:
        total: How many there have been.
        dropped: How many of them are no longer kept.
        away: The numbers of the entries that came while nobody looked last.
        first_us: When keeping began, UTC microseconds; -1 before the first second passed.
    """

    def __init__(self, most: int = MOST) -> None:
        """Begin without entries.

        Args:
            most: How many are kept, at least one.
        """
        self._entries: deque[Unusual] = deque(maxlen=max(most, 1))
        self._looked_us = -1
        self._seen = 0
        self.total = 0
        self.away = range(0)
        self.first_us = -1

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[Unusual]:
        return iter(self._entries)

    @property
    def dropped(self) -> int:
        """How many entries are no longer kept."""
        return self.total - len(self._entries)

    @property
    def seen(self) -> int:
        """How many there had been when somebody looked last."""
        return self._seen

    def resume(self, entries: Sequence[Unusual], *, dropped: int, unseen: int, first_us: int) -> None:
        """Go on where an earlier log of the same day ended; entries are numbered anew.

        Args:
            entries: What it held, oldest first; nothing must have been seen yet.
            dropped: How many older ones are no longer kept.
            unseen: How many of the newest nobody has looked at.
            first_us: When its keeping began, UTC microseconds.
        """
        for number, entry in enumerate(entries, start=dropped + 1):
            self._entries.append(replace(entry, number=number))
        self.total = dropped + len(entries)
        self._seen = self.total - unseen
        self.first_us = first_us

    def add(self, entry: Unusual) -> None:
        """Keep an entry that is no older than those before."""
        self._entries.append(entry)
        self.total += 1

    def look(self, now_us: int) -> None:
        """Note that somebody looks, so that what came in a longer pause before is told apart."""
        paused = self._looked_us < 0 or now_us - self._looked_us > AWAY_US
        if paused and self.total > self._seen:
            self.away = range(self._seen + 1, self.total + 1)
        self._looked_us, self._seen = now_us, self.total

    def since(self, total: int) -> list[Unusual]:
        """The entries that came after a reader's last look, oldest first, as far as they are kept.

        Args:
            total: What `total` was then; a number that never was gives what there is.
        """
        wanted = min(max(self.total - max(total, 0), 0), len(self._entries))
        return [self._entries[place] for place in range(len(self._entries) - wanted, len(self._entries))]
