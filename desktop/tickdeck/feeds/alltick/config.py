"""AllTick's plans and addresses.

Source: the provider's "interface restrictions" of WebSocket and HTTP. Limits belong to the token, not to the
address of the computer; a connection for stocks and one for currencies count as one together.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from tickdeck.domain.venue import Venue
from tickdeck.feeds.alltick.answers import TITLE, handshake_refused
from tickdeck.feeds.alltick.history import AllTickHistory
from tickdeck.feeds.alltick.protocol import AllTickProtocol
from tickdeck.feeds.base import FeedSpec, Plan
from tickdeck.words import mark

_REQUEST_SPACING_S = 1.1
"""The provider demands 1 s; the rest is for what the network adds."""
_PAID_SPACING_S = 3.2
_FREE_SPACING_S = 10.5

_FREE = Plan(1, 5, _REQUEST_SPACING_S, _FREE_SPACING_S, rest_spacing_s=10.5, batch_spacing_s=10.5)
_BASIC = Plan(1, 100, _REQUEST_SPACING_S, _PAID_SPACING_S, rest_spacing_s=1.1, batch_spacing_s=3.2)
_PREMIUM = Plan(3, 200, _REQUEST_SPACING_S, _PAID_SPACING_S, rest_spacing_s=0.12, batch_spacing_s=2.2)
_PROFESSIONAL = Plan(10, 3000, _REQUEST_SPACING_S, _PAID_SPACING_S, rest_spacing_s=0.06, batch_spacing_s=1.1)

PLANS = {
    "free": _FREE,
    "basic": _BASIC,
    "premium": _PREMIUM,
    "professional": _PROFESSIONAL,
    "all-hk": _PROFESSIONAL,
    "all-us": _PROFESSIONAL,
    "all-cn": _PROFESSIONAL,
}

ALLTICK = FeedSpec(
    name="alltick",
    title=TITLE,
    url="wss://quote.alltick.co/quote-stock-b-ws-api",
    rest_url="https://quote.alltick.co/quote-stock-b-api",
    venues=(Venue.HK, Venue.US),
    universe="hk-connect",
    plans=PLANS,
    default_plan="premium",
    needs_token=True,
    replaces_lists=True,
    contiguous_ids=False,
    heartbeat_s=10.0,
    protocol=AllTickProtocol,
    history=AllTickHistory,
    handshake_refused=handshake_refused,
)


def alltick_as(name: str, title: str) -> FeedSpec:
    """AllTick under another name, which its sentences have too."""
    return replace(
        ALLTICK,
        name=name,
        title=title,
        protocol=partial(AllTickProtocol, title=title),
        handshake_refused=partial(handshake_refused, title=title),
    )


ALLTICK_FX = replace(
    alltick_as("alltick-fx", mark("AllTick currencies")),
    url="wss://quote.alltick.co/quote-b-ws-api",
    rest_url="https://quote.alltick.co/quote-b-api",
    venues=(Venue.FX, Venue.CRYPTO),
    universe="alltick-fx",
    # The others are of one stock market each.
    plans={name: PLANS[name] for name in ("free", "basic", "premium", "professional")},
)
"""Currencies, metals, energy and coins."""
