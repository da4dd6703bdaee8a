"""`tickdeck bench --kill`, as a user repeats the kill test."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from fakes.command_line import Terminal

ROUNDS = 3
SEED = 11


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a POSIX notion")
@pytest.mark.timeout(60 + 60 * ROUNDS)
def test_rounds_of_killing_lose_nothing(tmp_path: Path) -> None:
    result = tmp_path / "rounds.json"
    options = ["--kill", str(ROUNDS), "--seed", str(SEED), "--dir", tmp_path / "scratch", "--json", result]
    with Terminal(["bench", *options]) as terminal:
        status = terminal.wait(timeout=60 * ROUNDS)
    assert status == 0, terminal.account()

    content = json.loads(result.read_text(encoding="utf-8"))
    assert content["seed"] == SEED
    assert content["failed"] == []
    rounds = content["rounds"]
    assert [each["plan"]["victim"] for each in rounds] == ["window", "recorder", "sealer"]
    for each in rounds:
        assert each["wrong"] == []
        assert each["reported"] <= each["journalled"] == each["recovered"] <= each["sent"]
    # Otherwise nothing was killed that had anything to lose.
    assert sum(each["recovered"] > 0 for each in rounds) >= 2
    assert max(each["files"] for each in rounds) > 1
    assert len(re.findall("all there, once", terminal.stdout)) == ROUNDS
    assert f"{ROUNDS} kills" in terminal.stdout
    # Nothing is kept of rounds in which all was well.
    assert list((tmp_path / "scratch").iterdir()) == []
