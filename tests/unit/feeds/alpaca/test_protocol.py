from __future__ import annotations

import contextlib
import json
import math
from typing import Any

import pytest

from tickdeck.domain.errors import FeedError
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import NO_SEQ, NO_TIME
from tickdeck.feeds.alpaca.config import ALPACA
from tickdeck.feeds.alpaca.protocol import AlpacaProtocol, handshake_refused
from tickdeck.feeds.base import Authorised, Confirmed, Decoded, Event, Greeted, Refused, Verdict
from tickdeck.pipeline.rejects import RejectedError
from tickdeck.settings.secrets import Secret

RECV_US = 1_614_009_105_000_000
TRADE = {
    "T": "t",
    "i": 96921,
    "S": "AAPL",
    "x": "D",
    "p": 126.55,
    "s": 1,
    "t": "2021-02-22T15:51:44.208Z",
    "c": ["@", "I"],
    "z": "C",
}
QUOTE = {
    "T": "q",
    "S": "AMD",
    "bx": "U",
    "bp": 87.66,
    "bs": 100,
    "ax": "Q",
    "ap": 87.68,
    "as": 400,
    "t": "2021-02-22T15:51:45.335689322Z",
    "c": ["R"],
    "z": "C",
}
BAR = {"T": "b", "S": "SPY", "o": 388.985, "h": 389.13, "l": 388.975, "c": 389.12, "v": 49378, "n": 461,
       "vw": 389.062639, "t": "2021-02-22T19:15:00Z"}  # fmt: skip
CORRECTION = {"T": "c", "S": "AAPL", "x": "M", "oi": 52983525033527, "op": 39.1582, "os": 440000,
              "oc": [" ", "7"], "ci": 52983525034326, "cp": 39.1809, "cs": 440000, "cc": [" ", "7"],
              "z": "B", "t": "2023-04-06T14:25:06.542305024Z"}  # fmt: skip
CANCEL = {"T": "x", "S": "AAPL", "i": 465, "x": "D", "p": 105.31, "s": 300, "a": "C", "z": "C",
          "t": "2023-04-06T13:15:42.83540958Z"}  # fmt: skip
PRICE_BAND = {"T": "l", "S": "IONM", "u": 3.24, "d": 2.65, "i": "B", "t": "2023-04-06T13:34:45.565004401Z"}
STATUS = {"T": "s", "S": "AAPL", "sc": "H", "sm": "Trading Halt", "rc": "T12", "rm": "Trading Halted",
          "t": "2021-02-22T19:15:00Z", "z": "C"}  # fmt: skip
IMBALANCE = {"T": "i", "S": "INAQU", "p": 9.12, "z": "C", "t": "2024-12-13T19:58:09.242138635Z"}
SUBSCRIPTION = {"T": "subscription", "trades": ["AAPL"], "quotes": ["AMD", "CLDR"], "bars": ["*"],
                "updatedBars": [], "dailyBars": ["VOO"], "statuses": ["*"], "lulds": [],
                "corrections": ["AAPL"], "cancelErrors": ["AAPL"]}  # fmt: skip


@pytest.fixture
def instruments() -> InstrumentTable:
    return InstrumentTable(Instrument(each) for each in ("AAPL.US", "AMD.US"))


@pytest.fixture
def protocol(instruments: InstrumentTable) -> AlpacaProtocol:
    return AlpacaProtocol(instruments, ALPACA.plans["iex"])


def _decoded(protocol: AlpacaProtocol, *items: Any) -> tuple[Decoded, Event | None]:
    out = Decoded()
    return out, protocol.decode(json.dumps(items).encode(), RECV_US, out)


def _error(code: int, text: str = "why") -> dict[str, Any]:
    return {"T": "error", "code": code, "msg": text}


def test_a_trade_is_a_tick_with_its_exact_price_size_and_time(protocol: AlpacaProtocol):
    out, event = _decoded(protocol, TRADE)
    (row,) = out.rows
    time_us, recv_us, symbol, price, volume, turnover, side, _, flags, _ = row
    assert (time_us, recv_us, symbol) == (1_614_009_104_208_000, RECV_US, 0)
    assert (price, volume, side, flags) == (126.55, 1.0, 0, 0)
    assert math.isnan(turnover)
    assert (event, out.rejected, out.quotes) == (None, [], {})


def test_trades_of_several_exchanges_with_one_id_are_several_trades(protocol: AlpacaProtocol):
    trades = [TRADE | {"x": exchange, "i": i} for exchange in "DKZ" for i in (75, 628, 75, 1 << 62, 0)]
    out, _ = _decoded(protocol, *trades)
    assert [row[7] for row in out.rows] == [NO_SEQ] * 15, "an id must not make one the duplicate of another"


def test_a_quote_is_the_best_bid_and_ask(protocol: AlpacaProtocol):
    out, event = _decoded(protocol, QUOTE)
    assert out.quotes == {1: (1_614_009_105_335_689, RECV_US, 87.66, 100.0, 87.68, 400.0)}
    assert (event, out.rejected, out.rows) == (None, [], [])


@pytest.mark.parametrize("empty", [{"bp": 0}, {"bs": 0}, {"bp": 0, "bs": 0}])
def test_zeros_are_an_empty_side(protocol: AlpacaProtocol, empty: dict[str, Any]):
    out, _ = _decoded(protocol, QUOTE | empty)
    quote = out.quotes[1]
    assert math.isnan(quote[2])
    assert math.isnan(quote[3])
    assert quote[4:] == (87.68, 400.0)


def test_the_newest_quote_of_a_message_is_the_one_that_counts(protocol: AlpacaProtocol):
    out, _ = _decoded(protocol, QUOTE, QUOTE | {"bp": 87.67})
    assert out.quotes[1][2] == 87.67


def test_what_may_be_absent_is_told_as_absent(protocol: AlpacaProtocol):
    out, _ = _decoded(protocol, {"T": "t", "S": "AAPL", "p": 5}, {"T": "q", "S": "AMD"})
    (row,) = out.rows
    assert row[0] == NO_TIME
    assert math.isnan(row[4])
    assert all(math.isnan(each) for each in out.quotes[1][2:])


@pytest.mark.parametrize("item", [BAR, BAR | {"T": "u"}, BAR | {"T": "d"}, CORRECTION, CANCEL, PRICE_BAND,
                                  STATUS, IMBALANCE])  # fmt: skip
def test_other_items_are_neither_ticks_nor_rejects(protocol: AlpacaProtocol, item: dict[str, Any]):
    out, event = _decoded(protocol, item, TRADE)
    assert (len(out.rows), out.quotes, out.rejected, event) == (1, {}, [], None)


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (TRADE | {"p": 0}, "price is not above zero"),
        (TRADE | {"p": -1.5}, "price is not above zero"),
        (TRADE | {"s": -1}, "size is out of range"),
        (TRADE | {"t": "yesterday"}, "time is not RFC 3339"),
        (TRADE | {"t": "1921-02-22T15:51:44Z"}, "time is absurd"),
        (TRADE | {"S": "DOGE"}, "symbol was not subscribed"),
        (TRADE | {"p": "126.55"}, "trade has values of the wrong type"),
        (TRADE | {"p": None}, "trade has values of the wrong type"),
        (TRADE | {"S": 7}, "trade has values of the wrong type"),
        (TRADE | {"t": 1614009104208}, "trade has values of the wrong type"),
        ({"T": "t", "S": "AAPL"}, "trade has values of the wrong type"),
        (QUOTE | {"bp": -1}, "price is not above zero"),
        (QUOTE | {"as": -4}, "size is out of range"),
        (QUOTE | {"ap": "87.68"}, "quote has values of the wrong type"),
        (_error(0) | {"code": "x"}, "answer has values of the wrong type"),
        ({"T": "success", "msg": "hooray"}, "success of an unknown kind"),
        ({"T": "surprise"}, "kind of message is unknown"),
        ({"T": 5}, "item does not say what it is"),
        ({"S": "AAPL"}, "item does not say what it is"),
        ([], "item does not say what it is"),
        (7, "item does not say what it is"),
        (None, "item does not say what it is"),
    ],
)
def test_a_bad_item_is_told_and_the_others_are_taken(protocol: AlpacaProtocol, bad: Any, reason: str):
    for items in ([bad, TRADE, QUOTE], [TRADE, bad, QUOTE], [TRADE, QUOTE, bad]):
        out, event = _decoded(protocol, *items)
        assert out.rejected == [reason]
        assert len(out.rows) == 1
        assert list(out.quotes) == [1]
        assert event is None


@pytest.mark.parametrize(
    ("frame", "reason"),
    [
        (b"", "not JSON"),
        (b"{}", "wrong type"),
        (json.dumps(TRADE).encode(), "wrong type"),
        (b'"text"', "wrong type"),
        (b"\xff\x00", "not JSON"),
        (b'[{"T":"t","S":"\xff","p":1}]', "not JSON|wrong type"),
        (b"[" * 100_000, "not JSON|wrong type"),
        (b'[{"T":"zz"},', "not JSON"),
    ],
)
def test_a_message_that_is_no_array_is_rejected(protocol: AlpacaProtocol, frame: bytes, reason: str):
    out = Decoded()
    with pytest.raises(RejectedError, match=reason):
        protocol.decode(frame, RECV_US, out)
    assert (out.rows, out.quotes, out.rejected) == ([], {}, [])


def test_a_message_cut_off_at_any_byte_is_rejected_whole(protocol: AlpacaProtocol):
    frame = json.dumps([{"T": "surprise"}, TRADE, QUOTE, CORRECTION]).encode()
    for length in range(len(frame)):
        out = Decoded()
        with pytest.raises(RejectedError, match="not JSON"):
            protocol.decode(frame[:length], RECV_US, out)
        assert (out.rows, out.quotes, out.rejected) == ([], {}, [])


@pytest.mark.parametrize("wrong", [True, [], {}, "x", None, 1e308, -7, 1 << 70])
@pytest.mark.parametrize(
    ("item", "field"),
    [(item, field) for item in (TRADE, QUOTE, SUBSCRIPTION, _error(400)) for field in item],
)
def test_no_value_of_a_field_brings_anything_down(
    protocol: AlpacaProtocol, item: dict[str, Any], field: str, wrong: Any
):
    with contextlib.suppress(RejectedError):
        _decoded(protocol, item | {field: wrong})


def test_greeting_and_login_are_told_apart(protocol: AlpacaProtocol):
    assert protocol.decode(b'[{"T":"success","msg":"connected"}]', RECV_US, Decoded()) == Greeted()
    assert protocol.decode(b'[{"T":"success","msg":"authenticated"}]', RECV_US, Decoded()) == Authorised()
    assert json.loads(protocol.authorise(Secret("PKABCDEF:s3cr3t:more"))) == {
        "action": "auth",
        "key": "PKABCDEF",
        "secret": "s3cr3t:more",
    }
    with pytest.raises(FeedError, match="KEY:SECRET"):
        protocol.authorise(Secret("PKABCDEF"))


def test_a_subscription_is_confirmed_without_a_number(protocol: AlpacaProtocol):
    assert _decoded(protocol, SUBSCRIPTION)[1] == Confirmed(None)
    assert _decoded(protocol, SUBSCRIPTION, TRADE)[1] == Confirmed(None), "trades may come with it"


@pytest.mark.parametrize(
    ("code", "verdict"),
    [
        (400, Verdict.BAD_REQUEST),
        (401, Verdict.STOP),
        (402, Verdict.STOP),
        (403, Verdict.STOP),
        (404, Verdict.WAIT),
        (405, Verdict.BAD_REQUEST),
        (406, Verdict.WAIT),
        (407, Verdict.WAIT),
        (409, Verdict.STOP),
        (410, Verdict.STOP),
        (500, Verdict.WAIT),
        (599, Verdict.WAIT),
    ],
)
def test_an_error_says_whether_to_wait_to_stop_or_to_ask_otherwise(
    protocol: AlpacaProtocol, code: int, verdict: Verdict
):
    event = _decoded(protocol, _error(code, "something"))[1]
    assert isinstance(event, Refused)
    assert (event.verdict, event.request) == (verdict, None)
    assert "Alpaca" in event.text
    assert event.text.endswith(".")
    assert code != 599 or "599: something" in event.text


def test_too_many_instruments_are_the_fault_of_the_request_that_is_under_way(protocol: AlpacaProtocol):
    protocol.subscribe(7, [], [0, 1])
    assert protocol.quotes(0, [0]), "number 0 asks nothing"
    event = _decoded(protocol, _error(405, "symbol limit exceeded"))[1]
    assert isinstance(event, Refused)
    assert (event.verdict, event.request) == (Verdict.BAD_REQUEST, 7)
    assert _decoded(protocol, _error(405))[1] == Refused(event.verdict, event.text, None), "answered already"
    protocol.quotes(8, [0])
    _decoded(protocol, SUBSCRIPTION)
    assert _decoded(protocol, _error(400))[1] == Refused(
        Verdict.BAD_REQUEST, "Alpaca does not understand a request.", None
    )


def test_a_refusal_matters_more_than_other_answers(protocol: AlpacaProtocol):
    for items in ([_error(402), SUBSCRIPTION], [SUBSCRIPTION, _error(402)]):
        event = _decoded(protocol, *items)[1]
        assert isinstance(event, Refused)
        assert event.verdict is Verdict.STOP


def test_subscriptions_add_up_and_quotes_are_asked_for_by_themselves(protocol: AlpacaProtocol):
    assert protocol.batches([0, 1]) == [[0, 1]]
    assert protocol.batches([]) == []
    assert json.loads(protocol.subscribe(1, [0], [1])) == {"action": "subscribe", "trades": ["AMD"]}
    assert json.loads(protocol.quotes(2, [0, 1])) == {"action": "subscribe", "quotes": ["AAPL", "AMD"]}
    assert json.loads(protocol.unsubscribe(3, [0], [1])) == {
        "action": "unsubscribe",
        "trades": ["AMD"],
        "quotes": ["AMD"],
    }
    assert protocol.heartbeat(4) is None


def test_instruments_numbered_later_are_found(instruments: InstrumentTable, protocol: AlpacaProtocol):
    assert _decoded(protocol, TRADE | {"S": "BRK.B"})[0].rejected == ["symbol was not subscribed"]
    number = instruments.add(Instrument("BRK-B.US"))
    assert b'"BRK.B"' in protocol.subscribe(1, [], [number])
    assert _decoded(protocol, TRADE | {"S": "BRK.B"})[0].rows[0][2] == number


@pytest.mark.parametrize("plan", ["iex", "sip", "delayed_sip", "test"])
def test_the_plan_names_the_stream_unless_the_address_does(instruments: InstrumentTable, plan: str):
    protocol = AlpacaProtocol(instruments, ALPACA.plans[plan])
    token = Secret("PKABCDEF:s3cr3t")
    assert protocol.url(ALPACA.url, token) == f"wss://stream.data.alpaca.markets/v2/{plan}"
    assert protocol.url("ws://127.0.0.1:9/", token) == f"ws://127.0.0.1:9/v2/{plan}"
    assert protocol.url("wss://host/v1beta1/overnight", token) == "wss://host/v1beta1/overnight"


@pytest.mark.parametrize(
    ("status", "verdict"),
    [(401, Verdict.STOP), (403, Verdict.STOP), (404, Verdict.STOP), (429, Verdict.WAIT), (502, Verdict.WAIT)],
)
def test_a_handshake_refused_says_whether_waiting_helps(status: int, verdict: Verdict):
    refused = handshake_refused(status, b"anything")
    assert refused.verdict is verdict
    assert str(status) in refused.text
