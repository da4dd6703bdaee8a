"""The planner: which instrument goes to which connection, within what the provider allows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tickdeck.feeds.base import Plan

COMFORTABLE = 300
"""More instruments than this share a connection only where the plan has no further one: an outage then
costs fewer names, and a burst in some holds up fewer others."""


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
    """Spread instruments evenly over connections.

    Neighbours go to different connections, so that the busy names at the top of a list do not share one.
    """
    room = plan.connections * plan.instruments
    wanted, left_out = symbols[:room], symbols[room:]
    needed = -(-len(wanted) // plan.instruments)
    count = max(needed, min(plan.connections, -(-len(wanted) // COMFORTABLE)))
    return Assignment(
        shards=tuple(tuple(wanted[start::count]) for start in range(count)),
        left_out=tuple(left_out),
    )


def reassign(shards: Sequence[Sequence[int]], symbols: Sequence[int], plan: Plan) -> Assignment:
    """Change what is subscribed while touching as few connections as possible.

    What stays wanted stays where it is. What is new goes to the connection with the most room, all of it if
    it fits, and to further connections only where the plan allows and none has room.

    Args:
        shards: The instruments of each connection now; one may be empty.
        symbols: All instruments that are wanted from now on, the most important first.
        plan: What the provider allows.
    """
    wanted = set(symbols)
    kept = [[symbol for symbol in shard if symbol in wanted] for shard in shards]
    known = {symbol for shard in kept for symbol in shard}
    new = [symbol for symbol in dict.fromkeys(symbols) if symbol not in known]
    while new:
        target = _roomiest(kept, plan, len(new))
        if target is None:
            break
        room = (COMFORTABLE if len(target) < COMFORTABLE else plan.instruments) - len(target)
        room = min(room, plan.instruments - len(target))
        target += new[:room]
        del new[:room]
    return Assignment(shards=tuple(map(tuple, kept)), left_out=tuple(new))


def _roomiest(shards: list[list[int]], plan: Plan, count: int) -> list[int] | None:
    """The connection that takes new instruments best; a further one is opened if need be."""
    limit = min(COMFORTABLE, plan.instruments)
    # One that is in use and takes them all, so that only one list is sent anew.
    fitting = [shard for shard in shards if shard and len(shard) + count <= limit]
    if fitting:
        return min(fitting, key=len)
    roomy = [shard for shard in shards if len(shard) < limit]
    if roomy:
        return min(roomy, key=len)
    if len(shards) < plan.connections:
        shards.append([])
        return shards[-1]
    roomy = [shard for shard in shards if len(shard) < plan.instruments]
    return min(roomy, key=len) if roomy else None
