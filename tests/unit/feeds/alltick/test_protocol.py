from __future__ import annotations

import json
import math
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import Row
from tickdeck.feeds.alltick.answers import refusal
from tickdeck.feeds.alltick.config import PLANS
from tickdeck.feeds.alltick.protocol import AllTickProtocol
from tickdeck.feeds.base import Confirmed, Decoded, Event, HeartbeatAnswered
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


@pytest.mark.parametrize(("field", "place"), [("volume", 4), ("turnover", 5)])
def test_an_empty_quantity_is_how_the_provider_says_that_it_has_none(
    protocol: AllTickProtocol, field: str, place: int
):
    assert math.isnan(_row(protocol, _push(**{field: ""}))[place])


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
        (_push(volume=" "), "volume is not a number"),
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
    assert _event(protocol, answer % 22003) == Confirmed(123)
    assert _event(protocol, answer % 22007) == Confirmed(123)


def test_numbers_of_answers_may_be_text(protocol: AllTickProtocol):
    assert _event(protocol, '{"ret":"200","msg":null,"cmd_id":"22005","seq_id":"123"}') == Confirmed(123)


def test_a_refused_request_is_told_with_its_number(protocol: AllTickProtocol):
    answer = '{"ret":600,"msg":"code invalid","cmd_id":22005,"seq_id":7,"trace":"","data":{}}'
    assert _event(protocol, answer) == refusal(600, "code invalid", 7)


def test_a_refusal_that_names_no_request_is_one_of_the_connection(protocol: AllTickProtocol):
    answer = '{"ret":201,"msg":"request header param invalid","cmd_id":0,"seq_id":0,"trace":"","data":{}}'
    assert _event(protocol, answer) == refusal(201, "request header param invalid", None)


@pytest.mark.parametrize("direction", [..., None, 0, 1, 2, "1"])
def test_a_direction_of_currencies_is_only_a_default(direction: object):
    euro = AllTickProtocol(InstrumentTable([Instrument("EURUSD.FX")]), PLANS["premium"])
    assert _row(euro, _push(code="EURUSD", trade_direction=direction))[6] == 0
    with pytest.raises(RejectedError, match="direction is unknown"):
        euro.decode(_push(code="EURUSD", trade_direction=3), RECV_US, Decoded())


def test_a_direction_of_coins_is_one():
    coin = AllTickProtocol(InstrumentTable([Instrument("BTCUSDT.CRYPTO")]), PLANS["premium"])
    assert _row(coin, _push(code="BTCUSDT", trade_direction=2))[6] == -1


def test_currencies_have_no_volume_and_no_turnover():
    euro = AllTickProtocol(InstrumentTable([Instrument("EURUSD.FX")]), PLANS["premium"])
    for missing in ("", None, ...):
        row = _row(euro, _push(code="EURUSD", price="1.08613", volume=missing, turnover=missing))
        assert row[3] == 1.08613
        assert math.isnan(row[4])
        assert math.isnan(row[5])


def test_codes_are_told_apart_by_case():
    metals = AllTickProtocol(InstrumentTable([Instrument("SILVER.FX")]), PLANS["premium"])
    assert _row(metals, _push(code="Silver"))[2] == 0
    with pytest.raises(RejectedError, match="code was not subscribed"):
        metals.decode(_push(code="SILVER"), RECV_US, Decoded())


def test_requests_are_what_the_documents_show(protocol: AllTickProtocol):
    subscribe = json.loads(protocol.subscribe(9, [2], [0, 1]))
    assert subscribe["cmd_id"] == 22004
    assert subscribe["seq_id"] == 9
    assert subscribe["data"] == {"symbol_list": [{"code": code} for code in ("AAPL.US", "700.HK", "1288.HK")]}
    beat = json.loads(protocol.heartbeat(10))
    assert (beat["cmd_id"], beat["seq_id"], beat["data"]) == (22000, 10, {})
    assert beat["trace"] != subscribe["trace"]
    assert 0 < len(beat["trace"]) <= 64


def test_quotes_are_asked_for_as_one_list_of_best_levels(protocol: AllTickProtocol):
    quotes = json.loads(protocol.quotes(11, [0, 2]))
    assert (quotes["cmd_id"], quotes["seq_id"]) == (22002, 11)
    assert quotes["data"] == {
        "symbol_list": [{"code": "700.HK", "depth_level": 1}, {"code": "AAPL.US", "depth_level": 1}]
    }


def test_no_quotes_at_all_is_a_cancel_of_order_books(protocol: AllTickProtocol):
    cancel = json.loads(protocol.quotes(12, []))
    assert (cancel["cmd_id"], cancel["seq_id"], cancel["data"]) == (22006, 12, {"cancel_type": 1})


def test_removing_some_sends_what_is_kept(protocol: AllTickProtocol):
    kept = json.loads(protocol.unsubscribe(13, [2, 0], [1]))
    assert (kept["cmd_id"], kept["seq_id"]) == (22004, 13)
    assert kept["data"] == {"symbol_list": [{"code": "AAPL.US"}, {"code": "700.HK"}]}


def test_removing_all_is_a_cancel_of_everything(protocol: AllTickProtocol):
    cancel = json.loads(protocol.unsubscribe(14, [], [0, 1, 2]))
    assert (cancel["cmd_id"], cancel["seq_id"], cancel["data"]) == (22006, 14, {"cancel_type": 0})


def test_instruments_added_later_are_subscribed_and_understood():
    table = InstrumentTable([Instrument("00700.HK")])
    protocol = AllTickProtocol(table, PLANS["premium"])
    late, later = table.add(Instrument(".DJI.US")), table.add(Instrument("EURUSD.FX"))
    asked = json.loads(protocol.subscribe(1, [0], [late]))["data"]["symbol_list"]
    assert asked == [{"code": "700.HK"}, {"code": ".DJI.US"}]
    assert _row(protocol, _push(code=".DJI.US"))[2] == late
    assert json.loads(protocol.unsubscribe(2, [late], [0]))["data"]["symbol_list"] == [{"code": ".DJI.US"}]
    protocol.quotes(3, [later])
    assert _row(protocol, _push(code="EURUSD", trade_direction=1))[6] == 0


def test_a_push_belongs_to_the_instrument_that_was_asked_for_last():
    table = InstrumentTable([Instrument("BTCUSDT.FX"), Instrument("BTCUSDT.CRYPTO")])
    protocol = AllTickProtocol(table, PLANS["premium"])
    protocol.subscribe(1, [], [0])
    assert _row(protocol, _push(code="BTCUSDT"))[2] == 0
    protocol.subscribe(2, [], [1])
    assert _row(protocol, _push(code="BTCUSDT"))[2] == 1


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
