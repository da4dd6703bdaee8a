"""A small market for tests of the window: instruments, prints, and a clock that tests turn."""

from __future__ import annotations

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import Block, block_of
from tickdeck.gui.tables.live_table import LiveTable

MORNING_US = 1_789_957_800_000_000 + 41 * 60_000_000
"""2026-09-21 03:11:00 UTC, 11:11:00 in Hong Kong."""

NAN = float("nan")


class HandClock:
    """A clock that stands still until it is turned."""

    def __init__(self, now_us: int = MORNING_US) -> None:
        self.us = now_us

    def now_us(self) -> int:
        return self.us

    def monotonic_s(self) -> float:
        return self.us / 1e6


def instruments(count: int = 5) -> InstrumentTable:
    """Tencent, Alibaba, HKEX and so on, then nameless ones."""
    names = ["Tencent", "Alibaba", "HKEX", "Meituan", "Lenovo"]
    codes = ["00700", "09988", "00388", "03690", "00992"]
    known = [
        Instrument(f"{code}.HK", name, "Technology", 100, "HKD")
        for code, name in zip(codes, names, strict=True)
    ]
    more = [Instrument(f"{number:05d}.HK") for number in range(10_000, 10_000 + max(0, count - 5))]
    return InstrumentTable([*known[:count], *more])


def prints(*quotes: tuple[int, float, float], at_us: int = MORNING_US) -> Block:
    """A block of prints, each an instrument's number, a price and a volume."""
    return block_of(
        [(at_us, at_us, symbol, price, volume, NAN, 1, -1, 0, 0) for symbol, price, volume in quotes]
    )


def cell_text(table: LiveTable, symbol: int, key: str) -> str:
    """What stands in a cell, as a screen reader is told it."""
    row = table.order.tolist().index(symbol)
    return str(table.model().index(row, table.section_of(key)).data())
