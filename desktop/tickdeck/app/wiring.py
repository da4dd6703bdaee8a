"""The object graph of one run, built once: session, pipeline and recorder, with or without a window."""

from __future__ import annotations

import asyncio

import numpy as np
import numpy.typing as npt

from tickdeck.app.child import command
from tickdeck.app.options import RunOptions
from tickdeck.domain.clock import Clock
from tickdeck.domain.errors import RecordingError
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.gaps import Gap, GapLog
from tickdeck.pipeline.ingest import Ingest
from tickdeck.pipeline.latency import PaintLatency
from tickdeck.pipeline.rejects import RejectLog
from tickdeck.pipeline.tape import Tape
from tickdeck.session.intake import Intake
from tickdeck.session.supervisor import Session
from tickdeck.settings.paths import recordings_dir
from tickdeck.store.journal import Counters
from tickdeck.store.recorder import Recorder


class Terminal:
    """Everything of a run but its window.

    Attributes:
        options: What was asked for.
        clock: Stamps receipts and frames.
        instruments: The instruments of the run.
        recorder_refused: Why the recorder did not start, one sentence; empty if it did.
        exchange_ended: That the simulated exchange is gone, one sentence; empty while it runs.
        board, tape, gaps, ingest, rejects, recorder, session, paint_latency: The parts.
    """

    def __init__(self, options: RunOptions, clock: Clock) -> None:
        self.options = options
        self.clock = clock
        self.instruments = InstrumentTable(options.instruments)
        self.board = Board(self.instruments)
        self.tape = Tape()
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
        )
        self.gaps = GapLog(self._on_gaps)
        self.ingest = Ingest(
            # The journal first: a tick is recorded before anything else sees it.
            sinks=(self.recorder.append, self.board.apply, self.tape.append, self.paint_latency.append),
            gaps=self.gaps,
            contiguous_ids=options.spec.contiguous_ids,
            quote_sink=self.board.apply_quotes,
        )
        self.session = Session(
            spec=options.spec,
            plan=options.plan,
            url=options.url,
            token=options.token,
            instruments=self.instruments,
            ingest=self.ingest,
            intake=Intake(self.ingest, self.rejects, clock),
            gaps=self.gaps,
            clock=clock,
        )
        self.recorder_refused = ""
        self.exchange_ended = ""
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
            self.recorder_refused = str(error)
            raise

    async def stop(self) -> None:
        """Close the connections, then write and seal what was received."""
        try:
            await self.session.stop()
        finally:
            await asyncio.to_thread(self.recorder.stop)

    def trouble(self) -> tuple[str, ...]:
        """What the user must know and do, worst first."""
        exchange = (self.exchange_ended,) if self.exchange_ended else ()
        return (*self.recording_trouble(), *exchange, *self.session.trouble())

    def recording_trouble(self) -> tuple[str, ...]:
        """What keeps ticks from being recorded, worst first."""
        return (self.recorder_refused,) if self.recorder_refused else self.recorder.trouble

    def stale(self) -> npt.NDArray[np.bool_]:
        """Whose last price may be old, by instrument number: those whose connection is not live."""
        states = tuple((shard.state, shard.confirmed) for shard in self.session.health())
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
        if recorder.sealed < recorder.recorded:
            return (
                f"{recorder.recorded - recorder.sealed:,} recorded ticks are not sealed; "
                f"“tickdeck recover {self.options.data_dir}” seals what is left as journals."
            )
        return ""

    def _counters(self) -> Counters:
        return Counters(self.ingest.duplicates, self.ingest.out_of_order, self.rejects.total)

    # Recorder and gap log know each other only through these two, since each is built before the other.

    def _note_gaps(self, gaps: list[Gap]) -> None:
        self.gaps.add(gaps)

    def _on_gaps(self, gaps: list[Gap]) -> None:
        self.recorder.add_gaps(gaps)
