"""Trying a connection on the spot: one instrument, until it is confirmed or refused."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace

from tickdeck.app.options import RunOptions
from tickdeck.app.wiring import Terminal
from tickdeck.domain.clock import Clock
from tickdeck.session.health import ShardState
from tickdeck.words import tr

DEADLINE_S = 20.0
_LOOK_S = 0.1


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of it.

    Attributes:
        works: Whether the feed took the token and confirmed the instrument.
        sentence: That, or what is wrong and what to do.
    """

    works: bool
    sentence: str


async def try_connection(options: RunOptions, clock: Clock, deadline_s: float = DEADLINE_S) -> Tried:
    """Connect as a run would, record nothing, and close again.

    Args:
        options: What would be run.
        clock: The clock.
        deadline_s: How long to wait for an answer.
    """
    if options.needs_simulator:
        return Tried(True, tr("The simulated market needs no connection."))
    trial = Terminal(replace(options, instruments=options.instruments[:1], rest_url=""), clock)
    name = options.instruments[0].id if options.instruments else tr("nothing", "no instrument")
    until_s = clock.monotonic_s() + deadline_s
    trial.connect()
    try:
        while clock.monotonic_s() < until_s:
            trial.ingest.flush()
            states = {shard.state for shard in trial.session.health()}
            if ShardState.LIVE in states:
                return Tried(
                    True,
                    tr("It works: {title} has confirmed {name}.", title=tr(options.spec.title), name=name),
                )
            if ShardState.REFUSED in states:
                return Tried(
                    False,
                    _trouble(trial)
                    or tr("{title} refuses, and does not say why.", title=tr(options.spec.title)),
                )
            await asyncio.sleep(_LOOK_S)
        return Tried(
            False,
            _trouble(trial)
            or tr(
                "No answer from {title} in {count} s.",
                title=tr(options.spec.title),
                count=f"{deadline_s:.0f}",
            ),
        )
    finally:
        await trial.session.stop()


def _trouble(trial: Terminal) -> str:
    return next((tr(each) for each in trial.session.trouble()), "")
