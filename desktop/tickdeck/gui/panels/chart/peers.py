"""The instruments that are compared with the one shown."""

from __future__ import annotations

from collections.abc import Sequence

from tickdeck.domain.instrument import Instrument
from tickdeck.gui.charts.plot_state import Peer
from tickdeck.gui.conventions import moment_of, name_of
from tickdeck.gui.panels.chart.peer_prints import PeerPrints
from tickdeck.gui.panels.chart.source import ChartSource, Market
from tickdeck.words import tr

MOST_PEERS = 4
_AT_ONCE_US = 5_000_000
"""A line that begins so soon behind the left edge begins there."""


class Peers:
    """Prints of up to `MOST_PEERS` other instruments, as far back as the chart shows its own.

    Attributes:
        ids: Theirs, in the order in which they were given.
    """

    def __init__(self, market: Market) -> None:
        self._market = market
        self._instruments = market.board.instruments
        self.ids: tuple[str, ...] = ()
        self._prints: dict[str, PeerPrints] = {}

    def choose(self, ids: Sequence[str]) -> None:
        """Compare with these; those that are known already keep their prints."""
        self.ids = tuple(dict.fromkeys(ids))[:MOST_PEERS]
        self._prints = {each: prints for each, prints in self._prints.items() if each in self.ids}

    def names(self) -> list[tuple[str, str, str]]:
        """Id, code and name of each; the id for a code where it is not known yet."""
        known = ((each, self._instruments.number(each)) for each in self.ids)
        return [
            (each, each, "")
            if number is None
            else (each, self._instruments[number].code, name_of(self._instruments[number]))
            for each, number in known
        ]

    def advance(
        self, source: ChartSource, times: tuple[float, float] | None, now_us: int
    ) -> tuple[Peer, ...]:
        """Take new prints in, and ask for older ones where the chart has some and these do not.

        Args:
            source: What is shown, which is compared with no copy of itself.
            times: The moments at the chart's edges, in seconds of its series; None while nothing is shown.
            now_us: The present, UTC microseconds.
        """
        own = source.data.series
        since_us = None if times is None else own.t0_us + round(max(times[0], own.first_x) * 1e6)
        peers = []
        for place, each in enumerate(self.ids):
            number = self._instruments.number(each)
            if number is None or each == source.symbol_id:
                continue
            prints = self._prints.get(each)
            if prints is None or prints.is_outdated:
                prints = self._prints[each] = PeerPrints(self._market, number)
            prints.pull()
            if since_us is not None:
                prints.reach(since_us, now_us)
            if len(prints.series):
                shift_s = (prints.series.t0_us - own.t0_us) / 1e6
                name = _name(self._instruments[number], prints, since_us, now_us)
                peers.append(Peer(name, prints.series, shift_s, place))
        return tuple(peers)


def _name(instrument: Instrument, prints: PeerPrints, since_us: int | None, now_us: int) -> str:
    """What its line is called; with its beginning where that is behind the chart's, for good."""
    first_us = prints.first_us
    is_late = since_us is not None and first_us is not None and first_us > since_us + _AT_ONCE_US
    if first_us is None or not is_late or not prints.begins_here:
        return instrument.code
    moment = moment_of(first_us, instrument.venue)
    is_today = moment.date() == moment_of(now_us, instrument.venue).date()
    time = f"{moment:%H:%M}" if is_today else f"{moment:%m-%d %H:%M}"
    return tr("{code} since {time}", code=instrument.code, time=time)
