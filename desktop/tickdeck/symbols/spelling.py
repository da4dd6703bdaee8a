"""What people and spreadsheets write for an instrument, and which instrument that is.

Beside the spellings of `canonical_id` these are read: ``HK00700``, ``700 HK``, ``700:HK``,
``AAPL US Equity``, ``NASDAQ:AAPL``, ``$AAPL``, ``BTC/USDT``, full-width digits, and what a spreadsheet
makes of a code that it takes for a number.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from tickdeck.domain.errors import UnknownInstrumentError
from tickdeck.domain.instrument import canonical_id
from tickdeck.domain.venue import FACTS, Venue
from tickdeck.settings.universe import Listing
from tickdeck.symbols.symbol_list import Damage, Reason

Cell: TypeAlias = str | int | float
"""A cell of a table; a number is what the spreadsheet holds as a number."""

VENUE_WORDS: Mapping[str, Venue] = {
    **{venue.value: venue for venue in Venue},
    **dict.fromkeys(("HKG", "HKEX", "SEHK", "XHKG"), Venue.HK),
    **dict.fromkeys(("NASDAQ", "NYSE", "AMEX", "ARCA", "XNAS", "XNYS"), Venue.US),
}
"""How market data providers and terminals name venues."""

DESK_WORDS: Mapping[str, Venue] = {**VENUE_WORDS, **dict.fromkeys(("UN", "UW", "UQ", "UA", "UR"), Venue.US)}
"""The same and single exchanges of terminals, which may be tickers and so need an asset word behind them."""

ASSET_WORDS = frozenset({"EQUITY", "INDEX", "CURNCY", "CMDTY"})
"""What a terminal writes behind code and venue."""

_LONGEST = 40
_REMEMBERED = 50_000
_WHOLE_NUMBER = re.compile(r"(\d{1,12})\.0*")
_POWER = re.compile(r"\d(?:\.\d{1,12})?E\+?0{0,2}\d")
_WITH_VENUE = (
    (re.compile(r"([A-Z]{2,7}):\s*(\S+)"), 1, 2),
    (re.compile(r"([^\s:]+):([A-Z]{2,7})"), 2, 1),
    (re.compile(r"(\S+)\s+([A-Z]{2,7})"), 2, 1),
    (re.compile(r"([A-Z]{2,7})\s+(\S+)"), 1, 2),
    (re.compile(r"(HK)(\d{1,6})"), 1, 2),
    (re.compile(r"(\d{1,6})(HK)"), 2, 1),
)
"""Venue beside code, with the groups of the two."""

_FORMULA = re.compile(r'=\s*"([^"]*)"')
_WRAPPING = "'\"`´‘’“”()[]{}<>"


@dataclass(frozen=True, slots=True)
class Spelling:
    """What a text was read as.

    Attributes:
        id: Canonical id; empty if the text is no code.
        damages: What had to be mended.
        refused: Why there is no instrument to be had; None if there is.
    """

    id: str = ""
    damages: tuple[Damage, ...] = ()
    refused: Reason | None = None


class Speller:
    """Reads codes for a feed.

    Args:
        venues: What the feed quotes, the first being meant by a code that fits several; empty for any.
        known: Instruments by id, which decide for a code without venue.
    """

    def __init__(self, venues: tuple[Venue, ...], known: Mapping[str, Listing]) -> None:
        self._venues = venues
        self._known = known
        self._read: dict[tuple[str, bool, Venue | None], Spelling] = {}

    @property
    def venue(self) -> Venue | None:
        """Which venue is meant by a code that fits several; None where nobody has said."""
        return self._venues[0] if self._venues else None

    def read(self, cell: Cell, *, padded: bool = False, venue: Venue | None = None) -> Spelling:
        """Read one code; never raises.

        Args:
            cell: What stands there.
            padded: Whether Hong Kong codes are written there with their zeros, so that fewer are a damage.
            venue: The venue that stands beside the code.
        """
        if not isinstance(cell, str) or len(cell) > _LONGEST:
            return self._spelled(cell, padded, venue)
        # Whether a word is a code is asked before it is taken for one.
        key = cell, padded, venue
        if (spelling := self._read.get(key)) is None:
            if len(self._read) >= _REMEMBERED:
                self._read.clear()
            spelling = self._read[key] = self._spelled(cell, padded, venue)
        return spelling

    def _spelled(self, cell: Cell, padded: bool, venue: Venue | None) -> Spelling:
        damages: list[Damage] = []
        code = _plain(cell, damages)
        if not code or len(code) > _LONGEST:
            return Spelling(refused=Reason.NO_CODE)
        if code in VENUE_WORDS or code in ASSET_WORDS:
            return Spelling(refused=Reason.NO_CODE)
        named, code = _split_venue(code)
        if code in VENUE_WORDS:
            return Spelling(refused=Reason.NO_CODE)
        instrument = self._resolved(code, named or venue)
        if not instrument:
            return Spelling(refused=Reason.NO_CODE)
        found = Venue(instrument.rpartition(".")[2])
        if padded and named is None and found is Venue.HK and is_digits(code) and len(code) < 5:
            damages.append(Damage.ZEROS)
        if self._venues and found not in self._venues:
            return Spelling(instrument, tuple(damages), Reason.NOT_ON_FEED)
        return Spelling(instrument, tuple(damages))

    def _resolved(self, code: str, venue: Venue | None) -> str:
        if venue is not None:
            return _id_on(code, venue)
        candidates = [found for v in self._venues or tuple(Venue) if (found := _id_on(code, v))]
        for candidate in candidates:
            if candidate in self._known:
                return candidate
        if candidates and self._venues:
            return candidates[0]
        try:
            return canonical_id(code)
        except UnknownInstrumentError:
            return ""


def is_digits(code: str) -> bool:
    """Whether a code can only be one of Hong Kong."""
    return code.isascii() and code.isdigit()


def _id_on(code: str, venue: Venue) -> str:
    # Digits alone fit a coin's pattern too, but no coin is called so.
    if is_digits(code) and venue is not Venue.HK:
        return ""
    if venue in (Venue.FX, Venue.CRYPTO, Venue.BINANCE):
        code = code.replace("/", "").replace("-", "").replace("_", "")
    if not FACTS[venue].code.fullmatch(code):
        return ""
    return f"{int(code):05d}.{venue}" if venue is Venue.HK else f"{code}.{venue}"


def _plain(cell: Cell, damages: list[Damage]) -> str:
    """The code in upper case, without what spreadsheets and people put around it."""
    if isinstance(cell, bool):
        return ""
    if isinstance(cell, float):
        if not math.isfinite(cell) or cell != math.floor(cell) or abs(cell) > 1e12:
            return ""
        cell = int(cell)
    if isinstance(cell, int):
        return str(cell) if 0 <= cell <= 10**12 else ""
    text = cell[: 8 * _LONGEST]
    plain = visible = text
    # Nearly every code is plain already.
    if not (text.isascii() and text.isprintable()):
        plain = unicodedata.normalize("NFKC", text)
        if any("！" <= c <= "～" for c in text):
            damages.append(Damage.WIDE)
        visible = "".join(c for c in plain if unicodedata.category(c) not in ("Cc", "Cf") or c.isspace())
    if formula := _FORMULA.fullmatch(visible.strip()):
        visible = formula[1]
    bare = visible.strip().strip(_WRAPPING).strip()
    if len(visible) < len(plain) or any(c in text for c in "\u00a0\u202f'’`´") or formula:
        damages.append(Damage.HIDDEN)
    code = bare.lstrip("$").strip().rstrip(".:").upper()
    if whole := _WHOLE_NUMBER.fullmatch(bare):
        damages.append(Damage.DECIMALS)
        return whole[1]
    if _POWER.fullmatch(code) and float(code) == math.floor(float(code)):
        damages.append(Damage.EXPONENT)
        return str(int(float(code)))
    return code


def _split_venue(code: str) -> tuple[Venue | None, str]:
    words = code.split()
    if len(words) > 1 and words[-1] in ASSET_WORDS:
        code = " ".join(words[:-1])
        if len(words) == 3 and words[1] in DESK_WORDS:
            return DESK_WORDS[words[1]], words[0]
    for pattern, venue_group, code_group in _WITH_VENUE:
        if (match := pattern.fullmatch(code)) and match[venue_group] in VENUE_WORDS:
            return VENUE_WORDS[match[venue_group]], match[code_group]
    for venue in Venue:
        if code.endswith(f".{venue}"):
            return venue, code[: -len(venue) - 1].rstrip()
        if code.startswith(f"{venue}."):
            return venue, code[len(venue) + 1 :].lstrip()
    return None, code
