"""A small capture of Binance's stream, made up: what a smoke test plays where no real one is at hand."""

from __future__ import annotations

import json
import random
from pathlib import Path

PAIR = "BTCUSDT"
TRADES = 2_000
_START_NS = 1_782_180_164_000_000_000
_STEP_NS = 2_000_000


def write_capture(path: Path) -> None:
    """Write the capture: lines of the local time in nanoseconds and the frame as it would have come."""
    chance = random.Random(1)  # noqa: S311 - a market, not a secret
    cents = 6_400_000
    lines = []
    for number in range(TRADES):
        at_ns = _START_NS + number * _STEP_NS
        cents += chance.randint(-25, 25)
        trade = {
            "e": "trade",
            "E": at_ns // 1_000_000 + 1,
            "s": PAIR,
            "t": 4_000_000 + number,
            "p": f"{cents / 100:.8f}",
            "q": f"{chance.randint(1, 90_000) / 100_000:.8f}",
            "T": at_ns // 1_000_000,
            "m": chance.random() < 0.5,
            "M": True,
        }
        frame = {"stream": f"{PAIR.lower()}@trade", "data": trade}
        lines.append(f"{at_ns} {json.dumps(frame, separators=(',', ':'))}\n")
    path.write_text("".join(lines), encoding="ascii", newline="\n")
