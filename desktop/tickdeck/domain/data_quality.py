"""What an audit has found: verdict, findings and a line an instrument, as values that a screen shows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

STRIP_BINS = 288
"""In how many parts a strip shows the time that a day's recording spans."""


class Verdict(StrEnum):
    """What an audit says of a day or of all."""

    PROVEN = "proven"
    """All checks hold and no tick is known to be missing, nor may one be."""
    GAPS = "gaps"
    """All checks hold; ticks are missing or may be, and the gaps say where."""
    DAMAGED = "damaged"
    """A check fails; the findings say what and which rows."""


class Stretch(StrEnum):
    """What a part of a strip shows, one character each; the worse one where there are two."""

    NOTHING = " "
    """Not recorded, or nothing was printed in a time that no gap covers."""
    PRESENT = "#"
    BACKFILLED = "+"
    """Prints that the provider's history brought later."""
    RECONNECT = ":"
    """A gap in which nothing is missing for all we know, or all was brought back."""
    GAP = "-"
    """Ticks are missing or may be."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a check did not find as it should be, or that is to be known.

    Attributes:
        file: The file concerned.
        what: One sentence.
        first_row, rows: Which rows of ``/ticks`` cannot be trusted; 0 rows where it is not about rows.
        symbols: The instruments whose rows those are, as far as is known.
        is_harmless: Whether it is only to be known, such as a torn tail after a crash; no damage.
    """

    file: str
    what: str
    first_row: int = 0
    rows: int = 0
    symbols: tuple[str, ...] = ()
    is_harmless: bool = False


@dataclass(frozen=True, slots=True)
class InstrumentQuality:
    """An instrument's day.

    Attributes:
        symbol: The canonical id.
        ticks: Prints recorded.
        first_us, last_us: Receipt of the first and the last print, UTC microseconds; -1 without any.
        gaps: Intervals in which ticks are missing or may be.
        gap_us: How long they are together, microseconds; overlapping ones counted once.
        missed: Ticks known to be missing; -1 where the provider's ids cannot tell.
        duplicates: Prints whose id is there twice.
        out_of_order: Prints that came later than a newer one.
        backfilled: Prints that the provider's history brought later.
        completeness: Part of the prints that is there, 0 to 1; None where nobody can tell.
        strip: `STRIP_BINS` characters of `Stretch`.
    """

    symbol: str
    ticks: int
    first_us: int
    last_us: int
    gaps: int = 0
    gap_us: int = 0
    missed: int = 0
    duplicates: int = 0
    out_of_order: int = 0
    backfilled: int = 0
    completeness: float | None = None
    strip: str = ""


@dataclass(frozen=True, slots=True)
class DayQuality:
    """A day of a feed.

    Attributes:
        feed: The feed.
        day: The UTC date of receipt, ``YYYY-MM-DD``; empty for a file that lies outside a recording.
        verdict: What the audit says of it.
        files: How many files were read.
        bytes: Their size.
        ticks: Ticks in them.
        unsealed_ticks: Ticks in journals, which are not counted elsewhere.
        duplicates, out_of_order, rejected: What was counted while recording, and left out but for the second.
        first_us, last_us: The time that the strips span, UTC microseconds; -1 without a tick or gap.
        findings: What does not hold.
        instruments: A line an instrument, by its id.
    """

    feed: str
    day: str
    verdict: Verdict
    files: int
    bytes: int
    ticks: int
    unsealed_ticks: int = 0
    duplicates: int = 0
    out_of_order: int = 0
    rejected: int = 0
    first_us: int = -1
    last_us: int = -1
    findings: tuple[Finding, ...] = ()
    instruments: tuple[InstrumentQuality, ...] = ()

    @property
    def is_unsealed(self) -> bool:
        """Whether all there is lies in journals, which are not proven before they are sealed."""
        return self.verdict is Verdict.PROVEN and not self.ticks and self.unsealed_ticks > 0


def worst(verdicts: list[Verdict]) -> Verdict:
    """The worst of several verdicts; `Verdict.PROVEN` of none."""
    order = list(Verdict)
    return max(verdicts, key=order.index, default=Verdict.PROVEN)
