"""What all shards of a session share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tickdeck.domain.clock import Clock
from tickdeck.domain.market import Market
from tickdeck.domain.sessions import TradingCalendar
from tickdeck.domain.venue import Venue
from tickdeck.feeds.base import FeedSpec, Plan
from tickdeck.pipeline.gaps import GapLog
from tickdeck.pipeline.ingest import Ingest
from tickdeck.session.intake import Intake
from tickdeck.session.pacing import Pacer
from tickdeck.session.route import Route
from tickdeck.settings.secrets import Secret


@dataclass(frozen=True, slots=True)
class ShardSetup:
    """What all shards of a session share.

    Attributes:
        spec: The provider.
        plan: What the user's plan allows.
        url: The provider's address, without the token.
        token: The token; empty where none is needed.
        clock: Stamps receipts.
        intake: Where frames go.
        ingest: Told when a gap ends.
        gaps: Where outages are noted.
        handshakes: The one gate for handshakes.
        requests: The gate for subscriptions across connections.
        random: For jitter.
        route: How connections leave this computer.
        market: Told what kind of market the other side says it is.
        hours: When a venue trades.
        venue_of: The venue of an instrument.
        busy: Whether a shard is about to subscribe ticks, so that quotes must wait.
    """

    spec: FeedSpec
    plan: Plan
    url: str
    token: Secret
    clock: Clock
    intake: Intake
    ingest: Ingest
    gaps: GapLog
    handshakes: Pacer
    requests: Pacer
    random: Random
    route: Route
    market: Callable[[Market], None]
    hours: Callable[[Venue], TradingCalendar]
    venue_of: Callable[[int], Venue]
    busy: Callable[[], bool]
