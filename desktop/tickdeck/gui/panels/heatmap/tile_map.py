"""The widget of the tiles: paints their picture, and tells what the mouse and the arrow keys do on it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from tickdeck.gui.charts.heat_painter import HeatPainter, short_sector
from tickdeck.gui.charts.heat_scale import HeatScale
from tickdeck.gui.panels.heatmap.neighbours import Direction, neighbour
from tickdeck.gui.theme import Theme, blend
from tickdeck.words import tr

MARGIN_PX = 6

_DIRECTIONS = {
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Down: Direction.DOWN,
}


class TileMap(QWidget):
    """The tiles under the headers of their sectors; one tile is selected, one or a header has the keys.

    Attributes:
        painter: Holds the picture.
        message: The sentence shown in place of tiles, empty while there are tiles.
        selected: The number of the selected instrument, -1 for none.
        hovered: The number of the one under the mouse, -1 for none.
        sector: The sector on whose header the keys are, empty where they are on a tile.

    Signals:
        clicked(int): The tile of an instrument was clicked, or the arrow keys went to it.
        double_clicked(int): It was clicked twice.
        sector_clicked(str): The header of a sector was clicked.
        dragged(int): The tile of an instrument is being dragged.
        menu_requested(int, QPoint): A menu for an instrument, or for the map where it is -1, at a place on
            the screen.
        hover_changed(): Another tile is under the mouse, or none.
    """

    clicked = Signal(int)
    double_clicked = Signal(int)
    sector_clicked = Signal(str)
    dragged = Signal(int)
    menu_requested = Signal(int, QPoint)
    hover_changed = Signal()

    def __init__(self, theme: Theme, scale: HeatScale, message: str) -> None:
        super().__init__()
        self._theme = theme
        self._pressed: QPoint | None = None
        self._hovered_sector = ""
        self.hovered = -1
        self.message = message
        self.selected = -1
        self.sector = ""
        self.painter = HeatPainter(theme, scale)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Heat map"))
        self._hover_colour = blend(theme.panel, theme.heat_text, 0.6)

    def map_size(self) -> QSize:
        """Room for tiles."""
        return QSize(max(0, self.width() - 2 * MARGIN_PX), max(0, self.height() - 2 * MARGIN_PX))

    def tile_at(self, position: QPointF) -> int:
        """The number of the instrument at a position, -1 where there is none."""
        return -1 if self.message else self.painter.tile_at(position - self._origin())

    def sector_at(self, position: QPointF) -> str:
        """The sector whose header is at a position, empty where there is none."""
        return "" if self.message else self.painter.header_at(position - self._origin())

    def screen_rect(self, number: int) -> QRect:
        """Where an instrument's tile is on the whole desktop; empty if it has none."""
        rect = self.painter.rect_of(number)
        if rect is None:
            return QRect()
        placed = rect.translated(self._origin()).toAlignedRect()
        return QRect(self.mapToGlobal(placed.topLeft()), placed.size())

    def update_tiles(self) -> None:
        """Have the tiles painted, but not the edge around them."""
        self.update(self._tiles_rect())

    def _tiles_rect(self) -> QRect:
        return QRect(QPoint(MARGIN_PX, MARGIN_PX), self.map_size())

    @staticmethod
    def _origin() -> QPointF:
        return QPointF(MARGIN_PX, MARGIN_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, with outlines around the hovered and the selected tile."""
        painter = QPainter(self)
        theme = self._theme
        if self.message:
            painter.fillRect(self.rect(), theme.panel)
            painter.setPen(theme.dim)
            room = self.rect().adjusted(16, 0, -16, 0)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, self.message)
            return
        image = self.painter.image
        ratio, tiles = self.painter.ratio, self._tiles_rect()
        if ratio % 1:
            # At such a scale the picture may end a pixel of the screen before its room does.
            painter.fillRect(self.rect(), theme.panel)
        elif not tiles.contains(event.rect()):
            painter.setClipRegion(QRegion(self.rect()).subtracted(QRegion(tiles)))
            painter.fillRect(self.rect(), theme.panel)
        # The picture of a room that shrank is too large for a frame, and the edge would not be painted again.
        painter.setClipRect(tiles)
        target = QRectF(
            self._origin(), QPointF(image.width() / ratio, image.height() / ratio) + self._origin()
        )
        painter.drawImage(target, image, QRectF(image.rect()))
        for sector in {self._hovered_sector, self.sector if self.hasFocus() else ""} - {""}:
            self._paint_sector(painter, sector)
        if self.hovered != self.selected:
            self._outline(painter, self.hovered, self._hover_colour, 1)
        has_keys = self.hasFocus() and not self.sector
        self._outline(painter, self.selected, theme.accent, 2 if has_keys else 1)

    def _outline(self, painter: QPainter, number: int, colour: QColor, width: int) -> None:
        rect = self.painter.rect_of(number)
        if rect is None:
            return
        painter.setPen(QPen(colour, width, j=Qt.PenJoinStyle.MiterJoin))
        inset = width / 2
        painter.drawRect(rect.translated(self._origin()).adjusted(inset, inset, -inset, -inset))

    def _paint_sector(self, painter: QPainter, sector: str) -> None:
        """A line below the header that a click or the Enter key would open."""
        for header in self.painter.headers:
            if header.sector == sector:
                rect = QRectF(*header.rect).translated(self._origin())
                painter.fillRect(
                    QRectF(rect.left(), rect.bottom() - 2, rect.width() - 1, 1), self._theme.accent
                )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Outline what is under the mouse, or drag it."""
        at = event.position()
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            far = (at.toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            number = self.tile_at(QPointF(self._pressed))
            if far and number >= 0:
                self._pressed = None
                self._hover(-1, "")
                self.dragged.emit(number)
            return
        self._hover(self.tile_at(at), self.sector_at(at))

    def leaveEvent(self, event: QEvent) -> None:
        """Outline nothing."""
        super().leaveEvent(event)
        self._hover(-1, "")

    def _hover(self, number: int, sector: str) -> None:
        if (number, sector) == (self.hovered, self._hovered_sector):
            return
        self.hovered, self._hovered_sector = number, sector
        is_known = number >= 0 or bool(sector)
        self.setCursor(Qt.CursorShape.PointingHandCursor if is_known else Qt.CursorShape.ArrowCursor)
        self.update()
        self.hover_changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select a tile, or open a sector."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        number, sector = self.tile_at(event.position()), self.sector_at(event.position())
        if number >= 0:
            self._pressed = event.position().toPoint()
            self._go_to_sector("")
            self.clicked.emit(number)
        elif sector:
            self.sector_clicked.emit(sector)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Nothing is held any more."""
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what was clicked twice."""
        number = self.tile_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and number >= 0:
            self.double_clicked.emit(number)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu: of the tile under the mouse, or of the selected one."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            rect = self.screen_rect(self.selected)
            at = rect.center() if rect.isValid() else self.mapToGlobal(self.rect().center())
            self.menu_requested.emit(self.selected if rect.isValid() else -1, at)
        else:
            self.menu_requested.emit(self.tile_at(QPointF(event.pos())), event.globalPos())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the tile or the header on that side."""
        direction = _DIRECTIONS.get(Qt.Key(event.key()))
        if direction is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self.go(direction)

    def go(self, direction: Direction) -> None:
        """Go to what lies beside the selected tile, or beside the header that has the keys."""
        painter = self.painter
        if self.message or not painter.numbers.size:
            return
        headers = [
            (h.rect.x, h.rect.y, h.rect.x + h.rect.width, h.rect.y + h.rect.height) for h in painter.headers
        ]
        boxes = np.vstack((painter.corners, np.array(headers, dtype=np.float64).reshape(-1, 4)))
        at = self._key_place()
        # Without a place to begin with, the first key goes to the largest tile.
        place = 0 if at < 0 else neighbour(boxes, at, direction)
        if place < 0:
            return
        if place < painter.numbers.size:
            self._go_to_sector("")
            self.clicked.emit(int(painter.numbers[place]))
        else:
            self._go_to_sector(painter.headers[place - painter.numbers.size].sector)

    def _key_place(self) -> int:
        """The place of what has the keys among tiles and headers, -1 for nothing."""
        painter = self.painter
        for place, header in enumerate(painter.headers):
            if header.sector == self.sector:
                return painter.numbers.size + place
        found = np.flatnonzero(painter.numbers == self.selected)
        return int(found[0]) if found.size else -1

    def _go_to_sector(self, sector: str) -> None:
        if sector != self.sector:
            self.sector = sector
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that they are elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Say what a header does; tiles have a card of their own."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            sector = self.sector_at(QPointF(event.pos()))
            if sector:
                tip = tr("Show {sector} alone (Enter); Esc goes back", sector=short_sector(sector))
                QToolTip.showText(event.globalPos(), tip, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)
