"""Binance's spelling of instruments: ``BTCUSDT``, lower case in the names of streams."""

from __future__ import annotations

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.venue import Venue

TRADES = "trade"
"""Every single trade: one buyer, one seller."""
AGGREGATES = "aggTrade"
"""What one order traded at one price, as one print; fewer messages, and nothing lost but the split."""
BOOK_TICKER = "bookTicker"


def stream_of(pair: str, kind: str) -> str:
    """The name of a pair's stream, such as ``btcusdt@trade``."""
    return f"{pair.lower()}@{kind}"


class Pairs:
    """The numbers of the exchange's pairs; instruments that the table gains later are found too.

    Attributes:
        numbers: Those found so far, for who looks one up with every frame.
    """

    def __init__(self, instruments: InstrumentTable) -> None:
        self._instruments = instruments
        self.numbers: dict[str, int] = {}
        self._known = 0

    def number(self, pair: str) -> int | None:
        """The instrument's number, None if it is none of ours."""
        number = self.numbers.get(pair)
        if number is None and self._known < len(self._instruments):
            self._learn()
            number = self.numbers.get(pair)
        return number

    def pair(self, symbol: int) -> str:
        """The exchange's name of an instrument."""
        return self._instruments[symbol].code

    def _learn(self) -> None:
        for number in range(self._known, len(self._instruments)):
            instrument: Instrument = self._instruments[number]
            if instrument.venue is Venue.BINANCE:
                self.numbers[instrument.code] = number
        self._known = len(self._instruments)
