"""The chart itself: prints or bars over their volume, followed, panned, zoomed, measured and drawn on."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QWheelEvent

from tickdeck.gui.charts.geometry import Geometry
from tickdeck.gui.charts.plot_hands import Grip
from tickdeck.gui.charts.plot_reading import stepped
from tickdeck.gui.charts.plot_surface import PlotSurface
from tickdeck.gui.charts.plot_view import bounds, place_of

_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class TickPlot(PlotSurface):
    """Lets the person move through a chart's data.

    Signals:
        navigated(): The person moved or zoomed the view.
        line_moved(int, float): A line is being dragged, to a price.
        line_dropped(int): A line that was dragged was let go.
        line_chosen(int): A line was clicked; -1 when something else was.
        menu_asked(QPoint, float): The menu is wanted at a global position and a price.
    """

    navigated = Signal()
    line_moved = Signal(int, float)
    line_dropped = Signal(int)
    line_chosen = Signal(int)
    menu_asked = Signal(QPoint, float)

    @property
    def price_at_hand(self) -> float:
        """The price at the crosshair, else the last price."""
        if self.hands.hover is not None and self._is_drawn():
            geometry = self.geometry_now()
            if geometry.rect.contains(self.hands.hover):
                return geometry.y_at(self.hands.hover.y())
        return self._state.last

    @property
    def _line_prices(self) -> list[float]:
        return [line.price for line in self._state.lines]

    def choose_span(self, span_s: float | None) -> None:
        """Show a span, or everything where it is None, and follow the market."""
        self.time.choose(span_s)
        self._refit()

    def resume(self) -> None:
        """Follow the market again."""
        self.time.resume()
        self._refit()

    def fit(self) -> None:
        """Show everything that is held, and follow the market."""
        self.choose_span(None)

    def go_to(self, at: float) -> None:
        """Show what was around a moment, in seconds of the series; what is shown keeps its width."""
        if self._is_ready():
            middle = place_of(self.data, self._state, at)
            half = self.time.shown_s / 2
            self.time.show(middle - half, middle + half)
            self._lay_out()
            self.navigated.emit()

    def show_times(self, from_x: float, to_x: float) -> None:
        """Show what was between two moments, in seconds of the series."""
        if self._is_ready():
            self.time.show(*(place_of(self.data, self._state, x) for x in (from_x, to_x)))
            self._refit()

    @property
    def times(self) -> tuple[float, float] | None:
        """The moments at the edges, in seconds of the series; None while nothing is shown."""
        if self._shown is None:
            return None
        low, high = self._shown.scale.to_time(np.array([self.time.low, self.time.high])).tolist()
        return low, high

    def oldest(self) -> None:
        """Go to the oldest print held."""
        if self._is_ready():
            first = bounds(self.data, self._state)[0]
            self.time.show(first, first + self.time.shown_s)
            self._lay_out()

    def step_crosshair(self, steps: int) -> None:
        """Put the crosshair on the next print or bar, or the one before; at first on the newest."""
        if not self._is_drawn() or self._shown is None:
            return
        geometry = self.geometry_now()
        hover = self.hands.hover
        from_x = geometry.x_at(hover.x()) if hover is not None else None
        found = stepped(from_x, steps, self._shown, self.data, self._state)
        if found is None:
            return
        at, price = found
        if not self.time.low <= at <= self.time.high:
            self.time.pan(self.time.low + 0.1 * self.time.shown_s - at if steps < 0 else self.time.high - at)
            self._lay_out()
            self.navigated.emit()
            geometry = self.geometry_now()
        self.hands.move(QPointF(geometry.px(at), geometry.py(price)), geometry)
        self.viewport().update()

    def toggle_measure(self) -> None:
        """Measure from the crosshair on, or leave the measure as it is."""
        if not self._is_drawn():
            return
        if self.hands.is_measuring:
            self.hands.is_measuring = False
        elif self.hands.hover is not None:
            self.hands.begin_measure(self.hands.hover, self.geometry_now())
        self.viewport().update()

    def let_go(self) -> None:
        """Remove the measure; without one, follow the market again."""
        if self.hands.measure is not None:
            self.hands.forget()
            self.viewport().update()
        else:
            self.resume()
            self.navigated.emit()

    def step(self, steps: int) -> None:
        """Move by tenths of what is shown, into the past where negative."""
        if self._is_ready():
            self.time.step(steps, bounds(self.data, self._state)[1])
            self._lay_out()
            self.navigated.emit()

    def zoom(self, steps: int) -> None:
        """Zoom in by steps, out where negative, where the eye is."""
        if self._is_ready():
            self.time.zoom_in_place(steps, bounds(self.data, self._state)[1])
            self._lay_out()
            self.navigated.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the time or of a line, or begin a measure."""
        if event.button() == Qt.MouseButton.LeftButton and self._is_drawn():
            self.hands.press(event.position(), event.modifiers(), self.geometry_now(), self._line_prices)
            self.line_chosen.emit(self.hands.line)
            self.viewport().update()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the time or a line, measure, or move the crosshair."""
        geometry = self.geometry_now()
        moved = self.hands.move(event.position(), geometry)
        if moved:
            self.time.pan(moved * self.time.column_s)
            self._lay_out()
            self.navigated.emit()
        elif self.hands.dragging and self.hands.grip is Grip.LINE:
            self.line_moved.emit(self.hands.line, geometry.y_at(event.position().y()))
        self._show_grip(geometry)
        self.viewport().update()
        event.accept()

    def _show_grip(self, geometry: Geometry) -> None:
        hover = self.hands.hover
        on_line = hover is not None and self.hands.line_at(hover, geometry, self._line_prices) >= 0
        is_line = on_line or self.hands.grip is Grip.LINE
        self.viewport().setCursor(Qt.CursorShape.SizeVerCursor if is_line else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if event.button() == Qt.MouseButton.LeftButton:
            is_dropped, line = self.hands.grip is Grip.LINE and self.hands.dragging, self.hands.line
            self.hands.release()
            if is_dropped:
                self.line_dropped.emit(line)
            self.viewport().update()
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show everything, and follow the market."""
        if event.button() == Qt.MouseButton.LeftButton and self._is_ready():
            self.fit()
            self.navigated.emit()
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu, at the mouse or, for the key, at the crosshair."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.hands.hover = QPointF(event.pos())
        price = self.price_at_hand
        if self.hands.hover is not None and self._is_drawn():
            prices = self._line_prices
            line = self.hands.line_at(self.hands.hover, self.geometry_now(), prices)
            price = prices[line] if line >= 0 else price
            self.line_chosen.emit(line)
        self.menu_asked.emit(event.globalPos(), price)
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer; sideways wheels move through time."""
        delta = event.angleDelta()
        if self._is_ready() and (delta.y() or delta.x()):
            if abs(delta.x()) > abs(delta.y()):
                self.time.pan(delta.x() / 2 * self.time.column_s)
            else:
                at = self.geometry_now().x_at(event.position().x())
                self.time.zoom(delta.y() / 120, at, bounds(self.data, self._state)[1])
            self._lay_out()
            self.navigated.emit()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right move through time, plus and minus zoom, Escape lets go, End and L follow again."""
        keys = {
            int(Qt.Key.Key_Left): lambda: self.step(-1),
            int(Qt.Key.Key_Right): lambda: self.step(1),
            int(Qt.Key.Key_Plus): lambda: self.zoom(1),
            int(Qt.Key.Key_Equal): lambda: self.zoom(1),
            int(Qt.Key.Key_Minus): lambda: self.zoom(-1),
            int(Qt.Key.Key_Escape): self.let_go,
            int(Qt.Key.Key_End): self.let_go_of_past,
            int(Qt.Key.Key_L): self.let_go_of_past,
        }
        act = keys.get(event.key())
        if act is None or event.modifiers() & _COMMANDS or not self._is_ready():
            event.ignore()
            return
        act()

    def let_go_of_past(self) -> None:
        """Follow the market again, as a key asks for."""
        self.resume()
        self.navigated.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """No crosshair without a mouse."""
        super().leaveEvent(event)
        self.hands.hover = None
        self.viewport().update()
