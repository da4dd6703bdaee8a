"""How a firing makes itself noticed, and how that is switched off."""

from __future__ import annotations

import wave
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.live_market import MORNING_US
from tickdeck.app import look_settings
from tickdeck.gui.attention import Attention, Channels, TrayMessages
from tickdeck.gui.fired_strip import FiredStrip
from tickdeck.gui.sounds.player import SoundPlayer, system_player
from tickdeck.gui.theme import Theme, apply_theme, load_theme
from tickdeck.settings.alert import Alert, AlertKind, Fired, Sound
from tickdeck.settings.paths import resource

# The offscreen platform says so of every window that has a least or fixed size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def fired(number: int = 0, *, sound: Sound = Sound.BELL, while_away: bool = False, note: str = "") -> Fired:
    alert = Alert(
        id=f"{number}", instrument="00700.HK", kind=AlertKind.PRICE_ABOVE, level=610, sound=sound, note=note
    )
    return Fired(
        alert=alert, at_us=MORNING_US + number, price=611, sentence=f"Number {number}.", while_away=while_away
    )


class Surroundings:
    """Writes down what is heard and seen."""

    def __init__(self, window: QWidget | None = None) -> None:
        self.played: list[Sound] = []
        self.messages: list[tuple[str, str]] = []
        self.flashed: list[QWidget] = []
        self.noticed: list[Sequence[Fired]] = []
        self.window = window

    def show_message(self, title: str, text: str) -> None:
        self.messages.append((title, text))

    def attention(self, channels: Channels | None = None, *, has_tray: bool = True) -> Attention:
        result = Attention(
            play=self.played.append,
            window=lambda: self.window,
            messages=self if has_tray else None,
            flash=self.flashed.append,
            channels=channels,
        )
        result.noticed.connect(self.noticed.append)
        return result

    @property
    def counts(self) -> tuple[int, int, int, int]:
        return len(self.played), len(self.messages), len(self.flashed), len(self.noticed)


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    result = QWidget()
    qtbot.addWidget(result)
    return result


def test_a_firing_is_heard_told_flashed_and_shown(window: QWidget) -> None:
    around = Surroundings(window)
    around.attention().tell([fired(note="half out")])
    assert around.played == [Sound.BELL]
    assert around.messages == [("Alert", "Number 0. half out")]
    assert around.flashed == [window]
    assert [len(each) for each in around.noticed] == [1]


def test_several_at_once_are_one_sound_and_one_message(window: QWidget) -> None:
    around = Surroundings(window)
    many = [fired(number, sound=Sound.NONE if number == 0 else Sound.ALARM) for number in range(6)]
    around.attention().tell(many)
    assert around.counts == (1, 1, 1, 1)
    assert around.played == [Sound.ALARM]
    title, text = around.messages[0]
    assert title == "6 alerts"
    assert text.splitlines()[-1] == "And 2 more."


def test_what_happened_meanwhile_says_so() -> None:
    around = Surroundings()
    around.attention().tell([fired(while_away=True)])
    assert around.messages[0][0] == "Alert, while you were away"


@pytest.mark.parametrize(
    ("channels", "counts"),
    [
        (Channels(sound=False), (0, 1, 1, 1)),
        (Channels(tray=False), (1, 0, 1, 1)),
        (Channels(task_bar=False), (1, 1, 0, 1)),
        (Channels(notice=False), (1, 1, 1, 0)),
        (Channels(quiet=True), (0, 0, 0, 0)),
    ],
)
def test_each_means_can_be_switched_off_and_all_together(
    window: QWidget, channels: Channels, counts: tuple[int, int, int, int]
) -> None:
    around = Surroundings(window)
    around.attention(channels).tell([fired()])
    assert around.counts == counts


def test_do_not_disturb_ends_where_it_began(window: QWidget, qtbot: QtBot) -> None:
    around = Surroundings(window)
    attention = around.attention(Channels(tray=False))
    with qtbot.waitSignal(attention.changed):
        attention.set_quiet(True)
    attention.tell([fired()])
    attention.set_quiet(False)
    attention.set_quiet(False)
    attention.tell([fired()])
    assert around.counts == (1, 0, 1, 1)


def test_without_a_tray_or_a_window_the_rest_goes_on() -> None:
    around = Surroundings()
    attention = around.attention(has_tray=False)
    attention.tell([fired()])
    attention.tell([])
    assert around.counts == (1, 0, 0, 1)


def test_who_looks_at_the_window_needs_no_message_of_the_system(window: QWidget, qtbot: QtBot) -> None:
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    around = Surroundings(window)
    around.attention().tell([fired()])
    assert around.counts == (1, 0, 1, 1)


def test_the_strip_shows_the_newest_until_it_is_put_away(theme: Theme, qtbot: QtBot) -> None:
    strip = FiredStrip(theme=theme)
    qtbot.addWidget(strip)
    strip.resize(700, 24)
    strip.add([fired(1), fired(2, while_away=True, note="sell")])
    assert strip.isVisible()
    assert strip.sentence == "While you were away: Number 2. sell  (and 1 more)"
    assert strip.accessibleName() == strip.sentence
    qtbot.keyClick(strip.dismiss_button, Qt.Key.Key_Return)
    assert not strip.isVisible()
    assert strip.sentence == ""


def test_the_strip_leads_to_the_chart_and_to_the_log(theme: Theme, qtbot: QtBot) -> None:
    strip = FiredStrip(theme=theme)
    qtbot.addWidget(strip)
    strip.add([fired(1)])
    with qtbot.waitSignal(strip.chart_asked) as caught:
        qtbot.mouseClick(strip.chart_button, Qt.MouseButton.LeftButton)
    assert caught.args == [fired(1)]
    strip.add([fired(2)])
    with qtbot.waitSignal(strip.log_asked):
        qtbot.mouseClick(strip.log_button, Qt.MouseButton.LeftButton)
    assert not strip.isVisible()


@pytest.mark.parametrize("sound", [sound for sound in Sound if sound is not Sound.NONE])
def test_every_sound_is_there_and_short(sound: Sound) -> None:
    with wave.open(str(resource("sounds", f"{sound}.wav"))) as file:
        assert 0.2 < file.getnframes() / file.getframerate() < 1.5
        samples = memoryview(file.readframes(file.getnframes())).cast("h")
    assert 5_000 < max(samples) < 32_767
    # It fades, so that nothing clicks at its end.
    assert abs(samples[-1]) < 500


def test_what_cannot_be_played_is_a_beep(qapp: QApplication) -> None:
    beeps: list[int] = []
    asked: list[Path] = []

    def refuse(path: Path) -> bool:
        asked.append(path)
        return False

    player = SoundPlayer(play_file=refuse, beep=lambda: beeps.append(1))
    player.play(Sound.CHIME)
    player.play(Sound.NONE)
    assert ([path.name for path in asked], beeps) == (["chime.wav"], [1])


def test_what_the_system_has_plays_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    heard = tmp_path / "heard"
    program = tmp_path / "paplay"
    program.write_text(f'#!/bin/sh\necho noise >&2\nprintf %s "$1" > {heard}.part; mv {heard}.part {heard}\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr("shutil.which", lambda name: str(program) if name == "paplay" else None)
    SoundPlayer(play_file=system_player(), beep=lambda: pytest.fail("it beeped")).play(Sound.BELL)
    qtbot.waitUntil(heard.exists)
    assert heard.read_text() == str(resource("sounds", "bell.wav"))


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
def test_the_icons_menu_shows_the_window_quietens_and_quits(qapp: QApplication, qtbot: QtBot) -> None:
    is_quiet = [True]
    icon = QIcon(str(resource("icons", "tickdeck.svg")))
    messages = TrayMessages(icon, tip="Tickdeck", is_quiet=lambda: is_quiet[0])
    messages.menu.aboutToShow.emit()
    show, quiet, _, end = messages.menu.actions()
    assert [show.text(), quiet.text(), end.text()] == ["Show Tickdeck", "Keep alerts quiet for now", "Quit"]
    assert quiet.isChecked()
    is_quiet[0] = False
    messages.menu.aboutToShow.emit()
    assert not quiet.isChecked()
    with qtbot.waitSignal(messages.opened):
        show.trigger()
    with qtbot.waitSignal(messages.quiet_asked) as asked:
        quiet.trigger()
    assert asked.args == [True]
    with qtbot.waitSignal(messages.quit_asked):
        end.trigger()
    messages.hide()


@pytest.mark.parametrize("is_there", [True, False])
def test_settings_say_what_this_computer_lacks(monkeypatch: pytest.MonkeyPatch, is_there: bool) -> None:
    monkeypatch.setattr(TrayMessages, "is_possible", staticmethod(lambda: is_there))
    monkeypatch.setattr(look_settings, "system_player", lambda: (lambda _path: True) if is_there else None)
    sounds, messages, _ = look_settings.alert_settings(Kept(), lambda: None)
    assert ("beeps instead" in sounds.help) is not is_there
    assert ("has no place for them" in messages.help) is not is_there


class Kept:
    """Where nothing is kept."""

    def is_on(self, _name: str) -> bool:
        return True

    def switch(self, _name: str, _is_on: bool) -> None:
        """Nothing is kept."""
