"""The texts of the tape's rows, on the screen and in a file."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from tickdeck.domain.calendar import utc_offset_us
from tickdeck.domain.instrument import Instrument
from tickdeck.domain.venue import FACTS
from tickdeck.gui.number_text import MISSING, price_text, whole
from tickdeck.gui.panels.tape.sale_rows import RowText
from tickdeck.gui.panels.tape.sales import Sale

_CSV_HEADER = "time,time_utc_us,instrument,price,size,value,side,prints"
_SIDES = {1: "buy", -1: "sell", 0: ""}
_WHO = {1: "The buyer took the ask.", -1: "The seller hit the bid.", 0: "Nobody says who came to whom."}


@lru_cache(maxsize=1_024)
def row_text(sale: Sale, instrument: Instrument, decimals: int, *, is_stale: bool = False) -> RowText:
    """A row as it is painted, with its tooltip.

    Args:
        sale: What it says.
        instrument: Of what.
        decimals: How many the instrument's prices have.
        is_stale: Whether its feed is not live now.
    """
    local = _local(sale, instrument)
    millisecond = f"{local.microsecond // 1000:03d}"
    price = price_text(sale.price, decimals)
    size = MISSING if math.isnan(sale.size) else whole(sale.size)
    worth = "" if math.isnan(sale.value) else f", worth {whole(round(sale.value))}"
    lines = [
        f"{instrument.id}  {instrument.name}".rstrip(),
        f"{local:%Y-%m-%d %H:%M:%S}.{millisecond} {FACTS[instrument.venue].time_zone}",
        f"{size} at {price}{worth}",
    ]
    if sale.prints > 1:
        lines.append(f"{sale.prints:,} prints, from {price_text(sale.from_price, decimals)} to {price}")
    lines.append(_WHO[sale.side])
    if is_stale:
        lines.append("Its connection is not live.")
    texts = (f"{local:%H:%M:%S}.{millisecond}", instrument.code, price, size)
    return RowText(texts, sale.side, sale.is_large, "\n".join(lines), is_stale)


def csv_lines(sales: Sequence[Sale], instruments: Sequence[Instrument]) -> list[str]:
    """Rows for a file, a header first; times as the exchange's clock and as UTC microseconds."""
    lines = [_CSV_HEADER]
    for sale, instrument in zip(sales, instruments, strict=True):
        size, value = ("" if math.isnan(number) else f"{number:.10g}" for number in (sale.size, sale.value))
        lines.append(
            f"{_local(sale, instrument):%Y-%m-%d %H:%M:%S.%f},{sale.time_us},{instrument.id},"
            f"{sale.price:.10g},{size},{value},{_SIDES[sale.side]},{sale.prints}"
        )
    return lines


def _local(sale: Sale, instrument: Instrument) -> datetime:
    local_us = sale.time_us + utc_offset_us(instrument.venue, sale.time_us)
    return datetime.fromtimestamp(0, tz=UTC) + timedelta(microseconds=local_us)
