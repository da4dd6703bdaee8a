"""The window from the start of the program to its end: one run after the other."""

from __future__ import annotations

import asyncio
import gc
import math
import os
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QApplication

from tickdeck.app.connection import Connection
from tickdeck.app.display import Application, application, event_loop, has_display
from tickdeck.app.first_window import WindowPlace
from tickdeck.app.language import Speech
from tickdeck.app.lifecycle import EXIT_TROUBLE, exchange_for
from tickdeck.app.log_book import LogBook
from tickdeck.app.logging import set_up_logging
from tickdeck.app.options import RunOptions
from tickdeck.app.program_life import ProgramLife
from tickdeck.app.simulator_process import SimulatorProcess
from tickdeck.app.windowed_run import WindowedRun


def show_window(
    connection: Connection,
    options: RunOptions,
    started_s: float,
    simulator: SimulatorProcess | None = None,
    place: WindowPlace | None = None,
) -> int:
    """Show the window until it is closed or the run is told to end; returns the exit status.

    Another connection chosen in the window is another run in the same process.

    Args:
        connection: What can be chosen.
        options: What to run first.
        started_s: `time.monotonic` at the start of the process.
        simulator: The exchange for that, if it is starting already.
        place: Where second starts find the window; None if this one is not found.

    Raises:
        FeedError: If the simulated exchange does not start.
    """
    headless = not has_display(os.environ)
    if headless:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        print(
            "There is no display: the window runs unseen, and a picture of it is kept in "
            f"{options.data_dir / 'screenshot.png'}. Ctrl-C ends it.",
            flush=True,
        )
    log_book = LogBook()
    redactor = set_up_logging(options.data_dir, [options.token, options.proxy.login], log_book)
    app = application()
    app.setApplicationName("tickdeck")
    # By which desktops find its icon and its entry in the menu.
    app.setDesktopFileName("io.github.tickdeck.Tickdeck")
    app.setQuitOnLastWindowClosed(False)
    speech = Speech(app)
    speech.use(connection.look)
    with ProgramLife(options, connection, place=place, is_seen=not headless) as life:
        if isinstance(app, Application):
            app.file_opened.connect(life.open_file)

        def windowed(ready: RunOptions, exchange: SimulatorProcess | None) -> WindowedRun:
            redactor.add(ready.token)
            return WindowedRun(
                ready,
                started_s,
                exchange,
                headless=headless,
                connection=connection,
                redactor=redactor,
                log_book=log_book,
                app=app,
                speech=speech,
                life=life,
            )

        return _one_after_the_other(windowed, connection, options, simulator, app)


def _one_after_the_other(
    windowed: Callable[[RunOptions, SimulatorProcess | None], WindowedRun],
    connection: Connection,
    options: RunOptions,
    simulator: SimulatorProcess | None,
    app: QApplication,
) -> int:
    lost = False
    quit_at_s = math.inf if options.quit_after_s is None else time.monotonic() + options.quit_after_s
    while True:
        with exchange_for(options, simulator) as (ready, exchange):
            run = windowed(ready, exchange)
            with asyncio.Runner(loop_factory=partial(event_loop, app)) as runner:
                status = runner.run(run.run())
        simulator = None
        lost = lost or run.lost
        if run.chosen is not None:
            options = connection.options_for(run.chosen)
        elif run.data_dir is not None:
            options = connection.recording_into(run.data_dir)
        else:
            return EXIT_TROUBLE if lost else status
        del run, runner
        gc.collect()
        if options.quit_after_s is not None:
            options = replace(options, quit_after_s=max(quit_at_s - time.monotonic(), 0.0))
