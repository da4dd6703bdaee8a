"""A field with a few choices, on a page that the wheel goes through."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tickdeck.gui.choice_box import ChoiceBox
from tickdeck.gui.theme import apply_theme, load_theme


def test_the_wheel_over_it_moves_the_page_and_changes_no_setting_in_passing(
    qapp: QApplication, qtbot: QtBot
) -> None:
    theme = load_theme("dark")
    apply_theme(qapp, theme)
    area, page = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    box = ChoiceBox(theme=theme, name="Plan", parent=page)
    box.addItems(["free", "basic", "premium"])
    QVBoxLayout(page).addWidget(box)
    page.resize(250, 300)
    area.setWidget(page)
    area.resize(300, 200)
    with qtbot.waitExposed(area):
        area.show()
    box.setFocus()
    QTest.wheelEvent(area.windowHandle(), box.mapTo(area, box.rect().center()), QPoint(0, -120))
    assert area.verticalScrollBar().value() > 0
    assert box.currentText() == "free"
