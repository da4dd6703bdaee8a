"""What the exchange allows: the plans on sale, and the spacing of requests and connections.

Request spacing, as simulated: on one connection every two requests, heartbeats included, must lie a
second apart. Across the connections of a token only subscribe and cancel requests must lie three seconds
apart; heartbeats of ten connections could not keep that rule and the documents ask for one each 10 s.
Reconnect spacing is counted from the end of the token's last connection, so that several connections may
be opened at once.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum


class PlanName(StrEnum):
    """Plans by the name used on the command line."""

    FREE = "free"
    BASIC = "basic"
    PREMIUM = "premium"
    PROFESSIONAL = "professional"
    ALL_HK = "all-hk"


@dataclass(frozen=True, slots=True)
class Plan:
    """What a token may do.

    Attributes:
        name: Which plan.
        connections: How many connections a token may hold at once.
        symbols: How many symbols one subscription keeps; those beyond are dropped silently.
        reconnect_spacing_s: Seconds from the end of a connection until the token may connect again.
        rest_spacing_s: Least seconds between two requests of one kind for history.
        batch_spacing_s: Likewise for requests for many codes at once.
        batch_codes: How many codes such a request may name; those beyond are left out silently.
    """

    name: PlanName
    connections: int
    symbols: int
    reconnect_spacing_s: float
    rest_spacing_s: float
    batch_spacing_s: float
    batch_codes: int


PLANS = {
    plan.name: plan
    for plan in (
        Plan(
            PlanName.FREE,
            connections=1,
            symbols=5,
            reconnect_spacing_s=10.0,
            rest_spacing_s=10.0,
            batch_spacing_s=10.0,
            batch_codes=5,
        ),
        Plan(
            PlanName.BASIC,
            connections=1,
            symbols=100,
            reconnect_spacing_s=3.0,
            rest_spacing_s=1.0,
            batch_spacing_s=3.0,
            batch_codes=100,
        ),
        Plan(
            PlanName.PREMIUM,
            connections=3,
            symbols=200,
            reconnect_spacing_s=3.0,
            rest_spacing_s=0.1,
            batch_spacing_s=2.0,
            batch_codes=200,
        ),
        Plan(
            PlanName.PROFESSIONAL,
            connections=10,
            symbols=3000,
            reconnect_spacing_s=3.0,
            rest_spacing_s=0.05,
            batch_spacing_s=1.0,
            batch_codes=500,
        ),
        Plan(
            PlanName.ALL_HK,
            connections=10,
            symbols=3000,
            reconnect_spacing_s=3.0,
            rest_spacing_s=0.05,
            batch_spacing_s=1.0,
            batch_codes=500,
        ),
    )
}


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits that hold for every plan; tests and experiments change them.

    Attributes:
        connection_spacing_s: Least seconds between two requests on one connection.
        token_spacing_s: Least seconds between subscribe or cancel requests across a token's connections.
        reconnect_spacing_s: Least seconds from a connection's end to the next handshake; None takes the
            plan's.
        rest_spacing_s: Least seconds between two requests of one kind for history; None takes the plan's.
        heartbeat_timeout_s: A connection without a heartbeat for so many seconds is closed.
        send_buffer_bytes: A client that reads so slowly that more than this is waiting is disconnected.
    """

    connection_spacing_s: float = 1.0
    token_spacing_s: float = 3.0
    reconnect_spacing_s: float | None = None
    rest_spacing_s: float | None = None
    heartbeat_timeout_s: float = 30.0
    send_buffer_bytes: int = 64 * 1024 * 1024


class SpacingGate:
    """Says whether an event keeps the least distance from the one before it.

    The network may bring two punctual requests closer together, so a twentieth of the distance is
    forgiven.
    """

    FORGIVEN = 0.05

    def __init__(self, spacing_s: float) -> None:
        self._least_s = spacing_s * (1 - self.FORGIVEN)
        self._last_s = -math.inf

    def pass_at(self, now_s: float) -> bool:
        """Record an event, and tell whether it came late enough after the last.

        Args:
            now_s: Seconds of any clock that never steps back.
        """
        punctual = self.is_open_at(now_s)
        self._last_s = now_s
        return punctual

    def is_open_at(self, now_s: float) -> bool:
        """Whether an event would be punctual now; records nothing."""
        return now_s - self._last_s >= self._least_s
