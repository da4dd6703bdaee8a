"""The command palette in a window, with keys alone and with the mouse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDockWidget,
    QFrame,
    QLineEdit,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tickdeck.domain.venue import Venue
from tickdeck.gui.actions import Action, ActionTable
from tickdeck.gui.find.floating_surface import SHADOW_PX
from tickdeck.gui.palette.command_palette import CommandPalette
from tickdeck.gui.palette.entry import PaletteEntry
from tickdeck.gui.palette.ranking import Recent
from tickdeck.gui.palette.sources import ActionSource, InstrumentSource, TitledSource
from tickdeck.gui.theme import Theme, apply_theme, load_theme
from tickdeck.settings.paths import resource
from tickdeck.settings.universe import load_universe
from tickdeck.symbols.search import SearchIndex

# The offscreen platform says so of every window that is shown.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise", extend=True)

INDEX = SearchIndex(load_universe(resource("universes", "hk-connect.csv")), venues=(Venue.HK,))


@dataclass
class Desk:
    """A window with a palette, and what was done through it."""

    window: QMainWindow
    table: QLineEdit
    palette: CommandPalette
    done: list[str] = field(default_factory=list)

    @property
    def titles(self) -> list[str]:
        return [entry.title for entry in self.palette.offered]

    def entry(self, title: str) -> PaletteEntry:
        return next(entry for entry in self.palette.offered if entry.title == title)


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Callable[..., Desk]:
    def make(
        *, recent: tuple[str, ...] = (), width: int = 900, height: int = 600, letters: bool = False
    ) -> Desk:
        done: list[str] = []
        window = QMainWindow()
        content = QWidget()
        table = QLineEdit()
        layout = QVBoxLayout(content)
        layout.addWidget(table)
        layout.addStretch(1)
        window.setCentralWidget(content)
        window.resize(width, height)
        dock = QDockWidget(window)
        dock.setWidget(QFrame(focusPolicy=Qt.FocusPolicy.StrongFocus))
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
        actions = ActionTable()
        sources = (
            ActionSource(actions),
            InstrumentSource(INDEX.find, choose=done.append),
            TitledSource(
                "Lists",
                "@",
                lambda: [
                    PaletteEntry(
                        name=f"list:{name}", title=name, run=partial(done.append, name), aside="List"
                    )
                    for name in ("Banks", "Fitness")
                ],
            ),
        )
        palette = CommandPalette(
            sources, theme=theme, parent=window, recent=Recent(recent), takes_letters=actions.takes_letters
        )
        if letters:
            actions.add(
                Action(name="dock.sort", title="Sort", group="Dock", run=lambda: None, keys="S"),
                dock.widget(),
            )

        def add(name: str, title: str, keys: str = "", **given: Callable[[], bool]) -> None:
            action = Action(
                name=name, title=title, group="Chart", run=lambda: done.append(name), keys=keys, **given
            )
            actions.add(action, window)

        add("chart.fit", "Fit the chart", "Ctrl+0")
        add("chart.undo", "Undo the zoom", "Ctrl+Z", is_enabled=lambda: False)
        add("chart.follow", "Follow the newest tick", is_on=lambda: True)
        actions.add(
            Action(
                name="window.palette",
                title="Command palette",
                group="Window",
                run=palette.open,
                keys="Ctrl+K",
            ),
            window,
        )
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        table.setFocus()
        return Desk(window, table, palette, done)

    return make


def test_keys_open_it_run_what_is_best_and_give_the_focus_back(qtbot: QtBot, desk: Callable[..., Desk]):
    made = desk()
    assert not made.palette.isVisible()
    qtbot.keyClick(made.table, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert made.palette.isVisible()
    assert made.palette.field.hasFocus()
    qtbot.keyClicks(made.palette.field, "fit")
    assert made.titles[:2] == ["Fit the chart", "Fitness"]
    with qtbot.waitSignals([made.palette.used, made.palette.closed]):
        qtbot.keyClick(made.palette.field, Qt.Key.Key_Return)
    assert made.done == ["chart.fit"]
    assert not made.palette.isVisible()
    assert made.table.hasFocus()
    assert made.palette.recent.names == ("action:chart.fit",)


@pytest.mark.qt_log_ignore(r"plugin does not support (propagateSizeHints|raise)\(\)", extend=True)
@pytest.mark.parametrize("floats", [False, True])
@pytest.mark.parametrize("typed", ["9988", "tencent", "Fit"])
def test_what_is_typed_where_nothing_takes_it_is_looked_for(
    qtbot: QtBot, desk: Callable[..., Desk], typed: str, floats: bool
):
    made = desk()
    dock = made.window.findChild(QDockWidget)
    dock.setFloating(floats)
    panel = dock.widget()
    panel.setFocus()
    qtbot.keyClicks(panel, typed[0])
    assert made.palette.field.text() == typed[0]
    qtbot.waitUntil(made.palette.field.hasFocus)
    qtbot.keyClicks(made.palette.field, typed[1:])
    assert made.palette.field.text() == typed
    assert made.palette.offered
    qtbot.keyClick(made.palette.field, Qt.Key.Key_Escape)
    qtbot.keyClick(panel, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel, Qt.Key.Key_Space)
    assert not made.palette.isVisible()


def test_asked_for_in_a_panel_that_is_torn_off_it_has_the_keys_and_gives_them_back(
    qtbot: QtBot, desk: Callable[..., Desk]
):
    made = desk()
    torn_off = QDockWidget(made.window)
    panel = QLineEdit()
    torn_off.setWidget(panel)
    torn_off.setFloating(True)
    torn_off.show()
    torn_off.activateWindow()
    panel.setFocus()
    qtbot.waitUntil(panel.hasFocus)
    qtbot.keyClick(panel, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(made.palette.field.hasFocus)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not made.palette.isVisible()
    qtbot.waitUntil(panel.hasFocus)


@pytest.mark.qt_log_ignore(r"plugin does not support (propagateSizeHints|raise)\(\)", extend=True)
def test_what_is_typed_before_the_field_has_the_keys_is_not_lost(qtbot: QtBot, desk: Callable[..., Desk]):
    made = desk()
    dock = made.window.findChild(QDockWidget)
    dock.setFloating(True)
    panel = dock.widget()
    panel.setFocus()
    qtbot.keyClicks(panel, "9988")
    assert made.palette.field.text() == "9988"


def test_letters_that_do_something_where_the_keys_are_begin_no_name(qtbot: QtBot, desk: Callable[..., Desk]):
    made = desk(letters=True)
    panel = made.window.findChild(QDockWidget).widget()
    panel.setFocus()
    qtbot.keyClicks(panel, "un")
    assert not made.palette.isVisible()
    qtbot.keyClicks(panel, "9")
    assert made.palette.field.text() == "9"


def test_the_focus_is_back_before_what_was_chosen_is_done(qtbot: QtBot, desk: Callable[..., Desk]):
    made = desk()
    seen: list[object] = []
    entry = PaletteEntry(name="where", title="Where am I", run=lambda: seen.append(made.window.focusWidget()))
    palette = CommandPalette(
        [TitledSource("Questions", "?", lambda: [entry])], theme=load_theme(), parent=made.window
    )
    palette.open()
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert seen == [made.table]


def test_instruments_are_found_in_every_way(qtbot: QtBot, desk: Callable[..., Desk]):
    made = desk()
    for text in ("700", "txkg", "騰訊", "tencent"):
        made.palette.open(text)
        assert made.titles[0] == "00700  Tencent"
        qtbot.keyClick(made.palette.field, Qt.Key.Key_Return)
    assert made.done == ["00700.HK"] * 4
    made.palette.open("tencent")
    entry = made.palette.offered[0]
    assert [entry.title[start:end] for start, end in entry.matched] == ["Tencent"]
    made.palette.open("騰訊")
    entry = made.palette.offered[0]
    assert [entry.detail[start:end] for start, end in entry.detail_matched] == ["騰訊"]
    made.palette.open("00009")
    assert made.titles == ["00009.HK"]


def test_prefixes_leave_one_kind(qtbot: QtBot, desk: Callable[..., Desk]):
    made = desk()
    made.palette.open(">")
    assert made.titles == ["Fit the chart", "Undo the zoom", "Follow the newest tick", "Command palette"]
    made.palette.field.clear()
    qtbot.keyClicks(made.palette.field, "@fit")
    assert made.titles == ["Fitness"]
    made.palette.field.setText(">hang seng")
    assert made.titles == []
    assert made.palette.sentence == "Nothing is called “hang seng”."
    qtbot.keyClick(made.palette.field, Qt.Key.Key_Return)
    assert made.done == []
    assert made.palette.isVisible()


def test_it_says_keys_and_what_is_on(desk: Callable[..., Desk]):
    made = desk()
    made.palette.open(">")
    assert made.entry("Fit the chart").keys == "Ctrl+0"
    assert made.entry("Fit the chart").detail == "Chart"
    assert made.entry("Follow the newest tick").detail == "Chart · on"
    model = made.palette.results.model()
    assert model.data(model.index(1, 0)) == "Undo the zoom, Chart, Ctrl+Z, not possible now"


def test_what_cannot_be_done_now_may_say_why(qapp: QApplication) -> None:
    actions, possible = ActionTable(), [False]
    widget = QWidget()
    actions.add(
        Action(
            name="chart.close",
            title="Leave out closed times",
            group="Chart",
            run=lambda: None,
            is_enabled=lambda: possible[0],
            title_now=lambda: "Leave out closed times: this market never closes",
        ),
        widget,
    )
    source = ActionSource(actions)
    assert [entry.title for entry in source.entries("closed times")] == [
        "Leave out closed times: this market never closes"
    ]
    possible[0] = True
    assert [entry.title for entry in source.entries("closed times")] == ["Leave out closed times"]


def test_what_cannot_be_done_now_is_shown_and_not_done(qtbot: QtBot, desk: Callable[..., Desk]):
    made = desk()
    made.palette.open("undo the zoom")
    qtbot.keyClick(made.palette.field, Qt.Key.Key_Return)
    assert made.done == []
    assert made.palette.isVisible()
    assert made.palette.recent.names == ()


def test_what_was_used_last_comes_first(desk: Callable[..., Desk]):
    made = desk(
        recent=("instrument:00700.HK", "list:Banks", "action:gone", "instrument:", "action:chart.undo")
    )
    made.palette.open()
    assert made.titles[:4] == ["00700  Tencent", "Banks", "Undo the zoom", "Fit the chart"]
    assert made.palette.offered[0].matched == ()
    assert len(set(made.titles)) == len(made.titles)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, None])
def test_it_closes_with_escape_or_when_the_focus_goes(
    qtbot: QtBot, desk: Callable[..., Desk], key: Qt.Key | None
):
    made = desk()
    made.palette.open("fit")
    with qtbot.waitSignal(made.palette.closed):
        if key is None:
            made.table.setFocus()
        else:
            qtbot.keyClick(made.palette.field, key)
    assert not made.palette.isVisible()
    assert made.table.hasFocus()
    made.palette.open()
    assert made.palette.field.text() == ""


def test_a_click_beside_it_closes_it_and_one_on_a_row_runs_it(qtbot: QtBot, desk: Callable[..., Desk]):
    made = desk()
    made.palette.open()
    qtbot.mouseClick(
        made.window.centralWidget(), Qt.MouseButton.LeftButton, pos=made.window.rect().bottomLeft()
    )
    assert not made.palette.isVisible()
    made.palette.open(">")
    results = made.palette.results
    row = results.visualRect(results.model().index(2, 0)).center()
    qtbot.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert made.done == ["chart.follow"]
    assert not made.palette.isVisible()


@pytest.mark.qt_log_ignore(r"plugin does not support (propagateSizeHints|raise)\(\)", extend=True)
def test_a_dialog_over_it_closes_it_and_gives_the_keys_back_to_where_they_were(
    qtbot: QtBot, desk: Callable[..., Desk]
):
    made = desk()
    made.palette.open("fit")
    dialog = QDialog(made.window)
    QVBoxLayout(dialog).addWidget(QLineEdit())
    with qtbot.waitSignal(made.palette.closed):
        dialog.open()
    assert not made.palette.isVisible()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    # The offscreen platform has no window manager to do it.
    made.window.activateWindow()
    qtbot.waitUntil(made.table.hasFocus)


def test_arrows_and_tab_move_the_mark(qtbot: QtBot, desk: Callable[..., Desk]):
    made = desk()
    made.palette.open(">")
    for key, row in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Tab, 2), (Qt.Key.Key_Backtab, 1), (Qt.Key.Key_Up, 0)):
        qtbot.keyClick(made.palette.field, key)
        assert made.palette.results.marked == row
        assert made.palette.field.hasFocus()
    qtbot.keyClick(made.palette.field, Qt.Key.Key_Up)
    assert made.palette.results.marked == 3


def test_its_keys_once_more_mark_what_was_typed(qtbot: QtBot, desk: Callable[..., Desk]):
    made = desk()
    made.palette.open("fit")
    qtbot.keyClick(made.palette.field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert made.palette.field.selectedText() == "fit"
    assert made.palette.isVisible()
    qtbot.keyClick(made.palette.field, Qt.Key.Key_Escape)
    assert made.table.hasFocus()


@pytest.mark.parametrize("size", [(1400, 900), (420, 300)])
def test_it_lies_in_the_middle_of_the_window_and_follows_it(
    qtbot: QtBot, desk: Callable[..., Desk], size: tuple[int, int]
):
    made = desk()
    made.palette.open("china")
    made.window.resize(*size)
    edge = SHADOW_PX
    qtbot.waitUntil(lambda: abs(made.palette.geometry().center().x() - size[0] // 2) <= 1)
    assert made.window.rect().contains(made.palette.geometry().adjusted(edge, edge, -edge, -edge))


def test_it_says_what_it_is(desk: Callable[..., Desk]):
    made = desk()
    assert made.palette.accessibleName()
    assert made.palette.field.accessibleName()
    assert made.palette.results.accessibleName()
    assert "Escape" in made.palette.field.toolTip()


def test_an_action_is_found_by_its_english_title_in_another_language(desk: Callable[..., Desk]):
    made = desk()
    actions = ActionTable()
    actions.add(Action(name="chart.fit", title="縮放至適合", group="圖表", run=print), made.window)
    english = {"縮放至適合": "Fit the chart"}
    for source, found in (
        (ActionSource(actions, english=lambda title: english.get(title, "")), ["縮放至適合"]),
        (ActionSource(actions), []),
    ):
        assert [entry.title for entry in source.entries("fit")] == found


def test_the_last_row_is_whole_where_there_is_little_room(qtbot: QtBot, desk: Callable[..., Desk]):
    made = desk(height=333)
    made.palette.open("china")
    results = made.palette.results
    assert results.model().rowCount() > 12
    last = results.indexAt(results.viewport().rect().bottomLeft())
    below = results.visualRect(last).bottom() if last.isValid() else -1
    assert below == results.viewport().rect().bottom()
