"""Binance's limits and addresses."""

from __future__ import annotations

from tickdeck.domain.venue import Venue
from tickdeck.feeds.base import FeedSpec, Plan
from tickdeck.feeds.binance.history import BinanceHistory
from tickdeck.feeds.binance.protocol import BinanceProtocol, handshake_refused
from tickdeck.feeds.binance.symbols import AGGREGATES, TRADES

STREAMS = 1024
"""So many streams the exchange allows on one connection; an instrument takes two: prints, and bid and ask."""
_REQUEST_SPACING_S = 0.5
"""It disconnects whoever sends more than 5 messages a second, and counts our pings and pongs too."""
_HANDSHAKE_SPACING_S = 2.0
"""Half of the 300 handshakes in five minutes that it allows an address."""
_REST_SPACING_S = 0.35
"""Old trades weigh 25 each, of 6,000 a minute."""
_LIFE_S = 23.5 * 3600
"""It ends every connection after 24 hours."""


def _plan(kind: str) -> Plan:
    return Plan(
        connections=5,
        instruments=STREAMS // 2,
        request_spacing_s=_REQUEST_SPACING_S,
        handshake_spacing_s=_HANDSHAKE_SPACING_S,
        rest_spacing_s=_REST_SPACING_S,
        variant=kind,
    )


BINANCE = FeedSpec(
    name="binance",
    title="Binance",
    url="wss://data-stream.binance.vision",
    rest_url="https://data-api.binance.vision",
    venues=(Venue.BINANCE,),
    universe="binance",
    plans={"public": _plan(TRADES), "aggregated": _plan(AGGREGATES)},
    default_plan="public",
    needs_token=False,
    contiguous_ids=True,
    heartbeat_s=20.0,
    life_s=_LIFE_S,
    protocol=BinanceProtocol,
    history=BinanceHistory,
    handshake_refused=handshake_refused,
)
