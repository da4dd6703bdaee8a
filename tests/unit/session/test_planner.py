from __future__ import annotations

import pytest

from tickdeck.feeds.base import Plan
from tickdeck.session.planner import COMFORTABLE, assign, reassign


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
        # Where the plan has room, a connection does not carry them all.
        (3000, 10, 3000, [300] * 10, 0),
        (560, 10, 3000, [280, 280], 0),
        (9000, 10, 3000, [900] * 10, 0),
    ],
)
def test_instruments_are_spread_evenly_over_connections(
    wanted: int, connections: int, room: int, sizes: list[int], left_out: int
):
    assignment = assign(range(wanted), _plan(connections, room))
    assert [len(shard) for shard in assignment.shards] == sizes
    assert sorted(number for shard in assignment.shards for number in shard) == list(range(wanted - left_out))
    assert assignment.left_out == tuple(range(wanted - left_out, wanted))


def test_neighbours_go_to_different_connections():
    assert assign(range(6), _plan(3, 2)).shards == ((0, 3), (1, 4), (2, 5))


def _moved(before: tuple[tuple[int, ...], ...], after: tuple[tuple[int, ...], ...]) -> list[int]:
    """Which connections must send their lists anew."""
    return [place for place, symbols in enumerate(after) if place >= len(before) or symbols != before[place]]


def test_removing_touches_only_the_connections_concerned():
    plan = _plan(10, 3000)
    before = assign(range(3000), plan).shards
    removed = set(before[2][:6]) | set(before[7][-4:])
    after = reassign(before, [symbol for symbol in range(3000) if symbol not in removed], plan)
    assert _moved(before, after.shards) == [2, 7]
    assert after.left_out == ()
    assert sum(map(len, after.shards)) == 2990


def test_what_is_added_goes_to_one_connection_that_has_room_for_it():
    plan = _plan(3, 200)
    before = assign(range(560), plan).shards
    after = reassign(before, range(570), plan)
    assert _moved(before, after.shards) == [2], "the one with the most room"
    assert set(after.shards[2]) - set(before[2]) == set(range(560, 570))


def test_a_connection_is_added_only_when_none_has_room_and_no_more_than_the_plan_has():
    plan = _plan(2, 3)
    assert reassign([(0, 1, 2)], range(4), plan).shards == ((0, 1, 2), (3,))
    full = reassign([(0, 1, 2)], range(9), plan)
    assert full.shards == ((0, 1, 2), (3, 4, 5))
    assert full.left_out == (6, 7, 8)


def test_connections_are_filled_beyond_comfort_only_when_the_plan_has_no_other():
    plan = _plan(2, 3000)
    before = assign(range(COMFORTABLE * 2), plan).shards
    after = reassign(before, range(COMFORTABLE * 2 + 50), plan)
    assert after.left_out == ()
    assert len(after.shards) == 2
    assert len(_moved(before, after.shards)) == 1


def test_a_connection_without_wishes_is_left_empty_and_filled_again_before_another_is_made():
    plan = _plan(3, 2)
    after = reassign([(0, 1), (2, 3)], [2, 3], plan)
    assert after.shards == ((), (2, 3))
    assert reassign(after.shards, [2, 3, 4], plan).shards == ((4,), (2, 3))


def test_who_comes_first_in_the_list_gets_the_room_that_is_left():
    after = reassign([(0, 1)], [9, 0, 1, 8], _plan(1, 3))
    assert after.shards == ((0, 1, 9),)
    assert after.left_out == (8,)
