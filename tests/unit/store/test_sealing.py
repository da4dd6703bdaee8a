from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from fakes.clock import NOON_US
from fakes.recordings import read_segment
from tickdeck.domain.tick import TICK, Block
from tickdeck.store import sealing as module
from tickdeck.store.disk import Disk
from tickdeck.store.journal import Header, encode_header
from tickdeck.store.sealing import Sealing
from tickdeck.store.segment import journals_below, next_journal

SEALER = [sys.executable, "-m", "tickdeck.store.sealer"]
Ticks = Callable[..., Block]
Write = Callable[..., Path]
Eventually = Callable[[Callable[[], bool]], None]


def _seal(command: list[str], *journals: Path) -> Sealing:
    sealing = Sealing(command)
    sealing.start()
    for journal in journals:
        sealing.put(journal)
    assert sealing.stop(60)
    return sealing


def test_journals_are_sealed_by_one_child_and_counted(tmp_path: Path, write_journal: Write, ticks: Ticks):
    journals = [
        write_journal(tmp_path / "2026-06-22" / f"000{number}.journal", ticks(number * 10))
        for number in (1, 2, 3)
    ]
    sealing = _seal(SEALER, *journals)
    assert sealing.sealed_files.ticks == 60
    assert sealing.sealed_files.paths == [journal.with_suffix(".h5") for journal in journals]
    assert sealing.problems == []
    assert sealing._child is not None
    assert sealing._child.returncode == 0


def test_a_journal_that_cannot_be_read_is_set_aside_and_the_next_is_sealed(
    tmp_path: Path, write_journal: Write, ticks: Ticks, allow_logs: Callable[[str], None]
):
    allow_logs("could not be sealed")
    good = write_journal(tmp_path / "2026-06-22" / "0002.journal", ticks(4))
    bad = tmp_path / "2026-06-22" / "0001.journal"
    bad.write_bytes(b"something else")
    sealing = _seal(SEALER, bad, good)
    assert sealing.sealed_files.ticks == 4
    (problem,) = sealing.problems
    aside = bad.with_name("0001.journal.poisoned")
    assert "is not a Tickdeck journal" in problem
    assert f"it is kept as {aside}, and “tickdeck recover” with that path" in problem
    assert sealing.set_aside == [aside]
    assert aside.read_bytes() == b"something else"
    assert journals_below(tmp_path) == [], "no start tries it again by itself"
    assert next_journal(tmp_path, "2026-06-22").name == "0003.journal"


def test_a_journal_of_another_version_is_left_under_its_name(
    tmp_path: Path, write_journal: Write, ticks: Ticks, header: Header, allow_logs: Callable[[str], None]
):
    allow_logs("another version")
    journal = tmp_path / "2026-06-22" / "0001.journal"
    write_journal(journal)
    journal.write_bytes(encode_header(msgspec.structs.replace(header, itemsize=TICK.itemsize + 8)))
    sealing = _seal(SEALER, journal)
    assert "another version of Tickdeck" in sealing.problems[0]
    assert journal.exists()
    assert sealing.set_aside == []


def test_a_child_that_dies_twice_over_a_journal_sets_it_aside_and_the_next_goes_on(
    tmp_path: Path, write_journal: Write, ticks: Ticks, allow_logs: Callable[[str], None]
):
    allow_logs("could not be sealed")
    journals = [
        write_journal(tmp_path / "2026-06-22" / f"000{number}.journal", ticks(4)) for number in (1, 2, 3)
    ]
    sealing = _seal(_dying_over("0002", "sys.exit(7)"), *journals)
    assert sealing.sealed_files.ticks == 8
    assert sealing.set_aside == [journals[1].with_name("0002.journal.poisoned")]
    assert sealing.set_aside[0].exists()
    assert len(sealing.problems) == 1
    assert sealing.unsealed == 0


@pytest.mark.skipif(sys.platform == "win32", reason="a process is not told there how another ended")
def test_a_child_that_somebody_kills_is_started_again_and_its_journal_sealed(
    tmp_path: Path, write_journal: Write, ticks: Ticks
):
    journal = write_journal(tmp_path / "2026-06-22" / "0001.journal", ticks(4))
    left = tmp_path / "kills"
    left.write_text("333")
    kill = (
        f"path = pathlib.Path({str(left)!r}); text = path.read_text(); path.write_text(text[1:]); "
        "text and os.kill(os.getpid(), 9)"
    )
    sealing = _seal(_dying_over("0001", kill), journal)
    assert left.read_text() == ""
    assert (sealing.sealed_files.ticks, sealing.problems) == (4, [])


@pytest.mark.usefixtures("quick")
def test_a_program_that_never_works_sets_no_journal_aside(
    tmp_path: Path,
    write_journal: Write,
    ticks: Ticks,
    allow_logs: Callable[[str], None],
    eventually: Eventually,
):
    """A broken installation must not hide sound journals from the next start."""
    allow_logs("ends each time|could not be sealed")
    journals = [write_journal(tmp_path / "2026-06-22" / f"000{n}.journal", ticks(4)) for n in (1, 2)]
    sealing = Sealing([sys.executable, "-c", "import sys; sys.stdin.readline(); sys.exit(7)"])
    sealing.start()
    for journal in journals:
        sealing.put(journal)
    eventually(lambda: bool(sealing.problems))
    assert "ends each time before it has sealed anything" in sealing.problems[0]
    assert sealing.stop(60)
    assert sealing.set_aside == []
    assert all(journal.exists() for journal in journals)


@pytest.mark.skipif(sys.platform == "win32", reason="a process is not told there how another ended")
def test_a_child_that_ends_between_two_journals_costs_the_next_nothing(
    tmp_path: Path, write_journal: Write, ticks: Ticks, eventually: Eventually
):
    first, second = (write_journal(tmp_path / "2026-06-22" / f"000{n}.journal", ticks(4)) for n in (1, 2))
    sealing = Sealing(SEALER)
    sealing.start()
    sealing.put(first)
    eventually(lambda: sealing.sealed_files.ticks == 4)
    assert sealing._child is not None
    sealing._child.terminate()
    sealing._child.wait(30)
    sealing.put(second)
    assert sealing.stop(60)
    assert (sealing.sealed_files.ticks, sealing.problems) == (8, [])


def _dying_over(name: str, how: str) -> list[str]:
    """A real sealer that first does something when it is given a journal of a name."""
    program = f"""
import os, pathlib, sys
from tickdeck.store import sealer
seal = sealer.seal
def or_die(journal):
    if {name!r} in journal.name:
        {how}
    return seal(journal)
sealer.seal = or_die
sealer.main()
"""
    return [sys.executable, "-c", program]


def test_a_program_that_cannot_be_started_is_said_and_tried_again(
    tmp_path: Path,
    write_journal: Write,
    ticks: Ticks,
    allow_logs: Callable[[str], None],
    eventually: Eventually,
    quick: None,
):
    allow_logs("cannot be started")
    journal = write_journal(tmp_path / "2026-06-22" / "0001.journal", ticks(4))
    program = tmp_path / "program"
    sealing = Sealing([str(program)])
    sealing.start()
    sealing.put(journal, NOON_US)
    eventually(lambda: any("cannot be started" in problem for problem in sealing.problems))
    assert (sealing.unsealed, sealing.since_us) == (1, NOON_US)
    program.write_text(f"#!/bin/sh\nexec {sys.executable} -m tickdeck.store.sealer\n")
    program.chmod(0o755)
    eventually(lambda: sealing.sealed_files.ticks == 4)
    eventually(lambda: sealing.problems == [])
    assert (sealing.unsealed, sealing.since_us) == (0, -1)
    assert sealing.sealed_files.bytes == journal.with_suffix(".h5").stat().st_size
    assert sealing.stop(30)


@pytest.mark.skipif(sys.platform == "win32", reason="a program that runs cannot be removed there")
def test_a_program_that_is_gone_after_it_has_died_over_a_journal_is_not_started_again_and_again(
    tmp_path: Path,
    write_journal: Write,
    ticks: Ticks,
    allow_logs: Callable[[str], None],
    eventually: Eventually,
    monkeypatch: pytest.MonkeyPatch,
):
    allow_logs("cannot be started")
    starts: list[None] = []
    start_child = Sealing._start_child
    monkeypatch.setattr(Sealing, "_start_child", lambda self: starts.append(None) or start_child(self))
    journal = write_journal(tmp_path / "2026-06-22" / "0001.journal", ticks(4))
    program = tmp_path / "program"
    program.write_text('#!/bin/sh\nread journal\nrm "$0"\nexit 3\n')
    program.chmod(0o755)
    sealing = Sealing([str(program)])
    sealing.start()
    sealing.put(journal)
    eventually(lambda: any("cannot be started" in problem for problem in sealing.problems))
    assert sealing.stop(5), "it waits, and the end cuts that short"
    assert len(starts) == 3, "it died, could not be started, and was tried once more at the end"
    assert journal.exists()


def test_what_is_refused_to_the_end_is_left_to_recovery(
    tmp_path: Path, write_journal: Write, ticks: Ticks, allow_logs: Callable[[str], None]
):
    allow_logs("cannot be started")
    journals = [write_journal(tmp_path / "2026-06-22" / f"000{n}.journal", ticks(4)) for n in (1, 2)]
    sealing = _seal([str(tmp_path / "absent")], *journals)
    assert sealing.problems[-1] == (
        "2 journals could not be sealed, 0001.journal first; "
        "they are kept, and “tickdeck recover” will try again."
    )
    assert all(journal.exists() for journal in journals)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FIRST_RETRY_S", 0.01)
    monkeypatch.setattr(module, "LAST_RETRY_S", 0.02)


@pytest.mark.usefixtures("quick")
def test_a_disk_that_refuses_is_tried_again_and_the_sentence_goes_away(
    tmp_path: Path,
    write_journal: Write,
    ticks: Ticks,
    allow_logs: Callable[[str], None],
    eventually: Eventually,
):
    allow_logs("could not be sealed yet")
    journal = write_journal(tmp_path / "2026-06-22" / "0001.journal", ticks(4))
    # A folder in the place of the file that it becomes.
    in_the_way = journal.with_suffix(".h5")
    in_the_way.mkdir()
    noted: list[str] = []
    sealing = Sealing(SEALER, note=noted.append)
    sealing.start()
    sealing.put(journal)
    other = write_journal(tmp_path / "2026-06-22" / "0002.journal", ticks(6))
    sealing.put(other)
    eventually(lambda: sealing.sealed_files.ticks == 6 and bool(sealing.problems))
    assert sealing.problems[0].startswith("Sealing waits: ")
    in_the_way.rmdir()
    eventually(lambda: sealing.sealed_files.ticks == 10)
    eventually(lambda: sealing.problems == [])
    assert sealing.stop(30)
    assert len(noted) == 1, "one sentence, however often it was tried"
    assert sealing.set_aside == []


@pytest.mark.usefixtures("quick")
def test_the_last_room_of_a_disk_is_left_to_the_journal(
    tmp_path: Path,
    write_journal: Write,
    ticks: Ticks,
    allow_logs: Callable[[str], None],
    eventually: Eventually,
):
    allow_logs("nearly full")
    small = write_journal(tmp_path / "2026-06-22" / "0002.journal", ticks(10))
    large = write_journal(tmp_path / "2026-06-22" / "0001.journal", ticks(1000))
    left = small.stat().st_size

    class NearlyFull(Disk):
        def free_bytes(self, folder: Path) -> int:
            return left

    sealing = Sealing(SEALER, disk=NearlyFull())
    sealing.start()
    sealing.put(large)
    sealing.put(small)
    eventually(lambda: sealing.sealed_files.ticks == 10)
    assert sealing.unsealed == 1
    assert "is nearly full" in sealing.problems[0]
    left = 10**9
    eventually(lambda: sealing.sealed_files.ticks == 1010)
    eventually(lambda: sealing.problems == [])
    assert sealing.stop(30)


@pytest.mark.usefixtures("quick")
def test_a_journal_on_a_disk_that_is_away_is_sealed_when_it_is_back(
    tmp_path: Path,
    write_journal: Write,
    ticks: Ticks,
    allow_logs: Callable[[str], None],
    eventually: Eventually,
):
    allow_logs("is not there")
    journal = write_journal(tmp_path / "disk" / "2026-06-22" / "0001.journal", ticks(4))
    (tmp_path / "disk").rename(tmp_path / "away")
    sealing = Sealing(SEALER, is_away=(tmp_path / "away").exists)
    sealing.start()
    sealing.put(journal)
    eventually(lambda: bool(sealing.problems))
    (tmp_path / "away").rename(tmp_path / "disk")
    eventually(lambda: sealing.sealed_files.ticks == 4)
    eventually(lambda: sealing.problems == [])
    assert sealing.stop(30)


def test_a_journal_that_somebody_deleted_is_said_and_not_waited_for(
    tmp_path: Path, allow_logs: Callable[[str], None]
):
    allow_logs("has disappeared")
    sealing = _seal(SEALER, tmp_path / "2026-06-22" / "0001.journal")
    assert "has disappeared before it was sealed" in sealing.problems[0]
    assert sealing.unsealed == 0


def test_the_age_of_what_an_earlier_run_left_is_known_before_it_is_sealed(
    tmp_path: Path, write_journal: Write, ticks: Ticks, eventually: Eventually
):
    journal = write_journal(tmp_path / "2026-06-22" / "0001.journal", ticks(4))
    go_on = tmp_path / "go on"
    wait = f"while not pathlib.Path({str(go_on)!r}).exists(): __import__('time').sleep(0.01)"
    sealing = Sealing(_dying_over("0001", wait))
    sealing.put_left_behind(journal)
    sealing.start()
    eventually(lambda: sealing.since_us == NOON_US)
    go_on.touch()
    assert sealing.stop(60)
    assert (sealing.sealed_files.ticks, sealing.sealed_files.paths, journal.exists()) == (0, [], False)


def test_a_child_that_does_not_come_to_an_end_is_ended_with_the_run(
    tmp_path: Path,
    write_journal: Write,
    ticks: Ticks,
    eventually: Eventually,
    allow_logs: Callable[[str], None],
):
    allow_logs("could not be sealed|failed")
    journal = write_journal(tmp_path / "2026-06-22" / "0001.journal", ticks(4))
    asked = tmp_path / "asked"
    hang = f"pathlib.Path({str(asked)!r}).touch(); __import__('time').sleep(600)"
    sealing = Sealing(_dying_over("0001", hang))
    sealing.start()
    sealing.put(journal)
    eventually(asked.exists)
    assert not sealing.stop(0.01)
    assert not sealing._thread.is_alive()
    assert journal.exists()
    assert sealing.set_aside == []


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_folders_may_have_any_name_whatever_the_platforms_encoding(
    tmp_path: Path, write_journal: Write, ticks: Ticks, monkeypatch: pytest.MonkeyPatch, encoding: str
):
    """On Windows a pipe is not UTF-8 unless both ends say so."""
    monkeypatch.setenv("PYTHONIOENCODING", encoding)
    journal = write_journal(tmp_path / "Müller 匯豐" / "2026-06-22" / "0001.journal", ticks(4))
    sealing = _seal(SEALER, journal)
    assert sealing.problems == []
    assert read_segment(journal.with_suffix(".h5"), "alltick")[0].size == 4


def test_nothing_to_seal_starts_no_child(tmp_path: Path):
    assert _seal(["/nonexistent"]).problems == []
