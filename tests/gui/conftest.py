"""What every test of widgets gets: a mouse that is away, and a look at what could not be painted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QApplication

from tickdeck.gui.overrides import unpainted, watch_overrides

# Before a test imports what has classes of the window.
watch_overrides()


@pytest.fixture(autouse=True)
def _mouse_is_away(qapp: QApplication) -> None:
    """A table under the mouse holds its order, which a test that does not mean it would not expect."""
    QCursor.setPos(QGuiApplication.primaryScreen().geometry().bottomRight())


@pytest.fixture(autouse=True)
def _all_is_painted() -> Iterator[None]:
    """An error in painting ends nothing, and would not fail a test by itself."""
    list(unpainted())
    yield
    for _who, error in unpainted():
        raise error
