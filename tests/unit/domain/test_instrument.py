from __future__ import annotations

import pytest

from tickdeck.domain.errors import UnknownInstrumentError
from tickdeck.domain.instrument import Instrument, InstrumentTable, canonical_id, currency_of
from tickdeck.domain.venue import Venue


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("700", "00700.HK"),
        ("0700.HK", "00700.HK"),
        ("00700.HK", "00700.HK"),
        ("000700.hk", "00700.HK"),
        ("HK.00700", "00700.HK"),
        (" hk.700 ", "00700.HK"),
        ("80737", "80737.HK"),
        ("aapl", "AAPL.US"),
        ("AAPL.US", "AAPL.US"),
        ("us.aapl", "AAPL.US"),
        ("BRK.B", "BRK.B.US"),
        ("US.BRK-B", "BRK-B.US"),
        ("btcusdt.binance", "BTCUSDT.BINANCE"),
        ("BINANCE.1000SATSUSDT", "1000SATSUSDT.BINANCE"),
    ],
)
def test_every_usual_spelling_becomes_one_id(text: str, canonical: str):
    assert canonical_id(text) == canonical
    assert canonical_id(canonical) == canonical


@pytest.mark.parametrize(
    ("text", "venue", "canonical"),
    [
        ("btcusdt", Venue.BINANCE, "BTCUSDT.BINANCE"),
        ("700", Venue.HK, "00700.HK"),
        ("AAPL.US", Venue.BINANCE, "AAPL.US"),
        ("HK.5", Venue.US, "00005.HK"),
    ],
)
def test_the_default_venue_counts_only_where_none_is_named(text: str, venue: Venue, canonical: str):
    assert canonical_id(text, venue) == canonical


@pytest.mark.parametrize(
    "text",
    ["", "  ", "0", "00000.HK", "123456", "TENCENT.HK", "TOOLONGNAME", "7.US", ".US", "HK.", "a b", "-1", "²",
     "700.HK.HK", "BTC.BINANCE", "BTC/USDT.BINANCE", "AAPL;DROP.US"],
)  # fmt: skip
def test_what_is_no_instrument_is_refused_in_a_sentence(text: str):
    with pytest.raises(UnknownInstrumentError, match=r"is not an instrument code on .*\.$") as refused:
        canonical_id(text)
    assert f"“{text.strip()}”" in str(refused.value)


def test_an_instrument_knows_its_parts():
    plain = Instrument("00700.HK")
    assert (plain.code, plain.venue, plain.label) == ("00700", Venue.HK, "00700")
    assert Instrument("BRK.B.US", name="Berkshire").code == "BRK.B"
    assert Instrument("BRK.B.US", name="Berkshire").label == "Berkshire"
    assert [currency_of(each) for each in ("00700.HK", "BRK.B.US", "BTCUSDT.BINANCE")] == ["HKD", "USD", ""]


def test_a_table_numbers_from_zero_and_keeps_its_numbers():
    table = InstrumentTable([Instrument("00700.HK", "Tencent"), Instrument("00005.HK")])
    assert table.add(Instrument("AAPL.US")) == 2
    assert table.add(Instrument("00700.HK", "another name")) == 0
    assert [instrument.id for instrument in table] == ["00700.HK", "00005.HK", "AAPL.US"]
    assert table[0].name == "Tencent"
    assert table.add(Instrument("AAPL.US")) == 2
    assert len(table) == 3
