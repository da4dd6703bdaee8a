"""One instrument as a chart shows it: takes in its prints and says what a frame has beside them."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from tickdeck.domain.bar import Bar
from tickdeck.domain.calendar import DAY_US, utc_offset_us
from tickdeck.domain.instrument import Instrument
from tickdeck.domain.sessions import AlwaysOpen, TradingCalendar
from tickdeck.domain.venue import Venue
from tickdeck.gui import conventions
from tickdeck.gui.charts.chart_data import ChartData
from tickdeck.gui.charts.chart_kind import DAY_S, ChartKind, Unit
from tickdeck.gui.charts.closed_times import ClosedTimes
from tickdeck.gui.charts.crosshair_text import countdown_text
from tickdeck.gui.charts.past import PastTicks
from tickdeck.gui.charts.plot_state import PlotState
from tickdeck.gui.charts.tick_series import DEFAULT_CAPACITY, MOST_PRINTS
from tickdeck.gui.charts.time_scale import TimeScale
from tickdeck.gui.first_print import expected
from tickdeck.gui.number_text import MAX_DECIMALS, PriceDecimals
from tickdeck.gui.panels.chart.gap_bands import GapBands
from tickdeck.gui.panels.chart.history import History
from tickdeck.gui.panels.chart.price_step import price_step
from tickdeck.gui.panels.chart.unrecorded import Unrecorded
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.gaps import Gap
from tickdeck.pipeline.tape import Tape
from tickdeck.words import tr

_LEAST_TICKS = 1_000
_SUMS_DIFFER = 1e-6
"""Of a day's volume: what was added up in another order has other last digits."""
_NO_COUNTDOWN_S = 1
"""What is left of such short bars is always nothing, in whole seconds."""
_ROUNDED = 1e-4
"""Of the last digit: so far the noise of binary fractions never gets."""


PausesOf: TypeAlias = Callable[[int], Sequence[tuple[int, int]] | None]
"""When nothing was recorded today until this run began, of an instrument by its number; from and to, UTC
microseconds of receipt, oldest first. None as long as that is not known."""

_ALWAYS_OPEN = AlwaysOpen()


def always_open(_venue: Venue) -> TradingCalendar:
    """The calendar of a market that never closes."""
    return _ALWAYS_OPEN


@dataclass(frozen=True, slots=True)
class Market:
    """Where everything about instruments comes from.

    Attributes:
        board: Last price and reference.
        tape: The prints.
        gaps: The gaps of an instrument, by its number.
        bars: The bars of an instrument from the provider's history, by its number, oldest first.
        past: Where older ticks come from; None where nothing is recorded.
        calendar: When a venue trades.
        most_ticks: How many prints of an instrument are held at most.
        pauses_of: When nothing was recorded until this run began.
    """

    board: Board
    tape: Tape
    gaps: Callable[[int], Sequence[Gap]]
    bars: Callable[[int], Sequence[Bar]] = lambda _: ()
    past: PastTicks | None = None
    calendar: Callable[[Venue], TradingCalendar] = always_open
    most_ticks: int = MOST_PRINTS
    pauses_of: PausesOf = lambda _: None


class ChartSource:
    """The chart of one instrument, or of none.

    Attributes:
        symbol: Its number, -1 for none.
        symbol_id: Its id, empty for none.
        data: Its prints, bars and VWAP.
        history: What is asked of the past.
    """

    def __init__(self, market: Market, symbol: int, kind: ChartKind) -> None:
        """Hold nothing of it yet.

        Args:
            market: Where everything comes from.
            symbol: The instrument's number, -1 for none.
            kind: What the chart is made of.
        """
        self._market = market
        self.symbol = symbol
        venue = self.instrument.venue if symbol >= 0 else Venue.HK
        self.symbol_id = self.instrument.id if symbol >= 0 else ""
        self._venue = venue
        self._decimals = PriceDecimals(market.board.instruments)
        most = max(_LEAST_TICKS, market.most_ticks)
        # Half of the rows come on top before any is packed.
        capacity = min(DEFAULT_CAPACITY, most // 2)
        self.data = ChartData(lambda at_us: utc_offset_us(venue, at_us), capacity=capacity, most=most)
        self.data.choose(kind)
        past = market.past if symbol >= 0 else None
        self._calendar = market.calendar(venue)
        self._unrecorded = Unrecorded(self._calendar)
        self.history = History(past, self.symbol_id, self.data, self._observe, self._unrecorded.recall)
        self._placed = GapBands(self.data.series)
        self._closed = ClosedTimes(self._calendar)
        self._scale = TimeScale()
        self._cursor = 0
        self._now_x = -math.inf
        # The clock that is shown, and for which first moment and whether for bars of a day.
        self._clock_of: tuple[int, bool] | None = None
        self._clock_is = 0, ""

    @property
    def instrument(self) -> Instrument:
        """What is known of it."""
        return self._market.board.instruments[self.symbol]

    def nothing_yet(self, now_us: int) -> str:
        """What is said while there is no print, and when one is to be expected."""
        nothing = tr("No print of {code} yet", code=self.instrument.code)
        return f"{nothing}\n{expected(self._calendar.at(now_us).phase)}"

    @property
    def is_outdated(self) -> bool:
        """Whether its market turned out to keep other hours, as a simulated one does once it has said so."""
        return self.symbol >= 0 and self._market.calendar(self._venue) is not self._calendar

    @property
    def market_closes(self) -> bool:
        """Whether its market has hours at all."""
        return not isinstance(self._calendar, AlwaysOpen)

    @property
    def decimals(self) -> int:
        """Decimal places of its prices."""
        return max(0, self._decimals.of(self.symbol)) if self.symbol >= 0 else 0

    def price_step(self) -> float:
        """The step in which it trades, as far as its prints show it."""
        return price_step(self.data.series.price, self.decimals)

    @property
    def last(self) -> float:
        """Its last price: the board's, else that of the newest print held."""
        last = float(self._market.board.last[self.symbol])
        if not math.isnan(last):
            return last
        newest = self.data.series.nearest(self.data.series.last_x)
        return float(newest.price[0]) if newest is not None else math.nan

    @property
    def reference(self) -> float:
        """What the day's change is measured against, NaN if nothing is known."""
        board = self._market.board
        close = float(board.previous_close[self.symbol])
        return float(board.open[self.symbol]) if math.isnan(close) else close

    @property
    def volume(self) -> float:
        """What was traded today; NaN without an instrument."""
        return float(self._market.board.volume[self.symbol]) if self.symbol >= 0 else math.nan

    @property
    def turnover(self) -> float:
        """What that was worth; NaN without an instrument."""
        return float(self._market.board.turnover[self.symbol]) if self.symbol >= 0 else math.nan

    @property
    def vwap(self) -> float:
        """The day's mean price by volume: the board's, which counts prints that are not held too."""
        volume, turnover = self.volume, self.turnover
        return turnover / volume if volume > 0 and turnover > 0 else self.data.vwap.latest()[0]

    def lacks_of_day(self, now_us: int, times: tuple[float, float] | None = None) -> bool:
        """Whether a day shown began before the prints held, which may be had from the recording.

        Today it did if more was traded than they tell of; any earlier day may have.

        Args:
            now_us: The present, UTC microseconds.
            times: What is in view, in seconds of the series; None to look at today alone.
        """
        series = self.data.series
        if not len(series):
            return False
        first = self._day_of(series.first_x)
        if first == self._day_at(now_us):
            return self.volume > self.data.vwap.volume * (1 + _SUMS_DIFFER)
        return times is not None and self._day_of(times[0]) <= first

    def _day_at(self, at_us: int) -> int:
        """The venue's date at a moment, UTC microseconds; days since the epoch."""
        return (at_us + utc_offset_us(self._venue, at_us)) // DAY_US

    def _day_of(self, x: float) -> int:
        return self._day_at(self.data.series.t0_us + round(x * 1e6))

    def _vwap_from_x(self, now_us: int) -> float:
        """From when on the days' beginnings are held; today's are looked for by what was traded."""
        series = self.data.series
        if not self.history.has_more or self._day_of(series.first_x) == self._day_at(now_us):
            return -math.inf
        second_us = self.data.vwap.second_day_us
        return series.last_x + 1 if second_us is None else (second_us - series.t0_us) / 1e6

    def pull(self) -> None:
        """Take in new prints, and one more part of what is older."""
        self.data.work()
        news = self._market.tape.since(self.symbol, self._cursor)
        # While the panel was hidden the tape may have let prints go; the line must not bridge them.
        is_lost = news.missed > 0 and self._cursor > 0
        is_lost |= self._unrecorded.begin(news.ticks, news.missed)
        self.history.follows_unseen |= news.missed > 0 and self._cursor == 0
        self.data.append(news.ticks, after_gap=is_lost)
        self._cursor = news.total
        self._observe(news.ticks["price"])

    def state(self, now_us: int, *, compact: bool) -> PlotState:
        """What a frame shows, without what the person added.

        Args:
            now_us: The present, UTC microseconds.
            compact: Whether closed times are left out.
        """
        board, symbol, series = self._market.board, self.symbol, self.data.series
        self._now_x = max(self._now_x, self._present(now_us))
        gaps, stand_ins = self._gaps(), self._market.bars(symbol)
        if math.isfinite(self._now_x):
            present_us = series.t0_us + round(self._now_x * 1e6)
            self._unrecorded.wait(present_us, self._market.pauses_of(symbol) or ())
        before = self._unrecorded.bands(series)
        bands, bars = self._placed.place(gaps, stand_ins, now_us, self._now_x, before)
        closed = self._closed.of(series, self._now_x) if compact else ()
        if closed != self._scale.closed:
            self._scale = TimeScale(closed)
        return PlotState(
            now_x=self._now_x,
            bands=bands,
            repair_bars=bars,
            last=self.last,
            reference=self.reference,
            is_close=not math.isnan(float(board.previous_close[symbol])),
            day_high=float(board.high[symbol]),
            day_low=float(board.low[symbol]),
            direction=int(board.direction[symbol]),
            decimals=self.decimals,
            origin_us=series.t0_us + self._clock()[0],
            clock=self._clock()[1],
            scale=self._scale,
            countdown=self._countdown(),
            is_loading=self.history.is_loading,
            vwap_from_x=self._vwap_from_x(now_us) if len(series) else -math.inf,
        )

    def _gaps(self) -> Sequence[Gap]:
        """This run's gaps, and those of the recorded time that was read."""
        own, recorded = self._market.gaps(self.symbol), self.history.gaps
        if not recorded:
            return own
        # The recording tells of this run's too, with less than is known of them here.
        begins = {gap.from_us for gap in own}
        return [*(gap for gap in recorded.values() if gap.from_us not in begins), *own]

    def _clock(self) -> tuple[int, str]:
        """How far the clock that is shown is ahead of UTC, and its name; a day's bars have the exchange's."""
        kind, t0_us = self.data.kind, self.data.series.t0_us
        is_daily = kind.unit is Unit.TIME and kind.size >= DAY_S
        if self._clock_of != (t0_us, is_daily):
            self._clock_of = (t0_us, is_daily)
            offset_us = conventions.offset_us(t0_us, self._venue)
            self._clock_is = offset_us, conventions.clock_name(t0_us, self._venue)
            if is_daily:
                self._clock_is = utc_offset_us(self._venue, t0_us), ""
        return self._clock_is

    def _present(self, now_us: int) -> float:
        """The present by the exchange's clock: its time of the last print, and what passed since receipt."""
        board, series = self._market.board, self.data.series
        time_us, recv_us = int(board.time_us[self.symbol]), int(board.recv_us[self.symbol])
        if recv_us < 0:
            return series.last_x
        newest_us = time_us if time_us >= 0 else recv_us
        elapsed_us = max(0, now_us - recv_us)
        return max(series.last_x, (newest_us - series.t0_us + elapsed_us) / 1e6)

    def _countdown(self) -> str:
        bars = self.data.bars
        if bars is None or bars.kind.unit is not Unit.TIME or not len(bars):
            return ""
        if bars.kind.size <= _NO_COUNTDOWN_S:
            return ""
        end_x = (float(bars.bars["end_us"][-1]) - self.data.series.t0_us) / 1e6
        return countdown_text(end_x - self._now_x) if end_x > self._now_x else ""

    def _observe(self, prices: npt.NDArray[np.float64]) -> None:
        """Learn how many decimals prices need, so that none is shown rounded."""
        symbol = np.array([self.symbol])
        for _ in range(MAX_DECIMALS):
            scaled = prices * 10.0**self.decimals
            short = np.flatnonzero(np.abs(scaled - np.rint(scaled)) > _ROUNDED)
            which = short if short.size else np.flatnonzero(np.isfinite(prices))[-1:]
            if not which.size or not self._decimals.observe(symbol, prices[which[:1]]).size:
                return
