"""Messages to a provider: data with placeholders, filled in and written as JSON or as plain text."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

PER_SYMBOL = frozenset({"symbol", "code", "venue"})
"""Placeholders that stand for one instrument; a list of one element with them is repeated for each."""

_ALL = "{symbols}"
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


class TemplateError(ValueError):
    """A template cannot be used; the text says what is expected, and fits behind the name of its key."""


class Template:
    """A message with placeholders.

    ``{symbols}`` alone is the list of all instruments, in a list as many elements; within a longer text they
    stand with commas between.
    ``{symbol}``, ``{code}`` and ``{venue}`` are one instrument: a list with one element that holds them is
    repeated for each, elsewhere the message itself is about one instrument. ``{request}`` alone is a number.

    Attributes:
        placeholders: The names of those in use.
        is_for_one: Whether each message is about one instrument.
    """

    def __init__(self, message: Any, allowed: frozenset[str]) -> None:
        """Check a message.

        Args:
            message: A table, a list, JSON as text, or plain text.
            allowed: The placeholders that may be in it.

        Raises:
            TemplateError: If it is empty, holds others, or what JSON does not have.
        """
        if not message:
            raise TemplateError("must not be empty")
        is_json_text = isinstance(message, str) and message.lstrip()[:1] in {"{", "["}
        # Plain text may start like this too, if it starts with a placeholder.
        is_json_text = is_json_text and not _PLACEHOLDER.match(message.lstrip())
        if is_json_text:
            try:
                message = msgspec.json.decode(message)
            except (msgspec.MsgspecError, RecursionError):
                raise TemplateError("must be JSON if it starts like JSON") from None
        self._message = message
        self._is_plain = isinstance(message, str)
        self.placeholders = frozenset(_placeholders(message))
        for name in sorted(self.placeholders - allowed):
            known = ", ".join(f"{{{each}}}" for each in sorted(allowed))
            raise TemplateError(f"must not hold {{{name}}}; what it may hold is {known}")
        self.is_for_one = _is_for_one(message)

    def fill(self, values: Mapping[str, str | int], symbols: Sequence[Mapping[str, str]] = ()) -> bytes:
        """The message as it is sent.

        Args:
            values: Of ``request`` and ``token``, where they are in use.
            symbols: One entry an instrument, with the names in `PER_SYMBOL`.
        """
        given: dict[str, Any] = dict(values)
        given["symbols"] = [symbol["symbol"] for symbol in symbols]
        if symbols:
            given |= symbols[0]
        filled = _filled(self._message, given, symbols)
        return _as_text(filled).encode() if self._is_plain else msgspec.json.encode(filled)


def _placeholders(node: Any) -> Iterator[str]:
    """The placeholders of a message, which is checked on the way."""
    if isinstance(node, dict):
        for value in node.values():
            yield from _placeholders(value)
    elif isinstance(node, list):
        for value in node:
            yield from _placeholders(value)
    elif isinstance(node, str):
        yield from _PLACEHOLDER.findall(node)
    elif not (node is None or isinstance(node, int) or (isinstance(node, float) and math.isfinite(node))):
        raise TemplateError("must hold text, finite numbers, true and false, lists and tables only")


def _is_repeated(node: list[Any]) -> bool:
    return len(node) == 1 and not PER_SYMBOL.isdisjoint(_placeholders(node[0]))


def _is_for_one(node: Any) -> bool:
    if isinstance(node, dict):
        return any(_is_for_one(value) for value in node.values())
    if isinstance(node, list):
        return not _is_repeated(node) and any(_is_for_one(value) for value in node)
    return isinstance(node, str) and not PER_SYMBOL.isdisjoint(_placeholders(node))


def _filled(node: Any, values: Mapping[str, Any], symbols: Sequence[Mapping[str, str]]) -> Any:
    if isinstance(node, dict):
        return {key: _filled(value, values, symbols) for key, value in node.items()}
    if isinstance(node, list):
        if _is_repeated(node):
            return [_filled(node[0], {**values, **symbol}, ()) for symbol in symbols]
        filled: list[Any] = []
        for value in node:
            part = _filled(value, values, symbols)
            filled += part if value == _ALL else [part]
        return filled
    if not isinstance(node, str):
        return node
    whole = _PLACEHOLDER.fullmatch(node)
    if whole:
        value = values[whole[1]]
        return list(value) if isinstance(value, list) else value
    return _PLACEHOLDER.sub(lambda found: _as_text(values[found[1]]), node)


def _as_text(value: Any) -> str:
    return ",".join(value) if isinstance(value, list) else str(value)
