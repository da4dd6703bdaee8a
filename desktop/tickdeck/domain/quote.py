"""The best bid and ask, as protocols hand them over: the newest of an instrument replaces those before."""

from __future__ import annotations

from typing import TypeAlias

Quote: TypeAlias = tuple[int, int, float, float, float, float]
"""``(time_us, recv_us, bid, bid_volume, ask, ask_volume)``: times as in `domain.tick.TICK`; a side of the
book that is empty, or not told, is NaN."""
