"""The heat map as a person sees and clicks it: colours, text, selection, stale tiles, and its calm."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.heat_desk import Desk, heat_desk
from tickdeck.domain.instrument import Instrument
from tickdeck.gui.panels.heatmap.tile_map import TileMap
from tickdeck.gui.theme import Theme, apply_theme, load_theme

# The offscreen platform says so of every window that has a least or fixed size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    return heat_desk(qtbot, theme)


@pytest.fixture
def trading(desk: Desk) -> Desk:
    desk.trade_all()
    return desk


def test_says_that_there_is_no_turnover_yet(desk: Desk) -> None:
    desk.frame()
    assert desk.panel.message.startswith("No turnover yet")
    desk.trade(0, 0.01)
    desk.frame()
    assert desk.panel.message == ""


def test_colours_run_from_down_over_neutral_to_up(trading: Desk, theme: Theme) -> None:
    painter = trading.panel.map.painter
    assert painter.colour_of(0) == theme.heat_up
    assert painter.colour_of(1) == theme.heat_down
    assert painter.colour_of(2) == theme.heat_neutral
    assert trading.pixel(0) == theme.heat_up
    assert trading.pixel(1) == theme.heat_down
    half = painter.colour_of(3)
    assert theme.heat_neutral.green() < half.green() < theme.heat_up.green()


def test_tiles_are_as_large_as_their_turnover(trading: Desk) -> None:
    sizes = []
    for symbol in (0, 1, 2, 3, 4):
        rect = trading.panel.map.painter.rect_of(symbol)
        assert rect is not None
        sizes.append(rect.width() * rect.height())
    assert sizes == sorted(sizes, reverse=True)


def test_tiles_say_name_and_change_and_the_code_where_there_is_no_name(trading: Desk) -> None:
    painter = trading.panel.map.painter
    assert [painter.name_text(symbol) for symbol in range(5)] == [
        "Alibaba",
        "Meituan",
        "Tencent",
        "HKEX",
        "1234",
    ]
    assert [painter.change_text(symbol) for symbol in range(5)] == [
        "+3.00%",
        "−3.00%",
        "0.00%",
        "+1.50%",
        "−0.10%",
    ]


def test_a_new_price_changes_colour_and_text_of_its_tile_alone(trading: Desk, theme: Theme) -> None:
    others = [trading.pixel(symbol) for symbol in (1, 2, 3)]
    trading.trade(0, -0.03)
    trading.frame()
    assert trading.pixel(0) == theme.heat_down
    assert trading.panel.map.painter.change_text(0) == "−3.00%"
    assert [trading.pixel(symbol) for symbol in (1, 2, 3)] == others


def test_nothing_is_painted_where_nothing_looks_different(
    trading: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    painter = trading.panel.map.painter
    painted: list[int] = []
    monkeypatch.setattr(painter, "_paint", lambda numbers, _: painted.extend(numbers.tolist()))
    monkeypatch.setattr(painter, "_paint_values", lambda numbers: painted.extend(numbers.tolist()))
    trading.trade(2, 0.000001, turnover=1.0)
    trading.frame()
    assert painted == []
    trading.trade(2, 0.0003, turnover=1.0)
    trading.frame()
    assert painted == [2]


def test_a_click_selects(trading: Desk, qtbot: QtBot) -> None:
    heard: list[int] = []
    trading.selection.changed.connect(heard.append)
    for symbol in (3, 1):
        qtbot.mouseClick(trading.panel.map, Qt.MouseButton.LeftButton, pos=trading.centre(symbol))
        assert trading.selection.symbol == symbol
    assert heard == [3, 1]


def test_a_click_beside_the_tiles_selects_nothing(trading: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(trading.panel.map, Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert trading.selection.symbol == -1


def test_the_selection_of_another_panel_is_outlined(trading: Desk, theme: Theme) -> None:
    assert trading.pixel(2, inset=0) != theme.accent
    trading.selection.select(2)
    assert trading.pixel(2, inset=0) == theme.accent
    trading.selection.select(0)
    assert trading.pixel(2, inset=0) != theme.accent
    assert trading.pixel(0, inset=0) == theme.accent


def test_a_stale_tile_is_grey_until_it_trades_again(trading: Desk, theme: Theme) -> None:
    trading.stale[0] = True
    trading.frame()
    grey = trading.pixel(0)
    assert max(grey.red(), grey.green(), grey.blue()) - min(grey.red(), grey.green(), grey.blue()) < 20
    assert "not live" in trading.panel.tip(0)
    trading.stale[0] = False
    trading.frame()
    assert trading.pixel(0) == theme.heat_up


def test_an_instrument_without_turnover_has_no_tile(desk: Desk) -> None:
    desk.trade(0, 0.01)
    desk.frame()
    assert desk.panel.map.painter.rect_of(1) is None


def test_tiles_stay_put_for_two_seconds_and_while_little_shifts(trading: Desk) -> None:
    painter = trading.panel.map.painter
    before = [painter.rect_of(symbol) for symbol in range(5)]
    trading.trade(4, 0.0, turnover=50e6)
    trading.frame(0.5)
    trading.frame()
    trading.frame(0.4)
    assert [painter.rect_of(symbol) for symbol in range(5)] == before
    trading.place_tiles()
    trading.frame()
    trading.frame(1.0)
    after = [painter.rect_of(symbol) for symbol in range(5)]
    assert after != before
    trading.trade(0, 0.0, turnover=1e5)
    trading.frame(5.0)
    trading.frame()
    assert [painter.rect_of(symbol) for symbol in range(5)] == after


def test_a_resize_lays_out_anew(trading: Desk) -> None:
    painter = trading.panel.map.painter
    before = painter.rect_of(0)
    trading.window.resize(500, 380)
    trading.window.layout().activate()
    trading.frame()
    assert painter.rect_of(0) != before
    assert painter.image.size() == trading.panel.map.map_size() * painter.ratio


def test_the_tip_is_the_full_quote(trading: Desk) -> None:
    assert trading.panel.tip(0).splitlines() == [
        "09988 Alibaba",
        "Last 103.0   +3.00%",
        "Bid –",
        "Ask –",
        "Day's range 103.0 to 103.0",
        "VWAP 5000000.00",
        "Turnover 5,000,000",
        "Volume 1",
        "Trades 1",
        "5 minutes –",
        "RVOL –",
        "Last print 10:00:00 HKT",
        "Consumer Discretionary",
    ]


def test_new_instruments_get_tiles(trading: Desk) -> None:
    number = trading.board.instruments.add(Instrument("00001.HK", "CK Hutchison", "Industrials"))
    trading.trade(number, 0.01, turnover=3e6)
    trading.place_tiles()
    assert trading.panel.map.painter.rect_of(number) is not None


def test_what_is_taken_off_the_list_loses_its_tile_at_once_and_gets_it_back(trading: Desk) -> None:
    painter = trading.panel.map.painter
    trading.selection.select(0)
    mask = np.ones(5, dtype=bool)
    mask[0] = False
    trading.listed.set(mask)
    trading.frame()
    assert painter.rect_of(0) is None
    trading.settle()
    room = trading.panel.map.map_size()
    tiles = [painter.rect_of(symbol) for symbol in (1, 2, 3, 4)]
    covered = sum(rect.width() * rect.height() for rect in tiles if rect is not None)
    assert covered > 0.8 * room.width() * room.height(), "the others share the room"
    trading.trade(0, 0.01)
    trading.frame()
    assert painter.rect_of(0) is None
    trading.listed.set(np.ones(5, dtype=bool))
    trading.frame()
    assert painter.rect_of(0) is not None


def test_an_empty_list_has_no_tiles(trading: Desk) -> None:
    trading.listed.set(np.zeros(5, dtype=bool))
    trading.frame()
    assert trading.panel.message == "The list is empty. Add instruments in the watchlist."


def test_a_picture_larger_than_its_room_leaves_the_edge_around_the_tiles_alone(
    trading: Desk, qtbot: QtBot
) -> None:
    map_ = trading.panel.map
    before = map_.size()
    trading.window.resize(500, 380)
    qtbot.waitUntil(lambda: map_.width() < before.width() and map_.height() < before.height())
    # No frame has come yet, and the next one paints tiles only.
    picture = map_.grab().toImage()
    right, bottom = picture.width() - 2, picture.height() - 2
    edge = [picture.pixelColor(right, y).name() for y in range(picture.height())]
    edge += [picture.pixelColor(x, bottom).name() for x in range(picture.width())]
    assert set(edge) == {map_._theme.panel.name()}


def test_no_pixel_of_the_screen_is_left_out_at_a_scale_between_whole_ones(
    trading: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_, ratio = trading.panel.map, 1.5
    monkeypatch.setattr(TileMap, "devicePixelRatioF", lambda _: ratio)
    unpainted = QColor("magenta")
    for shift in (0, 1):
        # Below an odd number of pixels a widget begins in the midst of one.
        trading.window.resize(701, 501 + shift)
        trading.frame()
        picture = QImage(map_.size() * ratio, QImage.Format.Format_RGB32)
        picture.setDevicePixelRatio(ratio)
        picture.fill(unpainted)
        map_.render(picture, QPoint(0, shift))
        column = [picture.pixelColor(200, y).name() for y in range(2 * shift, picture.height())]
        assert unpainted.name() not in column
