from __future__ import annotations

import importlib.util
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import pytest

import tickdeck
from fakes.clock import NOON_US
from tickdeck.domain.errors import RecordingError, TickdeckError
from tickdeck.domain.tick import TICK, Block
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.journal import Header, Kind, SymbolRow, encode, encode_gaps, encode_header
from tickdeck.store.known_file import KnownFile
from tickdeck.store.reader import Recordings
from tickdeck.store.sealer import seal
from tickdeck.store.segment_file import SegmentFile

Ticks = Callable[..., Block]
Write = Callable[..., Path]
DAY_US = 86_400_000_000


@pytest.fixture
def data_dir(tmp_path: Path, write_journal: Write, ticks: Ticks) -> Path:
    feed = tmp_path / "recordings" / "alltick"
    gap = encode_gaps([Gap(0, NOON_US + 3, NOON_US + 4, "lost"), Gap(-1, 1, 2, "all of a shard", 5)])
    seal(write_journal(feed / "2026-06-22" / "0001.journal", ticks(30)))
    seal(write_journal(feed / "2026-06-22" / "0002.journal", ticks(30, first=30), gap))
    seal(write_journal(feed / "2026-06-23" / "0001.journal", ticks(5, recv_us=NOON_US + DAY_US, symbol=0)))
    write_journal(feed / "2026-06-23" / "0002.journal", ticks(99))
    return tmp_path


@pytest.fixture
def recordings(data_dir: Path) -> Recordings:
    return tickdeck.open_recordings(data_dir)


def test_days_and_instruments_are_known(recordings: Recordings):
    assert recordings.feed == "alltick"
    assert recordings.days == [date(2026, 6, 22), date(2026, 6, 23)]
    assert [instrument.id for instrument in recordings.instruments()] == ["00005.HK", "00700.HK", "AAPL.US"]
    assert [instrument.id for instrument in recordings.instruments("2026-06-23")] == ["00700.HK"]
    (tencent,) = recordings.instruments(date(2026, 6, 23))
    assert (tencent.name, tencent.currency) == ("Tencent", "HKD")


@pytest.mark.parametrize("spelling", ["00700.HK", "700", "0700.hk", "HK.00700", " 700 "])
def test_ticks_come_in_order_of_arrival_by_any_spelling(recordings: Recordings, ticks: Ticks, spelling: str):
    found = recordings.ticks(spelling)
    assert found.dtype == TICK
    expected = np.concatenate(
        (ticks(60)[ticks(60)["symbol"] == 0], ticks(5, recv_us=NOON_US + DAY_US, symbol=0))
    )
    assert found.tobytes() == expected.tobytes()


def test_start_is_within_and_end_is_not(recordings: Recordings):
    received = recordings.ticks("700")["recv_us"]
    found = recordings.ticks("700", start=int(received[3]), end=int(received[7]))
    assert found["recv_us"].tolist() == received[3:7].tolist()
    assert recordings.ticks("700", start=int(received[-1])).size == 1
    assert recordings.ticks("700", end=int(received[0])).size == 0
    assert recordings.ticks("700", end=0).dtype == TICK


@pytest.mark.parametrize(
    "moment",
    [
        NOON_US + DAY_US,
        np.int64(NOON_US + DAY_US),
        "2026-06-23T12:00:00",
        "2026-06-23T12:00:00+00:00",
        "2026-06-23 20:00+08:00",
        datetime(2026, 6, 23, 12, tzinfo=UTC),
        datetime(2026, 6, 23, 20, tzinfo=timezone(timedelta(hours=8))),
        datetime(2026, 6, 23, 12),  # noqa: DTZ001
    ],
)
def test_moments_may_be_given_in_many_ways(recordings: Recordings, moment: object):
    assert recordings.ticks("700", start=moment).size == 5
    assert recordings.ticks("700", end=moment).size == 20


def test_a_recorded_instrument_of_another_venue_needs_no_venue(
    tmp_path: Path, ticks: Ticks, write_journal: Write
):
    journal = tmp_path / "recordings" / "binance" / "2026-06-22" / "0001.journal"
    journal.parent.mkdir(parents=True)
    symbols = [SymbolRow(0, "ETHBTC.BINANCE", "", ""), SymbolRow(1, "BTCUSDT.BINANCE", "", "")]
    ticked = encode(Kind.TICKS, ticks(4, symbol=0).tobytes())
    journal.write_bytes(encode_header(Header("binance", NOON_US, symbols)) + ticked)
    seal(journal)
    recordings = tickdeck.open_recordings(tmp_path)
    assert recordings.ticks("ethbtc").size == 4
    assert recordings.ticks("btcusdt").size == 0, "subscribed, but it never ticked"


def test_gaps_are_those_of_the_instrument_and_of_all(recordings: Recordings):
    assert recordings.gaps("700") == [
        Gap(-1, 1, 2, "all of a shard", 5),
        Gap(0, NOON_US + 3, NOON_US + 4, "lost"),
    ]
    assert [gap.reason for gap in recordings.gaps("AAPL")] == ["all of a shard"]


def test_what_is_sealed_later_is_seen_without_opening_again(
    data_dir: Path, recordings: Recordings, ticks: Ticks
):
    assert recordings.ticks("700").size == 25
    seal(data_dir / "recordings" / "alltick" / "2026-06-23" / "0002.journal")
    assert recordings.ticks("700").size == 25 + 33


def test_merged_days_beside_their_folders_are_read_too(data_dir: Path):
    feed = data_dir / "recordings" / "alltick"
    (feed / "2026-06-23" / "0001.h5").rename(feed / "2026-06-20.h5")
    recordings = tickdeck.open_recordings(data_dir)
    assert recordings.days == [date(2026, 6, 20), date(2026, 6, 22)]
    assert recordings.ticks("700").size == 25


def test_several_feeds_must_be_named(data_dir: Path):
    (data_dir / "recordings" / "binance").mkdir()
    with pytest.raises(RecordingError, match=r"several feeds; name one of them: alltick, binance\.$"):
        tickdeck.open_recordings(data_dir)
    assert tickdeck.open_recordings(str(data_dir), feed="alltick").days


def test_what_is_wrong_is_said_in_a_sentence(tmp_path: Path, data_dir: Path, recordings: Recordings):
    with pytest.raises(RecordingError, match=r"^There are no recordings in .*\.$"):
        tickdeck.open_recordings(tmp_path / "absent")
    with pytest.raises(RecordingError, match=r"no recordings of “binance”, only of alltick\.$"):
        tickdeck.open_recordings(data_dir, feed="binance")
    for unknown in ("MSFT", "1", "", "not a code"):
        with pytest.raises(RecordingError, match=r"is not among the instruments recorded from alltick\.$"):
            recordings.ticks(unknown)
        with pytest.raises(RecordingError):
            recordings.gaps(unknown)


def test_a_file_that_is_none_of_ours_is_said_in_a_sentence(data_dir: Path):
    day = data_dir / "recordings" / "alltick" / "2026-06-23"
    (day / "0009.h5").write_bytes(b"no HDF5")
    with pytest.raises(RecordingError, match=r"0009\.h5 cannot be read"):
        tickdeck.open_recordings(data_dir).instruments()


@pytest.mark.parametrize("moment", ["yesterday", "2026-13-01"])
def test_a_moment_or_day_that_is_none_is_said_in_a_sentence(recordings: Recordings, moment: str):
    with pytest.raises(TickdeckError, match=moment):
        recordings.ticks("700", start=moment)
    with pytest.raises(TickdeckError, match=moment):
        recordings.instruments(moment)


@pytest.mark.skipif(importlib.util.find_spec("pandas") is None, reason="pandas is not installed")
def test_pandas_gets_times_in_utc(recordings: Recordings):
    frame = recordings.to_pandas("700")
    assert len(frame) == 25
    assert str(frame["recv"].dtype) == "datetime64[us, UTC]"
    assert frame["time"].isna().any(), "a time that the feed did not give is no time in 1969"


@pytest.mark.skipif(importlib.util.find_spec("polars") is None, reason="polars is not installed")
def test_polars_gets_times_in_utc(recordings: Recordings):
    frame = recordings.to_polars("700")
    assert frame.height == 25
    assert frame["time"].null_count() > 0, "a time that the feed did not give is no time in 1969"


def test_ticks_whose_instrument_was_lost_are_no_obstacle_to_the_others(
    tmp_path: Path, write_journal: Write, ticks: Ticks
):
    journal = tmp_path / "recordings" / "alltick" / "2026-06-22" / "0001.journal"
    seal(write_journal(journal, ticks(6), ticks(2, first=6, symbol=9), encode_gaps([Gap(9, 1, 2, "lost")])))
    recordings = tickdeck.open_recordings(tmp_path)
    assert [instrument.id for instrument in recordings.instruments()] == ["00005.HK", "00700.HK", "AAPL.US"]
    assert recordings.ticks("700")["ordinal"].tolist() == [0, 3]
    assert recordings.gaps("700") == []


def test_a_day_is_read_as_it_went(recordings: Recordings, ticks: Ticks):
    for day in recordings.day("2026-06-22"), recordings.day(date(2026, 6, 22)):
        assert (day.date, day.rows) == (date(2026, 6, 22), 60)
        assert [instrument.id for instrument in day.instruments] == ["00700.HK", "00005.HK", "AAPL.US"]
        assert np.concatenate(list(day)).tobytes() == ticks(60).tobytes()
    assert recordings.day(datetime(2026, 6, 23, 15, tzinfo=UTC)).rows == 5
    with pytest.raises(RecordingError, match="no recordings of 2026-06-24"):
        recordings.day("2026-06-24")
    with pytest.raises(RecordingError, match="is not a date"):
        recordings.day("yesterday")


def test_damage_of_one_day_is_no_obstacle_to_another(data_dir: Path, recordings: Recordings, ticks: Ticks):
    (data_dir / "recordings" / "alltick" / "2026-06-23" / "0009.h5").write_bytes(b"no HDF5")
    assert recordings.day("2026-06-22").rows == 60
    assert recordings.days == [date(2026, 6, 22), date(2026, 6, 23)]
    found = recordings.ticks("700", end="2026-06-22T13:00")
    assert found.size == 20
    with pytest.raises(RecordingError, match=r"0009\.h5 cannot be read"):
        recordings.ticks("700")


def test_an_instrument_of_other_days_has_no_ticks_between(recordings: Recordings):
    assert recordings.ticks("AAPL", start="2026-06-25").size == 0


def test_a_block_over_midnight_is_found_whichever_day_it_was_put_to(
    tmp_path: Path, write_journal: Write, ticks: Ticks
):
    midnight_us = NOON_US + DAY_US // 2
    feed = tmp_path / "recordings" / "alltick"
    seal(write_journal(feed / "2026-06-22" / "0001.journal", ticks(10, recv_us=midnight_us, symbol=0)))
    seal(write_journal(feed / "2026-06-23" / "0001.journal", ticks(10, recv_us=midnight_us - 10, symbol=0)))
    recordings = tickdeck.open_recordings(tmp_path)
    assert recordings.ticks("700", start=midnight_us).size == 10
    assert recordings.ticks("700", end=midnight_us).size == 10


def test_segments_that_are_merged_between_listing_and_opening_are_found_again(
    data_dir: Path, recordings: Recordings, monkeypatch: pytest.MonkeyPatch
):
    feed = data_dir / "recordings" / "alltick"
    open_file = KnownFile.open

    def merged_just_before(file: KnownFile) -> SegmentFile:
        if (feed / "2026-06-23" / "0001.h5").exists():
            (feed / "2026-06-23" / "0001.h5").rename(feed / "2026-06-23.h5")
        return open_file(file)

    monkeypatch.setattr(KnownFile, "open", merged_just_before)
    assert recordings.ticks("700").size == 25


def test_an_interval_is_right_where_the_clock_was_set_back_in_between(
    tmp_path: Path, write_journal: Write, ticks: Ticks
):
    # One file of two runs, as merging makes it: receipts go up, back, and up again.
    block = ticks(20, symbol=0)
    block["recv_us"] = NOON_US + np.array([*range(10), *range(5, 15)]) * 1_000_000
    journal = tmp_path / "recordings" / "alltick" / "2026-06-22" / "0001.journal"
    seal(write_journal(journal, encode(Kind.TICKS, block.tobytes())))
    found = Recordings.open(tmp_path).ticks("00700.HK", NOON_US + 4_000_000, NOON_US + 8_000_000)
    assert ((found["recv_us"] - NOON_US) // 1_000_000).tolist() == [4, 5, 6, 7, 5, 6, 7]
    until = Recordings.open(tmp_path).ticks("00700.HK", end=NOON_US + 2_000_000)
    assert ((until["recv_us"] - NOON_US) // 1_000_000).tolist() == [0, 1]
