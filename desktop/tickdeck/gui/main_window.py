"""The main window: a shell that holds the bars and the panels, and starts and stops the frames."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, cast

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QHideEvent,
    QIcon,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.market import Market
from tickdeck.domain.venue import Venue
from tickdeck.gui.frame_clock import Frame, FrameClock
from tickdeck.gui.notice import Notice
from tickdeck.gui.panel_header import PanelHeader
from tickdeck.gui.status_bar import Light, StatusBar, light_of
from tickdeck.gui.theme import GAP_PX, Theme
from tickdeck.gui.top_bar import TopBar
from tickdeck.gui.workspace import Workspace
from tickdeck.session.health import Figures
from tickdeck.settings.paths import resource

_FIRST_SIZE = QSize(1680, 1010)
_LEAST_SIZE = QSize(1100, 640)
_BARS_EVERY_US = 250_000
_WATCHLIST_PX = 830
_CHART_SHARE = 0.52


class DockPanel(Protocol):
    """What the shell needs of a panel beside its being a QWidget."""

    @property
    def header(self) -> PanelHeader:
        """The 30 px line that serves as the dock's title bar."""

    def refresh(self, frame: Frame) -> None:
        """Take what changed and mark what must be painted."""


class ListPanel(DockPanel, Protocol):
    """What the shell needs of the list beside."""

    def expect_ticks(self, expected: bool) -> None:
        """Say, while there are none, whether ticks are still to be waited for."""


class MainWindow(QMainWindow):
    """Top bar, docks, notice and status bar.

    It builds and shows; nothing is started or stopped here but the frames. Closing hides the window and
    says so once through `on_close`; the lifecycle does the rest.
    """

    def __init__(
        self,
        *,
        instruments: InstrumentTable,
        frame_clock: FrameClock,
        theme: Theme,
        figures: Callable[[], Figures],
        watchlist: ListPanel,
        chart: DockPanel,
        heatmap: DockPanel,
        on_close: Callable[[], None],
    ) -> None:
        """Build the window, not yet shown.

        Args:
            instruments: Those of the run; the first one's venue gives the clock its time zone.
            frame_clock: Runs while the window is visible.
            theme: Colours.
            figures: Gives the state of the run; asked four times a second.
            watchlist: The panel at the left; a QWidget, as the other two are.
            chart: The panel at the right, above.
            heatmap: The panel at the right, below.
            on_close: Called once, when the user closes the window.
        """
        super().__init__()
        self._frame_clock = frame_clock
        self._figures = figures
        self._on_close = on_close
        self._watchlist = watchlist
        self._closed = False
        self._bars_us = -_BARS_EVERY_US
        self.setObjectName("mainWindow")
        self.setWindowIcon(QIcon(str(resource("icons", "tickdeck.svg"))))
        self._top_bar = TopBar(venue=instruments[0].venue if len(instruments) else Venue.HK)
        self._workspace = Workspace()
        self._notice = Notice(theme=theme)
        self._status_bar = StatusBar(theme=theme)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top_bar)
        layout.addWidget(self._workspace, 1)
        layout.addSpacing(GAP_PX)
        layout.addWidget(self._status_bar)
        # Over the panels rather than between: what appears when something breaks must not move what is read.
        self._notice.setParent(content)
        self.setCentralWidget(content)
        self.setMinimumSize(_LEAST_SIZE.boundedTo(_screen_size()))
        self.resize(self._first_size())
        frame_clock.add(self, self)
        for name, panel in (("watchlist", watchlist), ("chart", chart), ("heatmap", heatmap)):
            self._add(name, panel)
        self._workspace.lay_out(
            "watchlist", "chart", "heatmap", left_px=_WATCHLIST_PX, top_share=_CHART_SHARE
        )
        self._show_title(Market.UNKNOWN)
        QShortcut(QKeySequence("Ctrl+Q"), self, self.close)
        cast("QWidget", watchlist).setFocus()

    @property
    def top_bar(self) -> TopBar:
        """The bar at the top."""
        return self._top_bar

    @property
    def status_bar(self) -> StatusBar:
        """The bar at the bottom."""
        return self._status_bar

    @property
    def notice(self) -> Notice:
        """The strip that says what is wrong."""
        return self._notice

    def refresh(self, frame: Frame) -> None:
        """Bring the bars up to date, four times a second."""
        if frame.now_us - self._bars_us >= _BARS_EVERY_US:
            self._bars_us = frame.now_us
            figures = self._figures()
            self._top_bar.show_time(frame.now_us)
            self._top_bar.show_market(figures.title, figures.market)
            self._status_bar.show_figures(figures, frame.now_us)
            severe = light_of(figures) is Light.RED or figures.recording_trouble
            self._notice.show_trouble(figures.trouble, severe=severe)
            # Where the message speaks of the connection, not where it is about something else.
            lost = light_of(figures) is Light.RED and figures.trouble and not figures.received
            self._watchlist.expect_ticks(not lost)
            self._show_title(figures.market)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the notice above the status bar."""
        super().resizeEvent(event)
        self._place_notice()

    def _place_notice(self) -> None:
        height = self._notice.height()
        self._notice.setGeometry(0, self.height() - self._status_bar.height() - height, self.width(), height)
        self._notice.raise_()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide at once, and leave the stopping to the lifecycle."""
        event.ignore()
        self.hide()
        if not self._closed:
            self._closed = True
            self._on_close()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin the frames."""
        super().showEvent(event)
        self._place_notice()
        self._run_frames()

    def hideEvent(self, event: QHideEvent) -> None:
        """End the frames."""
        super().hideEvent(event)
        self._run_frames()

    def changeEvent(self, event: QEvent) -> None:
        """End the frames while minimised."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self._run_frames()

    def _run_frames(self) -> None:
        if self.isVisible() and not self.isMinimized():
            self._frame_clock.start()
        else:
            self._frame_clock.stop()

    def _add(self, name: str, panel: DockPanel) -> None:
        widget = cast("QWidget", panel)
        self._workspace.add(name, widget, panel.header)
        self._frame_clock.add(widget, panel)

    def _show_title(self, market: Market) -> None:
        state = "not connected" if market is Market.UNKNOWN else market.value
        self.setWindowTitle(f"Tickdeck – {state}")

    @staticmethod
    def _first_size() -> QSize:
        """The preferred size, or what the screen has room for."""
        return _FIRST_SIZE.boundedTo(_screen_size())


def _screen_size() -> QSize:
    """What the screen has room for."""
    return QGuiApplication.primaryScreen().availableSize()
