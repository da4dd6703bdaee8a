"""What can be done to watchlists: each edit gives the lists after it, and says in words what it did.

Lists are named by their places among the tabs, rows by their places on their list, both from 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tickdeck.settings.watchlists import (
    LONGEST_NAME,
    LONGEST_NOTE,
    Grouping,
    Row,
    Separator,
    Watchlist,
    WatchlistError,
    Watchlists,
    free_name,
    is_id,
    name_trouble,
    tidied,
)

MOST_ROWS = 5_000
"""Rows of a list; more than any plan has room for."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of the lists.

    Attributes:
        lists: How they are after it.
        told: What was done, as a sentence without its stop says it: "Removed 00700.HK from Banks".
    """

    lists: Watchlists
    told: str


def create(lists: Watchlists, name: str, ids: Sequence[str] = (), *, rows: Sequence[Row] = ()) -> Edit:
    """Put a new list behind the others and show it.

    Args:
        lists: Before.
        name: Its name.
        ids: Its instruments; one that stands twice is taken once.
        rows: Its rows where they are more than instruments.

    Raises:
        WatchlistError: If the name cannot be used, an id is none, or there are too many lists.
    """
    name = _usable(lists, name, None)
    made = Watchlist(name, _clean(rows or ids))
    return Edit(replace(lists, each=(*lists.each, made), shown=len(lists.each)), f"Created the list {name}")


def rename(lists: Watchlists, place: int, name: str) -> Edit:
    """Give a list another name.

    Raises:
        WatchlistError: If the name cannot be used.
    """
    before = _at(lists, place)
    name = _usable(lists, name, place)
    return Edit(_with(lists, place, replace(before, name=name)), f"Renamed {before.name} to {name}")


def duplicate(lists: Watchlists, place: int) -> Edit:
    """Put a copy behind a list and show it.

    Raises:
        WatchlistError: If there are too many lists.
    """
    copied = _at(lists, place)
    copy = replace(copied, name=free_name(copied.name, lists.names))
    each = (*lists.each[: place + 1], copy, *lists.each[place + 1 :])
    return Edit(replace(lists, each=each, shown=place + 1), f"Copied {copied.name} to {copy.name}")


def delete(lists: Watchlists, place: int) -> Edit:
    """Delete a list; its neighbour is shown in its place.

    Raises:
        WatchlistError: If it is the last.
    """
    gone = _at(lists, place)
    if len(lists.each) == 1:
        raise WatchlistError("The last list cannot be deleted; it can be emptied or renamed.")
    rest = lists.each[:place] + lists.each[place + 1 :]
    shown = lists.shown - 1 if lists.shown > place else min(lists.shown, len(rest) - 1)
    return Edit(replace(lists, each=rest, shown=shown), f"Deleted the list {gone.name}")


def move_list(lists: Watchlists, place: int, to: int) -> Edit:
    """Move a list to another place among the tabs; which one is shown stays.

    Args:
        lists: Before.
        place: Where it is.
        to: Where it shall be when it is there; beyond either end is that end.
    """
    moved = _at(lists, place)
    each = [one for at, one in enumerate(lists.each) if at != place]
    each.insert(min(max(to, 0), len(each)), moved)
    shown = [one.name for one in each].index(lists.current.name)
    return Edit(replace(lists, each=tuple(each), shown=shown), f"Moved the list {moved.name}")


def add(lists: Watchlists, place: int, ids: Iterable[str], *, at: int | None = None) -> Edit:
    """Put instruments on a list; those that are on it already stay where they are.

    Args:
        lists: Before.
        place: Which list.
        ids: The instruments.
        at: Before which row; None for the end.

    Raises:
        WatchlistError: If an id is none.
    """
    before = _at(lists, place)
    held = set(before.ids)
    new = tuple(code for code in _clean(ids) if isinstance(code, str) and code not in held)
    if len(before.rows) + len(new) > MOST_ROWS:
        raise WatchlistError(f"A list holds at most {MOST_ROWS:,} instruments; these are {len(new):,} more.")
    rows = _inserted(before.rows, new, at)
    return Edit(_with(lists, place, replace(before, rows=rows)), f"Added {_named(new)} to {before.name}")


def remove(lists: Watchlists, place: int, ids: Iterable[str]) -> Edit:
    """Take instruments off a list."""
    before = _at(lists, place)
    wanted = set(ids)
    gone = [code for code in before.ids if code in wanted]
    rows = tuple(row for row in before.rows if row not in wanted)
    return Edit(_with(lists, place, replace(before, rows=rows)), f"Removed {_named(gone)} from {before.name}")


def move(lists: Watchlists, place: int, ids: Iterable[str], at: int) -> Edit:
    """Move instruments of a list together, in the order in which they stand on it.

    Args:
        lists: Before.
        place: Which list.
        ids: The instruments; those that are not on the list are passed over.
        at: Before which row, as the rows stand before the move; beyond either end is that end.
    """
    before = _at(lists, place)
    wanted = set(ids)
    moved = tuple(code for code in before.ids if code in wanted)
    at = min(max(at, 0), len(before.rows))
    above = sum(1 for row in before.rows[:at] if row in wanted)
    rest = tuple(row for row in before.rows if row not in wanted)
    rows = _inserted(rest, moved, at - above)
    return Edit(
        _with(lists, place, replace(before, rows=rows)), f"Moved {_named(moved)} within {before.name}"
    )


def step(lists: Watchlists, place: int, ids: Iterable[str], by: int) -> Edit:
    """Move instruments one row up or down, past a separator too; at the end of the list they stay.

    Args:
        lists: Before.
        place: Which list.
        ids: The instruments.
        by: -1 for up, 1 for down.
    """
    rows, wanted = _at(lists, place).rows, set(ids)
    at = [number for number, row in enumerate(rows) if row in wanted]
    if not at:
        return Edit(lists, "")
    to = max(at[0] - 1, 0) if by < 0 else min(at[-1] + 2, len(rows))
    return move(lists, place, wanted, to)


def replace_rows(lists: Watchlists, place: int, rows: Iterable[Row]) -> Edit:
    """Put other rows in the place of all that a list has.

    Raises:
        WatchlistError: If an id is none.
    """
    before = _at(lists, place)
    after = replace(before, rows=_clean(rows))
    return Edit(_with(lists, place, after), f"Replaced what was on {before.name}")


def add_separator(lists: Watchlists, place: int, title: str, *, at: int | None = None) -> Edit:
    """Put a separator before a row of a list, or at its end.

    Raises:
        WatchlistError: If the title is too long.
    """
    before = _at(lists, place)
    rows = _inserted(before.rows, (Separator(_title(title)),), at)
    return Edit(_with(lists, place, replace(before, rows=rows)), f"Added a separator to {before.name}")


def rename_separator(lists: Watchlists, place: int, at: int, title: str) -> Edit:
    """Give the separator at a row another title.

    Raises:
        WatchlistError: If the title is too long, or there is no separator.
    """
    before = _at(lists, place)
    _separator(before, at)
    rows = (*before.rows[:at], Separator(_title(title)), *before.rows[at + 1 :])
    return Edit(_with(lists, place, replace(before, rows=rows)), f"Renamed a separator of {before.name}")


def remove_separator(lists: Watchlists, place: int, at: int) -> Edit:
    """Take the separator at a row away; what stands below it stays.

    Raises:
        WatchlistError: If there is no separator.
    """
    before = _at(lists, place)
    _separator(before, at)
    rows = before.rows[:at] + before.rows[at + 1 :]
    return Edit(_with(lists, place, replace(before, rows=rows)), f"Removed a separator from {before.name}")


def group(lists: Watchlists, place: int, grouping: Grouping) -> Edit:
    """Put the rows of a list together in another way."""
    before = _at(lists, place)
    ways = {Grouping.SECTOR: f"Grouped {before.name} by sector", Grouping.OWN: f"Ungrouped {before.name}"}
    return Edit(_with(lists, place, replace(before, grouping=grouping)), ways[grouping])


def note(lists: Watchlists, code: str, text: str) -> Edit:
    """Write something about an instrument; an empty text takes the note away.

    Raises:
        WatchlistError: If the note is too long.
    """
    text = tidied(text)
    if len(text) > LONGEST_NOTE:
        raise WatchlistError(f"A note has at most {LONGEST_NOTE} characters.")
    notes = {other: held for other, held in lists.notes.items() if other != code}
    if text:
        notes[code] = text
    return Edit(replace(lists, notes=notes), f"Changed the note on {code}")


def take_in(lists: Watchlists, read: Sequence[Watchlist]) -> Edit:
    """Put lists that were read from a text behind the others and show the first; taken names get a number.

    Raises:
        WatchlistError: If there are none, or too many.
    """
    if not read:
        raise WatchlistError("There is no list in it.")
    each = list(lists.each)
    for one in read:
        each.append(replace(one, name=free_name(one.name, [other.name for other in each])))
    told = f"Imported the list {each[-1].name}" if len(read) == 1 else f"Imported {len(read)} lists"
    return Edit(replace(lists, each=tuple(each), shown=len(lists.each)), told)


def _at(lists: Watchlists, place: int) -> Watchlist:
    if not 0 <= place < len(lists.each):
        raise WatchlistError("There is no such list any more.")
    return lists.each[place]


def _with(lists: Watchlists, place: int, after: Watchlist) -> Watchlists:
    return replace(lists, each=(*lists.each[:place], after, *lists.each[place + 1 :]))


def _inserted(rows: tuple[Row, ...], new: tuple[Row, ...], at: int | None) -> tuple[Row, ...]:
    place = len(rows) if at is None else min(max(at, 0), len(rows))
    return (*rows[:place], *new, *rows[place:])


def _clean(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Rows with each instrument once."""
    kept: list[Row] = []
    seen: set[str] = set()
    for row in rows:
        if isinstance(row, Separator):
            kept.append(Separator(_title(row.title)))
        elif not is_id(row):
            raise WatchlistError(f"“{row[:LONGEST_NAME]}” is not an instrument such as 00700.HK.")
        elif row not in seen:
            seen.add(row)
            kept.append(row)
    return tuple(kept)


def _usable(lists: Watchlists, name: str, place: int | None) -> str:
    name = tidied(name)
    taken = {one.name.casefold() for at, one in enumerate(lists.each) if at != place}
    if trouble := name_trouble(name, taken):
        raise WatchlistError(trouble)
    return name


def _title(title: str) -> str:
    title = tidied(title)
    if len(title) > LONGEST_NAME:
        raise WatchlistError(f"The title of a separator has at most {LONGEST_NAME} characters.")
    return title


def _separator(held: Watchlist, at: int) -> Separator:
    row = held.rows[at] if 0 <= at < len(held.rows) else None
    if not isinstance(row, Separator):
        raise WatchlistError("There is no such separator any more.")
    return row


def _named(ids: Sequence[str]) -> str:
    return ids[0] if len(ids) == 1 else f"{len(ids):,} instruments"
