"""The watchlists as the window shares them: who changes them goes through here, who shows them listens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from tickdeck.settings.watchlist_edits import Edit, note
from tickdeck.settings.watchlist_undo import UndoStack
from tickdeck.settings.watchlists import WatchlistError, Watchlists
from tickdeck.words import tr


@dataclass(frozen=True, slots=True)
class News:
    """What was done last, or why it could not be.

    Attributes:
        text: One line.
        details: More of it, for a tooltip; may be empty.
        offers_undo: Whether it is a step that can be undone now.
        number: Which news it is, from 1; 0 before the first.
    """

    text: str = ""
    details: str = ""
    offers_undo: bool = False
    number: int = 0


class WatchlistsModel(QObject):
    """Holds the lists, and what was done to them so that it can be undone.

    Signals:
        changed(): Something is different: a list, which one is shown, a note, or the news.
        wanted_changed(): The union of the instruments of all lists is different.
    """

    changed = Signal()
    wanted_changed = Signal()

    def __init__(self, lists: Watchlists, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stack = UndoStack(lists)
        self._news = News()
        self._version = 1

    @property
    def now(self) -> Watchlists:
        """The lists as they are."""
        return self._stack.now

    @property
    def version(self) -> int:
        """Grows whenever the lists, or which one is shown, become different."""
        return self._version

    @property
    def news(self) -> News:
        """What was done last."""
        return self._news

    @property
    def next_undo(self) -> str:
        """What would be undone next; empty if there is nothing."""
        return self._stack.next_undo

    @property
    def next_redo(self) -> str:
        """What would be done again next; empty if there is nothing."""
        return self._stack.next_redo

    def edit(self, change: Callable[[Watchlists], Edit], *, remark: str = "", details: str = "") -> bool:
        """Change the lists, or say why that cannot be done.

        Args:
            change: Gives the edit of the lists that it is handed.
            remark: A sentence to be told behind what was done.
            details: More of it, for a tooltip.

        Returns:
            Whether the lists are different now.
        """
        before = self.now
        try:
            edit = change(before)
        except WatchlistError as error:
            self.tell(str(error), details)
            return False
        if not self._stack.do(edit):
            if remark:
                self.tell(remark, details)
            return False
        self._news = News(
            f"{edit.told} · {remark}" if remark else edit.told, details, True, self._news.number + 1
        )
        self._emit(before)
        return True

    def show(self, place: int) -> None:
        """Show another list; a place without one changes nothing."""
        before = self.now
        self._stack.show(place)
        if self.now != before:
            self._emit(before)

    def note(self, code: str, text: str) -> None:
        """Write something about an instrument; an empty text takes the note away."""
        self.edit(lambda now: note(now, code, text))

    def undo(self) -> None:
        """Undo the last step and say which it was."""
        before = self.now
        told = self._stack.undo()
        text = tr("Undo: {step}", step=_lower(told)) if told else tr("There is nothing to undo.")
        self._news = News(text, "", False, self._news.number + 1)
        self._emit(before)

    def redo(self) -> None:
        """Do again what was undone last, and say what it was."""
        before = self.now
        told = self._stack.redo()
        text = tr("Redo: {step}", step=_lower(told)) if told else tr("There is nothing to do again.")
        self._news = News(text, "", bool(told), self._news.number + 1)
        self._emit(before)

    def tell(self, text: str, details: str = "") -> None:
        """Say something where news are shown, such as why nothing happened."""
        self._news = News(text, details, False, self._news.number + 1)
        self.changed.emit()

    def _emit(self, before: Watchlists) -> None:
        now = self.now
        if now != before:
            self._version += 1
        self.changed.emit()
        if now.each is not before.each and set(now.ids) != set(before.ids):
            self.wanted_changed.emit()


def _lower(told: str) -> str:
    return told[:1].lower() + told[1:]
