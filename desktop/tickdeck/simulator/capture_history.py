"""The trades of a capture by pair and id, for answers about the past."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path

import msgspec

from tickdeck.simulator.capture_file import CaptureCount, CapturedFrame, read_capture


class Trade(msgspec.Struct, frozen=True):
    """A trade as the exchange pushes it; prices and quantities stay text, as exact as they came."""

    pair: str = msgspec.field(name="s")
    id: int = msgspec.field(name="t")
    price: str = msgspec.field(name="p")
    quantity: str = msgspec.field(name="q")
    time: int = msgspec.field(name="T")
    buyer_is_maker: bool = msgspec.field(name="m")
    event: str = msgspec.field(name="e", default="trade")
    best_match: bool = msgspec.field(name="M", default=True)


_decoder = msgspec.json.Decoder(Trade)


def trade_in(frame: CapturedFrame) -> Trade | None:
    """The trade that a frame carries, or None."""
    if not frame.stream.endswith("@trade"):
        return None
    try:
        trade = _decoder.decode(frame.data)
        # Whoever counts with them may rely on it.
        Decimal(trade.price), Decimal(trade.quantity)
    except (msgspec.DecodeError, InvalidOperation):
        # Served as it was captured; only the history does without it.
        return None
    return trade


@dataclass(slots=True)
class _Pair:
    trades: dict[int, Trade] = field(default_factory=dict)
    ids: list[int] = field(default_factory=list)
    furthest: int | None = None


class CaptureHistory:
    """What of a capture has been played already, to whomever; all of it as long as nothing was."""

    def __init__(self, path: Path) -> None:
        """Prepare; nothing is read yet.

        Args:
            path: The capture.
        """
        self._path = path
        self._pairs: dict[str, _Pair] = {}
        self.is_loaded = False

    def load(self) -> None:
        """Read the whole capture; takes a while.

        Raises:
            OSError: If it cannot be read.
        """
        pairs: dict[str, dict[int, Trade]] = {}
        for frame in read_capture(self._path, CaptureCount()):
            trade = trade_in(frame)
            if trade is not None:
                pairs.setdefault(trade.pair, {})[trade.id] = trade
        for name, trades in pairs.items():
            pair = self._pairs.setdefault(name, _Pair())
            pair.trades, pair.ids = trades, sorted(trades)
        self.is_loaded = True

    def note_played(self, trade: Trade) -> None:
        """Say that the play of some connection has come to a trade."""
        pair = self._pairs.setdefault(trade.pair, _Pair())
        pair.furthest = max(trade.id, pair.furthest or trade.id)

    def __contains__(self, pair: str) -> bool:
        return pair in self._pairs and bool(self._pairs[pair].ids)

    def since(self, pair: str, first_id: int, most: int) -> list[Trade]:
        """Trades in the order of their ids.

        Args:
            pair: Such as ``BTCUSDT``.
            first_id: The lowest id.
            most: How many at most.
        """
        ids = self._past(pair)
        start = bisect.bisect_left(ids, first_id)
        return self._trades(pair, ids[start : start + most])

    def latest(self, pair: str, most: int) -> list[Trade]:
        """The last trades, in the order of their ids."""
        return self._trades(pair, self._past(pair)[-most:])

    def between(self, pair: str, from_ms: int, to_ms: int) -> list[Trade]:
        """The trades of an interval, both ends included."""
        return [each for each in self._trades(pair, self._past(pair)) if from_ms <= each.time <= to_ms]

    def _past(self, pair: str) -> list[int]:
        known = self._pairs[pair]
        if known.furthest is None:
            return known.ids
        return known.ids[: bisect.bisect_right(known.ids, known.furthest)]

    def _trades(self, pair: str, ids: Sequence[int]) -> list[Trade]:
        trades = self._pairs[pair].trades
        return [trades[each] for each in ids]
