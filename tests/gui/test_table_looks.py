"""The live table in other languages, sizes, clocks and units, and how little of it is painted again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fakes.languages import headers_of, is_spoken, speaking_in_brackets, unspoken_texts
from gui.live_market import MORNING_US, cell_text, instruments, prints
from tickdeck.domain.calendar import MINUTE_US
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.gui import conventions
from tickdeck.gui.conventions import Conventions
from tickdeck.gui.tables.day_line import DayLine
from tickdeck.gui.tables.glyph_text import GlyphText
from tickdeck.gui.tables.live_table import LiveTable
from tickdeck.gui.tables.quote_columns import QuoteColumns
from tickdeck.gui.tables.quote_filter import parse_filter
from tickdeck.gui.tables.row_text import PAD_PX
from tickdeck.gui.tables.sections import Section
from tickdeck.gui.theme import Theme, apply_theme, font, load_theme, theme_of
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.minutes import Minutes
from tickdeck.pipeline.moves import Moves
from tickdeck.settings.look import Density, Look, TextSize, Times, Units

TENCENT, ALIBABA, HKEX = range(3)
DATA = ("Tencent", "Alibaba", "Technology", "HKEX", "HK")

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", extend=True)


@dataclass
class Desk:
    """A table of quotes, and the frames that it is given."""

    table: LiveTable
    quotes: QuoteColumns
    board: Board
    minutes: Minutes
    moves: Moves
    now_us: int = MORNING_US
    seen: int = 0
    stale: np.ndarray = field(default_factory=lambda: np.zeros(0, dtype=bool))

    def frame(self, after_ms: float = 33) -> None:
        self.now_us += round(after_ms * 1000)
        changed = self.board.changed_since(self.seen)
        rewritten = self.quotes.observe(changed, self.now_us)
        moved = changed[self.board.moved[changed] > self.seen]
        self.seen = self.board.version
        direction = self.board.direction[moved]
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

    def text(self, symbol: int, key: str) -> str:
        return cell_text(self.table, symbol, key)

    def day_line(self) -> DayLine:
        (line,) = [each.painter for each in self.table._columns if isinstance(each.painter, DayLine)]
        return line


class Paints(QObject):
    """Collects what is painted of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.rects: list[QRect] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QPaintEvent):
            self.rects.append(event.rect())
        return super().eventFilter(watched, event)


def paint(desk: Desk) -> None:
    """Let what is marked be painted, as the frame clock does."""
    QApplication.sendEvent(desk.table.window(), QEvent(QEvent.Type.UpdateRequest))


@pytest.fixture(autouse=True)
def usual_look(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, load_theme("dark"))
    yield
    conventions.follow(Conventions())
    apply_theme(qapp, load_theme("dark"))


@pytest.fixture
def desk_of(qtbot: QtBot) -> Callable[..., Desk]:
    def make(names: InstrumentTable, look: Theme | None = None, size: tuple[int, int] = (1000, 400)) -> Desk:
        board, minutes, moves = Board(names), Minutes(names), Moves(names)
        quotes = QuoteColumns(
            board,
            minutes=minutes,
            moves=moves,
            rvol=lambda: np.full(len(names), 2.5),
            notes=lambda each: "007" if each == "00388.HK" else "",
        )
        columns = quotes.columns(list(names))
        table = LiveTable(
            columns=columns,
            size=len(names),
            theme=look or load_theme("dark"),
            tooltip=quotes.tooltip,
            sort_column=next(at for at, each in enumerate(columns) if each.id == "turnover"),
            id_of=lambda number: names[number].id,
        )
        qtbot.addWidget(table)
        table.resize(*size)
        with qtbot.waitExposed(table):
            table.show()
        desk = Desk(table, quotes, board, minutes, moves, stale=np.zeros(len(names), dtype=bool))
        desk.frame()
        return desk

    return make


# Languages.


def test_nothing_in_the_table_its_menu_and_its_field_is_left_untranslated(
    desk_of: Callable[..., Desk],
) -> None:
    with speaking_in_brackets():
        desk = desk_of(instruments())
        desk.board.set_previous_closes({TENCENT: 400.0})
        desk.print((TENCENT, 408.0, 300), (ALIBABA, 153.0, 100))
        desk.board.apply_quotes({TENCENT: (desk.now_us, desk.now_us, 403.8, 1.0, 404.2, 1.0)})
        desk.table.set_sections([Section("2330", np.array([0, 1])), Section("2454", np.array([2, 3, 4]))])
        desk.table.edit_note(HKEX)
        menu = desk.table.column_menu()
        assert unspoken_texts(desk.table) == []
        assert unspoken_texts(menu) == []
        assert [text for _, text in headers_of(desk.table.model()) if not is_spoken(text)] == []
        assert all(is_spoken(each.full_name) and is_spoken(each.group) for each in desk.table._columns)
        assert is_spoken(desk.text(TENCENT, "range"))
        for symbol in (TENCENT, ALIBABA, HKEX):
            tip = desk.quotes.tooltip(symbol)
            assert is_spoken(tip, DATA), tip
        titles = [desk.table._rows._title_data(each, 0, 11) for each in desk.table._rows.titles.values()]
        assert titles
        assert all(is_spoken(str(each)) for each in titles)
        menu.deleteLater()


@pytest.mark.parametrize("text", ['"x', "or x", "x or", "foo>1", "turnover>", "foo=?", "\x00>"])
def test_what_a_filter_does_not_understand_is_said_in_the_users_language(text: str) -> None:
    with speaking_in_brackets():
        found = parse_filter(text, Board(instruments()))
    assert found.error == "" or is_spoken(found.error, ("foo",)), found.error


@pytest.mark.parametrize(
    "text", ["成交額>10萬", "成交额>10万 >0%", "升跌%>1 或 量比>3", "現價>=408", "price>1 or 现价<1"]
)
def test_a_filter_can_be_written_in_chinese(text: str) -> None:
    board = Board(instruments())
    board.set_previous_closes({TENCENT: 400.0})
    board.apply(prints((TENCENT, 408.0, 1_000)))
    found = parse_filter(text, board, rvol=lambda: np.full(5, 1.0))
    assert found.error == ""
    assert np.flatnonzero(found.mask()).tolist() == [TENCENT]


# Sizes.

LOOKS = [Look(text_size=size, density=density) for size in TextSize for density in Density]


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.text_size.name}-{look.density.name}")
def test_every_title_and_figure_has_room_at_every_size(
    desk_of: Callable[..., Desk], qapp: QApplication, look: Look
) -> None:
    theme = theme_of(look, is_system_dark=True)
    apply_theme(qapp, theme)
    desk = desk_of(instruments(), theme, (2600, 400))
    table = desk.table
    for column in table._columns:
        table.show_column(column.key, shown=True)
    desk.board.set_previous_closes({TENCENT: 400.0})
    desk.print((TENCENT, 448.2, 300), (ALIBABA, 150.0, 4e6))
    desk.print((TENCENT, 356.4, 3e6), (ALIBABA, 165.0, 100), after_ms=1000)
    assert desk.text(ALIBABA, "change_percent") == "~+10.00%"
    figures, titles = QFontMetricsF(font()), QFontMetricsF(font(-1))
    for section, column in enumerate(table._columns):
        room = table.columnWidth(section) - 2 * PAD_PX
        assert titles.horizontalAdvance(column.title) <= room + 1, column.key
        if column.painter is None and column.key != "note":
            for symbol in (TENCENT, ALIBABA):
                text = cell_text(table, symbol, column.key)
                assert figures.horizontalAdvance(text) <= room + 0.5, (column.key, text)
    assert table.rowHeight(0) == table.row_px == theme.sizes.row >= figures.height()
    assert table.horizontalHeader().height() == theme.sizes.columns >= titles.height()
    table.verticalScrollBar().setValue(0)
    assert table.visible_rows() == (0, 5)


def test_a_width_that_was_chosen_grows_with_the_text(
    desk_of: Callable[..., Desk], qapp: QApplication
) -> None:
    desk = desk_of(instruments())
    desk.table._layout.resize("last", 120)
    state = desk.table.state()
    theme = theme_of(replace(Look(), text_size=TextSize.LARGER), is_system_dark=True)
    apply_theme(qapp, theme)
    larger = desk_of(instruments(), theme)
    larger.table.restore(state)
    assert larger.table.columnWidth(larger.table.section_of("last")) == 160
    assert larger.table.state() == state


# Clocks and units.


def test_times_are_told_on_the_clock_that_was_chosen(desk_of: Callable[..., Desk]) -> None:
    for times, told, zone in ((Times.EXCHANGE, "11:11:00", "HKT"), (Times.UTC, "03:11:00", "UTC")):
        conventions.follow(Conventions(times=times))
        desk = desk_of(instruments())
        desk.now_us = MORNING_US
        desk.print((TENCENT, 408.0, 300))
        assert desk.text(TENCENT, "time") == told
        assert f"2026-09-21 {told}.000 {zone}" in desk.quotes.tooltip(TENCENT)


def test_the_digits_of_an_amount_stay_figures_where_its_unit_is_of_another_font(
    desk_of: Callable[..., Desk],
) -> None:
    text = GlyphText(font())
    assert text.apart("71.2 萬") == ("71.2 ", "萬")
    assert text.apart("5分鐘") == ("5", "分鐘")
    assert text.apart("騰訊") == ("", "騰訊")
    conventions.follow(Conventions(units=Units.MYRIADS))
    desk = desk_of(instruments())
    desk.print((TENCENT, 408.0, 300_000))
    desk.table.grab()
    cell = desk.table._writer._cells[TENCENT][desk.table.section_of("turnover")]
    assert desk.text(TENCENT, "turnover").endswith(" 億")
    assert cell[1] is not None
    assert cell[2] is not None


# How little is painted again.


def test_a_print_paints_nothing_of_code_and_name_and_a_new_order_nothing_of_the_header(
    desk_of: Callable[..., Desk],
) -> None:
    desk = desk_of(instruments())
    desk.print((TENCENT, 408.0, 300), (ALIBABA, 153.0, 100))
    paint(desk)
    table = desk.table
    rows, header = Paints(table.viewport()), Paints(table.horizontalHeader().viewport())
    desk.print((TENCENT, 409.0, 300))
    paint(desk)
    left = table.columnViewportPosition(table.section_of("last"))
    assert [rect.left() for rect in rows.rects] == [left]
    rows.rects.clear()
    desk.print((ALIBABA, 153.0, 9_000), after_ms=1000)
    assert table.order[0] == ALIBABA
    paint(desk)
    assert rows.rects[0].left() == 0
    assert header.rects == []


def test_what_was_painted_bit_by_bit_is_what_would_be_painted_as_a_whole(
    desk_of: Callable[..., Desk],
) -> None:
    desk = desk_of(instruments(30))
    desk.table.show_column("day", shown=False)
    desk.print(*[(symbol, 100.0 + symbol, 500 - symbol) for symbol in range(30)])
    for step in range(10):
        moving = range(step % 3, 30, 2 + step % 4)
        desk.stale[5] = step > 6
        desk.print(
            *[(symbol, 100.0 + symbol + (step * symbol) % 3, 10 * step) for symbol in moving], after_ms=90
        )
        for after_ms in (90, 200, 300):
            paint(desk)
            shown = desk.table.screen().grabWindow(desk.table.winId()).toImage()
            whole = desk.table.grab().toImage()
            assert shown.convertToFormat(whole.format()) == whole, (step, after_ms)
            desk.frame(after_ms)


def test_lines_of_many_new_rows_are_drawn_over_several_frames(desk_of: Callable[..., Desk]) -> None:
    desk = desk_of(instruments(40), size=(1000, 900))
    line = desk.day_line()
    assert line.drawn <= 24, "when it was shown first"
    for price in (100.0, 101.0):
        desk.print(*[(symbol, price, 500 - symbol) for symbol in range(40)])
        desk.now_us += MINUTE_US
    paint(desk)
    drawn = [line.drawn]
    for _ in range(12):
        desk.frame()
        paint(desk)
        drawn.append(line.drawn)
    steps = np.diff(drawn)
    assert steps.max() <= 16
    assert len(line._pictures) >= 30
    assert {each.minute for each in line._pictures.values()} == {int(desk.minutes.newest[0])}
    assert steps[-1] == 0
