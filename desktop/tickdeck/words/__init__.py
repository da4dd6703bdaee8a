"""What the program says, in the language that was chosen; English without any choice, as on the command line.

Like `gettext`, this is the one thing that a process has once: a text is translated where it is made, in
whichever room that is. ``installer/translations.py`` collects the texts, so they are literals: ``tr("{count}
rows", count=7)``, never an f-string. What is stored, sent, compared or logged stays English: its wording is
`mark`ed and filled in, and where it is shown `tr` takes the finished sentence (see `words.retelling`).
"""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["english", "mark", "speak", "tr", "trn"]

Lookup = Callable[[str, str], str]


def english(text: str, about: str) -> str:
    """The language in which the texts are written."""
    del about
    return text


class _Voice:
    """What is said now; an object, so that everyone holds the same."""

    lookup: Lookup = staticmethod(english)


def speak(lookup: Lookup) -> None:
    """Say everything in a language from now on; what was said already stays as it is.

    Args:
        lookup: Gives the translation of a text, told apart from equal ones by what it is about.
    """
    _Voice.lookup = staticmethod(lookup)


def tr(text: str, /, about: str = "", **values: object) -> str:
    """A text in the language that was chosen.

    Args:
        text: In English, with ``{names}`` of values as `str.format` has them.
        about: What tells it apart from the same English text elsewhere, for the translator.
        values: What is filled in.
    """
    said = _Voice.lookup(text, about)
    return said.format(**values) if values else said


def trn(one: str, many: str, count: int, /, about: str = "", **values: object) -> str:
    """One of two texts by a number, which both may name as ``{count}``.

    Args:
        one: In English, for exactly one.
        many: In English, for any other number.
        count: The number.
        about: As for `tr`.
        values: What else is filled in; one of them may be ``count`` as it is to be read, such as "1,200".
    """
    return tr(one if count == 1 else many, about, **{"count": count, **values})


def mark(text: str, about: str = "") -> str:
    """The text itself, for tables made before the language is known; ``tr(text, about)`` says it later."""
    del about
    return text
