"""The dialog that sets an alert: what it fills in, what it warns of, and what it gives back."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.live_market import MORNING_US, instruments
from tickdeck.domain.instrument import Instrument
from tickdeck.gui.choice_box import ChoiceBox
from tickdeck.gui.dialogs.alert import AlertDialog
from tickdeck.gui.dialogs.alert_choice import InstrumentNow, find_in
from tickdeck.gui.theme import Theme, apply_theme, load_theme
from tickdeck.settings.alert import Alert, AlertKind, Repeat, Sound

# The offscreen platform says so of every window that has a least or fixed size, and of lists that drop down.
pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", r"raise\(\)", "grabbing the keyboard", extend=True
)

Open = Callable[..., AlertDialog]


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def prices() -> dict[str, InstrumentNow]:
    return {
        "00700.HK": InstrumentNow(last=610.5, change=0.0091, volume=1.2e6),
        "09988.HK": InstrumentNow(last=154.86, change=-0.002, is_stale=True),
    }


@pytest.fixture
def played() -> list[Sound]:
    return []


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme, prices: dict[str, InstrumentNow], played: list[Sound]) -> Open:
    table = instruments(5)

    def show(**more: object) -> AlertDialog:
        dialog = AlertDialog(
            theme=theme,
            find=find_in(table),
            now=lambda instrument_id: prices.get(instrument_id, InstrumentNow()),
            alert_id="new",
            created_us=MORNING_US,
            play=played.append,
            **more,  # type: ignore[arg-type]
        )
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.open()
        return dialog

    return show


def choose(box: ChoiceBox, value: str) -> None:
    box.setCurrentIndex(box.findData(value))


def chosen(dialog: AlertDialog, qtbot: QtBot) -> Alert:
    with qtbot.waitSignal(dialog.chosen) as caught:
        qtbot.mouseClick(dialog.set_button, Qt.MouseButton.LeftButton)
    assert caught.args is not None
    alert = caught.args[0]
    assert isinstance(alert, Alert)
    return alert


def retype(qtbot: QtBot, dialog: AlertDialog, text: str) -> None:
    dialog.level.selectAll()
    if text.isascii():
        qtbot.keyClicks(dialog.level, text)
    else:
        # Keys that are clicked are ASCII; this is what pasting does.
        dialog.level.insert(text)


def test_without_an_instrument_it_asks_for_one(opened: Open) -> None:
    dialog = opened()
    assert dialog.sentence == "Type a code or a name, and choose an instrument of this run."
    assert not dialog.set_button.isEnabled()


def test_nothing_is_called_wrong_before_anything_was_typed(opened: Open, qtbot: QtBot) -> None:
    for dialog in (opened(), opened(instrument=Instrument("00388.HK", "HKEX"))):
        assert dialog.sentence
        assert dialog._sentence.property("tone") == "dim"
        assert not dialog.set_button.isEnabled()
        qtbot.keyClicks(dialog.level, "x")
        assert dialog._sentence.property("tone") == "severe"


@pytest.mark.parametrize("typed", ["700", "tencent", "00700.HK", "Tenc"])
def test_typing_finds_an_instrument_and_its_price(opened: Open, qtbot: QtBot, typed: str) -> None:
    dialog = opened()
    qtbot.keyClicks(dialog.instrument, typed)
    assert dialog.price_text == "Last 610.50, +0.91% on the day"
    assert dialog.sentence == "00700.HK crosses 610.50, once."
    assert dialog.set_button.isEnabled()


def test_the_price_goes_on_while_the_dialog_is_open(
    opened: Open, prices: dict[str, InstrumentNow], qtbot: QtBot
) -> None:
    dialog = opened(instrument=Instrument("00700.HK", "Tencent"))
    level = dialog.level.text()
    prices["00700.HK"] = InstrumentNow(last=612.0, change=0.0116)
    qtbot.waitUntil(lambda: dialog.price_text == "Last 612.00, +1.16% on the day", timeout=3000)
    assert dialog.level.text() == level, "what is there to be chosen stays as it is"


def test_down_shows_what_fits_again(opened: Open, qtbot: QtBot) -> None:
    dialog = opened()
    popup = dialog._completer.popup()
    assert popup is not None
    qtbot.keyClick(dialog.instrument, Qt.Key.Key_Down)
    assert not popup.isVisible(), "nothing was typed, so that nothing fits"
    qtbot.keyClicks(dialog.instrument, "00")
    popup.hide()
    qtbot.keyClick(dialog.instrument, Qt.Key.Key_Down)
    assert popup.isVisible()


def test_what_fits_can_be_chosen_with_the_arrow_keys(opened: Open, qtbot: QtBot) -> None:
    dialog = opened()
    qtbot.keyClicks(dialog.instrument, "00")
    popup = dialog.instrument.window().findChild(type(dialog._completer))
    assert popup is not None
    view = popup.popup()
    assert view is not None
    assert view.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert dialog.instrument.text() == "00388.HK  HKEX"
    assert dialog.price_text == "No price known yet."


@pytest.mark.parametrize(
    ("price", "kind"),
    [
        (612.0, AlertKind.PRICE_ABOVE),
        (600.0, AlertKind.PRICE_BELOW),
        (610.5, AlertKind.PRICE_CROSSES),
        (math.nan, AlertKind.PRICE_CROSSES),
    ],
)
def test_a_line_on_a_chart_is_filled_in(opened: Open, qtbot: QtBot, price: float, kind: AlertKind) -> None:
    dialog = opened(instrument=Instrument("00700.HK", "Tencent"), price=price)
    assert QApplication.focusWidget() is dialog.level
    alert = chosen(dialog, qtbot)
    assert (alert.kind, alert.level) == (kind, 610.5 if math.isnan(price) else price)
    assert (alert.id, alert.instrument, alert.created_us) == ("new", "00700.HK", MORNING_US)


def test_what_is_true_already_is_warned_of(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(instrument=Instrument("00700.HK", "Tencent"), price=612.0)
    assert "fires at once" not in dialog.sentence
    retype(qtbot, dialog, "600")
    assert dialog.sentence == "00700.HK at or above 600.00, once. That is true already: it fires at once."
    assert dialog.set_button.isEnabled()


def test_a_price_that_may_be_old_says_so_and_warns_of_nothing(opened: Open) -> None:
    dialog = opened(instrument=Instrument("09988.HK", "Alibaba"))
    choose(dialog.kind, AlertKind.PRICE_BELOW)
    assert dialog.price_text == "Last 154.86, −0.20% on the day, may be old"
    assert "fires at once" not in dialog.sentence


@pytest.mark.parametrize(
    ("kind", "typed", "level"),
    [
        (AlertKind.PRICE_ABOVE, "1,234.5", 1234.5),
        (AlertKind.DAY_CHANGE, "3%", 0.03),
        (AlertKind.DAY_CHANGE, "−2.5", -0.025),
        (AlertKind.DAY_VOLUME, "4.2 m", 4.2e6),
        (AlertKind.VOLUME, "20k", 20_000),
        (AlertKind.VOLUME, "250萬", 2_500_000),
        (AlertKind.DAY_VOLUME, "1.2 亿", 1.2e8),
        (AlertKind.PRICE_ABOVE, "６１０．５", 610.5),
        (AlertKind.DAY_CHANGE, "－2.5％", -0.025),
        (AlertKind.RVOL, "2.5x", 2.5),
        (AlertKind.STALE, "90 s", 90),
        (AlertKind.VWAP_UP, "", 0),
    ],
)
def test_levels_are_read_as_people_write_them(
    opened: Open, qtbot: QtBot, kind: AlertKind, typed: str, level: float
) -> None:
    dialog = opened(instrument=Instrument("00700.HK", "Tencent"))
    choose(dialog.kind, kind)
    if typed:
        retype(qtbot, dialog, typed)
    assert dialog.level.isVisible() is not kind.is_vwap
    assert chosen(dialog, qtbot).level == pytest.approx(level)


@pytest.mark.parametrize("typed", ["", "abc", "1e9", "-5", "0", "5%", "6 10", "1.2.3"])
def test_a_level_that_is_none_is_told_and_cannot_be_set(opened: Open, qtbot: QtBot, typed: str) -> None:
    dialog = opened(instrument=Instrument("00700.HK", "Tencent"))
    dialog.level.setText(typed)
    assert dialog.sentence.endswith(".")
    assert not dialog.set_button.isEnabled()


def test_windows_and_pauses_are_asked_for_where_they_count(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(instrument=Instrument("00700.HK", "Tencent"))
    assert not dialog.minutes.isVisible()
    assert not dialog.cool_down.isVisible()
    choose(dialog.kind, AlertKind.MOVE)
    choose(dialog.repeat, Repeat.EACH_TIME)
    assert dialog.minutes.isVisible()
    assert dialog.cool_down.isVisible()
    dialog.minutes.setText("3")
    dialog.cool_down.setText("90")
    choose(dialog.sound, Sound.FALL)
    dialog.note.setText("  half   out ")
    alert = chosen(dialog, qtbot)
    assert (alert.level, alert.minutes, alert.cool_down_s) == (0.01, 3, 90)
    assert (alert.repeat, alert.sound, alert.note) == (Repeat.EACH_TIME, Sound.FALL, "half out")


@pytest.mark.parametrize("minutes", ["", "0", "241", "2.5", "-1"])
def test_minutes_that_cannot_be_looked_back_on_are_told(opened: Open, minutes: str) -> None:
    dialog = opened(instrument=Instrument("00700.HK", "Tencent"))
    choose(dialog.kind, AlertKind.VOLUME)
    dialog.level.setText("100k")
    assert dialog.set_button.isEnabled()
    dialog.minutes.setText(minutes)
    assert not dialog.set_button.isEnabled()
    assert "minutes" in dialog.sentence


def test_an_alert_that_is_changed_comes_as_it_was_and_keeps_its_id(opened: Open, qtbot: QtBot) -> None:
    before = Alert(
        id="a", instrument="09988.HK", kind=AlertKind.DAY_CHANGE, level=-0.025, repeat=Repeat.DAILY,
        note="look", sound=Sound.ALARM, created_us=5,
    )  # fmt: skip
    dialog = opened(alert=before)
    assert dialog.level.text() == "-2.5"
    assert dialog.instrument.text() == "09988.HK  Alibaba"
    assert chosen(dialog, qtbot) == before


def test_one_that_is_off_stays_off_unless_it_watches_something_else(opened: Open, qtbot: QtBot) -> None:
    before = Alert(id="a", instrument="00700.HK", kind=AlertKind.PRICE_ABOVE, level=610, is_on=False)
    dialog = opened(alert=before)
    dialog.note.setText("done")
    assert dialog.sentence.endswith("It stays off until it is switched on.")
    alert = chosen(dialog, qtbot)
    assert (alert.is_on, alert.note) == (False, "done")
    other = opened(alert=before)
    retype(qtbot, other, "620")
    assert chosen(other, qtbot).is_on


def test_an_alert_of_an_instrument_that_is_not_watched_can_be_changed(opened: Open, qtbot: QtBot) -> None:
    before = Alert(id="a", instrument="AAPL.US", kind=AlertKind.PRICE_ABOVE, level=200)
    dialog = opened(alert=before)
    retype(qtbot, dialog, "210")
    assert chosen(dialog, qtbot).level == 210


def test_enter_sets_it_and_escape_leaves_everything_as_it_is(opened: Open, qtbot: QtBot) -> None:
    dialog = opened(instrument=Instrument("00700.HK", "Tencent"), price=612.0)
    with qtbot.assertNotEmitted(dialog.chosen):
        qtbot.keyClick(dialog.level, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    other = opened(instrument=Instrument("00700.HK", "Tencent"), price=612.0)
    with qtbot.waitSignal(other.chosen):
        qtbot.keyClick(other.level, Qt.Key.Key_Return)
    assert not other.isVisible()


def test_the_sound_can_be_heard(opened: Open, qtbot: QtBot, played: list[Sound]) -> None:
    dialog = opened()
    choose(dialog.sound, Sound.CHIME)
    qtbot.mouseClick(dialog.play_button, Qt.MouseButton.LeftButton)
    assert played == [Sound.CHIME]


def test_every_field_has_a_name_and_says_what_it_is_for(opened: Open) -> None:
    dialog = opened()
    for widget in (
        dialog.instrument, dialog.kind, dialog.level, dialog.minutes,
        dialog.repeat, dialog.cool_down, dialog.sound, dialog.note,
    ):  # fmt: skip
        assert widget.accessibleName()
        assert widget.toolTip()
