"""Numbers that people type, short or in full, and the same numbers written back without losing a digit."""

from __future__ import annotations

import math
import re

from tickdeck.gui import conventions
from tickdeck.gui.number_text import myriad_units, whole
from tickdeck.settings.look import Units

_UNITS = {
    "": 1.0,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "t": 1e12,
    "tn": 1e12,
    "万": 1e4,
    "萬": 1e4,
    "亿": 1e8,
    "億": 1e8,
    "兆": 1e12,
}
_NUMBER = re.compile(r"([+-]?(?:\d[\d,]*\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(\D*)", re.IGNORECASE)
_WRITTEN = ("k", "m", "bn", "tn")
_MOST_FIGURES = 4


def number_of(text: str) -> float:
    """What was typed: ``10m``, ``1.5 bn``, ``200,000``, ``3萬``; NaN where it is no number."""
    match = _NUMBER.fullmatch(text.strip().replace("−", "-"))
    if match is None or match[2].casefold() not in _UNITS:
        return math.nan
    return float(match[1].replace(",", "")) * _UNITS[match[2].casefold()]


def exactly(value: float) -> str:
    """An amount as it is read: ``10 m`` where that says all of it, else in full, ``10,250,375``."""
    in_myriads = conventions.units() is Units.MYRIADS
    for unit in reversed(myriad_units() if in_myriads else _WRITTEN):
        size = _UNITS.get(unit, math.inf)
        short = f"{value / size:.{_MOST_FIGURES}g}"
        if abs(value) >= size and "e" not in short and number_of(f"{short}{unit}") == value:
            return f"{short} {unit}"
    return whole(value)
