"""What an audit says of entries that have the name of a recording's part and are none."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from fakes.clock import NOON_US
from tickdeck.domain.data_quality import DayQuality, Verdict
from tickdeck.domain.tick import TICK
from tickdeck.store.audit.audit import audit
from tickdeck.store.journal import (
    Counters,
    Header,
    Kind,
    SymbolRow,
    encode,
    encode_counters,
    encode_header,
)
from tickdeck.store.sealer import seal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes are POSIX notions")

DAY = "2026-06-22"
NEXT = "2026-06-23"


@pytest.fixture
def feed_dir(tmp_path: Path) -> Path:
    return tmp_path / "recordings" / "alltick"


@pytest.fixture
def record(feed_dir: Path) -> Callable[..., Path]:
    """A sealed segment of 90 ticks; those of a day follow each other."""

    def make(number: int, day: str = DAY) -> Path:
        ticks = np.zeros(90, dtype=TICK)
        ticks["ordinal"] = np.arange(90) + 90 * (number - 1)
        ticks["recv_us"] = ticks["time_us"] = NOON_US + ticks["ordinal"].astype(np.int64)
        ticks["recv_us"] += 86_400_000_000 if day == NEXT else 0
        journal = feed_dir / day / f"{number:04d}.journal"
        journal.parent.mkdir(parents=True, exist_ok=True)
        header = encode_header(Header("alltick", NOON_US, [SymbolRow(0, "00700.HK", "", "HKD")]))
        end = encode_counters(Counters(ticks=90))
        journal.write_bytes(header + encode(Kind.TICKS, ticks.tobytes()) + end)
        return Path(seal(journal).file)

    return make


def _audited(path: Path) -> DayQuality:
    (day,) = audit(path)
    return day


def _said(day: DayQuality) -> list[tuple[str, str]]:
    return [(Path(finding.file).name, finding.what) for finding in day.findings]


def test_a_segment_on_a_disk_that_is_not_there_is_damage(record: Callable[..., Path], feed_dir: Path):
    record(1)
    (feed_dir / DAY / "0002.h5").symlink_to("/nowhere/0002.h5")
    record(3)
    day = _audited(feed_dir)
    assert (day.verdict, day.ticks, day.files) == (Verdict.DAMAGED, 180, 2)
    # The ticks between the other two are in it, and need no finding of their own.
    assert _said(day) == [("0002.h5", "0002.h5 is a link to /nowhere/0002.h5 that is not there.")]


def test_a_link_to_a_file_that_is_there_is_read(record: Callable[..., Path], feed_dir: Path, tmp_path: Path):
    path = record(1)
    path.replace(tmp_path / "elsewhere.h5")
    path.symlink_to(tmp_path / "elsewhere.h5")
    day = _audited(feed_dir)
    assert (day.verdict, day.ticks, day.findings) == (Verdict.PROVEN, 90, ())


@pytest.mark.parametrize(
    "name", ["0002.h5", "0002.journal", "0002.journal.poisoned", "0002.journal.damaged", f"../{DAY}.h5"]
)
@pytest.mark.parametrize(
    "make",
    [Path.mkdir, os.mkfifo, lambda path: path.symlink_to("/dev/zero")],
    ids=["folder", "pipe", "device"],
)
def test_what_is_no_file_is_damage_and_is_not_opened(
    record: Callable[..., Path], feed_dir: Path, name: str, make: Callable[[Path], object]
):
    record(1)
    path = feed_dir / DAY / name
    make(path)
    day = _audited(feed_dir.parent.parent)
    assert (day.verdict, day.ticks) == (Verdict.DAMAGED, 90)
    assert _said(day) == [(path.name, f"{path.name} is no file.")]


def test_a_day_of_nothing_but_links_to_devices_is_not_proven(feed_dir: Path):
    (feed_dir / DAY).mkdir(parents=True)
    for number in (1, 2):
        (feed_dir / DAY / f"{number:04d}.h5").symlink_to("/dev/null")
    day = _audited(feed_dir)
    assert (day.verdict, day.ticks, day.files, len(day.findings)) == (Verdict.DAMAGED, 0, 0, 2)


@pytest.mark.parametrize("whole", [True, False], ids=["asked for all", "asked for the day"])
def test_a_day_on_a_disk_that_is_not_there_is_damage(
    record: Callable[..., Path], feed_dir: Path, *, whole: bool
):
    record(1, NEXT)
    (feed_dir / DAY).symlink_to("/nowhere")
    first, *more = audit(feed_dir if whole else feed_dir / DAY)
    assert [day.verdict for day in more] == ([Verdict.PROVEN] if whole else [])
    assert (first.day, first.verdict, first.ticks) == (DAY, Verdict.DAMAGED, 0)
    assert _said(first) == [(DAY, f"{DAY} is a link to /nowhere that is not there.")]


def test_a_day_that_is_no_folder_is_damage(record: Callable[..., Path], feed_dir: Path):
    record(1, NEXT)
    os.mkfifo(feed_dir / DAY)
    first, second = audit(feed_dir)
    assert (first.verdict, second.verdict) == (Verdict.DAMAGED, Verdict.PROVEN)
    assert _said(first) == [(DAY, f"{DAY} is no folder.")]


def test_a_feed_on_a_disk_that_is_not_there_is_damage(record: Callable[..., Path], feed_dir: Path):
    record(1)
    (feed_dir.parent / "binance").symlink_to("/nowhere")
    first, second = audit(feed_dir.parent.parent)
    assert (first.verdict, first.feed, first.ticks) == (Verdict.PROVEN, "alltick", 90)
    assert (second.verdict, second.feed, second.day, second.ticks) == (Verdict.DAMAGED, "binance", "", 0)
    assert _said(second) == [("binance", "binance is a link to /nowhere that is not there.")]
