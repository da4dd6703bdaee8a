from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tickdeck.gui.dialogs.connection import ConnectionDialog
from tickdeck.gui.dialogs.connection_choice import ConnectionChoice, FeedChoice
from tickdeck.gui.dialogs.welcome import Beginning, WelcomeDialog
from tickdeck.gui.theme import Theme, apply_theme, load_theme
from tickdeck.settings.secrets import Secret

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

CANARY = "CANARY-T0KEN-1357"
FEEDS = (
    FeedChoice("alltick", "AllTick", ("premium",), "premium", needs_token=True),
    FeedChoice("binance", "Binance", ("trades",), "trades", needs_token=False),
)


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


def shown(qtbot: QtBot, dialog: ConnectionDialog | WelcomeDialog) -> None:
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)


@pytest.mark.parametrize(("keys", "begun"), [("", "simulated"), ("d", "binance"), ("dd", "alltick")])
def test_a_way_to_begin_is_chosen_by_keys(qtbot: QtBot, theme: Theme, keys: str, begun: str):
    heard: list[str] = []
    dialog = WelcomeDialog(
        [
            Beginning(name, "A note.", lambda name=name: heard.append(name))  # type: ignore[misc]
            for name in ("simulated", "binance", "alltick")
        ],
        theme=theme,
    )
    shown(qtbot, dialog)
    for _ in keys:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert heard == [begun]
    assert not dialog.isVisible()


def test_a_way_to_begin_is_chosen_by_the_mouse_and_escape_chooses_none(qtbot: QtBot, theme: Theme):
    heard: list[str] = []
    for press in ("mouse", "escape"):
        dialog = WelcomeDialog([Beginning("One", "A note.", lambda: heard.append("one"))], theme=theme)
        shown(qtbot, dialog)
        if press == "mouse":
            qtbot.mouseClick(dialog.cards[0], Qt.MouseButton.LeftButton)
        else:
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
    assert heard == ["one"]


class Trial:
    """Answers a test when it is told to."""

    def __init__(self) -> None:
        self.asked: list[tuple[ConnectionChoice, Callable[[bool, str], None]]] = []

    def __call__(self, choice: ConnectionChoice, done: Callable[[bool, str], None]) -> None:
        self.asked.append((choice, done))


@pytest.fixture
def trial() -> Trial:
    return Trial()


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, trial: Trial) -> ConnectionDialog:
    made = ConnectionDialog(theme=theme, feeds=FEEDS, test=trial)
    shown(qtbot, made)
    return made


def test_a_connection_is_tried_on_the_spot(dialog: ConnectionDialog, qtbot: QtBot, trial: Trial):
    qtbot.keyClicks(dialog.token, CANARY)
    qtbot.mouseClick(dialog.test_button, Qt.MouseButton.LeftButton)
    ((choice, done),) = trial.asked
    assert (choice.feed, choice.token) == ("alltick", Secret(CANARY))
    # Once more asks nothing more before the answer.
    qtbot.mouseClick(dialog.test_button, Qt.MouseButton.LeftButton)
    assert len(trial.asked) == 1
    done(True, "It works.")
    assert dialog._result.text() == "It works."
    qtbot.mouseClick(dialog.test_button, Qt.MouseButton.LeftButton)
    trial.asked[-1][1](False, "The token was refused.")
    assert dialog._result.property("tone") == "severe"


def test_what_cannot_be_used_is_told_and_not_tried(dialog: ConnectionDialog, qtbot: QtBot, trial: Trial):
    qtbot.mouseClick(dialog.test_button, Qt.MouseButton.LeftButton)
    assert trial.asked == []
    assert dialog.token.hasFocus()


def test_an_answer_about_another_choice_counts_for_nothing(
    dialog: ConnectionDialog, qtbot: QtBot, trial: Trial
):
    qtbot.keyClicks(dialog.token, CANARY)
    qtbot.mouseClick(dialog.test_button, Qt.MouseButton.LeftButton)
    dialog.feed.setCurrentIndex(1)
    trial.asked[0][1](False, "The token was refused.")
    assert dialog._result.text() == ""
    dialog.feed.setCurrentIndex(0)
    qtbot.keyClicks(dialog.token, CANARY)
    qtbot.mouseClick(dialog.test_button, Qt.MouseButton.LeftButton)
    assert len(trial.asked) == 2


def test_keys_alone_go_from_the_token_to_the_test_and_stay_there(
    dialog: ConnectionDialog, qtbot: QtBot, trial: Trial
):
    dialog.activateWindow()
    qtbot.waitUntil(dialog.token.hasFocus)
    qtbot.keyClicks(dialog.token, CANARY)
    for _ in range(9):
        if dialog.test_button.hasFocus():
            break
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(dialog.test_button, Qt.Key.Key_Space)
    assert dialog.test_button.hasFocus()
    trial.asked[0][1](False, "The token was refused.")
    assert dialog.test_button.hasFocus()
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    assert len(trial.asked) == 2
    assert dialog.isVisible()


def test_without_somebody_to_try_it_there_is_no_test(qtbot: QtBot, theme: Theme):
    dialog = ConnectionDialog(theme=theme, feeds=FEEDS)
    shown(qtbot, dialog)
    assert dialog.test_button.isHidden()
