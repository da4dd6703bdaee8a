"""The tabs of the lists in the panel's header: chosen, dragged, renamed and dropped on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
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
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from tickdeck.gui.panels.watchlist.name_field import NameField
from tickdeck.gui.panels.watchlist.tab_places import gap_at
from tickdeck.gui.panels.watchlist.tab_row import HALF_GAP_PX, NO_TAB, TabRow
from tickdeck.gui.tables.row_drag import INSTRUMENTS_MIME
from tickdeck.gui.theme import Theme
from tickdeck.words import tr

Tip = Callable[[int], str]


class ListTabs(TabRow):
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
            theme: Colours and sizes.
            trouble: What is wrong with a name for a list, in one sentence; empty if nothing is.
            tip: The tooltip of a tab.
            parent: Qt parent.
        """
        super().__init__(theme=theme, parent=parent)
        self._tip = tip
        self._pressed = NO_TAB
        self._pressed_at = QPoint()
        self.field = NameField(theme=theme, trouble=lambda name: trouble(self._renaming, name), parent=self)
        self.field.hide()
        self.field.accepted.connect(self._on_name_accepted)
        self.field.ended.connect(self._on_naming_ended)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_lists(self, names: Sequence[str], shown: int) -> None:
        """Show these tabs, of which one is the shown list's."""
        if (tuple(names), shown) == (self._names, self._shown):
            return
        self.field.give_up()
        self._names, self._shown = tuple(names), shown
        self._hovered = self._pressed = self._gap = self._target = NO_TAB
        self.setAccessibleName(
            tr(
                "Watchlists: {list} is shown, {place} of {count}",
                list=names[shown],
                place=shown + 1,
                count=len(names),
            )
        )
        self.updateGeometry()
        self._settle()

    def begin_renaming(self, place: int) -> None:
        """Let the user type another name in the place of a tab."""
        if not 0 <= place < len(self._names):
            return
        if place != self._shown:
            self.chosen.emit(place)
        self._renaming = place
        self.updateGeometry()
        self._settle()
        self._place_field()
        self.field.begin(self._names[place])

    # What Qt calls.

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
        if place == NO_TAB:
            # Behind the tabs the header is the handle of its dock.
            event.ignore()
            return
        self.chosen.emit(place)
        self._pressed, self._pressed_at = place, at

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up a tab, or show where the dragged one would go."""
        at = event.position().toPoint()
        if self._pressed != NO_TAB and event.buttons() & Qt.MouseButton.LeftButton:
            far = (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
            if far or self._gap != NO_TAB:
                places = self.places
                widths = self._widths()[places.first : places.end]
                self._gap = places.first + gap_at(widths, at.x() + HALF_GAP_PX)
                self.update()
            return
        self._hover(len(self._names) if self.menu_box().contains(at) else self.place_at(at.x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop the dragged tab."""
        pressed, gap = self._pressed, self._gap
        self._pressed = self._gap = NO_TAB
        self.update()
        to = gap - 1 if gap > pressed else gap
        if event.button() is Qt.MouseButton.LeftButton and NO_TAB not in (pressed, gap) and to != pressed:
            self.moved.emit(pressed, to)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rename a tab."""
        place = self.place_at(event.position().toPoint().x())
        if place == NO_TAB:
            event.ignore()
            return
        self._pressed = NO_TAB
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
        self._hover(NO_TAB)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the tab under the pointer, or for a key of the shown one."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            self.menu_asked.emit(self._shown, self.mapToGlobal(self.box_of(self._shown).bottomLeft()))
        elif (place := self.place_at(event.pos().x())) != NO_TAB:
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
                QToolTip.showText(event.globalPos(), tr("All lists"), self)
            elif place != NO_TAB:
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
        if self._target == NO_TAB:
            event.ignore()
        else:
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing would be dropped any more."""
        super().dragLeaveEvent(event)
        self._aim(NO_TAB)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over what was dropped on a tab."""
        place = self.place_at(event.position().toPoint().x())
        self._aim(NO_TAB)
        if place != NO_TAB:
            event.acceptProposedAction()
            self.dropped.emit(place, event.mimeData())

    # Inside.

    def _place_field(self) -> None:
        """Lay the field over the tab that it renames, as far as the row goes."""
        if self._renaming == NO_TAB:
            return
        box = self.box_of(self._renaming)
        left = max(box.left(), 0)
        self.field.setGeometry(left, 3, min(box.right() + 1, self.width()) - left, self.height() - 7)

    def _go(self, by: int) -> None:
        if 0 <= self._shown + by < len(self._names):
            self.chosen.emit(self._shown + by)

    def _on_name_accepted(self, name: str) -> None:
        if 0 <= self._renaming < len(self._names) and name != self._names[self._renaming]:
            self.renamed.emit(self._renaming, name)

    def _on_naming_ended(self, by_key: bool) -> None:
        self._renaming = NO_TAB
        self.updateGeometry()
        self._settle()
        if by_key:
            self.left.emit()
