"""The recorded past for the window: questions go to child processes, answers arrive on the loop."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeAlias, TypeVar

import numpy as np

from tickdeck.app.child import command
from tickdeck.domain.clock import Clock
from tickdeck.domain.errors import RecordingError
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.tick import TICK
from tickdeck.gui.charts.past import TakePast, Unsealed
from tickdeck.store.past.answerer import Answerer
from tickdeck.store.past.answers import (
    DaySoFar,
    MinuteVolumes,
    PastTicks,
    day_so_far,
    minute_volumes,
    past_ticks,
)
from tickdeck.store.past.messages import (
    NO_INSTRUMENT,
    DatesTold,
    DayBefore,
    DayTold,
    MinutesBefore,
    MinutesTold,
    Question,
    RecordedDates,
    TickClock,
    TicksBefore,
    TicksTold,
)
from tickdeck.words import mark

_log = logging.getLogger(__name__)

IDLE_S = 60.0
"""After so long without a question a child process is ended."""
TICKS_WITHIN_S = 20.0
MINUTES_WITHIN_S = 300.0
"""How long an answer may take: a disk may have to start turning, and days may have to be counted."""
MOST_WAITING = 16
"""Questions about ticks that wait at most: one for each chart of a full grid."""
_END_S = 5.0
_PROGRAM = "tickdeck.store.past.answering"

Answer: TypeAlias = PastTicks | MinuteVolumes | DaySoFar | tuple[date, ...]
Outcome: TypeAlias = Answer | RecordingError
_Kind = TypeVar("_Kind", PastTicks, MinuteVolumes, DaySoFar, tuple[date, ...])


class SupersededError(RecordingError):
    """Newer questions have taken a question's place before it was its turn."""

    def __init__(self) -> None:
        super().__init__(mark("Newer questions about recorded days have taken this one's place."))


class Past:
    """Answers what the window asks about the recorded days of one feed.

    Nothing is started before the first question. Ticks, minutes and the running day have a process each, so
    that a chart does not wait until days are counted. The newest question is the next to be asked, and only a
    few wait: a user who scrolls fast wants what is on the screen now. Whoever asked the oldest of too many is
    told so.
    """

    def __init__(
        self,
        feed_dir: Path,
        instruments: InstrumentTable,
        clock: Clock,
        *,
        seal_soon: Callable[[], None] = lambda: None,
        program: Sequence[str] | None = None,
        idle_s: float = IDLE_S,
        ticks_within_s: float = TICKS_WITHIN_S,
        minutes_within_s: float = MINUTES_WITHIN_S,
    ) -> None:
        """Make it; nothing runs yet.

        Args:
            feed_dir: The folder of the feed's recordings.
            instruments: Those of the run, whose numbers the ticks get.
            clock: Tells which day is today.
            seal_soon: Has what this run has recorded sealed soon, for whoever waits for it.
            program: What to start instead of this program; gets the folder as its argument.
            idle_s: After so long without a question a child process is ended.
            ticks_within_s: How long an answer about ticks or days may take.
            minutes_within_s: How long one about minutes or the running day may take.
        """
        self._instruments = instruments
        self._clock = clock
        self.seal_soon = seal_soon
        self._began_us = clock.now_us()
        start = [*(program or command(_PROGRAM)), str(feed_dir)]
        self._ticks = _Line("ticks", Answerer(start, deadline_s=ticks_within_s), idle_s, MOST_WAITING)
        self._minutes = _Line("minutes", Answerer(start, deadline_s=minutes_within_s), idle_s, 1)
        self._day = _Line("day", Answerer(start, deadline_s=minutes_within_s), idle_s, MOST_WAITING)
        self._lines = self._ticks, self._minutes, self._day

    @property
    def trouble(self) -> tuple[str, ...]:
        """Why the last questions could not be answered, a sentence each; empty if they were."""
        return tuple(dict.fromkeys(line.trouble for line in self._lines if line.trouble))

    def ask(self, symbol_id: str, before_us: int, rows: int, done: TakePast) -> None:
        """Ask for older ticks; returns at once.

        Args:
            symbol_id: The instrument's canonical id.
            before_us: Only ticks before it, UTC microseconds of the exchange's clock.
            rows: How many at most; a few more where others that arrived earlier are not older than the
                oldest of these, so that asking for what is before that one misses none.
            done: Called on the loop. Without ticks and with True if newer questions have taken this one's
                place; without ticks and with False if there is nothing or it cannot be read, of which
                `trouble` tells.
        """

        def tell(outcome: Outcome) -> None:
            if isinstance(outcome, PastTicks):
                unsealed = self._unsealed_of(outcome)
                done(outcome.ticks, outcome.has_more, outcome.pauses, unsealed, outcome.gaps)
            else:
                done(np.zeros(0, dtype=TICK), isinstance(outcome, SupersededError))

        self._ticks.put(self._question(symbol_id, before_us, rows), tell)

    async def ticks_before(
        self, symbol_id: str, before_us: int, rows: int, clock: TickClock = TickClock.EXCHANGE
    ) -> PastTicks:
        """The newest ticks of an instrument before a time.

        Args:
            symbol_id: The instrument's canonical id.
            before_us: Only ticks before it, UTC microseconds.
            rows: How many at most, give or take a few; see `ask`.
            clock: Which time of a tick is meant.

        Raises:
            SupersededError: If newer questions have taken this one's place.
            RecordingError: If it cannot be answered.
        """
        question = self._question(symbol_id, before_us, rows, clock)
        return await self._answered(self._ticks, question, PastTicks)

    async def minute_volumes(self, symbol_ids: Sequence[str], days: int) -> MinuteVolumes:
        """The volumes by the minute of the last recorded days before today, each venue's own.

        Args:
            symbol_ids: Canonical ids.
            days: How many days at most.

        Raises:
            SupersededError: If newer questions have taken this one's place.
            RecordingError: If it cannot be answered.
        """
        question = MinutesBefore(tuple(symbol_ids), max(0, days), self._clock.now_us())
        return await self._answered(self._minutes, question, MinuteVolumes)

    async def day_so_far(self, symbol_ids: Sequence[str], before_us: int) -> DaySoFar:
        """What was traded today, by each venue's clock, before a run began.

        Args:
            symbol_ids: Canonical ids, each once.
            before_us: When it began, UTC microseconds.

        Raises:
            SupersededError: If newer questions have taken this one's place.
            RecordingError: If it cannot be answered.
        """
        return await self._answered(self._day, DayBefore(tuple(symbol_ids), before_us), DaySoFar)

    async def days(self) -> tuple[date, ...]:
        """The UTC dates of receipt that are recorded and sealed, oldest first.

        Raises:
            RecordingError: If it cannot be answered.
        """
        return await self._answered(self._ticks, RecordedDates(), tuple)

    def stop(self) -> None:
        """End the child processes and wait until they have; nobody is told anything any more."""
        for line in self._lines:
            line.stop()
        for line in self._lines:
            line.join()

    def _unsealed_of(self, found: PastTicks) -> Unsealed:
        """Whose ticks an answer lacks that are about to be sealed."""
        if not found.is_awaited:
            return Unsealed.NOTHING
        is_earlier = found.hole_since_us < self._began_us
        return Unsealed.OF_EARLIER_RUNS if is_earlier else Unsealed.OF_THIS_RUN

    def _question(
        self, symbol_id: str, before_us: int, rows: int, clock: TickClock = TickClock.EXCHANGE
    ) -> TicksBefore:
        number = self._instruments.number(symbol_id)
        return TicksBefore(symbol_id, before_us, rows, clock, NO_INSTRUMENT if number is None else number)

    @staticmethod
    async def _answered(line: _Line, question: Question, kind: type[_Kind]) -> _Kind:
        future: asyncio.Future[_Kind] = asyncio.get_running_loop().create_future()

        def tell(outcome: Outcome) -> None:
            if future.done():
                return
            if isinstance(outcome, kind):
                future.set_result(outcome)
            else:
                future.set_exception(
                    outcome if isinstance(outcome, RecordingError) else RecordingError(_NONSENSE)
                )

        line.put(question, tell)
        try:
            return await future
        except asyncio.CancelledError:
            line.forget(tell)
            raise


_NONSENSE = mark("Recorded days cannot be read: the process that does so answered another question.")
_Tell: TypeAlias = Callable[[Outcome], None]


class _Line:
    """Questions that go one after the other to one child process, from a thread of their own.

    Attributes:
        trouble: Why the last question could not be answered, one sentence; empty if it was.
    """

    def __init__(self, name: str, answerer: Answerer, idle_s: float, most_waiting: int) -> None:
        self.trouble = ""
        self._answerer = answerer
        self._idle_s = idle_s
        self._most_waiting = most_waiting
        self._changed = threading.Condition()
        self._waiting: OrderedDict[Question, list[_Tell]] = OrderedDict()
        self._at_hand: tuple[Question, list[_Tell]] | None = None
        self._is_stopped = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread = threading.Thread(target=self._run, name=f"past {name}", daemon=True)

    def put(self, question: Question, tell: _Tell) -> None:
        """Have a question asked; call it on the running loop.

        Args:
            question: The question; one that is being asked already is not asked twice.
            tell: Told the outcome, on the loop.
        """
        self._loop = asyncio.get_running_loop()
        superseded: list[_Tell] = []
        with self._changed:
            if self._is_stopped:
                return
            if self._at_hand is not None and self._at_hand[0] == question:
                self._at_hand[1].append(tell)
                return
            self._waiting.setdefault(question, []).append(tell)
            self._waiting.move_to_end(question)
            while len(self._waiting) > self._most_waiting:
                superseded += self._waiting.popitem(last=False)[1]
            self._changed.notify()
        if superseded:
            self._tell(superseded, SupersededError())
        if self._thread.ident is None:
            self._thread.start()

    def forget(self, tell: _Tell) -> None:
        """Tell somebody nothing; what nobody else wants is not asked any more."""
        with self._changed:
            for question, those in list(self._waiting.items()):
                if tell in those:
                    those.remove(tell)
                    if not those:
                        del self._waiting[question]

    def stop(self) -> None:
        """End the child, and answer nothing any more."""
        with self._changed:
            self._is_stopped = True
            self._waiting.clear()
            self._changed.notify()
        self._answerer.stop()

    def join(self) -> None:
        """Wait for the thread; one that the disk keeps is left, and ends with the process."""
        if self._thread.ident is not None:
            self._thread.join(_END_S)
            if self._thread.is_alive():
                _log.warning("The disk does not answer while recorded days are read.")

    def _run(self) -> None:
        while (at_hand := self._next()) is not None:
            question, those = at_hand
            outcome: Outcome
            try:
                outcome = self._asked(question)
            except RecordingError as error:
                outcome = error
            with self._changed:
                self._at_hand = None
                if self._is_stopped:
                    break
            sentence = str(outcome) if isinstance(outcome, RecordingError) else ""
            if sentence and sentence != self.trouble:
                _log.warning("%s", sentence)
            self.trouble = sentence
            self._tell(those, outcome)
        self._answerer.rest()

    def _next(self) -> tuple[Question, list[_Tell]] | None:
        """The newest question; None when there will be none. A child that nobody asks is ended meanwhile."""
        while True:
            with self._changed:
                idle_s = self._idle_s if self._answerer.process is not None else None
                self._changed.wait_for(lambda: self._waiting or self._is_stopped, idle_s)
                if self._is_stopped:
                    return None
                if self._waiting:
                    self._at_hand = self._waiting.popitem()
                    return self._at_hand
            # Not within the lock, on which the window would wait.
            self._answerer.rest()

    def _asked(self, question: Question) -> Answer:
        told, content = self._answerer.ask(question)
        try:
            match question, told:
                case TicksBefore(), TicksTold():
                    return past_ticks(question, told, content)
                case MinutesBefore(), MinutesTold():
                    return minute_volumes(question, told, content)
                case DayBefore(), DayTold():
                    return day_so_far(question, told, content)
                case RecordedDates(), DatesTold():
                    return tuple(map(date.fromisoformat, told.dates))
        except ValueError as error:
            _log.info("The answer cannot be read: %s", error)
        raise RecordingError(_NONSENSE)

    def _tell(self, those: Sequence[_Tell], outcome: Outcome) -> None:
        def tell() -> None:
            for each in tuple(those):
                each(outcome)

        assert self._loop is not None  # noqa: S101  (for the type checker: `put` has set it)
        try:
            self._loop.call_soon_threadsafe(tell)
        except RuntimeError:
            # The loop has ended with the window; nobody is there to be told.
            _log.debug("An answer about recorded days came after the end")
