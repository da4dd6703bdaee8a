from __future__ import annotations

import contextlib
import gzip
import json
import math
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import NO_TIME, Row
from tickdeck.feeds.base import Closing, Confirmed, Decoded, Refused, Verdict
from tickdeck.feeds.binance.config import BINANCE
from tickdeck.feeds.binance.protocol import INSTRUMENTS_PER_REQUEST, BinanceProtocol, handshake_refused
from tickdeck.pipeline.rejects import RejectedError
from tickdeck.settings.secrets import Secret

CAPTURE = Path(__file__).parents[5] / "shared" / "data" / "binance-spot-btcusdt-20240808.gz"
RECV_US = 1_723_075_200_500_000


@pytest.fixture
def instruments() -> InstrumentTable:
    return InstrumentTable(Instrument(each) for each in ("BTCUSDT.BINANCE", "ETHUSDT.BINANCE"))


@pytest.fixture
def protocol(instruments: InstrumentTable) -> BinanceProtocol:
    return BinanceProtocol(instruments, BINANCE.plans["public"])


@pytest.fixture
def aggregated(instruments: InstrumentTable) -> BinanceProtocol:
    return BinanceProtocol(instruments, BINANCE.plans["aggregated"])


def _trade(**given: Any) -> bytes:
    data = {
        "e": "trade",
        "E": 1723075200123,
        "s": "ETHUSDT",
        "t": 3720000001,
        "p": "2345.67000000",
        "q": "0.00100000",
        "T": 1723075200122,
        "m": True,
        "M": True,
    } | given
    fields = {name: value for name, value in data.items() if value is not ...}
    return json.dumps({"stream": "ethusdt@trade", "data": fields}).encode()


def _aggregate(**given: Any) -> bytes:
    data = {
        "e": "aggTrade",
        "E": 1672515782136,
        "s": "ETHUSDT",
        "a": 12345,
        "p": "0.001",
        "q": "100",
        "f": 100,
        "l": 105,
        "T": 1672515782136,
        "m": True,
        "M": True,
    } | given
    fields = {name: value for name, value in data.items() if value is not ...}
    return json.dumps({"stream": "ethusdt@aggTrade", "data": fields}).encode()


def _book_ticker(**given: Any) -> bytes:
    data = {
        "u": 400900217,
        "s": "ETHUSDT",
        "b": "25.35190000",
        "B": "31.21000000",
        "a": "25.36520000",
        "A": "40.66000000",
    } | given
    fields = {name: value for name, value in data.items() if value is not ...}
    return json.dumps({"stream": "ethusdt@bookTicker", "data": fields}, separators=(",", ":")).encode()


def _row(protocol: BinanceProtocol, frame: bytes) -> Row:
    rows: list[Row] = []
    assert protocol.decode(frame, RECV_US, Decoded(rows)) is None
    assert len(rows) == 1
    return rows[0]


def test_a_trade_is_a_tick_with_its_exact_id_price_quantity_and_time(protocol: BinanceProtocol):
    time_us, recv_us, symbol, price, volume, turnover, side, seq, flags, _ = _row(protocol, _trade())
    assert (time_us, recv_us, symbol) == (1723075200122_000, RECV_US, 1)
    assert (price, volume, side, seq, flags) == (2345.67, 0.001, -1, 3720000001, 0)
    assert math.isnan(turnover)


@pytest.mark.parametrize(("buyer_is_maker", "side"), [(True, -1), (False, 1), (..., 0), (None, 0)])
def test_whoever_was_no_maker_crossed_the_spread(protocol: BinanceProtocol, buyer_is_maker: Any, side: int):
    assert _row(protocol, _trade(m=buyer_is_maker))[6] == side


def test_times_may_be_microseconds(protocol: BinanceProtocol):
    assert _row(protocol, _trade(T=1723075200122345))[0] == 1723075200122345


@pytest.mark.parametrize(
    "frame",
    [
        {"stream": "btcusdt@depth", "data": {"e": "depthUpdate", "E": 1, "s": "BTCUSDT", "U": 1, "u": 2,
                                             "b": [["1", "2"]], "a": []}},
        {"stream": "btcusdt@depth20", "data": {"lastUpdateId": 1, "bids": [["1", "2"]], "asks": []}},
        {"stream": "btcusdt@kline_1m", "data": {"e": "kline", "E": 1, "s": "BTCUSDT", "k": {"t": 1}}},
        {"stream": "btcusdt@ticker", "data": {"e": "24hrTicker", "s": "BTCUSDT", "p": "-0.5", "a": "1.5"}},
        {"stream": "btcusdt@aggTrade", "data": {"e": "aggTrade", "E": 1, "s": "BTCUSDT", "a": 5, "p": "1",
                                                "q": "2", "f": 1, "l": 2, "T": 1723075200122, "m": True}},
    ],
)  # fmt: skip
def test_other_streams_are_neither_ticks_nor_rejects(protocol: BinanceProtocol, frame: dict[str, Any]):
    out = Decoded()
    assert protocol.decode(json.dumps(frame).encode(), RECV_US, out) is None
    assert (out.rows, out.quotes, out.rejected) == ([], {}, [])


def test_other_streams_are_nothing_to_the_plan_of_aggregates_either(aggregated: BinanceProtocol):
    depth = b'{"stream":"btcusdt@depth","data":{"e":"depthUpdate","s":"BTCUSDT","b":[["1","2"]],"a":[]}}'
    for frame in (_trade(), _trade(b=88, a=50), depth):
        out = Decoded()
        assert aggregated.decode(frame, RECV_US, out) is None
        assert (out.rows, out.quotes) == ([], {})


def test_an_aggregate_is_a_tick_by_its_own_id(aggregated: BinanceProtocol):
    time_us, recv_us, symbol, price, volume, turnover, side, seq, flags, _ = _row(aggregated, _aggregate())
    assert (time_us, recv_us, symbol) == (1672515782136_000, RECV_US, 1)
    assert (price, volume, side, seq, flags) == (0.001, 100.0, -1, 12345, 0)
    assert math.isnan(turnover)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"a": "next"}, "a is not a number"),
        ({"a": -1}, "id is out of range"),
        ({"p": ...}, "price is"),
        ({"q": "-1"}, "quantity is out of range"),
        ({"s": "DOGEUSDT"}, "pair was not subscribed"),
    ],
)
def test_an_aggregate_that_cannot_be_understood_is_rejected(
    aggregated: BinanceProtocol, given: dict[str, Any], reason: str
):
    out = Decoded()
    with pytest.raises(RejectedError, match=reason):
        aggregated.decode(_aggregate(**given), RECV_US, out)
    assert out.rows == []


def test_a_book_ticker_is_the_best_bid_and_ask(protocol: BinanceProtocol, aggregated: BinanceProtocol):
    for each in (protocol, aggregated):
        out = Decoded()
        assert each.decode(_book_ticker(), RECV_US, out) is None
        assert out.quotes == {1: (NO_TIME, RECV_US, 25.3519, 31.21, 25.3652, 40.66)}
        assert (out.rows, out.rejected) == ([], [])


@pytest.mark.parametrize(
    "given",
    [{"b": "0.00000000"}, {"B": "0.00000000"}, {"b": "0.00", "B": "0.00"}, {"b": ..., "B": ...}],
)
def test_an_empty_side_of_the_book_is_no_price(protocol: BinanceProtocol, given: dict[str, Any]):
    out = Decoded()
    protocol.decode(_book_ticker(**given), RECV_US, out)
    (quote,) = out.quotes.values()
    assert math.isnan(quote[2])
    assert math.isnan(quote[3])
    assert quote[4:] == (25.3652, 40.66)


def test_a_book_ticker_is_known_in_any_order_of_its_fields(protocol: BinanceProtocol):
    frame = (
        b'{"data":{"A":"4","a":"3","B":"2","b":"1","u":5,"s":"BTCUSDT"},'
        b'"and":{"so":["on"]},"stream":"btcusdt@bookTicker"}'
    )
    for each in (frame, frame.replace(b'"u":5,"s":"BTCUSDT"', b'"s":"BTCUSDT","u":5')):
        out = Decoded()
        assert protocol.decode(each, RECV_US, out) is None
        assert out.quotes == {0: (NO_TIME, RECV_US, 1.0, 2.0, 3.0, 4.0)}


def test_a_trade_is_known_in_any_order_of_its_fields(protocol: BinanceProtocol):
    frame = (
        b'{"stream":"btcusdt@trade","data":{"m":false,"T":1723075200122,"q":"2","p":"1.5",'
        b'"t":9,"e":"trade","b":7,"a":8,"s":"BTCUSDT"}}'
    )
    assert _row(protocol, frame)[2:8:5] == (0, 9)


@pytest.mark.parametrize(
    ("frame", "reason"),
    [
        (_book_ticker(b="cheap"), "wrong type|not a number"),
        (_book_ticker(b="-1"), "price is not above zero"),
        (_book_ticker(b="inf"), "price is out of range|wrong type"),
        (_book_ticker(A="-1"), "quantity is out of range"),
        (_book_ticker(s="DOGEUSDT"), "pair was not subscribed"),
        (_book_ticker()[:-3], "frame is not JSON"),
        (_book_ticker(b=["1"]), "wrong type|not a number"),
    ],
)
def test_a_book_ticker_that_cannot_be_understood_is_rejected(
    protocol: BinanceProtocol, frame: bytes, reason: str
):
    out = Decoded()
    with pytest.raises(RejectedError, match=reason):
        protocol.decode(frame, RECV_US, out)
    assert out.quotes == {}


@pytest.mark.parametrize("make", [_trade, _aggregate, _book_ticker])
@pytest.mark.parametrize("plan", ["public", "aggregated"])
def test_a_frame_cut_off_at_any_byte_is_rejected(instruments: InstrumentTable, make: Any, plan: str):
    protocol = BinanceProtocol(instruments, BINANCE.plans[plan])
    frame = make()
    for length in range(len(frame)):
        out = Decoded()
        with pytest.raises(RejectedError, match="frame is not JSON"):
            protocol.decode(frame[:length], RECV_US, out)
        assert (out.rows, out.quotes) == ([], {})


@pytest.mark.parametrize("wrong", [True, [], {}, "x", None, 1e400, -7, 1 << 70])
@pytest.mark.parametrize("field", ["e", "s", "t", "p", "q", "T", "m", "a", "b", "A", "B"])
@pytest.mark.parametrize("make", [_trade, _aggregate, _book_ticker])
@pytest.mark.parametrize("plan", ["public", "aggregated"])
def test_no_value_of_a_field_brings_anything_down(
    instruments: InstrumentTable, make: Any, field: str, wrong: Any, plan: str
):
    protocol = BinanceProtocol(instruments, BINANCE.plans[plan])
    with contextlib.suppress(RejectedError):
        protocol.decode(make(**{field: wrong}), RECV_US, Decoded())


def test_instruments_numbered_later_are_found(instruments: InstrumentTable, protocol: BinanceProtocol):
    with pytest.raises(RejectedError):
        protocol.decode(_trade(s="SOLUSDT"), RECV_US, Decoded())
    instruments.add(Instrument("00700.HK"))
    number = instruments.add(Instrument("SOLUSDT.BINANCE"))
    assert b"solusdt@trade" in protocol.subscribe(1, [], [number])
    assert _row(protocol, _trade(s="SOLUSDT"))[2] == number == 3
    with pytest.raises(RejectedError, match="pair was not subscribed"):
        protocol.decode(_trade(s="00700"), RECV_US, Decoded())


@pytest.mark.parametrize(
    "frame",
    [
        b'{"e":"serverShutdown","E":1770123456789}',
        b'{"stream":"!serverShutdown","data":{"e":"serverShutdown","E":1770123456789}}',
    ],
)
def test_a_shutdown_that_is_announced_lets_another_connection_take_over(
    protocol: BinanceProtocol, aggregated: BinanceProtocol, frame: bytes
):
    assert protocol.decode(frame, RECV_US, Decoded()) == Closing()
    assert aggregated.decode(frame, RECV_US, Decoded()) == Closing()


@pytest.mark.parametrize(
    ("frame", "reason"),
    [
        (_trade(p="cheap"), "p is not a number"),
        (_trade(p="0.00000000"), "price is not above zero"),
        (_trade(p=...), "price is"),
        (_trade(q=""), "q is not a number"),
        (_trade(q="-1"), "quantity is out of range"),
        (_trade(T=-1), "time is absurd"),
        (_trade(t=-1), "id is out of range"),
        (_trade(t="next"), "t is not a number"),
        (_trade(s="DOGEUSDT"), "pair was not subscribed"),
        (_trade(e="surprise"), "event is unknown"),
        (_trade()[:-3], "frame is not JSON"),
        (b"", "frame is not JSON"),
        (b"\xff\x00", "frame is not JSON"),
        (b"[" * 100_000, "not JSON|wrong type"),
        (b"[]", "wrong type|not JSON"),
        (b"{}", "wrong type"),
        (b'{"stream":"x","data":[]}', "wrong type"),
    ],
)
def test_what_cannot_be_understood_is_rejected_with_its_reason(
    protocol: BinanceProtocol, frame: bytes, reason: str
):
    rows: list[Row] = []
    with pytest.raises(RejectedError, match=reason):
        protocol.decode(frame, RECV_US, Decoded(rows))
    assert rows == []


def test_answers_confirm_or_refuse_their_request(protocol: BinanceProtocol):
    assert protocol.decode(b'{"result":null,"id":7}', RECV_US, Decoded()) == Confirmed(7)
    for frame in (
        b'{"code":2,"msg":"Invalid request","id":7}',
        b'{"error":{"code":2,"msg":"Invalid request"},"id":7}',
    ):
        refused = protocol.decode(frame, RECV_US, Decoded())
        assert isinstance(refused, Refused)
        assert (refused.verdict, refused.request) == (Verdict.BAD_REQUEST, 7)
        assert "2: Invalid request" in refused.text


def test_an_error_without_a_number_is_one_of_the_connection(protocol: BinanceProtocol):
    refused = protocol.decode(b'{"code":3,"msg":"Invalid JSON"}', RECV_US, Decoded())
    assert isinstance(refused, Refused)
    assert refused.request is None


@pytest.mark.parametrize(
    ("code", "verdict"),
    [
        (-1003, Verdict.WAIT),
        (-1008, Verdict.WAIT),
        (-1016, Verdict.WAIT),
        (-1034, Verdict.WAIT),
        (-1002, Verdict.STOP),
        (-2015, Verdict.STOP),
        (-1121, Verdict.BAD_REQUEST),
        (0, Verdict.BAD_REQUEST),
        (1, Verdict.BAD_REQUEST),
        (3, Verdict.BAD_REQUEST),
    ],
)
def test_an_error_says_whether_to_wait_to_stop_or_to_ask_otherwise(
    protocol: BinanceProtocol, code: int, verdict: Verdict
):
    frame = json.dumps({"error": {"code": code, "msg": "why"}, "id": 4}).encode()
    refused = protocol.decode(frame, RECV_US, Decoded())
    assert isinstance(refused, Refused)
    assert (refused.verdict, refused.request) == (verdict, 4)
    assert f"{code}: why" in refused.text


def test_subscriptions_add_up_in_portions(protocol: BinanceProtocol):
    portions = protocol.batches(list(range(250)))
    assert [len(each) for each in portions] == [INSTRUMENTS_PER_REQUEST, INSTRUMENTS_PER_REQUEST, 50]
    assert [number for portion in portions for number in portion] == list(range(250))
    assert protocol.heartbeat(1) is None
    assert protocol.authorise(Secret("")) == b""


def test_an_instrument_is_subscribed_with_its_prints_and_its_bid_and_ask(
    protocol: BinanceProtocol, aggregated: BinanceProtocol
):
    assert json.loads(protocol.subscribe(3, [0], [1])) == {
        "method": "SUBSCRIBE",
        "params": ["ethusdt@trade", "ethusdt@bookTicker"],
        "id": 3,
    }
    assert json.loads(aggregated.unsubscribe(4, [1], [0])) == {
        "method": "UNSUBSCRIBE",
        "params": ["btcusdt@aggTrade", "btcusdt@bookTicker"],
        "id": 4,
    }
    assert protocol.quotes(5, [0, 1]) is None, "they come with the prints"


@pytest.mark.parametrize(
    "base",
    [
        "wss://data-stream.binance.vision",
        "wss://stream.binance.com:9443",
        "wss://stream.binance.com:443/",
        "ws://127.0.0.1:9/stream",
    ],
)
def test_the_combined_endpoint_is_asked_for_at_every_documented_address(protocol: BinanceProtocol, base: str):
    address = urlsplit(protocol.url(base, Secret("")))
    assert address.path == "/stream"
    assert address.netloc == urlsplit(base).netloc


@pytest.mark.parametrize("status", [403, 418, 429, 500])
def test_a_refused_handshake_passes_with_time(status: int):
    refused = handshake_refused(status, b"anything")
    assert refused.verdict is Verdict.WAIT
    assert str(status) in refused.text


def test_a_country_that_is_not_served_is_told_and_not_tried_again():
    refused = handshake_refused(451, b"")
    assert refused.verdict is Verdict.STOP
    assert "451" in refused.text


@pytest.mark.skipif(not CAPTURE.is_file(), reason=f"the captured Binance stream is not at {CAPTURE}")
def test_a_real_capture_is_understood_to_the_last_frame(protocol: BinanceProtocol):
    out = Decoded()
    rejected = []
    quotes = 0
    with gzip.open(CAPTURE) as lines:
        for line in lines:
            frame = line.split(b" ", 1)[1].strip()
            out.quotes.clear()
            try:
                assert protocol.decode(frame, RECV_US, out) is None
            except RejectedError:
                rejected.append(frame)
            quotes += len(out.quotes)
    ids = [row[7] for row in out.rows]
    assert len(ids) == 9757
    assert ids == list(range(ids[0], ids[0] + 9757)), "ids count every trade"
    assert quotes == 28040
    # The capturing program put its own answer of the HTTP interface in front.
    assert [frame[:15] for frame in rejected] == [b'{"lastUpdateId"']


def test_without_quotes_only_the_trades_are_subscribed():
    plan = replace(BINANCE.plans["public"], quotes=False)
    protocol = BinanceProtocol(InstrumentTable([Instrument("BTCUSDT.BINANCE")]), plan)
    assert json.loads(protocol.subscribe(1, [], [0]))["params"] == ["btcusdt@trade"]
