"""Providers of several kinds, each described by a file."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from typing import Any

import pytest

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.feeds.base import (
    Authorised,
    Confirmed,
    Decoded,
    Event,
    FeedSpec,
    Greeted,
    HeartbeatAnswered,
    Login,
    Refused,
    Verdict,
)
from tickdeck.feeds.generic.protocol import GenericProtocol
from tickdeck.pipeline.rejects import RejectedError
from tickdeck.settings.secrets import Secret

RECV_US = 1_731_599_126_500_000
TIME_MS = 1_731_599_126_006

Feed = Callable[..., FeedSpec]
Protocol = Callable[..., GenericProtocol]

_PLAN = """
[plans.public]
connections = 1
instruments = 100
batch = 50
request_spacing_s = 0.2
handshake_spacing_s = 1
volume = "per trade"
"""

FINNHUB_LIKE = f"""
name = "finn"
title = "Finn"
url = "wss://ws.finn.example/?token={{token}}"
needs_token = true
venues = ["US", "CRYPTO"]
default_plan = "public"
{_PLAN}
[subscribe]
message = {{ type = "subscribe", symbol = "{{symbol}}" }}
unsubscribe = {{ type = "unsubscribe", symbol = "{{symbol}}" }}
list = "adds"
[symbols.CRYPTO]
text = "BINANCE:{{code}}"
[ticks]
path = "data"
only = {{ type = "trade" }}
time_unit = "ms"
[fields]
symbol = "s"
price = "p"
volume = "v"
time = "t"
[heartbeat]
answer = {{ type = "ping" }}
[errors]
when = {{ type = "error" }}
text = "msg"
otherwise = "stop"
"""

COINBASE_LIKE = f"""
name = "coin"
title = "Coin"
url = "wss://feed.coin.example"
needs_token = false
venues = ["CRYPTO"]
contiguous_ids = true
default_plan = "public"
{_PLAN}
[subscribe]
message = {{ type = "subscribe", product_ids = ["{{symbols}}"], channels = ["matches", "heartbeat"] }}
unsubscribe = {{ type = "unsubscribe", product_ids = "{{symbols}}" }}
list = "adds"
confirmed = {{ type = "subscriptions" }}
[symbols.CRYPTO]
text = "{{base}}-{{quote}}"
quotes = ["USD", "USDT"]
[ticks]
path = ""
only = {{ type = "match" }}
time_unit = "rfc3339"
[fields]
symbol = "product_id"
price = "price"
volume = "size"
time = "time"
side = "side"
id = "trade_id"
[sides]
buy = ["sell"]
sell = ["buy"]
[heartbeat]
answer = {{ type = "heartbeat" }}
[errors]
when = {{ type = "error" }}
text = "message"
[ignore]
frames = [{{ type = "last_match" }}]
"""

ALPACA_LIKE = f"""
name = "alp"
title = "Alp"
url = "wss://stream.alp.example/v2"
needs_token = true
venues = ["US"]
default_plan = "public"
{_PLAN}
[login]
when = "after greeting"
message = {{ action = "auth", key = "{{token}}" }}
greeting = {{ T = "success", msg = "connected" }}
accepted = {{ T = "success", msg = "authenticated" }}
[subscribe]
message = '{{"action":"subscribe","trades":"{{symbols}}","quotes":["{{symbols}}"],"bars":null}}'
list = "adds"
confirmed = {{ T = "subscription" }}
[ticks]
path = ""
only = {{ T = ["t", "q"] }}
[fields]
symbol = "S"
price = "p"
volume = "s"
time = "t"
id = "i"
bid = "bp"
bid_volume = "bs"
ask = "ap"
ask_volume = "as"
[errors]
when = {{ T = "error" }}
code = "code"
text = "msg"
stop = [402, 406]
wait = [407]
bad_request = [400, 405]
"""

POSITIONS = f"""
name = "pos"
title = "Pos"
url = "ws://127.0.0.1:9/{{token}}/ws"
needs_token = true
venues = ["CRYPTO"]
default_plan = "public"
{_PLAN}
[login]
when = "on open"
message = "login {{token}}"
accepted = "welcome"
[subscribe]
unsubscribe = "bye {{request}} {{symbols}}"
list = "replaces"
confirmed = {{ id = "*" }}
confirmed_request = "id"
[subscribe.message]
method = "sub"
params = [{{ pair = "{{symbol}}", of = "{{venue}}" }}]
id = "{{request}}"
tag = "n{{request}}"
[symbols.CRYPTO]
text = "{{code}}"
lower_case = true
[ticks]
path = "1"
only = {{ 2 = "trade" }}
time_unit = "s"
[fields]
symbol = "$.3"
price = "0"
volume = "1"
time = "2"
[heartbeat]
every_s = 5
message = "ping"
answer = "pong"
[errors]
when = {{ error = "*" }}
code = "error.code"
text = "error.text"
request = "id"
bad_request = ["E1"]
[ignore]
frames = ["so what"]
"""


def _decoded(made: GenericProtocol, frame: Any) -> tuple[Event | None, Decoded]:
    out = Decoded()
    data = frame if isinstance(frame, bytes) else json.dumps(frame).encode()
    return made.decode(data, RECV_US, out), out


class TestListOfTradesWithOneSymbolARequest:
    @pytest.fixture
    def made(self, feed: Feed, protocol: Protocol) -> GenericProtocol:
        return protocol(feed(FINNHUB_LIKE), "AAPL.US", "BTCUSDT.CRYPTO", "MSFT.US")

    def test_each_request_names_one_symbol(self, made: GenericProtocol):
        assert made.batches([0, 1, 2]) == [[0], [1], [2]]
        assert json.loads(made.subscribe(1, [0], [1])) == {"type": "subscribe", "symbol": "BINANCE:BTCUSDT"}
        assert json.loads(made.unsubscribe(1, [], [0]) or b"") == {"type": "unsubscribe", "symbol": "AAPL"}
        assert made.unsubscribe(1, [], [0, 1]) is None
        assert made.heartbeat(1) is None
        assert made.quotes(1, [0]) is None

    def test_trades_that_are_alike_are_all_kept_in_their_order(self, made: GenericProtocol):
        trade = {"s": "AAPL", "p": 190.5, "t": TIME_MS, "v": 1, "c": ["1", "8"]}
        earlier = trade | {"t": TIME_MS - 24, "s": "BINANCE:BTCUSDT", "v": 0.25}
        event, out = _decoded(made, {"type": "trade", "data": [trade, trade, earlier]})
        assert event is None
        assert [(row[0], row[2], row[4]) for row in out.rows] == [
            (TIME_MS * 1000, 0, 1.0),
            (TIME_MS * 1000, 0, 1.0),
            ((TIME_MS - 24) * 1000, 1, 0.25),
        ]

    def test_other_frames_are_known(self, made: GenericProtocol):
        assert _decoded(made, {"type": "ping"})[0] == HeartbeatAnswered()
        refused = Refused(Verdict.STOP, "Finn refused: Invalid API key.")
        assert _decoded(made, {"type": "error", "msg": "Invalid API key"})[0] == refused
        assert _decoded(made, {"type": "trade", "data": []})[1] == Decoded()

    @pytest.mark.parametrize(
        ("frame", "reason"),
        [
            ({"type": "trade"}, "ticks are missing"),
            ({"type": "trade", "data": None}, "ticks are missing"),
            ({"type": "news"}, "frame is none of those described"),
            ("ping", "frame is none of those described"),
        ],
    )
    def test_what_is_not_described_is_rejected(self, made: GenericProtocol, frame: Any, reason: str):
        with pytest.raises(RejectedError, match=reason):
            _decoded(made, frame)

    def test_an_instrument_numbered_later_is_learnt(self, feed: Feed):
        spec = feed(FINNHUB_LIKE)
        table = InstrumentTable([Instrument("AAPL.US")])
        made = spec.protocol(table, spec.plans["public"])
        frame = json.dumps({"type": "trade", "data": [{"s": "TSLA", "p": 1}]}).encode()
        out = Decoded()
        made.decode(frame, RECV_US, out)
        assert (out.rows, out.rejected) == ([], ["symbol was not subscribed"])
        number = table.add(Instrument("TSLA.US"))
        made.decode(frame, RECV_US, out)
        assert out.rows[0][2] == number
        late = table.add(Instrument("NVDA.US"))
        assert json.loads(made.subscribe(1, [], [late]))["symbol"] == "NVDA"


_MATCH = {
    "type": "match",
    "trade_id": 10,
    "product_id": "ETH-USDT",
    "size": "5.23512",
    "price": "400.23",
    "side": "sell",
    "time": "2024-11-14T15:45:26.006583Z",
}


class TestFlatTradesWithSidesAndIds:
    @pytest.fixture
    def made(self, feed: Feed, protocol: Protocol) -> GenericProtocol:
        return protocol(feed(COINBASE_LIKE), "BTCUSD.CRYPTO", "ETHUSDT.CRYPTO")

    def test_a_match_is_a_tick_whose_side_is_the_takers(self, made: GenericProtocol):
        event, out = _decoded(made, _MATCH)
        assert event is None
        time_us, recv_us, symbol, price, volume, turnover, side, seq, flags, _ = out.rows[0]
        assert (time_us, recv_us, symbol) == (1_731_599_126_006_583, RECV_US, 1)
        assert (price, volume, side, seq, flags) == (400.23, 5.23512, 1, 10, 0)
        assert math.isnan(turnover)
        assert _decoded(made, _MATCH | {"side": "buy"})[1].rows[0][6] == -1

    def test_a_side_of_an_unknown_word_is_told_and_leaves_the_tick_without_one(self, made: GenericProtocol):
        _, out = _decoded(made, _MATCH | {"side": "both"})
        assert [row[6] for row in out.rows] == [0]
        assert out.rejected == ["side is unknown"]
        for side in (None, ""):
            _, out = _decoded(made, _MATCH | {"side": side})
            assert [row[6] for row in out.rows] == [0]
            assert out.rejected == []

    @pytest.mark.parametrize(
        ("wrong", "reason"),
        [
            ({"time": "yesterday"}, "time is neither a number nor a date with time"),
            ({"time": 1_731_599_126}, "time is not a date with time"),
            ({"trade_id": "ten"}, "id is not a whole number"),
            ({"trade_id": 1.5}, "id is not a whole number"),
            ({"trade_id": -1}, "id is out of range"),
            ({"size": "much"}, "volume is not a number"),
            ({"price": None}, "price is missing"),
            ({"product_id": "DOGE-USD"}, "symbol was not subscribed"),
            ({"product_id": ""}, "symbol is missing"),
        ],
    )
    def test_a_wrong_tick_that_is_its_frame_rejects_it(
        self, made: GenericProtocol, wrong: dict[str, Any], reason: str
    ):
        out = Decoded()
        with pytest.raises(RejectedError, match=reason):
            made.decode(json.dumps(_MATCH | wrong).encode(), RECV_US, out)
        assert out == Decoded()

    def test_requests_and_their_answers(self, made: GenericProtocol, feed: Feed):
        spec = feed(COINBASE_LIKE)
        assert spec.confirms
        assert spec.contiguous_ids
        assert spec.login is Login.NONE
        assert json.loads(made.subscribe(1, [0], [1])) == {
            "type": "subscribe",
            "product_ids": ["ETH-USDT"],
            "channels": ["matches", "heartbeat"],
        }
        assert json.loads(made.unsubscribe(1, [], [0, 1]) or b"")["product_ids"] == ["BTC-USD", "ETH-USDT"]
        assert _decoded(made, {"type": "subscriptions", "channels": []})[0] == Confirmed(None)
        assert _decoded(made, {"type": "heartbeat", "sequence": 1})[0] == HeartbeatAnswered()
        assert _decoded(made, _MATCH | {"type": "last_match"}) == (None, Decoded())
        refused = Refused(Verdict.WAIT, "Coin refused: no reason given.")
        assert _decoded(made, {"type": "error"})[0] == refused


class TestMixedListsWithLoginAndQuotes:
    @pytest.fixture
    def made(self, feed: Feed, protocol: Protocol) -> GenericProtocol:
        return protocol(feed(ALPACA_LIKE), "AAPL.US", "MSFT.US")

    def test_the_login_follows_the_greeting(self, made: GenericProtocol, feed: Feed):
        spec = feed(ALPACA_LIKE)
        assert spec.login is Login.AFTER_GREETING
        assert made.url(spec.url, Secret("tok-en")) == "wss://stream.alp.example/v2"
        assert _decoded(made, [{"T": "success", "msg": "connected"}])[0] == Greeted()
        assert json.loads(made.authorise(Secret("tok-en"))) == {"action": "auth", "key": "tok-en"}
        assert _decoded(made, [{"T": "success", "msg": "authenticated"}])[0] == Authorised()

    def test_json_text_is_a_template_too(self, made: GenericProtocol):
        assert json.loads(made.subscribe(1, [], [0, 1])) == {
            "action": "subscribe",
            "trades": ["AAPL", "MSFT"],
            "quotes": ["AAPL", "MSFT"],
            "bars": None,
        }

    def test_trades_quotes_and_answers_may_share_a_frame(self, made: GenericProtocol):
        trade = {
            "T": "t",
            "S": "AAPL",
            "i": 96921,
            "p": 126.55,
            "s": 1,
            "t": "2024-11-14T15:45:26.006583123Z",
        }
        quote = {"T": "q", "S": "MSFT", "bp": 139.74, "bs": 3, "ap": 0, "as": 9, "t": "2024-11-14T15:45:26Z"}
        frame = [trade, {"T": "?"}, {"T": "subscription"}, quote, trade | {"p": "?"}, 7]
        event, out = _decoded(made, frame)
        assert event == Confirmed(None)
        assert [row[:5] for row in out.rows] == [(1_731_599_126_006_583, RECV_US, 0, 126.55, 1.0)]
        assert list(out.quotes) == [1]
        time_us, recv_us, bid, bid_volume, ask, ask_volume = out.quotes[1]
        assert (time_us, recv_us, bid, bid_volume) == (1_731_599_126_000_000, RECV_US, 139.74, 3.0)
        assert math.isnan(ask)
        assert math.isnan(ask_volume)
        assert out.rejected == [
            "frame is none of those described",
            "price is not a number",
            "frame is none of those described",
        ]

    def test_a_refusal_goes_before_other_events(self, made: GenericProtocol):
        event, _ = _decoded(
            made, [{"T": "subscription"}, {"T": "error", "code": 406, "msg": "limit exceeded"}]
        )
        assert event == Refused(Verdict.STOP, "Alp refused: 406: limit exceeded.")

    @pytest.mark.parametrize(
        ("code", "verdict"),
        [("402", Verdict.STOP), (407, Verdict.WAIT), (405.0, Verdict.BAD_REQUEST), ({}, Verdict.WAIT)],
    )
    def test_codes_ask_for_what_the_file_says(self, made: GenericProtocol, code: Any, verdict: Verdict):
        event, _ = _decoded(made, [{"T": "error", "code": code}])
        assert isinstance(event, Refused)
        assert event.verdict is verdict

    def test_a_bad_bid_leaves_the_whole_tick_out(self, made: GenericProtocol):
        _, out = _decoded(made, [{"T": "t", "S": "AAPL", "p": 1, "bp": -1}, {"T": "q", "S": "AAPL"}])
        assert (out.rows, out.quotes) == ([], {})
        assert out.rejected == ["bid is out of range", "price is missing"]


class TestPositionsTextAndNumberedRequests:
    @pytest.fixture
    def made(self, feed: Feed, protocol: Protocol) -> GenericProtocol:
        return protocol(feed(POSITIONS), "BTCUSD.CRYPTO", "ETHUSD.CRYPTO")

    def test_lists_with_positions_are_ticks(self, made: GenericProtocol):
        frame = [0, [["5541.2", "0.15", "1731599126.006"], ["5541.3", "0.1", 1731599127]], "trade", "btcusd"]
        event, out = _decoded(made, frame)
        assert event is None
        assert [row[:5] for row in out.rows] == [
            (1_731_599_126_006_000, RECV_US, 0, 5541.2, 0.15),
            (1_731_599_127_000_000, RECV_US, 0, 5541.3, 0.1),
        ]
        # A list of plain values at the place of the ticks is a single one.
        _, out = _decoded(made, [0, ["7", "1", 1731599127], "trade", "ethusd"])
        assert [row[2:5] for row in out.rows] == [(1, 7.0, 1.0)]

    def test_requests_are_numbered_and_name_all_that_is_wanted(self, made: GenericProtocol):
        assert json.loads(made.subscribe(7, [0], [1])) == {
            "method": "sub",
            "params": [{"pair": "btcusd", "of": "CRYPTO"}, {"pair": "ethusd", "of": "CRYPTO"}],
            "id": 7,
            "tag": "n7",
        }
        assert made.unsubscribe(8, [], [0, 1]) == b"bye 8 btcusd,ethusd"
        assert _decoded(made, {"id": 7})[0] == Confirmed(7)
        assert _decoded(made, {"id": "7"})[0] == Confirmed(7)
        assert _decoded(made, {"id": "x"})[0] == Confirmed(None)
        refused = Refused(Verdict.BAD_REQUEST, "Pos refused: E1: no such pair.", 7)
        assert _decoded(made, {"id": 7, "error": {"code": "E1", "text": "no such pair."}})[0] == refused
        refused = Refused(Verdict.WAIT, "Pos refused: E2.", None)
        assert _decoded(made, {"id": 0, "error": {"code": "E2"}})[0] == refused

    def test_plain_text_is_understood_where_it_is_described(self, made: GenericProtocol):
        assert made.heartbeat(3) == b"ping"
        assert made.authorise(Secret("to{request}ken")) == b"login to{request}ken"
        assert _decoded(made, b"pong")[0] == HeartbeatAnswered()
        assert _decoded(made, b'"pong"')[0] == HeartbeatAnswered()
        assert _decoded(made, b"welcome")[0] == Authorised()
        assert _decoded(made, b"so what") == (None, Decoded())
        for frame in (b"bang", b"\xff", b"pong" * 100):
            with pytest.raises(RejectedError, match="frame is not JSON"):
                _decoded(made, frame)

    def test_the_token_goes_into_the_path_escaped(self, made: GenericProtocol, feed: Feed):
        spec = feed(POSITIONS)
        assert spec.url == "ws://127.0.0.1:9/{token}/ws"
        assert made.url(spec.url, Secret("a/b?c")) == "ws://127.0.0.1:9/a%2Fb%3Fc/ws"

    def test_the_token_shows_in_no_refusal_however_long_and_in_no_repr(
        self, made: GenericProtocol, feed: Feed
    ):
        token = "very-secret-token"
        spec = feed(POSITIONS)
        made.url(spec.url, Secret(token))
        for padding in (0, 200, 215, 225, 240, 5000):
            event, _ = _decoded(made, {"error": {"text": "x" * padding + token}})
            assert isinstance(event, Refused)
            assert "very" not in event.text
            assert len(event.text) <= 240
        assert token not in repr(made) + repr(vars(made)) + repr(spec)


def test_nested_lists_on_the_way_to_the_ticks_are_all_followed(feed: Feed, protocol: Protocol):
    made = protocol(feed(FINNHUB_LIKE, ('path = "data"', 'path = "events.trades"')), "AAPL.US")
    events = [{"trades": [{"s": "AAPL", "p": 1}]}, {"other": 1}, {"trades": [{"s": "AAPL", "p": 2}]}, 7]
    _, out = _decoded(made, {"type": "trade", "events": events})
    assert [row[3] for row in out.rows] == [1.0, 2.0]


def test_running_totals_are_forgotten_with_a_new_subscription(feed: Feed, protocol: Protocol):
    made = protocol(feed(FINNHUB_LIKE, ('"per trade"', '"cumulative"')), "AAPL.US", "MSFT.US")

    def volumes(*ticks: tuple[str, float]) -> str:
        data = [{"s": symbol, "p": 1, "v": volume} for symbol, volume in ticks]
        return str([row[4] for row in _decoded(made, {"type": "trade", "data": data})[1].rows])

    assert volumes(("AAPL", 100), ("MSFT", 7), ("AAPL", 130), ("MSFT", 7.5)) == "[nan, nan, 30.0, 0.5]"
    made.subscribe(2, [1], [0])
    assert volumes(("AAPL", 900), ("MSFT", 8)) == "[nan, 0.5]"


def test_a_tick_that_is_left_out_leaves_no_trace_in_the_running_totals(feed: Feed, protocol: Protocol):
    made = protocol(feed(FINNHUB_LIKE, ('"per trade"', '"cumulative"')), "AAPL.US")
    data = [
        {"s": "AAPL", "p": 1, "v": 100},
        {"s": "AAPL", "p": -1, "v": 5000},
        {"s": "AAPL", "p": 1, "v": 110},
    ]
    _, out = _decoded(made, {"type": "trade", "data": data})
    assert str([row[4] for row in out.rows]) == "[nan, 10.0]"


def test_a_factor_makes_shares_of_lots_and_a_volume_of_no_use_is_not_read(feed: Feed, protocol: Protocol):
    frame = {"type": "trade", "data": [{"s": "AAPL", "p": 1, "v": "3"}]}
    lots = feed(FINNHUB_LIKE, ('volume = "per trade"', 'volume = "per trade"\nvolume_factor = 100'))
    assert _decoded(protocol(lots, "AAPL.US"), frame)[1].rows[0][4] == 300
    none = feed(FINNHUB_LIKE, ('volume = "per trade"', 'volume = "none"'))
    frame["data"][0]["v"] = "unreadable"
    assert math.isnan(_decoded(protocol(none, "AAPL.US"), frame)[1].rows[0][4])


def test_an_optional_token_that_is_not_there_is_left_out_of_the_address(feed: Feed, protocol: Protocol):
    spec = feed(FINNHUB_LIKE, ("needs_token = true", "needs_token = false"), ("/?token", "/?v=1&token"))
    assert spec.url == "wss://ws.finn.example/?v=1"
    assert protocol(spec, "AAPL.US").url(spec.url, Secret("")) == "wss://ws.finn.example/?v=1"
    assert protocol(spec, "AAPL.US").url(spec.url, Secret("k")) == "wss://ws.finn.example/?v=1&token=k"
