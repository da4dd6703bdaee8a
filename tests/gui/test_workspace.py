from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QApplication, QDockWidget, QRubberBand, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.on_screen import Screens, can_be_found, has_room
from tickdeck.gui.panel import PanelEntry, Place
from tickdeck.gui.panel_header import PanelHeader
from tickdeck.gui.theme import Theme, apply_theme, load_theme
from tickdeck.gui.workspace import Workspace

# The offscreen platform says so of every window that is shown or raised.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support (raise|grabbing)", extend=True)

PLACES = {
    "watchlist": Place.LEFT,
    "chart": Place.RIGHT_TOP,
    "heatmap": Place.RIGHT_BOTTOM,
    "unusual": Place.FAR_RIGHT_TOP,
    "tape": Place.FAR_RIGHT_BOTTOM,
    "feed": Place.HIDDEN,
    "quality": Place.HIDDEN,
}


class PlainPanel(QWidget):
    """A panel that shows nothing."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.header = PanelHeader(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def refresh(self, frame: Frame) -> None:
        """Nothing is shown."""


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


Made = Callable[[], Workspace]


@pytest.fixture
def make(qtbot: QtBot, theme: Theme) -> Made:
    def made() -> Workspace:
        workspace = Workspace(theme=theme)
        for name, place in PLACES.items():
            workspace.add(PanelEntry(name, PlainPanel(name.capitalize()), place))
        workspace.lay_out(left_px=400, top_share=0.5)
        workspace.resize(1600, 900)
        qtbot.addWidget(workspace)
        return workspace

    return made


@pytest.fixture
def workspace(make: Made, qtbot: QtBot) -> Workspace:
    made = make()
    made.show()
    qtbot.waitUntil(lambda: bool(made.layout_state()))
    return made


def dock(workspace: Workspace, name: str) -> QDockWidget:
    return workspace.findChild(QDockWidget, name)


def boxes(workspace: Workspace) -> dict[str, QRect]:
    return {name: dock(workspace, name).geometry() for name in PLACES if workspace.is_shown(name)}


def test_panels_lie_in_three_columns_at_first(workspace: Workspace):
    at = boxes(workspace)
    assert set(at) == {"watchlist", "chart", "heatmap", "unusual", "tape"}
    assert at["watchlist"].right() < at["chart"].left() <= at["heatmap"].left()
    assert at["chart"].right() < at["unusual"].left()
    assert at["chart"].bottom() < at["heatmap"].top()
    assert at["unusual"].bottom() < at["tape"].top()
    assert at["unusual"].width() < at["watchlist"].width() < at["chart"].width()


@pytest.mark.parametrize("width", [960, 1280, 1366])
def test_on_a_small_screen_the_list_leaves_the_chart_room_to_be_read(make: Made, qtbot: QtBot, width: int):
    made = make()
    made.lay_out(left_px=640, top_share=0.5)
    made.resize(width, 470)
    made.show()
    qtbot.waitUntil(lambda: bool(made.layout_state()))
    at = boxes(made)
    assert at["watchlist"].width() >= 400
    assert at["chart"].width() >= 300
    # As wide as the chart at the most, but where it would show no change.
    assert at["watchlist"].width() <= max(at["chart"].width(), 420)


def test_a_layout_is_as_it_was_kept_in_another_window(workspace: Workspace, make: Made, qtbot: QtBot):
    workspace.tabifyDockWidget(dock(workspace, "chart"), dock(workspace, "heatmap"))
    workspace.toggle("watchlist")
    kept = workspace.layout_state()
    other = make()
    other.take_layout(kept)
    other.show()
    qtbot.waitUntil(lambda: not other.is_shown("watchlist"))
    assert dock(other, "heatmap") in other.tabifiedDockWidgets(dock(other, "chart"))
    qtbot.waitUntil(lambda: boxes(other) == boxes(workspace))


def test_what_is_no_layout_is_refused_and_changes_nothing(workspace: Workspace, qtbot: QtBot):
    before = boxes(workspace)
    for broken in (b"", b"nothing of the kind", workspace.layout_state()[:-40]):
        with qtbot.waitSignal(workspace.layout_refused):
            workspace.take_layout(broken)
    assert boxes(workspace) == before


def test_a_foreign_layout_given_before_the_window_is_shown_is_refused_then(make: Made, qtbot: QtBot):
    made = make()
    made.take_layout(b"of another program")
    with qtbot.waitSignal(made.layout_refused):
        made.show()
    assert set(boxes(made)) == {"watchlist", "chart", "heatmap", "unusual", "tape"}


def test_a_layout_that_shows_nothing_at_all_is_refused(workspace: Workspace, qtbot: QtBot):
    shown = list(boxes(workspace))
    for name in shown:
        workspace.toggle(name)
    nothing = workspace.layout_state()
    for name in shown:
        workspace.toggle(name)
    with qtbot.waitSignal(workspace.layout_refused):
        workspace.take_layout(nothing)
    assert set(boxes(workspace)) == set(shown)


def test_reset_lays_everything_as_at_first(workspace: Workspace):
    first = boxes(workspace)
    workspace.tabifyDockWidget(dock(workspace, "chart"), dock(workspace, "heatmap"))
    dock(workspace, "tape").setFloating(True)
    workspace.toggle("watchlist")
    workspace.toggle("feed")
    workspace.reset_layout()
    assert boxes(workspace) == first
    assert not dock(workspace, "tape").isFloating()


def test_the_panel_that_had_the_keys_is_torn_off_and_put_back(workspace: Workspace, qtbot: QtBot):
    workspace.activateWindow()
    first = boxes(workspace)
    workspace.show_panel("tape")
    qtbot.waitUntil(lambda: workspace.can_tear_off)
    other = QWidget()
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    other.setParent(workspace)
    other.setFocus()
    workspace.tear_off()
    tape = dock(workspace, "tape")
    assert tape.isFloating()
    assert [each.isFloating() for each in workspace.findChildren(QDockWidget)].count(True) == 1
    assert can_be_found(tape.geometry(), [screen.availableGeometry() for screen in QGuiApplication.screens()])
    workspace.tear_off()
    assert not tape.isFloating()
    qtbot.waitUntil(lambda: boxes(workspace) == first)


def test_nothing_is_torn_off_before_a_panel_had_the_keys_nor_one_that_is_hidden(
    workspace: Workspace, make: Made
):
    fresh = make()
    assert not fresh.can_tear_off
    fresh.tear_off()
    assert not any(each.isFloating() for each in fresh.findChildren(QDockWidget))
    workspace.show_panel("tape")
    workspace.toggle("tape")
    workspace.tear_off()
    assert not workspace.is_shown("tape")
    assert not dock(workspace, "tape").isFloating()


def test_a_torn_off_panel_comes_back_to_a_screen_that_exists(workspace: Workspace):
    tape = dock(workspace, "tape")
    tape.setFloating(True)
    tape.setGeometry(QRect(90_000, 50_000, 300, 200))
    workspace.take_layout(workspace.layout_state())
    rooms = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    assert tape.isFloating()
    assert can_be_found(tape.geometry(), rooms)


@pytest.mark.parametrize(
    ("window", "found"),
    [
        (QRect(10, 10, 500, 400), True),
        (QRect(-470, 10, 500, 400), False),
        (QRect(-400, 10, 500, 400), True),
        (QRect(10, -300, 500, 400), False),
        (QRect(990, 10, 500, 400), False),
        (QRect(2100, 10, 500, 400), True),
    ],
)
def test_a_window_is_found_by_its_upper_edge(window: QRect, found: bool):
    rooms = [QRect(0, 0, 1000, 800), QRect(2000, 0, 1000, 800)]
    assert can_be_found(window, rooms) is found


@pytest.mark.parametrize(
    ("size", "fits"),
    [
        (QSize(1000, 780), True),
        (QSize(1000, 800), False),
        (QSize(2500, 780), True),
        (QSize(3100, 700), False),
    ],
)
def test_a_window_has_room_with_its_title_on_all_screens_together(size: QSize, fits: bool):
    assert has_room(size, [QRect(0, 0, 1000, 800), QRect(1000, 0, 2000, 800)]) is fits


def test_showing_a_panel_behind_a_tab_brings_it_to_the_front(workspace: Workspace, qtbot: QtBot):
    workspace.tabifyDockWidget(dock(workspace, "chart"), dock(workspace, "heatmap"))
    dock(workspace, "chart").raise_()
    workspace.show_panel("heatmap")
    tabs = next(each for each in workspace.findChildren(QTabBar) if each.count() == 2)
    qtbot.waitUntil(lambda: tabs.tabText(tabs.currentIndex()) == "Heatmap")


def test_the_keys_of_a_panel_behind_a_tab_bring_it_to_the_front_and_then_hide_it(
    workspace: Workspace, qtbot: QtBot
):
    workspace.tabifyDockWidget(dock(workspace, "chart"), dock(workspace, "heatmap"))
    dock(workspace, "chart").raise_()
    qtbot.waitUntil(lambda: dock(workspace, "heatmap").visibleRegion().isEmpty())
    workspace.toggle("heatmap")
    assert workspace.is_shown("heatmap")
    qtbot.waitUntil(lambda: not dock(workspace, "heatmap").visibleRegion().isEmpty())
    workspace.toggle("heatmap")
    assert not workspace.is_shown("heatmap")


def test_keys_go_from_panel_to_panel_and_around_past_those_that_are_hidden(
    workspace: Workspace, qtbot: QtBot
):
    workspace.activateWindow()
    qtbot.waitUntil(workspace.isActiveWindow)
    dock(workspace, "chart").hide()

    def at() -> str:
        focused = QApplication.focusWidget()
        return next((name for name in PLACES if dock(workspace, name).isAncestorOf(focused)), "")

    workspace.show_panel("watchlist")
    seen = []
    for step in (1, 1, 1, 1, -1, -1):
        workspace.go_to_panel(step)
        seen.append(at())
    assert seen == ["heatmap", "unusual", "tape", "watchlist", "tape", "unusual"]


def test_a_torn_off_panel_has_the_keys_when_it_is_asked_for_and_the_window_when_another_is(
    workspace: Workspace, qtbot: QtBot
):
    tape = dock(workspace, "tape")
    tape.setFloating(True)
    workspace.activateWindow()
    qtbot.waitUntil(workspace.isActiveWindow)
    workspace.show_panel("tape")
    qtbot.waitUntil(tape.isActiveWindow)
    assert tape.isAncestorOf(QApplication.focusWidget())
    workspace.show_panel("chart")
    qtbot.waitUntil(workspace.isActiveWindow)
    qtbot.waitUntil(lambda: dock(workspace, "chart").isAncestorOf(QApplication.focusWidget()))


def test_a_torn_off_panel_is_moved_when_its_screen_goes(workspace: Workspace):
    tape = dock(workspace, "tape")
    tape.setFloating(True)
    tape.setGeometry(QRect(90_000, 50_000, 300, 200))
    # What a screen that goes leads to; the offscreen platform has but one.
    workspace.findChild(Screens).changed.emit()
    assert can_be_found(tape.geometry(), Screens.rooms())


def hold(workspace: Workspace, qtbot: QtBot, name: str, to: QPoint) -> None:
    """Take hold of a panel's header and hold it somewhere, as the workspace counts."""
    header = dock(workspace, name).titleBarWidget()
    at = QPoint(header.width() // 2, header.height() // 2)
    start, end = header.mapToGlobal(at), workspace.mapToGlobal(to)
    qtbot.mousePress(header, Qt.MouseButton.LeftButton, pos=at)
    for step in range(1, 9):
        qtbot.mouseMove(header, header.mapFromGlobal(start + (end - start) * step / 8))
        # Between two places of the mouse the docks make room.
        QApplication.processEvents()


def drag(workspace: Workspace, qtbot: QtBot, name: str, to: QPoint) -> None:
    """Take hold of a panel's header and let go of it somewhere, as the workspace counts."""
    header = dock(workspace, name).titleBarWidget()
    hold(workspace, qtbot, name, to)
    end = header.mapFromGlobal(workspace.mapToGlobal(to))
    qtbot.mouseRelease(header, Qt.MouseButton.LeftButton, pos=end)


def test_the_place_where_a_panel_would_drop_is_in_the_accents_colour(
    workspace: Workspace, qtbot: QtBot, theme: Theme
):
    to = boxes(workspace)["chart"].center()
    hold(workspace, qtbot, "tape", to)
    band = workspace.findChild(QRubberBand)
    qtbot.waitUntil(lambda: band.isVisible() and band.geometry().contains(to))
    seen = QPixmap(band.size())
    seen.fill(theme.window)
    band.render(seen)
    header = dock(workspace, "tape").titleBarWidget()
    at = header.mapFromGlobal(workspace.mapToGlobal(to))
    qtbot.mouseRelease(header, Qt.MouseButton.LeftButton, pos=at)
    middle = seen.toImage().pixelColor(seen.rect().center())
    assert abs(middle.hsvHue() - theme.accent.hsvHue()) <= 10
    assert middle.hsvSaturationF() >= 0.3


@pytest.mark.parametrize(
    ("x", "y", "beside"),
    [
        (0.05, 0.5, "left"),
        (0.95, 0.5, "right"),
        (0.5, 0.05, "above"),
        (0.5, 0.95, "below"),
        (0.5, 0.5, "in tabs"),
        (0.5, 3.0, "torn off"),
    ],
)
def test_a_header_drags_a_panel_beside_another_into_its_tabs_or_out(
    workspace: Workspace, qtbot: QtBot, x: float, y: float, beside: str
):
    # All of it on the screen that there is, outside of which nothing is dropped.
    workspace.resize(780, 600)
    workspace.move(0, 0)
    qtbot.waitUntil(lambda: boxes(workspace)["unusual"].right() < 780)
    at = boxes(workspace)["chart"]
    drag(
        workspace,
        qtbot,
        "tape",
        QPoint(at.left() + round(at.width() * x), at.top() + round(at.height() * y)),
    )

    def lies() -> str:
        tape, chart = dock(workspace, "tape"), dock(workspace, "chart")
        box, other = tape.geometry(), chart.geometry()
        if tape.isFloating():
            return "torn off"
        if chart in workspace.tabifiedDockWidgets(tape):
            return "in tabs"
        if box.top() == other.top() and box.bottom() == other.bottom():
            return "left" if box.right() < other.left() else "right"
        return "above" if box.bottom() < other.top() else "below"

    qtbot.waitUntil(lambda: lies() == beside)
    # What may not lie there glides back for a fifth of a second.
    qtbot.wait(400)
    assert lies() == beside


@pytest.mark.parametrize("moves", [True, False])
def test_with_reduced_motion_docks_are_in_their_place_at_once(qtbot: QtBot, theme: Theme, moves: bool):
    workspace = Workspace(theme=replace(theme, moves=moves))
    qtbot.addWidget(workspace)
    for name in ("one", "two"):
        workspace.add(PanelEntry(name, PlainPanel(name), Place.LEFT))
    workspace.lay_out(left_px=300, top_share=0.5)
    workspace.resize(700, 500)
    workspace.move(0, 0)
    workspace.show()
    qtbot.waitUntil(lambda: bool(workspace.layout_state()))
    before = dock(workspace, "one").geometry()
    drag(workspace, qtbot, "two", QPoint(350, 8))
    QApplication.processEvents()
    after = dock(workspace, "one").geometry()
    assert after != before or moves
    qtbot.wait(400)
    assert (dock(workspace, "one").geometry() == after) is not moves


def test_one_of_those_at_the_bottom_takes_the_place_of_the_other(workspace: Workspace):
    workspace.toggle("feed")
    workspace.toggle("quality")
    assert workspace.is_shown("quality")
    assert not workspace.is_shown("feed")


def test_all_at_once_leaves_those_at_the_bottom_in_one_place(workspace: Workspace, qtbot: QtBot):
    workspace.show_all()
    qtbot.waitUntil(lambda: all(not dock(workspace, name).isHidden() for name in PLACES))
    hidden = [name for name, place in PLACES.items() if place is Place.HIDDEN]
    assert dock(workspace, hidden[0]).widget().isVisible()
    assert {each.objectName() for each in workspace.tabifiedDockWidgets(dock(workspace, hidden[0]))} == set(
        hidden[1:]
    )


def test_the_bar_of_tabs_draws_no_line_of_its_own(workspace: Workspace, qtbot: QtBot):
    workspace.tabifyDockWidget(dock(workspace, "chart"), dock(workspace, "heatmap"))
    qtbot.waitUntil(lambda: any(bar.isVisible() for bar in workspace.findChildren(QTabBar)))
    assert not any(bar.drawBase() for bar in workspace.findChildren(QTabBar))


def test_another_layout_leaves_the_keys_where_they_were(workspace: Workspace, qtbot: QtBot):
    workspace.activateWindow()
    qtbot.waitUntil(workspace.isActiveWindow)
    panel = dock(workspace, "tape").widget().findChild(PlainPanel)
    workspace.tabifyDockWidget(dock(workspace, "heatmap"), dock(workspace, "tape"))
    dock(workspace, "tape").raise_()
    qtbot.waitUntil(panel.isVisible)
    panel.setFocus()
    assert panel.hasFocus()
    workspace.reset_layout()
    assert panel.hasFocus()


def test_a_panel_dropped_into_a_narrow_place_gets_room_to_be_read(workspace: Workspace, qtbot: QtBot):
    tape, chart = dock(workspace, "tape"), dock(workspace, "chart")
    tape.setFloating(True)
    workspace.splitDockWidget(chart, tape, Qt.Orientation.Horizontal)
    workspace.resizeDocks([chart, tape], [900, 80], Qt.Orientation.Horizontal)
    tape.setFloating(False)
    workspace.resizeDocks([chart, tape], [900, 80], Qt.Orientation.Horizontal)
    assert tape.width() < 200
    qtbot.waitUntil(lambda: tape.width() >= 270)
    qtbot.waitUntil(lambda: tape.minimumWidth() == 0)
    assert tape.width() >= 270


@pytest.mark.parametrize("name", ["watchlist", "chart", "heatmap", "tape"])
def test_no_dock_is_too_narrow_for_its_header(workspace: Workspace, qtbot: QtBot, name: str):
    narrow = dock(workspace, name)
    workspace.resizeDocks([narrow], [65], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: narrow.width() < 200)
    assert narrow.width() >= 160


def test_a_panel_that_was_kept_narrow_stays_so(workspace: Workspace, qtbot: QtBot):
    tape = dock(workspace, "tape")
    workspace.resizeDocks([tape], [170], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: tape.width() < 200)
    kept, narrow = workspace.layout_state(), tape.width()
    tape.setFloating(True)
    workspace.take_layout(kept)
    assert not tape.isFloating()
    assert not workspace._settled.isActive() or not workspace._dropped
    workspace._widen_dropped()
    qtbot.waitUntil(lambda: tape.width() == narrow)
