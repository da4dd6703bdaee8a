"""Paints the tiles of the heat map on a cached image, and only those whose colour or text changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
_LEAST_TEXT_WIDTH = 22
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
        self._faces = {}
        for tile in layout.tiles:
            rect = _snapped(tile.rect.x, tile.rect.y, tile.rect.width, tile.rect.height)
            if not rect.isEmpty():
                self._faces[tile.index] = self._face(rect, instruments[tile.index])
        count = len(instruments)
        self._step = np.full(count, _UNKNOWN, dtype=np.int16)
        self._shown = np.full(count, _UNKNOWN, dtype=np.int64)
        self._tiled = np.zeros(count, dtype=bool)
        self._written = np.zeros(count, dtype=bool)
        self._numbers = np.fromiter(self._faces, dtype=np.intp, count=len(self._faces))
        self._tiled[self._numbers] = True
        self._written[[number for number, face in self._faces.items() if face.change_at is not None]] = True
        rects = [face.rect for face in self._faces.values()]
        self._corners = np.array(
            [(r.x(), r.y(), r.x() + r.width(), r.y() + r.height()) for r in rects], dtype=np.int64
        ).reshape(-1, 4)
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
        painter.setFont(self._styles[face.style].change)
        painter.drawStaticText(face.change_at.x() - text.size().width() / 2, face.change_at.y(), text)

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
        if width < _LEAST_TEXT_WIDTH or rect.height() < self._styles[1].name_height:
            return _Face(rect)
        for number, style in enumerate(self._styles):
            room = rect.height() - (20 if number == 0 else 2)
            for lines in _wrappings(instrument.label):
                height = len(lines) * style.name_height + style.change_height
                if height <= room and style.change_width <= width and self._fit(style, lines, width):
                    return self._written_face(rect, number, lines, with_change=True)
        small = self._styles[1]
        if small.change_width <= width and small.name_height + small.change_height <= rect.height() - 2:
            elided = small.name_metrics.elidedText(instrument.label, Qt.TextElideMode.ElideRight, width)
            if len(elided) > 4:
                return self._written_face(rect, 1, (elided,), with_change=True)
        for text in (instrument.label, instrument.code.lstrip("0")):
            if self._fit(small, (text,), width):
                return self._written_face(rect, 1, (text,), with_change=False)
        return _Face(rect)

    @staticmethod
    def _fit(style: _Style, lines: Sequence[str], width: int) -> bool:
        return all(style.name_metrics.horizontalAdvance(line) <= width for line in lines)

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
            face.change_rect = QRect(rect.x(), change_top, rect.width(), style.change_height).intersected(rect)
        return face


def _wrappings(label: str) -> list[tuple[str, ...]]:
    """A name in one line, and in two at the most even break."""
    words = label.split()
    found: list[tuple[str, ...]] = [(label,)]
    if len(words) > 1:
        breaks = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words)))
        found.append(min(breaks, key=lambda lines: max(map(len, lines))))
    return found


def _snapped(x: float, y: float, width: float, height: float) -> QRect:
    """Whole pixels; neighbours share an edge, and give one pixel of it to the space between them."""
    left, top, right, bottom = round(x), round(y), round(x + width), round(y + height)
    across = right - left - (1 if right - left > 2 else 0)
    down = bottom - top - (1 if bottom - top > 2 else 0)
    return QRect(left, top, across, down)


def _change_text(shown: int) -> str:
    """A change in hundredths of a percent as text."""
    return MISSING if shown <= _UNKNOWN + 1 else signed_percent(shown / 10_000)
