"""How docks lie: rows and columns within each other, read from where they are seen and laid anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QStyle

_ACROSS, _DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


@dataclass(eq=False, slots=True)
class Node:
    """A place of docks, or a row or column of such.

    Attributes:
        box: Where it is seen, in pixels of the window.
        docks: Those that share the place, in tabs where they are several; empty for a row or column.
        front: Which of them is seen.
        orientation: Of a row or column.
        children: What is in it, from left to right or from top to bottom.
    """

    box: QRect
    docks: list[QDockWidget] = field(default_factory=list)
    front: QDockWidget | None = None
    orientation: Qt.Orientation = _ACROSS
    children: list[Node] = field(default_factory=list)

    def places(self) -> Iterator[Node]:
        """Every place of docks in it."""
        if not self.children:
            yield self
        for child in self.children:
            yield from child.places()

    def parent_of(self, node: Node) -> Node | None:
        """The row or column that a node is directly in."""
        if any(child is node for child in self.children):
            return self
        found = (child.parent_of(node) for child in self.children)
        return next((each for each in found if each is not None), None)

    def without_empty(self) -> Node:
        """The same, without places that nothing is in, and without rows and columns of one."""
        if not self.children:
            return self
        whole = [child.without_empty() for child in self.children]
        self.children = [child for child in whole if child.children or child.docks]
        return self.children[0] if len(self.children) == 1 else self


def read_tree(window: QMainWindow) -> Node | None:
    """How the docks lie that are seen; None where there are none."""
    places = []
    for dock in _docks_of(window):
        if not dock.isHidden() and not dock.isFloating() and not dock.visibleRegion().isEmpty():
            shared = [other for other in window.tabifiedDockWidgets(dock) if not other.isHidden()]
            places.append(Node(dock.geometry(), [dock, *shared], dock))
    return _nested(places) if places else None


def lay_tree(window: QMainWindow, root: Node) -> None:
    """Lay all docks that are not in windows of their own as a tree says; hidden ones come below.

    Qt itself can only add: beside what was ever in tabs, even alone, it adds to the tabs.
    """
    kept = {dock for place in root.places() for dock in place.docks}
    laid = [dock for dock in _docks_of(window) if not dock.isFloating() or dock in kept]
    # Nothing is painted between.
    window.setUpdatesEnabled(False)
    try:
        for dock in laid:
            dock.setFloating(False)
            window.removeDockWidget(dock)
        _add(window, _first(root))
        _lay(window, root, (window.contentsRect().width(), window.contentsRect().height()))
        for dock in laid:
            if dock not in kept:
                _add(window, dock)
                dock.hide()
        for place in root.places():
            if place.front is not None:
                place.front.raise_()
    finally:
        window.setUpdatesEnabled(True)


def _lay(window: QMainWindow, node: Node, size: tuple[int, int]) -> None:
    if not node.children:
        for dock in node.docks[1:]:
            window.tabifyDockWidget(node.docks[0], dock)
            dock.show()
        return
    is_across = node.orientation is _ACROSS
    firsts = [_first(child) for child in node.children]
    for before, dock in pairwise(firsts):
        window.splitDockWidget(before, dock, node.orientation)
        dock.show()
    lengths = [child.box.width() if is_across else child.box.height() for child in node.children]
    border = window.style().pixelMetric(QStyle.PixelMetric.PM_DockWidgetSeparatorExtent, None, window)
    room = (size[0] if is_across else size[1]) - border * (len(firsts) - 1)
    sizes = [max(1, length * room // max(1, sum(lengths))) for length in lengths]
    # Before anything is laid within them: Qt sizes the innermost row or column that a dock is in.
    window.resizeDocks(firsts, sizes, node.orientation)
    for child, length in zip(node.children, sizes, strict=True):
        _lay(window, child, (length, size[1]) if is_across else (size[0], length))


def _add(window: QMainWindow, dock: QDockWidget) -> None:
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock, _DOWN)
    dock.show()


def _first(node: Node) -> QDockWidget:
    return next(node.places()).docks[0]


def _docks_of(window: QMainWindow) -> list[QDockWidget]:
    return window.findChildren(QDockWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)


def _nested(places: Sequence[Node]) -> Node:
    """Rows and columns of places that lie as Qt lays them: one can always be cut straight through."""
    if len(places) == 1:
        return places[0]
    box = QRect()
    for place in places:
        box = box.united(place.box)
    for orientation in (_ACROSS, _DOWN):
        parts = _cut(places, orientation)
        if orientation is _DOWN:
            parts = _with_columns(parts)
        if len(parts) > 1:
            return Node(box, orientation=orientation, children=[_nested(part) for part in parts])
    return Node(box, orientation=_DOWN, children=list(places))


def _with_columns(rows: list[list[Node]]) -> list[list[Node]]:
    """Rows that are as well columns of several are taken together: columns are what windows are made of."""
    taken: list[list[Node]] = []
    for row in rows:
        if taken and len(_cut([*taken[-1], *row], _ACROSS)) > 1:
            taken[-1] += row
        else:
            taken.append(row)
    return taken


def _cut(places: Sequence[Node], orientation: Qt.Orientation) -> list[list[Node]]:
    """Places in the parts between cuts straight through."""

    def span(place: Node) -> tuple[int, int]:
        box = place.box
        return (box.left(), box.right()) if orientation is _ACROSS else (box.top(), box.bottom())

    parts: list[list[Node]] = []
    end = 0
    for place in sorted(places, key=span):
        first, last = span(place)
        if not parts or first > end:
            parts.append([])
        parts[-1].append(place)
        end = max(end, last) if len(parts[-1]) > 1 else last
    return parts
