"""What can be done on the heat map: with the mouse, and with the keyboard alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from gui.heat_desk import Desk, heat_desk
from tickdeck.gui.charts.heat_colours import heat_ends
from tickdeck.gui.charts.heat_scale import ScaleKind
from tickdeck.gui.panels.heatmap.choices import Colouring, Sizing
from tickdeck.gui.theme import Theme, apply_theme, load_theme
from tickdeck.settings.look import Palette

# The offscreen platform says so of every window that has a least or fixed size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|grabbing|does not support raise", extend=True)

CONSUMER = "Consumer Discretionary"


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    made = heat_desk(qtbot, theme)
    made.trade_all()
    return made


def rest_mouse(widget: QWidget, at: QPoint) -> None:
    """Tell a widget that the mouse is over it, whatever else is open."""
    none = Qt.MouseButton.NoButton
    place, screen = QPointF(at), QPointF(widget.mapToGlobal(at))
    moved = QMouseEvent(QEvent.Type.MouseMove, place, screen, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, moved)


def area(desk: Desk, symbol: int) -> float:
    rect = desk.panel.map.painter.rect_of(symbol)
    assert rect is not None
    return rect.width() * rect.height()


def open_menu(qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(qtbot: QtBot, title: str) -> None:
    """Click a line of the menu that is open."""
    menu = open_menu(qtbot)
    (action,) = (each for each in menu.actions() if each.text().partition("\t")[0] == title)
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


# Size and colour


def test_sizes_are_chosen_in_the_header(desk: Desk, qtbot: QtBot) -> None:
    head = desk.panel._head
    qtbot.mouseClick(head.size_button, Qt.MouseButton.LeftButton)
    choose(qtbot, "Equal")
    desk.settle()
    assert desk.panel.choices.sizing is Sizing.EQUAL
    assert head.size_button.text() == "size equal"
    assert area(desk, 0) == pytest.approx(area(desk, 1), rel=0.03)


def test_a_menu_opens_and_chooses_by_keys_too(desk: Desk, qtbot: QtBot) -> None:
    button = desk.panel._head.colour_button
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    menu = open_menu(qtbot)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(menu, key)
    assert desk.panel.choices.colouring is Colouring.CHANGE_5_MIN


def test_size_without_what_it_needs_says_so(desk: Desk) -> None:
    desk.panel.set_sizing(Sizing.LOT_VALUE)
    desk.settle()
    assert desk.panel.message == "", "four have a lot"
    assert desk.panel.map.painter.rect_of(4) is None


def test_rvol_has_a_scale_of_its_own_and_is_written_as_a_multiple(desk: Desk, theme: Theme) -> None:
    desk.rvol[:] = (3.0, 1.0, 1 / 3, float("nan"), 12.0)
    desk.panel.set_colouring(Colouring.RVOL)
    desk.settle()
    painter = desk.panel.map.painter
    low, high = heat_ends(theme, ScaleKind.RATIO)
    assert [painter.colour_of(symbol) for symbol in (0, 1, 2)] == [high, theme.heat_neutral, low]
    assert painter.colour_of(4) == high
    assert painter.colour_of(3) not in (low, high, theme.heat_neutral)
    assert [painter.change_text(symbol) for symbol in range(5)] == ["3.0×", "1.0×", "0.3×", "–", "12.0×"]
    assert desk.panel._head.legend.scale.high_label == "3×"


def test_rvol_moves_with_the_time_of_day_without_a_trade(desk: Desk) -> None:
    desk.rvol[:] = 2.0
    desk.panel.set_colouring(Colouring.RVOL)
    desk.settle()
    desk.rvol[:] = 1.5
    desk.frame(60.0)
    assert desk.panel.map.painter.change_text(0) == "1.5×"


def test_five_minute_change_is_against_five_minutes_ago(desk: Desk) -> None:
    desk.panel.set_colouring(Colouring.CHANGE_5_MIN)
    desk.settle()
    assert desk.panel.map.painter.change_text(0) == "–", "there was no print five minutes ago"
    desk.now_us += 6 * 60_000_000
    desk.trade(0, 0.0403)
    desk.settle()
    assert desk.panel.map.painter.change_text(0) == "+1.00%"


def test_a_new_scale_colours_all_tiles_anew(desk: Desk, qtbot: QtBot, theme: Theme) -> None:
    painter, legend = desk.panel.map.painter, desk.panel._head.legend
    assert painter.colour_of(3) != theme.heat_up
    event = QWheelEvent(
        QPointF(legend.rect().center()),
        QPointF(legend.mapToGlobal(legend.rect().center())),
        QPoint(),
        QPoint(0, 360),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(legend, event)
    assert legend.scale.full == 0.015
    desk.frame()
    assert painter.colour_of(3) == theme.heat_up
    qtbot.mouseDClick(legend, Qt.MouseButton.LeftButton)
    desk.frame()
    assert legend.scale.full == 0.03
    assert painter.colour_of(3) != theme.heat_up


@pytest.mark.parametrize("is_narrow", [False, True])
def test_no_label_of_the_legend_covers_its_bar_while_it_is_dragged(
    desk: Desk, qtbot: QtBot, is_narrow: bool
) -> None:
    legend = desk.panel._head.legend
    legend.set_narrow(is_narrow)
    legend.resize(legend.sizeHint())
    bar, metrics = legend.bar(), legend.fontMetrics()
    middle = QPoint(0, round(bar.center().y()))
    at = QPoint(round(bar.center().x() + bar.width() / 12), 0) + middle
    qtbot.mousePress(legend, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(legend, QPoint(round(bar.right()), 0) + middle)
    assert len(legend.scale.low_label) > len("−3%"), "a longer label than at first"
    seen = legend.painted_bar()
    assert seen.left() > metrics.horizontalAdvance(legend.scale.low_label)
    assert seen.right() < legend.width() - metrics.horizontalAdvance(legend.scale.high_label)
    assert legend.bar() == bar, "what is held stays under the mouse"
    qtbot.mouseRelease(legend, Qt.MouseButton.LeftButton, pos=at)


def test_dragging_a_colour_of_the_legend_to_its_end_makes_it_full(desk: Desk, qtbot: QtBot) -> None:
    legend = desk.panel._head.legend
    bar = legend.bar()
    half = QPoint(round(bar.center().x() + bar.width() / 4), round(bar.center().y()))
    end = QPoint(round(bar.right()), half.y())
    qtbot.mousePress(legend, Qt.MouseButton.LeftButton, pos=half)
    qtbot.mouseMove(legend, end)
    qtbot.mouseRelease(legend, Qt.MouseButton.LeftButton, pos=end)
    assert desk.panel.choices.scale.full == pytest.approx(0.015, abs=0.0006)


def test_keys_change_the_scale(desk: Desk, qtbot: QtBot) -> None:
    desk.panel.map.setFocus()
    for keys, full in (("+", 0.025), ("-", 0.03), ("-", 0.04)):
        qtbot.keyClicks(desk.panel.map, keys)
        assert desk.panel.choices.scale.full == full
    qtbot.keyClick(desk.panel.map, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert desk.panel.choices.scale.full == 0.03


# Sectors


def test_a_click_on_a_header_shows_the_sector_alone_and_esc_goes_back(desk: Desk, qtbot: QtBot) -> None:
    map_, painter = desk.panel.map, desk.panel.map.painter
    qtbot.mouseClick(map_, Qt.MouseButton.LeftButton, pos=desk.header_of(CONSUMER))
    desk.settle()
    assert [painter.rect_of(symbol) is not None for symbol in range(5)] == [True, True, False, False, False]
    assert desk.panel._crumbs.text == "All › Consumer Disc."
    assert desk.panel.header.state == "2 of 5"
    map_.setFocus()
    qtbot.keyClick(map_, Qt.Key.Key_Escape)
    desk.settle()
    assert all(painter.rect_of(symbol) is not None for symbol in range(5))
    assert desk.panel._crumbs.text == ""
    assert desk.panel.header.state == "5 names"


def test_all_in_the_crumbs_and_backspace_go_back_too(desk: Desk, qtbot: QtBot) -> None:
    desk.panel.show_sector(CONSUMER)
    desk.settle()
    qtbot.mouseClick(desk.panel._crumbs.all_button, Qt.MouseButton.LeftButton)
    assert desk.panel.choices.sector == ""
    desk.panel.show_sector(CONSUMER)
    desk.settle()
    desk.panel.map.setFocus()
    qtbot.keyClick(desk.panel.map, Qt.Key.Key_Backspace)
    assert desk.panel.choices.sector == ""


def test_an_empty_sector_says_how_to_get_back(desk: Desk) -> None:
    desk.panel.show_sector("Gone")
    desk.settle()
    assert "Esc" in desk.panel.message
    desk.panel.leave_sector()
    desk.frame()
    assert desk.panel.message == ""


# Keys


def test_arrows_go_from_tile_to_tile_and_enter_opens_a_chart(desk: Desk, qtbot: QtBot) -> None:
    map_, selection = desk.panel.map, desk.selection
    map_.setFocus()
    qtbot.keyClick(map_, Qt.Key.Key_Right)
    assert selection.symbol == 0, "the first key goes to the largest tile"
    seen = {0}
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(map_, key)
        if not map_.sector:
            seen.add(selection.symbol)
    assert len(seen) >= 3
    while map_.sector:
        qtbot.keyClick(map_, Qt.Key.Key_Down)
    qtbot.keyClick(map_, Qt.Key.Key_Return)
    assert desk.charts == [selection.symbol]


def test_up_from_a_top_tile_is_its_header_and_enter_shows_the_sector(desk: Desk, qtbot: QtBot) -> None:
    map_ = desk.panel.map
    map_.setFocus()
    desk.selection.select(0)
    qtbot.keyClick(map_, Qt.Key.Key_Up)
    assert map_.sector == CONSUMER
    assert desk.selection.symbol == 0
    qtbot.keyClick(map_, Qt.Key.Key_Return)
    assert desk.panel.choices.sector == CONSUMER
    assert desk.charts == []


def test_shift_enter_shows_the_sector_of_the_selected_tile(desk: Desk, qtbot: QtBot) -> None:
    desk.panel.map.setFocus()
    desk.selection.select(3)
    qtbot.keyClick(desk.panel.map, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert desk.panel.choices.sector == "Financials"


def test_copy_puts_the_quote_on_the_clipboard(desk: Desk, qtbot: QtBot) -> None:
    desk.panel.map.setFocus()
    desk.selection.select(1)
    qtbot.keyClick(desk.panel.map, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("03690 Meituan\nLast 97.00   −3.00%")


# Pause


def test_space_holds_the_picture_and_goes_on_with_what_is_now(desk: Desk, qtbot: QtBot) -> None:
    painter, map_ = desk.panel.map.painter, desk.panel.map
    map_.setFocus()
    qtbot.keyClick(map_, Qt.Key.Key_Space)
    assert "paused" in desk.panel.header.state
    desk.trade(0, -0.03, turnover=90e6)
    desk.frame(3.0)
    desk.settle()
    assert painter.change_text(0) == "+3.00%"
    desk.window.resize(700, 400)
    desk.settle()
    assert painter.change_text(0) == "+3.00%", "another room is no reason to go on"
    qtbot.mouseClick(desk.panel._head.pause_button, Qt.MouseButton.LeftButton)
    desk.frame()
    assert painter.change_text(0) == "−3.00%"
    assert "paused" not in desk.panel.header.state


# Gliding


def test_tiles_glide_to_their_new_places(desk: Desk) -> None:
    painter = desk.panel.map.painter
    before = painter.rect_of(4)
    desk.trade(4, 0.0, turnover=50e6)
    desk.place_tiles()
    assert painter.is_moving
    desk.frame(0.1)
    between = painter.rect_of(4)
    desk.frame(0.3)
    after = painter.rect_of(4)
    assert not painter.is_moving
    assert before is not None
    assert between is not None
    assert after is not None
    assert (
        before.width() * before.height() < between.width() * between.height() < after.width() * after.height()
    )


def test_prices_are_seen_while_tiles_glide(desk: Desk) -> None:
    painter = desk.panel.map.painter
    desk.trade(4, 0.0, turnover=50e6)
    desk.place_tiles()
    desk.trade(0, -0.03)
    desk.frame()
    assert painter.is_moving
    assert painter.change_text(0) == "−3.00%"
    desk.frame(0.5)
    assert desk.pixel(0) == painter.colour_of(0)


def test_with_reduced_motion_tiles_are_there_at_once(qtbot: QtBot, theme: Theme) -> None:
    desk = heat_desk(qtbot, replace(theme, moves=False))
    desk.trade_all()
    desk.trade(4, 0.0, turnover=50e6)
    desk.place_tiles()
    assert not desk.panel.map.painter.is_moving


# The card


def test_a_card_comes_beside_the_tile_when_the_mouse_rests_on_it(desk: Desk, qtbot: QtBot) -> None:
    map_, card = desk.panel.map, desk.panel._hover.card
    desk.frame()
    qtbot.mouseMove(map_, desk.centre(1))
    desk.frame()
    assert not card.isVisible()
    desk.frame(0.5)
    assert card.isVisible()
    assert card.text is not None
    assert card.text.title == "03690 Meituan"
    assert not card.geometry().intersects(map_.screen_rect(1))
    desk.trade(1, 0.02)
    desk.frame()
    assert card.text.change == "+2.00%"
    qtbot.mouseMove(map_, QPoint(1, 1))
    desk.frame()
    assert not card.isVisible()


def test_a_key_brings_the_card_of_the_selected_tile_and_esc_hides_it(desk: Desk, qtbot: QtBot) -> None:
    map_, card = desk.panel.map, desk.panel._hover.card
    map_.setFocus()
    desk.selection.select(2)
    desk.frame()
    qtbot.keyClick(map_, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    desk.frame()
    assert card.isVisible()
    assert card.text is not None
    assert card.text.title == "00700 Tencent"
    qtbot.keyClick(map_, Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_the_card_goes_with_the_panel(desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseMove(desk.panel.map, desk.centre(1))
    desk.frame()
    desk.frame(0.5)
    assert desk.panel._hover.card.isVisible()
    desk.panel.hide()
    assert not desk.panel._hover.card.isVisible()


def test_no_card_comes_up_over_a_menu(desk: Desk, qtbot: QtBot) -> None:
    map_, card = desk.panel.map, desk.panel._hover.card
    map_.menu_requested.emit(2, map_.mapToGlobal(desk.centre(2)))
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    # Most platforms do not tell the map that the mouse left it for the menu.
    rest_mouse(map_, desk.centre(2))
    desk.frame()
    desk.frame(0.5)
    assert map_.hovered == 2
    assert not card.isVisible()
    assert isinstance(menu, QMenu)
    menu.close()
    rest_mouse(map_, desk.centre(2))
    desk.frame()
    desk.frame(0.5)
    assert card.isVisible()


# Mouse


def test_a_double_click_opens_a_chart(desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseDClick(desk.panel.map, Qt.MouseButton.LeftButton, pos=desk.centre(2))
    assert desk.charts == [2]


def test_the_menu_of_a_tile_opens_a_chart_and_asks_for_a_list(desk: Desk, qtbot: QtBot) -> None:
    wanted: list[int] = []
    desk.panel.add_to_list_requested.connect(wanted.append)
    for title in ("Open a chart", "Add to a list…"):
        at = desk.centre(3)
        desk.panel.map.menu_requested.emit(3, desk.panel.map.mapToGlobal(at))
        choose(qtbot, title)
    assert desk.charts == [3]
    assert wanted == [3]
    assert desk.selection.symbol == 3


def test_dragging_a_tile_says_which(desk: Desk, qtbot: QtBot) -> None:
    dragged: list[int] = []
    map_ = desk.panel.map
    map_.dragged.disconnect()
    map_.dragged.connect(dragged.append)
    at = desk.centre(1)
    qtbot.mousePress(map_, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(map_, at + QPoint(2, 0))
    assert dragged == []
    qtbot.mouseMove(map_, at + QPoint(40, 20))
    assert dragged == [1]


# What is remembered


def test_all_choices_are_as_they_were(desk: Desk, qtbot: QtBot, theme: Theme) -> None:
    panel = desk.panel
    panel.set_sizing(Sizing.VOLUME)
    panel.set_colouring(Colouring.VWAP_DISTANCE)
    panel.step_scale(2)
    panel.show_sector(CONSUMER)
    other = heat_desk(qtbot, theme)
    other.panel.restore(panel.state())
    assert other.panel.choices == panel.choices
    assert other.panel._crumbs.text == "All › Consumer Disc."


@pytest.mark.parametrize(
    "state",
    [{}, {"size": 3, "colour": [], "sector": None, "full": {"change": "x"}}, {"size": "moon", "full": 7}],
)
def test_a_foreign_state_is_harmless(desk: Desk, state: dict[str, object]) -> None:
    desk.panel.restore(state)
    desk.settle()
    assert desk.panel.choices.sizing is Sizing.TURNOVER
    assert desk.panel.choices.scale.full == 0.03


# Looks


def test_in_the_colour_blind_palette_an_arrow_tells_where_there_is_no_number(
    qtbot: QtBot, qapp: QApplication
) -> None:
    theme = load_theme("dark", palette=Palette.COLOUR_BLIND)
    apply_theme(qapp, theme)
    desk = heat_desk(qtbot, theme)
    desk.window.resize(230, 200)
    desk.trade_all()
    texts = {desk.panel.map.painter.change_text(symbol) for symbol in range(5)}
    assert texts & {"▲", "▼"}


def test_texts_fit_their_tiles_at_every_size(desk: Desk) -> None:
    painter = desk.panel.map.painter
    for width in range(200, 900, 70):
        desk.window.resize(width, width * 2 // 3)
        desk.settle()
        for number, face in painter._placed.written.items():
            rect = painter.rect_of(number)
            assert rect is not None
            assert face.width <= rect.width() * painter.ratio
            assert face.height <= rect.height() * painter.ratio


def test_a_narrow_header_leaves_out_the_count_and_keeps_the_choices(desk: Desk, qtbot: QtBot) -> None:
    head = desk.panel._head
    assert desk.panel.header.state == "5 names"
    desk.window.resize(420, 300)
    desk.frame()
    assert desk.panel.header.state == ""
    assert head.size_button.text() == "turnover"
    assert desk.panel.header.sizeHint().width() <= desk.panel.width()


def test_a_sector_that_no_instrument_has_is_all_of_them(desk: Desk) -> None:
    desk.panel.restore({"sector": "<b>"})
    assert desk.panel.state()["sector"] == ""
