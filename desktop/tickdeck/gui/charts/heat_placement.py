"""Where the heat map's tiles are on the picture, and what is written on each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QSize

from tickdeck.domain.instrument import Instrument
from tickdeck.gui.charts.heat_face import Face, Faces
from tickdeck.gui.charts.heat_glide import Corners
from tickdeck.gui.charts.steps import Steps
from tickdeck.gui.charts.treemap import Header, Layout


def _no_corners() -> Corners:
    return np.zeros((0, 4), dtype=np.int64)


def _no_numbers() -> npt.NDArray[np.intp]:
    return np.zeros(0, dtype=np.intp)


def _no_flags() -> npt.NDArray[np.bool_]:
    return np.zeros(0, dtype=bool)


@dataclass(frozen=True, slots=True)
class Placement:
    """All that a picture shows but colours and values.

    Attributes:
        pixels: The size of the picture.
        ratio: Device pixels a logical pixel.
        corners: Tiles, shape (tiles, 4): left, top, right, bottom in device pixels.
        numbers: Whose tiles these are.
        row: Which of them is an instrument's, by its number; -1 for none.
        written: What stands on tiles, by number.
        has_face: Of each instrument, whether anything stands on its tile.
        has_value: Of each instrument, whether its value or an arrow stands on its tile.
        headers: The strips above sectors, in logical pixels.
    """

    pixels: QSize = field(default_factory=QSize)
    ratio: float = 1.0
    corners: Corners = field(default_factory=_no_corners)
    numbers: npt.NDArray[np.intp] = field(default_factory=_no_numbers)
    row: npt.NDArray[np.intp] = field(default_factory=_no_numbers)
    written: dict[int, Face] = field(default_factory=dict)
    has_face: npt.NDArray[np.bool_] = field(default_factory=_no_flags)
    has_value: npt.NDArray[np.bool_] = field(default_factory=_no_flags)
    headers: tuple[Header, ...] = ()


def placement_steps(
    layout: Layout, instruments: Sequence[Instrument], size: QSize, ratio: float, *, faces: Faces, sample: str
) -> Steps[Placement]:
    """Place tiles in whole pixels of the screen, so that their edges are sharp at every scale.

    Args:
        layout: Tiles by the number of the instrument.
        instruments: All instruments.
        size: Of the picture in logical pixels.
        ratio: Device pixels a logical pixel.
        faces: Decides what is written, and draws it.
        sample: A value as wide as most are.
    """
    faces.set_ratio(ratio)
    count = len(instruments)
    corners = _snapped(layout, ratio)
    visible = (corners[:, 2] > corners[:, 0]) & (corners[:, 3] > corners[:, 1])
    corners = corners[visible]
    numbers = np.array([tile.number for tile in layout.tiles], dtype=np.intp)[visible]
    row = np.full(count, -1, dtype=np.intp)
    row[numbers] = np.arange(numbers.size)
    sizes = (corners[:, 2:] - corners[:, :2]) / ratio
    written = yield from faces.face_steps(numbers, sizes, instruments, sample)
    has_face = np.zeros(count, dtype=bool)
    has_face[list(written)] = True
    has_value = np.zeros(count, dtype=bool)
    has_value[[number for number, face in written.items() if face.has_value or face.is_mark]] = True
    return Placement(
        pixels=QSize(round(size.width() * ratio), round(size.height() * ratio)),
        ratio=ratio,
        corners=corners,
        numbers=numbers,
        row=row,
        written=written,
        has_face=has_face,
        has_value=has_value,
        headers=layout.headers,
    )


def _snapped(layout: Layout, ratio: float) -> Corners:
    """Tiles as left, top, right, bottom in whole device pixels.

    Neighbours share an edge, and give a logical pixel of it to the space between them unless they are tiny.
    """
    rects = np.array([tile.rect for tile in layout.tiles], dtype=float).reshape(-1, 4) * ratio
    rects[:, 2:] += rects[:, :2]
    corners = np.rint(rects).astype(np.int64)
    space = max(1, round(ratio))
    corners[:, 2:] -= np.where(corners[:, 2:] - corners[:, :2] > 2 * space, space, 0)
    return corners
