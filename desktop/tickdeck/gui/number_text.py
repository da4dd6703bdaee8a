"""How numbers read: large values shortened, prices with as many decimals as their instrument needs."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.venue import Venue
from tickdeck.gui import conventions
from tickdeck.settings.look import Units
from tickdeck.words import mark, tr

MISSING = "–"
"""What stands where there is no number; never a zero."""

MINUS = "−"
"""As wide as a plus or a digit, so that signed figures line up."""

MAX_DECIMALS = 8

_UNITS = ("", " k", " m", " bn", " tn")
_MYRIADS = mark("萬 億 兆", "units of ten thousand, of a hundred million and of a million million")
_BYTE_UNITS = ("B", "kB", "MB", "GB", "TB", "PB")

_LEAST_DECIMALS: dict[Venue, tuple[tuple[float, int], ...]] = {
    # Follows the spread table: names below 10 move in thousandths, above 1,000 in whole dollars.
    Venue.HK: ((1000.0, 0), (100.0, 1), (10.0, 2), (0.0, 3)),
    Venue.US: ((1.0, 2), (0.0, 4)),
    Venue.FX: ((100.0, 2), (10.0, 3), (0.0, 5)),
    Venue.CRYPTO: ((0.0, 2),),
    Venue.BINANCE: ((0.0, 2),),
}
"""Decimals that a price has at least, by the highest bound it reaches."""


def shortened(value: float) -> str:
    """A quantity in three or four figures: ``2.33 bn``, ``711.7 m``, ``12.3 k``, ``400``, ``0.0125``.

    Where amounts are counted in ten thousands: ``23.3 億``, ``7.12 億``, ``1.23 萬``.
    """
    if math.isnan(value):
        return MISSING
    size = abs(value)
    if size < 999.5:
        if size == int(size):
            return str(int(value))
        return f"{value:.4g}" if size < 1 else f"{value:.1f}" if size >= 10 else f"{value:.2f}"
    sign = "-" if value < 0 else ""
    if conventions.units() is Units.MYRIADS:
        return sign + _in_myriads(size)
    unit = 0
    while size >= 999.95 and unit < len(_UNITS) - 1:
        size /= 1000
        unit += 1
    return f"{sign}{size:.2f}{_UNITS[unit]}" if size < 9.995 else f"{sign}{size:.1f}{_UNITS[unit]}"


def _in_myriads(size: float) -> str:
    """A size from a thousand on, as it is read in China: ``4,120``, ``71.2 萬``, ``1.05 億``."""
    if size < 9999.5:
        return f"{size:,.0f}"
    units = myriad_units()
    unit = 0
    size /= 10_000
    while size >= 9999.5 and unit < len(units) - 1:
        size /= 10_000
        unit += 1
    text = f"{size:.2f}" if size < 9.995 else f"{size:.1f}" if size < 999.95 else f"{size:,.0f}"
    return f"{text} {units[unit]}"


def myriad_units() -> list[str]:
    """The units of ten thousand, of a hundred million and of a million million, as they are written."""
    return tr(_MYRIADS, "units of ten thousand, of a hundred million and of a million million").split()


def whole(value: float) -> str:
    """A quantity in full with separators: ``2,330,123,456``; fractions as far as they go."""
    if math.isnan(value):
        return MISSING
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:,.8f}".rstrip("0").rstrip(".")


def digits(value: float) -> str:
    """A number for a spreadsheet: all its digits, without the last ones in which sums of fractions err."""
    return np.format_float_positional(value, precision=15, unique=False, fractional=False, trim="-")


def bytes_text(count: float) -> str:
    """A size in three or four figures and powers of ten: ``812 B``, ``58.4 MB``, ``1.23 TB``.

    Args:
        count: Bytes; a negative number or NaN is unknown, and a dash.
    """
    if math.isnan(count) or count < 0:
        return MISSING
    if count < 999.5:
        return f"{count:.0f} B"
    size, unit = count / 1000, 1
    while size >= 999.95 and unit < len(_BYTE_UNITS) - 1:
        size /= 1000
        unit += 1
    return f"{size:.2f} {_BYTE_UNITS[unit]}" if size < 9.995 else f"{size:.1f} {_BYTE_UNITS[unit]}"


def signed_percent(fraction: float) -> str:
    """A fraction as a percentage with its sign, ``+1.25%``; plain ``0.00%`` where it rounds to zero."""
    if math.isnan(fraction):
        return MISSING
    text = f"{abs(fraction) * 100:.2f}%"
    if text == "0.00%":
        return text
    return (MINUS if fraction < 0 else "+") + text


class PriceDecimals:
    """How many decimals each instrument's prices are shown with.

    The number only grows within a run, so that digits don't jump, and a price is never shown rounded
    (up to eight decimals).
    """

    def __init__(self, instruments: InstrumentTable) -> None:
        self._instruments = instruments
        self._decimals = np.zeros(0, dtype=np.int64)

    def of(self, symbol: int) -> int:
        """The decimals of an instrument, by its number."""
        self._fit()
        return int(self._decimals[symbol])

    def of_rows(self, symbols: npt.NDArray[np.intp]) -> list[int]:
        """The decimals of several instruments."""
        self._fit()
        decimals: list[int] = self._decimals[symbols].tolist()
        return decimals

    def observe(self, symbols: npt.NDArray[np.intp], prices: npt.NDArray[np.float64]) -> npt.NDArray[np.intp]:
        """Widen where a price needs more decimals.

        Args:
            symbols: Numbers of instruments, without repetition.
            prices: A price of each; NaN teaches nothing.

        Returns:
            The instruments whose decimals grew, so that all their prices must be written again.
        """
        self._fit()
        known = ~np.isnan(prices)
        symbols, prices = symbols[known], prices[known]
        before = self._decimals[symbols]
        needed = before.copy()
        for row in np.flatnonzero(before < 0).tolist():
            needed[row] = self._least(int(symbols[row]), float(prices[row]))
        for _ in range(MAX_DECIMALS):
            scaled = prices * 10.0**needed
            # The noise of binary fractions stays far below a ten-thousandth of the last digit.
            short = (np.abs(scaled - np.rint(scaled)) > 1e-4) & (needed < MAX_DECIMALS)
            if not short.any():
                break
            needed[short] += 1
        self._decimals[symbols] = needed
        return symbols[needed != before]

    def _least(self, symbol: int, price: float) -> int:
        steps = _LEAST_DECIMALS[self._instruments[symbol].venue]
        return next((decimals for bound, decimals in steps if price >= bound), steps[-1][1])

    def _fit(self) -> None:
        more = len(self._instruments) - self._decimals.size
        if more > 0:
            self._decimals = np.append(self._decimals, np.full(more, -1, dtype=np.int64))


def price_text(price: float, decimals: int) -> str:
    """A price with its instrument's decimals, a dash where there is none."""
    return MISSING if math.isnan(price) else f"{price:.{max(decimals, 0)}f}"


def signed_price(difference: float, decimals: int) -> str:
    """A difference of prices with its sign, ``+1.25``; plain zero where it rounds to zero."""
    if math.isnan(difference):
        return MISSING
    text = f"{abs(difference):.{max(decimals, 0)}f}"
    if not text.strip("0."):
        return text
    return (MINUS if difference < 0 else "+") + text


def times_text(ratio: float) -> str:
    """How many times as much, ``1.4×``; whole from a hundred on."""
    if math.isnan(ratio):
        return MISSING
    return f"{ratio:.1f}×" if ratio < 99.95 else f"{ratio:,.0f}×"


def coarse_age(seconds: float) -> str:
    """A length in the largest unit that says enough: ``2 s``, ``3 min``, ``2 h``, ``5 d``."""
    if math.isnan(seconds):
        return MISSING
    if seconds < 100:
        return tr("{count} s", count=int(seconds))
    if seconds < 6000:
        return tr("{count} min", count=int(seconds / 60))
    hours = seconds / 3600
    return tr("{count} h", count=int(hours)) if hours < 48 else tr("{count} d", count=int(hours / 24))
