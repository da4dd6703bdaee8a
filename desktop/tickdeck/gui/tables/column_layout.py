"""Which columns of a table are shown, in which order and how wide, and how that is remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import ceil

from tickdeck.gui.tables.column import Column

LEAST_PX = 24
MOST_PX = 800


class ColumnLayout:
    """What the user made of a table's columns.

    As long as the user touched nothing, columns are hidden while there is no room for them, those at the
    right first. Whatever is in sight when a column is shown, moved or resized by hand stays from then on, and
    the table is scrolled where there are too many.
    Columns are known by their `Column.key`, so that a layout outlives columns that come and go.
    Widths grow with the text: they are remembered as they are where text is of its usual size.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        scale: float = 1.0,
        least: Callable[[Column], int] = lambda _column: 0,
    ) -> None:
        """Begin as the columns ask for.

        Args:
            columns: All columns.
            scale: How much larger text is than usual.
            least: How many pixels a column has at least, as long as nobody resized it.
        """
        self._scale = scale
        self._least = least
        self._columns = {column.key: column for column in columns}
        self._order = _pinned_first(self._columns)
        self._shown: dict[str, bool] = {}
        self._widths: dict[str, int] = {}
        self._kept: set[str] = set()
        self._is_moved = False

    @property
    def order(self) -> tuple[str, ...]:
        """The keys of all columns from left to right, hidden ones too."""
        return tuple(self._order)

    @property
    def is_usual(self) -> bool:
        """Whether nothing was changed by hand."""
        return not (self._shown or self._widths or self._kept)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Take columns with other widths, or others; what was chosen for those that stay is kept."""
        self._columns = {column.key: column for column in columns}
        self._order = _merged(self._order, self._columns)

    def is_shown(self, key: str) -> bool:
        """Whether a column is wanted, be there room for it or not."""
        return self._shown.get(key, self._columns[key].shown)

    def is_kept(self, key: str) -> bool:
        """Whether a column is not hidden for want of room."""
        return self._columns[key].pinned or self._shown.get(key, False) or key in self._kept

    def keep(self, keys: Iterable[str]) -> None:
        """Keep columns that are in sight while something is changed by hand."""
        self._kept.update(keys)

    def show(self, key: str, *, shown: bool) -> None:
        """Show or hide a column. One that is pinned cannot be hidden."""
        if not self._columns[key].pinned:
            self._shown[key] = shown

    def resize(self, key: str, width: int) -> None:
        """Give a column a width in pixels."""
        self._widths[key] = round(min(max(width, LEAST_PX), MOST_PX) / self._scale)

    def width(self, key: str) -> int:
        """The width of a column in pixels where it is shown: the user's, or its own."""
        if key in self._widths:
            return round(self._widths[key] * self._scale)
        column = self._columns[key]
        # A column that asks for no width is not wanted, whatever its title is.
        return max(ceil(column.width * self._scale), self._least(column)) if column.width else 0

    def move(self, key: str, place: int) -> None:
        """Bring a column to a place among all; pinned ones stay in front of the others."""
        self._order.remove(key)
        self._order.insert(place, key)
        self._order = _pinned_first({each: self._columns[each] for each in self._order})
        self._is_moved = True
        self._kept.add(key)

    def reset(self) -> None:
        """Be as if nothing had been changed by hand."""
        self._order = _pinned_first(self._columns)
        self._shown.clear()
        self._widths.clear()
        self._kept.clear()
        self._is_moved = False

    def widths(self, room: int, *, keep: str = "") -> dict[str, int]:
        """The width of every column in a table, 0 for those that are hidden.

        Args:
            room: The table's width in pixels.
            keep: A column that is shown in any case, as the sorted one is.
        """
        wanted = {key: self.width(key) if self.is_shown(key) or key == keep else 0 for key in self._order}
        total = sum(wanted.values())
        for key in reversed(self._order[1:]):
            if total <= room:
                break
            if wanted[key] and key != keep and not self.is_kept(key):
                total -= wanted[key]
                wanted[key] = 0
        spare = max(0, room - total)
        for key, column in self._columns.items():
            if spare and wanted[key] and column.stretch and key not in self._widths:
                wanted[key] += spare
                spare = 0
        return wanted

    def state(self) -> dict[str, object]:
        """What was changed by hand, as JSON can hold it."""
        return {
            "order": list(self._order) if self._is_moved else [],
            "kept": sorted(self._kept),
            "shown": dict(self._shown),
            "widths": dict(self._widths),
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """Be as it was; columns that are not known are passed over, and so is anything else that is odd."""
        self.reset()
        known = self._columns
        order, kept = (_texts(state.get(name)) for name in ("order", "kept"))
        shown, widths = (_named(state.get(name)) for name in ("shown", "widths"))
        self._kept = {key for key in kept if key in known}
        self._is_moved = bool(order)
        if self._is_moved:
            self._order = _merged([key for key in dict.fromkeys(order) if key in known], known)
        for key, value in shown.items():
            if key in known and isinstance(value, bool):
                self.show(key, shown=value)
        for key, value in widths.items():
            if key in known and isinstance(value, int) and not isinstance(value, bool):
                self._widths[key] = min(max(value, LEAST_PX), MOST_PX)


def _pinned_first(columns: Mapping[str, Column]) -> list[str]:
    return sorted(columns, key=lambda key: not columns[key].pinned)


def _merged(order: Sequence[str], columns: Mapping[str, Column]) -> list[str]:
    """An order of all columns: those of the order given, and each other one behind its usual neighbour."""
    merged = [key for key in order if key in columns]
    before = ""
    for key in columns:
        if key not in merged:
            merged.insert(merged.index(before) + 1 if before else 0, key)
        before = key
    return _pinned_first({key: columns[key] for key in merged})


def _texts(value: object) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def _named(value: object) -> dict[str, object]:
    return (
        {key: each for key, each in value.items() if isinstance(key, str)} if isinstance(value, dict) else {}
    )
