"""The way in: reads a list of instruments from a file or a text, whatever it is.

What a file is shows its content, never its name: web sites call HTML and text .xls. The lists of Hong Kong,
Shanghai and Shenzhen are known by their headings.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from tickdeck.domain.errors import UsageError
from tickdeck.domain.venue import Venue
from tickdeck.settings.universe import Listing
from tickdeck.symbols.delimited import best_header, delimited_tables, inferred_layout
from tickdeck.symbols.encodings import decoded
from tickdeck.symbols.gathering import Found, Gatherer
from tickdeck.symbols.headers import Field, Layout, field_of
from tickdeck.symbols.json_lists import json_table, parsed_json
from tickdeck.symbols.markup import is_markup, markup_table
from tickdeck.symbols.name_lines import NameLines
from tickdeck.symbols.pasted import TextReader
from tickdeck.symbols.rows import dated, entries, origin
from tickdeck.symbols.spelling import Speller
from tickdeck.symbols.symbol_list import Reason, SymbolList
from tickdeck.symbols.table import MAX_ENTRIES, MAX_ROWS, Table, TableRow, too_long, too_many
from tickdeck.words import tr

MAX_BYTES = 20 * 1024 * 1024

_ZIP_MARK = b"PK\x03\x04"
_XLS_MARKS = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",  # a compound file
    b"\x09\x00\x04\x00",  # and sheets outside one: the record BOF of each version
    b"\x09\x02\x06\x00",
    b"\x09\x04\x06\x00",
    b"\x09\x08\x08\x00",
    b"\x09\x08\x10\x00",
)


def read_file(
    source: Path | bytes,
    *,
    name: str = "",
    venues: tuple[Venue, ...] = (),
    known: Mapping[str, Listing] | None = None,
) -> SymbolList:
    """Read a file: .xlsx, .xls, CSV, JSON, HTML or plain text.

    Args:
        source: The file, or its content.
        name: What the file is called in sentences; the name of the path if not given.
        venues: What the feed quotes; the first is meant by a code that fits several. Empty for any venue:
            digits are Hong Kong then, letters the United States.
        known: Instruments by id, from which missing names, sectors, lots and prices are filled.

    Raises:
        UsageError: If the file is missing, too large, has more than `MAX_ENTRIES`, is protected with a
            password, or neither a table nor text.
    """
    title = name or (source.name if isinstance(source, Path) else "")
    where = tr("the file {name}", name=title) if title else tr("the file")
    try:
        data = _content(source) if isinstance(source, Path) else source
        if len(data) > MAX_BYTES:
            raise UsageError(
                tr(
                    "It is larger than {size} MB, too large for a list of instruments.",
                    size=MAX_BYTES // 2**20,
                )
            )
        if data.startswith((_ZIP_MARK, *_XLS_MARKS)):
            return _Reading(venues, known or {}).spreadsheet(data, where)
        return _Reading(venues, known or {}).text(decoded(data), where)
    except UsageError as error:
        raise UsageError(
            tr("No instruments can be read from {where}. {why}", where=where, why=error)
        ) from error


def read_text(
    text: str,
    *,
    venues: tuple[Venue, ...] = (),
    known: Mapping[str, Listing] | None = None,
    where: str = "",
) -> SymbolList:
    """Read what was typed or pasted; tables and JSON are understood too.

    Args:
        text: Codes in any spelling, separated by anything, with names behind them or without; a line may
            hold names alone, as they are known, and words in capitals may be some.
        venues: As for `read_file`.
        known: As for `read_file`.
        where: What the text is called in the summary; empty for “the text”.

    Raises:
        UsageError: If it is far too long, has more than `MAX_ENTRIES`, or is JSON without a list in it.
    """
    return _Reading(venues, known or {}).text(text, where or tr("the text"))


def _content(path: Path) -> bytes:
    """What is in a file, or a byte more than is read of one: what has no end has no size either."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = (isinstance(error, OSError) and error.strerror) or tr("the path cannot be used")
        raise UsageError(tr("The system says: {why}.", why=reason)) from error


def _is_lone_heading(table: Table, index: int, layout: Layout) -> bool:
    """Whether a heading stands alone over running text, whose lines may hold several codes each."""
    is_alone = sum(1 for heading in layout.headings if heading) == 1
    below = table.rows[index + 1 :]
    return is_alone and any(str(cell).strip() for row in below for cell in row.cells[1:])


class _Reading:
    """One list being read."""

    def __init__(self, venues: tuple[Venue, ...], known: Mapping[str, Listing]) -> None:
        self._speller = Speller(venues, known)
        self._reader = TextReader(self._speller, known)
        self._gatherer = Gatherer(self._speller, known)
        self._names = NameLines(self._speller, known)

    def spreadsheet(self, data: bytes, where: str) -> SymbolList:
        # Their import takes a third of a second, which a start without such a file need not spend.
        from tickdeck.symbols.workbooks import xls_tables, xlsx_tables  # noqa: PLC0415

        is_xlsx = data.startswith(_ZIP_MARK)
        tables = [table for table in (xlsx_tables(data) if is_xlsx else xls_tables(data)) if table.rows]
        notes = (tr("Of {count} sheets one was read.", count=len(tables)),) if len(tables) > 1 else ()
        headed = next((found for table in tables if (found := best_header([table]))), None)
        if headed:
            return self._headed(*headed, where, notes, is_xlsx=is_xlsx)
        return self._bare(tables[0] if tables else Table(()), where, notes)

    def text(self, text: str, where: str) -> SymbolList:
        text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
        if text.count("\n") > MAX_ROWS:
            raise too_long()
        if (document := parsed_json(text)) is not None and isinstance(document, list | dict):
            table = json_table(document)
            headed = best_header([table])
            return self._headed(*headed, where) if headed else self._bare(table, where)
        if is_markup(text) and (table := markup_table(text)).rows:
            headed = best_header([table])
            return self._headed(*headed, where) if headed else self._bare(table, where)
        tables = list(delimited_tables(text))
        headed = best_header(tables)
        if headed and not _is_lone_heading(*headed):
            return self._headed(*headed, where)
        # Without headings each line is an entry, or several.
        if sum(1 for line in text.split("\n") if line.strip() and line[0] != "#") > MAX_ENTRIES:
            raise too_many()
        for table in tables:
            if layout := inferred_layout(table.rows, self._speller, self._reader, may_be_one_column=False):
                return self._unheaded(table, layout, where)
        lines = list(enumerate(text.split("\n"), 1))
        first = next((i for i, (_, line) in enumerate(lines) if line.strip()), 0)
        if field_of(lines[first][1].strip()) is Field.CODE and len(lines) > first + 1:
            lines = lines[first + 1 :]
        return self._running(lines, where)

    def _headed(
        self,
        table: Table,
        index: int,
        layout: Layout,
        where: str,
        notes: tuple[str, ...] = (),
        *,
        is_xlsx: bool = False,
    ) -> SymbolList:
        rows = table.rows[index + 1 :]
        source = origin(layout, is_xlsx=is_xlsx) or where
        return self._rows(rows, layout, source, dated(table, index, layout), notes)

    def _unheaded(self, table: Table, layout: Layout, where: str, notes: tuple[str, ...] = ()) -> SymbolList:
        if names := layout.columns.get(Field.NAME):
            code = layout.columns[Field.CODE][0]
            told = tr(
                "Without headings, column {code} was read as code, column {name} as name.",
                code=code + 1,
                name=names[0] + 1,
            )
            notes = (*notes, told)
        return self._rows(table.rows, layout, where, table.date, notes)

    def _rows(
        self, rows: Sequence[TableRow], layout: Layout, source: str, told: date | None, notes: tuple[str, ...]
    ) -> SymbolList:
        found, more = entries(rows, layout)
        if sum(entry.refused is None for entry in found) > MAX_ENTRIES:
            raise too_many()
        for entry in found:
            self._gatherer.add(entry)
        return self._gatherer.result(source, told, (*notes, *more))

    def _bare(self, table: Table, where: str, notes: tuple[str, ...] = ()) -> SymbolList:
        if len(table.rows) > MAX_ENTRIES:
            raise too_many()
        layout = inferred_layout(table.rows, self._speller, self._reader, may_be_one_column=True)
        if layout:
            return self._unheaded(table, layout, where, notes)
        lines = [(row.line, "\t".join(str(cell) for cell in row.cells)) for row in table.rows]
        return self._running([(n, " ".join(text.split("\n"))) for n, text in lines], where, notes)

    def _running(self, lines: list[tuple[int, str]], where: str, notes: tuple[str, ...] = ()) -> SymbolList:
        for entry in self._reader.entries((line, self._names.coded(text)) for line, text in lines):
            shown = f"{entry.text} {entry.name}".rstrip()
            refused = Reason.NO_CODE if entry.is_word else None
            code = entry.text if entry.name or entry.is_word else self._names.meant(entry.text)
            self._gatherer.add(
                Found(line=entry.line, code=code, text=shown, name=entry.name, refused=refused)
            )
        return self._gatherer.result(where, None, notes)
