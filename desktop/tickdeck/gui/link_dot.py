"""The dot in a panel's header: its colour says which panels follow the same instrument."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from tickdeck.gui.selection import LinkedSelection, LinkGroup
from tickdeck.gui.theme import Theme
from tickdeck.words import mark, tr

_SIZE_PX = 16
_RADIUS_PX = 4.0
_NAMES = {
    LinkGroup.BLUE: mark("Blue"),
    LinkGroup.VIOLET: mark("Violet"),
    LinkGroup.TEAL: mark("Teal"),
    LinkGroup.PINK: mark("Pink"),
}
_ALONE = mark("Alone", "a panel without a link group")


class LinkDot(QAbstractButton):
    """Shows a panel's group, a ring for none, and lets another be chosen from its menu."""

    def __init__(self, link: LinkedSelection, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link = link
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._show_menu)
        link.joined.connect(self._tell)
        self._tell()

    def menu(self) -> QMenu:
        """The groups to choose from."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in (*LinkGroup, None):
            is_chosen = group is self._link.group
            action = menu.addAction(QIcon(self._picture(group, is_chosen=is_chosen)), _name(group))
            action.setCheckable(True)
            action.setChecked(is_chosen)
            action.triggered.connect(partial(self._join, group))
        return menu

    def sizeHint(self) -> QSize:
        """Room to aim at."""
        return QSize(_SIZE_PX, _SIZE_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what the space bar does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The dot or the ring."""
        painter = QPainter(self)
        self._paint(painter, self._link.group)
        if self.hasFocus():
            self._ring(painter, self._theme.accent)

    @staticmethod
    def _ring(painter: QPainter, colour: QColor) -> None:
        painter.setPen(QPen(colour, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(_SIZE_PX / 2, _SIZE_PX / 2), _RADIUS_PX + 3, _RADIUS_PX + 3)

    def _paint(self, painter: QPainter, group: LinkGroup | None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.stale if group is None else self._theme.links[list(LinkGroup).index(group)]
        painter.setPen(QPen(colour, 1.3))
        painter.setBrush(Qt.BrushStyle.NoBrush if group is None else colour)
        painter.drawEllipse(QPointF(_SIZE_PX / 2, _SIZE_PX / 2), _RADIUS_PX, _RADIUS_PX)

    def _picture(self, group: LinkGroup | None, *, is_chosen: bool) -> QPixmap:
        ratio = self.devicePixelRatio()
        picture = QPixmap(round(_SIZE_PX * ratio), round(_SIZE_PX * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self._paint(painter, group)
        if is_chosen:
            # A picture stands where the menu would tick an entry.
            self._ring(painter, self._theme.text)
        painter.end()
        return picture

    def _show_menu(self) -> None:
        self.menu().popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _join(self, group: LinkGroup | None, _checked: bool = False) -> None:
        self._link.join(group)

    def _tell(self) -> None:
        group = self._link.group
        self.setAccessibleName(tr("Link group: {group}", group=_name(group)))
        self.setToolTip(
            tr("This panel keeps its own instrument; choose a colour to follow others.")
            if group is None
            else tr(
                "Follows the instrument chosen in panels with the {colour} dot.", colour=_name(group).lower()
            )
        )
        self.update()


def _name(group: LinkGroup | None) -> str:
    return tr(_ALONE, "a panel without a link group") if group is None else tr(_NAMES[group])
