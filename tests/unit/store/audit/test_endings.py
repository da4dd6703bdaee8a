"""What an audit says of runs that were cut off: all that is there is right, and may not be all there was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from fakes.clock import NOON_US
from tickdeck.domain.data_quality import DayQuality, Verdict
from tickdeck.domain.tick import Block
from tickdeck.store.audit.audit import audit
from tickdeck.store.journal import Counters, encode_counters
from tickdeck.store.recovery import recover
from tickdeck.store.upkeep.merging import merge_day

DAY = "2026-06-22"
CUT_OFF = (
    "The run that recorded it was cut off, as by a kill or a full disk: what came behind its last tick may "
    "be missing."
)
Ticks = Callable[..., Block]


@pytest.fixture
def feed_dir(tmp_path: Path) -> Path:
    return tmp_path / "recordings" / "alltick"


@pytest.fixture
def record(feed_dir: Path, write_journal: Callable[..., Path], ticks: Ticks) -> Callable[..., None]:
    """Record and recover 90 ticks."""

    def make(number: int, *, first: int = 0, later_us: int = 0, is_ended: bool = True) -> None:
        end = [encode_counters(Counters(ticks=90))] if is_ended else []
        block = ticks(90, first=first, recv_us=NOON_US + later_us)
        write_journal(feed_dir / DAY / f"{number:04d}.journal", block, *end)
        assert [result.error for result in recover(feed_dir)] == [""]

    return make


def _audited(path: Path) -> DayQuality:
    (day,) = audit(path)
    return day


def _notes(day: DayQuality) -> list[tuple[str, str]]:
    assert all(finding.is_harmless for finding in day.findings)
    return [(Path(finding.file).name, finding.what) for finding in day.findings]


def test_a_recording_that_was_cut_off_is_not_proven(record: Callable[..., None], feed_dir: Path):
    record(1, is_ended=False)
    day = _audited(feed_dir)
    assert (day.verdict, day.ticks, _notes(day)) == (Verdict.GAPS, 90, [("0001.h5", CUT_OFF)])


def test_the_next_run_does_not_make_good_for_it(record: Callable[..., None], feed_dir: Path):
    record(1, is_ended=False)
    record(2, later_us=1_000_000)
    day = _audited(feed_dir)
    assert (day.verdict, day.ticks, _notes(day)) == (Verdict.GAPS, 180, [("0001.h5", CUT_OFF)])


def test_a_file_that_the_same_run_goes_on_with_is_proven(record: Callable[..., None], feed_dir: Path):
    record(1, is_ended=False)
    record(2, first=90)
    day = _audited(feed_dir)
    assert (day.verdict, day.ticks, _notes(day)) == (Verdict.PROVEN, 180, [])


def test_a_run_that_was_ended_is_proven(record: Callable[..., None], feed_dir: Path):
    record(1)
    record(2, later_us=1_000_000)
    assert _audited(feed_dir).verdict is Verdict.PROVEN


def test_merging_does_not_forget_it(record: Callable[..., None], feed_dir: Path):
    record(1, is_ended=False)
    record(2, later_us=1_000_000)
    record(3, first=90, later_us=1_000_000)
    merge_day(feed_dir, DAY, progress=lambda _: None)
    day = _audited(feed_dir)
    assert (day.verdict, day.ticks, _notes(day)) == (Verdict.GAPS, 270, [(f"{DAY}.h5", CUT_OFF)])
    record(2_000_000_000, later_us=9_000_000, is_ended=False)
    merge_day(feed_dir, DAY, progress=lambda _: None)
    day = _audited(feed_dir)
    assert (day.verdict, day.ticks, len(_notes(day))) == (Verdict.GAPS, 360, 1)
    assert _notes(day)[0][1].startswith("Of the runs that recorded it 2 were cut off")
