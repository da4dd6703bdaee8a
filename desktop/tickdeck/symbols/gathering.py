"""Collects what a list holds: each entry becomes a listing or a line left out, and is counted once."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from tickdeck.domain.venue import Venue
from tickdeck.settings.universe import Listing
from tickdeck.symbols.judging import refused_status, worth_keeping
from tickdeck.symbols.spelling import Cell, Speller
from tickdeck.symbols.symbol_list import LeftOutLine, Reason, Repair, SymbolList, shortened
from tickdeck.symbols.table import MAX_ENTRIES, too_many
from tickdeck.words import tr

_LARGEST_LOT = 10_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An entry of a list, as it stands there.

    Attributes:
        line: Line or row, from 1.
        code: The code.
        text: What is shown of the entry.
        name, sector: As the list has them, empty if it has none.
        lot, price: The same, not yet read.
        status: The status in words.
        refused: What already speaks against it.
        padded: Whether Hong Kong codes have their zeros there.
        venue: The venue beside the code.
    """

    line: int
    code: Cell
    text: str
    name: str = ""
    sector: str = ""
    lot: Cell = ""
    price: Cell = ""
    status: str = ""
    refused: Reason | None = None
    padded: bool = False
    venue: Venue | None = None


class Gatherer:
    """Collects entries in their order.

    Args:
        speller: Reads the codes.
        known: Instruments by id, from which gaps are filled.
    """

    def __init__(self, speller: Speller, known: Mapping[str, Listing]) -> None:
        self._speller = speller
        self._known = known
        self._listings: dict[str, Listing] = {}
        self._repaired: list[Repair] = []
        self._left_out: list[LeftOutLine] = []
        self._bad_numbers = 0
        self._entries = 0

    def add(self, found: Found) -> None:
        """Take an entry, or note why not.

        Raises:
            UsageError: If there are more than `MAX_ENTRIES` that the list does not refuse itself.
        """
        # An exchange lists more warrants than shares.
        self._entries += found.refused is None
        if self._entries > MAX_ENTRIES:
            raise too_many()
        if not str(found.code).strip():
            self._leave_out(found, Reason.NO_CODE_IN_ROW)
            return
        spelling = self._speller.read(found.code, padded=found.padded, venue=found.venue)
        if spelling.refused is Reason.NO_CODE:
            self._leave_out(found, Reason.NO_CODE)
            return
        reason = found.refused or refused_status(found.status, found.name) or spelling.refused
        if reason is None and spelling.id in self._listings:
            reason = Reason.DUPLICATE
        if spelling.damages and reason in (None, Reason.DUPLICATE):
            text = shortened(str(found.code))
            self._repaired.append(Repair(found.line, text, spelling.id, spelling.damages))
        if reason is not None:
            self._leave_out(found, reason, spelling.id)
            return
        self._listings[spelling.id] = self._filled(spelling.id, found)

    def result(self, source: str, told: date | None, notes: tuple[str, ...]) -> SymbolList:
        """What came of it.

        Args:
            source: Where the list is from.
            told: The date that it gives itself.
            notes: What was noticed beside.
        """
        if self._bad_numbers:
            notes = (
                *notes,
                tr("Lots or prices that could not be read: {count}.", count=f"{self._bad_numbers:,}"),
            )
        return SymbolList(
            listings=tuple(self._listings.values()),
            repaired=tuple(self._repaired),
            left_out=tuple(self._left_out),
            source=source,
            date=told,
            notes=notes,
        )

    def _leave_out(self, found: Found, reason: Reason, instrument: str = "") -> None:
        self._left_out.append(LeftOutLine(found.line, shortened(found.text), reason, instrument))

    def _filled(self, instrument: str, found: Found) -> Listing:
        known = self._known.get(instrument, Listing(instrument))
        price = self._positive(found.price)
        lot = self._positive(found.lot)
        if lot and (lot != math.floor(lot) or lot > _LARGEST_LOT):
            self._bad_numbers += 1
            lot = 0.0
        return Listing(
            id=instrument,
            name=shortened(found.name) or known.name,
            sector=shortened(found.sector) or known.sector,
            lot=int(lot) or known.lot,
            reference_price=price or known.reference_price,
            flag=worth_keeping(found.status) or known.flag,
            name_zh_hant=known.name_zh_hant,
            name_zh_hans=known.name_zh_hans,
            pinyin=known.pinyin,
        )

    def _positive(self, cell: Cell) -> float:
        """A number above zero, such as ``1,000``; 0 where there is none, or one that cannot be."""
        text = "".join(c for c in str(cell) if c not in ", \u00a0'").strip()
        if text in ("", "-", "0", "0.0", "nan", "N/A"):
            return 0.0
        try:
            value = float(text.rstrip("股"))
        except ValueError:
            value = -1.0
        if value > 0 and math.isfinite(value):
            return value
        self._bad_numbers += 1
        return 0.0
