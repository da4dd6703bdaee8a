"""Lines that hold names of instruments and nothing else, as people write lists for each other."""

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

    def _code(self, name: str) -> str:
        # Capitals are how codes are written, also those that are not known yet.
        if (name.isascii() and name == name.upper()) or self._speller.read(name).id in self._known:
            return ""
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
