"""The live table as a user meets it: columns, several selected rows, sections, dragging, notes, pictures."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QMouseEvent,
    QPaintEvent,
    QRegion,
)
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from gui.live_market import MORNING_US, cell_text, instruments, prints
from tickdeck.domain.calendar import MINUTE_US
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.gui.number_text import MISSING
from tickdeck.gui.tables.column import Tone
from tickdeck.gui.tables.column_menu import ColumnMenu
from tickdeck.gui.tables.day_line import DayLine
from tickdeck.gui.tables.glyph_text import GlyphText
from tickdeck.gui.tables.live_table import LiveTable
from tickdeck.gui.tables.quote_columns import QuoteColumns
from tickdeck.gui.tables.row_drag import INSTRUMENTS_MIME, dragged_ids, instruments_mime
from tickdeck.gui.tables.row_order import HOLD_US, OWN_ORDER
from tickdeck.gui.tables.sections import Section
from tickdeck.gui.theme import Sizes, Theme, apply_theme, font, load_theme
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.minutes import Minutes
from tickdeck.pipeline.moves import Moves
from tickdeck.settings.look import Palette

ROW_PX = Sizes().row

TENCENT, ALIBABA, HKEX, MEITUAN, LENOVO = range(5)

# The offscreen platform says so of every window that has a least or fixed size, and of every menu.
pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", r"raise\(\)", "grabbing the keyboard", extend=True
)


@dataclass
class Desk:
    """A table of quotes with all that it hangs on."""

    table: LiveTable
    quotes: QuoteColumns
    board: Board
    minutes: Minutes
    moves: Moves
    theme: Theme
    notes: dict[str, str]
    rvol: np.ndarray
    stale: np.ndarray
    now_us: int = MORNING_US
    seen: int = field(default=0)

    def frame(self, after_ms: float = 33) -> None:
        self.now_us += round(after_ms * 1000)
        board = self.board
        changed = board.changed_since(self.seen)
        moved = changed[board.moved[changed] > self.seen]
        rewritten = self.quotes.observe(changed, self.now_us)
        self.seen = board.version
        direction = board.direction[moved]
        self.table.refresh(
            now_us=self.now_us,
            changed=changed,
            rewritten=rewritten,
            risen=moved[direction > 0],
            fallen=moved[direction < 0],
            stale=self.stale,
        )

    def print(self, *quotes: tuple[int, float, float], after_ms: float = 33) -> None:
        block = prints(*quotes, at_us=self.now_us)
        for sink in (self.board.apply, self.minutes.append, self.moves.append):
            sink(block)
        self.frame(after_ms)

    def order(self) -> list[int]:
        return self.table.order.tolist()

    def selected(self) -> list[int]:
        return self.table.selected.tolist()

    def click(
        self, qtbot: QtBot, row: int, *, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        viewport = self.table.viewport()
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, keys, QPoint(90, row * ROW_PX + 12))

    def click_header(self, qtbot: QtBot, key: str) -> None:
        header = self.table.horizontalHeader()
        x = header.sectionViewportPosition(self.table.section_of(key)) + 12
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 10))

    def shown(self) -> list[str]:
        table, header = self.table, self.table.horizontalHeader()
        sections = [header.logicalIndex(place) for place in range(header.count())]
        return [table._columns[each].key for each in sections if not table.isColumnHidden(each)]

    def image(self) -> QImage:
        return self.table.viewport().grab().toImage()

    def cell(self, row: int, key: str) -> QImage:
        table, section = self.table, self.table.section_of(key)
        image = self.image()
        ratio = image.devicePixelRatio()
        return image.copy(
            round(table.columnViewportPosition(section) * ratio),
            round(row * ROW_PX * ratio),
            round(table.columnWidth(section) * ratio),
            round(ROW_PX * ratio),
        )


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def desk_of(qtbot: QtBot, theme: Theme) -> Callable[..., Desk]:
    def make(names: InstrumentTable, look: Theme = theme, width: int = 900) -> Desk:
        board, minutes, moves = Board(names), Minutes(names), Moves(names)
        notes = {"00388.HK": "waits for results"}
        rvol = np.full(len(names), np.nan)
        quotes = QuoteColumns(
            board, minutes=minutes, moves=moves, rvol=lambda: rvol, notes=lambda each: notes.get(each, "")
        )
        columns = quotes.columns()
        table = LiveTable(
            columns=columns,
            size=len(names),
            theme=look,
            tooltip=quotes.tooltip,
            sort_column=next(at for at, each in enumerate(columns) if each.id == "turnover"),
            id_of=lambda number: names[number].id,
        )
        qtbot.addWidget(table)
        table.resize(width, 400)
        table.show()
        desk = Desk(table, quotes, board, minutes, moves, look, notes, rvol, np.zeros(len(names), dtype=bool))
        desk.frame()
        return desk

    return make


@pytest.fixture
def desk(desk_of: Callable[..., Desk]) -> Desk:
    return desk_of(instruments())


def _send_mouse(widget: QWidget, kind: QEvent.Type, at: QPointF) -> None:
    held = Qt.MouseButton.LeftButton
    placed = QPointF(widget.mapToGlobal(at.toPoint()))
    event = QMouseEvent(kind, at, placed, Qt.MouseButton.NoButton, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


class PaintWatch(QObject):
    """What of a widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.painted: list[QRegion] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QPaintEvent):
            self.painted.append(QRegion(event.region()))
        return False


def ranked(desk: Desk) -> None:
    """Turnovers that put the instruments in the order of their numbers."""
    desk.print(*[(symbol, 100.0, 500 - symbol) for symbol in range(5)])
    desk.frame(1000)
    assert desk.order() == [0, 1, 2, 3, 4]


# The columns.


def test_columns_that_nobody_tells_are_not_offered() -> None:
    keys = {each.id for each in QuoteColumns(Board(instruments())).columns()}
    assert keys.isdisjoint({"rvol", "moves", "day", "change_1m", "change_5m", "note"})
    assert {"range", "vwap", "vwap_distance", "spread", "spread_share", "age", "sector", "lot"} <= keys


def test_every_column_says_what_it_is_and_has_an_id_of_its_own(desk: Desk) -> None:
    columns = desk.table._columns
    assert len({each.key for each in columns}) == len(columns)
    for each in columns:
        assert each.id
        assert each.group
        assert each.tip or each.id in {"code", "name", "sector"}
        assert "{" not in each.tip


def test_figures_read_as_they_should(desk: Desk) -> None:
    desk.board.previous_close[TENCENT] = 400.0
    desk.print((TENCENT, 408.0, 300), (TENCENT, 404.0, 100))
    desk.board.apply_quotes({TENCENT: (desk.now_us, desk.now_us, 403.8, 1.0, 404.2, 1.0)})
    desk.rvol[TENCENT] = 3.14
    desk.now_us += 5 * MINUTE_US
    desk.frame(1000)
    expected = {
        "change": "+4.0", "change_percent": "+1.00%", "vwap": "407.0", "vwap_distance": "−0.74%",
        "rvol": "3.1×",
        "spread": "0.4", "spread_share": "9.9", "change_1m": "0.00%", "age": "5 min", "lot": "100",
        "sector": "Technology", "range": "404.0 to 408.0, last at 0%", "moves": "-",
    }  # fmt: skip
    texts = {key: cell_text(desk.table, TENCENT, key) for key in expected}
    assert texts == expected
    for key in set(expected) - {"lot", "sector"}:
        assert cell_text(desk.table, LENOVO, key) == "–", key


def test_every_column_sorts_both_ways_with_the_unknown_last(desk: Desk) -> None:
    desk.print((TENCENT, 408.0, 300), (ALIBABA, 150.0, 100))
    desk.print((TENCENT, 407.0, 300), (ALIBABA, 151.0, 100), after_ms=1000)
    for section, column in enumerate(desk.table._columns):
        desk.table.sort_by(section, falling=True)
        known = int(np.count_nonzero(~np.isnan(column.keys())))
        falling = desk.order()
        desk.table.sort_by(section, falling=False)
        assert sorted(falling) == sorted(desk.order()) == [0, 1, 2, 3, 4]
        keys = column.keys()
        assert not np.isnan(keys[falling[:known]]).any(), column.key
        assert np.isnan(keys[falling[known:]]).all(), column.key


def test_the_menu_shows_and_hides_columns_and_stays_open(desk: Desk, qtbot: QtBot) -> None:
    desk.table.choose_columns()
    (menu,) = [each for each in desk.table.findChildren(QMenu) if each.isVisible()]
    assert isinstance(menu, ColumnMenu)
    choices = {action.text(): action for action in menu.actions() if action.isCheckable()}
    assert "Code" not in choices
    assert choices["Trades"].isChecked() == ("trades" in desk.shown())
    assert not choices["VWAP"].isChecked()
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(choices["VWAP"]).center())
    assert menu.isVisible()
    assert "vwap" in desk.shown()
    assert choices["VWAP"].isChecked()
    menu.setActiveAction(choices["Last"])
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert "last" not in desk.shown()
    next(action for action in menu.actions() if action.text() == "Reset columns").trigger()
    assert "last" in desk.shown()
    assert "vwap" not in desk.shown()
    menu.close()


def test_rows_can_be_sorted_by_the_menu_without_a_mouse(desk: Desk) -> None:
    ranked(desk)
    with_sections(desk)

    def sort_by(name: str) -> None:
        menu = desk.table.column_menu()
        (choices,) = [action.menu() for action in menu.actions() if action.text() == "Sort by"]
        assert isinstance(choices, QMenu)
        next(action for action in choices.actions() if action.text() == name).trigger()
        menu.deleteLater()

    sort_by("Name")
    assert desk.order() == [-1, HKEX, TENCENT, -2, ALIBABA, LENOVO, MEITUAN]
    sort_by("Name")
    assert desk.order() == [-1, TENCENT, HKEX, -2, MEITUAN, LENOVO, ALIBABA]
    sort_by("Own order")
    assert desk.table.has_own_order


def test_a_click_on_a_header_changes_no_column(desk: Desk, qtbot: QtBot) -> None:
    desk.table.show_column("vwap", shown=True)
    changes: list[int] = []
    desk.table.columns_changed.connect(lambda: changes.append(1))
    desk.click_header(qtbot, "last")
    assert changes == []
    desk.table.show_column("vwap", shown=False)
    assert changes == [1]


def test_a_right_click_on_the_header_opens_the_menu(desk: Desk, qtbot: QtBot) -> None:
    desk.table.horizontalHeader().customContextMenuRequested.emit(QPoint(20, 5))
    (menu,) = [each for each in desk.table.findChildren(ColumnMenu) if each.isVisible()]
    menu.close()


def test_a_column_that_is_added_to_a_full_table_is_scrolled_to_and_code_and_name_stay(
    desk_of: Callable[..., Desk],
) -> None:
    desk = desk_of(instruments(), width=430)
    desk.print((TENCENT, 400.0, 100))
    before = desk.shown()
    code = desk.cell(0, "code")
    for key in ("vwap", "age", "note"):
        desk.table.show_column(key, shown=True)
    assert set(desk.shown()) == {*before, "vwap", "age", "note"}
    assert desk.table.horizontalScrollBar().value() > 0
    image = desk.image()
    assert image.copy(0, 0, code.width(), code.height()) == code
    assert desk.table.column_at(10) == desk.table.section_of("code")
    assert desk.table.column_at(desk.table.viewport().width() - 20) == desk.table.section_of("note")


def test_a_pinned_header_sorts_while_others_are_scrolled_below_it(
    desk_of: Callable[..., Desk], qtbot: QtBot
) -> None:
    desk = desk_of(instruments(), width=430)
    for key in ("vwap", "age", "note"):
        desk.table.show_column(key, shown=True)
    qtbot.mouseClick(desk.table.horizontalHeader().viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert desk.table._sort_column == desk.table.section_of("code")


def test_pinned_titles_stay_on_the_screen_when_the_table_is_scrolled_sideways(
    desk_of: Callable[..., Desk], qtbot: QtBot
) -> None:
    desk = desk_of(instruments(), width=430)
    for key in ("vwap", "age", "note"):
        desk.table.show_column(key, shown=True)
    header, bar = desk.table.horizontalHeader(), desk.table.horizontalScrollBar()
    bar.setValue(0)
    watch = PaintWatch()
    header.viewport().installEventFilter(watch)
    header.viewport().update()
    qtbot.waitUntil(lambda: bool(watch.painted))
    watch.painted.clear()
    bar.setValue(bar.maximum())
    # A picture taken of the widget is whole in any case: what counts is what Qt wants painted by itself.
    _, left, width = header.pinned_boxes()[-1]
    pinned = QRegion(0, 0, left + width, header.height())
    qtbot.waitUntil(lambda: any(pinned.subtracted(each).isEmpty() for each in watch.painted))


def test_an_edge_can_be_dragged_and_a_double_click_on_it_fits(desk: Desk, qtbot: QtBot) -> None:
    desk.print((TENCENT, 400.0, 1_234_567))
    table, header = desk.table, desk.table.horizontalHeader()
    last, turnover = table.section_of("last"), table.section_of("turnover")
    before, next_at = table.columnWidth(last), header.sectionViewportPosition(turnover)
    edge = QPoint(header.sectionViewportPosition(last) + before - 1, 10)
    viewport = header.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=edge)
    qtbot.mouseMove(viewport, edge + QPoint(20, 0))
    qtbot.mouseMove(viewport, edge + QPoint(40, 0))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=edge + QPoint(40, 0))
    assert table.columnWidth(last) == before + 40
    assert header.sectionViewportPosition(turnover) == next_at + 40, "the edge goes where the pointer goes"
    header.sectionHandleDoubleClicked.emit(last)
    assert table.columnWidth(last) < before


def test_a_header_can_be_dragged_to_another_place_but_not_before_code_and_name(desk: Desk) -> None:
    table, header = desk.table, desk.table.horizontalHeader()
    header.moveSection(header.visualIndex(table.section_of("turnover")), 2)
    header.released.emit()
    assert desk.shown()[:4] == ["code", "name", "turnover", "last"]
    header.moveSection(header.visualIndex(table.section_of("range")), 0)
    header.released.emit()
    assert desk.shown()[:4] == ["code", "name", "range", "turnover"]
    assert header.visualIndex(table.section_of("code")) == 0


def test_columns_order_and_folds_come_back(desk: Desk, desk_of: Callable[..., Desk]) -> None:
    desk.table.show_column("vwap", shown=True)
    desk.table.show_column("trades", shown=False)
    desk.table.set_sections([Section("Banks", np.array([0, 1])), Section("Rest", np.array([2, 3, 4]))])
    desk.table.fold("Rest", folded=True)
    desk.table.sort_by(desk.table.section_of("name"), falling=True)
    state = json.loads(json.dumps(desk.table.state()))
    again = desk_of(instruments())
    again.table.restore(state)
    again.table.set_sections(desk.table.sections)
    assert again.shown() == desk.shown()
    assert again.order() == desk.order() == [-1, TENCENT, ALIBABA, -2]
    desk.table.sort_by(OWN_ORDER, falling=False)
    again.table.restore(desk.table.state())
    assert again.table.has_own_order


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"columns": 3, "sort": "up", "folded": 7},
        {"sort": {"column": "gone", "falling": True}},
        {"sort": {}},
    ],
)
def test_a_foreign_state_leaves_the_table_as_usual(desk: Desk, state: dict[str, object]) -> None:
    before = desk.shown()
    desk.table.restore(state)
    assert desk.shown() == before
    assert desk.table._sort_column == desk.table.section_of("turnover")
    assert desk.table._sort_falling


# Selection and order.


def test_several_rows_are_selected_with_shift_and_ctrl_and_stay_selected_in_another_order(
    desk: Desk, qtbot: QtBot
) -> None:
    ranked(desk)
    changes: list[list[int]] = []
    desk.table.selected_changed.connect(lambda: changes.append(desk.selected()))
    desk.click(qtbot, 1)
    desk.click(qtbot, 2, keys=Qt.KeyboardModifier.ShiftModifier)
    desk.click(qtbot, 4, keys=Qt.KeyboardModifier.ControlModifier)
    assert desk.selected() == [1, 2, 4]
    assert changes[-1] == [1, 2, 4]
    desk.table.held = False
    desk.table.sort_by(desk.table.section_of("turnover"), falling=False)
    assert desk.order() == [4, 3, 2, 1, 0]
    assert desk.selected() == [4, 2, 1]
    desk.table.relist(np.array([0, 2, 4]), size=5)
    assert desk.selected() == [4, 2]
    assert changes[-1] == [4, 2]


def test_an_instrument_chosen_elsewhere_is_the_only_one_selected(desk: Desk, qtbot: QtBot) -> None:
    ranked(desk)
    picked: list[int] = []
    desk.table.picked.connect(picked.append)
    qtbot.keyClick(desk.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert desk.selected() == [0, 1, 2, 3, 4]
    desk.table.follow(HKEX)
    assert desk.selected() == [HKEX]
    assert HKEX not in picked
    desk.table.follow(-1)
    assert desk.selected() == []


def test_the_order_is_renewed_at_most_twice_a_second_and_waits_after_a_row_was_chosen(
    desk: Desk, qtbot: QtBot
) -> None:
    ranked(desk)
    desk.print((LENOVO, 100.0, 5000))
    assert desk.order()[0] == TENCENT
    desk.frame(500)
    assert desk.order()[0] == LENOVO
    qtbot.keyClick(desk.table, Qt.Key.Key_Down)
    assert desk.table.held
    desk.print((HKEX, 100.0, 50_000), after_ms=600)
    assert desk.order()[0] == LENOVO
    desk.frame(HOLD_US / 1000)
    assert not desk.table.held
    assert desk.order()[0] == HKEX


def test_selected_rows_are_copied_in_full_below_the_names_of_their_columns(desk: Desk, qtbot: QtBot) -> None:
    ranked(desk)
    desk.table.show_column("lot", shown=True)
    desk.click(qtbot, 0)
    desk.click(qtbot, 1, keys=Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(desk.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    head, *rows = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert head[:5] == ["Code", "Name", "Last", "Change %", "Turnover"]
    assert [row[0] for row in rows] == ["00700", "09988"]
    assert rows[0][head.index("Turnover")] == "50000"
    assert rows[0][head.index("Board lot")] == "100"
    assert {len(row) for row in rows} == {len(head)}
    assert "Range" not in head


def test_enter_and_a_double_click_ask_for_a_chart(desk: Desk, qtbot: QtBot) -> None:
    ranked(desk)
    asked: list[int] = []
    desk.table.chart_requested.connect(asked.append)
    desk.table.follow(HKEX)
    qtbot.keyClick(desk.table, Qt.Key.Key_Return)
    viewport = desk.table.viewport()
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(90, ROW_PX + 5))
    assert asked == [HKEX, ALIBABA]


# Sections.


def with_sections(desk: Desk) -> None:
    desk.table.set_sections(
        [Section("Banks", np.array([HKEX, TENCENT])), Section("Rest", np.array([LENOVO, ALIBABA, MEITUAN]))]
    )


def test_rows_are_sorted_within_sections_and_a_third_click_gives_the_own_order(
    desk: Desk, qtbot: QtBot
) -> None:
    ranked(desk)
    with_sections(desk)
    assert desk.order() == [-1, TENCENT, HKEX, -2, ALIBABA, MEITUAN, LENOVO]
    assert desk.table.symbols.tolist() == [TENCENT, HKEX, ALIBABA, MEITUAN, LENOVO]
    desk.click_header(qtbot, "turnover")
    assert desk.order() == [-1, HKEX, TENCENT, -2, LENOVO, MEITUAN, ALIBABA]
    desk.click_header(qtbot, "turnover")
    assert desk.order() == [-1, HKEX, TENCENT, -2, LENOVO, ALIBABA, MEITUAN]
    assert desk.table.has_own_order
    desk.click_header(qtbot, "turnover")
    assert desk.order() == [-1, TENCENT, HKEX, -2, ALIBABA, MEITUAN, LENOVO]


def test_a_title_folds_by_click_and_by_keys_and_is_no_instrument(desk: Desk, qtbot: QtBot) -> None:
    ranked(desk)
    with_sections(desk)
    picked: list[int] = []
    desk.table.picked.connect(picked.append)
    desk.click(qtbot, 3)
    assert desk.order() == [-1, TENCENT, HKEX, -2]
    assert picked == []
    assert desk.selected() == []
    assert desk.table.symbol_at(QPoint(50, 3 * ROW_PX + 5)) < 0
    qtbot.keyClick(desk.table, Qt.Key.Key_Right)
    assert desk.order() == [-1, TENCENT, HKEX, -2, ALIBABA, MEITUAN, LENOVO]
    for key, folded in ((Qt.Key.Key_Left, True), (Qt.Key.Key_Space, False), (Qt.Key.Key_Return, True)):
        qtbot.keyClick(desk.table, key)
        assert desk.table._rows.titles[-2].is_folded == folded
    qtbot.keyClick(desk.table, Qt.Key.Key_Up)
    assert picked == [HKEX]
    model = desk.table.model()
    spoken = model.data(model.index(3, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Rest, 3 names, folded"


def test_titles_are_painted_and_rows_below_them_still_show_their_figures(desk: Desk) -> None:
    ranked(desk)
    plain = desk.cell(0, "last")
    with_sections(desk)
    desk.frame()
    assert desk.cell(1, "last") == plain
    assert desk.cell(0, "code") != desk.cell(3, "code")


def test_typing_finds_instruments_between_titles(desk: Desk, qtbot: QtBot) -> None:
    ranked(desk)
    with_sections(desk)
    picked: list[int] = []
    desk.table.picked.connect(picked.append)
    qtbot.keyClicks(desk.table, "mei")
    assert picked[-1] == MEITUAN


def test_a_filtered_list_keeps_its_sections(desk: Desk) -> None:
    ranked(desk)
    with_sections(desk)
    desk.table.relist(np.array([TENCENT, LENOVO]), size=5)
    assert desk.order() == [-1, TENCENT, -2, LENOVO]
    desk.table.relist(np.array([LENOVO]), size=5)
    assert desk.order() == [-2, LENOVO]


# Dragging.


def drop(desk: Desk, data: QMimeData, row: float) -> bool:
    """Drop something at a distance of so many rows from the top; whether the table took it."""
    at = QPointF(60, row * ROW_PX)
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at.toPoint(), action, data, button, keys)
    enter.ignore()
    QApplication.sendEvent(desk.table.viewport(), enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(desk.table.viewport(), QDropEvent(at, action, data, button, keys))
    return True


def test_what_is_dragged_out_are_ids_for_us_and_for_everybody(desk: Desk, qtbot: QtBot) -> None:
    ranked(desk)
    with_sections(desk)
    qtbot.keyClick(desk.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    model = desk.table.model()
    data = model.mimeData(desk.table.selectionModel().selectedIndexes())
    assert data.text().splitlines() == ["00700.HK", "00388.HK", "09988.HK", "03690.HK", "00992.HK"]
    assert dragged_ids(data) == data.text().splitlines()
    assert data.hasFormat(INSTRUMENTS_MIME)
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled


def test_a_drag_shows_a_tag_that_leaves_in_sight_where_rows_are_dropped(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dragged: list[QDrag] = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_actions: dragged.append(drag))
    ranked(desk)
    viewport = desk.table.viewport()
    for row, keys in ((0, Qt.KeyboardModifier.NoModifier), (2, Qt.KeyboardModifier.ShiftModifier)):
        desk.click(qtbot, row, keys=keys)
        start = QPoint(90, 12)
        qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
        for step in (10, 30, 60):
            move = QPointF(start + QPoint(step, step))
            _send_mouse(viewport, QEvent.Type.MouseMove, move)
        qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start)
    one, several = dragged
    assert dragged_ids(one.mimeData()) == ["00700.HK"]
    assert len(dragged_ids(several.mimeData())) == 3
    for drag in dragged:
        tag = drag.pixmap().deviceIndependentSize()
        assert 0 < tag.height() <= ROW_PX
        assert 0 < tag.width() < viewport.width() / 3


def test_rows_dropped_in_the_own_order_ask_to_be_moved_there(desk: Desk) -> None:
    ranked(desk)
    with_sections(desk)
    moved: list[tuple[list[int], int]] = []
    desk.table.rows_moved.connect(lambda symbols, place: moved.append((symbols, place)))
    dragged = instruments_mime(["03690.HK", "00992.HK"])
    assert not drop(desk, dragged, 1), "sorted by a column, rows have no place of their own"
    desk.table.sort_by(OWN_ORDER, falling=False)
    assert drop(desk, dragged, 1)
    assert drop(desk, dragged, 7)
    assert moved == [([LENOVO, MEITUAN], 1), ([LENOVO, MEITUAN], 7)]
    assert not drop(desk, instruments_mime(["03690.HK", "00005.HK"]), 1), "it has a name that is not listed"
    plain = QMimeData()
    plain.setText("03690.HK")
    assert not drop(desk, plain, 1)


# Notes.


def test_a_note_is_changed_in_place_with_f2_and_kept_with_enter(desk: Desk, qtbot: QtBot) -> None:
    ranked(desk)
    heard: list[tuple[str, str]] = []
    desk.table.note_edited.connect(lambda code, text: heard.append((code, text)))
    desk.table.follow(HKEX)
    qtbot.keyClick(desk.table, Qt.Key.Key_F2)
    editor = desk.table._editor
    assert editor is not None
    assert editor.text() == "waits for results"
    assert "note" in desk.shown()
    qtbot.keyClicks(editor, "sell at 450")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert heard == [("00388.HK", "sell at 450")]
    assert desk.table._editor is None
    qtbot.keyClick(desk.table, Qt.Key.Key_F2)
    assert desk.table._editor is not None
    qtbot.keyClicks(desk.table._editor, "no")
    qtbot.keyClick(desk.table._editor, Qt.Key.Key_Escape)
    assert heard == [("00388.HK", "sell at 450")]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_when_a_note_is_written_the_table_is_where_it_was(
    desk_of: Callable[..., Desk], qtbot: QtBot, key: Qt.Key
) -> None:
    desk = desk_of(instruments(), width=430)
    ranked(desk)
    bar = desk.table.horizontalScrollBar()
    for before in (0, 7):
        bar.setValue(before)
        desk.table.edit_note(TENCENT)
        assert bar.value() > before
        assert desk.table._editor is not None
        qtbot.keyClick(desk.table._editor, key)
        assert bar.value() == before


def test_the_order_waits_while_a_note_is_written(desk: Desk) -> None:
    ranked(desk)
    desk.table.edit_note(TENCENT)
    desk.print((LENOVO, 100.0, 50_000), after_ms=1000)
    assert desk.order()[0] == TENCENT


# Pictures.


def test_the_mark_in_the_range_goes_where_the_price_goes(desk: Desk) -> None:
    def mark_at() -> int:
        image = desk.cell(0, "range")
        y = image.height() // 2 - 4
        lit = [x for x in range(image.width()) if image.pixelColor(x, y) == desk.theme.text]
        return lit[0] if lit else -1

    assert mark_at() == -1
    desk.print((TENCENT, 100.0, 9_000))
    desk.print((TENCENT, 90.0, 100))
    low = mark_at()
    desk.print((TENCENT, 100.0, 100))
    high = mark_at()
    desk.print((TENCENT, 95.0, 100))
    assert 0 < low < mark_at() < high


def test_moves_have_the_colour_of_a_rise_or_fall_and_the_colour_blind_see_it_by_their_height(
    desk_of: Callable[..., Desk],
) -> None:
    def boxes(desk: Desk) -> list[tuple[bool, bool]]:
        """Of the last two boxes, whether the upper and the lower end are in the newest's colours."""
        image = desk.cell(0, "moves")
        found = []
        for x in (8 + 8 * 5 + 1, 8 + 9 * 5 + 1):
            blank = desk.cell(0, "moves").pixelColor(8 + 1, 12)
            top, bottom = image.pixelColor(x, 9), image.pixelColor(x, 15)
            found.append((top not in (blank, desk.theme.panel), bottom not in (blank, desk.theme.panel)))
        return found

    marked = load_theme("dark", palette=Palette.COLOUR_BLIND)
    for look, expected in ((None, [(True, True)] * 2), (marked, [(True, False), (False, True)])):
        desk = desk_of(instruments()) if look is None else desk_of(instruments(), look)
        for price in (100.0, 101.0, 100.0):
            desk.print((TENCENT, price, 100))
        desk.frame(1000)
        assert boxes(desk) == expected


def test_a_day_is_drawn_again_once_a_second_or_when_its_minute_is_over(desk: Desk) -> None:
    line = next(each.painter for each in desk.table._columns if each.id == "day")
    assert isinstance(line, DayLine)

    def drawn(*prices: float, after_ms: float) -> int:
        before = line.drawn
        for price in prices:
            desk.print((TENCENT, price, 100), after_ms=after_ms)
            desk.image()
        return line.drawn - before

    desk.image()
    assert drawn(100.0, after_ms=33) == 1
    assert drawn(101.0, 102.0, 103.0, after_ms=33) == 0
    assert drawn(104.0, after_ms=1000) == 1
    desk.now_us += MINUTE_US
    assert drawn(104.0, after_ms=33) == 1


def test_a_stale_row_has_no_colour_in_its_pictures_either(desk: Desk) -> None:
    for price in (100.0, 101.0, 99.0, 98.0):
        desk.print((TENCENT, price, 100))
        desk.now_us += MINUTE_US
    desk.frame(1000)

    def colourful() -> bool:
        parts = [desk.cell(0, key) for key in ("moves", "day", "last")]
        return any(
            max(part.pixelColor(x, y).getRgb()[:3]) - min(part.pixelColor(x, y).getRgb()[:3]) > 60
            for part in parts
            for x in range(part.width())
            for y in range(part.height())
        )

    assert colourful()
    desk.stale[TENCENT] = True
    desk.frame()
    assert not colourful()


def test_what_changes_as_time_passes_is_written_again_without_a_print(desk: Desk) -> None:
    desk.table.show_column("age", shown=True)
    desk.print((TENCENT, 100.0, 100))
    desk.image()
    before = desk.cell(0, "age")
    desk.frame(3000)
    assert desk.cell(0, "age") != before


def test_the_colour_blind_see_by_an_arrow_which_way_a_price_flashes(desk_of: Callable[..., Desk]) -> None:
    look = load_theme("dark", palette=Palette.COLOUR_BLIND)

    def arrow(desk: Desk, price: float) -> list[bool]:
        desk.print((TENCENT, price, 100))
        image = desk.cell(0, "last")
        rows = range(9, 16)
        return [sum(image.pixelColor(x, y).lightness() > 90 for x in range(8)) > 2 for y in rows]

    desk = desk_of(instruments(), look)
    desk.print((TENCENT, 100.0, 100))
    desk.frame(1000)
    up = arrow(desk, 101.0)
    desk.frame(1000)
    down = arrow(desk, 100.0)
    assert any(up)
    assert any(down)
    assert up != down


def in_own_turnover(desk: Desk, first: int = 0) -> None:
    """Turnovers that put 40 instruments in the order of their numbers, but one may come first."""
    desk.print(*[(symbol, 100.0, 500 - symbol if symbol != first else 900) for symbol in range(40)])
    desk.frame(HOLD_US / 1000 + 1000)


@pytest.mark.parametrize(("scrolled", "stays"), [(0, True), (2, False)])
def test_who_is_at_the_top_stays_there_and_a_chosen_row_is_followed_from_elsewhere(
    desk_of: Callable[..., Desk], qtbot: QtBot, scrolled: int, stays: bool
) -> None:
    desk = desk_of(instruments(40))
    in_own_turnover(desk)
    bar = desk.table.verticalScrollBar()
    bar.setValue(scrolled * ROW_PX)
    desk.click(qtbot, 3)
    symbol = desk.selected()[0]
    desk.print(*[(other, 100.0, 5000.0) for other in range(40) if other != symbol])
    desk.frame(HOLD_US / 1000 + 1000)
    assert desk.order()[-1] == symbol
    assert (bar.value() == scrolled * ROW_PX) is stays


@pytest.mark.parametrize("is_choice", [False, True])
def test_a_row_that_nobody_chose_is_not_followed(desk_of: Callable[..., Desk], is_choice: bool) -> None:
    desk = desk_of(instruments(40))
    in_own_turnover(desk)
    desk.table.follow(3, is_choice=is_choice)
    bar = desk.table.verticalScrollBar()
    bar.setValue(2 * ROW_PX)
    desk.print(*[(other, 100.0, 5000.0) for other in range(40) if other != 3])
    desk.frame(HOLD_US / 1000 + 1000)
    assert desk.order()[-1] == 3
    assert (bar.value() > 2 * ROW_PX) is is_choice


def test_a_click_on_the_row_that_was_selected_at_first_chooses_it(
    desk_of: Callable[..., Desk], qtbot: QtBot
) -> None:
    desk = desk_of(instruments(40))
    desk.table.follow(3, is_choice=False)
    in_own_turnover(desk)
    bar = desk.table.verticalScrollBar()
    bar.setValue(2 * ROW_PX)
    # In the column that is the current one too, of which Qt tells nothing.
    qtbot.mouseClick(desk.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, ROW_PX + 12))
    assert desk.selected() == [3]
    desk.print(*[(other, 100.0, 5000.0) for other in range(40) if other != 3])
    desk.frame(HOLD_US / 1000 + 1000)
    assert bar.value() > 2 * ROW_PX


def test_a_change_that_counts_from_the_first_print_is_marked_dim_and_last_while_others_have_a_close(
    desk: Desk,
) -> None:
    table, percent = desk.table, "change_percent"
    columns = {each.id: each for each in table._columns}
    for price in (100.0, 110.0):
        desk.print((TENCENT, price, 10), (ALIBABA, price, 10))
    assert cell_text(table, TENCENT, percent) == cell_text(table, ALIBABA, percent) == "+10.00%"
    row = desk.order().index(ALIBABA)
    before = desk.cell(row, "change_percent")
    desk.board.set_previous_closes({TENCENT: 109.0})
    desk.frame()
    assert desk.cell(row, "change_percent") != before
    assert cell_text(table, TENCENT, percent) == "+0.92%"
    assert cell_text(table, ALIBABA, percent) == "~+10.00%"
    assert cell_text(table, ALIBABA, "change").startswith("~+10")
    assert cell_text(table, HKEX, percent) == MISSING
    both = np.array([TENCENT, ALIBABA])
    assert columns["change_percent"].tones(both) == [Tone.UP, Tone.DIM]
    assert columns["last"].tones(both) == [Tone.UP, Tone.TEXT]
    assert columns["change_percent"].copied(ALIBABA) == ""
    table.sort_by(table.section_of(percent), falling=True)
    assert desk.order()[0] == TENCENT
    assert np.isnan(columns["change_percent"].keys()[ALIBABA])
    tip = desk.quotes.tooltip(ALIBABA)
    assert "~+10.00% against today's first recorded print 100.0, as its previous close is not known" in tip
    desk.board.set_previous_closes({ALIBABA: 100.0})
    desk.frame()
    assert cell_text(table, ALIBABA, percent) == "+10.00%"


def test_a_marked_change_is_written_whole_as_other_figures_are() -> None:
    text = GlyphText(font())
    assert text.figure("~+12.34%", 60.0, right=True) is not None
