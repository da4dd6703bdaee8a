"""The figures of a run while it goes on: rates and latencies of the last seconds, and the status line."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass
from datetime import datetime

from tickdeck.app.in_use_text import told_in_window
from tickdeck.app.wiring import Terminal
from tickdeck.pipeline.latency import LatencyHistogram
from tickdeck.session.health import Figures
from tickdeck.words import tr

_SAMPLE_S = 1.0
_SAMPLES = 6
"""Latencies are those of the last five seconds: long enough to be steady, short enough to be now."""


@dataclass(frozen=True, slots=True)
class _Sample:
    at_s: float
    received: int
    paint: LatencyHistogram
    journal: LatencyHistogram
    room_s: float | None


class FiguresSource:
    """Samples a terminal's counters once a second, whenever it is asked.

    Attributes:
        since_us: Since when they count, UTC microseconds.
    """

    def __init__(self, terminal: Terminal) -> None:
        self.since_us = terminal.clock.now_us()
        self._terminal = terminal
        self._samples: deque[_Sample] = deque([self._sample()], maxlen=_SAMPLES)
        self._rate = 0.0

    def __call__(self) -> Figures:
        """The figures now."""
        terminal = self._terminal
        now_s = terminal.clock.monotonic_s()
        newest = self._samples[-1]
        if now_s - newest.at_s >= _SAMPLE_S * 0.95:
            sample = self._sample()
            self._rate = (sample.received - newest.received) / (now_s - newest.at_s)
            self._samples.append(sample)
        oldest = self._samples[0]
        return Figures(
            feed=terminal.options.spec.name,
            market=terminal.session.market,
            shards=terminal.session.health(),
            received=terminal.ingest.received,
            duplicates=terminal.ingest.duplicates,
            out_of_order=terminal.ingest.out_of_order,
            rejected=terminal.rejects.total,
            recorded=terminal.recorder.recorded,
            sealed=terminal.recorder.sealed,
            gaps=terminal.gaps.outages,
            gaps_missing=terminal.gaps.missing,
            ticks_per_s=self._rate,
            paint_p99_ms=self._samples[-1].paint.since(oldest.paint).quantile_ms(0.99),
            journal_p99_ms=self._samples[-1].journal.since(oldest.journal).quantile_ms(0.99),
            trouble=told_in_window(terminal, terminal.trouble()),
            recording_trouble=bool(terminal.recording_trouble()),
            recording_room_s=self._samples[-1].room_s,
            behind_s=terminal.lag.behind_s,
            can_retry=terminal.session.is_refused,
            title="" if terminal.options.is_simulated else tr(terminal.options.spec.title),
        )

    def _sample(self) -> _Sample:
        terminal = self._terminal
        return _Sample(
            terminal.clock.monotonic_s(),
            terminal.ingest.received,
            terminal.paint_latency.histogram.copy(),
            terminal.recorder.latency.copy(),
            terminal.recorder.health().at_risk_s,
        )


def status_line(figures: Figures, instruments: int) -> str:
    """One line for a terminal without a display."""
    latency = figures.paint_p99_ms if not math.isnan(figures.paint_p99_ms) else figures.journal_p99_ms
    stage = "to screen" if not math.isnan(figures.paint_p99_ms) else "to journal"
    parts = [
        f"{datetime.now().astimezone():%H:%M:%S}",
        f"{figures.feed} ({figures.market})",
        f"{figures.ticks_per_s:,.0f} ticks/s",
        f"{instruments} instruments",
        f"{figures.shards_live}/{len(figures.shards)} shards up",
        f"recorded {figures.recorded:,}",
        f"{stage} p99 " + ("–" if math.isnan(latency) else f"{latency:.1f} ms"),
    ]
    if figures.behind_s:
        parts.append(f"{figures.behind_s:.1f} s behind")
    counted = {"duplicates": figures.duplicates, "rejected": figures.rejected, "gaps": figures.gaps}
    parts += [f"{name} {count:,}" for name, count in counted.items() if count]
    return "  ".join(parts)
