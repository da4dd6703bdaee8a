"""The scale of the heat map in its header: dragging, the wheel and the keys adjust it."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from tickdeck.gui.charts.heat_colours import heat_ends
from tickdeck.gui.charts.heat_scale import HeatScale
from tickdeck.gui.theme import Theme, font
from tickdeck.words import tr

_WIDE_BAR, _NARROW_BAR = 6.0, 2.0
"""How long the bar is at least, in sizes of text."""
_AROUND_TEXT_PX = 10
_BAR_PX = 7
_GAP_PX = 7
_NOTCH_DEGREES = 120


class Legend(QWidget):
    """A bar of all colours between the values at which they are full.

    Signals:
        scale_changed(object): The user has chosen another `HeatScale`.
    """

    scale_changed = Signal(object)

    def __init__(self, theme: Theme, scale: HeatScale) -> None:
        super().__init__()
        self._theme = theme
        self._scale = scale
        self._is_narrow = False
        self._held: tuple[float, HeatScale] | None = None
        self._turned = 0
        self._value = math.nan
        self.setFont(font())
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._describe()

    @property
    def scale(self) -> HeatScale:
        """The scale shown."""
        return self._scale

    def show_scale(self, scale: HeatScale) -> None:
        """Show a scale."""
        if scale != self._scale:
            self._scale = scale
            self._describe()
            self.updateGeometry()
            self.update()

    def point_at(self, value: float) -> None:
        """Mark where a value is on the scale; NaN marks nothing."""
        if value != self._value and not (math.isnan(value) and math.isnan(self._value)):
            self._value = value
            self.update()

    def set_narrow(self, is_narrow: bool) -> None:
        """Take less room."""
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for both labels and the bar."""
        text = self._theme.sizes.text
        metrics = self.fontMetrics()
        if self._is_narrow:
            scale = self._scale if self._held is None else self._held[1]
            labels = sum(map(metrics.horizontalAdvance, (scale.low_label, scale.high_label)))
            return QSize(labels + 2 * _GAP_PX + round(text * _NARROW_BAR), text + _AROUND_TEXT_PX)
        # Of all labels the widest, so that a drag from one to the other moves nothing beside it.
        label = max(metrics.horizontalAdvance(each) for each in self._scale.widest_labels)
        return QSize(2 * (label + _GAP_PX) + round(text * _WIDE_BAR), text + _AROUND_TEXT_PX)

    def bar(self) -> QRectF:
        """Where the bar of colours is for the mouse; it does not move while it is held."""
        return self._between(self._scale if self._held is None else self._held[1])

    def painted_bar(self) -> QRectF:
        """Where it is seen: shorter while it is held and a label has become longer."""
        return self.bar().intersected(self._between(self._scale))

    def _between(self, scale: HeatScale) -> QRectF:
        """The room between the labels of a scale."""
        metrics = self.fontMetrics()
        left = metrics.horizontalAdvance(scale.low_label) + _GAP_PX
        right = metrics.horizontalAdvance(scale.high_label) + _GAP_PX
        return QRectF(left, (self.height() - _BAR_PX) / 2, self.width() - left - right, _BAR_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Labels and bar, with a line at the middle and one at the value pointed at."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar, middle = self.painted_bar(), Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self._theme.text if self._held else self._theme.dim)
        room = QRectF(self.rect())
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, self._scale.low_label)
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, self._scale.high_label)
        least, most = heat_ends(self._theme, self._scale.kind)
        gradient = QLinearGradient(bar.left(), 0, bar.right(), 0)
        gradient.setColorAt(0, least)
        gradient.setColorAt(0.5, self._theme.heat_neutral)
        gradient.setColorAt(1, most)
        painter.setPen(QPen(self._theme.accent, 1) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(gradient)
        painter.drawRoundedRect(bar, _BAR_PX / 2, _BAR_PX / 2)
        place = self._scale.place(self._value)
        if place is not None:
            x = bar.center().x() + place * bar.width() / 2
            painter.setPen(QPen(self._theme.text, 2))
            painter.drawLine(round(x), round(bar.top()) - 3, round(x), round(bar.bottom()) + 3)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hold the colour under the mouse."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = (self._place_of(event), self._scale)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag it along."""
        if self._held is not None:
            at, scale = self._held
            self._choose(scale.dragged(at, self._place_of(event)))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Let it go."""
        if self._held is None:
            return
        self._held = None
        self.updateGeometry()
        self.update()
        # Behind other labels the header may have another room for it.
        self.scale_changed.emit(self._scale)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Back to the usual scale."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = None
            self._choose(self._scale.reset())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Up brings full colour to smaller values, a notch a step."""
        self._turned += event.angleDelta().y()
        notches = int(self._turned / _NOTCH_DEGREES)
        self._turned -= notches * _NOTCH_DEGREES
        if notches:
            self._choose(self._scale.stepped(-notches))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go a step, Home goes back to the usual scale."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: 1,
        }.get(Qt.Key(event.key()))
        if steps is not None:
            self._choose(self._scale.stepped(steps))
        elif event.key() == Qt.Key.Key_Home:
            self._choose(self._scale.reset())
        else:
            super().keyPressEvent(event)

    def _place_of(self, event: QMouseEvent) -> float:
        bar = self.bar()
        return (event.position().x() - bar.center().x()) / max(1.0, bar.width() / 2)

    def _choose(self, scale: HeatScale) -> None:
        if scale != self._scale:
            self.show_scale(scale)
            self.scale_changed.emit(scale)

    def _describe(self) -> None:
        low, high = self._scale.low_label, self._scale.high_label
        usual = self._scale.reset().high_label
        self.setAccessibleName(tr("Colours from {low} to {high}", low=low, high=high))
        self.setToolTip(
            tr(
                "Colours run from {low} to {high}.\n"
                "Drag, turn the wheel, or press + and −; a double click or 0 goes back to {usual}.",
                low=low,
                high=high,
                usual=usual,
            )
        )
