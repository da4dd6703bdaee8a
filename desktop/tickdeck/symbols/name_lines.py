"""Names of instruments where codes are expected, as people write lists for each other."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from tickdeck.settings.universe import Listing
from tickdeck.symbols.folding import folded_query
from tickdeck.symbols.spelling import Speller

_SEPARATORS = re.compile(r"[,;\t|，；、]")
_CLASS = re.compile(r" (?:w|s|sw|b|r)$")
"""What Hong Kong puts behind a name: shares with weighted votes, secondary listings and the like."""
_LONGEST = 80


class NameLines:
    """Finds the codes of names. A name counts whole: part of one may be anybody's.

    Args:
        speller: Says what is a code, which goes before a name.
        known: Instruments by id, with their names.
    """

    def __init__(self, speller: Speller, known: Mapping[str, Listing]) -> None:
        self._speller = speller
        self._known = known

    def coded(self, line: str) -> str:
        """The codes of a line in which every entry is a known name; any other line as it is."""
        names = [part for part in _SEPARATORS.split(line) if part.strip()]
        codes = [self._code(name.strip()) for name in names]
        return ", ".join(codes) if all(codes) and codes else line

    def meant(self, word: str) -> str:
        """The code of a word in capitals that is a known name, or the beginning of one; any other as it is.

        A code that is known goes before a name.
        """
        is_bare = word.isascii() and word.isalpha() and word.isupper() and len(word) > 1
        if not is_bare or self._speller.read(word).id in self._known:
            return word
        plain = _plain(word)
        return self._ids.get(plain) or self._beginnings.get(plain) or word

    def _code(self, name: str) -> str:
        if self._speller.read(name).id in self._known:
            return ""
        if name.isascii() and name == name.upper():
            words = name.split()
            # With a digit or a sign in them, capitals are how codes are written, also those not known yet.
            if not all(word.isalpha() for word in words):
                return ""
            if len(words) == 1:
                code = self.meant(name)
                return "" if code == name else code
        return self._ids.get(_plain(name), "")

    @cached_property
    def _ids(self) -> Mapping[str, str]:
        """Ids by their names; none for a name that several have."""
        ids: dict[str, str] = {}
        for code, listing in self._known.items():
            for name in {_plain(each) for each in (listing.name, listing.name_zh_hant, listing.name_zh_hans)}:
                ids[name] = "" if name in ids else code
        ids.pop("", None)
        return ids

    @cached_property
    def _beginnings(self) -> Mapping[str, str]:
        """Ids by the first words of their names; none for a word with which several begin."""
        ids: dict[str, set[str]] = {}
        for code, listing in self._known.items():
            ids.setdefault(_plain(listing.name).partition(" ")[0], set()).add(code)
        return {word: next(iter(codes)) for word, codes in ids.items() if word and len(codes) == 1}


def _plain(name: str) -> str:
    return _CLASS.sub("", folded_query(name, longest=_LONGEST))
