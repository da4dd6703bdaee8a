from __future__ import annotations

from tickdeck.domain.venue import FACTS, Venue
from tickdeck.feeds.alpaca.config import ALPACA
from tickdeck.feeds.base import Login
from tickdeck.settings.paths import resource
from tickdeck.settings.universe import load_universe


def test_plans_hold_the_documented_limits():
    limits = {name: (plan.connections, plan.instruments, plan.variant) for name, plan in ALPACA.plans.items()}
    assert limits["iex"] == (1, 30, "iex")
    assert limits["delayed_sip"] == (1, 30, "delayed_sip")
    assert limits["test"] == (1, 30, "test")
    assert limits["sip"][0] == 1
    assert limits["sip"][1] >= 1000
    assert ALPACA.default_plan == "iex", "the one that costs nothing"


def test_requests_stay_below_two_hundred_a_minute():
    assert all(60 / plan.rest_spacing_s < 200 for plan in ALPACA.plans.values())


def test_the_login_waits_for_the_greeting_and_ids_promise_nothing():
    assert ALPACA.login is Login.AFTER_GREETING
    assert ALPACA.needs_token
    assert not ALPACA.contiguous_ids
    assert ALPACA.life_s is None


def test_the_universe_that_ships_is_sound():
    listings = load_universe(resource("universes", f"{ALPACA.universe}.csv"))
    assert len(listings) >= 120
    assert all(listing.id.endswith(".US") and listing.lot == 1 for listing in listings)
    assert all(listing.name and listing.sector and listing.reference_price > 0 for listing in listings)
    assert all(FACTS[Venue.US].code.fullmatch(listing.id.removesuffix(".US")) for listing in listings)
    assert len({listing.name for listing in listings}) == len(listings)
    ids = [listing.id for listing in listings]
    assert {"SPY.US", "QQQ.US", "IWM.US", "TLT.US", "GLD.US", "BRK.B.US"} <= set(ids)
    assert {"AAPL.US", "MSFT.US", "NVDA.US", "SPY.US", "QQQ.US"} <= set(ids[:30]), "the free plan shows them"
