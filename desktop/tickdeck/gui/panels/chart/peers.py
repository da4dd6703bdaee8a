"""The instruments that are compared with the one shown."""

from __future__ import annotations

from collections.abc import Sequence

from tickdeck.domain.instrument import InstrumentTable
from tickdeck.gui.charts.plot_state import Peer
from tickdeck.gui.charts.tick_series import TickSeries
from tickdeck.gui.conventions import name_of
from tickdeck.pipeline.tape import Tape

MOST_PEERS = 4


class Peers:
    """Prints of up to `MOST_PEERS` other instruments.

    Attributes:
        ids: Theirs, in the order in which they were given.
    """

    def __init__(self, instruments: InstrumentTable, tape: Tape) -> None:
        self._instruments = instruments
        self._tape = tape
        self.ids: tuple[str, ...] = ()
        self._series: dict[str, TickSeries] = {}
        self._cursors: dict[str, int] = {}

    def choose(self, ids: Sequence[str]) -> None:
        """Compare with these; those that are known already keep their prints."""
        self.ids = tuple(dict.fromkeys(ids))[:MOST_PEERS]
        self._series = {each: self._series.get(each, TickSeries()) for each in self.ids}
        self._cursors = {each: self._cursors.get(each, 0) for each in self.ids}

    def names(self) -> list[tuple[str, str, str]]:
        """Id, code and name of each; the id for a code where it is not known yet."""
        known = ((each, self._instruments.number(each)) for each in self.ids)
        return [
            (each, each, "")
            if number is None
            else (each, self._instruments[number].code, name_of(self._instruments[number]))
            for each, number in known
        ]

    def advance(self, t0_us: int, but: str) -> tuple[Peer, ...]:
        """Take new prints in.

        Args:
            t0_us: The chart's moment 0, UTC microseconds.
            but: The instrument shown, which is compared with no copy of itself.
        """
        peers = []
        for each, series in self._series.items():
            number = self._instruments.number(each)
            if number is None or each == but:
                continue
            news = self._tape.since(number, self._cursors[each])
            series.append(news.ticks, after_gap=news.missed > 0 and self._cursors[each] > 0)
            self._cursors[each] = news.total
            if len(series):
                shift_s = (series.t0_us - t0_us) / 1e6
                place = self.ids.index(each)
                peers.append(Peer(self._instruments[number].code, series, shift_s, place))
        return tuple(peers)
