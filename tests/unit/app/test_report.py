from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from fakes.clock import NOON_US, FakeClock
from fakes.languages import speaking_in_brackets
from tickdeck.app.figures import FiguresSource, status_line
from tickdeck.app.options import RunOptions
from tickdeck.app.report import WindowFigures, report, write_report
from tickdeck.app.wiring import Terminal
from tickdeck.domain.errors import RecordingError, UsageError
from tickdeck.domain.instrument import Instrument
from tickdeck.domain.market import Market
from tickdeck.feeds.alltick.config import ALLTICK
from tickdeck.pipeline.gaps import Gap
from tickdeck.session.health import Figures, ShardHealth, ShardState
from tickdeck.settings.secrets import Secret

DESIGN: dict[str, Any] = {
    "version": int,
    "feed": str,
    "symbols": int,
    "duration_s": float,
    "ticks": {"received": int, "duplicates": int, "out_of_order": int, "rejected": int, "recorded": int},
    "gaps": [{"symbol": str, "from_us": int, "to_us": int, "reason": str, "missed": int}],
    "connections": {"shards": int, "reconnects": int, "refused": int},
    "latency_ms": {
        "receive_to_journal": {"p50": float, "p99": float, "max": float},
        "receive_to_paint": {"p50": float, "p99": float, "max": float},
    },
    "ui": {"frames": int, "longest_stall_ms": float},
    "process": {"cpu_s": float, "rss_peak_mb": float, "window_ms": float, "first_tick_ms": float},
    "recordings": [str],
}
"""Section 4.3 of the design: keys are added, never renamed."""


def _differences(found: Any, design: Any, at: str = "") -> list[str]:
    if isinstance(design, dict):
        if not isinstance(found, dict):
            return [at]
        return [
            difference
            for key, part in design.items()
            for difference in (
                _differences(found[key], part, f"{at}.{key}") if key in found else [f"{at}.{key} is missing"]
            )
        ]
    if isinstance(design, list):
        return [
            difference
            for number, part in enumerate(found)
            for difference in _differences(part, design[0], f"{at}[{number}]")
        ]
    return (
        []
        if (found is None and design is float) or isinstance(found, (design, int))
        else [f"{at}: {found!r}"]
    )


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def terminal(tmp_path: Path, clock: FakeClock) -> Terminal:
    instruments = (Instrument("00700.HK", "Tencent"), Instrument("00005.HK"))
    plan = ALLTICK.plans["premium"]
    token = Secret("canary-31337")
    return Terminal(
        RunOptions(ALLTICK, plan, "ws://127.0.0.1:9", token, instruments, tmp_path, None, None), clock
    )


def _row(seq: int, recv_us: int = NOON_US) -> tuple[Any, ...]:
    return (NOON_US, recv_us, 0, 10.0, 1.0, math.nan, 0, seq, 0, 0)


def test_the_report_has_every_key_of_the_design(terminal: Terminal):
    terminal.gaps.add([Gap(1, 5, 6, "lost", 3)])
    terminal.paint_latency.histogram.record(np.array([5_000]))
    window = WindowFigures(frames=3, longest_stall_ms=1.23456, window_ms=700.0)
    window.frame_times.record(np.array([8_000.0]))
    window.frame_work.record(np.array([6_000.0]))
    found = json.loads(report(terminal, duration_s=20.00049, first_tick_ms=900.0, window=window))
    assert _differences(found, DESIGN) == []
    assert found["version"] == 1
    assert found["feed"] == "alltick"
    assert found["symbols"] == 2
    assert found["duration_s"] == 20.0
    assert found["gaps"] == [
        {
            "symbol": "00005.HK",
            "from_us": 5,
            "to_us": 6,
            "reason": "lost",
            "missed": 3,
            "kind": "outage",
            "backfilled": 0,
        }
    ]
    assert found["connections"]["shards"] == 1
    assert found["latency_ms"]["receive_to_paint"]["max"] == 5.0
    assert found["ui"] == {
        "frames": 3,
        "longest_stall_ms": 1.235,
        "frame_ms": {"p50": 8.0, "p99": 8.0, "max": 8.0},
        "frame_cpu_ms": {"p50": 6.0, "p99": 6.0, "max": 6.0},
    }
    assert found["process"]["first_tick_ms"] == 900.0
    assert found["process"]["rss_peak_mb"] > 1
    assert "canary" not in json.dumps(found)


def test_figures_that_do_not_exist_are_null_not_zero(terminal: Terminal):
    found = json.loads(report(terminal, duration_s=1, first_tick_ms=math.nan, window=WindowFigures()))
    nothing = {"p50": None, "p99": None, "max": None}
    assert found["latency_ms"] == {"receive_to_journal": nothing, "receive_to_paint": nothing}
    assert found["process"]["first_tick_ms"] is None
    assert found["process"]["window_ms"] is None


def test_counts_are_those_of_ingest_and_rejects_go_by_reason(terminal: Terminal):
    terminal.ingest.rows.extend([_row(1), _row(3), _row(2), _row(3)])
    terminal.ingest.flush()
    terminal.rejects.add("price is not a number", b"x")
    ticks = json.loads(report(terminal, duration_s=1, first_tick_ms=0, window=WindowFigures()))["ticks"]
    assert (ticks["received"], ticks["duplicates"], ticks["out_of_order"], ticks["rejected"]) == (4, 1, 1, 1)
    assert ticks["recorded"] == 0
    assert ticks["rejected_by_reason"] == {"price is not a number": 1}


def test_what_was_not_recorded_is_said(terminal: Terminal):
    terminal.ingest.rows.extend([_row(1), _row(2), _row(2)])
    terminal.ingest.flush()
    assert terminal.unrecorded().startswith("2 of 2 ticks were not recorded.")


def test_a_recorder_that_was_refused_is_the_first_trouble(terminal: Terminal, tmp_path: Path):
    (tmp_path / "recordings").write_text("in the way")
    with pytest.raises(RecordingError):
        terminal.start_recording()
    assert terminal.trouble()[0].startswith("Nothing can be recorded")


def test_before_any_connection_every_price_may_be_old(terminal: Terminal):
    assert terminal.stale().tolist() == [True, True]


def test_a_report_that_cannot_be_written_is_said_in_a_sentence(tmp_path: Path):
    write_report(tmp_path / "report.json", b"{}\n")
    assert (tmp_path / "report.json").read_bytes() == b"{}\n"
    with pytest.raises(UsageError, match=r"^The report .* cannot be written \(.*\)\.$"):
        write_report(tmp_path / "absent" / "report.json", b"")


def test_rates_are_those_of_the_last_second(terminal: Terminal, clock: FakeClock):
    figures = FiguresSource(terminal)
    terminal.ingest.rows.extend(_row(seq) for seq in range(3000))
    terminal.ingest.flush()
    clock.advance(0.5)
    assert figures().ticks_per_s == 0
    clock.advance(1.0)
    assert figures().ticks_per_s == 2000
    clock.advance(1.0)
    assert figures().ticks_per_s == 0
    assert figures().received == 3000


def test_latencies_are_those_of_the_last_seconds(terminal: Terminal, clock: FakeClock):
    figures = FiguresSource(terminal)
    terminal.paint_latency.histogram.record(np.array([50_000] * 10))
    clock.advance(1)
    assert 50 <= figures().paint_p99_ms <= 52.3
    for _ in range(7):
        clock.advance(1)
        last = figures()
    assert math.isnan(last.paint_p99_ms)


def _figures(**given: Any) -> Figures:
    shards = [
        ShardHealth(1, ShardState.LIVE, 200, 200, 0, 0, "", -1),
        ShardHealth(2, ShardState.BACKING_OFF, 200, 0, 0, 1, "lost", -1),
    ]
    return Figures("alltick", Market.SIMULATED, tuple(shards), **given)


def test_the_status_line_says_how_the_run_is_doing():
    line = status_line(_figures(received=1, recorded=12345, ticks_per_s=1499.6, paint_p99_ms=33.04), 560)
    for part in (
        "alltick (simulated)",
        "1,500 ticks/s",
        "560 instruments",
        "1/2 shards up",
        "recorded 12,345",
    ):
        assert part in line
    assert "to screen p99 33.0 ms" in line
    assert "\n" not in line
    assert "duplicates" not in line


def test_the_status_line_counts_what_went_wrong_only_if_something_did():
    line = status_line(_figures(duplicates=3, rejected=1000, gaps=2, journal_p99_ms=4.0), 1)
    assert line.endswith("to journal p99 4.0 ms  duplicates 3  rejected 1,000  gaps 2")
    assert "p99 –" in status_line(_figures(), 1)


def test_trouble_is_shown_in_the_language_of_the_window_and_reported_in_english(terminal: Terminal):
    terminal.exchange_ended = "The simulated market has ended; start Tickdeck again."
    figures = FiguresSource(terminal)
    with speaking_in_brackets():
        assert figures().trouble == (f"⟦{terminal.exchange_ended}⟧",)
        assert terminal.trouble() == (terminal.exchange_ended,)
    assert figures().trouble == (terminal.exchange_ended,)
