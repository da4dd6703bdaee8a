from __future__ import annotations

from random import Random

from tickdeck.session.backoff import BASE_S, CAP_S, Backoff


class _Longest(Random):
    def uniform(self, a: float, b: float) -> float:
        assert a == 0
        return b


def test_bounds_double_up_to_the_cap():
    backoff = Backoff(_Longest(), base_s=1, cap_s=15)
    assert [backoff.next_s() for _ in range(7)] == [1, 2, 4, 8, 15, 15, 15]


def test_a_reset_starts_small_again():
    backoff = Backoff(_Longest(), base_s=1, cap_s=15)
    for _ in range(5):
        backoff.next_s()
    backoff.reset()
    assert backoff.next_s() == 1


def test_endless_failure_never_waits_longer_than_the_cap():
    backoff = Backoff(Random(1))
    assert all(0 <= backoff.next_s() <= CAP_S for _ in range(5000))


def test_delays_spread_over_the_whole_range():
    firsts = [Backoff(Random(seed)).next_s() for seed in range(500)]
    assert all(0 <= first <= BASE_S for first in firsts)
    assert min(firsts) < 0.1 * BASE_S
    assert max(firsts) > 0.9 * BASE_S


def test_the_same_seed_gives_the_same_delays():
    one, other = Backoff(Random(7)), Backoff(Random(7))
    assert [one.next_s() for _ in range(9)] == [other.next_s() for _ in range(9)]
