"""The main window: a shell that holds the bars and the panels, and starts and stops the frames."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QCloseEvent, QGuiApplication, QHideEvent, QIcon, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from tickdeck.domain.instrument import InstrumentTable, Venue
from tickdeck.gui.frame_clock import Frame, FrameClock
from tickdeck.gui.notice import Notice
from tickdeck.gui.selection import Selection
from tickdeck.gui.status_bar import Light, StatusBar, light_of
from tickdeck.gui.theme import Theme
from tickdeck.gui.top_bar import TopBar
from tickdeck.gui.workspace import Workspace
from tickdeck.pipeline.board import Board
from tickdeck.session.health import Figures, Market
from tickdeck.settings.paths import resource

_FIRST_SIZE = QSize(1680, 1010)
_LEAST_SIZE = QSize(1100, 640)
_BARS_EVERY_US = 250_000
_WATCHLIST_PX = 750
_CHART_SHARE = 0.52


class DockPanel(Protocol):
    """What the shell needs of a panel beside its being a QWidget."""

    @property
    def header(self) -> QWidget:
        """The 30 px line that serves as the dock's title bar."""

    def refresh(self, frame: Frame) -> None:
        """Take what changed and mark what must be painted."""
