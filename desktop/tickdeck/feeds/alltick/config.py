"""AllTick's plans and addresses."""

from __future__ import annotations

from tickdeck.domain.venue import Venue
from tickdeck.feeds.alltick.protocol import AllTickProtocol, handshake_refused
from tickdeck.feeds.base import FeedSpec, Plan

_REQUEST_SPACING_S = 1.1
"""The provider demands 1 s; the rest is for what the network adds."""
_PAID_SPACING_S = 3.2
_FREE_SPACING_S = 10.5

PLANS = {
    "free": Plan(1, 5, _REQUEST_SPACING_S, _FREE_SPACING_S),
    "basic": Plan(1, 100, _REQUEST_SPACING_S, _PAID_SPACING_S),
    "premium": Plan(3, 200, _REQUEST_SPACING_S, _PAID_SPACING_S),
    "professional": Plan(10, 3000, _REQUEST_SPACING_S, _PAID_SPACING_S),
    "all-hk": Plan(10, 3000, _REQUEST_SPACING_S, _PAID_SPACING_S),
}

ALLTICK = FeedSpec(
    name="alltick",
    title="AllTick",
    url="wss://quote.alltick.co/quote-stock-b-ws-api",
    venues=(Venue.HK, Venue.US),
    universe="hk-connect",
    plans=PLANS,
    default_plan="premium",
    needs_token=True,
    contiguous_ids=False,
    heartbeat_s=10.0,
    protocol=AllTickProtocol,
    handshake_refused=handshake_refused,
)
