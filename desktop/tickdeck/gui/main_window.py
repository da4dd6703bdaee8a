"""The main window: a shell that holds the bars and the panels, and starts and stops the frames."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QByteArray, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QCloseEvent, QHideEvent, QIcon, QShowEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.market import Market
from tickdeck.gui.actions import Action, ActionTable
from tickdeck.gui.frame_clock import Frame, FrameClock
from tickdeck.gui.main_menu import main_menu
from tickdeck.gui.notice import Notice
from tickdeck.gui.on_screen import FRAME, Screens, can_be_found, has_room, main_size
from tickdeck.gui.panel import AwaitsTicks, OffersActions, PanelEntry, Tells
from tickdeck.gui.status_bar import Light, StatusBar, light_of
from tickdeck.gui.theme import GAP_PX, Theme
from tickdeck.gui.top_bar import TopBar
from tickdeck.gui.workspace import Workspace
from tickdeck.session.health import Figures
from tickdeck.settings.paths import resource
from tickdeck.words import mark, tr

_FIRST_SIZE = QSize(1680, 1010)
_LEAST_SIZE = QSize(1100, 640)
_BARS_EVERY_US = 250_000
_WATCHLIST_PX = 640
_CHART_SHARE = 0.52
FEED, RECORDER, LOG = "feed", "recorder", "log"
"""The names of the panels that say more of the connections, of the recording, and of all that happened."""

_MARKETS = {
    Market.UNKNOWN: mark("not connected"),
    Market.LIVE: mark("live"),
    Market.SIMULATED: mark("simulated"),
    Market.CAPTURED: mark("captured"),
}


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
        on_close: Callable[[], None],
        panels: Sequence[PanelEntry] = (),
        may_close: Callable[[], bool] = lambda: True,
        phase: Callable[[], str] | None = None,
        retry: Callable[[], None] | None = None,
        actions: Sequence[Action] = (),
    ) -> None:
        """Build the window, not yet shown.

        Args:
            instruments: Those of the run; the first one's venue gives the clock its time zone.
            frame_clock: Runs while the window is visible.
            theme: Colours.
            figures: Gives the state of the run; asked four times a second.
            on_close: Called once, when the user closes the window.
            panels: The panels; the first of them has the keys at the start. The one named `FEED` is what
                the connection light shows, `RECORDER` what the recording's figures show, and the notice's
                "Details" that of them, or `LOG`, which it is about.
            may_close: Whether the window may be closed; where not, it has asked the person itself.
            phase: Gives what the market does now, in a word or two.
            retry: Tries again what was refused.
            actions: What else can be done, for the main menu, the palette and the keys.
        """
        super().__init__()
        self._frame_clock = frame_clock
        self._figures = figures
        self._phase = phase
        self._on_close = on_close
        self._may_close = may_close
        self._awaiting = [entry.panel for entry in panels if isinstance(entry.panel, AwaitsTicks)]
        self._closed = False
        self._bars_us = -_BARS_EVERY_US
        self.setObjectName("mainWindow")
        self.setWindowIcon(QIcon(str(resource("icons", "tickdeck.svg"))))
        self._top_bar = TopBar(venue=instruments.venue, theme=theme)
        self._workspace = Workspace(theme=theme)
        self._notice = Notice(theme=theme)
        self._status_bar = StatusBar(theme=theme)
        # In the status bar's row: what appears when something breaks neither moves nor covers what is read.
        self._status_bar.hold(self._notice)
        Screens(self).changed.connect(self._bring_onto_screen)
        self._retry = retry
        self._notice.retry_asked.connect(self._on_retry)
        self._lay_out_bars()
        self.setMinimumSize(_LEAST_SIZE.boundedTo(main_size()))
        self.resize(self._first_size())
        frame_clock.add(self, self)
        self._actions = ActionTable()
        self._panel_actions: list[str] = []
        self._actions.add_all(actions, self)
        for entry in panels:
            self._add(entry)
        self._workspace.lay_out(left_px=_WATCHLIST_PX, top_share=_CHART_SHARE)
        self._workspace.panel_shown.connect(self._on_panel_shown)
        self._show_title(Market.UNKNOWN)
        self._actions.add(_action("window.menu", tr("Show this menu"), self._show_menu, "F10"), self)
        self._actions.add(_action("window.quit", tr("Quit"), self._quit, "Ctrl+Q"), self)
        dismiss = _action("window.dismiss", tr("Put the message away"), self._notice.dismiss)
        self._actions.add(replace(dismiss, is_offered=self._notice.isVisible), self)
        self._top_bar.menu_button.clicked.connect(self._show_menu)
        if panels:
            panels[0].widget.setFocus()

    @property
    def actions_table(self) -> ActionTable:
        """Everything that can be done."""
        return self._actions

    @property
    def workspace(self) -> Workspace:
        """The docks."""
        return self._workspace

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

    def place(self) -> bytes:
        """Where the window is, for `take_place`."""
        return bytes(self.saveGeometry().data())

    def take_place(self, place: bytes) -> None:
        """Be where the window was, or where it can be seen if that screen is gone."""
        self.restoreGeometry(QByteArray(place))
        self._bring_onto_screen()

    def _bring_onto_screen(self) -> None:
        rooms = Screens.rooms()
        fits = self.isMaximized() or self.isFullScreen() or has_room(self.size(), rooms)
        if not fits or not can_be_found(self.geometry(), rooms):
            self.setGeometry(QRect(rooms[0].marginsRemoved(FRAME).topLeft(), self._first_size()))

    def come_forward(self) -> None:
        """Be seen, above other windows."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def refresh(self, frame: Frame) -> None:
        """Bring the bars up to date, four times a second."""
        if frame.now_us - self._bars_us >= _BARS_EVERY_US:
            self._bars_us = frame.now_us
            figures = self._figures()
            self._top_bar.show_time(frame.now_us, self._phase() if self._phase is not None else "")
            self._top_bar.show_behind(figures.behind_s)
            self._top_bar.show_market(figures.title, figures.market)
            severe = light_of(figures) is Light.RED or figures.recording_trouble
            can_retry = figures.can_retry and self._retry is not None
            self._notice.show_trouble(figures.trouble, severe=severe, can_retry=can_retry)
            self._status_bar.show_figures(figures, frame.now_us)
            # Where the message speaks of the connection, not where it is about something else.
            lost = light_of(figures) is Light.RED and figures.trouble and not figures.received
            for panel in self._awaiting:
                panel.expect_ticks(not lost)
            self._show_title(figures.market)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide at once, and leave the stopping to the lifecycle."""
        event.ignore()
        if not self._may_close():
            return
        self.hide()
        if not self._closed:
            self._closed = True
            self._on_close()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin the frames."""
        super().showEvent(event)
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

    def _lay_out_bars(self) -> None:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top_bar)
        layout.addWidget(self._workspace, 1)
        layout.addSpacing(GAP_PX)
        layout.addWidget(self._status_bar)
        self.setCentralWidget(content)

    def _add(self, entry: PanelEntry) -> None:
        self._workspace.add(entry)
        self._frame_clock.add(entry.widget, entry.panel)
        toggle = partial(self._workspace.toggle, entry.name)
        title = entry.title
        action = Action(
            name=f"panels.{entry.name}",
            title=title,
            group=tr("Panels"),
            run=toggle,
            keys=entry.shortcut,
            is_on=partial(self._workspace.is_shown, entry.name),
        )
        self._actions.add(action, self)
        if isinstance(entry.panel, Tells):
            entry.panel.told.connect(self._notice.tell)
        if isinstance(entry.panel, OffersActions):
            offered = entry.panel.offered()
            self._actions.add_all(offered, entry.widget)
            self._panel_actions += [each.name for each in offered]
        keys = f" ({action.key_text})" if entry.shortcut else ""
        tip = tr("Show or hide the panel “{title}”", title=title) + keys
        if entry.name == FEED:
            self._status_bar.offer_details(tip)
            self._status_bar.connection_clicked.connect(toggle)
            self._notice.offer_details(tr("Show the panel that says more"))
            self._notice.details_asked.connect(self._on_details)
        if entry.name == RECORDER:
            self._status_bar.offer_recording(tip)
            self._status_bar.recording_clicked.connect(toggle)

    def show_panel(self, name: str) -> None:
        """Show a panel that is hidden at first, by its name."""
        self._workspace.show_panel(name)

    def _on_details(self) -> None:
        figures = self._figures()
        # Where every connection is live it is about none of them, but about a file or a panel.
        elsewhere = LOG if light_of(figures) is Light.GREEN else FEED
        wanted = RECORDER if figures.recording_trouble else elsewhere
        self.show_panel(wanted if self._workspace.has(wanted) else FEED)

    def _on_panel_shown(self, _name: str, _shown: bool) -> None:
        self._bars_us = -_BARS_EVERY_US

    def _show_menu(self) -> None:
        button = self._top_bar.menu_button
        shown = [action for action in self._actions if action.name not in self._panel_actions]
        main_menu(shown, self).popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _quit(self) -> None:
        self.close()

    def _on_retry(self) -> None:
        if self._retry is not None:
            self._retry()

    def _show_title(self, market: Market) -> None:
        self.setWindowTitle(f"Tickdeck – {tr(_MARKETS[market])}")

    @staticmethod
    def _first_size() -> QSize:
        """The preferred size, or what the screen has room for."""
        return _FIRST_SIZE.boundedTo(main_size())


def _action(name: str, title: str, run: Callable[[], None], keys: str = "") -> Action:
    return Action(name=name, title=title, group=tr("Window"), run=run, keys=keys)
