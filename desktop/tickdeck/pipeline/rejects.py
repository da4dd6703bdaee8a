"""Frames and ticks that could not be understood: counted by reason, with a bounded sample for the log."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable

_log = logging.getLogger(__name__)

SAMPLES_PER_REASON = 3
SAMPLE_BYTES = 200
_BLOTTED_BYTES = 4096


class RejectedError(Exception):
    """A frame cannot be understood.

    Attributes:
        reason: Why, in a few constant words, so that counting by reason stays bounded.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class RejectLog:
    """Counts what was rejected; the first few of each reason go to the log, shortened."""

    def __init__(self, blotted: Callable[[str], str] = str) -> None:
        """Make an empty log.

        Args:
            blotted: Blots secrets out of a text.
        """
        self._blotted = blotted
        self.by_reason: Counter[str] = Counter()

    @property
    def total(self) -> int:
        """How many frames were rejected."""
        return self.by_reason.total()

    def add(self, reason: str, frame: bytes) -> None:
        """Count a rejected frame."""
        self.by_reason[reason] += 1
        if self.by_reason[reason] <= SAMPLES_PER_REASON:
            # Cut only after blotting: half a token would not be found any more.
            text = self._blotted(frame[:_BLOTTED_BYTES].decode("utf-8", "backslashreplace"))
            _log.info("Rejected a frame of %d bytes (%s): %r", len(frame), reason, text[:SAMPLE_BYTES])
