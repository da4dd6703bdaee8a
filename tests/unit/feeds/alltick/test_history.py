from __future__ import annotations

import json
import logging
import math
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest

from tickdeck.domain.bar import Bar
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.feeds.alltick.config import ALLTICK, PLANS
from tickdeck.feeds.alltick.history import AllTickHistory
from tickdeck.feeds.base import RestRequest
from tickdeck.pipeline.rejects import RejectedError
from tickdeck.settings.secrets import Secret

TOKEN = Secret("a+b/c=&d e")
FROM_S = 1_782_180_120
IDS = ("00700.HK", "AAPL.US", "EURUSD.FX", "BTCUSDT.CRYPTO", "BRK.B.US", ".DJI.US")
HK, US, FX, COIN = range(4)
HONG_KONG, NEW_YORK = ZoneInfo("Asia/Hong_Kong"), ZoneInfo("America/New_York")


def _history(plan: str = "premium") -> AllTickHistory:
    return AllTickHistory(InstrumentTable(Instrument(each) for each in IDS), PLANS[plan])


@pytest.fixture
def history() -> AllTickHistory:
    return _history()


def _us(second: float) -> int:
    return round(second * 1_000_000)


def _at(zone: ZoneInfo, *moment: int) -> float:
    return datetime(*moment, tzinfo=zone).timestamp()  # type: ignore[arg-type, misc]


def _asked(request: RestRequest) -> Any:
    """The question in the query, after the token was seen there and nowhere else."""
    assert request.query["token"] == TOKEN.reveal()
    assert TOKEN.reveal() not in f"{request!r} {request.path} {request.headers} {request.body!r}"
    return json.loads(request.query["query"]) if "query" in request.query else json.loads(request.body)


def _row(second: float = FROM_S, **given: Any) -> dict[str, Any]:
    """A row of the documents; `...` leaves a field out."""
    row = {
        "timestamp": str(round(second)),
        "open_price": "136.421",
        "close_price": "136.412",
        "high_price": "136.422",
        "low_price": "136.407",
        "volume": "300",
        "turnover": "40923.6",
    } | given
    return {name: value for name, value in row.items() if value is not ...}


def _bars(*rows: Any, **given: Any) -> bytes:
    data = {"code": "700.HK", "kline_type": 1, "kline_list": list(rows)} | given
    data = {name: value for name, value in data.items() if value is not ...}
    return json.dumps({"ret": 200, "msg": "ok", "trace": "3baaa938", "data": data}).encode()


BAR = Bar(_us(FROM_S), 60_000_000, 136.421, 136.422, 136.407, 136.412, 300.0, 40923.6)


def test_there_are_no_prints(history: AllTickHistory):
    assert history.prints(HK, 1, 2, TOKEN) is None
    with pytest.raises(RejectedError):
        history.read_prints(HK, b"{}", 1)


# --- bars


@pytest.mark.parametrize(("symbol", "code"), [(HK, "700.HK"), (US, "AAPL.US"), (5, ".DJI.US")])
def test_of_stocks_the_latest_bars_are_asked_for(history: AllTickHistory, symbol: int, code: str):
    request = history.bars(symbol, _us(FROM_S), _us(FROM_S + 90), TOKEN)
    assert (request.path, request.method, request.body) == ("/kline", "GET", b"")
    asked = _asked(request)
    assert asked["data"] == {
        "code": code,
        "kline_type": 1,
        "kline_timestamp_end": 0,
        "query_kline_num": 500,
        "adjust_type": 0,
    }
    assert 0 < len(asked["trace"]) <= 64


@pytest.mark.parametrize(("symbol", "code"), [(FX, "EURUSD"), (COIN, "BTCUSDT")])
def test_of_currencies_and_coins_the_bars_of_the_interval_are_asked_for(
    history: AllTickHistory, symbol: int, code: str
):
    data = _asked(history.bars(symbol, _us(FROM_S + 30), _us(FROM_S + 90.5), TOKEN))["data"]
    assert (data["code"], data["kline_type"]) == (code, 1)
    assert data["kline_timestamp_end"] == FROM_S + 91
    assert data["query_kline_num"] == 3


@pytest.mark.parametrize(
    ("minutes", "bars"), [(-5, 2), (0, 2), (497, 499), (498, 500), (499, 500), (9999, 500)]
)
def test_never_more_bars_are_asked_for_than_an_answer_holds(history: AllTickHistory, minutes: int, bars: int):
    request = history.bars(FX, _us(FROM_S), _us(FROM_S + 60 * minutes), TOKEN)
    assert _asked(request)["data"]["query_kline_num"] == bars


def test_each_question_has_a_trace_of_its_own(history: AllTickHistory):
    traces = {_asked(history.bars(HK, 0, 1, TOKEN))["trace"] for _ in range(3)}
    assert len(traces) == 3


def test_the_answer_of_the_documents_is_bars(history: AllTickHistory):
    second = _row(
        FROM_S + 60, open_price="136.412", high_price="136.415", close_price="136.401", low_price="136.397"
    )
    bars = history.read_bars(HK, _bars(_row(), second))
    assert bars[0] == BAR
    assert (bars[1].time_us, bars[1].close, bars[1].low) == (_us(FROM_S + 60), 136.401, 136.397)


@pytest.mark.parametrize(
    "row",
    [
        _row(timestamp=FROM_S),
        _row(timestamp=FROM_S * 1000),
        _row(open_price=136.421, close_price=136.412, high_price=136.422, low_price=136.407, volume=300),
        _row(volume="300.00", turnover=40923.6),
        _row(extra={"a": [1]}),
    ],
)
def test_numbers_may_come_as_text_or_as_numbers(history: AllTickHistory, row: dict[str, Any]):
    assert history.read_bars(HK, _bars(row)) == [BAR]


@pytest.mark.parametrize("missing", ["", None, ...])
def test_a_bar_without_volume_has_none(history: AllTickHistory, missing: object):
    (bar,) = history.read_bars(FX, _bars(_row(volume=missing, turnover=missing), code="EURUSD"))
    assert bar.close == 136.412
    assert math.isnan(bar.volume)
    assert math.isnan(bar.turnover)


def test_bars_are_sorted_and_none_comes_twice(history: AllTickHistory):
    rows = [_row(FROM_S + 60 * minute) for minute in (4, 3, 0, 1, 2, 3, 4)]
    starts = [bar.time_us for bar in history.read_bars(HK, _bars(*rows))]
    assert starts == [_us(FROM_S + 60 * minute) for minute in range(5)]


def test_of_a_bar_that_comes_twice_the_later_word_counts(history: AllTickHistory):
    first, last = _row(close_price="136.410"), _row(close_price="136.415")
    (bar,) = history.read_bars(HK, _bars(first, last))
    assert bar.close == 136.415


BROKEN = [
    _row(timestamp=""), _row(timestamp=...), _row(timestamp="noon"), _row(timestamp="0"),
    _row(timestamp=10**25), _row(open_price=""), _row(open_price="0"), _row(close_price="-1"),
    _row(close_price=...), _row(high_price="nan"), _row(high_price="136.41"), _row(low_price="136.42"),
    _row(low_price=None), _row(volume="-1"), _row(volume="many"), _row(turnover=[1]), None, 5, [], "bar", {},
]  # fmt: skip


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_bar_is_left_out_and_told(
    history: AllTickHistory, broken: object, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.INFO)
    assert history.read_bars(HK, _bars(broken, _row(), broken)) == [BAR]
    assert "2 of the bars cannot be used" in caplog.text
    with pytest.raises(RejectedError):
        history.read_bars(HK, _bars(broken))


@pytest.mark.parametrize("none", [[], None])
def test_no_bars_are_no_fault(history: AllTickHistory, none: object):
    assert history.read_bars(HK, _bars(kline_list=none)) == []


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b'{"ret":401,"msg":"token is required"}', "^the return code was 401$"),
        (b'{"ret":"605","msg":"too many requests","data":{}}', "^the return code was 605$"),
        (b'{"ret":600,"msg":"code invalid","data":null}', "^the return code was 600$"),
        (b'{"ret":987654321}', "^the return code is unknown$"),
        (b'{"ret":null}', "has no return code"),
        (b"{}", "has no return code"),
        (b"", "frame is not JSON"),
        (b"<html>502</html>", "frame is not JSON"),
        (b"\xff\xfe\x00", "frame is not JSON"),
        (b"[" * 100_000, "not JSON|wrong type"),
        (b"[]", "wrong type"),
        (b"null", "wrong type"),
        (b'{"ret":200}', "wrong type"),
        (b'{"ret":200,"data":null}', "wrong type"),
        (b'{"ret":200,"data":{}}', "wrong type"),
        (b'{"ret":200,"data":{"kline_list":{}}}', "wrong type"),
        (b'{"ret":200,"data":{"kline_list":"none"}}', "wrong type"),
        (_bars(_row(), code="AAPL.US"), "answer is about another code"),
        (_bars(_row(), code=700), "wrong type"),
    ],
)
def test_what_is_no_answer_is_rejected_with_its_reason(history: AllTickHistory, body: bytes, reason: str):
    with pytest.raises(RejectedError, match=reason):
        history.read_bars(HK, body)
    if b"AAPL" not in body and b"700" not in body:
        with pytest.raises(RejectedError, match=reason):
            history.read_closes(body, _us(FROM_S))


def test_an_answer_may_leave_its_code_out(history: AllTickHistory):
    assert history.read_bars(HK, _bars(_row(), code=...)) == [BAR]


# --- closes


def test_closes_are_asked_for_as_two_daily_bars_of_each(history: AllTickHistory):
    (request,) = history.closes([HK, US, FX], TOKEN)
    assert (request.path, request.method, set(request.query)) == ("/batch-kline", "POST", {"token"})
    questions = _asked(request)["data"]["data_list"]
    assert [each["code"] for each in questions] == ["700.HK", "AAPL.US", "EURUSD"]
    others = {"kline_type": 8, "kline_timestamp_end": 0, "query_kline_num": 2, "adjust_type": 0}
    assert all(each | others == each for each in questions)


@pytest.mark.parametrize(
    ("plan", "codes", "sizes"),
    [
        ("free", 12, [5, 5, 2]),
        ("basic", 100, [100]),
        ("premium", 250, [100, 100, 50]),
        ("professional", 101, [100, 1]),
        ("premium", 0, []),
    ],
)
def test_a_request_for_closes_holds_as_many_codes_as_the_plan_allows(plan: str, codes: int, sizes: list[int]):
    table = InstrumentTable(Instrument(f"{number:05d}.HK") for number in range(1, codes + 1))
    requests = AllTickHistory(table, PLANS[plan]).closes(range(codes), TOKEN)
    asked = [[each["code"] for each in _asked(request)["data"]["data_list"]] for request in requests]
    assert [len(each) for each in asked] == sizes
    assert [code for each in asked for code in each] == [f"{number}.HK" for number in range(1, codes + 1)]


def _daily(*products: Any) -> bytes:
    return json.dumps({"ret": 200, "msg": "ok", "trace": "", "data": {"kline_list": list(products)}}).encode()


def _product(code: str, *days: tuple[float, object], **given: Any) -> dict[str, Any]:
    rows = [{"timestamp": str(round(begin)), "close_price": close} for begin, close in days]
    return {"code": code, "kline_type": 8, "kline_data": rows} | given


@pytest.mark.parametrize("newest_first", [False, True])
@pytest.mark.parametrize(
    ("symbol", "code", "zone", "stamps"),
    [
        (HK, "700.HK", HONG_KONG, [(0, 0), (9, 30)]),
        (US, "AAPL.US", NEW_YORK, [(0, 0), (4, 0), (9, 30)]),
        (US, "AAPL.US", ZoneInfo("UTC"), [(0, 0)]),
        (US, "AAPL.US", ZoneInfo("Asia/Shanghai"), [(0, 0)]),
        (HK, "700.HK", ZoneInfo("UTC"), [(0, 0)]),
    ],
)
def test_the_close_is_that_of_the_last_day_before_the_venues_date(
    history: AllTickHistory,
    symbol: int,
    code: str,
    zone: ZoneInfo,
    stamps: list[tuple[int, int]],
    newest_first: bool,
):
    venue = HONG_KONG if symbol == HK else NEW_YORK
    for hour, minute in stamps:
        monday = (_at(zone, 2026, 6, 22, hour, minute), "100.5")
        tuesday = (_at(zone, 2026, 6, 23, hour, minute), "101.5")
        days = [tuesday, monday] if newest_first else [monday, tuesday]
        body = _daily(_product(code, *days))
        for moment, close in (
            ((2026, 6, 23, 0, 1), 100.5),
            ((2026, 6, 23, 15, 0), 100.5),
            ((2026, 6, 23, 23, 59), 100.5),
            ((2026, 6, 24, 0, 1), 101.5),
            ((2026, 6, 28, 12, 0), 101.5),
        ):
            assert history.read_closes(body, _us(_at(venue, *moment))) == {symbol: close}


@pytest.mark.parametrize("hour", [0, 21, 22])
def test_the_day_of_currencies_is_over_when_it_has_lasted_a_day(history: AllTickHistory, hour: int):
    first, second = (_at(ZoneInfo("UTC"), 2026, 6, day, hour) for day in (22, 23))
    body = _daily(_product("EURUSD", (first, "1.08"), (second, "1.09")))
    assert history.read_closes(body, _us(second) - 1) == {}
    assert history.read_closes(body, _us(second)) == {FX: 1.08}
    assert history.read_closes(body, _us(second + 86_399)) == {FX: 1.08}
    assert history.read_closes(body, _us(second + 86_400)) == {FX: 1.09}


NOW_US = _us(_at(HONG_KONG, 2026, 6, 24, 12))
MONDAY_S, TODAY_S = _at(HONG_KONG, 2026, 6, 22), _at(HONG_KONG, 2026, 6, 24)


def test_closes_are_told_by_instrument(history: AllTickHistory):
    body = _daily(_product("AAPL.US", (MONDAY_S, 201.187)), _product("700.HK", (MONDAY_S, "600.5")))
    assert history.read_closes(body, NOW_US) == {HK: 600.5, US: 201.187}


def test_an_instrument_added_later_is_known():
    table = InstrumentTable()
    history = AllTickHistory(table, PLANS["premium"])
    number = table.add(Instrument("SILVER.FX"))
    assert _asked(history.closes([number], TOKEN)[0])["data"]["data_list"][0]["code"] == "Silver"
    assert history.read_closes(_daily(_product("Silver", (MONDAY_S, "65.2"))), NOW_US) == {number: 65.2}


def test_who_was_listed_today_has_no_close_before(history: AllTickHistory):
    assert history.read_closes(_daily(_product("700.HK", (TODAY_S, "600.5"))), NOW_US) == {}
    assert history.read_closes(_daily(_product("700.HK")), NOW_US) == {}
    assert history.read_closes(_daily(_product("700.HK", kline_data=None)), NOW_US) == {}
    assert history.read_closes(_daily(), NOW_US) == {}


@pytest.mark.parametrize(
    "broken",
    [
        _product("31337.HK", (MONDAY_S, "5")),
        _product("00700.HK", (MONDAY_S, "5")),
        _product("AAPL.US", (MONDAY_S, "5"), kline_type=1),
        _product("AAPL.US", (MONDAY_S, "0")),
        _product("AAPL.US", (MONDAY_S, "")),
        _product("AAPL.US", (MONDAY_S, None)),
        _product("AAPL.US", (0, "5")),
        _product("AAPL.US", kline_data="none"),
        {"code": "AAPL.US"},
        {"kline_data": []},
        None,
        "AAPL.US",
    ],
)
def test_a_broken_product_is_left_out_and_told(
    history: AllTickHistory, broken: object, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.INFO)
    good = _product("700.HK", (MONDAY_S, "600.5"))
    assert history.read_closes(_daily(broken, good), NOW_US) == {HK: 600.5}
    assert "1 of the daily bars cannot be used" in caplog.text
    with pytest.raises(RejectedError):
        history.read_closes(_daily(broken), NOW_US)


def test_a_broken_day_leaves_the_other_one(history: AllTickHistory):
    body = _daily(_product("700.HK", (MONDAY_S, "600.5"), (MONDAY_S + 86_400, "-5")))
    assert history.read_closes(body, NOW_US) == {HK: 600.5}


@pytest.mark.parametrize("kind", ["bars", "closes", "suspended"])
def test_every_cut_of_an_answer_is_rejected_and_nothing_else_is_raised(history: AllTickHistory, kind: str):
    body, read = {
        "bars": (_bars(_row(), _row(FROM_S + 60)), lambda cut: history.read_bars(HK, cut)),
        "closes": (
            _daily(_product("700.HK", (MONDAY_S, "600.5"))),
            lambda cut: history.read_closes(cut, NOW_US),
        ),
        "suspended": (_halts(_halt()), history.read_suspended),
    }[kind]
    assert read(body)
    for length in range(len(body)):
        with pytest.raises(RejectedError):
            read(body[:length])


# --- suspensions


def _halt(symbol: str = "AAPL", **given: Any) -> dict[str, Any]:
    """A record of the documents; `...` leaves a field out."""
    record = {
        "symbol": symbol,
        "haltReason": "News pending",
        "haltDate": "2024-01-15",
        "haltTime": "10:15:00",
        "haltDateTime": "2024-01-15 10:15:00",
        "resumeDate": None,
        "resumeTime": None,
        "resumeDateTime": None,
        "sourceExchange": "NYSE",
        "publishDate": "2024-01-15 10:10:00",
    } | given
    return {name: value for name, value in record.items() if value is not ...}


def _halts(*records: Any, **given: Any) -> bytes:
    answer = {"success": True, "timestamp": "2024-01-15T10:30:00", "totalCount": 89, "data": list(records)}
    return json.dumps({name: value for name, value in (answer | given).items() if value is not ...}).encode()


def test_only_new_york_is_asked_about_suspensions(history: AllTickHistory):
    requests = history.suspended([HK, US, FX], TOKEN)
    assert [each.path for each in requests] == ["/../api/suspension/nyse", "/../api/suspension/nasdaq"]
    addresses = [str(httpx.URL(ALLTICK.rest_url + each.path)) for each in requests]
    assert addresses == [f"https://quote.alltick.co/api/suspension/{each}" for each in ("nyse", "nasdaq")]
    assert all(each.method == "GET" and each.query == {"token": TOKEN.reveal()} for each in requests)
    assert TOKEN.reveal() not in repr(requests)
    assert history.suspended([HK, FX, COIN], TOKEN) == []
    assert history.suspended([], TOKEN) == []


@pytest.mark.parametrize(
    ("fields", "suspended"),
    [
        ({}, True),
        ({"resumeDate": "", "resumeDateTime": ""}, True),
        ({"resumeDate": ..., "resumeDateTime": ...}, True),
        ({"resumeDate": "2024-01-16", "resumeDateTime": "2024-01-16 09:30:00"}, True),
        ({"resumeDate": "2024-01-16"}, True),
        ({"resumeDate": "2024-01-15", "resumeDateTime": "2024-01-15 11:00:00"}, False),
        ({"resumeDate": "2024-01-15"}, False),
        ({"resumeDateTime": "2024-01-15T11:00:00"}, False),
        ({"symbol": " aapl ", "haltReason": None}, True),
        ({"symbol": "GOOGL"}, False),
        ({"symbol": "AAPL.US"}, False),
    ],
)
def test_who_has_no_resumption_yet_is_suspended(
    history: AllTickHistory, fields: dict[str, Any], suspended: bool
):
    assert history.read_suspended(_halts(_halt(**fields))) == ({US} if suspended else set())


def test_the_latest_announcement_counts_in_whatever_order(history: AllTickHistory):
    resumed = _halt(publishDate="2024-01-15 11:00:00", resumeDateTime="2024-01-15 11:05:00")
    halted = _halt(publishDate="2024-01-15 10:10:00")
    assert history.read_suspended(_halts(resumed, halted)) == set()
    assert history.read_suspended(_halts(halted, resumed)) == set()
    again = _halt(publishDate="2024-01-15 12:00:00")
    assert history.read_suspended(_halts(resumed, again, halted)) == {US}


def test_suspensions_name_instruments_of_ours(history: AllTickHistory):
    assert history.read_suspended(_halts(_halt(), _halt("BRK.B"), _halt("EURUSD"), _halt("MSFT"))) == {US, 4}
    assert history.read_suspended(_halts()) == set()
    assert history.read_suspended(b'{"ret":200,"data":[]}') == set()


def test_without_the_answers_date_a_resumption_that_is_told_counts(history: AllTickHistory):
    assert history.read_suspended(_halts(_halt(resumeDate="2024-01-16"), timestamp=...)) == set()


@pytest.mark.parametrize(
    "broken", [None, 5, {}, _halt(symbol=700), _halt(resumeDate="soon"), _halt(resumeDate=5)]
)
def test_a_broken_suspension_is_left_out_and_told(
    history: AllTickHistory, broken: object, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.INFO)
    assert history.read_suspended(_halts(broken, _halt("BRK.B"))) == {4}
    assert "1 of the suspensions cannot be used" in caplog.text
    with pytest.raises(RejectedError):
        history.read_suspended(_halts(broken))


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b'{"success":false,"error":"Error description"}', "has no suspensions"),
        (b'{"success":false,"data":[]}', "has no suspensions"),
        (b'{"msg":"token is required","ret":401}', "^the return code was 401$"),
        (b'{"success":true}', "has no suspensions"),
        (b'{"success":true,"data":null}', "has no suspensions"),
        (b'{"success":true,"data":{}}', "wrong type"),
        (b'{"success":"perhaps","data":[]}', "wrong type"),
        (b"[]", "wrong type"),
        (b"<html>", "not JSON"),
    ],
)
def test_what_is_no_list_of_suspensions_is_rejected(history: AllTickHistory, body: bytes, reason: str):
    with pytest.raises(RejectedError, match=reason):
        history.read_suspended(body)
