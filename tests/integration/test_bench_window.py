"""`tickdeck bench --window`, as a user measures the whole window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fakes.command_line import Terminal

TICKS = 4_000


@pytest.mark.timeout(180)
def test_every_panel_is_measured_while_a_market_sends(tmp_path: Path) -> None:
    result = tmp_path / "figures.json"
    options = ["--window", str(TICKS), "--rate", "2000", "--dir", tmp_path / "scratch", "--json", result]
    with Terminal(["bench", *options]) as terminal:
        status = terminal.wait(timeout=150)
    assert status == 0, terminal.account()

    figures = {
        each["name"]: each["value"] for each in json.loads(result.read_text(encoding="utf-8"))["figures"]
    }
    assert figures["ticks received"] >= TICKS
    assert figures["ticks lost"] == 0
    assert 0 < figures["receipt to screen p50"] <= figures["receipt to screen p99"]
    assert figures["memory at its end"] > 0
    assert list((tmp_path / "scratch").iterdir()) == []
