"""The texts of the tape's rows, on the screen and in a file."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from tickdeck.domain.calendar import DAY_US, utc_offset_us
from tickdeck.domain.instrument import Instrument
from tickdeck.domain.venue import Venue
from tickdeck.gui.conventions import clock_name, moment_of, name_of, offset_us
from tickdeck.gui.number_text import MISSING, digits, price_text, whole
from tickdeck.gui.panels.tape.sale_rows import RowText
from tickdeck.gui.panels.tape.sales import Sale
from tickdeck.words import mark, tr

_CSV_HEADER = "time,time_utc_us,instrument,price,size,value,side,prints"
_SIDES = {1: "buy", -1: "sell", 0: ""}
_WHO = {
    1: mark("The buyer took the ask."),
    -1: mark("The seller hit the bid."),
    0: mark("Nobody says who came to whom."),
}
_QUARTER_US = 900_000_000
"""Clocks are put forward and back at quarters of an hour only."""


class RowTexts:
    """Makes the texts of rows, on the clock that is shown."""

    def __init__(self) -> None:
        # How far that clock is ahead, by venue and quarter of an hour; asking for it takes a while.
        self._offsets: dict[tuple[Venue, int], int] = {}

    def row(self, sale: Sale, instrument: Instrument, decimals: int, *, is_stale: bool = False) -> RowText:
        """A row as it is painted.

        Args:
            sale: What it says.
            instrument: Of what.
            decimals: How many the instrument's prices have.
            is_stale: Whether its feed is not live now.
        """
        size = sale.size
        if sale.until_us >= 0:
            since, until = (self._clock(at, instrument.venue)[:-4] for at in (sale.time_us, sale.until_us))
            note = tr("not recorded {since}–{until}", since=since, until=until)
            return RowText(("", "", "", ""), 0, is_large=False, note=note)
        texts = (
            self._clock(sale.time_us, instrument.venue),
            instrument.code,
            price_text(sale.price, decimals),
            MISSING if math.isnan(size) else whole(size),
        )
        return RowText(texts, sale.side, sale.is_large, is_stale)

    def _clock(self, time_us: int, venue: Venue) -> str:
        quarter = time_us // _QUARTER_US
        offset = self._offsets.get((venue, quarter))
        if offset is None:
            if len(self._offsets) > 64:
                self._offsets.clear()
            offset = self._offsets[venue, quarter] = offset_us(time_us, venue)
        seconds, us = divmod((time_us + offset) % DAY_US, 1_000_000)
        return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{us // 1000:03d}"


def tip_of(sale: Sale, instrument: Instrument, decimals: int, *, is_stale: bool = False) -> str:
    """All that is known of a row, for its tooltip; see `RowTexts.row`."""
    if sale.until_us >= 0:
        return tr("Nothing was recorded then: Tickdeck was closed, or had not this instrument.")
    price = price_text(sale.price, decimals)
    size = MISSING if math.isnan(sale.size) else whole(sale.size)
    moment = moment_of(sale.time_us, instrument.venue)
    clock = clock_name(sale.time_us, instrument.venue)
    lines = [
        f"{instrument.id}  {name_of(instrument)}".rstrip(),
        f"{moment:%Y-%m-%d %H:%M:%S}.{sale.time_us // 1000 % 1000:03d} {clock}",
    ]
    if math.isnan(sale.value):
        lines.append(tr("{size} at {price}", size=size, price=price))
    else:
        worth = whole(round(sale.value))
        lines.append(tr("{size} at {price}, worth {worth}", size=size, price=price, worth=worth))
    if sale.prints > 1:
        first = price_text(sale.from_price, decimals)
        count = f"{sale.prints:,}"
        lines.append(tr("{count} prints, from {first} to {last}", count=count, first=first, last=price))
    lines.append(tr(_WHO[sale.side]))
    if is_stale:
        lines.append(tr("Its connection is not live."))
    return "\n".join(lines)


def csv_lines(sales: Sequence[Sale], instruments: Sequence[Instrument]) -> list[str]:
    """Rows for a file, a header first; times as the exchange's clock and as UTC microseconds."""
    lines = [_CSV_HEADER]
    for sale, instrument in zip(sales, instruments, strict=True):
        if sale.until_us >= 0:
            continue
        size, value = ("" if math.isnan(number) else digits(number) for number in (sale.size, sale.value))
        lines.append(
            f"{_at_exchange(sale, instrument):%Y-%m-%d %H:%M:%S.%f},{sale.time_us},{instrument.id},"
            f"{digits(sale.price)},{size},{value},{_SIDES[sale.side]},{sale.prints}"
        )
    return lines


def _at_exchange(sale: Sale, instrument: Instrument) -> datetime:
    local_us = sale.time_us + utc_offset_us(instrument.venue, sale.time_us)
    return datetime.fromtimestamp(0, tz=UTC) + timedelta(microseconds=local_us)
