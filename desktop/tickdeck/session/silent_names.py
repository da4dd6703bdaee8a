"""Names that are subscribed and do not tick: the provider may have dropped them without a word."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.sessions import Phase, TradingCalendar
from tickdeck.domain.venue import Venue

SILENT_US = 60_000_000
"""A name that is confirmed and has not ticked in so long an open market is worth a look."""


class SilentNames:
    """Counts, shard by shard, the names that are confirmed but have not ticked since."""

    def __init__(self, instruments: InstrumentTable, hours: Callable[[Venue], TradingCalendar]) -> None:
        """Count nobody yet.

        Args:
            instruments: Those of the run.
            hours: When a venue trades.
        """
        self._instruments = instruments
        self._hours = hours
        self._confirmed_us: dict[int, int] = {}
        self._counts: dict[int, int] = {}

    def of(self, shard: int) -> int:
        """How many silent names a shard has."""
        return self._counts.get(shard, 0)

    def look(
        self, confirmed: Mapping[int, Sequence[int]], ticked_us: npt.NDArray[np.int64], now_us: int
    ) -> None:
        """Count anew.

        Args:
            confirmed: The confirmed instruments of each shard.
            ticked_us: Receipt of each instrument's last tick by number, -1 if none; may be too short.
            now_us: Now, UTC microseconds.
        """
        opened_us = {}
        for venue in {
            self._instruments[symbol].venue for symbols in confirmed.values() for symbol in symbols
        }:
            span = self._hours(venue).at(now_us)
            opened_us[venue] = span.from_us if span.phase is Phase.OPEN else now_us
        since: dict[int, int] = {}
        self._counts = {}
        for shard, symbols in confirmed.items():
            for symbol in symbols:
                since_us = since[symbol] = self._confirmed_us.get(symbol, now_us)
                begun_us = max(since_us, opened_us[self._instruments[symbol].venue])
                if now_us - begun_us < SILENT_US:
                    continue
                if symbol >= ticked_us.size or ticked_us[symbol] < since_us:
                    self._counts[shard] = self._counts.get(shard, 0) + 1
        self._confirmed_us = since
