from __future__ import annotations

import socket

import pytest

from fakes.clock import NOON_US
from tickdeck.session.surroundings import Surroundings, leaves_from


class Clocks:
    """The clocks of a computer: one that stops in its sleep, one that does not, and the one on the wall."""

    def __init__(self) -> None:
        self.awake_s = 100.0
        self.all_s = 100.0
        self.set_by_s = 0.0

    def now_us(self) -> int:
        return NOON_US + round(self.all_s * 1e6)

    def monotonic_s(self) -> float:
        return self.awake_s

    def wall_s(self) -> float:
        return self.now_us() / 1e6 + self.set_by_s

    def advance(self, seconds: float, *, asleep: float = 0.0) -> None:
        self.awake_s += seconds
        self.all_s += seconds + asleep


def test_time_that_just_passes_is_nothing():
    clocks = Clocks()
    surroundings = Surroundings(clocks, clocks.wall_s)
    for _ in range(100):
        clocks.advance(1.0)
        clocks.set_by_s += 0.001
        assert surroundings.change() == ""
    assert surroundings.note == ""


def test_sleep_is_told_once_with_its_length():
    clocks = Clocks()
    surroundings = Surroundings(clocks, clocks.wall_s)
    clocks.advance(1.0, asleep=3600)
    assert surroundings.change() == "The computer was asleep for 3600 s."
    clocks.advance(1.0)
    assert surroundings.change() == ""
    assert surroundings.note == "", "after it all clocks agree again"


@pytest.mark.parametrize(("seconds", "word"), [(3600, "forward"), (-3600, "back")])
def test_a_set_clock_is_told_once_and_stays_worth_a_note(seconds: int, word: str):
    clocks = Clocks()
    surroundings = Surroundings(clocks, clocks.wall_s)
    clocks.set_by_s += seconds
    assert surroundings.change() == f"The computer's clock was set {word} by 3,600 s."
    assert surroundings.change() == ""
    assert "until the next start" in surroundings.note


def test_the_way_to_an_address_is_known_without_sending_anything():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as other:
        other.bind(("127.0.0.1", 0))
        other.setblocking(False)
        assert leaves_from(other.getsockname()) == "127.0.0.1"
        with pytest.raises(BlockingIOError):
            other.recv(1)


def test_without_a_way_there_is_none():
    assert leaves_from(("203.0.113.x", 443)) == ""
