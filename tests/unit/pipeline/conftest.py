"""Rows and blocks with only the fields that a test is about."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest

from fakes.clock import NOON_US
from tickdeck.domain.tick import Block, Row, block_of


def _row(symbol: int = 0, **given: Any) -> Row:
    fields = {
        "time_us": NOON_US,
        "recv_us": NOON_US,
        "symbol": symbol,
        "price": 10.0,
        "volume": 100.0,
        "turnover": math.nan,
        "side": 0,
        "seq": -1,
        "flags": 0,
        "ordinal": 0,
    }
    assert given.keys() <= fields.keys()
    return tuple((fields | given).values())


@pytest.fixture(scope="session")
def row() -> Callable[..., Row]:
    return _row


@pytest.fixture(scope="session")
def block() -> Callable[..., Block]:
    """Blocks of rows given as dictionaries of their fields."""
    return lambda *rows: block_of([_row(**fields) for fields in rows])
