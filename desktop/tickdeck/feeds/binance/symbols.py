"""Binance's spelling of instruments: ``BTCUSDT``, lower case in the names of streams."""

from __future__ import annotations

from tickdeck.domain.instrument import Instrument


def trade_stream(instrument: Instrument) -> str:
    """The name of an instrument's stream of single trades."""
    return f"{instrument.code.lower()}@trade"
