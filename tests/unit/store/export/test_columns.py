from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import numpy as np

from tickdeck.domain.instrument import Instrument
from tickdeck.domain.tick import TICK, TickFlag
from tickdeck.store.export.columns import LocalTime, flag_words, numbered, time_zone_of

IDS = ("AAPL.US", "00700.HK", "BTCUSDT.BINANCE", "XYZ.MARS")


def test_flags_are_words_and_an_unknown_one_a_number():
    assert flag_words(0) == ""
    assert flag_words(TickFlag.OUT_OF_ORDER | TickFlag.AFTER_GAP) == "out-of-order|after-gap"
    assert flag_words(31) == "out-of-order|back-filled|after-gap|auction|snapshot"
    assert flag_words(TickFlag.SNAPSHOT | 64) == "snapshot|64"


def test_a_venue_that_nobody_knows_is_in_utc():
    zones = [time_zone_of(Instrument(each)) for each in IDS]
    assert zones == ["America/New_York", "Asia/Hong_Kong", "UTC", "UTC"]


def test_local_times_follow_the_clock_changes_of_each_exchange():
    start_us = round(datetime(2026, 3, 8, tzinfo=UTC).timestamp()) * 1_000_000
    ticks = np.zeros(4_000, dtype=TICK)
    ticks["symbol"] = np.arange(4_000) % 4
    # Over both days on which New York changes its clocks in 2026, to the second.
    ticks["time_us"][:2_000] = start_us + np.arange(2_000) * 18_000_000
    ticks["time_us"][2_000:] = start_us + 238 * 86_400_000_000 + np.arange(2_000) * 18_000_000
    ticks["time_us"][7] = -1
    found = LocalTime([Instrument(each) for each in IDS]).offsets_us(ticks)
    different = set()
    for tick, offset in zip(ticks, found.tolist(), strict=True):
        moment = datetime.fromtimestamp(max(0, int(tick["time_us"])) / 1e6, UTC)
        zone = ZoneInfo(time_zone_of(Instrument(IDS[int(tick["symbol"])])))
        expected = moment.astimezone(zone).utcoffset()
        assert expected is not None
        assert offset == round(expected.total_seconds()) * 1_000_000
        different.add(offset // 3_600_000_000)
    assert different == {-5, -4, 0, 8}


def test_times_beyond_the_calendar_are_no_reason_to_stop():
    ticks = np.zeros(2, dtype=TICK)
    ticks["time_us"] = [-(2**62), 2**62]
    assert LocalTime([Instrument("AAPL.US")]).offsets_us(ticks).size == 2


def test_values_are_numbered_in_order():
    different, numbers = numbered(np.array([5, -1, 5, 0], dtype=np.int8))
    assert different == [-1, 0, 5]
    assert numbers.tolist() == [2, 0, 2, 1]
    assert numbered(np.zeros(0, dtype=np.uint16))[0] == []
