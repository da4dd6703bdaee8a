"""A described provider's spelling of instruments, and reading what it sends, whichever way it is spelled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from tickdeck.domain.errors import UnknownInstrumentError
from tickdeck.domain.instrument import Instrument, InstrumentTable, canonical_id
from tickdeck.domain.venue import Venue
from tickdeck.feeds.generic.description import Spelling
from tickdeck.feeds.generic.places import text_of

_PLACEHOLDER = re.compile(r"\{([a-z_]*)\}")
_KNOWN = ("code", "bare", "base", "quote", "venue")
_PAIR = {"base", "quote"}
_LONGEST = 40
_SPELLINGS_EACH = 8
"""Other spellings remembered per instrument; a provider uses one or two."""
_PLAIN = Spelling(text="{code}")


class SpellingError(ValueError):
    """A spelling cannot be used; the text fits behind the name of its key."""


def check_spelling(spelling: Spelling) -> None:
    """Check the text of a spelling.

    Raises:
        SpellingError: If it has unknown placeholders, or none that tells instruments apart.
    """
    found = set(_PLACEHOLDER.findall(spelling.text))
    for name in sorted(found - set(_KNOWN)):
        known = ", ".join(f"{{{each}}}" for each in _KNOWN)
        raise SpellingError(f"must not hold {{{name}}}; what it may hold is {known}")
    if found.isdisjoint({"code", "bare"}) and not found >= _PAIR:
        raise SpellingError("must hold {code}, {bare}, or both {base} and {quote}")
    if found & _PAIR and not any(spelling.quotes):
        raise SpellingError(
            "needs “quotes”, the list of currencies a code may end in, for {base} and {quote}"
        )


def spelled(instrument: Instrument, spelling: Spelling) -> str:
    """An instrument as the provider writes it.

    Args:
        instrument: The instrument.
        spelling: That of its venue, checked.
    """
    named = spelling.names.get(instrument.id)
    if named is not None:
        return named
    code = instrument.code
    base, quote = _pair(code, spelling.quotes)
    values = {
        "code": code,
        "bare": code.lstrip("0") if code.isdecimal() else code,
        "base": base,
        "quote": quote,
        "venue": str(instrument.venue),
    }
    text = spelling.text
    if not quote and not _PAIR.isdisjoint(_PLACEHOLDER.findall(text)):
        # Not a pair of these currencies: its own code is the best guess, and a refusal will name it.
        text = "{code}"
    text = _PLACEHOLDER.sub(lambda found: values[found[1]], text)
    return text.lower() if spelling.lower_case else text


def _pair(code: str, quotes: tuple[str, ...]) -> tuple[str, str]:
    """The two halves of a code, the longest known currency being the second; two empty texts if none is."""
    for quote in sorted(quotes, key=len, reverse=True):
        if quote and code.endswith(quote) and len(code) > len(quote):
            return code[: -len(quote)], quote
    return "", ""


class Symbols:
    """Instruments by the provider's spelling, and back; those numbered later are learnt when met."""

    def __init__(
        self, instruments: InstrumentTable, spellings: Mapping[Venue, Spelling], venues: tuple[Venue, ...]
    ) -> None:
        self._instruments = instruments
        self._spellings = spellings
        self._venues = venues
        self._written: list[str] = []
        self._by_text: dict[str, int] = {}
        self._by_id: dict[str, int] = {}
        self._learn()

    def values(self, number: int) -> dict[str, str]:
        """What the placeholders of a request mean for an instrument."""
        if number >= len(self._written):
            self._learn()
        instrument = self._instruments[number]
        return {"symbol": self._written[number], "code": instrument.code, "venue": str(instrument.venue)}

    def number(self, symbol: Any) -> int | None:
        """The instrument that a tick is of, whichever way it is spelled; None if it is not one of ours."""
        text = symbol if type(symbol) is str else text_of(symbol) or ""
        number = self._by_text.get(text)
        if number is not None or not text or len(text) > _LONGEST:
            return number
        if len(self._written) < len(self._instruments):
            self._learn()
            number = self._by_text.get(text)
        return self._read(text) if number is None else number

    def _learn(self) -> None:
        for number in range(len(self._written), len(self._instruments)):
            instrument = self._instruments[number]
            text = spelled(instrument, self._spellings.get(instrument.venue, _PLAIN))
            self._written.append(text)
            # A spelling that two venues share stays with the first; the other is still found by its id.
            self._by_text.setdefault(text, number)
            self._by_id[instrument.id] = number

    def _read(self, text: str) -> int | None:
        for venue in self._venues:
            try:
                number = self._by_id.get(canonical_id(text, venue))
            except UnknownInstrumentError:
                continue
            if number is not None:
                if len(self._by_text) < _SPELLINGS_EACH * len(self._written):
                    self._by_text[text] = number
                return number
        return None
