"""What was done to the watchlists, to be undone and done again."""

from __future__ import annotations

from dataclasses import dataclass

from tickdeck.settings.watchlist_edits import Edit
from tickdeck.settings.watchlists import Watchlists

_MOST_STEPS = 100


@dataclass(frozen=True, slots=True)
class _Step:
    before: Watchlists
    edit: Edit


class UndoStack:
    """The lists as they are now, and how they came to be so.

    Which list is shown is no step of its own; undoing shows the list on which it happened.

    Attributes:
        now: The lists as they are now.
    """

    def __init__(self, now: Watchlists) -> None:
        self.now = now
        self._done: list[_Step] = []
        self._undone: list[_Step] = []

    @property
    def next_undo(self) -> str:
        """What would be undone next; empty if there is nothing."""
        return self._done[-1].edit.told if self._done else ""

    @property
    def next_redo(self) -> str:
        """What would be done again next; empty if there is nothing."""
        return self._undone[-1].edit.told if self._undone else ""

    def do(self, edit: Edit) -> bool:
        """Take in an edit of `now`; what had been undone cannot be done again then.

        Returns:
            Whether it changed anything; an edit that does not is no step.
        """
        if edit.lists == self.now:
            return False
        self._done = [*self._done, _Step(self.now, edit)][-_MOST_STEPS:]
        self._undone.clear()
        self.now = edit.lists
        return True

    def show(self, place: int) -> None:
        """Show another list; a place without one changes nothing."""
        self.now = self.now.showing(place)

    def undo(self) -> str:
        """Undo the last step; says which, and nothing where there is none."""
        if not self._done:
            return ""
        step = self._done.pop()
        self._undone.append(step)
        self.now = step.before
        return step.edit.told

    def redo(self) -> str:
        """Do again what was undone last; says what, and nothing where there is none."""
        if not self._undone:
            return ""
        step = self._undone.pop()
        self._done.append(step)
        self.now = step.edit.lists
        return step.edit.told
