from __future__ import annotations

import numpy as np
import pytest

from fakes.clock import NOON_US
from tickdeck.domain.tick import TICK, Block, TickFlag
from tickdeck.session.lag import Lag


def _block(delay_s: float, count: int = 20, flags: int = 0) -> Block:
    block = np.zeros(count, dtype=TICK)
    block["time_us"] = NOON_US
    block["recv_us"] = NOON_US + round(delay_s * 1e6)
    block["flags"] = flags
    return block


def _pass(lag: Lag, seconds: int, delay_s: float, *, is_open: bool = True, **block: int) -> float:
    for _ in range(seconds):
        lag.append(_block(delay_s, **block))
        lag.pass_second(is_open=is_open, pending_bytes=0, bytes_per_s=10_000.0)
    return lag.behind_s


def test_ticks_that_come_later_than_usual_are_behind_by_the_difference():
    lag = Lag()
    assert _pass(lag, 10, 0.2) == 0
    assert _pass(lag, 3, 4.4) == pytest.approx(4.2)
    assert _pass(lag, 3, 0.2) == 0


def test_a_clock_that_differs_is_no_lag():
    lag = Lag()
    _pass(lag, 10, -1.27)
    assert lag.behind_s == 0
    assert _pass(lag, 3, 2.73) == pytest.approx(4.0)


def test_a_feed_that_was_late_from_its_first_tick_is_late():
    assert _pass(Lag(), 3, 900.0) == pytest.approx(899.0)


def test_a_second_of_old_ticks_as_after_a_reconnection_is_not_worth_a_word():
    lag = Lag()
    _pass(lag, 10, 0.2)
    assert _pass(lag, 1, 60.0) == 0
    assert _pass(lag, 1, 0.2) == 0


def test_a_few_old_ticks_among_fresh_ones_do_not_count():
    lag = Lag()
    for _ in range(10):
        lag.append(_block(3600.0, count=5))
        _pass(lag, 1, 0.2)
    assert lag.behind_s == 0


@pytest.mark.parametrize("flag", [TickFlag.OUT_OF_ORDER, TickFlag.BACKFILLED, TickFlag.SNAPSHOT])
def test_late_backfilled_and_snapshot_ticks_are_no_lag(flag: TickFlag):
    assert _pass(Lag(), 10, 60.0, flags=int(flag)) == 0


def test_outside_of_trading_old_prints_are_no_lag():
    assert _pass(Lag(), 10, 3600.0, is_open=False) == 0


def test_what_waits_in_the_socket_is_lag_by_the_time_it_takes_to_read():
    lag = Lag()
    for _ in range(3):
        lag.pass_second(is_open=True, pending_bytes=500_000, bytes_per_s=100_000.0)
    assert lag.behind_s == pytest.approx(5.0)
    lag.pass_second(is_open=True, pending_bytes=0, bytes_per_s=100_000.0)
    assert lag.behind_s == 0


def test_ticks_without_time_say_nothing():
    lag = Lag()
    block = _block(60.0)
    block["time_us"] = -1
    for _ in range(5):
        lag.append(block)
        lag.pass_second(is_open=True, pending_bytes=0, bytes_per_s=1e4)
    assert lag.behind_s == 0
