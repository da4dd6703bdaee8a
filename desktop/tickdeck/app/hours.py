"""When each venue trades, from the calendars that ship with the program."""

from __future__ import annotations

import logging
from functools import cache

from tickdeck.app.calendars import CalendarError, load_calendar
from tickdeck.domain.sessions import (
    AlwaysOpen,
    MarketHours,
    SessionTable,
    TradingCalendar,
    hong_kong_hours,
    us_hours,
)
from tickdeck.domain.venue import FACTS, Venue

_log = logging.getLogger(__name__)

_HOURS: dict[str, MarketHours] = {"XHKG": hong_kong_hours(), "XNYS": us_hours()}


@cache
def hours_of(venue: Venue) -> TradingCalendar:
    """When a venue trades.

    Where its calendar cannot be read, the log says why and every moment is `Phase.UNKNOWN`, in which
    silence is no alarm.
    """
    code = FACTS[venue].calendar
    if not code:
        return AlwaysOpen()
    try:
        days = load_calendar(code)
    except CalendarError as error:
        _log.warning("It is not known when %s trades: %s", venue, error)
        days = []
    return SessionTable(days, _HOURS[code])
