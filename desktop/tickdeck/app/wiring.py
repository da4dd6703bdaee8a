"""The object graph of one run, built once: session, pipeline and recorder, with or without a window."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from tickdeck.app.child import command
from tickdeck.app.hours import hours_of
from tickdeck.app.options import RunOptions
from tickdeck.domain.bar import Bar
from tickdeck.domain.calendar import DAY_US, utc_offset_us
from tickdeck.domain.clock import Clock
from tickdeck.domain.errors import RecordingError
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.venue import Venue
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.gaps import Gap, GapLog, Hole
from tickdeck.pipeline.ingest import Ingest
from tickdeck.pipeline.latency import PaintLatency
from tickdeck.pipeline.rejects import RejectLog
from tickdeck.pipeline.repair_bars import RepairBars
from tickdeck.pipeline.tape import Tape
from tickdeck.session.intake import Intake
from tickdeck.session.lag import Lag
from tickdeck.session.repair import Repair
from tickdeck.session.rest import RestClient
from tickdeck.session.route import Route
from tickdeck.session.supervisor import Session, log_failure
from tickdeck.settings.paths import recordings_dir
from tickdeck.settings.redaction import Redactor
from tickdeck.store.journal import Counters
from tickdeck.store.recorder import Recorder
from tickdeck.store.segment import remove_unfinished
from tickdeck.store.upkeep.housekeeping import Housekeeping
from tickdeck.words import mark

_log = logging.getLogger(__name__)


class Terminal:
    """Everything of a run but its window.

    Attributes:
        options: What was asked for.
        clock: Stamps receipts and frames.
        instruments: The instruments of the run.
        recorder_refusal: Why the recorder did not start; None if it did.
        owns_desk: Whether what the window remembers is kept; False where that is another Tickdeck's.
        desk_troubles: What of the window's own files cannot be used, a sentence each.
        exchange_ended: That the simulated exchange is gone, one sentence; empty while it runs.
        repair: Asks the provider's history; None where there is none to ask.
        board, tape, bars, lag, gaps, ingest, intake, rejects, recorder, housekeeping, session, paint_latency:
            The parts.
    """

    def __init__(self, options: RunOptions, clock: Clock) -> None:
        self.options = options
        self.clock = clock
        self.instruments = InstrumentTable(options.instruments)
        self.board = Board(self.instruments)
        self.tape = Tape()
        self.bars = RepairBars()
        self.rejects = RejectLog(options.token.blotted_out_of)
        self.paint_latency = PaintLatency()
        self.recorder = Recorder(
            feed=options.spec.name,
            feed_dir=recordings_dir(options.data_dir, options.spec.name),
            instruments=self.instruments,
            clock=clock,
            counters=self._counters,
            note_gaps=self._note_gaps,
            sealer_command=command("tickdeck.store.sealer"),
            contiguous_ids=options.spec.contiguous_ids,
            tidy=remove_unfinished,
            segment_ticks=options.segment_ticks,
        )
        self.housekeeping = Housekeeping(
            command=command("tickdeck.store.upkeep.merger"),
            audit_command=[*command("tickdeck"), "audit", "--no-table"],
            feed_dir=recordings_dir(options.data_dir, options.spec.name),
            clock=clock,
            policy=options.retention,
        )
        self.lag = Lag()
        self.gaps = GapLog(self._on_gaps, settles=options.spec.contiguous_ids, early=self.recorder.add_gaps)
        self.ingest = Ingest(
            # The journal first: a tick is recorded before anything else sees it.
            sinks=(
                self.recorder.append,
                self.board.apply,
                self.tape.append,
                self.paint_latency.append,
                self.lag.append,
            ),
            gaps=self.gaps,
            contiguous_ids=options.spec.contiguous_ids,
            quote_sink=self.board.apply_quotes,
            on_hole=self._on_hole,
        )
        self.intake = Intake(self.ingest, self.rejects, clock)
        self.route = Route(options.proxy)
        self.session = Session(
            spec=options.spec,
            plan=options.plan,
            url=options.url,
            token=options.token,
            instruments=self.instruments,
            ingest=self.ingest,
            intake=self.intake,
            gaps=self.gaps,
            clock=clock,
            route=self.route,
            hours=hours_of,
            last_ticks_us=lambda: self.board.recv_us,
            lag=self.lag,
        )
        self._rest: RestClient | None = None
        self.repair = self._repair()
        self._repairing: asyncio.Task[None] | None = None
        self._days: dict[Venue, int] = {}
        self.recorder_refusal: RecordingError | None = None
        self.exchange_ended = ""
        self.owns_desk = True
        self.desk_troubles: tuple[str, ...] = ()
        self._stale_states: tuple[object, ...] = ()
        self._stale = np.ones(len(self.instruments), dtype=np.bool_)

    def start_recording(self) -> None:
        """Start the recorder.

        Raises:
            RecordingError: If the folder cannot be used; ticks then count as lost.
        """
        try:
            self.recorder.start()
        except RecordingError as error:
            self.recorder_refusal = error
            raise
        self.housekeeping.start()

    def connect(self) -> None:
        """Start the session, and ask the provider's history for what it knows of the day before."""
        self.session.start()
        if self.repair is not None:
            self._repairing = asyncio.get_running_loop().create_task(self.repair.run(), name="repair")
            self._repairing.add_done_callback(log_failure)
            self.repair.learn(self.session.wanted)

    def pass_second(self) -> None:
        """Ask for the closes of the day before again where a venue has come to a new date."""
        now_us = self.clock.now_us()
        days = {
            venue: (now_us + utc_offset_us(venue, now_us)) // DAY_US
            for venue in {instrument.venue for instrument in self.instruments}
        }
        new = {venue for venue, day in days.items() if self._days.get(venue, day) != day}
        self._days |= days
        if new and self.repair is not None:
            table = self.instruments
            self.repair.learn(number for number in self.session.wanted if table[number].venue in new)

    async def stop(self) -> None:
        """Close the connections, then write and seal what was received."""
        try:
            if self._repairing is not None:
                self._repairing.cancel()
                await asyncio.gather(self._repairing, return_exceptions=True)
            await self.session.stop()
            if self._rest is not None:
                await self._rest.close()
        finally:
            await asyncio.to_thread(self._stop_recording)
            # For the report; what could be written of them is in the recording.
            self.gaps.add(self.recorder.given_up)

    def _stop_recording(self) -> None:
        # First, since it works under the recorder's lock.
        if not self.housekeeping.stop():
            # It is in a call that the disk does not come back from; such a folder is not anybody's to use.
            _log.error("The disk does not answer while an old day is being removed.")
        self.recorder.stop()

    def want(self, instruments: Sequence[Instrument]) -> list[int]:
        """Want exactly these instruments from now on; returns their numbers in the same order."""
        before = len(self.instruments)
        numbers = [self.instruments.add(instrument) for instrument in instruments]
        self.board.fit()
        self.session.want(numbers)
        new = range(before, len(self.instruments))
        if self.repair is not None and new:
            self.repair.learn(new)
        return numbers

    def trouble(self) -> tuple[str, ...]:
        """What the user must know and do, worst first."""
        said = filter(None, (self.exchange_ended, *self.desk_troubles))
        return (*self.recording_trouble(), *said, *self.session.trouble())

    def recording_trouble(self) -> tuple[str, ...]:
        """What keeps ticks from being recorded, worst first."""
        return (str(self.recorder_refusal),) if self.recorder_refusal else self.recorder.trouble

    def stale(self) -> npt.NDArray[np.bool_]:
        """Whose last price may be old, by instrument number: those whose connection is not live."""
        states = self.session.state_of_shards, len(self.instruments)
        if states != self._stale_states:
            self._stale_states = states
            self._stale = np.ones(len(self.instruments), dtype=np.bool_)
            self._stale[sorted(self.session.live_instruments())] = False
        return self._stale

    def unrecorded(self) -> str:
        """Why not all that was received is recorded and sealed, one sentence; empty if it is."""
        recorder, due = self.recorder, self.ingest.received - self.ingest.duplicates
        if recorder.recorded != due:
            reason = next(iter(self.recording_trouble()), f"See the log in {self.options.data_dir / 'logs'}.")
            return f"{due - recorder.recorded:,} of {due:,} ticks were not recorded. {reason}"
        if recorder.deleted:
            return f"{recorder.deleted:,} recorded ticks are gone: sealed files were deleted or moved away."
        if recorder.sealed < recorder.recorded:
            return (
                f"{recorder.recorded - recorder.sealed:,} recorded ticks are not sealed; "
                f"“tickdeck recover {self.options.data_dir}” seals what is left as journals."
            )
        return ""

    def _repair(self) -> Repair | None:
        options = self.options
        if options.spec.history is None or not options.rest_url:
            return None
        self._rest = RestClient(
            options.rest_url,
            self.route,
            options.plan.rest_spacing_s,
            self.clock,
            redacted=Redactor([options.token, options.proxy.login]).redacted,
        )
        return Repair(
            history=options.spec.history(self.instruments, options.plan),
            rest=self._rest,
            token=options.token,
            ingest=self.ingest,
            gaps=self.gaps,
            screen=_Screen(self),
            clock=self.clock,
        )

    def _counters(self) -> Counters:
        return Counters(self.ingest.duplicates, self.ingest.out_of_order, self.rejects.total)

    # What is built earlier knows what is built later only through these.

    def _note_gaps(self, gaps: list[Gap]) -> None:
        self.gaps.add(gaps)

    def _on_gaps(self, gaps: list[Gap]) -> None:
        self.recorder.add_gaps([replace(gap, reason=gap.account) for gap in gaps])
        if self.repair is not None:
            self.repair.cover(gaps)

    def _on_hole(self, hole: Hole) -> None:
        if self.repair is not None:
            self.repair.fill(hole)


class _Screen:
    """Takes what the provider's history tells, for the window."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    def add_bars(self, symbol: int, bars: Sequence[Bar]) -> None:
        self._terminal.bars.add(symbol, bars)

    def set_closes(self, closes: Mapping[int, float]) -> None:
        self._terminal.board.set_previous_closes(closes)

    def set_suspended(self, symbols: Iterable[int]) -> None:
        title = self._terminal.options.spec.title
        self._terminal.session.exclude(
            dict.fromkeys(symbols, mark("{title} lists it as suspended.").format(title=title))
        )
