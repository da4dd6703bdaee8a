from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import h5py
import pytest

from fakes.clock import NOON_US, FakeClock
from tickdeck.domain.tick import Block
from tickdeck.store.hdf5 import segment_content, write_segment
from tickdeck.store.journal import Counters, Header
from tickdeck.store.upkeep.housekeeping import AGAIN_US, SETTLE_US, Housekeeping
from tickdeck.store.upkeep.retention import Retention

MERGER = [sys.executable, "-m", "tickdeck.store.upkeep.merger"]
SOUND = [sys.executable, "-c", "raise SystemExit(3)"]
DAMAGED = [sys.executable, "-c", "raise SystemExit(1)"]
DAY_US = 86_400_000_000
Ticks = Callable[..., Block]
Wait = Callable[[Callable[[], bool]], None]


@pytest.fixture
def feed_dir(tmp_path: Path) -> Path:
    folder = tmp_path / "recordings" / "alltick"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def segment(feed_dir: Path, header: Header, ticks: Ticks) -> Callable[..., Path]:
    """Write a segment of a day, sealed some time before noon of 2026-06-22."""

    def write(day: str, number: int = 1, *, sealed_before_us: int = SETTLE_US, rows: int = 90) -> Path:
        path = feed_dir / day / f"{number:04d}.h5"
        path.parent.mkdir(exist_ok=True)
        write_segment(path, segment_content(header, ticks(rows, first=rows * number), [], Counters()))
        sealed_ns = (NOON_US - sealed_before_us) * 1000
        os.utime(path, ns=(sealed_ns, sealed_ns))
        return path

    return write


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def housekeeping(feed_dir: Path, clock: FakeClock) -> Iterator[Callable[..., Housekeeping]]:
    made: list[Housekeeping] = []

    def make(**given: Any) -> Housekeeping:
        settings: dict[str, Any] = {
            "command": MERGER,
            "audit_command": SOUND,
            "feed_dir": feed_dir,
            "clock": clock,
        }
        made.append(Housekeeping(**(settings | given)))
        return made[-1]

    yield make
    for each in made:
        assert each.stop(30)


def _names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_past_days_are_merged_and_today_is_not(
    feed_dir: Path, segment: Callable[..., Path], housekeeping: Callable[..., Housekeeping]
):
    segment("2026-06-20", 1)
    segment("2026-06-20", 2)
    segment("2026-06-21")
    segment("2026-06-22")
    house = housekeeping()
    house.run_once()
    assert house.problems == ()
    assert _names(feed_dir) == ["2026-06-20.h5", "2026-06-21.h5", "2026-06-22", "2026-06-22/0001.h5"]
    with h5py.File(feed_dir / "2026-06-20.h5") as file:
        assert file["ticks"].size == 180
    assert house.status == ""


def test_midnight_makes_today_a_past_day(
    feed_dir: Path, clock: FakeClock, segment: Callable[..., Path], housekeeping: Callable[..., Housekeeping]
):
    segment("2026-06-22")
    house = housekeeping()
    clock.advance(12 * 3600 - 1)
    house.run_once()
    assert _names(feed_dir) == ["2026-06-22", "2026-06-22/0001.h5"]
    clock.advance(1)
    house.run_once()
    assert _names(feed_dir) == ["2026-06-22.h5"]


def test_a_day_waits_for_its_journals_and_a_few_quiet_minutes(
    feed_dir: Path, clock: FakeClock, segment: Callable[..., Path], housekeeping: Callable[..., Housekeeping]
):
    segment("2026-06-19")
    journal = feed_dir / "2026-06-19" / "0002.journal"
    journal.write_bytes(b"x")
    segment("2026-06-21", sealed_before_us=SETTLE_US - 1)
    house = housekeeping()
    before = _names(feed_dir)
    house.run_once()
    assert _names(feed_dir) == before
    journal.unlink()
    clock.advance(0.001)
    house.run_once()
    assert _names(feed_dir) == ["2026-06-19.h5", "2026-06-21.h5"]


def test_what_an_earlier_run_left_is_removed_at_the_start(
    feed_dir: Path, housekeeping: Callable[..., Housekeeping]
):
    (feed_dir / "2026-06-20.h5.4711.unfinished").write_bytes(b"half")
    (feed_dir / "2026-06-01.trash").mkdir()
    (feed_dir / "2026-06-01.trash" / "0001.h5").write_bytes(b"half deleted")
    (feed_dir / "2026-06-02.h5.trash").write_bytes(b"half deleted")
    housekeeping().run_once()
    assert _names(feed_dir) == []


def test_a_day_that_cannot_be_merged_is_told_and_tried_again_an_hour_later(
    feed_dir: Path,
    clock: FakeClock,
    segment: Callable[..., Path],
    housekeeping: Callable[..., Housekeeping],
    allow_logs: Callable[[str], None],
):
    allow_logs("2026-06-20 stays in its segments")
    path = segment("2026-06-20")
    segment("2026-06-21")
    whole, times = path.read_bytes(), path.stat().st_mtime_ns
    path.write_bytes(whole[:-1])
    os.utime(path, ns=(times, times))
    house = housekeeping()
    house.run_once()
    (problem,) = house.problems
    assert problem.startswith("2026-06-20 stays in its segments: ")
    assert (feed_dir / "2026-06-21.h5").exists(), "other days go on"
    path.write_bytes(whole)
    os.utime(path, ns=(times, times))
    clock.advance(AGAIN_US / 1e6 - 1)
    house.run_once()
    assert house.problems == (problem,)
    clock.advance(1)
    house.run_once()
    assert house.problems == ()
    assert (feed_dir / "2026-06-20.h5").exists()


@pytest.mark.parametrize("program", ["pass", "print('nonsense')", "import os; os.kill(os.getpid(), 9)"])
def test_a_program_that_dies_or_talks_nonsense_is_told_and_costs_nothing(
    feed_dir: Path,
    segment: Callable[..., Path],
    housekeeping: Callable[..., Housekeeping],
    allow_logs: Callable[[str], None],
    program: str,
):
    allow_logs("")
    segment("2026-06-20")
    before = _names(feed_dir)
    house = housekeeping(command=[sys.executable, "-c", program])
    house.run_once()
    assert any("2026-06-20 could not be merged" in problem for problem in house.problems)
    assert _names(feed_dir) == before


def test_a_program_that_cannot_be_started_is_told(
    segment: Callable[..., Path],
    housekeeping: Callable[..., Housekeeping],
    allow_logs: Callable[[str], None],
    tmp_path: Path,
):
    allow_logs("")
    segment("2026-06-20")
    house = housekeeping(command=[str(tmp_path / "absent")])
    house.run_once()
    assert len(house.problems) == 2


SLOW = """
import sys, time
print('{"type":"progress","progress":0.341}', flush=True)
sys.stdin.read()
"""


def test_stopping_ends_a_merging_at_once_and_the_status_says_how_far_it_was(
    feed_dir: Path, segment: Callable[..., Path], housekeeping: Callable[..., Housekeeping], eventually: Wait
):
    segment("2026-06-20")
    before = _names(feed_dir)
    only_days = f'import sys\nif len(sys.argv) < 3: print(\'{{"type":"result"}}\')\nelse:\n exec({SLOW!r})'
    house = housekeeping(command=[sys.executable, "-c", only_days], first_after_s=0)
    house.start()
    eventually(lambda: house.status == "merging 2026-06-20: 34 %")
    child = house._child
    assert house.stop(30)
    assert child is not None
    assert child.returncode is not None
    assert (house.status, house.problems) == ("", ())
    assert _names(feed_dir) == before


def test_the_thread_looks_again_and_again(
    feed_dir: Path, segment: Callable[..., Path], housekeeping: Callable[..., Housekeeping], eventually: Wait
):
    house = housekeeping(first_after_s=0, every_s=0.01)
    house.start()
    eventually(lambda: house._is_tidy)
    segment("2026-06-20")
    eventually(lambda: _names(feed_dir) == ["2026-06-20.h5"])


def test_stopping_before_the_start_and_twice_is_harmless(housekeeping: Callable[..., Housekeeping]):
    house = housekeeping()
    assert house.stop()
    assert house.stop()


def _old_days(feed_dir: Path) -> None:
    """What only looks like files of days, since none is read here."""
    for day in ("2026-06-01", "2026-06-02", "2026-06-21"):
        (feed_dir / f"{day}.h5").write_bytes(b"x" * 1000)


def test_nothing_is_deleted_before_the_user_agrees(
    feed_dir: Path,
    clock: FakeClock,
    housekeeping: Callable[..., Housekeeping],
    allow_logs: Callable[[str], None],
):
    # What only looks like a day's file cannot be tidied either.
    _old_days(feed_dir)
    house = housekeeping(policy=Retention(keep_days=10))
    house._is_tidy = True
    house.run_once()
    assert [(each.day, each.feed, each.bytes) for each in house.pending] == [
        ("2026-06-01", "alltick", 1000),
        ("2026-06-02", "alltick", 1000),
    ]
    assert len(_names(feed_dir)) == 3
    house.keep(Retention(keep_days=10, confirmed=True))
    assert house.pending == ()
    house.run_once()
    assert _names(feed_dir) == ["2026-06-21.h5"]
    assert house.problems == ()


def test_without_limits_nothing_is_asked_or_deleted(
    feed_dir: Path, housekeeping: Callable[..., Housekeeping]
):
    _old_days(feed_dir)
    for policy in (None, Retention(), Retention(confirmed=True)):
        house = housekeeping(policy=policy)
        house._is_tidy = True
        house.run_once()
        assert house.pending == ()
    assert len(_names(feed_dir)) == 3


def test_limits_apply_to_all_feeds_together(feed_dir: Path, housekeeping: Callable[..., Housekeeping]):
    _old_days(feed_dir)
    other = feed_dir.parent / "binance"
    other.mkdir()
    (other / "2026-06-01.h5").write_bytes(b"x" * 1000)
    house = housekeeping(policy=Retention(keep_bytes=2000, confirmed=True))
    house._is_tidy = True
    house.run_once()
    assert _names(feed_dir) == ["2026-06-02.h5", "2026-06-21.h5"]
    assert not (other / "2026-06-01.h5").exists()


def test_a_damaged_day_is_kept_told_and_not_audited_every_hour(
    feed_dir: Path,
    tmp_path: Path,
    clock: FakeClock,
    housekeeping: Callable[..., Housekeeping],
    allow_logs: Callable[[str], None],
):
    allow_logs("is damaged")
    _old_days(feed_dir)
    note = f"open({str(tmp_path / 'audits')!r}, 'a').write(sys.argv[1] + '\\n'); raise SystemExit(1)"
    house = housekeeping(
        audit_command=[sys.executable, "-c", f"import sys; {note}"],
        policy=Retention(keep_days=20, confirmed=True),
    )
    house._is_tidy = True
    for _ in range(3):
        house.run_once()
        clock.advance(3600)
    (problem,) = house.problems
    assert "2026-06-01 of alltick was not deleted" in problem
    assert len(_names(feed_dir)) == 3
    assert (tmp_path / "audits").read_text().splitlines() == [str(feed_dir / "2026-06-01.h5")]
    house.keep(Retention())
    house.run_once()
    assert house.problems == ()


@pytest.mark.parametrize("name", ["2026-06-01", "2026-06-01.trash"])
def test_stopping_ends_a_deletion_behind_the_file_that_it_is_at(
    name: str,
    feed_dir: Path,
    housekeeping: Callable[..., Housekeeping],
    eventually: Wait,
    monkeypatch: pytest.MonkeyPatch,
):
    (feed_dir / name).mkdir()
    for number in range(1, 5):
        (feed_dir / name / f"{number:04d}.h5").write_bytes(b"x")
    house = housekeeping(policy=Retention(keep_days=1, confirmed=True), first_after_s=0)
    house._is_tidy = name == "2026-06-01"
    deleting = threading.Event()
    unlink = Path.unlink

    def slow(path: Path, missing_ok: bool = False) -> None:
        if path.parent.name == "2026-06-01.trash":
            deleting.set()
            assert house._wake.wait(30), "nobody stops it"
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", slow)
    house.start()
    eventually(deleting.is_set)
    assert house.stop(30)
    assert len(list((feed_dir / "2026-06-01.trash").iterdir())) == 3
    assert house.problems == ()
    monkeypatch.undo()
    housekeeping().run_once()
    assert _names(feed_dir) == []


def test_housekeeping_needs_no_hdf5_in_the_windows_process():
    code = "import sys, tickdeck.store.upkeep.housekeeping; raise SystemExit('h5py' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0


def test_the_merging_program_ends_when_its_parent_is_gone(feed_dir: Path, segment: Callable[..., Path]):
    segment("2026-06-20", 1, rows=400_000)
    # Its input has ended before it begins.
    child = subprocess.run(
        [*MERGER, str(feed_dir), "2026-06-20"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert child.returncode == 3, child.stdout
    assert (feed_dir / "2026-06-20" / "0001.h5").exists()
    assert not (feed_dir / "2026-06-20.h5").exists()
