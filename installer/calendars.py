"""Writes the trading days of `resources/calendars`, for maintainers: ``python installer/calendars.py``.

The days come from `exchange_calendars`, which knows holidays, lunch breaks and shortened days; the program
itself reads only the tables, since the library would cost it pandas at every start. Auctions and extended
hours are not among what it knows; they are in ``desktop/tickdeck/domain/sessions.py``. Run it again with
later years once the exchanges have announced them.
"""

from __future__ import annotations

from pathlib import Path

import exchange_calendars
import pandas as pd

FIRST_DAY = "2024-01-01"
LAST_DAY = "2027-12-31"
CODES = ("XHKG", "XNYS")
FOLDER = Path(__file__).resolve().parent.parent / "resources" / "calendars"
_TIMES = ("open", "break_start", "break_end", "close")


def calendar_text(code: str) -> str:
    """The table of one market, from `FIRST_DAY` to `LAST_DAY`.

    Args:
        code: The market's identifier code (ISO 10383), such as ``XHKG``.

    Returns:
        CSV with the columns ``date,open,break_start,break_end,close``, a row a trading day; times are
        ``HH:MM`` on the market's wall clock, those of a break empty on a day without one.
    """
    # Without bounds of its own the library ends a year from today, and the table would depend on the day.
    calendar = exchange_calendars.get_calendar(code, start=FIRST_DAY, end=LAST_DAY)
    lines = [",".join(("date", *_TIMES))]
    for day, moments in calendar.schedule.iterrows():
        times = [_wall_clock(moments[name], calendar.tz) for name in _TIMES]
        lines.append(",".join((day.date().isoformat(), *times)))
    return "\n".join(lines) + "\n"


def write_calendars(folder: Path) -> None:
    """Write the table of every market of `CODES` into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for code in CODES:
        # Bytes, since Windows would turn the line ends into its own.
        (folder / f"{code}.csv").write_bytes(calendar_text(code).encode("ascii"))


def _wall_clock(moment: pd.Timestamp, zone: object) -> str:
    return "" if pd.isna(moment) else moment.tz_convert(zone).strftime("%H:%M")


if __name__ == "__main__":
    write_calendars(FOLDER)
