"""Finding an instrument as one types: by code, by name in English or Chinese, by pinyin."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, IntEnum, auto
from itertools import accumulate
from typing import TypeAlias

from tickdeck.domain.venue import Venue
from tickdeck.settings.universe import Listing
from tickdeck.symbols.folding import folded, folded_query
from tickdeck.symbols.mistyping import NearWords
from tickdeck.symbols.spelling import Speller, is_digits
from tickdeck.symbols.syllables import syllables

_LONGEST = 40
_LEAST_SYLLABLE = 2
"""Letters of whole pinyin that must be typed; one letter is an initial."""
_VENUE_FIRST = re.compile(rf"(?:{'|'.join(Venue)})[.:](?=.)|HK(?=\d)", re.IGNORECASE)
_KEY = "\x1f"
_ROW = "\n"

Span: TypeAlias = tuple[int, int]
"""Where something begins in a text, and where it ends."""


class Rank(IntEnum):
    """How well an instrument fits what was typed, best first."""

    CODE = 0
    """Its code as it stands."""
    SPELLING = auto()
    """Its code in another spelling."""
    CODE_PREFIX = auto()
    """The beginning of its code."""
    WORDS = auto()
    """Beginnings of words of its name."""
    PART = auto()
    """Any part of its name."""
    CHINESE = auto()
    """A part of its Chinese name, in either script."""
    PINYIN = auto()
    """First letters of the syllables of its Chinese name."""
    SYLLABLES = auto()
    """Its Chinese name in whole pinyin, from any of its syllables on."""
    MISTYPED = auto()
    """Beginnings of words of its name, one slip each."""
    UNKNOWN = auto()
    """A well-formed code that the list does not have."""


class Script(Enum):
    """In which characters Chinese names are shown; they are found in both."""

    TRADITIONAL = auto()
    SIMPLIFIED = auto()


class FoundIn(Enum):
    """Which of the shown texts holds what was typed."""

    CODE = auto()
    NAME = auto()
    NAME_ZH = auto()


@dataclass(frozen=True, slots=True)
class Found:
    """An instrument that was found.

    Attributes:
        id: Canonical id.
        code: The part before the venue.
        name: English name; empty if unknown.
        name_zh: Chinese name in the script that was asked for; empty if unknown.
        sector: Sector; empty if unknown.
        matched: Where in the text of `found_in` what was typed stands, ascending; may be empty.
        found_in: In which of the texts.
        rank: How well it fits.
    """

    id: str
    code: str
    name: str
    name_zh: str
    sector: str
    matched: tuple[Span, ...]
    found_in: FoundIn
    rank: Rank

    @property
    def is_known(self) -> bool:
        """Whether the list has it; otherwise it is only a code of the right form."""
        return self.rank is not Rank.UNKNOWN


_Hit: TypeAlias = tuple[Rank, int, FoundIn, tuple[Span, ...]]
"""Rank, row, and what was found where."""


class _Column:
    """One text of every row in one string, so that looking for something is one pass of `str.find`."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._text = _ROW.join(texts) + _ROW
        self._starts = [0, *accumulate(len(text) + 1 for text in texts)]

    def rows_with(self, needle: str) -> Iterator[tuple[int, int]]:
        """Rows that hold a text, in their order, each with its first place in the row."""
        at = self._text.find(needle)
        while at >= 0:
            row = bisect_right(self._starts, at) - 1
            yield row, at - self._starts[row]
            at = self._text.find(needle, self._starts[row + 1])

    def count(self, needle: str) -> int:
        """How often it occurs."""
        return self._text.count(needle)

    def __getitem__(self, row: int) -> str:
        return self._texts[row]


class SearchIndex:
    """A list of instruments prepared for being searched with every letter that is typed."""

    def __init__(
        self,
        listings: Iterable[Listing],
        *,
        venues: tuple[Venue, ...] = (),
        script: Script = Script.TRADITIONAL,
    ) -> None:
        """Prepare a list.

        Args:
            listings: In the order of usual trading activity, which decides between equals.
            venues: What the feed quotes, for codes that the list does not have; empty for any.
            script: How Chinese names are shown.
        """
        self._rows = rows = list(listings)
        self._shown_zh = [_chinese(listing, script) for listing in rows]
        self._numbers = {listing.id: number for number, listing in enumerate(rows)}
        self._speller = Speller(venues, {listing.id: listing for listing in rows})
        self._by_code: dict[str, list[int]] = defaultdict(list)
        for number, listing in enumerate(rows):
            self._by_code[_code(listing.id).casefold()].append(number)
        self._codes = _Column([_code_keys(listing.id) for listing in rows])
        names = [folded(listing.name) for listing in rows]
        # The space before the first word makes the beginning of any word findable.
        self._names = _Column([" " + name for name in names])
        self._squeezed = _Column([name.replace(" ", "") for name in names])
        self._scripts = tuple(
            _Column([folded(name) for name in each])
            for each in ([row.name_zh_hant for row in rows], [row.name_zh_hans for row in rows])
        )
        self._pinyin = _Column([_KEY + listing.pinyin for listing in rows])
        self._read = [syllables(listing.name_zh_hans) for listing in rows]
        self._syllables = _Column([_syllable_keys(read) for read in self._read])
        self._near = NearWords(
            (word[0], row, word.start())
            for row, name in enumerate(names)
            for word in re.finditer(r"\S+", name)
        )

    def find(self, text: str, limit: int = 20) -> list[Found]:
        """What fits a text, best first; nothing for an empty one.

        Args:
            text: Whatever was typed.
            limit: At most so many.
        """
        query = folded_query(text, longest=_LONGEST)
        if not query:
            return []
        found: dict[int, Found] = {}
        for rank, row, found_in, spans in self._hits(text.strip()[:_LONGEST], query):
            if len(found) >= limit:
                break
            if row not in found:
                found[row] = self._found(rank, row, found_in, spans)
        results = list(found.values())
        if len(results) < limit and (unknown := self._unknown(text)):
            results.append(unknown)
        return results

    def _hits(self, text: str, query: str) -> Iterator[_Hit]:
        words = query.split()
        yield from self._by_codes(text)
        yield from self._by_words(words)
        yield from self._by_parts(words)
        if query.isascii():
            if len(words) == 1:
                yield from self._by_pinyin(query)
            yield from self._by_syllables("".join(words))
            yield from self._by_mistyped(words)

    def _by_codes(self, text: str) -> Iterator[_Hit]:
        typed = _VENUE_FIRST.sub("", text, count=1).casefold()
        for row in self._by_code.get(typed, ()):
            yield Rank.CODE, row, FoundIn.CODE, self._code_span(row, typed)
        row = self._numbers.get(self._speller.read(text).id, -1)
        if row >= 0:
            yield Rank.SPELLING, row, FoundIn.CODE, self._code_span(row, typed)
        keys = _plain_code(typed)
        venue = text[: len(text) - len(typed)].rstrip(".:").upper()
        for row, _ in self._codes.rows_with(_KEY + keys) if keys else ():
            if self._rows[row].id.endswith(f".{venue}" if venue else ""):
                yield Rank.CODE_PREFIX, row, FoundIn.CODE, self._code_span(row, keys)

    def _by_words(self, words: list[str]) -> Iterator[_Hit]:
        rarest = min(words, key=lambda word: self._names.count(" " + word))
        for row, _ in self._names.rows_with(" " + rarest):
            spans = _spans(self._names[row], words, before=" ")
            if spans is not None:
                yield Rank.WORDS, row, FoundIn.NAME, spans
        squeezed = "".join(words)
        for row, at in self._squeezed.rows_with(squeezed):
            if at == 0:
                yield Rank.WORDS, row, FoundIn.NAME, self._unsqueezed(row, 0, len(squeezed))

    def _by_parts(self, words: list[str]) -> Iterator[_Hit]:
        # Single letters stand somewhere in any name.
        if len(words) == 1 or min(map(len, words)) > 1:
            rarest = min(words, key=self._names.count)
            for row, _ in self._names.rows_with(rarest):
                spans = _spans(self._names[row], words, before="")
                if spans is not None:
                    yield Rank.PART, row, FoundIn.NAME, spans
        squeezed = "".join(words)
        for row, at in self._squeezed.rows_with(squeezed):
            ((start, end),) = self._unsqueezed(row, at, len(squeezed))
            if self._names[row][start] == " ":
                yield Rank.PART, row, FoundIn.NAME, ((start, end),)
        for script in self._scripts:
            for row, at in script.rows_with(squeezed):
                yield Rank.CHINESE, row, FoundIn.NAME_ZH, self._chinese_span(row, script[row], at, squeezed)

    def _by_pinyin(self, letters: str) -> Iterator[_Hit]:
        for needle in (_KEY + letters, letters):
            for row, at in self._pinyin.rows_with(needle):
                start = at - 1 + len(needle) - len(letters)
                span = self._chinese_span(row, self._rows[row].pinyin, start, letters)
                yield Rank.PINYIN, row, FoundIn.NAME_ZH, span

    def _by_syllables(self, letters: str) -> Iterator[_Hit]:
        if len(letters) < _LEAST_SYLLABLE or letters.isdigit():
            return
        within: list[_Hit] = []
        # Who has no ü types it as v or as u.
        for row, at in self._syllables.rows_with(_KEY + letters.replace("v", "u")):
            read = self._read[row]
            # Each syllable has a key of its own, of the name from there on.
            first = self._syllables[row][: at + 1].count(_KEY) - 1
            begun = accumulate(len(each) for each in read[first:])
            last = first + sum(length < len(letters) for length in begun)
            # A syllable is a character, or else nothing can be marked.
            is_marked = len(read) == len(self._shown_zh[row])
            hit = Rank.SYLLABLES, row, FoundIn.NAME_ZH, ((first, last + 1),) if is_marked else ()
            if first:
                within.append(hit)
            else:
                yield hit
        yield from within

    def _by_mistyped(self, words: list[str]) -> Iterator[_Hit]:
        near = [{row: (start, end) for row, start, end in self._near.near(word)} for word in words]
        meant: dict[int, tuple[Span, ...]] = {}
        for slipped in near:
            for row in slipped.keys() - meant.keys():
                name = self._names[row]
                spans = []
                for word, fits in zip(words, near, strict=True):
                    at = name.find(" " + word)
                    if at < 0 and row not in fits:
                        break
                    spans.append((at, at + len(word)) if at >= 0 else fits[row])
                else:
                    meant[row] = tuple(sorted(set(spans)))
        for row in sorted(meant):
            yield Rank.MISTYPED, row, FoundIn.NAME, meant[row]

    def _found(self, rank: Rank, row: int, found_in: FoundIn, matched: tuple[Span, ...]) -> Found:
        listing = self._rows[row]
        code = _code(listing.id)
        return Found(
            listing.id, code, listing.name, self._shown_zh[row], listing.sector, matched, found_in, rank
        )

    def _unknown(self, text: str) -> Found | None:
        spelling = self._speller.read(text)
        if not spelling.id or spelling.refused or spelling.id in self._numbers:
            return None
        code = _code(spelling.id)
        return Found(spelling.id, code, "", "", "", ((0, len(code)),), FoundIn.CODE, Rank.UNKNOWN)

    def _code_span(self, row: int, typed: str) -> tuple[Span, ...]:
        code = _code(self._rows[row].id)
        start = code.casefold().rfind(typed.partition(".")[0] if is_digits(code) else typed)
        if start < 0 or not typed:
            return ((0, len(code)),)
        return ((start, min(start + len(typed), len(code))),)

    def _unsqueezed(self, row: int, at: int, length: int) -> tuple[Span, ...]:
        places = [place for place, character in enumerate(self._names[row][1:]) if character != " "]
        return ((places[at], places[at + length - 1] + 1),)

    def _chinese_span(self, row: int, held: str, at: int, needle: str) -> tuple[Span, ...]:
        # Both scripts and the initials have one character each for a syllable, or else nothing can be marked.
        if len(held) != len(self._shown_zh[row]):
            return ()
        return ((at, at + len(needle)),)


def _code(instrument: str) -> str:
    return instrument.rpartition(".")[0]


def _syllable_keys(read: Sequence[str]) -> str:
    """A name in whole pinyin from each of its syllables on, each behind a separator."""
    typed = [syllable.replace("v", "u") for syllable in read]
    return "".join(_KEY + "".join(typed[first:]) for first in range(len(typed)))


def _plain_code(text: str) -> str:
    return re.sub(r"[\s/_\-:]", "", text)


def _code_keys(instrument: str) -> str:
    """All that a code may begin with, each behind a separator."""
    code, _, venue = instrument.casefold().rpartition(".")
    codes = [_plain_code(code)]
    if is_digits(code):
        bare = code.lstrip("0")
        codes = [code[start:] for start in range(len(code) - len(bare) + 1)]
    elif "." in code:
        codes.append(codes[0].replace(".", ""))
    return "".join(f"{_KEY}{each}.{venue}" for each in codes)


def _chinese(listing: Listing, script: Script) -> str:
    traditional, simplified = listing.name_zh_hant, listing.name_zh_hans
    return (traditional or simplified) if script is Script.TRADITIONAL else (simplified or traditional)


def _spans(name: str, words: list[str], *, before: str) -> tuple[Span, ...] | None:
    """Where words stand in a name behind its leading space; None unless all of them do."""
    spans = []
    for word in words:
        at = name.find(before + word)
        if at < 0:
            return None
        start = at + len(before) - 1
        spans.append((start, start + len(word)))
    return tuple(sorted(set(spans)))
