"""The report of a run, as JSON that other programs rely on; keys are added, never renamed."""

from __future__ import annotations

import math
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from tickdeck.app.wiring import Terminal
from tickdeck.domain.errors import UsageError
from tickdeck.pipeline.latency import LatencyHistogram

VERSION = 1


@dataclass(frozen=True, slots=True)
class WindowFigures:
    """What only a run with a window has.

    Attributes:
        frames: Frames painted.
        longest_stall_ms: The longest time in which the loop answered nothing.
        window_ms: From the start of the program to the window's first paint, NaN if there was none.
        frame_times: How long each frame took.
        frame_work: How much of that the window's thread worked.
    """

    frames: int = 0
    longest_stall_ms: float = 0.0
    window_ms: float = math.nan
    frame_times: LatencyHistogram = field(default_factory=LatencyHistogram)
    frame_work: LatencyHistogram = field(default_factory=LatencyHistogram)


def report(terminal: Terminal, *, duration_s: float, first_tick_ms: float, window: WindowFigures) -> bytes:
    """The report as JSON.

    Args:
        terminal: The run, stopped.
        duration_s: How long it lasted.
        first_tick_ms: From the start of the program to the first tick, NaN if none came.
        window: The window's figures.
    """
    ingest, session = terminal.ingest, terminal.session
    content = {
        "version": VERSION,
        "feed": terminal.options.spec.name,
        "market": str(session.market),
        "symbols": len(session.wanted),
        "not_subscribed": [
            {"symbol": left_out.id, "reason": left_out.reason} for left_out in session.not_subscribed()
        ],
        "duration_s": round(duration_s, 3),
        "ticks": {
            "received": ingest.received,
            "duplicates": ingest.duplicates,
            "out_of_order": ingest.out_of_order,
            "rejected": terminal.rejects.total,
            "rejected_by_reason": dict(terminal.rejects.by_reason),
            "backfilled": ingest.backfilled,
            "recorded": terminal.recorder.recorded,
            "sealed": terminal.recorder.sealed,
        },
        "gaps": [
            {
                "symbol": terminal.instruments[gap.symbol].id,
                "from_us": gap.from_us,
                "to_us": gap.to_us,
                "reason": gap.reason,
                "missed": gap.missed,
                "kind": str(gap.kind),
                "backfilled": gap.backfilled,
            }
            for gap in terminal.gaps.closed
        ],
        "connections": {
            "shards": len(session.health()),
            "reconnects": session.reconnects,
            "refused": session.refusals,
            "reasons": session.reasons,
        },
        "latency_ms": {
            "receive_to_journal": _quantiles(terminal.recorder.latency),
            "receive_to_paint": _quantiles(terminal.paint_latency.histogram),
        },
        "ui": {
            "frames": window.frames,
            "longest_stall_ms": _number(window.longest_stall_ms),
            "frame_ms": _quantiles(window.frame_times),
            "frame_cpu_ms": _quantiles(window.frame_work),
        },
        "process": {
            "cpu_s": round(time.process_time(), 3),
            "rss_peak_mb": _number(_rss_peak_mb()),
            "window_ms": _number(window.window_ms),
            "first_tick_ms": _number(first_tick_ms),
        },
        "recordings": [str(path) for path in terminal.recorder.files],
        "trouble": list(terminal.trouble()),
    }
    return msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n"


def write_report(path: Path, content: bytes) -> None:
    """Write a report.

    Raises:
        UsageError: If the file cannot be written.
    """
    try:
        path.write_bytes(content)
    except OSError as error:
        raise UsageError(f"The report {path} cannot be written ({error.strerror or error}).") from error


def _quantiles(histogram: LatencyHistogram) -> dict[str, float | None]:
    return {
        "p50": _number(histogram.quantile_ms(0.5)),
        "p99": _number(histogram.quantile_ms(0.99)),
        "max": _number(histogram.max_ms if histogram.count else math.nan),
    }


def _number(value: float) -> float | None:
    """A figure with three decimals; null where there is none, since JSON knows no NaN."""
    return None if math.isnan(value) else round(value, 3)


def _rss_peak_mb() -> float:
    """The largest resident memory of this process in MB, NaN where the platform does not tell."""
    if sys.platform == "win32":
        return math.nan
    import resource  # noqa: PLC0415  (not on Windows)

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # macOS counts bytes, Linux KiB.
    return peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6
