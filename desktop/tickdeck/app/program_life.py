"""The program from its start to its end, over all runs: crashes of earlier ones, second starts, updates."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtCore import QObject

from tickdeck.app.connection import Connection
from tickdeck.app.crash import CrashReport, CrashWatch, reports_of_earlier_runs
from tickdeck.app.crash_notice import tell_crash
from tickdeck.app.first_window import FirstWindow, WindowPlace
from tickdeck.app.options import RunOptions
from tickdeck.domain.venue import Venue
from tickdeck.gui.main_window import MainWindow
from tickdeck.gui.theme import Theme


class ProgramLife(QObject):
    """Use as a context manager around all runs of a process, once there is an application."""

    def __init__(
        self,
        options: RunOptions,
        connection: Connection,
        *,
        place: WindowPlace | None = None,
        is_seen: bool,
    ) -> None:
        """Make it; nothing begins yet.

        Args:
            options: Of the first run.
            connection: What was chosen on the command line.
            place: Where second starts find the window; None if this one is not found.
            is_seen: Whether there is a display.
        """
        super().__init__()
        self._logs = options.data_dir / "logs"
        self._watch = CrashWatch(self._logs)
        self._reports: tuple[CrashReport, ...] = ()
        # Who starts it for the first time is asked something else.
        self._is_seen = is_seen and not connection.is_first_start
        self._path = connection.recording_to_show
        self._first_window: FirstWindow | None = None
        self._is_called = False
        if place is not None and place.is_ours:
            self._first_window = FirstWindow(place.name, self)
            self._first_window.called.connect(self._on_called)
        self._window: MainWindow | None = None
        self._show_recording: Callable[[Path], None] = lambda _path: None

    def __enter__(self) -> Self:
        """Begin: see how earlier runs ended, and listen for second starts."""
        self._reports = tuple(reports_of_earlier_runs(self._logs))
        self._watch.begin()
        if self._first_window is not None:
            self._first_window.listen()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End properly; after an exception nothing is left behind either, since that one is told."""
        if self._first_window is not None:
            self._first_window.close()
        self._watch.end()

    def dress(
        self, window: MainWindow, theme: Theme, venue: Venue, show_recording: Callable[[Path], None]
    ) -> None:
        """Work in a window from now on, and tell in it once what is to be told at a start.

        Args:
            window: The window, which may take the place of another.
            theme: Colours.
            venue: Whose clock times are told by where the exchange's is chosen.
            show_recording: Shows what is known of a recording, a file or folder.
        """
        self._window, self._show_recording = window, show_recording
        reports, self._reports = self._reports, ()
        if self._is_seen:
            tell_crash(reports, venue=venue, theme=theme, parent=window)
        if self._is_called:
            self._is_called = False
            window.come_forward()
        path, self._path = self._path, None
        if path is not None:
            show_recording(path)

    def undress(self, *, for_good: bool) -> None:
        """Work in no window until there is another.

        Args:
            for_good: There will be none: who starts Tickdeck now gets a new window once this one has ended.
        """
        self._window = None
        if for_good and self._first_window is not None:
            self._first_window.close()

    def open_file(self, path: str) -> None:
        """Show a recording, as a second start would."""
        self._on_called(Path(path))

    def _on_called(self, path: Path | None) -> None:
        if self._window is None:
            self._is_called = True
            self._path = path or self._path
            return
        self._window.come_forward()
        if path is not None:
            self._show_recording(path)
