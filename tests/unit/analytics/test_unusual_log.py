"""The log: in time order, bounded, and it knows what came while nobody looked."""

from __future__ import annotations

from tickdeck.analytics.unusual import Unusual, UnusualKind
from tickdeck.analytics.unusual_log import AWAY_US, UnusualLog


def fill(log: UnusualLog, count: int) -> None:
    for _ in range(count):
        number = log.total + 1
        log.add(Unusual(number=number, kind=UnusualKind.BLOCK, symbol=0, at_us=number))


def test_the_oldest_go_and_are_counted() -> None:
    log = UnusualLog(most=3)
    fill(log, 5)
    assert [entry.number for entry in log] == [3, 4, 5]
    assert (log.total, log.dropped) == (5, 2)


def test_a_reader_gets_what_is_new() -> None:
    log = UnusualLog(most=3)
    fill(log, 2)
    assert [entry.number for entry in log.since(1)] == [2]
    fill(log, 5)
    assert [entry.number for entry in log.since(2)] == [5, 6, 7]
    assert log.since(99) == []
    assert len(log.since(-4)) == 3


def test_what_came_in_a_pause_is_told_apart() -> None:
    log = UnusualLog()
    log.look(0)
    fill(log, 2)
    log.look(1_000_000)
    assert not log.away
    fill(log, 3)
    log.look(2_000_000 + AWAY_US)
    assert list(log.away) == [3, 4, 5]
    fill(log, 1)
    log.look(3_000_000 + AWAY_US)
    assert list(log.away) == [3, 4, 5]


def test_it_goes_on_where_an_earlier_one_ended() -> None:
    before, log = UnusualLog(), UnusualLog()
    fill(before, 3)
    log.resume(list(before), dropped=10, unseen=1, first_us=77)
    assert [entry.number for entry in log] == [11, 12, 13]
    assert (log.total, log.dropped, log.seen, log.first_us) == (13, 10, 12, 77)
    fill(log, 1)
    log.look(0)
    assert list(log.away) == [13, 14]
