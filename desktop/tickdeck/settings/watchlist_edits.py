"""What can be done to watchlists: each edit gives the lists after it, and says in words what it did.

Lists are named by their places among the tabs, rows by their places on their list, both from 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

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
from tickdeck.words import mark, tr

MOST_ROWS = 5_000
"""Rows of a list; more than any plan has room for."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of the lists.

    Attributes:
        lists: How they are after it.
        text: What was done, in English; `told` says it.
        values: What is filled into it.
    """

    lists: Watchlists
    text: str
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def told(self) -> str:
        """What was done, as a sentence without its stop says it now: "Removed 00700.HK from Banks"."""
        return tr(self.text, **self.values) if self.text else ""


def too_many(count: int) -> str:
    """Why a list cannot have so many instruments, in one sentence."""
    return tr(
        "A list holds at most {most} instruments; these are {count}.",
        most=f"{MOST_ROWS:,}",
        count=f"{count:,}",
    )


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
    after = replace(lists, each=(*lists.each, made), shown=len(lists.each))
    return Edit(after, mark("Created the list {list}"), {"list": name})


def rename(lists: Watchlists, place: int, name: str) -> Edit:
    """Give a list another name.

    Raises:
        WatchlistError: If the name cannot be used.
    """
    before = _at(lists, place)
    name = _usable(lists, name, place)
    after = _with(lists, place, replace(before, name=name))
    return Edit(after, mark("Renamed {list} to {new}"), {"list": before.title, "new": name})


def duplicate(lists: Watchlists, place: int) -> Edit:
    """Put a copy behind a list and show it.

    Raises:
        WatchlistError: If there are too many lists.
    """
    copied = _at(lists, place)
    copy = replace(copied, name=free_name(copied.title, lists.names))
    each = (*lists.each[: place + 1], copy, *lists.each[place + 1 :])
    after = replace(lists, each=each, shown=place + 1)
    return Edit(after, mark("Copied {list} to {new}"), {"list": copied.title, "new": copy.title})


def delete(lists: Watchlists, place: int) -> Edit:
    """Delete a list; its neighbour is shown in its place.

    Raises:
        WatchlistError: If it is the last.
    """
    gone = _at(lists, place)
    if len(lists.each) == 1:
        raise WatchlistError(tr("The last list cannot be deleted; it can be emptied or renamed."))
    rest = lists.each[:place] + lists.each[place + 1 :]
    shown = lists.shown - 1 if lists.shown > place else min(lists.shown, len(rest) - 1)
    after = replace(lists, each=rest, shown=shown)
    return Edit(after, mark("Deleted the list {list}"), {"list": gone.title})


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
    after = replace(lists, each=tuple(each), shown=shown)
    return Edit(after, mark("Moved the list {list}"), {"list": moved.title})


def add(lists: Watchlists, place: int, ids: Iterable[str], *, at: int | None = None) -> Edit:
    """Put instruments on a list; those that are on it already stay where they are.

    Args:
        lists: Before.
        place: Which list.
        ids: The instruments.
        at: Before which row; None for the end.

    Raises:
        WatchlistError: If an id is none, or the list would be too long.
    """
    before = _at(lists, place)
    held = set(before.ids)
    new = tuple(code for code in _clean(ids) if isinstance(code, str) and code not in held)
    if len(before.rows) + len(new) > MOST_ROWS:
        raise WatchlistError(
            tr(
                "A list holds at most {most} instruments; these are {count} more.",
                most=f"{MOST_ROWS:,}",
                count=f"{len(new):,}",
            )
        )
    after = _with(lists, place, replace(before, rows=_inserted(before.rows, new, at)))
    one, many = mark("Added {code} to {list}"), mark("Added {count} instruments to {list}")
    return Edit(after, one if len(new) == 1 else many, _named(new, before))


def remove(lists: Watchlists, place: int, ids: Iterable[str]) -> Edit:
    """Take instruments off a list."""
    before = _at(lists, place)
    wanted = set(ids)
    gone = [code for code in before.ids if code in wanted]
    rows = tuple(row for row in before.rows if row not in wanted)
    after = _with(lists, place, replace(before, rows=rows))
    one, many = mark("Removed {code} from {list}"), mark("Removed {count} instruments from {list}")
    return Edit(after, one if len(gone) == 1 else many, _named(gone, before))


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
    after = _with(lists, place, replace(before, rows=_inserted(rest, moved, at - above)))
    one, many = mark("Moved {code} within {list}"), mark("Moved {count} instruments within {list}")
    return Edit(after, one if len(moved) == 1 else many, _named(moved, before))


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
        WatchlistError: If an id is none, or there are too many.
    """
    before = _at(lists, place)
    after = _with(lists, place, replace(before, rows=_clean(rows)))
    return Edit(after, mark("Replaced what was on {list}"), {"list": before.title})


def add_separator(lists: Watchlists, place: int, title: str, *, at: int | None = None) -> Edit:
    """Put a separator before a row of a list, or at its end.

    Raises:
        WatchlistError: If the title is too long.
    """
    before = _at(lists, place)
    rows = _inserted(before.rows, (Separator(_title(title)),), at)
    after = _with(lists, place, replace(before, rows=rows))
    return Edit(after, mark("Added a separator to {list}"), {"list": before.title})


def rename_separator(lists: Watchlists, place: int, at: int, title: str) -> Edit:
    """Give the separator at a row another title.

    Raises:
        WatchlistError: If the title is too long, or there is no separator.
    """
    before = _at(lists, place)
    _separator(before, at)
    rows = (*before.rows[:at], Separator(_title(title)), *before.rows[at + 1 :])
    after = _with(lists, place, replace(before, rows=rows))
    return Edit(after, mark("Renamed a separator of {list}"), {"list": before.title})


def remove_separator(lists: Watchlists, place: int, at: int) -> Edit:
    """Take the separator at a row away; what stands below it stays.

    Raises:
        WatchlistError: If there is no separator.
    """
    before = _at(lists, place)
    _separator(before, at)
    rows = before.rows[:at] + before.rows[at + 1 :]
    after = _with(lists, place, replace(before, rows=rows))
    return Edit(after, mark("Removed a separator from {list}"), {"list": before.title})


def group(lists: Watchlists, place: int, grouping: Grouping) -> Edit:
    """Put the rows of a list together in another way."""
    before = _at(lists, place)
    after = _with(lists, place, replace(before, grouping=grouping))
    by_sector, own = mark("Grouped {list} by sector"), mark("Ungrouped {list}")
    return Edit(after, by_sector if grouping is Grouping.SECTOR else own, {"list": before.title})


def note(lists: Watchlists, code: str, text: str) -> Edit:
    """Write something about an instrument; an empty text takes the note away.

    Raises:
        WatchlistError: If the note is too long.
    """
    text = tidied(text)
    if len(text) > LONGEST_NOTE:
        raise WatchlistError(tr("A note has at most {count} characters.", count=LONGEST_NOTE))
    notes = {other: held for other, held in lists.notes.items() if other != code}
    if text:
        notes[code] = text
    return Edit(replace(lists, notes=notes), mark("Changed the note on {code}"), {"code": code})


def take_in(lists: Watchlists, read: Sequence[Watchlist]) -> Edit:
    """Put lists that were read from a text behind the others and show the first; taken names get a number.

    Raises:
        WatchlistError: If there are none, or too many, or one of them is too long.
    """
    if not read:
        raise WatchlistError(tr("There is no list in it."))
    each = list(lists.each)
    for one in read:
        _limited(one.rows)
        each.append(replace(one, name=free_name(one.name, [other.name for other in each])))
    after = replace(lists, each=tuple(each), shown=len(lists.each))
    text = mark("Imported the list {list}") if len(read) == 1 else mark("Imported {count} lists")
    return Edit(after, text, {"list": each[-1].title, "count": f"{len(read):,}"})


def _at(lists: Watchlists, place: int) -> Watchlist:
    if not 0 <= place < len(lists.each):
        raise WatchlistError(tr("There is no such list any more."))
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
            raise WatchlistError(
                tr("“{text}” is not an instrument such as 00700.HK.", text=row[:LONGEST_NAME])
            )
        elif row not in seen:
            seen.add(row)
            kept.append(row)
    return _limited(tuple(kept))


def _limited(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    if len(rows) > MOST_ROWS:
        raise WatchlistError(too_many(len(rows)))
    return rows


def _usable(lists: Watchlists, name: str, place: int | None) -> str:
    name = tidied(name)
    taken = {one.name.casefold() for at, one in enumerate(lists.each) if at != place}
    if trouble := name_trouble(name, taken):
        raise WatchlistError(trouble)
    return name


def _title(title: str) -> str:
    title = tidied(title)
    if len(title) > LONGEST_NAME:
        raise WatchlistError(
            tr("The title of a separator has at most {count} characters.", count=LONGEST_NAME)
        )
    return title


def _separator(held: Watchlist, at: int) -> Separator:
    row = held.rows[at] if 0 <= at < len(held.rows) else None
    if not isinstance(row, Separator):
        raise WatchlistError(tr("There is no such separator any more."))
    return row


def _named(ids: Sequence[str], held: Watchlist) -> dict[str, str]:
    return {"code": ids[0] if ids else "", "count": f"{len(ids):,}", "list": held.title}
