from __future__ import annotations

from typing import Any

import pytest

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.venue import Venue
from tickdeck.feeds.generic.description import Spelling
from tickdeck.feeds.generic.symbols import Symbols, spelled


@pytest.mark.parametrize(
    ("instrument", "spelling", "text"),
    [
        ("00700.HK", Spelling(text="{bare}.HK"), "700.HK"),
        ("00700.HK", Spelling(text="{code}.HK"), "00700.HK"),
        ("00700.HK", Spelling(text="{venue}.{code}"), "HK.00700"),
        ("AAPL.US", Spelling(text="{bare}"), "AAPL"),
        ("AAPL.US", Spelling(text="T.{code}"), "T.AAPL"),
        ("AAPL.US", Spelling(text="{code}", lower_case=True), "aapl"),
        ("BRK.B.US", Spelling(text="{code}", names={"BRK.B.US": "BRK/B"}), "BRK/B"),
        ("BTCUSDT.CRYPTO", Spelling(text="{base}-{quote}", quotes=("USD", "T", "USDT")), "BTC-USDT"),
        ("BTCUSD.CRYPTO", Spelling(text="{base}-{quote}", quotes=("USD", "USDT")), "BTC-USD"),
        ("BTCEUR.CRYPTO", Spelling(text="{base}-{quote}", quotes=("USD", "USDT")), "BTCEUR"),
    ],
)
def test_an_instrument_is_written_as_described(instrument: str, spelling: Spelling, text: str):
    assert spelled(Instrument(instrument), spelling) == text


@pytest.fixture
def symbols() -> Symbols:
    table = InstrumentTable(Instrument(each) for each in ("00700.HK", "AAPL.US", "BRK.B.US"))
    spellings = {Venue.HK: Spelling(text="{bare}"), Venue.US: Spelling(text="US:{code}")}
    return Symbols(table, spellings, (Venue.HK, Venue.US))


@pytest.mark.parametrize(
    ("symbol", "number"),
    [
        ("700", 0),
        (700, 0),
        ("00700", 0),
        ("hk.00700", 0),
        ("0700.HK", 0),
        ("US:AAPL", 1),
        ("AAPL", 1),
        ("us.aapl", 1),
        ("BRK.B", 2),
        ("9988", None),
        ("", None),
        ("  ", None),
        (None, None),
        (True, None),
        (["700"], None),
        pytest.param(10**5000, None, id="huge"),
        pytest.param("0" * 100_000 + "700", None, id="long"),
    ],
)
def test_what_is_received_is_read_in_any_usual_spelling(symbols: Symbols, symbol: Any, number: int | None):
    assert symbols.number(symbol) == number
    assert symbols.number(symbol) == number


def test_endless_spellings_are_understood_but_not_all_remembered(symbols: Symbols):
    for zeros in range(30):
        for blanks in range(5):
            assert symbols.number("0" * zeros + "700" + " " * blanks) == 0
    assert len(symbols._by_text) <= 8 * 3
