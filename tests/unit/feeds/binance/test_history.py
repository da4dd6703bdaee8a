from __future__ import annotations

import json
import math
from typing import Any

import pytest

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.feeds.binance.config import BINANCE
from tickdeck.feeds.binance.history import BinanceHistory
from tickdeck.pipeline.rejects import RejectedError
from tickdeck.settings.secrets import Secret

RECV_US = 1_723_075_200_500_000
NO_TOKEN = Secret("")
TRADE = {
    "id": 28457,
    "price": "4.00000100",
    "qty": "12.00000000",
    "quoteQty": "48.000012",
    "time": 1499865549590,
    "isBuyerMaker": True,
    "isBestMatch": True,
}
AGGREGATE = {
    "a": 26129,
    "p": "0.01633102",
    "q": "4.70443515",
    "f": 27781,
    "l": 27781,
    "T": 1498793709153,
    "m": False,
    "M": True,
}
TICKER = {
    "symbol": "ETHUSDT",
    "priceChange": "-94.99999800",
    "prevClosePrice": "0.10002000",
    "lastPrice": "4.00000200",
    "openTime": 1499783499040,
    "closeTime": 1499869899040,
}
REFUSED = b'{"code":-1121,"msg":"Invalid symbol."}'


@pytest.fixture
def instruments() -> InstrumentTable:
    return InstrumentTable(Instrument(each) for each in ("BTCUSDT.BINANCE", "ETHUSDT.BINANCE"))


@pytest.fixture
def trades(instruments: InstrumentTable) -> BinanceHistory:
    return BinanceHistory(instruments, BINANCE.plans["public"])


@pytest.fixture
def aggregates(instruments: InstrumentTable) -> BinanceHistory:
    return BinanceHistory(instruments, BINANCE.plans["aggregated"])


def _encoded(*items: Any) -> bytes:
    return json.dumps(items).encode()


def test_prints_are_asked_for_by_their_first_id_and_no_more_than_are_missing(
    trades: BinanceHistory, aggregates: BinanceHistory
):
    asked = trades.prints(1, 100, 102, NO_TOKEN)
    assert asked is not None
    assert (asked.method, asked.path) == ("GET", "/api/v3/historicalTrades")
    assert asked.query == {"symbol": "ETHUSDT", "fromId": "100", "limit": "3"}
    assert not asked.headers
    asked = aggregates.prints(0, 5, 10_000, NO_TOKEN)
    assert asked is not None
    assert asked.path == "/api/v3/aggTrades"
    assert asked.query == {"symbol": "BTCUSDT", "fromId": "5", "limit": "1000"}


@pytest.mark.parametrize(("first", "last"), [(5, 4), (-1, 3)])
def test_nothing_is_asked_for_where_nothing_is_missing(trades: BinanceHistory, first: int, last: int):
    assert trades.prints(0, first, last, NO_TOKEN) is None


def test_old_trades_are_ticks_in_the_order_of_their_ids(trades: BinanceHistory):
    later = TRADE | {"id": 28458, "isBuyerMaker": False}
    first, second = trades.read_prints(1, _encoded(later, TRADE), RECV_US)
    time_us, recv_us, symbol, price, volume, turnover, side, seq, flags, _ = first
    assert (time_us, recv_us, symbol) == (1499865549590_000, RECV_US, 1)
    assert (price, volume, side, seq, flags) == (4.000001, 12.0, -1, 28457, 0)
    assert math.isnan(turnover)
    assert second[6:8] == (1, 28458)


def test_old_aggregates_are_ticks_by_their_own_id(aggregates: BinanceHistory):
    (row,) = aggregates.read_prints(0, _encoded(AGGREGATE), RECV_US)
    assert row[:5] == (1498793709153_000, RECV_US, 0, 0.01633102, 4.70443515)
    assert row[6:9] == (1, 26129, 0)


@pytest.mark.parametrize(
    "wrong",
    [{"id": -1}, {"id": None}, {"price": "0"}, {"qty": "-1"}, {"time": 5}, {"isBuyerMaker": "perhaps"}],
)
def test_an_answer_with_a_print_that_cannot_be_is_rejected(trades: BinanceHistory, wrong: dict[str, Any]):
    with pytest.raises(RejectedError):
        trades.read_prints(0, _encoded(TRADE, TRADE | wrong), RECV_US)


def test_there_are_no_bars_since_the_prints_can_be_had(trades: BinanceHistory):
    assert trades.bars(0, 0, 1, NO_TOKEN) is None
    assert trades.read_bars(0, b"anything") == []


def test_prices_of_a_day_ago_come_in_bulk_by_name(trades: BinanceHistory):
    (asked,) = trades.closes([0, 1], NO_TOKEN)
    assert asked.path == "/api/v3/ticker/24hr"
    assert json.loads(asked.query["symbols"]) == ["BTCUSDT", "ETHUSDT"]
    young = TICKER | {"symbol": "BTCUSDT", "prevClosePrice": "0.00000000"}
    foreign = TICKER | {"symbol": "DOGEUSDT"}
    assert trades.read_closes(_encoded(young, foreign, TICKER), RECV_US) == {1: 0.10002}


def test_many_pairs_are_asked_for_in_portions(instruments: InstrumentTable, trades: BinanceHistory):
    numbers = [instruments.add(Instrument(f"COIN{n}USDT.BINANCE")) for n in range(45)]
    for asked, size in ((trades.closes(numbers, NO_TOKEN), 20), (trades.suspended(numbers, NO_TOKEN), 50)):
        named = [json.loads(each.query["symbols"]) for each in asked]
        assert [name for names in named for name in names] == [f"COIN{n}USDT" for n in range(45)]
        assert max(map(len, named)) == min(size, 45)
    assert trades.closes([], NO_TOKEN) == trades.suspended([], NO_TOKEN) == []


def test_pairs_that_do_not_trade_are_suspended(trades: BinanceHistory):
    (asked,) = trades.suspended([0, 1], NO_TOKEN)
    assert asked.path == "/api/v3/exchangeInfo"
    body = json.dumps(
        {
            "timezone": "UTC",
            "serverTime": 1565246363776,
            "symbols": [
                {"symbol": "ETHUSDT", "status": "BREAK", "baseAsset": "ETH"},
                {"symbol": "BTCUSDT", "status": "TRADING", "baseAsset": "BTC"},
                {"symbol": "LUNAUSDT", "status": "HALT", "baseAsset": "LUNA"},
            ],
        }
    )
    assert trades.read_suspended(body.encode()) == {1}


def test_the_exchanges_refusal_is_told_by_its_number(trades: BinanceHistory, aggregates: BinanceHistory):
    for history in (trades, aggregates):
        for read in (
            lambda body, history=history: history.read_prints(0, body, RECV_US),
            lambda body, history=history: history.read_closes(body, RECV_US),
            history.read_suspended,
        ):
            with pytest.raises(RejectedError, match=r"^Binance refused with -1121$"):
                read(REFUSED)
            with pytest.raises(RejectedError, match="an unknown code"):
                read(b'{"code":123456789,"msg":"x"}')
            for body in (b"", b"<html>502 Bad Gateway</html>", b"\xff", b"[" * 100_000):
                with pytest.raises(RejectedError):
                    read(body)
            with pytest.raises(RejectedError, match="other values"):
                read(b'"text"')


def test_an_answer_cut_off_at_any_byte_is_rejected(trades: BinanceHistory):
    body = _encoded(TRADE, TRADE)
    for length in range(len(body)):
        with pytest.raises(RejectedError):
            trades.read_prints(0, body[:length], RECV_US)
    body = _encoded(TICKER)
    for length in range(len(body)):
        with pytest.raises(RejectedError):
            trades.read_closes(body[:length], RECV_US)
