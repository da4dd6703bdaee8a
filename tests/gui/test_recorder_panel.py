"""The recorder panel: what it says of the record while all is well and while it is not, and its choices."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.live_market import MORNING_US
from tickdeck.domain.recorder_health import RecorderHealth, RecorderState
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panels.recorder.panel import RecorderPanel
from tickdeck.gui.recorder.figure_grid import GridRow
from tickdeck.gui.recorder.health_text import rough_span
from tickdeck.gui.status_bar import StatusBar
from tickdeck.gui.tables.column import Tone
from tickdeck.gui.theme import Theme, apply_theme, load_theme

# The offscreen platform says so of every window that has a least or fixed size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

FOLDER = "/home/anna/.local/share/tickdeck/with-a-rather-long-name/recordings/binance"
FULL = (
    f"Recording waits: the disk of {FOLDER} is full (No space left on device). Ticks are kept in memory. "
    "Free some space, and it goes on by itself."
)
TAKEN = f"Another Tickdeck is recording into {FOLDER} (process 4711); close it, or choose another folder."
RECORDING = RecorderHealth(
    RecorderState.RECORDING,
    FOLDER,
    journalled=4_218_331,
    sealed=4_200_000,
    waiting=214,
    waiting_bytes=13_696,
    waiting_limit_bytes=512_000_000,
    journal_bytes=265_754_853,
    sealed_bytes=58_380_000,
    ticks_per_s=1482.4,
    unsealed_journals=1,
    unsealed_since_us=MORNING_US - 41_000_000,
    disk_free_bytes=74_100_000_000,
)
WAITING = replace(
    RECORDING,
    state=RecorderState.WAITING,
    waiting=1_218_331,
    waiting_bytes=358_400_000,
    at_risk_s=842.0,
    disk_free_bytes=0,
    trouble=(FULL, "Sealing waits too."),
    last_error=FULL,
    last_error_us=MORNING_US - 14_000_000,
)
LOSING = replace(WAITING, state=RecorderState.LOSING, waiting_bytes=512_000_000, lost=118_204, at_risk_s=0.0)
REFUSED = RecorderHealth(RecorderState.REFUSED, FOLDER, trouble=(TAKEN,), last_error=TAKEN)


class Control:
    """Writes down what was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def check(self) -> None:
        self.asked.append("check")

    def export(self) -> None:
        self.asked.append("export")

    def retention(self) -> None:
        self.asked.append("retention")

    def choose_folder(self) -> None:
        self.asked.append("choose folder")


@dataclass
class Desk:
    panel: RecorderPanel
    control: Control
    theme: Theme
    health: list[RecorderHealth]
    taken: list[int]
    opened: list[QUrl]
    opens: list[bool]
    now_us: int = MORNING_US
    frames: int = field(default=0)

    def frame(self, after_ms: float = 300) -> None:
        self.frames += 1
        self.now_us += round(after_ms * 1000)
        self.panel.refresh(Frame(self.frames, self.now_us))

    def show(self, health: RecorderHealth) -> None:
        self.health[0] = health
        self.now_us = MORNING_US
        self.panel.refresh(Frame(self.frames, self.now_us - 300_000))
        self.panel._shown_us = -250_000
        self.panel.refresh(Frame(self.frames, self.now_us))

    def grid(self) -> dict[str, list[str]]:
        return {row.label: [figure.text for figure in row.figures] for row in self.panel.figures.rows}

    def row(self, label: str) -> GridRow:
        return next(row for row in self.panel.figures.rows if row.label == label)

    def fact(self, label: str) -> tuple[str, Tone]:
        return next((fact.text, fact.tone) for fact in self.panel.facts.facts if fact.label == label)


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    control, health, taken = Control(), [RECORDING], [0]
    opened: list[QUrl] = []
    opens = [True]

    def take() -> RecorderHealth:
        taken[0] += 1
        return health[0]

    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return opens[0]

    panel = RecorderPanel(health=take, control=control, theme=theme, open_url=open_url)
    qtbot.addWidget(panel)
    qtbot.addWidget(panel.header)
    panel.resize(900, 300)
    with qtbot.waitExposed(panel):
        panel.show()
    desk = Desk(panel, control, theme, health, taken, opened, opens)
    desk.show(RECORDING)
    return desk


def test_while_it_records_it_shows_ticks_sizes_and_what_is_left(desk: Desk) -> None:
    assert (desk.panel.state.text.word, desk.panel.state.text.tone) == ("recording", Tone.GOOD)
    assert desk.panel.state.text.note == ""
    assert desk.grid() == {
        "Journalled": ["4,218,331", "265.8 MB", "63.0"],
        "Sealed": ["4,200,000", "58.4 MB", "13.9"],
        "In memory": ["214", "13.7 kB", ""],
        "Lost": ["0", "", ""],
    }
    assert desk.panel.header.state == "1,482 ticks/s"
    assert desk.fact("Sealing") == ("oldest tick 41 s old · 1 journal waits", Tone.TEXT)
    assert desk.fact("Disk left") == ("74.1 GB, about 42 days at this rate", Tone.TEXT)
    assert desk.fact("Room") == ("2 h of ticks, should the disk refuse", Tone.DIM)
    assert desk.panel.memory_gauge.text == "0 %"
    assert [line.text for line in desk.panel.lines.lines] == ["none", FOLDER, "none"]
    assert not desk.panel.choose_button.isVisible()


def test_while_the_disk_refuses_it_says_for_how_long_there_is_room(desk: Desk) -> None:
    desk.show(WAITING)
    text = desk.panel.state.text
    assert (text.word, text.tone) == ("waiting", Tone.AMBER)
    assert (text.note, text.note_tone) == ("room for about 14 min more", Tone.AMBER)
    assert text.sentence.startswith("Recording waits: the disk of …/binance is full")
    assert text.tip == f"{FULL}\nSealing waits too."
    assert desk.fact("Room") == ("for about 14 min more", Tone.AMBER)
    assert desk.fact("Disk left") == ("nothing, it is full", Tone.BAD)
    assert desk.row("In memory").figures[0].tone is Tone.AMBER
    assert desk.panel.memory_gauge.text == "70 %"
    assert desk.panel.memory_gauge.colour() == desk.theme.amber
    error = desk.panel.lines.lines[0]
    assert (error.tail, error.tip) == ("14 s ago", FULL)


def test_while_it_refuses_and_nothing_comes_no_time_is_made_up(desk: Desk) -> None:
    desk.show(replace(WAITING, at_risk_s=None))
    assert desk.panel.state.text.note == ""
    assert desk.fact("Room") == ("512.0 MB, nothing comes in", Tone.AMBER)


def test_while_ticks_are_lost_it_counts_them_in_red(desk: Desk) -> None:
    desk.show(LOSING)
    text = desk.panel.state.text
    assert (text.word, text.tone) == ("losing", Tone.BAD)
    assert (text.note, text.note_tone) == ("118,204 ticks lost", Tone.BAD)
    assert desk.fact("Room") == ("none, ticks are lost", Tone.BAD)
    lost = desk.row("Lost").figures[0]
    assert (lost.text, lost.tone) == ("118,204", Tone.BAD)
    assert desk.panel.memory_gauge.colour() == desk.theme.down


def test_what_was_lost_is_told_after_the_disk_is_back(desk: Desk) -> None:
    desk.show(replace(RECORDING, lost=1, trouble=("1 ticks could not be recorded.",)))
    text = desk.panel.state.text
    assert (text.word, text.note, text.note_tone) == ("recording", "1 tick lost", Tone.BAD)
    assert text.sentence_tone is Tone.TEXT


def test_a_refused_folder_is_told_in_full_with_the_way_out(desk: Desk, qtbot: QtBot) -> None:
    desk.panel.resize(340, 300)
    desk.show(REFUSED)
    assert (desk.panel.state.text.word, desk.panel.state.text.tone) == ("refused", Tone.BAD)
    assert "".join(desk.panel.state.shown_lines()) == TAKEN.replace(FOLDER, "…/binance")
    assert desk.panel.header.state == ""
    button = desk.panel.choose_button
    assert button.isVisible()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert desk.control.asked == ["choose folder"]


@pytest.mark.parametrize(
    ("health", "sentence"),
    [
        (RecorderHealth(RecorderState.RECORDING, FOLDER), "No tick has come yet"),
        (RecorderHealth(RecorderState.STOPPED), "Nothing has been recorded; recording begins"),
        (replace(RECORDING, state=RecorderState.STOPPED), "Recording has ended; what is not sealed yet"),
        (
            replace(RECORDING, state=RecorderState.STOPPED, unsealed_journals=0, unsealed_since_us=-1),
            "Recording has ended, and everything is sealed.",
        ),
        (RecorderHealth(RecorderState.REFUSED), "Nothing is recorded: the folder cannot be used."),
        (RecorderHealth(RecorderState.WAITING), "The disk does not take what comes."),
        (RecorderHealth(RecorderState.LOSING), "Ticks are lost"),
    ],
)
def test_every_state_says_what_it_means(desk: Desk, health: RecorderHealth, sentence: str) -> None:
    desk.show(health)
    assert desk.panel.state.text.sentence.startswith(sentence)


def test_what_is_not_known_is_a_dash_and_no_zero(desk: Desk) -> None:
    desk.show(RecorderHealth(RecorderState.STOPPED))
    assert desk.grid()["Sealed"] == ["0", "–", "–"]
    assert desk.panel.memory_gauge.text == "–"
    assert desk.fact("Disk left")[0] == ""
    assert desk.fact("Room")[0] == ""
    assert desk.fact("Sealing") == ("nothing waits", Tone.DIM)
    assert desk.panel.lines.shown_text(1) == "–"
    assert not desk.panel.open_button.isEnabled()
    desk.show(replace(RECORDING, ticks_per_s=0.0))
    assert desk.fact("Disk left") == ("74.1 GB", Tone.TEXT)


@pytest.mark.parametrize(
    ("free", "tone"),
    [(74e9, Tone.TEXT), (1.5e9, Tone.AMBER), (50e6, Tone.BAD)],
    ids=["42 d", "20 h", "1 h"],
)
def test_a_disk_that_lasts_not_a_day_is_amber_and_not_an_hour_red(
    desk: Desk, free: float, tone: Tone
) -> None:
    desk.show(replace(RECORDING, disk_free_bytes=round(free)))
    assert desk.fact("Disk left")[1] is tone


def test_sealing_that_is_late_is_amber(desk: Desk) -> None:
    desk.show(replace(RECORDING, unsealed_journals=3, unsealed_since_us=MORNING_US - 1_200_000_000))
    assert desk.fact("Sealing") == ("oldest tick 20 min old · 3 journals wait", Tone.AMBER)


def test_housekeeping_says_what_it_does(desk: Desk) -> None:
    assert desk.fact("Past days") == ("nothing to do", Tone.DIM)
    desk.show(replace(RECORDING, housekeeping="merging 2026-11-21: 34 %"))
    assert desk.fact("Past days") == ("merging 2026-11-21: 34 %", Tone.TEXT)


def test_journals_set_aside_are_named_from_the_folder_with_the_whole_path_in_the_tooltip(desk: Desk) -> None:
    paths = tuple(f"{FOLDER}/2026-11-2{number}/0007.journal.poisoned" for number in range(5))
    desk.show(replace(RECORDING, set_aside=("/elsewhere/0001.journal", *paths)))
    lines = desk.panel.lines.lines[2:]
    assert [line.text for line in lines] == [
        "/elsewhere/0001.journal",
        "2026-11-20/0007.journal.poisoned",
        "2026-11-21/0007.journal.poisoned",
        "and 3 more",
    ]
    assert lines[1].tip == paths[0]
    assert all(path in lines[3].tip for path in paths[2:])


@pytest.mark.parametrize("width", [340, 620, 900, 1660])
def test_nothing_moves_when_the_disk_refuses(desk: Desk, qtbot: QtBot, width: int) -> None:
    panel = desk.panel
    panel.resize(width, 600)
    desk.show(RECORDING)
    qtbot.waitUntil(lambda: panel._content.width() == width)

    def places() -> list[tuple[int, int, int, int]]:
        QApplication.sendPostedEvents()
        above = (panel.state, panel.figures, panel.memory_gauge)
        widgets = (*above, panel.facts, panel.lines, panel.keep_button)
        return [widget.geometry().translated(widget.parentWidget().pos()).getRect() for widget in widgets]

    calm = places()
    for health in (WAITING, LOSING, replace(RECORDING, lost=5), RECORDING):
        desk.show(health)
        assert places() == calm


@pytest.mark.parametrize("width", [340, 900])
def test_at_any_width_all_of_it_can_be_reached_and_nothing_is_cut_at_the_side(
    desk: Desk, qtbot: QtBot, width: int
) -> None:
    panel = desk.panel
    panel.resize(width, 200)
    desk.show(LOSING)
    qtbot.waitUntil(lambda: (panel.facts.parentWidget().x() > 100) == (width >= 700))
    assert panel._content.width() <= panel._scroll.viewport().width()
    assert panel._scroll.verticalScrollBar().maximum() > 0
    assert panel.keep_button.geometry().right() < width
    panel._scroll.setFocus()
    qtbot.keyClick(panel._scroll, Qt.Key.Key_PageDown)
    assert panel._scroll.verticalScrollBar().value() > 0


def test_a_long_path_is_cut_in_the_middle_with_the_whole_in_the_tooltip(desk: Desk, qtbot: QtBot) -> None:
    desk.panel.resize(340, 500)
    desk.show(RECORDING)
    lines = desk.panel.lines
    qtbot.waitUntil(lambda: 200 < lines.width() < 340)
    shown = lines.shown_text(1)
    assert "…" in shown
    assert shown.startswith("/home")
    assert shown.endswith("binance")
    assert lines.tip_at(QPoint(100, 30)) == FOLDER
    assert lines.tip_at(QPoint(100, 3_000)) == ""


def test_a_sentence_too_long_for_its_place_is_cut_and_whole_in_the_tooltip(desk: Desk) -> None:
    desk.panel.resize(340, 500)
    desk.show(replace(WAITING, trouble=(FULL, FULL.replace("full", "slow"))))
    lines = desk.panel.state.shown_lines()
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert "is slow" in desk.panel.state.toolTip()


def test_no_room_is_kept_for_a_second_line_where_every_usual_sentence_fits_into_one(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.panel.resize(1200, 400)
    state = desk.panel.state
    qtbot.waitUntil(lambda: state.width() >= 900)
    for health in (RECORDING, WAITING, LOSING):
        desk.show(health)
        assert len(state.shown_lines()) == 1
        assert state.sizeHint().height() == state._word_px + state._sentence_px
    assert desk.panel.facts.box_of(1).top() == desk.panel.facts.box_of(0).top()


def test_everything_is_read_aloud(desk: Desk) -> None:
    desk.show(LOSING)
    panel = desk.panel
    assert panel.state.accessibleName().startswith("losing. Recording waits")
    assert "118,204 ticks lost" in panel.state.accessibleName()
    assert "Journalled Ticks 4,218,331, Size 265.8 MB, B/tick 63.0." in panel.figures.accessibleName()
    assert panel.memory_gauge.accessibleName() == "Memory 100 %"
    assert FOLDER in panel.lines.accessibleName()
    assert all(row.tip.endswith(".") for row in panel.figures.rows)
    assert panel.figures.tip_at(30) == panel.figures.rows[0].tip
    assert panel.figures.tip_at(3) == ""


def test_the_keyboard_reaches_every_choice_in_turn(desk: Desk, qtbot: QtBot) -> None:
    panel = desk.panel
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.setFocus()
    assert QApplication.focusWidget() is panel._scroll
    buttons = (panel.open_button, panel.check_button, panel.export_button, panel.keep_button)
    for button, key in zip(buttons, (Qt.Key.Key_Space, Qt.Key.Key_Return) * 2, strict=True):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is button
        qtbot.keyClick(button, key)
    assert desk.opened == [QUrl.fromLocalFile(FOLDER)]
    assert desk.control.asked == ["check", "export", "retention"]


def test_a_folder_that_cannot_be_shown_is_told_for_a_moment(desk: Desk) -> None:
    desk.opens[0] = False
    place = desk.panel.check_button.geometry()
    desk.panel.open_button.click()
    assert desk.panel.open_button.text() == "Cannot open"
    desk.frame(500)
    QApplication.sendPostedEvents()
    assert desk.panel.check_button.geometry() == place
    desk.frame(2_000)
    assert desk.panel.open_button.text() == "Open folder"


def test_all_of_it_goes_to_the_clipboard_and_it_says_so(desk: Desk) -> None:
    desk.show(replace(LOSING, set_aside=(f"{FOLDER}/2026-11-21/0007.journal.poisoned",)))
    desk.panel.copy_button.click()
    text = QGuiApplication.clipboard().text()
    assert text.splitlines() == [
        "Recorder: losing, 1,482 ticks/s",
        FULL,
        "Sealing waits too.",
        "Journalled: 4,218,331 ticks, 265.8 MB, 63.0 B/tick",
        "Sealed: 4,200,000 ticks, 58.4 MB, 13.9 B/tick",
        "In memory: 1,218,331 ticks, 512.0 MB",
        "Lost: 118,204 ticks",
        "Sealing: oldest tick 41 s old · 1 journal waits",
        "Room: none, ticks are lost",
        "Disk left: nothing, it is full",
        "Past days: nothing to do",
        f"Last error: {FULL} (14 s ago)",
        f"Folder: {FOLDER}",
        f"Set aside: {FOLDER}/2026-11-21/0007.journal.poisoned",
    ]
    assert desk.panel.copy_button.text() == "Copied"
    desk.frame(2_000)
    assert desk.panel.copy_button.text() == "Copy"


def test_it_asks_four_times_a_second_at_most(desk: Desk) -> None:
    desk.frame()
    before = desk.taken[0]
    for _ in range(30):
        desk.frame(1000 / 30)
    assert 3 <= desk.taken[0] - before <= 4


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.2, "0 s"),
        (41, "41 s"),
        (95, "2 min"),
        (842, "14 min"),
        (5_300, "88 min"),
        (9 * 3600, "9 h"),
        (61 * 86_400, "61 days"),
        (9e9, "years"),
    ],
)
def test_spans_read_as_one_would_say_them(seconds: float, text: str) -> None:
    assert rough_span(seconds) == text


@pytest.mark.parametrize("ask", ["mouse", "keyboard"])
def test_the_status_bars_recording_leads_to_the_panel_once_that_is_offered(
    qtbot: QtBot, theme: Theme, ask: str
) -> None:
    bar = StatusBar(theme=theme)
    qtbot.addWidget(bar)
    bar.resize(1200, 30)
    bar.show()
    heard: list[str] = []
    bar.recording_clicked.connect(lambda: heard.append("recording"))
    bar.connection_clicked.connect(lambda: heard.append("connection"))
    group = bar._recording
    assert group.focusPolicy() is Qt.FocusPolicy.NoFocus
    bar.offer_recording("Show the recorder")
    assert group.focusPolicy() is Qt.FocusPolicy.TabFocus
    assert group.toolTip().startswith("Ticks written to the journal")
    assert group.toolTip().endswith("Show the recorder")
    click: Callable[[], None] = (
        (lambda: qtbot.mouseClick(bar._recorded, Qt.MouseButton.LeftButton))
        if ask == "mouse"
        else (lambda: qtbot.keyClick(group, Qt.Key.Key_Return))
    )
    click()
    assert heard == ["recording"]
