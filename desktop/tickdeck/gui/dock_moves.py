"""Moves and sizes docks by keys, as their headers and borders do by the mouse."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

from tickdeck.gui.dock_tree import Node, lay_tree, read_tree

_STEP_PX = 40
"""A dock grows or shrinks by so much at a time."""
_SIDE_SHARE = 0.25
"""Part of the window that a dock along a whole side takes."""
_LEAST_PX = 280
"""Width of a dock that is put into a row; others give way."""
_ACROSS, _DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


class Direction(Enum):
    """Where a panel is moved."""

    LEFT = auto()
    RIGHT = auto()
    UP = auto()
    DOWN = auto()

    @property
    def orientation(self) -> Qt.Orientation:
        """Along which it leads."""
        return _ACROSS if self in (Direction.LEFT, Direction.RIGHT) else _DOWN

    @property
    def is_before(self) -> bool:
        """Whether what is moved comes before what it is moved past."""
        return self in (Direction.LEFT, Direction.UP)


_NEAREST_FIRST = (Direction.RIGHT, Direction.DOWN, Direction.LEFT, Direction.UP)


def move(window: QMainWindow, dock: QDockWidget, direction: Direction) -> None:
    """Put a dock on the far side of its neighbour, or, at the edge of the window, along that whole side.

    One in tabs comes out of them and lies beside them; one in a window of its own comes to that side.

    Args:
        window: What the docks lie in.
        dock: One that is shown.
        direction: Where to.
    """
    root = read_tree(window)
    if root is None:
        return
    place = _place_of(root, dock)
    if place is not None and len(place.docks) > 1:
        target: Node | None = place
    else:
        target = None if place is None else _neighbour(root, place, direction)
    if target is not None:
        lay_tree(window, _beside(root, target, _taken(place, dock), direction).without_empty())
    elif place is None or not _has_side(root, place, direction):
        lay_tree(window, _along_side(root, _taken(place, dock), direction).without_empty())


def into_tabs(window: QMainWindow, dock: QDockWidget) -> None:
    """Put a dock into tabs with its neighbour, the one at its right if there is one; or out of its tabs.

    Args:
        window: What the docks lie in.
        dock: One that is shown.
    """
    root = read_tree(window)
    place = None if root is None else _place_of(root, dock)
    if root is None or place is None:
        return
    if len(place.docks) > 1:
        move(window, dock, Direction.RIGHT if dock.width() > dock.height() else Direction.DOWN)
    elif (near := _nearest(root, place, _NEAREST_FIRST)) is not None:
        near.docks.append(dock)
        near.front = dock
        place.docks.clear()
        lay_tree(window, root.without_empty())


def grow(window: QMainWindow, dock: QDockWidget, orientation: Qt.Orientation, *, by: int) -> None:
    """Make a dock wider or higher at the cost of its neighbour.

    Args:
        window: What the docks lie in.
        dock: One that is shown.
        orientation: Along which it grows.
        by: Steps; negative to make it narrower or lower.
    """
    change_px = by * _STEP_PX
    if dock.isFloating():
        is_across = orientation is _ACROSS
        dock.resize(dock.width() + change_px * is_across, dock.height() + change_px * (not is_across))
        return
    root = read_tree(window)
    place = None if root is None else _place_of(root, dock)
    if root is None or place is None:
        return
    ways = [direction for direction in _NEAREST_FIRST if direction.orientation is orientation]
    near = _nearest(root, place, ways)
    if near is not None and near.front is not None:
        # Asked for alone, Qt would give it half of the step.
        sizes = [_length(place.box, orientation) + change_px, _length(near.box, orientation) - change_px]
        window.resizeDocks([dock, near.front], sizes, orientation)


def _taken(place: Node | None, dock: QDockWidget) -> Node:
    """A place for a dock alone; the one that it has if nothing else is there."""
    if place is None:
        return Node(dock.geometry(), [dock], dock)
    if len(place.docks) == 1:
        return place
    place.docks.remove(dock)
    place.front = place.docks[0]
    return Node(QRect(place.box), [dock], dock)


def _beside(root: Node, target: Node, moved: Node, direction: Direction) -> Node:
    """Put a place past another, in the row or column that this is in, or a new one."""
    parent = root.parent_of(target)
    before = root.parent_of(moved)
    if parent is not None and parent is before and parent.orientation is direction.orientation:
        # They change places, and keep their sizes.
        parent.children.remove(moved)
        parent.children.insert(parent.children.index(target) + (not direction.is_before), moved)
        return root
    if before is not None:
        before.children.remove(moved)
    half = QRect(target.box)
    if direction.orientation is _ACROSS:
        half.setWidth(max(half.width() // 2, _LEAST_PX))
    else:
        half.setHeight(half.height() // 2)
    pair = Node(QRect(target.box), orientation=direction.orientation)
    target.box, moved.box = half, QRect(half)
    pair.children = [moved, target] if direction.is_before else [target, moved]
    if parent is None:
        return pair
    at = parent.children.index(target)
    is_same = parent.orientation is direction.orientation
    parent.children[at : at + 1] = pair.children if is_same else [pair]
    return root


def _has_side(root: Node, place: Node, direction: Direction) -> bool:
    """Whether a place lies along a whole side of everything."""
    ends = root.children[:1] if direction.is_before else root.children[-1:]
    return place is root or (root.orientation is direction.orientation and ends == [place])


def _along_side(root: Node, moved: Node, direction: Direction) -> Node:
    """Put a place along a whole side of everything."""
    before = root.parent_of(moved)
    if before is not None:
        before.children.remove(moved)
    side_px = round(_length(root.box, direction.orientation) * _SIDE_SHARE)
    side, rest = QRect(root.box), QRect(root.box)
    if direction.orientation is _ACROSS:
        side.setWidth(side_px)
        rest.setWidth(rest.width() - side_px)
    else:
        side.setHeight(side_px)
        rest.setHeight(rest.height() - side_px)
    moved.box = side
    box, root.box = root.box, rest
    children = [moved, root] if direction.is_before else [root, moved]
    return Node(box, orientation=direction.orientation, children=children)


def _place_of(root: Node, dock: QDockWidget) -> Node | None:
    return next((place for place in root.places() if dock in place.docks), None)


def _nearest(root: Node, place: Node, ways: Sequence[Direction]) -> Node | None:
    return next((near for way in ways if (near := _neighbour(root, place, way)) is not None), None)


def _neighbour(root: Node, place: Node, direction: Direction) -> Node | None:
    """The place nearest in a direction; of several, the one with the longest common border."""
    across = _DOWN if direction.orientation is _ACROSS else _ACROSS
    found = [
        (gap, -shared, other)
        for other in root.places()
        if other is not place
        and (shared := _overlap(place.box, other.box, across)) > 0
        and (gap := _gap(place.box, other.box, direction)) >= 0
    ]
    return min(found, key=lambda each: each[:2])[2] if found else None


def _gap(box: QRect, other: QRect, direction: Direction) -> int:
    """How far another box is ahead in a direction, in pixels; negative if it is not."""
    match direction:
        case Direction.LEFT:
            return box.left() - other.right() - 1
        case Direction.RIGHT:
            return other.left() - box.right() - 1
        case Direction.UP:
            return box.top() - other.bottom() - 1
        case Direction.DOWN:
            return other.top() - box.bottom() - 1


def _overlap(box: QRect, other: QRect, orientation: Qt.Orientation) -> int:
    """How much of an orientation two boxes have in common, in pixels; not above 0 for nothing."""
    if orientation is _ACROSS:
        return min(box.right(), other.right()) - max(box.left(), other.left()) + 1
    return min(box.bottom(), other.bottom()) - max(box.top(), other.top()) + 1


def _length(box: QRect, orientation: Qt.Orientation) -> int:
    return box.width() if orientation is _ACROSS else box.height()
