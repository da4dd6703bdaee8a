"""What kind of market ticks come from, and how our own exchange says so."""

from __future__ import annotations

from enum import StrEnum

MARKET_HEADER = "X-Tickdeck-Market"
"""Header in the handshake's answer of our own simulator: the kind of market that it plays."""


class Market(StrEnum):
    """What kind of market the ticks come from; the window says so in plain sight."""

    UNKNOWN = "unknown"
    LIVE = "live"
    SIMULATED = "simulated"
    CAPTURED = "captured"
