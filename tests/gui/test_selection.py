from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tickdeck.gui.link_dot import LinkDot
from tickdeck.gui.selection import LinkGroup, Links
from tickdeck.gui.theme import Theme, load_theme


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    return load_theme("light")


def test_panels_of_one_colour_follow_each_other_and_others_do_not():
    links = Links()
    one, two, other = links.linked(), links.linked(), links.linked(LinkGroup.TEAL)
    one.select(7)
    assert (one.symbol, two.symbol, other.symbol) == (7, 7, -1)
    other.select(3)
    assert (one.symbol, two.symbol, other.symbol) == (7, 7, 3)
    assert links.of(LinkGroup.BLUE).symbol == 7


def test_joining_takes_over_the_groups_instrument_and_says_so_once(qtbot: QtBot):
    links = Links()
    links.of(LinkGroup.TEAL).select(5)
    panel = links.linked()
    with qtbot.waitSignal(panel.changed) as changed:
        panel.join(LinkGroup.TEAL)
    assert changed.args == [5]
    links.of(LinkGroup.BLUE).select(9)
    assert panel.symbol == 5
    with qtbot.assertNotEmitted(panel.changed):
        panel.join(LinkGroup.TEAL)


def test_a_group_without_an_instrument_takes_that_of_the_panel_that_joins(qtbot: QtBot):
    links = Links()
    panel, other = links.linked(), links.linked(LinkGroup.TEAL)
    panel.select(5)
    panel.join(LinkGroup.TEAL)
    assert (panel.symbol, other.symbol, links.of(LinkGroup.BLUE).symbol) == (5, 5, 5)
    fresh = links.linked(LinkGroup.PINK)
    fresh.join(LinkGroup.TEAL)
    assert fresh.symbol == 5


def test_alone_a_panel_keeps_its_instrument_and_moves_nobody():
    links = Links()
    panel, other = links.linked(), links.linked()
    panel.select(4)
    panel.join(None)
    other.select(8)
    assert panel.symbol == 4
    panel.select(6)
    assert (panel.symbol, other.symbol) == (6, 8)


def test_the_dot_shows_the_group_and_its_menu_joins_another(qtbot: QtBot, theme: Theme):
    link = Links().linked()
    dot = LinkDot(link, theme=theme)
    qtbot.addWidget(dot)
    dot.resize(dot.sizeHint())
    picture = dot.grab().toImage()
    middle = picture.rect().center()
    assert picture.pixelColor(middle) == theme.links[0]
    assert "blue dot" in dot.toolTip()
    choices = {each.text(): each for each in dot.menu().actions()}
    assert choices["Blue"].isChecked()
    choices["Pink"].trigger()
    assert link.group is LinkGroup.PINK
    assert dot.grab().toImage().pixelColor(middle) == theme.links[3]
    choices["Alone"].trigger()
    assert link.group is None
    assert dot.accessibleName() == "Link group: Alone"


def test_the_menu_of_the_dot_rings_the_group_that_the_panel_is_in(qtbot: QtBot, theme: Theme):
    link = Links().linked()
    dot = LinkDot(link, theme=theme)
    qtbot.addWidget(dot)

    def ringed() -> list[str]:
        found = []
        for action in dot.menu().actions():
            image = action.icon().pixmap(dot.sizeHint()).toImage()
            row = [image.pixelColor(x, image.height() // 2) for x in range(image.width())]
            if any(each.alpha() > 60 and abs(each.lightness() - theme.text.lightness()) < 9 for each in row):
                found.append(action.text())
        return found

    assert ringed() == ["Blue"]
    link.join(None)
    assert ringed() == ["Alone"]
