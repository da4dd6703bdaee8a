from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme, apply_theme, load_theme
from tickdeck.gui.workspace_tabs import WorkspaceTabs

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|grabbing|does not support raise", extend=True)


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def tabs(qtbot: QtBot, theme: Theme) -> WorkspaceTabs:
    made = WorkspaceTabs(theme=theme)
    made.show_workspaces(["Market", "Charts"], 0)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def button(tabs: WorkspaceTabs, text: str) -> TextButton:
    return next(each for each in tabs.findChildren(TextButton) if each.text() == text)


def test_each_has_its_number_and_the_shown_one_is_bright(tabs: WorkspaceTabs):
    assert button(tabs, "1 Market").isChecked()
    assert not button(tabs, "2 Charts").isChecked()
    assert "Ctrl+2" in button(tabs, "2 Charts").toolTip()
    tabs.show_workspaces(["Market", "Charts"], 1)
    assert button(tabs, "2 Charts").isChecked()
    assert not button(tabs, "1 Market").isChecked()


def test_a_click_chooses_and_the_plus_asks_for_another(tabs: WorkspaceTabs, qtbot: QtBot):
    with qtbot.waitSignal(tabs.chosen) as chosen:
        qtbot.mouseClick(button(tabs, "2 Charts"), Qt.MouseButton.LeftButton)
    assert chosen.args == [1]
    with qtbot.waitSignal(tabs.add_asked):
        qtbot.mouseClick(tabs.add_button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("by", ["mouse", "key"])
def test_a_name_is_written_over_in_its_place(tabs: WorkspaceTabs, qtbot: QtBot, by: str):
    target = button(tabs, "2 Charts")
    if by == "mouse":
        qtbot.mouseDClick(target, Qt.MouseButton.LeftButton)
    else:
        target.setFocus()
        qtbot.keyClick(target, Qt.Key.Key_F2)
    field = tabs.findChild(QLineEdit)
    qtbot.waitUntil(field.hasFocus)
    assert field.selectedText() == "Charts"
    with qtbot.waitSignal(tabs.renamed) as renamed:
        qtbot.keyClicks(field, "Banks")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert renamed.args == [1, "Banks"]
    assert target.isVisible()


def test_a_name_that_stays_is_no_renaming(tabs: WorkspaceTabs, qtbot: QtBot):
    tabs.edit(0)
    with qtbot.assertNotEmitted(tabs.renamed):
        qtbot.keyClick(tabs.findChild(QLineEdit), Qt.Key.Key_Return)


def test_the_menu_renames_resets_and_deletes_but_not_the_last(tabs: WorkspaceTabs, qtbot: QtBot):
    actions = {each.text(): each for each in tabs.menu_of(1).actions()}
    with qtbot.waitSignal(tabs.delete_asked) as deleted:
        actions["Delete"].trigger()
    assert deleted.args == [1]
    with qtbot.waitSignals([tabs.chosen, tabs.reset_asked]):
        actions["Reset its layout"].trigger()
    tabs.show_workspaces(["Market"], 0)
    last = {each.text(): each for each in tabs.menu_of(0).actions()}
    assert not last["Delete"].isEnabled()


def test_keys_go_back_to_where_they_were_once_a_name_is_written(tabs: WorkspaceTabs, qtbot: QtBot):
    elsewhere = QLineEdit(tabs)
    elsewhere.show()
    elsewhere.setFocus()
    tabs.edit(1)
    field = next(each for each in tabs.findChildren(QLineEdit) if each is not elsewhere)
    qtbot.keyClicks(field, "Futures")
    with qtbot.waitSignal(tabs.renamed) as renamed:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert renamed.args == [1, "Futures"]
    assert elsewhere.hasFocus()


def test_escape_leaves_the_name_as_it_was(tabs: WorkspaceTabs, qtbot: QtBot):
    heard: list[object] = []
    tabs.renamed.connect(lambda *told: heard.append(told))
    button(tabs, "2 Charts").setFocus()
    tabs.edit(1)
    field = tabs.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "Futures")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert heard == []
    assert button(tabs, "2 Charts").hasFocus()


def test_a_tab_that_is_renamed_by_key_keeps_the_keys(tabs: WorkspaceTabs, qtbot: QtBot):
    tabs.renamed.connect(lambda place, name: tabs.show_workspaces(["Market", name], place))
    button(tabs, "2 Charts").setFocus()
    qtbot.keyClick(button(tabs, "2 Charts"), Qt.Key.Key_F2)
    field = tabs.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "Futures")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert button(tabs, "2 Futures").hasFocus()
