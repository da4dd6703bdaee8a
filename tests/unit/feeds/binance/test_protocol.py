from __future__ import annotations

import json
import math
from typing import Any
from urllib.parse import urlsplit

import pytest

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import Row
from tickdeck.feeds.base import Confirmed, Decoded, Refused, Verdict
from tickdeck.feeds.binance.config import BINANCE
from tickdeck.feeds.binance.protocol import STREAMS_PER_REQUEST, BinanceProtocol, handshake_refused
from tickdeck.pipeline.rejects import RejectedError
from tickdeck.settings.secrets import Secret

RECV_US = 1_723_075_200_500_000


@pytest.fixture
def protocol() -> BinanceProtocol:
    ids = ("BTCUSDT.BINANCE", "ETHUSDT.BINANCE")
    return BinanceProtocol(InstrumentTable(Instrument(each) for each in ids), BINANCE.plans["public"])


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
        {"stream": "btcusdt@bookTicker", "data": {"u": 1, "s": "BTCUSDT", "b": "1", "B": "2", "a": "3"}},
        {"stream": "btcusdt@aggTrade", "data": {"e": "aggTrade", "E": 1, "s": "BTCUSDT", "a": 5, "p": "1",
                                                "q": "2", "f": 1, "l": 2, "T": 1723075200122, "m": True}},
    ],
)  # fmt: skip
def test_other_streams_are_neither_ticks_nor_rejects(protocol: BinanceProtocol, frame: dict[str, Any]):
    rows: list[Row] = []
    assert protocol.decode(json.dumps(frame).encode(), RECV_US, Decoded(rows)) is None
    assert rows == []


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
        (b"[]", "wrong type"),
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


def test_subscriptions_add_up_in_portions(protocol: BinanceProtocol):
    portions = protocol.batches(list(range(250)))
    assert [len(portion) for portion in portions] == [STREAMS_PER_REQUEST, STREAMS_PER_REQUEST, 50]
    assert [number for portion in portions for number in portion] == list(range(250))
    assert json.loads(protocol.subscribe(3, [0], [1])) == {
        "method": "SUBSCRIBE",
        "params": ["ethusdt@trade"],
        "id": 3,
    }
    assert protocol.heartbeat(1) is None


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


def test_limits_are_the_documented_ones():
    plan = BINANCE.plans[BINANCE.default_plan]
    assert plan.instruments <= 1024
    assert 1 / plan.request_spacing_s < 5, "pings and pongs count too"
    assert BINANCE.contiguous_ids
    assert not BINANCE.needs_token
