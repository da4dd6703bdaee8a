"""The journal thread: appends blocks, syncs them to the disk, and waits out a disk that refuses.

The thread is the only writer. Whoever hands it a block never waits: items go into a queue, and a full or
slow disk lets the queue grow up to the bound that the recorder sets.
"""

from __future__ import annotations

import contextlib
import logging
import threading
from collections import deque
from collections.abc import Callable
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue

import numpy as np

from tickdeck.domain.clock import Clock
from tickdeck.domain.tick import Block
from tickdeck.pipeline.gaps import UNKNOWN_MISSED, Gap
from tickdeck.pipeline.latency import LatencyHistogram
from tickdeck.store.disk import SLOW, Cause, Disk, cause_of, reason_of
from tickdeck.store.holes import Hole
from tickdeck.store.journal import Counters, Kind, SymbolRow, encode_gaps, prefix_of
from tickdeck.store.journal_series import JournalSeries
from tickdeck.store.queued import CloseSegment, DayBlock, DayGaps, Item
from tickdeck.store.reserve import Reserve
from tickdeck.words import mark

_log = logging.getLogger(__name__)

SYNC_INTERVAL_S = 0.2
"""How often the disk is told to keep what was written; a power cut costs at most this and a sync."""
RETRY_S = 0.5
LOOK_S = 1.0
"""How often the folder is looked after."""
_LARGEST_BLOCK_TICKS = 16_384
"""Larger ones are written in pieces: one that is torn is told from damage by its size."""
_UNSYNCED_BYTES = 16 * 1024 * 1024
"""The disk is told to keep what was written after so much, too."""
_LATENCIES_AT_ONCE = 64
_ALL = -1
"""In place of an instrument: all of them."""


class _GaveUpError(Exception):
    """The disk refused, or was too slow, until the deadline of `stop` had passed."""

    def __init__(self, cause: Cause, why: str) -> None:
        super().__init__(why)
        self.cause = cause
        self.why = why


class JournalWriter:
    """Owns the journals and the thread that writes them.

    Attributes:
        recorded: Ticks whose bytes were handed to the journal.
        written_bytes: Bytes of ticks written.
        released_bytes: `held_bytes` of all items that are done with, to be compared with what was queued.
        given_up: What could not be written before the deadline of `stop`, as gaps.
        latency: Receive-to-journal of every tick.
        trouble: What keeps it from writing, one sentence that stays the same meanwhile, or empty.
        cause: Why; the last one after it has passed, and `SLOW` before any.
    """

    def __init__(
        self,
        *,
        feed: str,
        feed_dir: Path,
        symbols: Callable[[int], list[SymbolRow]],
        clock: Clock,
        closed: Callable[[Path, int], None],
        contiguous_ids: bool = False,
        disk: Disk | None = None,
        check_folder: Callable[[], None] = lambda: None,
        counters: Callable[[], Counters] = Counters,
        close_after_s: float = float("inf"),
        note: Callable[[str], None] = lambda _: None,
    ) -> None:
        """Make a writer that has not started.

        Args:
            feed: Name of the feed.
            feed_dir: Where the days' folders go.
            symbols: Gives the instruments from a number on; asked for all when a segment is opened, and
                before each block for those that were added since.
            clock: The clock that stamped the receipts.
            closed: Called, in this thread, with each journal that is complete, and the receipt of its first
                tick in UTC microseconds, -1 without any.
            contiguous_ids: Whether the provider's ids count each instrument's prints.
            disk: The system's calls.
            check_folder: Called, in this thread, once a second and before a file is opened; it raises
                `OSError` while nothing may be written.
            counters: Gives what was counted since the last segment, when one is closed because nothing comes.
            close_after_s: After how long a segment is closed when nothing comes.
            note: Told of everything that goes wrong, one sentence each.
        """
        self._feed_dir = feed_dir
        self._clock = clock
        self._counters = counters
        self._close_after_s = close_after_s
        self._note = note
        disk = disk or Disk()
        self._reserve = Reserve(feed_dir, disk)
        self._series = JournalSeries(
            feed=feed,
            feed_dir=feed_dir,
            symbols=symbols,
            clock=clock,
            closed=closed,
            contiguous_ids=contiguous_ids,
            disk=disk,
            check_folder=check_folder,
        )
        self._queue: deque[tuple[float, Item]] = deque()
        # Far cheaper than an event; an entry means that there is something to look at, and one is enough.
        self._wake: SimpleQueue[None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
        self._stopping = threading.Event()
        self._refusing_until_s: float | None = None
        self._stop_at_s: float | None = None
        self._written_of_first = 0
        self._synced_s = 0.0
        self._looked_s = 0.0
        self._busy_since_s: float | None = None
        self._written: list[tuple[int, Block]] = []
        self._has_ended = False
        self.recorded = 0
        self.written_bytes = 0
        self.released_bytes = 0
        self.given_up: list[Gap] = []
        self.latency = LatencyHistogram()
        self.trouble = ""
        self.cause: Cause = SLOW

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def put(self, item: Item) -> None:
        """Queue something to write; returns at once."""
        self._queue.append((self._clock.monotonic_s(), item))
        if self._wake.empty():
            self._wake.put(None)

    def stop(self, deadline_s: float, slow_s: float | None = None) -> None:
        """Write what is queued, close the segment, end the thread.

        Args:
            deadline_s: How long a refusing disk is tried again.
            slow_s: How long a disk that takes what is written may need for it; as long if not given.
        """
        now_s = self._clock.monotonic_s()
        longest_s = max(deadline_s, slow_s or 0.0)
        self._refusing_until_s = now_s + deadline_s
        self._stop_at_s = now_s + longest_s
        self._stopping.set()
        self._wake.put(None)
        if self._thread.is_alive():
            self._thread.join(longest_s + 5)

    @property
    def is_alive(self) -> bool:
        """Whether the thread runs; after `stop` it does only if the disk never came back from a call."""
        return self._thread.is_alive()

    @property
    def has_failed(self) -> bool:
        """Whether the thread has ended by a fault of the program."""
        return self._thread.ident is not None and not self._thread.is_alive() and not self._has_ended

    @property
    def incidents(self) -> list[str]:
        """What happened to the files and is mended, one sentence each."""
        return self._series.incidents

    @property
    def since_us(self) -> int:
        """Receipt of the oldest tick that is in no closed journal, UTC microseconds; -1 if there is none."""
        if (since_us := self._series.since_us) >= 0:
            return since_us
        first = self._first()
        item = first[1] if first else None
        return int(item.block["recv_us"][0]) if isinstance(item, DayBlock) else -1

    def behind_s(self) -> float:
        """How long the disk has held up what waits, or the call that it has not come back from."""
        now_s, first, busy_since_s = self._clock.monotonic_s(), self._first(), self._busy_since_s
        return max(
            0.0,
            now_s - first[0] if first else 0.0,
            now_s - busy_since_s if busy_since_s is not None else 0.0,
        )

    def _first(self) -> tuple[float, Item] | None:
        try:
            return self._queue[0]
        except IndexError:
            return None

    def _run(self) -> None:
        try:
            while not (self._stopping.is_set() and not self._queue):
                with contextlib.suppress(Empty):
                    self._wake.get(timeout=self._idle_s())
                self._write_queued()
                self._look_after()
                if (self._series.unsynced_bytes or self.trouble) and self._sync_is_due():
                    self._sync()
            self._sync()
        except _GaveUpError as error:
            self._give_up(error.cause, error.why)
        finally:
            self._busy_since_s = None
            self._count_latencies()
            self._series.close()
            self._reserve.spend()
        self._has_ended = True

    def _idle_s(self) -> float:
        """How long to wait for something to write."""
        if not self._series.unsynced_bytes:
            return LOOK_S
        return max(0.0, self._synced_s + SYNC_INTERVAL_S - self._clock.monotonic_s())

    def _sync_is_due(self) -> bool:
        return (
            self._clock.monotonic_s() - self._synced_s >= SYNC_INTERVAL_S
            or self._series.unsynced_bytes >= _UNSYNCED_BYTES
        )

    def _write_queued(self) -> None:
        """Write what is queued now; what is in hand stays the first of the queue until it is done with."""
        while first := self._first():
            item = first[1]
            match item:
                case DayBlock(day, block):
                    self._write_ticks(day, block)
                case DayGaps(day, gaps):
                    data = encode_gaps(gaps)
                    self._insist(partial(self._series.append, day, [data]))
                case CloseSegment(counters):
                    self._insist(partial(self._series.end, counters))
            self._queue.popleft()
            self.released_bytes += item.held_bytes
            if self._sync_is_due():
                self._sync()

    def _write_ticks(self, day: str, block: Block) -> None:
        for start in range(0, block.size, _LARGEST_BLOCK_TICKS):
            self._stop_if_late(self._stop_at_s, SLOW, mark("it is too slow"))
            piece = (
                block[start : start + _LARGEST_BLOCK_TICKS] if block.size > _LARGEST_BLOCK_TICKS else block
            )
            payload = np.ascontiguousarray(piece).view(np.uint8).data
            parts: list[bytes | memoryview] = [prefix_of(Kind.TICKS, payload), payload]
            self._insist(partial(self._series.append_ticks, day, parts, piece))
            self._written_of_first = start + piece.size
            self.recorded += piece.size
            self.written_bytes += piece.nbytes
            self._written.append((self._clock.now_us(), piece))
            if len(self._written) >= _LATENCIES_AT_ONCE:
                self._count_latencies()
        self._written_of_first = 0

    def _count_latencies(self) -> None:
        if self._written:
            self.latency.record(np.concatenate([at_us - piece["recv_us"] for at_us, piece in self._written]))
            self._written.clear()

    def _look_after(self) -> None:
        """See once a second that the folder is there, and that a segment ends though nothing comes."""
        now_s = self._clock.monotonic_s()
        if now_s - self._looked_s < LOOK_S:
            return
        self._looked_s = now_s
        self._count_latencies()
        self._insist(self._series.look_after)
        if self._series.is_open:
            self._insist(partial(self._reserve.keep, self._series.instruments))
        if self._series.is_open and now_s - self._series.opened_s >= self._close_after_s:
            self._insist(partial(self._series.end, self._counters()))

    def _sync(self) -> None:
        if self.trouble:
            self._insist(self._series.look_after)
        self._insist(self._series.sync)
        self._synced_s = self._clock.monotonic_s()
        if self.trouble:
            _log.warning("The journal is written again.")
            self.trouble = ""

    def _insist(self, call: Callable[[], None]) -> None:
        """Call until the disk does not refuse."""
        while True:
            self._busy_since_s = self._clock.monotonic_s()
            try:
                call()
            except (OSError, MemoryError) as error:
                self._wait_out(error)
                self._look_again()
            else:
                self._busy_since_s = None
                return

    def _look_again(self) -> None:
        """Before the next try: a file that is gone is not what to try it on."""
        try:
            self._series.look_after()
        except OSError as error:
            self._say(error)

    def _wait_out(self, error: OSError | MemoryError) -> None:
        """Say what is wrong and wait a little; gives up when `stop` has waited long enough."""
        self._say(error)
        self._stop_if_late(self._refusing_until_s, cause_of(error), reason_of(error))
        if self._stopping.wait(RETRY_S):
            threading.Event().wait(RETRY_S / 5)

    def _say(self, error: OSError | MemoryError) -> None:
        self.cause = cause_of(error)
        sentence = mark(
            "Recording waits: the disk of {folder} {cause} ({why}). Ticks are kept in memory. "
            "{advice}, and it goes on by itself."
        ).format(folder=self._feed_dir, cause=self.cause.now, why=reason_of(error), advice=self.cause.advice)
        if sentence != self.trouble:
            _log.error("%s", sentence)
            self._note(sentence)
            self.trouble = sentence

    def _stop_if_late(self, deadline_s: float | None, cause: Cause, why: str) -> None:
        if deadline_s is not None and self._clock.monotonic_s() >= deadline_s:
            raise _GaveUpError(cause, why)

    def _give_up(self, cause: Cause, why: str) -> None:
        """Leave what waits unwritten, and try once to note that in the record."""
        hole, gaps, counters, day = Hole(), [], Counters(), ""
        for _, item in self._queue:
            match item:
                case DayBlock(day, block):
                    hole.add(block[self._written_of_first :])
                    self._written_of_first = 0
                case DayGaps(day, ended):
                    gaps += ended
                case CloseSegment(counted):
                    counters += counted
        self._queue.clear()
        self.given_up = hole.gaps(cause.reason)
        self.trouble = mark("Recording has ended: {folder} could not be written ({why}).").format(
            folder=self._feed_dir, why=why
        )
        self._note(self.trouble)
        _log.error("Gave up writing the journal: %s", self.trouble)
        if not day and not self._series.is_open:
            return
        self._reserve.spend()
        try:
            if gaps or self.given_up:
                self._note_given_up(day, [*gaps, *self.given_up])
            self._series.end(counters)
        except OSError as error:
            _log.error("What is missing could not be noted either: %s", error)

    def _note_given_up(self, day: str, gaps: list[Gap]) -> None:
        """Write gaps to the record; where there is no room for all of them, one that covers them.

        Raises:
            OSError: If the disk refuses that too.
        """
        try:
            self._series.append(day, [encode_gaps(gaps)])
        except OSError:
            first = min(gap.from_us for gap in gaps)
            last = max(first, *(gap.to_us for gap in gaps))
            covering = Gap(_ALL, first, last, gaps[-1].reason, UNKNOWN_MISSED)
            self._series.append(day, [encode_gaps([covering])])
