from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tickdeck.domain.data_quality import Verdict
from tickdeck.domain.tick import Block
from tickdeck.store.feed_folder import lock_of
from tickdeck.store.hdf5 import segment_content, write_segment
from tickdeck.store.journal import Counters, Header
from tickdeck.store.upkeep import retention
from tickdeck.store.upkeep.retention import Deletion, Expired, clear_trash, delete, kept_beyond, plan

TODAY = date(2026, 6, 22)
Ticks = Callable[..., Block]
Days = Callable[..., Path]


@pytest.fixture
def recordings(tmp_path: Path) -> Days:
    """Lay out days of a feed: `2026-06-20` a merged file, `2026-06-20/0001` a segment; 1000 bytes each."""

    def make(feed: str, *names: str) -> Path:
        feed_dir = tmp_path / "recordings" / feed
        feed_dir.mkdir(parents=True, exist_ok=True)
        for name in names:
            path = feed_dir / (name if "." in name else f"{name}.h5")
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(b"x" * 1000)
        return feed_dir

    return make


def _plan(*feed_dirs: Path, days: int = 0, size: int = 0) -> list[tuple[str, str, int]]:
    expired = plan(feed_dirs, keep_days=days, keep_bytes=size, today=TODAY)
    return [(each.day, each.feed, each.bytes) for each in expired]


def _sound(_: Path) -> Verdict:
    return Verdict.PROVEN


def _names(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.name != ".lock")


def test_without_a_limit_nothing_ever_expires(recordings: Days):
    assert _plan(recordings("alltick", "1999-01-01")) == []


def test_days_older_than_the_limit_expire_oldest_first_over_all_feeds(recordings: Days):
    one = recordings("alltick", "2026-06-22/0001", "2026-06-20", "2026-06-19", "2026-06-18")
    other = recordings("binance", "2026-06-19/0001", "2026-06-19/0002", "2026-06-18")
    assert _plan(one, other, days=2) == [
        ("2026-06-18", "alltick", 1000),
        ("2026-06-18", "binance", 1000),
        ("2026-06-19", "alltick", 1000),
        ("2026-06-19", "binance", 2000),
    ]
    (first, *_) = plan([one, other], keep_days=3, keep_bytes=0, today=TODAY)
    assert first.reason == "older than 3 days"
    assert first.files == (one / "2026-06-18.h5",)


def test_the_oldest_days_expire_until_the_rest_fits(recordings: Days):
    feed = recordings(
        "alltick", "2026-06-22/0001", "2026-06-21", "2026-06-20", "2026-06-20/0009", "2026-06-19"
    )
    assert _plan(feed, size=5000) == []
    assert _plan(feed, size=4999) == [("2026-06-19", "alltick", 1000)]
    assert _plan(feed, size=3500) == [("2026-06-19", "alltick", 1000), ("2026-06-20", "alltick", 2000)]
    assert _plan(feed, size=1)[-1][0] == "2026-06-21", "never today"
    assert plan([feed], keep_days=0, keep_bytes=4999, today=TODAY)[0].reason.startswith("more than")


def test_a_day_that_is_not_today_yet_is_not_touched(recordings: Days):
    assert _plan(recordings("alltick", "2026-06-23", "2027-01-01/0001"), days=1, size=1) == []


@pytest.mark.parametrize(
    ("name", "obstacle"),
    [
        ("2026-06-01/0002.journal", "it has journals that are not sealed"),
        ("2026-06-01/0002.journal.damaged", "it has damaged files that were set aside"),
        ("2026-06-01/0002.journal.poisoned", "it has damaged files that were set aside"),
        ("2026-06-01.h5.damaged", "it has damaged files that were set aside"),
        ("2026-06-01/0002.h5.77.unfinished", "no part of a recording"),
        ("2026-06-01/notes.txt", "no part of a recording"),
    ],
)
def test_a_day_with_anything_unsealed_damaged_or_unknown_is_kept_and_costs_no_other_day(
    recordings: Days, name: str, obstacle: str
):
    feed = recordings("alltick", "2026-06-01", "2026-06-01/0001", name, "2026-06-19", "2026-06-20")
    assert _plan(feed, days=10) == []
    assert _plan(feed, size=2000) == []
    assert _plan(feed, size=1999) == [("2026-06-19", "alltick", 1000)]
    (kept,) = kept_beyond([feed], keep_days=10, today=TODAY)
    assert (kept.day, kept.feed, kept.bytes) == ("2026-06-01", "alltick", 3000)
    assert obstacle in kept.obstacle


def test_what_is_no_day_is_nothing_to_retention(recordings: Days, tmp_path: Path):
    feed = recordings("alltick", "2026-13-77", "notes.txt", "2026-06-01.h5.trash", "backup.h5")
    (feed / "2026-06-02").mkdir()
    assert _plan(feed, days=1, size=1) == []
    assert retention.feed_dirs_below(tmp_path) == [feed]
    assert retention.feed_dirs_below(tmp_path / "absent") == []


def _expired(feed: Path, days: int = 1) -> tuple[Expired, ...]:
    return plan([feed], keep_days=days, keep_bytes=0, today=TODAY)


def test_each_day_is_audited_and_then_gone_with_its_folder(recordings: Days):
    feed = recordings("alltick", "2026-06-18", "2026-06-18/0003", "2026-06-19/0001", "2026-06-21")
    audited: list[Path] = []

    def audit(path: Path) -> Verdict:
        audited.append(path)
        return Verdict.GAPS

    expired = _expired(feed)
    assert list(delete(expired, audit)) == [Deletion(each) for each in expired]
    assert audited == [feed / "2026-06-18", feed / "2026-06-18.h5", feed / "2026-06-19"]
    assert _names(feed) == ["2026-06-21.h5"]


def test_a_damaged_day_is_never_deleted_and_that_is_said(recordings: Days):
    feed = recordings("alltick", "2026-06-17", "2026-06-18", "2026-06-19")
    before = _names(feed)

    def audit(path: Path) -> Verdict | None:
        return {"2026-06-17.h5": Verdict.DAMAGED, "2026-06-18.h5": None}.get(path.name, Verdict.PROVEN)

    errors = [deletion.error for deletion in delete(_expired(feed), audit)]
    assert "is damaged, and nothing that is damaged is deleted" in errors[0]
    assert "could not be audited" in errors[1]
    assert errors[2] == ""
    assert _names(feed) == before[:2]


def test_a_day_that_changes_while_it_is_audited_is_kept(recordings: Days):
    feed = recordings("alltick", "2026-06-18")

    def audit(_: Path) -> Verdict:
        recordings("alltick", "2026-06-18/0001.journal")
        return Verdict.PROVEN

    (deletion,) = delete(_expired(feed), audit)
    assert "its files have changed meanwhile" in deletion.error
    assert _names(feed) == ["2026-06-18", "2026-06-18.h5", "2026-06-18/0001.journal"]


def test_a_feed_that_is_being_recorded_is_left_to_who_records_it(recordings: Days):
    feed = recordings("alltick", "2026-06-18")
    with lock_of(feed):
        (deletion,) = delete(_expired(feed), _sound)
        assert "another Tickdeck records into" in deletion.error
        assert _names(feed) == ["2026-06-18.h5"]
        (deletion,) = delete(_expired(feed), _sound, held=[feed])
        assert deletion.error == ""
    assert _names(feed) == []


def test_a_disk_that_refuses_is_said_and_the_day_stays(recordings: Days, monkeypatch: pytest.MonkeyPatch):
    feed = recordings("alltick", "2026-06-18")

    def refuse(*_: object) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    (deletion,) = delete(_expired(feed), _sound)
    assert deletion.error == "2026-06-18 of alltick was not deleted (Permission denied)."
    assert _names(feed) == ["2026-06-18.h5"]


KILLED = """
import os, signal, sys
from datetime import date
from pathlib import Path
from tickdeck.domain.data_quality import Verdict
from tickdeck.store.upkeep.retention import delete, plan

left = int(sys.argv[2])
def step(event, arguments):
    global left
    if event in {"os.rename", "os.remove", "os.rmdir", "shutil.rmtree"}:
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(step)
expired = plan([Path(sys.argv[1])], keep_days=1, keep_bytes=0, today=date(2026, 6, 22))
for deletion in delete(expired, lambda path: Verdict.PROVEN):
    assert not deletion.error, deletion.error
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a POSIX notion")
def test_a_deletion_killed_at_any_step_leaves_no_part_of_a_file_and_is_completed_later(recordings: Days):
    steps = 0
    while True:
        feed = recordings("alltick", "2026-06-18", "2026-06-18/0003", "2026-06-18/0004", "2026-06-21")
        ended = subprocess.run([sys.executable, "-c", KILLED, str(feed), str(steps)], check=False, timeout=60)
        seen = [name for name in _names(feed) if ".trash" not in name]
        assert "2026-06-21.h5" in seen
        in_folder = [name for name in seen if name.startswith("2026-06-18/")]
        assert in_folder in ([], ["2026-06-18/0003.h5", "2026-06-18/0004.h5"])
        clear_trash(feed)
        assert all(deletion.error == "" for deletion in delete(_expired(feed), _sound))
        assert _names(feed) == ["2026-06-21.h5"]
        if ended.returncode == 0:
            break
        steps += 1
    assert steps >= 6


def test_a_stopped_deletion_leaves_the_rest_to_the_next_start(recordings: Days):
    feed = recordings("alltick", "2026-06-17/0001", "2026-06-17/0002", "2026-06-17/0003", "2026-06-18")
    asked = 0

    def is_stopped() -> bool:
        nonlocal asked
        asked += 1
        # Before the day, before it gets its other name, and before its first and its second file.
        return asked >= 4

    assert [deletion.error for deletion in delete(_expired(feed), _sound, is_stopped=is_stopped)] == [""]
    left = _names(feed)
    assert left[:2] == ["2026-06-17.trash", left[1]]
    assert (len(left), left[-1]) == (4, "2026-06-18.h5")
    clear_trash(feed, is_stopped)
    assert _names(feed) == left
    clear_trash(feed)
    assert _names(feed) == ["2026-06-18.h5"]


def test_a_deletion_that_is_stopped_during_the_audit_deletes_nothing(recordings: Days):
    feed = recordings("alltick", "2026-06-17/0001", "2026-06-18")
    before, audited = _names(feed), list[Path]()

    def audit(path: Path) -> Verdict:
        audited.append(path)
        return Verdict.PROVEN

    (deletion,) = delete(_expired(feed), audit, is_stopped=lambda: bool(audited))
    assert deletion.error == "2026-06-17 of alltick was not deleted: Tickdeck was ended before."
    assert _names(feed) == before


def test_real_days_are_audited_by_tickdecks_own_audit(recordings: Days, header: Header, ticks: Ticks):
    feed = recordings("alltick")
    for number in (1, 2):
        folder = feed / f"2026-06-1{number}"
        folder.mkdir()
        noon_us = 1_781_179_200_000_000 + (number - 1) * 86_400_000_000
        content = segment_content(header, ticks(3000, recv_us=noon_us), [], Counters(ticks=3000))
        write_segment(folder / "0001.h5", content)
    damaged = feed / "2026-06-12" / "0001.h5"
    data = bytearray(damaged.read_bytes())
    data[len(data) // 2] ^= 1
    damaged.write_bytes(data)
    deletions = list(delete(_expired(feed)))
    assert deletions[0].error == ""
    assert "is damaged" in deletions[1].error
    assert _names(feed) == ["2026-06-12", "2026-06-12/0001.h5"]


@pytest.mark.skipif(sys.platform == "win32", reason="links are a POSIX notion")
def test_links_to_what_is_not_there_keep_no_day_and_go_with_it(
    recordings: Days, header: Header, ticks: Ticks, tmp_path: Path
):
    feed = recordings("alltick")
    for number in (1, 3):
        path = feed / "2026-06-01" / f"{number:04d}.h5"
        path.parent.mkdir(exist_ok=True)
        # Numbers are missing between the two: those in the file that is not there.
        part = ticks(30, first=30 * number, recv_us=1_780_315_200_000_000)
        write_segment(path, segment_content(header, part, [], Counters(ticks=30)))
    (feed / "2026-06-01" / "0002.h5").symlink_to(tmp_path / "away" / "0002.h5")
    (feed / "2026-06-02.h5").symlink_to(tmp_path / "away" / "2026-06-02.h5")
    (feed / "2026-06-03").symlink_to(tmp_path / "away" / "2026-06-03")
    recordings("alltick", "2026-06-22/0001")
    (feed / "2026-06-22" / "0002.h5").symlink_to(tmp_path / "away" / "0002.h5")
    expired = plan([feed], keep_days=2, keep_bytes=0, today=TODAY)
    assert [(each.day, each.bytes > 0) for each in expired] == [
        ("2026-06-01", True),
        ("2026-06-02", False),
        ("2026-06-03", False),
    ]
    assert [deletion.error for deletion in delete(expired)] == ["", "", ""]
    assert _names(feed) == ["2026-06-22", "2026-06-22/0001.h5", "2026-06-22/0002.h5"]
    assert kept_beyond([feed], keep_days=2, today=TODAY) == ()


@pytest.mark.skipif(sys.platform == "win32", reason="links are a POSIX notion")
def test_of_a_link_only_the_link_is_deleted(recordings: Days, tmp_path: Path):
    feed = recordings("alltick", "2026-06-01/0001")
    kept = tmp_path / "kept"
    kept.mkdir()
    for name in ("0001.h5", "2026-06-02.h5"):
        (kept / name).write_bytes(b"x" * 1000)
    (feed / "2026-06-01" / "0002.h5").symlink_to(kept / "0001.h5")
    (feed / "2026-06-02.h5").symlink_to(kept / "2026-06-02.h5")
    expired = plan([feed], keep_days=2, keep_bytes=0, today=TODAY)
    assert [deletion.error for deletion in delete(expired, _sound)] == ["", ""]
    assert _names(feed) == []
    assert [path.stat().st_size for path in kept.iterdir()] == [1000, 1000]


@pytest.mark.skipif(sys.platform == "win32", reason="links are a POSIX notion")
def test_a_damaged_file_beside_a_link_that_leads_nowhere_is_kept(recordings: Days):
    feed = recordings("alltick", "2026-06-01/0001")
    (feed / "2026-06-01" / "0002.h5").symlink_to("/nowhere")
    (deletion,) = delete(plan([feed], keep_days=2, keep_bytes=0, today=TODAY))
    assert "2026-06-01/0001.h5 is damaged, and nothing that is damaged is deleted" in deletion.error
    assert _names(feed) == ["2026-06-01", "2026-06-01/0001.h5", "2026-06-01/0002.h5"]
