"""When markets trade. The days are written here; that those which ship are right is tested beside them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from tickdeck.domain.sessions import (
    AlwaysOpen,
    Phase,
    PhaseSpan,
    SessionTable,
    TradingDay,
    hong_kong_hours,
    us_hours,
)

HONG_KONG, NEW_YORK = ZoneInfo("Asia/Hong_Kong"), ZoneInfo("America/New_York")
MINUTE_US = 60_000_000


def _us(text: str, zone: ZoneInfo) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=zone).timestamp()) * 1_000_000


def _utc(at_us: int) -> str:
    return f"{datetime.fromtimestamp(at_us // 1_000_000, tz=UTC):%Y-%m-%d %H:%M}"


def _hong_kong(text: str) -> TradingDay:
    return TradingDay(date.fromisoformat(text), time(9, 30), time(12), time(13), time(16))


def _short(text: str, close: int) -> TradingDay:
    return TradingDay(date.fromisoformat(text), time(9, 30), None, None, time(close))


def _new_york(text: str) -> TradingDay:
    return _short(text, 16)


@pytest.fixture(scope="module")
def hong_kong() -> SessionTable:
    """The days before and after the lunar new year of 2026, and a new year's eve that ends the table."""
    return SessionTable(
        [
            _hong_kong("2026-02-12"),
            _hong_kong("2026-02-13"),
            _short("2026-02-16", 12),
            _hong_kong("2026-02-20"),
            _short("2026-12-31", 12),
        ],
        hong_kong_hours(),
    )


@pytest.fixture(scope="module")
def new_york() -> SessionTable:
    """Fridays and Mondays around both changes of the clock, and Thanksgiving."""
    return SessionTable(
        [
            _new_york("2026-03-06"),
            _new_york("2026-03-09"),
            _new_york("2026-10-30"),
            _new_york("2026-11-02"),
            _new_york("2026-11-25"),
            _short("2026-11-27", 13),
        ],
        us_hours(),
    )


def _phases(table: SessionTable, day: str, zone: ZoneInfo) -> list[tuple[str, Phase]]:
    """The phases of a local day: when each begins on the wall clock."""
    at_us, end_us = _us(day, zone), _us(f"{day}T23:59", zone)
    found = []
    while at_us < end_us:
        span = table.at(at_us)
        begins = datetime.fromtimestamp(max(span.from_us, at_us) // 1_000_000, tz=zone)
        found.append((f"{begins:%H:%M}", span.phase))
        at_us = span.to_us
    return found


def test_a_day_in_hong_kong_has_two_auctions_and_a_lunch(hong_kong: SessionTable):
    assert _phases(hong_kong, "2026-02-12", HONG_KONG) == [
        ("00:00", Phase.CLOSED),
        ("09:00", Phase.AUCTION),
        ("09:30", Phase.OPEN),
        ("12:00", Phase.LUNCH),
        ("13:00", Phase.OPEN),
        ("16:00", Phase.AUCTION),
        ("16:10", Phase.CLOSED),
    ]


@pytest.mark.parametrize("day", ["2026-02-16", "2026-12-31"])
def test_a_half_day_in_hong_kong_ends_at_noon_with_its_auction(hong_kong: SessionTable, day: str):
    assert _phases(hong_kong, day, HONG_KONG) == [
        ("00:00", Phase.CLOSED),
        ("09:00", Phase.AUCTION),
        ("09:30", Phase.OPEN),
        ("12:00", Phase.AUCTION),
        ("12:10", Phase.CLOSED),
    ]


def test_a_day_in_new_york_has_extended_hours_and_no_lunch(new_york: SessionTable):
    assert _phases(new_york, "2026-11-25", NEW_YORK) == [
        ("00:00", Phase.CLOSED),
        ("04:00", Phase.EXTENDED),
        ("09:30", Phase.OPEN),
        ("16:00", Phase.EXTENDED),
        ("20:00", Phase.CLOSED),
    ]


def test_an_early_close_in_new_york_ends_the_extended_hours_at_five(new_york: SessionTable):
    assert _phases(new_york, "2026-11-27", NEW_YORK) == [
        ("00:00", Phase.CLOSED),
        ("04:00", Phase.EXTENDED),
        ("09:30", Phase.OPEN),
        ("13:00", Phase.EXTENDED),
        ("17:00", Phase.CLOSED),
    ]


@pytest.mark.parametrize(
    ("begins", "phase", "phase_before"),
    [
        ("2026-02-12T09:00", Phase.AUCTION, Phase.CLOSED),
        ("2026-02-12T09:30", Phase.OPEN, Phase.AUCTION),
        ("2026-02-12T12:00", Phase.LUNCH, Phase.OPEN),
        ("2026-02-12T13:00", Phase.OPEN, Phase.LUNCH),
        ("2026-02-12T16:00", Phase.AUCTION, Phase.OPEN),
        ("2026-02-12T16:10", Phase.CLOSED, Phase.AUCTION),
        ("2026-01-01T00:00", Phase.CLOSED, Phase.UNKNOWN),
        ("2027-01-01T00:00", Phase.UNKNOWN, Phase.CLOSED),
    ],
)
def test_a_phase_begins_at_its_first_microsecond_and_the_one_before_ends_there(
    hong_kong: SessionTable, begins: str, phase: Phase, phase_before: Phase
):
    at_us = _us(begins, HONG_KONG)
    span, before = hong_kong.at(at_us), hong_kong.at(at_us - 1)
    assert (span.phase, span.from_us) == (phase, at_us)
    assert (before.phase, before.to_us) == (phase_before, at_us)
    assert hong_kong.at(span.to_us - 1) == span
    assert hong_kong.at(before.from_us) == before


def test_a_weekend_and_a_holiday_are_one_span_from_close_to_the_next_auction(hong_kong: SessionTable):
    weekend = hong_kong.at(_us("2026-02-14T11:00", HONG_KONG))
    assert weekend == PhaseSpan(
        Phase.CLOSED, _us("2026-02-13T16:10", HONG_KONG), _us("2026-02-16T09:00", HONG_KONG)
    )
    new_year = hong_kong.at(_us("2026-02-17T10:00", HONG_KONG))
    assert new_year == PhaseSpan(
        Phase.CLOSED, _us("2026-02-16T12:10", HONG_KONG), _us("2026-02-20T09:00", HONG_KONG)
    )


@pytest.mark.parametrize(
    ("day", "opens", "closes"),
    [
        ("2026-03-06", "14:30", "21:00"),
        ("2026-03-09", "13:30", "20:00"),
        ("2026-10-30", "13:30", "20:00"),
        ("2026-11-02", "14:30", "21:00"),
    ],
)
def test_new_york_keeps_its_wall_clock_when_the_clocks_change(
    new_york: SessionTable, day: str, opens: str, closes: str
):
    span = new_york.at(_us(f"{day}T12:00", NEW_YORK))
    assert span.phase is Phase.OPEN
    assert (_utc(span.from_us), _utc(span.to_us)) == (f"{day} {opens}", f"{day} {closes}")


def test_the_night_on_which_the_clocks_change_is_an_hour_shorter_or_longer(new_york: SessionTable):
    spring, autumn = (new_york.at(_us(f"{day}T12:00", NEW_YORK)) for day in ("2026-03-08", "2026-11-01"))
    # From 20:00 on Friday to 04:00 on Monday.
    assert (spring.to_us - spring.from_us) // (60 * MINUTE_US) == 55
    assert (autumn.to_us - autumn.from_us) // (60 * MINUTE_US) == 57


def test_outside_of_its_years_a_table_knows_nothing(hong_kong: SessionTable):
    for moment in ("2025-12-31T10:00", "2027-01-01T10:00", "1970-01-01T08:00", "2200-01-01T10:00"):
        assert hong_kong.at(_us(moment, HONG_KONG)).phase is Phase.UNKNOWN
    before, after = hong_kong.at(-(1 << 62)), hong_kong.at(1 << 62)
    assert before.to_us == _us("2026-01-01T00:00", HONG_KONG)
    assert after.from_us == _us("2027-01-01T00:00", HONG_KONG)


def test_a_table_without_days_knows_nothing():
    assert SessionTable([], us_hours()).at(_us("2026-02-12T10:00", NEW_YORK)).phase is Phase.UNKNOWN


def test_what_never_closes_is_open_at_any_time():
    for at_us in (-1, 0, 1 << 60):
        span = AlwaysOpen().at(at_us)
        assert span.phase is Phase.OPEN
        assert span.from_us <= at_us < span.to_us
