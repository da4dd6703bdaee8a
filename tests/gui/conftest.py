"""What every test of widgets gets: a mouse that is where the test before has not left it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _mouse_is_away(qapp: QApplication) -> None:
    """A table under the mouse holds its order, which a test that does not mean it would not expect."""
    QCursor.setPos(QGuiApplication.primaryScreen().geometry().bottomRight())
