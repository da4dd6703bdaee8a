"""Trading sessions: whether a market trades at a moment, so that a lunch break is not taken for silence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Phase(StrEnum):
    """What a market does at a moment."""

    CLOSED = "closed"
    AUCTION = "auction"
    """Orders are collected; prints come together at its end."""
    OPEN = "open"
    """Continuous trading: the only phase in which silence means something."""
    LUNCH = "lunch"
    EXTENDED = "extended hours"
    """Before and after the main session; thin."""
    UNKNOWN = "unknown"
    """The table does not reach this far."""


@dataclass(frozen=True, slots=True)
class PhaseSpan:
    """A phase and its bounds, UTC microseconds."""

    phase: Phase
    from_us: int
    to_us: int


class TradingCalendar(Protocol):
    """When a venue trades."""

    def at(self, at_us: int) -> PhaseSpan:
        """The phase at a moment, UTC microseconds."""


class AlwaysOpen:
    """A market that never closes, such as coins, or our own simulated exchange."""

    def at(self, at_us: int) -> PhaseSpan:  # noqa: ARG002
        """Open, from the beginning to the end of time."""
        return PhaseSpan(Phase.OPEN, -(1 << 62), 1 << 62)
