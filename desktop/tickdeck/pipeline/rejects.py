"""Frames and ticks that could not be understood: counted by reason, with a bounded sample for the log."""

from __future__ import annotations

import logging
from collections import Counter

_log = logging.getLogger(__name__)

SAMPLES_PER_REASON = 3
SAMPLE_BYTES = 200


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

    def __init__(self) -> None:
        self.by_reason: Counter[str] = Counter()

    @property
    def total(self) -> int:
        """How many frames were rejected."""
        return self.by_reason.total()

    def add(self, reason: str, frame: bytes) -> None:
        """Count a rejected frame."""
        self.by_reason[reason] += 1
        if self.by_reason[reason] <= SAMPLES_PER_REASON:
            _log.info("Rejected a frame of %d bytes (%s): %r", len(frame), reason, frame[:SAMPLE_BYTES])
