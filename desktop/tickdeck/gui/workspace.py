"""The workspace: the docks between the top bar and the status bar, and how they lie at first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QFrame, QMainWindow, QVBoxLayout, QWidget

from tickdeck.gui.panel_header import PanelHeader
from tickdeck.gui.theme import GAP_PX

_EDGE_PX = 1
_CORNER_PX = 4
"""How far a panel's content stays from the bottom, so that its square corners lie inside the round ones."""

_LEFT_SHARE = 0.52
"""Part of the width that the left panel takes at most."""


class Workspace(QMainWindow):
    """Holds panels in docks that can be moved and torn off by their headers.

    A window within the window: Qt lays docks out only in a QMainWindow, and this one leaves the edges to
    the bars of the outer one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setContentsMargins(GAP_PX, 0, GAP_PX, 0)
        self.setDockNestingEnabled(True)
        self._docks: dict[str, QDockWidget] = {}
        self._headers: dict[QWidget, PanelHeader] = {}
        self._first_sizes: tuple[tuple[QDockWidget, ...], int, float] | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def add(self, name: str, panel: QWidget, header: PanelHeader) -> QDockWidget:
        """Put a panel in a dock of its own, with its header as the title bar.

        Args:
            name: The dock's name, under which its place is remembered.
            panel: The content.
            header: The panel's header.
        """
        dock = QDockWidget(name.capitalize(), self)
        dock.setObjectName(name)
        dock.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetMovable
            | QDockWidget.DockWidgetFeature.DockWidgetFloatable
        )
        dock.setTitleBarWidget(header)
        body = QFrame()
        body.setObjectName("panelBody")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(_EDGE_PX, 0, _EDGE_PX, _CORNER_PX)
        layout.addWidget(panel)
        dock.setWidget(body)
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
        self._docks[name] = dock
        self._headers[panel] = header
        return dock

    def lay_out(
        self, left: str, right_top: str, right_bottom: str, *, left_px: int, top_share: float
    ) -> None:
        """Put one panel at the left and two above each other beside it, as the window is first shown.

        Args:
            left: Name of the dock at the left.
            right_top: Name of the dock beside it, above.
            right_bottom: Name of the dock beside it, below.
            left_px: Width of the left panel, where the window is wide enough.
            top_share: Part of the height that the upper panel takes.
        """
        first, upper, lower = self._docks[left], self._docks[right_top], self._docks[right_bottom]
        self.splitDockWidget(first, upper, Qt.Orientation.Horizontal)
        self.splitDockWidget(upper, lower, Qt.Orientation.Vertical)
        self._first_sizes = (first, upper, lower), left_px, top_share

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        for panel, header in self._headers.items():
            inside = now is not None and (now is panel or panel.isAncestorOf(now) or header.isAncestorOf(now))
            header.mark_focus(inside)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the docks their first sizes, which count only once the window has its own."""
        super().showEvent(event)
        if self._first_sizes is None:
            return
        (first, upper, lower), left_px, top_share = self._first_sizes
        left_px = min(left_px, round(self.width() * _LEFT_SHARE))
        self._first_sizes = None
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self.resizeDocks([first, upper], [left_px, max(self.width() - left_px, 1)], across)
        self.resizeDocks(
            [upper, lower], [round(self.height() * top_share), round(self.height() * (1 - top_share))], down
        )
