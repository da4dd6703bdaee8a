"""One cell of the grid: a chart with its header, or what to do while there is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, cast

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal, SignalInstance
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tickdeck.gui.actions import Action
from tickdeck.gui.charts.chart_kind import ChartKind, Unit
from tickdeck.gui.charts.plot_view import usual_span
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panel_header import PanelHeader
from tickdeck.gui.panels.chart_grid.shared_range import Ranged
from tickdeck.gui.selection import Selection
from tickdeck.gui.tables.row_drag import dragged_ids
from tickdeck.gui.theme import Theme, font

FIRST_KIND = ChartKind(Unit.TIME, 60)
"""What a new chart is made of: in a small one, single prints would cover each other."""
_EDGE_PX = 1
_MARK_PX = 2
_MARGIN_PX = 12
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class GridChart(Ranged, Protocol):
    """What a chart must be to stand in a cell, beside its being a QWidget; the chart panel is."""

    told: SignalInstance

    @property
    def header(self) -> PanelHeader:
        """Its line of title, price and choices."""

    def refresh(self, frame: Frame) -> None:
        """Take what changed and mark what must be painted."""

    def offered(self) -> Sequence[Action]:
        """What can be done in it."""

    def state(self) -> dict[str, object]:
        """What it remembers."""

    def restore(self, state: Mapping[str, object]) -> None:
        """Be as it was."""


class GridCell(QWidget):
    """Holds a chart once it is given one, and takes instruments that are dragged onto it.

    The keys are the grid's: neither the chart nor the cell takes them when it is clicked.

    Attributes:
        selection: Which instrument the chart shows.
        chart: The chart; None while there is none.

    Signals:
        pressed(): The mouse was pressed anywhere in it.
        opened(): Its header was double-clicked.
        dropped(list): Ids of instruments were dropped on it.
        menu_asked(QPoint): A menu is wanted where there is no chart, at a global position.
        told(str): What its chart has done, one sentence.
    """

    pressed = Signal()
    opened = Signal()
    dropped = Signal(list)
    menu_asked = Signal(object)
    told = Signal(str)

    def __init__(self, make_chart: Callable[[Selection], GridChart], *, theme: Theme) -> None:
        """Make an empty cell.

        Args:
            make_chart: Makes a chart that follows a selection.
            theme: Colours.
        """
        super().__init__()
        self._make_chart, self._theme = make_chart, theme
        self._message = ""
        self._is_marked = False
        self._is_over = False
        # How the chart was, for the next one.
        self._kept: Mapping[str, object] = {}
        self.selection = Selection()
        self.chart: GridChart | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAcceptDrops(True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(_EDGE_PX, _EDGE_PX, _EDGE_PX, _EDGE_PX)
        self._layout.setSpacing(0)

    @property
    def message(self) -> str:
        """What is said where there is no chart."""
        return self._message

    @property
    def is_marked(self) -> bool:
        """Whether it is shown as the selected one."""
        return self._is_marked

    def begin_chart(self) -> GridChart:
        """Put a chart into it, as the one before was."""
        chart = self.chart = self._make_chart(self.selection)
        widget = cast("QWidget", chart)
        if self._kept:
            chart.restore(self._kept)
        else:
            chart.choose_kind(FIRST_KIND)
            chart.plot.choose_span(usual_span(chart.data)[0])
        # The panel has the round frame; a cell has none.
        chart.header.setStyleSheet("PanelHeader { border: none; border-radius: 0; }")
        chart.header.setFixedHeight(self._theme.sizes.header)
        chart.header.mark_focus(self._is_marked)
        chart.told.connect(self.told)
        self._layout.addWidget(chart.header)
        self._layout.addWidget(widget, 1)
        plot = chart.plot
        for each in (widget, plot, plot.viewport()):
            each.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            each.setAcceptDrops(False)
        # Menus and boxes are windows of their own, at which keys on their way up to the cell end.
        for each in (chart.header, *chart.header.findChildren(QWidget), *widget.findChildren(QWidget)):
            each.installEventFilter(self)
        chart.header.show()
        widget.show()
        self.update()
        return chart

    def end_chart(self) -> None:
        """Take the chart out and let go of all that it holds; how it was is kept."""
        if self.chart is None:
            return
        self._kept = self.chart.state()
        header, widget = self.chart.header, cast("QWidget", self.chart)
        self.chart = None
        self.selection = Selection()
        for each in (header, widget):
            self._layout.removeWidget(each)
            each.hide()
            each.deleteLater()
        self.update()

    def state(self) -> dict[str, object]:
        """How its chart is, or was."""
        return self.chart.state() if self.chart is not None else dict(self._kept)

    def restore(self, state: Mapping[str, object]) -> None:
        """Let its chart be as it was."""
        self._kept = state
        if self.chart is not None:
            self.chart.restore(state)

    def say(self, message: str) -> None:
        """Say something where there is no chart."""
        if message != self._message:
            self._message = message
            self.update()

    def mark(self, is_marked: bool) -> None:
        """Show whether it is the selected one."""
        if is_marked != self._is_marked:
            self._is_marked = is_marked
            if self.chart is not None:
                self.chart.header.mark_focus(is_marked)
            self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See presses in the chart, and double clicks on its header; let fields in it have their keys."""
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress:
            if isinstance(watched, QWidget) and watched.window() is self.window():
                self.pressed.emit()
        elif (
            kind == QEvent.Type.MouseButtonDblClick
            and isinstance(event, QMouseEvent)
            and event.button() == Qt.MouseButton.LeftButton
            and self.chart is not None
            and watched is self.chart.header
        ):
            self.opened.emit()
            return True
        elif _is_plain_key(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Let what has the focus within the cell have its keys: Enter on a button is not the grid's."""
        if _is_plain_key(event):
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Be pressed where there is no chart."""
        self.pressed.emit()
        event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the grid's menu; the chart has its own."""
        self.pressed.emit()
        self.menu_asked.emit(event.globalPos())
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take instruments."""
        if dragged_ids(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._show_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget them."""
        self._show_over(False)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which were dropped."""
        self._show_over(False)
        ids = dragged_ids(event.mimeData())
        if ids:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(ids)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The message, where it is selected, and where something would be dropped."""
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.panel)
        if self.chart is None:
            painter.setFont(font())
            painter.setPen(theme.dim)
            room = self.rect().adjusted(_MARGIN_PX, _MARK_PX, -_MARGIN_PX, -_MARK_PX)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._message)
            if self._is_marked:
                painter.fillRect(QRect(0, 0, self.width(), _MARK_PX), theme.accent)
        if self._is_over:
            painter.setPen(theme.accent)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _show_over(self, is_over: bool) -> None:
        self._is_over = is_over
        self.update()


def _is_plain_key(event: QEvent) -> bool:
    """Whether it asks who wants a key that is pressed without Ctrl and Alt."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and not event.modifiers() & _COMMANDS
    )
