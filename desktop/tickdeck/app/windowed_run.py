"""A run with a window: built around it, put in another look in its midst, and ended with it."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from tickdeck.app.connection import Connection
from tickdeck.app.desk import Desk
from tickdeck.app.figures import status_line
from tickdeck.app.language import Speech
from tickdeck.app.lifecycle import Run, install_exception_hooks, say
from tickdeck.app.log_book import LogBook
from tickdeck.app.memory import collect_all
from tickdeck.app.options import RunOptions
from tickdeck.app.palette_actions import add_palette
from tickdeck.app.pictures import Pictures
from tickdeck.app.program_life import ProgramLife
from tickdeck.app.report import WindowFigures
from tickdeck.app.settings_actions import SettingsActions, SettingsSource
from tickdeck.app.simulator_process import SimulatorProcess
from tickdeck.app.update_actions import UpdateActions, updates_of
from tickdeck.app.window_actions import WindowActions
from tickdeck.app.window_panels import CHART, QUALITY, Panels, panels_of
from tickdeck.app.wiring import Terminal
from tickdeck.app.workspace_actions import WorkspaceActions
from tickdeck.domain.errors import RecordingError
from tickdeck.gui.dialogs.connection_choice import ConnectionChoice
from tickdeck.gui.frame_clock import FrameClock
from tickdeck.gui.main_window import MainWindow
from tickdeck.gui.palette.ranking import Recent
from tickdeck.gui.theme import Theme, apply_theme, theme_of
from tickdeck.settings.claim import Claim
from tickdeck.settings.look import ThemeChoice
from tickdeck.settings.redaction import Redactor
from tickdeck.settings.workspaces import WorkspacesFile
from tickdeck.words import mark

_log = logging.getLogger(__name__)

_FIRST_FRAMES = 3
"""So many frames another window is drawn before it is seen, for what takes more than one to be there."""
SCREENSHOT_EVERY_S = 10
_FIRST_PAINT_WITHIN_S = 1.0
"""A window that nobody can see, such as one that was shown as a mere icon, is not waited for longer."""
_UNSEEN_SIZE = QSize(1680, 1010)
_CLAIMED = mark(
    "Alerts, thresholds and workspaces belong to another Tickdeck that uses {path}: what is changed of them "
    "here is not kept."
)


class WindowedRun:
    """Builds the window around a run, and ends both together."""

    def __init__(
        self,
        options: RunOptions,
        started_s: float,
        simulator: SimulatorProcess | None,
        *,
        headless: bool,
        connection: Connection,
        redactor: Redactor,
        log_book: LogBook,
        app: QApplication,
        speech: Speech,
        life: ProgramLife,
    ) -> None:
        self._life = life
        self.chosen: ConnectionChoice | None = None
        self.data_dir: Path | None = None
        self.lost = False
        self._connection = connection
        self._redactor = redactor
        self._log_book = log_book
        self._app = app
        self._speech = speech
        self._options = options
        self._started_s = started_s
        self._simulator = simulator
        self._headless = headless
        self._first_paint_us = -1
        self._is_up = asyncio.Event()
        self._seconds = 0
        self._pictures = Pictures(options.data_dir / "screenshot.png")
        self._workspaces = WorkspaceActions(WorkspacesFile(connection.config_dir))
        self._settings = SettingsActions()
        self._recent = Recent()
        self._redress_due = False
        self._collect_due = False
        self._window: MainWindow
        self._theme: Theme
        self._panels: Panels
        self._updates: UpdateActions | None

    async def run(self) -> int:
        """Show, run, close; returns the exit status."""
        install_exception_hooks(asyncio.get_running_loop())
        run = Run(self._options, started_s=self._started_s, simulator=self._simulator)
        terminal = run.terminal
        claim = Claim(self._connection.config_dir)
        terminal.owns_desk = claim.take()

        frame_clock = FrameClock(
            clock=terminal.clock,
            pull=terminal.ingest.flush,
            painted=partial(self._on_painted, terminal),
            shown=terminal.paint_latency.show,
        )
        desk = Desk(
            run,
            connection=self._connection,
            record_into=partial(self._record_into, run),
            drawn_s=lambda: frame_clock.drawing_s,
            redacted=self._redactor.redacted,
            log_book=self._log_book,
            failing=lambda: frame_clock.failing,
        )
        self._recording = desk.recording
        self._updates = updates_of(self._connection, terminal, desk.worker)
        self._dress(desk, frame_clock).show()
        self._tell_of_program(desk)
        if self._options.every_panel:
            self._window.workspace.show_all()
        hints = QGuiApplication.styleHints()
        desktop_changed = self._on_desktop_changed
        hints.colorSchemeChanged.connect(desktop_changed)
        try:
            terminal.start_recording()
        except RecordingError as error:
            _log.error("%s", error)
        try:
            # What connects takes this thread's time too, and the window comes first.
            await self._first_paint()
            run.start(lambda: self._each_second(desk, frame_clock))
            if not self._headless:
                self._ask_at_start(terminal)
            await run.ended.wait()
            self._life.undress(for_good=self.chosen is None and self.data_dir is None)
            if self._headless:
                await self._pictures.save(self._window)
            frame_clock.stop()
            frame_clock.clear()
            desk.alerts.finish()
            self._keep_workspaces(desk)
            await asyncio.to_thread(_stop, desk, self._workspaces)
            if self._updates is not None:
                await self._updates.stop()
            self._window.hide()
        finally:
            hints.colorSchemeChanged.disconnect(desktop_changed)
            await asyncio.to_thread(self._recording.stop)
            claim.release()
            status = await run.finish(
                WindowFigures(
                    frames=frame_clock.frames,
                    longest_stall_ms=frame_clock.longest_stall_ms,
                    window_ms=run.since_start_ms(self._first_paint_us),
                    frame_times=frame_clock.frame_times,
                    frame_work=frame_clock.frame_work,
                )
            )
        self.lost = bool(terminal.unrecorded())
        self._window.deleteLater()
        return status

    def _on_painted(self, terminal: Terminal, at_us: int) -> None:
        terminal.paint_latency.painted(at_us)
        if self._first_paint_us < 0:
            self._first_paint_us = at_us
            self._is_up.set()

    async def _first_paint(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(_FIRST_PAINT_WITHIN_S):
                await self._is_up.wait()

    def _ask_at_start(self, terminal: Terminal) -> None:
        """Open the dialog without which little can be seen, if there is one."""
        if self._connection.must_ask:
            self._actions.ask_connection()
        elif terminal.recorder_refusal is not None:
            self._recording.choose_folder()
        elif self._connection.is_first_start:
            self._actions.welcome()

    def _dress(self, desk: Desk, frame_clock: FrameClock) -> MainWindow:
        """Build the window of a run that goes on, as the look is now."""
        run, terminal = desk.run, desk.run.terminal
        is_dark = QGuiApplication.styleHints().colorScheme() is not Qt.ColorScheme.Light
        theme = theme_of(self._connection.look, is_system_dark=is_dark)
        desk.troubles["language"] = self._speech.use(self._connection.look)
        apply_theme(self._app, theme)
        panels = panels_of(desk, theme=theme)
        window = MainWindow(
            instruments=terminal.instruments,
            frame_clock=frame_clock,
            theme=theme,
            figures=run.figures,
            panels=panels.entries,
            phase=desk.feed.phase,
            retry=desk.feed.retry,
            on_close=run.ended.set,
            may_close=desk.recording.may_close,
        )
        if self._headless:
            # The offscreen platform's screen is small; nobody sees it, so nothing need fit on it.
            window.resize(_UNSEEN_SIZE)
        window.status_bar.count_since(run.figures.since_us, terminal.instruments.venue)
        desk.recording.theme = theme
        desk.recording.window = window
        desk.recording.show_quality = partial(window.show_panel, QUALITY)
        self._actions = WindowActions(
            window=window,
            terminal=terminal,
            lists=desk.lists,
            worker=desk.worker,
            open_chart=desk.open_chart,
            watchlist=panels.watchlist,
            theme=theme,
            connection=self._connection,
            reconnect=partial(self._reconnect, run),
            diagnostics=desk.feed.diagnostics,
        )
        table = window.actions_table
        table.add_all(self._workspaces.actions(), window)
        table.add_all(self._actions.actions(), window)
        table.add_all(desk.recording.actions(), window)
        source = SettingsSource(
            connection=self._connection,
            recording=desk.recording,
            ask_connection=self._actions.ask_connection,
            folder=lambda: str(self._options.data_dir),
            look_changed=partial(self._redress, desk, frame_clock),
            channels_changed=partial(_tell_as_chosen, desk, self._connection),
            may_change_look=partial(_is_idle, desk),
            english=self._speech.english_of,
            updates=self._updates,
        )
        if self._updates is not None:
            self._updates.dress(window, window.top_bar, theme)
            table.add_all(self._updates.actions(), window)
        self._settings.dress(window, theme, source)
        table.add_all(self._settings.actions(), window)
        desk.show_chart = partial(_show_chart, window, panels)
        desk.alerts.dress(window, theme)
        _tell_as_chosen(desk, self._connection)
        add_palette(
            window,
            theme=theme,
            find=desk.finding.find,
            open_instrument=self._actions.open_instrument,
            lists=desk.lists.entries,
            settings=self._settings.settings,
            open_settings=self._settings.open,
            recent=self._recent,
            english=self._speech.english_of,
        )
        self._workspaces.dress(window, panels.entries, terminal.instruments)
        self._window, self._theme, self._panels = window, theme, panels
        return window

    def _tell_of_program(self, desk: Desk) -> None:
        """Let what is of the whole program work in the window that is there now."""
        venue = desk.run.terminal.instruments.venue
        self._life.dress(self._window, self._theme, venue, partial(self._show_recording, desk))

    def _show_recording(self, desk: Desk, path: Path) -> None:
        self._panels.quality.show_recording(desk.days.name_of(path))
        self._window.show_panel(QUALITY)

    def _redress(self, desk: Desk, frame_clock: FrameClock) -> None:
        """Put another window in the place of this one, which shows the same in another look."""
        self._redress_due = False
        if desk.run.ended.is_set():
            return
        old = self._window
        self._workspaces.keep()
        frame_clock.clear()
        new = self._dress(desk, frame_clock)
        if not old.isMaximized() and not old.isFullScreen():
            # To the pixel, which what was kept of its place need not be.
            new.setGeometry(old.geometry())
        new.show()
        for _ in range(_FIRST_FRAMES):
            frame_clock.draw_whole()
        self._tell_of_program(desk)
        # It would stop the frames.
        old.hide()
        frame_clock.start()
        new.activateWindow()
        old.deleteLater()
        self._collect_due = True

    def _on_desktop_changed(self) -> None:
        if self._connection.look.theme is ThemeChoice.SYSTEM:
            # Not under the hands of somebody who did not ask for it; the next second may do.
            self._redress_due = True

    def _reconnect(self, run: Run, choice: ConnectionChoice) -> None:
        self.chosen = choice
        self._redactor.add(choice.token)
        self._redactor.add(choice.proxy.login)
        run.ended.set()

    def _record_into(self, run: Run, data_dir: Path) -> None:
        """End this run, and begin another that records into a folder."""
        self.data_dir = data_dir
        run.ended.set()

    def _each_second(self, desk: Desk, frame_clock: FrameClock) -> None:
        if self._collect_due:
            # A window is a web of references, and was there when all that lived was left out.
            self._collect_due = False
            collect_all()
        if self._redress_due and _is_idle(desk) and QApplication.activePopupWidget() is None:
            self._redress(desk, frame_clock)
        self._recording.pass_second()
        if self._updates is not None:
            self._updates.pass_second()
        self._keep_workspaces(desk)
        desk.troubles["workspaces"] = self._workspaces.trouble
        desk.pass_second()
        if not self._headless:
            return
        self._seconds += 1
        say(status_line(desk.run.figures(), len(desk.run.terminal.instruments)))
        if self._seconds % SCREENSHOT_EVERY_S == 0:
            self._pictures.begin(self._window)

    def _keep_workspaces(self, desk: Desk) -> None:
        if desk.run.terminal.owns_desk and not desk.is_second:
            self._workspaces.pass_second()
        elif not desk.is_second:
            desk.troubles["claim"] = _CLAIMED.format(path=self._connection.config_dir)


def _stop(desk: Desk, workspaces: WorkspaceActions) -> None:
    """Wait for the disks."""
    desk.stop()
    workspaces.stop()


def _show_chart(window: MainWindow, panels: Panels, symbol: int, at_us: int | None) -> None:
    """Show an instrument in the chart, whichever group it follows."""
    link = next(entry.link for entry in panels.entries if entry.panel is panels.chart)
    if link is not None:
        link.select(symbol)
    if at_us is not None:
        panels.chart.show_moment(at_us)
    window.show_panel(CHART)


def _tell_as_chosen(desk: Desk, connection: Connection) -> None:
    desk.alerts.attention.use(
        sound=connection.is_on("sounds"),
        tray=connection.is_on("messages"),
        task_bar=connection.is_on("task_bar"),
    )


def _is_idle(desk: Desk) -> bool:
    """Whether no dialog is at work that would go with the window; the settings come back by themselves."""
    modal = QApplication.activeModalWidget()
    if modal is None:
        return not desk.recording.is_exporting
    from tickdeck.gui.dialogs.settings import SettingsDialog  # noqa: PLC0415

    return not desk.recording.is_exporting and isinstance(modal, SettingsDialog)
