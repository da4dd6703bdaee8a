"""Lines of the log, and which of them are wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol


class LogLevel(IntEnum):
    """How grave a line is; the values are those of the standard library's levels."""

    INFO = 20
    WARNING = 30
    ERROR = 40

    @classmethod
    def of(cls, number: int) -> LogLevel:
        """The gravest that is not above a number."""
        return next((level for level in reversed(cls) if number >= level), cls.INFO)


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line.

    Attributes:
        number: Counts lines from 1.
        time_us: When, UTC microseconds.
        level: How grave it is.
        source: Which part of the program it is from.
        text: What was noted, without secrets, in English as in the log's file; further lines follow behind
            line breaks.
        told: What the window says of it.
    """

    number: int
    time_us: int
    level: LogLevel
    source: str
    text: str
    told: str = ""

    def matches(self, words: str) -> bool:
        """Whether every word is in it; none match all."""
        known = f"{self.level.name} {self.source} {self.text} {self.told}".casefold()
        return all(word in known for word in words.casefold().split())


class LogSource(Protocol):
    """Where the panel gets lines from."""

    @property
    def newest(self) -> int:
        """The number of the newest line; 0 before the first."""

    def since(self, number: int) -> Sequence[LogLine]:
        """The lines after a number, oldest first, as far as they are still kept."""


def wanted(lines: Sequence[LogLine], least: LogLevel, words: str) -> list[LogLine]:
    """Those of some lines that are grave enough and hold every word."""
    return [line for line in lines if line.level >= least and line.matches(words)]
