"""What a list of instruments came to: what is taken, what was repaired, what is left out and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import reduce

from tickdeck.settings.universe import Listing
from tickdeck.words import mark, tr, trn

_SHOWN_LENGTH = 60


class Reason(Enum):
    """Why a line is left out: in words for one line, and as counted for one and for many."""

    NO_CODE = (mark("this is no code"), mark("that is no code"), mark("that are no code"))
    NO_CODE_IN_ROW = (mark("the row has no code"), mark("row without a code"), mark("rows without a code"))
    DUPLICATE = (mark("it is listed before"), mark("duplicate"), mark("duplicates"))
    NOT_ON_FEED = (
        mark("the feed does not have it"),
        mark("that the feed does not have"),
        mark("that the feed does not have"),
    )
    SUSPENDED = (mark("it is suspended"), mark("suspended"), mark("suspended"))
    DELISTED = (mark("it is delisted"), mark("delisted"), mark("delisted"))
    NOT_TRADED = (mark("the list says that it is not traded"), mark("not traded"), mark("not traded"))
    WARRANT = (mark("it is a warrant"), mark("warrant"), mark("warrants"))
    CBBC = (
        mark("it is a callable bull/bear contract"),
        mark("bull/bear contract"),
        mark("bull/bear contracts"),
    )
    DEBT = (mark("it is a debt security"), mark("debt security"), mark("debt securities"))
    DERIVATIVE = (mark("it is an option or a future"), mark("option or future"), mark("options and futures"))

    def counted(self, count: int) -> str:
        """The reason with a number before it: ``12 warrants``."""
        what = tr(self.value[1] if count == 1 else self.value[2])
        return tr("{count} {what}", "left out of a list", count=f"{count:,}", what=what)


class Damage(Enum):
    """What was wrong with a code; spreadsheets do most of it."""

    ZEROS = mark("leading zeros put back")
    DECIMALS = mark("decimals of a number dropped")
    EXPONENT = mark("power of ten written out")
    HIDDEN = mark("quotes or invisible characters dropped")
    WIDE = mark("full-width characters made plain")


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
        return tr(
            "Line {line}: “{text}” read as {id}, {damages}.",
            line=self.line,
            text=self.text,
            id=self.id,
            damages=_listed(tr(damage.value) for damage in self.damages),
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
        return tr(
            "Line {line}: “{text}” is left out, {why}.",
            line=self.line,
            text=self.text,
            why=tr(self.reason.value[0]),
        )


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
        parts = [self._counted()]
        if self.repaired:
            repaired = len(self.repaired)
            count = f"{repaired:,}"
            parts.append(trn("{count} code repaired", "{count} codes repaired", repaired, count=count))
        if self.left_out:
            counts = Counter(line.reason for line in self.left_out)
            reasons = _listed(reason.counted(count) for reason, count in counts.most_common())
            parts.append(tr("left out: {reasons}", reasons=reasons))
        said = reduce(
            lambda one, other: tr("{one}; {other}", "parts of a sentence", one=one, other=other), parts
        )
        return tr("{said}.", "a sentence", said=said)

    def _counted(self) -> str:
        """How many instruments there are, and where they are from."""
        number, count = len(self.listings), f"{len(self.listings):,}"
        if self.date is None:
            return trn(
                "{count} instrument from {source}",
                "{count} instruments from {source}",
                number,
                count=count,
                source=self.source,
            )
        return trn(
            "{count} instrument from {source} of {date}",
            "{count} instruments from {source} of {date}",
            number,
            count=count,
            source=self.source,
            date=self.date.isoformat(),
        )

    @property
    def details(self) -> tuple[str, ...]:
        """Notes, what was left out and what was repaired, one sentence each."""
        return (*self.notes, *map(str, self.left_out), *map(str, self.repaired))


def _listed(items: Iterable[str]) -> str:
    return reduce(lambda one, other: tr("{one}, {other}", "items of a list", one=one, other=other), items)


def shortened(text: str) -> str:
    """A text on one line and short enough to be shown."""
    # The cut comes first: a cell may hold megabytes.
    plain = " ".join("".join(c if c.isprintable() else " " for c in text[: 4 * _SHOWN_LENGTH]).split())
    return plain if len(plain) <= _SHOWN_LENGTH else plain[: _SHOWN_LENGTH - 1] + "…"
