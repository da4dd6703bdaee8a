"""How fair prices move: a market factor, sector factors and a part of each name's own.

Volatility clusters: each part follows a GARCH(1,1) recursion, so that a large move makes the next ones
larger. The market is livelier in its first minutes, as after an opening, and prices are drawn back to
where they began over half an hour or so, lest a simulator that runs for days drifts into absurdity.
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

STEP_S = 0.1
"""Seconds of market time that one `PriceProcess.advance` covers."""

_Floats = npt.NDArray[np.float64]

_STEPS_A_MINUTE = 60 / STEP_S

# Standard deviations of log returns over a minute at full liveliness.
_MARKET_MOVE = 0.0035
_SECTOR_MOVE = 0.0040
_OWN_MOVE = 0.0065

# Shock and memory of the recursion; the memory of a shock halves in about 14 s.
_GARCH_SHOCK = 0.020
_GARCH_MEMORY = 0.975
_LEAST_VARIANCE = 0.2
_MOST_VARIANCE = 6.0

_CALM = 0.25
"""Liveliness that remains once the opening is over, as a share of the opening's."""
_OPENING_S = 3 * 60.0
_RETURN_S = 30 * 60.0


class PriceProcess:
    """The fair price of every instrument.

    Attributes:
        log_price: Natural logarithm of the fair prices.
        variance: Each name's own variance, 1 on average; above 1 in restless times.
    """

    def __init__(
        self,
        *,
        prices: _Floats,
        sector: npt.NDArray[np.int64],
        sectors: int,
        rng: np.random.Generator,
    ) -> None:
        self._rng = rng
        self._home = np.log(prices)
        self._sector = sector
        self._beta = np.clip(rng.normal(1.0, 0.3, len(prices)), 0.2, 2.0)
        self._own_scale = np.exp(rng.normal(0.0, 0.35, len(prices))) * _OWN_MOVE
        self._shared_variance = np.ones(1 + sectors)
        self._age_s = 0.0
        self.log_price = self._home.copy()
        self.variance = np.ones(len(prices))

    def advance(self, excitement: _Floats) -> None:
        """Move all prices by `STEP_S`.

        Args:
            excitement: A factor to each name's own moves, 1 in normal times.
        """
        liveliness = _CALM + (1 - _CALM) * math.exp(-self._age_s / _OPENING_S)
        self._age_s += STEP_S
        scale = liveliness / math.sqrt(_STEPS_A_MINUTE)
        shared_noise = self._rng.standard_normal(len(self._shared_variance))
        own_noise = self._rng.standard_normal(len(self.log_price))
        shared = scale * np.sqrt(self._shared_variance) * shared_noise
        own = (scale * self._own_scale * excitement) * np.sqrt(self.variance) * own_noise
        self.log_price += self._beta * (_MARKET_MOVE * shared[0] + _SECTOR_MOVE * shared[1:][self._sector])
        self.log_price += own - (STEP_S / _RETURN_S) * (self.log_price - self._home)
        self._shared_variance = _next_variance(self._shared_variance, shared_noise)
        self.variance = _next_variance(self.variance, own_noise)

    def push(self, instrument: npt.NDArray[np.int64], log_move: _Floats) -> None:
        """Move fair prices by what traders did; an instrument may appear several times."""
        self.log_price += np.bincount(instrument, weights=log_move, minlength=len(self.log_price))


def _next_variance(variance: _Floats, noise: _Floats) -> _Floats:
    grown = (1 - _GARCH_SHOCK - _GARCH_MEMORY) + variance * (_GARCH_SHOCK * noise**2 + _GARCH_MEMORY)
    return np.clip(grown, _LEAST_VARIANCE, _MOST_VARIANCE)
