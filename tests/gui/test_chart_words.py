"""What a chart says in other languages, in larger text, on other clocks, and where it has little room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fakes.languages import is_spoken, speaking_in_brackets, unspoken_texts
from tickdeck.domain.bar import Bar
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import Block, Row, block_of
from tickdeck.gui import conventions
from tickdeck.gui.actions import Action
from tickdeck.gui.charts.chart_kind import DAY_S, TICKS, TIMES, ChartKind, Unit
from tickdeck.gui.charts.crosshair_text import bar_parts, measure_text, span_text
from tickdeck.gui.charts.gap_band import gap_label
from tickdeck.gui.charts.repair_bar import bar_text, bars_name
from tickdeck.gui.charts.time_axis import date_text
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panels.chart.alert_level import AlertLevel
from tickdeck.gui.panels.chart.panel import ChartPanel
from tickdeck.gui.selection import Selection
from tickdeck.gui.theme import apply_theme, load_theme, theme_of
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.gaps import UNKNOWN_MISSED, Gap
from tickdeck.pipeline.tape import Tape
from tickdeck.settings.look import Density, Look, TextSize, Times

# The offscreen platform says so of windows with a least size, and of menus.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise", "grabbing the keyboard", extend=True)

OPEN_US = 1_789_954_200_000_000  # 2026-09-21, 09:30 in Hong Kong
DATA = (r"09988 ?Alibaba", r"00700 ?Tencent", "09988", "00700", "VWAP", "Escape", "PNG", "SVG")
KEYS = r"\((End|K|O|Delete)\)"


def prints(count: int = 600) -> Block:
    rows: list[Row] = []
    for each in range(count):
        time_us = OPEN_US + each * 5_000_000
        price = 100 + (each % 50) / 100
        rows.append((time_us, time_us + 5_000, 0, price, 300.0, float("nan"), each % 3 - 1, -1, 0, each))
    return block_of(rows)


@dataclass
class Desk:
    """A chart in a window, with fifty minutes on it."""

    panel: ChartPanel
    window: QWidget
    frames: int = 0

    def frame(self, count: int = 1) -> None:
        for _ in range(count):
            self.frames += 1
            self.panel.refresh(Frame(self.frames, OPEN_US + 3_000_000_000))

    def action(self, what: str) -> Action:
        return next(each for each in self.panel.offered() if each.name == f"chart.{what}")


def desk_of(qtbot: QtBot, look: Look | None = None) -> Desk:
    theme = load_theme("dark") if look is None else theme_of(look, is_system_dark=True)
    apply_theme(_app(), theme)
    instruments = InstrumentTable([Instrument("09988.HK", "Alibaba"), Instrument("00700.HK", "Tencent")])
    board, tape, selection = Board(instruments), Tape(), Selection()
    panel = ChartPanel(
        board=board,
        tape=tape,
        gaps=lambda _: (Gap(0, OPEN_US + 100_000_000, OPEN_US + 190_000_000, "", missed=3),),
        stale=lambda: np.zeros(2, dtype=bool),
        selection=selection,
        theme=theme,
        levels=lambda _: [AlertLevel("a", 100.25)],
        find=lambda _: (),
    )
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(panel.header)
    layout.addWidget(panel, 1)
    window.resize(900, 480)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    board.apply(prints())
    tape.append(prints())
    selection.select(0)
    desk = Desk(panel, window)
    desk.frame()
    return desk


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


@pytest.fixture
def in_brackets() -> Iterator[None]:
    with speaking_in_brackets():
        yield


@pytest.fixture
def usual_conventions() -> Iterator[None]:
    yield
    conventions.follow(conventions.Conventions())
    apply_theme(_app(), load_theme("dark"))


@pytest.mark.usefixtures("in_brackets")
def test_everything_that_the_panel_shows_is_translated(qtbot: QtBot) -> None:
    desk = desk_of(qtbot)
    desk.panel.compare(["00700.HK"])
    desk.panel.open_compare()
    desk.frame()
    data = (*DATA, KEYS)
    assert unspoken_texts(desk.panel, data) == []
    assert unspoken_texts(desk.panel.header, data) == []
    titles = [text for each in desk.panel.offered() for text in (each.title, each.group)]
    assert [title for title in titles if not is_spoken(title)] == []
    desk.panel.plot.menu_asked.emit(desk.window.mapToGlobal(QPoint(100, 100)), 100.5)
    menus = [menu for menu in desk.panel.findChildren(QMenu) if menu.parent() is desk.panel]
    entries = [entry.text().split("\t")[0] for menu in menus for entry in menu.actions()]
    assert len(entries) > 10
    assert [entry for entry in entries if not is_spoken(entry)] == []


@pytest.mark.usefixtures("in_brackets")
def test_what_stands_instead_of_a_chart_is_translated(qtbot: QtBot) -> None:
    desk = desk_of(qtbot)
    desk.panel._selection.select(1)
    desk.frame()
    assert (
        desk.panel.plot.message
        == "⟦No print of 00700 yet⟧\n⟦The first one shows here as soon as it is made.⟧"
    )
    desk.panel._selection.select(-1)
    desk.frame()
    assert is_spoken(desk.panel.plot.message)
    assert is_spoken(desk.panel.header.title)


@pytest.mark.usefixtures("in_brackets")
def test_what_is_painted_is_translated(qtbot: QtBot) -> None:
    desk = desk_of(qtbot)
    plot = desk.panel.plot
    gap = Gap(0, OPEN_US, OPEN_US + 90_000_000, "gone", missed=UNKNOWN_MISSED, backfilled=4)
    bar = Bar(
        time_us=OPEN_US, width_us=60_000_000, open=1.0, high=2.0, low=1.0, close=2.0, volume=5.0, turnover=9.0
    )
    texts = [gap_label(gap, 0), gap_label(replace(gap, missed=7), 0), bar_text(bar, 2), bars_name(bar)]
    texts += [measure_text(1.0, 2.0, seconds, 500, 2) for seconds in (0.1, 5, 500, 5_000, 500_000)]
    texts += [date_text(OPEN_US), span_text(3)]
    texts += [kind.label for kind in (TICKS, ChartKind(Unit.COUNT, 5), ChartKind(Unit.VOLUME, 5), *TIMES)]
    texts += [kind.title for kind in (TICKS, ChartKind(Unit.TURNOVER, 5), ChartKind(Unit.COUNT, 5), *TIMES)]
    for kind in (TICKS, ChartKind(Unit.TIME, DAY_S)):
        desk.panel.choose_kind(kind)
        desk.frame()
        plot.hands.hover = plot.geometry_now().rect.center()
        reading = plot.reading()
        assert reading is not None
        texts.append(reading.text)
    texts += bar_parts(desk.panel.data.bars.bars[0], 2, OPEN_US, OPEN_US, 0)  # type: ignore[union-attr]
    assert [text for text in texts if not is_spoken(text)] == []


def test_names_of_actions_and_of_kinds_are_the_same_in_each_language(qtbot: QtBot) -> None:
    english = [each.name for each in desk_of(qtbot).panel.offered()]
    with speaking_in_brackets():
        desk = desk_of(qtbot)
    assert [each.name for each in desk.panel.offered()] == english
    assert "1m" in desk.panel.kinds.buttons


@pytest.mark.usefixtures("usual_conventions")
@pytest.mark.parametrize("density", list(Density))
@pytest.mark.parametrize("width_px", [200, 360, 900])
def test_in_the_largest_text_nothing_is_cut_or_overlaps(
    qtbot: QtBot, density: Density, width_px: int
) -> None:
    desk = desk_of(qtbot, Look(text_size=TextSize.LARGER, density=density))
    desk.window.resize(width_px, 300)
    QApplication.sendPostedEvents()
    desk.frame()
    header = desk.panel.header
    shown = [header._title, desk.panel.quote, desk.panel.kinds, header.compare_button, desk.panel.vwap]
    rects = [each.geometry() for each in shown if each is not None and each.isVisible() and each.width()]
    assert all(not a.intersects(b) for i, a in enumerate(rects) for b in rects[i + 1 :])
    assert max(rect.right() for rect in rects) <= header.width()
    title = header._title
    assert title.fontMetrics().horizontalAdvance(title.text()) <= title.width()
    assert desk.panel.kinds.more.isVisible()
    assert desk.panel.kinds.more.width() >= desk.panel.kinds.more.sizeHint().width()
    axis = desk.panel.plot._price_axis
    assert all(axis._static(text).size().width() + 8 <= axis.width() for _, text in axis.labels())


def test_the_least_needed_gives_way_first_and_comes_back(qtbot: QtBot) -> None:
    desk = desk_of(qtbot)
    header = desk.panel.header
    assert header.title == "09988 Alibaba"
    assert desk.panel.vwap.isVisible()
    desk.window.resize(200, 300)
    QApplication.sendPostedEvents()
    assert header.title == "09988"
    assert not desk.panel.vwap.isVisible()
    assert not desk.panel.kinds.buttons["1m"].isVisible()
    desk.window.resize(900, 300)
    QApplication.sendPostedEvents()
    assert header.title == "09988 Alibaba"
    assert desk.panel.vwap.isVisible()


@pytest.mark.usefixtures("usual_conventions")
@pytest.mark.parametrize(("times", "hour"), [(Times.EXCHANGE, "09"), (Times.UTC, "01")])
def test_times_are_on_the_clock_that_was_chosen(qtbot: QtBot, times: Times, hour: str) -> None:
    conventions.follow(conventions.Conventions(times=times))
    desk = desk_of(qtbot)
    plot = desk.panel.plot
    plot.choose_span(7200)
    desk.frame()
    assert plot._time_axis.labels()[0][1].startswith(hour)
    rect = plot.geometry_now().rect
    plot.hands.hover = QPointF(rect.left() + 2, rect.center().y())
    reading = plot.reading()
    assert reading is not None
    assert reading.text.startswith(hour)
    desk.panel.choose_kind(ChartKind(Unit.TIME, DAY_S))
    desk.frame()
    plot.hands.hover = rect.center()
    daily = plot.reading()
    assert daily is not None
    assert daily.when == "21 Sep 2026", "a day is the exchange's"
