from __future__ import annotations

import pytest

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.feeds.alpaca.symbols import Symbols


@pytest.mark.parametrize(("id", "name"), [("AAPL.US", "AAPL"), ("BRK.B.US", "BRK.B"), ("BRK-B.US", "BRK.B")])
def test_a_class_of_shares_stands_behind_a_dot(id: str, name: str):  # noqa: A002
    symbols = Symbols(InstrumentTable([Instrument(id)]))
    assert symbols.name(0) == name
    assert symbols.number(name) == 0


def test_symbols_are_found_whenever_they_were_numbered():
    table = InstrumentTable([Instrument("00700.HK"), Instrument("AAPL.US")])
    symbols = Symbols(table)
    assert symbols.number("AAPL") == 1
    assert symbols.number("00700") is None
    assert symbols.number("AMD") is None
    table.add(Instrument("AMD.US"))
    assert symbols.number("AMD") == 2
