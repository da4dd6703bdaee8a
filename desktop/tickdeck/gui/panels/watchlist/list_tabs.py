"""The tabs of the lists in the panel's header: text, the shown one underlined in the accent's colour."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from tickdeck.gui.panels.watchlist.name_field import NameField
from tickdeck.gui.panels.watchlist.tab_places import TabPlaces, fitted_tabs, gap_at
from tickdeck.gui.tables.row_drag import INSTRUMENTS_MIME
from tickdeck.gui.theme import HEADER_PX, Theme, blend, font

_HALF_GAP_PX = 8
_MOST_TEXT_PX = 150
_ROUNDING_PX = 2
_MENU_PX = 20
_MARK_PX = 2
_LEAST_FIELD_PX = 110
_HOVER_TINT = 0.5
_NONE = -1

Tip = Callable[[int], str]


class ListTabs(QWidget):
    """One tab a list; those without room are in a menu at the right end, and the wheel brings them up.

    Left and Right go to the neighbour, with Alt they move the tab; F2 and a double click rename it in place.

    Signals:
        chosen(int): A tab was chosen.
        moved(int, int): A tab was dragged from its place to another, which it has when it is there.
        renamed(int, str): Another name was typed for one.
        menu_asked(int, QPoint): The menu of a list is wanted at a place on the screen.
        all_asked(QPoint): The menu of all lists is wanted.
        delete_asked(int): The Delete key was pressed on one.
        left(): Enter or Escape was pressed, so that the keys shall go back to the rows.
        dropped(int, object): Mime data was dropped on a tab.
    """

    chosen = Signal(int)
    moved = Signal(int, int)
    renamed = Signal(int, str)
    menu_asked = Signal(int, QPoint)
    all_asked = Signal(QPoint)
    delete_asked = Signal(int)
    left = Signal()
    dropped = Signal(int, object)

    def __init__(
        self,
        *,
        theme: Theme,
        trouble: Callable[[int, str], str],
        tip: Tip,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty row.

        Args:
            theme: Colours.
            trouble: What is wrong with a name for a list, in one sentence; empty if nothing is.
            tip: The tooltip of a tab.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._theme = theme
        self._tip = tip
        self._names: tuple[str, ...] = ()
        self._shown = 0
        self._first = 0
        self._hovered = _NONE
        self._pressed = _NONE
        self._pressed_at = QPoint()
        self._gap = _NONE
        self._target = _NONE
        self._by_keyboard = False
        self._renaming = _NONE
        self.field = NameField(theme=theme, trouble=lambda name: trouble(self._renaming, name), parent=self)
        self.field.hide()
        self.field.accepted.connect(self._on_name_accepted)
        self.field.ended.connect(self._on_naming_ended)
        self.setFont(font())
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(HEADER_PX)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def names(self) -> tuple[str, ...]:
        """The names from left to right."""
        return self._names

    @property
    def shown(self) -> int:
        """The tab that is underlined."""
        return self._shown

    @property
    def places(self) -> TabPlaces:
        """Which tabs are seen, and where."""
        widths = self._widths()
        return fitted_tabs(widths, self._room(), shown=self._shown, first=self._first, menu_px=_MENU_PX)

    def show_lists(self, names: Sequence[str], shown: int) -> None:
        """Show these tabs, of which one is the shown list's."""
        if (tuple(names), shown) == (self._names, self._shown):
            return
        self.field.give_up()
        self._names, self._shown = tuple(names), shown
        self._hovered = self._pressed = self._gap = self._target = _NONE
        self.setAccessibleName(f"Watchlists: {names[shown]} is shown, {shown + 1} of {len(names)}")
        self.updateGeometry()
        self._settle()

    def begin_renaming(self, place: int) -> None:
        """Let the user type another name in the place of a tab."""
        if not 0 <= place < len(self._names):
            return
        if place != self._shown:
            self.chosen.emit(place)
        self._renaming = place
        self._place_field()
        self.field.begin(self._names[place])
        self.updateGeometry()

    def box_of(self, place: int) -> QRect:
        """Where a tab is; empty for one that is not seen."""
        places = self.places
        if not places.first <= place < places.end:
            return QRect()
        left = places.lefts[place - places.first] - _HALF_GAP_PX
        return QRect(left, 0, self._widths()[place], self.height())

    def menu_box(self) -> QRect:
        """Where the button of the menu of all lists is; empty where all tabs are seen."""
        return QRect(self.width() - _MENU_PX, 0, _MENU_PX, self.height()) if self.places.is_cut else QRect()

    def place_at(self, x: int) -> int:
        """The tab at a place in the row, -1 if there is none."""
        places = self.places
        return next((at for at in range(places.first, places.end) if self.box_of(at).contains(x, 1)), _NONE)

    # What Qt calls.

    def sizeHint(self) -> QSize:
        """As wide as all tabs."""
        widths = self._widths()
        needed = sum(widths) - 2 * _HALF_GAP_PX
        if self._renaming != _NONE:
            needed = max(needed, sum(widths[: self._renaming]) + _LEAST_FIELD_PX)
        return QSize(max(needed, 0), HEADER_PX)

    def minimumSizeHint(self) -> QSize:
        """Room for a short name and the menu."""
        return QSize(min(self.sizeHint().width(), 4 * _MENU_PX), HEADER_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The names, the mark of the shown one, and where a dragged tab would go."""
        painter = QPainter(self)
        places = self.places
        for place in range(places.first, places.end):
            box = self.box_of(place)
            inner = box.adjusted(_HALF_GAP_PX, 0, -_HALF_GAP_PX, 0)
            inner.setRight(min(inner.right(), self._room() - (_MENU_PX if places.is_cut else 0)))
            if place == self._target:
                painter.fillRect(box.adjusted(2, 4, -2, -5), self._theme.selection)
            is_bright = place in (self._shown, self._target)
            colour = self._theme.text if is_bright else self._theme.dim
            if place == self._hovered and not is_bright:
                colour = blend(self._theme.dim, self._theme.text, _HOVER_TINT)
            painter.setPen(colour)
            text = self.fontMetrics().elidedText(
                self._names[place], Qt.TextElideMode.ElideRight, inner.width()
            )
            painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
            if place == self._shown:
                mark = QRect(inner.left(), self.height() - _MARK_PX, inner.width(), _MARK_PX)
                painter.fillRect(mark, self._theme.accent)
                if self.hasFocus() and self._by_keyboard:
                    painter.setPen(self._theme.accent)
                    painter.drawRoundedRect(box.adjusted(2, 5, -3, -7), 3, 3)
        if self._gap != _NONE:
            at = self._gap - places.first
            x = places.lefts[at] if at < len(places.lefts) else self.box_of(places.end - 1).right() + 1
            painter.fillRect(max(x - _HALF_GAP_PX - 1, 0), 6, _MARK_PX, HEADER_PX - 12, self._theme.accent)
        if places.is_cut:
            painter.setPen(self._theme.text if self._hovered == len(self._names) else self._theme.dim)
            painter.drawText(self.menu_box(), Qt.AlignmentFlag.AlignCenter, "▾")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the shown tab in sight."""
        super().resizeEvent(event)
        self._settle()
        self._place_field()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a tab, and perhaps begin to drag it."""
        at = event.position().toPoint()
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self.menu_box().contains(at):
            self.all_asked.emit(self.mapToGlobal(self.menu_box().bottomLeft()))
            return
        place = self.place_at(at.x())
        if place == _NONE:
            # Behind the tabs the header is the handle of its dock.
            event.ignore()
            return
        self.chosen.emit(place)
        self._pressed, self._pressed_at = place, at

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up a tab, or show where the dragged one would go."""
        at = event.position().toPoint()
        if self._pressed != _NONE and event.buttons() & Qt.MouseButton.LeftButton:
            far = (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
            if far or self._gap != _NONE:
                places = self.places
                widths = self._widths()[places.first : places.end]
                self._gap = places.first + gap_at(widths, at.x() + _HALF_GAP_PX)
                self.update()
            return
        self._hover(len(self._names) if self.menu_box().contains(at) else self.place_at(at.x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop the dragged tab."""
        pressed, gap = self._pressed, self._gap
        self._pressed = self._gap = _NONE
        self.update()
        to = gap - 1 if gap > pressed else gap
        if event.button() is Qt.MouseButton.LeftButton and _NONE not in (pressed, gap) and to != pressed:
            self.moved.emit(pressed, to)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rename a tab."""
        place = self.place_at(event.position().toPoint().x())
        if place == _NONE:
            event.ignore()
            return
        self._pressed = _NONE
        self.begin_renaming(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go to the neighbour."""
        turned = event.angleDelta().y() or event.angleDelta().x()
        if turned:
            self._go(-1 if turned > 0 else 1)
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """No tab is under the pointer any more."""
        super().leaveEvent(event)
        self._hover(_NONE)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the tab under the pointer, or for a key of the shown one."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.menu_asked.emit(self._shown, self.mapToGlobal(self.box_of(self._shown).bottomLeft()))
        elif (place := self.place_at(event.pos().x())) != _NONE:
            self.menu_asked.emit(place, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the neighbour, move, rename or delete the shown list, or leave."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            by = -1 if key == Qt.Key.Key_Left else 1
            if not alt:
                self._go(by)
            elif 0 <= self._shown + by < len(self._names):
                self.moved.emit(self._shown, self._shown + by)
        elif key == Qt.Key.Key_F2:
            self.begin_renaming(self._shown)
        elif key == Qt.Key.Key_Delete:
            self.delete_asked.emit(self._shown)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is, if it brought the focus here."""
        reason = event.reason()
        self._by_keyboard = reason in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tell what is on the list under the pointer."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.place_at(event.pos().x())
            if self.menu_box().contains(event.pos()):
                QToolTip.showText(event.globalPos(), "All lists", self)
            elif place != _NONE:
                QToolTip.showText(event.globalPos(), self._tip(place), self)
            return True
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take instruments, and any text."""
        if event.mimeData().hasFormat(INSTRUMENTS_MIME) or event.mimeData().hasText():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Light up the tab on which they would be dropped."""
        self._aim(self.place_at(event.position().toPoint().x()))
        if self._target == _NONE:
            event.ignore()
        else:
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing would be dropped any more."""
        super().dragLeaveEvent(event)
        self._aim(_NONE)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over what was dropped on a tab."""
        place = self.place_at(event.position().toPoint().x())
        self._aim(_NONE)
        if place != _NONE:
            event.acceptProposedAction()
            self.dropped.emit(place, event.mimeData())

    # Inside.

    def _widths(self) -> list[int]:
        metrics = self.fontMetrics()
        return [
            min(metrics.horizontalAdvance(name) + _ROUNDING_PX, _MOST_TEXT_PX) + 2 * _HALF_GAP_PX
            for name in self._names
        ]

    def _room(self) -> int:
        # The gaps at both ends are not drawn.
        return self.width() + 2 * _HALF_GAP_PX

    def _settle(self) -> None:
        self._first = self.places.first
        self.update()

    def _place_field(self) -> None:
        """Lay the field over the tab that it renames, or to its left where the row ends."""
        if self._renaming == _NONE:
            return
        box = self.box_of(self._renaming)
        width = max(box.width(), _LEAST_FIELD_PX)
        left = max(0, min(max(box.left(), 0), self.width() - width))
        self.field.setGeometry(left, 3, min(width, self.width()), HEADER_PX - 7)

    def _go(self, by: int) -> None:
        if 0 <= self._shown + by < len(self._names):
            self.chosen.emit(self._shown + by)

    def _hover(self, place: int) -> None:
        if place != self._hovered:
            self._hovered = place
            self.update()

    def _aim(self, place: int) -> None:
        if place != self._target:
            self._target = place
            self.update()

    def _on_name_accepted(self, name: str) -> None:
        if 0 <= self._renaming < len(self._names) and name != self._names[self._renaming]:
            self.renamed.emit(self._renaming, name)

    def _on_naming_ended(self, by_key: bool) -> None:
        self._renaming = _NONE
        self.updateGeometry()
        if by_key:
            self.left.emit()
