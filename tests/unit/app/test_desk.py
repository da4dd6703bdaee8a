"""The desk of a run tells in one sentence each what its parts cannot do."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tickdeck.app.connection import Connection
from tickdeck.app.desk import Desk
from tickdeck.app.lifecycle import Run
from tickdeck.app.log_book import LogBook
from tickdeck.app.options import RunOptions
from tickdeck.gui.frame_clock import FailingPanel

Failing = list[FailingPanel]


@pytest.fixture
def desk_of(qapp: QApplication, unconnected: RunOptions) -> Iterator[Callable[[Failing], Desk]]:
    made: list[Desk] = []

    def build(failing: Failing) -> Desk:
        choice = argparse.Namespace(data_dir=unconnected.data_dir, feed=None, url=None, symbols=None)
        desk = Desk(
            Run(unconnected, started_s=0.0, simulator=None),
            connection=Connection(choice),
            record_into=lambda _folder: None,
            drawn_s=lambda: 0.0,
            redacted=str,
            log_book=LogBook(),
            failing=lambda: failing,
        )
        # No loop runs here, and what is usual is of no matter.
        desk.worker.do = lambda work: work.close()  # type: ignore[method-assign]
        made.append(desk)
        return desk

    yield build
    for desk in made:
        desk.stop()


def told(desk: Desk) -> str:
    desk.pass_second()
    return " ".join(desk.run.terminal.trouble())


def test_each_panel_that_fails_is_named_for_as_long_as_it_does(
    desk_of: Callable[[Failing], Desk], allow_logs: Callable[[str], None]
) -> None:
    allow_logs("cannot show what is new")
    failing: Failing = []
    desk = desk_of(failing)
    assert "cannot show" not in told(desk)
    failing += [FailingPanel("Chart", "KeyError"), FailingPanel("Log", "OverflowError")]
    said = told(desk)
    assert "The panel Chart cannot show what is new (KeyError)" in said
    assert "The panel Log cannot show what is new (OverflowError)" in said
    failing.clear()
    assert "cannot show" not in told(desk)


def test_what_a_chart_waits_for_is_sealed_by_the_recorder(desk_of: Callable[[Failing], Desk]) -> None:
    desk = desk_of([])
    assert desk.past.seal_soon == desk.run.terminal.recorder.seal_soon


def test_lists_that_another_program_keeps_are_told(
    desk_of: Callable[[Failing], Desk], allow_logs: Callable[[str], None]
) -> None:
    allow_logs("belong to another Tickdeck")
    first, second = desk_of([]), desk_of([])
    assert "lists belong to another Tickdeck" not in told(first)
    assert "lists belong to another Tickdeck" in told(second)


def test_settings_that_cannot_be_written_are_told(
    desk_of: Callable[[Failing], Desk], allow_logs: Callable[[str], None], caplog: pytest.LogCaptureFixture
) -> None:
    allow_logs("cannot be written")
    allow_logs("were not written")
    desk = desk_of([])
    connection = desk._connection
    (connection.config_dir / "settings.json").mkdir(parents=True)
    connection.switch("sounds", False)
    connection.stop()
    caplog.clear()
    for _ in range(2):
        assert "The settings cannot be written" in told(desk)
    # Once, so that it can be read when it was put away in the window.
    assert [record.levelname for record in caplog.records].count("WARNING") == 1
