"""What a window runs on: Qt's application, its event loop with the workers, and a display or none."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

_WORKERS = 2


class Application(QApplication):
    """Qt's application, which macOS tells of files that it is to open.

    Signals:
        file_opened(str): The full path of one.
    """

    file_opened = Signal(str)

    def event(self, event: QEvent) -> bool:
        """Take what is for the program itself; a filter would see every event of every widget."""
        if isinstance(event, QFileOpenEvent):
            self.file_opened.emit(event.file())
            return True
        return super().event(event)


def application() -> QApplication:
    """Qt's application; the one that is there, if there is one."""
    present = QApplication.instance()
    return present if isinstance(present, QApplication) else Application(sys.argv[:1])


def event_loop(app: QApplication) -> QEventLoop:
    """Asyncio's loop in Qt's.

    Args:
        app: Qt's application.
    """
    loop = QEventLoop(app)
    loop.set_default_executor(ThreadPoolExecutor(_WORKERS, thread_name_prefix="worker"))
    return loop


def has_display(environment: Mapping[str, str]) -> bool:
    """Whether a window can be seen; a platform chosen by the user says so itself.

    Args:
        environment: The process's variables.
    """
    chosen = environment.get("QT_QPA_PLATFORM")
    if chosen is not None:
        return not chosen.startswith(("offscreen", "minimal"))
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
