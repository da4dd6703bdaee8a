"""A second start: the window that is there comes forward, and no other opens."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from tickdeck.app.first_window import FirstWindow, call_first_window, place_of

CALL = """
import sys
from tickdeck.app.first_window import call_first_window
sys.exit(0 if call_first_window(sys.argv[1], sys.argv[2]) else 3)
"""


@pytest.fixture
def place(tmp_path: Path) -> str:
    return place_of(tmp_path)


@pytest.fixture
def window(qtbot: QtBot, place: str) -> FirstWindow:
    made = FirstWindow(place)
    assert made.listen()
    yield made
    made.close()


def second_start(place: str, path: str = "", **variables: str) -> subprocess.Popen[bytes]:
    environment = os.environ | variables
    return subprocess.Popen([sys.executable, "-c", CALL, place, path], env=environment)


@pytest.mark.parametrize("path", ["", "/recordings/binance/2026-11-20/0001.h5"])
def test_the_window_is_told_of_a_second_start_and_of_the_recording_it_is_to_show(
    window: FirstWindow, place: str, qtbot: QtBot, path: str
) -> None:
    with qtbot.waitSignal(window.called, timeout=20_000) as told:
        second = second_start(place, path)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert told.args == [path]
    assert second.returncode == 0


def test_the_desktops_permission_to_come_forward_is_handed_on(
    window: FirstWindow, place: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "of the first start")
    with qtbot.waitSignal(window.called, timeout=20_000):
        second = second_start(place, XDG_ACTIVATION_TOKEN="of the second start")
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "of the second start"


def test_without_a_window_nobody_answers(qapp: object, place: str) -> None:
    assert not call_first_window(place)


def test_a_window_that_was_closed_answers_no_more(window: FirstWindow, place: str) -> None:
    window.close()
    assert not call_first_window(place)


def test_what_a_crash_left_behind_is_no_obstacle(qtbot: QtBot, place: str) -> None:
    killed = (
        "import os, sys\nfrom PySide6.QtCore import QCoreApplication\n"
        "from tickdeck.app.first_window import FirstWindow\n"
        "app = QCoreApplication([])\nassert FirstWindow(sys.argv[1]).listen()\nos._exit(0)\n"
    )
    subprocess.run([sys.executable, "-c", killed, place], check=True)
    window = FirstWindow(place)
    assert window.listen()
    with qtbot.waitSignal(window.called, timeout=20_000):
        second = second_start(place)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0
    window.close()


@pytest.mark.parametrize("said", [b"not for you\n", b"x" * 20_000])
def test_who_says_something_else_is_not_heard_and_the_window_goes_on(
    window: FirstWindow, place: str, qtbot: QtBot, said: bytes, allow_logs: Callable[[str], None]
) -> None:
    allow_logs("is not understood")
    allow_logs("it is not heard")
    called: list[str] = []
    window.called.connect(called.append)
    stranger = QLocalSocket()
    stranger.connectToServer(place)
    assert stranger.waitForConnected()
    stranger.write(said)
    stranger.flush()
    qtbot.waitUntil(lambda: stranger.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert called == []
    with qtbot.waitSignal(window.called, timeout=20_000):
        second = second_start(place)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)


def test_every_settings_folder_has_a_place_of_its_own(tmp_path: Path) -> None:
    assert place_of(tmp_path / "a") == place_of(tmp_path / "a")
    assert place_of(tmp_path / "a") != place_of(tmp_path / "b")
