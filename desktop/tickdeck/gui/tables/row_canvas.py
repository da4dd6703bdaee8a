"""Paints the rows of a live table: backgrounds, titles of sections, texts and drawn cells, in few strokes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from tickdeck.gui.tables.cell_painter import Cells
from tickdeck.gui.tables.column import Column, Rows, Tone
from tickdeck.gui.tables.flashes import Flashes
from tickdeck.gui.tables.row_colours import RowColours
from tickdeck.gui.tables.row_text import PAD_PX, RowWriter
from tickdeck.gui.tables.sections import Title
from tickdeck.gui.theme import Theme, font

_ACCENT_PX = 2
_CHEVRON_PX = 4.0
_TITLE_LEFT_PX = PAD_PX + 14
_FLASH_MARK_PX = 5


@dataclass(frozen=True, slots=True)
class Scene:
    """What is to be seen.

    Attributes:
        rows: The rows that are to be painted, ascending.
        shown: What stands in each: an instrument, or a negative number for a title.
        titles: The titles by these numbers.
        boxes: The left edge in the unscrolled table and the width of each column.
        columns: The columns that are to be painted.
        pinned_width: How wide the columns are that are not scrolled sideways.
        offset: How far the table is scrolled, sideways and down.
        size: Width and height of the viewport.
        chosen: Whether each row is selected.
        current, hovered: The row with the keys, and the one under the pointer; -1 for none.
        stale: Whether each row is grey as a whole.
        now_us: The time of the frame, UTC microseconds.
    """

    rows: Sequence[int]
    shown: Rows
    titles: Mapping[int, Title]
    boxes: Sequence[tuple[int, int]]
    columns: tuple[int, ...]
    pinned_width: int
    offset: tuple[int, int]
    size: tuple[int, int]
    chosen: Sequence[bool]
    current: int
    hovered: int
    stale: npt.NDArray[np.bool_]
    now_us: int


class RowCanvas:
    """Paints scenes."""

    def __init__(
        self, columns: Sequence[Column], *, theme: Theme, writer: RowWriter, flashes: Flashes
    ) -> None:
        self._columns = columns
        self._theme = theme
        self._row_px = theme.sizes.row
        self._writer = writer
        self._flashes = flashes
        self._colours = RowColours(theme)
        self._title_font = font(bold=True)

    def paint(self, painter: QPainter, scene: Scene) -> bool:
        """Paint the rows of a scene; the panel's colour is there already.

        Returns:
            False if some of it waits for the next frame, since it was too much for one.
        """
        tops = [row * self._row_px - scene.offset[1] for row in scene.rows]
        self._paint_backgrounds(painter, scene, tops)
        is_row = scene.shown >= 0
        places = np.flatnonzero(is_row).tolist()
        sideways = scene.offset[0]
        if sideways:
            painter.save()
            painter.setClipRect(scene.pinned_width + 1, 0, scene.size[0], scene.size[1])
            is_finished = self._paint_cells(painter, scene, tops, places, is_pinned=False)
            painter.restore()
            painter.fillRect(scene.pinned_width, 0, 1, scene.size[1], self._theme.hairline)
            self._paint_cells(painter, scene, tops, places, is_pinned=True)
        else:
            is_finished = self._paint_cells(painter, scene, tops, places, is_pinned=False)
            self._paint_cells(painter, scene, tops, places, is_pinned=True)
        for place in np.flatnonzero(~is_row).tolist():
            self._paint_title(painter, scene.titles[int(scene.shown[place])], tops[place], scene.size[0])
        return is_finished

    def paint_drop_line(self, painter: QPainter, y: int, width: int) -> None:
        """Show between which rows something would be dropped."""
        painter.fillRect(QRect(0, y - 1, width, 2), self._theme.accent)

    def _paint_backgrounds(self, painter: QPainter, scene: Scene, tops: list[int]) -> None:
        colours, width = self._colours, scene.size[0]
        for row, top, is_chosen in zip(scene.rows, tops, scene.chosen, strict=True):
            if is_chosen:
                painter.fillRect(0, top, width, self._row_px, colours.selection)
            elif row == scene.hovered:
                painter.fillRect(0, top, width, self._row_px, colours.hover)
            if is_chosen and row == scene.current:
                painter.fillRect(0, top, _ACCENT_PX, self._row_px, colours.accent)
        if self._flash_places(scene.boxes) and not self._flashing(scene):
            # Only others are painted now: flashes are as they were painted last.
            return
        places = np.flatnonzero(scene.shown >= 0)
        shown = scene.shown[places]
        steps = self._flashes.steps(shown, scene.now_us)
        self._flashes.painted[shown] = steps
        if steps.any():
            flashing = steps > 0
            ups = self._flashes.up[shown][flashing].tolist()
            flashing_tops = [tops[place] for place in places[flashing].tolist()]
            self._paint_flashes(painter, scene, flashing_tops, steps[flashing].tolist(), ups)

    def _flash_places(self, boxes: Sequence[tuple[int, int]]) -> list[int]:
        """The columns that show flashes, as far as they are shown."""
        return [place for place, column in enumerate(self._columns) if column.flash and boxes[place][1]]

    def _flashing(self, scene: Scene) -> list[int]:
        """Those of them that are to be painted."""
        return [place for place in self._flash_places(scene.boxes) if place in scene.columns]

    def _paint_flashes(
        self, painter: QPainter, scene: Scene, tops: list[int], steps: list[int], ups: list[bool]
    ) -> None:
        for place in self._flashing(scene):
            x, width = scene.boxes[place]
            x -= scene.offset[0]
            hidden = max(0, scene.pinned_width + 1 - x) if scene.offset[0] else 0
            if hidden >= width:
                continue
            for top, step, up in zip(tops, steps, ups, strict=True):
                colour = self._colours.flash(step, up=up)
                painter.fillRect(x + hidden, top, width - hidden, self._row_px, colour)
            if self._theme.marks and not hidden:
                self._paint_flash_marks(painter, x, tops, ups)

    def _paint_flash_marks(self, painter: QPainter, x: int, tops: list[int], ups: list[bool]) -> None:
        """A small arrow at the left of a flash, where its colour must not tell alone."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for top, up in zip(tops, ups, strict=True):
            painter.setBrush(self._theme.up if up else self._theme.down)
            middle = top + self._row_px / 2
            base, tip = (middle + 2, middle - 2) if up else (middle - 2, middle + 2)
            left = float(x + 1)
            painter.drawPolygon(
                QPolygonF(
                    [
                        QPointF(left, base),
                        QPointF(left + _FLASH_MARK_PX, base),
                        QPointF(left + _FLASH_MARK_PX / 2, tip),
                    ]
                )
            )
        painter.restore()

    def _paint_cells(
        self, painter: QPainter, scene: Scene, tops: list[int], places: list[int], *, is_pinned: bool
    ) -> bool:
        """Texts and pictures of the columns that are pinned, or of the others; whether that is all."""
        columns = tuple(place for place in scene.columns if self._columns[place].pinned == is_pinned)
        if not places or not columns:
            return True
        symbols = scene.shown[places]
        stale = scene.stale[symbols].tolist()
        first = scene.rows[places[0]]
        lines = [scene.rows[place] - first for place in places]
        sideways = 0 if is_pinned else -scene.offset[0]
        down = tops[places[0]] + (self._row_px - self._writer.line_height) / 2
        painter.translate(sideways, down)
        rows = list(zip(lines, symbols.tolist(), stale, strict=True))
        self._writer.paint(painter, rows, self._colours.pens, columns=columns)
        painter.translate(0, -down)
        is_finished = is_pinned or self._paint_pictures(
            painter, scene, symbols, [tops[place] for place in places], stale
        )
        painter.translate(-sideways, 0)
        return is_finished

    def _paint_pictures(
        self, painter: QPainter, scene: Scene, symbols: Rows, tops: list[int], stale: list[bool]
    ) -> bool:
        is_finished = True
        for place in scene.columns:
            column, (x, width) = self._columns[place], scene.boxes[place]
            if column.painter is None:
                continue
            painter.save()
            cells = Cells(
                symbols=symbols,
                tops=tops,
                stale=stale,
                left=x,
                width=width,
                height=self._row_px,
                theme=self._theme,
                pixel_ratio=painter.device().devicePixelRatio(),
                now_us=scene.now_us,
            )
            is_finished &= column.painter.paint(painter, cells)
            painter.restore()
        return is_finished

    def _paint_title(self, painter: QPainter, title: Title, top: int, width: int) -> None:
        """A title with an arrow that says whether its rows are folded, and how many they are."""
        theme = self._theme
        painter.fillRect(0, top + self._row_px - 1, width, 1, theme.hairline)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.dim, 1.3))
        x, y, half = PAD_PX + 4.0, top + self._row_px / 2, _CHEVRON_PX / 2
        if title.is_folded:
            points = [QPointF(x - half, y - 2 * half), QPointF(x + half, y), QPointF(x - half, y + 2 * half)]
        else:
            points = [QPointF(x - 2 * half, y - half), QPointF(x, y + half), QPointF(x + 2 * half, y - half)]
        painter.drawPolyline(QPolygonF(points))
        painter.restore()
        painter.setFont(self._title_font)
        painter.setPen(theme.text)
        box = QRectF(_TITLE_LEFT_PX, top, max(0, width - _TITLE_LEFT_PX - PAD_PX), self._row_px)
        metrics = painter.fontMetrics()
        text = metrics.elidedText(title.text, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, text)
        painter.setFont(self._writer.font)
        painter.setPen(self._colours.pens[Tone.DIM])
        box.setLeft(box.left() + metrics.horizontalAdvance(text) + PAD_PX)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, f"{title.shown:,}")
