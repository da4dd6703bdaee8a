"""Instruments compared in a chart: as far back as its own line, in lines that weigh less than that."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.languages import speaking_in_brackets
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import NO_SEQ, TICK, Block
from tickdeck.gui.charts import band_painter
from tickdeck.gui.charts.band_painter import PlacedLabel
from tickdeck.gui.charts.chart_kind import ChartKind, Unit
from tickdeck.gui.charts.label_room import LabelPlaces
from tickdeck.gui.charts.overlay_painter import peer_inks
from tickdeck.gui.charts.past import TakePast
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panels.chart.alert_level import AlertLevel
from tickdeck.gui.panels.chart.panel import ChartPanel
from tickdeck.gui.selection import Selection
from tickdeck.gui.theme import apply_theme, load_theme
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.tape import Tape

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise", "grabbing the keyboard", extend=True)

OPEN_US = 1_789_954_200_000_000  # 2026-09-21, 09:30 in Hong Kong
CODES = ("09988.HK", "00700.HK", "00005.HK")
PAGE = 1_000


def prints(from_s: float, to_s: float, *, symbol: int = 0, every_s: float = 2.0) -> Block:
    times = OPEN_US + (np.arange(from_s, to_s, every_s) * 1e6).astype(np.int64)
    block = np.zeros(times.size, dtype=TICK)
    block["time_us"], block["recv_us"] = times, times + 5_000
    block["price"] = 100 + np.arange(times.size) % 100 / 100
    block["volume"], block["turnover"], block["seq"] = 300.0, math.nan, NO_SEQ
    block["symbol"] = symbol
    return block


@dataclass
class Recording:
    """Answers with what was recorded of each instrument, when the test says so."""

    ticks: dict[str, Block] = field(default_factory=dict)
    pauses: list[tuple[int, int]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    waiting: list[tuple[str, int, TakePast]] = field(default_factory=list)

    def ask(self, symbol_id: str, before_us: int, rows: int, done: TakePast) -> None:
        assert rows >= PAGE
        self.asked.append(symbol_id)
        self.waiting.append((symbol_id, before_us, done))

    def answer(self) -> None:
        waiting, self.waiting = self.waiting, []
        for symbol_id, before_us, done in waiting:
            ticks = self.ticks.get(symbol_id, np.zeros(0, dtype=TICK))
            older = ticks[ticks["time_us"] < before_us]
            done(older[-PAGE:], older.size > PAGE, self.pauses)


@dataclass
class Desk:
    """A chart with ten minutes of a run on it."""

    panel: ChartPanel
    board: Board
    tape: Tape
    past: Recording
    frames: int = 0
    now_s: float = 600.0

    def take(self, block: Block) -> None:
        self.board.apply(block)
        self.tape.append(block)

    def frame(self, count: int = 1) -> None:
        for _ in range(count):
            self.frames += 1
            self.panel.refresh(Frame(self.frames, OPEN_US + round(self.now_s * 1e6)))

    def scroll_back(self, times: int = 1) -> None:
        """Go to the oldest print, and have all that is asked for answered."""
        for _ in range(times):
            self.panel.oldest()
            self.frame(2)
            self.past.answer()
            self.frame(5)

    def labels(self) -> list[str]:
        assert self.panel.plot.shown is not None
        return [label for _, label in self.panel.plot.shown.peers]

    def first_s(self, place: int = 0) -> float:
        """When the oldest print of an instrument compared was, in seconds from the opening."""
        series = self.panel.plot._state.peers[place].series
        return (series.t0_us - OPEN_US) / 1e6 + series.first_x


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Desk:
    theme = load_theme("dark")
    apply_theme(qapp, theme)
    board, tape = Board(InstrumentTable([Instrument(code) for code in CODES])), Tape()
    selection, past = Selection(), Recording()
    panel = ChartPanel(
        board=board,
        tape=tape,
        gaps=lambda _: (),
        stale=lambda: np.zeros(len(CODES), dtype=bool),
        selection=selection,
        theme=theme,
        past=past,
    )
    panel.resize(900, 400)
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    made = Desk(panel, board, tape, past)
    for symbol in (0, 1):
        made.take(prints(0, 600, symbol=symbol))
    selection.select(0)
    made.frame()
    panel.compare(["00700.HK"])
    made.frame()
    return made


def test_what_is_compared_goes_back_as_far_as_the_chart(desk: Desk) -> None:
    desk.past.ticks = {code: prints(-4000, 0, symbol=symbol) for symbol, code in enumerate(CODES[:2])}
    assert desk.past.asked == [], "nothing is asked while nobody looks back"
    desk.scroll_back(4)
    assert desk.panel.series.t0_us / 1e6 + desk.panel.series.first_x == OPEN_US / 1e6 - 4000
    assert desk.first_s() == -4000
    desk.panel.plot.fit()
    desk.frame(20)
    (label,) = desk.labels()
    assert label.startswith("00700 ")
    assert "since" not in label
    assert desk.panel.plot.shown is not None
    ((line, _),) = desk.panel.plot.shown.peers
    assert line.x[0] == pytest.approx(desk.panel.series.first_x, abs=20)


def test_it_is_not_asked_for_what_lies_before_the_chart(desk: Desk) -> None:
    desk.past.ticks = {"00700.HK": prints(-40_000, 0, symbol=1)}
    desk.scroll_back(6)
    assert desk.past.asked.count("00700.HK") == 0
    desk.past.ticks["09988.HK"] = prints(-100, 0)
    desk.panel._source.history.has_more = True
    desk.scroll_back(6)
    assert desk.past.asked.count("00700.HK") == 1
    assert desk.first_s() == -2 * PAGE


def test_one_that_has_not_traded_in_this_run_is_shown_from_the_recording(desk: Desk) -> None:
    desk.past.ticks = {"00005.HK": prints(-500, -100, symbol=2)}
    desk.panel.compare(["00005.HK"])
    desk.frame()
    desk.past.answer()
    desk.panel.plot.fit()
    desk.frame(20)
    assert desk.first_s() == -500
    assert desk.labels()[0].startswith("00005 ")


def test_the_label_says_from_when_on_it_is_known_where_that_is_later(desk: Desk) -> None:
    desk.past.ticks = {"09988.HK": prints(-4000, 0), "00700.HK": prints(-600, 0, symbol=1)}
    desk.scroll_back()
    desk.panel.plot.fit()
    desk.frame(20)
    assert "since" not in desk.labels()[0], "it is still being asked for"
    desk.past.answer()
    desk.frame(20)
    assert desk.labels()[0].startswith("00700 since 09:20 ")
    with speaking_in_brackets():
        desk.frame()
    assert desk.labels()[0].startswith("⟦00700 since 09:20⟧ ")
    desk.panel.follow()
    desk.panel.plot.choose_span(300)
    desk.frame(5)
    assert "since" not in desk.labels()[0], "the line begins before what is shown"


def test_nothing_is_said_of_a_beginning_while_the_recording_is_not_read(desk: Desk) -> None:
    """Newer questions took the place of this one, which tells nothing about the recording."""
    desk.past.ticks = {"00005.HK": prints(-500, 0, symbol=2)}
    desk.take(prints(300, 600, symbol=2))
    desk.panel.compare(["00005.HK"])
    desk.panel.plot.fit()
    desk.frame(5)
    ((_, _, done),) = [each for each in desk.past.waiting if each[0] == "00005.HK"]
    desk.past.waiting.clear()
    done(np.zeros(0, dtype=TICK), True, ())
    desk.frame(5)
    assert "since" not in desk.labels()[0]
    desk.past.answer()
    desk.frame(5)
    assert desk.first_s() == -500


def test_what_has_no_line_in_view_has_no_name_in_it(desk: Desk) -> None:
    desk.take(prints(500, 600, symbol=2))
    desk.panel.compare(["00005.HK", "00700.HK"])
    desk.panel.plot.show_times(100, 300)
    desk.frame(5)
    assert [label.split()[0] for label in desk.labels()] == ["00700"]
    assert desk.panel.plot.shown is not None
    assert desk.panel.plot.shown.peer_places == (1,), "it keeps its colour"


def test_all_lines_begin_at_no_change_behind_what_was_not_recorded(desk: Desk) -> None:
    """After a restart the left edge lies within the time between the two runs."""
    for symbol, code in enumerate(CODES[:2]):
        desk.past.ticks[code] = prints(-1000, -300, symbol=symbol)
        desk.past.ticks[code]["price"] *= 1 + symbol / 5
    desk.scroll_back(3)
    desk.panel.plot.show_times(-150, 250)
    desk.frame(5)
    shown = desk.panel.plot.shown
    assert shown is not None
    ((line, _),) = shown.peers
    assert shown.base == 100.0, "with this run's first print"
    assert line.y[0] == pytest.approx(100.0, abs=0.02)
    assert shown.line.y[shown.line.x >= 0][0] == pytest.approx(100.0, abs=0.02)
    desk.panel.choose_kind(ChartKind(Unit.TIME, 60))
    desk.panel.plot.show_times(-150, 250)
    desk.frame(5)
    shown = desk.panel.plot.shown
    assert shown is not None
    assert shown.base == 100.0


def test_its_name_hides_nothing_of_its_newest_prints(desk: Desk) -> None:
    steep = prints(600, 660, symbol=1, every_s=0.5)
    steep["price"] = np.linspace(101.5, 101, steep.size)
    desk.take(steep)
    desk.now_s = 660
    desk.panel.plot.choose_span(60)
    desk.frame(40)
    plot = desk.panel.plot
    assert plot.shown is not None
    ((line, _),) = plot.shown.peers
    last = np.flatnonzero(np.diff(line.x, append=np.inf) > 0)
    geometry, ink = plot.geometry_now(), peer_inks(load_theme("dark"))[0].rgb()
    image = plot.grab().toImage()
    right = int(geometry.px(float(line.x[-1])))
    for x in range(right - 90, right - 8):
        y = round(geometry.py(float(np.interp(geometry.x_at(x), line.x[last], line.y[last]))))
        near = [image.pixel(x, at) for at in range(y - 3, y + 4)]
        assert ink in near, f"hidden {right - x} pixels before its end"


def test_without_a_recording_the_label_says_from_when_on_it_was_seen(qtbot: QtBot, desk: Desk) -> None:
    desk.take(prints(300, 600, symbol=2))
    desk.panel._market = desk.panel._market.__class__(desk.board, desk.tape, lambda _: ())
    desk.panel._comparing._peers._market = desk.panel._market
    desk.panel.compare(["00005.HK"])
    desk.panel.plot.fit()
    desk.frame(20)
    assert desk.labels()[0].startswith("00005 since 09:35 ")


def test_it_is_not_drawn_through_what_was_not_recorded(desk: Desk) -> None:
    for symbol, code in enumerate(CODES[:2]):
        runs = prints(-1000, -700, symbol=symbol), prints(-300, 0, symbol=symbol)
        desk.past.ticks[code] = np.concatenate(runs)
    desk.past.pauses = [(OPEN_US - 700_000_000, OPEN_US - 301_000_000)]
    desk.scroll_back(3)
    desk.panel.plot.fit()
    desk.frame(20)
    shown = desk.panel.plot.shown
    assert shown is not None
    ((line, _),) = shown.peers
    low, high = shown.scale.to_view(np.array([-600.0, -400.0])).tolist()
    crosses = (line.x[:-1] < high) & (line.x[1:] > low) & line.connect[:-1]
    assert not crosses.any()
    assert desk.first_s() == -1000


def breaks_of(desk: Desk) -> list[float]:
    """At which prints the compared line begins anew, in seconds from the opening."""
    series = desk.panel.plot._state.peers[0].series
    ahead_s = (series.t0_us - OPEN_US) / 1e6
    columns = series.columns(-4000 - ahead_s, 4000 - ahead_s, 0.5)
    return [round(float(x) + ahead_s, 3) for x in columns["first_x"][columns["breaks"]]]


def test_its_line_breaks_between_runs_and_where_prints_were_lost(desk: Desk) -> None:
    desk.past.ticks = {
        "09988.HK": prints(-1000, -100),
        "00700.HK": np.concatenate((prints(-1000, -700, symbol=1), prints(-300, -100, symbol=1))),
    }
    desk.past.pauses = [(OPEN_US - 700_000_000, OPEN_US - 301_000_000)]
    desk.scroll_back(3)
    assert breaks_of(desk) == [-300, 0], "behind the pause, and with this run's first print"
    desk.take(prints(600, 610, symbol=1))
    desk.frame()
    assert breaks_of(desk) == [-300, 0], "a run goes on"


def test_its_line_breaks_with_this_runs_first_print_where_the_recording_was_read_before(desk: Desk) -> None:
    desk.past.ticks = {"00005.HK": prints(-500, -100, symbol=2)}
    desk.panel.compare(["00005.HK"])
    desk.frame()
    desk.past.answer()
    desk.take(prints(600, 610, symbol=2))
    desk.frame(5)
    assert breaks_of(desk) == [600]


def test_its_colours_are_neither_the_charts_own_nor_those_of_text(desk: Desk) -> None:
    for name in ("dark", "light"):
        theme = load_theme(name)
        inks = peer_inks(theme)
        assert len({ink.name() for ink in inks}) == 4
        assert {theme.text.name(), theme.accent.name(), theme.amber.name()}.isdisjoint(
            ink.name() for ink in inks
        )


def test_its_line_weighs_less_than_the_charts_own(desk: Desk) -> None:
    """It shows where its price was at each column of pixels, and not all that lay within."""
    desk.panel.compare(["00005.HK"])
    noisy = prints(0, 600, symbol=2, every_s=0.1)
    noisy["price"] = 100 + np.arange(noisy.size) % 6 / 100
    desk.take(noisy)
    desk.panel.plot.choose_span(None)
    desk.frame(20)
    shown, ink = desk.panel.plot.shown, peer_inks(load_theme("dark"))[0].rgb()
    assert shown is not None
    image = desk.panel.plot.grab().toImage()
    width = int(desk.panel.plot.geometry_now().rect.width())
    heights = [sum(image.pixel(x, y) == ink for y in range(image.height())) for x in range(100, width - 200)]
    assert np.median(heights) > 0
    reach = desk.panel.plot.geometry_now()
    assert np.median(heights) < 0.8 * (reach.py(100.0) - reach.py(100.05))


@pytest.mark.parametrize("height", [400, 150, 90])
def test_no_name_beside_a_line_covers_another(
    desk: Desk, height: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.take(prints(0, 600, symbol=2))
    desk.panel._lines._levels = lambda _: [AlertLevel(str(each), 100.4 + each / 100) for each in range(4)]
    desk.panel.compare(["00700.HK", "00005.HK"])
    desk.panel.flip("day_range")
    desk.panel.resize(500, height)
    desk.now_s += 2
    desk.frame(20)
    taken: list[QRectF] = []
    take = LabelPlaces.take

    def note(self: LabelPlaces, box: QRectF, within: QRectF, moves_px: list[float]) -> QRectF | None:
        place = take(self, box, within, moves_px)
        if place is not None:
            assert within.contains(place)
            taken.append(place)
        return place

    monkeypatch.setattr(LabelPlaces, "take", note)
    desk.panel.plot.grab()
    once = list(taken)
    assert once
    assert not any(one.intersects(other) for number, one in enumerate(once) for other in once[:number])
    taken.clear()
    desk.panel.plot.grab()
    assert taken == once, "each picture has its own places"


def test_the_label_of_a_gap_stands_below_a_name_that_is_there_already(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.frame(20)
    names: list[QRectF] = []
    wanted: list[QRectF] = []
    take, overlays = LabelPlaces.take, desk.panel.plot.layers._overlays

    def note(self: LabelPlaces, box: QRectF, within: QRectF, moves_px: list[float]) -> QRectF | None:
        place = take(self, box, within, moves_px)
        if self is overlays.places and place is not None:
            wanted.append(box)
            names.append(place)
        return place

    monkeypatch.setattr(LabelPlaces, "take", note)
    desk.panel.plot.grab()
    name = names[-1]
    bands = desk.panel.plot.layers._bands
    monkeypatch.setattr(bands, "_label_top_px", name.top() - desk.panel.plot.geometry_now().rect.top())
    across = PlacedLabel(name.left() - 20, name.width(), "7 min 0 s")
    monkeypatch.setattr(band_painter, "placed_labels", lambda *_: [across])
    names.clear()
    desk.panel.plot.grab()
    assert names[-2] == name
    assert wanted[-1].intersects(name)
    assert not any(names[-1].intersects(other) for other in names[:-1])
    assert names[-1].top() > name.top()


def test_the_crosshair_reads_no_further_than_the_chart_goes(desk: Desk) -> None:
    overlays, rect = desk.panel.plot.layers._overlays, desk.panel.plot.geometry_now().rect
    text = "   ".join(f"figure {number}" for number in range(40))
    fitting = overlays._fitting(text, rect.width())
    assert text.startswith(fitting)
    assert 0 < overlays._metrics.horizontalAdvance(fitting) <= rect.width()
    assert overlays._fitting("one", 1.0) == "one"


def test_a_chart_that_stands_alone_keeps_room_for_its_labels(qtbot: QtBot, desk: Desk) -> None:
    panel = ChartPanel(
        board=desk.board,
        tape=desk.tape,
        gaps=lambda _: (),
        stale=lambda: np.zeros(len(CODES), dtype=bool),
        selection=Selection(),
        theme=load_theme("dark"),
        least_em=9,
        name="alone",
    )
    qtbot.addWidget(panel)
    assert panel.minimumSizeHint().height() == 9 * 12
    assert desk.panel.minimumSizeHint().height() < 9 * 12, "one of many is as low as it must be"
