from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from tickdeck.simulator.floor import Addresses
from tickdeck.simulator.limits import Limits, PlanName

MINUTE_S = 60
TODAY_S = 1_789_920_000  # Monday, 21 September 2026, in Hong Kong
START_US = (TODAY_S + 3 * 3600) * 1_000_000


def wanted(code: str = "700.HK", **more: int) -> dict[str, Any]:
    return {"code": code, "kline_type": 1, "kline_timestamp_end": 0, "query_kline_num": 500} | more


async def kline(client: httpx.AsyncClient, **more: Any) -> Any:
    query = json.dumps({"trace": "abc", "data": wanted(**more)})
    return (await client.get("/kline", params={"token": "secret", "query": query})).json()


async def batch(client: httpx.AsyncClient, *asked: dict[str, Any]) -> Any:
    body = {"trace": "abc", "data": {"data_list": asked}}
    return (await client.post("/batch-kline", params={"token": "secret"}, json=body)).json()


def client_of(at: Addresses) -> httpx.AsyncClient:
    return httpx.AsyncClient(base_url=at.rest_url, trust_env=False)


def test_minutes_reach_back_before_the_opening_without_a_hole(alltick: Any, run_scene: Any):
    async def scene(at: Addresses) -> None:
        async with client_of(at) as client:
            answer = await kline(client)
            assert (answer["ret"], answer["msg"], answer["trace"]) == (200, "ok", "abc")
            assert (answer["data"]["code"], answer["data"]["kline_type"]) == ("700.HK", 1)
            bars = answer["data"]["kline_list"]
            times = [int(bar["timestamp"]) for bar in bars]
            assert times == list(range(times[0], times[0] + 500 * MINUTE_S, MINUTE_S))
            assert abs(times[-1] - START_US // 1_000_000) <= MINUTE_S
            for bar in bars:
                assert all(isinstance(value, str) for value in bar.values())
                low, high = float(bar["low_price"]), float(bar["high_price"])
                assert low <= float(bar["open_price"]) <= high
                assert low <= float(bar["close_price"]) <= high
                assert float(bar["volume"]) > 0
            assert (await kline(client, query_kline_num=3))["data"]["kline_list"][0] == bars[-3]

    run_scene(alltick(start_us=START_US, rate=0.0001), scene)


def test_what_is_traded_becomes_a_bar(alltick: Any, run_scene: Any, open_trader: Any):
    async def scene(at: Addresses) -> None:
        async with open_trader(at.url) as trader, client_of(at) as client:
            await trader.subscribe("700.HK")
            ticks = [await trader.tick() for _ in range(300)]
            # The bar may have more by now, never less.
            bar = (await kline(client, query_kline_num=1))["data"]["kline_list"][0]
            assert int(bar["timestamp"]) == ticks[0]["tick_time"] // 1000 // MINUTE_S * MINUTE_S
            prices = [float(tick["price"]) for tick in ticks]
            assert float(bar["high_price"]) >= max(prices)
            assert float(bar["low_price"]) <= min(prices)
            assert int(bar["volume"]) >= sum(int(tick["volume"]) for tick in ticks)

    run_scene(alltick(start_us=START_US), scene)


def test_daily_bars_give_the_close_before_for_many_codes_at_once(alltick: Any, run_scene: Any):
    async def scene(at: Addresses) -> None:
        async with client_of(at) as client:
            codes = ["700.HK", "5.HK", "9988.HK"]
            asked = [wanted(code, kline_type=8, query_kline_num=2) for code in codes]
            found = (await batch(client, *asked))["data"]["kline_list"]
            assert [each["code"] for each in found] == codes
            for each in found:
                before, today = each["kline_data"]
                assert int(today["timestamp"]) == TODAY_S
                assert int(before["timestamp"]) == TODAY_S - 3 * 86_400, "the Friday before"
                assert float(today["close_price"]) / float(before["close_price"]) == pytest.approx(1, abs=0.1)
            days = (await kline(client, kline_type=8))["data"]["kline_list"]
            assert days[-2:] == found[0]["kline_data"]
            assert len(days) == 500

    run_scene(alltick(start_us=START_US, rate=0.0001), scene)


@pytest.mark.parametrize("token", [None, "", "wrong"])
def test_without_the_token_nothing_is_told(alltick: Any, run_scene: Any, token: str | None):
    async def scene(at: Addresses) -> None:
        async with client_of(at) as client:
            answer = await client.get("/kline", params={} if token is None else {"token": token})
            assert answer.status_code == 401
            assert answer.json()["ret"] == 401
            assert answer.headers["X-Tickdeck-Market"] == "simulated"

    run_scene(alltick(), scene)


@pytest.mark.parametrize(
    ("more", "ret"),
    [
        ({"code": "NONSENSE"}, 600),
        ({"code": "00700.HK"}, 600),
        ({"kline_type": 2}, 400),
        ({"query_kline_num": 0}, 400),
        ({"kline_timestamp_end": 1_700_000_000}, 400),
        ({"kline_type": "one"}, 402),
    ],
)
def test_a_wrong_question_has_an_error_code(alltick: Any, run_scene: Any, more: dict[str, Any], ret: int):
    async def scene(at: Addresses) -> None:
        async with client_of(at) as client:
            assert (await kline(client, **more))["ret"] == ret
            assert (await kline(client))["ret"] == 200

    run_scene(alltick(), scene)


def test_broken_queries_and_bodies_have_error_codes(alltick: Any, run_scene: Any):
    async def scene(at: Addresses) -> None:
        async with client_of(at) as client:
            given = {"token": "secret"}
            assert (await client.get("/kline", params=given)).json()["ret"] == 402
            assert (await client.get("/kline", params=given | {"query": "{"})).json()["ret"] == 402
            assert (await client.post("/batch-kline", params=given)).json()["ret"] == 601
            assert (await client.post("/batch-kline", params=given, content=b"[]")).json()["ret"] == 400
            assert (await client.get("/batch-kline", params=given)).status_code == 405
            assert (await client.get("/trade-tick", params=given)).status_code == 404

    run_scene(alltick(), scene)


def test_a_batch_has_two_bars_each_and_the_plans_number_of_codes(alltick: Any, run_scene: Any):
    async def scene(at: Addresses) -> None:
        async with client_of(at) as client:
            found = (await batch(client, *[wanted()] * 8))["data"]["kline_list"]
            assert [len(each["kline_data"]) for each in found] == [2] * 5

    run_scene(alltick(plan=PlanName.FREE), scene)


def test_who_asks_too_often_is_told_429_and_may_ask_again_in_time(alltick: Any, run_scene: Any):
    async def scene(at: Addresses) -> None:
        async with client_of(at) as client:
            assert (await kline(client))["ret"] == 200
            assert (await kline(client))["ret"] == 429
            assert (await batch(client, wanted()))["ret"] == 200, "each interface is counted for itself"
            # What was asked too soon does not count, so that asking on and on ends well.
            while (await kline(client))["ret"] != 200:
                pass

    limits = Limits(rest_spacing_s=0.5)
    run_scene(alltick(limits=limits), scene)


def test_a_plan_has_its_own_spacing(alltick: Any, run_scene: Any):
    async def scene(at: Addresses) -> None:
        async with client_of(at) as client:
            assert (await batch(client, wanted()))["ret"] == 200
            assert (await batch(client, wanted()))["ret"] == 429

    run_scene(alltick(limits=Limits()), scene)


@pytest.mark.parametrize("exchange", ["sse", "nyse", "nasdaq"])
def test_nothing_is_suspended(alltick: Any, run_scene: Any, exchange: str):
    async def scene(at: Addresses) -> None:
        async with httpx.AsyncClient(trust_env=False) as client:
            host = httpx.URL(at.rest_url).copy_with(path=f"/api/suspension/{exchange}")
            answer = (await client.get(host, params={"token": "secret"})).json()
            assert (answer["success"], answer["totalCount"], answer["data"]) == (True, 0, [])

    run_scene(alltick(), scene)
