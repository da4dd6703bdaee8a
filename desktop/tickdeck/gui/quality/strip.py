"""A day's strip of an instrument as pixels: what is there, what is missing, what was brought back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from tickdeck.domain.data_quality import Stretch

Codes = npt.NDArray[np.uint8]
"""What each part of a strip shows: places in `STRETCHES`."""

STRETCHES = (Stretch.NOTHING, Stretch.PRESENT, Stretch.BACKFILLED, Stretch.RECONNECT, Stretch.GAP)
"""From the most harmless to the worst, which is the one to be seen where two share a pixel."""

_CODE_OF = np.zeros(256, dtype=np.uint8)
for _code, _stretch in enumerate(STRETCHES):
    _CODE_OF[ord(_stretch)] = _code


@dataclass(frozen=True, slots=True)
class Part:
    """Neighbouring bins of a strip that show the same.

    Attributes:
        stretch: What they show.
        start, stop: The first bin, and the one behind the last.
    """

    stretch: Stretch
    start: int
    stop: int


def codes_of(strip: str) -> Codes:
    """A strip as numbers; characters that mean nothing show nothing."""
    return _CODE_OF[np.frombuffer(strip.encode("latin-1", "replace"), dtype=np.uint8)]


def fitted(codes: Codes, width: int) -> Codes:
    """A strip of a width in pixels, with the worst of all bins that a pixel covers.

    Args:
        codes: The bins; none at all show nothing.
        width: How many pixels, at least one.
    """
    if not codes.size:
        return np.zeros(width, dtype=np.uint8)
    starts = np.arange(width) * codes.size // width
    return np.maximum.reduceat(codes, starts) if width < codes.size else codes[starts]


def parts_of(strip: str) -> Iterator[Part]:
    """The parts of a strip from left to right."""
    codes = codes_of(strip)
    if codes.size:
        edges = [0, *(np.flatnonzero(np.diff(codes)) + 1).tolist(), codes.size]
        for start, stop in pairwise(edges):
            yield Part(STRETCHES[codes[start]], start, stop)


def part_at(strip: str, pixel: int, width: int) -> Part | None:
    """The part that a pixel shows of a strip fitted to a width; None where there is no strip."""
    codes = codes_of(strip)
    if not codes.size or not 0 <= pixel < width:
        return None
    start = pixel * codes.size // width
    stop = max(start + 1, (pixel + 1) * codes.size // width)
    shown = start + int(np.argmax(codes[start:stop]))
    return next(part for part in parts_of(strip) if part.start <= shown < part.stop)
