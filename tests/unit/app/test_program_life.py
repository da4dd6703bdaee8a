"""What spans all runs of a process: a second start, a file to open, what is left of a crash."""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from fakes.second_start import OPENS_A_WINDOW, SecondStart
from tickdeck.app.connection import Connection
from tickdeck.app.display import Application
from tickdeck.app.first_window import WindowPlace
from tickdeck.app.options import RunOptions
from tickdeck.app.program_life import ProgramLife
from tickdeck.domain.venue import Venue
from tickdeck.gui.dialogs.text_dialog import TextDialog
from tickdeck.gui.theme import Theme, load_theme

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

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


def connection(folder: Path, to_show: Path | None = None) -> Connection:
    nothing = dict.fromkeys(("feed", "url", "symbols"))
    choice = argparse.Namespace(**nothing, data_dir=folder, open=to_show)
    earlier = Connection(choice)
    earlier.begin()
    earlier.stop()
    return Connection(choice)


def life(
    options: RunOptions,
    place: WindowPlace | None = None,
    *,
    to_show: Path | None = None,
    is_seen: bool = True,
) -> ProgramLife:
    return ProgramLife(options, connection(options.data_dir, to_show), place=place, is_seen=is_seen)


@pytest.fixture
def folder(unconnected: RunOptions) -> Path:
    return unconnected.data_dir


@pytest.fixture
def place(folder: Path) -> Iterator[WindowPlace]:
    made = WindowPlace(folder)
    assert made.take()
    yield made
    made.release()


def test_a_second_start_brings_the_window_forward_and_shows_its_recording(
    unconnected: RunOptions,
    folder: Path,
    place: WindowPlace,
    window: Window,
    theme: Theme,
    qtbot: QtBot,
) -> None:
    shown: list[Path] = []
    with life(unconnected, place) as living:
        living.dress(window, theme, Venue.HK, shown.append)
        assert SecondStart(folder).status(qtbot) == 0
        assert SecondStart(folder, "/recordings/0001.h5").status(qtbot) == 0
    assert window.came_forward == 2
    assert shown == [Path("/recordings/0001.h5")]


def test_a_second_start_between_two_windows_is_kept_for_the_next_one(
    unconnected: RunOptions,
    folder: Path,
    place: WindowPlace,
    window: Window,
    theme: Theme,
    qtbot: QtBot,
) -> None:
    shown: list[Path] = []
    with life(unconnected, place) as living:
        living.dress(window, theme, Venue.HK, shown.append)
        living.undress(for_good=False)
        assert SecondStart(folder, "/recordings/0001.h5").status(qtbot) == 0
        assert (window.came_forward, shown) == (0, [])
        living.dress(window, theme, Venue.HK, shown.append)
    assert (window.came_forward, shown) == (1, [Path("/recordings/0001.h5")])


def test_who_starts_it_while_it_ends_gets_a_window_of_its_own(
    unconnected: RunOptions,
    folder: Path,
    place: WindowPlace,
    window: Window,
    theme: Theme,
    qtbot: QtBot,
) -> None:
    with life(unconnected, place) as living:
        living.dress(window, theme, Venue.HK, lambda _path: None)
        living.undress(for_good=True)
        second = SecondStart(folder)
        second.see_it_wait()
    place.release()
    assert second.status(qtbot) == OPENS_A_WINDOW
    assert window.came_forward == 0


def test_a_file_that_macos_hands_over_is_shown(unconnected: RunOptions, window: Window, theme: Theme) -> None:
    shown: list[Path] = []
    with life(unconnected) as living:
        living.dress(window, theme, Venue.HK, shown.append)
        living.open_file("/a/b.h5")
    assert shown == [Path("/a/b.h5")]


def test_the_recording_that_the_program_was_started_with_is_shown_once(
    unconnected: RunOptions, folder: Path, window: Window, theme: Theme
) -> None:
    shown: list[Path] = []
    with life(unconnected, to_show=Path("/a/day")) as living:
        for _look in range(2):
            living.dress(window, theme, Venue.HK, shown.append)
    assert shown == [Path("/a/day")]


def test_a_crash_of_an_earlier_run_is_told_once_and_its_report_can_be_read(
    unconnected: RunOptions, folder: Path, window: Window, theme: Theme
) -> None:
    (folder / "logs").mkdir(parents=True)
    (folder / "logs" / "running-1.txt").write_text(LEFT_BEHIND)
    for expected in (1, 0):
        with life(unconnected) as living:
            for _look in range(2):
                living.dress(window, theme, Venue.HK, lambda _path: None)
            dialogs = [each for each in window.findChildren(TextDialog) if each.isVisible()]
            assert len(dialogs) == expected
            for dialog in dialogs:
                assert "Fatal Python error" in dialog.text.toPlainText()
                assert not dialog.isModal()
                dialog.accept()
    assert [path.name for path in (folder / "logs").iterdir()] == ["crash-20261121-100000-1.txt"]


def test_unseen_it_asks_nobody(unconnected: RunOptions, folder: Path, window: Window, theme: Theme) -> None:
    (folder / "logs").mkdir(parents=True)
    (folder / "logs" / "running-1.txt").write_text(LEFT_BEHIND)
    with life(unconnected, is_seen=False) as living:
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


def test_a_first_start_is_not_told_of_crashes(
    unconnected: RunOptions, folder: Path, window: Window, theme: Theme
) -> None:
    (folder / "logs").mkdir(parents=True)
    (folder / "logs" / "running-1.txt").write_text(LEFT_BEHIND)
    nothing = dict.fromkeys(("feed", "url", "symbols", "open"))
    first = Connection(argparse.Namespace(**nothing, data_dir=folder))
    with ProgramLife(unconnected, first, is_seen=True) as living:
        living.dress(window, theme, Venue.HK, lambda _path: None)
    assert window.findChildren(TextDialog) == []
