"""The file of the watchlists: those of every feed, each feed's for itself."""

from __future__ import annotations

from pathlib import Path

from tickdeck.settings.kept_file import KeptFile
from tickdeck.settings.watchlists import (
    LONGEST_NAME,
    LONGEST_NOTE,
    MOST_LISTS,
    Grouping,
    Row,
    Separator,
    Watchlist,
    Watchlists,
    is_id,
    name_trouble,
    tidied,
)
from tickdeck.words import mark


class WatchlistsFile:
    """``watchlists.json`` in a folder, seen by one feed; what it holds of other feeds stays as it is.

    Attributes:
        path: The file.
    """

    def __init__(self, folder: Path, feed: str) -> None:
        """Name a file; nothing is read or made yet.

        Args:
            folder: Where; made when something is saved.
            feed: The name of the feed whose lists these are.
        """
        self._file = KeptFile(folder, "watchlists", what=mark("The watchlists"))
        self._feed = feed
        self.path = self._file.path

    def load(self) -> tuple[Watchlists | None, str]:
        """The feed's lists, None if there are none, and what is to be told about the file.

        What cannot be used is left out and counted, and a copy of the file is kept beside it first.
        """
        held, trouble = self._file.read()
        feeds = held.get("feeds", {})
        if isinstance(feeds, dict):
            lists, left_out = _read(feeds.get(self._feed))
        else:
            lists, left_out = None, 1
        return lists, self._file.account(held, trouble, left_out=left_out)

    def save(self, lists: Watchlists) -> None:
        """Write the feed's lists.

        Raises:
            StorageError: If the folder cannot be written to, or what other feeds have there cannot be read.
        """
        each = [
            {"name": one.name, "grouping": one.grouping.value, "rows": [_written(row) for row in one.rows]}
            for one in lists.each
        ]
        mine = {"shown": lists.shown, "lists": each, "notes": dict(lists.notes)}

        def change(held: dict[str, object]) -> dict[str, object]:
            # Another instance may have written another feed's lists meanwhile.
            feeds = held.get("feeds")
            return {"feeds": {**(feeds if isinstance(feeds, dict) else {}), self._feed: mine}}

        self._file.amend(change)


def _written(row: Row) -> object:
    return {"separator": row.title} if isinstance(row, Separator) else row


def _read(part: object) -> tuple[Watchlists | None, int]:
    """The lists of a feed, None where there are none, and how much of it cannot be used."""
    if part is None:
        return None, 0
    rows = part.get("lists") if isinstance(part, dict) else None
    if not isinstance(part, dict) or not isinstance(rows, list):
        return None, 1
    found: list[Watchlist] = []
    left_out = max(len(rows) - MOST_LISTS, 0)
    for row in rows[:MOST_LISTS]:
        one, wrong = _read_list(row, {each.name.casefold() for each in found})
        left_out += wrong
        if one is not None:
            found.append(one)
    if not found:
        return None, max(left_out, 1)
    shown = part.get("shown", 0)
    is_place = type(shown) is int and 0 <= shown < len(found)
    written = part.get("notes", {})
    if not isinstance(written, dict):
        written, left_out = {}, left_out + 1
    notes = {
        code: tidied(text)[:LONGEST_NOTE]
        for code, text in written.items()
        if is_id(code) and isinstance(text, str)
    }
    return Watchlists(tuple(found), shown if is_place else 0, notes), left_out + len(written) - len(notes)


def _read_list(held: object, taken: set[str]) -> tuple[Watchlist | None, int]:
    if not isinstance(held, dict):
        return None, 1
    name, rows = held.get("name"), held.get("rows")
    if not isinstance(name, str) or name_trouble(name, taken) or not isinstance(rows, list):
        return None, 1
    kept: list[Row] = []
    seen: set[str] = set()
    for row in rows:
        if isinstance(row, str) and is_id(row) and row not in seen:
            seen.add(row)
            kept.append(row)
        elif isinstance(row, dict) and isinstance(title := row.get("separator"), str):
            kept.append(Separator(tidied(title)[:LONGEST_NAME].rstrip()))
    left_out = len(rows) - len(kept)
    try:
        grouping = Grouping(held.get("grouping", Grouping.OWN))
    except ValueError:
        grouping, left_out = Grouping.OWN, left_out + 1
    return Watchlist(name, tuple(kept), grouping), left_out
