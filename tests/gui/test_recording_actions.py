"""What the window does about recordings: the real dialogs, real exports by child processes, real settings."""

from __future__ import annotations

import argparse
import asyncio
import csv
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fakes.clock import FakeClock
from fakes.languages import speaking_in_brackets
from fakes.recorded_day import DAY, record_day
from tickdeck.app.connection import Connection
from tickdeck.app.desk_worker import DeskWorker
from tickdeck.app.recorded_days import RecordedDays
from tickdeck.app.recording_actions import RecordingActions
from tickdeck.app.wiring import Terminal
from tickdeck.domain.errors import FolderInUseError
from tickdeck.domain.recorder_health import RecorderHealth, RecorderState
from tickdeck.gui.dialogs.closing_question import ClosingQuestion
from tickdeck.gui.dialogs.deletion_question import DeletionQuestion
from tickdeck.gui.dialogs.export import ExportDialog
from tickdeck.gui.dialogs.export_choice import ExportChoice, ExportFormat, ExportUpdate
from tickdeck.gui.dialogs.folder_in_use import FolderInUseDialog
from tickdeck.gui.selection import Selection
from tickdeck.gui.theme import Theme, apply_theme, load_theme
from tickdeck.settings.storage import SettingsFile
from tickdeck.store.upkeep.retention import Expired

_Dialog = TypeVar("_Dialog", bound=QWidget)

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

NAMES = (
    "feed",
    "plan",
    "url",
    "rest_url",
    "symbols",
    "proxy",
    "quit_after",
    "report",
    "segment_ticks",
    "every_panel",
)


@dataclass
class Desk:
    folder: Path
    terminal: Terminal
    actions: RecordingActions
    window: QWidget
    moved: list[Path]
    worker: DeskWorker

    def opened(self, kind: type[_Dialog]) -> _Dialog:
        (dialog,) = self.window.findChildren(kind)
        return dialog


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Desk:
    data_dir = tmp_path / "data"
    choice = argparse.Namespace(
        **dict.fromkeys(NAMES), data_dir=data_dir, no_quotes=False, token_env="NO_SUCH"
    )
    connection = Connection(choice)
    terminal = Terminal(connection.options(), FakeClock())
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    moved: list[Path] = []
    actions = RecordingActions(
        terminal=terminal,
        days=RecordedDays(data_dir),
        selection=Selection(),
        theme=theme,
        connection=connection,
        record_into=moved.append,
        worker=(worker := DeskWorker()),
    )
    actions.window = window
    return Desk(data_dir, terminal, actions, window, moved, worker)


def export_of(desk: Desk, target: Path, **more: object) -> ExportChoice:
    choice = ExportChoice("binance", DAY, DAY, ("AAPL.US",), None, None, ExportFormat.CSV, target)
    return replace(choice, **more)


def exported(desk: Desk, choice: ExportChoice) -> list[ExportUpdate]:
    updates: list[ExportUpdate] = []

    async def run() -> None:
        ended = asyncio.Event()

        def report(update: ExportUpdate) -> None:
            updates.append(update)
            if update.is_last:
                ended.set()

        desk.actions._run_export(choice, report)
        await asyncio.wait_for(ended.wait(), 60)

    asyncio.run(run())
    return updates


def test_recordings_are_exported_from_the_menu_and_the_palette_too(desk: Desk) -> None:
    record_day(desk.folder)
    (action,) = desk.actions.actions()

    async def run() -> None:
        action.run()
        await desk.worker.settled()

    asyncio.run(run())
    desk.opened(ExportDialog).reject()


def test_what_is_chosen_in_the_dialog_is_what_the_export_writes(desk: Desk, tmp_path: Path) -> None:
    first = record_day(desk.folder)
    assert first.exists()
    # A hundred seconds in the middle, of which every fourth is Apple's.
    start_us = 1_782_129_600_000_000 + 1_000_000_000
    choice = export_of(desk, tmp_path / "a.csv", start_us=start_us, end_us=start_us + 100_000_000)
    last = exported(desk, choice)[-1]
    assert (last.done, last.error, last.rows) == (tmp_path / "a.csv", "", 25)
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["symbol"] for row in rows] == ["AAPL.US"] * 25


def test_what_cannot_be_exported_is_said_in_a_sentence_of_the_command_line(
    desk: Desk, tmp_path: Path
) -> None:
    record_day(desk.folder)
    (tmp_path / "a.csv").write_text("mine", encoding="utf-8")
    last = exported(desk, export_of(desk, tmp_path / "a.csv"))[-1]
    assert "a.csv" in last.error
    assert not last.error.startswith("tickdeck:")
    assert (tmp_path / "a.csv").read_text(encoding="utf-8") == "mine"


def test_an_export_ends_with_the_window(desk: Desk, tmp_path: Path) -> None:
    record_day(desk.folder)

    async def run() -> None:
        desk.actions._run_export(export_of(desk, tmp_path / "a.csv"), lambda _: None)
        (child,) = desk.actions._exports
        desk.actions.stop()
        assert not child.is_running

    asyncio.run(run())


def test_the_health_is_refused_with_the_reason_when_another_records_there(desk: Desk) -> None:
    assert desk.actions.health().state is RecorderState.STOPPED
    desk.terminal.recorder_refusal = FolderInUseError("/the/folder", "process 4711")
    health = desk.actions.health()
    assert health.state is RecorderState.REFUSED
    assert health.trouble[0].startswith("Another Tickdeck is recording into this folder")
    assert "process 4711" not in health.trouble[0]
    desk.terminal.housekeeping.status = "merging 2026-06-21: 34 %"
    assert desk.actions.health().housekeeping == "merging 2026-06-21: 34 %"


def test_another_folder_is_tried_and_then_recorded_into(desk: Desk, tmp_path: Path) -> None:
    desk.terminal.recorder_refusal = FolderInUseError("/the/folder", "process 4711")
    (tmp_path / "file").write_text("", encoding="utf-8")

    async def choose() -> None:
        desk.actions.choose_folder()
        dialog = desk.opened(FolderInUseDialog)
        assert dialog.folder.text() == str(tmp_path / "data-2")
        for wrong in (str(desk.folder), "relative", str(tmp_path / "file")):
            dialog.folder.setText(wrong)
            dialog.record_button.click()
            await desk.worker.settled()
            assert desk.moved == []
        dialog.folder.setText(str(tmp_path / "other"))
        dialog.record_button.click()
        await desk.worker.settled()

    asyncio.run(choose())
    assert desk.moved == [tmp_path / "other"]


def expired(desk: Desk) -> Expired:
    return Expired("2026-01-02", "binance", desk.folder, (), 5_000_000, "older than 90 days")


def test_what_is_answered_is_in_the_windows_language(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with speaking_in_brackets():
        for folder in ("relative", str(desk.folder), str(tmp_path / "file")):
            answer = desk.actions._why_unusable(folder)
            assert answer.startswith("⟦")
            assert answer.endswith("⟧")
        desk.terminal.recorder_refusal = FolderInUseError(str(desk.folder), "process 4711", 0)
        desk.actions.choose_folder()
        texts = [label.text() for label in desk.opened(FolderInUseDialog).findChildren(QLabel)]
    assert any("folder since 1970-01-01 " in text for text in texts)
    assert not any("4711" in text for text in texts)


def test_the_first_deletion_is_asked_for_once_and_remembered(desk: Desk) -> None:
    kept: list[object] = []
    desk.terminal.housekeeping.keep = kept.append  # type: ignore[method-assign]
    desk.actions.pass_second()
    assert desk.window.findChildren(DeletionQuestion) == []
    desk.terminal.housekeeping.pending = (expired(desk),)
    desk.actions.pass_second()
    desk.actions.pass_second()
    question = desk.opened(DeletionQuestion)
    question.delete_button.click()
    desk.actions._connection.stop()
    assert SettingsFile(desk.folder).load().settings.retention_confirmed
    assert [getattr(policy, "confirmed", None) for policy in kept] == [True]


def test_refusing_the_question_changes_nothing(desk: Desk) -> None:
    desk.terminal.housekeeping.pending = (expired(desk),)
    desk.actions.pass_second()
    desk.opened(DeletionQuestion).later_button.click()
    desk.actions._connection.stop()
    assert not SettingsFile(desk.folder).load().settings.retention_confirmed


def test_limits_are_kept_in_the_settings_and_show_what_they_concern(desk: Desk) -> None:
    record_day(desk.folder)
    preview: Callable[..., object] = desk.actions._preview
    choice = desk.actions._connection.retention
    assert preview(choice) == []
    (day,) = desk.actions._preview(replace(choice, keep_days=1))
    assert (day.day, day.feed, day.obstacle) == (DAY, "binance", "")
    desk.actions._keep(replace(choice, keep_days=30))
    desk.actions._connection.stop()
    settings = SettingsFile(desk.folder).load().settings
    assert (settings.keep_days, settings.retention_confirmed) == (30, False)


def waits(desk: Desk, monkeypatch: pytest.MonkeyPatch, *, ticks: int) -> None:
    state = RecorderState.WAITING if ticks else RecorderState.RECORDING
    health = RecorderHealth(state, waiting=ticks, trouble=("The disk is full.",))
    monkeypatch.setattr(desk.terminal.recorder, "health", lambda: health)


def test_closing_asks_only_while_ticks_are_in_memory_alone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits(desk, monkeypatch, ticks=0)
    assert desk.actions.may_close()
    waits(desk, monkeypatch, ticks=25_612)
    assert not desk.actions.may_close()
    assert not desk.actions.may_close()
    question = desk.opened(ClosingQuestion)
    assert any("25,612 ticks" in label.text() for label in question.findChildren(QLabel))
    question.stay_button.click()
    desk.actions.pass_second()
    assert desk.window.isVisible()


def test_one_can_quit_as_soon_as_all_is_written(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    waits(desk, monkeypatch, ticks=5)
    desk.actions.may_close()
    desk.opened(ClosingQuestion).later_button.click()
    desk.actions.pass_second()
    assert desk.window.isVisible()
    waits(desk, monkeypatch, ticks=0)
    desk.actions.pass_second()
    assert not desk.window.isVisible()
    assert desk.actions.may_close()


def test_one_can_quit_all_the_same(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    waits(desk, monkeypatch, ticks=5)
    desk.actions.may_close()
    desk.opened(ClosingQuestion).now_button.click()
    assert not desk.window.isVisible()
    assert desk.actions.may_close()
