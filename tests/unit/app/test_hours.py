"""When venues trade, by the calendars that ship."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tickdeck.app import hours
from tickdeck.app.hours import hours_of
from tickdeck.domain.sessions import AlwaysOpen, Phase, SessionTable
from tickdeck.domain.venue import FACTS, Venue


@pytest.fixture(autouse=True)
def _forget() -> Iterator[None]:
    hours_of.cache_clear()
    yield
    hours_of.cache_clear()


def _phase(venue: Venue, text: str) -> Phase:
    moment = datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(FACTS[venue].time_zone))
    return hours_of(venue).at(int(moment.timestamp()) * 1_000_000).phase


def test_every_venue_has_hours_on_its_own_wall_clock():
    for venue in Venue:
        table = hours_of(venue)
        assert isinstance(table, SessionTable if FACTS[venue].calendar else AlwaysOpen)
        assert _phase(venue, "2026-11-23T10:00") is Phase.OPEN, "a Monday"


def test_the_table_of_a_venue_is_made_once():
    assert hours_of(Venue.HK) is hours_of(Venue.HK)
    assert hours_of(Venue.HK) is not hours_of(Venue.US)


@pytest.mark.parametrize("day", ["2026-02-16", "2026-12-24", "2026-12-31", "2027-02-05"])
def test_half_days_in_hong_kong(day: str):
    assert _phase(Venue.HK, f"{day}T11:59") is Phase.OPEN
    assert _phase(Venue.HK, f"{day}T12:00") is Phase.AUCTION
    assert _phase(Venue.HK, f"{day}T12:10") is Phase.CLOSED
    assert _phase(Venue.HK, f"{day}T14:00") is Phase.CLOSED


@pytest.mark.parametrize(
    ("venue", "moment", "phase"),
    [
        (Venue.HK, "2026-02-13T12:30", Phase.LUNCH),
        (Venue.HK, "2026-02-13T09:21", Phase.AUCTION),
        (Venue.HK, "2026-02-13T16:09", Phase.AUCTION),
        (Venue.HK, "2026-02-17T10:00", Phase.CLOSED),
        (Venue.HK, "2026-11-22T10:00", Phase.CLOSED),
        (Venue.HK, "2023-12-29T10:00", Phase.UNKNOWN),
        (Venue.HK, "2024-01-01T10:00", Phase.CLOSED),
        (Venue.HK, "2027-12-31T23:00", Phase.CLOSED),
        (Venue.HK, "2028-01-03T10:00", Phase.UNKNOWN),
        (Venue.US, "2026-07-03T10:00", Phase.CLOSED),
        (Venue.US, "2026-07-02T10:00", Phase.OPEN),
        (Venue.US, "2026-11-27T12:59", Phase.OPEN),
        (Venue.US, "2026-11-27T13:00", Phase.EXTENDED),
        (Venue.US, "2026-11-27T17:00", Phase.CLOSED),
        (Venue.US, "2026-11-25T17:00", Phase.EXTENDED),
        (Venue.FX, "2026-11-22T10:00", Phase.OPEN),
        (Venue.BINANCE, "2028-01-03T10:00", Phase.OPEN),
    ],
)
def test_what_a_venue_does_at_a_moment(venue: Venue, moment: str, phase: Phase):
    assert _phase(venue, moment) is phase


def test_a_calendar_that_cannot_be_read_is_logged_once_and_every_moment_unknown(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    allow_logs: Callable[[str], None],
    caplog: pytest.LogCaptureFixture,
):
    allow_logs("It is not known when HK trades")
    real = hours.load_calendar
    monkeypatch.setattr(hours, "load_calendar", lambda code: real(code, tmp_path))
    for _ in range(2):
        assert _phase(Venue.HK, "2026-11-23T10:00") is Phase.UNKNOWN
    (record,) = caplog.records
    assert "XHKG.csv cannot be read" in record.getMessage()
