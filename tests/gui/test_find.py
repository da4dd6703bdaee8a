"""The field that finds instruments, as a person uses it: with keys alone, with the mouse, and left again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tickdeck.domain.venue import Venue
from tickdeck.gui.find.find_box import FindBox
from tickdeck.gui.find.floating_surface import SHADOW_PX
from tickdeck.gui.theme import Sizes, Theme, apply_theme, load_theme
from tickdeck.settings.look import Palette
from tickdeck.settings.paths import resource
from tickdeck.settings.universe import load_universe
from tickdeck.symbols.search import Found, SearchIndex

ROW_PX = Sizes().row

# The offscreen platform says so of every window that is shown.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

INDEX = SearchIndex(load_universe(resource("universes", "hk-connect.csv")), venues=(Venue.HK,))


@dataclass
class Desk:
    """A window with a table's stand-in, a field above it, and what the field said."""

    window: QMainWindow
    table: QLineEdit
    box: FindBox
    chosen: list[str] = field(default_factory=list)
    cancelled: list[bool] = field(default_factory=list)

    @property
    def codes(self) -> list[str]:
        return [found.code for found in self.box.found]

    @property
    def marked(self) -> str:
        return self.codes[self.box.results.marked]


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Callable[..., Desk]:
    def make(*, stays: bool = False, at_bottom: bool = False, width: int = 700, height: int = 420) -> Desk:
        window = QMainWindow()
        content = QWidget()
        layout = QVBoxLayout(content)
        table = QLineEdit()
        box = FindBox(INDEX.find, theme=theme, stays=stays)
        if not at_bottom:
            layout.addWidget(box)
        layout.addWidget(table)
        layout.addStretch(1)
        if at_bottom:
            layout.addWidget(box)
        window.setCentralWidget(content)
        window.resize(width, height)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        table.setFocus()
        result = Desk(window, table, box)
        box.chosen.connect(result.chosen.append)
        box.cancelled.connect(lambda: result.cancelled.append(True))
        return result

    return make


def test_it_opens_typed_in_and_enter_takes_the_best(qtbot: QtBot, desk: Callable[..., Desk]):
    made = desk()
    assert not made.box.isVisible()
    made.box.open("t")
    qtbot.keyClicks(made.box, "enc")
    assert made.box.text() == "tenc"
    assert made.box.surface.isVisible()
    assert made.marked == "00700"
    qtbot.keyClick(made.box, Qt.Key.Key_Return)
    assert made.chosen == ["00700.HK"]
    assert made.cancelled == []
    assert not made.box.isVisible()
    assert not made.box.surface.isVisible()
    assert made.table.hasFocus()


def test_arrows_and_pages_move_the_mark_round(qtbot: QtBot, desk: Callable[..., Desk]):
    made = desk()
    made.box.open("china")
    assert len(made.codes) == 20
    for key, row in (
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_PageDown, 10),
        (Qt.Key.Key_PageDown, 19),
        (Qt.Key.Key_PageDown, 19),
        (Qt.Key.Key_Down, 0),
        (Qt.Key.Key_Up, 19),
        (Qt.Key.Key_PageUp, 10),
    ):
        qtbot.keyClick(made.box, key)
        assert made.box.results.marked == row
    expected = made.codes[10]
    qtbot.keyClick(made.box, Qt.Key.Key_Enter)
    assert made.chosen == [f"{expected}.HK"]


def test_tab_takes_one_and_stays_for_another(qtbot: QtBot, desk: Callable[..., Desk]):
    made = desk()
    made.box.open("700")
    qtbot.keyClick(made.box, Qt.Key.Key_Tab)
    assert made.chosen == ["00700.HK"]
    assert made.box.hasFocus()
    assert made.box.text() == ""
    qtbot.keyClicks(made.box, "9988")
    qtbot.keyClick(made.box, Qt.Key.Key_Tab)
    assert made.chosen == ["00700.HK", "09988.HK"]
    # With nothing typed it moves on as anywhere, so that nobody is caught here.
    qtbot.keyClick(made.box, Qt.Key.Key_Tab)
    assert not made.box.hasFocus()
    assert made.cancelled == [True]


def test_escape_leaves_and_gives_the_focus_back(qtbot: QtBot, desk: Callable[..., Desk]):
    made = desk()
    taken = []
    shortcut = QShortcut(QKeySequence(Qt.Key.Key_Escape), made.window)
    shortcut.activated.connect(lambda: taken.append(True))
    made.box.open("ten")
    qtbot.keyClick(made.box, Qt.Key.Key_Escape)
    assert (made.chosen, made.cancelled, taken) == ([], [True], [])
    assert not made.box.isVisible()
    assert made.table.hasFocus()
    assert made.box.text() == ""


def test_it_goes_when_the_focus_goes(qtbot: QtBot, desk: Callable[..., Desk]):
    made = desk()
    made.box.open("ten")
    qtbot.mouseClick(made.table, Qt.MouseButton.LeftButton)
    assert made.cancelled == [True]
    assert not made.box.isVisible()
    assert not made.box.surface.isVisible()
    assert made.table.hasFocus()


def test_the_mouse_marks_and_takes(qtbot: QtBot, desk: Callable[..., Desk]):
    made = desk()
    made.box.open("china")
    results = made.box.results
    third = results.visualRect(results.model().index(2, 0)).center()
    qtbot.mouseMove(results.viewport(), third + QPoint(1, 1))
    qtbot.mouseMove(results.viewport(), third)
    assert results.marked == 2
    expected = made.marked
    qtbot.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=third)
    assert made.chosen == [f"{expected}.HK"]
    assert not made.box.isVisible()


def test_a_click_beside_the_rows_or_with_another_button_takes_nothing(
    qtbot: QtBot, desk: Callable[..., Desk]
):
    made = desk()
    made.box.open("txkg")
    results = made.box.results
    row = results.visualRect(results.model().index(0, 0)).center()
    qtbot.mouseClick(results.viewport(), Qt.MouseButton.RightButton, pos=row)
    assert made.chosen == []
    assert made.box.isVisible()


def test_what_is_not_there_is_said_in_a_sentence(qtbot: QtBot, desk: Callable[..., Desk]):
    made = desk()
    made.box.open("zz zz")
    assert made.box.sentence == "Nothing is called “zz zz”."
    assert made.box.surface.isVisible()
    assert not made.box.results.isVisible()
    qtbot.keyClick(made.box, Qt.Key.Key_Return)
    qtbot.keyClick(made.box, Qt.Key.Key_Down)
    assert made.chosen == []
    made.box.setText("ten")
    assert made.box.sentence == ""
    assert made.box.results.isVisible()
    made.box.setText(" ")
    assert not made.box.surface.isVisible()


def test_a_code_that_is_not_listed_can_be_taken_and_says_so(qtbot: QtBot, desk: Callable[..., Desk]):
    made = desk()
    made.box.open("00009")
    model = made.box.results.model()
    assert model.data(model.index(0, 0)) == "00009.HK, not among the feed’s usual names"
    qtbot.keyClick(made.box, Qt.Key.Key_Return)
    assert made.chosen == ["00009.HK"]


def test_one_that_stays_only_loses_what_was_typed(qtbot: QtBot, desk: Callable[..., Desk]):
    made = desk(stays=True)
    assert made.box.isVisible()
    qtbot.mouseClick(made.box, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(made.box, "700")
    assert made.box.surface.isVisible()
    qtbot.keyClick(made.box, Qt.Key.Key_Return)
    assert made.chosen == ["00700.HK"]
    assert made.box.isVisible()
    assert made.box.text() == ""
    assert not made.box.surface.isVisible()
    qtbot.keyClicks(made.box, "700")
    qtbot.keyClick(made.box, Qt.Key.Key_Escape)
    assert made.cancelled == [True]
    assert made.box.isVisible()
    assert not made.box.surface.isVisible()


@pytest.mark.parametrize("at_bottom", [False, True])
@pytest.mark.parametrize("size", [(1200, 700), (420, 300), (700, 180)])
def test_the_results_lie_in_the_window_and_beside_the_field(
    desk: Callable[..., Desk], at_bottom: bool, size: tuple[int, int]
):
    made = desk(at_bottom=at_bottom, width=size[0], height=size[1])
    made.box.open("china")
    surface = made.box.surface.geometry().adjusted(SHADOW_PX, SHADOW_PX, -SHADOW_PX, -SHADOW_PX)
    assert made.window.rect().contains(surface)
    place = made.box.rect().translated(made.box.mapTo(made.window, QPoint(0, 0)))
    assert not surface.intersects(place)
    assert (surface.top() > place.bottom()) is not at_bottom
    assert surface.height() >= 2 * ROW_PX


def test_it_asks_once_a_letter(qtbot: QtBot, theme: Theme):
    asked: list[str] = []

    def find(text: str) -> Sequence[Found]:
        asked.append(text)
        return INDEX.find(text)

    box = FindBox(find, theme=theme, stays=True)
    qtbot.addWidget(box)
    box.show()
    box.setFocus()
    qtbot.keyClicks(box, "ten")
    assert asked == ["t", "te", "ten"]


def test_it_says_what_it_is(desk: Callable[..., Desk]):
    made = desk()
    assert made.box.accessibleName()
    assert made.box.results.accessibleName()
    for word in ("Enter", "Tab", "Escape"):
        assert word in made.box.toolTip()


@pytest.mark.parametrize("name", ["dark", "light"])
@pytest.mark.parametrize("palette", list(Palette))
def test_what_was_typed_is_drawn_in_the_accent(qtbot: QtBot, name: str, palette: Palette):
    theme = load_theme(name, palette=palette)
    window = QMainWindow()
    box = FindBox(INDEX.find, theme=theme, stays=True, parent=window)
    window.resize(600, 400)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    box.open("hsbc")
    image = box.results.viewport().grab().toImage()
    seen = [image.pixelColor(x, y) for x in range(image.width()) for y in range(ROW_PX)]

    def near(colour: QColor) -> bool:
        # Thin strokes are blended with what is behind them.
        return any(
            max(abs(a - b) for a, b in zip(each.getRgb()[:3], colour.getRgb()[:3], strict=True)) < 40
            for each in seen
        )

    assert near(theme.accent)
    assert theme.selection in seen
    assert not near(QColor("magenta"))


def test_the_results_go_with_the_field(qtbot: QtBot, desk: Callable[..., Desk]):
    made = desk()
    made.box.open("ten")
    surface = made.box.surface
    with qtbot.waitSignal(surface.destroyed):
        made.box.deleteLater()
