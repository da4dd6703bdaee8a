"""Gets tiles to new places: a step a frame where sizes have shifted, at once for what the user did."""

from __future__ import annotations

from PySide6.QtCore import QSize

from tickdeck.gui.charts.heat_placement import Placement
from tickdeck.gui.charts.steps import Steps, finished, step_of
from tickdeck.gui.panels.heatmap.choices import Choices
from tickdeck.gui.panels.heatmap.crumbs import crumbs_px
from tickdeck.gui.panels.heatmap.figures import Figures
from tickdeck.gui.panels.heatmap.planner import Need, Planner, Room
from tickdeck.gui.panels.heatmap.tile_map import TileMap
from tickdeck.gui.theme import Sizes
from tickdeck.pipeline.board import Board

_AROUND_HEADER_TEXT_PX = 3


class TilePlacer:
    """Asks the planner frame by frame, and does what it says."""

    def __init__(self, planner: Planner, board: Board, map_: TileMap, sizes: Sizes) -> None:
        self._planner = planner
        self._board = board
        self._map = map_
        self._sizes = sizes
        self._begun: Steps[Placement] | None = None

    def step(
        self, now_us: int, figures: Figures, choices: Choices, *, is_held: bool
    ) -> tuple[Placement, bool] | None:
        """Do what this frame has to.

        Args:
            now_us: The time of the frame, UTC microseconds.
            figures: The sizes of tiles.
            choices: What is chosen.
            is_held: Whether nothing may move by itself.

        Returns:
            Places that are to be shown from now on, and whether the room for them is the one before.
        """
        room, before = self._room(choices), self._planner.room
        need = self._planner.need(now_us, room, figures, choices)
        if need is Need.NOW:
            self._begun = None
            is_same = (before.width, before.height, before.ratio) == (room.width, room.height, room.ratio)
            return finished(self._place(now_us, room, figures, choices)), is_same
        if is_held:
            return None
        if need is Need.SHIFT and self._begun is None:
            self._begun = self._place(now_us, room, figures, choices)
        placement = step_of(self._begun) if self._begun is not None else None
        if placement is None:
            return None
        self._begun = None
        return placement, True

    def _room(self, choices: Choices) -> Room:
        size = self._map.map_size()
        return Room(
            size.width(),
            size.height(),
            crumbs_px(self._sizes) if choices.sector else 0,
            self._sizes.text + _AROUND_HEADER_TEXT_PX,
            self._map.devicePixelRatioF(),
        )

    def _place(self, now_us: int, room: Room, figures: Figures, choices: Choices) -> Steps[Placement]:
        """Find places for all tiles, and draw what will be written on them."""
        layout = yield from self._planner.lay_out(now_us, room, figures, choices)
        yield
        instruments = list(self._board.instruments)[: self._board.last.size]
        size = QSize(room.width, room.height)
        return (yield from self._map.painter.place(layout, instruments, size, room.ratio))
