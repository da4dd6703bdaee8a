"""The prints of one instrument that is compared: this run's, and the recorded ones before them."""

from __future__ import annotations

from tickdeck.domain.tick import Block
from tickdeck.gui.charts.tick_series import DEFAULT_CAPACITY, TickSeries
from tickdeck.gui.panels.chart.history import History
from tickdeck.gui.panels.chart.source import Market
from tickdeck.gui.panels.chart.unrecorded import Unrecorded

MOST_PEER_PRINTS = 1_000_000
"""So many prints of an instrument compared are held at most, 22 MB; its line begins where they do."""


class PeerPrints:
    """Takes in what is new, and what came before as far as it is asked for.

    Attributes:
        series: The prints.
        is_working: Never; see `tickdeck.gui.panels.chart.history.History`.
    """

    def __init__(self, market: Market, symbol: int) -> None:
        """Hold nothing of it yet.

        Args:
            market: Where everything comes from.
            symbol: The instrument's number.
        """
        instrument = market.board.instruments[symbol]
        most = min(MOST_PEER_PRINTS, market.most_ticks)
        self.series = TickSeries(min(DEFAULT_CAPACITY, most // 2), most)
        self.is_working = False
        self._tape, self._symbol, self._cursor = market.tape, symbol, 0
        self._market, self._venue = market, instrument.venue
        self._calendar = market.calendar(instrument.venue)
        self._unrecorded = Unrecorded(self._calendar)
        self._history = History(market.past, instrument.id, self, recall=self._unrecorded.recall)

    @property
    def is_outdated(self) -> bool:
        """Whether its market turned out to keep other hours; see `ChartSource.is_outdated`."""
        return self._market.calendar(self._venue) is not self._calendar

    @property
    def first_us(self) -> int | None:
        """The time of the oldest print held, UTC microseconds; None while there is none."""
        return self.series.t0_us + round(self.series.first_x * 1e6) if len(self.series) else None

    @property
    def begins_here(self) -> bool:
        """Whether there is nothing to be had from before the oldest print held."""
        return not self._history.is_loading and (not self._history.has_more or self.series.is_full)

    def pull(self) -> None:
        """Take new prints in."""
        news = self._tape.since(self._symbol, self._cursor)
        is_lost = news.missed > 0 and self._cursor > 0
        is_lost |= self._unrecorded.begin(news.ticks, news.missed)
        self._history.follows_unseen |= news.missed > 0 and self._cursor == 0
        self.series.append(news.ticks, after_gap=is_lost)
        self._cursor = news.total

    def prepend(self, ticks: Block, *, before_gap: bool = False) -> int:
        """Take older prints in.

        Args:
            ticks: In arrival order.
            before_gap: Whether prints after the last of these are missing.

        Returns:
            How many were taken.
        """
        if before_gap and len(self.series):
            self.series.break_first()
        taken = self.series.prepend(ticks)
        return 0 if taken is None else int(taken.x.size)

    def reach(self, since_us: int, now_us: int) -> None:
        """Ask for older prints while there are none of a moment that is shown.

        Args:
            since_us: The moment, UTC microseconds.
            now_us: The present, UTC microseconds.
        """
        first_us = self.first_us
        if first_us is None or first_us > since_us:
            self._history.ask(now_us)
