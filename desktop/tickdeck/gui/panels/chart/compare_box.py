"""A small box over a chart in which one chooses what it is compared with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import cast

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from tickdeck.gui.find.find_box import FindBox, FindInstruments
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import GAP_PX, Theme
from tickdeck.words import tr

_WIDTH_PX = 300
_STROKE_PX = 12
_RADIUS_PX = 6
_OWN_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


@dataclass(frozen=True, slots=True)
class Compared:
    """An instrument compared, as the box shows it.

    Attributes:
        id: Its id.
        code: How it is called on the chart.
        name: Its name; empty where none is known.
        ink: The colour of its line.
    """

    id: str
    code: str
    name: str
    ink: QColor


class CompareBox(QWidget):
    """A field that finds instruments over those that are compared, each with a button that removes it.

    Signals:
        added(str): An instrument was chosen, by its id.
        removed(str): One is not to be compared any more.
        closed(): The box is gone.
    """

    added = Signal(str)
    removed = Signal(str)
    closed = Signal()

    def __init__(self, find: FindInstruments, *, most: int, theme: Theme, parent: QWidget) -> None:
        """Make the box, hidden.

        Args:
            find: Finds instruments.
            most: So many can be compared.
            theme: Colours and sizes.
            parent: Over what it lies.
        """
        super().__init__(parent)
        self._theme, self._most, self._chart = theme, most, parent
        self._app = cast("QApplication", QApplication.instance())
        self.setAccessibleName(tr("Compare with other instruments"))
        self.find_box = FindBox(find, theme=theme, stays=True, parent=self)
        self.find_box.chosen.connect(self.added)
        self.find_box.installEventFilter(self)
        self._sentence = QLabel()
        self._sentence.setProperty("tone", "dim")
        self._sentence.setWordWrap(True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        body = self._body = QVBoxLayout(self)
        body.setContentsMargins(GAP_PX + 2, GAP_PX + 2, GAP_PX + 2, GAP_PX + 2)
        body.setSpacing(GAP_PX)
        body.addWidget(self.find_box)
        body.addLayout(self._rows)
        body.addWidget(self._sentence)
        self.buttons: dict[str, TextButton] = {}
        self._ids: tuple[str, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.hide()

    def open(self) -> None:
        """Come into sight with the focus in the field."""
        self.show()
        self.raise_()
        self.place()
        self.find_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._app.focusChanged.connect(self._on_focus)

    def close_box(self) -> None:
        """Go, and give the focus back to the chart."""
        if self.isHidden():
            return
        self._app.focusChanged.disconnect(self._on_focus)
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self.find_box.clear()
        if had_focus:
            self._chart.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.closed.emit()

    def show_compared(self, compared: Sequence[Compared]) -> None:
        """Show what is compared."""
        had_focus = self.find_box.hasFocus() or any(each.hasFocus() for each in self.buttons.values())
        if had_focus:
            # What is hidden or disabled with the focus on it would hand it to whatever comes next.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        while self._rows.count():
            item = self._rows.takeAt(0)
            row = item.widget() if item is not None else None
            if row is not None:
                row.hide()
                row.deleteLater()
        self.buttons = {each.id: self._add_row(each) for each in compared}
        self._ids = tuple(each.id for each in compared)
        is_full = len(compared) >= self._most
        first = next(iter(self.buttons.values()), None)
        self.find_box.setEnabled(not is_full)
        if self.isVisible() and had_focus:
            target = first if is_full and first is not None else self.find_box
            target.setFocus(Qt.FocusReason.TabFocusReason)
        self._sentence.setText(
            tr("{count} instruments at most; remove one to add another.", count=self._most) if is_full else ""
        )
        self._sentence.setVisible(is_full)
        if self.isVisible():
            self.place()

    def place(self) -> None:
        """Lie over the top of the chart at its left."""
        width = min(_WIDTH_PX + 8 * (self._theme.sizes.text - 12), self._chart.width() - 2 * GAP_PX)
        self._body.activate()
        height = self._body.sizeHint().height()
        if self._body.hasHeightForWidth():
            height = self._body.heightForWidth(width)
        self.setGeometry(QRect(GAP_PX, GAP_PX, width, height))

    def _add_row(self, each: Compared) -> TextButton:
        row = QWidget()
        row.setFixedHeight(self._theme.sizes.row)
        line = QHBoxLayout(row)
        line.setContentsMargins(2, 0, 0, 0)
        line.setSpacing(GAP_PX)
        name = f"{each.code} {each.name}".strip()
        line.addWidget(_Stroke(each.ink))
        line.addWidget(_Name(name), 1)
        button = TextButton("×", theme=self._theme)
        button.setToolTip(tr("Compare with {name} no longer (Delete)", name=name))
        button.setAccessibleName(tr("Compare with {name} no longer", name=name))
        button.clicked.connect(partial(self.removed.emit, each.id))
        line.addWidget(button)
        self._rows.addWidget(row)
        # At once, since the focus cannot go to what is not in sight.
        row.show()
        return button

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Escape in the empty field closes the box, and Backspace removes the last instrument."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not self.find_box.text():
            if event.key() == Qt.Key.Key_Escape:
                self.close_box()
                return True
            if event.key() == Qt.Key.Key_Backspace and self._ids:
                self.removed.emit(self._ids[-1])
                return True
        return False

    def event(self, event: QEvent) -> bool:
        """Keep the keys that mean something here from being the chart's."""
        is_asked = event.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and event.key() in _OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes, Delete removes the instrument whose button has the focus."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_box()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            focused = [each for each, button in self.buttons.items() if button.hasFocus()]
            for each in focused:
                self.removed.emit(each)
        else:
            # Otherwise letters typed on a button would reach the chart below.
            event.accept()

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Go once the focus is elsewhere in the window; another program having it changes nothing."""
        if new is not None and new is not self and not self.isAncestorOf(new):
            self.close_box()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, within a hairline with round corners."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.panel)
        painter.setPen(QPen(self._theme.hairline, 1))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS_PX, _RADIUS_PX)


class _Stroke(QWidget):
    """A piece of the line that stands for an instrument."""

    def __init__(self, ink: QColor) -> None:
        super().__init__()
        self._ink = ink
        self.setFixedSize(QSize(_STROKE_PX, _STROKE_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A stroke in its colour."""
        middle = self.height() // 2
        QPainter(self).fillRect(QRect(0, middle - 1, self.width(), 2), self._ink)


class _Name(QLabel):
    """A name that is cut with dots where there is no room; never wider than it may be."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The name."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        text = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)
