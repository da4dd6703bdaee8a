"""Where values are in a decoded frame: places, and conditions on what is found there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tickdeck.feeds.generic.description import Scalar

ANYTHING = "*"
"""As the value of a condition: whatever it is, as long as there is something."""
_FROM_FRAME = "$"


class PlaceError(ValueError):
    """A place is written wrongly; the text fits behind the name of its key."""


class Place:
    """The place of a value: keys with dots between, digits being positions in a list.

    One that starts with ``$.`` counts from the frame, others from the tick.
    """

    __slots__ = ("_first", "_from_frame", "_rest")

    def __init__(self, text: str) -> None:
        """Understand a place.

        Raises:
            PlaceError: If a part of it is empty.
        """
        parts = parts_of(text)
        self._from_frame = parts[0] == _FROM_FRAME
        if self._from_frame:
            parts = parts[1:]
        if not parts:
            raise PlaceError("must name what is behind “$.”")
        self._first, self._rest = parts[0], parts[1:]

    def read(self, item: Any, frame: Any) -> Any:
        """What is there; None if there is nothing, or null."""
        node = frame if self._from_frame else item
        node = node.get(self._first) if type(node) is dict else _element(node, self._first)
        if self._rest:
            for part in self._rest:
                node = node.get(part) if type(node) is dict else _element(node, part)
        return node


def parts_of(text: str) -> tuple[str, ...]:
    """The parts of a place.

    Raises:
        PlaceError: If one is empty.
    """
    parts = tuple(text.split("."))
    if not all(parts):
        raise PlaceError("must be keys with dots between, such as “data.price”")
    return parts


def _element(node: Any, part: str) -> Any:
    if type(node) is list and part.isdecimal() and int(part) < len(node):
        return node[int(part)]
    return None


def items_at(frame: Any, parts: tuple[str, ...]) -> list[Any] | None:
    """The ticks at a place; None if the frame has no such place.

    A list on the way means all of its elements, one at the end its elements, unless these are plain values:
    then it is a tick that has positions in place of names. Without parts the frame is the only tick.
    """
    if not parts:
        return [frame]
    nodes = [frame]
    for part in parts:
        following: list[Any] = []
        for node in nodes:
            if type(node) is list and not part.isdecimal():
                following += [each.get(part) for each in node if type(each) is dict]
            else:
                following.append(node.get(part) if type(node) is dict else _element(node, part))
        nodes = [node for node in following if node is not None]
    if not nodes:
        return None
    items: list[Any] = []
    for node in nodes:
        if type(node) is list and (not node or type(node[0]) in {dict, list}):
            items += node
        else:
            items.append(node)
    return items


def text_of(value: Any) -> str | None:
    """A value as text, so that 200 and “200” are the same; None for what is no single value."""
    kind = type(value)
    if kind is str:
        return str(value)
    if kind is bool:
        return "true" if value else "false"
    if kind is int:
        # The digits of a longer one are no code of anybody, and Python refuses to write them.
        return str(value) if -(1 << 63) <= value < 1 << 64 else None
    if kind is float:
        return str(int(value)) if value.is_integer() else repr(value)
    return None


def texts_of(values: Iterable[Scalar]) -> frozenset[str]:
    """Values as text; see `text_of`."""
    return frozenset(text for text in map(text_of, values) if text is not None)


class Condition:
    """Recognises frames: by values at places, all of which must be met, or by their whole text."""

    __slots__ = ("_places", "_whole")

    def __init__(self, expected: Mapping[str, Scalar | tuple[Scalar, ...]] | str) -> None:
        """Understand a condition.

        Raises:
            PlaceError: If it is empty, or a place is written wrongly.
        """
        if not expected:
            raise PlaceError("must not be empty")
        self._whole = expected if isinstance(expected, str) else None
        self._places: tuple[tuple[Place, frozenset[str]], ...] = ()
        if not isinstance(expected, str):
            self._places = tuple(
                (Place(place), texts_of(value if isinstance(value, tuple) else (value,)))
                for place, value in expected.items()
            )

    def is_met(self, frame: Any) -> bool:
        """Whether a frame, decoded or as text, is one of these."""
        if self._whole is not None:
            return text_of(frame) == self._whole
        for place, expected in self._places:
            value = place.read(frame, frame)
            if value is None or (text_of(value) not in expected and ANYTHING not in expected):
                return False
        return True
