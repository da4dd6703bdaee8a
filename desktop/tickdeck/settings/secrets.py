"""Tokens and passwords: where they come from, and how they stay out of everything that is written."""

from __future__ import annotations

import base64
import hmac
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from urllib.parse import quote, quote_plus

from tickdeck.words import mark

DEFAULT_TOKEN_ENV = "TICKDECK_TOKEN"  # noqa: S105  (the name of a variable, not a token)

BLOT = "…"

_SHORTEST = 6
"""A shorter value is no secret, and would be found in any text."""

_TELLING_PIECE = 12
"""A piece of this many characters is blotted out too: texts are cut, and half a token helps to find the
other half."""


class Secret:
    """A value that does not show itself in logs, reprs and error texts.

    Two secrets are equal if their values are.
    """

    __slots__ = ("_forms", "_pieces", "_value")

    def __init__(self, value: str) -> None:
        self._value = value
        forms = {form for part in _parts(value) for form in _forms(part)}
        self._pieces = frozenset(piece for form in forms for piece in _pieces(form))
        # Those that are too short for a piece; the longest first, or one that is part of another would leave
        # the rest of that.
        self._forms = sorted((form for form in forms if len(form) < _TELLING_PIECE), key=len, reverse=True)

    def reveal(self) -> str:
        """The value itself, for the one place that sends it."""
        return self._value

    def blotted_out_of(self, text: str) -> str:
        """A text in which an ellipsis stands for this value, and for anything that gives it away.

        That is: the value and, if it reads ``KEY:SECRET``, each of the two; plain, as addresses, JSON,
        Python's reprs and Base64 have them; and of each any piece of 12 characters and more. Values of
        less than 6 characters are left alone.
        """
        if not self._pieces and not self._forms:
            return text
        kept: list[str] = []
        position = shown = 0
        while position <= len(text) - _TELLING_PIECE:
            if text[position : position + _TELLING_PIECE] not in self._pieces:
                position += 1
                continue
            kept.append(text[shown:position])
            while text[position : position + _TELLING_PIECE] in self._pieces:
                position += 1
            position = shown = position + _TELLING_PIECE - 1
        text = BLOT.join([*kept, text[shown:]])
        for form in self._forms:
            text = text.replace(form, BLOT)
        return text

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Secret):
            return NotImplemented
        return hmac.compare_digest(
            self._value.encode(errors="replace"), other._value.encode(errors="replace")
        )

    def __hash__(self) -> int:
        return hash(self._value)

    def __bool__(self) -> bool:
        return bool(self._value)

    def __repr__(self) -> str:
        return f"Secret({BLOT})" if self._value else "Secret(empty)"


def _parts(value: str) -> Iterator[str]:
    if len(value) < _SHORTEST:
        return
    yield value
    if ":" in value:
        yield from (part for part in value.split(":") if len(part) >= _SHORTEST)


def _forms(value: str) -> Iterator[str]:
    """The ways in which a value is written down."""
    yield value
    for escaped in (
        quote(value, safe="", errors="replace"),
        quote(value, errors="replace"),
        quote_plus(value, errors="replace"),
    ):
        yield escaped
        # Hexadecimal digits may be small ones.
        yield "".join(
            piece if place == 0 else f"%{piece[:2].lower()}{piece[2:]}"
            for place, piece in enumerate(escaped.split("%"))
        )
    for is_ascii in (True, False):
        in_json = json.dumps(value, ensure_ascii=is_ascii)[1:-1]
        yield in_json
        yield in_json.replace("/", r"\/")
    yield repr(value)[1:-1]
    data = value.encode(errors="replace")
    yield repr(data)[2:-1]
    for encoded in (base64.b64encode(data).decode(), base64.urlsafe_b64encode(data).decode()):
        yield encoded.rstrip("=")


def _pieces(form: str) -> Iterator[str]:
    for start in range(len(form) - _TELLING_PIECE + 1):
        yield form[start : start + _TELLING_PIECE]


class TokenSource(Enum):
    """Where a token comes from."""

    ENVIRONMENT = "environment"
    KEY_STORE = "key store"
    THIS_RUN = "this run"
    """Typed in, and forgotten at the end."""


@dataclass(frozen=True, slots=True)
class Token:
    """A token, and where it comes from.

    Attributes:
        secret: The token.
        source: Where it comes from.
        variable: The environment variable that held it; empty if none did.
    """

    secret: Secret
    source: TokenSource
    variable: str = ""

    @property
    def origin(self) -> str:
        """Where it comes from, in words that complete “The token is from …”."""
        match self.source:
            case TokenSource.ENVIRONMENT:
                return mark("the environment variable {name}").format(name=self.variable)
            case TokenSource.KEY_STORE:
                return mark("the key store of this computer")
            case TokenSource.THIS_RUN:
                return mark("what was typed in, for this run only")


def token_from_environment(name: str, environment: Mapping[str, str] | None = None) -> Secret:
    """The token held by an environment variable; an empty secret where it is not set."""
    return Secret((os.environ if environment is None else environment).get(name, "").strip())
