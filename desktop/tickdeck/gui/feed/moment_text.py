"""Moments by the clock that was chosen for the times of prints."""

from __future__ import annotations

from datetime import date

from tickdeck.domain.venue import Venue
from tickdeck.gui.charts.time_axis import date_text
from tickdeck.gui.conventions import moment_of, offset_us
from tickdeck.gui.number_text import MISSING


def clock_text(time_us: int, venue: Venue | None, day: date | None) -> str:
    """A moment as ``09:30:04``, with the date where that is another: ``20 Nov 19:02``.

    Args:
        time_us: UTC microseconds; negative if it never was, for which a dash stands.
        venue: Where it was.
        day: The date that goes without saying; None if none does.
    """
    if time_us < 0:
        return MISSING
    moment = moment_of(time_us, venue)
    if moment.date() == day:
        return f"{moment:%H:%M:%S}"
    return f"{date_text(time_us + offset_us(time_us, venue))} {moment:%H:%M}"
