"""The market model: prints of all instruments, drawn in steps of ten milliseconds.

The same listings, seed, rate and start give the same prints. Nothing here looks at a clock.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from tickdeck.settings.universe import Listing
from tickdeck.simulator import activity, price_process
from tickdeck.simulator.activity import Activity
from tickdeck.simulator.opening_quote import opening_quotes
from tickdeck.simulator.price_process import PriceProcess
from tickdeck.simulator.spread_table import round_to_spread, spread

STEP_MS = 10
"""Milliseconds of market time that one `Market.step` covers."""

PRINT = np.dtype(
    [
        ("instrument", "<i8"),
        ("time_ms", "<i8"),
        ("price", "<f8"),
        ("volume", "<i8"),
        ("turnover", "<f8"),
        ("direction", "<i1"),
        ("seq", "<i8"),
    ]
)
"""One print: the instrument's number, UTC milliseconds, HK$, shares (whole lots), HK$, 0 neutral or
1 buyer or 2 seller, and an id that rises within each instrument, with gaps."""

Prints: TypeAlias = npt.NDArray[np.void]
"""Prints of dtype `PRINT` in order of time and id."""

_Floats = npt.NDArray[np.float64]
_Ints = npt.NDArray[np.int64]

_STEPS_A_MOVE = round(price_process.STEP_S * 1000 / STEP_MS)
if price_process.STEP_S != activity.STEP_S:
    raise AssertionError("prices and activity advance together")

# An order sweeps through several resting ones, each a print of its own with the same time:
# P(at least k prints) = k^-1.5.
_SWEEP_EXPONENT = 1.5
_LONGEST_SWEEP = 40
_PRINTS_AN_ORDER = sum(k**-_SWEEP_EXPONENT for k in range(1, _LONGEST_SWEEP + 1))
_PRINTS_A_LEVEL = 4  # how many prints a sweep makes before it reaches the next price

# P(at least k lots) = k^-1.2: more than half of all prints are a single lot, a few are enormous.
_LOT_EXPONENT = 1.2
_MOST_LOTS = 2000

_NEUTRAL_SHARE = 0.03
_FLOW_SIZE = 0.35  # how one-sided a name's orders are for a while
_FLOW_S = 15.0
_IMPACT_A_MINUTE = 0.0008  # log move that a minute's orders make if they were independent
_LARGEST_IMPACT = 0.001  # log move of one average order
_WIDEST_QUOTE = 4.0  # price steps between bid and ask of the least active names

_IDS_A_MS = 1000
"""Ids start at the start's milliseconds times this: a later start never meets lower ids, up to half a
million prints a second, and ids stay below 2^53, which JSON readers with floats keep exactly."""

_MS_A_DAY = 86_400_000
HONG_KONG_AHEAD_MS = 8 * 3_600_000
"""How far Hong Kong's clocks are ahead of UTC."""
_EPOCH_DAY = date(1970, 1, 1).toordinal()


class Market:
    """All instruments and their trading.

    Attributes:
        codes: Canonical ids; an instrument's number is its place here. Earlier ones are more active.
        lot: Shares in a board lot, by instrument number.
        opening_price: HK$ at the start, by instrument number.
        first_seq: Ids of this market are above it.
        time_ms: UTC milliseconds at which the next step begins.
    """

    def __init__(self, listings: Sequence[Listing], *, seed: int, rate: float, start_us: int) -> None:
        """Open the market.

        Args:
            listings: The instruments, the most active first.
            seed: Everything that is left to chance follows from it.
            rate: Mean prints a second.
            start_us: UTC microseconds of the first step; ids begin above every id of an earlier start.
        """
        self._rng = np.random.default_rng(seed)
        opening = opening_quotes(listings)
        self.codes = tuple(listing.id for listing in listings)
        self.time_ms = start_us // 1000
        self.lot = opening.lot
        self.opening_price = opening.price
        self.first_seq = self._next_seq = self.time_ms * _IDS_A_MS
        self._day = trading_day(self.time_ms)
        self._price = PriceProcess(
            prices=opening.price, sector=opening.sector, sectors=opening.sectors, rng=self._rng
        )
        self._activity = Activity(instruments=len(listings), rate=rate, rng=self._rng)
        orders_a_minute = np.maximum(self._activity.share * rate * 60 / _PRINTS_AN_ORDER, 1.0)
        self._impact = np.minimum(_IMPACT_A_MINUTE / np.sqrt(orders_a_minute), _LARGEST_IMPACT)
        rank = np.arange(len(listings)) / max(len(listings), 1)
        self._quote_width = np.ceil(rank**2 * _WIDEST_QUOTE).clip(min=1.0)
        self._flow = np.zeros(len(listings))
        self._steps = 0

    def step(self) -> Prints:
        """Trade for `STEP_MS`; often only a few prints, sometimes none."""
        if self._steps % _STEPS_A_MOVE == 0:
            self._move()
        self._steps += 1
        instrument = self._activity.draw_orders(STEP_MS / 1000, _PRINTS_AN_ORDER)
        prints = self._trade(instrument)
        self._activity.count_prints(len(prints))
        self.time_ms += STEP_MS
        return prints

    def burst(self, instrument: _Ints, prints: int) -> Prints:
        """Trade some instruments very often at once, at prices that do not move for it.

        Args:
            instrument: Their numbers.
            prints: How many prints.
        """
        return self._trade(self._rng.choice(instrument, prints), moves_prices=False)[:prints]

    def skip_to(self, time_ms: int) -> None:
        """Let time pass without trading, as when the computer slept; never back."""
        self.time_ms = max(self.time_ms, time_ms)

    def quotes(self, instrument: _Ints) -> tuple[_Floats, _Floats, _Floats]:
        """Best bid, best ask and price step in HK$ of some instruments."""
        fair = np.exp(self._price.log_price[instrument])
        step = spread(fair, self._day)
        width = self._quote_width[instrument] * step
        bid = round_to_spread(fair - width / 2, self._day)
        return bid, round_to_spread(bid + width, self._day), step

    def _move(self) -> None:
        self._day = trading_day(self.time_ms)
        self._price.advance(np.sqrt(self._activity.hot))
        self._activity.advance(np.sqrt(self._price.variance))
        fade = price_process.STEP_S / _FLOW_S
        noise = self._rng.standard_normal(len(self._flow))
        self._flow += -fade * self._flow + _FLOW_SIZE * math.sqrt(2 * fade) * noise

    def _trade(self, instrument: _Ints, *, moves_prices: bool = True) -> Prints:
        rng, orders = self._rng, len(instrument)
        buys = rng.random(orders) < 0.5 + 0.5 * np.tanh(self._flow[instrument])
        sign = np.where(buys, 1.0, -1.0)
        sweep = _heavy_tailed(rng, orders, _SWEEP_EXPONENT, _LONGEST_SWEEP)
        offset_ms = np.sort(rng.integers(0, STEP_MS, orders))
        bid, ask, step = self.quotes(instrument)

        order = np.repeat(np.arange(orders), sweep)
        within = np.arange(len(order)) - np.repeat(np.cumsum(sweep) - sweep, sweep)
        level = within // _PRINTS_A_LEVEL
        best = np.where(buys, ask, bid)
        prints = np.empty(len(order), dtype=PRINT)
        price = round_to_spread(best[order] + (sign * step)[order] * level, self._day)
        lots = _heavy_tailed(rng, len(order), _LOT_EXPONENT, _MOST_LOTS)
        volume = lots * self.lot[instrument][order]
        direction = np.where(buys, 1, 2)
        direction[rng.random(orders) < _NEUTRAL_SHARE] = 0
        prints["instrument"] = instrument[order]
        prints["time_ms"] = self.time_ms + offset_ms[order]
        prints["price"] = price
        prints["volume"] = volume
        prints["turnover"] = np.round(price * volume, 3)
        prints["direction"] = direction[order]
        prints["seq"] = self._next_seq + np.cumsum(rng.integers(1, 4, len(order)))
        if len(prints):
            self._next_seq = int(prints["seq"][-1])
        if moves_prices:
            size = np.sqrt(sweep / _PRINTS_AN_ORDER)
            self._price.push(instrument, sign * self._impact[instrument] * size)
        return prints


def trading_day(time_ms: int) -> date:
    """The date in Hong Kong at a moment, UTC milliseconds."""
    return date.fromordinal(_EPOCH_DAY + (time_ms + HONG_KONG_AHEAD_MS) // _MS_A_DAY)


def _heavy_tailed(rng: np.random.Generator, count: int, exponent: float, most: int) -> _Ints:
    """Whole numbers from 1 to `most` with P(at least k) = k^-exponent."""
    # 1 - random() is never 0, which the power could not take.
    numbers = np.power(1.0 - rng.random(count), -1.0 / exponent)
    return np.minimum(numbers, most).astype(np.int64)
