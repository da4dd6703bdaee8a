"""A second start: the window that is there comes forward, and no other opens."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from fakes.second_start import OPENS_A_WINDOW, SecondStart
from tickdeck.app import first_window
from tickdeck.app.first_window import FirstWindow, WindowPlace


@pytest.fixture(autouse=True)
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folder for sockets."""
    folder = tmp_path / "runtime"
    folder.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    return folder


@pytest.fixture
def place(tmp_path: Path, runtime: Path) -> Iterator[WindowPlace]:
    made = WindowPlace(tmp_path / "settings")
    assert made.take()
    assert made.is_ours
    yield made
    made.release()


@pytest.fixture
def window(qtbot: QtBot, place: WindowPlace) -> Iterator[FirstWindow]:
    made = FirstWindow(place.name)
    made.listen()
    yield made
    made.close()


def started(folder: Path, *path: str, **variables: str) -> SecondStart:
    return SecondStart(folder / "settings", *path, **variables)


@pytest.mark.parametrize(
    "path", [(), ("/recordings/binance/2026-11-20/0001.h5",), (os.fsdecode(b"/a/\xff.h5"),)]
)
def test_the_window_is_told_of_a_second_start_and_of_the_recording_it_is_to_show(
    window: FirstWindow, qtbot: QtBot, tmp_path: Path, path: tuple[str, ...]
) -> None:
    called: list[Path | None] = []
    window.called.connect(called.append)
    assert started(tmp_path, *path).status(qtbot) == 0
    assert called == [Path(path[0]) if path else None]


def test_the_desktops_permission_to_come_forward_is_handed_on(
    window: FirstWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "of the first start")
    assert started(tmp_path, XDG_ACTIVATION_TOKEN="of the second start").status(qtbot) == 0
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "of the second start"


def test_of_two_starts_at_once_one_opens_a_window_and_the_other_finds_it(
    qtbot: QtBot, place: WindowPlace, tmp_path: Path
) -> None:
    second = started(tmp_path)
    # For the one that is just starting.
    second.see_it_wait()
    window = FirstWindow(place.name)
    window.listen()
    assert second.status(qtbot) == 0
    window.close()


def test_a_start_while_the_first_one_ends_waits_for_that_and_opens_a_window(
    qtbot: QtBot, window: FirstWindow, place: WindowPlace, tmp_path: Path
) -> None:
    window.close()
    second = started(tmp_path)
    # The first one still has the folder.
    second.see_it_wait()
    place.release()
    assert second.status(qtbot) == OPENS_A_WINDOW


def test_a_window_that_does_not_answer_is_not_waited_for_for_ever(
    window: FirstWindow, tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_window, "_ANSWER_MS", 300)
    second = WindowPlace(tmp_path / "settings")
    assert second.take(patience_s=0), "its loop does not run meanwhile"
    assert not second.is_ours, "and the first one stays the one that is called"


def test_what_a_crash_left_behind_is_no_obstacle(qtbot: QtBot, tmp_path: Path) -> None:
    killed = (
        "import os, sys\nfrom pathlib import Path\nfrom PySide6.QtCore import QCoreApplication\n"
        "from tickdeck.app.first_window import FirstWindow, WindowPlace\n"
        "app = QCoreApplication([])\nplace = WindowPlace(Path(sys.argv[1]))\nassert place.take()\n"
        "window = FirstWindow(place.name)\nwindow.listen()\nos._exit(0)\n"
    )
    subprocess.run([sys.executable, "-c", killed, str(tmp_path / "settings")], check=True)
    place = WindowPlace(tmp_path / "settings")
    assert place.take()
    assert place.is_ours
    window = FirstWindow(place.name)
    window.listen()
    assert started(tmp_path).status(qtbot) == 0
    window.close()
    place.release()


@pytest.mark.parametrize("said", [b"not for you\n", b'{"open": "no Base64!"}\n', b"x" * 20_000])
def test_who_says_something_else_is_not_heard_and_the_window_goes_on(
    window: FirstWindow,
    place: WindowPlace,
    qtbot: QtBot,
    tmp_path: Path,
    said: bytes,
    allow_logs: Callable[[str], None],
) -> None:
    allow_logs("is not understood")
    allow_logs("it is not heard")
    called: list[Path | None] = []
    window.called.connect(called.append)
    stranger = QLocalSocket()
    stranger.connectToServer(place.name)
    assert stranger.waitForConnected()
    stranger.write(said)
    stranger.flush()
    qtbot.waitUntil(lambda: stranger.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert called == []
    assert started(tmp_path).status(qtbot) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="sockets are files elsewhere")
def test_nobody_else_can_call_or_answer(window: FirstWindow, place: WindowPlace) -> None:
    socket = Path(place.name)
    assert not socket.stat().st_mode & 0o077
    assert not socket.parent.stat().st_mode & 0o077


@pytest.mark.skipif(sys.platform == "win32", reason="sockets are files elsewhere")
def test_where_others_could_answer_nobody_is_called(tmp_path: Path, runtime: Path) -> None:
    runtime.chmod(0o777)
    place = WindowPlace(tmp_path / "settings")
    assert place.name == ""
    assert place.take()
    assert not place.is_ours


def test_every_settings_folder_has_a_place_of_its_own(tmp_path: Path) -> None:
    assert WindowPlace(tmp_path / "a").name == WindowPlace(tmp_path / "a").name
    assert WindowPlace(tmp_path / "a").name != WindowPlace(tmp_path / "b").name
