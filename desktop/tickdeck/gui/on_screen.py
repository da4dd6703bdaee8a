"""Whether a window can be found on the screens that there are, and when those have changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QObject, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication

FRAME = QMargins(4, 36, 4, 4)
"""What a system puts around a window at most, which is known only once it is on the screen."""
_TITLE_PX = 30
_LEAST_TITLE_PX = 18
_LEAST_SEEN_PX = 48
"""So much of a window's title must be on a screen for it to be found and moved."""
_SETTLED_MS = 1_000
"""A desktop moves windows by itself when a screen goes, and some only in part; so long it has for that."""


class Screens(QObject):
    """Says when there are other screens than before.

    Signals:
        changed(): One went, and the desktop has had time to move what lay there.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settled = QTimer(self, interval=_SETTLED_MS, singleShot=True)
        self._settled.timeout.connect(self.changed)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self._on_gone)

    def _on_gone(self) -> None:
        self._settled.start()

    @staticmethod
    def rooms() -> list[QRect]:
        """What each of them has room for, the main one first."""
        return [screen.availableGeometry() for screen in QGuiApplication.screens()]


def can_be_found(window: QRect, rooms: Sequence[QRect]) -> bool:
    """Whether enough of a window's upper edge is on one of the screens to take hold of it."""
    title = QRect(window.left(), window.top(), window.width(), _TITLE_PX)
    seen = [title.intersected(room) for room in rooms]
    return any(
        part.width() >= min(_LEAST_SEEN_PX, window.width()) and part.height() >= _TITLE_PX // 2
        for part in seen
    )


def has_room(size: QSize, rooms: Sequence[QRect]) -> bool:
    """Whether a window of a size has room on the screens, with the title that the system puts above it."""
    whole = QRect()
    for room in rooms:
        whole = whole.united(room)
    return size.width() <= whole.width() and size.height() <= whole.height() - _LEAST_TITLE_PX


def main_size() -> QSize:
    """What the main screen has room for, inside the frame that the system draws."""
    return QGuiApplication.primaryScreen().availableGeometry().marginsRemoved(FRAME).size()
