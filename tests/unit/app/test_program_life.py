"""What spans all runs of a process: a second start, a file to open, what is left of a crash."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tickdeck.app.connection import Connection
from tickdeck.app.display import Application
from tickdeck.app.first_window import place_of
from tickdeck.app.options import RunOptions
from tickdeck.app.program_life import ProgramLife
from tickdeck.domain.venue import Venue
from tickdeck.gui.dialogs.text_dialog import TextDialog
from tickdeck.gui.theme import Theme, load_theme

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

CALL = (
    "import sys; from tickdeck.app.first_window import call_first_window as c; sys.exit(not c(*sys.argv[1:]))"
)
LEFT_BEHIND = "2026-11-21T10:00:00+00:00\nTickdeck 0.1.0\n\nFatal Python error\n"


class Window(QWidget):
    """A window that counts how often it was asked to come forward."""

    def __init__(self) -> None:
        super().__init__()
        self.came_forward = 0

    def come_forward(self) -> None:
        self.came_forward += 1


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return load_theme("dark")


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    return made


def connection(folder: Path, *, is_plain: bool = True, to_show: Path | None = None) -> Connection:
    choice = argparse.Namespace(
        data_dir=folder, feed=None, url=None, symbols=None, is_plain=is_plain, open=to_show
    )
    Connection(choice).begin()
    return Connection(choice)


def life(
    qapp: QApplication, options: RunOptions, folder: Path, *, is_seen: bool = True, **given: object
) -> ProgramLife:
    return ProgramLife(qapp, options, connection(folder, **given), is_seen=is_seen)


def second_start(folder: Path, path: str = "") -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", CALL, place_of(folder), path])


@pytest.fixture
def folder(unconnected: RunOptions) -> Path:
    return unconnected.data_dir


def test_a_second_start_brings_the_window_forward_and_shows_its_recording(
    qapp: QApplication, unconnected: RunOptions, folder: Path, window: Window, theme: Theme, qtbot: QtBot
) -> None:
    shown: list[Path] = []
    with life(qapp, unconnected, folder) as living:
        living.dress(window, theme, Venue.HK, shown.append)
        for path in ("", "/recordings/0001.h5"):
            second = second_start(folder, path)
            qtbot.waitUntil(lambda second=second: second.poll() is not None, timeout=20_000)
            assert second.returncode == 0
    assert window.came_forward == 2
    assert shown == [Path("/recordings/0001.h5")]


def test_a_start_with_options_has_a_window_of_its_own(
    qapp: QApplication, unconnected: RunOptions, folder: Path, window: Window, theme: Theme, qtbot: QtBot
) -> None:
    with life(qapp, unconnected, folder, is_plain=False) as living:
        living.dress(window, theme, Venue.HK, lambda _path: None)
        second = second_start(folder)
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 1
    assert window.came_forward == 0


def test_the_recording_that_the_program_was_started_with_is_shown_once(
    qapp: QApplication, unconnected: RunOptions, folder: Path, window: Window, theme: Theme
) -> None:
    shown: list[Path] = []
    with life(qapp, unconnected, folder, to_show=Path("/a/day")) as living:
        for _look in range(2):
            living.dress(window, theme, Venue.HK, shown.append)
    assert shown == [Path("/a/day")]


def test_a_crash_of_an_earlier_run_is_told_once_and_its_report_can_be_read(
    qapp: QApplication, unconnected: RunOptions, folder: Path, window: Window, theme: Theme
) -> None:
    (folder / "logs").mkdir(parents=True)
    (folder / "logs" / "running-1.txt").write_text(LEFT_BEHIND)
    for expected in (1, 0):
        with life(qapp, unconnected, folder) as living:
            for _look in range(2):
                living.dress(window, theme, Venue.HK, lambda _path: None)
            dialogs = [each for each in window.findChildren(TextDialog) if each.isVisible()]
            assert len(dialogs) == expected
            for dialog in dialogs:
                assert "Fatal Python error" in dialog.text.toPlainText()
                assert not dialog.isModal()
                dialog.accept()
    assert [path.name for path in (folder / "logs").iterdir()] == ["crash-20261121-100000-1.txt"]


def test_unseen_it_asks_nobody(
    qapp: QApplication, unconnected: RunOptions, folder: Path, window: Window, theme: Theme
) -> None:
    (folder / "logs").mkdir(parents=True)
    (folder / "logs" / "running-1.txt").write_text(LEFT_BEHIND)
    with life(qapp, unconnected, folder, is_seen=False) as living:
        living.dress(window, theme, Venue.HK, lambda _path: None)
    assert window.findChildren(TextDialog) == []


def test_a_file_that_the_system_hands_over_reaches_the_program(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from PySide6.QtCore import QCoreApplication\nfrom PySide6.QtGui import QFileOpenEvent\n"
        "from tickdeck.app.display import application\n"
        "app = application()\nopened = []\napp.file_opened.connect(opened.append)\n"
        "QCoreApplication.sendEvent(app, QFileOpenEvent('/a/b.h5'))\nassert opened == ['/a/b.h5'], opened\n"
    )
    subprocess.run([sys.executable, "-c", program, "-platform", "offscreen"], check=True)
    assert issubclass(Application, QApplication)
