"""Which entries fit what was typed, in which order; and which were used last."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeAlias

from tickdeck.gui.palette.entry import PaletteEntry, PaletteSource, Quality, Span
from tickdeck.symbols.folding import folded, folded_query
from tickdeck.symbols.mistyping import LEAST, mistyped_length

_LONGEST = 60
_LEAST_INITIALS = 2
_MOST_RECENT = 20

_Words: TypeAlias = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Match:
    """How a title fits what was typed.

    Attributes:
        quality: How well.
        spans: What of it was typed, ascending.
    """

    quality: Quality
    spans: tuple[Span, ...] = ()


def match(text: str, title: str) -> Match | None:
    """How a title fits a text; None if it does not, or nothing was typed."""
    query = _query(text)
    if not query:
        return None
    plain, words = _plain(title)
    if plain.startswith(query):
        quality = Quality.EXACT if len(plain.rstrip()) == len(query) else Quality.START
        return Match(quality, ((0, len(query)),))
    typed = query.split()
    return next(
        (
            Match(quality, spans)
            for quality, way in _WAYS
            if (spans := way(query, typed, plain, words)) is not None
        ),
        None,
    )


def ranked(text: str, entries: Iterable[PaletteEntry]) -> list[PaletteEntry]:
    """The entries that fit a text, best first and else in their order; all of them if nothing was typed."""
    if not text.strip():
        return list(entries)
    fitting = [fitted for entry in entries if (fitted := _fitted(text, entry)) is not None]
    return sorted(fitting, key=_order)


class Recent:
    """The names of what was chosen last, the newest first."""

    def __init__(self, names: Sequence[str] = ()) -> None:
        self._names = list(dict.fromkeys(names))[:_MOST_RECENT]

    @property
    def names(self) -> tuple[str, ...]:
        """The names, to be kept for the next run."""
        return tuple(self._names)

    def add(self, name: str) -> None:
        """Take one in as the newest."""
        self._names = [name, *(other for other in self._names if other != name)][:_MOST_RECENT]

    def place(self, name: str) -> int:
        """How many are newer; as many as there are for one that was not used."""
        return self._names.index(name) if name in self._names else len(self._names)


def offered(
    text: str, sources: Sequence[PaletteSource], recent: Recent, *, limit: int = 50
) -> list[PaletteEntry]:
    """What the palette shows for a text.

    A source's prefix, typed first, leaves only that source. Without any text what was used last comes first.
    Where all sources are asked, an entry that says nothing new beside another one is left out.

    Args:
        text: What was typed.
        sources: Where entries come from; of equals those of an earlier one stand first.
        recent: What was used last; of equals it stands first.
        limit: At most so many.
    """
    asked = [source for source in sources if source.prefix and text.startswith(source.prefix)]
    if asked:
        text = text[len(asked[0].prefix) :]
    entries = [entry for source in asked or sources for entry in source.entries(text.strip())]
    if not asked:
        entries = _without_twins(entries)
    asked = asked or list(sources)
    if text.strip():
        entries.sort(key=lambda entry: (*_order(entry), recent.place(entry.name)))
        return entries[:limit]
    used = [_entry(name, asked) for name in recent.names]
    first = {entry.name: entry for entry in used if entry is not None}
    others = (entry for entry in entries if entry.name not in first)
    return [*first.values(), *others][:limit]


def _without_twins(entries: Sequence[PaletteEntry]) -> list[PaletteEntry]:
    offered_names: set[str] = set()
    for entry in entries:
        parts = entry.name.split(".")
        offered_names.update(".".join(parts[:count]) for count in range(1, len(parts) + 1))
    return [entry for entry in entries if not entry.beside or entry.beside not in offered_names]


def _entry(name: str, sources: Sequence[PaletteSource]) -> PaletteEntry | None:
    found = (source.entry(name) for source in sources)
    return next((entry for entry in found if entry is not None), None)


def _order(entry: PaletteEntry) -> tuple[Quality, bool]:
    """The least is the best: where words began as typed, those in one piece stand before those apart."""
    return entry.quality, entry.quality is Quality.WORDS and len(entry.matched) > 1


def _fitted(text: str, entry: PaletteEntry) -> PaletteEntry | None:
    found = match(text, entry.title)
    if found is not None and found.quality is not Quality.MISTYPED:
        return replace(entry, quality=found.quality, matched=found.spans)
    in_words = match(text, entry.words)
    if in_words is not None and in_words.quality is not Quality.MISTYPED:
        # What was typed is not in sight, so that nothing is marked; and it began a word at best, no title.
        return replace(entry, quality=max(in_words.quality, Quality.WORDS))
    beside = match(text, entry.detail)
    if beside is not None and beside.quality is not Quality.MISTYPED:
        return replace(entry, quality=Quality.DETAIL, detail_matched=beside.spans)
    return None if found is None else replace(entry, quality=found.quality, matched=found.spans)


@lru_cache(maxsize=64)
def _query(text: str) -> str:
    return folded_query(text, longest=_LONGEST)


@lru_cache(maxsize=4096)
def _plain(title: str) -> tuple[str, tuple[tuple[str, int], ...]]:
    """A title as it is compared, and its words, each with its place; the same ones come with every letter."""
    plain = folded(title)
    return plain, tuple((word[0], word.start()) for word in re.finditer(r"\S+", plain))


def _beginnings(_query: str, typed: list[str], _plain: str, words: _Words) -> tuple[Span, ...] | None:
    unbroken = _in_a_row(typed, words)
    if unbroken is not None:
        return (unbroken,)
    spans = []
    for part in typed:
        start = next((start for word, start in words if word.startswith(part)), -1)
        if start < 0:
            return None
        spans.append((start, start + len(part)))
    return tuple(sorted(set(spans)))


def _in_a_row(typed: list[str], words: _Words) -> Span | None:
    """Where the words stand as they were typed, the last of which may go on; whatever parts them."""
    for first in range(len(words) - len(typed) + 1):
        run = words[first : first + len(typed)]
        (last, at), part = run[-1], typed[-1]
        if last.startswith(part) and all(
            word == whole for (word, _), whole in zip(run, typed[:-1], strict=False)
        ):
            return run[0][1], at + len(part)
    return None


def _initials(query: str, _typed: list[str], _plain: str, words: _Words) -> tuple[Span, ...] | None:
    if len(query) < _LEAST_INITIALS:
        return None
    at = "".join(word[0] for word, _ in words).find(query)
    if at < 0:
        return None
    return tuple((start, start + 1) for _, start in words[at : at + len(query)])


def _anywhere(query: str, _typed: list[str], plain: str, _words: _Words) -> tuple[Span, ...] | None:
    at = plain.find(query)
    return ((at, at + len(query)),) if at >= 0 else None


def _slips(_query: str, typed: list[str], _plain: str, words: _Words) -> tuple[Span, ...] | None:
    spans = []
    for part in typed:
        for word, start in words:
            length = len(part) if word.startswith(part) else 0
            if not length and len(part) >= LEAST and word[0] in part[:2]:
                length = mistyped_length(part, word)
            if length:
                spans.append((start, start + length))
                break
        else:
            return None
    return tuple(sorted(set(spans)))


_WAYS = (
    (Quality.WORDS, _beginnings),
    (Quality.INITIALS, _initials),
    (Quality.PART, _anywhere),
    (Quality.MISTYPED, _slips),
)
"""How a title may fit, best first."""
