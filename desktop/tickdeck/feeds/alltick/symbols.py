"""AllTick's spelling of instruments.

``700.HK`` without leading zeros, ``AAPL.US`` and the index ``.DJI.US``; currencies, metals, energy and
coins without a venue: ``EURUSD``, ``Silver``, ``BTCUSDT``. The provider minds upper and lower case.

Source: the provider's lists of product codes.
"""

from __future__ import annotations

from tickdeck.domain.instrument import Instrument
from tickdeck.domain.venue import Venue

_SPELLED_LIKE_A_WORD = {
    word.upper(): word for word in ("Silver", "Platinum", "Palladium", "Aluminum", "Nickel", "Lead", "Zinc")
}


def native_code(instrument: Instrument) -> str:
    """The provider's code of an instrument."""
    match instrument.venue:
        case Venue.HK:
            return f"{instrument.code.lstrip('0')}.HK"
        case Venue.FX:
            return _SPELLED_LIKE_A_WORD.get(instrument.code, instrument.code)
        case Venue.CRYPTO:
            return instrument.code
        case _:
            return instrument.id
