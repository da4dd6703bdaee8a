"""The command palette: a field over the window, and below it whatever fits what is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QFrame, QLabel, QLineEdit, QWidget

from tickdeck.gui.find.asking_field import AskingField
from tickdeck.gui.find.floating_surface import SHADOW_PX, FloatingSurface
from tickdeck.gui.find.result_list import ResultList
from tickdeck.gui.find.result_view import ResultView
from tickdeck.gui.palette.entry import PaletteEntry, PaletteSource
from tickdeck.gui.palette.entry_row import EntryRow, entry_px, spoken
from tickdeck.gui.palette.ranking import Recent, offered
from tickdeck.gui.theme import GAP_PX, Theme, blend, font
from tickdeck.words import tr

_WIDTH_PX = 640
"""At the usual size of texts; it grows with them."""

_TOP_PX = 44
_FIELD_ROOM_PX = 17
_HINT_ROOM_PX = 1
"""By how much the field and the hint are higher than a row of a table."""

_MOST_ROWS = 12
_OF_WINDOW = (QEvent.Type.Resize, QEvent.Type.MouseButtonPress, QEvent.Type.WindowBlocked)
_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_ROOM_BELOW_PX = 40


class CommandPalette(FloatingSurface):
    """Everything that can be done or opened, by typing a part of its name.

    It is a child of the window and stops nothing: it goes with Escape, with a click elsewhere, and when the
    focus leaves it.

    Signals:
        used(): An entry was run, so that what was used last has changed.
        closed(): It went out of sight.
    """

    used = Signal()
    closed = Signal()

    def __init__(
        self,
        sources: Sequence[PaletteSource],
        *,
        theme: Theme,
        parent: QWidget,
        recent: Recent | None = None,
        takes_letters: Callable[[QWidget | None], bool] = lambda _: False,
    ) -> None:
        """Make a palette, not yet shown.

        Args:
            sources: What it offers; of entries that fit alike, those of an earlier source stand first.
            theme: Colours.
            parent: The window over which it lies.
            recent: What was used last, which it shows first and keeps.
            takes_letters: Whether letters alone do something where a widget has the keys. There no name is
                begun with one that does nothing: the next letter might.
        """
        super().__init__(theme=theme, parent=parent)
        self._sources = tuple(sources)
        self._recent = recent if recent is not None else Recent()
        self._window = parent
        self._takes_letters = takes_letters
        self._before: QWidget | None = None
        self.setAccessibleName(tr("Command palette"))
        self._field = _Field(self)
        self._field_px = theme.sizes.row + _FIELD_ROOM_PX
        self._field.setFixedHeight(self._field_px)
        self._field.setStyleSheet(_sheet(theme))
        self._field.textChanged.connect(self._show)
        self._results: ResultView[PaletteEntry] = ResultView(
            spoken,
            lambda model: EntryRow(model, theme=theme, parent=self),
            theme=theme,
            name=tr("What fits"),
            row_px=entry_px(theme),
            most_rows=_MOST_ROWS,
        )
        self._list = self._results.list
        self._list.taken.connect(self._run)
        self._hint_px = theme.sizes.row + _HINT_ROOM_PX
        self._hint = _hint(self._sources, theme)
        self._hint.setFixedHeight(self._hint_px)
        self.body.addWidget(self._field)
        self.body.addWidget(_line(theme))
        self.body.addWidget(self._results, 1)
        self.body.addWidget(self._hint)
        self.hide()
        parent.installEventFilter(self)
        # Keys that nothing takes come to the window they were pressed in, as a dock that floats is one.
        for dock in parent.findChildren(QDockWidget):
            dock.installEventFilter(self)

    @property
    def field(self) -> QLineEdit:
        """Where it is typed."""
        return self._field

    @property
    def results(self) -> ResultList:
        """What fits."""
        return self._list

    @property
    def offered(self) -> Sequence[PaletteEntry]:
        """What the list shows, best first."""
        return self._results.rows

    @property
    def sentence(self) -> str:
        """What is said where nothing fits; empty if something does."""
        return self._results.sentence

    @property
    def recent(self) -> Recent:
        """What was used last."""
        return self._recent

    def open(self, text: str = "") -> None:
        """Come into sight with the focus; where it is in sight already, what was typed is marked.

        Args:
            text: What stands in it, such as ``>`` for what can be done.
        """
        if self.isVisible() and not text:
            self._field.selectAll()
            self._window.activateWindow()
            self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._field.setText(text)
        self._show(text)
        self.show()
        self.raise_()
        self._place()
        # It may have been asked for in a panel that is torn off, a window of its own.
        self._window.activateWindow()
        # Of other reasons all that stands there would be marked, and go with the next letter.
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_palette(self) -> None:
        """Go out of sight; the focus goes back to where it was."""
        before, self._before = self._before, None
        if self.isHidden():
            return
        had_focus = self._field.hasFocus()
        self.hide()
        self._field.clear()
        if had_focus and before is not None and before.isVisible():
            before.activateWindow()
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the window, and go when something else in it is clicked or a dialog opens.

        A letter or a digit that nothing in the window takes begins to be looked for.
        """
        # The kind first: while Qt takes the window apart this is called without attributes of its own.
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            typed = event.text()
            if event.modifiers() & ~_PLAIN or not typed.isalnum():
                return False
            if typed.isascii() and typed.isalpha() and self._takes_letters(QApplication.focusWidget()):
                return False
            # What is typed fast comes here until the field's window has the keys.
            self.open((self._field.text() if self.isVisible() else "") + typed)
            return True
        if kind in _OF_WINDOW and watched is self._window:
            # Blocked by a dialog it would stay in sight behind it, and could not be closed.
            if kind != QEvent.Type.Resize:
                self.close_palette()
            elif self.isVisible():
                self._place()
        return super().eventFilter(watched, event)

    def take_key(self, key: int) -> bool:
        """Do what a key in the field asks.

        Returns:
            Whether it is one that means something here.
        """
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self._list.marked)
            return True
        if key == Qt.Key.Key_Escape:
            self.close_palette()
            return True
        return self._list.move_mark(key)

    def _show(self, text: str) -> None:
        entries = offered(text, self._sources, self._recent)
        self._results.show_rows(entries, _nothing(text, self._sources))
        self._place()

    def _place(self) -> None:
        room = self._window.rect()
        width = min(self._theme.sizes.scaled(_WIDTH_PX), room.width() - 4 * GAP_PX)
        fixed = self._field_px + 1 + (self._hint_px if not self._hint.isHidden() else 0) + 2
        most = room.height() - _TOP_PX - _ROOM_BELOW_PX - fixed
        place = QRect((room.width() - width) // 2, _TOP_PX, width, fixed + self._results.fitting_px(most))
        self.setGeometry(place.adjusted(-SHADOW_PX, -SHADOW_PX, SHADOW_PX, SHADOW_PX))

    def _run(self, row: int) -> None:
        if not 0 <= row < len(self.offered):
            return
        entry = self.offered[row]
        if not entry.is_enabled:
            return
        self.close_palette()
        self._recent.add(entry.name)
        self.used.emit()
        entry.run()


class _Field(AskingField):
    """The palette's field; its arrows and Enter belong to the list below it."""

    def __init__(self, palette: CommandPalette) -> None:
        super().__init__(palette)
        self._owner = palette
        self.setFont(font(2))
        what = tr("Search a name, a code or a command")
        self.setAccessibleName(what)
        self.setPlaceholderText(what)
        self.setToolTip(tr("Arrows move, Enter does the marked one, Escape closes."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, run or close; everything else is typed."""
        if not self._owner.take_key(event.key()):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, _next: bool) -> bool:
        """Tab moves the mark: there is nothing else to move to, and it is not to leave by accident."""
        self._owner.take_key(Qt.Key.Key_Down if _next else Qt.Key.Key_Up)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close, unless only a menu or another program has the focus now."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._owner.close_palette()


def _nothing(text: str, sources: Sequence[PaletteSource]) -> str:
    source = next((each for each in sources if each.prefix and text.startswith(each.prefix)), None)
    sought = text[len(source.prefix) :].strip() if source else text.strip()
    if not sought:
        return tr("There is nothing to choose from yet.")
    return tr("Nothing is called “{text}”.", text=sought)


def _hint(sources: Sequence[PaletteSource], theme: Theme) -> QLabel:
    """The prefixes, in one dim line at the foot."""
    prefixes = [f"{source.prefix}  {source.title}" for source in sources if source.prefix]
    label = QLabel("      ".join(prefixes))
    label.setFont(font(-1))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setStyleSheet(
        f"color: {theme.dim.name()}; padding: 0 13px; border-top: 1px solid {theme.hairline.name()};"
    )
    if not prefixes:
        label.hide()
    return label


def _line(theme: Theme) -> QFrame:
    line = QFrame()
    line.setFixedHeight(1)
    line.setStyleSheet(f"background: {theme.hairline.name()}; border: none;")
    return line


def _sheet(theme: Theme) -> str:
    marked = blend(theme.panel, theme.accent, 0.35).name()
    return (
        f"QLineEdit {{ background: transparent; border: none; padding: 0 12px; color: {theme.text.name()}; "
        f"selection-background-color: {marked}; selection-color: {theme.text.name()}; }}"
    )
