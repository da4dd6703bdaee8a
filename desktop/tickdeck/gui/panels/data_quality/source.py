"""Where recorded days are listed and checked, as the data quality panel asks for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from tickdeck.domain.data_quality import DayQuality

Day: TypeAlias = tuple[str, str]
"""A feed, and a UTC date of receipt as ``YYYY-MM-DD``."""


@dataclass(frozen=True, slots=True)
class QualityUpdate:
    """What a check tells: how far it is, or once at its end the result or why there is none.

    Attributes:
        progress: How much is read, 0 to 1.
        quality: The result.
        error: Why there is none, one sentence that `tr` says.
    """

    progress: float = 0.0
    quality: DayQuality | None = None
    error: str = ""


class QualitySource(Protocol):
    """Where recorded days are listed and checked.

    Attributes:
        results: What was found, kept for a panel that takes this one's place in another look.
    """

    results: dict[Day, DayQuality]

    def days(self) -> tuple[Day, ...]:
        """The days recorded, newest first; answers from memory, since it is asked in a frame."""

    def start(self, feed: str, day: str, report: Callable[[QualityUpdate], None]) -> None:
        """Check a day elsewhere; `report` is called in the window's thread, at last with result or error."""

    def cancel(self) -> None:
        """End the check under way; does nothing without one."""
