"""Runs that came to no proper end: what they leave behind becomes a report, once, and is sent nowhere."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tickdeck import __version__
from tickdeck.app.crash import CrashWatch, reports_of_earlier_runs

RUN = """
import os, signal, sys
from pathlib import Path
from tickdeck.app.crash import CrashWatch
watch = CrashWatch(Path(sys.argv[1]))
watch.begin()
def the_place_of_the_fault():
    os.kill(os.getpid(), getattr(signal, sys.argv[2]))
if sys.argv[2] == "SIGSTOP":
    print("runs", flush=True)
    sys.stdin.read()
elif sys.argv[2]:
    the_place_of_the_fault()
watch.end()
"""


def run(folder: Path, how: str) -> None:
    subprocess.run([sys.executable, "-c", RUN, str(folder), how], check=False)


def test_a_proper_end_leaves_nothing_behind(tmp_path: Path) -> None:
    run(tmp_path, "")
    assert list(tmp_path.iterdir()) == []
    assert reports_of_earlier_runs(tmp_path) == []


def test_a_fault_is_reported_with_its_place_the_versions_and_the_end_of_the_log(tmp_path: Path) -> None:
    (tmp_path / "tickdeck.log").write_text("\n".join(f"line {number}" for number in range(10_000)))
    run(tmp_path, "SIGSEGV")
    (report,) = reports_of_earlier_runs(tmp_path)
    assert "Segmentation fault" in report.text
    assert "the_place_of_the_fault" in report.text
    assert f"Tickdeck {__version__}" in report.text
    assert "line 9999" in report.text
    assert "line 700\n" not in report.text
    assert report.path.read_text() == report.text
    assert [each for each in tmp_path.iterdir() if each.name.startswith("running")] == []


def test_what_was_ended_from_outside_is_reported_without_a_fault(tmp_path: Path) -> None:
    run(tmp_path, "SIGKILL")
    (report,) = reports_of_earlier_runs(tmp_path)
    assert "No fault was noted" in report.text
    assert "cannot be read" in report.text, "there is no log"


def test_a_report_is_made_once(tmp_path: Path) -> None:
    run(tmp_path, "SIGKILL")
    assert len(reports_of_earlier_runs(tmp_path)) == 1
    assert reports_of_earlier_runs(tmp_path) == []


def test_the_newest_run_comes_first_and_old_reports_go(tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"crash-20250101-0000{number:02}-1.txt").write_text("old")
    for number, began in enumerate(("2026-11-21T10:00:00+00:00", "2026-11-22T10:00:00+00:00")):
        (tmp_path / f"running-{number}.txt").write_text(f"{began}\nversions\n\n")
    reports = reports_of_earlier_runs(tmp_path)
    assert [report.path.name for report in reports] == [
        "crash-20261122-100000-1.txt",
        "crash-20261121-100000-0.txt",
    ]
    assert len(list(tmp_path.glob("crash-*.txt"))) == 10
    assert all(report.path.exists() for report in reports)


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be looked at there")
def test_a_run_that_goes_on_is_left_alone(tmp_path: Path) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", RUN, str(tmp_path), "SIGSTOP"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert other.stdout is not None
    assert other.stdin is not None
    other.stdout.readline()
    assert reports_of_earlier_runs(tmp_path) == []
    os.kill(other.pid, signal.SIGKILL)
    other.wait()
    other.stdin.close()
    other.stdout.close()
    assert len(reports_of_earlier_runs(tmp_path)) == 1


def test_what_is_no_note_of_ours_is_no_report(tmp_path: Path, allow_logs: Callable[[str], None]) -> None:
    allow_logs("cannot be read")
    (tmp_path / "running-1.txt").write_bytes(b"\xff\xfe nonsense")
    assert reports_of_earlier_runs(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_costs_only_the_report(
    tmp_path: Path, allow_logs: Callable[[str], None]
) -> None:
    allow_logs("no report of a crash")
    (tmp_path / "logs").write_text("a file")
    watch = CrashWatch(tmp_path / "logs")
    watch.begin()
    watch.end()
    assert reports_of_earlier_runs(tmp_path / "logs") == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk that is always full")
def test_a_full_disk_costs_only_the_report(tmp_path: Path) -> None:
    watch = CrashWatch(tmp_path)
    watch.begin()
    assert watch._file is not None
    watch._file.close()
    full = Path("/dev/full").open("w", encoding="utf-8")  # noqa: SIM115  (the watch closes it)
    full.write("what cannot be written any more")
    watch._file = full
    watch.end()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("began", ["9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00", "soon"])
def test_a_time_that_cannot_be_stops_no_start(
    tmp_path: Path, allow_logs: Callable[[str], None], began: str
) -> None:
    allow_logs("cannot be read")
    (tmp_path / "running-1.txt").write_text(f"{began}\nversions\n\n")
    (tmp_path / "running-2.txt").mkdir()
    assert reports_of_earlier_runs(tmp_path) == []
    assert [path.name for path in tmp_path.iterdir()] == ["running-2.txt"]
