"""How a run starts and ends: the order of things, the deadlines, the exit status."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import math
import sys
import threading
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Any, TextIO

from tickdeck.app.figures import FiguresSource, status_line
from tickdeck.app.logging import set_up_logging
from tickdeck.app.memory import Memory
from tickdeck.app.options import RunOptions
from tickdeck.app.report import WindowFigures, report, write_report
from tickdeck.app.signals import on_end_signals
from tickdeck.app.simulator_process import SimulatorProcess
from tickdeck.app.wiring import Terminal
from tickdeck.domain.clock import SystemClock
from tickdeck.domain.errors import UsageError
from tickdeck.words import mark

_log = logging.getLogger(__name__)

EXIT_OK = 0
EXIT_TROUBLE = 1
_WATCH_S = 1.0


def say(line: str, stream: TextIO | None = None) -> None:
    """Print a line; a terminal or pipe that was closed must not end a recording."""
    with contextlib.suppress(OSError, ValueError):
        print(line, file=stream or sys.stdout, flush=True)


class TroubleTeller:
    """Says each new sentence of trouble once on stderr, whether or not a window shows it too."""

    def __init__(self) -> None:
        self._told: set[str] = set()

    def tell(self, sentences: tuple[str, ...]) -> None:
        """Print the sentences that were not among those of the last call."""
        for sentence in sentences:
            if sentence not in self._told:
                say(f"tickdeck: {sentence}", sys.stderr)
        self._told = set(sentences)


class Run:
    """One run from its first connection to its exit status, the same with and without a window.

    Attributes:
        terminal: The object graph.
        figures: The figures while it goes on.
        ended: Set when the run is to end.
    """

    def __init__(self, options: RunOptions, *, started_s: float, simulator: SimulatorProcess | None) -> None:
        """Build a run; nothing is connected or recorded before `start`.

        Args:
            options: What was asked for, with the address of the feed.
            started_s: `time.monotonic` at the start of the process.
            simulator: The exchange started for this run, ended with it.
        """
        self.terminal = Terminal(options, SystemClock())
        self.figures = FiguresSource(self.terminal)
        self.ended = asyncio.Event()
        self._simulator = simulator
        self._teller = TroubleTeller()
        self._memory = Memory()
        clock = self.terminal.clock
        self._started_us = clock.now_us() - round((clock.monotonic_s() - started_s) * 1_000_000)
        self._watch: asyncio.Task[None] | None = None

    def start(self, each_second: Callable[[], None]) -> None:
        """Connect, and watch over the run; call it on the running loop.

        Args:
            each_second: Called once a second.
        """
        loop = asyncio.get_running_loop()
        on_end_signals(loop, self.ended.set)
        self.terminal.connect()
        if self.terminal.options.notes:
            # The rest is in the window and in the log.
            say(f"tickdeck: {self.terminal.options.notes[0]}", sys.stderr)
            for note in self.terminal.options.notes:
                _log.info("%s", note)
        if self.terminal.options.quit_after_s is not None:
            loop.call_later(self.terminal.options.quit_after_s, self.ended.set)
        self._watch = loop.create_task(self._watch_over(each_second), name="watch")
        self._memory.begin()

    async def finish(self, window: WindowFigures) -> int:
        """Stop in order, write the report, and give the exit status."""
        try:
            return await self._finish(window)
        finally:
            self._memory.end()

    async def _finish(self, window: WindowFigures) -> int:
        terminal = self.terminal
        duration_s = (terminal.clock.now_us() - self._started_us) / 1e6
        if self._watch is not None:
            self._watch.cancel()
        self._teller.tell(terminal.trouble())
        refused = terminal.session.stopped_for_good
        await terminal.stop()
        if self._simulator is not None:
            await asyncio.to_thread(self._simulator.stop)
        sentences = [terminal.unrecorded()]
        if terminal.options.report is not None:
            first_tick_ms = self.since_start_ms(terminal.ingest.first_recv_us)
            content = report(terminal, duration_s=duration_s, first_tick_ms=first_tick_ms, window=window)
            try:
                write_report(terminal.options.report, content)
            except UsageError as error:
                sentences.append(str(error))
        self._teller.tell(tuple(sentence for sentence in sentences if sentence))
        return EXIT_TROUBLE if refused or any(sentences) else EXIT_OK

    async def _watch_over(self, each_second: Callable[[], None]) -> None:
        while True:
            await asyncio.sleep(_WATCH_S)
            if self._simulator is not None and self._simulator.has_ended:
                self.terminal.exchange_ended = mark("The simulated market has ended; start Tickdeck again.")
            self._teller.tell(self.terminal.trouble())
            self.terminal.pass_second()
            each_second()
            self._memory.pass_second()

    def since_start_ms(self, at_us: int) -> float:
        """Milliseconds from the start of the process to a time of the run's clock; NaN for -1, never."""
        return (at_us - self._started_us) / 1000 if at_us >= 0 else math.nan


def record(options: RunOptions, started_s: float) -> int:
    """Run without a window until told to end; returns the exit status.

    Raises:
        RecordingError: If the data folder cannot be used: without a recording there is nothing to do.
        FeedError: If the simulated exchange does not start.
    """
    set_up_logging(options.data_dir, [options.token])
    with exchange_for(options) as (ready, simulator):
        return asyncio.run(_record(ready, started_s, simulator))


async def _record(options: RunOptions, started_s: float, simulator: SimulatorProcess | None) -> int:
    run = Run(options, started_s=started_s, simulator=simulator)
    install_exception_hooks(asyncio.get_running_loop())
    run.terminal.start_recording()

    def each_second() -> None:
        say(status_line(run.figures(), len(run.terminal.instruments)))
        if run.terminal.session.stopped_for_good:
            run.ended.set()

    try:
        run.start(each_second)
        await run.ended.wait()
    finally:
        status = await run.finish(WindowFigures())
    return status


@contextlib.contextmanager
def exchange_for(
    options: RunOptions, begun: SimulatorProcess | None = None
) -> Iterator[tuple[RunOptions, SimulatorProcess | None]]:
    """Start the simulated exchange if the run needs it, and end it whatever happens.

    Args:
        options: What to run.
        begun: An exchange that is starting already.
    """
    if not options.needs_simulator:
        yield options, None
        return
    simulator = begun or SimulatorProcess()
    try:
        yield options.at(simulator.url(), simulator.token, simulator.rest_url()), simulator
    finally:
        simulator.stop()


def install_exception_hooks(loop: asyncio.AbstractEventLoop) -> None:
    """Log whatever nobody caught, in any thread and on the loop; the run goes on."""

    def uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        _log.critical("Uncaught", exc_info=(kind, error, trace))

    def in_thread(what: threading.ExceptHookArgs) -> None:
        if what.exc_value is not None:
            name = what.thread.name if what.thread is not None else "unknown"
            _log.critical("Uncaught in thread %s", name, exc_info=what.exc_value)

    def on_loop(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        _log.error("On the loop: %s", context.get("message"), exc_info=context.get("exception"))

    sys.excepthook = uncaught
    threading.excepthook = in_thread
    loop.set_exception_handler(on_loop)
