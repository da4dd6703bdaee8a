"""Watchlists as a table for other programs, an instrument a row under headings; and read from it again.

A separator that the rows of instruments do not show has a row without a code: one with nothing below it, or
with the title of the one above. So has a list without instruments. How a list is grouped is no part of it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tickdeck.domain.errors import UsageError
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.gui.panels.watchlist.incoming import ReadText
from tickdeck.settings.watchlist_text import ReadLists
from tickdeck.settings.watchlists import (
    LONGEST_NAME,
    LONGEST_NOTE,
    Row,
    Separator,
    Watchlist,
    free_name,
    tidied,
)
from tickdeck.symbols.symbol_list import LeftOutLine, Reason, shortened
from tickdeck.words import tr

HEADINGS = ("Code", "Name", "List", "Separator", "Note")
"""In English whatever the window speaks: other programs, and the import here, know the columns by them."""

_DELIMITERS = ",;\t"
"""Where the comma is the decimal sign, spreadsheets write another between cells."""


@dataclass(frozen=True, slots=True)
class ReadTable(ReadLists):
    """What a table came to.

    Attributes:
        notes: The notes in it, by the instrument's id.
    """

    notes: Mapping[str, str] = field(default_factory=dict)


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
        above = ""
        if not one.rows:
            writer.writerow(("", "", one.name, "", ""))
        for part in one.parts:
            if part.separator >= 0 and (not part.ids or part.title == above):
                writer.writerow(("", "", one.name, part.title, ""))
            above = part.title
            for code in part.ids:
                number = instruments.number(code)
                name = instruments[number].name if number is not None else ""
                writer.writerow((code, name, one.name, part.title, notes.get(code, "")))
    return text.getvalue()


def read_table(text: str, *, name: str, read_text: ReadText) -> ReadTable | None:
    """Read lists from a table that `lists_table` wrote, whatever was done to its rows since.

    Args:
        text: The table.
        name: The name of the list of rows that say none, such as the file's.
        read_text: Finds the instruments of some rows.

    Returns:
        None if the headings are others.

    Raises:
        TickdeckError: If it is damaged, or the instruments cannot be read at all.
    """
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    heading = plain.partition("\n")[0].replace('"', "")
    delimiter = next((each for each in _DELIMITERS if heading == each.join(HEADINGS)), "")
    if not delimiter:
        return None
    reading = _Reading(read_text)
    for line, cells in _rows_of(plain, delimiter):
        reading.add(line, cells, unnamed=name)
    return reading.result()


def _rows_of(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """The rows below the headings that say anything, each with its line and a cell for each heading."""
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    try:
        next(reader, None)
        line = 2
        for row in reader:
            cells = [tidied(cell) for cell in row[: len(HEADINGS)]]
            if any(cells):
                yield line, cells + [""] * (len(HEADINGS) - len(cells))
            line = reader.line_num + 1
    except csv.Error as error:
        raise UsageError(str(error)) from error


@dataclass(slots=True)
class _Lines:
    """Rows of one list below each other that stand for instruments below the same separator.

    Attributes:
        title: What the separator says.
        codes: What stands for the instruments.
        lines: Where each code stands in the table, from 1.
        noted: Notes by the codes.
    """

    title: str = ""
    codes: list[str] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    noted: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _List:
    """One list being read."""

    name: str
    rows: list[Row] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    part: _Lines = field(default_factory=_Lines)


class _Reading:
    """A table being read, row by row."""

    def __init__(self, read_text: ReadText) -> None:
        self._read_text = read_text
        self._lists: dict[str, _List] = {}
        self._notes: dict[str, str] = {}
        self._trouble: list[str] = []

    def add(self, line: int, cells: Sequence[str], *, unnamed: str) -> None:
        code, named, in_list, title, note = cells
        name = in_list or unnamed
        held = self._lists.setdefault(name.casefold(), _List(name))
        if not code and (named or note):
            row = shortened(", ".join(cell for cell in (named, note) if cell))
            self._trouble.append(str(LeftOutLine(line, row, Reason.NO_CODE_IN_ROW)))
            return
        if not code or title != held.part.title:
            self._end_part(held)
            held.part = _Lines(title)
            held.rows.append(Separator(self._cut(title)))
        if code:
            held.part.codes.append(code)
            held.part.lines.append(line)
        if note:
            held.part.noted.setdefault(code, note)

    def result(self) -> ReadTable:
        lists: list[Watchlist] = []
        for held in self._lists.values():
            self._end_part(held)
            rows = () if held.rows == [Separator()] else tuple(held.rows)
            lists.append(Watchlist(free_name(held.name, [one.name for one in lists]), rows))
        return ReadTable(tuple(lists), tuple(self._trouble), self._notes)

    def _end_part(self, held: _List) -> None:
        part = held.part
        if not part.codes:
            return
        found = self._read_text("\n".join(part.codes))
        held.rows += [code for code in found.ids if code not in held.ids]
        held.ids.update(found.ids)
        self._trouble += [
            str(replace(left_out, line=part.lines[min(left_out.line, len(part.lines)) - 1]))
            for left_out in found.left_out
            if left_out.reason is not Reason.DUPLICATE
        ]
        for code, note in part.noted.items():
            ids = (code,) if code in found.ids else self._read_text(code).ids
            for each in ids:
                self._take_note(each, note)

    def _take_note(self, code: str, note: str) -> None:
        if len(note) > LONGEST_NOTE:
            too_long = tr("A note has at most {count} characters.", count=LONGEST_NOTE)
            self._trouble.append(f"{code} · {too_long}")
        elif self._notes.setdefault(code, note) != note:
            self._trouble.append(note_left_out(code, note))

    def _cut(self, title: str) -> str:
        cut = title[:LONGEST_NAME].rstrip()
        if cut != title:
            self._trouble.append(
                tr("The title “{title}” was cut to {count} characters.", title=cut, count=LONGEST_NAME)
            )
        return cut


def note_left_out(code: str, note: str) -> str:
    """Which note is not taken in, because the instrument has another."""
    return f"{code} · {tr('Note: {note}', note=note)}"
