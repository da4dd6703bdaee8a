from __future__ import annotations

import csv
from urllib.parse import urlsplit

import pytest

from tickdeck.domain.instrument import Instrument, InstrumentTable, canonical_id
from tickdeck.domain.venue import Venue
from tickdeck.feeds.alltick.config import ALLTICK, ALLTICK_FX
from tickdeck.feeds.alltick.symbols import native_code
from tickdeck.feeds.base import FeedSpec
from tickdeck.settings.paths import resource

SECTORS = {"Majors", "Crosses", "Metals", "Energy", "Coins"}
_REST_S = {"free": 10, "basic": 1, "premium": 0.1}


def test_plans_hold_the_documented_limits():
    limits = {name: (plan.connections, plan.instruments) for name, plan in ALLTICK.plans.items()}
    assert limits == {
        "free": (1, 5),
        "basic": (1, 100),
        "premium": (3, 200),
        "professional": (10, 3000),
        "all-hk": (10, 3000),
        "all-us": (10, 3000),
        "all-cn": (10, 3000),
    }
    assert ALLTICK.default_plan == "premium"


def test_a_plan_of_one_stock_market_has_no_currencies():
    assert set(ALLTICK_FX.plans) == {"free", "basic", "premium", "professional"}
    assert all(ALLTICK_FX.plans[name] == ALLTICK.plans[name] for name in ALLTICK_FX.plans)
    assert ALLTICK_FX.default_plan in ALLTICK_FX.plans


@pytest.mark.parametrize("spec", [ALLTICK, ALLTICK_FX])
def test_pacing_is_slower_than_the_provider_demands(spec: FeedSpec):
    for name, plan in spec.plans.items():
        assert plan.request_spacing_s > 1
        assert plan.handshake_spacing_s > (10 if name == "free" else 3)
        assert plan.rest_spacing_s > _REST_S.get(name, 0.05)
    assert spec.heartbeat_s <= 10
    assert spec.needs_token
    assert spec.replaces_lists
    assert not spec.contiguous_ids, "ids are shared with depth, so a jump tells nothing"


def test_the_two_addresses_are_those_of_the_documents():
    assert ALLTICK.url == "wss://quote.alltick.co/quote-stock-b-ws-api"
    assert ALLTICK.rest_url == "https://quote.alltick.co/quote-stock-b-api"
    assert ALLTICK_FX.url == "wss://quote.alltick.co/quote-b-ws-api"
    assert ALLTICK_FX.rest_url == "https://quote.alltick.co/quote-b-api"
    assert not any(
        urlsplit(each).query for spec in (ALLTICK, ALLTICK_FX) for each in (spec.url, spec.rest_url)
    )


def test_each_address_has_its_venues():
    assert ALLTICK.venues == (Venue.HK, Venue.US)
    assert ALLTICK_FX.venues == (Venue.FX, Venue.CRYPTO)
    assert ALLTICK_FX.name != ALLTICK.name


@pytest.mark.parametrize("spec", [ALLTICK, ALLTICK_FX])
def test_a_feed_makes_its_protocol_and_its_history(spec: FeedSpec):
    plan = spec.plans[spec.default_plan]
    assert spec.history is not None
    assert spec.protocol(InstrumentTable(), plan) is not spec.protocol(InstrumentTable(), plan)
    assert spec.history(InstrumentTable(), plan) is not None


def test_the_list_of_currencies_holds_ids_that_the_feed_quotes():
    with resource("universes", f"{ALLTICK_FX.universe}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert 40 <= len(rows) <= 60
    codes = [row["code"] for row in rows]
    assert [canonical_id(code) for code in codes] == codes
    assert {Instrument(code).venue for code in codes} == set(ALLTICK_FX.venues)
    natives = [native_code(Instrument(code)) for code in codes]
    assert len(set(natives)) == len(natives)
    assert {"EURUSD", "GOLD", "Silver", "USOIL", "BTCUSDT"} <= set(natives)
    assert {row["sector"] for row in rows} == SECTORS
    assert all(row["name"] for row in rows)
