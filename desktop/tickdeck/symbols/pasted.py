"""Codes in running text: in any spelling, separated by anything, with or without names behind them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache

from tickdeck.domain.venue import Venue
from tickdeck.settings.paths import resource
from tickdeck.settings.universe import Listing, load_universe
from tickdeck.symbols.spelling import ASSET_WORDS, DESK_WORDS, VENUE_WORDS, Speller
from tickdeck.symbols.symbol_list import Reason
from tickdeck.symbols.table import MAX_ENTRIES, too_many

_COMMENT = re.compile(r"(?:^|(?<=[\s,;|]))#.*")
_SEPARATORS = re.compile(r"[,;\t|，；、\x00]")
_SURE = re.compile(r"\$.+|\d{1,6}|\d{1,6}\.0*|\d(?:\.\d+)?E\+?\d+|HK\d{1,6}|\d{1,6}HK")
_FULL = re.compile(r"\d{5}(?:[.:].+)?")
"""A code of Hong Kong with its zeros."""
_DECIMAL = re.compile(r"[+-]?\d[\d,]*\.\d+")
_SHORT = re.compile(r"\d{1,4}")
_VENUE_ENDS = tuple(f"{mark}{venue}" for venue in VENUE_WORDS for mark in ".:")
_VENUE_BEGINS = tuple(f"{venue}{mark}" for venue in VENUE_WORDS for mark in ".:")
_LETTERS = re.compile(r"[^\W\d_][\w&'’.()\-/+]*|&|\([^\W\d_][\w&'’.\-]*\)?")
_FOREIGN = re.compile(r"[A-Z]{2}\d{4,6}", re.ASCII)
"""A code of a market that is not ours, such as SH600519: nobody's name."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A code as it stands in a text.

    Attributes:
        line: Its line.
        text: The code.
        name: The name behind it; empty if there is none.
        is_word: Whether it is a word of a sentence or a price, which has only the shape of a code.
    """

    line: int
    text: str
    name: str = ""
    is_word: bool = False


class _Kind(Enum):
    SURE = auto()
    """A code and nothing else: digits, or with a venue."""
    MAYBE = auto()
    """A code by its shape, which may be a word in capitals."""
    NAME = auto()
    WORD = auto()
    """A code by its shape that nobody knows, in small letters."""
    FIGURE = auto()
    """A number that stands beside a code, such as its price."""
    ODD = auto()


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    kind: _Kind


@dataclass(frozen=True, slots=True)
class _Run:
    """The words behind one, up to the next that is surely a code.

    Attributes:
        end: Where they end.
        has_odd: Whether one of them is odd.
        has_name: Whether one of them can only be of a name.
    """

    end: int
    has_odd: bool = False
    has_name: bool = False


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
        """The entries of numbered lines: no word is lost, it is an entry's text or in its name.

        Raises:
            UsageError: If there are more than `MAX_ENTRIES` for certain, or as many words without a
                separator.
        """
        split: list[tuple[int, list[list[_Word]]]] = []
        least = 0
        for line, text in lines:
            segments: list[list[_Word]] = []
            split.append((line, segments))
            for words in _figured(self._segments(_COMMENT.sub("", text))):
                segments.append(words)
                least += _least_entries(words)
                if least > MAX_ENTRIES:
                    raise too_many()
        names_follow = _names_follow([segments for _, segments in split if segments])
        is_prose = self._is_prose([words for _, segments in split for words in segments])
        for line, segments in split:
            for entry in self._of_line(line, segments, names_follow):
                is_word = is_prose and not entry.name and self._is_word(entry.text)
                yield replace(entry, is_word=True) if is_word else entry

    def is_name(self, text: str) -> bool:
        """Whether a text holds a word that can only be of a name."""
        return any(self._kind(word) is _Kind.NAME for word in text.split())

    def is_sure(self, text: str) -> bool:
        """Whether a text can only be a code."""
        return self._kind(text) is _Kind.SURE

    def _segments(self, text: str) -> Iterator[list[_Word]]:
        for segment in _SEPARATORS.split(text):
            words = segment.split()
            # No names are so long that so many words are few entries.
            if len(words) > MAX_ENTRIES:
                raise too_many()
            if words:
                yield self._merged(words)

    def _is_prose(self, segments: list[list[_Word]]) -> bool:
        """Whether what is in small letters here are words of sentences and not codes that are new to us.

        In a list of codes, each stands alone between separators, or all of them are of shares that are known.
        Shares of the United States are often listed in small letters, so that where they are meant first only
        capitals or digits beside them make a sentence.
        """
        words = [word.text for words in segments if len(words) > 1 for word in words]
        if all(self._speller.read(word).id in usual_american() for word in words if self._is_word(word)):
            return False
        return self._speller.venue is not Venue.US or any(
            word.kind is _Kind.SURE or (word.kind is _Kind.MAYBE and word.text.isupper())
            for words in segments
            for word in words
        )

    def _is_word(self, text: str) -> bool:
        """Whether a text may be a word: letters, not all of them capitals, and no code that we know."""
        plain = _plain(text)
        if not self._known or not plain.isascii() or not plain.isalpha() or plain.isupper():
            return False
        found = self._speller.read(text).id
        return found.endswith(f".{Venue.US}") and found not in self._known

    def _of_line(self, line: int, segments: list[list[_Word]], names_follow: bool) -> list[Entry]:
        entries: list[Entry] = []
        is_open = False  # whether the segment before was a code alone, so that this one may be its name
        for words in segments:
            i = 0
            runs = _runs(words)
            while i < len(words):
                word, run = words[i], runs[i]
                is_code = word.kind in (_Kind.SURE, _Kind.MAYBE)
                if is_code and self._is_name_of(words, i, run, names_follow):
                    entries.append(Entry(line, word.text, " ".join(w.text for w in words[i + 1 : run.end])))
                    i = run.end
                elif i == 0 and is_open and word.kind is _Kind.NAME and run.end == len(words):
                    entries[-1] = replace(entries[-1], name=" ".join(w.text for w in words))
                    i = len(words)
                else:
                    entries.append(Entry(line, word.text, is_word=word.kind is _Kind.FIGURE))
                    i += 1
            is_open = len(words) == 1 and words[0].kind in (_Kind.SURE, _Kind.MAYBE)
        return entries

    def _is_name_of(self, words: list[_Word], at: int, run: _Run, names_follow: bool) -> bool:
        """Whether what follows a code is its name."""
        if run.end == at + 1 or run.has_odd:
            return False
        if names_follow or words[at + 1].kind is _Kind.NAME:
            return True
        code = words[at]
        if code.kind is not _Kind.SURE:
            return False
        if run.has_name:
            return True
        listing = self._known.get(self._speller.read(code.text).id)
        name = " ".join(word.text for word in words[at + 1 : run.end])
        return listing is not None and listing.name.casefold() == name.casefold()

    def _merged(self, words: list[str]) -> list[_Word]:
        """Words with their kinds, those of one spelling such as ``AAPL US Equity`` put together."""
        merged: list[_Word] = []
        i = 0
        uppers = [_upper(word) for word in words] if len(words) > 1 else []
        while i < len(words):
            length = self._length(uppers, i)
            text = " ".join(words[i : i + length])
            merged.append(_Word(text, _Kind.SURE if length > 1 else self._kind(text)))
            i += length
        return merged

    def _length(self, uppers: list[str], i: int) -> int:
        """Of how many words a spelling consists that begins at one of these, in capitals."""
        if i + 1 >= len(uppers):
            return 1
        first, second, third = [*uppers[i : i + 3], ""][:3]
        if third in ASSET_WORDS and second in DESK_WORDS and self._is_code(f"{first} {second} {third}"):
            return 3
        before = first.removesuffix(":") in VENUE_WORDS
        behind = second in VENUE_WORDS and first not in VENUE_WORDS
        return 2 if (before or behind) and self._is_code(f"{first} {second}") else 1

    def _is_code(self, text: str) -> bool:
        return self._speller.read(text).refused is not Reason.NO_CODE

    def _kind(self, word: str) -> _Kind:
        plain = _plain(word)
        upper = plain.upper()
        if any(c >= "\u2e80" for c in plain):
            return _Kind.NAME
        venue_told = upper.endswith(_VENUE_ENDS) or upper.startswith(_VENUE_BEGINS)
        if self._is_code(word):
            if venue_told or _SURE.fullmatch(upper):
                return _Kind.SURE
            if plain == upper:
                return _Kind.MAYBE
            if plain != plain.lower():
                return _Kind.NAME
            return _Kind.WORD if self._is_word(word) else _Kind.MAYBE
        is_name = _LETTERS.fullmatch(plain) and not venue_told and not _FOREIGN.fullmatch(upper)
        return _Kind.NAME if is_name else _Kind.ODD


def _figured(segments: Iterable[list[_Word]]) -> Iterator[list[_Word]]:
    """The words of a line, prices and quantities told from codes.

    Digits alone may be what a spreadsheet made of a code, such as ``700.0``. But behind a code that has its
    zeros or letters, or behind a name, a number with a decimal point is a price; and where a line begins with
    the full form of a code and goes on with a name or a price, so are shorter numbers that no name follows.
    """
    is_told, is_full, has_more = False, False, False
    split = list(segments)
    following = [word.kind in (_Kind.NAME, _Kind.WORD) for words in split for word in words][1:]
    names = iter([*following, False])
    for place, words in enumerate(split):
        found: list[_Word] = []
        for at, word in enumerate(words):
            plain, is_named = _plain(word.text), next(names)
            is_short = has_more and not is_named and _SHORT.fullmatch(plain)
            if is_told and (_DECIMAL.fullmatch(plain) or is_short):
                found.append(replace(word, kind=_Kind.FIGURE))
                has_more = is_full
                continue
            found.append(word)
            is_name = word.kind in (_Kind.NAME, _Kind.WORD)
            is_full |= place == 0 and at == 0 and bool(_FULL.fullmatch(plain))
            is_told |= is_name or word.kind is _Kind.MAYBE or bool(_FULL.fullmatch(plain))
            has_more |= is_full and is_name
        yield found


def _runs(words: list[_Word]) -> list[_Run]:
    """What follows each word, from the last to the first: a segment may have a hundred thousand words."""
    runs: list[_Run] = []
    run = _Run(len(words))
    for at in range(len(words) - 1, -1, -1):
        runs.append(run)
        kind = words[at].kind
        if kind in (_Kind.SURE, _Kind.FIGURE):
            run = _Run(at)
        else:
            run = _Run(run.end, run.has_odd or kind is _Kind.ODD, run.has_name or kind is _Kind.NAME)
    return runs[::-1]


def _least_entries(words: list[_Word]) -> int:
    """How many entries a segment has for certain: what is surely a code is one, whatever stands around it."""
    return sum(word.kind is _Kind.SURE for word in words) + (words[0].kind is _Kind.MAYBE)


def _names_follow(lines: list[list[list[_Word]]]) -> bool:
    """Whether each line is a code and behind it a name, which some names in capitals do not show alone."""
    if len(lines) < 2 or any(len(segments) != 1 for segments in lines):
        return False
    rows = [segments[0] for segments in lines]
    rest = [word.kind for row in rows for word in row[1:]]
    return (
        all(row[0].kind is _Kind.SURE for row in rows)
        and sum(len(row) > 1 for row in rows) * 2 > len(rows)
        and (_Kind.NAME in rest or _Kind.WORD in rest)
        and _Kind.SURE not in rest
        and _Kind.ODD not in rest
    )


@cache
def usual_american() -> frozenset[str]:
    """The shares of the United States that are usually traded."""
    return frozenset(listing.id for listing in load_universe(resource("universes", "us.csv")))


def _plain(word: str) -> str:
    """A word without what stands around it."""
    return unicodedata.normalize("NFKC", word[:80]).strip("'\"“”‘’[]")


def _upper(word: str) -> str:
    return unicodedata.normalize("NFKC", word[:40]).upper()
