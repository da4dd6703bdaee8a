"""Alpaca's plans and addresses."""

from __future__ import annotations

from tickdeck.domain.venue import Venue
from tickdeck.feeds.alpaca.history import AlpacaHistory
from tickdeck.feeds.alpaca.protocol import AlpacaProtocol, handshake_refused
from tickdeck.feeds.base import FeedSpec, Login, Plan

FREE_INSTRUMENTS = 30
"""So many symbols the subscription without a fee streams at a time."""
_PAID_INSTRUMENTS = 3000
"""The provider names no limit; so many one window can bear."""


def _plan(stream: str, instruments: int) -> Plan:
    return Plan(
        # Nearly all subscriptions allow one connection to a stream; a second is refused.
        connections=1,
        instruments=instruments,
        request_spacing_s=0.2,
        handshake_spacing_s=1.0,
        # 200 requests a minute without a fee.
        rest_spacing_s=0.35,
        variant=stream,
    )


ALPACA = FeedSpec(
    name="alpaca",
    title="Alpaca",
    url="wss://stream.data.alpaca.markets",
    rest_url="https://data.alpaca.markets",
    venues=(Venue.US,),
    universe="us",
    plans={
        "iex": _plan("iex", FREE_INSTRUMENTS),
        "sip": _plan("sip", _PAID_INSTRUMENTS),
        "delayed_sip": _plan("delayed_sip", FREE_INSTRUMENTS),
        "test": _plan("test", FREE_INSTRUMENTS),
    },
    default_plan="iex",
    needs_token=True,
    login=Login.AFTER_GREETING,
    contiguous_ids=False,
    heartbeat_s=20.0,
    protocol=AlpacaProtocol,
    history=AlpacaHistory,
    handshake_refused=handshake_refused,
)
