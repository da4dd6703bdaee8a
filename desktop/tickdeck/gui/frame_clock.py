"""The frame clock: refreshes and paints each visible panel 30 times a second, every other one at a time."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QWidget
from shiboken6 import isValid

from tickdeck.domain.clock import Clock
from tickdeck.gui.overrides import unpainted
from tickdeck.pipeline.latency import TURNS, LatencyHistogram

_log = logging.getLogger(__name__)

FRAME_MS = 33
"""Between the beginnings of two frames, as long as frames are quick."""
_ON_SCREEN_MS = 46.0
"""What is received just behind a turn's pull is to be seen so soon: by its end in the next frame."""
_REST_MS = 2.0
"""Behind each turn the sockets have at least so long."""
_NEWEST = 0.1
"""What the last turn counts for in how long turns usually take."""
_PROBE_MS = 10
_LOG_FAILURE_EVERY_S = 60.0
_FAILING_S = 5.0
"""So long after its last failure a panel counts as failing: what is said of it does not come and go."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame.

    Attributes:
        number: Counts frames from 1.
        now_us: When the panel's turn in it began, UTC microseconds.
    """

    number: int
    now_us: int


class Panel(Protocol):
    """What the frame clock needs of a panel; every panel is a QWidget with a `refresh`."""

    def refresh(self, frame: Frame) -> None:
        """Take what changed from the board and mark what must be painted with `update()`.

        Called only while the panel is visible. Painting follows within the same frame.
        """


@dataclass(frozen=True, slots=True)
class FailingPanel:
    """A panel that cannot show what is new.

    Attributes:
        name: What the user knows it by.
        kind: The kind of error, as in the log.
    """

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class _Failure:
    kind: str
    at_s: float
    logged_s: float


class FrameClock(QObject):
    """Drives all panels, and measures frames and stalls.

    A frame is drawn in `TURNS` turns, each with its share of the visible panels: so nothing waits for all of
    them, and the sockets are read in between. There are 30 frames a second, and somewhat more where turns
    are so dear that what waits for one would otherwise be seen too late. Each turn calls `pull`, then
    `refresh` of its panels, then paints their windows at once, so that `painted` can be given the moment at
    which what was pulled is on the screen. A panel that raises is logged, and holds no other up.

    Attributes:
        frames: Frames painted so far.
        drawing_s: Seconds that refreshing and painting the panels has taken so far.
        frame_times: How long each frame took: all its turns, each from its beginning until it was painted.
        frame_work: How much of that this thread worked; the rest it waited for the processor.
        longest_stall_ms: The longest time in which the loop answered nothing, from the first paint on.
    """

    def __init__(
        self,
        *,
        clock: Clock,
        pull: Callable[[], None],
        painted: Callable[[int], None],
        shown: Callable[[bool], None],
        worked_s: Callable[[], float] = time.thread_time,
        parent: QObject | None = None,
    ) -> None:
        """Make a stopped clock.

        Args:
            clock: Gives frame times, the same clock that stamps receipt.
            pull: Brings the board up to date; called at the start of each turn.
            painted: Called at the end of each turn with the time in UTC microseconds.
            shown: Called with True when frames begin, with False when the window is hidden.
            worked_s: How long this thread has worked so far.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._clock = clock
        self._pull = pull
        self._painted = painted
        self._shown = shown
        self._worked_s = worked_s
        self._panels: list[tuple[QWidget, Panel]] = []
        self._failures: dict[QWidget | None, _Failure] = {}
        self.frames = 0
        self.drawing_s = 0.0
        self.frame_times = LatencyHistogram()
        self.frame_work = LatencyHistogram()
        self.longest_stall_ms = 0.0
        self._last_probe_s = -1.0
        self._turn = 0
        self._drawn_ms = 0.0
        self._work_ms = 0.0
        self._usual_ms = 0.0
        self._runs = False
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_turn)
        self._probe = QTimer(self, interval=_PROBE_MS, timerType=Qt.TimerType.PreciseTimer)
        self._probe.timeout.connect(self._on_probe)

    @property
    def interval_ms(self) -> float:
        """From the beginning of a turn to that of the next, as things are."""
        return max(self._usual_ms + _REST_MS, min(FRAME_MS, _ON_SCREEN_MS - self._usual_ms) / TURNS)

    @property
    def failing(self) -> tuple[FailingPanel, ...]:
        """The visible panels that cannot show what is new."""
        now_s = self._clock.monotonic_s()
        return tuple(
            FailingPanel(_name_of(widget), failure.kind)
            for widget, failure in self._failures.items()
            if now_s - failure.at_s < _FAILING_S and (widget is None or widget.isVisible())
        )

    def add(self, widget: QWidget, panel: Panel) -> None:
        """Drive a panel whenever its widget is visible."""
        self._panels.append((widget, panel))

    def clear(self) -> None:
        """Drive no panel any more, as before another window takes the place of this one."""
        self._panels.clear()
        self._failures.clear()

    def start(self) -> None:
        """Begin the frames; does nothing if they run."""
        if not self._runs:
            self._runs = True
            self._shown(True)
            self._timer.start(FRAME_MS)
            self._probe.start()

    def draw_whole(self) -> None:
        """Draw a whole frame at once, so that a window is right from its first moment on."""
        for _ in range(TURNS):
            self._on_turn()

    def stop(self) -> None:
        """End the frames, as when the window is hidden."""
        if self._runs:
            # What held it up until now counts too.
            self._on_probe()
            self._runs = False
            self._timer.stop()
            self._probe.stop()
            self._last_probe_s = -1.0
            self._shown(False)

    def _on_turn(self) -> None:
        began_s = self._clock.monotonic_s()
        try:
            self._draw(began_s)
        finally:
            # Whatever fails in a frame must not end those that follow.
            self._turn = (self._turn + 1) % TURNS
            if self._runs:
                took_ms = (self._clock.monotonic_s() - began_s) * 1000
                self._timer.start(round(max(self.interval_ms - took_ms, _REST_MS)))

    def _draw(self, began_s: float) -> None:
        work_s = self._worked_s()
        self._pull()
        if self._turn == 0:
            self.frames += 1
        pulled_s = self._clock.monotonic_s()
        frame = Frame(self.frames, self._clock.now_us())
        visible = [each for each in self._panels if each[0].isVisible()]
        windows: dict[int, QWidget] = {}
        for widget, panel in visible[self._turn :: TURNS]:
            try:
                panel.refresh(frame)
            except Exception as error:  # noqa: BLE001  (whatever a panel stumbles over, it is logged and told)
                self._note_failure(widget, error)
            window = widget.window()
            windows[id(window)] = window
        for window in windows.values():
            # Paints all that is marked, in one pass, now rather than after the sockets had their turn.
            QCoreApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))
        for painted, why in unpainted():
            self._note_failure(self._panel_of(painted), why)
        ended_s = self._clock.monotonic_s()
        self.drawing_s += ended_s - pulled_s
        took_ms = (ended_s - began_s) * 1000
        self._drawn_ms += took_ms
        self._work_ms += (self._worked_s() - work_s) * 1000
        if self._turn == TURNS - 1:
            self.frame_times.record(np.array([self._drawn_ms * 1000]))
            self.frame_work.record(np.array([self._work_ms * 1000]))
            self._drawn_ms = self._work_ms = 0.0
        self._painted(self._clock.now_us())
        self._usual_ms += (took_ms - self._usual_ms) * _NEWEST

    def _panel_of(self, painted: QObject) -> QWidget | None:
        """The panel that something painted is in; None where it is in none, or gone."""
        if not isValid(painted):
            return None
        panels = {id(widget): widget for widget, _ in self._panels}
        each: QObject | None = painted
        while each is not None and id(each) not in panels:
            each = each.parent()
        return panels.get(id(each))

    def _note_failure(self, widget: QWidget | None, error: Exception) -> None:
        now_s, kind = self._clock.monotonic_s(), type(error).__name__
        before = self._failures.get(widget)
        if before is not None and now_s - before.logged_s < _LOG_FAILURE_EVERY_S:
            self._failures[widget] = _Failure(kind, now_s, before.logged_s)
        else:
            self._failures[widget] = _Failure(kind, now_s, now_s)
            _log.error("The panel %s cannot show what is new.", _name_of(widget), exc_info=error)

    def _on_probe(self) -> None:
        now_s = self._clock.monotonic_s()
        if self._last_probe_s >= 0 and self.frames:
            stall_ms = (now_s - self._last_probe_s) * 1000 - _PROBE_MS
            self.longest_stall_ms = max(self.longest_stall_ms, stall_ms)
        self._last_probe_s = now_s


def _name_of(widget: QWidget | None) -> str:
    """What the user knows a panel by: the title of its dock; the program's name for what is in none."""
    if widget is None:
        return "Tickdeck"
    each: QWidget | None = widget
    while each is not None and not isinstance(each, QDockWidget):
        each = each.parentWidget()
    return (each or widget).windowTitle() or type(widget).__name__
