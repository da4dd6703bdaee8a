"""The tape goes on from what earlier runs recorded today."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.live_market import MORNING_US, NAN, instruments
from tickdeck.domain.tick import TICK, Block, block_of
from tickdeck.gui.charts.past import TakePast
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.listed import Listed
from tickdeck.gui.panels.tape.earlier import MOST_ROWS, Earlier
from tickdeck.gui.panels.tape.panel import TapePanel
from tickdeck.gui.panels.tape.sales import KEPT
from tickdeck.gui.selection import Selection
from tickdeck.gui.theme import apply_theme, load_theme
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.recent_ticks import RecentTicks
from tickdeck.pipeline.tape import Tape

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|grabbing|does not support raise", extend=True)

SECOND = 1_000_000


def sold(*rows: tuple[int, float], symbol: int = 0) -> Block:
    """Prints: seconds after this run's beginning, size."""
    return block_of(
        [
            (
                MORNING_US + at * SECOND,
                MORNING_US + at * SECOND + 20_000,
                symbol,
                600.0,
                size,
                NAN,
                1,
                -1,
                0,
                0,
            )
            for at, size in rows
        ]
    )


class Recording:
    """Answers when the test lets it."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int, int]] = []
        self.waiting: list[TakePast] = []

    def ask(self, symbol_id: str, before_us: int, rows: int, done: TakePast) -> None:
        self.asked.append((symbol_id, before_us, rows))
        self.waiting.append(done)

    def answer(self, ticks: Block, *, has_more: bool = False) -> None:
        self.waiting.pop(0)(ticks, has_more)


class Desk:
    """A tape that has just been opened again."""

    def __init__(self) -> None:
        table = instruments()
        self.board, self.tape, self.recent = Board(table), Tape(), RecentTicks()
        self.selection, self.recording = Selection(), Recording()
        self.pauses: list[tuple[int, int]] | None = []
        self.panel = TapePanel(
            board=self.board,
            tape=self.tape,
            recent=self.recent,
            selection=self.selection,
            listed=Listed(table),
            stale=lambda: np.zeros(len(table), dtype=bool),
            theme=load_theme("dark"),
            earlier=Earlier(self.recording, self.tape, table, lambda _: self.pauses),
        )
        self.panel.resize(320, 400)
        self.holder = QWidget()
        self.panel.header.setParent(self.holder)
        self.frames = 0
        self.selection.select(0)

    def sell(self, *rows: tuple[int, float], symbol: int = 0) -> None:
        block = sold(*rows, symbol=symbol)
        self.board.apply(block)
        self.tape.append(block)
        self.frame()

    def frame(self, after_us: int = 33_000) -> None:
        self.frames += 1
        self.panel.refresh(Frame(self.frames, MORNING_US + self.frames * after_us))

    @property
    def shown(self) -> list[str]:
        """Each row: its note, or its size."""
        return [row.note or row.texts[3] for row in self.panel.rows._rows]


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Desk:
    apply_theme(qapp, load_theme("dark"))
    made = Desk()
    qtbot.addWidget(made.panel)
    qtbot.addWidget(made.holder)
    made.panel.show()
    return made


def test_prints_of_earlier_runs_lie_beneath_this_runs_and_the_time_between_is_told(desk: Desk):
    desk.pauses = [
        (MORNING_US - 60 * SECOND, MORNING_US - 40 * SECOND),
        (MORNING_US - 9 * SECOND, MORNING_US),
    ]
    desk.sell((1, 11.0), (2, 12.0))
    assert desk.recording.asked == [("00700.HK", MORNING_US + SECOND, MOST_ROWS)]
    assert desk.shown == ["12", "11"]
    desk.recording.answer(sold((-70, 1.0), (-61, 2.0), (-39, 3.0), (-10, 4.0)))
    desk.frame()
    assert desk.shown == [
        "12",
        "11",
        "not recorded 11:10:51–11:11:00",
        "4",
        "3",
        "not recorded 11:10:00–11:10:20",
        "2",
        "1",
    ]
    desk.sell((3, 13.0))
    assert desk.shown[:3] == ["13", "12", "11"]
    assert len(desk.shown) == 9
    assert len(desk.recording.asked) == 1
    image = desk.panel.rows.grab().toImage()
    assert image.width() > 0
    assert "closed" in desk.panel._tip(3)


def test_no_print_is_there_twice_and_none_of_another_day(desk: Desk):
    desk.frame()
    desk.sell((1, 11.0))
    # This run's own may be sealed by the time of the answer.
    desk.recording.answer(sold((-90_000, 1.0), (-12 * 3_600, 2.0), (-5, 3.0), (1, 11.0)))
    desk.frame()
    assert desk.shown == ["11", "3"]


def test_nothing_is_asked_before_everything_can_be_read_nor_twice(desk: Desk):
    desk.pauses = None
    desk.frame()
    desk.frame()
    assert desk.recording.asked == []
    desk.pauses = []
    desk.frame()
    desk.frame()
    assert len(desk.recording.asked) == 1
    desk.recording.answer(np.zeros(0, dtype=TICK))
    for _ in range(3):
        desk.frame(SECOND)
    assert len(desk.recording.asked) == 1
    assert "No print yet" in desk.panel.rows._message


def test_what_newer_questions_superseded_is_asked_again_a_second_later(desk: Desk):
    desk.frame()
    desk.recording.answer(np.zeros(0, dtype=TICK), has_more=True)
    desk.frame()
    assert len(desk.recording.asked) == 1
    desk.frame(SECOND)
    assert len(desk.recording.asked) == 2


def test_an_answer_that_takes_long_is_waited_for(desk: Desk):
    for _ in range(20):
        desk.frame(SECOND)
    assert len(desk.recording.asked) == 1
    desk.recording.answer(sold((-5, 3.0)))
    desk.frame(SECOND)
    assert desk.shown == ["3"]
    assert len(desk.recording.asked) == 1


def test_an_instrument_chosen_again_before_its_answer_is_asked_about_again(desk: Desk):
    for symbol in (0, 1, 0):
        desk.selection.select(symbol)
        desk.frame(SECOND)
    assert [each[0] for each in desk.recording.asked] == ["00700.HK", "09988.HK", "00700.HK"]
    desk.recording.answer(sold((-5, 3.0)))
    desk.frame(SECOND)
    assert desk.shown == ["3"]
    desk.recording.answer(sold((-5, 2.0), symbol=1))
    desk.recording.answer(sold((-5, 3.0)))
    desk.frame(SECOND)
    assert desk.shown == ["3"]


def test_who_has_more_than_a_tape_holds_is_not_asked_about(desk: Desk):
    print_of = sold((1, 1.0))
    table = instruments()
    full, overfull = Tape(), Tape(rows=4)
    full.append(np.repeat(print_of, KEPT))
    overfull.append(np.repeat(print_of, 8193))
    overfull.append(print_of)
    assert overfull.since(0, 0).missed
    assert overfull.since(0, 0).ticks.size < KEPT
    for tape in (full, overfull):
        earlier = Earlier(desk.recording, tape, table, lambda _: [])
        assert not earlier.look(0, MORNING_US)
    assert desk.recording.asked == []


def test_what_was_recorded_without_a_price_is_no_row(desk: Desk):
    desk.frame()
    ticks = sold((-6, 2.0), (-5, 3.0))
    ticks["price"][0] = NAN
    desk.recording.answer(ticks)
    desk.frame()
    assert desk.shown == ["3"]


def test_what_was_large_in_earlier_runs_is_large(desk: Desk):
    desk.sell((1, 11.0))
    desk.recording.answer(sold(*((at, 5_000.0 if at == -9 else 100.0) for at in range(-40, 0))))
    desk.frame()
    rows = desk.panel._sales.rows
    assert [row.size for row in rows if row.is_large] == [5_000.0]
    assert len(rows) == 41


def test_an_answer_about_another_instrument_is_not_shown(desk: Desk):
    desk.frame()
    desk.selection.select(1)
    desk.frame()
    assert [each[0] for each in desk.recording.asked] == ["00700.HK", "09988.HK"]
    desk.recording.answer(sold((-5, 1.0)))
    desk.frame()
    assert desk.shown == []
    desk.recording.answer(sold((-5, 2.0), symbol=1))
    desk.frame()
    assert desk.shown == ["2"]


def test_held_rows_do_not_move_and_orders_apart_keep_what_was_recorded(desk: Desk, qtbot: QtBot):
    desk.sell((1, 11.0))
    qtbot.keyClick(desk.panel, Qt.Key.Key_Space)
    desk.recording.answer(sold((-5, 1.0), (-5, 2.0)))
    desk.frame()
    assert desk.shown == ["11"]
    qtbot.keyClick(desk.panel, Qt.Key.Key_Space)
    desk.frame()
    assert desk.shown == ["11", "3"]
    qtbot.mouseClick(desk.panel.join_button, Qt.MouseButton.LeftButton)
    desk.frame()
    assert desk.shown == ["11", "2", "1"]


def test_a_time_without_recording_is_no_print_in_a_file(desk: Desk):
    desk.pauses = [(MORNING_US - 9 * SECOND, MORNING_US)]
    desk.sell((1, 11.0))
    desk.recording.answer(sold((-10, 4.0)))
    desk.frame()
    desk.panel.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[4] for line in lines] == ["size", "11", "4"]


def test_with_all_instruments_nothing_is_asked(desk: Desk, qtbot: QtBot):
    desk.pauses = None
    desk.frame()
    qtbot.mouseClick(desk.panel.all_button, Qt.MouseButton.LeftButton)
    desk.pauses = []
    desk.frame()
    assert desk.recording.asked == []
