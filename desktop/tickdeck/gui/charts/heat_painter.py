"""Paints the tiles of the heat map on a cached image, and only those whose colour or text changed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from tickdeck.domain.instrument import Instrument
from tickdeck.gui.charts.heat_colours import NO_VALUE, STALE, heat_colours
from tickdeck.gui.charts.heat_face import Faces
from tickdeck.gui.charts.heat_glide import Corners, Glide
from tickdeck.gui.charts.heat_placement import Placement, placement_steps
from tickdeck.gui.charts.heat_scale import STEPS, UNKNOWN, HeatScale
from tickdeck.gui.charts.heat_text import TextImages, text_picture
from tickdeck.gui.charts.heat_value import ValueImages
from tickdeck.gui.charts.steps import Steps
from tickdeck.gui.charts.treemap import Header, Layout
from tickdeck.gui.theme import Theme, font
from tickdeck.words import mark, tr

_NEVER = -32768
_NEVER_SHOWN = UNKNOWN - 1
_HEADER_PAD_PX = 2

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
        fonts = [style.value for style in self._faces.styles]
        self._values = ValueImages(fonts, scale, ink=theme.heat_text, grey=theme.stale)
        self._header_font = font(-2)
        self._header_pictures: dict[str, QImage] = {}
        self.image = QImage()
        self._glide: Glide | None = None
        self._placed = Placement()
        self._shown_corners: Corners = self._placed.corners
        self._step = np.zeros(0, dtype=np.int16)
        self._shown = np.zeros(0, dtype=np.int64)
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
        return self._placed.ratio

    @property
    def numbers(self) -> npt.NDArray[np.intp]:
        """Whose tiles there are, the largest sector first and in it the largest tile."""
        return self._placed.numbers

    @property
    def corners(self) -> npt.NDArray[np.float64]:
        """Where they are, shape (tiles, 4): left, top, right, bottom in logical pixels."""
        return self._placed.corners / self._placed.ratio

    @property
    def headers(self) -> tuple[Header, ...]:
        """The strips above the sectors."""
        return self._placed.headers

    def set_scale(self, scale: HeatScale) -> None:
        """Colour by another scale; one of another kind needs another placement too."""
        self._scale = scale
        self._values.set_scale(scale)
        self._colours = heat_colours(self._theme, scale.kind)

    def colour_of(self, number: int) -> QColor:
        """The colour that an instrument's tile is painted in."""
        return self._colours[int(self._step[number])]

    def change_text(self, number: int) -> str:
        """The value written on a tile, empty if none is."""
        face = self._placed.written.get(number)
        if face is None or not (face.has_value or face.is_mark):
            return ""
        return self._values.text(int(self._shown[number]), is_mark=face.is_mark)

    def name_text(self, number: int) -> str:
        """The name written on a tile, empty if none is."""
        face = self._placed.written.get(number)
        return " ".join(face.names) if face else ""

    def rect_of(self, number: int) -> QRectF | None:
        """Where an instrument's tile is to be seen, in logical pixels; None if it has none."""
        row = self._placed.row
        if not 0 <= number < row.size or row[number] < 0:
            return None
        left, top, right, bottom = (self._shown_corners[row[number]] / self.ratio).tolist()
        return QRectF(left, top, right - left, bottom - top)

    def tile_at(self, position: QPointF) -> int:
        """The number of the instrument whose tile is at a position, -1 if none is."""
        x, y = position.x() * self.ratio, position.y() * self.ratio
        left, top, right, bottom = self._placed.corners.T
        hit = np.flatnonzero((left <= x) & (x < right) & (top <= y) & (y < bottom))
        return int(self.numbers[hit[0]]) if hit.size else -1

    def header_at(self, position: QPointF) -> str:
        """The sector whose header is at a position, empty if none is."""
        x, y = position.x(), position.y()
        for header in self.headers:
            rect = header.rect
            if rect.x <= x < rect.x + rect.width and rect.y <= y < rect.y + rect.height:
                return header.sector
        return ""

    def place(
        self, layout: Layout, instruments: Sequence[Instrument], size: QSize, ratio: float
    ) -> Steps[Placement]:
        """Prepare a picture in steps, for `show`.

        Args:
            layout: Tiles by the number of the instrument.
            instruments: All instruments.
            size: Of the picture in logical pixels.
            ratio: Device pixels a logical pixel.
        """
        return placement_steps(layout, instruments, size, ratio, faces=self._faces, sample=self._scale.sample)

    def show(self, placement: Placement, *, glides: bool = False) -> None:
        """Begin a new picture; the tiles themselves follow with `repaint`.

        Args:
            placement: Where they are.
            glides: Whether they move to their new places, see `advance`, rather than being there.
        """
        before, self._placed = self._placed, placement
        is_same_room = (before.pixels, before.ratio) == (placement.pixels, placement.ratio)
        if self.image.size() != placement.pixels:
            self.image = QImage(placement.pixels, QImage.Format.Format_RGB32)
            is_same_room = False
        if before.ratio != placement.ratio:
            self._header_pictures.clear()
        self._values.set_ratio(placement.ratio)
        count = placement.row.size
        self._step = np.full(count, _NEVER, dtype=np.int16)
        self._shown = np.full(count, _NEVER_SHOWN, dtype=np.int64)
        self._glide = None
        if glides and is_same_room and before.numbers.size:
            begun = self._shown_corners
            self._glide = Glide(begun, before.numbers, placement.corners, placement.numbers)
            # Until it moves, the picture stays as it is: nothing is painted twice in one frame.
            self._shown_corners = self._glide.begun
            return
        self._shown_corners = placement.corners
        self.image.fill(self._theme.panel)
        self._paint_headers()

    def _paint_headers(self) -> None:
        if not self.headers:
            # There may be no room for any picture at all.
            return
        ratio = self.ratio
        painter = QPainter(self.image)
        for header in self.headers:
            picture = self._header_pictures.get(header.sector)
            if picture is None:
                text = short_sector(header.sector)
                picture = text_picture(((text, self._header_font),), self._theme.dim, ratio)
                self._header_pictures[header.sector] = picture
            pad = round(_HEADER_PAD_PX * ratio)
            # A name that does not fit is left out: the strip still tells the sectors apart.
            if picture.width() + pad > round(header.rect.width * ratio):
                continue
            left, top = round(header.rect.x * ratio), round(header.rect.y * ratio)
            height = round(header.rect.height * ratio)
            if self._glide is not None:
                painter.fillRect(left, top, picture.width() + 2 * pad, height, self._theme.panel)
            painter.drawImage(left + pad, top + (height - picture.height()) // 2, picture)
        painter.end()

    def repaint(
        self,
        dirty: npt.NDArray[np.intp],
        values: npt.NDArray[np.float64],
        stale: npt.NDArray[np.bool_],
    ) -> bool:
        """Paint those of the dirty tiles that look different now.

        Args:
            dirty: Numbers of instruments, ascending.
            values: What is coloured, of every instrument; NaN is unknown.
            stale: Which instruments are stale.

        Returns:
            Whether anything was painted.
        """
        row = self._placed.row
        if dirty.size and dirty[-1] >= min(row.size, values.size):
            dirty = dirty[dirty < min(row.size, values.size)]
        dirty = dirty[row[dirty] >= 0]
        value = values[dirty]
        step = self._scale.steps(value) + STEPS
        step[stale[dirty]] = STALE
        step[~np.isfinite(value)] = NO_VALUE
        shown = self._scale.shown(value)
        recoloured = step != self._step[dirty]
        rewritten = self._placed.has_value[dirty] & (shown != self._shown[dirty])
        self._step[dirty] = step
        self._shown[dirty] = shown
        whole = dirty[recoloured]
        partly = dirty[rewritten & ~recoloured]
        if self._glide is not None or not (whole.size or partly.size):
            return False
        self._paint(whole, self._placed.corners)
        self._paint_values(partly)
        return True

    def _paint(self, numbers: npt.NDArray[np.intp], corners: Corners) -> None:
        """Paint tiles where they are; texts are left out that have no room there."""
        painter = QPainter(self.image)
        self._fill(painter, numbers, corners)
        self._put_texts(painter, numbers[self._placed.has_face[numbers]], corners)
        painter.end()

    def _fill(self, painter: QPainter, numbers: npt.NDArray[np.intp], corners: Corners) -> None:
        placed = corners[self._placed.row[numbers]]
        placed[:, 2:] -= placed[:, :2]
        fill, colours = painter.fillRect, self._colours
        for (left, top, width, height), step in zip(
            placed.tolist(), self._step[numbers].tolist(), strict=True
        ):
            fill(left, top, width, height, colours[step])

    def _put_texts(self, painter: QPainter, numbers: npt.NDArray[np.intp], corners: Corners) -> None:
        written, values = self._placed.written, self._values
        draw, value_of = painter.drawImage, values.of
        for number, (left, top, right, bottom), step, value in zip(
            numbers.tolist(),
            corners[self._placed.row[numbers]].tolist(),
            self._step[numbers].tolist(),
            self._shown[numbers].tolist(),
            strict=True,
        ):
            width, height, face = right - left, bottom - top, written[number]
            if face.height > height or face.width > width:
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

    def _paint_values(self, numbers: npt.NDArray[np.intp]) -> None:
        """Paint the values of tiles that otherwise look the same."""
        values, placed = self._values, self._placed
        painter = QPainter(self.image)
        fill, draw = painter.fillRect, painter.drawImage
        for number, (left, top, right, bottom), step, value in zip(
            numbers.tolist(),
            placed.corners[placed.row[numbers]].tolist(),
            self._step[numbers].tolist(),
            self._shown[numbers].tolist(),
            strict=True,
        ):
            face, width, is_grey = placed.written[number], right - left, step >= STALE
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
        if not self._glide.has_begun:
            self._glide.begin(now_us)
            return False
        corners = self._glide.at(now_us)
        if corners is None:
            self._glide = None
            corners = self._placed.corners
        self._shown_corners = corners
        self.image.fill(self._theme.panel)
        self._paint(self.numbers[self._step[self.numbers] != _NEVER], corners)
        self._paint_headers()
        return True
