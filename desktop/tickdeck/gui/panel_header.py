"""The line at the top of a panel: its title, the few choices that matter, its state at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from tickdeck.gui.theme import Sizes, font

_MARGIN_PX = 10
_SPACING_PX = 10
_MARK_PX = 2
_CORNER_PX = 6


class PanelHeader(QWidget):
    """Title at the left, then what was added; state and what was added at the right.

    Serves as the title bar of the panel's dock: presses on it and on its labels reach the dock, which
    moves. Its colours come from the style sheet.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(Sizes().header)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._has_focus = False
        self._steps: Sequence[Sequence[QWidget]] = ()
        self._more: QWidget | None = None
        self._title = QLabel(title)
        self._title.setFont(font(1, bold=True))
        self._state = dim_label()
        self._state.hide()
        self._layout = QHBoxLayout(self)
        # Before it is in a dock it is a window, which a layout would hold open for good.
        self._layout.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self._layout.setContentsMargins(_MARGIN_PX, 0, _MARGIN_PX, 0)
        self._layout.setSpacing(_SPACING_PX)
        self._layout.addWidget(self._title)
        self._lefts = 1
        self._layout.addStretch(1)
        self._layout.addWidget(self._state)

    @property
    def title(self) -> str:
        """The title shown."""
        return self._title.text()

    @property
    def state(self) -> str:
        """The state shown at the right, empty if none is."""
        return self._state.text()

    @property
    def marked(self) -> bool:
        """Whether it says that the keys go to its panel."""
        return self._has_focus

    def mark_focus(self, has_focus: bool) -> None:
        """Show whether the keys go to its panel."""
        if has_focus != self._has_focus:
            self._has_focus = has_focus
            self.update()

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)
        self.fit()

    def set_state(self, state: str) -> None:
        """Show dim text at the right, or nothing where it is empty."""
        if state != self._state.text():
            self._state.setText(state)
            self._state.setVisible(bool(state))
            self.fit()

    def add_first(self, widget: QWidget) -> None:
        """Put a widget before the title."""
        self._layout.insertWidget(0, widget)
        self._lefts += 1

    def add_left(self, widget: QWidget) -> None:
        """Put a widget behind the title and what was added before."""
        self._layout.insertWidget(self._lefts, widget)
        self._lefts += 1

    def add_right(self, widget: QWidget) -> None:
        """Put a widget at the right end, behind the state and what was added before."""
        self._layout.addWidget(widget)

    def fold(self, *steps: Sequence[QWidget], more: QWidget) -> None:
        """Let widgets give way where the header is too narrow for all.

        Args:
            steps: What goes first, what goes too where that is not enough, and so on.
            more: Shown in their place once any went; like them, it is already in the header.
        """
        self._steps, self._more = steps, more
        for widget in (widget for step in steps for widget in step):
            widget.installEventFilter(self)
        self.fit()

    def fit(self) -> None:
        """Hide as much of what may give way as the width demands."""
        if self._more is None:
            return
        gone: set[QWidget] = set()
        for step in ((), *self._steps):
            # What is written in goes only once the keys have left it.
            gone.update(each for each in step if not (isinstance(each, QLineEdit) and each.hasFocus()))
            if self._needed(gone) <= self.width():
                break
        self._more.setVisible(bool(gone))
        for widget in (widget for step in self._steps for widget in step):
            if widget in gone and widget.hasFocus():
                # Qt would give the keys to the next, which may be a field.
                self._more.setFocus()
            widget.setVisible(widget not in gone)
        # At once, so that no frame shows what is squeezed.
        self._layout.activate()

    def _needed(self, gone: set[QWidget]) -> int:
        """The width of all that is shown, without some widgets; what may fold counts as if it were."""
        may_go = {widget for step in self._steps for widget in step}
        widths = []
        for place in range(self._layout.count()):
            item = self._layout.itemAt(place)
            widget = item.widget() if item is not None else None
            if widget is None:
                continue
            is_shown = not (widget.isHidden() or widget in gone)
            if widget is self._more:
                is_shown = bool(gone)
            elif widget in may_go:
                is_shown = widget not in gone
            if is_shown:
                hint = widget.sizeHint().width()
                widths.append(max(widget.minimumWidth(), min(hint, widget.maximumWidth())))
        return 2 * _MARGIN_PX + sum(widths) + _SPACING_PX * (len(widths) - 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what has no room."""
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fold what could not go while it had the keys."""
        if event.type() == QEvent.Type.FocusOut:
            self._layout.invalidate()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Fold anew once what is in it needs another width."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line in the accent's colour along the top while the panel has the focus."""
        super().paintEvent(event)
        if self._has_focus:
            line = QRect(_CORNER_PX, 0, self.width() - 2 * _CORNER_PX, _MARK_PX)
            QPainter(self).fillRect(line, self.palette().color(QPalette.ColorRole.Accent))

    def sizeHint(self) -> QSize:
        """The dock makes its title bar as high as this."""
        return QSize(max(self._layout.sizeHint().width(), 80), self.maximumHeight())

    def minimumSizeHint(self) -> QSize:
        """Narrow panels cut the header off rather than being held open by it."""
        return QSize(80, self.maximumHeight())


def dim_label(text: str = "") -> QLabel:
    """A label in dim text, for what stands beside a title or a figure."""
    label = QLabel(text)
    label.setProperty("tone", "dim")
    return label
