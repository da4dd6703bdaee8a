from __future__ import annotations

import json
import math
from typing import Any

import pytest

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.quote import Quote
from tickdeck.feeds.alltick.config import PLANS
from tickdeck.feeds.alltick.protocol import AllTickProtocol
from tickdeck.feeds.base import Decoded
from tickdeck.pipeline.rejects import RejectedError

RECV_US = 1_782_180_164_500_000
TIME_MS = 1_782_180_164_000
EMPTY: list[Any] = [[], None, ..., [{"price": "0", "volume": "0"}], [{"price": "", "volume": ""}],
                    [{"price": 0, "volume": 0}], [{"price": "0.000", "volume": None}], [{}]]  # fmt: skip


@pytest.fixture
def protocol() -> AllTickProtocol:
    ids = ("00700.HK", "01288.HK", "EURUSD.FX")
    return AllTickProtocol(InstrumentTable(Instrument(each) for each in ids), PLANS["premium"])


def _level(price: object, volume: object = "300") -> list[dict[str, object]]:
    return [{"price": price, "volume": volume}]


def _push(**given: Any) -> bytes:
    """The push of the documents, with these fields instead; `...` leaves a field out."""
    data = {
        "code": "1288.HK",
        "seq": 1782180168224,
        "tick_time": TIME_MS,
        "bids": [{"price": "9.12", "volume": "500"}, {"price": "9.11", "volume": "700"}],
        "asks": [{"price": "9.13", "volume": "400"}, {"price": "9.14", "volume": "200"}],
    } | given
    fields = {name: value for name, value in data.items() if value is not ...}
    return json.dumps({"cmd_id": 22999, "data": fields}).encode()


def _quote(protocol: AllTickProtocol, frame: bytes, symbol: int = 1) -> Quote:
    out = Decoded()
    assert protocol.decode(frame, RECV_US, out) is None
    assert (out.rows, out.rejected, list(out.quotes)) == ([], [], [symbol])
    return out.quotes[symbol]


def test_the_push_of_the_documents_is_the_best_bid_and_ask(protocol: AllTickProtocol):
    assert _quote(protocol, _push()) == (TIME_MS * 1000, RECV_US, 9.12, 500.0, 9.13, 400.0)


@pytest.mark.parametrize(
    "fields",
    [
        {"tick_time": str(TIME_MS), "seq": "1605509068000001"},
        {"bids": _level(9.12, 500), "asks": _level(9.13, 400)},
        {"bids": _level("9.120", "500.0"), "asks": _level("9.130", "4e2")},
        {"bids": ..., "asks": ..., "bid_list": _level("9.12", "500"), "ask_list": _level("9.13", "400")},
        {"bids": None, "bid_list": _level("9.12", "500")},
        {"seq": ...},
        {"session": "pre", "extra": {"a": [1]}},
    ],
)
def test_spellings_of_all_ages_mean_the_same(protocol: AllTickProtocol, fields: dict[str, Any]):
    assert _quote(protocol, _push(**fields)) == _quote(protocol, _push())


@pytest.mark.parametrize("stamp", [1605509068, "1605509068"])
def test_a_time_in_seconds_is_understood(protocol: AllTickProtocol, stamp: object):
    assert _quote(protocol, _push(tick_time=stamp))[0] == 1605509068_000_000


@pytest.mark.parametrize("stamp", [..., None])
def test_a_time_that_is_missing_is_marked(protocol: AllTickProtocol, stamp: object):
    assert _quote(protocol, _push(tick_time=stamp))[0] == -1


@pytest.mark.parametrize("empty", EMPTY)
def test_a_side_that_is_empty_is_no_number(protocol: AllTickProtocol, empty: object):
    _, _, bid, bid_volume, ask, ask_volume = _quote(protocol, _push(bids=empty))
    assert math.isnan(bid)
    assert math.isnan(bid_volume)
    assert (ask, ask_volume) == (9.13, 400.0)
    _, _, bid, bid_volume, ask, ask_volume = _quote(protocol, _push(asks=empty))
    assert (bid, bid_volume) == (9.12, 500.0)
    assert math.isnan(ask)
    assert math.isnan(ask_volume)


def test_a_book_that_is_empty_is_a_quote_of_nothing(protocol: AllTickProtocol):
    assert all(math.isnan(each) for each in _quote(protocol, _push(bids=[], asks=_level("0", "0")))[2:])


@pytest.mark.parametrize("volume", ["", None, "0", 0])
def test_currencies_are_quoted_without_volumes(protocol: AllTickProtocol, volume: object):
    frame = _push(code="EURUSD", bids=_level("1.08612", volume), asks=_level("1.08613", volume))
    _, _, bid, bid_volume, ask, ask_volume = _quote(protocol, frame, 2)
    assert (bid, ask) == (1.08612, 1.08613)
    assert math.isnan(bid_volume)
    assert math.isnan(ask_volume)


def test_a_bid_may_meet_the_ask(protocol: AllTickProtocol):
    assert _quote(protocol, _push(asks=_level("9.12")))[2:5:2] == (9.12, 9.12)


def test_the_newest_quote_replaces_those_before(protocol: AllTickProtocol):
    out = Decoded()
    protocol.decode(_push(), RECV_US, out)
    protocol.decode(_push(asks=_level("9.20")), RECV_US + 1, out)
    assert out.quotes == {1: (TIME_MS * 1000, RECV_US + 1, 9.12, 500.0, 9.2, 300.0)}


@pytest.mark.parametrize(
    ("frame", "reason"),
    [
        (_push(bids=_level("9.14")), "bid is above ask"),
        (_push(bids=_level("-9.12")), "bid is not above zero"),
        (_push(asks=_level("-0.01")), "ask is not above zero"),
        (_push(asks=_level("inf")), "ask is not above zero"),
        (_push(asks=_level("1e400")), "ask is not above zero|price is not a number"),
        (_push(bids=_level("nan")), "bid is not above zero"),
        (_push(bids=_level("cheap")), "price is not a number"),
        (_push(bids=_level(" ")), "price is not a number"),
        (_push(bids=_level([1])), "price is not a number"),
        (_push(bids=_level("0", "300")), "bid has a volume but no price"),
        (_push(asks=_level("", "300")), "ask has a volume but no price"),
        (_push(asks=_level("9.13", "-1")), "ask volume is out of range"),
        (_push(bids=_level("9.12", "inf")), "bid volume is out of range"),
        (_push(bids=_level("9.12", "many")), "volume is not a number"),
        (_push(bids=[*_level("9.12"), {"price": "dear"}]), "price is not a number"),
        (_push(bids=[None]), "wrong type|is not a number"),
        (_push(bids=["9.12"]), "wrong type|is not a number"),
        (_push(bids="9.12"), "wrong type|is not a number"),
        (_push(bids={"price": "9.12"}), "wrong type|is not a number"),
        (_push(bids=..., asks=...), "neither bids nor asks"),
        (_push(bids=None, asks=None), "neither bids nor asks"),
        (_push(tick_time=-TIME_MS), "time is absurd"),
        (_push(tick_time=0), "time is absurd"),
        (_push(tick_time="noon"), "time is not a number"),
        (_push(tick_time=""), "time is not a number"),
        (_push(code="31337.HK"), "code was not subscribed"),
        (_push(code=...), "code was not subscribed"),
        (_push(code=700), "code is|wrong type"),
        (b'{"cmd_id":22999}', "wrong type"),
        (b'{"cmd_id":22999,"data":null}', "wrong type"),
        (b'{"cmd_id":22999,"data":[]}', "wrong type"),
    ],
)
def test_what_cannot_be_understood_is_rejected_whole(protocol: AllTickProtocol, frame: bytes, reason: str):
    out = Decoded()
    with pytest.raises(RejectedError, match=reason):
        protocol.decode(frame, RECV_US, out)
    assert out == Decoded(), "half of a book must not stay behind"


def test_every_cut_of_a_frame_is_rejected_and_nothing_else_is_raised(protocol: AllTickProtocol):
    frame = _push()
    for length in range(len(frame)):
        with pytest.raises(RejectedError):
            protocol.decode(frame[:length], RECV_US, Decoded())


def test_a_refusal_of_order_books_is_no_quote(protocol: AllTickProtocol):
    out = Decoded()
    refused = protocol.decode(
        b'{"ret":604,"msg":"code unauthorized","cmd_id":22003,"seq_id":5}', RECV_US, out
    )
    assert getattr(refused, "request", None) == 5
    assert out == Decoded()
