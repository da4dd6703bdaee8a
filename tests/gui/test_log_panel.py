from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from fakes.languages import is_spoken, speaking_in_brackets, unspoken_texts
from tickdeck.app.language import Speech
from tickdeck.domain.venue import Venue
from tickdeck.gui.conventions import Conventions, follow
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panels.log.log_lines import LogLevel, LogLine
from tickdeck.gui.panels.log.panel import LogPanel
from tickdeck.gui.theme import Theme, apply_theme, load_theme, theme_of
from tickdeck.settings.look import Density, Language, Look, TextSize, Times

_ELEVEN_US = 1_795_345_200_000_000
"""2026-11-22 11:00:00 UTC."""

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


class Noted:
    """Lines as they come."""

    def __init__(self) -> None:
        self.lines: list[LogLine] = []

    @property
    def newest(self) -> int:
        return len(self.lines)

    def since(self, number: int) -> list[LogLine]:
        return self.lines[number:]

    def note(self, text: str, level: LogLevel = LogLevel.INFO) -> None:
        self.lines.append(LogLine(len(self.lines) + 1, _ELEVEN_US, level, "session.link", text))


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def noted() -> Noted:
    return Noted()


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, noted: Noted) -> LogPanel:
    made = LogPanel(source=noted, theme=theme)
    qtbot.addWidget(made)
    qtbot.addWidget(made.header)
    made.resize(700, 200)
    made.show()
    return made


def frame(panel: LogPanel, number: int) -> None:
    panel.refresh(Frame(number, number * 300_000))


def shown(panel: LogPanel) -> list[str]:
    text = panel.view.toPlainText()
    return text.splitlines() if text else []


def test_lines_come_as_they_are_noted_and_keep_their_marks(panel: LogPanel, noted: Noted):
    noted.note("Connected to <here> & there")
    frame(panel, 1)
    noted.note("Refused", LogLevel.ERROR)
    frame(panel, 2)
    assert shown(panel) == [
        "11:00:00 session.link Connected to <here> & there",
        "11:00:00 session.link Error Refused",
    ]
    assert panel.header.state == "UTC · 1 warning or worse"


def test_only_what_is_grave_enough_is_shown(panel: LogPanel, noted: Noted, qtbot: QtBot):
    noted.note("Connected")
    noted.note("Slow", LogLevel.WARNING)
    frame(panel, 1)
    qtbot.mouseClick(panel.level_buttons[LogLevel.WARNING], Qt.MouseButton.LeftButton)
    noted.note("Connected again")
    frame(panel, 2)
    assert [line.rpartition(" ")[2] for line in shown(panel)] == ["Slow"]
    kept = panel.state()
    qtbot.mouseClick(panel.level_buttons[LogLevel.INFO], Qt.MouseButton.LeftButton)
    assert len(shown(panel)) == 3
    panel.restore(kept)
    assert len(shown(panel)) == 1
    panel.restore({"level": 7, "foreign": []})
    assert len(shown(panel)) == 3


def test_typing_leaves_lines_that_have_every_word(panel: LogPanel, noted: Noted, qtbot: QtBot):
    noted.note("The disk is full")
    noted.note("The disk is back")
    frame(panel, 1)
    qtbot.keyClicks(panel.field, "DISK back")
    assert [line.endswith("back") for line in shown(panel)] == [True]
    panel.field.clear()
    assert len(shown(panel)) == 2


def test_an_empty_log_says_so(panel: LogPanel):
    frame(panel, 1)
    assert panel.view.placeholderText().splitlines()[0] == "Nothing has been noted yet."
    assert panel.header.state == ""


def test_times_are_those_of_the_clock_that_was_chosen(qtbot: QtBot, theme: Theme, noted: Noted):
    noted.note("Connected")
    try:
        for times, said in ((Times.EXCHANGE, ("19:00:00", "HKT")), (Times.UTC, ("11:00:00", "UTC"))):
            follow(Conventions(times=times))
            panel = LogPanel(source=noted, theme=theme, venue=Venue.HK)
            qtbot.addWidget(panel)
            qtbot.addWidget(panel.header)
            frame(panel, 1)
            assert (shown(panel)[0].split()[0], panel.header.state) == said
    finally:
        follow(Conventions())


def test_sentences_that_the_window_knows_are_told_in_its_language_and_found_in_both(
    qtbot: QtBot, qapp: QApplication, theme: Theme, noted: Noted
):
    speech = Speech(qapp)
    speech.use(Look(language=Language.TRADITIONAL))
    try:
        panel = LogPanel(source=noted, theme=theme)
        qtbot.addWidget(panel)
        qtbot.addWidget(panel.header)
        noted.note("Binance closed the connection.")
        noted.note("Rejected a frame of 12 bytes (unknown)")
        frame(panel, 1)
        assert shown(panel) == [
            "11:00:00 session.link Binance 已中斷連線。",
            "11:00:00 session.link Rejected a frame of 12 bytes (unknown)",
        ]
        for words in ("中斷", "closed the"):
            panel.field.setText(words)
            assert len(shown(panel)) == 1
    finally:
        speech.use(Look(language=Language.ENGLISH))
        follow(Conventions())


def test_all_but_the_lines_is_translated(qtbot: QtBot, theme: Theme, noted: Noted):
    with speaking_in_brackets():
        panel = LogPanel(source=noted, theme=theme)
        qtbot.addWidget(panel)
        qtbot.addWidget(panel.header)
        assert panel.view.placeholderText().splitlines()[0] == "⟦Nothing has been noted yet.⟧"
        assert is_spoken(panel.view.placeholderText())
        noted.note("Slow", LogLevel.WARNING)
        noted.note("Refused", LogLevel.ERROR)
        frame(panel, 1)
        assert panel.header.state == "UTC · ⟦2 warnings or worse⟧"
        assert unspoken_texts(panel) == unspoken_texts(panel.header, ["UTC"]) == []
        panel.field.setText("disk")
        assert panel.view.placeholderText() == "⟦Nothing that was noted is about this.⟧"


@pytest.mark.parametrize("density", Density)
def test_at_the_largest_text_a_narrow_header_cuts_nothing(
    density: Density, qtbot: QtBot, qapp: QApplication, theme: Theme, noted: Noted
):
    large = theme_of(Look(text_size=TextSize.LARGER, density=density), is_system_dark=True)
    apply_theme(qapp, large)
    try:
        panel = LogPanel(source=noted, theme=large)
        qtbot.addWidget(panel)
        qtbot.addWidget(panel.header)
        noted.note("Slow", LogLevel.WARNING)
        frame(panel, 1)
        panel.header.resize(500, panel.header.height())
        panel.header.show()
        assert panel.header.height() == large.sizes.header
        assert panel.view.font().pixelSize() == large.sizes.text
        assert panel.field.height() >= panel.field.fontMetrics().height() + 2
        for label in panel.header.findChildren(QLabel):
            assert label.width() >= label.fontMetrics().horizontalAdvance(label.text())
            assert label.geometry().right() < panel.header.width()
    finally:
        apply_theme(qapp, theme)
