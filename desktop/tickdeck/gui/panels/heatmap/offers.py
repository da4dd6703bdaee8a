"""What can be chosen of the heat map now: colours that are known, sectors, lists."""

from __future__ import annotations

from tickdeck.gui.charts.heat_painter import short_sector
from tickdeck.gui.charts.treemap import OTHER
from tickdeck.gui.panels.heatmap.choices import Colouring
from tickdeck.gui.panels.heatmap.figures import LiveFigures
from tickdeck.gui.panels.heatmap.list_filter import ListFilter
from tickdeck.pipeline.board import Board


class Offers:
    """Says what is worth a line in a menu."""

    def __init__(self, board: Board, figures: LiveFigures, listed: ListFilter) -> None:
        self._board = board
        self._figures = figures
        self._listed = listed

    def knows(self, colouring: Colouring) -> bool:
        """Whether there are values for a colouring."""
        return self._figures.knows(colouring)

    @property
    def has_lists(self) -> bool:
        """Whether there are lists to choose from."""
        return self._listed.has_lists

    def lists(self) -> tuple[str, ...]:
        """The names of the lists."""
        return self._listed.names

    def sectors(self) -> tuple[str, ...]:
        """The sectors of what is listed, in the order of their names as they are said, the rest last."""
        wanted = self._listed.mask[: self._board.last.size].nonzero()[0].tolist()
        found = {self._board.instruments[number].sector or OTHER for number in wanted}
        return tuple(sorted(found, key=lambda sector: (sector == OTHER, short_sector(sector))))
