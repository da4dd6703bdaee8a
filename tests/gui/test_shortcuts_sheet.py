"""The sheet of keys is the table of actions, whatever that holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tickdeck.app.language import Speech
from tickdeck.gui.actions import Action, ActionTable
from tickdeck.gui.conventions import Conventions, follow
from tickdeck.gui.dialogs.shortcuts import KeyGroup, KeyRow, ShortcutSheet, in_columns, key_groups
from tickdeck.gui.theme import Theme, apply_theme, load_theme
from tickdeck.settings.look import Language, Look

# The offscreen platform says so of every window that is shown.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


def action(title: str, group: str, keys: str = "", name: str = "") -> Action:
    return Action(name=name or f"{group}.{title}", title=title, group=group, run=lambda: None, keys=keys)


@pytest.fixture
def table(qtbot: QtBot) -> ActionTable:
    window = QMainWindow()
    panels = [QWidget(window), QWidget(window)]
    qtbot.addWidget(window)
    result = ActionTable()
    result.add(action("Command palette", "Window", "Ctrl+K"), window)
    result.add(action("Quit", "Window", "Ctrl+Q; Ctrl+F4"), window)
    result.add(action("Reset the layout", "Window"), window)
    for number, panel in enumerate(panels):
        result.add(action("Fit the chart", "Chart", "Ctrl+0", name=f"chart.{number}.fit"), panel)
    result.add(action("Zoom in", "Chart", "+"), panels[0])
    return result


@pytest.fixture
def sheet(qtbot: QtBot, theme: Theme, table: ActionTable) -> ShortcutSheet:
    result = ShortcutSheet(table, theme=theme)
    qtbot.addWidget(result)
    result.open()
    return result


def texts(sheet: ShortcutSheet) -> list[str]:
    area = sheet.findChild(QScrollArea)
    assert area is not None
    return [label.text() for label in area.widget().findChildren(QLabel)]


def test_every_action_with_keys_stands_under_its_group_once(table: ActionTable, sheet: ShortcutSheet):
    assert list(sheet.shown) == [
        KeyGroup("Window", (KeyRow("Command palette", ("Ctrl+K",)), KeyRow("Quit", ("Ctrl+Q", "Ctrl+F4")))),
        KeyGroup("Chart", (KeyRow("Fit the chart", ("Ctrl+0",)), KeyRow("Zoom in", ("+",)))),
    ]
    for text in ("Window", "Quit", "Ctrl+Q\nCtrl+F4", "Chart", "Fit the chart", "Ctrl+0"):
        assert texts(sheet).count(text) == 1
    assert "Reset the layout" not in texts(sheet)


def test_keys_are_called_as_keyboards_have_them_printed_in_every_language(qapp: QApplication):
    speech = Speech(qapp)
    actions = [
        action("Go on", "Chart", "Left; Ctrl+Right; Up; Shift+Down"),
        action("Open it", "Chart", "Return; Enter; Shift+Return"),
        action("Others", "Chart", "Ins; Del; Esc; PgUp; Ctrl+PgDown; Space; Ctrl++; Ctrl+,"),
    ]
    try:
        for language in Language:
            speech.use(Look(language=language))
            (group,) = key_groups(actions)
            assert [row.keys for row in group.rows] == [
                ("←", "Ctrl+→", "↑", "Shift+↓"),
                ("Enter", "Shift+Enter"),
                ("Ins", "Del", "Esc", "PgUp", "Ctrl+PgDn", "Space", "Ctrl++", "Ctrl+,"),
            ]
            assert [each.key_text for each in actions] == ["←", "Enter", "Ins"]
    finally:
        speech.use(Look(language=Language.ENGLISH))
        follow(Conventions())


def test_an_action_added_later_is_there_when_it_is_shown_again(
    qtbot: QtBot, table: ActionTable, sheet: ShortcutSheet
):
    sheet.search.setText("quit")
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    window = QMainWindow()
    qtbot.addWidget(window)
    table.add(action("Pause the tape", "Tape", "Space"), window)
    sheet.open()
    assert sheet.search.text() == ""
    assert "Pause the tape" in texts(sheet)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("quit", ["Quit"]),
        ("CTRL+0", ["Fit the chart"]),
        ("f4 ctrl", ["Quit"]),
        ("chart", ["Fit the chart", "Zoom in"]),
        ("", ["Command palette", "Quit", "Fit the chart", "Zoom in"]),
    ],
)
def test_words_leave_what_holds_them(qtbot: QtBot, sheet: ShortcutSheet, text: str, titles: list[str]):
    assert sheet.search.hasFocus()
    qtbot.keyClicks(sheet.search, text)
    assert [row.title for group in sheet.shown for row in group.rows] == titles
    assert sheet.sentence == ""


def test_what_is_not_there_is_said_in_a_sentence(qtbot: QtBot, theme: Theme, sheet: ShortcutSheet):
    sheet.search.setText("xyz ")
    assert sheet.sentence == "No shortcut holds “xyz”."
    assert not sheet.findChild(QScrollArea, "groups").isVisible()
    sheet.search.clear()
    assert sheet.findChild(QScrollArea).isVisible()
    empty = ShortcutSheet((), theme=theme)
    qtbot.addWidget(empty)
    assert empty.sentence == "There are no shortcuts."


def test_it_has_as_many_columns_as_there_is_room_for(qtbot: QtBot, sheet: ShortcutSheet):
    for width, columns in ((420, 1), (700, 2), (1000, 3)):
        sheet.resize(width, 500)
        qtbot.waitUntil(lambda columns=columns: sheet.columns == columns)


def test_columns_keep_the_order_and_are_about_even():
    groups = [KeyGroup(str(size), (KeyRow("", ("",)),) * size) for size in (6, 1, 5, 2, 9, 3)]
    for count in (1, 2, 3, 6, 9):
        columns = in_columns(groups, count)
        assert len(columns) <= count
        assert [group for column in columns for group in column] == groups
        assert all(columns)
    heights = [sum(len(group.rows) + 2 for group in column) for column in in_columns(groups, 2)]
    assert max(heights) - min(heights) <= 11
    assert in_columns([], 3) == [[]]


def test_keys_that_say_nothing_are_left_out():
    assert key_groups([action("A", "G", "; "), action("B", "G", "Ctrl+B; ")]) == [
        KeyGroup("G", (KeyRow("B", ("Ctrl+B",)),))
    ]


def test_it_closes_with_its_button(qtbot: QtBot, sheet: ShortcutSheet):
    qtbot.mouseClick(sheet.close_button, Qt.MouseButton.LeftButton)
    assert not sheet.isVisible()


def test_it_is_shown_without_stopping_anything(qtbot: QtBot, sheet: ShortcutSheet):
    # `open` came back, so that whatever else runs went on.
    assert sheet.isVisible()
    assert sheet.search.accessibleName()
    assert sheet.search.toolTip()


def test_the_sheet_takes_any_iterable_of_actions(qtbot: QtBot, theme: Theme):
    make: Callable[..., Action] = action
    sheet = ShortcutSheet([make("A", "G", "F2")], theme=theme)
    qtbot.addWidget(sheet)
    assert [group.title for group in sheet.shown] == ["G"]
