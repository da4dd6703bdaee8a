"""A gap as the chart shows it: a band of time in which prints may be missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

STILL_OPEN = -1


class Interval(Protocol):
    """What a band is made from: a gap of the pipeline, or a band itself."""

    @property
    def from_us(self) -> int:
        """When it began."""

    @property
    def to_us(self) -> int:
        """When it ended, -1 while it is open."""

    @property
    def reason(self) -> str:
        """Why."""

    @property
    def missed(self) -> int:
        """How many prints are missing, -1 if nobody knows."""


@dataclass(frozen=True, slots=True)
class GapBand:
    """An interval in which prints of an instrument may be missing.

    Attributes:
        from_us: When it began, UTC microseconds of receipt.
        to_us: When it ended; -1 while it is still open.
        reason: Why, a few words such as "shard 2 reconnected".
        missed: How many prints are missing, -1 if nobody knows.
    """

    from_us: int
    to_us: int
    reason: str
    missed: int

    @staticmethod
    def of(interval: Interval) -> GapBand:
        """The band of a gap, whoever keeps it."""
        return GapBand(interval.from_us, interval.to_us, interval.reason, interval.missed)

    @property
    def is_open(self) -> bool:
        """Whether it still lasts."""
        return self.to_us == STILL_OPEN

    def label(self, now_us: int) -> str:
        """What stands beside the band: how long, why, and what is missing."""
        seconds = max(0, (now_us if self.is_open else self.to_us) - self.from_us) / 1e6
        if seconds < 60:
            length = f"{seconds:.1f} s"
        elif seconds < 3600:
            length = f"{seconds // 60:.0f} min {seconds % 60:.0f} s"
        else:
            length = f"{seconds // 3600:.0f} h {seconds % 3600 // 60:.0f} min"
        missed = "missed unknown" if self.missed < 0 else f"missed {self.missed:,}"
        parts = ("gap " + length + (" so far" if self.is_open else ""), self.reason, missed)
        return " · ".join(part for part in parts if part)
