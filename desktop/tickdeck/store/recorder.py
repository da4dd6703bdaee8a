"""The recorder: the one owner of journal thread and sealing process, and a sink of ingest."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from tickdeck.domain.calendar import DAY_US
from tickdeck.domain.clock import Clock
from tickdeck.domain.errors import RecordingError
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.recorder_health import RecorderHealth, RecorderState
from tickdeck.domain.tick import Block
from tickdeck.pipeline.gaps import Gap
from tickdeck.pipeline.latency import LatencyHistogram
from tickdeck.store.disk import FAULT, SLOW, Disk
from tickdeck.store.feed_folder import FeedFolder
from tickdeck.store.holes import Hole
from tickdeck.store.journal import Counters, SymbolRow
from tickdeck.store.queued import CloseSegment, DayBlock, DayGaps, Item
from tickdeck.store.rates import Rates
from tickdeck.store.sealed_files import Deletions
from tickdeck.store.sealing import Sealing
from tickdeck.store.segment import day_of, journals_below
from tickdeck.store.slowness import Slowness
from tickdeck.store.writer import JournalWriter
from tickdeck.words import mark

_log = logging.getLogger(__name__)

SEGMENT_TICKS = 1_000_000
SEGMENT_US = 300_000_000
"""A segment is closed after as many ticks or as much time, whichever comes first."""
LEAST_SEGMENT_US, LEAST_SEGMENT_TICKS = 20_000_000, 1_000
"""A smaller segment is not closed for somebody who waits: a silence behind it would look like a pause."""
PENDING_BYTES = 512 * 1024 * 1024
"""What is kept in memory while the disk refuses; more is lost, counted, and noted as a gap."""
_GO_ON_SHARE = 0.9
"""How much of that may still be used up when ticks are taken again."""
_LOST = mark("{count} ticks could not be recorded.")
_LOSING = mark("Ticks are lost: memory holds no more of what the disk does not take.")
_FAILED = mark("Recording has ended by a fault of this program, see its log. Start Tickdeck again.")
_REFUSING_S = 5.0
"""How long a disk that refuses is tried again when recording stops."""


class Recorder:
    """Records every block that it is given.

    What the disk does not take waits in memory, up to `PENDING_BYTES` (512 MB, the best part of eight
    million ticks). Beyond that the newest ticks are lost until a tenth of it is free again: what is kept
    stays without holes from the first tick that waits. They are counted, and each instrument that lost some
    gets a gap with their number and the cause.

    Attributes:
        lost: Ticks that could be neither written nor kept in memory.
        given_up: Gaps that `stop` has found, for whoever else keeps gaps; complete, and not changed any
            more, when it has returned. They are in the record already where the disk took them.
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
        contiguous_ids: bool = False,
        disk: Disk | None = None,
        tidy: Callable[[Path], object] = lambda _: None,
        segment_ticks: int | None = None,
    ) -> None:
        """Make a recorder that has not started.

        Args:
            feed: Name of the feed.
            feed_dir: Where the feed's recordings go.
            instruments: The instruments whose numbers the ticks carry; it may grow meanwhile.
            clock: The clock that stamps receipts.
            counters: Gives what ingest has counted since the start of the run.
            note_gaps: Told of ticks lost here; it gives the gaps back through `add_gaps`. Called by
                `append` only, in its caller's thread.
            sealer_command: Starts `tickdeck.store.sealer`.
            contiguous_ids: Whether the provider's ids count each instrument's prints.
            disk: The system's calls.
            tidy: Called with the folder when it is taken, in a thread of its own and before anything is
                sealed, to remove what killed processes left unfinished.
            segment_ticks: How many ticks close a segment; None for `SEGMENT_TICKS`.
        """
        disk = disk or Disk()
        self._feed_dir = feed_dir
        self._instruments = instruments
        self._clock = clock
        self._counters = counters
        self._note_gaps = note_gaps
        self._counted = Counters()
        self._counting = threading.Lock()
        self._folder = FeedFolder(feed_dir, clock, disk)
        self._sealing = Sealing(
            sealer_command,
            disk=disk,
            is_away=lambda: self._folder.is_away,
            tidy=lambda: tidy(feed_dir),
            note=self._note,
        )
        self._writer = JournalWriter(
            feed=feed,
            feed_dir=feed_dir,
            symbols=self._symbol_rows,
            clock=clock,
            closed=self._sealing.put,
            contiguous_ids=contiguous_ids,
            disk=disk,
            check_folder=self._look_after_files,
            counters=self._take_counters,
            close_after_s=SEGMENT_US / 1e6 + 1,
            note=self._note,
        )
        self._rates = Rates(clock)
        self._most_ticks = segment_ticks or SEGMENT_TICKS
        self._running = False
        self._refused = ""
        self._queued_ticks = 0
        self._queued_bytes = 0
        self._segment_ticks = 0
        self._segment_from_us = 0
        self._segment_day = ""
        self._hole: Hole | None = None
        self._hole_cause = SLOW
        self._early_gaps: list[Gap] = []
        self._slowness = Slowness(feed_dir, self._note)
        self._last_error = ("", -1)
        self._deletions = Deletions()
        self.lost = 0
        self.given_up: list[Gap] = []

    def start(self) -> None:
        """Take the folder, queue journals left by a crash for sealing, and start recording.

        Raises:
            FolderInUseError: If another Tickdeck records into the folder.
            RecordingError: If it cannot be written.
        """
        try:
            self._folder.take()
        except RecordingError as error:
            self._refused = str(error)
            self._note(self._refused)
            raise
        self._refused = ""
        for journal in journals_below(self._feed_dir):
            _log.info("Sealing %s, left by an earlier run", journal)
            self._sealing.put_left_behind(journal)
        self._sealing.start()
        self._writer.start()
        self._running = True

    def append(self, block: Block) -> None:
        """Record a block of ticks, in arrival order; never waits."""
        if not self._running or not block.size:
            self.lost += block.size
            return
        if gaps := self._deletions.take_gaps(len(self._instruments)):
            self._note_gaps(gaps)
        # Not block by block: on a slow disk that would be thousands of small holes.
        limit = PENDING_BYTES if self._hole is None else PENDING_BYTES * _GO_ON_SHARE
        if self._waiting_bytes > limit or self._writer.has_failed:
            self.lost += block.size
            if self._hole is None:
                self._hole, self._hole_cause = Hole(), SLOW
            if self._writer.has_failed:
                self._hole_cause = FAULT
            elif self._writer.trouble:
                self._hole_cause = self._writer.cause
            self._hole.add(block)
            return
        received_us = block["recv_us"]
        first_us, last_us = int(received_us[0]), int(received_us[-1])
        if self._hole is not None:
            self._note_gaps(self._end_hole(first_us))
        if first_us // DAY_US == last_us // DAY_US:
            self._put(block, first_us)
            return
        days = received_us // DAY_US
        for day in np.unique(days):
            part = block[days == day]
            self._put(part, int(part["recv_us"][0]))

    def seal_soon(self) -> None:
        """Close the segment, unless it is too small yet: somebody waits for what it has."""
        least_us = self._segment_from_us + LEAST_SEGMENT_US
        if self._segment_ticks >= LEAST_SEGMENT_TICKS and self._clock.now_us() >= least_us:
            self._close_segment()

    def add_gaps(self, gaps: list[Gap]) -> None:
        """Record gaps that have ended."""
        if not self._running or not gaps:
            return
        if self._segment_day:
            # Hours without a tick may lie between the segment's last one and now.
            day = max(self._segment_day, day_of(self._clock.now_us()))
            self._queue(DayGaps(day, gaps))
        else:
            # They go with the next ticks, so that no segment begins on a day that is not theirs.
            self._early_gaps += gaps

    def stop(self, deadline_s: float = 60.0) -> None:
        """Write and seal everything, then let go of the folder.

        May be called in any thread once nothing is appended any more; it calls nobody back.

        Args:
            deadline_s: How long a slow disk may take, and how long sealing may; one that refuses is tried
                for 5 s at most. What is not sealed by then stays as a journal, for the next start or
                ``tickdeck recover``.
        """
        if not self._running:
            return
        self.given_up = self._end_hole(self._clock.now_us())
        self.given_up += self._deletions.take_gaps(len(self._instruments))
        self.add_gaps(self.given_up)
        if self._early_gaps:
            self._queue(DayGaps(day_of(self._clock.now_us()), self._early_gaps))
        self._close_segment()
        self._running = False
        self._writer.stop(min(deadline_s, _REFUSING_S), deadline_s)
        # The writer has noted these itself, where it could.
        self.given_up = [*self.given_up, *self._writer.given_up]
        self.lost += self._queued_ticks - self._writer.recorded
        self._sealing.stop(deadline_s)
        if not self._sealing.is_alive and not self._writer.is_alive:
            self._folder.release()
        else:
            # A call that the disk does not come back from may still write: nobody else may begin.
            _log.error("%s stays taken until this program ends.", self._feed_dir)

    def health(self) -> RecorderHealth:
        """The recorder now; asks nothing of the disk.

        For one thread only, the one that appends: rates, and the end of slowness, are told from what was
        asked last.
        """
        writer, sealing = self._writer, self._sealing
        waiting = 0 if not self._running else self._queued_ticks - writer.recorded
        self._rates.note(self._queued_bytes, self._queued_ticks)
        trouble = self.trouble
        state = self._state()
        since = [us for us in (sealing.since_us, writer.since_us) if us >= 0]
        return RecorderHealth(
            state=state,
            folder=str(self._feed_dir),
            journalled=writer.recorded,
            sealed=sealing.sealed_files.ticks,
            waiting=waiting,
            waiting_bytes=self._waiting_bytes if self._running else 0,
            waiting_limit_bytes=PENDING_BYTES,
            lost=self.lost,
            deleted=self._deletions.ticks,
            journal_bytes=writer.written_bytes,
            sealed_bytes=sealing.sealed_files.bytes,
            ticks_per_s=self._rates.ticks_per_s,
            unsealed_journals=sealing.unsealed,
            unsealed_since_us=min(since, default=-1),
            disk_free_bytes=self._folder.free_bytes,
            at_risk_s=self._room_s(state),
            trouble=(self._refused, *trouble) if self._refused else trouble,
            last_error=self._last_error[0],
            last_error_us=self._last_error[1],
            set_aside=tuple(map(str, sealing.set_aside)),
        )

    @property
    def recorded(self) -> int:
        """Ticks whose bytes were handed to the journal."""
        return self._writer.recorded

    @property
    def sealed(self) -> int:
        """Ticks in verified HDF5 files."""
        return self._sealing.sealed_files.ticks

    @property
    def deleted(self) -> int:
        """Ticks that were sealed in this run, in files that somebody has taken away."""
        return self._deletions.ticks

    @property
    def files(self) -> list[Path]:
        """The HDF5 files sealed in this run."""
        return self._sealing.sealed_files.paths

    @property
    def latency(self) -> LatencyHistogram:
        """Receive-to-journal of every tick."""
        return self._writer.latency

    @property
    def trouble(self) -> tuple[str, ...]:
        """What the user must know, worst first; each sentence stays the same while its cause lasts."""
        writer = self._writer
        lost = _LOST.format(count=f"{self.lost:,}") if self.lost and self._hole is None else ""
        self._look_behind()
        return tuple(
            text
            for text in (
                _FAILED if writer.has_failed else "",
                _LOSING if self._hole is not None else "",
                writer.trouble,
                self._slowness.sentence,
                lost,
                *self._deletions.sentences,
                *self._sealing.problems,
                *writer.incidents,
            )
            if text
        )

    @property
    def _waiting_bytes(self) -> int:
        return self._queued_bytes - self._writer.released_bytes

    def _state(self) -> RecorderState:
        if self._refused:
            return RecorderState.REFUSED
        if not self._running:
            return RecorderState.STOPPED
        if self._hole is not None or self._writer.has_failed:
            return RecorderState.LOSING
        if self._look_behind() or self._writer.trouble:
            return RecorderState.WAITING
        return RecorderState.RECORDING

    def _room_s(self, state: RecorderState) -> float | None:
        """How long memory lasts at the present rate; None while the disk keeps up, or nothing comes."""
        if state is not RecorderState.WAITING:
            return 0.0 if state is RecorderState.LOSING else None
        growing = self._rates.bytes_per_s
        return max(0.0, PENDING_BYTES - self._waiting_bytes) / growing if growing > 0 else None

    def _look_behind(self) -> bool:
        behind_s = self._writer.behind_s() if self._running else 0.0
        return self._slowness.look(behind_s, refuses=bool(self._writer.trouble))

    def _put(self, block: Block, first_us: int) -> None:
        day = day_of(first_us)
        over = self._segment_ticks >= self._most_ticks or first_us - self._segment_from_us >= SEGMENT_US
        if self._segment_ticks and (over or day != self._segment_day):
            self._close_segment()
        if not self._segment_ticks:
            self._segment_from_us, self._segment_day = first_us, day
        self._segment_ticks += block.size
        self._queued_ticks += block.size
        self._queue(DayBlock(day, block))
        if self._early_gaps:
            gaps, self._early_gaps = self._early_gaps, []
            self._queue(DayGaps(day, gaps))

    def _queue(self, item: Item) -> None:
        self._queued_bytes += item.held_bytes
        self._writer.put(item)

    def _close_segment(self) -> None:
        self._queue(CloseSegment(self._take_counters()))
        # The day stays: gaps that end before the next tick go to the disk all the same.
        self._segment_ticks = 0

    def _take_counters(self) -> Counters:
        """What was counted since this was last asked; the journal thread asks too."""
        with self._counting:
            counters = self._counters()
            since, self._counted = counters - self._counted, counters
            return since

    def _look_after_files(self) -> None:
        """Look at the folder and at what is sealed in it; in the journal thread, as disks may not answer."""
        self._folder.check()
        if deleted := self._sealing.sealed_files.take_deleted(day_of(self._clock.now_us())):
            self._deletions.add(deleted)
            self._note(deleted.sentence)
            _log.error("%s", deleted.sentence)

    def _end_hole(self, to_us: int) -> list[Gap]:
        hole, self._hole = self._hole, None
        return [] if hole is None else hole.gaps(self._hole_cause.reason, to_us)

    def _note(self, sentence: str) -> None:
        self._last_error = (sentence, self._clock.now_us())

    def _symbol_rows(self, first: int) -> list[SymbolRow]:
        # The journal thread asks while others may be added: what has a number keeps it.
        table = self._instruments
        return [SymbolRow.of(number, table[number]) for number in range(first, len(table))]
