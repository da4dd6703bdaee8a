from __future__ import annotations

import math

from tickdeck.domain.market import Market
from tickdeck.session.health import Figures, ShardHealth, ShardState


def test_only_live_shards_count_as_live():
    shards = tuple(
        ShardHealth(number, state, 1, 1, -1, 0, "", -1) for number, state in enumerate(ShardState, start=1)
    )
    figures = Figures("alltick", Market.LIVE, shards)
    assert figures.shards_live == 1
    assert math.isnan(figures.paint_p99_ms), "a figure that nobody measured is none"
