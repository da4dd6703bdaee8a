from __future__ import annotations

import pytest

from tickdeck.feeds.base import Plan
from tickdeck.session.planner import assign


def _plan(connections: int, instruments: int) -> Plan:
    return Plan(connections, instruments, 1.0, 3.0)


@pytest.mark.parametrize(
    ("wanted", "connections", "room", "sizes", "left_out"),
    [
        (560, 3, 200, [187, 187, 186], 0),
        (600, 3, 200, [200, 200, 200], 0),
        (601, 3, 200, [200, 200, 200], 1),
        (200, 3, 200, [200], 0),
        (201, 3, 200, [101, 100], 0),
        (1, 3, 200, [1], 0),
        (9, 1, 5, [5], 4),
        (0, 3, 200, [], 0),
    ],
)
def test_instruments_are_spread_evenly_over_as_few_connections_as_needed(
    wanted: int, connections: int, room: int, sizes: list[int], left_out: int
):
    assignment = assign(range(wanted), _plan(connections, room))
    assert [len(shard) for shard in assignment.shards] == sizes
    assert sorted(number for shard in assignment.shards for number in shard) == list(range(wanted - left_out))
    assert assignment.left_out == tuple(range(wanted - left_out, wanted))


def test_neighbours_go_to_different_connections():
    assert assign(range(6), _plan(3, 2)).shards == ((0, 3), (1, 4), (2, 5))
