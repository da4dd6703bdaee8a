"""Trading days of markets, kept as CSV in ``resources/calendars`` and made by ``installer/calendars.py``.

A file has the columns ``date,open,break_start,break_end,close`` and a row a trading day, the earliest first;
times are ``HH:MM`` on the market's wall clock. The two times of a break are empty on a day without one.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from datetime import date, time
from functools import cache
from itertools import pairwise
from pathlib import Path

from tickdeck.domain.sessions import TradingDay
from tickdeck.settings.paths import resource

COLUMNS = ("date", "open", "break_start", "break_end", "close")

# The standard library would also take other spellings, in which a typing error hides.
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_TIME = re.compile(r"\d\d:\d\d", re.ASCII)


class CalendarError(Exception):
    """A calendar cannot be used; the text is a sentence that names the file and the line."""


def load_calendar(code: str, folder: Path | None = None) -> list[TradingDay]:
    """Read the trading days of a market, the earliest first.

    Args:
        code: The market's identifier code (ISO 10383), such as ``XHKG``.
        folder: Where the file lies; None for the calendars that ship with the program.

    Raises:
        CalendarError: If the file cannot be read, has other columns, or holds a wrong row.
    """
    path = (folder or resource("calendars")) / f"{code}.csv"
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise CalendarError(f"The calendar {path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise CalendarError(f"The calendar {path} is not UTF-8 text.") from error
    try:
        rows = list(_rows(text.splitlines(), path))
    except csv.Error as error:
        raise CalendarError(f"The calendar {path} is not a CSV file: {error}.") from error
    if not rows:
        raise CalendarError(f"The calendar {path} names no trading day.")
    return rows


def _rows(lines: Iterable[str], path: Path) -> Iterator[TradingDay]:
    reader = csv.DictReader(lines, restval="")
    if tuple(reader.fieldnames or ()) != COLUMNS:
        raise CalendarError(f"The first line of the calendar {path} must be {','.join(COLUMNS)}.")
    before: date | None = None
    for fields in reader:
        where = f"Line {reader.line_num} of the calendar {path}"
        if None in fields:
            raise CalendarError(f"{where} has more than {len(COLUMNS)} columns.")
        row = _row(fields, where)
        if before is not None and row.date <= before:
            raise CalendarError(f"{where}: {row.date} does not come after {before}.")
        before = row.date
        yield row


def _row(fields: dict[str, str], where: str) -> TradingDay:
    row = TradingDay(
        date=_date(fields["date"], where),
        open=_time(fields["open"], where),
        break_start=_time(fields["break_start"], where) if fields["break_start"] else None,
        break_end=_time(fields["break_end"], where) if fields["break_end"] else None,
        close=_time(fields["close"], where),
    )
    if (row.break_start is None) != (row.break_end is None):
        raise CalendarError(f"{where} has one end of a break without the other.")
    moments = [
        moment for moment in (row.open, row.break_start, row.break_end, row.close) if moment is not None
    ]
    if any(earlier >= later for earlier, later in pairwise(moments)):
        raise CalendarError(f"{where}: its times do not follow each other.")
    return row


def _date(text: str, where: str) -> date:
    try:
        if _DATE.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise CalendarError(f"{where}: “{text}” is not a date such as 2026-11-22.")


def _time(text: str, where: str) -> time:
    try:
        return _time_of(text)
    except ValueError:
        raise CalendarError(f"{where}: “{text}” is not a time such as 09:30.") from None


@cache
def _time_of(text: str) -> time:
    """A time as it is written; most days have the same."""
    if not _TIME.fullmatch(text):
        raise ValueError(text)
    return time.fromisoformat(text)
