"""A table as it comes out of any file: numbered rows of cells, bounded in every direction."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tickdeck.domain.errors import UsageError
from tickdeck.symbols.spelling import Cell
from tickdeck.words import tr

MAX_ROWS = 100_000
MAX_COLUMNS = 64
MAX_ENTRIES = 20_000
"""As many instruments as the longest list of an exchange, and more than any provider takes."""

_YEAR_FIRST = re.compile(r"(?<!\d)(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](20\d\d)(?!\d)")
_DIGITS = re.compile(r"(?<!\d)(20\d\d)([01]\d)([0-3]\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row with its number in the file, from 1; an absent cell is an empty text."""

    line: int
    cells: tuple[Cell, ...]

    @property
    def text(self) -> str:
        """The cells that hold anything, with commas between."""
        return ", ".join(str(cell).strip() for cell in self.cells[:8] if str(cell).strip())


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that hold something, in order.

    Attributes:
        rows: The rows.
        date: The date that the file gives outside the rows; None if it gives none.
    """

    rows: tuple[TableRow, ...]
    date: date | None = None


def table_of(rows: Iterable[tuple[int, Iterable[Cell | None]]], told: date | None = None) -> Table:
    """Number and bound the rows, leaving out empty ones.

    Raises:
        UsageError: If there are more than `MAX_ROWS`.
    """
    kept: list[TableRow] = []
    for line, cells in rows:
        row = tuple("" if cell is None else cell for cell in cells)[:MAX_COLUMNS]
        if any(not isinstance(cell, str) or cell.strip() for cell in row):
            kept.append(TableRow(line, row))
        if len(kept) > MAX_ROWS:
            raise too_long()
    return Table(tuple(kept), told)


def too_long() -> UsageError:
    """What is said of a list beyond `MAX_ROWS`."""
    return UsageError(
        tr(
            "The list is longer than {count} rows, so it cannot be a list of instruments.",
            count=f"{MAX_ROWS:,}",
        )
    )


def too_many() -> UsageError:
    """What is said of a list with more than `MAX_ENTRIES`."""
    return UsageError(
        tr(
            "The list has more than {count} entries, so it cannot be a list of instruments.",
            count=f"{MAX_ENTRIES:,}",
        )
    )


def date_in(text: str) -> date | None:
    """The first date in a text, years first or days first; None if there is none."""
    text = text[:400]
    for pattern, order in ((_YEAR_FIRST, (1, 2, 3)), (_DAY_FIRST, (3, 2, 1)), (_DIGITS, (1, 2, 3))):
        if match := pattern.search(text):
            try:
                return date(*(int(match[group]) for group in order))
            except ValueError:
                continue
    return None
