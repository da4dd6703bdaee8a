"""Texts as they are compared while somebody types: without case, punctuation and variant characters."""

from __future__ import annotations

import unicodedata

_VARIANTS = str.maketrans("証綫滙恆臺裡峯衆羣", "證線匯恒台裏峰眾群")
"""Characters of Hong Kong's company names that are as often written otherwise."""


def folded(text: str) -> str:
    """A text in lower case, with a space for whatever is neither letter nor digit; exactly as long."""
    return "".join(_folded(character) for character in text.translate(_VARIANTS))


def folded_query(text: str, *, longest: int) -> str:
    """What somebody typed, to be compared with texts that `folded` made.

    Args:
        text: As it was typed.
        longest: Characters of it that are looked at.

    Returns:
        The words with one space between them; empty if there are none.
    """
    return " ".join(folded(unicodedata.normalize("NFKC", text[:longest])).split())


def _folded(character: str) -> str:
    if not character.isalnum():
        return " "
    lower = character.casefold()
    # A few letters become two, and places in the text would no longer be places in the name.
    return lower if len(lower) == 1 else character
