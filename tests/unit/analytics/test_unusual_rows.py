"""Entries of unusual volume as rows of a file: nothing is lost, and whatever a file holds is harmless."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from fakes.unusual_market import MORNING_US, NAN, Market
from tickdeck.analytics.unusual import Unusual, UnusualKind
from tickdeck.analytics.unusual_rows import RowError, entry_of, row_of


def test_a_real_entry_comes_back_as_it_was() -> None:
    market = Market()
    market.learn()
    market.run(100)
    market.second((1, 101.0, 60_000.0))
    (entry,) = market.log
    row = json.loads(json.dumps(row_of(entry)))
    again = entry_of(row, entry.symbol)
    assert again.volumes == pytest.approx(entry.volumes, rel=1e-5)
    assert again.usuals == pytest.approx(entry.usuals, rel=1e-5)
    kept = {"number": 0, "volumes": (), "usuals": ()}
    assert repr(replace(again, **kept)) == repr(replace(entry, **kept))
    assert "NaN" not in json.dumps(row)


def test_what_is_not_known_stays_unknown() -> None:
    bare = Unusual(number=7, kind=UnusualKind.JUMP, symbol=2, at_us=MORNING_US, usuals=(1.0, NAN))
    row = row_of(bare)
    assert set(row) == {"kind", "at_us", "volumes", "usuals"}
    again = entry_of(row, 2)
    assert repr(again) == repr(replace(bare, number=0))


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "flood"},
        {"kind": ["volume"]},
        {"at_us": "now"},
        {"at_us": 1e30},
        {"at_us": -1},
        {"volume": "much"},
        {"volume": True},
        {"prints": 2.5},
        {"span_s": float("inf")},
        {"usual": float("nan")},
        {"largest_us": 5},
        {"since_us": MORNING_US * 4},
        {"minute": 1440},
        {"volumes": [1.0]},
        {"volumes": "1 two"},
        {"usuals": "1 inf"},
        {"usuals": "1 " * 100},
    ],
)
def test_what_is_no_entry_is_refused(wrong: dict[str, object]) -> None:
    good = row_of(Unusual(number=1, kind=UnusualKind.VOLUME, symbol=0, at_us=MORNING_US, volume=5.0))
    entry_of(good | {"of_a_later_version": 1}, 0)
    with pytest.raises(RowError):
        entry_of(good | wrong, 0)
