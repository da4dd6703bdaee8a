"""Trades that a test knows in advance, in Binance's spellings, and the rows that a recording must hold."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass

START_MS = 1_782_180_164_000

TradeRow = tuple[str, int, float, float, int, int]
"""Canonical code, id, price, quantity, time in microseconds, side."""


@dataclass(frozen=True, slots=True)
class KnownTrade:
    """One trade: the numbers that Binance sends as text stay text here."""

    pair: str
    id: int
    time_ms: int
    price: str
    quantity: str
    buyer_is_maker: bool

    def frame(self) -> str:
        """The trade as a combined stream pushes it."""
        data = {"e": "trade", "E": self.time_ms + 1, "s": self.pair, "t": self.id, "p": self.price}
        data |= {"q": self.quantity, "T": self.time_ms, "m": self.buyer_is_maker, "M": True}
        return json.dumps({"stream": f"{self.pair.lower()}@trade", "data": data}, separators=(",", ":"))

    def history(self) -> dict[str, object]:
        """The trade as the REST interface tells it."""
        return {
            "id": self.id,
            "price": self.price,
            "qty": self.quantity,
            "quoteQty": f"{float(self.price) * float(self.quantity):.8f}",
            "time": self.time_ms,
            "isBuyerMaker": self.buyer_is_maker,
            "isBestMatch": True,
        }

    def row(self) -> TradeRow:
        """What a recording must hold for it."""
        # A maker who buys was hit by a seller.
        side = -1 if self.buyer_is_maker else 1
        name = f"{self.pair}.BINANCE"
        return name, self.id, float(self.price), float(self.quantity), self.time_ms * 1000, side


def known_trades(pair: str, count: int, *, first_id: int = 1_000, seed: int = 1) -> list[KnownTrade]:
    """A deterministic script of trades with ids that count every one."""
    dice = random.Random(f"{pair}{seed}")
    trades: list[KnownTrade] = []
    now = START_MS
    for number in range(first_id, first_id + count):
        now += dice.choice((0, 0, 0, 1, 12))
        price, quantity = dice.randrange(10**6, 10**7), dice.randrange(1, 10**6)
        trades.append(
            KnownTrade(
                pair,
                number,
                now,
                f"{price // 100}.{price % 100:02d}000000",
                f"{quantity // 10**5}.{quantity % 10**5:05d}000",
                dice.random() < 0.5,
            )
        )
    return trades
