"""What is said and kept of rounds of killing; the rounds themselves are an integration test."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tickdeck.app.bench import kill
from tickdeck.app.bench.kill import kill_and_look
from tickdeck.app.bench.kill_round import Outcome, Plan
from tickdeck.domain.errors import UsageError

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a POSIX notion")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "scratch"
    place.mkdir()
    return place


@pytest.fixture
def second_loses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rounds that record nothing, the second of which has lost something."""

    def perform(plan: Plan, place: Path) -> Outcome:
        (place / "sent.jsonl").write_text(str(plan.number), encoding="utf-8")
        wrong = ("3 ticks are lost",) if plan.number == 2 else ()
        return Outcome(plan, 100, 90, 95, 92 if wrong else 95, 2, 0.1, wrong)

    monkeypatch.setattr(kill, "perform", perform)


@posix_only
@pytest.mark.usefixtures("second_loses")
def test_a_round_that_lost_something_is_told_and_kept(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    result = tmp_path / "rounds.json"
    assert kill_and_look(3, seed=9, folder=folder, result=result) == 1
    printed = capsys.readouterr().out
    kept = tmp_path / "tickdeck-kill-9-2"
    assert (kept / "sent.jsonl").read_text(encoding="utf-8") == "2"
    assert str(kept) in printed
    assert "3 ticks are lost" in printed
    assert "1 of 3 rounds (2). Seed 9." in printed
    assert list(folder.iterdir()) == []
    content = json.loads(result.read_text(encoding="utf-8"))
    assert (content["seed"], content["failed"], len(content["rounds"])) == (9, [2], 3)
    assert content["rounds"][1]["plan"]["victim"] == "recorder"


@posix_only
@pytest.mark.usefixtures("second_loses")
def test_rounds_that_lost_nothing_leave_nothing(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kill_and_look(1, seed=9, folder=folder, result=None) == 0
    assert "1 kills (window 1): all 95 ticks that were journalled are there" in capsys.readouterr().out
    assert [path.name for path in tmp_path.iterdir()] == ["scratch"]
    assert list(folder.iterdir()) == []


def test_where_there_is_no_kill_it_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(UsageError, match="Windows has none"):
        kill_and_look(1, seed=9, folder=folder, result=None)
