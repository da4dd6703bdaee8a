from __future__ import annotations

from tickdeck.pipeline.gaps import STILL_OPEN, UNKNOWN_MISSED, Gap, GapLog


def test_a_gap_is_told_when_it_ends_and_known_while_it_lasts():
    told: list[Gap] = []
    log = GapLog(told.extend)
    log.open([0, 1], 100, "lost")
    assert told == []
    assert log.of(0) == [Gap(0, 100, STILL_OPEN, "lost", UNKNOWN_MISSED)]
    assert log.close([0, 2], 150) == [0]
    assert told == log.closed == [Gap(0, 100, 150, "lost")]
    assert log.of(1)[0].to_us == STILL_OPEN
    assert log.of(2) == []


def test_the_first_reason_of_an_open_gap_stays():
    log = GapLog(lambda _: None)
    log.open([0], 100, "lost")
    log.open([0], 120, "refused")
    log.close_all(200)
    assert log.closed == [Gap(0, 100, 200, "lost")]
    log.close_all(300)
    assert len(log.closed) == 1


def test_a_gap_never_ends_before_it_began():
    log = GapLog(lambda _: None)
    log.open([0], 100, "lost")
    log.close([0], 90)
    assert log.closed[0].to_us == 100


def test_gaps_of_an_instrument_come_oldest_first_with_the_open_one_last():
    log = GapLog(lambda _: None)
    log.add([Gap(0, 1, 2, "ids jumped", 5)])
    log.open([0], 3, "lost")
    log.close([0], 4)
    log.open([0], 5, "lost")
    assert [gap.from_us for gap in log.of(0)] == [1, 3, 5]


def test_an_outage_of_many_instruments_counts_once():
    log = GapLog(lambda _: None)
    log.open(range(200), 100, "lost")
    assert log.outages == 1
    log.close_all(110)
    log.open(range(200), 120, "lost")
    log.add([Gap(3, 115, 116, "ids jumped", 1)])
    assert log.outages == 3


def test_an_outage_that_shards_notice_one_after_the_other_counts_once():
    log = GapLog(lambda _: None)
    log.open(range(100), 100, "closed")
    log.open(range(100, 200), 103, "not reached")
    assert log.outages == 1
    log.close(range(100), 130)
    log.close(range(100, 200), 160)
    assert log.outages == 1


def test_the_listener_hears_nothing_where_nothing_ended():
    calls: list[list[Gap]] = []
    log = GapLog(calls.append)
    log.close([1], 5)
    log.add([])
    log.close_all(5)
    assert calls == []
