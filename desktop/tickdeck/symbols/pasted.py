"""Codes in running text: in any spelling, separated by anything, with or without names behind them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto

from tickdeck.settings.universe import Listing
from tickdeck.symbols.spelling import ASSET_WORDS, DESK_WORDS, VENUE_WORDS, Speller
from tickdeck.symbols.symbol_list import Reason

_COMMENT = re.compile(r"(?:^|(?<=[\s,;|]))#.*")
_SEPARATORS = re.compile(r"[,;\t|，；、\x00]")
_SURE = re.compile(r"\$.+|\d{1,6}|\d{1,6}\.0*|\d(?:\.\d+)?E\+?\d+|HK\d{1,6}|\d{1,6}HK")
_LETTERS = re.compile(r"[^\W\d_][\w&'’.()\-/+]*|&|\([^\W\d_][\w&'’.\-]*\)?")


@dataclass(frozen=True, slots=True)
class Entry:
    """A code as it stands in a text, with the name behind it, empty if there is none."""

    line: int
    text: str
    name: str = ""


class _Kind(Enum):
    SURE = auto()
    """A code and nothing else: digits, or with a venue."""
    MAYBE = auto()
    """A code by its shape, which may be a word in capitals."""
    NAME = auto()
    ODD = auto()


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    kind: _Kind


class TextReader:
    """Finds the codes in a text.

    Args:
        speller: Says what is a code.
        known: Instruments by id, whose names are recognised behind their codes.
    """

    def __init__(self, speller: Speller, known: Mapping[str, Listing]) -> None:
        self._speller = speller
        self._known = known

    def entries(self, lines: Iterable[tuple[int, str]]) -> Iterator[Entry]:
        """The entries of numbered lines: no word is lost, it is an entry's text or in its name."""
        split = [(line, self._segments(_COMMENT.sub("", text))) for line, text in lines]
        names_follow = _names_follow([segments for _, segments in split if segments])
        for line, segments in split:
            yield from self._of_line(line, segments, names_follow)

    def is_name(self, text: str) -> bool:
        """Whether a text holds a word that can only be of a name."""
        return any(self._kind(word) is _Kind.NAME for word in text.split())

    def is_sure(self, text: str) -> bool:
        """Whether a text can only be a code."""
        return self._kind(text) is _Kind.SURE

    def _segments(self, text: str) -> list[list[_Word]]:
        found = (self._merged(segment.split()) for segment in _SEPARATORS.split(text))
        return [words for words in found if words]

    def _of_line(self, line: int, segments: list[list[_Word]], names_follow: bool) -> list[Entry]:
        entries: list[Entry] = []
        is_open = False  # whether the segment before was a code alone, so that this one may be its name
        for words in segments:
            i = 0
            while i < len(words):
                word = words[i]
                run = _run(words, i + 1)
                is_code = word.kind in (_Kind.SURE, _Kind.MAYBE)
                if is_code and self._is_name_of(word, run, names_follow):
                    entries.append(Entry(line, word.text, " ".join(w.text for w in run)))
                    i += 1 + len(run)
                elif i == 0 and is_open and word.kind is _Kind.NAME and len(run) + 1 == len(words):
                    entries[-1] = replace(entries[-1], name=" ".join(w.text for w in words))
                    i = len(words)
                else:
                    entries.append(Entry(line, word.text))
                    i += 1
            is_open = len(words) == 1 and words[0].kind in (_Kind.SURE, _Kind.MAYBE)
        return entries

    def _is_name_of(self, code: _Word, run: list[_Word], names_follow: bool) -> bool:
        if not run or any(word.kind is _Kind.ODD for word in run):
            return False
        if names_follow or run[0].kind is _Kind.NAME:
            return True
        if code.kind is not _Kind.SURE:
            return False
        listing = self._known.get(self._speller.read(code.text).id)
        is_known = listing is not None and listing.name.casefold() == " ".join(w.text for w in run).casefold()
        return is_known or any(word.kind is _Kind.NAME for word in run)

    def _merged(self, words: list[str]) -> list[_Word]:
        """Words with their kinds, those of one spelling such as ``AAPL US Equity`` put together."""
        merged: list[_Word] = []
        i = 0
        while i < len(words):
            length = self._length(words, i)
            text = " ".join(words[i : i + length])
            merged.append(_Word(text, _Kind.SURE if length > 1 else self._kind(text)))
            i += length
        return merged

    def _length(self, words: list[str], i: int) -> int:
        first, second, third = (_upper(word) for word in [*words[i : i + 3], "", ""][:3])
        if third in ASSET_WORDS and second in DESK_WORDS and self._is_code(f"{first} {second} {third}"):
            return 3
        if not second:
            return 1
        before = first.removesuffix(":") in VENUE_WORDS
        behind = second in VENUE_WORDS and first not in VENUE_WORDS
        return 2 if (before or behind) and self._is_code(f"{first} {second}") else 1

    def _is_code(self, text: str) -> bool:
        return self._speller.read(text).refused is not Reason.NO_CODE

    def _kind(self, word: str) -> _Kind:
        plain = unicodedata.normalize("NFKC", word[:80]).strip("'\"“”‘’[]")
        upper = plain.upper()
        if any(c >= "\u2e80" for c in plain):
            return _Kind.NAME
        venue_told = any(upper.endswith(f".{v}") or upper.startswith((f"{v}.", f"{v}:")) for v in VENUE_WORDS)
        if self._is_code(word):
            if venue_told or _SURE.fullmatch(upper):
                return _Kind.SURE
            is_even = plain in (upper, plain.lower())
            return _Kind.MAYBE if is_even else _Kind.NAME
        return _Kind.NAME if _LETTERS.fullmatch(plain) and not venue_told else _Kind.ODD


def _run(words: list[_Word], start: int) -> list[_Word]:
    run = []
    for word in words[start:]:
        if word.kind is _Kind.SURE:
            break
        run.append(word)
    return run


def _names_follow(lines: list[list[list[_Word]]]) -> bool:
    """Whether each line is a code and behind it a name, which some names in capitals do not show alone."""
    if len(lines) < 2 or any(len(segments) != 1 for segments in lines):
        return False
    rows = [segments[0] for segments in lines]
    rest = [word.kind for row in rows for word in row[1:]]
    return (
        all(row[0].kind is _Kind.SURE for row in rows)
        and sum(len(row) > 1 for row in rows) * 2 > len(rows)
        and _Kind.NAME in rest
        and _Kind.SURE not in rest
        and _Kind.ODD not in rest
    )


def _upper(word: str) -> str:
    return unicodedata.normalize("NFKC", word[:40]).upper()
