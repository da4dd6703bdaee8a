"""The selected instrument, shared by all panels, or by those of one colour."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """Which instrument is selected.

    Signals:
        changed(int): The number of the newly selected instrument.
    """

    changed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._symbol = -1

    @property
    def symbol(self) -> int:
        """The number of the selected instrument, -1 if none is."""
        return self._symbol

    def select(self, symbol: int) -> None:
        """Select an instrument everywhere."""
        self._take(symbol)

    def _take(self, symbol: int) -> None:
        if symbol != self._symbol:
            self._symbol = symbol
            self.changed.emit(symbol)


class LinkGroup(StrEnum):
    """Panels of one group follow one instrument; each group has a colour of the theme, by its place here."""

    BLUE = "blue"
    VIOLET = "violet"
    TEAL = "teal"
    PINK = "pink"


class LinkedSelection(Selection):
    """A panel's selection: that of a group, or its own while it is in none.

    Signals:
        joined(): The panel is in another group from now on.
    """

    joined = Signal()

    def __init__(self, groups: Mapping[LinkGroup, Selection], group: LinkGroup | None) -> None:
        """Join a group.

        Args:
            groups: The selections of the groups.
            group: Which to join first; None for no group.
        """
        super().__init__()
        self._groups = groups
        self._group: LinkGroup | None = None
        self.join(group)

    @property
    def group(self) -> LinkGroup | None:
        """The group; None for a selection of its own."""
        return self._group

    def select(self, symbol: int) -> None:
        """Select an instrument in all panels of the group."""
        if self._group is None:
            self._take(symbol)
        else:
            self._groups[self._group].select(symbol)

    def join(self, group: LinkGroup | None) -> None:
        """Follow another group from now on; without one the panel stays with its instrument.

        A group that has none yet is given the panel's: who changes a colour has lost nothing.
        """
        if group is self._group:
            return
        if group is not None and self._groups[group].symbol < 0 <= self.symbol:
            self._groups[group].select(self.symbol)
        if self._group is not None:
            self._groups[self._group].changed.disconnect(self._take)
        self._group = group
        if group is not None:
            self._groups[group].changed.connect(self._take)
            self._take(self._groups[group].symbol)
        self.joined.emit()


class Links:
    """The selections of all groups."""

    def __init__(self) -> None:
        self._groups = {group: Selection() for group in LinkGroup}

    def of(self, group: LinkGroup) -> Selection:
        """The selection of a group."""
        return self._groups[group]

    def linked(self, group: LinkGroup | None = LinkGroup.BLUE) -> LinkedSelection:
        """A selection for one more panel."""
        return LinkedSelection(self._groups, group)
