from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.feeds.base import FeedSpec
from tickdeck.feeds.generic.config import generic_feed
from tickdeck.feeds.generic.protocol import GenericProtocol

MINIMAL = """
name = "flat"
title = "Flat"
url = "wss://flat.example/ws"
needs_token = false
venues = ["HK", "US"]
default_plan = "only"

[plans.only]
connections = 1
instruments = 100
batch = 10
request_spacing_s = 0.5
handshake_spacing_s = 1
volume = "per trade"

[subscribe]
message = { op = "sub", codes = "{symbols}" }
list = "adds"

[ticks]
path = ""

[fields]
symbol = "s"
price = "p"
volume = "v"
turnover = "a"
time = "t"
id = "i"
"""
"""A feed whose every tick is a frame of its own, and nothing else is ever sent."""

Feed = Callable[..., FeedSpec]
Protocol = Callable[..., GenericProtocol]


@pytest.fixture
def minimal() -> str:
    return MINIMAL


@pytest.fixture
def feed(tmp_path: Path) -> Feed:
    """Makes a feed of a file's text, with pieces of it replaced."""

    def make(text: str = MINIMAL, *replacements: tuple[str, str]) -> FeedSpec:
        for old, new in replacements:
            assert old in text
            text = text.replace(old, new)
        path = tmp_path / "my.toml"
        path.write_text(text, encoding="utf-8")
        return generic_feed(path)

    return make


@pytest.fixture
def protocol() -> Protocol:
    """Makes the protocol of a feed with some instruments."""

    def make(spec: FeedSpec, *ids: str, plan: str = "") -> GenericProtocol:
        table = InstrumentTable(Instrument(each) for each in ids or ("00700.HK", "AAPL.US"))
        made = spec.protocol(table, spec.plans[plan or spec.default_plan])
        assert isinstance(made, GenericProtocol)
        return made

    return make
