from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tickdeck.gui.actions import Action, ActionTable

# The offscreen platform says so of every window that is shown.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def action(done: list[str]) -> Callable[..., Action]:
    def make(name: str, keys: str = "", **given: object) -> Action:
        return Action(
            name=name, title=name, group="Window", run=lambda: done.append(name), keys=keys, **given
        )

    return make


def test_keys_of_the_window_count_everywhere_and_those_of_a_panel_within_it(
    qtbot: QtBot, action: Callable[..., Action], done: list[str]
):
    window = QMainWindow()
    panels = [QWidget(), QWidget()]
    fields = [QLineEdit(), QLineEdit()]
    content = QWidget()
    layout = QVBoxLayout(content)
    for panel, field in zip(panels, fields, strict=True):
        QVBoxLayout(panel).addWidget(field)
        layout.addWidget(panel)
    window.resize(400, 300)
    window.setCentralWidget(content)
    qtbot.addWidget(window)
    table = ActionTable()
    table.add(action("window.quit", "Ctrl+Q; Ctrl+F4"), window)
    table.add(action("one.fit", "Ctrl+0"), panels[0])
    table.add(action("two.fit", "Ctrl+0"), panels[1])
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for field in fields:
        field.setFocus()
        qtbot.keyClick(field, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(field, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(fields[0], Qt.Key.Key_F4, Qt.KeyboardModifier.ControlModifier)
    assert done == ["one.fit", "window.quit", "two.fit", "window.quit", "window.quit"]


def test_what_cannot_be_done_now_is_not_done(qtbot: QtBot, action: Callable[..., Action], done: list[str]):
    window = QMainWindow()
    qtbot.addWidget(window)
    table = ActionTable()
    table.add(action("window.undo", "Ctrl+Z", is_enabled=lambda: False), window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert done == []


def test_a_name_is_given_once(qtbot: QtBot, action: Callable[..., Action]):
    window = QMainWindow()
    qtbot.addWidget(window)
    table = ActionTable()
    table.add(action("window.quit"), window)
    with pytest.raises(ValueError, match=r"window\.quit"):
        table.add(action("window.quit"), window)
    assert [each.name for each in table] == ["window.quit"]
    assert table["window.quit"].key_text == ""


def test_no_keys_do_two_things_where_both_would_be_heard(qtbot: QtBot, action: Callable[..., Action]):
    window, panel, other = QMainWindow(), QWidget(), QWidget()
    window.setCentralWidget(QWidget())
    for widget in (panel, other):
        widget.setParent(window.centralWidget())
    qtbot.addWidget(window)
    table = ActionTable()
    table.add(action("window.quit", "Ctrl+Q"), window)
    table.add(action("one.copy", "Ctrl+C; Ctrl+Ins"), panel)
    table.add(action("two.copy", "Ctrl+C"), other)
    for name, keys, listens in (
        ("one.quit", "Ctrl+Q", panel),
        ("one.more", "Ctrl+Ins", panel),
        ("window.copy", "Ctrl+C", window),
    ):
        with pytest.raises(ValueError, match=r"is for .* and for "):
            table.add(action(name, keys), listens)
