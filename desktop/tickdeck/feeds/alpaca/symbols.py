"""Alpaca's spelling of instruments: ``AAPL``, and ``BRK.B`` for a class of shares."""

from __future__ import annotations

from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.venue import Venue


class Symbols:
    """Alpaca's names of our instruments; instruments that the table gains later are found too.

    Attributes:
        numbers: Those found so far, for who looks one up with every print.
    """

    def __init__(self, instruments: InstrumentTable) -> None:
        self._instruments = instruments
        self._known = 0
        self.numbers: dict[str, int] = {}

    def number(self, name: str) -> int | None:
        """The instrument's number, None if it is none of ours."""
        number = self.numbers.get(name)
        if number is None and self._known < len(self._instruments):
            self._learn()
            number = self.numbers.get(name)
        return number

    def name(self, symbol: int) -> str:
        """Alpaca's name of an instrument."""
        return self._instruments[symbol].code.replace("-", ".")

    def _learn(self) -> None:
        for number in range(self._known, len(self._instruments)):
            if self._instruments[number].venue is Venue.US:
                self.numbers[self.name(number)] = number
        self._known = len(self._instruments)
