"""The owner of the answering process, with programs that die, hang or talk nonsense in its place."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tickdeck.domain.errors import RecordingError
from tickdeck.store.past.answerer import Answerer
from tickdeck.store.past.messages import DatesTold, RecordedDates

SOUND = """
import sys
for line in sys.stdin:
    print('{"type":"days","dates":["2026-06-22"],"bytes":3}\\nabc', end="", flush=True)
"""
DIES = "import sys; sys.stdin.readline(); sys.exit(9)"
DIES_ONCE = (
    """
import pathlib, sys
mark = pathlib.Path(sys.argv[1])
if not mark.exists():
    mark.touch()
    sys.stdin.readline()
    print('{"type":"da', end="", flush=True)
    sys.exit(9)
"""
    + SOUND
)
HANGS = "import sys, time; sys.stdin.readline(); time.sleep(600)"
STOPS_HALFWAY = """
import sys, time
sys.stdin.readline()
print('{"type":"days","dates":[],"bytes":1000}\\nabc', end="", flush=True)
time.sleep(600)
"""
NONSENSE = "import sys; sys.stdin.readline(); print('certainly', flush=True); sys.stdin.readline()"
HUGE = """
import sys
sys.stdin.readline()
print('{"type":"days","dates":[],"bytes":99999999999999}', flush=True)
sys.stdin.readline()
"""
REFUSES = """
import sys
for line in sys.stdin:
    print('{"type":"refused","error":"It is not there.","bytes":0}', flush=True)
"""
Make = Callable[..., Answerer]


@pytest.fixture
def answerer(tmp_path: Path) -> Iterator[Make]:
    made: list[Answerer] = []

    def make(program: str, deadline_s: float = 60) -> Answerer:
        command = [sys.executable, "-c", program, str(tmp_path / "mark")]
        made.append(Answerer(command, deadline_s=deadline_s))
        return made[-1]

    yield make
    for each in made:
        each.stop()
        each.rest()


def test_nothing_runs_before_the_first_question_and_the_child_stays_for_the_next(answerer: Make):
    asked = answerer(SOUND)
    assert asked.process is None
    assert asked.ask(RecordedDates()) == (DatesTold(("2026-06-22",), 3), memoryview(b"abc"))
    process = asked.process
    assert process is not None
    asked.ask(RecordedDates())
    assert asked.process == process


def test_a_child_that_was_killed_meanwhile_is_started_again(answerer: Make):
    asked = answerer(SOUND)
    asked.ask(RecordedDates())
    process = asked.process
    assert process is not None
    os.kill(process, getattr(signal, "SIGKILL", signal.SIGTERM))
    assert asked.ask(RecordedDates())[1] == b"abc"
    assert asked.process not in {None, process}


def test_one_that_dies_over_a_question_is_asked_once_more(answerer: Make):
    assert answerer(DIES_ONCE).ask(RecordedDates())[1] == b"abc"


def test_one_that_dies_again_is_said_and_can_be_asked_another_time(answerer: Make):
    asked = answerer(DIES)
    for _ in range(2):
        with pytest.raises(RecordingError, match=r"ended twice over one question \(9\)"):
            asked.ask(RecordedDates())
        assert asked.process is None


@pytest.mark.parametrize("program", [HANGS, STOPS_HALFWAY])
def test_one_that_hangs_is_ended_and_not_waited_for_again(answerer: Make, program: str):
    asked = answerer(program, deadline_s=1)
    with pytest.raises(RecordingError, match=r"did not answer within 1 s"):
        asked.ask(RecordedDates())
    assert asked.process is None


@pytest.mark.parametrize("program", [NONSENSE, HUGE])
def test_one_that_says_something_else_is_ended(answerer: Make, program: str):
    asked = answerer(program)
    with pytest.raises(RecordingError, match="ended twice"):
        asked.ask(RecordedDates())
    assert asked.process is None


def test_a_refusal_is_the_error_and_the_child_stays(answerer: Make):
    asked = answerer(REFUSES)
    with pytest.raises(RecordingError, match=r"^It is not there\.$"):
        asked.ask(RecordedDates())
    assert asked.process is not None


def test_a_program_that_cannot_be_started_is_said(tmp_path: Path):
    with pytest.raises(RecordingError, match="cannot be started"):
        Answerer([str(tmp_path / "absent")], deadline_s=1).ask(RecordedDates())


def test_stopping_ends_a_question_under_way_and_starts_nothing_more(answerer: Make):
    asked = answerer(HANGS)
    errors: list[str] = []

    def ask() -> None:
        try:
            asked.ask(RecordedDates())
        except RecordingError as error:
            errors.append(str(error))

    thread = threading.Thread(target=ask)
    thread.start()
    while asked.process is None:
        thread.join(0.01)
    asked.stop()
    thread.join(30)
    assert not thread.is_alive()
    with pytest.raises(RecordingError, match="the program ends"):
        asked.ask(RecordedDates())
    assert errors == ["Recorded days are not read any more: the program ends."]
    assert asked.process is None


def test_a_rested_child_is_started_with_the_next_question(answerer: Make):
    asked = answerer(SOUND)
    asked.ask(RecordedDates())
    asked.rest()
    assert asked.process is None
    assert asked.ask(RecordedDates())[1] == b"abc"
