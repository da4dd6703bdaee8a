from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from tickdeck.domain.errors import FeedError
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.feeds.alpaca.config import ALPACA
from tickdeck.feeds.alpaca.history import AlpacaHistory
from tickdeck.pipeline.rejects import RejectedError
from tickdeck.settings.secrets import Secret

TOKEN = Secret("PKABCDEF:s3cr3ts3cr3t")
AAPL = {
    "latestTrade": {"t": "2022-08-17T10:18:24.114694956Z", "x": "Q", "p": 172.61, "s": 160, "i": 1011},
    "minuteBar": {"t": "2022-08-17T10:16:00Z", "o": 172.69, "c": 172.69, "v": 106},
    "dailyBar": {"t": "2022-08-16T04:00:00Z", "o": 172.62, "h": 173.71, "l": 171.6618, "c": 173.03},
    "prevDailyBar": {"t": "2022-08-15T04:00:00Z", "o": 171.5, "h": 173.39, "l": 171.345, "c": 173.19},
}


def _us(text: str) -> int:
    return round(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()) * 1_000_000


@pytest.fixture
def instruments() -> InstrumentTable:
    return InstrumentTable(Instrument(each) for each in ("AAPL.US", "BRK-B.US"))


@pytest.fixture
def history(instruments: InstrumentTable) -> AlpacaHistory:
    return AlpacaHistory(instruments, ALPACA.plans["iex"])


def test_snapshots_are_asked_for_with_key_and_secret_in_the_headers(history: AlpacaHistory):
    (asked,) = history.closes([0, 1], TOKEN)
    assert (asked.method, asked.path) == ("GET", "/v2/stocks/snapshots")
    assert asked.query == {"symbols": "AAPL,BRK.B", "feed": "iex"}
    assert asked.headers == {"APCA-API-KEY-ID": "PKABCDEF", "APCA-API-SECRET-KEY": "s3cr3ts3cr3t"}
    assert "s3cr3t" not in repr(asked)
    with pytest.raises(FeedError, match="KEY:SECRET"):
        history.closes([0], Secret("PKABCDEF"))


def test_many_symbols_are_asked_for_in_portions(instruments: InstrumentTable, history: AlpacaHistory):
    numbers = [instruments.add(Instrument(f"A{n}.US")) for n in range(250)]
    names = [each.query["symbols"].split(",") for each in history.closes(numbers, TOKEN)]
    assert [len(each) for each in names] == [100, 100, 50]
    assert [name for each in names for name in each] == [f"A{n}" for n in range(250)]
    assert history.closes([], TOKEN) == []


def test_the_invented_symbol_has_no_history(instruments: InstrumentTable):
    assert AlpacaHistory(instruments, ALPACA.plans["test"]).closes([0], TOKEN) == []


@pytest.mark.parametrize(
    ("now", "close"),
    [
        # Before the opening, and at eight in the evening of New York, the day of the last bar is past or not.
        ("2022-08-17T10:18:30", 173.03),
        ("2022-08-16T18:00:00", 173.19),
        ("2022-08-17T03:59:59", 173.19),
        ("2022-08-17T04:00:00", 173.03),
    ],
)
def test_the_close_is_that_of_the_last_day_which_is_not_todays_in_new_york(
    history: AlpacaHistory, now: str, close: float
):
    body = json.dumps({"AAPL": AAPL, "ZZZ": AAPL, "BRK.B": None}).encode()
    assert history.read_closes(body, _us(now)) == {0: close}


def test_a_snapshot_may_lack_its_bars(history: AlpacaHistory):
    bars: list[dict[str, Any]] = [{}, {"dailyBar": None, "prevDailyBar": None}]
    for snapshot in bars:
        assert history.read_closes(json.dumps({"AAPL": snapshot}).encode(), _us("2022-08-17")) == {}
    newly_listed = {"dailyBar": AAPL["dailyBar"]}
    body = json.dumps({"BRK.B": newly_listed}).encode()
    assert history.read_closes(body, _us("2022-08-16T18:00:00")) == {}
    assert history.read_closes(body, _us("2022-08-18T18:00:00")) == {1: 173.03}


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b'{"message":"forbidden."}', "^Alpaca refused the question$"),
        (b'{"code":40110000,"message":"request is not authorized"}', "^Alpaca refused the question$"),
        (b'{"AAPL":{"dailyBar":{"t":"yesterday","c":1}}}', "RFC 3339"),
        (b'{"AAPL":{"dailyBar":{"t":"2022-08-15T04:00:00Z","c":0}}}', "above zero"),
        (b'{"AAPL":{"dailyBar":{"t":"2022-08-15T04:00:00Z"}}}', "other values"),
        (b'{"AAPL":5}', "other values"),
        (b"[]", "other values"),
        (b"<html>502</html>", "not JSON"),
        (b"", "not JSON"),
        (b"\xff\xfe", "not JSON"),
        (b"[" * 100_000, "other values|not JSON"),
    ],
)
def test_what_is_no_answer_is_rejected(history: AlpacaHistory, body: bytes, reason: str):
    with pytest.raises(RejectedError, match=reason):
        history.read_closes(body, _us("2022-08-17T10:18:30"))


def test_an_answer_cut_off_at_any_byte_is_rejected(history: AlpacaHistory):
    body = json.dumps({"AAPL": AAPL}).encode()
    for length in range(len(body)):
        with pytest.raises(RejectedError):
            history.read_closes(body[:length], _us("2022-08-17T10:18:30"))


def test_nothing_else_can_be_asked(history: AlpacaHistory):
    assert history.prints(0, 1, 2, TOKEN) is None
    assert history.read_prints(0, b"", 0) == []
    assert history.bars(0, 0, 1, TOKEN) is None
    assert history.read_bars(0, b"") == []
    assert history.suspended([0], TOKEN) == []
    assert history.read_suspended(b"") == set()
