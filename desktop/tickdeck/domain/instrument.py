"""Instruments and their canonical ids, ``<code>.<venue>``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tickdeck.domain.errors import UnknownInstrumentError
from tickdeck.domain.venue import FACTS, Venue


@dataclass(frozen=True, slots=True)
class Instrument:
    """What is known of an instrument beside its prices.

    Attributes:
        id: Canonical id, such as ``00700.HK``, ``AAPL.US`` or ``BTCUSDT.BINANCE``.
        name: Short English name; empty if unknown.
        sector: Sector for grouping; empty if unknown.
        lot: Board lot in shares, 0 if unknown.
        currency: ISO code, empty if unknown.
        name_zh_hant: Chinese name in traditional characters; empty if unknown.
        name_zh_hans: The same in simplified characters.
    """

    id: str
    name: str = ""
    sector: str = ""
    lot: int = 0
    currency: str = ""
    name_zh_hant: str = ""
    name_zh_hans: str = ""

    @property
    def code(self) -> str:
        """The part before the venue: ``00700``."""
        return self.id.rpartition(".")[0]

    @property
    def venue(self) -> Venue:
        """The venue named by the id."""
        return Venue(self.id.rpartition(".")[2])

    @property
    def label(self) -> str:
        """The name, or the code where no name is known."""
        return self.name or self.code


def canonical_id(text: str, default_venue: Venue | None = None) -> str:
    """Turn any usual spelling of an instrument into its canonical id.

    ``700``, ``0700.HK``, ``hk.00700`` and ``00700.HK`` all become ``00700.HK``; ``aapl`` and ``US.AAPL``
    become ``AAPL.US``.

    Args:
        text: What a person or a file wrote.
        default_venue: The venue where the text names none; None guesses from the shape, digits being
            Hong Kong and letters the United States.

    Raises:
        UnknownInstrumentError: If the text is no instrument in any spelling.
    """
    parts = text.strip().upper()
    venue = default_venue
    for candidate in Venue:
        if parts.endswith("." + candidate):
            parts, venue = parts[: -len(candidate) - 1], candidate
            break
        if parts.startswith(candidate + "."):
            parts, venue = parts[len(candidate) + 1 :], candidate
            break
    if venue is None:
        venue = Venue.HK if parts.isdigit() else Venue.US
    if not FACTS[venue].code.fullmatch(parts):
        raise UnknownInstrumentError(text.strip(), venue)
    return f"{int(parts):05d}.{venue}" if venue is Venue.HK else f"{parts}.{venue}"


def currency_of(instrument_id: str) -> str:
    """The currency in which a venue quotes, empty where it depends on the pair."""
    return FACTS[Venue(instrument_id.rpartition(".")[2])].currency


class InstrumentTable:
    """The instruments of a run, numbered from 0; the number is a tick's ``symbol``.

    Numbers are never reused and never change within a run.
    """

    def __init__(self, instruments: Iterable[Instrument] = ()) -> None:
        self._rows: list[Instrument] = []
        self._numbers: dict[str, int] = {}
        for instrument in instruments:
            self.add(instrument)

    def add(self, instrument: Instrument) -> int:
        """Number an instrument, or return the number that its id already has."""
        number = self._numbers.get(instrument.id)
        if number is None:
            number = self._numbers[instrument.id] = len(self._rows)
            self._rows.append(instrument)
        return number

    def number(self, instrument_id: str) -> int | None:
        """The number of an instrument by its id; None if the table does not have it."""
        return self._numbers.get(instrument_id)

    @property
    def venue(self) -> Venue:
        """On whose clock a run tells times: the first instrument's exchange; Hong Kong's if there is none."""
        return self._rows[0].venue if self._rows else Venue.HK

    def __getitem__(self, number: int) -> Instrument:
        return self._rows[number]

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[Instrument]:
        return iter(self._rows)
