from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fakes.languages import speaking_in_brackets, unspoken_texts
from gui.live_market import MORNING_US, NAN, instruments
from tickdeck.domain.instrument import Instrument
from tickdeck.domain.tick import Block, block_of
from tickdeck.gui.actions import ActionTable
from tickdeck.gui.charts.chart_kind import TICKS, ChartKind, Unit
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panels.chart.panel import ChartPanel
from tickdeck.gui.panels.chart_grid.arrangement import COUNTS, MOST, Arrangement, boxes, shape
from tickdeck.gui.panels.chart_grid.cell import FIRST_KIND
from tickdeck.gui.panels.chart_grid.panel import ChartGridPanel
from tickdeck.gui.panels.chart_grid.turns import MOST_A_FRAME, REST_FRAMES, Turns
from tickdeck.gui.selection import Selection
from tickdeck.gui.tables.row_drag import instruments_mime
from tickdeck.gui.theme import Sizes, Theme, apply_theme, load_theme
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.tape import Tape

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|grabbing|does not support raise", extend=True)

HALF_MINUTE = ChartKind(Unit.TIME, 30)
NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize(("width", "height"), [(900, 600), (300, 901), (37, 11), (0, 0)])
def test_cells_fill_the_panel_and_never_overlap(count: int, width: int, height: int):
    places = boxes(count, width, height, 1)
    rows, columns = shape(count, width, height)
    assert len(places) == rows * columns == count
    if width < 10 * columns or height < 10 * rows:
        return
    covered = np.zeros((height, width), dtype=int)
    for box in places:
        covered[box.y : box.y + box.height, box.x : box.x + box.width] += 1
    assert covered.max() == 1
    assert (covered == 0).sum() == (columns - 1) * height + (rows - 1) * width - (columns - 1) * (rows - 1)


def test_a_high_panel_has_more_rows_and_a_wide_one_more_columns():
    assert shape(6, 900, 500) == (2, 3)
    assert shape(6, 500, 900) == (3, 2)
    assert shape(2, 900, 500) == (1, 2)
    assert shape(2, 300, 900) == (2, 1)
    assert shape(9, 300, 900) == (3, 3)


def test_a_smaller_grid_remembers_what_it_does_not_show():
    grid = Arrangement()
    grid.choose(9)
    grid.fill([f"{number}.HK" for number in range(20)])
    grid.select(8)
    grid.choose(4)
    assert grid.ids == ("0.HK", "1.HK", "2.HK", "3.HK")
    assert grid.selected == 3
    grid.choose(9)
    assert grid.ids[8] == "8.HK"


def test_filling_shows_each_once_and_empties_what_is_left():
    grid = Arrangement()
    grid.fill(["A", "B", "C", "D"])
    grid.fill(["X", "X", "Y"])
    assert grid.ids == ("X", "Y", "", "")


def test_arrows_stop_at_the_edges():
    grid = Arrangement()
    grid.choose(6)
    for across, down, cell in ((-1, 0, 0), (1, 0, 1), (1, 0, 2), (1, 0, 2), (0, 1, 5), (0, 1, 5), (-1, 0, 4)):
        grid.step(across, down, 3)
        assert grid.selected == cell


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"count": 5, "selected": -1, "instruments": 3},
        {"count": True, "selected": 99, "alone": 1, "instruments": [1, None, "x" * 10_000]},
        {"count": "9", "instruments": ["A"] * 1000},
    ],
)
def test_any_state_is_harmless(state: Mapping[str, object]):
    grid = Arrangement()
    grid.restore(state)
    assert grid.count in COUNTS
    assert 0 <= grid.selected < grid.count
    assert len(grid.state()["instruments"]) == MOST
    assert not grid.is_alone


def test_one_cell_is_never_alone():
    grid = Arrangement()
    grid.choose(1)
    grid.set_alone(True)
    assert not grid.is_alone


class Spent:
    """Processor time that the test spends."""

    def __init__(self, each_s: float) -> None:
        self.each_s = each_s
        self.all_s = 0.0
        self.turns = Turns(lambda: self.all_s)

    def take(self, frame: int, news: dict[int, int], selected: int) -> list[int]:
        taken: list[int] = []

        def refresh(cell: int) -> None:
            taken.append(cell)
            self.all_s += self.each_s

        self.turns.take(frame, news, selected, refresh)
        return taken


@pytest.mark.parametrize(("each_s", "a_frame"), [(0.001, 4), (0.0017, 3), (0.02, 2)])
def test_sixteen_busy_charts_take_turns_and_the_selected_one_never_waits(each_s: float, a_frame: int):
    spent = Spent(each_s)
    had: dict[int, list[int]] = {cell: [] for cell in range(16)}
    for frame in range(1, 101):
        taken = spent.take(frame, dict.fromkeys(range(16), frame), selected=7)
        assert len(taken) == a_frame
        for cell in taken:
            had[cell].append(frame)
    assert had[7] == list(range(1, 101))
    waits = [np.diff(frames).max() for cell, frames in had.items() if cell != 7]
    assert max(waits) <= math.ceil(15 / (a_frame - 1))


def test_a_chart_without_news_rests_but_not_for_long():
    spent = Spent(0.001)
    news = {0: 5, 1: 5}
    assert spent.take(1, news, 0) == [0, 1]
    assert spent.take(2, news, 0) == []
    assert spent.take(3, {0: 5, 1: 6}, 0) == [1]
    assert spent.take(1 + REST_FRAMES, {0: 5, 1: 6}, 0) == [0]
    spent.turns.hurry(1)
    assert spent.take(2 + REST_FRAMES, {0: 5, 1: 6}, 0) == [1]


def prints(symbol: int, from_s: float, to_s: float, count: int = 200) -> Block:
    rng = np.random.default_rng(symbol)
    times = np.sort(rng.uniform(from_s, to_s, count))
    prices = 100 + symbol + np.round(np.cumsum(rng.normal(0, 0.05, count)), 2)
    return block_of(
        [
            (MORNING_US + int(at * 1e6), MORNING_US + int(at * 1e6), symbol, price, 100.0, NAN, 1, -1, 0, 0)
            for at, price in zip(times, prices, strict=True)
        ]
    )


class Desk:
    """A grid in a window, over a market of twenty instruments."""

    def __init__(self, theme: Theme, *, fill: Callable[[], list[str]] | None = None) -> None:
        self.instruments = instruments(20)
        self.board, self.tape = Board(self.instruments), Tape()
        self.selection = Selection()
        self.made: list[ChartPanel] = []
        self.listed = [each.id for each in self.instruments]
        self.theme = theme
        self.now_s = 3600.0
        for symbol in range(20):
            self.sell(prints(symbol, 0.0, 3590.0))
        self.window = QWidget()
        # The window's single chart, which goes with the window: Python would take it apart in any order.
        other = self._make(Selection())
        other.setParent(self.window)
        self.panel = ChartGridPanel(
            board=self.board,
            make_chart=self._make,
            of_chart=other.offered(),
            selection=self.selection,
            theme=theme,
            fill=fill or (lambda: self.listed),
        )
        layout = QVBoxLayout(self.window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.panel.header)
        layout.addWidget(self.panel, 1)
        self.window.resize(1000, 640)
        self.table = ActionTable()
        self.table.add_all(self.panel.offered(), self.panel)
        self.frames = 0

    def _make(self, selection: Selection) -> ChartPanel:
        chart = ChartPanel(
            board=self.board,
            tape=self.tape,
            gaps=lambda _: (),
            stale=lambda: np.zeros(len(self.instruments), dtype=bool),
            selection=selection,
            theme=self.theme,
        )
        self.made.append(chart)
        return chart

    def sell(self, block: Block) -> None:
        self.board.apply(block)
        self.tape.append(block)

    def frame(self, count: int = 1) -> None:
        for _ in range(count):
            self.frames += 1
            self.panel.refresh(Frame(self.frames, MORNING_US + round(self.now_s * 1e6)))

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
        QTest.keyClick(self.panel, key, modifiers)

    def click(self, cell: int) -> None:
        chart = self.chart(cell)
        widget = self.panel.cells[cell] if chart is None else chart.plot.viewport()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NO_KEYS, QPoint(20, 40))

    def chart(self, cell: int) -> ChartPanel | None:
        chart = self.panel.cells[cell].chart
        assert chart is None or isinstance(chart, ChartPanel)
        return chart

    def charts(self) -> list[ChartPanel]:
        found = [self.chart(cell) for cell in range(self.panel.count)]
        return [chart for chart in found if chart is not None]

    @property
    def drawn(self) -> list[str]:
        """The titles of the charts on the screen."""
        return [
            chart.header.title if (chart := self.chart(cell)) is not None else ""
            for cell in range(self.panel.count)
            if self.panel.cells[cell].isVisible()
        ]


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    return shown(Desk(theme), qtbot)


def shown(made: Desk, qtbot: QtBot) -> Desk:
    qtbot.addWidget(made.window)
    with qtbot.waitExposed(made.window):
        made.window.show()
    made.window.activateWindow()
    made.panel.setFocus()
    qtbot.waitUntil(made.panel.hasFocus)
    return made


def test_an_empty_grid_says_what_to_do_and_takes_what_is_selected(desk: Desk):
    desk.frame()
    assert "Select an instrument in the watchlist" in desk.panel.cells[0].message
    assert "Drag an instrument here, or press F" in desk.panel.cells[1].message
    desk.selection.select(0)
    desk.frame(3)
    assert desk.drawn == ["00700 Tencent", "", "", ""]
    desk.click(1)
    desk.selection.select(1)
    desk.frame(3)
    assert desk.drawn == ["00700 Tencent", "09988 Alibaba", "", ""]
    assert "Chart 2 of 4: 09988.HK" in desk.panel.accessibleDescription()


def test_it_is_filled_from_the_list_by_a_click_and_by_a_key(desk: Desk, qtbot: QtBot):
    qtbot.mouseClick(desk.panel.head.fill, Qt.MouseButton.LeftButton)
    desk.frame(8)
    assert desk.drawn == ["00700 Tencent", "09988 Alibaba", "00388 HKEX", "03690 Meituan"]
    desk.listed.reverse()
    desk.key(Qt.Key.Key_F)
    desk.frame(8)
    assert desk.drawn[0] == "10014"
    desk.listed.clear()
    told: list[str] = []
    desk.panel.told.connect(told.append)
    desk.key(Qt.Key.Key_F)
    assert told == ["The list shown has no instrument."]
    assert desk.panel.instruments[0] == "10014.HK"


def test_a_click_and_an_arrow_select_a_cells_instrument_for_the_group(desk: Desk):
    desk.panel.fill()
    desk.frame(8)
    desk.click(3)
    assert desk.selection.symbol == 3
    assert [cell.is_marked for cell in desk.panel.cells] == [False, False, False, True]
    desk.key(Qt.Key.Key_Left)
    assert desk.selection.symbol == 2
    desk.key(Qt.Key.Key_Up)
    desk.key(Qt.Key.Key_Up)
    assert desk.selection.symbol == 0
    desk.frame(2)
    assert desk.drawn == ["00700 Tencent", "09988 Alibaba", "00388 HKEX", "03690 Meituan"]


def test_one_chart_alone_and_back_by_double_click_and_by_keys(desk: Desk, qtbot: QtBot):
    desk.panel.fill()
    desk.frame(8)
    chart = desk.chart(2)
    assert chart is not None
    qtbot.mouseDClick(chart.header, Qt.MouseButton.LeftButton, pos=QPoint(30, 12))
    assert desk.drawn == ["00388 HKEX"]
    assert desk.panel.cells[2].size() == desk.panel.size()
    assert desk.panel.header.state == "Esc shows all"
    desk.key(Qt.Key.Key_Escape)
    assert len(desk.drawn) == 4
    desk.key(Qt.Key.Key_Return)
    assert desk.drawn == ["00388 HKEX"]
    high = chart.plot.time.high
    desk.key(Qt.Key.Key_Left)
    assert chart.plot.time.high < high
    assert desk.panel.selected == 2
    desk.key(Qt.Key.Key_Return)
    assert len(desk.drawn) == 4


def test_delete_empties_a_cell_and_lets_go_of_its_chart(desk: Desk, qtbot: QtBot):
    desk.panel.fill()
    desk.frame(8)
    chart = desk.chart(0)
    assert chart is not None
    with qtbot.waitSignal(chart.destroyed):
        desk.key(Qt.Key.Key_Delete)
    assert desk.panel.instruments[0] == ""
    assert desk.drawn[0] == ""
    desk.frame(3)
    assert desk.drawn[0] == ""
    assert not desk.table["chart_grid.clear"].is_enabled()


def test_delete_removes_the_chosen_line_before_it_empties_the_cell(desk: Desk):
    desk.panel.fill()
    desk.frame(8)
    desk.key(Qt.Key.Key_H)
    desk.frame(2)
    assert desk.table["chart_grid.chart_remove_line"].is_enabled()
    desk.key(Qt.Key.Key_Delete)
    assert desk.panel.instruments[0] == "00700.HK"
    assert not desk.table["chart_grid.chart_remove_line"].is_enabled()


def drop(cell: QWidget, ids: list[str]) -> bool:
    data = instruments_mime(ids)
    at = QPoint(20, 20)
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_KEYS)
    QApplication.sendEvent(cell, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_KEYS)
    QApplication.sendEvent(cell, event)
    return event.isAccepted()


def test_instruments_are_dropped_on_a_cell_and_those_behind_it(desk: Desk):
    desk.panel.fill()
    desk.frame(8)
    assert drop(desk.panel.cells[1], ["00992.HK", "10000.HK"])
    desk.frame(2)
    assert desk.panel.instruments == ("00700.HK", "00992.HK", "10000.HK", "03690.HK")
    assert desk.selection.symbol == 4
    assert desk.drawn[1] == "00992 Lenovo"
    assert not drop(desk.panel.cells[1], [])


def test_the_menu_has_every_count_and_a_grid_that_grows_keeps_what_it_had(desk: Desk, qtbot: QtBot):
    desk.panel.fill()
    desk.frame(8)
    qtbot.mouseClick(desk.panel.head.count, Qt.MouseButton.LeftButton)
    menu = next(each for each in desk.panel.findChildren(QMenu) if each.isVisible())
    entries = {action.text(): action for action in menu.actions() if action.text()}
    assert [text for text, action in entries.items() if action.isChecked()] == ["4 charts in the grid"]
    entries["16 charts in the grid"].trigger()
    menu.close()
    assert desk.panel.head.count.text() == "16 charts ▾"
    desk.key(Qt.Key.Key_F)
    desk.frame(60)
    assert len([title for title in desk.drawn if title]) == 16
    desk.panel.choose_count(1)
    assert desk.drawn == ["00700 Tencent"]
    assert [cell.chart is None for cell in desk.panel.cells] == [False] + [True] * 15
    desk.panel.choose_count(16)
    desk.frame(40)
    assert len([title for title in desk.drawn if title]) == 16


def test_where_one_goes_all_go(desk: Desk, qtbot: QtBot):
    desk.panel.fill()
    desk.frame(8)
    desk.panel.share_range(True)
    desk.frame(4)
    first = desk.chart(1)
    assert first is not None
    first.choose_kind(HALF_MINUTE)
    desk.frame(6)
    assert {chart.options.kind for chart in desk.charts()} == {HALF_MINUTE}
    first.plot.zoom(3)
    first.plot.step(-2)
    desk.frame(8)
    first.plot.step(-1)
    desk.frame(8)
    edges = [(chart.plot.time.low, chart.plot.time.high) for chart in desk.charts()]
    t0 = [chart.series.t0_us / 1e6 for chart in desk.charts()]
    column = max(chart.plot.time.column_s for chart in desk.charts())
    for low, high in ((low + at, high + at) for (low, high), at in zip(edges, t0, strict=True)):
        assert low == pytest.approx(edges[1][0] + t0[1], abs=3 * column)
        assert high == pytest.approx(edges[1][1] + t0[1], abs=3 * column)
    assert not any(chart.live_button.isHidden() for chart in desk.charts())
    before = first.plot.time.low, first.plot.time.high
    desk.frame(30)
    assert (first.plot.time.low, first.plot.time.high) == before
    first.follow()
    desk.frame(8)
    assert all(chart.plot.time.follows and chart.live_button.isHidden() for chart in desk.charts())
    desk.panel.share_range(False)
    first.choose_kind(TICKS)
    desk.frame(8)
    assert [chart.options.kind == TICKS for chart in desk.charts()] == [False, True, False, False]


def test_the_crosshair_in_one_marks_the_same_moment_in_all(desk: Desk):
    desk.panel.fill()
    desk.frame(8)
    charts = desk.charts()
    charts[2].choose_kind(ChartKind(Unit.COUNT, 10))
    charts[1].choose_kind(TICKS)
    desk.frame(4)

    def pictures() -> list[QImage]:
        return [chart.plot.grab().toImage() for chart in charts]

    without = pictures()
    plot = charts[1].plot
    rect = plot.geometry_now().rect
    middle = rect.center().toPoint()
    QTest.mouseMove(plot.viewport(), middle + QPoint(3, 0))
    QTest.mouseMove(plot.viewport(), middle)
    desk.frame(2)
    at_us = plot.pointed_us
    assert at_us is not None
    for place, (chart, before, now) in enumerate(zip(charts, without, pictures(), strict=True)):
        geometry = chart.plot.geometry_now()
        columns = {
            x
            for x in range(int(geometry.rect.left()), int(geometry.rect.right()))
            if before.pixel(x, int(geometry.rect.top()) + 30) != now.pixel(x, int(geometry.rect.top()) + 30)
        }
        x = round(chart.plot._moment_px() or -1.0)
        if place == 1:
            assert chart.plot._moment_px() is None, "it has the crosshair itself"
        elif geometry.rect.left() <= x < geometry.rect.right():
            assert columns == {x}, place
    assert sum(chart.plot._moment_px() is not None for chart in charts) == 3
    same = [chart.plot for place, chart in enumerate(charts) if place in (0, 3)]
    for each in same:
        seconds = (at_us - each.data.series.t0_us) / 1e6
        assert each._moment_px() == pytest.approx(each.geometry_now().px(seconds))
    QTest.mouseMove(plot.viewport(), QPoint(middle.x(), plot.viewport().height() - 2))
    desk.frame(2)
    assert all(chart.plot._moment_px() is None for chart in charts), "the mouse is on the axis"


def test_keys_of_a_chart_are_for_the_selected_one(desk: Desk):
    desk.panel.fill()
    desk.frame(8)
    desk.key(Qt.Key.Key_Right)
    desk.key(Qt.Key.Key_V)
    shows = [chart.options.volume for chart in desk.charts()]
    assert shows.count(shows[0]) == 3
    assert shows[1] is not shows[0]
    assert desk.table["chart_grid.chart_show_volume"].is_on is not None
    compact = desk.table["chart_grid.chart_show_compact"]
    assert (compact.text, compact.is_enabled()) == (
        "Leave out closed times: this market never closes",
        False,
    )
    high = [chart.plot.time.high for chart in desk.charts()]
    desk.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    moved = [chart.plot.time.high < before for chart, before in zip(desk.charts(), high, strict=True)]
    assert moved == [False, True, False, False]


def test_it_is_tomorrow_as_it_was_left(desk: Desk, theme: Theme, qtbot: QtBot):
    desk.panel.choose_count(6)
    desk.panel.fill()
    desk.frame(12)
    chart = desk.chart(5)
    assert chart is not None
    chart.choose_kind(HALF_MINUTE)
    desk.click(4)
    desk.key(Qt.Key.Key_Delete)
    kept = desk.panel.state()
    later = shown(Desk(theme), qtbot)
    later.panel.restore(kept)
    # The group's instrument comes back too, and stays out of the empty cell.
    later.selection.select(4)
    later.frame(12)
    assert later.panel.instruments == desk.panel.instruments
    assert later.panel.selected == 4
    assert not later.panel.shares_range
    assert later.drawn[4] == ""
    assert later.chart(5).options.kind == HALF_MINUTE
    assert later.chart(0).options.kind == FIRST_KIND
    later.panel.share_range(True)
    assert later.panel.state()["same_range"] is True
    later.panel.restore({"charts": 7, "followed": [], "same_range": "yes"})
    assert later.panel.count == 4
    assert not later.panel.shares_range


def test_an_instrument_that_is_not_watched_waits_until_it_is(desk: Desk):
    desk.panel.restore({"count": 1, "instruments": ["0AAAA.HK"]})
    desk.frame(2)
    assert desk.panel.cells[0].message == "0AAAA.HK is not watched now"
    desk.instruments.add(Instrument("0AAAA.HK", "Later"))
    desk.frame(3)
    assert desk.drawn == ["0AAAA Later"]


def test_no_frame_draws_more_than_a_few_charts(desk: Desk, monkeypatch: pytest.MonkeyPatch):
    desk.panel.choose_count(16)
    desk.panel.fill()
    desk.frame(40)
    refreshed: list[int] = []
    for cell, chart in enumerate(desk.charts()):
        monkeypatch.setattr(chart, "refresh", lambda _frame, cell=cell: refreshed.append(cell))
    desk.sell(np.concatenate([prints(symbol, 3590.0, 3599.0, 5) for symbol in range(16)]))
    seen: set[int] = set()
    for _ in range(4):
        refreshed.clear()
        desk.frame()
        assert len(refreshed) <= MOST_A_FRAME
        seen.update(refreshed)
    assert seen == set(range(16))


def test_enter_in_a_charts_header_is_the_buttons(desk: Desk, qtbot: QtBot):
    desk.panel.choose_count(1)
    desk.panel.fill()
    desk.frame(4)
    chart = desk.chart(0)
    assert chart is not None
    desk.panel.choose_count(2)
    button = chart.kinds.more
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert not desk.panel.is_alone
    assert any(menu.isVisible() for menu in chart.header.findChildren(QMenu))


def test_keys_in_what_a_chart_opens_are_its_own(desk: Desk, qtbot: QtBot):
    desk.panel.fill()
    desk.frame(8)
    chart = desk.chart(0)
    assert chart is not None
    field = QLineEdit(chart)
    field.show()
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(field.hasFocus)
    with qtbot.waitSignal(field.returnPressed):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClick(field, Qt.Key.Key_F)
    assert not desk.panel.is_alone
    assert desk.panel.instruments[0] == "00700.HK"
    assert field.text() == "f"
    desk.click(1)
    assert desk.panel.hasFocus()
    assert desk.panel.selected == 1


def test_every_text_is_spoken(theme: Theme, qtbot: QtBot):
    with speaking_in_brackets():
        made = shown(Desk(theme), qtbot)
        data = (r"\d+ ?▾", r"\d{5}\.HK")
        assert unspoken_texts(made.panel.header, data) == []
        assert unspoken_texts(made.panel, data) == []
        assert all("⟦" in cell.message for cell in made.panel.cells)
        own = [action for action in made.panel.offered() if not action.name.startswith("chart_grid.chart_")]
        assert all("⟦" in action.title and "⟦" in action.group for action in own)
        made.panel.header.resize(100, 30)
        made.panel._open_menu()
        menu = next(each for each in made.panel.findChildren(QMenu) if each.isVisible())
        assert unspoken_texts(menu, (r"\t.*",)) == []
        menu.close()


@pytest.mark.parametrize("width", [90, 160, 220, 300, 420])
def test_a_narrow_header_folds_into_its_menu_at_any_size_of_text(
    qapp: QApplication, qtbot: QtBot, theme: Theme, width: int
):
    large = replace(theme, sizes=Sizes(text=16, row=29, header=34, columns=28))
    apply_theme(qapp, large)
    try:
        made = shown(Desk(large), qtbot)
        header, head = made.panel.header, made.panel.head
        header.setParent(made.panel)
        header.resize(width, 34)
        header.show()
        parts = (head.count, head.fill, head.same_range, head.more)
        for part in (part for part in parts if part.isVisible()):
            assert part.width() >= part.sizeHint().width()
            assert part.geometry().right() < max(width, 120)
        assert head.more.isVisible() is not all(part.isVisible() for part in parts[:3])
    finally:
        apply_theme(qapp, theme)


def test_what_a_chart_tells_the_grid_tells(desk: Desk, tmp_path: Path) -> None:
    told: list[str] = []
    desk.panel.told.connect(told.append)
    desk.selection.select(0)
    desk.frame(3)
    desk.charts()[0].save_to(str(tmp_path / "chart.png"))
    assert told == [f"The picture is saved in {tmp_path / 'chart.png'}."]
