"""When the card of a tile is to be seen, and what it says."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from tickdeck.gui.number_text import PriceDecimals
from tickdeck.gui.panels.heatmap.card_text import CardText, card_text, day_line
from tickdeck.gui.panels.heatmap.choices import Colouring
from tickdeck.gui.panels.heatmap.figures import LiveFigures
from tickdeck.gui.panels.heatmap.quote_card import LINE_POINTS_PX, QuoteCard
from tickdeck.gui.panels.heatmap.tile_map import TileMap
from tickdeck.gui.theme import Theme
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.minutes import Minutes

DELAY_US = 350_000
"""How long the mouse rests on a tile before its card comes."""
STAY_US = 600_000
"""For how long after a card the next one comes at once."""
_SECOND_US = 1_000_000


class Hover:
    """Follows the mouse, frame by frame; a key can ask for the card of the selected tile too.

    Attributes:
        card: The card.
    """

    def __init__(
        self, map_: TileMap, board: Board, minutes: Minutes | None, figures: LiveFigures, theme: Theme
    ) -> None:
        self._map = map_
        self._board = board
        self._minutes = minutes
        self._figures = figures
        self._decimals = PriceDecimals(board.instruments)
        self.card = QuoteCard(theme, map_)
        self._number = -1
        self._since_us = 0
        self._seen_us = -STAY_US
        self._pinned = False
        self._written: tuple[object, ...] = ()

    @property
    def number(self) -> int:
        """Whose card is to be seen, -1 for none."""
        return self._number if self.card.isVisible() else -1

    def pin(self) -> None:
        """Show the card of the selected tile until the selection or the mouse moves, or hide it."""
        self._pinned = not self._pinned
        if not self._pinned:
            self.hide()

    def hide(self) -> None:
        """Hide the card."""
        self._pinned = False
        self._number = -1
        self._written = ()
        if self.card.isVisible():
            self.card.hide()

    def refresh(self, now_us: int, stale: npt.NDArray[np.bool_]) -> None:
        """Show, write or hide the card.

        Args:
            now_us: The time of the frame, UTC microseconds.
            stale: For every instrument, whether its feed is not live now.
        """
        hovered = self._map.hovered
        if hovered >= 0:
            self._pinned = False
        wanted = self._map.selected if self._pinned else hovered
        if QApplication.activePopupWidget() is not None:
            # A menu takes the mouse, so the map is not told that it left; nothing may come up over the menu.
            wanted = -1
        if wanted < 0 or not self._map.screen_rect(wanted).isValid() or self._map.painter.is_moving:
            if self.card.isVisible():
                self._seen_us = now_us
                self.card.hide()
            self._number = -1
            return
        if wanted != self._number:
            if self.card.isVisible():
                self._seen_us = now_us
            self._number, self._since_us, self._written = wanted, now_us, ()
        is_due = now_us - self._since_us >= DELAY_US or now_us - self._seen_us < STAY_US
        if self._pinned or is_due or self.card.isVisible():
            self._show(wanted, now_us, stale)

    def _show(self, number: int, now_us: int, stale: npt.NDArray[np.bool_]) -> None:
        rect = self._map.screen_rect(number)
        is_stale = number < stale.size and bool(stale[number])
        version = int(self._board.row_version[number])
        state = (number, version, now_us // _SECOND_US, is_stale, rect.topLeft(), rect.size())
        if state == self._written and self.card.isVisible():
            return
        self._written = state
        reference = float(self._board.reference()[number])
        line = day_line(self._minutes, number, LINE_POINTS_PX)
        self.card.show_quote(self.text_of(number, now_us, stale), line, reference)
        self.card.stand_beside(rect, self._screen(rect.center()))

    def _screen(self, at: QPoint) -> QRect:
        screen = self._map.screen()
        sibling = screen.virtualSiblingAt(at)
        return (sibling or screen).availableGeometry()

    def text_of(self, number: int, now_us: int, stale: npt.NDArray[np.bool_]) -> CardText:
        """The full quote of an instrument."""
        return card_text(
            self._board,
            number,
            self._decimals,
            five_minutes=self._value(Colouring.CHANGE_5_MIN, number, now_us),
            rvol=self._value(Colouring.RVOL, number, now_us),
            is_stale=number < stale.size and bool(stale[number]),
        )

    def _value(self, colouring: Colouring, number: int, now_us: int) -> float:
        if not self._figures.knows(colouring):
            return math.nan
        return float(self._figures.values(colouring, now_us)[number])
