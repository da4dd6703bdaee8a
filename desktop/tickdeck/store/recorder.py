"""The recorder: the one owner of journal thread and sealing process, and a sink of ingest."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from filelock import FileLock, Timeout

from tickdeck.domain.calendar import DAY_US
from tickdeck.domain.clock import Clock
from tickdeck.domain.errors import RecordingError
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import TICK, Block
from tickdeck.pipeline.gaps import Gap
from tickdeck.pipeline.latency import LatencyHistogram
from tickdeck.store.journal import Counters, SymbolRow
from tickdeck.store.sealing import Sealing
from tickdeck.store.segment import day_of, journals_below
from tickdeck.store.writer import CloseSegment, DayBlock, DayGaps, JournalWriter

_log = logging.getLogger(__name__)

SEGMENT_TICKS = 1_000_000
SEGMENT_US = 300_000_000
"""A segment is closed after as many ticks or as much time, whichever comes first."""
PENDING_BYTES = 512 * 1024 * 1024
"""What is kept in memory while the disk refuses; more is lost, counted, and noted as a gap."""


def lock_of(feed_dir: Path) -> FileLock:
    """The lock that the one writer of a feed's recordings holds."""
    return FileLock(feed_dir / ".lock", timeout=0, thread_local=False)


class Recorder:
    """Records every block that it is given.

    Attributes:
        lost: Ticks that could be neither written nor kept in memory.
    """

    def __init__(
        self,
        *,
        feed: str,
        feed_dir: Path,
        instruments: InstrumentTable,
        clock: Clock,
        counters: Callable[[], Counters],
        note_gaps: Callable[[list[Gap]], None],
        sealer_command: Sequence[str],
    ) -> None:
        """Make a recorder that has not started.

        Args:
            feed: Name of the feed.
            feed_dir: Where the feed's recordings go.
            instruments: The instruments whose numbers the ticks carry; it may grow meanwhile.
            clock: The clock that stamps receipts.
            counters: Gives what ingest has counted since the start of the run.
            note_gaps: Told of ticks lost here; it gives the gaps back through `add_gaps`.
            sealer_command: Starts `tickdeck.store.sealer`.
        """
        self._feed_dir = feed_dir
        self._instruments = instruments
        self._clock = clock
        self._counters = counters
        self._note_gaps = note_gaps
        self._counted = Counters()
        self._lock = lock_of(feed_dir)
        self._sealing = Sealing(sealer_command)
        self._writer = JournalWriter(
            feed=feed,
            feed_dir=feed_dir,
            symbols=self._symbol_rows,
            clock=clock,
            closed=self._sealing.put,
        )
        self._running = False
        self._queued_bytes = 0
        self._segment_ticks = 0
        self._segment_from_us = 0
        self._segment_day = ""
        self._hole_from_us = -1
        self._early_gaps: list[Gap] = []
        self.lost = 0

    def start(self) -> None:
        """Take the folder, queue journals left by a crash for sealing, and start recording.

        Raises:
            RecordingError: If the folder cannot be written or another Tickdeck records into it.
        """
        try:
            self._feed_dir.mkdir(parents=True, exist_ok=True)
            self._lock.acquire()
        except Timeout:
            raise RecordingError(
                f"Another Tickdeck is recording into {self._feed_dir}; "
                "close it, or choose another folder with --data-dir."
            ) from None
        except OSError as error:
            raise RecordingError(
                f"Nothing can be recorded: {self._feed_dir} cannot be written ({error.strerror or error}); "
                "allow writing there, or choose another folder with --data-dir."
            ) from error
        for journal in journals_below(self._feed_dir):
            _log.info("Sealing %s, left by an earlier run", journal)
            self._sealing.put_left_behind(journal)
        self._sealing.start()
        self._writer.start()
        self._running = True

    def append(self, block: Block) -> None:
        """Record a block of ticks, in arrival order; never waits."""
        if not self._running:
            self.lost += block.size
            return
        if self._queued_bytes - self._writer.written_bytes > PENDING_BYTES:
            self.lost += block.size
            if self._hole_from_us < 0:
                self._hole_from_us = int(block["recv_us"][0])
            return
        first_us, last_us = int(block["recv_us"][0]), int(block["recv_us"][-1])
        if self._hole_from_us >= 0:
            self._note_hole(first_us)
        days = block["recv_us"] // DAY_US
        if first_us // DAY_US == last_us // DAY_US:
            self._put(block, first_us)
            return
        for day in np.unique(days):
            part = block[days == day]
            self._put(part, int(part["recv_us"][0]))

    def add_gaps(self, gaps: list[Gap]) -> None:
        """Record gaps that have ended."""
        if not self._running:
            return
        if self._segment_day:
            self._writer.put(DayGaps(self._segment_day, gaps))
        else:
            # They go with the next ticks, so that no segment begins on a day that is not theirs.
            self._early_gaps += gaps

    def stop(self, deadline_s: float = 60.0) -> None:
        """Write and seal everything, then let go of the folder.

        Args:
            deadline_s: How long a refusing disk is tried, and how long sealing may take. What is not
                sealed by then stays as a journal, for the next start or ``tickdeck recover``.
        """
        if not self._running:
            return
        if self._hole_from_us >= 0:
            self._note_hole(self._clock.now_us())
        if self._early_gaps:
            self._writer.put(DayGaps(day_of(self._clock.now_us()), self._early_gaps))
        self._close_segment()
        self._running = False
        self._writer.stop(min(deadline_s, 5.0))
        self.lost += (self._queued_bytes - self._writer.written_bytes) // TICK.itemsize
        self._sealing.stop(deadline_s)
        self._lock.release()

    @property
    def recorded(self) -> int:
        """Ticks whose bytes were handed to the journal."""
        return self._writer.recorded

    @property
    def sealed(self) -> int:
        """Ticks in verified HDF5 files."""
        return self._sealing.sealed

    @property
    def files(self) -> list[Path]:
        """The HDF5 files sealed in this run."""
        return self._sealing.files

    @property
    def latency(self) -> LatencyHistogram:
        """Receive-to-journal of every tick."""
        return self._writer.latency

    @property
    def trouble(self) -> tuple[str, ...]:
        """What the user must know, worst first."""
        lost = f"{self.lost:,} ticks could not be recorded." if self.lost else ""
        return tuple(
            text
            for text in (self._writer.trouble, lost, *self._sealing.problems, *self._writer.incidents)
            if text
        )

    def _put(self, block: Block, first_us: int) -> None:
        day = day_of(first_us)
        over = self._segment_ticks >= SEGMENT_TICKS or first_us - self._segment_from_us >= SEGMENT_US
        if self._segment_ticks and (over or day != self._segment_day):
            self._close_segment()
        if not self._segment_ticks:
            self._segment_from_us, self._segment_day = first_us, day
        self._segment_ticks += block.size
        self._queued_bytes += block.nbytes
        self._writer.put(DayBlock(day, block))
        if self._early_gaps:
            self._writer.put(DayGaps(day, self._early_gaps))
            self._early_gaps = []

    def _close_segment(self) -> None:
        counters = self._counters()
        self._writer.put(CloseSegment(counters - self._counted))
        self._counted = counters
        self._segment_ticks = 0
        self._segment_day = ""

    def _note_hole(self, to_us: int) -> None:
        gaps = [
            Gap(symbol, self._hole_from_us, to_us, "not recorded: the disk refused for too long")
            for symbol in range(len(self._instruments))
        ]
        self._hole_from_us = -1
        self._note_gaps(gaps)

    def _symbol_rows(self, first: int) -> list[SymbolRow]:
        # The journal thread asks while others may be added: what has a number keeps it.
        return [
            _symbol_row(number, self._instruments[number]) for number in range(first, len(self._instruments))
        ]


def _symbol_row(number: int, instrument: Instrument) -> SymbolRow:
    return SymbolRow(number, instrument.id, instrument.name, instrument.currency)
