"""AllTick's spelling of instruments: ``700.HK``, without leading zeros, and ``AAPL.US``."""

from __future__ import annotations

from tickdeck.domain.instrument import Instrument
from tickdeck.domain.venue import Venue


def native_code(instrument: Instrument) -> str:
    """The provider's code of an instrument."""
    if instrument.venue is Venue.HK:
        return f"{instrument.code.lstrip('0')}.HK"
    return instrument.id
