from __future__ import annotations

import pytest

from tickdeck.domain.venue import Venue
from tickdeck.session.silence import Hearing, Silence

NAMES = 200


def _warm(silence: Silence, *, every_s: int, for_s: int = 60, names: int = NAMES) -> None:
    for second in range(for_s):
        if second % every_s == 0:
            silence.hear()
        assert silence.pass_time(1.0, names) is not Hearing.SILENT


def _seconds_until_silent(silence: Silence, most: int = 600, *, names: int = NAMES) -> int:
    return next(second for second in range(1, most) if silence.pass_time(1.0, names) is Hearing.SILENT)


def test_a_busy_shard_that_falls_silent_is_found_within_five_seconds():
    silence = Silence()
    _warm(silence, every_s=1)
    hearings = [silence.pass_time(1.0, NAMES) for _ in range(5)]
    assert hearings == [Hearing.FINE, Hearing.FINE, Hearing.FINE, Hearing.STALE, Hearing.SILENT]


@pytest.mark.parametrize(("every_s", "least", "most"), [(2, 20, 30), (5, 40, 80), (10, 80, 150)])
def test_the_quieter_a_shard_is_the_longer_it_may_be_silent(every_s: int, least: int, most: int):
    silence = Silence()
    _warm(silence, every_s=every_s, names=3)
    assert least <= _seconds_until_silent(silence, names=3) <= most


def _seconds_unknown(names: int) -> int:
    silence = Silence()
    return next(second for second in range(1, 10_000) if silence.pass_time(1.0, names) is Hearing.SILENT)


def test_of_many_names_that_never_bring_anything_silence_is_found_soon_and_of_a_few_late():
    assert _seconds_unknown(187) <= 8
    assert 25 <= _seconds_unknown(8) <= 50
    assert _seconds_unknown(1) > 200


def test_a_few_busy_names_are_trusted_after_a_while():
    silence = Silence()
    for _ in range(60):
        silence.hear()
        silence.pass_time(1.0, 8)
    assert next(n for n in range(1, 100) if silence.pass_time(1.0, 8) is Hearing.SILENT) <= 8


def test_a_burst_in_one_second_does_not_make_the_next_ones_silence():
    silence = Silence()
    for _ in range(100_000):
        silence.hear()
    silence.pass_time(1.0, 1)
    assert all(silence.pass_time(1.0, 1) is Hearing.FINE for _ in range(40))


def test_a_new_connection_that_is_silent_too_gets_more_and_more_time():
    silence = Silence()
    _warm(silence, every_s=1)
    waits = []
    for _ in range(6):
        silence.start()
        waits.append(_seconds_until_silent(silence))
    assert waits == sorted(waits)
    assert waits[0] == 5
    assert waits[-1] > 60
    silence.hear()
    silence.pass_time(1.0, NAMES)
    assert _seconds_until_silent(silence) < 10, "once it is heard again, it is as before"


def test_what_was_quiet_before_the_market_opened_counts_for_nothing():
    silence = Silence()
    _warm(silence, every_s=1)
    for _ in range(3):
        silence.pass_time(1.0, NAMES)
    silence.start()
    assert [silence.pass_time(1.0, NAMES) for _ in range(3)] == [Hearing.FINE] * 3


def test_other_markets_have_other_habits():
    silence = Silence()
    _warm(silence, every_s=1)
    silence.listen_to(frozenset({Venue.US}))
    assert all(silence.pass_time(1.0, 1) is Hearing.FINE for _ in range(100))


def test_short_pauses_are_learnt_as_usual():
    silence = Silence()
    _warm(silence, every_s=3)
    _warm(silence, every_s=1, for_s=20)
    assert _seconds_until_silent(silence) > 6


def test_what_is_usual_stays_known_over_a_reconnection_and_its_pause():
    silence = Silence()
    silence.listen_to(frozenset({Venue.HK}))
    _warm(silence, every_s=1)
    silence.start()
    silence.listen_to(frozenset({Venue.HK}))
    assert _seconds_until_silent(silence) == 5
