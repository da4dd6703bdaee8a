"""The whole program, used in its own window as a person uses it."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDockWidget

from fakes.languages import bracketed, is_spoken, unspoken_texts
from fakes.whole_window import Hands, use
from tickdeck.gui.dialogs.connection import ConnectionDialog
from tickdeck.gui.dialogs.settings import SettingsDialog
from tickdeck.words import speak

LOOKS = {
    "look.theme": "light",
    "look.rises": "red",
    "look.density": "compact",
    "look.text-size": "larger",
    "look.language": "zh_Hant",
    "look.units": "myriads",
    "look.times": "utc",
}
SWITCHES = ("look.colour-blind", "look.reduced-motion", "alerts.sounds", "alerts.messages", "alerts.task-bar")


def _settings_dialog(hands: Hands) -> SettingsDialog:

    return hands.dialog(SettingsDialog)


def _docks(hands: Hands) -> list[str]:
    docks = hands.window.workspace.findChildren(QDockWidget)
    return sorted(dock.objectName() for dock in docks if not dock.isHidden())


async def change_every_look(hands: Hands) -> None:
    await hands.frames(3)
    docks = _docks(hands)
    QTest.keyClick(hands.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    for name, value in LOOKS.items():
        before = hands.window
        box = _settings_dialog(hands).controls[name]
        assert isinstance(box, QComboBox), name
        places = [box.itemData(row) for row in range(box.count())]
        box.setFocus()
        while box.currentData() != value:
            wanted = places.index(value) > box.currentIndex()
            QTest.keyClick(box, Qt.Key.Key_Down if wanted else Qt.Key.Key_Up)
            await hands.until(hands.window.isVisible, "a window")
            box = _settings_dialog(hands).controls[name]
        await hands.until(lambda before=before: hands.window is not before, f"another window for {name}")
        await hands.frames(2)
        assert _docks(hands) == docks
    for name in SWITCHES:
        check = _settings_dialog(hands).controls[name]
        assert isinstance(check, QCheckBox), name
        is_on = check.isChecked()
        check.setFocus()
        QTest.keyClick(check, Qt.Key.Key_Space)
        assert _settings_dialog(hands).controls[name].isChecked() is not is_on, name
        await hands.frames(1)
    theme = hands.window._top_bar.search_button._theme
    assert theme.sizes.text == QApplication.font().pixelSize() == 16
    assert (theme.moves, theme.marks, theme.window.lightness() > 128) == (False, True, True)
    assert "設定" in _settings_dialog(hands).windowTitle()
    assert "UTC" in hands.window._top_bar._clock.text()


def test_every_look_is_changed_in_place_while_everything_goes_on_and_kept(tmp_path: Path):
    report = tmp_path / "report.json"
    use(change_every_look, tmp_path / "data", "--report", str(report))
    said = json.loads(report.read_text(encoding="utf-8"))
    assert said["ticks"]["received"] == said["ticks"]["recorded"] > 0
    kept = json.loads((tmp_path / "data" / "settings.json").read_text(encoding="utf-8"))
    expected = {name.partition(".")[2].replace("-", "_"): value for name, value in LOOKS.items()}
    expected |= {"palette": "colour-blind", "motion": "reduced", "sounds": False, "messages": False}
    assert {name: kept[name] for name in expected} == expected


async def read_everything_in_brackets(hands: Hands) -> None:

    speak(bracketed)
    # Another look builds the window anew.
    QTest.keyClick(hands.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    before = hands.window
    check = _settings_dialog(hands).controls["look.colour-blind"]
    QTest.keyClick(check, Qt.Key.Key_Space)
    await hands.until(lambda: hands.window is not before, "another window")
    unspoken = unspoken_texts(_settings_dialog(hands), DATA)
    _settings_dialog(hands).close()
    for action in list(hands.window.actions_table):
        if action.name.startswith("panels.") and not action.is_on():
            action.run()
        if action.name.startswith("panels."):
            dock = hands.window.workspace.findChild(QDockWidget, action.name.partition(".")[2])
            await hands.frames(1)
            assert dock.widget().height() >= 100, action.name
    await hands.frames(40)
    unspoken += unspoken_texts(hands.window, DATA)
    unspoken += [
        f"action {each.name}: {text}"
        for each in hands.window.actions_table
        for text in (each.text, each.group)
        if not is_spoken_data(text)
    ]
    QTest.keyClick(hands.window, Qt.Key.Key_F10)
    menu = QApplication.activePopupWidget()
    unspoken += unspoken_texts(menu, DATA)
    menu.close()
    for keys in (Qt.Key.Key_F1, Qt.Key.Key_K):
        control = (
            Qt.KeyboardModifier.ControlModifier if keys == Qt.Key.Key_K else Qt.KeyboardModifier.NoModifier
        )
        QTest.keyClick(hands.window, keys, control)
        for dialog in [
            each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not hands.window
        ]:
            unspoken += unspoken_texts(dialog, DATA)
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
    for line in sorted(set(unspoken)):
        print("UNSPOKEN", line)


DATA = (
    r"[0-9A-Z]{2,9}\.(HK|US|BINANCE)",
    r"Ctrl|Shift|Alt|Esc|Del(ete)?|Return|Enter|Space|Tab|Home|End|Up|Down|Left|Right|PgUp|PgDn|Ins|Backspace|F\d+",
    r"Tickdeck|AllTick|Binance|Alpaca|HDF5|VWAP|RVOL|HKT|UTC|HKEX|[kMGT]B",
    # The languages in themselves, folders, the instrument that is shown.
    r"English|简体中文|繁體中文|/\S+|\d{5} [A-Z][\w .&'-]+",
)


def is_spoken_data(text: str) -> bool:

    return is_spoken(text, DATA)


def test_everything_that_the_window_says_is_translated(tmp_path: Path):
    said = use(read_everything_in_brackets, tmp_path / "data")
    assert not [line for line in said.splitlines() if line.startswith("UNSPOKEN")]


async def connect_to_the_same_again(hands: Hands) -> None:

    await hands.frames(5)
    if hands.runs:
        print("SECOND RUN")
        return
    hands.window.actions_table["feed.connection"].run()
    await hands.until(
        lambda: [each for each in QApplication.topLevelWidgets() if isinstance(each, ConnectionDialog)],
        "the dialog",
    )
    dialog = hands.dialog(ConnectionDialog)
    QTest.mouseClick(dialog.connect_button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    hands.leaves_open = True


def test_another_connection_is_another_run_in_the_same_process(tmp_path: Path):
    assert "SECOND RUN" in use(connect_to_the_same_again, tmp_path / "data")
