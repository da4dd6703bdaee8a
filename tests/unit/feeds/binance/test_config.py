from __future__ import annotations

import json

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.feeds.binance.config import BINANCE, STREAMS
from tickdeck.feeds.binance.symbols import AGGREGATES, TRADES
from tickdeck.settings.paths import resource
from tickdeck.settings.universe import load_universe


def test_a_full_connection_has_no_more_streams_than_the_exchange_allows():
    for plan in BINANCE.plans.values():
        table = InstrumentTable(Instrument(f"COIN{n}USDT.BINANCE") for n in range(plan.instruments))
        protocol = BINANCE.protocol(table, plan)
        streams = [
            stream
            for portion in protocol.batches(range(plan.instruments))
            for stream in json.loads(protocol.subscribe(1, [], portion))["params"]
        ]
        assert len(streams) == len(set(streams)) == STREAMS


def test_pacing_stays_below_what_bans_an_address():
    for plan in BINANCE.plans.values():
        pings_and_pongs_a_second = 2
        assert 1 / plan.request_spacing_s + 1 + pings_and_pongs_a_second <= 5
        assert 300 / plan.handshake_spacing_s <= 300 / 2
        assert 25 * 60 / plan.rest_spacing_s < 6000, "old trades weigh 25"


def test_connections_are_replaced_before_the_exchange_ends_them():
    assert BINANCE.life_s is not None
    assert 23 * 3600 < BINANCE.life_s < 24 * 3600
    assert BINANCE.contiguous_ids, "or prints of both connections would count twice"


def test_there_is_a_plan_of_single_trades_and_one_of_aggregates():
    assert {name: plan.variant for name, plan in BINANCE.plans.items()} == {
        "public": TRADES,
        "aggregated": AGGREGATES,
    }
    assert BINANCE.default_plan == "public"
    assert not BINANCE.needs_token


def test_the_universe_that_ships_is_sound():
    listings = load_universe(resource("universes", f"{BINANCE.universe}.csv"))
    assert len(listings) >= 40
    assert all(
        listing.id.endswith("USDT.BINANCE") and listing.name and listing.sector for listing in listings
    )
    assert len({listing.name for listing in listings}) == len(listings)
    assert listings[0].id == "BTCUSDT.BINANCE"
