"""Paints the tiles of the heat map on a cached image, and only those whose colour or text changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QStaticText

from tickdeck.domain.instrument import Instrument
from tickdeck.gui.charts.treemap import Layout
from tickdeck.gui.number_text import MISSING, signed_percent
from tickdeck.gui.theme import BASE_PX, Theme, blend, font

FULL_SCALE = 0.03
"""The change, as a fraction, at which the colour is full."""

_STEPS = 30
_STALE = 2 * _STEPS + 1
_NO_QUOTE = _STALE + 1
_UNKNOWN = -32768
_PAD_PX = 3
_MOST_TEXTS = 20_000
_LEAST_TEXT_WIDTH = 18
_LEAST_ELIDED = 7
"""Characters of a cut name, the ellipsis included, below which the code says more."""

_SHORT_SECTOR = {
    "Consumer Discretionary": "Consumer Disc.",
    "Consumer Staples": "Staples",
    "Information Technology": "Technology",
    "Communication Services": "Communication",
}


@dataclass(frozen=True, slots=True)
class _Style:
    """One of the two sizes of text on a tile."""

    name: QFont
    name_metrics: QFontMetrics
    name_height: int
    change: QFont
    change_height: int
    change_width: int

    @staticmethod
    def of(name_px: int, change_px: int) -> _Style:
        name, change = font(name_px), font(change_px)
        change_metrics = QFontMetrics(change)
        return _Style(
            name=name,
            name_metrics=QFontMetrics(name),
            name_height=QFontMetrics(name).height(),
            change=change,
            change_height=change_metrics.height(),
            change_width=change_metrics.horizontalAdvance("+0.00%"),
        )


@dataclass(slots=True)
class _Face:
    """How one tile is written on.

    Attributes:
        rect: The tile on the image, in logical pixels.
        style: Which of the two sizes, -1 for no text at all.
        lines: The name in one line or two, each with its position; empty if none fits.
        change_at: Top centre of the change, None if it does not fit.
        change_rect: What must be painted where only the change's text differs.
    """

    rect: QRect
    style: int = -1
    lines: tuple[tuple[QPointF, QStaticText], ...] = ()
    change_at: QPointF | None = None
    change_rect: QRect | None = None


class HeatPainter:
    """Holds the image of the heat map.

    Attributes:
        image: The picture, at the screen's resolution.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.image = QImage()
        self._styles = (_Style.of(BASE_PX + 3, BASE_PX - 1), _Style.of(BASE_PX - 2, BASE_PX - 2))
        self._header_font = font(BASE_PX - 2)
        self._colours = self._make_colours()
        self._faces: dict[int, _Face] = {}
        self._written = np.zeros(0, dtype=bool)
        self._tiled = np.zeros(0, dtype=bool)
        self._step = np.zeros(0, dtype=np.int16)
        self._shown = np.zeros(0, dtype=np.int64)
        self._corners = np.zeros((0, 4), dtype=np.int64)
        self._numbers = np.zeros(0, dtype=np.intp)
        self._texts: dict[tuple[str, int], QStaticText] = {}
        self._widths: dict[tuple[str, int], int] = {}

    def _make_colours(self) -> list[QColor]:
        theme = self._theme
        colours = []
        for step in range(-_STEPS, _STEPS + 1):
            end = theme.heat_up if step > 0 else theme.heat_down
            colours.append(blend(theme.heat_neutral, end, abs(step) / _STEPS))
        colours.append(blend(theme.panel, theme.heat_neutral, 0.6))
        colours.append(blend(theme.panel, theme.heat_neutral, 0.35))
        return colours

    def colour_of(self, number: int) -> QColor:
        """The colour that an instrument's tile is painted in."""
        return self._colours[int(self._step[number])]

    def change_text(self, number: int) -> str:
        """The change written on a tile, empty if none is."""
        face = self._faces.get(number)
        if face is None or face.change_at is None:
            return ""
        return _change_text(int(self._shown[number]))

    def name_text(self, number: int) -> str:
        """The name written on a tile, empty if none is."""
        face = self._faces.get(number)
        return " ".join(text.text() for _, text in face.lines) if face else ""

    def rect_of(self, number: int) -> QRect | None:
        """Where an instrument's tile is, None if it has none."""
        face = self._faces.get(number)
        return face.rect if face else None

    def tile_at(self, position: QPoint) -> int:
        """The number of the instrument whose tile is at a position, -1 if none is."""
        x, y = position.x(), position.y()
        left, top, right, bottom = self._corners.T
        hit = np.flatnonzero((left <= x) & (x < right) & (top <= y) & (y < bottom))
        return int(self._numbers[hit[0]]) if hit.size else -1

    def set_layout(
        self, layout: Layout, instruments: Sequence[Instrument], size: QSize, ratio: float
    ) -> None:
        """Begin a new picture; the tiles themselves follow with `repaint`.

        Args:
            layout: Tiles by the number of the instrument.
            instruments: All instruments.
            size: Of the picture in logical pixels.
            ratio: Device pixels a logical pixel.
        """
        pixels = QSize(round(size.width() * ratio), round(size.height() * ratio))
        if self.image.size() != pixels or self.image.devicePixelRatio() != ratio:
            self.image = QImage(pixels, QImage.Format.Format_RGB32)
            self.image.setDevicePixelRatio(ratio)
        self.image.fill(self._theme.panel)
        if len(self._texts) > _MOST_TEXTS:
            self._texts.clear()
            self._widths.clear()
        self._corners = _snapped(layout)
        visible = (self._corners[:, 2] > self._corners[:, 0]) & (self._corners[:, 3] > self._corners[:, 1])
        self._corners = self._corners[visible]
        self._numbers = np.array([tile.number for tile in layout.tiles], dtype=np.intp)[visible]
        self._faces = {
            number: self._face(QRect(left, top, right - left, bottom - top), instruments[number])
            for number, (left, top, right, bottom) in zip(
                self._numbers.tolist(), self._corners.tolist(), strict=True
            )
        }
        count = len(instruments)
        self._step = np.full(count, _UNKNOWN, dtype=np.int16)
        self._shown = np.full(count, _UNKNOWN, dtype=np.int64)
        self._tiled = np.zeros(count, dtype=bool)
        self._written = np.zeros(count, dtype=bool)
        self._tiled[self._numbers] = True
        self._written[[number for number, face in self._faces.items() if face.change_at is not None]] = True
        self._paint_headers(layout)

    def _paint_headers(self, layout: Layout) -> None:
        metrics = QFontMetrics(self._header_font)
        painter = QPainter(self.image)
        painter.setFont(self._header_font)
        painter.setPen(self._theme.dim)
        for header in layout.headers:
            width = int(header.rect.width) - 3
            text = _SHORT_SECTOR.get(header.sector, header.sector)
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QPointF(round(header.rect.x) + 2, round(header.rect.y) + metrics.ascent()), text)
        painter.end()

    def repaint(
        self,
        dirty: npt.NDArray[np.intp],
        change: npt.NDArray[np.float64],
        stale: npt.NDArray[np.bool_],
    ) -> bool:
        """Paint those of the dirty tiles that look different now.

        Args:
            dirty: Numbers of instruments.
            change: Change of every instrument as a fraction.
            stale: Which instruments are stale.

        Returns:
            Whether anything was painted.
        """
        dirty = dirty[dirty < self._tiled.size]
        dirty = dirty[self._tiled[dirty]]
        value = change[dirty]
        known = np.isfinite(value)
        value = np.where(known, value, 0.0)
        step = np.rint(np.clip(value / FULL_SCALE, -1, 1) * _STEPS).astype(np.int16) + _STEPS
        step[stale[dirty]] = _STALE
        step[~known] = _NO_QUOTE
        shown = np.where(known, np.rint(value * 10_000), _UNKNOWN + 1).astype(np.int64)
        recoloured = step != self._step[dirty]
        rewritten = self._written[dirty] & (shown != self._shown[dirty])
        self._step[dirty] = step
        self._shown[dirty] = shown
        whole = dirty[recoloured].tolist()
        partly = dirty[rewritten & ~recoloured].tolist()
        if not whole and not partly:
            return False
        painter = QPainter(self.image)
        for number in whole:
            self._paint_tile(painter, number)
        for number in partly:
            self._paint_change(painter, number)
        painter.end()
        return True

    def _paint_tile(self, painter: QPainter, number: int) -> None:
        face = self._faces[number]
        step = int(self._step[number])
        painter.fillRect(face.rect, self._colours[step])
        if face.style < 0:
            return
        painter.setPen(self._theme.stale if step >= _STALE else self._theme.heat_text)
        painter.setFont(self._styles[face.style].name)
        for position, text in face.lines:
            painter.drawStaticText(position, text)
        self._write_change(painter, face, int(self._shown[number]))

    def _paint_change(self, painter: QPainter, number: int) -> None:
        face = self._faces[number]
        step = int(self._step[number])
        if face.change_rect is None:
            return
        painter.fillRect(face.change_rect, self._colours[step])
        painter.setPen(self._theme.stale if step >= _STALE else self._theme.heat_text)
        self._write_change(painter, face, int(self._shown[number]))

    def _write_change(self, painter: QPainter, face: _Face, shown: int) -> None:
        if face.change_at is None:
            return
        text = self._static(_change_text(shown), face.style, name=False)
        width = text.size().width()
        if width <= face.rect.width():
            painter.setFont(self._styles[face.style].change)
            painter.drawStaticText(QPointF(face.change_at.x() - width / 2, face.change_at.y()), text)

    def _static(self, text: str, style: int, *, name: bool) -> QStaticText:
        key = (text, style if name else style - 2)
        static = self._texts.get(key)
        if static is None:
            if len(self._texts) > 2 * _MOST_TEXTS:
                self._texts.clear()
            static = QStaticText(text)
            static.setTextFormat(Qt.TextFormat.PlainText)
            static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            chosen = self._styles[style]
            static.prepare(font=chosen.name if name else chosen.change)
            self._texts[key] = static
        return static

    def _face(self, rect: QRect, instrument: Instrument) -> _Face:
        """Decide what fits on a tile: name and change large, then small, then the code alone, or nothing."""
        width = rect.width() - 2 * _PAD_PX
        small = self._styles[1]
        if width < _LEAST_TEXT_WIDTH or rect.height() < small.name_height:
            return _Face(rect)
        code = instrument.code.lstrip("0") or instrument.code
        label = instrument.name or code
        for number, style in enumerate(self._styles):
            room = rect.height() - (10 if number == 0 else 2)
            if style.change_width > width or style.name_height + style.change_height > room:
                continue
            for lines in _wrappings(label):
                height = len(lines) * style.name_height + style.change_height
                if height <= room and self._fit(number, lines, width):
                    return self._written_face(rect, number, lines, with_change=True)
        with_change = (
            small.change_width <= width and small.name_height + small.change_height <= rect.height() - 2
        )
        elided = small.name_metrics.elidedText(label, Qt.TextElideMode.ElideRight, width)
        short = elided if len(elided) >= _LEAST_ELIDED else code
        for text, room in ((label, width), (short, width), (code, rect.width() - 2)):
            if self._fit(1, (text,), room):
                return self._written_face(rect, 1, (text,), with_change=with_change)
        return _Face(rect)

    def _fit(self, style: int, lines: Sequence[str], width: int) -> bool:
        return all(self._width(line, style) <= width for line in lines)

    def _width(self, text: str, style: int) -> int:
        width = self._widths.get((text, style))
        if width is None:
            width = self._styles[style].name_metrics.horizontalAdvance(text)
            self._widths[text, style] = width
        return width

    def _written_face(self, rect: QRect, number: int, lines: Sequence[str], *, with_change: bool) -> _Face:
        style = self._styles[number]
        height = len(lines) * style.name_height + (style.change_height if with_change else 0)
        top = rect.y() + (rect.height() - height) // 2
        centre = rect.x() + rect.width() / 2
        written = []
        for row, line in enumerate(lines):
            text = self._static(line, number, name=True)
            written.append((QPointF(centre - text.size().width() / 2, top + row * style.name_height), text))
        face = _Face(rect, number, tuple(written))
        if with_change:
            change_top = top + len(lines) * style.name_height
            face.change_at = QPointF(centre, change_top)
            # A change of 100 % or more is wider than most; all of it is covered again.
            face.change_rect = QRect(rect.x(), change_top, rect.width(), style.change_height).intersected(
                rect
            )
        return face


@lru_cache(maxsize=4096)
def _wrappings(label: str) -> tuple[tuple[str, ...], ...]:
    """A name in one line, and in two at the most even break."""
    words = label.split()
    if len(words) < 2:
        return ((label,),)
    breaks = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words)))
    return (label,), min(breaks, key=lambda lines: max(map(len, lines)))


def _snapped(layout: Layout) -> npt.NDArray[np.int64]:
    """Tiles as left, top, right, bottom in whole pixels.

    Neighbours share an edge, and give one pixel of it to the space between them unless they are tiny.
    """
    rects = np.array([tile.rect for tile in layout.tiles], dtype=float).reshape(-1, 4)
    rects[:, 2:] += rects[:, :2]
    corners = np.rint(rects).astype(np.int64)
    corners[:, 2:] -= corners[:, 2:] - corners[:, :2] > 2
    return corners


def _change_text(shown: int) -> str:
    """A change in hundredths of a percent as text."""
    return MISSING if shown <= _UNKNOWN + 1 else signed_percent(shown / 10_000)
