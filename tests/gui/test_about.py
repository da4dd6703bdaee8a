from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tickdeck.gui.dialogs.about import AboutDialog
from tickdeck.gui.theme import apply_theme, load_theme

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def test_it_names_versions_and_places_and_copies_the_diagnostics(qtbot: QtBot, qapp: QApplication):
    theme = load_theme("light")
    apply_theme(qapp, theme)
    shown: list[str] = []
    dialog = AboutDialog(
        "1.2.3",
        [("Python", "3.13.0"), ("Log", "/home/me/logs")],
        lambda: "all is well",
        lambda: shown.append("licences"),
        theme=theme,
    )
    qtbot.addWidget(dialog)
    dialog.show()
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert {"Tickdeck 1.2.3", "Python", "3.13.0", "/home/me/logs"} <= set(said)
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "all is well"
    assert dialog.copy_button.text() == "Copied"
    qtbot.mouseClick(dialog.licences_button, Qt.MouseButton.LeftButton)
    assert shown == ["licences"]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
