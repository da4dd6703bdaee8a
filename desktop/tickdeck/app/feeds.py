"""The feeds that ``--feed`` can name."""

from __future__ import annotations

from dataclasses import replace

from tickdeck.feeds.alltick.config import ALLTICK
from tickdeck.feeds.base import FeedSpec
from tickdeck.feeds.binance.config import BINANCE

SIMULATED = replace(ALLTICK, name="simulated", title="The simulated exchange")
"""Our own exchange speaks AllTick's protocol; its ticks are kept apart under its own name."""

FEEDS: dict[str, FeedSpec] = {spec.name: spec for spec in (SIMULATED, ALLTICK, BINANCE)}
