"""A field in which an instrument is found as one types, with what was found below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from tickdeck.gui.find.asking_field import AskingField
from tickdeck.gui.find.floating_surface import SHADOW_PX, FloatingSurface
from tickdeck.gui.find.found_row import FoundRow, spoken
from tickdeck.gui.find.result_list import ResultList
from tickdeck.gui.find.result_view import ResultView
from tickdeck.gui.theme import GAP_PX, Theme, blend, font
from tickdeck.symbols.search import Found
from tickdeck.words import tr

_MOST_ROWS = 10
_LEAST_WIDTH_PX = 440
"""At the usual size of texts; it grows with them."""

_ROOM_PX = 3
"""By which the field is higher than a row of a table."""

_SHEET = """
QLineEdit {{
    background: {panel}; color: {text}; border: 1px solid {hairline}; border-radius: 4px; padding: 0 8px;
    selection-background-color: {marked}; selection-color: {text};
}}
QLineEdit:focus {{ border-color: {accent}; }}
"""

FindInstruments = Callable[[str], Sequence[Found]]
"""Gives what fits a text, best first; asked with every letter, in the window's thread."""


class FindBox(AskingField):
    """Finds instruments.

    One that stays is in sight wherever it is laid out; any other comes with `open`, typed in already, and
    goes when an instrument is chosen or the focus leaves it.

    Signals:
        chosen(str): The id of the instrument that was chosen.
        cancelled(): It was left without a choice.
    """

    chosen = Signal(str)
    cancelled = Signal()

    def __init__(
        self,
        find: FindInstruments,
        *,
        theme: Theme,
        stays: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make a field.

        Args:
            find: Finds.
            theme: Colours.
            stays: Whether it is always in sight, rather than only from `open` on.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._find = find
        self._theme = theme
        self._stays = stays
        self._before: QWidget | None = None
        self._is_going = False
        self.setFont(font())
        self.setFixedHeight(theme.sizes.row + _ROOM_PX)
        self.setAccessibleName(tr("Find an instrument"))
        self.setPlaceholderText(tr("Code, name or pinyin"))
        self.setToolTip(
            tr(
                "Type a code, a name in English or Chinese, or pinyin, whole or initials.\n"
                "Enter takes the marked instrument, Tab takes it and stays for another, Escape leaves."
            )
        )
        self.setStyleSheet(_sheet(theme))
        self._surface = FloatingSurface(theme=theme, parent=self)
        self._results: ResultView[Found] = ResultView(
            spoken,
            lambda model: FoundRow(model, theme=theme, parent=self),
            theme=theme,
            name=tr("Instruments found"),
            row_px=theme.sizes.row,
            most_rows=_MOST_ROWS,
        )
        self._list = self._results.list
        self._list.taken.connect(self._on_taken)
        self._surface.body.addWidget(self._results)
        self._surface.hide()
        # It lies over the window's other children, so that it is the window's and not this field's.
        self.destroyed.connect(self._surface.deleteLater)
        self.textChanged.connect(self._on_text)
        if not stays:
            self.hide()

    @property
    def results(self) -> ResultList:
        """What was found."""
        return self._list

    @property
    def found(self) -> Sequence[Found]:
        """What the list shows, best first."""
        return self._results.rows

    @property
    def sentence(self) -> str:
        """What is said where nothing was found; empty if something was."""
        return self._results.sentence

    @property
    def surface(self) -> FloatingSurface:
        """What the results lie on; hidden while there is nothing to show."""
        return self._surface

    def open(self, text: str = "") -> None:
        """Come into sight with the focus, and with what was typed already."""
        if not self.hasFocus():
            self._before = QApplication.focusWidget()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.setText(text)
        self._on_text(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the mark, choose, or leave; everything else is typed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._list.marked, stay=False)
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif not (self._surface.isVisible() and self._list.move_mark(event.key())):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Tab takes the marked instrument while there is one, and moves on otherwise."""
        if next and self._surface.isVisible() and self._list.marked >= 0:
            self._choose(self._list.marked, stay=True)
            return True
        return super().focusNextPrevChild(next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave, unless only a menu or another program has the focus now."""
        super().focusOutEvent(event)
        passing = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if self._is_going or event.reason() in passing:
            return
        self._before = None
        if self.isVisible():
            self._leave()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show again what was found for what still stands here."""
        super().focusInEvent(event)
        if self.text():
            self._show_results()

    def hideEvent(self, event: QHideEvent) -> None:
        """The results go with it."""
        super().hideEvent(event)
        self._surface.hide()

    def moveEvent(self, event: QMoveEvent) -> None:
        """The results follow."""
        super().moveEvent(event)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The results follow."""
        super().resizeEvent(event)
        self._place()

    def _on_text(self, text: str) -> None:
        sought = text.strip()
        found = self._find(text) if sought else ()
        self._results.show_rows(found, tr("Nothing is called “{text}”.", text=sought) if sought else "")
        self._show_results()

    def _show_results(self) -> None:
        if not (self.isVisible() and self.hasFocus() and self.text().strip()):
            self._surface.hide()
            return
        if self._surface.parentWidget() is not self.window():
            self._surface.setParent(self.window())
        self._surface.show()
        self._place()
        self._surface.raise_()

    def _place(self) -> None:
        """Below the field, or above it where there is more room; as wide as the field at least."""
        if not self._surface.isVisible():
            return
        window = self.window()
        top_left = self.mapTo(window, QPoint(0, 0))
        below = window.height() - (top_left.y() + self.height()) - 2 * GAP_PX
        above = top_left.y() - 2 * GAP_PX
        wanted = self._results.fitting_px(window.height()) + 2
        is_below = below >= wanted or below >= above
        most = max(below if is_below else above, 2 * self._theme.sizes.row + 2 * GAP_PX)
        height = self._results.fitting_px(most - 2) + 2
        least = self._theme.sizes.scaled(_LEAST_WIDTH_PX)
        width = min(max(self.width(), least), window.width() - 2 * GAP_PX)
        left = max(GAP_PX, min(top_left.x(), window.width() - width - GAP_PX))
        top = top_left.y() + self.height() + 3 if is_below else top_left.y() - height - 3
        place = QRect(left, top, width, height)
        self._surface.setGeometry(place.adjusted(-SHADOW_PX, -SHADOW_PX, SHADOW_PX, SHADOW_PX))

    def _on_taken(self, row: int) -> None:
        self._choose(row, stay=False)

    def _choose(self, row: int, *, stay: bool) -> None:
        if not 0 <= row < len(self.found):
            return
        instrument = self.found[row].id
        self.clear()
        if not stay:
            self._go()
        self.chosen.emit(instrument)

    def _leave(self) -> None:
        self.clear()
        self._go()
        self.cancelled.emit()

    def _go(self) -> None:
        before, self._before = self._before, None
        self._surface.hide()
        if self._stays:
            return
        self._is_going = True
        if self.hasFocus() and before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self._is_going = False


def _sheet(theme: Theme) -> str:
    return _SHEET.format(
        panel=theme.panel.name(),
        text=theme.text.name(),
        hairline=theme.hairline.name(),
        accent=theme.accent.name(),
        marked=blend(theme.panel, theme.accent, 0.35).name(),
    )
