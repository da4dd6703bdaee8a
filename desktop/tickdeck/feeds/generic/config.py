"""Feeds from files: a user's own, and those that ship with the program."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tickdeck.feeds.base import FeedSpec, Plan
from tickdeck.feeds.generic.address import without_token
from tickdeck.feeds.generic.answers import judge_handshake
from tickdeck.feeds.generic.description_file import read_description
from tickdeck.feeds.generic.protocol import GenericProtocol
from tickdeck.settings.paths import resource

SHIPPED = ("alltick-d1", "alltick-d2")
"""The feed files that ship with the program: AllTick's dialects as two articles show them."""

_SILENT_HEARTBEAT_S = 20.0
"""What a feed without heartbeats of its own gets; nothing is sent."""


def generic_feed(path: Path) -> FeedSpec:
    """The feed that a file describes.

    Raises:
        UsageError: If the file cannot be used; see `read_description`.
    """
    description = read_description(path)
    general = description.general
    return FeedSpec(
        name=general.name,
        title=general.title,
        url=without_token(general.url),
        venues=general.venues,
        universe=general.universe,
        plans={
            name: Plan(
                connections=terms.connections,
                instruments=terms.instruments,
                request_spacing_s=terms.request_spacing_s,
                handshake_spacing_s=terms.handshake_spacing_s,
                variant=name,
            )
            for name, terms in description.plans.items()
        },
        default_plan=general.default_plan,
        needs_token=general.needs_token,
        login=description.login.when,
        confirms=description.subscribe.confirmed is not None,
        contiguous_ids=general.contiguous_ids,
        heartbeat_s=description.heartbeat.every_s or _SILENT_HEARTBEAT_S,
        protocol=partial(GenericProtocol, description),
        handshake_refused=partial(judge_handshake, description),
    )


def shipped_feed(name: str) -> FeedSpec:
    """One of the feeds in `SHIPPED`, read from ``resources/feeds``."""
    return generic_feed(resource("feeds", f"{name}.toml"))
