"""A heat map with a market that the test moves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import block_of
from tickdeck.gui.actions import ActionTable
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.listed import Listed
from tickdeck.gui.panels.heatmap.panel import HeatmapPanel
from tickdeck.gui.selection import Selection
from tickdeck.gui.theme import Theme
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.minutes import Minutes
from tickdeck.settings.watchlists import Watchlists

T0 = 1_732_240_800_000_000
"""22 November 2024, 10:00 in Hong Kong."""
NAMES = (
    ("09988.HK", "Alibaba", "Consumer Discretionary", 100),
    ("03690.HK", "Meituan", "Consumer Discretionary", 100),
    ("00700.HK", "Tencent", "Communication Services", 100),
    ("00388.HK", "HKEX", "Financials", 100),
    ("01234.HK", "", ""),
)


@dataclass
class Desk:
    """A heat map with a market that the test moves."""

    panel: HeatmapPanel
    board: Board
    minutes: Minutes
    selection: Selection
    listed: Listed
    stale: npt.NDArray[np.bool_]
    rvol: npt.NDArray[np.float64]
    window: QWidget
    now_us: int = T0
    charts: list[int] = field(default_factory=list)

    def trade(self, symbol: int, change: float, turnover: float = 1e6) -> None:
        row = (self.now_us, self.now_us, symbol, 100.0 * (1 + change), 1.0, turnover, 1, -1, 0, 0)
        block = block_of([row])
        self.board.apply(block)
        self.minutes.append(block)

    def trade_all(self) -> None:
        """One print of each, the first the largest."""
        for symbol, (change, turnover) in enumerate(
            ((0.03, 5e6), (-0.03, 4e6), (0.0, 3e6), (0.015, 2e6), (-0.001, 1e6))
        ):
            self.trade(symbol, change, turnover)
        self.frame()

    def frame(self, after_s: float = 0.033) -> None:
        self.now_us += round(after_s * 1e6)
        self.panel.refresh(Frame(1, self.now_us))

    def settle(self) -> None:
        """Let the tiles arrive."""
        self.frame()
        self.frame(0.5)

    def place_tiles(self) -> None:
        """Let the tiles be laid out that have shifted for long enough, which takes some frames."""
        self.frame(3.0)
        for _ in range(20):
            self.frame(0.0)

    def centre(self, symbol: int) -> QPoint:
        rect = self.panel.map.painter.rect_of(symbol)
        assert rect is not None
        return rect.center().toPoint() + QPoint(6, 6)

    def header_of(self, sector: str) -> QPoint:
        """In the middle of a sector's header."""
        (rect,) = (header.rect for header in self.panel.map.painter.headers if header.sector == sector)
        return QPoint(round(rect.x + rect.width / 2) + 6, round(rect.y + rect.height / 2) + 6)

    def pixel(self, symbol: int, *, inset: int = 3) -> QColor:
        """The colour in the corner of a tile, where no text is."""
        rect = self.panel.map.painter.rect_of(symbol)
        assert rect is not None
        return (
            self.panel.map.grab()
            .toImage()
            .pixelColor(rect.topLeft().toPoint() + QPoint(6 + inset, 6 + inset))
        )


def heat_desk(
    qtbot: QtBot, theme: Theme, *, lists: Callable[[], Watchlists] | None = None, width_px: int = 760
) -> Desk:
    """A window with a heat map of five instruments, none of which has traded, and its keys."""
    board = Board(InstrumentTable([Instrument(*known) for known in NAMES]))
    board.previous_close[:] = 100.0
    minutes = Minutes(board.instruments)
    selection, listed = Selection(), Listed(board.instruments)
    stale, rvol = np.zeros(len(NAMES), dtype=bool), np.full(len(NAMES), np.nan)
    panel = HeatmapPanel(
        board=board,
        selection=selection,
        theme=theme,
        stale=lambda: stale,
        listed=listed,
        minutes=minutes,
        rvol=lambda: rvol,
        lists=lists,
    )
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.addWidget(panel.header)
    layout.addWidget(panel, 1)
    ActionTable().add_all(panel.offered(), panel)
    window.resize(width_px, 480)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    desk = Desk(panel, board, minutes, selection, listed, stale, rvol, window)
    panel.chart_requested.connect(desk.charts.append)
    return desk
