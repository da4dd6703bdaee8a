"""The window as it is wired for a run, driven by its own frames; only the connections are left out."""

from __future__ import annotations

import argparse
import asyncio
import math
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tickdeck.app import windowed_run as module
from tickdeck.app.connection import Connection
from tickdeck.app.language import Speech
from tickdeck.app.lifecycle import Run
from tickdeck.app.log_book import LogBook
from tickdeck.app.options import RunOptions
from tickdeck.app.pictures import Pictures
from tickdeck.app.program_life import ProgramLife
from tickdeck.app.update_actions import UpdateActions
from tickdeck.app.updates import UpdateSource
from tickdeck.app.wiring import Terminal
from tickdeck.domain.tick import Row
from tickdeck.gui.dialogs.text_dialog import TextDialog
from tickdeck.gui.frame_clock import FrameClock
from tickdeck.gui.main_window import MainWindow
from tickdeck.gui.panels.chart.panel import ChartPanel
from tickdeck.gui.panels.data_quality.panel import DataQualityPanel
from tickdeck.settings.claim import Claim
from tickdeck.settings.redaction import Redactor

# The offscreen platform says so of every window that has a least or fixed size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

While: TypeAlias = Callable[[Terminal, MainWindow], None]
RunWindow: TypeAlias = Callable[..., int]


def _windowed(
    options: RunOptions, *, to_show: Path | None = None, is_seen: bool = False
) -> module.WindowedRun:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    choice = argparse.Namespace(data_dir=options.data_dir, feed=None, url=None, symbols=None, open=to_show)
    connection = Connection(choice)
    return module.WindowedRun(
        options,
        0.0,
        None,
        headless=True,
        connection=connection,
        redactor=Redactor(),
        log_book=LogBook(),
        app=app,
        speech=Speech(app),
        life=ProgramLife(options, connection, is_seen=is_seen),
    )


@pytest.fixture
def run_window(
    unconnected: RunOptions, qapp: QApplication, restored_logging: None, monkeypatch: pytest.MonkeyPatch
) -> RunWindow:
    """Runs a window to its end, and in the midst of the run does what the test wants; the exit status."""

    def run(meanwhile: While, *, seconds: int = 0, **given: Any) -> int:
        class _Driven(Run):
            def start(self, each_second: Callable[[], None]) -> None:
                windows = [each for each in qapp.topLevelWidgets() if isinstance(each, MainWindow)]
                (shown,) = (each for each in windows if each.isVisible())
                for _ in range(seconds):
                    each_second()
                try:
                    meanwhile(self.terminal, shown)
                finally:
                    self.ended.set()

        monkeypatch.setattr(module, "Run", _Driven)
        # The loop is none of Qt's, so nothing is painted before the run begins.
        monkeypatch.setattr(module, "_FIRST_PAINT_WITHIN_S", 0.0)
        windowed = _windowed(unconnected, **given)
        with windowed._life:
            return asyncio.run(windowed.run())

    return run


def _print_at(time_us: int, price: float, seq: int) -> Row:
    return (time_us, time_us, 0, price, 100.0, math.nan, 1, seq, 0, 0)


@pytest.mark.parametrize("is_painted", [True, False], ids=["painted", "never painted"])
def test_nothing_is_connected_before_the_window_is_painted_or_cannot_be(
    unconnected: RunOptions,
    qapp: QApplication,
    restored_logging: None,
    monkeypatch: pytest.MonkeyPatch,
    is_painted: bool,
):
    told: list[str] = []

    class _Driven(Run):
        def start(self, _: Callable[[], None]) -> None:
            told.append("connected")
            self.ended.set()

    async def no_picture(_: object) -> None:
        """There is none of a window that Qt never painted."""

    class _Clock(FrameClock):
        def __init__(self, *, painted: Callable[[int], None], **given: Any) -> None:
            super().__init__(painted=painted, **given)

            def paint() -> None:
                told.append("painted")
                painted(1)

            if is_painted:
                asyncio.get_running_loop().call_later(0.05, paint)

    monkeypatch.setattr(module, "Run", _Driven)
    monkeypatch.setattr(module, "FrameClock", _Clock)
    monkeypatch.setattr(module, "_FIRST_PAINT_WITHIN_S", 60.0 if is_painted else 0.0)
    windowed = _windowed(unconnected)
    monkeypatch.setattr(windowed._pictures, "save", no_picture)
    with windowed._life:
        assert asyncio.run(windowed.run()) == 0
    assert told == (["painted", "connected"] if is_painted else ["connected"])


def test_a_frame_shows_what_was_decoded_before_it(run_window: RunWindow, qtbot: QtBot):
    def meanwhile(terminal: Terminal, _: MainWindow) -> None:
        # As the intake does it, but without its timer: only a frame can bring this further.
        terminal.ingest.rows.append(_print_at(terminal.clock.now_us(), 320.0, 1))
        qtbot.waitUntil(lambda: terminal.board.last[0] == 320.0)
        assert terminal.ingest.rows == []
        qtbot.waitUntil(lambda: terminal.paint_latency.histogram.count == 1)

    assert run_window(meanwhile) == 0


def test_since_when_gaps_are_counted_is_told(run_window: RunWindow, qtbot: QtBot):
    def meanwhile(_: Terminal, window: MainWindow) -> None:
        group = window.status_bar.findChild(QLabel, "gaps").parentWidget()
        qtbot.waitUntil(lambda: "There were none since this start at" in group.toolTip())

    assert run_window(meanwhile) == 0


def test_the_chart_shows_the_gaps_of_the_run(run_window: RunWindow, qtbot: QtBot):
    def meanwhile(terminal: Terminal, window: MainWindow) -> None:
        now_us = terminal.clock.now_us()
        for seq, ago_s in enumerate((60, 50, 10, 5), start=1):
            terminal.ingest.rows.append(_print_at(now_us - ago_s * 1_000_000, 320.0, seq))
        terminal.gaps.open([0], now_us - 45_000_000, "AllTick closed the connection")
        terminal.gaps.close([0], now_us - 15_000_000)
        chart = window.findChild(ChartPanel)
        qtbot.waitUntil(lambda: len(chart.plot.bands) == 1)
        (band,) = chart.plot.bands
        assert band.label == "gap 30.0 s · AllTick closed the connection · missed unknown"

    assert run_window(meanwhile) == 0


@pytest.mark.parametrize("is_second", [False, True])
def test_of_two_programs_on_one_settings_folder_the_second_keeps_no_workspaces_and_says_so(
    run_window: RunWindow, tmp_path: Path, qtbot: QtBot, allow_logs: Callable[[str], None], is_second: bool
):
    allow_logs("belong to another Tickdeck")
    other = Claim(tmp_path)
    assert not is_second or other.take()

    def meanwhile(terminal: Terminal, window: MainWindow) -> None:
        told = [said for said in terminal.trouble() if "workspaces belong to another Tickdeck" in said]
        assert len(told) == is_second
        # A window that was never laid out has nothing to keep.
        qtbot.waitUntil(lambda: bool(window.workspace.layout_state()))

    run_window(meanwhile, seconds=1)
    assert (tmp_path / "workspaces.json").exists() is not is_second
    assert other.take() or is_second, "a run that has ended leaves it to others"
    other.release()


def test_pictures_asked_for_at_once_do_not_get_in_each_others_way(tmp_path: Path, qtbot: QtBot):
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()

    async def both() -> None:
        pictures = Pictures(tmp_path / "screenshot.png")
        await asyncio.gather(pictures.save(window), pictures.save(window))

    asyncio.run(both())
    assert [path.name for path in tmp_path.glob("*.png")] == ["screenshot.png"]


def test_a_picture_that_cannot_be_written_is_no_reason_to_end(
    tmp_path: Path, qtbot: QtBot, allow_logs: Callable[[str], None]
):
    allow_logs("picture of the window could not be written")
    window = QWidget()
    qtbot.addWidget(window)
    asyncio.run(Pictures(tmp_path / "absent" / "screenshot.png").save(window))
    assert list(tmp_path.iterdir()) == []


def test_the_end_of_an_earlier_run_is_told_in_the_window(
    run_window: RunWindow, unconnected: RunOptions, qtbot: QtBot
):
    logs = unconnected.data_dir / "logs"
    logs.mkdir(parents=True)
    (unconnected.data_dir / "settings.json").write_text('{"version": 1}')
    (logs / "running-1.txt").write_text("2026-11-21T10:00:00+00:00\nTickdeck 0.1.0\n\nFatal Python error\n")

    def meanwhile(_: Terminal, window: MainWindow) -> None:
        (dialog,) = (each for each in window.findChildren(TextDialog) if each.isVisible())
        assert "Fatal Python error" in dialog.text.toPlainText()
        qtbot.waitUntil(lambda: bool(window.workspace.layout_state()))

    assert run_window(meanwhile, is_seen=True) == 0


def test_a_recording_that_the_program_was_started_with_is_checked_in_the_window(
    run_window: RunWindow, unconnected: RunOptions, qtbot: QtBot
):
    day = unconnected.data_dir / "recordings" / "binance" / "2026-11-20"

    def meanwhile(_: Terminal, window: MainWindow) -> None:
        panel = window.findChild(DataQualityPanel)
        assert panel.isVisible()
        assert panel.chosen_day == ("binance", "2026-11-20")
        qtbot.waitUntil(lambda: bool(window.workspace.layout_state()))

    assert run_window(meanwhile, to_show=day) == 0


def test_updates_are_looked_for_offered_and_ended_with_the_run(
    run_window: RunWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, allow_logs: Callable[[str], None]
):
    # The look may be over before the run ends, and nobody answers there.
    allow_logs("Looking for updates found out nothing")
    source = UpdateSource("http://127.0.0.1:9/manifest.json", bytes(32))
    monkeypatch.setattr("tickdeck.app.update_actions.shipped_source", lambda: source)
    made: list[UpdateActions] = []
    dress = UpdateActions.dress
    monkeypatch.setattr(UpdateActions, "dress", lambda self, *given: (made.append(self), dress(self, *given)))

    def meanwhile(_: Terminal, window: MainWindow) -> None:
        assert "window.updates" in [action.name for action in window.actions_table]
        assert made[0].check._task is not None
        qtbot.waitUntil(lambda: bool(window.workspace.layout_state()))

    assert run_window(meanwhile, seconds=1) == 0
    assert made[0].check._task is not None
    assert made[0].check._task.done()
    assert not [each for each in threading.enumerate() if each.name == "history"]
