"""Tables in HTML and in Excel's XML of 2003, both of which web sites hand out under the name .xls."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from tickdeck.symbols.table import MAX_ROWS, Table, table_of, too_long

_TABLE = re.compile(r"<\s*(?:\w+:)?(?:table|tr|row)\b", re.IGNORECASE)
_ROWS = {"tr", "row"}
_CELLS = {"td", "th", "cell"}


def is_markup(text: str) -> bool:
    """Whether a text is a document with a table in it."""
    return text.lstrip()[:1] == "<" and _TABLE.search(text) is not None


def markup_table(text: str) -> Table:
    """The rows of all tables of a document, numbered through.

    Raises:
        UsageError: If there are far too many.
    """
    reader = _Rows()
    reader.feed(text)
    reader.close()
    reader.end_row()
    return table_of(enumerate(reader.rows, 1))


class _Rows(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._row: list[str] = []
        self._is_cell = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        name = tag.rpartition(":")[2]
        if name in _ROWS:
            self.end_row()
        elif name in _CELLS:
            self._row.append("")
            self._is_cell = True
        elif name == "br" and self._is_cell:
            self._row[-1] += " "

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        name = tag.rpartition(":")[2]
        if name in _CELLS:
            self._is_cell = False
        elif name in _ROWS:
            self.end_row()

    def handle_data(self, data: str) -> None:
        if self._is_cell:
            self._row[-1] += data

    def end_row(self) -> None:
        if self._row:
            self.rows.append(self._row)
        if len(self.rows) > MAX_ROWS:
            raise too_long()
        self._row = []
        self._is_cell = False
