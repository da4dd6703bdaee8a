"""A squarified tree map: rectangles as large as their weights, grouped by sector under header strips.

Pure arithmetic, and deterministic: equal input gives equal tiles, and equal weights keep their order.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tickdeck.gui.charts.steps import Steps, finished
from tickdeck.words import mark

HEADER_HEIGHT = 15.0
STEP_TILES = 60
"""How many tiles are placed in one step."""
SECTOR_GAP = 4.0
OTHER = mark("Other")

_LEAST_BELOW_HEADER = 19.0
_WORTH_A_STEP = 20


class Rect(NamedTuple):
    """A rectangle; width and height are never negative."""

    x: float
    y: float
    width: float
    height: float

    @property
    def area(self) -> float:
        """Width times height."""
        return self.width * self.height


class Tile(NamedTuple):
    """The rectangle of one weight, by the weight's place among all."""

    number: int
    rect: Rect


class Header(NamedTuple):
    """The strip above a sector's tiles."""

    sector: str
    rect: Rect


@dataclass(frozen=True, slots=True)
class Layout:
    """All tiles, and the headers of the sectors that have room for one."""

    tiles: tuple[Tile, ...] = ()
    headers: tuple[Header, ...] = ()


def layout(
    weights: Sequence[float], sectors: Sequence[str], rect: Rect, *, header_height: float = HEADER_HEIGHT
) -> Layout:
    """Divide a rectangle at once, see `layout_steps`."""
    return finished(layout_steps(weights, sectors, rect, header_height=header_height))


def layout_steps(
    weights: Sequence[float], sectors: Sequence[str], rect: Rect, *, header_height: float = HEADER_HEIGHT
) -> Steps[Layout]:
    """Divide a rectangle, some tiles a step.

    Args:
        weights: Sizes; those that are not finite and above 0 get no tile.
        sectors: The sector of each weight; empty counts as "Other".
        rect: What is divided.
        header_height: Of the strips with the names of sectors, where there is room; 0 for no strips.

    Returns:
        Tiles within their sectors, both from the largest at the top left to the smallest.
    """
    members: dict[str, list[int]] = {}
    for index, (weight, sector) in enumerate(zip(weights, sectors, strict=True)):
        if math.isfinite(weight) and weight > 0:
            members.setdefault(sector or OTHER, []).append(index)
    if not members or rect.area <= 0:
        return Layout()
    totals = {sector: math.fsum(weights[index] for index in found) for sector, found in members.items()}
    order = sorted(members, key=lambda sector: (-totals[sector], sector))
    tiles: list[Tile] = []
    headers: list[Header] = []
    least = header_height + _LEAST_BELOW_HEADER
    yield
    for sector, frame in zip(order, squarify([totals[sector] for sector in order], rect), strict=True):
        inner = _inset(frame, rect)
        if header_height and inner.height >= least and inner.width >= least:
            headers.append(Header(sector, Rect(inner.x, inner.y, inner.width, header_height)))
            inner = Rect(inner.x, inner.y + header_height, inner.width, inner.height - header_height)
        found = sorted(members[sector], key=lambda index: (-weights[index], index))
        rects = yield from _squarified([weights[index] for index in found], inner)
        tiles.extend(Tile(index, part) for index, part in zip(found, rects, strict=True))
        if len(found) >= _WORTH_A_STEP:
            yield
    return Layout(tuple(tiles), tuple(headers))


def _inset(frame: Rect, whole: Rect) -> Rect:
    """A sector's rectangle without its share of the gaps; none at the outer edge."""
    right = 0.0 if frame.x + frame.width >= whole.x + whole.width - 0.01 else SECTOR_GAP
    bottom = 0.0 if frame.y + frame.height >= whole.y + whole.height - 0.01 else SECTOR_GAP
    return Rect(frame.x, frame.y, max(0.0, frame.width - right), max(0.0, frame.height - bottom))


def squarify(weights: Sequence[float], rect: Rect) -> list[Rect]:
    """Rectangles with areas in proportion to descending weights, as near to squares as the order allows.

    Bruls, Huizing, van Wijk: Squarified Treemaps (2000).
    """
    return finished(_squarified(weights, rect))


def _squarified(weights: Sequence[float], rect: Rect) -> Steps[list[Rect]]:
    total = math.fsum(weights)
    if total <= 0 or rect.area <= 0:
        return [Rect(rect.x, rect.y, 0.0, 0.0) for _ in weights]
    scale = rect.area / total
    areas = [weight * scale for weight in weights]
    result: list[Rect] = []
    x, y, width, height = rect.x, rect.y, rect.width, rect.height
    start, of_step = 0, 0
    while start < len(areas):
        if start - of_step >= STEP_TILES:
            of_step = start
            yield
        side = min(width, height)
        if side <= 0:
            result.extend(Rect(x, y, 0.0, 0.0) for _ in areas[start:])
            break
        stop, row_area = _row(areas, start, side)
        last = stop == len(areas)
        if width >= height:
            thickness = width if last else min(width, row_area / height)
            result.extend(
                Rect(x, y + at, thickness, length)
                for at, length in _split(areas[start:stop], row_area, height)
            )
            x, width = x + thickness, max(0.0, width - thickness)
        else:
            thickness = height if last else min(height, row_area / width)
            result.extend(
                Rect(x + at, y, length, thickness)
                for at, length in _split(areas[start:stop], row_area, width)
            )
            y, height = y + thickness, max(0.0, height - thickness)
        start = stop
    return result


def _row(areas: Sequence[float], start: int, side: float) -> tuple[int, float]:
    """How many of the next areas form a row along a side before the worst of them would get longer."""
    square, largest = side * side, areas[start]
    row_area = largest
    worst = max(square / largest, largest / square)
    stop = start + 1
    while stop < len(areas):
        smallest = areas[stop]
        more = row_area + smallest
        long, flat = square * largest / (more * more), more * more / (square * smallest)
        ratio = long if long > flat else flat
        if ratio > worst:
            break
        worst, row_area = ratio, more
        stop += 1
    return stop, row_area


def _split(areas: Sequence[float], row_area: float, side: float) -> list[tuple[float, float]]:
    """Positions and lengths along a side; they fill it."""
    at = 0.0
    parts = []
    for area in areas:
        length = min(side - at, area / row_area * side)
        parts.append((at, max(0.0, length)))
        at += length
    return parts
