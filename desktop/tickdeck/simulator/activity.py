"""Who trades how often: a power law over the names, restlessness, and names that suddenly run hot."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

STEP_S = 0.1
"""Seconds of market time that one `Activity.advance` covers."""

_Floats = npt.NDArray[np.float64]

_BEND_RANK = 120.0
"""Up to this rank activity falls as 1/rank; beyond it faster, so that most names trade seldom."""
_BEND = 1.5

# A name that runs hot: how many times its usual activity, for how long, and how often one is picked.
_HOT_FACTOR = (5.0, 10.0)
_HOT_S = (60.0, 120.0)
_HOT_EVERY_S = 20.0
_HOT_MOST_SHARE = 0.01
"""Names above this share of all activity are not picked: ten times their activity would drown the rest."""

# The whole market's ebb and flow.
_WAVE_SIZE = 0.25
_WAVE_S = 3.0

# Orders that were due but not drawn (or the reverse) are made up for over so many seconds, so that the
# mean rate holds although orders come in clusters.
_CATCH_UP_S = 5.0


class Activity:
    """Decides how many orders arrive, and for which instruments.

    Attributes:
        share: Each instrument's share of all orders in normal times; sums to 1.
        hot: How many times its usual activity each instrument shows for the moment; 1 if not hot.
    """

    def __init__(self, *, instruments: int, rate: float, rng: np.random.Generator) -> None:
        """Rank instruments by their number, the most active first.

        Args:
            instruments: How many there are.
            rate: Prints a second, all instruments together.
            rng: Source of chance.
        """
        self._rng = rng
        self._rate = rate
        rank = np.arange(1, instruments + 1)
        weight = np.exp(rng.normal(0.0, 0.3, instruments)) / (rank * (1 + (rank / _BEND_RANK) ** _BEND))
        self.share: _Floats = weight / weight.sum()
        self.hot: _Floats = np.ones(instruments)
        self._hot_left_s = np.zeros(instruments)
        pickable = np.where(self.share < _HOT_MOST_SHARE, np.sqrt(self.share), 0.0)
        self._pickable = np.cumsum(pickable)
        self._cumulated = np.cumsum(self.share)
        self._wave = 0.0
        self._prints_owed = 0.0

    def advance(self, restlessness: _Floats) -> None:
        """Move on by `STEP_S`.

        Args:
            restlessness: A factor to each instrument's activity from its price's variance.
        """
        self._wave += -self._wave * STEP_S / _WAVE_S
        self._wave += _WAVE_SIZE * math.sqrt(2 * STEP_S / _WAVE_S) * self._rng.standard_normal()
        self._hot_left_s -= STEP_S
        self.hot[self._hot_left_s <= 0] = 1.0
        if self._pickable[-1] > 0 and self._rng.random() < STEP_S / _HOT_EVERY_S:
            point = self._rng.random() * self._pickable[-1]
            name = int(np.searchsorted(self._pickable, point, side="right"))
            self.hot[name] = self._rng.uniform(*_HOT_FACTOR)
            self._hot_left_s[name] = self._rng.uniform(*_HOT_S)
        self._cumulated = np.cumsum(self.share * self.hot * restlessness)

    def draw_orders(self, seconds: float, prints_an_order: float) -> npt.NDArray[np.int64]:
        """The instruments for which orders arrive within an interval, in order of arrival.

        Args:
            seconds: Length of the interval.
            prints_an_order: How many prints an order makes on average.
        """
        self._prints_owed += self._rate * seconds
        prints = self._rate * seconds * math.exp(self._wave - _WAVE_SIZE**2 / 2)
        prints += (self._prints_owed - self._rate * seconds) * seconds / _CATCH_UP_S
        count = int(self._rng.poisson(max(prints, 0.0) / prints_an_order))
        points = self._rng.random(count) * self._cumulated[-1]
        names: npt.NDArray[np.int64] = np.searchsorted(self._cumulated, points, side="right")
        return names

    def count_prints(self, prints: int) -> None:
        """Say how many prints the drawn orders made."""
        self._prints_owed -= prints
