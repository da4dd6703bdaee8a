from __future__ import annotations

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.feeds.binance.symbols import AGGREGATES, TRADES, Pairs, stream_of


def test_streams_are_named_in_lower_case_before_their_kind():
    assert stream_of("BTCUSDT", TRADES) == "btcusdt@trade"
    assert stream_of("1000SATSUSDT", AGGREGATES) == "1000satsusdt@aggTrade"


def test_pairs_are_found_by_name_whenever_they_were_numbered():
    table = InstrumentTable([Instrument("AAPL.US"), Instrument("BTCUSDT.BINANCE")])
    pairs = Pairs(table)
    assert pairs.number("BTCUSDT") == 1
    assert pairs.number("AAPL") is None
    assert pairs.number("SOLUSDT") is None
    table.add(Instrument("SOLUSDT.BINANCE"))
    assert pairs.number("SOLUSDT") == 2
    assert pairs.pair(2) == "SOLUSDT"
