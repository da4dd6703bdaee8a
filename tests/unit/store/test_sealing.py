from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from fakes.recordings import read_segment
from tickdeck.domain.tick import Block
from tickdeck.store.sealing import Sealing

SEALER = [sys.executable, "-m", "tickdeck.store.sealer"]
Ticks = Callable[..., Block]
Write = Callable[..., Path]


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
    assert sealing.sealed == 60
    assert sealing.files == [journal.with_suffix(".h5") for journal in journals]
    assert sealing.problems == []
    assert sealing._child is not None
    assert sealing._child.returncode == 0


def test_a_journal_that_cannot_be_sealed_is_said_and_the_next_is_sealed(
    tmp_path: Path, write_journal: Write, ticks: Ticks, allow_logs: Callable[[str], None]
):
    allow_logs("is not a Tickdeck journal")
    good = write_journal(tmp_path / "2026-06-22" / "0002.journal", ticks(4))
    bad = tmp_path / "2026-06-22" / "0001.journal"
    bad.write_bytes(b"something else")
    sealing = _seal(SEALER, bad, good)
    assert sealing.sealed == 4
    (problem,) = sealing.problems
    assert "is not a Tickdeck journal" in problem
    assert bad.read_bytes() == b"something else"


def test_a_child_that_dies_twice_over_a_journal_leaves_it_to_recovery(
    tmp_path: Path, write_journal: Write, ticks: Ticks
):
    journal = write_journal(tmp_path / "2026-06-22" / "0001.journal", ticks(4))
    dying = [sys.executable, "-c", "import sys; sys.stdin.readline(); sys.exit(7)"]
    sealing = _seal(dying, journal)
    assert sealing.sealed == 0
    assert len(sealing.problems) == 1
    assert "tickdeck recover" in sealing.problems[0]
    assert journal.exists()


def test_a_program_that_cannot_be_started_is_said(
    tmp_path: Path, write_journal: Write, ticks: Ticks, allow_logs: Callable[[str], None]
):
    allow_logs("The sealing process failed")
    journal = write_journal(tmp_path / "2026-06-22" / "0001.journal", ticks(4))
    sealing = _seal([str(tmp_path / "absent")], journal)
    assert len(sealing.problems) == 1
    assert journal.exists()


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
