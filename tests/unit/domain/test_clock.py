from __future__ import annotations

import time

import pytest

from tickdeck.domain.clock import SystemClock


def test_a_step_of_the_wall_clock_does_not_reach_receipts(monkeypatch: pytest.MonkeyPatch):
    clock = SystemClock()
    before = clock.now_us()
    monkeypatch.setattr(time, "time_ns", lambda: 0)
    assert clock.now_us() >= before
    assert clock.now_us() <= clock.now_us()
