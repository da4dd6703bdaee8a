"""The heat map: every instrument as a tile by sector, as large as its turnover, coloured by its change."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QVBoxLayout, QWidget

from tickdeck.gui.charts.heat_painter import FULL_SCALE, HeatPainter
from tickdeck.gui.charts.treemap import Rect, layout
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.listed import Listed
from tickdeck.gui.number_text import PriceDecimals, price_text, signed_percent, whole
from tickdeck.gui.panel_header import PanelHeader, dim_label
from tickdeck.gui.selection import Selection
from tickdeck.gui.theme import Theme, blend, font
from tickdeck.pipeline.board import Board

_MARGIN_PX = 6
_RELAYOUT_US = 2_000_000
_NOTABLE = 0.04
"""Which share of the turnover must have shifted between tiles before they are laid out anew."""

_NO_TURNOVER = "No turnover yet"


class _Legend(QWidget):
    """From which change to which the colours run."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFont(font())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(190, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        low, high = f"−{FULL_SCALE:.0%}", f"+{FULL_SCALE:.0%}"
        left = metrics.horizontalAdvance(low) + 7
        right = self.width() - metrics.horizontalAdvance(high) - 7
        painter.setPen(self._theme.dim)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, low)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, high)
        gradient = QLinearGradient(left, 0, right, 0)
        gradient.setColorAt(0, self._theme.heat_down)
        gradient.setColorAt(0.5, self._theme.heat_neutral)
        gradient.setColorAt(1, self._theme.heat_up)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(gradient)
        painter.drawRoundedRect(QRect(left, self.height() // 2 - 3, right - left, 7), 3, 3)


class _Map(QWidget):
    """The tiles; paints the cached picture, with outlines around the hovered and the selected tile.

    Signals:
        clicked(int): The number of the instrument whose tile was clicked.
    """

    clicked = Signal(int)

    def __init__(self, theme: Theme, tip: Callable[[int], str]) -> None:
        super().__init__()
        self._theme = theme
        self._tip = tip
        self._hovered = -1
        self.message = _NO_TURNOVER
        self.selected = -1
        self.painter = HeatPainter(theme)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self._hover_pen = QPen(blend(theme.panel, theme.heat_text, 0.6), 1)
        self._selected_pen = QPen(theme.accent, 1)

    def tile_at(self, position: QPoint) -> int:
        """The number of the instrument at a position, -1 where there is none."""
        return -1 if self.message else self.painter.tile_at(position - self._origin())

    @staticmethod
    def _origin() -> QPoint:
        return QPoint(_MARGIN_PX, _MARGIN_PX)

    def map_size(self) -> QSize:
        """Room for tiles."""
        return QSize(max(0, self.width() - 2 * _MARGIN_PX), max(0, self.height() - 2 * _MARGIN_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.message:
            painter.fillRect(self.rect(), self._theme.panel)
            painter.setPen(self._theme.dim)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.message)
            return
        image = self.painter.image
        room = QRect(self._origin(), self.map_size())
        if not room.contains(event.rect()):
            for strip in (
                QRect(0, 0, self.width(), _MARGIN_PX),
                QRect(0, room.bottom() + 1, self.width(), _MARGIN_PX),
                QRect(0, 0, _MARGIN_PX, self.height()),
                QRect(room.right() + 1, 0, _MARGIN_PX, self.height()),
            ):
                painter.fillRect(strip, self._theme.panel)
        painter.drawImage(self._origin(), image)
        for number, pen in ((self._hovered, self._hover_pen), (self.selected, self._selected_pen)):
            rect = self.painter.rect_of(number)
            if rect is not None:
                painter.setPen(pen)
                painter.drawRect(rect.translated(self._origin()).adjusted(0, 0, -1, -1))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.tile_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, number: int) -> None:
        if number != self._hovered:
            self._hovered = number
            known = number >= 0
            self.setCursor(Qt.CursorShape.PointingHandCursor if known else Qt.CursorShape.ArrowCursor)
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self.tile_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and number >= 0:
            self.clicked.emit(number)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self.tile_at(event.pos())
            if number < 0:
                QToolTip.hideText()
            else:
                rect = self.painter.rect_of(number) or QRect()
                QToolTip.showText(event.globalPos(), self._tip(number), self, rect.translated(self._origin()))
            return True
        return super().event(event)


class HeatmapPanel(QWidget):
    """All listed instruments with turnover at a glance; a click selects."""

    def __init__(
        self,
        *,
        board: Board,
        selection: Selection,
        theme: Theme,
        stale: Callable[[], npt.NDArray[np.bool_]],
        listed: Listed | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make the panel.

        Args:
            board: Turnover and change of all instruments.
            selection: Which instrument is outlined, and where a click goes.
            theme: Colours.
            stale: For every instrument, whether its feed is not live now, so that its tile is grey.
            listed: Which instruments have tiles; None gives all of them one.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._board = board
        self._selection = selection
        self._stale = stale
        self._listed = listed if listed is not None else Listed(board.instruments)
        self._listed_version = self._listed.version
        self._decimals = PriceDecimals(board.instruments)
        self._version = -1
        self._laid_out_us = 0
        self._shares = np.zeros(0)
        self._size = QSize()
        self._ratio = 0.0
        self._was_stale = np.zeros(0, dtype=bool)
        self.header = PanelHeader("Heatmap")
        self.map = _Map(theme, self.tip)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.map, 1)
        self.header.add_left(dim_label("size turnover"))
        self.header.add_left(dim_label("colour change"))
        self.header.add_right(_Legend(theme))
        self.map.clicked.connect(self._on_map_clicked)
        selection.changed.connect(self._on_selection_changed)
        self.map.selected = selection.symbol

    @property
    def message(self) -> str:
        """The sentence shown instead of tiles, empty while there are tiles."""
        return self.map.message

    def refresh(self, frame: Frame) -> None:
        """Paint the tiles that changed on the cached picture, and mark it if there were any."""
        board = self._board
        if self._must_lay_out(frame.now_us):
            self._lay_out(frame.now_us)
            dirty = np.arange(board.last.size)
        elif board.version != self._version:
            dirty = board.changed_since(self._version)
        else:
            dirty = np.zeros(0, dtype=np.intp)
        self._version = board.version
        if self.map.message:
            return
        stale = np.zeros(board.last.size, dtype=bool)
        said = self._stale()[: stale.size]
        stale[: said.size] = said
        if self._was_stale.size == stale.size:
            turned = np.flatnonzero(stale != self._was_stale)
            if turned.size:
                dirty = np.union1d(dirty, turned)
        self._was_stale = stale
        if dirty.size and self.map.painter.repaint(dirty, board.change(), stale):
            self.map.update()

    def _must_lay_out(self, now_us: int) -> bool:
        """Whether room or list changed, or enough time passed and enough turnover shifted."""
        room = (self.map.map_size(), self.map.devicePixelRatioF(), self._listed.version)
        if room != (self._size, self._ratio, self._listed_version):
            return True
        if self._board.version == self._version and not self.map.message:
            return False
        if now_us - self._laid_out_us < _RELAYOUT_US and not self.map.message:
            return False
        turnover = self._turnover()
        total = float(turnover.sum())
        if total <= 0:
            return bool(self._shares.any())
        if turnover.size != self._shares.size:
            return True
        return float(np.abs(turnover / total - self._shares).sum()) / 2 > _NOTABLE

    def _lay_out(self, now_us: int) -> None:
        board, turnover = self._board, self._turnover()
        self._listed_version = self._listed.version
        self._size = self.map.map_size()
        self._ratio = self.map.devicePixelRatioF()
        self._laid_out_us = now_us
        total = float(turnover.sum())
        self._shares = turnover / total if total > 0 else np.zeros(turnover.size)
        instruments = list(board.instruments)[: self._shares.size]
        tiles = layout(
            self._shares.tolist(),
            [instrument.sector for instrument in instruments],
            Rect(0, 0, self._size.width(), self._size.height()),
        )
        message = "" if tiles.tiles else _NO_TURNOVER
        if message != self.map.message:
            self.map.message = message
            self.map.update()
        self.map.painter.set_layout(tiles, instruments, self._size, self._ratio)

    def _turnover(self) -> npt.NDArray[np.float64]:
        """Turnover of those listed, nothing for the others."""
        turnover = self._board.turnover
        return np.where(self._listed.mask[: turnover.size], turnover, 0.0)

    def tip(self, number: int) -> str:
        """The full quote of an instrument, for the tool tip."""
        board = self._board
        instrument = board.instruments[number]
        last, change = float(board.last[number]), float(board.change()[number])
        lines = [f"{instrument.code} {instrument.name}".strip()]
        self._decimals.observe(np.array([number]), board.last[[number]])
        lines.append(f"Last {price_text(last, self._decimals.of(number))}   {signed_percent(change)}")
        lines.append(f"Turnover {whole(round(float(board.turnover[number])))} {instrument.currency}".rstrip())
        lines.append(
            f"Volume {whole(float(board.volume[number]))}   Trades {whole(float(board.trades[number]))}"
        )
        if instrument.sector:
            lines.append(instrument.sector)
        if self._was_stale.size > number and self._was_stale[number]:
            lines.append("Its connection is not live.")
        return "\n".join(lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out at the next frame."""
        super().resizeEvent(event)
        self.map.update()

    def _on_map_clicked(self, number: int) -> None:
        self._selection.select(number)

    def _on_selection_changed(self, number: int) -> None:
        self.map.selected = number
        self.map.update()
