from __future__ import annotations

from fakes.clock import FakeClock
from tickdeck.store.rates import Rates


def test_rates_are_those_of_the_last_seconds():
    clock = FakeClock()
    rates = Rates(clock)
    rates.note(0, 0)
    assert (rates.ticks_per_s, rates.bytes_per_s) == (0, 0)
    for second in range(1, 21):
        clock.advance(1)
        rates.note(500 * second, 10 * second)
    assert (rates.ticks_per_s, rates.bytes_per_s) == (10, 500)
    for _ in range(40):
        clock.advance(0.25)
        rates.note(10_000, 200)
    assert (rates.ticks_per_s, rates.bytes_per_s) == (0, 0), "what was before is forgotten"
    assert len(rates._noted) < 60


def test_rates_asked_seldom_are_over_the_whole_time_between():
    clock = FakeClock()
    rates = Rates(clock)
    clock.advance(100)
    rates.note(5000, 1000)
    assert (rates.ticks_per_s, rates.bytes_per_s) == (10, 50)
