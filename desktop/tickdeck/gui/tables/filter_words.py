"""The words of a filter: texts, comparisons, and how they are joined."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import zip_longest

from tickdeck.gui.typed_number import number_of
from tickdeck.words import tr


class Compare(StrEnum):
    """How a figure is compared."""

    MORE = ">"
    LESS = "<"
    AT_LEAST = ">="
    AT_MOST = "<="
    EQUAL = "="


@dataclass(frozen=True, slots=True)
class Text:
    """Something that the code, the name or the sector holds.

    Attributes:
        text: What, in lower case.
        is_wanted: False if it must not.
    """

    text: str
    is_wanted: bool = True


@dataclass(frozen=True, slots=True)
class Comparison:
    """A figure against a number.

    Attributes:
        figure: What the user called the figure, in lower case; empty where only a number was written.
        compare: How.
        number: The number, its unit multiplied in; a percentage as it was written, 2 for ``2%``.
        is_percent: Whether a percent sign was written.
        is_wanted: False if it must not hold.
    """

    figure: str
    compare: Compare
    number: float
    is_percent: bool
    is_wanted: bool = True


class FilterError(ValueError):
    """A filter that cannot be read; the text is one sentence for the user."""


_SIGNS = {"≥": ">=", "≤": "<=", "==": "=", "=>": ">=", "=<": "<=", "＞": ">", "＜": "<", "：": "=", ":": "="}
_OR = {"or", "|", "||", "或"}
_AND = {"and", "&", "&&", "和", "且", "及"}

_TOKEN = re.compile(
    r"""
    \s*
    (?P<not>[-!](?=[^\s\d.]))?
    (?:
        "(?P<quoted>[^"]*)"
      | (?P<or>\|\|?)
      | (?P<comparison>
            (?P<figure>[^\s"<>=≤≥＜＞|:：]*)
            (?P<sign>>=|=>|<=|=<|==|[<>=≤≥＜＞])
            (?P<number>[+\-−]?[\d.,]*(?:e[+\-]?\d+)?)
            (?P<unit>[a-z万億萬亿]*%?)
        )
      | (?P<word>[^\s"|]+)
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BESIDE_SIGN = re.compile(r"\s*(>=|=>|<=|=<|==|[<>=≤≥＜＞])\s*")

Term = Text | Comparison


def read_words(text: str, figures: frozenset[str]) -> list[list[Term]]:
    """Read a filter.

    Args:
        text: What the user wrote.
        figures: What figures may be called, in lower case.

    Returns:
        Alternatives, each a list of terms that must hold together; none where nothing was written.

    Raises:
        FilterError: If something is no filter, saying what.
    """
    alternatives: list[list[Term]] = [[]]
    matches = _matches(text)
    pending: Comparison | None = None
    figure_ahead = ""
    for match, following in zip_longest(matches, matches[1:]):
        word = (match["word"] or "").casefold()
        is_bare_next = (
            following is not None and following["comparison"] is not None and not following["figure"]
        )
        if word in figures and is_bare_next and (pending is None or pending.is_percent):
            # "turnover >10m": the figure stands apart before its sign.
            figure_ahead, pending = word, None
        elif word in figures and pending is not None:
            # ">10m turnover": the figure stands behind its number.
            alternatives[-1][-1] = replace(pending, figure=word)
            pending = None
        elif match["or"] or word in _OR:
            if not alternatives[-1]:
                raise FilterError(tr("Something is missing before “or”."))
            alternatives.append([])
            pending = None
        elif match["comparison"] is not None:
            term = _comparison(match, figures)
            if figure_ahead:
                term = replace(term, figure=figure_ahead)
            alternatives[-1].append(term)
            figure_ahead, pending = "", None if term.figure else term
        else:
            pending = None
            alternatives[-1] += _texts(match, word)
    if len(alternatives) > 1 and not alternatives[-1]:
        raise FilterError(tr("Something is missing behind “or”."))
    return [terms for terms in alternatives if terms]


def _texts(match: re.Match[str], word: str) -> list[Term]:
    """What a word looks for; "and" joins what is joined anyway."""
    is_wanted = not match["not"]
    if word in _AND and is_wanted:
        return []
    quoted = match["quoted"]
    wanted = (quoted if quoted is not None else word).casefold().strip()
    return [Text(wanted, is_wanted=is_wanted)] if wanted else []


def _matches(text: str) -> list[re.Match[str]]:
    if text.count('"') % 2:
        raise FilterError(tr("A quotation mark is missing."))
    # Spaces around a sign mean nothing, but a quoted text is left as it is.
    parts = text.split('"')
    parts[::2] = [_BESIDE_SIGN.sub(_tight, part) for part in parts[::2]]
    text = '"'.join(parts)
    found, at = [], 0
    while at < len(text) and text[at:].strip():
        match = _TOKEN.match(text, at)
        if match is None or match.end() == at:
            raise FilterError(tr("“{text}” was not understood.", text=text[at:].strip()))
        found.append(match)
        at = match.end()
    return found


def _tight(match: re.Match[str]) -> str:
    # A bare ">2%" behind a word stays apart from it, where a space was before and none behind.
    whole = match[0]
    before = " " if whole[:1].isspace() and not whole[-1:].isspace() else ""
    return f"{before}{match[1]}"


def _comparison(match: re.Match[str], figures: frozenset[str]) -> Comparison:
    figure, whole = match["figure"].casefold(), match["comparison"].strip()
    sign = Compare(_SIGNS.get(match["sign"], match["sign"]))
    if figure and figure not in figures:
        raise FilterError(tr("There is no figure called “{figure}”.", figure=figure))
    unit = match["unit"].casefold()
    value = number_of(match["number"] + unit.removesuffix("%"))
    if math.isnan(value):
        raise FilterError(tr("There is no number behind the sign in “{text}”.", text=whole))
    return Comparison(figure, sign, value, unit.endswith("%"), is_wanted=not match["not"])
