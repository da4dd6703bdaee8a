from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tickdeck.domain.errors import UsageError
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.venue import Venue
from tickdeck.feeds.base import FeedSpec, Login, Plan
from tickdeck.feeds.generic.config import generic_feed
from tickdeck.settings.paths import resource

Feed = Callable[..., FeedSpec]


def test_a_file_becomes_a_feed(feed: Feed):
    spec = feed()
    assert (spec.name, spec.title, spec.url) == ("flat", "Flat", "wss://flat.example/ws")
    assert spec.venues == (Venue.HK, Venue.US)
    assert spec.plans == {"only": Plan(1, 100, 0.5, 1.0, variant="only")}
    assert spec.default_plan == "only"
    assert spec.login is Login.NONE
    assert not spec.needs_token
    assert not spec.confirms
    assert not spec.contiguous_ids
    assert spec.heartbeat_s > 0
    assert spec.history is None


def test_the_example_becomes_a_feed_with_all_that_it_shows():
    spec = generic_feed(resource("feeds", "example.toml"))
    assert spec.url == "wss://stream.example.com/v1"
    assert spec.login is Login.AFTER_GREETING
    assert spec.needs_token
    assert spec.confirms
    assert spec.heartbeat_s == 10


def test_a_plan_of_another_feed_is_taken_for_the_default(feed: Feed):
    made = feed().protocol(InstrumentTable(), Plan(1, 1, 1, 1, variant="foreign"))
    assert [len(portion) for portion in made.batches(list(range(25)))] == [10, 10, 5]


def test_a_file_that_is_not_there_is_told(tmp_path: Path):
    with pytest.raises(UsageError, match="cannot be read"):
        generic_feed(tmp_path / "none.toml")
