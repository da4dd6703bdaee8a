"""The panel in use is moved, put into tabs and sized by keys alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from gui.test_workspace import PLACES, PlainPanel
from tickdeck.gui.actions import ActionTable
from tickdeck.gui.dock_actions import arranging
from tickdeck.gui.panel import PanelEntry
from tickdeck.gui.theme import Theme, apply_theme, load_theme
from tickdeck.gui.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support (raise|grabbing)", extend=True)

ARROWS = {
    "left": Qt.Key.Key_Left,
    "right": Qt.Key.Key_Right,
    "up": Qt.Key.Key_Up,
    "down": Qt.Key.Key_Down,
    "tabs": Qt.Key.Key_T,
    "wider": Qt.Key.Key_W,
    "narrower": Qt.Key.Key_N,
    "higher": Qt.Key.Key_H,
    "lower": Qt.Key.Key_L,
}
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
STEP_PX = 40


class Room:
    """A window with three columns of panels, and the keys that arrange them."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.qtbot = qtbot
        self.window = QMainWindow()
        self.workspace = Workspace(theme=theme)
        self.panels = {name: PlainPanel(name.capitalize()) for name in PLACES}
        for name, place in PLACES.items():
            self.workspace.add(PanelEntry(name, self.panels[name], place))
        self.workspace.lay_out(left_px=400, top_share=0.5)
        self.window.setCentralWidget(self.workspace)
        self.actions = ActionTable()
        self.actions.add_all(arranging(lambda: self.workspace), self.window)
        self.window.resize(1600, 900)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(lambda: bool(self.workspace.layout_state()))

    def dock(self, name: str) -> QDockWidget:
        return self.workspace.findChild(QDockWidget, name)

    def box(self, name: str) -> QRect:
        return self.dock(name).geometry()

    def boxes(self) -> dict[str, QRect]:
        return {name: self.box(name) for name in PLACES if self.workspace.is_shown(name)}

    def press(self, name: str, *pressed: str, with_shift: Qt.KeyboardModifier = ALT) -> None:
        """Give a panel the keys, and press Shift, Alt and others, one after the other."""
        self.panels[name].setFocus()
        for key in pressed:
            focused = QApplication.focusWidget()
            assert focused is self.panels[name], f"the keys are with {focused}"
            self.qtbot.keyClick(focused, ARROWS[key], with_shift | Qt.KeyboardModifier.ShiftModifier)
            QApplication.processEvents()

    def tabs_of(self, name: str) -> set[str]:
        return {
            other.objectName()
            for other in self.workspace.tabifiedDockWidgets(self.dock(name))
            if not other.isHidden()
        }


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def room(qtbot: QtBot, theme: Theme) -> Room:
    return Room(qtbot, theme)


def near(box: QRect, other: QRect) -> bool:
    """Whether two boxes are the same but for what rounding does to borders."""
    pairs = zip(box.getCoords(), other.getCoords(), strict=True)
    return all(abs(a - b) <= 8 for a, b in pairs)


@pytest.mark.parametrize("modifier", [ALT, CTRL])
def test_a_panel_changes_places_with_its_neighbour_and_back(room: Room, modifier: Qt.KeyboardModifier):
    before = room.boxes()
    room.press("chart", "down", with_shift=modifier)
    assert room.box("heatmap").bottom() < room.box("chart").top()
    others = {"watchlist", "unusual", "tape"}
    assert all(near(room.box(name), before[name]) for name in others)
    room.press("chart", "up", with_shift=modifier)
    assert all(near(box, before[name]) for name, box in room.boxes().items())


@pytest.mark.parametrize(
    ("key", "is_there"),
    [
        ("left", lambda box, other: box.right() < other.left()),
        ("right", lambda box, other: box.left() > other.right()),
    ],
)
def test_a_panel_goes_past_its_neighbour_into_the_column_beside(
    room: Room, key: str, is_there: Callable[[QRect, QRect], bool]
):
    room.press("heatmap", key)
    neighbour = "watchlist" if key == "left" else "tape"
    assert is_there(room.box("heatmap"), room.box(neighbour))
    assert near(
        QRect(0, room.box("heatmap").top(), 1, room.box("heatmap").height()),
        QRect(0, room.box(neighbour).top(), 1, room.box(neighbour).height()),
    )
    # What was above it has its place.
    assert room.box("chart").height() > 890


@pytest.mark.parametrize("name", ["chart", "heatmap", "unusual", "tape"])
@pytest.mark.parametrize("key", ["left", "right", "up", "down"])
def test_at_the_edge_a_panel_has_that_whole_side_and_then_stays(room: Room, name: str, key: str):
    room.press(name, *[key] * 4)
    box, whole = room.box(name), room.workspace.contentsRect()
    assert box.width() >= 240
    assert box.height() >= 200
    edges = {
        "left": (box.left(), whole.left(), box.height(), whole.height()),
        "right": (box.right(), whole.right(), box.height(), whole.height()),
        "up": (box.top(), whole.top(), box.width(), whole.width()),
        "down": (box.bottom(), whole.bottom(), box.width(), whole.width()),
    }
    at, edge, length, full = edges[key]
    assert (at, length) == (edge, full)
    room.press(name, key)
    assert room.box(name) == box


def test_nothing_is_lost_and_nothing_lies_over_another_wherever_panels_go(room: Room):
    for name, keys in {
        "watchlist": ("right", "down", "tabs"),
        "tape": ("left", "left", "up"),
        "heatmap": ("tabs", "left", "tabs", "tabs"),
        "unusual": ("down", "right", "down"),
    }.items():
        room.press(name, *keys)
        seen = [box for name, box in room.boxes().items() if not room.dock(name).visibleRegion().isEmpty()]
        assert len(room.boxes()) == 5
        assert not any(box.intersects(other) for at, box in enumerate(seen) for other in seen[at + 1 :]), (
            f"after {name} {keys}: {room.boxes()}"
        )


def test_a_panel_goes_into_tabs_with_the_next_and_out_again(room: Room):
    room.press("chart", "tabs")
    assert room.tabs_of("chart") == {"unusual"}
    # It lies in front, and has the keys.
    assert not room.dock("chart").visibleRegion().isEmpty()
    room.press("chart", "tabs")
    assert room.tabs_of("chart") == set()
    assert {"chart", "unusual"} <= set(room.boxes())
    assert room.box("chart").top() > room.box("unusual").bottom()


@pytest.mark.parametrize("key", ["left", "right", "up", "down"])
def test_a_panel_in_tabs_is_moved_beside_them(room: Room, key: str):
    room.press("heatmap", "tabs")
    assert room.tabs_of("heatmap") == {"tape"}
    room.press("heatmap", key)
    assert room.tabs_of("heatmap") == set()
    box, other = room.box("heatmap"), room.box("tape")
    assert {
        "left": box.right() < other.left(),
        "right": box.left() > other.right(),
        "up": box.bottom() < other.top(),
        "down": box.top() > other.bottom(),
    }[key]


def test_others_that_share_a_place_stay_in_their_tabs(room: Room):
    room.workspace.tabifyDockWidget(room.dock("unusual"), room.dock("tape"))
    room.dock("tape").raise_()
    QApplication.processEvents()
    room.press("chart", "right")
    assert room.tabs_of("tape") == {"unusual"}
    assert not room.dock("tape").visibleRegion().isEmpty()
    assert room.box("chart").left() > room.box("tape").right()


@pytest.mark.parametrize(
    ("key", "wider", "higher"),
    [("wider", STEP_PX, 0), ("narrower", -STEP_PX, 0), ("higher", 0, STEP_PX), ("lower", 0, -STEP_PX)],
)
def test_a_panel_is_sized_by_keys(room: Room, key: str, wider: int, higher: int):
    before = room.box("chart").size()
    room.press("chart", key)
    after = room.box("chart").size()
    assert (after.width() - before.width(), after.height() - before.height()) == (wider, higher)


def test_a_panel_in_a_window_of_its_own_is_sized_and_comes_back_to_the_side(room: Room):
    room.press("tape")
    room.workspace.tear_off()
    room.qtbot.waitUntil(lambda: QApplication.focusWidget() is room.panels["tape"])
    width = room.dock("tape").width()
    room.press("tape", "wider")
    assert room.dock("tape").width() == width + STEP_PX
    room.press("tape", "left")
    assert not room.dock("tape").isFloating()
    assert room.box("tape").left() == room.workspace.contentsRect().left()
    assert room.box("tape").height() == room.workspace.contentsRect().height()


def test_what_is_hidden_stays_so_and_opens_at_the_bottom(room: Room):
    room.press("chart", "left")
    assert set(room.boxes()) == {"watchlist", "chart", "heatmap", "unusual", "tape"}
    room.workspace.show_panel("feed")
    QApplication.processEvents()
    assert room.box("feed").bottom() == room.workspace.contentsRect().bottom()
    assert room.box("feed").width() == room.workspace.contentsRect().width()


def test_a_moved_panel_is_kept_as_a_dragged_one(room: Room, qtbot: QtBot, theme: Theme):
    room.press("chart", "left", "left")
    other = Room(qtbot, theme)
    other.workspace.take_layout(room.workspace.layout_state())
    qtbot.waitUntil(lambda: near(other.box("chart"), room.box("chart")))


def test_before_a_panel_had_the_keys_nothing_is_moved(qtbot: QtBot, theme: Theme):
    room = Room(qtbot, theme)
    room.workspace._used = ""
    assert not any(action.is_enabled() for action in room.actions)


def test_a_field_within_the_panel_keeps_the_keys(room: Room):
    inner = QWidget(room.panels["chart"])
    inner.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    inner.show()
    inner.setFocus()
    modifiers = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    room.qtbot.keyClick(inner, Qt.Key.Key_Left, modifiers)
    assert QApplication.focusWidget() is inner
