from __future__ import annotations

import json
import math
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import Row
from tickdeck.feeds.alltick.config import PLANS
from tickdeck.feeds.alltick.protocol import AllTickProtocol, handshake_refused, refusal
from tickdeck.feeds.base import Confirmed, Decoded, Event, HeartbeatAnswered, Refused, Verdict
from tickdeck.pipeline.rejects import RejectedError
from tickdeck.settings.secrets import Secret

RECV_US = 1_782_180_164_500_000
TIME_MS = 1_782_180_164_000


@pytest.fixture
def protocol() -> AllTickProtocol:
    ids = ("00700.HK", "01288.HK", "AAPL.US")
    return AllTickProtocol(InstrumentTable(Instrument(each) for each in ids), PLANS["premium"])


def _push(**given: Any) -> bytes:
    """The push of the documents, with these fields instead; `...` leaves a field out."""
    data = {
        "code": "1288.HK",
        "seq": 1782180168224,
        "tick_time": TIME_MS,
        "price": "651.12",
        "volume": "300",
        "turnover": "12345.6",
        "trade_direction": 1,
    } | given
    fields = {name: value for name, value in data.items() if value is not ...}
    return json.dumps({"cmd_id": 22998, "data": fields}).encode()


def _row(protocol: AllTickProtocol, frame: bytes) -> Row:
    rows: list[Row] = []
    assert protocol.decode(frame, RECV_US, Decoded(rows)) is None
    assert len(rows) == 1
    return rows[0]


def _event(protocol: AllTickProtocol, frame: str | bytes) -> Event | None:
    rows: list[Row] = []
    event = protocol.decode(frame if isinstance(frame, bytes) else frame.encode(), RECV_US, Decoded(rows))
    assert rows == []
    return event


def test_the_push_of_the_documents_is_a_tick(protocol: AllTickProtocol):
    assert _row(protocol, _push()) == (
        TIME_MS * 1000,
        RECV_US,
        1,
        651.12,
        300.0,
        12345.6,
        1,
        1782180168224,
        0,
        0,
    )


def test_ids_and_times_may_be_text_as_in_older_documents(protocol: AllTickProtocol):
    assert _row(protocol, _push(seq="1782180168224", tick_time=str(TIME_MS))) == _row(protocol, _push())


@pytest.mark.parametrize(
    ("stamp", "time_us"),
    [
        (1605509068, 1605509068_000_000),
        ("1605509068", 1605509068_000_000),
        (TIME_MS, TIME_MS * 1000),
        (TIME_MS * 1000 + 7, TIME_MS * 1000 + 7),
        (TIME_MS * 1_000_000 + 7_999, TIME_MS * 1000 + 7),
    ],
)
def test_times_come_in_any_unit(protocol: AllTickProtocol, stamp: int | str, time_us: int):
    assert _row(protocol, _push(tick_time=stamp))[0] == time_us


def test_numbers_may_come_as_numbers(protocol: AllTickProtocol):
    row = _row(protocol, _push(price=651.12, volume=300, turnover=12345.6))
    assert row[3:6] == (651.12, 300.0, 12345.6)


@pytest.mark.parametrize("price", ["651.12", "651.120000", "6.5112e2", 651.12])
def test_prices_are_read_to_the_nearest_double(protocol: AllTickProtocol, price: str | float):
    assert _row(protocol, _push(price=price))[3] == 651.12


@pytest.mark.parametrize("zero", [0, "0", "0.00"])
def test_a_quantity_of_zero_is_zero_not_missing(protocol: AllTickProtocol, zero: int | str):
    assert _row(protocol, _push(volume=zero, turnover=zero))[4:6] == (0.0, 0.0)


def test_missing_fields_are_missing_not_zero(protocol: AllTickProtocol):
    absent = dict.fromkeys(("seq", "tick_time", "volume", "turnover", "trade_direction"), ...)
    for fields in (absent, dict.fromkeys(absent)):
        time_us, _, _, price, volume, turnover, side, seq, *_ = _row(protocol, _push(**fields))
        assert (time_us, price, side, seq) == (-1, 651.12, 0, -1)
        assert math.isnan(volume)
        assert math.isnan(turnover)


def test_an_empty_turnover_is_how_the_provider_says_that_it_has_none(protocol: AllTickProtocol):
    assert math.isnan(_row(protocol, _push(turnover=""))[5])


@pytest.mark.parametrize(("direction", "side"), [(0, 0), (1, 1), (2, -1), ("0", 0), ("1", 1), ("2", -1)])
def test_directions_become_sides(protocol: AllTickProtocol, direction: int | str, side: int):
    assert _row(protocol, _push(trade_direction=direction))[6] == side


def test_fields_unknown_to_us_do_not_matter(protocol: AllTickProtocol):
    assert _row(protocol, _push(session="pre", extra={"a": [1]})) == _row(protocol, _push())


@pytest.mark.parametrize(
    ("frame", "reason"),
    [
        (_push(price="cheap"), "price is not a number"),
        (_push(price=""), "price is not a number"),
        (_push(price=" "), "price is not a number"),
        (_push(price="1_000"), "price is not a number"),
        (_push(price="1,000"), "price is not a number"),
        (_push(price="0x10"), "price is not a number"),
        (_push(price=...), "price is"),
        (_push(price=None), "price is"),
        (_push(price="null"), "price is"),
        (_push(price="NaN"), "price is"),
        (_push(price="inf"), "price is"),
        (_push(price="1e400"), "price is"),
        (_push(price="0"), "price is not above zero"),
        (_push(price="-5"), "price is not above zero"),
        (_push(price=-5), "price is not above zero"),
        (_push(price=float("nan")), "frame is not JSON"),
        (_push(price=[1]), "price is not a number"),
        (_push(volume=""), "volume is not a number"),
        (_push(volume="many"), "volume is not a number"),
        (_push(volume="-300"), "volume is out of range"),
        (_push(volume="nan"), "volume is"),
        (_push(volume="inf"), "volume is"),
        (_push(turnover="lots"), "turnover is not a number"),
        (_push(turnover="-1"), "turnover is out of range"),
        (_push(tick_time=-TIME_MS), "time is absurd"),
        (_push(tick_time=f"-{TIME_MS}"), "time is absurd"),
        (_push(tick_time=f"--{TIME_MS}"), "time is not a number"),
        (_push(tick_time=0), "time is absurd"),
        (_push(tick_time=12_345), "time is absurd"),
        (_push(tick_time=10**25), "time is"),
        (_push(tick_time="9" * 5000), "time is"),
        (_push(tick_time="noon"), "time is not a number"),
        (_push(tick_time=""), "time is not a number"),
        (_push(seq="next"), "seq is not a number"),
        (_push(seq="--7"), "seq is not a number"),
        (_push(seq=-7), "id is out of range"),
        (_push(seq=2**70), "id is|seq is"),
        (_push(seq=str(2**70)), "id is|seq is"),
        (_push(trade_direction=3), "direction is unknown"),
        (_push(trade_direction="up"), "direction is"),
        (_push(code="31337.HK"), "code was not subscribed"),
        (_push(code="01288.HK"), "code was not subscribed"),
        (_push(code=...), "code was not subscribed"),
        (_push(code=700), "code is|wrong type"),
        (_push()[:-9], "frame is not JSON"),
        (b"", "frame is not JSON"),
        (b"What has it got in its pocketses", "frame is not JSON"),
        (bytes(range(256)), "frame is not JSON"),
        (b"\xff\xfe", "frame is not JSON"),
        (b"[" * 100_000, "not JSON|wrong type"),
        (b"null", "wrong type"),
        (b"22998", "wrong type"),
        (b"[]", "wrong type"),
        (b"{}", "command is unknown"),
        (b'{"cmd_id":"tick","data":{}}', "wrong type"),
        (b'{"cmd_id":31337,"data":{"code":"700.HK"}}', "command is unknown"),
        (b'{"cmd_id":22998}', "wrong type"),
        (b'{"cmd_id":22998,"data":"700.HK"}', "wrong type"),
        (b'{"cmd_id":22005,"seq_id":"one"}', "wrong type"),
    ],
)
def test_what_cannot_be_understood_is_rejected_with_its_reason(
    protocol: AllTickProtocol, frame: bytes, reason: str
):
    rows: list[Row] = []
    with pytest.raises(RejectedError, match=reason):
        protocol.decode(frame, RECV_US, Decoded(rows))
    assert rows == [], "half of a print must not stay behind"


def test_every_cut_of_a_frame_is_rejected_and_nothing_else_is_raised(protocol: AllTickProtocol):
    frame = _push()
    for length in range(len(frame)):
        with pytest.raises(RejectedError):
            protocol.decode(frame[:length], RECV_US, Decoded())


def test_answers_are_told_apart(protocol: AllTickProtocol):
    answer = '{"ret":200,"msg":"ok","cmd_id":%d,"seq_id":123,"trace":"3baaa938","data":{}}'
    assert _event(protocol, answer % 22005) == Confirmed(123)
    assert _event(protocol, answer % 22001) == HeartbeatAnswered()
    assert _event(protocol, answer % 22003) is None
    assert _event(protocol, answer % 22007) is None


def test_depth_is_not_ours_and_no_reject(protocol: AllTickProtocol):
    depth = (
        '{"cmd_id":22999,"data":{"code":"700.HK","seq":1,"tick_time":1,"bids":[{"price":"1","volume":"2"}]}}'
    )
    assert _event(protocol, depth) is None


@pytest.mark.parametrize(
    ("ret", "verdict"),
    [
        *((ret, Verdict.STOP) for ret in (401, 403, 603, 604)),
        *((ret, Verdict.WAIT) for ret in (429, 605, 606, 500, 999)),
        *((ret, Verdict.BAD_REQUEST) for ret in (201, 202, 400, 402, 600, 601)),
    ],
)
def test_return_codes_say_what_to_do(protocol: AllTickProtocol, ret: int, verdict: Verdict):
    answer = f'{{"ret":{ret},"msg":"the reason given","cmd_id":22005,"seq_id":7,"trace":"","data":{{}}}}'
    event = _event(protocol, answer)
    assert isinstance(event, Refused)
    assert (event.verdict, event.request) == (verdict, 7)
    assert event.text.endswith(".")
    assert event == refusal(ret, "the reason given", 7)


def test_an_unknown_return_code_is_shown_with_the_providers_words():
    assert refusal(999, "out of cheese").text == "AllTick answered 999: out of cheese."
    assert refusal(999, "").text == "AllTick answered 999: no reason given."


def test_a_refusal_that_names_no_request_is_one_of_the_connection(protocol: AllTickProtocol):
    event = _event(protocol, '{"ret":401,"msg":"x","cmd_id":0,"seq_id":0,"trace":"","data":{}}')
    assert isinstance(event, Refused)
    assert event.request is None


@pytest.mark.parametrize(
    ("status", "body", "verdict"),
    [
        (401, b'{"msg":"token is required","ret":401}', Verdict.STOP),
        (200, b'{"msg":"token is required","ret":401}', Verdict.STOP),
        (401, b"", Verdict.STOP),
        (403, b"<html>Forbidden</html>", Verdict.STOP),
        (429, b"slow down", Verdict.WAIT),
        (503, b"<html>", Verdict.WAIT),
        (502, b"[]", Verdict.WAIT),
        (500, b"{}", Verdict.WAIT),
        (400, b'{"ret":605,"msg":"too many"}', Verdict.WAIT),
        (500, b"\xff" * 100, Verdict.WAIT),
    ],
)
def test_a_refused_handshake_is_judged_by_its_body_or_its_status(status: int, body: bytes, verdict: Verdict):
    refused = handshake_refused(status, body)
    assert refused.verdict is verdict
    assert refused.request is None


def test_requests_are_what_the_documents_show(protocol: AllTickProtocol):
    subscribe = json.loads(protocol.subscribe(9, [2], [0, 1]))
    assert subscribe["cmd_id"] == 22004
    assert subscribe["seq_id"] == 9
    assert subscribe["data"] == {"symbol_list": [{"code": code} for code in ("AAPL.US", "700.HK", "1288.HK")]}
    beat = json.loads(protocol.heartbeat(10))
    assert (beat["cmd_id"], beat["seq_id"], beat["data"]) == (22000, 10, {})
    assert beat["trace"] != subscribe["trace"]
    assert 0 < len(beat["trace"]) <= 64


def test_a_subscription_is_always_sent_whole(protocol: AllTickProtocol):
    assert protocol.batches([0, 1, 2]) == [[0, 1, 2]]
    assert protocol.batches([]) == []


@pytest.mark.parametrize(
    "base", ["wss://quote.alltick.co/quote-stock-b-ws-api", "ws://127.0.0.1:1", "ws://h/p?a=b"]
)
def test_the_token_goes_into_the_query_whatever_it_holds(protocol: AllTickProtocol, base: str):
    address = urlsplit(protocol.url(base, Secret("a+b/c=&d e")))
    assert parse_qs(address.query)["token"] == ["a+b/c=&d e"]
    assert address.geturl().startswith(base)
