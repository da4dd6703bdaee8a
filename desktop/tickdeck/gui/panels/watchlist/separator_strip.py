"""The line in which a separator's title is typed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from tickdeck.gui.panels.watchlist.field_strip import FieldStrip
from tickdeck.gui.panels.watchlist.list_editing import ListEditing
from tickdeck.gui.theme import Theme
from tickdeck.settings.watchlist_edits import add_separator, rename_separator
from tickdeck.settings.watchlists import LONGEST_NAME, Separator
from tickdeck.words import tr


class SeparatorStrip(FieldStrip):
    """Puts a separator into the list shown, or gives one another title.

    Signals:
        added(): A separator was put into the list.
        ended(): The title was taken, or it was given up.
    """

    added = Signal()
    ended = Signal()

    def __init__(self, editing: ListEditing, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Separator"),
            theme=theme,
            tip=tr("Enter puts the separator there, Escape gives it up."),
            example=tr("A title, or nothing"),
            parent=parent,
        )
        self._editing = editing
        self._at: int | None = None
        self._is_new = True
        self._version = 0
        self._told_behind = ""
        self.field.setMaxLength(LONGEST_NAME)
        self.accepted.connect(self._on_accepted)
        self.given_up.connect(self._end)

    def begin_adding(self, at: int | None, *, remark: str = "") -> None:
        """Ask for the title of a new separator.

        Args:
            at: Before which row of the list; None for its end.
            remark: What is told behind that it was added.
        """
        self._begin(at, is_new=True)
        self._told_behind = remark
        self.begin("", tr("New separator"))

    def begin_renaming(self, at: int) -> None:
        """Ask for another title of the separator at a row of the list."""
        row = self._editing.current.rows[at]
        self._begin(at, is_new=False)
        self.begin(row.title if isinstance(row, Separator) else "", tr("Separator"))

    def _begin(self, at: int | None, *, is_new: bool) -> None:
        self._at, self._is_new, self._version = at, is_new, self._editing.lists.version

    def _on_accepted(self, title: str) -> None:
        lists, place = self._editing.lists, self._editing.place
        if lists.version != self._version:
            lists.tell(tr("The list changed meanwhile; choose the separator's place again."))
        elif self._is_new:
            add = partial(add_separator, place=place, title=title, at=self._at)
            if lists.edit(add, remark=self._told_behind):
                self.added.emit()
        elif self._at is not None:
            lists.edit(partial(rename_separator, place=place, at=self._at, title=title))
        self._end()

    def _end(self) -> None:
        self.hide()
        self.ended.emit()
