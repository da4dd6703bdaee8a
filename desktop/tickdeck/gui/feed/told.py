"""Sentences that were kept in English, because they are recorded or counted, as they are shown."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from tickdeck.words import tr

_STOPS = ".。"


def told(sentence: str) -> str:
    """A sentence in the language of the window; whoever kept it marked its text. Empty stays empty."""
    return tr(sentence) if sentence else ""


def unended(sentence: str) -> str:
    """A sentence without its full stop, for where it is only a part of a line."""
    return sentence.rstrip(_STOPS)


def listed(parts: Iterable[str]) -> str:
    """Things in a row, with the commas of the language; empty ones are none."""
    said = [part for part in parts if part]
    if not said:
        return ""
    return reduce(lambda one, other: tr("{one}, {other}", "items of a list", one=one, other=other), said)


def after_each_other(sentences: Iterable[str]) -> str:
    """Whole sentences in a row, with spaces between where the language has them; empty ones are none."""
    said = [sentence for sentence in sentences if sentence]
    if not said:
        return ""
    return reduce(lambda one, other: tr("{one} {other}", "sentences", one=one, other=other), said)
