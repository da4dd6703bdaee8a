"""Numbers with few decimals, held as whole numbers of as few bytes as will do."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Places = npt.NDArray[np.intp]
_FEW = 256


@dataclass(frozen=True, slots=True)
class TightNumbers:
    """Numbers, each of which is `(rows + origin) / scale`.

    Attributes:
        rows: Unsigned integers of one to four bytes; the numbers themselves where these did not do.
        dtype: That of the numbers.
        scale: 0 where `rows` are the numbers themselves.
        origin: The least of them, times `scale`.
    """

    rows: npt.NDArray[Any]
    dtype: np.dtype[Any]
    scale: float = 0.0
    origin: float = 0.0

    def at(self, where: slice | int | Places) -> npt.NDArray[Any]:
        """Those at some places, exactly as they were given."""
        return self._numbers(self.rows[where])

    def first_from(self, edge: float) -> int:
        """The place of the first number that is not below an edge; the numbers must ascend."""
        return int(self.places_of(np.array([edge]))[0])

    def first_above(self, edge: float) -> int:
        """The place of the first number that is above an edge; the numbers must ascend."""
        return self.first_from(math.nextafter(edge, math.inf)) if edge > -math.inf else 0

    def places_of(self, edges: npt.NDArray[np.float64]) -> Places:
        """The places of the first number that is not below each edge; the numbers must ascend."""
        if not self.scale:
            return np.searchsorted(self.rows, edges)
        # The first whole number that belongs behind the edge. Those that are searched keep their type: with
        # floats beside them all of them would be turned into floats first.
        sought = np.rint(edges * self.scale)
        sought += sought / self.scale < edges
        sought -= self.origin
        kind = self.rows.dtype.type
        found = np.searchsorted(self.rows, np.clip(sought, 0, np.iinfo(kind).max).astype(kind))
        found[sought > self.rows[-1]] = self.rows.size
        return found

    def _numbers(self, rows: npt.NDArray[Any]) -> npt.NDArray[Any]:
        if not self.scale:
            return rows
        return ((rows + self.origin) / self.scale).astype(self.dtype, copy=False)


def tight(numbers: npt.NDArray[Any], scales: Iterable[float]) -> TightNumbers:
    """Hold numbers in as few bytes as will do.

    Args:
        numbers: One dimension of floats, all finite.
        scales: What may turn them into whole numbers, tried in this order.
    """
    for scale in scales:
        # Most scales that will not do fail with the first few.
        if _scaled(numbers[:_FEW], scale) is not None and (made := _scaled(numbers, scale)) is not None:
            return made
    return TightNumbers(numbers.copy(), numbers.dtype)


def _scaled(numbers: npt.NDArray[Any], scale: float) -> TightNumbers | None:
    """The numbers as whole ones; None where they are none or differ too much."""
    with np.errstate(over="ignore"):
        whole = np.rint(numbers * np.float64(scale))
    origin = float(whole.min()) if numbers.size else 0.0
    whole -= origin
    most = whole.max(initial=0.0)
    # Not the other way round, which what is no number would pass.
    if not most <= np.iinfo(np.uint32).max:
        return None
    made = TightNumbers(whole.astype(np.min_scalar_type(int(most))), numbers.dtype, scale, origin)
    return made if np.array_equal(made.at(slice(None)), numbers) else None
