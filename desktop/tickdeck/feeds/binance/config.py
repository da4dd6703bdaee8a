"""Binance's limits and address."""

from __future__ import annotations

from tickdeck.domain.venue import Venue
from tickdeck.feeds.base import FeedSpec, Plan
from tickdeck.feeds.binance.protocol import BinanceProtocol, handshake_refused

_PUBLIC = Plan(connections=5, instruments=1024, request_spacing_s=0.35, handshake_spacing_s=1.0)
"""1,024 streams a connection, 5 messages a second from us, 300 handshakes in five minutes."""

BINANCE = FeedSpec(
    name="binance",
    title="Binance",
    url="wss://data-stream.binance.vision",
    venues=(Venue.BINANCE,),
    universe="binance",
    plans={"public": _PUBLIC},
    default_plan="public",
    needs_token=False,
    contiguous_ids=True,
    heartbeat_s=20.0,
    protocol=BinanceProtocol,
    handshake_refused=handshake_refused,
)
