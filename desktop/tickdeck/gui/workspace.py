"""The workspace: the docks between the top bar and the status bar, and how they lie at first."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QFrame, QMainWindow, QVBoxLayout, QWidget

from tickdeck.gui.panel import PanelEntry, Place
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import GAP_PX, HEADER_PX, Theme

_EDGE_PX = 1
_CORNER_PX = 4
"""How far a panel's content stays from the bottom, so that its square corners lie inside the round ones."""

_LEFT_SHARE = 0.52
"""Part of the width that the left panels take at most."""

_BOTTOM_SHARE = 0.45
"""Part of the height that a panel opened at the bottom takes at most."""


class Workspace(QMainWindow):
    """Holds panels in docks that can be moved and torn off by their headers.

    A window within the window: Qt lays docks out only in a QMainWindow, and this one leaves the edges to
    the bars of the outer one.

    Signals:
        panel_shown(str, bool): The name of a panel, and whether it is shown from now on.
    """

    panel_shown = Signal(str, bool)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setContentsMargins(GAP_PX, 0, GAP_PX, 0)
        self.setDockNestingEnabled(True)
        self._docks: dict[str, QDockWidget] = {}
        self._entries: dict[str, PanelEntry] = {}
        self._first_sizes: tuple[int, float] | None = None
        self._opened: set[str] = set()
        self._focus_before: QWidget | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def add(self, entry: PanelEntry) -> None:
        """Put a panel in a dock of its own, with its header as the title bar."""
        dock = QDockWidget(entry.name.capitalize(), self)
        dock.setObjectName(entry.name)
        dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetMovable
            | QDockWidget.DockWidgetFeature.DockWidgetFloatable
        )
        header = entry.panel.header
        dock.setTitleBarWidget(header)
        body = QFrame()
        body.setObjectName("panelBody")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(_EDGE_PX, 0, _EDGE_PX, _CORNER_PX)
        layout.addWidget(entry.widget)
        dock.setWidget(body)
        self._docks[entry.name] = dock
        self._entries[entry.name] = entry
        if entry.place is Place.HIDDEN:
            dock.hide()
            close = TextButton("×", theme=self._theme)
            close.setToolTip("Hide this panel")
            close.setAccessibleName("Hide this panel")
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
        left, top, bottom = (
            self._docks_at(place) for place in (Place.LEFT, Place.RIGHT_TOP, Place.RIGHT_BOTTOM)
        )
        right = top or bottom
        if left and right:
            self.splitDockWidget(left[0], right[0], Qt.Orientation.Horizontal)
        if top and bottom:
            self.splitDockWidget(top[0], bottom[0], Qt.Orientation.Vertical)
        for row in (left, top, bottom):
            for before, dock in pairwise(row):
                self.splitDockWidget(before, dock, Qt.Orientation.Horizontal)
        self._first_sizes = left_px, top_share

    def is_shown(self, name: str) -> bool:
        """Whether a panel has a place in the window, or is torn off."""
        return not self._docks[name].isHidden()

    def show_panel(self, name: str) -> None:
        """Show a panel and give it the keys.

        One that was hidden at first opens at the bottom, in the place of another such that is not torn off.
        """
        dock, entry = self._docks[name], self._entries[name]
        if dock.isHidden():
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
            if name not in self._opened or replaced:
                self._opened.add(name)
                wanted = entry.widget.sizeHint().height() + HEADER_PX + _CORNER_PX
                height = min(wanted, round(self.height() * _BOTTOM_SHARE))
                above = [each for each in self._docks.values() if each is not dock and not each.isHidden()][
                    :1
                ]
                # Qt shares the height out by both sizes; one alone would move the border half the way.
                heights = [self.height() - height - GAP_PX] * len(above) + [height]
                self.resizeDocks([*above, dock], heights, Qt.Orientation.Vertical)
            self.panel_shown.emit(name, True)
        entry.widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle(self, name: str) -> None:
        """Show a panel, or hide it and give the keys back to where they were."""
        dock, entry = self._docks[name], self._entries[name]
        if dock.isHidden():
            self.show_panel(name)
            return
        had_keys = self._is_inside(entry, QApplication.focusWidget())
        dock.hide()
        self.panel_shown.emit(name, False)
        before = self._focus_before
        if had_keys and before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the docks their first sizes, which count only once the window has its own."""
        super().showEvent(event)
        if self._first_sizes is None:
            return
        left_px, top_share = self._first_sizes
        self._first_sizes = None
        left_px = min(left_px, round(self.width() * _LEFT_SHARE))
        left, top, bottom = (
            self._docks_at(place) for place in (Place.LEFT, Place.RIGHT_TOP, Place.RIGHT_BOTTOM)
        )
        right = top or bottom
        if left and right:
            each = round(left_px / len(left))
            rest = round((self.width() - left_px) / len(right))
            sizes = [max(size, 1) for size in [each] * len(left) + [rest] * len(right)]
            self.resizeDocks([*left, *right], sizes, Qt.Orientation.Horizontal)
        if top and bottom:
            heights = [round(self.height() * top_share), round(self.height() * (1 - top_share))]
            self.resizeDocks([top[0], bottom[0]], heights, Qt.Orientation.Vertical)

    def _docks_at(self, place: Place) -> list[QDockWidget]:
        return [self._docks[name] for name, entry in self._entries.items() if entry.place is place]

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        for entry in self._entries.values():
            entry.panel.header.mark_focus(self._is_inside(entry, now))

    @staticmethod
    def _is_inside(entry: PanelEntry, widget: QWidget | None) -> bool:
        panel, header = entry.widget, entry.panel.header
        return widget is not None and (
            widget is panel or panel.isAncestorOf(widget) or header.isAncestorOf(widget)
        )
