"""Tokens: from an environment variable or this run's memory, never from an argument or a file of ours."""

from __future__ import annotations

import os
from collections.abc import Mapping
from urllib.parse import quote

DEFAULT_TOKEN_ENV = "TICKDECK_TOKEN"  # noqa: S105  (the name of a variable, not a token)


_SHORTEST = 6
"""A shorter value is no secret, and would be found in any text."""


class Secret:
    """A value that does not show itself in logs, reprs and error texts."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The value itself, for the one place that sends it."""
        return self._value

    def blotted_out_of(self, text: str) -> str:
        """A text in which this value, plain or as part of an address, is replaced by an ellipsis."""
        if len(self._value) < _SHORTEST:
            return text
        return text.replace(self._value, "…").replace(quote(self._value, safe=""), "…")

    def __bool__(self) -> bool:
        return bool(self._value)

    def __repr__(self) -> str:
        return "Secret(…)" if self._value else "Secret(empty)"


def token_from_environment(name: str, environment: Mapping[str, str] | None = None) -> Secret:
    """The token held by an environment variable; an empty secret where it is not set."""
    return Secret((os.environ if environment is None else environment).get(name, "").strip())
