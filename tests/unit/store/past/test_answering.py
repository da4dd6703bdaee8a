"""The answering program as a process: its lines, its bytes, its end."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from fakes.clock import NOON_US
from tickdeck.domain.tick import TICK, Block
from tickdeck.store.past.messages import (
    DatesTold,
    MinutesBefore,
    MinutesTold,
    Question,
    RecordedDates,
    Refused,
    TicksBefore,
    TicksTold,
    Told,
    line_of,
    told_in,
)

Prints = Callable[..., Block]
Segment = Callable[..., Path]
Program = subprocess.Popen[bytes]


@pytest.fixture
def program(feed_dir: Path, segment: Segment, prints: Prints) -> Iterator[Program]:
    segment("2026-06-22", prints(NOON_US + 1000 * np.arange(20_000)))
    command = [sys.executable, "-m", "tickdeck.store.past.answering", str(feed_dir)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        yield process
        process.kill()


def ask(program: Program, question: Question | bytes) -> tuple[Told, bytes]:
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write(question if isinstance(question, bytes) else line_of(question))
    program.stdin.flush()
    told = told_in(program.stdout.readline())
    return told, program.stdout.read(told.bytes)


def test_it_answers_each_line_and_ends_with_its_input(program: Program):
    told, content = ask(program, RecordedDates())
    assert (told, content) == (DatesTold(("2026-06-22",)), b"")
    told, content = ask(program, TicksBefore("00700.HK", 1 << 60, 15_000, symbol=3))
    assert isinstance(told, TicksTold)
    ticks = np.frombuffer(content, dtype=TICK)
    assert ticks["price"].tolist() == list(range(5000, 20_000))
    assert set(ticks["symbol"].tolist()) == {3}
    told, content = ask(program, MinutesBefore(("00700.HK",), 5, NOON_US + 86_400_000_000))
    assert isinstance(told, MinutesTold)
    assert told.dates == ("2026-06-22",)
    assert np.nansum(np.frombuffer(content, dtype=np.float32)) == 20_000 * 100
    assert program.stdin is not None
    program.stdin.close()
    assert program.wait(30) == 0


def test_what_is_no_question_is_refused_and_the_next_one_answered(program: Program):
    for line in (b"\n", b"{}\n", b"no JSON\n", b'{"type":"ticks","instrument":5}\n', b"\xff\xfe\n"):
        told, _ = ask(program, line)
        assert isinstance(told, Refused)
        assert told.error.startswith("That is no question")
    assert ask(program, RecordedDates())[0] == DatesTold(("2026-06-22",))


def test_a_folder_that_is_none_has_no_days(tmp_path: Path):
    folder = tmp_path / "file"
    folder.write_text("")
    command = [sys.executable, "-m", "tickdeck.store.past.answering", str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert ask(process, RecordedDates())[0] == DatesTold(())
        assert ask(process, TicksBefore("00700.HK", 1, 1))[1] == b""


def test_the_window_needs_no_hdf5_to_ask():
    program = "import sys, tickdeck.app.past; print('h5py' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
