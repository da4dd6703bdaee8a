"""What stands on the tiles: values put together from characters, names as the window says them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtGui import QColor, QFontMetrics, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.heat_desk import T0, heat_desk
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import block_of
from tickdeck.gui import conventions
from tickdeck.gui.charts import heat_text
from tickdeck.gui.charts.heat_face import _broken
from tickdeck.gui.charts.heat_glyph import GlyphWriter
from tickdeck.gui.charts.heat_text import TextImages, text_picture, text_styles
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panels.heatmap.panel import HeatmapPanel
from tickdeck.gui.selection import Selection
from tickdeck.gui.theme import Theme, apply_theme, font, load_theme
from tickdeck.pipeline.board import Board
from tickdeck.settings.look import Language, Times

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

INK = QColor("white")


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture(autouse=True)
def _usual_conventions() -> Iterator[None]:
    yield
    conventions.follow(conventions.Conventions())


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("text", ["+1.23%", "−10.05%", "–", "3.4×", "▲"])
def test_a_text_of_characters_is_as_large_as_the_text_drawn_whole(
    theme: Theme, ratio: float, text: str
) -> None:
    drawn = text_picture(((text, font()),), INK, ratio)
    written = GlyphWriter(font(), INK, ratio).written(text)
    assert written.height() == drawn.height()
    assert abs(written.width() - drawn.width()) <= 2 * ratio
    ink = [ink_by_column(image) for image in (written, drawn)]
    assert sum(ink[0]) == pytest.approx(sum(ink[1]), rel=0.12)
    for ends in zip(*(edges(columns) for columns in ink), strict=True):
        assert abs(ends[0] - ends[1]) <= 2 * ratio, "it begins and ends where the other does"


def ink_by_column(image: QImage) -> list[int]:
    return [sum(image.pixelColor(x, y).alpha() for y in range(image.height())) for x in range(image.width())]


def edges(columns: list[int]) -> tuple[int, int]:
    """The first and the last column with ink."""
    inked = [at for at, ink in enumerate(columns) if ink]
    return inked[0], inked[-1]


def test_characters_do_not_run_into_each_other(theme: Theme) -> None:
    writer = GlyphWriter(font(), INK, 1.0)
    one, five = writer.written("1"), writer.written("11111")
    assert five.width() == pytest.approx(5 * QFontMetrics(font()).horizontalAdvance("1"), abs=4)
    assert one.height() == five.height()


def test_chinese_names_break_in_the_middle_and_single_words_not_at_all() -> None:
    assert _broken("香港交易所") == ("香港交", "易所")
    assert _broken("騰訊") == ()
    assert _broken("Alibaba") == ()
    assert _broken("China Gold Intl") == ("China", "Gold Intl")


def chinese_panel(theme: Theme, qtbot: QtBot) -> tuple[HeatmapPanel, Board]:
    tencent = Instrument("00700.HK", "Tencent", "Communication", 100, "HKD", "騰訊控股", "腾讯控股")
    board = Board(InstrumentTable([tencent, Instrument("00001.HK", "CKH", "Industrials")]))
    board.previous_close[:] = (100.0, np.nan)
    rows = [(T0, T0, symbol, 101.0, 1.0, 1e6, 1, -1, 0, 0) for symbol in (0, 1)]
    rows.append((T0 + 1, T0 + 1, 1, 99.0, 1.0, 1e6, 1, -1, 0, 0))
    board.apply(block_of(rows))
    panel = HeatmapPanel(
        board=board, selection=Selection(), theme=theme, stale=lambda: np.zeros(2, dtype=bool)
    )
    qtbot.addWidget(panel)
    panel.resize(600, 400)
    panel.show()
    panel.refresh(Frame(1, T0))
    return panel, board


@pytest.mark.parametrize(
    ("language", "name"), [(Language.TRADITIONAL, "騰訊控股"), (Language.SIMPLIFIED, "腾讯控股")]
)
def test_names_are_those_of_the_language(theme: Theme, qtbot: QtBot, language: Language, name: str) -> None:
    conventions.follow(conventions.Conventions(language=language))
    panel, _ = chinese_panel(theme, qtbot)
    assert panel.map.painter.name_text(0).replace(" ", "") == name
    assert panel.map.painter.name_text(1) == "CKH", "no Chinese name is known"
    assert panel.tip(0).startswith(f"00700 {name}")


def test_the_time_of_the_last_print_is_on_the_clock_that_was_chosen(theme: Theme, qtbot: QtBot) -> None:
    panel, _ = chinese_panel(theme, qtbot)
    assert "Last print 10:00:00 HKT" in panel.tip(0)
    conventions.follow(conventions.Conventions(times=Times.UTC))
    assert "Last print 02:00:00 UTC" in panel.tip(0)


def test_a_change_from_the_first_print_is_marked_while_others_count_from_a_close(
    theme: Theme, qtbot: QtBot
) -> None:
    panel, board = chinese_panel(theme, qtbot)
    text = panel._hover.text_of(1, T0, np.zeros(2, dtype=bool))
    assert text.change == "~−1.98%"
    assert text.direction == 0
    assert any("first print" in note for note in text.notes)
    assert panel.map.painter.change_text(1) == "–"
    board.previous_close[0] = np.nan
    text = panel._hover.text_of(1, T0, np.zeros(2, dtype=bool))
    assert (text.change, text.direction) == ("−1.98%", -1), "all count from their first prints"


# Calm


def test_shifted_tiles_are_prepared_some_a_frame(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither placing hundreds of tiles nor drawing their names falls into one frame."""
    count = 300
    instruments = [Instrument(f"{n:05d}.HK", f"Name {n}", f"S{n % 9}") for n in range(1, count + 1)]
    board = Board(InstrumentTable(instruments))
    board.previous_close[:] = 100.0
    size = np.linspace(1, 30, count) ** 3

    def trade(turnover: np.ndarray) -> None:
        rows = [(T0, T0, n, 101.0, 1.0, float(turnover[n]), 1, -1, 0, 0) for n in range(count)]
        board.apply(block_of(rows))

    trade(size)
    panel = HeatmapPanel(
        board=board, selection=Selection(), theme=theme, stale=lambda: np.zeros(count, dtype=bool)
    )
    qtbot.addWidget(panel)
    panel.resize(1100, 700)
    panel.show()
    panel.refresh(Frame(1, T0))
    trade(4 * size[::-1])
    faces = panel.map.painter._faces
    made: list[int] = []
    whole = faces._made
    monkeypatch.setattr(faces, "_made", lambda *args, **more: (made.append(1), whole(*args, **more))[1])
    frames, most, now_us = 0, 0, T0 + 3_000_000
    while not panel.map.painter.is_moving and frames < 200:
        made.clear()
        now_us += 33_000
        panel.refresh(Frame(2 + frames, now_us))
        frames, most = frames + 1, max(most, len(made))
    assert panel.map.painter.is_moving
    assert frames > 8
    assert 0 < most <= 4


def test_nothing_is_laid_out_while_it_is_paused(theme: Theme, qtbot: QtBot) -> None:
    desk = heat_desk(qtbot, theme)
    desk.trade_all()
    desk.trade(4, 0.0, turnover=50e6)
    desk.frame(3.0)
    before = desk.panel.map.painter.rect_of(4)
    desk.panel.toggle_pause()
    for _ in range(5):
        desk.frame()
    assert desk.panel.map.painter.rect_of(4) == before
    desk.panel.toggle_pause()
    for _ in range(5):
        desk.frame()
    assert desk.panel.map.painter.is_moving


def test_the_picture_holds_still_until_tiles_go(qtbot: QtBot, theme: Theme) -> None:
    desk = heat_desk(qtbot, theme)
    desk.trade_all()
    before = [desk.panel.map.painter.rect_of(symbol) for symbol in range(5)]
    desk.trade(4, 0.0, turnover=50e6)
    desk.place_tiles()
    painter = desk.panel.map.painter
    assert painter.is_moving
    assert [painter.rect_of(symbol) for symbol in range(5)] == before, "no jump to the new places"
    desk.frame(0.5)
    assert [painter.rect_of(symbol) for symbol in range(5)] != before


def test_without_moves_tiles_are_there_in_the_frame_that_shows_them(qtbot: QtBot, theme: Theme) -> None:
    desk = heat_desk(qtbot, replace(theme, moves=False))
    desk.trade_all()
    before = desk.panel.map.painter.rect_of(4)
    desk.trade(4, 0.02, turnover=50e6)
    desk.place_tiles()
    assert desk.panel.map.painter.rect_of(4) != before
    assert desk.pixel(4) == desk.panel.map.painter.colour_of(4)


def test_of_the_pictures_of_texts_the_oldest_goes_for_a_new_one(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(heat_text, "_MOST_KEPT", 3)
    images = TextImages(ink=QColor("white"), grey=QColor("grey"))
    (style, *_) = text_styles()

    def made(name: str) -> int:
        return images.of((name, 0), ((name, style.name),), is_grey=False).cacheKey()

    first = {name: made(name) for name in ("CLP", "MTR", "HSBC")}
    made("AIA")
    assert {name: made(name) for name in ("MTR", "HSBC")} == {name: first[name] for name in ("MTR", "HSBC")}
    assert made("CLP") != first["CLP"]
