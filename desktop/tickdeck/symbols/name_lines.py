"""Names of instruments where codes are expected, as people write lists for each other."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from tickdeck.settings.universe import Listing
from tickdeck.symbols.folding import folded_query
from tickdeck.symbols.pasted import usual_american
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
        codes: list[str] = []
        for name in names:
            # Not on to the end of a long line of other things.
            if not (code := self._code(name.strip())):
                return line
            codes.append(code)
        return ", ".join(codes) or line

    def meant(self, word: str) -> str:
        """The code of a word in capitals that is a known name; any other as it is.

        A code that is known goes before a name, and so does one of a share of the United States that is
        usually traded. Only a whole name counts: the beginning of one may be anybody's code.
        """
        is_bare = word.isascii() and word.isalpha() and word.isupper() and len(word) > 1
        code = self._speller.read(word).id if is_bare else ""
        if not is_bare or code in self._known or code in usual_american():
            return word
        return self._ids.get(_plain(word)) or word

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


def _plain(name: str) -> str:
    return _CLASS.sub("", folded_query(name, longest=_LONGEST))
