"""Text in columns: CSV with any separator, with a line of headings or without one."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from tickdeck.symbols.headers import Field, Layout, find_header
from tickdeck.symbols.pasted import TextReader
from tickdeck.symbols.spelling import Speller
from tickdeck.symbols.symbol_list import Reason
from tickdeck.symbols.table import MAX_COLUMNS, Table, TableRow, table_of

_SEPARATORS = "\t,;|"
_LONGEST_CELL_LINES = 4


def delimited_tables(text: str) -> Iterator[Table]:
    """The text as a table, for each separator that occurs in it.

    Raises:
        UsageError: If there are far too many rows.
    """
    for separator in _SEPARATORS:
        if separator in text:
            yield table_of(_rows(text, separator))


def best_header(tables: Sequence[Table]) -> tuple[Table, int, Layout] | None:
    """The table in which most columns are understood, its row of headings and its layout."""
    found = [(table, *header) for table in tables if (header := find_header(table.rows))]
    return max(found, key=lambda entry: len(entry[2].columns), default=None)


def inferred_layout(
    rows: Sequence[TableRow], speller: Speller, reader: TextReader, *, may_be_one_column: bool
) -> Layout | None:
    """Where a table without headings has its codes and names.

    Args:
        rows: The table.
        speller: Says what is a code.
        reader: Says what is a name.
        may_be_one_column: Whether a single column of codes counts as a table.

    Returns:
        None if the rows are not alike, or may hold several codes each.
    """
    width = len(_trimmed(rows[0])) if rows else 0
    if any(len(_trimmed(row)) != width for row in rows):
        return None
    columns = [[row.cells[i] for row in rows] for i in range(width)]

    def share_of_codes(column: int) -> float:
        return sum(speller.read(cell).refused is not Reason.NO_CODE for cell in columns[column]) / len(rows)

    def share_of_names(column: int) -> float:
        return sum(reader.is_name(str(cell)) for cell in columns[column]) / len(rows)

    def may_be_codes(column: int) -> bool:
        texts = [str(cell).strip() for cell in columns[column]]
        return all(reader.is_sure(text) and (len(text) >= 5 or not text.isdigit()) for text in texts)

    filled = [i for i in range(width) if any(str(cell).strip() for cell in columns[i])]
    if len(filled) == 1 and may_be_one_column and share_of_codes(filled[0]) >= 0.8:
        return Layout({Field.CODE: (filled[0],)})
    if len(rows) < 2 or len(filled) < 2:
        return None
    code = next((i for i in filled if share_of_codes(i) >= 0.8 and share_of_names(i) < 0.5), None)
    if code is None:
        return None
    name = next((i for i in filled if i != code and share_of_names(i) >= 0.5), None)
    if name is None or any(may_be_codes(i) for i in filled if i not in (code, name)):
        return None
    return Layout({Field.CODE: (code,), Field.NAME: (name,)})


def _trimmed(row: TableRow) -> tuple[object, ...]:
    cells: tuple[object, ...] = row.cells
    while cells and not str(cells[-1]).strip():
        cells = cells[:-1]
    return cells


def _rows(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    try:
        rows = list(_parsed(text, separator))
    except csv.Error:
        rows = None
    # A quotation mark that is never closed takes the rest of the file into one cell.
    if rows is None or any(cell.count("\n") >= _LONGEST_CELL_LINES for _, row in rows for cell in row):
        yield from ((i, line.split(separator, MAX_COLUMNS)) for i, line in enumerate(text.split("\n"), 1))
        return
    yield from rows


def _parsed(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline="\n"), delimiter=separator)
    for row in reader:
        is_comment = bool(row) and row[0].lstrip().startswith("#") and row[0].strip() != "#"
        if not is_comment:
            yield reader.line_num, row
