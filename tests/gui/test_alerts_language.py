"""Alerts in another language and at the largest texts: nothing stays in English, nothing is cut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from fakes.languages import headers_of, is_spoken, speaking_in_brackets, unspoken_texts
from gui.live_market import MORNING_US, instruments
from gui.test_alerts_panel import Room, alert
from tickdeck.gui.attention import text_of, title_of
from tickdeck.gui.dialogs.alert import AlertDialog
from tickdeck.gui.dialogs.alert_choice import InstrumentNow, find_in
from tickdeck.gui.fired_strip import FiredStrip
from tickdeck.gui.theme import Theme, apply_theme, load_theme, theme_of
from tickdeck.settings.alert import Alert, AlertError, AlertKind, Repeat, Sound
from tickdeck.settings.look import Density, Look, TextSize

# The offscreen platform says so of every window that has a least or fixed size, and of menus.
pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", r"raise\(\)", "grabbing the keyboard", extend=True
)

DATA = (r"\d{5}(\.HK)?", r"AAPL(\.US)?", "Tencent|Alibaba|HKEX|Meituan|Lenovo", "HKD", "HKT", "half out")
"""What is no text of the program: codes, names, currencies, a clock's name and what the user wrote."""


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture(params=[Density.RELAXED, Density.COMPACT])
def large(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Theme]:
    result = theme_of(Look(text_size=TextSize.LARGER, density=request.param), is_system_dark=True)
    apply_theme(qapp, result)
    yield result
    apply_theme(qapp, load_theme("dark"))


@pytest.fixture
def brackets() -> Iterator[None]:
    with speaking_in_brackets():
        yield


def every_kind() -> list[Alert]:
    """An alert of each kind, falling and rising, with each repetition."""
    levels = {AlertKind.DAY_CHANGE: -0.03, AlertKind.MOVE: 0.01, AlertKind.VOLUME: 4.2e6}
    repeats = (Repeat.ONCE, Repeat.DAILY, Repeat.EACH_TIME)
    made = [
        alert(kind.name, levels.get(kind, 610.0), kind=kind, repeat=repeats[number % 3], note="half out")
        for number, kind in enumerate(AlertKind)
    ]
    return [*made, alert("rise", 0.03, kind=AlertKind.DAY_CHANGE, repeat=Repeat.EACH_TIME, cool_down_s=0)]


def busy(qtbot: QtBot, theme: Theme) -> Room:
    """A panel in which alerts wait, fired, are snoozed, off, and of an instrument that is not watched."""
    room = Room(theme)
    qtbot.addWidget(room.window)
    for one in every_kind():
        room.desk.put(one)
    room.desk.put(alert("absent", instrument="AAPL.US"))
    room.trade(0, 600)
    room.trade(0, 611)
    room.desk.snooze("PRICE_CROSSES", room.now_us + 900_000_000)
    room.desk.switch("PRICE_BELOW", on=False)
    with qtbot.waitExposed(room.window):
        room.window.show()
    room.frame()
    return room


def dialog_of(qtbot: QtBot, theme: Theme, **more: object) -> AlertDialog:
    table = instruments(5)
    dialog = AlertDialog(
        theme=theme,
        find=find_in(table),
        now=lambda _id: InstrumentNow(last=610.5, change=0.0091, volume=1.2e6),
        alert_id="new",
        created_us=MORNING_US,
        play=lambda _sound: None,
        **more,  # type: ignore[arg-type]
    )
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


@pytest.mark.usefixtures("brackets")
def test_the_panel_says_everything_in_the_language_that_was_chosen(theme: Theme, qtbot: QtBot) -> None:
    room = busy(qtbot, theme)
    panel = room.panel
    shown: list[str] = []
    for show in (panel.show_set, panel.show_log):
        show()
        room.frame()
        table = panel.log if panel.is_log_shown else panel.alerts
        shown += [cell.text for row in range(table.count) for cell in table.row(row)]
        shown += [table.tip(row) for row in range(table.count)]
        shown += [text for _, text in headers_of(table.model())]
        assert table.count
    assert [text for text in shown if not is_spoken(text, DATA)] == []
    panel.select("PRICE_BELOW")
    panel.delete()
    assert panel.foot.undo_button.isVisible()
    assert unspoken_texts(room.window, data=DATA) == []
    assert is_spoken(panel.foot.hint, DATA)
    offered = [text for action in panel.offered() for text in (action.title, action.group)]
    assert [text for text in offered if not is_spoken(text)] == []
    panel.select("RVOL")
    panel.alerts.menu_asked.emit(QPoint(10, 10))
    menu = panel.findChildren(QMenu)[-1]
    keys = r"\t.*"
    assert [action.text() for action in menu.actions() if not is_spoken(action.text(), (keys,))] == []
    menu.close()


@pytest.mark.usefixtures("brackets")
def test_a_panel_without_alerts_says_so_in_the_language_that_was_chosen(theme: Theme, qtbot: QtBot) -> None:
    room = Room(theme)
    qtbot.addWidget(room.window)
    room.keeper.trouble = "⟦It cannot be written⟧"
    room.window.show()
    room.frame()
    assert room.panel.header.state == "⟦Not saved⟧"
    assert unspoken_texts(room.window, data=DATA) == []
    assert [table._empty_text[:1] for table in (room.panel.alerts, room.panel.log)] == ["⟦", "⟦"]


@pytest.mark.usefixtures("brackets")
def test_the_dialog_says_everything_in_the_language_that_was_chosen(theme: Theme, qtbot: QtBot) -> None:
    dialog = dialog_of(qtbot, theme)
    seen = unspoken_texts(dialog, data=DATA)
    for one in every_kind():
        changed = dialog_of(qtbot, theme, alert=one)
        seen += unspoken_texts(changed, data=(*DATA, "half out"))
        for wrong in ("", "x", "5 %", "-1", "1e99"):
            changed.level.setText(wrong)
            seen += unspoken_texts(changed, data=DATA)
        changed.minutes.setText("soon")
        changed.cool_down.setText("999999")
        seen += unspoken_texts(changed, data=DATA)
        changed.close()
    assert seen == []


@pytest.mark.usefixtures("brackets")
def test_what_is_told_of_a_firing_is_in_the_language_that_was_chosen(theme: Theme, qtbot: QtBot) -> None:
    room = busy(qtbot, theme)
    strip = FiredStrip(theme=theme)
    qtbot.addWidget(strip)
    strip.add(room.told)
    assert room.told
    assert unspoken_texts(strip, data=DATA) == []
    assert [text for text in (title_of(room.told), text_of(room.told * 6)) if not is_spoken(text, DATA)] == []


@pytest.mark.usefixtures("brackets")
@pytest.mark.parametrize(
    "wrong",
    [
        {"instrument": ""},
        {"level": float("inf")},
        {"level": -1.0},
        {"kind": AlertKind.MOVE, "level": 0.01, "minutes": 0},
        {"cool_down_s": -1},
        {"note": "x" * 201},
        {"kind": AlertKind.DAY_CHANGE, "level": 0.0},
        {"kind": AlertKind.DAY_VOLUME, "level": 0.0},
        {"kind": AlertKind.RVOL, "level": 0.0},
        {"kind": AlertKind.STALE, "level": 0.0},
    ],
)
def test_why_an_alert_cannot_be_is_said_in_the_language_that_was_chosen(wrong: dict[str, object]) -> None:
    with pytest.raises(AlertError) as caught:
        alert("a", **wrong)  # type: ignore[arg-type]
    assert is_spoken(str(caught.value))


def cut(widget: QWidget) -> list[str]:
    """The texts below a widget that have less room than they need."""
    kinds = (QLabel, QAbstractButton, QComboBox, QLineEdit)
    shown = [each for kind in kinds for each in widget.findChildren(kind) if each.isVisible()]
    result = []
    for each in shown:
        hint = each.minimumSizeHint() if isinstance(each, QLineEdit) else each.sizeHint()
        wraps = isinstance(each, QLabel) and each.wordWrap()
        is_within = each.parentWidget() is None or each.parentWidget().rect().contains(each.geometry())
        fits = (wraps or each.width() >= hint.width()) and each.height() >= hint.height()
        if not fits or not is_within:
            result.append(f"{type(each).__name__} {each.accessibleName()} {each.size()} {hint}")
    return result


@pytest.mark.parametrize("width_px", [900, 420, 0])
def test_at_the_largest_texts_the_panel_shows_whole_choices(
    large: Theme, qtbot: QtBot, width_px: int
) -> None:
    room = busy(qtbot, large)
    room.window.layout().setContentsMargins(0, 0, 0, 0)
    room.window.resize(width_px or room.panel.minimumSizeHint().width(), 400)
    room.panel.select("STALE")
    room.panel.delete()
    foot = room.panel.foot
    for alert_id in ("absent", "RVOL", "PRICE_CROSSES"):
        room.panel.select(alert_id)
        room.frame()
        qtbot.wait(1)
        assert cut(room.panel) == []
        assert foot.edit_button.isVisible()
        assert foot.undo_button.isVisible()
    assert foot.more_button.isVisible() is (width_px == 0)
    if width_px == 0:
        qtbot.mouseClick(foot.more_button, Qt.MouseButton.LeftButton)
        menu = room.panel.findChildren(QMenu)[-1]
        assert "Show the alert's chart" in [action.text().partition("\t")[0] for action in menu.actions()], (
            "what there is no room for is in the menu"
        )
        menu.close()


def test_at_the_largest_texts_the_dialog_and_the_strip_are_not_cut(large: Theme, qtbot: QtBot) -> None:
    for one in every_kind():
        dialog = dialog_of(qtbot, large, alert=one)
        dialog.sound.setCurrentIndex(dialog.sound.findData(Sound.CHIME.value))
        assert cut(dialog) == []
        dialog.close()
    strip = FiredStrip(theme=large)
    qtbot.addWidget(strip)
    strip.resize(700, strip.height())
    strip.add(busy(qtbot, large).told)
    assert cut(strip) == []
    assert strip.height() >= strip.fontMetrics().height() + 4


def test_columns_have_room_for_what_stands_in_them(large: Theme, qtbot: QtBot) -> None:
    room = busy(qtbot, large)
    room.window.resize(1400, 500)
    room.frame()
    table = room.panel.alerts
    metrics = table.fontMetrics()
    for row in range(table.count):
        for column, cell in enumerate(table.row(row)):
            room_px = table.columnWidth(column) - 14 - (14 if cell.dot is not None else 0)
            if column != 2:
                assert metrics.horizontalAdvance(cell.text) <= room_px, cell.text
