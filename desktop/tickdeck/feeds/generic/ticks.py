"""One tick of a described provider: its fields, checked, as a row and as a best bid and ask."""

from __future__ import annotations

from collections.abc import Iterable
from math import nan
from typing import Any
from zoneinfo import ZoneInfo

from tickdeck.domain.quote import Quote
from tickdeck.domain.tick import NO_TIME, Side
from tickdeck.feeds.base import Decoded
from tickdeck.feeds.fields import price_of, quantity_of, seq_of
from tickdeck.feeds.generic.amounts import RunningTotals, number_of, whole_number_of
from tickdeck.feeds.generic.description import Counting, Description, PlanTerms, SideWords
from tickdeck.feeds.generic.places import Place, text_of, texts_of
from tickdeck.feeds.generic.symbols import Symbols
from tickdeck.feeds.generic.times import Times
from tickdeck.pipeline.rejects import RejectedError

_UNKNOWN = int(Side.UNKNOWN)


class TickReader:
    """Reads single ticks; it remembers the running totals of one connection."""

    def __init__(self, description: Description, terms: PlanTerms, symbols: Symbols) -> None:
        fields = description.fields
        turnover = terms.volume if terms.turnover is None else terms.turnover
        self._symbols = symbols
        self._times = Times(description.ticks.time_unit, ZoneInfo(description.ticks.time_zone))
        self._sides = _sides(description.sides)
        self._factor = terms.volume_factor
        self._symbol = Place(fields.symbol)
        self._price = _place(fields.price)
        self._volume = None if terms.volume is Counting.NONE else _place(fields.volume)
        self._turnover = None if turnover is Counting.NONE else _place(fields.turnover)
        self._time = _place(fields.time)
        self._side = _place(fields.side)
        self._id = _place(fields.id)
        self._bid = _place(fields.bid)
        self._bid_volume = _place(fields.bid_volume)
        self._ask = _place(fields.ask)
        self._ask_volume = _place(fields.ask_volume)
        self._has_quotes = self._bid is not None or self._ask is not None
        self._volumes = RunningTotals() if terms.volume is Counting.CUMULATIVE else None
        self._turnovers = RunningTotals() if turnover is Counting.CUMULATIVE else None

    def forget_totals(self, symbols: Iterable[int]) -> None:
        """Note that these are subscribed anew; see `RunningTotals.forget`."""
        symbols = tuple(symbols)
        for totals in (self._volumes, self._turnovers):
            if totals is not None:
                totals.forget(symbols)

    def read(self, item: Any, frame: Any, recv_us: int, out: Decoded) -> None:
        """Read one tick, or a bid and ask where there is no price.

        Args:
            item: The tick.
            frame: The frame that it came in.
            recv_us: Receipt, UTC microseconds.
            out: Where rows and quotes go. A side of a word that is not described leaves the row without a
                side, and is noted there.

        Raises:
            RejectedError: If anything else in it is wrong; nothing of it is taken then.
        """
        if type(item) is not dict and type(item) is not list:
            raise RejectedError("tick is no object")
        symbol = self._number(item, frame)
        time_us = NO_TIME if self._time is None else self._times.us_of(self._time.read(item, frame))
        quote = self._quote(item, frame, time_us, recv_us) if self._has_quotes else None
        price = _read(self._price, item, frame, "price")
        if price is None and quote is None:
            raise RejectedError("price is missing")
        if price is not None:
            checked_price = price_of(price)
            volume = _quantity(self._volume, item, frame, "volume") * self._factor
            turnover = _quantity(self._turnover, item, frame, "turnover")
            seq = seq_of(None if self._id is None else whole_number_of(self._id.read(item, frame), "id"))
            side = _UNKNOWN if self._side is None else self._side_of(self._side.read(item, frame), out)
            # Only now, so that a tick that is left out leaves no trace in the totals.
            if self._volumes is not None:
                volume = self._volumes.part(symbol, volume, time_us)
            if self._turnovers is not None:
                turnover = self._turnovers.part(symbol, turnover, time_us)
            out.rows.append((time_us, recv_us, symbol, checked_price, volume, turnover, side, seq, 0, 0))
        if quote is not None:
            out.quotes[symbol] = quote

    def _number(self, item: Any, frame: Any) -> int:
        text = self._symbol.read(item, frame)
        if text is None or text == "":
            raise RejectedError("symbol is missing")
        number = self._symbols.number(text)
        if number is None:
            raise RejectedError("symbol was not subscribed")
        return number

    def _side_of(self, value: Any, out: Decoded) -> int:
        if value is None or value == "":
            return _UNKNOWN
        side = self._sides.get(text_of(value) or "")
        if side is None:
            out.rejected.append("side is unknown")
            return _UNKNOWN
        return side

    def _quote(self, item: Any, frame: Any, time_us: int, recv_us: int) -> Quote | None:
        bid = _side_price(self._bid, item, frame, "bid")
        ask = _side_price(self._ask, item, frame, "ask")
        if bid is None and ask is None:
            return None
        bid_volume = _quantity(self._bid_volume, item, frame, "bid volume") * self._factor
        ask_volume = _quantity(self._ask_volume, item, frame, "ask volume") * self._factor
        return (
            time_us,
            recv_us,
            # Zero is how an empty side of the book is told.
            bid or nan,
            bid_volume if bid else nan,
            ask or nan,
            ask_volume if ask else nan,
        )


def _place(text: str | None) -> Place | None:
    return None if text is None else Place(text)


def _sides(words: SideWords) -> dict[str, int]:
    by_side = ((Side.BUY, words.buy), (Side.SELL, words.sell), (Side.UNKNOWN, words.unknown))
    return {text: int(side) for side, values in by_side for text in texts_of(values)}


def _read(place: Place | None, item: Any, frame: Any, name: str) -> float | None:
    return None if place is None else number_of(place.read(item, frame), name)


def _quantity(place: Place | None, item: Any, frame: Any, name: str) -> float:
    """A quantity; NaN if it is absent or not described."""
    return nan if place is None else quantity_of(number_of(place.read(item, frame), name), name)


def _side_price(place: Place | None, item: Any, frame: Any, name: str) -> float | None:
    """A price of the book; None if it is absent."""
    price = _read(place, item, frame, name)
    return None if price is None else quantity_of(price, name)
