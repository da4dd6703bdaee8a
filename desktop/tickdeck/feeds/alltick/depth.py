"""The best bid and ask from AllTick's push of an order book.

Source: the provider's "order book subscription". Sides are named ``bids`` and ``asks``, by some servers
``bid_list`` and ``ask_list``; an empty side is an empty list, or a level whose price is 0 or empty.
"""

from __future__ import annotations

from math import inf, nan
from typing import Literal, final

import msgspec

from tickdeck.domain.quote import Quote
from tickdeck.feeds.fields import quantity_of, time_us_of
from tickdeck.pipeline.rejects import RejectedError

_EMPTY = (nan, nan)


class Level(msgspec.Struct, gc=False):
    """One level of a side; numbers come as text or as numbers."""

    price: float | Literal[""] | None = None
    volume: float | Literal[""] | None = None


@final
class Depth(msgspec.Struct, gc=False):
    """The data of a push, best levels first."""

    code: str = ""
    tick_time: int | None = None
    bids: list[Level] | None = None
    asks: list[Level] | None = None
    bid_list: list[Level] | None = None
    ask_list: list[Level] | None = None


def best_quote(depth: Depth, recv_us: int) -> Quote:
    """The best bid and ask; a side that is empty is NaN.

    Args:
        depth: What was pushed.
        recv_us: Receipt, UTC microseconds.

    Raises:
        RejectedError: If a number is absurd, the bid is above the ask, or neither side is told at all.
    """
    bids = depth.bids if depth.bids is not None else depth.bid_list
    asks = depth.asks if depth.asks is not None else depth.ask_list
    if bids is None and asks is None:
        raise RejectedError("depth has neither bids nor asks")
    bid, bid_volume = _best(bids, "bid", "bid volume")
    ask, ask_volume = _best(asks, "ask", "ask volume")
    if bid > ask:
        raise RejectedError("bid is above ask")
    return (time_us_of(depth.tick_time), recv_us, bid, bid_volume, ask, ask_volume)


def _best(levels: list[Level] | None, side: str, volume_name: str) -> tuple[float, float]:
    if not levels:
        return _EMPTY
    price = levels[0].price
    volume = quantity_of(levels[0].volume, volume_name)
    if not price:
        if volume > 0:
            raise RejectedError(f"{side} has a volume but no price")
        return _EMPTY
    if not 0 < price < inf:
        raise RejectedError(f"{side} is not above zero")
    # Nobody offers nothing: where currencies are quoted without volumes, the provider may say 0.
    return (price, volume or nan)
