"""The feeds that ``--feed`` can name: those that ship with the program, and a user's own files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tickdeck.domain.errors import UsageError
from tickdeck.feeds.alltick.config import ALLTICK, ALLTICK_FX, alltick_as
from tickdeck.feeds.alpaca.config import ALPACA
from tickdeck.feeds.base import FeedSpec
from tickdeck.feeds.binance.config import BINANCE
from tickdeck.feeds.generic.config import SHIPPED, generic_feed, shipped_feed
from tickdeck.words import mark, tr

SIMULATED = replace(alltick_as("simulated", mark("The simulated exchange")), rest_url="")
"""Our own exchange speaks AllTick's protocol; its ticks are kept apart under its own name."""

FEEDS: dict[str, FeedSpec] = {
    spec.name: spec for spec in (SIMULATED, ALLTICK, ALLTICK_FX, *map(shipped_feed, SHIPPED), BINANCE, ALPACA)
}


def feed_named(name: str) -> FeedSpec:
    """A feed by its name, or by the TOML file that describes it.

    Raises:
        UsageError: If there is none, or its file cannot be used.
    """
    if name in FEEDS:
        return FEEDS[name]
    if name.lower().endswith(".toml"):
        spec = generic_feed(Path(name).expanduser())
        if spec.name in FEEDS:
            # Its recording would be mixed with another's.
            raise UsageError(
                tr(
                    "The feed in {path} is named “{name}”, as one of Tickdeck's own; rename it.",
                    path=name,
                    name=spec.name,
                )
            )
        return spec
    raise UsageError(
        tr(
            "There is no feed “{name}”; choose one of {feeds}, or give a file that ends in .toml.",
            name=name,
            feeds=", ".join(FEEDS),
        )
    )
