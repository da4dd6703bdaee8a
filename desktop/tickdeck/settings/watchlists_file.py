"""The file of the watchlists: those of every feed, each feed's for itself."""

from __future__ import annotations

from pathlib import Path

from tickdeck.settings.kept_file import KeptFile, StorageError
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
from tickdeck.words import mark, tr

VERSION = 1


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

        What cannot be used is left out, and a copy of the file is kept beside it first.
        """
        held, trouble = self._file.read()
        feeds = held.get("feeds", {})
        lists, is_whole = _read(feeds.get(self._feed) if isinstance(feeds, dict) else None)
        is_whole = is_whole and isinstance(feeds, dict) and held.get("version", VERSION) == VERSION
        if not is_whole:
            copy = self._file.keep_copy()
            if copy is not None:
                told = tr(
                    "Watchlists in {path} that cannot be used were left out; "
                    "the file as it was is in {copy}.",
                    path=self.path,
                    copy=copy,
                )
            else:
                told = tr("Watchlists in {path} that cannot be used were left out.", path=self.path)
            trouble = f"{trouble} {told}".strip()
        return lists, trouble

    def save(self, lists: Watchlists) -> str:
        """Write the feed's lists; returns what is to be told, as for `load`.

        Raises:
            StorageError: If the folder cannot be written to, or what other feeds have there cannot be read.
        """
        # Another instance may have written another feed's lists meanwhile.
        held, trouble = self._file.read()
        if trouble and self.path.exists():
            raise StorageError(trouble)
        feeds = held.get("feeds")
        others = feeds if isinstance(feeds, dict) else {}
        each = [
            {"name": one.name, "grouping": one.grouping.value, "rows": [_written(row) for row in one.rows]}
            for one in lists.each
        ]
        mine = {"shown": lists.shown, "lists": each, "notes": dict(lists.notes)}
        self._file.write({"version": VERSION, "feeds": {**others, self._feed: mine}})
        return trouble


def _written(row: Row) -> object:
    return {"separator": row.title} if isinstance(row, Separator) else row


def _read(part: object) -> tuple[Watchlists | None, bool]:
    """The lists of a feed, None where there are none, and whether all of it could be used."""
    if part is None:
        return None, True
    rows = part.get("lists") if isinstance(part, dict) else None
    if not isinstance(part, dict) or not isinstance(rows, list):
        return None, False
    found: list[Watchlist] = []
    is_whole = len(rows) <= MOST_LISTS
    for row in rows[:MOST_LISTS]:
        one, is_one_whole = _read_list(row, {each.name.casefold() for each in found})
        is_whole = is_whole and is_one_whole
        if one is not None:
            found.append(one)
    if not found:
        return None, False
    shown = part.get("shown", 0)
    is_place = type(shown) is int and 0 <= shown < len(found)
    written = part.get("notes", {})
    notes = {
        code: tidied(text)[:LONGEST_NOTE]
        for code, text in (written.items() if isinstance(written, dict) else ())
        if is_id(code) and isinstance(text, str)
    }
    is_whole = is_whole and isinstance(written, dict) and len(notes) == len(written)
    return Watchlists(tuple(found), shown if is_place else 0, notes), is_whole


def _read_list(held: object, taken: set[str]) -> tuple[Watchlist | None, bool]:
    if not isinstance(held, dict):
        return None, False
    name, rows = held.get("name"), held.get("rows")
    if not isinstance(name, str) or name_trouble(name, taken) or not isinstance(rows, list):
        return None, False
    kept: list[Row] = []
    seen: set[str] = set()
    for row in rows:
        if isinstance(row, str) and is_id(row) and row not in seen:
            seen.add(row)
            kept.append(row)
        elif isinstance(row, dict) and isinstance(title := row.get("separator"), str):
            kept.append(Separator(tidied(title)[:LONGEST_NAME].rstrip()))
    try:
        grouping = Grouping(held.get("grouping", Grouping.OWN))
    except ValueError:
        return Watchlist(name, tuple(kept)), False
    return Watchlist(name, tuple(kept), grouping), len(kept) == len(rows)
