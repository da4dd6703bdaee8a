"""What a list of instruments came to: what is taken, what was repaired, what is left out and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import Enum

from tickdeck.settings.universe import Listing

_SHOWN_LENGTH = 60


class Reason(Enum):
    """Why a line is left out: in words for one line, and as counted for one and for many."""

    NO_CODE = ("this is no code", "that is no code", "that are no code")
    NO_CODE_IN_ROW = ("the row has no code", "row without a code", "rows without a code")
    DUPLICATE = ("it is listed before", "duplicate", "duplicates")
    NOT_ON_FEED = ("the feed does not have it", "that the feed does not have", "that the feed does not have")
    SUSPENDED = ("it is suspended", "suspended", "suspended")
    DELISTED = ("it is delisted", "delisted", "delisted")
    NOT_TRADED = ("the list says that it is not traded", "not traded", "not traded")
    WARRANT = ("it is a warrant", "warrant", "warrants")
    CBBC = ("it is a callable bull/bear contract", "bull/bear contract", "bull/bear contracts")
    DEBT = ("it is a debt security", "debt security", "debt securities")
    DERIVATIVE = ("it is an option or a future", "option or future", "options and futures")

    def counted(self, count: int) -> str:
        """The reason with a number before it: ``12 warrants``."""
        return f"{count:,} {self.value[1] if count == 1 else self.value[2]}"


class Damage(Enum):
    """What was wrong with a code; spreadsheets do most of it."""

    ZEROS = "leading zeros put back"
    DECIMALS = "decimals of a number dropped"
    EXPONENT = "power of ten written out"
    HIDDEN = "quotes or invisible characters dropped"
    WIDE = "full-width characters made plain"


@dataclass(frozen=True, slots=True)
class Repair:
    """A code that was damaged and could be mended.

    Attributes:
        line: Line or row, from 1.
        text: What stood there, shortened.
        id: What it was taken for.
        damages: What was mended, at least one.
    """

    line: int
    text: str
    id: str
    damages: tuple[Damage, ...]

    def __str__(self) -> str:
        return (
            f"Line {self.line}: “{self.text}” read as {self.id}, {', '.join(d.value for d in self.damages)}."
        )


@dataclass(frozen=True, slots=True)
class LeftOutLine:
    """A line, a row or a word that gives no instrument.

    Attributes:
        line: Line or row, from 1.
        text: What stood there, shortened.
        reason: Why it is left out.
        id: The instrument meant; empty if that is not known.
    """

    line: int
    text: str
    reason: Reason
    id: str = ""

    def __str__(self) -> str:
        return f"Line {self.line}: “{self.text}” is left out, {self.reason.value[0]}."


@dataclass(frozen=True, slots=True)
class SymbolList:
    """A list of instruments and the account of it: every entry is in `listings` or in `left_out`.

    Attributes:
        listings: The instruments, each once, in the order in which they stood.
        repaired: Codes that were mended, those of left out duplicates among them.
        left_out: What gives no instrument.
        source: Where the list is from, in words that follow “from”.
        date: The date that the list gives itself; None if it gives none.
        notes: What else was noticed, one sentence each.
    """

    listings: tuple[Listing, ...]
    repaired: tuple[Repair, ...]
    left_out: tuple[LeftOutLine, ...]
    source: str
    date: date | None = None
    notes: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The canonical ids of the listings."""
        return tuple(listing.id for listing in self.listings)

    @property
    def summary(self) -> str:
        """One sentence: how many there are, how many were repaired, how many left out and why."""
        count = len(self.listings)
        parts = [f"{count:,} instrument{'' if count == 1 else 's'} from {self.source}"]
        if self.date is not None:
            parts[0] += f" of {self.date.isoformat()}"
        if self.repaired:
            repaired = len(self.repaired)
            parts.append(f"{repaired:,} code{'' if repaired == 1 else 's'} repaired")
        if self.left_out:
            counts = Counter(line.reason for line in self.left_out)
            parts.append("left out: " + ", ".join(r.counted(n) for r, n in counts.most_common()))
        return "; ".join(parts) + "."

    @property
    def details(self) -> tuple[str, ...]:
        """Notes, what was left out and what was repaired, one sentence each."""
        return (*self.notes, *map(str, self.left_out), *map(str, self.repaired))


def shortened(text: str) -> str:
    """A text on one line and short enough to be shown."""
    # The cut comes first: a cell may hold megabytes.
    plain = " ".join("".join(c if c.isprintable() else " " for c in text[: 4 * _SHOWN_LENGTH]).split())
    return plain if len(plain) <= _SHOWN_LENGTH else plain[: _SHOWN_LENGTH - 1] + "…"
