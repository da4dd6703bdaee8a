"""Paints the tiles of the heat map on a cached image, and only those whose colour or text changed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter

from tickdeck.domain.instrument import Instrument
from tickdeck.gui.charts.heat_colours import NO_VALUE, STALE, heat_colours
from tickdeck.gui.charts.heat_face import Face, Faces
from tickdeck.gui.charts.heat_glide import Corners, Glide
from tickdeck.gui.charts.heat_scale import STEPS, UNKNOWN, HeatScale
from tickdeck.gui.charts.heat_text import TextImages
from tickdeck.gui.charts.heat_value import ValueImages
from tickdeck.gui.charts.treemap import Header, Layout
from tickdeck.gui.theme import Theme, font
from tickdeck.words import mark, tr

_NEVER = -32768
_NEVER_SHOWN = UNKNOWN - 1

_SHORT_SECTOR = {
    mark("Consumer Discretionary"): mark("Consumer Disc."),
    mark("Consumer Staples"): mark("Staples"),
    mark("Information Technology"): mark("Technology"),
    mark("Communication Services"): mark("Communication"),
}


def short_sector(sector: str) -> str:
    """A sector's name as it is said where there is little room; empty for none."""
    return tr(_SHORT_SECTOR.get(sector, sector)) if sector else ""


class HeatPainter:
    """Holds the picture of the heat map.

    Tiles are placed in whole pixels of the screen, so that their edges are sharp at every scale.

    Attributes:
        image: The picture in device pixels; it has no ratio of its own.
    """

    def __init__(self, theme: Theme, scale: HeatScale) -> None:
        self._theme = theme
        images = TextImages(ink=theme.heat_text, grey=theme.stale)
        self._faces = Faces(marks=theme.marks, images=images)
        self._values = ValueImages(images, [style.value for style in self._faces.styles], scale)
        self._header_font = font(-2)
        self._header_metrics = QFontMetrics(self._header_font)
        self.image = QImage()
        self._glide: Glide | None = None
        self._ratio = 1.0
        self._corners: Corners = np.zeros((0, 4), dtype=np.int64)
        self._shown_corners = self._corners
        self._numbers = np.zeros(0, dtype=np.intp)
        self._row = np.zeros(0, dtype=np.intp)
        self._step = np.zeros(0, dtype=np.int16)
        self._shown = np.zeros(0, dtype=np.int64)
        self._has_value = np.zeros(0, dtype=bool)
        self._written: dict[int, Face] = {}
        self._headers: tuple[Header, ...] = ()
        self.set_scale(scale)

    @property
    def scale(self) -> HeatScale:
        """The scale of the colours."""
        return self._scale

    @property
    def is_moving(self) -> bool:
        """Whether the tiles are on their way to their places."""
        return self._glide is not None

    @property
    def ratio(self) -> float:
        """Device pixels of the picture a logical pixel."""
        return self._ratio

    @property
    def numbers(self) -> npt.NDArray[np.intp]:
        """Whose tiles there are, the largest sector first and in it the largest tile."""
        return self._numbers

    @property
    def corners(self) -> npt.NDArray[np.float64]:
        """Where they are, shape (tiles, 4): left, top, right, bottom in logical pixels."""
        return self._corners / self._ratio

    @property
    def headers(self) -> tuple[Header, ...]:
        """The strips above the sectors."""
        return self._headers

    def set_scale(self, scale: HeatScale) -> None:
        """Colour by another scale; a scale of another kind needs another `set_layout` too."""
        self._scale = scale
        self._values.set_scale(scale)
        self._colours = heat_colours(self._theme, scale.kind)

    def colour_of(self, number: int) -> QColor:
        """The colour that an instrument's tile is painted in."""
        return self._colours[int(self._step[number])]

    def change_text(self, number: int) -> str:
        """The value written on a tile, empty if none is."""
        face = self._written.get(number)
        if face is None or not (face.has_value or face.is_mark):
            return ""
        return self._values.text(int(self._shown[number]), is_mark=face.is_mark)

    def name_text(self, number: int) -> str:
        """The name written on a tile, empty if none is."""
        face = self._written.get(number)
        return " ".join(face.names) if face else ""

    def rect_of(self, number: int) -> QRectF | None:
        """Where an instrument's tile is to be seen, in logical pixels; None if it has none."""
        if not 0 <= number < self._row.size or self._row[number] < 0:
            return None
        left, top, right, bottom = (self._shown_corners[self._row[number]] / self._ratio).tolist()
        return QRectF(left, top, right - left, bottom - top)

    def tile_at(self, position: QPointF) -> int:
        """The number of the instrument whose tile is at a position, -1 if none is."""
        x, y = position.x() * self._ratio, position.y() * self._ratio
        left, top, right, bottom = self._corners.T
        hit = np.flatnonzero((left <= x) & (x < right) & (top <= y) & (y < bottom))
        return int(self._numbers[hit[0]]) if hit.size else -1

    def header_at(self, position: QPointF) -> str:
        """The sector whose header is at a position, empty if none is."""
        x, y = position.x(), position.y()
        for header in self._headers:
            rect = header.rect
            if rect.x <= x < rect.x + rect.width and rect.y <= y < rect.y + rect.height:
                return header.sector
        return ""

    def set_layout(
        self,
        layout: Layout,
        instruments: Sequence[Instrument],
        size: QSize,
        ratio: float,
        *,
        glides: bool = False,
    ) -> None:
        """Begin a new picture; the tiles themselves follow with `repaint`.

        Args:
            layout: Tiles by the number of the instrument.
            instruments: All instruments.
            size: Of the picture in logical pixels.
            ratio: Device pixels a logical pixel.
            glides: Whether the tiles move to their new places, see `advance`, rather than being there.
        """
        pixels = QSize(round(size.width() * ratio), round(size.height() * ratio))
        is_same_room = self.image.size() == pixels and self._ratio == ratio
        if not is_same_room:
            self.image = QImage(pixels, QImage.Format.Format_RGB32)
        self.image.fill(self._theme.panel)
        before, numbers_before = self._shown_corners, self._numbers
        self._ratio = ratio
        corners = _snapped(layout, ratio)
        visible = (corners[:, 2] > corners[:, 0]) & (corners[:, 3] > corners[:, 1])
        self._corners = self._shown_corners = corners[visible]
        self._numbers = np.array([tile.number for tile in layout.tiles], dtype=np.intp)[visible]
        self._glide = None
        if glides and is_same_room and numbers_before.size:
            self._glide = Glide(before, numbers_before, self._corners, self._numbers)
        self._write(instruments)
        self._headers = layout.headers
        self._paint_headers()

    def _write(self, instruments: Sequence[Instrument]) -> None:
        """Decide what is written on each tile."""
        count = len(instruments)
        self._step = np.full(count, _NEVER, dtype=np.int16)
        self._shown = np.full(count, _NEVER_SHOWN, dtype=np.int64)
        self._row = np.full(count, -1, dtype=np.intp)
        self._row[self._numbers] = np.arange(self._numbers.size)
        sizes = (self._corners[:, 2:] - self._corners[:, :2]) / self._ratio
        if self._faces.set_ratio(self._ratio):
            self._values.forget()
        self._written = self._faces.faces(self._numbers, sizes, instruments, self._scale.sample)
        self._has_value = np.zeros(count, dtype=bool)
        self._has_value[[n for n, face in self._written.items() if face.has_value or face.is_mark]] = True

    def _paint_headers(self) -> None:
        metrics = self._header_metrics
        painter = QPainter(self.image)
        painter.scale(self._ratio, self._ratio)
        painter.setFont(self._header_font)
        painter.setPen(self._theme.dim)
        for header in self._headers:
            text = short_sector(header.sector)
            width = metrics.horizontalAdvance(text)
            # A name that does not fit is left out: the strip still tells the sectors apart.
            if width > header.rect.width - 3:
                continue
            left, top = round(header.rect.x), round(header.rect.y)
            if self._glide is not None:
                painter.fillRect(left, top, width + 4, int(header.rect.height), self._theme.panel)
            painter.drawText(QPointF(left + 2, top + metrics.ascent()), text)
        painter.end()

    def repaint(
        self,
        dirty: npt.NDArray[np.intp],
        values: npt.NDArray[np.float64],
        stale: npt.NDArray[np.bool_],
    ) -> bool:
        """Paint those of the dirty tiles that look different now.

        Args:
            dirty: Numbers of instruments.
            values: What is coloured, of every instrument; NaN is unknown.
            stale: Which instruments are stale.

        Returns:
            Whether anything was painted.
        """
        dirty = dirty[dirty < min(self._row.size, values.size)]
        dirty = dirty[self._row[dirty] >= 0]
        value = values[dirty]
        step = self._scale.steps(value) + STEPS
        step[stale[dirty]] = STALE
        step[~np.isfinite(value)] = NO_VALUE
        shown = self._scale.shown(value)
        recoloured = step != self._step[dirty]
        rewritten = self._has_value[dirty] & (shown != self._shown[dirty])
        self._step[dirty] = step
        self._shown[dirty] = shown
        whole = dirty[recoloured]
        partly = dirty[rewritten & ~recoloured]
        if self._glide is not None or not (whole.size or partly.size):
            return False
        self._paint(whole, self._corners)
        self._paint_values(partly)
        return True

    def _paint(self, numbers: npt.NDArray[np.intp], corners: Corners) -> None:
        """Paint tiles where they are; texts are left out that have no room there."""
        written, colours, values = self._written, self._colours, self._values
        painter = QPainter(self.image)
        fill, draw, value_of = painter.fillRect, painter.drawImage, values.of
        for number, (left, top, right, bottom), step, value in zip(
            numbers.tolist(),
            corners[self._row[numbers]].tolist(),
            self._step[numbers].tolist(),
            self._shown[numbers].tolist(),
            strict=True,
        ):
            width, height = right - left, bottom - top
            fill(left, top, width, height, colours[step])
            face = written.get(number)
            if face is None or face.height > height or face.width > width:
                continue
            y = top + (height - face.height) // 2
            is_grey = step >= STALE
            if face.block is not None:
                block = self._faces.grey_block(face) if is_grey else face.block
                draw(left + (width - face.width) // 2, y, block)
            if face.has_value or face.is_mark:
                image, room = value_of(value, face.style, is_mark=face.is_mark, is_grey=is_grey)
                if room > width:
                    image, room = values.short(value, face.style, is_grey=is_grey)
                if room <= width:
                    draw(left + (width - room) // 2, y + face.lines_height, image)
        painter.end()

    def _paint_values(self, numbers: npt.NDArray[np.intp]) -> None:
        """Paint the values of tiles that otherwise look the same."""
        values = self._values
        painter = QPainter(self.image)
        fill, draw = painter.fillRect, painter.drawImage
        for number, (left, top, right, bottom), step, value in zip(
            numbers.tolist(),
            self._corners[self._row[numbers]].tolist(),
            self._step[numbers].tolist(),
            self._shown[numbers].tolist(),
            strict=True,
        ):
            face, width, is_grey = self._written[number], right - left, step >= STALE
            y = top + (bottom - top - face.height) // 2 + face.lines_height
            fill(left, y, width, face.height - face.lines_height, self._colours[step])
            image, room = values.of(value, face.style, is_mark=face.is_mark, is_grey=is_grey)
            if room > width:
                image, room = values.short(value, face.style, is_grey=is_grey)
            if room <= width:
                draw(left + (width - room) // 2, y, image)
        painter.end()

    def advance(self, now_us: int) -> bool:
        """Move the tiles on, if they move.

        Args:
            now_us: The time of the frame, UTC microseconds.

        Returns:
            Whether the picture is another one.
        """
        if self._glide is None:
            return False
        corners = self._glide.at(now_us)
        if corners is None:
            self._glide = None
            corners = self._corners
        self._shown_corners = corners
        self.image.fill(self._theme.panel)
        self._paint(self._numbers[self._step[self._numbers] != _NEVER], corners)
        self._paint_headers()
        return True


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
