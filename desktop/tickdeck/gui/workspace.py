"""The workspace: the docks between the top bar and the status bar, and how they lie."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QByteArray, QChildEvent, QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QFrame,
    QMainWindow,
    QTabBar,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from tickdeck.gui.link_dot import LinkDot
from tickdeck.gui.on_screen import Screens, can_be_found
from tickdeck.gui.panel import PanelEntry, Place
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import GAP_PX, Theme
from tickdeck.words import tr

_EDGE_PX = 1
_CORNER_PX = 4
"""How far a panel's content stays from the bottom, so that its square corners lie inside the round ones."""

_LAYOUT_VERSION = 1
"""Qt takes a layout only of the version that it was kept with; a panel more or less needs no new one."""

_LEFT_SHARE = 0.38
"""Part of the width that the left panels take at most; a small screen leaves room to read the chart."""
_LEAST_LEFT_PX = 420
"""With less a list shows no change beside its prices."""
_LEFT_SHARE_AT_MOST = 0.45
"""Part of the width that they take even then."""
_FAR_RIGHT_PX = 336
_FAR_RIGHT_SHARE = 0.22

_BOTTOM_SHARE = 0.45
"""Part of the height that a panel opened at the bottom takes at most."""

_TORN_OFF_PX = 24
"""A panel torn off by a key stands so far from its place, to be seen as a window of its own."""
_LEAST_OPEN_PX = 160
"""A panel opened at the bottom has so much room at least."""
_LEAST_DROPPED_PX = 280
"""A panel that was dropped into a place has so much width at least, where there is so much: Qt may leave it
a column in which nothing can be read."""
_DROPPED_SHARE = 0.25
"""Part of the width that it takes for that at most."""
_LEAST_WIDTH_PX = 160
"""In a narrower dock a header has no room for a title and its menu; a panel may need more."""
_SETTLED_MS = 300
"""Qt glides docks to their places for a fifth of a second, and takes no sizes meanwhile."""


class Workspace(QMainWindow):
    """Holds panels in docks that can be moved, put into tabs, and torn off by their headers.

    A window within the window: Qt lays docks out only in a QMainWindow, and this one leaves the edges to
    the bars of the outer one.

    Signals:
        panel_shown(str, bool): The name of a panel, and whether it is shown from now on.
        layout_refused(): A layout that was to be taken cannot be used; the docks lie as before.
    """

    panel_shown = Signal(str, bool)
    layout_refused = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setContentsMargins(GAP_PX, 0, GAP_PX, 0)
        self.setDockNestingEnabled(True)
        self.setAnimated(theme.moves)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self._docks: dict[str, QDockWidget] = {}
        self._entries: dict[str, PanelEntry] = {}
        self._first_sizes: tuple[int, float] | None = None
        self._first_layout = QByteArray()
        self._wanted_layout = QByteArray()
        self._opened: set[str] = set()
        self._focus_before: QWidget | None = None
        # The panel that had the keys last.
        self._used = ""
        self._dropped: set[QDockWidget] = set()
        self._settled = QTimer(self, interval=_SETTLED_MS, singleShot=True)
        self._settled.timeout.connect(self._widen_dropped)
        self._screens = Screens(self)
        self._screens.changed.connect(self._bring_onto_screens)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def add(self, entry: PanelEntry) -> None:
        """Put a panel in a dock of its own, with its header as the title bar."""
        header = entry.panel.header
        dock = QDockWidget(entry.title, self)
        dock.setObjectName(entry.name)
        dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetMovable
            | QDockWidget.DockWidgetFeature.DockWidgetFloatable
        )
        if entry.link is not None:
            header.add_first(LinkDot(entry.link, theme=self._theme))
        header.setFixedHeight(self._theme.sizes.header)
        dock.setTitleBarWidget(header)
        body = QFrame()
        body.setObjectName("panelBody")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(_EDGE_PX, 0, _EDGE_PX, _CORNER_PX)
        layout.addWidget(entry.widget)
        layout.addStrut(self._theme.sizes.scaled(_LEAST_WIDTH_PX))
        dock.setWidget(body)
        dock.topLevelChanged.connect(partial(self._on_torn_off, dock))
        self._docks[entry.name] = dock
        self._entries[entry.name] = entry
        if entry.place is Place.HIDDEN:
            dock.hide()
            close = TextButton("×", theme=self._theme)
            close.setToolTip(tr("Hide this panel"))
            close.setAccessibleName(tr("Hide this panel"))
            close.clicked.connect(lambda: self.toggle(entry.name))
            header.add_right(close)
        # One area for all: below each other until they are split, which leaves the hidden ones at the bottom.
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)

    def lay_out(self, *, left_px: int, top_share: float) -> None:
        """Put the panels where their entries say, as the window is first shown.

        Args:
            left_px: Width of the left panels, where the window is wide enough.
            top_share: Part of the height that the upper panels take.
        """
        for nearer, farther in pairwise(self._columns()):
            self.splitDockWidget(nearer[0][0], farther[0][0], Qt.Orientation.Horizontal)
        for column in self._columns():
            for above, below in pairwise(column):
                self.splitDockWidget(above[0], below[0], Qt.Orientation.Vertical)
            for row in column:
                for before, dock in pairwise(row):
                    self.splitDockWidget(before, dock, Qt.Orientation.Horizontal)
        self._first_sizes = left_px, top_share

    def layout_state(self) -> bytes:
        """How the docks lie now, for `take_layout`; empty before the window is shown."""
        return b"" if self._first_layout.isEmpty() else bytes(self.saveState(_LAYOUT_VERSION).data())

    def take_layout(self, state: bytes) -> None:
        """Lay the docks as they were kept, as soon as the window is shown; see `layout_refused`."""
        if self._first_layout.isEmpty():
            self._wanted_layout = QByteArray(state)
            return
        before = self.saveState(_LAYOUT_VERSION)
        taken = self._restore(QByteArray(state))
        if not taken or all(dock.isHidden() for dock in self._docks.values()):
            self._restore(before)
            self.layout_refused.emit()
            return
        self._bring_onto_screens()
        self._tell_all()

    def reset_layout(self) -> None:
        """Lay the docks as they first were."""
        self._wanted_layout.clear()
        if not self._first_layout.isEmpty():
            self._restore(self._first_layout)
            self._tell_all()

    def has(self, name: str) -> bool:
        """Whether there is a panel of this name."""
        return name in self._docks

    def is_shown(self, name: str) -> bool:
        """Whether a panel has a place in the window, or is torn off."""
        return not self._docks[name].isHidden()

    def show_panel(self, name: str) -> None:
        """Show a panel and give it the keys.

        One that was hidden at first opens at the bottom, in the place of another such that is not torn off.
        """
        dock, entry = self._docks[name], self._entries[name]
        if dock.isHidden() and entry.place is Place.HIDDEN:
            self._open_at_bottom(dock, entry)
        elif dock.isHidden():
            dock.show()
            self.panel_shown.emit(name, True)
        # One in tabs may be behind another, and it may be in another window than the one that has the keys.
        dock.raise_()
        dock.activateWindow()
        entry.widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_all(self) -> None:
        """Show every panel; those hidden at first share a place at the bottom, the first of them seen."""
        hidden = [entry for entry in self._entries.values() if entry.place is Place.HIDDEN]
        for entry in hidden[:1]:
            self.show_panel(entry.name)
        for entry in hidden[1:]:
            dock = self._docks[entry.name]
            self.tabifyDockWidget(self._docks[hidden[0].name], dock)
            dock.show()
            self.panel_shown.emit(entry.name, True)
        for entry in hidden[:1]:
            self._docks[entry.name].raise_()

    def toggle(self, name: str) -> None:
        """Show a panel, or hide it and give the keys back to where they were.

        One that lies behind another is not seen, and so it is shown.
        """
        dock, entry = self._docks[name], self._entries[name]
        if dock.isHidden() or dock.visibleRegion().isEmpty():
            self.show_panel(name)
            return
        had_keys = self._is_inside(entry, QApplication.focusWidget())
        dock.hide()
        self.panel_shown.emit(name, False)
        before = self._focus_before
        if had_keys and before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_panel(self, step: int) -> None:
        """Give the keys to the panel that is so many further; behind the last comes the first."""
        shown = [name for name, dock in self._docks.items() if not dock.isHidden()]
        if shown:
            at = shown.index(self._used) if self._used in shown else min(-step, 0)
            self.show_panel(shown[(at + step) % len(shown)])

    @property
    def can_tear_off(self) -> bool:
        """Whether a panel that is shown has had the keys."""
        return self._used in self._docks and self.is_shown(self._used)

    def tear_off(self) -> None:
        """Put the panel that had the keys last in a window of its own, or back from there to its place."""
        if not self.can_tear_off:
            return
        name = self._used
        dock, panel = self._docks[name], self._entries[name].widget
        at = dock.mapToGlobal(QPoint(_TORN_OFF_PX, _TORN_OFF_PX))
        dock.setFloating(not dock.isFloating())
        if dock.isFloating():
            dock.move(at)
            self._bring_onto_screens()
        dock.raise_()
        dock.activateWindow()
        panel.setFocus(Qt.FocusReason.ShortcutFocusReason)
        # Between two windows Qt gave the keys to another.
        self._used = name

    def childEvent(self, event: QChildEvent) -> None:
        """Qt makes a bar of tabs when docks first share a place, and would draw a light line below it."""
        super().childEvent(event)
        child = event.child()
        if event.type() == QEvent.Type.ChildPolished and isinstance(child, QTabBar):
            child.setDrawBase(False)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the docks their first sizes, which count only once the window has its own."""
        super().showEvent(event)
        if self._first_sizes is None:
            return
        left_px, top_share = self._first_sizes
        self._first_sizes = None
        least_px = min(_LEAST_LEFT_PX, round(self.width() * _LEFT_SHARE_AT_MOST))
        self._size_columns(min(left_px, max(least_px, round(self.width() * _LEFT_SHARE))))
        for column in self._columns():
            if len(column) > 1:
                heights = [round(self.height() * top_share), round(self.height() * (1 - top_share))]
                self.resizeDocks([row[0] for row in column], heights, Qt.Orientation.Vertical)
        # Qt has the sizes when it has laid out, not before.
        QTimer.singleShot(0, self, self._on_laid_out)

    def _on_laid_out(self) -> None:
        self._first_layout = self.saveState(_LAYOUT_VERSION)
        wanted, self._wanted_layout = self._wanted_layout, QByteArray()
        if not wanted.isEmpty():
            self.take_layout(bytes(wanted.data()))

    def _size_columns(self, left_px: int) -> None:
        columns = [column[0] for column in self._columns()]
        if len(columns) < 2:
            return
        far_right_px = min(_FAR_RIGHT_PX, round(self.width() * _FAR_RIGHT_SHARE))
        fixed = {Place.LEFT: left_px, Place.FAR_RIGHT_TOP: far_right_px, Place.FAR_RIGHT_BOTTOM: far_right_px}
        places = [self._entries[row[0].objectName()].place for row in columns]
        rest_px = self.width() - sum(fixed.get(place, 0) for place in places)
        docks, sizes = [], []
        for row, place in zip(columns, places, strict=True):
            docks += row
            sizes += [max(1, round(fixed.get(place, rest_px) / len(row)))] * len(row)
        self.resizeDocks(docks, sizes, Qt.Orientation.Horizontal)

    def _columns(self) -> list[list[list[QDockWidget]]]:
        """The docks that are shown at first: columns from left to right, of rows from top to bottom."""
        places = (
            (Place.LEFT,),
            (Place.RIGHT_TOP, Place.RIGHT_BOTTOM),
            (Place.FAR_RIGHT_TOP, Place.FAR_RIGHT_BOTTOM),
        )
        columns = [[row for place in column if (row := self._docks_at(place))] for column in places]
        return [column for column in columns if column]

    def _open_at_bottom(self, dock: QDockWidget, entry: PanelEntry) -> None:
        replaced = [
            each for each in self._docks_at(Place.HIDDEN) if each.isVisible() and not each.isFloating()
        ]
        focused = QApplication.focusWidget()
        if not any(self._is_inside(self._entries[each.objectName()], focused) for each in replaced):
            self._focus_before = focused
        for other in replaced:
            other.hide()
            self.panel_shown.emit(other.objectName(), False)
        dock.show()
        if entry.name not in self._opened or replaced:
            self._opened.add(entry.name)
            wanted = (
                max(entry.widget.sizeHint().height(), _LEAST_OPEN_PX) + self._theme.sizes.header + _CORNER_PX
            )
            height = min(wanted, round(self.height() * _BOTTOM_SHARE))
            above = [each for each in self._docks.values() if each is not dock and not each.isHidden()][:1]
            # Qt shares the height out by both sizes; one alone would move the border half the way.
            heights = [self.height() - height - GAP_PX] * len(above) + [height]
            self.resizeDocks([*above, dock], heights, Qt.Orientation.Vertical)
        self.panel_shown.emit(entry.name, True)

    def _restore(self, layout: QByteArray) -> bool:
        """Lay the docks as they were kept, and leave the keys with whatever had them if it is still seen."""
        focused = QApplication.focusWidget()
        taken = self.restoreState(layout, _LAYOUT_VERSION)
        # How wide they are was kept too.
        self._dropped.clear()
        if focused is not None and focused.isVisible() and not focused.hasFocus():
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        return taken

    def _on_torn_off(self, dock: QDockWidget, floating: bool) -> None:
        self._dropped.discard(dock)
        if not floating:
            self._dropped.add(dock)
            self._settled.start()

    def _widen_dropped(self) -> None:
        least_px = min(_LEAST_DROPPED_PX, round(self.width() * _DROPPED_SHARE))
        narrow = [dock for dock in self._dropped if dock.isVisible() and dock.width() < least_px]
        self._dropped.clear()
        for dock in narrow:
            # Asked for by `resizeDocks`, one dock alone would get half of what it lacks.
            dock.setMinimumWidth(least_px)
            QTimer.singleShot(_SETTLED_MS, dock, partial(dock.setMinimumWidth, 0))

    def _bring_onto_screens(self) -> None:
        """Move torn-off panels to where they can be seen; a screen may be gone since they were kept."""
        rooms = Screens.rooms()
        for dock in self._docks.values():
            if dock.isFloating() and not can_be_found(dock.geometry(), rooms):
                size = dock.size().boundedTo(rooms[0].size())
                dock.setGeometry(QRect(rooms[0].center() - QRect(0, 0, *size.toTuple()).center(), size))

    def _tell_all(self) -> None:
        for name, dock in self._docks.items():
            self.panel_shown.emit(name, not dock.isHidden())

    def _docks_at(self, place: Place) -> list[QDockWidget]:
        return [self._docks[name] for name, entry in self._entries.items() if entry.place is place]

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        for entry in self._entries.values():
            is_inside = self._is_inside(entry, now)
            entry.panel.header.mark_focus(is_inside)
            self._used = entry.name if is_inside else self._used

    @staticmethod
    def _is_inside(entry: PanelEntry, widget: QWidget | None) -> bool:
        panel, header = entry.widget, entry.panel.header
        return widget is not None and (
            widget is panel or panel.isAncestorOf(widget) or header.isAncestorOf(widget)
        )
