"""A folder that another Tickdeck records into: the window's sentence has its clock, and no command line."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from fakes.clock import FakeClock
from tickdeck.app.figures import FiguresSource
from tickdeck.app.in_use_text import since_text, told_in_window
from tickdeck.app.options import RunOptions
from tickdeck.app.wiring import Terminal
from tickdeck.domain.errors import FolderInUseError, RecordingError
from tickdeck.gui.conventions import Conventions, follow
from tickdeck.settings.look import Times

MINUTE_US = 60_000_000


@pytest.fixture
def terminal(unconnected: RunOptions) -> Terminal:
    return Terminal(unconnected, FakeClock())


@pytest.fixture(autouse=True)
def _by_the_exchange() -> Iterator[None]:
    follow(Conventions())
    yield
    follow(Conventions())


@pytest.mark.parametrize(
    ("ago_min", "times", "told"),
    [
        (3, Times.EXCHANGE, "19:57"),
        (3, Times.UTC, "11:57"),
        (24 * 60, Times.EXCHANGE, "2026-06-21 20:00"),
    ],
)
def test_since_when_is_told_on_the_windows_clock_with_the_date_where_that_is_another(
    terminal: Terminal, ago_min: int, times: Times, told: str
) -> None:
    follow(Conventions(times=times))
    since_us = terminal.clock.now_us() - ago_min * MINUTE_US
    terminal.recorder_refusal = FolderInUseError("/the/folder", "process 4711, since then", since_us)
    assert since_text(terminal) == told
    (said, *_) = FiguresSource(terminal)().trouble
    assert f"since {told}," in said
    for foreign in ("4711", "/the/folder", "--data-dir"):
        assert foreign not in said
        assert foreign in str(terminal.recorder_refusal), "the log has it"


def test_where_the_time_is_unknown_none_is_told(terminal: Terminal) -> None:
    terminal.recorder_refusal = FolderInUseError("/the/folder")
    assert since_text(terminal) == ""
    (said, *_) = FiguresSource(terminal)().trouble
    assert said.startswith("Another Tickdeck is recording into this folder, so")
    assert "--data-dir" not in said


def test_every_other_sentence_stays_as_it_is(terminal: Terminal) -> None:
    assert told_in_window(terminal, ["The disk is full."]) == ("The disk is full.",)
    terminal.recorder_refusal = RecordingError("The folder cannot be written.")
    assert since_text(terminal) == ""
    assert FiguresSource(terminal)().trouble[0] == "The folder cannot be written."
