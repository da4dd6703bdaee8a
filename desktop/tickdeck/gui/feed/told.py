"""Sentences that were kept in English, because they are recorded or counted, as they are shown."""

from __future__ import annotations

from tickdeck.words import tr

_STOPS = ".。"


def told(sentence: str) -> str:
    """A sentence in the language of the window; whoever kept it marked its text. Empty stays empty."""
    return tr(sentence) if sentence else ""


def unended(sentence: str) -> str:
    """A sentence without its full stop, for where it is only a part of a line."""
    return sentence.rstrip(_STOPS)
