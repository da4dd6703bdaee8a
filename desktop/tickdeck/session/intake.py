"""The intake: decodes the frames of all shards and joins what came close together into one block."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass

from tickdeck.domain.clock import Clock
from tickdeck.feeds.base import Decoded, Event, FeedProtocol
from tickdeck.pipeline.ingest import Ingest
from tickdeck.pipeline.rejects import RejectedError, RejectLog

FLUSH_ROWS = 1024
FLUSH_S = 0.02
"""Rows wait at most this long for company: a block costs much the same for 1 tick as for 50. Frames flush
by themselves, so the screen never waits for it."""
MAX_FRAME_BYTES = 1024 * 1024
"""Larger frames are rejected unread: no provider sends them, and parsing one would hold up the window."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What one socket read has brought.

    Attributes:
        recv_us: When it was received, UTC microseconds.
        ticks: How many ticks.
        has_data: Whether the market did anything: ticks, or bids and asks.
    """

    recv_us: int
    ticks: int
    has_data: bool


class Intake:
    """Between sockets and ingest.

    Attributes:
        busy_s: Seconds spent on decoding since the start.
        taken_bytes: Bytes of all messages since the start.
        rejects: What could not be understood.
    """

    def __init__(self, ingest: Ingest, rejects: RejectLog, clock: Clock) -> None:
        self._ingest = ingest
        self._clock = clock
        self._timer: asyncio.TimerHandle | None = None
        self.rejects = rejects
        self.busy_s = 0.0
        self.taken_bytes = 0

    def take(self, frames: list[bytes], protocol: FeedProtocol, tell: Callable[[Event], None]) -> Taken:
        """Decode the frames of one socket read.

        Args:
            frames: Messages in the order of their arrival.
            protocol: The connection's protocol.
            tell: Called with each event that is not a tick.
        """
        began_s = time.perf_counter()
        recv_us = self._clock.now_us()
        out = Decoded(self._ingest.rows)
        before = len(out.rows)
        self.taken_bytes += sum(map(len, frames))
        for frame in frames:
            if len(frame) > MAX_FRAME_BYTES:
                self.rejects.add("frame is too large", frame)
                continue
            try:
                event = protocol.decode(frame, recv_us, out)
            except RejectedError as error:
                self.rejects.add(error.reason, frame)
                continue
            for reason in out.rejected:
                self.rejects.add(reason, frame)
            out.rejected.clear()
            if event is not None:
                tell(event)
        if out.quotes:
            self._ingest.quotes.update(out.quotes)
        taken = Taken(recv_us, len(out.rows) - before, len(out.rows) > before or bool(out.quotes))
        if len(out.rows) >= FLUSH_ROWS:
            self._ingest.flush()
        elif taken.has_data and self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(FLUSH_S, self._on_timer)
        self.busy_s += time.perf_counter() - began_s
        return taken

    def stop(self) -> None:
        """Hand on what is left."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        self._ingest.flush()

    def _on_timer(self) -> None:
        self._timer = None
        self._ingest.flush()
