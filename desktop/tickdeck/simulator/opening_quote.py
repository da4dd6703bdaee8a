"""Where each instrument starts: its board lot and price, invented where the universe knows none.

Invented figures depend on the code alone, so that a name opens at the same price in every run.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tickdeck.settings.universe import Listing

_USUAL_LOTS = (100, 200, 500, 1000, 2000, 5000, 10000)
_USUAL_LOT_VALUE = 5_000.0  # HK$; what one lot costs for a name of which nothing is known
_MEDIAN_PRICE = 4.0  # HK$
_PRICE_SPREAD = 1.2  # standard deviation of the logarithm


@dataclass(frozen=True, slots=True)
class OpeningQuotes:
    """Start of every instrument, in the order of the listings.

    Attributes:
        price: HK$.
        lot: Shares in a board lot.
        sector: Number of the sector; names without one share a number.
        sectors: How many sectors there are.
    """

    price: npt.NDArray[np.float64]
    lot: npt.NDArray[np.int64]
    sector: npt.NDArray[np.int64]
    sectors: int


def opening_quotes(listings: Sequence[Listing]) -> OpeningQuotes:
    """The start of each listing, with gaps in the universe filled."""
    names = sorted({listing.sector for listing in listings})
    prices = [_price(listing) for listing in listings]
    return OpeningQuotes(
        price=np.array(prices),
        lot=np.array([_lot(listing, price) for listing, price in zip(listings, prices, strict=True)]),
        sector=np.array([names.index(listing.sector) for listing in listings]),
        sectors=len(names),
    )


def _price(listing: Listing) -> float:
    if not math.isnan(listing.reference_price):
        return listing.reference_price
    rng = np.random.default_rng(zlib.crc32(listing.id.encode()))
    return float(np.clip(_MEDIAN_PRICE * math.exp(_PRICE_SPREAD * rng.standard_normal()), 0.2, 300.0))


def _lot(listing: Listing, price: float) -> int:
    if listing.lot > 0:
        return listing.lot
    return min(_USUAL_LOTS, key=lambda lot: abs(math.log(lot * price / _USUAL_LOT_VALUE)))
