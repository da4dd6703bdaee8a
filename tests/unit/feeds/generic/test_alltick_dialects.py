"""AllTick's two push dialects, with frames as the articles show them."""

from __future__ import annotations

import json
import math
from collections.abc import Callable

import pytest

from tickdeck.feeds.base import Decoded, FeedSpec, Refused, Verdict
from tickdeck.feeds.generic.config import SHIPPED, shipped_feed
from tickdeck.feeds.generic.protocol import GenericProtocol
from tickdeck.pipeline.rejects import RejectedError
from tickdeck.settings.paths import resource
from tickdeck.settings.secrets import Secret
from tickdeck.settings.universe import load_universe

RECV_US = 1_782_180_165_000_000
Protocol = Callable[..., GenericProtocol]


@pytest.fixture
def d1() -> FeedSpec:
    return shipped_feed("alltick-d1")


@pytest.fixture
def d2() -> FeedSpec:
    return shipped_feed("alltick-d2")


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_feed_says_that_it_is_unverified_and_offers_both_meanings_of_volume(name: str):
    spec = shipped_feed(name)
    assert spec.name == name
    assert "unverified" in spec.title
    assert set(spec.plans) == {"per-trade", "cumulative"}
    assert spec.default_plan == "per-trade"
    assert spec.needs_token
    assert not spec.confirms
    assert not spec.contiguous_ids
    assert spec.venue == "HK"
    assert load_universe(resource("universes", f"{spec.universe}.csv"))


def test_dialect_1_sends_the_whole_list_in_one_request(d1: FeedSpec, protocol: Protocol):
    made = protocol(d1, "00700.HK", "09988.HK", "AAPL.US")
    assert d1.url == "wss://api.alltick.co/stock/ws"
    assert made.batches(list(range(560))) == [list(range(560))]
    assert made.batches([]) == []
    assert json.loads(made.subscribe(2, [0], [1, 2])) == {
        "action": "subscribe",
        "symbols": ["700.HK", "9988.HK", "AAPL"],
    }
    assert json.loads(made.unsubscribe(3, [0], [1, 2]) or b"") == {
        "action": "subscribe",
        "symbols": ["700.HK"],
    }
    assert made.unsubscribe(4, [], [0]) is None


def test_dialect_2_sends_portions_with_five_digits_and_a_short_pause(d2: FeedSpec, protocol: Protocol):
    made = protocol(d2, "00700.HK", "09988.HK", "AAPL.US")
    plan = d2.plans["per-trade"]
    assert d2.url == "wss://api.alltick.co/ws/stock"
    assert 0.05 <= plan.request_spacing_s <= 0.1
    assert [len(portion) for portion in made.batches(list(range(50)))] == [20, 20, 10]
    assert json.loads(made.subscribe(2, [0], [1, 2])) == {
        "action": "subscribe",
        "symbols": ["09988.HK", "AAPL"],
    }
    assert made.unsubscribe(3, [0], [1]) is None


def test_dialect_1_pushes_lists_of_ticks(d1: FeedSpec, protocol: Protocol):
    out = Decoded()
    frame = {
        "ticks": [
            {"symbol": "700.HK", "price": 651.5, "volume": 300},
            {"symbol": "9988.HK", "price": "120.10", "volume": "", "turnover": None, "time": 1782180164000},
            {"symbol": "AAPL", "price": "201.187"},
        ]
    }
    made = protocol(d1, "00700.HK", "09988.HK", "AAPL.US")
    assert made.decode(json.dumps(frame).encode(), RECV_US, out) is None
    assert [(row[0], row[2], row[3]) for row in out.rows] == [
        (-1, 0, 651.5),
        (1_782_180_164_000_000, 1, 120.1),
        (-1, 2, 201.187),
    ]
    assert out.rows[0][4] == 300
    assert all(math.isnan(row[4]) for row in out.rows[1:])
    assert all(math.isnan(row[5]) for row in out.rows)
    assert {row[6:9] for row in out.rows} == {(0, -1, 0)}
    assert out.rejected == []


def test_dialect_2_pushes_flat_ticks_in_any_spelling_of_the_code(d2: FeedSpec, protocol: Protocol):
    out = Decoded()
    made = protocol(d2, "00700.HK", "AAPL.US")
    for symbol in ("00700.HK", "700.HK", "HK.00700", "0700", "AAPL", "US.AAPL", "AAPL.US"):
        frame = {"symbol": symbol, "price": 651.5, "time": 1782180164}
        assert made.decode(json.dumps(frame).encode(), RECV_US, out) is None
    assert [row[2] for row in out.rows] == [0, 0, 0, 0, 1, 1, 1]
    assert {row[0] for row in out.rows} == {1_782_180_164_000_000}


def test_a_bad_tick_of_a_list_is_left_out_and_told_while_the_others_are_taken(
    d1: FeedSpec, protocol: Protocol
):
    out = Decoded()
    bad = [
        {"symbol": "DOGE", "price": 1},
        {"price": 1},
        {"symbol": "700.HK"},
        {"symbol": "700.HK", "price": "cheap"},
        {"symbol": "700.HK", "price": 0},
        {"symbol": "700.HK", "price": "nan"},
        {"symbol": "700.HK", "price": 1, "volume": -1},
        {"symbol": "700.HK", "price": 1, "time": 12},
        {"symbol": "700.HK", "price": 1, "time": "noon"},
        {"symbol": ["700.HK"], "price": 1},
        {"symbol": 10**400, "price": 1},
        {"symbol": "700.HK", "price": 10**400},
        {"symbol": "700.HK", "price": True},
        None,
        7,
    ]
    good = {"symbol": "700.HK", "price": 651.5}
    frame = {"ticks": [good, *bad, good]}
    assert protocol(d1).decode(json.dumps(frame).encode(), RECV_US, out) is None
    assert [row[3] for row in out.rows] == [651.5, 651.5]
    assert out.rejected == [
        "symbol was not subscribed",
        "symbol is missing",
        "price is missing",
        "price is not a number",
        "price is not above zero",
        "price is not above zero",
        "volume is out of range",
        "time is absurd",
        "time is neither a number nor a date with time",
        "symbol was not subscribed",
        "symbol was not subscribed",
        "price is not a number",
        "price is not a number",
        "tick is no object",
        "tick is no object",
    ]


@pytest.mark.parametrize(
    "whole",
    [
        ("alltick-d1", b'{"ticks":[{"symbol":"700.HK","price":651.5,"volume":300}]}'),
        ("alltick-d2", b'{"symbol":"00700.HK","price":651.5,"time":1782180164000}'),
    ],
)
def test_a_frame_that_is_cut_anywhere_is_rejected(whole: tuple[str, bytes], protocol: Protocol):
    name, frame = whole
    made = protocol(shipped_feed(name))
    for length in range(len(frame)):
        out = Decoded()
        with pytest.raises(RejectedError, match="frame is not JSON"):
            made.decode(frame[:length], RECV_US, out)
        assert (out.rows, out.rejected) == ([], [])
    out = Decoded()
    made.decode(frame, RECV_US, out)
    assert len(out.rows) == 1


@pytest.mark.parametrize(
    "frame",
    [
        pytest.param(b"[" * 100_000, id="deep"),
        b"\xff\x00",
        b"null",
        b"7",
        b'"hello"',
        b"[]",
        b"[1,2]",
        b'{"hello":1}',
        b'{"ticks":null}',
    ],
)
def test_a_frame_of_something_else_is_rejected(d1: FeedSpec, protocol: Protocol, frame: bytes):
    out = Decoded()
    with pytest.raises(RejectedError):
        protocol(d1).decode(frame, RECV_US, out)
    assert (out.rows, out.rejected) == ([], [])


def test_the_cumulative_plan_gives_each_print_its_own_part(d1: FeedSpec, protocol: Protocol):
    made = protocol(d1, plan="cumulative")
    out = Decoded()
    for volume in (1000, 1300, "", 1300, 1350, 20):
        frame = {"ticks": [{"symbol": "700.HK", "price": 1, "volume": volume, "turnover": 2}]}
        made.decode(json.dumps(frame).encode(), RECV_US, out)
    assert str([row[4] for row in out.rows]) == "[nan, 300.0, nan, 0.0, 50.0, 20.0]"
    assert str([row[5] for row in out.rows]) == "[nan, 0.0, 0.0, 0.0, 0.0, 0.0]"


@pytest.mark.parametrize(
    ("ret", "verdict"),
    [(401, Verdict.STOP), ("606", Verdict.WAIT), (600, Verdict.BAD_REQUEST), (999, Verdict.WAIT)],
)
def test_the_codes_of_the_official_protocol_are_understood(
    d2: FeedSpec, protocol: Protocol, ret: object, verdict: Verdict
):
    refused = protocol(d2).decode(json.dumps({"ret": ret, "msg": "no."}).encode(), RECV_US, Decoded())
    assert refused == Refused(verdict, f"AllTick dialect 2 (unverified) refused: {ret}: no.")
    assert protocol(d2).decode(b'{"ret":200,"msg":"ok"}', RECV_US, Decoded()) is None


def test_the_token_is_in_the_address_and_nowhere_else(d1: FeedSpec, protocol: Protocol):
    token = Secret("s3cret/token&x")
    made = protocol(d1)
    assert made.url(d1.url, token) == "wss://api.alltick.co/stock/ws?token=s3cret%2Ftoken%26x"
    assert made.url("ws://127.0.0.1:9/?a=1", token) == "ws://127.0.0.1:9/?a=1&token=s3cret%2Ftoken%26x"
    refused = made.decode(b'{"ret":401,"msg":"s3cret/token&x is unknown"}', RECV_US, Decoded())
    assert isinstance(refused, Refused)
    assert refused.text == "AllTick dialect 1 (unverified) refused: 401: … is unknown."
    assert "s3cret" not in repr(made) + repr(vars(made)) + repr(d1)


def test_a_handshake_is_judged_by_the_body_then_by_the_status(d1: FeedSpec):
    refused = d1.handshake_refused(200, b'{"msg":"token is required","ret":401}')
    assert refused.verdict is Verdict.STOP
    assert refused.text == "AllTick dialect 1 (unverified) refused: 401: token is required."
    for status, verdict in (
        (401, Verdict.STOP),
        (403, Verdict.STOP),
        (404, Verdict.WAIT),
        (502, Verdict.WAIT),
    ):
        for body in (b"", b"<html>", b"[" * 100_000, b'{"ret":200}', b"\xff"):
            refused = d1.handshake_refused(status, body)
            assert refused.verdict is verdict
            assert f"HTTP {status}" in refused.text
