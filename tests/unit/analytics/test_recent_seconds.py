"""The last minutes second by second: sums that roll, and largest prints that are found again."""

from __future__ import annotations

import numpy as np

from tickdeck.analytics.recent_seconds import PRINTS_S, RecentSeconds
from tickdeck.domain.tick import TICK, Block


def block(rng: np.random.Generator, second: int, size: int) -> Block:
    result = np.zeros(size, dtype=TICK)
    result["symbol"] = rng.integers(0, 4, size)
    result["price"] = rng.uniform(10, 20, size)
    result["volume"] = rng.integers(1, 1000, size)
    result["time_us"] = result["recv_us"] = second * 1_000_000 + np.arange(size)
    return result


def test_rolling_sums_are_those_of_the_prints() -> None:
    rng = np.random.default_rng(4)
    seconds = RecentSeconds((60, 180, 300))
    seconds.fit(4)
    blocks: list[Block] = []
    everybody = np.ones(4, dtype=bool)
    for second in range(PRINTS_S + 100):
        blocks.append(block(rng, second, int(rng.integers(0, 12))))
        seconds.append(blocks[-1])
        seconds.pass_seconds(1, everybody)
    for place, span in enumerate((60, 180, 300)):
        recent = np.concatenate(blocks[-span:])
        assert seconds.volume[place].tolist() == [
            recent["volume"][recent["symbol"] == each].sum() for each in range(4)
        ]
        for each in range(4):
            of_one = recent[recent["symbol"] == each]
            largest = of_one[np.argmax(of_one["volume"])]
            volume, at_us = seconds.largest(each, span)
            assert volume == largest["volume"]
            assert at_us in of_one["time_us"][of_one["volume"] == volume].tolist()
    assert seconds.prints_burst.sum() == np.concatenate(blocks[-10:]).size
    assert seconds.prints_long.sum() == np.concatenate(blocks[-PRINTS_S:]).size


def test_many_blocks_of_a_second_are_one_second() -> None:
    rng = np.random.default_rng(4)
    one, many = RecentSeconds((60,)), RecentSeconds((60,))
    prints = block(rng, 1, 40_000)
    one.append(prints)
    for start in range(0, prints.size, 7000):
        many.append(prints[start : start + 7000])
    for seconds in (one, many):
        seconds.pass_seconds(1, np.ones(4, dtype=bool))
    assert one.volume.tolist() == many.volume.tolist()
    assert one.top_volume.tolist() == many.top_volume.tolist()
    assert one.last.tolist() == many.last.tolist()


def test_price_ago_is_that_of_the_second() -> None:
    seconds = RecentSeconds((60,))
    seconds.fit(4)
    for second in range(200):
        prints = block(np.random.default_rng(second), second, 4)
        prints["symbol"], prints["price"] = 0, second + 1
        seconds.append(prints)
        seconds.pass_seconds(1, np.ones(4, dtype=bool))
    assert seconds.price_ago(0)[0] == 200
    assert seconds.price_ago(60)[0] == 140
    assert np.isnan(seconds.price_ago(10)[1])
