from __future__ import annotations

import json
from typing import Any

import httpx
import pytest
from websockets.asyncio.client import connect

from tickdeck.simulator.floor import Addresses

IDS = list(range(1000, 1050))


async def asked(at: Addresses, path: str, **query: Any) -> Any:
    async with httpx.AsyncClient(base_url=at.rest_url, trust_env=False) as client:
        return (await client.get(f"/api/v3/{path}", params={"symbol": "BTCUSDT"} | query)).json()


def test_trades_come_by_id_as_they_were_captured(captured: Any, run_scene: Any):
    async def scene(at: Addresses) -> None:
        trades = await asked(at, "historicalTrades", fromId=1010, limit=3)
        assert [trade["id"] for trade in trades] == [1010, 1011, 1012]
        assert trades[0] == {
            "id": 1010,
            "price": "1.1010",
            "qty": "0.5",
            "quoteQty": "0.55050",
            "time": 1_700_000_001_010,
            "isBuyerMaker": True,
            "isBestMatch": True,
        }
        assert [trade["id"] for trade in await asked(at, "historicalTrades")] == IDS
        assert [trade["id"] for trade in await asked(at, "historicalTrades", limit=2)] == IDS[-2:]
        assert await asked(at, "historicalTrades", fromId=2000) == []

    run_scene(captured(), scene)


def test_what_was_never_sent_is_in_the_history_and_the_future_is_not(captured: Any, run_scene: Any):
    async def scene(at: Addresses) -> None:
        async with connect(at.url + "?streams=btcusdt@trade", proxy=None) as client:
            heard = [json.loads(await client.recv())["data"]["t"] for _ in range(16)]
            assert heard == [id_ for id_ in IDS[:20] if id_ % 5 != 4][:16]
            told = [trade["id"] for trade in await asked(at, "historicalTrades", fromId=1000)]
            # Twenty go out at once; the next would come after hours.
            assert told == IDS[:20]

    run_scene(captured("id-jumps:after=0:k=5", "burst:after=0:ticks=20", speed=1e-13), scene)


def test_aggregates_hold_the_trades_of_one_moment(tmp_path: Any, captured: Any, run_scene: Any):
    def trade(id_: int, price: str, quantity: str, time: int) -> str:
        data = {"e": "trade", "s": "BTCUSDT", "t": id_, "p": price, "q": quantity, "T": time, "m": False}
        return json.dumps({"stream": "btcusdt@trade", "data": data}, separators=(",", ":"))

    path = tmp_path / "few.txt"
    rows = [
        (1, "2.0", "0.1", 60_000),
        (2, "2.0", "0.2", 60_000),
        (3, "3.0", "1.0", 60_000),
        (4, "1.0", "1.0", 120_000),
    ]
    path.write_text("".join(f"{row[0]} {trade(*row)}\n" for row in rows), encoding="utf-8")

    async def scene(at: Addresses) -> None:
        found = await asked(at, "aggTrades", fromId=1)
        assert [(each["a"], each["f"], each["l"], each["p"], each["q"]) for each in found] == [
            (1, 1, 2, "2.0", "0.3"),
            (3, 3, 3, "3.0", "1.0"),
            (4, 4, 4, "1.0", "1.0"),
        ]
        bars = await asked(at, "klines", interval="1m")
        assert bars == [
            [60_000, "2.0", "3.0", "2.0", "3.0", "1.3", 119_999, "3.60", 3, "1.3", "3.60", "0"],
            [120_000, "1.0", "1.0", "1.0", "1.0", "1.0", 179_999, "1.00", 1, "1.0", "1.00", "0"],
        ]
        assert await asked(at, "klines", interval="1m", startTime=60_000, limit=1) == bars[:1]
        assert await asked(at, "klines", interval="1m", endTime=119_999) == bars[:1]

    run_scene(captured(capture=path), scene)


@pytest.mark.parametrize(
    ("path", "query", "code"),
    [
        ("historicalTrades", {"symbol": "NOPE"}, -1121),
        ("aggTrades", {"fromId": "-1"}, -1100),
        ("aggTrades", {"limit": "many"}, -1100),
        ("klines", {"interval": "1h"}, -1120),
        ("klines", {}, -1120),
    ],
)
def test_a_wrong_question_has_an_error_code(
    captured: Any, run_scene: Any, path: str, query: dict[str, str], code: int
):
    async def scene(at: Addresses) -> None:
        assert (await asked(at, path, **query))["code"] == code

    run_scene(captured(), scene)


def test_a_symbol_is_mandatory_and_other_paths_are_not_found(captured: Any, run_scene: Any):
    async def scene(at: Addresses) -> None:
        async with httpx.AsyncClient(base_url=at.rest_url, trust_env=False) as client:
            missing = await client.get("/api/v3/historicalTrades")
            assert (missing.status_code, missing.json()["code"]) == (400, -1102)
            assert missing.headers["X-Tickdeck-Market"] == "captured"
            assert (await client.get("/api/v3/depth")).status_code == 404
            assert (await client.post("/api/v3/klines")).status_code == 405

    run_scene(captured(), scene)


def test_a_book_ticker_passes_as_it_was_captured(tmp_path: Any, captured: Any, run_scene: Any):
    book = b'{"stream":"btcusdt@bookTicker","data":{"u":1,"s":"BTCUSDT","b":"1.0","B":"2","a":"1.1","A":"3"}}'
    path = tmp_path / "book.txt"
    path.write_bytes(b"1 " + book + b"\n")

    async def scene(at: Addresses) -> None:
        async with connect(at.url + "?streams=btcusdt@bookTicker", proxy=None) as client:
            assert await client.recv(decode=False) == book

    # Also with a fault in the way, which looks at every frame.
    run_scene(captured("malformed:after=0:k=2", capture=path), scene)
