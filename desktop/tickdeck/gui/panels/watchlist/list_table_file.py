"""Watchlists as a table for other programs: an instrument a row, under headings."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence

from tickdeck.domain.instrument import InstrumentTable
from tickdeck.settings.watchlists import Separator, Watchlist

HEADINGS = ("Code", "Name", "List", "Separator", "Note")
"""In English whatever the window speaks: other programs, and the import here, know the columns by them."""


def lists_table(lists: Sequence[Watchlist], notes: Mapping[str, str], instruments: InstrumentTable) -> str:
    """The table of some lists.

    Args:
        lists: The lists, one below the other.
        notes: The notes by the instrument's id.
        instruments: Have names; one that is not among them has none here.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADINGS)
    for one in lists:
        title = ""
        for row in one.rows:
            if isinstance(row, Separator):
                title = row.title
            else:
                number = instruments.number(row)
                name = instruments[number].name if number is not None else ""
                writer.writerow((row, name, one.name, title, notes.get(row, "")))
    return text.getvalue()
