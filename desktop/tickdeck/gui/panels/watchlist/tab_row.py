"""The row of a panel's tabs as it is seen: which names have room, where they lie, and their marks."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tickdeck.gui.panels.watchlist.tab_places import TabPlaces, fitted_tabs
from tickdeck.gui.theme import Theme, blend, font

HALF_GAP_PX = 8
_ROUNDING_PX = 2
_MARK_PX = 2
_HOVER_TINT = 0.5
_MOST_TEXT_PX = 150
"""Of a name at the usual size of texts, as for the next two; they grow with them."""
_MENU_PX = 20
_LEAST_FIELD_PX = 110

NO_TAB = -1


class TabRow(QWidget):
    """One tab a name, the shown one underlined in the accent's colour.

    Those without room are left out, with a button for a menu of all at the right end.
    """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty row.

        Args:
            theme: Colours and sizes.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._theme = theme
        self._most_text_px, self._menu_px, self._least_field_px = (
            theme.sizes.scaled(pixels) for pixels in (_MOST_TEXT_PX, _MENU_PX, _LEAST_FIELD_PX)
        )
        self._names: tuple[str, ...] = ()
        self._shown = 0
        self._first = 0
        self._hovered = NO_TAB
        self._gap = NO_TAB
        self._target = NO_TAB
        self._renaming = NO_TAB
        self._by_keyboard = False
        self.setFont(font())
        self.setFixedHeight(theme.sizes.header)
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
        return fitted_tabs(widths, self._room(), shown=self._shown, first=self._first, menu_px=self._menu_px)

    def box_of(self, place: int) -> QRect:
        """Where a tab is; empty for one that is not seen."""
        places = self.places
        if not places.first <= place < places.end:
            return QRect()
        left = places.lefts[place - places.first] - HALF_GAP_PX
        return QRect(left, 0, self._widths()[place], self.height())

    def menu_box(self) -> QRect:
        """Where the button of the menu of all lists is; empty where all tabs are seen."""
        return (
            QRect(self.width() - self._menu_px, 0, self._menu_px, self.height())
            if self.places.is_cut
            else QRect()
        )

    def place_at(self, x: int) -> int:
        """The tab at a place in the row, -1 if there is none."""
        places = self.places
        return next((at for at in range(places.first, places.end) if self.box_of(at).contains(x, 1)), NO_TAB)

    # What Qt calls.

    def sizeHint(self) -> QSize:
        """As wide as all tabs."""
        return QSize(max(sum(self._widths()) - 2 * HALF_GAP_PX, 0), self.maximumHeight())

    def minimumSizeHint(self) -> QSize:
        """Room for a short name and the menu."""
        return QSize(min(self.sizeHint().width(), 4 * self._menu_px), self.maximumHeight())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The names, the mark of the shown one, and where a dragged tab would go."""
        painter = QPainter(self)
        places = self.places
        for place in range(places.first, places.end):
            box = self.box_of(place)
            inner = box.adjusted(HALF_GAP_PX, 0, -HALF_GAP_PX, 0)
            inner.setRight(min(inner.right(), self._room() - (self._menu_px if places.is_cut else 0)))
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
        if self._gap != NO_TAB:
            at = self._gap - places.first
            x = places.lefts[at] if at < len(places.lefts) else self.box_of(places.end - 1).right() + 1
            painter.fillRect(max(x - HALF_GAP_PX - 1, 0), 6, _MARK_PX, self.height() - 12, self._theme.accent)
        if places.is_cut:
            painter.setPen(self._theme.text if self._hovered == len(self._names) else self._theme.dim)
            painter.drawText(self.menu_box(), Qt.AlignmentFlag.AlignCenter, "▾")

    # Inside.

    def _widths(self) -> list[int]:
        metrics = self.fontMetrics()
        widths = [
            min(metrics.horizontalAdvance(name) + _ROUNDING_PX, self._most_text_px) + 2 * HALF_GAP_PX
            for name in self._names
        ]
        if 0 <= self._renaming < len(widths):
            # The field has room of its own, lest it cover a neighbour.
            widths[self._renaming] = max(widths[self._renaming], self._least_field_px + HALF_GAP_PX)
        return widths

    def _room(self) -> int:
        # The gaps at both ends are not drawn.
        return self.width() + 2 * HALF_GAP_PX

    def _settle(self) -> None:
        self._first = self.places.first
        self.update()

    def _hover(self, place: int) -> None:
        if place != self._hovered:
            self._hovered = place
            self.update()

    def _aim(self, place: int) -> None:
        if place != self._target:
            self._target = place
            self.update()
