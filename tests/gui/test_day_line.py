"""The line of a day that goes on from earlier runs."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from gui.live_market import MORNING_US, instruments, prints
from tickdeck.domain.calendar import MINUTE_US
from tickdeck.gui.tables.cell_painter import Cells
from tickdeck.gui.tables.day_line import DayLine
from tickdeck.gui.tables.quote_values import QuoteValues
from tickdeck.gui.theme import load_theme
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.minutes import Minutes, MinutesSoFar

pytestmark = pytest.mark.usefixtures("qapp")

WIDTH, HEIGHT, PAD = 76, 20, 8


class Cell:
    """One cell with a day's line."""

    def __init__(self) -> None:
        self.board = Board(instruments())
        self.minutes = Minutes(self.board.instruments)
        self.theme = load_theme()
        self.line = DayLine(QuoteValues(self.board, minutes=self.minutes), self.minutes)

    def print(self, price: float, at_us: int, *, into: Minutes | None = None) -> None:
        block = prints((0, price, 100), at_us=at_us)
        self.board.apply(block)
        (into or self.minutes).append(block)

    def columns(self, now_us: int) -> list[int]:
        """In which columns of pixels something is drawn."""
        image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        cells = Cells(np.array([0]), [0], [False], 0, WIDTH, HEIGHT, self.theme, 1.0, now_us)
        assert self.line.paint(painter, cells)
        painter.end()
        pixels = np.frombuffer(image.constBits(), dtype=np.uint32).reshape(HEIGHT, WIDTH)
        drawn: list[int] = np.flatnonzero(pixels.any(axis=0)).tolist()
        return drawn


def test_the_line_begins_with_what_earlier_runs_recorded_and_breaks_where_nobody_did(qtbot: QtBot):
    cell = Cell()
    # Outside the day, so that its level is not drawn.
    cell.board.set_previous_closes({0: 50.0})
    earlier = Minutes(cell.board.instruments)
    for at in range(21):
        cell.print(100.0 + at % 2, MORNING_US + at * MINUTE_US, into=earlier)
    now_us = MORNING_US + 59 * MINUTE_US
    for at in range(40, 60):
        cell.print(100.0 + at % 2, MORNING_US + at * MINUTE_US)
    # A cell of 60 pixels, a minute each: the day begins with this run's first print.
    assert cell.columns(now_us)[0] == PAD
    assert max(np.diff(cell.columns(now_us))) == 1
    found = earlier.so_far()
    pause = MORNING_US + 21 * MINUTE_US, MORNING_US + 40 * MINUTE_US
    so_far = MinutesSoFar(found.day, found.first, found.close, found.volume, (pause,))
    cell.minutes.resume(np.arange(5), so_far)
    # Nothing else has changed since, not even the second.
    drawn = cell.columns(now_us)
    assert (drawn[0], drawn[-1]) == (PAD, WIDTH - PAD - 1)
    assert np.diff(drawn).max() == pytest.approx(20, abs=3)
    assert np.count_nonzero(np.diff(drawn) > 1) == 1
