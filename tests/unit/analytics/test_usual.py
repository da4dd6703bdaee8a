"""What is usual: learnt by the minute of the day, without being misled by one day, a break or a gap."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from tickdeck.analytics.usual import (
    WINDOWS_MIN,
    RecordedVolumes,
    UsualVolume,
    counted,
    lesson_of,
    open_minutes,
)
from tickdeck.app.hours import hours_of
from tickdeck.domain.calendar import MINUTES
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.sessions import AlwaysOpen, TradingCalendar
from tickdeck.domain.venue import Venue

MONDAY = date(2026, 9, 14)
HALF_DAY = date(2026, 12, 24)
EPOCH = date(1970, 1, 1).toordinal()
AT = 10 * 60 + 41


def always(_venue: Venue) -> TradingCalendar:
    return AlwaysOpen()


def table(*ids: str) -> InstrumentTable:
    return InstrumentTable([Instrument(each) for each in ids])


def flat(volumes: list[float]) -> RecordedVolumes:
    """A day for each volume, with that volume in every minute."""
    dates = tuple(MONDAY + timedelta(days=place) for place in range(len(volumes)))
    return RecordedVolumes(dates, np.repeat(np.array(volumes)[:, None], MINUTES, axis=1))


def test_trading_minutes_leave_out_lunch_and_auctions() -> None:
    minutes = open_minutes(hours_of(Venue.HK), Venue.HK, MONDAY.toordinal() - EPOCH)
    assert np.flatnonzero(minutes).tolist() == [*range(9 * 60 + 30, 12 * 60), *range(13 * 60, 16 * 60)]


def test_a_half_day_has_its_morning_only() -> None:
    minutes = open_minutes(hours_of(Venue.HK), Venue.HK, HALF_DAY.toordinal() - EPOCH)
    assert np.flatnonzero(minutes).tolist() == list(range(9 * 60 + 30, 12 * 60))


def test_a_weekend_has_none() -> None:
    assert not open_minutes(hours_of(Venue.HK), Venue.HK, date(2026, 9, 19).toordinal() - EPOCH).any()


def test_usual_is_the_mean_of_the_days() -> None:
    lesson = lesson_of(flat([100.0, 200.0, 300.0]).volume)
    assert lesson.days == 3
    assert lesson.mean[AT] == pytest.approx(200.0)


def test_one_event_does_not_raise_what_is_usual() -> None:
    """With five days or more the busiest counts as the second busiest."""
    calm = lesson_of(flat([100.0] * 6).volume)
    volume = flat([100.0] * 6).volume.copy()
    volume[3, AT - 3 : AT + 3] = 10_000.0
    assert lesson_of(volume).mean[AT] == pytest.approx(calm.mean[AT])


def test_an_afternoon_is_not_diluted_by_half_days() -> None:
    instruments = table("00700.HK")
    volumes = RecordedVolumes((MONDAY, HALF_DAY), np.full((2, MINUTES), 100.0))
    usual = UsualVolume.learnt(instruments, {"00700.HK": volumes}, hours_of)
    assert usual.mean[0, 14 * 60] == pytest.approx(100.0)
    assert usual.mean[0, 12 * 60 + 30] == 0.0
    assert usual.days[0] == 2


def test_a_minute_that_was_not_recorded_is_no_quiet_one() -> None:
    instruments = table("BTCUSDT.BINANCE")
    volume = np.full((2, MINUTES), 10.0)
    volume[1, :AT] = np.nan
    recorded = {"BTCUSDT.BINANCE": RecordedVolumes((MONDAY, MONDAY + timedelta(days=1)), volume)}
    assert UsualVolume.learnt(instruments, recorded, always).mean[0, 60] == pytest.approx(10.0)
    # One in which it ran, and nothing traded, is.
    volume[1, :AT] = 0.0
    assert UsualVolume.learnt(instruments, recorded, always).mean[0, 60] == pytest.approx(5.0)


def test_a_day_without_a_print_teaches_nothing() -> None:
    volumes = flat([100.0, 0.0, 100.0])
    ((_, days),) = counted(table("00700.HK"), {"00700.HK": volumes}, hours_of)
    assert np.isnan(days[1]).all()
    assert lesson_of(days).mean[AT] == pytest.approx(100.0)


def test_instruments_of_another_run_are_left_out() -> None:
    usual = UsualVolume.learnt(table("00700.HK"), {"00005.HK": flat([1.0])}, hours_of)
    assert usual.days.tolist() == [0]


def test_spread_is_what_days_differ_by() -> None:
    rng = np.random.default_rng(7)
    calm = lesson_of(1000.0 * np.exp(rng.normal(0, 0.1, (8, MINUTES))))
    wild = lesson_of(1000.0 * np.exp(rng.normal(0, 1.0, (8, MINUTES))))
    assert (wild.spread[0] > 2 * calm.spread[0]).all()
    # Longer windows even out.
    assert (wild.spread[len(WINDOWS_MIN) - 1] < wild.spread[0]).all()


def test_a_name_that_never_trades_has_nothing_usual() -> None:
    usual = UsualVolume.learnt(table("00700.HK"), {"00700.HK": flat([0.0, 0.0])}, always)
    assert usual.days[0] == 0


def test_rows_of_another_length_are_refused() -> None:
    with pytest.raises(ValueError, match="1,440"):
        RecordedVolumes((MONDAY,), np.zeros((1, 100)))
    with pytest.raises(ValueError, match="different dates"):
        RecordedVolumes((MONDAY, MONDAY), np.zeros((2, MINUTES)))


def test_later_instruments_get_their_rows() -> None:
    usual = UsualVolume(1)
    usual.fit(3)
    assert usual.at(np.array([5, -1, 2000])).tolist() == [0.0, 0.0, 0.0]
