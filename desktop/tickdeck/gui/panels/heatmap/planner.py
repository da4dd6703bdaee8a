"""When the tiles are laid out anew, and where they then are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

import numpy as np
import numpy.typing as npt

from tickdeck.gui.charts.steps import Steps
from tickdeck.gui.charts.treemap import OTHER, Layout, Rect, layout_steps
from tickdeck.gui.panels.heatmap.choices import Choices
from tickdeck.gui.panels.heatmap.figures import Figures
from tickdeck.gui.panels.heatmap.list_filter import ListFilter
from tickdeck.pipeline.board import Board

RELAYOUT_US = 2_000_000
"""How long tiles stay where they are at least, unless something was chosen."""
LOOK_US = 250_000
"""How often it is looked whether they should move, once they may."""
NOTABLE = 0.04
"""Which share of the sizes must have shifted between tiles before they are laid out anew."""


class Need(Enum):
    """How urgent another layout is."""

    NONE = auto()
    SHIFT = auto()
    """Sizes have shifted: it may take some frames."""
    NOW = auto()
    """What there is does not fit the room, the list or the choices."""


@dataclass(frozen=True, slots=True)
class Room:
    """Where tiles go.

    Attributes:
        width, height: In logical pixels.
        top: From where on; above it is something else.
        header: Height of the headers of sectors.
        ratio: Device pixels a logical pixel.
    """

    width: int
    height: int
    top: int
    header: int
    ratio: float


class Planner:
    """Holds the shares of the last layout, and compares.

    Attributes:
        room: Of the last layout.
    """

    def __init__(self, board: Board, listed: ListFilter) -> None:
        self._board = board
        self._listed = listed
        self._listed_version: object = None
        self._shares = np.zeros(0)
        self._look_us = 0
        self._is_current = False
        self.room = Room(0, 0, 0, 0, 0.0)

    def forget(self) -> None:
        """Another choice: what there is does not count any more."""
        self._is_current = False

    def need(self, now_us: int, room: Room, figures: Figures, choices: Choices) -> Need:
        """Whether tiles are to be laid out anew.

        Args:
            now_us: The time of the frame, UTC microseconds.
            room: Where they go now.
            figures: Their sizes.
            choices: What is chosen.
        """
        if not self._is_current or room != self.room or self._listed.version != self._listed_version:
            return Need.NOW
        is_empty = not self._shares.any()
        if now_us < self._look_us and not is_empty:
            return Need.NONE
        self._look_us = now_us + LOOK_US
        sizes = self._sizes(figures, choices)
        total = float(sizes.sum())
        if total <= 0 or is_empty:
            return Need.NOW if (total > 0) == is_empty else Need.NONE
        if sizes.size != self._shares.size:
            return Need.SHIFT
        shifted = float(np.abs(sizes / total - self._shares).sum()) / 2
        return Need.SHIFT if shifted > NOTABLE else Need.NONE

    def lay_out(self, now_us: int, room: Room, figures: Figures, choices: Choices) -> Steps[Layout]:
        """Lay the tiles out as large as they are now, some a step.

        Args:
            now_us: The time of the frame, UTC microseconds.
            room: Where they go.
            figures: Their sizes.
            choices: What is chosen; a sector shown alone has no header.

        Returns:
            The tiles; none where nothing has a size.
        """
        sizes = self._sizes(figures, choices)
        total = float(sizes.sum())
        self._shares = sizes / total if total > 0 else np.zeros(sizes.size)
        self._listed_version = self._listed.version
        self._look_us = now_us + RELAYOUT_US
        self._is_current = True
        self.room = room
        instruments = self._board.instruments
        return layout_steps(
            self._shares.tolist(),
            [instruments[number].sector for number in range(sizes.size)],
            Rect(0, room.top, room.width, max(0, room.height - room.top)),
            header_height=0 if choices.sector else room.header,
        )

    def is_list_empty(self) -> bool:
        """Whether no instrument is listed."""
        return not self._listed.mask[: self._board.last.size].any()

    def _sizes(self, figures: Figures, choices: Choices) -> npt.NDArray[np.float64]:
        """Sizes of those listed in the sector shown, nothing for the others."""
        sizes = np.nan_to_num(figures.sizes(choices.sizing), posinf=0.0)
        wanted = self._listed.mask[: sizes.size]
        if choices.sector:
            instruments = self._board.instruments
            named = ((instruments[number].sector or OTHER) == choices.sector for number in range(sizes.size))
            wanted = wanted & np.fromiter(named, dtype=bool, count=sizes.size)
        return np.where(wanted, sizes, 0.0)
