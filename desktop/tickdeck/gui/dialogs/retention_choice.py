"""For how long recordings are kept, as the retention dialog asks for it and gives it back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from tickdeck.gui.number_text import bytes_text
from tickdeck.words import mark, tr, trn


class Limit(Enum):
    """What limits how much is kept; the values are its titles, in English."""

    NONE = mark("For ever")
    DAYS = mark("For a number of days")
    SIZE = mark("Up to a size")
    BOTH = mark("For a number of days, up to a size")

    @property
    def has_days(self) -> bool:
        """Whether a number of days belongs to it."""
        return self in (Limit.DAYS, Limit.BOTH)

    @property
    def has_size(self) -> bool:
        """Whether a size belongs to it."""
        return self in (Limit.SIZE, Limit.BOTH)


@dataclass(frozen=True, slots=True)
class RetentionChoice:
    """How much is kept.

    Attributes:
        keep_days: A day is kept until it is longer ago than so many days; 0 for ever.
        keep_gb: What all recordings may take, in 10^9 bytes; 0 for any size.
        confirmed: Whether the user has agreed that days beyond that are deleted.
    """

    keep_days: int = 0
    keep_gb: float = 0.0
    confirmed: bool = False

    @property
    def limit(self) -> Limit:
        """What limits how much is kept."""
        if self.keep_days > 0:
            return Limit.BOTH if self.keep_gb > 0 else Limit.DAYS
        return Limit.SIZE if self.keep_gb > 0 else Limit.NONE

    @property
    def text(self) -> str:
        """The limits in words, such as ``90 days, 200 GB``; empty if there are none."""
        days = trn("{count} day", "{count} days", self.keep_days, count=f"{self.keep_days:,}")
        size = f"{self.keep_gb:g} GB"
        match self.limit:
            case Limit.NONE:
                return ""
            case Limit.DAYS:
                return days
            case Limit.SIZE:
                return size
            case Limit.BOTH:
                return tr("{days}, {size}", days=days, size=size)


@dataclass(frozen=True, slots=True)
class ExpiredDay:
    """A recorded day that is over a limit.

    Attributes:
        day: The UTC date of receipt, ``YYYY-MM-DD``.
        feed: The feed.
        bytes: What it takes.
        obstacle: Why it stays all the same, in a few words; empty if it would be deleted.
    """

    day: str
    feed: str
    bytes: int
    obstacle: str = ""


class WrongLimitError(ValueError):
    """What was typed is no limit; the text is one sentence for the user."""


def days_of(text: str) -> int:
    """A number of days as typed.

    Raises:
        WrongLimitError: If it is none.
    """
    text = text.strip()
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= 36_500 and len(text) <= 9):
        raise WrongLimitError(tr("A whole number of days is needed, such as 90."))
    return int(text)


def gb_of(text: str) -> float:
    """A size in GB as typed.

    Raises:
        WrongLimitError: If it is none.
    """
    try:
        size = float(text)
    except ValueError:
        size = 0.0
    # Not a number compares as false.
    if not 0.01 <= size <= 1e6:
        raise WrongLimitError(tr("A size in GB is needed, such as 200 or 1.5."))
    return size


def count_text(days: Sequence[ExpiredDay]) -> str:
    """How many days and how much: ``3 days, 12.4 GB``. A date counts once for each feed."""
    return trn(
        "{count} day, {size}",
        "{count} days, {size}",
        len(days),
        count=f"{len(days):,}",
        size=bytes_text(sum(each.bytes for each in days)),
    )


def deletable(days: Sequence[ExpiredDay]) -> tuple[ExpiredDay, ...]:
    """The days that would be deleted."""
    return tuple(each for each in days if not each.obstacle)


def list_text(days: Sequence[ExpiredDay]) -> str:
    """A line a day, its parts divided by tabs; those that stay at the end, with the reason."""
    staying = [each for each in days if each.obstacle]
    return "\n".join(
        "\t".join(
            [each.day, each.feed, bytes_text(each.bytes)]
            + ([tr("stays: {reason}", reason=each.obstacle)] if each.obstacle else [])
        )
        for each in (*deletable(days), *staying)
    )
