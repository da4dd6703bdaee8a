"""Asking for the file that something is saved in."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tickdeck.gui import saving

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise", extend=True)

KINDS = {"Text (*.txt)": "txt", "CSV (*.csv)": "csv"}


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's documents; pictures are nowhere."""
    folder = tmp_path / "Documents"
    folder.mkdir()
    places = {saving.DOCUMENTS: str(folder), saving.PICTURES: str(tmp_path / "nowhere")}
    monkeypatch.setattr(QStandardPaths, "writableLocation", places.__getitem__)
    monkeypatch.setattr(saving, "_chosen", {})
    return folder


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def asked(parent: QWidget, heard: list[str], name: str = "tape 00700") -> QFileDialog:
    return saving.ask_where(parent, "Save", heard.append, name=name, kinds=KINDS)


def test_it_begins_in_the_users_own_folder_under_a_name_that_any_disk_takes(own: Path, parent: QWidget):
    dialog = asked(parent, [], "1/2: 5%")
    assert Path(dialog.directory().path()) == own
    assert [Path(each).name for each in dialog.selectedFiles()] == ["1-2- 5%.txt"]
    dialog.reject()


def test_the_kind_that_is_chosen_gives_the_ending(own: Path, parent: QWidget):
    dialog = asked(parent, [])
    assert dialog.defaultSuffix() == "txt"
    dialog.filterSelected.emit("CSV (*.csv)")
    assert dialog.defaultSuffix() == "csv"
    dialog.reject()


def test_the_next_begins_where_the_last_was_saved(own: Path, parent: QWidget, tmp_path: Path):
    heard: list[str] = []
    dialog = asked(parent, heard)
    dialog.fileSelected.emit(str(tmp_path / "mine.txt"))
    assert heard == [str(tmp_path / "mine.txt")]
    dialog.reject()
    assert saving.folder_for(saving.DOCUMENTS) == tmp_path


def test_where_the_system_has_no_such_folder_it_begins_at_home(own: Path):
    assert saving.folder_for(saving.PICTURES) == Path.home() or not Path.home().is_dir()
