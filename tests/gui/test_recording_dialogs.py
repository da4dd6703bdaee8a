"""The dialogs about a folder that is in use, and about how much is kept."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tickdeck.domain.errors import RecordingError
from tickdeck.gui.dialogs.deletion_question import DeletionQuestion
from tickdeck.gui.dialogs.folder_in_use import FolderInUseDialog
from tickdeck.gui.dialogs.retention import RetentionDialog
from tickdeck.gui.dialogs.retention_choice import ExpiredDay, Limit, RetentionChoice
from tickdeck.gui.theme import Theme, apply_theme, load_theme

# The offscreen platform says so of every window that has a least or fixed size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

DAYS = (
    ExpiredDay("2026-08-01", "alltick", 1_240_000_000),
    ExpiredDay("2026-08-01", "binance", 4_100_000_000),
    ExpiredDay("2026-08-02", "binance", 7_060_000_000),
)
DAMAGED = ExpiredDay("2026-07-30", "binance", 3_000_000, "it is damaged")


class Worker:
    """Keeps jobs until the test runs them."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Callable[[], Any], Callable[[Any], None]]] = []

    def __call__(self, job: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self.waiting.append((job, done))

    def finish(self) -> None:
        job, done = self.waiting.pop(0)
        done(job())


def check(folder: str) -> str:
    """Whether a folder can be made and written, as the program looks."""
    if "refused" in folder:
        raise RecordingError("Another Tickdeck records there too.")
    Path(folder).mkdir(parents=True, exist_ok=True)
    return ""


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[[QWidget], None]:
    def show(dialog: QWidget) -> None:
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.open()  # type: ignore[attr-defined]

    return show


@pytest.fixture
def in_use(
    theme: Theme, opened: Callable[[QWidget], None], tmp_path: Path
) -> Callable[..., FolderInUseDialog]:
    def make(**more: Any) -> FolderInUseDialog:
        dialog = FolderInUseDialog(
            str(tmp_path / "taken"), str(tmp_path / "free"), theme=theme, check=check, **more
        )
        opened(dialog)
        return dialog

    return make


def folders_of(dialog: FolderInUseDialog) -> list[str]:
    heard: list[str] = []
    dialog.folder_chosen.connect(heard.append)
    return heard


# The folder.


def test_enter_takes_the_folder_suggested(
    in_use: Callable[..., FolderInUseDialog], qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = in_use()
    heard = folders_of(dialog)
    assert dialog.folder.hasFocus() or dialog.focusWidget() is dialog.folder
    qtbot.keyClick(dialog.folder, Qt.Key.Key_Return)
    assert heard == [str(tmp_path / "free")]
    assert (tmp_path / "free").is_dir()
    assert not dialog.isVisible()


@pytest.mark.parametrize("way", ["escape", "button"])
def test_esc_and_the_button_go_on_without_recording(
    in_use: Callable[..., FolderInUseDialog], qtbot: QtBot, tmp_path: Path, way: str
) -> None:
    dialog = in_use()
    heard = folders_of(dialog)
    if way == "escape":
        qtbot.keyClick(dialog.folder, Qt.Key.Key_Escape)
    else:
        dialog.without_button.click()
    assert heard == []
    assert not dialog.isVisible()
    assert not (tmp_path / "free").exists()


def test_a_folder_that_cannot_be_used_is_told_in_place_and_another_can_be_tried(
    in_use: Callable[..., FolderInUseDialog], tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    dialog = in_use()
    heard = folders_of(dialog)
    for folder, sentence in (
        ("", "The folder is missing."),
        ("recordings", "The whole path is needed"),
        ("~nobody-of-that-name/x", "The whole path is needed"),
        (str(tmp_path / "taken"), "That is the folder that cannot be used."),
        (str(tmp_path / "refused"), "Another Tickdeck records there too."),
        (str(tmp_path / "file"), "The folder cannot be used: "),
    ):
        dialog.folder.setText(folder)
        assert dialog.said == ""
        dialog.record_button.click()
        assert dialog.said.startswith(sentence)
        assert dialog.folder.property("wrong")
        assert dialog.isVisible()
    dialog.folder.setText(str(tmp_path / "other"))
    assert not dialog.folder.property("wrong")
    dialog.record_button.click()
    assert heard == [str(tmp_path / "other")]


def test_the_home_folder_may_be_written_as_a_tilde(
    in_use: Callable[..., FolderInUseDialog], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(os.environ, "HOME", str(tmp_path))
    monkeypatch.setitem(os.environ, "USERPROFILE", str(tmp_path))
    dialog = in_use()
    heard = folders_of(dialog)
    dialog.folder.setText("~/mine")
    dialog.record_button.click()
    assert heard == [str(tmp_path / "mine")]


def test_while_the_disk_is_asked_nothing_else_is_and_an_answer_too_late_counts_for_nothing(
    in_use: Callable[..., FolderInUseDialog], tmp_path: Path
) -> None:
    worker = Worker()
    dialog = in_use(run_in_worker=worker)
    heard = folders_of(dialog)
    dialog.record_button.click()
    dialog.record_button.click()
    assert len(worker.waiting) == 1
    assert dialog.said.startswith("Looking whether")
    assert not dialog.record_button.isEnabled()
    dialog.folder.setText(str(tmp_path / "other"))
    assert dialog.record_button.isEnabled()
    worker.finish()
    assert heard == []
    dialog.record_button.click()
    dialog.reject()
    worker.finish()
    assert heard == []


def test_a_folder_can_be_looked_for(in_use: Callable[..., FolderInUseDialog], tmp_path: Path) -> None:
    dialog = in_use()
    dialog.browse_button.click()
    (folders,) = dialog.findChildren(QFileDialog)
    assert folders.fileMode() is QFileDialog.FileMode.Directory
    folders.fileSelected.emit(str(tmp_path))
    folders.close()
    assert dialog.folder.text() == str(tmp_path)


def test_where_all_is_well_it_does_not_say_that_something_is_wrong(
    in_use: Callable[..., FolderInUseDialog],
) -> None:
    dialog = in_use(is_recording=True)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert dialog.windowTitle() == "Record somewhere else"
    assert "records nothing" not in said
    assert "another Tickdeck" not in said
    assert dialog.without_button.text() == "Cancel"


def test_a_reason_of_ones_own_and_since_when_another_records_are_told(
    in_use: Callable[..., FolderInUseDialog],
) -> None:
    dialog = in_use()
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Another Tickdeck is recording into this folder, and only one may." in texts
    dialog = in_use(since="00:57")
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert "Another Tickdeck has recorded into this folder since 00:57." in texts
    assert not any("only one may" in text for text in texts)
    reason = "The folder cannot be written (Permission denied)."
    dialog = in_use(reason=reason)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert reason in texts
    assert not any("Another Tickdeck" in text for text in texts)


# How much is kept.


@pytest.fixture
def retention(theme: Theme, opened: Callable[[QWidget], None]) -> Callable[..., RetentionDialog]:
    def make(
        choice: RetentionChoice | None = None, days: Sequence[ExpiredDay] = DAYS, **more: Any
    ) -> RetentionDialog:
        dialog = RetentionDialog(choice or RetentionChoice(), lambda _choice: days, theme=theme, **more)
        opened(dialog)
        return dialog

    return make


def choices_of(dialog: RetentionDialog) -> list[RetentionChoice]:
    heard: list[RetentionChoice] = []
    dialog.chosen.connect(heard.append)
    return heard


def choose(dialog: RetentionDialog, limit: Limit) -> None:
    dialog.limit.setCurrentIndex(dialog.limit.findData(limit))


def test_at_first_everything_is_kept_for_ever(retention: Callable[..., RetentionDialog]) -> None:
    dialog = retention()
    heard = choices_of(dialog)
    assert dialog.summary == "Nothing is ever deleted."
    assert not dialog.list.isVisible()
    assert not dialog.days.isVisible()
    assert dialog.keep_button.text() == "Keep everything"
    dialog.keep_button.click()
    assert heard == [RetentionChoice()]


def test_the_button_names_what_it_deletes_and_that_confirms_it(
    retention: Callable[..., RetentionDialog], theme: Theme
) -> None:
    dialog = retention(days=(DAMAGED, *DAYS))
    heard = choices_of(dialog)
    choose(dialog, Limit.DAYS)
    assert dialog.keep_button.text() == "Delete 3 days, 12.4 GB"
    assert theme.down.name() in dialog.keep_button.styleSheet()
    assert dialog.summary == "3 days, 12.4 GB would be deleted now. 1 day stays although beyond the limit."
    assert dialog.list.toPlainText().splitlines()[-1].endswith("stays: it is damaged")
    dialog.keep_button.click()
    assert heard == [RetentionChoice(90, 0.0, confirmed=True)]


def test_limits_that_delete_nothing_yet_are_not_confirmed(retention: Callable[..., RetentionDialog]) -> None:
    dialog = retention(days=())
    heard = choices_of(dialog)
    choose(dialog, Limit.BOTH)
    dialog.days.setText("30")
    dialog.size_gb.setText("1.5")
    dialog.days.returnPressed.emit()
    assert dialog.keep_button.text() == "Keep 30 days, 1.5 GB"
    dialog.keep_button.click()
    assert heard == [RetentionChoice(30, 1.5)]


def test_the_same_limits_stay_confirmed_and_other_ones_do_not(
    retention: Callable[..., RetentionDialog],
) -> None:
    for days, confirmed in (("90", True), ("60", False)):
        dialog = retention(RetentionChoice(90, confirmed=True), days=())
        heard = choices_of(dialog)
        assert dialog.limit.currentData() is Limit.DAYS
        dialog.days.setText(days)
        dialog.days.returnPressed.emit()
        dialog.keep_button.click()
        assert [choice.confirmed for choice in heard] == [confirmed]


@pytest.mark.parametrize("way", ["escape", "button"])
def test_esc_and_cancel_leave_everything_as_it_is(
    retention: Callable[..., RetentionDialog], qtbot: QtBot, way: str
) -> None:
    dialog = retention(RetentionChoice(90))
    heard = choices_of(dialog)
    if way == "escape":
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        dialog.cancel_button.click()
    assert heard == []
    assert not dialog.isVisible()


def test_enter_in_a_field_deletes_nothing(retention: Callable[..., RetentionDialog], qtbot: QtBot) -> None:
    dialog = retention(RetentionChoice(90))
    heard = choices_of(dialog)
    qtbot.keyClick(dialog.days, Qt.Key.Key_Return)
    assert heard == []
    assert dialog.isVisible()


def test_what_is_no_number_is_told_and_cannot_be_chosen(
    retention: Callable[..., RetentionDialog], qtbot: QtBot
) -> None:
    dialog = retention(RetentionChoice(90, 200))
    dialog.days.setText("soon")
    assert not dialog.keep_button.isEnabled()
    qtbot.waitUntil(lambda: dialog.summary == "A whole number of days is needed, such as 90.")
    assert dialog.days.property("wrong")
    assert dialog.list.toPlainText() == ""
    assert not dialog.keep_button.isEnabled()
    dialog.days.setText("10")
    dialog.size_gb.setText("much")
    qtbot.waitUntil(lambda: dialog.summary.startswith("A size in GB"))
    assert not dialog.days.property("wrong")
    assert dialog.size_gb.property("wrong")
    dialog.size_gb.setText("5")
    qtbot.waitUntil(dialog.keep_button.isEnabled)
    assert not dialog.size_gb.property("wrong")


def test_nothing_is_deleted_that_is_not_shown_yet(
    retention: Callable[..., RetentionDialog], qtbot: QtBot
) -> None:
    worker = Worker()
    dialog = retention(RetentionChoice(90), run_in_worker=worker)
    heard = choices_of(dialog)
    assert dialog.summary.startswith("Looking")
    assert not dialog.keep_button.isEnabled()
    dialog.days.setText("60")
    # The answer to 90 days comes when 60 are asked for.
    worker.finish()
    assert not dialog.keep_button.isEnabled()
    qtbot.waitUntil(lambda: bool(worker.waiting))
    worker.finish()
    dialog.keep_button.click()
    assert heard == [RetentionChoice(60, confirmed=True)]


def test_recordings_that_cannot_be_read_are_told_and_nothing_can_be_chosen(
    theme: Theme, opened: Callable[[QWidget], None]
) -> None:
    def refuse(_choice: RetentionChoice) -> Sequence[ExpiredDay]:
        raise PermissionError(13, "Permission denied")

    dialog = RetentionDialog(RetentionChoice(90), refuse, theme=theme)
    opened(dialog)
    assert dialog.summary == "The recordings cannot be read: Permission denied."
    assert not dialog.keep_button.isEnabled()


# The question before the first deletion.


@pytest.fixture
def question(theme: Theme, qtbot: QtBot) -> DeletionQuestion:
    dialog = DeletionQuestion(RetentionChoice(90), (*DAYS, DAMAGED), theme=theme)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def heard_from(dialog: DeletionQuestion) -> list[object]:
    heard: list[object] = []
    dialog.agreed.connect(heard.append)
    dialog.change_asked.connect(lambda: heard.append("change"))
    return heard


def test_the_question_names_what_it_deletes_and_takes_neither_the_keys_nor_the_window(
    question: DeletionQuestion,
) -> None:
    assert not question.isModal()
    assert question.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert question.delete_button.text() == "Delete 3 days, 12.4 GB"
    assert "2026-08-02\tbinance\t7.06 GB" in question.list.toPlainText()
    heard = heard_from(question)
    question.delete_button.click()
    assert heard == [RetentionChoice(90, confirmed=True)]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_esc_and_an_unwary_enter_delete_nothing(
    question: DeletionQuestion, qtbot: QtBot, key: Qt.Key
) -> None:
    heard = heard_from(question)
    qtbot.keyClick(question, key)
    question.later_button.click()
    assert heard == []
    assert not question.isVisible()


def test_other_limits_can_be_asked_for_first(question: DeletionQuestion) -> None:
    heard = heard_from(question)
    question.change_button.click()
    assert heard == ["change"]
    assert not question.isVisible()
