"""How often detectors speak is measured on a recorded day, against the days before it."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from tickdeck.analytics.alarm_rate import false_alarms, rehearsal_of
from tickdeck.analytics.unusual import UnusualKind
from tickdeck.analytics.usual import RecordedVolumes
from tickdeck.domain.calendar import MINUTES
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.sessions import AlwaysOpen
from tickdeck.settings.unusual import Thresholds

DATES = tuple(date(2026, 9, 14) + timedelta(days=each) for each in range(4))
PRICE = np.array([100.0, 100.0])


def recorded(loud: tuple[int, ...] = (), days: int = 4) -> dict[str, RecordedVolumes]:
    """Two instruments; the first has four times its volume in some minutes of the newest day."""
    rng = np.random.default_rng(6)
    result = {}
    for known in ("00700.HK", "09988.HK"):
        volume = 100_000 * np.exp(rng.normal(0, 0.05, (days, MINUTES)))
        if known == "00700.HK":
            for minute in loud:
                volume[days - 1, minute] *= 8
        result[known] = RecordedVolumes(DATES[:days], volume)
    return result


def rates(days: dict[str, RecordedVolumes], thresholds: Thresholds | None = None) -> dict[UnusualKind, float]:
    table = InstrumentTable([Instrument("00700.HK"), Instrument("09988.HK")])
    rehearsal = rehearsal_of(table, days, lambda _venue: AlwaysOpen())
    return false_alarms(rehearsal, thresholds or Thresholds(), PRICE)


def test_calm_days_have_no_alarm() -> None:
    assert rates(recorded()) == {UnusualKind.VOLUME: 0.0, UnusualKind.ACCELERATING: 0.0}


def test_every_alarm_is_counted_once_for_its_cool_down() -> None:
    loud = (300, 600, 601, 900)
    assert rates(recorded(loud))[UnusualKind.VOLUME] == pytest.approx(3 / 2)
    assert rates(recorded(loud), Thresholds(volume_ratio=20.0))[UnusualKind.VOLUME] == 0.0
    assert rates(recorded(loud), Thresholds(least_turnover=1e11))[UnusualKind.VOLUME] == 0.0


def test_growing_minutes_are_counted() -> None:
    days = recorded()
    days["09988.HK"].volume[3, 500:503] = (250_000, 300_000, 350_000)
    assert rates(days)[UnusualKind.ACCELERATING] == pytest.approx(1 / 2)


def test_one_day_alone_cannot_be_rehearsed() -> None:
    assert rates(recorded(days=1)) == {}
