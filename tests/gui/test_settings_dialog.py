from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from tickdeck.gui.dialogs.setting import Choices, Opens, Setting, Switch
from tickdeck.gui.dialogs.settings import SettingsDialog
from tickdeck.gui.theme import Theme, apply_theme, load_theme

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@dataclass
class Kept:
    """What the settings of these tests are kept in."""

    theme: str = "dark"
    marks: bool = False
    opened: list[str] = field(default_factory=list)

    def settings(self) -> tuple[Setting, ...]:
        return (
            Setting(
                name="feed",
                title="Feed",
                group="Feed",
                words="token proxy",
                control=Opens("Connection…", lambda: "AllTick, premium", lambda: self.opened.append("feed")),
            ),
            Setting(
                name="theme",
                title="Theme",
                group="Look",
                control=Choices(
                    (("dark", "Dark"), ("light", "Light")),
                    lambda: self.theme,
                    lambda value: setattr(self, "theme", value),
                ),
            ),
            Setting(
                name="marks",
                title="Marks",
                group="Look",
                help="Arrows beside colours.",
                control=Switch(lambda: self.marks, lambda on: setattr(self, "marks", on)),
            ),
            Setting(
                name="fixed",
                title="Fixed",
                group="Look",
                control=Switch(lambda: True, lambda on: None),
                is_enabled=lambda: False,
            ),
        )


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, kept: Kept) -> SettingsDialog:
    made = SettingsDialog(kept.settings(), theme=theme)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ["feed", "theme", "marks", "fixed"]),
        ("  ", ["feed", "theme", "marks", "fixed"]),
        ("TOKEN", ["feed"]),
        ("connection", ["feed"]),
        ("light", ["theme"]),
        ("look arrows", ["marks"]),
        ("arrows token", []),
    ],
)
def test_typing_leaves_what_all_words_are_about(
    dialog: SettingsDialog, qtbot: QtBot, text: str, found: list[str]
):
    qtbot.keyClicks(dialog.field, text)
    assert dialog.shown == found


def test_a_search_without_a_result_says_so(dialog: SettingsDialog, qtbot: QtBot):
    qtbot.keyClicks(dialog.field, "zoom")
    assert dialog._nothing.isVisible()
    assert "zoom" in dialog._nothing.text()
    dialog.field.clear()
    assert not dialog._nothing.isVisible()


def test_what_is_chosen_counts_at_once(dialog: SettingsDialog, qtbot: QtBot, kept: Kept):
    box, check = dialog.controls["theme"], dialog.controls["marks"]
    assert isinstance(box, QComboBox)
    assert isinstance(check, QCheckBox)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert kept.theme == "light"
    check.setFocus()
    qtbot.keyClick(check, Qt.Key.Key_Space)
    assert kept.marks is True


def test_what_has_a_dialog_of_its_own_opens_it_in_this_ones_place(
    dialog: SettingsDialog, qtbot: QtBot, kept: Kept
):
    button = dialog.controls["feed"]
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert kept.opened == ["feed"]
    assert not dialog.isVisible()


def test_what_cannot_be_changed_now_is_grey(dialog: SettingsDialog):
    assert not dialog.controls["fixed"].isEnabled()
    assert dialog.controls["marks"].isEnabled()


def test_it_closes_with_escape(dialog: SettingsDialog, qtbot: QtBot):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_setting_is_found_by_its_english_words_in_another_language(qtbot: QtBot, theme: Theme):
    english = {"主題": "Theme", "外觀": "Look", "深色": "Dark", "淺色": "Light"}
    setting = Setting(
        name="theme",
        title="主題",
        group="外觀",
        control=Choices((("dark", "深色"), ("light", "淺色")), lambda: "dark", lambda _value: None),
    )
    made = SettingsDialog([setting.known_in(lambda text: english.get(text, ""))], theme=theme)
    qtbot.addWidget(made)
    for text, is_shown in (("dark", True), ("theme light", True), ("深色", True), ("feed", False)):
        made.field.setText(text)
        assert made.shown == (["theme"] if is_shown else [])
    assert not setting.matches("dark")


def test_another_in_its_place_has_the_keys_where_they_were_and_shows_what_was_shown(
    qtbot: QtBot, theme: Theme, kept: Kept
):
    """The window is built anew when its look changes, and what was chosen last is to be undone by one key."""

    def low() -> SettingsDialog:
        made = SettingsDialog(kept.settings() + further, theme=theme)
        qtbot.addWidget(made)
        made.resize(made.width(), 240)
        made.move(40, 50)
        return made

    further = tuple(
        Setting(
            name=f"more-{n}", title=f"More {n}", group="More", control=Switch(lambda: True, lambda on: None)
        )
        for n in range(12)
    )
    before, after = low(), low()
    before.open()
    before.activateWindow()
    qtbot.waitUntil(before.field.hasFocus)
    for _ in range(9):
        qtbot.keyClick(before.focusWidget(), Qt.Key.Key_Tab)
    name = next(name for name, control in before.controls.items() if control.hasFocus())
    assert name == "more-5", "every key reaches a setting"
    before.hide()
    after.go_on_from(before)
    after.open()
    after.activateWindow()
    qtbot.waitUntil(after.controls[name].hasFocus)
    assert after.geometry().topLeft() == before.geometry().topLeft()
    qtbot.waitUntil(lambda: not after.controls[name].visibleRegion().isEmpty())
