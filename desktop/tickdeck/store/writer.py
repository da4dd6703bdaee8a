"""The journal thread: appends blocks, syncs them to the disk, and waits out a disk that refuses.

The thread is the only writer. Whoever hands it a block never waits: items go into a queue, and a full or
slow disk lets the queue grow up to the bound that the recorder sets.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue

from tickdeck.domain.clock import Clock
from tickdeck.domain.tick import Block
from tickdeck.pipeline.gaps import Gap
from tickdeck.pipeline.latency import LatencyHistogram
from tickdeck.store.journal import (
    Counters,
    Header,
    Kind,
    SymbolRow,
    encode,
    encode_counters,
    encode_header,
    encode_instruments,
)
from tickdeck.store.journal import encode_gaps as encode_gap_block
from tickdeck.store.segment import next_journal, sync_folder

_log = logging.getLogger(__name__)

SYNC_INTERVAL_S = 0.2
"""How often the disk is told to keep what was written; a power cut costs at most this and a sync."""
RETRY_S = 0.5


@dataclass(frozen=True, slots=True)
class CloseSegment:
    """End the present segment; the next block begins a new one.

    Attributes:
        counters: What was counted during the segment.
    """

    counters: Counters


@dataclass(frozen=True, slots=True)
class DayBlock:
    """Ticks received on one UTC day."""

    day: str
    block: Block


@dataclass(frozen=True, slots=True)
class DayGaps:
    """Gaps that ended on one UTC day."""

    day: str
    gaps: list[Gap]


Item = CloseSegment | DayBlock | DayGaps


class _GaveUpError(Exception):
    """The disk refused until the deadline of `stop` had passed."""


# fdatasync leaves out the times of the file; where it does not exist, fsync does all.
_sync: Callable[[int], None] = getattr(os, "fdatasync", os.fsync)


class JournalWriter:
    """Owns the journal file and the thread that writes it.

    Attributes:
        recorded: Ticks whose bytes were handed to the journal.
        written_bytes: Bytes of ticks written, to be compared with what was queued.
        latency: Receive-to-journal of every tick.
        trouble: What keeps it from writing, one sentence; empty when all is well.
        incidents: What happened to the files and is mended, one sentence each.
    """

    def __init__(
        self,
        *,
        feed: str,
        feed_dir: Path,
        symbols: Callable[[int], list[SymbolRow]],
        clock: Clock,
        closed: Callable[[Path], None],
    ) -> None:
        """Make a writer that has not started.

        Args:
            feed: Name of the feed.
            feed_dir: Where the days' folders go.
            symbols: Gives the instruments from a number on; asked for all when a segment is opened, and
                before each block for those that were added since.
            clock: The clock that stamped the receipts.
            closed: Called, in this thread, with each journal that is complete.
        """
        self._feed = feed
        self._feed_dir = feed_dir
        self._symbols = symbols
        self._clock = clock
        self._closed = closed
        self._queue: SimpleQueue[Item | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="journal", daemon=True)
        self._stop_at_s: float | None = None
        self._stopping = threading.Event()
        self._path: Path | None = None
        self._descriptor = -1
        self._length = 0
        self._known = 0
        self._last_numbers: dict[str, int] = {}
        self._dirty = False
        self._synced_s = 0.0
        self.recorded = 0
        self.written_bytes = 0
        self.latency = LatencyHistogram()
        self.trouble = ""
        self.incidents: list[str] = []

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def put(self, item: Item) -> None:
        """Queue something to write; returns at once."""
        self._queue.put(item)

    def stop(self, deadline_s: float) -> None:
        """Write what is queued, close the segment, end the thread.

        Args:
            deadline_s: How long a refusing disk is tried again.
        """
        self._stop_at_s = self._clock.monotonic_s() + deadline_s
        self._stopping.set()
        self._queue.put(None)
        if self._thread.is_alive():
            self._thread.join(deadline_s + 5)

    def _run(self) -> None:
        try:
            while self._write_some():
                pass
        except _GaveUpError as error:
            self.trouble = f"Recording has ended: {self._feed_dir} could not be written ({error})."
            _log.error("Gave up writing the journal: %s", self.trouble)
        finally:
            self._close_file()

    def _write_some(self) -> bool:
        """Write what is queued now; False when there is nothing more to come."""
        items: list[Item | None] = []
        try:
            items.append(self._queue.get(timeout=SYNC_INTERVAL_S if self._dirty else None))
            while True:
                items.append(self._queue.get_nowait())
        except Empty:
            pass
        going_on = True
        for item in items:
            match item:
                case DayBlock(day, block):
                    self._write(day, encode(Kind.TICKS, block.tobytes()))
                    self.recorded += block.size
                    self.written_bytes += block.nbytes
                    self.latency.record(self._clock.now_us() - block["recv_us"])
                case DayGaps(day, gaps):
                    self._write(day, encode_gap_block(gaps))
                case CloseSegment(counters):
                    self._close_segment(counters)
                case None:
                    going_on = False
        if self._dirty and self._clock.monotonic_s() - self._synced_s >= SYNC_INTERVAL_S:
            self._sync()
        return going_on

    def _write(self, day: str, data: bytes) -> None:
        """Append bytes to the day's journal, for as long as it takes."""
        while True:
            try:
                if self._descriptor < 0:
                    self._open(day)
                else:
                    self._add_instruments()
                self._append(data)
            except OSError as error:
                self._wait_out(error)
            else:
                if self.trouble:
                    _log.warning("The journal is written again.")
                    self.trouble = ""
                self._dirty = True
                return

    def _add_instruments(self) -> None:
        """Write the instruments that the journal does not have, so that each is known before its ticks."""
        if added := self._symbols(self._known):
            self._append(encode_instruments(added))
            self._known += len(added)

    def _append(self, data: bytes) -> None:
        """Write all bytes or none."""
        left = memoryview(data)
        try:
            while left:
                left = left[os.write(self._descriptor, left) :]
        except OSError:
            self._undo_torn_write()
            raise
        self._length += len(data)

    def _undo_torn_write(self) -> None:
        """Cut the file back to its last whole block; if even that fails, the next block opens a new file."""
        try:
            os.ftruncate(self._descriptor, self._length)
            os.lseek(self._descriptor, self._length, os.SEEK_SET)
        except OSError:
            _log.exception("A torn block could not be cut off %s; its valid part will be sealed", self._path)
            path = self._path
            self._close_file()
            if path is not None:
                self._closed(path)

    def _open(self, day: str) -> None:
        path = self._create(day)
        header = Header(feed=self._feed, created_us=self._clock.now_us(), symbols=self._symbols(0))
        try:
            self._append(encode_header(header))
            self._known = len(header.symbols)
            sync_folder(path.parent)
        except OSError:
            self._close_file()
            path.unlink(missing_ok=True)
            raise
        self._synced_s = self._clock.monotonic_s()

    def _create(self, day: str) -> Path:
        """Begin an empty file; its number is never one that this run has used before."""
        path = next_journal(self._feed_dir, day, self._last_numbers.get(day, 0))
        # Readable too, so that what is in it can be saved should somebody delete it.
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        self._descriptor = os.open(path, flags, 0o644)
        self._path, self._length = path, 0
        self._last_numbers[day] = int(path.stem)
        return path

    def _save_deleted_file(self) -> None:
        """Copy a journal that somebody deleted under us, which exists as long as it is open, to a new one."""
        deleted, length, path = self._descriptor, self._length, self._path
        if path is None or os.fstat(deleted).st_nlink > 0:
            return
        try:
            os.lseek(deleted, 0, os.SEEK_SET)
            content = bytearray()
            while len(content) < length and (part := os.read(deleted, length - len(content))):
                content += part
            saved = self._create(path.parent.name)
            self._append(bytes(content))
            sync_folder(saved.parent)
        except OSError as error:
            # It is tried again at the next sync.
            _log.error("The deleted %s is not saved yet: %s", path, error)
            if self._descriptor != deleted:
                os.close(self._descriptor)
            self._descriptor, self._length, self._path = deleted, length, path
            os.lseek(deleted, length, os.SEEK_SET)
            return
        os.close(deleted)
        self.incidents.append(
            f"Somebody deleted {path} while it was recorded; nothing of it is lost, it goes on as {saved}. "
            "What was sealed before in that folder is gone."
        )
        _log.error("%s", self.incidents[-1])

    def _wait_out(self, error: OSError) -> None:
        """Say what is wrong and wait a little; gives up when `stop` has waited long enough."""
        sentence = (
            f"Recording waits: {self._feed_dir} cannot be written ({error.strerror or error}). "
            "Ticks are kept in memory; free the disk or allow writing, and it goes on by itself."
        )
        if sentence != self.trouble:
            _log.error("%s", sentence)
            self.trouble = sentence
        if self._stop_at_s is not None and self._clock.monotonic_s() >= self._stop_at_s:
            raise _GaveUpError(error.strerror or error)
        if not self._stopping.wait(RETRY_S):
            return
        threading.Event().wait(RETRY_S / 5)

    def _sync(self) -> None:
        self._synced_s = self._clock.monotonic_s()
        self._dirty = False
        try:
            self._save_deleted_file()
            _sync(self._descriptor)
        except OSError as error:
            self.trouble = (
                f"The disk under {self._feed_dir} does not keep what is written ({error.strerror})."
            )
            _log.error("%s", self.trouble)

    def _close_segment(self, counters: Counters) -> None:
        if self._path is None:
            return
        self._write(self._path.parent.name, encode_counters(counters))
        # The counters may have had to begin a new file, if the old one could not be mended.
        path = self._path
        self._sync()
        self._close_file()
        self._closed(path)

    def _close_file(self) -> None:
        if self._descriptor >= 0:
            os.close(self._descriptor)
        self._descriptor = -1
        self._path = None
        self._dirty = False
