"""An error in what Qt calls ends neither the program nor the frame."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDockWidget, QListView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from gui.live_market import HandClock
from tickdeck.gui.find.result_list import ResultModel
from tickdeck.gui.frame_clock import FailingPanel, Frame, FrameClock
from tickdeck.gui.overrides import unpainted

# The offscreen platform says so of every window that has a least or fixed size, as a dock has.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


class Table(QListView):
    """Looks beyond the end of an array while it is told to; C code raises that, as a kind and a text."""

    __module__ = "tickdeck.gui.tables.made_for_this_test"

    def __init__(self) -> None:
        super().__init__()
        self.fails = True
        self.paints = False
        self.painted = 0

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        return super().viewportEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        painter = QPainter(self.viewport()) if self.paints else None
        if self.fails:
            np.zeros(7)[[7]]
        del painter
        self.painted += 1


class Shy(QWidget):
    """Does not know its size."""

    __module__ = "tickdeck.gui.made_for_this_test"

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        np.zeros(7)[[7]]
        return QSize()


class Panel(QWidget):
    """Two tables, the first of which fails."""

    def __init__(self) -> None:
        super().__init__()
        self.broken, self.sound = Table(), Table()
        self.sound.fails = False
        layout = QVBoxLayout(self)
        for table in (self.broken, self.sound):
            layout.addWidget(table)

    def refresh(self, _frame: Frame) -> None:
        for table in (self.broken, self.sound):
            table.viewport().update()


def clock() -> FrameClock:
    return FrameClock(clock=HandClock(), pull=lambda: None, painted=lambda _: None, shown=lambda _: None)


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[Panel]:
    panel, dock = Panel(), QDockWidget("Watchlist")
    panel.broken.fails = False
    dock.setWidget(panel)
    qtbot.addWidget(dock)
    with qtbot.waitExposed(dock):
        dock.show()
    yield panel
    panel.broken.fails = False


def test_what_cannot_be_painted_is_named_by_its_panel_and_the_rest_goes_on(
    panel: Panel, qtbot: QtBot, allow_logs: Callable[[str], None]
) -> None:
    allow_logs("Watchlist")
    frame_clock = clock()
    frame_clock.add(panel, panel)
    panel.broken.fails = True
    before = panel.sound.painted
    frame_clock.start()
    qtbot.waitUntil(lambda: panel.sound.painted >= before + 3)
    assert frame_clock.failing == (FailingPanel("Watchlist", "IndexError"),)
    panel.broken.fails = False
    painted = panel.broken.painted
    qtbot.waitUntil(lambda: panel.broken.painted > painted)
    frame_clock.stop()


def test_what_is_in_no_panel_and_cannot_be_painted_is_told_of_the_window(
    panel: Panel, qtbot: QtBot, allow_logs: Callable[[str], None]
) -> None:
    allow_logs("Tickdeck")
    frame_clock = clock()
    panel.broken.fails = True
    # Painted by the platform, not by a frame.
    panel.grab()
    frame_clock.start()
    qtbot.waitUntil(lambda: frame_clock.failing == (FailingPanel("Tickdeck", "IndexError"),))
    frame_clock.stop()


def test_a_painter_ends_with_the_painting_that_failed(qtbot: QtBot) -> None:
    panel = Panel()
    qtbot.addWidget(panel)
    panel.broken.fails, panel.broken.paints = True, True
    panel.grab()
    panel.broken.fails = False
    assert not panel.grab().isNull()
    assert [(type(who), type(error)) for who, error in unpainted()] == [(Table, IndexError)]


def test_an_error_of_what_is_gone_meanwhile_is_told_of_the_window(
    panel: Panel, qtbot: QtBot, allow_logs: Callable[[str], None]
) -> None:
    allow_logs("Tickdeck")
    frame_clock = clock()
    frame_clock.add(panel, panel)
    gone = Table()
    gone.grab()
    delete(gone)
    frame_clock.start()
    qtbot.waitUntil(lambda: frame_clock.failing == (FailingPanel("Tickdeck", "IndexError"),))
    frame_clock.stop()


def test_generic_classes_keep_their_parameters() -> None:
    assert ResultModel.__parameters__  # type: ignore[attr-defined]


def test_another_error_is_raised_where_qt_was_called(qtbot: QtBot) -> None:
    shy = Shy()
    qtbot.addWidget(shy)
    with pytest.raises(IndexError, match="out of bounds"):
        shy.adjustSize()
