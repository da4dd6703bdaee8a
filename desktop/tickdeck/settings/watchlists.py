"""Watchlists: lists of instruments as the user made them, side by side as tabs.

Values only; what can be done to them is in `tickdeck.settings.watchlist_edits`. Settings stand alone, so an
instrument is its canonical id here, and whether its venue has it is for others to say.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TypeAlias

from tickdeck.words import mark, tr

LONGEST_NAME = 40
"""Characters of a list's name, and of a separator's title."""
LONGEST_NOTE = 200
MOST_LISTS = 100
FIRST_NAME = mark("Watchlist")
"""What a list is called that nobody has named, in English."""

GIVEN_NAMES = frozenset((FIRST_NAME, mark("Hong Kong Connect"), mark("US shares")))
"""Every name that a list has by nobody's choice, in English."""

_SHAPE = re.compile(r"\.?[A-Z0-9][A-Z0-9.\-]{0,23}\.[A-Z]{2,12}")


class WatchlistError(ValueError):
    """It cannot be done; the text is one sentence for the user."""


class Grouping(StrEnum):
    """How the rows of a list are put together."""

    OWN = "own"
    """As the user ordered them, under the separators that the user put in."""
    SECTOR = "sector"
    """By the instruments' sectors; the user's own order and separators wait."""


@dataclass(frozen=True, slots=True)
class Separator:
    """A line between the rows of a list.

    Attributes:
        title: What it says; may be empty.
    """

    title: str = ""


Row: TypeAlias = str | Separator
"""The id of an instrument, such as ``00700.HK``, or a separator."""


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of a list from one separator to the next.

    Attributes:
        separator: Its place among the rows of the list; -1 for what stands before the first.
        title: What the separator says; empty where there is none.
        ids: The instruments below it.
    """

    separator: int
    title: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Watchlist:
    """One list.

    Attributes:
        name: What the user calls it; see `name_trouble`.
        rows: From top to bottom, an instrument once at most.
        grouping: How the rows are put together.

    Raises:
        WatchlistError: If an instrument stands on it twice.
    """

    name: str
    rows: tuple[Row, ...] = ()
    grouping: Grouping = Grouping.OWN

    def __post_init__(self) -> None:
        ids = self.ids
        if len(set(ids)) < len(ids):
            raise WatchlistError(tr("An instrument stands twice on the list “{list}”.", list=self.name))

    @property
    def title(self) -> str:
        """What it is called where it is shown, see `title_of`."""
        return title_of(self.name)

    @property
    def ids(self) -> tuple[str, ...]:
        """The instruments from top to bottom."""
        return tuple(row for row in self.rows if isinstance(row, str))

    @property
    def parts(self) -> tuple[Part, ...]:
        """What stands before the first separator, which may be nothing, then what stands below each."""
        starts = [-1, *(at for at, row in enumerate(self.rows) if isinstance(row, Separator))]
        parts = []
        for at, end in zip(starts, [*starts[1:], len(self.rows)], strict=True):
            separator = self.rows[at] if at >= 0 else None
            title = separator.title if isinstance(separator, Separator) else ""
            ids = tuple(row for row in self.rows[at + 1 : end] if isinstance(row, str))
            parts.append(Part(at, title, ids))
        return tuple(parts)


@dataclass(frozen=True, slots=True)
class Watchlists:
    """All lists, of which one is shown.

    Attributes:
        each: From left to right, one at least; their names differ by more than case.
        shown: The place of the one shown, from 0.
        notes: What the user wrote about instruments, by their ids, on whatever list they are.

    Raises:
        WatchlistError: If there is none, or too many, a name cannot be used, or no list is at `shown`.
    """

    each: tuple[Watchlist, ...] = field(default=(Watchlist(FIRST_NAME),))
    shown: int = 0
    notes: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not 0 <= self.shown < len(self.each):
            raise WatchlistError(tr("There is no such list."))
        if len(self.each) > MOST_LISTS:
            raise WatchlistError(tr("There are {count} lists already; delete one first.", count=MOST_LISTS))
        taken: set[str] = set()
        for one in self.each:
            if trouble := name_trouble(one.name, taken):
                raise WatchlistError(trouble)
            taken.add(one.name.casefold())

    @property
    def current(self) -> Watchlist:
        """The list shown."""
        return self.each[self.shown]

    @property
    def names(self) -> tuple[str, ...]:
        """The names from left to right."""
        return tuple(one.name for one in self.each)

    @property
    def titles(self) -> tuple[str, ...]:
        """The names as they are shown."""
        return tuple(one.title for one in self.each)

    @property
    def ids(self) -> tuple[str, ...]:
        """The instruments of all lists, each once, in the order in which they are first met."""
        return tuple(dict.fromkeys(code for one in self.each for code in one.ids))

    def place_of(self, name: str) -> int:
        """The place of the list of a name, case aside; -1 if there is none."""
        wanted = name.casefold()
        return next((at for at, one in enumerate(self.each) if one.name.casefold() == wanted), -1)

    def showing(self, place: int) -> Watchlists:
        """The same with another list shown; a place without one changes nothing."""
        return replace(self, shown=place) if 0 <= place < len(self.each) else self


def title_of(name: str) -> str:
    """What a list is called where it is shown: by a name that nobody chose, in the window's language."""
    return tr(name) if name in GIVEN_NAMES else name


def is_id(text: str) -> bool:
    """Whether a text has the shape of a canonical id, ``<CODE>.<VENUE>``."""
    return _SHAPE.fullmatch(text) is not None


def tidied(text: str) -> str:
    """A name or title on one line, without white space around it or twice within."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def name_trouble(name: str, taken: set[str] | frozenset[str] = frozenset()) -> str:
    """What is wrong with the name of a list, in one sentence; empty if nothing is.

    Args:
        name: The name, as `tidied` gives it.
        taken: The names of the other lists, casefolded.
    """
    if not name:
        return tr("A list needs a name.")
    if name != tidied(name):
        return tr("The name of a list is one line without white space around it.")
    if len(name) > LONGEST_NAME:
        return tr("The name of a list has at most {count} characters.", count=LONGEST_NAME)
    if name.casefold() in taken:
        return tr("There is a list called “{name}” already.", name=name)
    return ""


def free_name(wanted: str, taken: tuple[str, ...] | list[str]) -> str:
    """A usable name: the one wanted, cut to its length, with a number behind it where it is taken."""
    base = tidied(wanted)[:LONGEST_NAME].rstrip() or tr(FIRST_NAME)
    used = {name.casefold() for name in taken}
    name, number = base, 2
    while name.casefold() in used:
        tail = f" {number}"
        name = base[: LONGEST_NAME - len(tail)].rstrip() + tail
        number += 1
    return name
