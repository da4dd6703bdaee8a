"""The heat map's header: everything can be reached however narrow it is, in every language and size."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor, QFontMetrics
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from fakes.languages import bracketed, is_spoken, texts_of, unspoken_texts
from gui.heat_desk import Desk, heat_desk
from tickdeck.domain.instrument import Instrument
from tickdeck.gui.charts.gauge import LoadGauge
from tickdeck.gui.panels.heatmap.card_text import CardText
from tickdeck.gui.panels.heatmap.choices import Colouring, Sizing
from tickdeck.gui.theme import Theme, apply_theme, font, theme_of
from tickdeck.settings.look import Density, Look, TextSize
from tickdeck.settings.watchlists import Watchlist, Watchlists
from tickdeck.words import english, speak

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|grabbing|does not support raise", extend=True)

LISTS = Watchlists((Watchlist("Two & more", ("09988.HK", "00388.HK")), Watchlist("Rest", ("03690.HK",))))
USUAL, LARGE = Look(), Look(text_size=TextSize.LARGER, density=Density.COMPACT)
DATA = (
    r"\d{5}",
    "Alibaba",
    "Meituan",
    "Tencent",
    "HKEX",
    "Two &&? more",
    "Rest",
    "HKT",
    "HKD",
    "M",
    "Space",
    r"Ctrl\+0",
)
"""What is no text of the program: codes, names, currencies, names of keys."""


def dressed(qapp: QApplication, look: Look) -> Theme:
    theme = theme_of(look, is_system_dark=True)
    apply_theme(qapp, theme)
    return theme


@pytest.fixture(autouse=True)
def _usual_look(qapp: QApplication) -> Iterator[None]:
    yield
    speak(english)
    dressed(qapp, USUAL)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return dressed(qapp, USUAL)


def narrow_desk(qtbot: QtBot, theme: Theme, width_px: int = 420) -> Desk:
    desk = heat_desk(qtbot, theme, lists=lambda: LISTS, width_px=width_px)
    desk.trade_all()
    return desk


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    return narrow_desk(qtbot, theme)


def open_menu(qtbot: QtBot) -> QMenu:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def line(menu: QMenu, title: str) -> QAction:
    (found,) = (each for each in menu.actions() if each.text().partition("\t")[0] == title)
    return found


def click(qtbot: QtBot, title: str) -> None:
    menu = open_menu(qtbot)
    at = menu.actionGeometry(line(menu, title)).center()
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=at)


def tiles(desk: Desk) -> list[int]:
    return [symbol for symbol in range(5) if desk.panel.map.painter.rect_of(symbol) is not None]


# Everything by mouse and by keys


def test_what_has_no_room_is_in_the_menu(desk: Desk, qtbot: QtBot) -> None:
    head = desk.panel._head
    assert head.more_button.isVisible()
    assert head.sector_button.isHidden()
    assert head.list_button.isHidden()
    for part, title in (("Sector", "Financials"), ("List", "Rest")):
        qtbot.mouseClick(head.more_button, Qt.MouseButton.LeftButton)
        menu = open_menu(qtbot)
        below = line(menu, part).menu()
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(line(menu, part)).center())
        qtbot.waitUntil(below.isVisible)
        at = below.actionGeometry(line(below, title)).center()
        qtbot.mouseClick(below, Qt.MouseButton.LeftButton, pos=at)
    assert (desk.panel.choices.sector, desk.panel.choices.list_name) == ("Financials", "Rest")


def test_the_menu_opens_by_a_key_and_holds_all_choices(desk: Desk, qtbot: QtBot) -> None:
    desk.panel.map.setFocus()
    qtbot.keyClick(desk.panel.map, Qt.Key.Key_M)
    menu = open_menu(qtbot)
    titles = [each.text().partition("\t")[0] for each in menu.actions() if not each.isSeparator()]
    assert titles == [
        "Size of the tiles",
        "Colour of the tiles",
        "Sector",
        "List",
        "Full colour at smaller values",
        "Full colour at larger values",
        "Colours as usual",
        "Hold the picture",
    ]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(QApplication.activePopupWidget(), key)
    assert desk.panel.choices.sizing is Sizing.EQUAL


def test_scale_and_pause_are_in_the_menu_too(desk: Desk, qtbot: QtBot) -> None:
    for title in ("Full colour at smaller values", "Hold the picture"):
        qtbot.mouseClick(desk.panel._head.more_button, Qt.MouseButton.LeftButton)
        click(qtbot, title)
    assert desk.panel.choices.scale.full == 0.025
    assert desk.panel.is_paused


def test_a_sector_and_a_list_are_chosen_by_keys(desk: Desk, qtbot: QtBot) -> None:
    map_ = desk.panel.map
    map_.setFocus()
    qtbot.keyClick(map_, Qt.Key.Key_L)
    menu = open_menu(qtbot)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(menu, key)
    desk.settle()
    assert tiles(desk) == [0, 3]
    qtbot.keyClick(map_, Qt.Key.Key_S)
    menu = open_menu(qtbot)
    titles = [each.text() for each in menu.actions()]
    assert titles == ["All sectors", "Consumer Disc.", "Financials"], "of what the list holds"
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Return):
        qtbot.keyClick(menu, key)
    desk.settle()
    assert tiles(desk) == [3]


def test_a_wide_header_has_buttons_for_sector_and_list(qtbot: QtBot, theme: Theme) -> None:
    desk = narrow_desk(qtbot, theme, width_px=900)
    head = desk.panel._head
    assert head.more_button.isHidden()
    assert (head.sector_button.text(), head.list_button.text()) == ("all sectors", "all lists")
    qtbot.mouseClick(head.list_button, Qt.MouseButton.LeftButton)
    click(qtbot, "Two && more")
    desk.settle()
    assert head.list_button.text() == "list Two & more"
    assert desk.panel.header.state == "2 of 5"
    assert desk.panel.state()["list"] == "Two & more"
    qtbot.mouseClick(head.sector_button, Qt.MouseButton.LeftButton)
    click(qtbot, "Financials")
    assert head.sector_button.text() == "sector Financials"


def test_a_narrow_header_still_names_the_list_that_is_shown_alone(qtbot: QtBot, theme: Theme) -> None:
    name = "What I have held since last spring"
    lists = Watchlists((Watchlist(name, ("09988.HK",)), Watchlist("Rest", ("03690.HK",))))
    desk = heat_desk(qtbot, theme, lists=lambda: lists, width_px=420)
    desk.trade_all()
    head, header = desk.panel._head, desk.panel.header
    desk.panel.map.setFocus()
    qtbot.keyClick(desk.panel.map, Qt.Key.Key_L)
    click(qtbot, name)
    desk.settle()
    assert len(tiles(desk)) == 1
    assert head.list_button.isVisible()
    assert head.list_button.text().startswith("What I h")
    assert head.list_button.text().endswith("…")
    assert name in head.list_button.toolTip()
    assert header.sizeHint().width() <= 420


def test_a_list_chosen_is_there_again_and_one_that_is_gone_shows_all(qtbot: QtBot, theme: Theme) -> None:
    desk = narrow_desk(qtbot, theme, width_px=900)
    desk.panel.restore({"list": "Rest"})
    desk.settle()
    assert tiles(desk) == [1]
    desk.panel.restore({"list": "Gone"})
    desk.settle()
    assert tiles(desk) == [0, 1, 2, 3, 4]
    assert desk.panel._head.list_button.text() == "all lists"


@pytest.mark.parametrize("width_px", [230, 300, 420, 560, 760])
@pytest.mark.parametrize("look", [USUAL, LARGE], ids=["usual", "large"])
def test_the_header_fits_and_nothing_in_it_is_cut(
    qtbot: QtBot, qapp: QApplication, width_px: int, look: Look
) -> None:
    desk = narrow_desk(qtbot, dressed(qapp, look), width_px)
    desk.panel.toggle_pause()
    desk.frame()
    desk.window.layout().activate()
    desk.panel.header.layout().activate()
    head = desk.panel._head
    assert desk.panel.header.sizeHint().width() <= width_px
    buttons = (head.size_button, head.colour_button, head.sector_button, head.list_button, head.more_button)
    shown = [each for each in (*buttons, head.pause_button, head.legend) if each.isVisible()]
    assert head.pause_button in shown
    for each in shown:
        assert each.width() >= each.sizeHint().width()
        assert each.x() + each.width() <= width_px


def test_tab_goes_through_the_header(desk: Desk, qtbot: QtBot) -> None:
    head = desk.panel._head
    for each in (head.size_button, head.colour_button, head.more_button, head.pause_button):
        assert each.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert each.accessibleName()
        assert each.toolTip()
    head.more_button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(head.more_button, Qt.Key.Key_Return)
    assert open_menu(qtbot).actions()


# Language


def test_everything_is_said_in_the_language(qtbot: QtBot, theme: Theme) -> None:
    speak(bracketed)
    for width_px in (420, 1000):
        desk = heat_desk(qtbot, theme, lists=lambda: LISTS, width_px=width_px)
        desk.frame()
        assert is_spoken(desk.panel.message, DATA)
        desk.trade_all()
        desk.panel.show_sector("Consumer Discretionary")
        desk.panel.toggle_pause()
        desk.settle()
        assert desk.panel.map.painter.numbers.size == 2
        assert unspoken_texts(desk.window, DATA) == []
        assert is_spoken(desk.panel.tip(0), DATA)
        desk.panel.show_sector("Gone")
        desk.settle()
        assert is_spoken(desk.panel.message, DATA)


def test_a_list_by_a_name_that_nobody_chose_is_told_in_the_language(qtbot: QtBot, theme: Theme) -> None:
    speak(bracketed)
    lists = Watchlists((Watchlist("Hong Kong Connect", ("09988.HK",)), Watchlist("Rest", ("03690.HK",))))
    desk = heat_desk(qtbot, theme, lists=lambda: lists, width_px=1000)
    desk.trade_all()
    desk.panel.map.setFocus()
    qtbot.keyClick(desk.panel.map, Qt.Key.Key_L)
    click(qtbot, "⟦Hong Kong Connect⟧")
    desk.settle()
    assert len(tiles(desk)) == 1
    assert "⟦Hong Kong Connect⟧" in desk.panel._head.list_button.text()
    assert desk.panel.state()["list"] == "Hong Kong Connect"


def test_menus_and_actions_are_said_in_the_language(qtbot: QtBot, theme: Theme) -> None:
    speak(bracketed)
    desk = narrow_desk(qtbot, theme)
    desk.panel._head.open_more()
    assert unspoken_texts(open_menu(qtbot), DATA) == []
    found = [text for _, text in texts_of(open_menu(qtbot)) if "⟦" in text]
    assert len(found) > 25, "sub-menus too"
    open_menu(qtbot).close()
    desk.panel.map.menu_requested.emit(0, QPoint(5, 5))
    assert all(is_spoken(each.text().partition("\t")[0], DATA) for each in open_menu(qtbot).actions())
    open_menu(qtbot).close()
    for action in desk.panel.offered():
        assert is_spoken(action.text, DATA)
        assert is_spoken(action.group, DATA)


# Size


def test_larger_text_has_room_on_tiles_headers_and_the_card(qtbot: QtBot, qapp: QApplication) -> None:
    theme = dressed(qapp, LARGE)
    desk = narrow_desk(qtbot, theme, width_px=700)
    painter = desk.panel.map.painter
    assert painter.headers
    for header in painter.headers:
        assert header.rect.height >= QFontMetrics(font(-2)).height()
    for number, face in painter._placed.written.items():
        rect = painter.rect_of(number)
        assert rect is not None
        assert face.width <= rect.width()
        assert face.height <= rect.height()
    desk.panel.show_sector("Consumer Discretionary")
    desk.settle()
    assert min(painter.corners[:, 1]) >= desk.panel._crumbs.height() - 2
    text = desk.panel._hover.text_of(0, desk.now_us, np.zeros(5, dtype=bool))
    card = desk.panel._hover.card
    card.show_quote(text, np.zeros(0), 100.0)
    metrics = QFontMetrics(font())
    widest = max(metrics.horizontalAdvance(label + figure) for label, figure in text.rows)
    assert card.width() > widest
    assert card.height() > len(text.rows) * metrics.height()


def test_a_long_note_widens_the_card(qtbot: QtBot, theme: Theme) -> None:
    desk = narrow_desk(qtbot, theme)
    number = desk.board.instruments.add(Instrument("00099.HK", "New", "Energy"))
    desk.trade(number, 0.01)
    card, stale = desk.panel._hover.card, np.zeros(6, dtype=bool)
    desk.board.previous_close[number] = np.nan
    text = desk.panel._hover.text_of(number, desk.now_us, stale)
    card.show_quote(text, np.zeros(0), 100.0)
    assert card.width() > max(QFontMetrics(font()).horizontalAdvance(note) for note in text.notes)


def is_like(colour: QColor, other: QColor) -> bool:
    """Whether a colour is another one or was mixed of it."""
    return colour.hsvSaturation() > 80 and abs(colour.hsvHue() - other.hsvHue()) < 15


def test_the_card_draws_no_line_across_what_was_not_recorded(qtbot: QtBot, theme: Theme) -> None:
    desk = narrow_desk(qtbot, theme)
    card = desk.panel._hover.card
    text = CardText("00700 Tencent", "408.0 HKD", "+1.00%", 0, (), ())
    prices = np.linspace(400.0, 408.0, 101)
    prices[40:60] = np.nan
    for reference in (float("nan"), 100.0):
        card.show_quote(text, prices, reference)
        image = card.grab().toImage()
        ratio = image.devicePixelRatio()
        line = {
            round(x / ratio)
            for x in range(image.width())
            for y in range(image.height())
            if is_like(image.pixelColor(x, y), theme.up)
        }
        gap_px = np.diff(sorted(line)).max()
        assert gap_px == pytest.approx(0.21 * card.width(), rel=0.2)
        assert min(line) < 20
        assert max(line) > card.width() - 20


@pytest.mark.parametrize("look", [USUAL, LARGE], ids=["usual", "large"])
def test_a_gauge_keeps_its_bar_clear_of_label_and_figure(
    qtbot: QtBot, qapp: QApplication, look: Look
) -> None:
    theme = dressed(qapp, look)
    label = "A label that is longer than most"
    gauge = LoadGauge(label, theme=theme, tip="", label_px=40)
    qtbot.addWidget(gauge)
    gauge.resize(gauge.minimumSizeHint())
    gauge.show_load(1.0)
    gauge.show()
    assert gauge.height() == theme.sizes.row
    width = gauge.fontMetrics().horizontalAdvance
    assert gauge.width() > width(label) + width("100 %") + 16
    image = gauge.grab().toImage()
    begin, middle = width(label) + 1, image.height() // 2
    gap = {image.pixelColor(x, middle).name() for x in range(begin, begin + 8)}
    assert len(gap) == 1, "nothing between label and bar"


def test_colours_without_values_cannot_be_chosen_and_say_why(qtbot: QtBot, theme: Theme) -> None:
    desk = narrow_desk(qtbot, theme)
    desk.panel._figures._rvol = None
    menu = desk.panel._head.menus.colours(desk.panel.choices)
    action = line(menu, "RVOL")
    assert not action.isEnabled()
    assert action.toolTip().endswith("Not known in this run.")
    assert line(menu, "Change").isChecked()
    assert desk.panel.choices.colouring is Colouring.CHANGE
    menu.deleteLater()
