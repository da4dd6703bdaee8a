from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fakes.languages import is_spoken, speaking_in_brackets, unspoken_texts
from gui.live_market import MORNING_US, NAN, instruments
from tickdeck.domain.tick import Block, block_of
from tickdeck.gui.actions import ActionTable
from tickdeck.gui.conventions import Conventions, follow
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.listed import Listed
from tickdeck.gui.panels.tape.columns import GAP_PX, Columns
from tickdeck.gui.panels.tape.panel import TapePanel
from tickdeck.gui.panels.tape.sale_rows import RowText, SaleRows
from tickdeck.gui.panels.tape.sales import KEPT, LARGE_TIMES, Sales, read_least_size
from tickdeck.gui.selection import Selection
from tickdeck.gui.theme import Sizes, Theme, apply_theme, load_theme
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.recent_ticks import RecentTicks
from tickdeck.pipeline.tape import Tape
from tickdeck.settings.look import Times

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|grabbing|does not support raise", extend=True)


def sales_of(*rows: tuple[int, int, float, float, int]) -> Block:
    """Prints: instrument, milliseconds after the start, price, size, side."""
    return block_of(
        [
            (MORNING_US + ms * 1000, MORNING_US + ms * 1000, symbol, price, size, NAN, side, -1, 0, 0)
            for symbol, ms, price, size, side in rows
        ]
    )


def test_prints_of_one_order_are_one_row():
    sales = Sales()
    sales.add(sales_of((0, 1, 10.0, 100, 1), (0, 1, 10.2, 200, 1), (0, 1, 10.2, 50, -1), (0, 2, 10.2, 7, -1)))
    sales.add(sales_of((0, 2, 10.1, 3, -1), (1, 2, 50.0, 9, -1)))
    assert [(row.size, row.prints, row.from_price, row.price, row.side) for row in sales.rows] == [
        (300, 2, 10.0, 10.2, 1),
        (50, 1, 10.2, 10.2, -1),
        (10, 2, 10.2, 10.1, -1),
        (9, 1, 50.0, 50.0, -1),
    ]
    assert sales.rows[0].value == pytest.approx(100 * 10.0 + 200 * 10.2)


def test_apart_each_print_is_a_row():
    sales = Sales()
    sales.clear(joins=False)
    sales.add(sales_of((0, 1, 10.0, 100, 1), (0, 1, 10.0, 200, 1)))
    assert [row.size for row in sales.rows] == [100, 200]


def test_a_size_that_nobody_gave_is_unknown_and_no_zero():
    sales = Sales()
    sales.add(sales_of((0, 1, 10.0, NAN, 0), (0, 1, 10.0, 5, 0), (0, 2, 10.0, NAN, 0)))
    assert sales.rows[0].size == 5
    assert math.isnan(sales.rows[1].size)
    assert math.isnan(sales.rows[1].value)


def test_what_is_far_above_the_median_is_large_and_memory_is_bounded():
    sales = Sales()
    sales.add(sales_of(*((0, ms, 10.0, 100.0 + ms % 3, 1) for ms in range(100))))
    assert not any(row.is_large for row in sales.rows)
    sales.add(sales_of((0, 200, 10.0, 101 * LARGE_TIMES + 50, 1), (0, 201, 10.0, 500, 1)))
    assert [row.is_large for row in list(sales.rows)[-2:]] == [True, False]
    sales.add(sales_of(*((0, 1000 + ms, 10.0, 100.0, 1) for ms in range(KEPT + 10))))
    assert len(sales.rows) == KEPT


def test_rows_that_come_first_are_large_by_what_they_came_with():
    sales = Sales()
    for _ in range(2):
        rows = [(0, ms, 10.0, 9_000.0 if ms in (3, 240, 400) else 100.0, 1) for ms in range(500)]
        sales.add(sales_of(*rows))
        assert [at for at, row in enumerate(sales.rows) if row.is_large] == [3, 240, 400]
        sales.clear(joins=True)
    sales.add(sales_of(*rows[:19]))
    assert not any(row.is_large for row in sales.rows)


@pytest.mark.parametrize(
    ("text", "size"),
    [("", 0.0), ("  ", 0.0), ("500", 500.0), (">= 10k", 10_000.0), ("≥1.5 M", 1.5e6), ("1,200", 1200.0)],
)
def test_a_least_size_is_read_as_it_is_written(text: str, size: float):
    assert read_least_size(text) == size


@pytest.mark.parametrize("text", ["many", "-5", "10 x", "1.2.3", "k"])
def test_what_is_no_size_is_none(text: str):
    assert read_least_size(text) is None


def test_the_newest_ticks_of_all_are_kept_in_a_ring():
    ring = RecentTicks(rows=10)
    assert ring.since(0).size == 0
    for start in range(0, 24, 3):
        ring.append(sales_of(*((number, number, 1.0, 1.0, 0) for number in range(start, start + 3))))
    assert ring.total == 24
    assert ring.since(0)["symbol"].tolist() == list(range(14, 24))
    assert ring.since(21)["symbol"].tolist() == [21, 22, 23]
    ring.append(sales_of(*((number, number, 1.0, 1.0, 0) for number in range(50))))
    assert ring.since(24)["symbol"].tolist() == list(range(40, 50))


class Desk:
    """A tape of five instruments, and what it follows."""

    def __init__(self, theme: Theme) -> None:
        table = instruments()
        self.board, self.tape, self.recent = Board(table), Tape(), RecentTicks()
        self.selection, self.listed = Selection(), Listed(table)
        self.stale = np.zeros(len(table), dtype=bool)
        self.panel = TapePanel(
            board=self.board,
            tape=self.tape,
            recent=self.recent,
            selection=self.selection,
            listed=self.listed,
            stale=lambda: self.stale,
            theme=theme,
            expected=lambda symbol: f"{symbol} comes with the bell.",
        )
        self.panel.resize(320, 300)
        # As in a dock: a window of its own would be held open by what is in it.
        self.holder = QWidget()
        self.holder.resize(700, 30)
        self.panel.header.setParent(self.holder)
        self.panel.header.resize(500, 30)
        self.frames = 0

    def sell(self, *rows: tuple[int, int, float, float, int]) -> None:
        block = sales_of(*rows)
        self.board.apply(block)
        self.tape.append(block)
        self.recent.append(block)
        self.frame()

    def frame(self) -> None:
        self.frames += 1
        self.panel.refresh(Frame(self.frames, MORNING_US + self.frames * 33_000))

    @property
    def sizes(self) -> list[str]:
        return [row.texts[3] for row in self.panel.rows._rows]


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    made = Desk(theme)
    qtbot.addWidget(made.panel)
    qtbot.addWidget(made.holder)
    made.panel.show()
    made.holder.show()
    return made


def test_the_selected_instruments_prints_come_newest_on_top(desk: Desk):
    desk.frame()
    assert "Select an instrument" in desk.panel.rows._message
    desk.selection.select(0)
    desk.frame()
    assert desk.panel.rows._message == "No print yet.\n0 comes with the bell."
    desk.sell((0, 1, 600.0, 100, 1), (1, 1, 90.0, 999, 1), (0, 2, 600.5, 200, -1))
    assert desk.sizes == ["200", "100"]
    first = desk.panel.rows._rows[0]
    assert first.texts[0] == "11:11:00.002"
    assert (first.texts[2], first.side) == ("600.5", -1)
    desk.selection.select(1)
    desk.frame()
    assert desk.sizes == ["999"]


def test_all_shows_every_instrument_listed_and_a_click_selects_it(desk: Desk, qtbot: QtBot):
    qtbot.mouseClick(desk.panel.all_button, Qt.MouseButton.LeftButton)
    desk.sell((0, 1, 600.0, 100, 1), (1, 2, 90.0, 999, 1))
    assert [row.texts[1] for row in desk.panel.rows._rows] == ["09988", "00700"]
    qtbot.mouseClick(desk.panel.rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 5))
    assert desk.selection.symbol == 1
    desk.listed.set(np.array([True, False, True, True, True]))
    desk.frame()
    assert [row.texts[1] for row in desk.panel.rows._rows] == ["00700"]


def test_a_least_size_leaves_larger_rows_and_nonsense_is_marked(desk: Desk, qtbot: QtBot):
    desk.selection.select(0)
    desk.sell((0, 1, 600.0, 100, 1), (0, 2, 600.0, 20_000, 1), (0, 3, 600.0, 300, 1))
    qtbot.keyClicks(desk.panel.least, "10k")
    desk.frame()
    assert desk.sizes == ["20,000"]
    qtbot.keyClicks(desk.panel.least, "!!")
    desk.frame()
    assert desk.panel.least.property("wrong") is True
    assert desk.sizes == ["20,000"]
    desk.panel.least.clear()
    desk.frame()
    assert len(desk.sizes) == 3


def test_paused_nothing_moves_and_what_is_new_is_counted(desk: Desk, qtbot: QtBot):
    desk.selection.select(0)
    desk.sell((0, 1, 600.0, 100, 1))
    qtbot.keyClick(desk.panel, Qt.Key.Key_Space)
    desk.sell((0, 2, 600.0, 200, 1), (0, 3, 600.0, 300, 1))
    assert desk.sizes == ["100"]
    assert desk.panel.header.state == "held · 2 new"
    qtbot.keyClick(desk.panel, Qt.Key.Key_Space)
    desk.frame()
    assert desk.sizes == ["300", "200", "100"]
    assert desk.panel.header.state == ""


def test_paused_only_what_is_large_enough_is_counted(desk: Desk, qtbot: QtBot):
    desk.selection.select(0)
    desk.sell((0, 1, 600.0, 1_000, 1))
    qtbot.keyClicks(desk.panel.least, "500")
    qtbot.keyClick(desk.panel, Qt.Key.Key_Space)
    desk.frame()
    assert desk.panel.header.state == "held · 0 new"
    desk.sell((0, 2, 600.0, 200, 1), (0, 3, 600.0, 900, 1), (0, 4, 600.0, NAN, 1), (0, 5, 600.0, 7, 1))
    assert desk.sizes == ["1,000"]
    assert desk.panel.header.state == "held · 2 new"
    desk.panel.least.clear()
    desk.frame()
    assert desk.panel.header.state == "held · 4 new"
    desk.sell(*((0, 10 + at, 600.0, 100.0, 1) for at in range(KEPT)))
    assert desk.panel.header.state == f"held · {KEPT + 4:,} new"


@pytest.mark.parametrize("by_scrolling", [False, True])
def test_held_rows_of_all_stay_when_others_are_listed(desk: Desk, qtbot: QtBot, *, by_scrolling: bool):
    qtbot.mouseClick(desk.panel.all_button, Qt.MouseButton.LeftButton)
    desk.sell(*((at % 2, at, 600.0, 100.0 + at, 1) for at in range(200)))
    qtbot.keyClick(desk.panel.rows, Qt.Key.Key_PageDown if by_scrolling else Qt.Key.Key_Space)
    desk.frame()
    before = desk.sizes
    assert desk.panel.header.state == "held · 0 new"
    desk.listed.set(np.array([True, False, True, True, True]))
    desk.frame()
    assert desk.sizes == before
    desk.sell((0, 900, 600.0, 7, 1), (1, 901, 90.0, 8, 1))
    assert desk.sizes == before
    assert desk.panel.header.state == "held · 1 new"
    qtbot.keyClick(desk.panel.rows, Qt.Key.Key_Escape)
    desk.frame()
    assert desk.sizes[:3] == ["7", "298", "296"]
    assert desk.panel.header.state == ""


def test_paused_another_instrument_shows_what_it_has_so_far(desk: Desk, qtbot: QtBot):
    desk.selection.select(0)
    desk.sell((0, 1, 600.0, 100, 1), (1, 2, 150.0, 200, 1), (1, 3, 150.0, 300, -1))
    qtbot.keyClick(desk.panel, Qt.Key.Key_Space)
    desk.selection.select(1)
    desk.frame()
    assert desk.sizes == ["300", "200"]
    assert desk.panel.header.state == "held · 0 new"
    desk.sell((1, 4, 150.0, 400, 1))
    assert desk.sizes == ["300", "200"]
    assert desk.panel.header.state == "held · 1 new"


def test_another_instrument_begins_at_its_newest(desk: Desk, qtbot: QtBot):
    desk.selection.select(0)
    desk.sell(*((symbol, ms, 600.0, 100.0 + ms, 1) for ms in range(200) for symbol in (0, 1)))
    qtbot.keyClick(desk.panel.rows, Qt.Key.Key_PageDown)
    desk.frame()
    desk.selection.select(1)
    desk.frame()
    assert desk.sizes[0] == "299"
    assert desk.panel.header.state == ""


def test_scrolled_away_from_the_newest_nothing_moves_and_escape_returns(desk: Desk, qtbot: QtBot):
    desk.selection.select(0)
    desk.sell(*((0, ms, 600.0, 100.0 + ms, 1) for ms in range(200)))
    qtbot.keyClick(desk.panel.rows, Qt.Key.Key_PageDown)
    desk.frame()
    before = desk.sizes
    desk.sell((0, 900, 600.0, 7, 1))
    assert desk.sizes == before
    assert desk.panel.header.state == "held · 1 new"
    qtbot.keyClick(desk.panel.rows, Qt.Key.Key_Escape)
    desk.frame()
    assert desk.sizes[0] == "7"


def test_rows_are_copied_and_written_with_all_that_is_known(desk: Desk, tmp_path: Path, qtbot: QtBot):
    desk.selection.select(0)
    desk.sell((0, 1, 600.0, 100, 1), (0, 1, 600.5, 50, 1), (0, 2, 600.0, NAN, -1))
    desk.panel.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[0] == "time"
    assert lines[1].split("\t")[2:] == ["00700.HK", "600", "", "", "sell", "1"]
    assert lines[2].split("\t")[2:] == ["00700.HK", "600.5", "150", "90025", "buy", "2"]
    with qtbot.waitSignal(desk.panel.refused) as written, qtbot.waitSignal(desk.panel.told) as told:
        desk.panel.write(str(tmp_path / "tape.csv"))
    assert told.args == [f"The tape is saved in {tmp_path / 'tape.csv'}."]
    assert written.args == [""]
    assert len((tmp_path / "tape.csv").read_text().splitlines()) == 3
    with qtbot.waitSignal(desk.panel.refused) as refused:
        desk.panel.write(str(tmp_path / "nowhere" / "tape.csv"))
    assert "could not be written" in refused.args[0]
    assert "save it in another folder" in refused.args[0]


def test_copied_values_have_all_their_digits(desk: Desk):
    desk.selection.select(0)
    desk.sell((0, 1, 607.5, 27_000_001, 1), (0, 2, 0.00003, 0.0003, -1))
    desk.panel.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[1].split("\t")[3:6] == ["0.00003", "0.0003", "0.000000009"]
    assert lines[2].split("\t")[3:6] == ["607.5", "27000001", "16402500607.5"]


def test_it_is_tomorrow_as_it_was_left_and_takes_any_state(desk: Desk, qtbot: QtBot):
    qtbot.mouseClick(desk.panel.all_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(desk.panel.join_button, Qt.MouseButton.LeftButton)
    desk.panel.least.setText("1k")
    kept = desk.panel.state()
    desk.panel.restore({"all": 3, "orders": [], "least": 9})
    assert desk.panel.state() == {"all": False, "orders": True, "least": ""}
    desk.panel.restore(kept)
    assert desk.panel.state() == kept


def columns_at(theme: Theme, qtbot: QtBot, width: int, *, marks: bool, shows_code: bool = False) -> Columns:
    rows = SaleRows(theme=replace(theme, marks=marks))
    qtbot.addWidget(rows)
    texts = ("11:11:00.002", "00700", "28.403", "4,800,000")
    rows.show_rows([RowText(texts, 1, is_large=True)], shows_code=shows_code)
    rows.resize(width, 100)
    rows.show()
    return rows.columns


def test_the_least_width_that_a_dock_leaves_it_holds_a_time(theme: Theme, qtbot: QtBot) -> None:
    rows = SaleRows(theme=theme)
    qtbot.addWidget(rows)
    texts = ("11:11:00.002", "00700", "611.5", "12,300")
    rows.show_rows([RowText(texts, 1, is_large=True)], shows_code=False)
    rows.set_count(500)
    rows.resize(rows.minimumSizeHint())
    rows.show()
    assert rows.columns.letters == len("11:11")
    assert rows.columns.time[1] > 0


@pytest.mark.parametrize("shows_code", [False, True])
@pytest.mark.parametrize("marks", [False, True])
def test_no_column_reaches_into_another_however_narrow(
    theme: Theme, qtbot: QtBot, *, marks: bool, shows_code: bool
):
    for width in range(60, 500, 20):
        at = columns_at(theme, qtbot, width, marks=marks, shows_code=shows_code)
        shown = [part for part in (at.time, at.code, at.price, at.mark, at.size) if part[1]]
        for (x, wide), (after, _) in pairwise(shown):
            assert x + wide < after, width
        assert at.size[0] - sum(at.price) >= GAP_PX or not at.price[1]
        assert sum(at.size) <= max(0, width - 20)


def test_milliseconds_go_first_then_seconds_then_the_mark(theme: Theme, qtbot: QtBot):
    looks = []
    for width in range(400, 100, -1):
        at = columns_at(theme, qtbot, width, marks=True)
        if not looks or looks[-1] != (at.letters, at.mark[1] > 0):
            looks.append((at.letters, at.mark[1] > 0))
    assert looks == [(12, True), (8, True), (5, True), (5, False), (0, False)]


@pytest.mark.parametrize("width", range(150, 420, 15))
def test_what_has_a_column_is_written_in_full(theme: Theme, qtbot: QtBot, width: int):
    rows = SaleRows(theme=replace(theme, marks=True))
    qtbot.addWidget(rows)
    text = RowText(("11:11:00.002", "00700", "28.40", "1,204,800"), 1, is_large=False)
    rows.show_rows([text], shows_code=False)
    rows.resize(width, 100)
    rows.show()
    at = rows.columns
    for (_, wide), shown in (
        (at.time, text.texts[0][: at.letters]),
        (at.price, "28.40"),
        (at.size, "1,204,800"),
    ):
        assert rows._fitting(text, shown, wide) == shown or not wide


def shown_in_header(desk: Desk) -> list[QWidget]:
    panel = desk.panel
    parts = (panel.all_button, panel.join_button, panel.pause_button, panel.least, panel.more)
    return [part for part in parts if part.isVisible()]


@pytest.mark.parametrize("width", [130, 160, 200, 240, 280, 320, 400, 600])
@pytest.mark.parametrize("held", [False, True])
def test_a_narrow_header_squeezes_nothing(desk: Desk, width: int, *, held: bool):
    desk.selection.select(0)
    desk.panel.least.clearFocus()
    desk.panel.header.resize(width, 30)
    desk.panel.pause_button.setChecked(held and width >= 200)
    desk.sell((0, 1, 600.0, 100, 1))
    children = [
        child
        for child in desk.panel.header.findChildren(
            QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
        )
        if child.isVisible()
    ]
    assert desk.panel.header.width() == width
    for child in children:
        assert child.width() >= min(child.sizeHint().width(), child.maximumWidth())
        assert child.geometry().right() < width
    assert desk.panel.more.isVisible() is not desk.panel.all_button.isVisible()


def test_the_field_stays_while_a_size_is_written_however_narrow_the_header_gets(
    desk: Desk, qtbot: QtBot
) -> None:
    panel = desk.panel
    panel.header.resize(500, 30)
    panel.least.setFocus()
    for digit in "2000":
        qtbot.keyClicks(panel.least, digit)
        panel.header.resize(panel.header.width() - 90, 30)
        assert panel.least.hasFocus()
        assert not panel.least.isHidden()
    assert panel.least.text() == "2000"


def test_what_is_folded_is_in_a_menu_and_comes_back(desk: Desk, qtbot: QtBot):
    panel = desk.panel
    panel.header.resize(500, 30)
    assert panel.more not in shown_in_header(desk)
    panel.header.resize(130, 30)
    assert shown_in_header(desk) == [panel.more]
    panel.more.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(panel.more, Qt.Key.Key_Return)
    menu = panel.more.menu
    assert menu.isVisible()
    assert [(entry.text(), entry.isChecked()) for entry in menu.actions()[:3]] == [
        ("All", False),
        ("Orders", True),
        ("Pause", False),
    ]
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert panel.all_button.isChecked()
    assert menu.actions()[0].isChecked()
    qtbot.keyClick(panel.more, Qt.Key.Key_Return)
    qtbot.keyClicks(panel.more.field, "10k")
    assert panel.least.text() == "10k"
    qtbot.keyClicks(panel.more.field, "!")
    assert panel.more.field.property("wrong") is True
    qtbot.keyClick(panel.more.field, Qt.Key.Key_Return)
    assert not menu.isVisible()
    panel.header.resize(500, 30)
    assert len(shown_in_header(desk)) == 4


def has_colour(desk: Desk, colour: QColor) -> bool:
    image = desk.panel.rows.viewport().grab().toImage()
    return any(
        image.pixelColor(x, y) == colour for x in range(image.width()) for y in range(min(42, image.height()))
    )


def test_what_is_not_live_is_grey_and_the_header_says_so(desk: Desk, theme: Theme):
    desk.selection.select(0)
    desk.sell((0, 1, 600.0, 100, 1), (1, 1, 90.0, 999, 1))
    assert not desk.panel.rows._rows[0].is_stale
    assert desk.panel.header.state == ""
    desk.stale[0] = True
    desk.frame()
    assert desk.panel.rows._rows[0].is_stale
    assert "not live" in desk.panel._tip(0)
    assert desk.panel.header.state == "not live"
    assert has_colour(desk, theme.stale)
    assert not has_colour(desk, theme.up)
    desk.panel.pause_button.setChecked(True)
    desk.frame()
    assert desk.panel.header.state == "not live · held · 0 new"
    desk.panel.pause_button.setChecked(False)
    desk.selection.select(1)
    desk.frame()
    assert desk.panel.header.state == ""
    desk.panel.all_button.click()
    desk.frame()
    assert desk.panel.header.state == "1 not live"
    assert [row.is_stale for row in desk.panel.rows._rows] == [False, True]
    desk.stale[:] = True
    desk.frame()
    assert desk.panel.header.state == "not live"
    desk.stale = desk.stale[:1]
    desk.frame()
    assert desk.panel.header.state == "1 not live"


def test_rows_are_the_same_however_prints_are_parted_into_blocks():
    rng = np.random.default_rng(5)
    rows = [
        (int(rng.integers(2)), at // 3, 10.0 + at % 7, float(rng.integers(1, 9)), int(rng.integers(-1, 2)))
        for at in range(3 * KEPT)
    ]
    at_once, in_parts = Sales(), Sales()
    at_once.add(sales_of(*rows))
    for start in range(0, len(rows), 7):
        in_parts.add(sales_of(*rows[start : start + 7]))
    assert at_once.added == in_parts.added
    assert [replace(row, is_large=False) for row in at_once.rows] == [
        replace(row, is_large=False) for row in in_parts.rows
    ]
    assert len(at_once) == KEPT


def test_rows_of_a_size_are_found_newest_first_and_without_those_that_came_later():
    sales = Sales()
    sales.add(sales_of(*((0, ms, 10.0, size, 1) for ms, size in enumerate((5, NAN, 50, 500, 5, 5000)))))
    assert [row.time_us for row in sales.at(sales.places(least=0, later=0))] == sorted(
        (row.time_us for row in sales.rows), reverse=True
    )
    found = sales.at(sales.places(least=50, later=1))
    assert [row.size for row in found[:2]] == [500, 50]
    assert math.isnan(found[2].size)
    assert sales.places(least=0, later=99).size == 0


@pytest.mark.parametrize(("text", "size"), [("2萬", 20_000.0), ("≥1.5万", 15_000.0), ("1億", 1e8)])
def test_a_size_may_be_written_in_chinese_units(text: str, size: float):
    assert read_least_size(text) == size


def test_of_prices_that_come_together_none_is_shown_rounded(desk: Desk):
    desk.selection.select(0)
    desk.sell((0, 1, 600.125, 1, 1), (0, 2, 600.5, 1, 1))
    assert [row.texts[2] for row in desk.panel.rows._rows] == ["600.500", "600.125"]


@pytest.mark.parametrize(
    ("times", "clock", "name"), [(Times.EXCHANGE, "11:11:00.002", "HKT"), (Times.UTC, "03:11:00.002", "UTC")]
)
def test_times_are_on_the_clock_that_was_chosen(desk: Desk, times: Times, clock: str, name: str):
    follow(Conventions(times=times))
    try:
        desk.selection.select(0)
        desk.sell((0, 2, 600.0, 100, 1))
        assert desk.panel.rows._rows[0].texts[0] == clock
        assert f"{clock} {name}" in desk.panel._tip(0)
        desk.panel.copy()
        assert "11:11:00.002000" in QGuiApplication.clipboard().text()
    finally:
        follow(Conventions())


@pytest.mark.parametrize("width", [130, 500])
def test_the_least_size_is_reached_by_a_key_and_seen_even_where_it_is_folded(
    desk: Desk, qtbot: QtBot, width: int
):
    panel = desk.panel
    panel.header.resize(width, 30)
    table = ActionTable()
    table.add_all(panel.offered(), panel)
    panel.window().activateWindow()
    panel.rows.setFocus()
    qtbot.waitUntil(panel.rows.hasFocus)
    qtbot.keyClick(panel.rows, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert panel.more.menu.isVisible() is (width == 130)
    field = panel.more.field if width == 130 else panel.least
    qtbot.keyClicks(field, "10k")
    assert panel.state()["least"] == "10k"
    assert panel.more.text() == "≥ 10k ⋯"
    panel.more.menu.close()
    panel.least.clear()
    assert panel.more.text() == "⋯"


@pytest.mark.parametrize("width", [130, 500])
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_after_a_size_is_written_the_keys_are_the_tapes_again(
    theme: Theme, qtbot: QtBot, width: int, key: Qt.Key
) -> None:
    desk = Desk(theme)
    panel = desk.panel
    window = QWidget()
    qtbot.addWidget(window)
    box = QVBoxLayout(window)
    box.setContentsMargins(0, 0, 0, 0)
    box.addWidget(panel.header)
    box.addWidget(panel)
    window.setFixedSize(width, 300)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    panel.rows.setFocus()
    qtbot.waitUntil(panel.rows.hasFocus)
    panel.ask_least()
    field = panel.more.field if width == 130 else panel.least
    assert field.hasFocus() or panel.more.menu.focusWidget() is field
    qtbot.keyClicks(field, "10k")
    qtbot.keyClick(field, key)
    assert not panel.more.menu.isVisible()
    assert window.focusWidget() is panel.rows
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert panel.pause_button.isChecked()
    assert panel.least.text() == "10k"


def painted(theme: Theme, qtbot: QtBot, *, as_figures: bool) -> QImage:
    rows = SaleRows(theme=theme)
    qtbot.addWidget(rows)
    if not as_figures:
        for texts in rows._texts.values():
            texts._is_tabular = False
    rows.resize(300, 100)
    rows.show_rows(
        [
            RowText(("11:11:00.002", "00700", "28.403", "4,800,000"), 1, is_large=True),
            RowText(("11:11:07.987", "09988", "1.5", "–"), -1, is_large=False),
            RowText(("23:59:59.999", "BTCUSDT", "0.00012345", "0.5"), 0, is_large=False, is_stale=True),
        ],
        shows_code=True,
    )
    rows.show()
    return rows.viewport().grab().toImage()


def test_glyphs_stand_where_a_painter_would_put_the_text(theme: Theme, qtbot: QtBot):
    one, other = (painted(theme, qtbot, as_figures=is_it) for is_it in (True, False))
    assert one.size() == other.size()
    ink = np.array(
        [
            [[image.pixelColor(x, y).lightness() for x in range(image.width())] for y in range(72)]
            for image in (one, other)
        ]
    )
    written = ink > theme.panel.lightness() + 40
    assert written[0].sum() == pytest.approx(written[1].sum(), rel=0.1)
    for axis in (0, 1):
        edges = [np.flatnonzero(written[side].any(axis=axis))[[0, -1]] for side in (0, 1)]
        assert np.abs(edges[0] - edges[1]).max() <= 1


def test_every_text_is_spoken(theme: Theme, qtbot: QtBot):
    with speaking_in_brackets():
        desk = Desk(theme)
        for widget in (desk.panel, desk.holder):
            qtbot.addWidget(widget)
            widget.show()
        panel = desk.panel
        desk.frame()
        messages = [panel.rows._message]
        desk.selection.select(0)
        desk.frame()
        messages.append(panel.rows._message)
        panel.least.setText("1bn")
        desk.sell((0, 1, 600.0, 100, 1), (0, 1, 600.5, 50, 1), (1, 2, 90.0, NAN, 0))
        messages.append(panel.rows._message)
        assert all("⟦" in message for message in messages)
        panel.least.setText("many")
        panel.pause_button.click()
        desk.stale[:] = True
        desk.frame()
        data = (r"\d{5}(\.HK)?", "Tencent|Alibaba", "HKT", "≥ 1bn ⋯", "Ctrl\\+.")
        panel.least.setText("")
        desk.frame()
        tips = [panel._tip(row) for row in range(len(panel._shown))]
        for text in (panel.header.state, *tips, *(text for row in tips for text in row.splitlines())):
            assert is_spoken(text, data), text
        for widget in (panel.header, panel, panel.more.menu):
            assert unspoken_texts(widget, data) == []
        for action in panel.offered():
            assert "⟦" in action.title
            assert "⟦" in action.group


def test_with_large_text_nothing_is_cut(qapp: QApplication, qtbot: QtBot, theme: Theme):
    large = replace(theme, sizes=Sizes(text=16, row=25, header=30, columns=24))
    apply_theme(qapp, large)
    try:
        desk = Desk(large)
        for widget in (desk.panel, desk.holder):
            qtbot.addWidget(widget)
            widget.show()
        panel = desk.panel
        desk.selection.select(0)
        desk.sell((0, 1, 600.0, 1_234_567, 1))
        assert panel.rows.row_px >= panel.rows._metrics[False].height()
        assert panel.rows.columns.size[1] >= panel.rows._metrics[False].horizontalAdvance("1,234,567")
        panel.least.setText("1,000,000")
        room = panel.least.width() - panel.least.fontMetrics().horizontalAdvance("1,000,000")
        assert room >= 14
        assert panel.least.height() >= panel.least.fontMetrics().height() + 2
        assert panel.least.height() < large.sizes.header
    finally:
        apply_theme(qapp, theme)
