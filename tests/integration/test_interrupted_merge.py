"""`kill -9` while a day is merged: at every step and at any moment, no tick is lost or shown twice."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from fakes.clock import NOON_US
from tickdeck.domain.tick import TICK
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.catalogue import sealed_files
from tickdeck.store.digest import Digest, check_digest
from tickdeck.store.hdf5 import segment_content, write_segment
from tickdeck.store.journal import Counters, Header, SymbolRow
from tickdeck.store.segment_file import SegmentFile
from tickdeck.store.upkeep.merging import finish, merge_day

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a POSIX notion")

KILLS = int(os.environ.get("TICKDECK_KILLS", "6"))
DAY = "2026-06-22"
CODES = tuple(f"{number:05d}.HK" for number in range(1, 41))

KILLED_AT_STEP = """
import os, signal, sys
from pathlib import Path
from tickdeck.store.upkeep.merging import finish, merge_day

feed_dir, left = sys.argv[1], int(sys.argv[2])
def step(event, arguments):
    global left
    touches = event in {"os.rename", "os.remove", "os.rmdir"}
    if touches or event == "open" and str(arguments[0]).startswith(feed_dir):
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(step)
finish(Path(feed_dir))
result = merge_day(Path(feed_dir), "2026-06-22", progress=lambda _: None)
assert not result.error, result.error
"""


def _make_day(feed_dir: Path, segments: int, rows: int, *, first: int = 1) -> None:
    """Segments of one run, each with the instruments in another order."""
    dice = np.random.default_rng(20260622)
    (feed_dir / DAY).mkdir(parents=True, exist_ok=True)
    for number in range(first, first + segments):
        codes = dice.permutation(CODES)
        ticks = np.zeros(rows, dtype=TICK)
        ticks["ordinal"] = np.arange(number * rows, (number + 1) * rows)
        ticks["recv_us"] = NOON_US + ticks["ordinal"]
        ticks["time_us"] = -1
        ticks["symbol"] = dice.integers(0, len(CODES), rows)
        ticks["price"] = dice.normal(100, 3, rows).round(2)
        ticks["volume"], ticks["turnover"] = 100, np.nan
        ticks["seq"] = ticks["ordinal"] * 7
        header = Header(
            "alltick", NOON_US, [SymbolRow(each, code, "", "HKD") for each, code in enumerate(codes)]
        )
        content = segment_content(header, ticks, [Gap(number, 1, 2, "lost", 3)], Counters(1, 1, 1, rows))
        write_segment(feed_dir / DAY / f"{number:04d}.h5", content)


def _shown(feed_dir: Path) -> list[tuple[str, bytes]]:
    """What a reader sees: each tick's instrument and content, in order of arrival."""
    shown: list[tuple[str, bytes]] = []
    for each in sealed_files(feed_dir):
        with SegmentFile(each.path) as file:
            names = {number: instrument.id for number, instrument in file.instruments().items()}
            ticks = np.sort(file.ticks(), order="ordinal")
        codes = [names[number] for number in ticks["symbol"].tolist()]
        ticks["symbol"] = ticks["ordinal"] = 0
        content = ticks.tobytes()
        size = ticks.itemsize
        shown += [(code, content[at * size : (at + 1) * size]) for at, code in enumerate(codes)]
    return shown


def _left(feed_dir: Path) -> list[str]:
    return sorted(str(path.relative_to(feed_dir)) for path in feed_dir.rglob("*"))


def _complete(feed_dir: Path, expected: list[tuple[str, bytes]], where: str) -> None:
    """See that a reader misses nothing now, nor after the next start, which leaves one file."""
    assert _shown(feed_dir) == expected, where
    assert finish(feed_dir) == (), where
    assert _shown(feed_dir) == expected, where
    result = merge_day(feed_dir, DAY, progress=lambda _: None)
    assert result.error == "", where
    assert _left(feed_dir) == [f"{DAY}.h5"], where
    assert _shown(feed_dir) == expected, where
    assert check_digest(feed_dir / f"{DAY}.h5") is Digest.HOLDS, where


@pytest.fixture(params=["segments", "a merged day and later segments"])
def day(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A feed's folder with a day to merge."""
    feed_dir = tmp_path / "whole" / "alltick"
    _make_day(feed_dir, 2, 300)
    if request.param != "segments":
        assert merge_day(feed_dir, DAY, progress=lambda _: None).error == ""
        _make_day(feed_dir, 2, 300, first=3)
    return feed_dir


@pytest.mark.timeout(300)
def test_a_merging_killed_at_any_step_loses_nothing_and_shows_nothing_twice(tmp_path: Path, day: Path):
    expected = _shown(day)
    outcomes = set()
    for step in range(200):
        feed_dir = tmp_path / "killed" / "alltick"
        shutil.rmtree(feed_dir, ignore_errors=True)
        shutil.copytree(day, feed_dir)
        ended = subprocess.run(
            [sys.executable, "-c", KILLED_AT_STEP, str(feed_dir), str(step)],
            check=False,
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert ended.returncode in {0, -signal.SIGKILL}, ended.stderr
        outcomes.add(tuple(name.replace(".unfinished", "") for name in _left(feed_dir)))
        _complete(feed_dir, expected, f"step {step}")
        if ended.returncode == 0:
            break
    else:
        pytest.fail("it never came to its end")
    assert step > 10
    assert len(outcomes) > 4, "the kills hit nothing of interest"


def _moments() -> Iterator[float]:
    dice = random.Random(20260622)
    for _ in range(KILLS):
        yield dice.uniform(0, 1)


@pytest.mark.timeout(60 + 30 * KILLS)
def test_a_merging_killed_at_any_moment_loses_nothing_and_shows_nothing_twice(tmp_path: Path):
    whole = tmp_path / "whole" / "alltick"
    _make_day(whole, 6, 30_000)
    expected = _shown(whole)
    feed_dir = tmp_path / "killed" / "alltick"
    takes_s = 1.0
    for moment in (None, *_moments()):
        shutil.rmtree(feed_dir, ignore_errors=True)
        shutil.copytree(whole, feed_dir)
        child = subprocess.Popen(
            [sys.executable, "-m", "tickdeck.store.upkeep.merger", str(feed_dir), DAY],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        with child:
            assert child.stdout is not None
            # It is at work.
            child.stdout.readline()
            began_s = time.monotonic()
            if moment is None:
                # The first is left in peace and says how long one takes.
                child.stdout.read()
                takes_s = time.monotonic() - began_s
            else:
                # Not waiting for anything: the moment itself is random.
                time.sleep(moment * takes_s)
            child.kill()
        _complete(feed_dir, expected, f"moment {moment}")
