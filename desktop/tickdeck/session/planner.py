"""The planner: which instrument goes to which connection, within what the provider allows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tickdeck.feeds.base import Plan


@dataclass(frozen=True, slots=True)
class Assignment:
    """How instruments are spread over connections.

    Attributes:
        shards: Instrument numbers of each connection.
        left_out: Instruments for which the plan has no room.
    """

    shards: tuple[tuple[int, ...], ...]
    left_out: tuple[int, ...]


def assign(symbols: Sequence[int], plan: Plan) -> Assignment:
    """Spread instruments evenly over as few connections as the plan's limit needs.

    Neighbours go to different connections, so that the busy names at the top of a list do not share one.
    """
    room = plan.connections * plan.instruments
    wanted, left_out = symbols[:room], symbols[room:]
    count = -(-len(wanted) // plan.instruments)
    return Assignment(
        shards=tuple(tuple(wanted[start::count]) for start in range(count)),
        left_out=tuple(left_out),
    )
