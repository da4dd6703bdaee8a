"""The frame clock: the order within a frame, when it says that it has painted, and the stalls it measures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QDockWidget, QWidget
from pytestqt.qtbot import QtBot

from gui.live_market import MORNING_US, HandClock
from tickdeck.gui.frame_clock import FailingPanel, Frame, FrameClock

# The offscreen platform says so of every window that has a least or fixed size, as a dock has.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

PAINTING_US = 7_000


class _ProbedClock(HandClock):
    """Counts how often it was asked for an interval, which only the probe does."""

    def __init__(self) -> None:
        super().__init__()
        self.probes = 0

    def monotonic_s(self) -> float:
        self.probes += 1
        return super().monotonic_s()


class _SlowPanel(QWidget):
    """Notes what is asked of it; painting takes it a while."""

    def __init__(self, name: str, clock: HandClock, events: list[str]) -> None:
        super().__init__()
        self._name = name
        self._clock = clock
        self._events = events

    def refresh(self, frame: Frame) -> None:
        self._events.append(f"refresh {self._name} for frame {frame.number} at {frame.now_us - MORNING_US}")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        self._events.append(f"paint {self._name}")
        self._clock.us += PAINTING_US


@dataclass
class Desk:
    clock: _ProbedClock = field(default_factory=_ProbedClock)
    events: list[str] = field(default_factory=list)
    frames: list[list[str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.frame_clock = FrameClock(
            clock=self.clock, pull=self._pull, painted=self._painted, shown=lambda _: None
        )
        self.panels = [_SlowPanel(name, self.clock, self.events) for name in ("list", "chart", "tape")]
        for panel in self.panels:
            self.frame_clock.add(panel, panel)

    def _pull(self) -> None:
        # What the platform had painted between two frames belongs to neither.
        self.clock.us = MORNING_US
        self.events[:] = ["pull"]

    def _painted(self, at_us: int) -> None:
        self.frames.append([*self.events, f"painted at {at_us - MORNING_US}"])


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    made = Desk()
    for panel in made.panels:
        qtbot.addWidget(panel)
        with qtbot.waitExposed(panel):
            panel.show()
    return made


def test_a_turn_pulls_refreshes_and_paints_its_share_of_the_panels_and_then_says_when_it_had_painted(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.frame_clock.start()
    qtbot.waitUntil(lambda: len(desk.frames) == 4)
    desk.frame_clock.stop()
    one, other = (
        ["refresh {} for frame {} at 0".format(name, "{0}") for name in names]
        + [f"paint {name}" for name in names]
        for names in (("list", "tape"), ("chart",))
    )
    assert desk.frames == [
        ["pull", *(each.format(frame) for each in turn), f"painted at {PAINTING_US * len(turn) // 2}"]
        for frame in (1, 2)
        for turn in (one, other)
    ]
    assert desk.frame_clock.frames == desk.frame_clock.frame_times.count == 2


def test_what_is_hidden_is_not_refreshed(desk: Desk, qtbot: QtBot) -> None:
    desk.panels[0].hide()
    desk.frame_clock.start()
    qtbot.waitUntil(lambda: len(desk.frames) == 2)
    desk.frame_clock.stop()
    assert [each.partition(" for")[0] for turn in desk.frames for each in turn if "refresh" in each] == [
        "refresh chart",
        "refresh tape",
    ]


def test_the_longest_stall_is_what_lay_between_two_probes_beyond_their_distance(qtbot: QtBot) -> None:
    clock = _ProbedClock()
    frame_clock = FrameClock(clock=clock, pull=lambda: None, painted=lambda _: None, shown=lambda _: None)

    def probe(times: int) -> None:
        before = clock.probes
        qtbot.waitUntil(lambda: clock.probes >= before + times and frame_clock.frames > 0)

    frame_clock.start()
    probe(2)
    assert frame_clock.longest_stall_ms == 0
    for pause_s, longest_ms in ((0.2, 190), (0.1, 190), (0.3, 290)):
        clock.us += round(pause_s * 1e6)
        probe(2)
        assert frame_clock.longest_stall_ms == pytest.approx(longest_ms)
    frame_clock.stop()
    clock.us += 5_000_000
    frame_clock.start()
    probe(2)
    frame_clock.stop()
    assert frame_clock.longest_stall_ms == pytest.approx(290), "a hidden window does not stall"


@pytest.mark.parametrize(("painting_ms", "waits_ms"), [(1, 15.5), (10, 6.5), (13, 3.5), (14, 2), (60, 2)])
def test_what_just_missed_its_turn_is_on_the_screen_within_50_ms_as_far_as_turns_allow(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, painting_ms: int, waits_ms: int
) -> None:
    clock = _ProbedClock()
    frame_clock = FrameClock(
        clock=clock,
        pull=lambda: None,
        painted=lambda _: None,
        shown=lambda _: None,
        worked_s=lambda: clock.us / 4e6,
    )
    waited: list[int] = []
    start = frame_clock._timer.start

    class Slow(QWidget):
        def refresh(self, _frame: Frame) -> None:
            clock.us += painting_ms * 1000

    class Timer:
        def start(self, wait_ms: int) -> None:
            waited.append(wait_ms)
            start(1)

        def stop(self) -> None:
            return

    for panel in (Slow(), Slow()):
        qtbot.addWidget(panel)
        frame_clock.add(panel, panel)
        with qtbot.waitExposed(panel):
            panel.show()
    monkeypatch.setattr(frame_clock, "_timer", Timer())
    frame_clock.start()
    qtbot.waitUntil(lambda: len(waited) >= 70)
    frame_clock.stop()
    assert waited[0] == 33
    assert waited[65:] == pytest.approx([waits_ms] * len(waited[65:]), abs=1)
    assert frame_clock.interval_ms == pytest.approx(painting_ms + waits_ms, abs=1.1)
    assert frame_clock.frame_times.max_ms == pytest.approx(2 * painting_ms, rel=1e-4), (
        "a frame is all of its turns"
    )
    assert frame_clock.frame_work.max_ms == pytest.approx(painting_ms / 2, rel=1e-4), "and so is its work"


def test_a_whole_frame_can_be_drawn_at_once(desk: Desk, qtbot: QtBot) -> None:
    for panel in desk.panels:
        qtbot.addWidget(panel)
        with qtbot.waitExposed(panel):
            panel.show()
    desk.frame_clock.draw_whole()
    asked = [each for turn in desk.frames for each in turn if each.startswith("refresh")]
    assert sorted(each.partition(" for")[0] for each in asked) == [
        "refresh chart",
        "refresh list",
        "refresh tape",
    ]
    assert desk.frame_clock.frames == 1


class _Failing(QWidget):
    """Refuses while it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.refreshed = 0
        self.fails = True

    def refresh(self, _frame: Frame) -> None:
        self.refreshed += 1
        if self.fails:
            raise OverflowError("too much")


@pytest.fixture
def failing(desk: Desk, qtbot: QtBot) -> Iterator[_Failing]:
    """A panel of the first turn, between others, in a dock as it is in the window."""
    panel, dock = _Failing(), QDockWidget("Heat map")
    dock.setWidget(panel)
    qtbot.addWidget(dock)
    desk.frame_clock.clear()
    for each in (panel, *desk.panels):
        desk.frame_clock.add(each, each)
    with qtbot.waitExposed(dock):
        dock.show()
    yield panel
    desk.frame_clock.stop()


def test_a_panel_that_fails_keeps_no_other_from_what_is_new_nor_its_turn_from_being_painted(
    desk: Desk, failing: _Failing, qtbot: QtBot, allow_logs: Callable[[str], None]
) -> None:
    allow_logs("Heat map")
    with qtbot.captureExceptions() as exceptions:
        desk.frame_clock.start()
        qtbot.waitUntil(lambda: len(desk.frames) >= 4)
    assert exceptions == []
    assert [each.partition(" for")[0] for turn in desk.frames[:2] for each in turn] == [
        *("pull", "refresh chart", "paint chart", f"painted at {PAINTING_US}"),
        *("pull", "refresh list", "refresh tape", "paint list", "paint tape"),
        f"painted at {2 * PAINTING_US}",
    ]
    assert failing.refreshed == desk.frame_clock.frames == 2, "it is asked again in every frame"


def test_a_panel_that_fails_is_logged_once_and_then_once_a_minute(
    desk: Desk,
    failing: _Failing,
    qtbot: QtBot,
    allow_logs: Callable[[str], None],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    allow_logs("Heat map")
    now_s = [100.0]
    monkeypatch.setattr(desk.clock, "monotonic_s", lambda: now_s[0])

    def frames(count: int) -> None:
        until = failing.refreshed + count
        qtbot.waitUntil(lambda: failing.refreshed >= until)

    desk.frame_clock.start()
    frames(3)
    (record,) = caplog.records
    assert record.message == "The panel Heat map cannot show what is new."
    assert "too much" in str(record.exc_info)
    now_s[0] += 59.0
    frames(3)
    assert len(caplog.records) == 1
    now_s[0] += 1.5
    frames(3)
    assert len(caplog.records) == 2


def test_a_panel_counts_as_failing_while_it_is_seen_and_until_it_has_been_well_for_a_while(
    desk: Desk,
    failing: _Failing,
    qtbot: QtBot,
    allow_logs: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    allow_logs("Heat map")
    now_s = [100.0]
    monkeypatch.setattr(desk.clock, "monotonic_s", lambda: now_s[0])
    assert desk.frame_clock.failing == ()
    desk.frame_clock.start()
    qtbot.waitUntil(lambda: failing.refreshed > 0)
    found = (FailingPanel("Heat map", "OverflowError"),)
    assert desk.frame_clock.failing == found
    failing.fails = False
    asked = failing.refreshed
    qtbot.waitUntil(lambda: failing.refreshed > asked)
    assert desk.frame_clock.failing == found, "what is said of it does not come and go"
    failing.hide()
    assert desk.frame_clock.failing == ()
    failing.show()
    now_s[0] += 6.0
    assert desk.frame_clock.failing == ()
