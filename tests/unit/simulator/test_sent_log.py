from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.client import connect

from tickdeck.domain.errors import UsageError
from tickdeck.simulator.floor import Addresses
from tickdeck.simulator.frames import SentTick
from tickdeck.simulator.sent_log import SentLog

STREAM = "?streams=btcusdt@trade"
OPTIONS: dict[str, Any] = {"proxy": None, "close_timeout": 0.2, "max_queue": None}


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_every_tick_of_every_connection_is_logged(
    alltick: Any, run_scene: Any, open_trader: Any, tmp_path: Path
):
    log = tmp_path / "sent.jsonl"
    heard: list[tuple[object, ...]] = []

    async def listen(trader: Any, connection: int, count: float = math.inf) -> None:
        """Keep so many ticks, or all until a cancellation is answered."""
        while count > 0 and (frame := json.loads(await trader.client.recv()))["cmd_id"] != 22007:
            tick = frame["data"]
            numbers = (tick["seq"], tick["tick_time"], float(tick["price"]), float(tick["volume"]))
            heard.append((tick["code"], *numbers, connection))
            count -= 1

    async def scene(at: Addresses) -> None:
        async with open_trader(at.url) as first, open_trader(at.url) as second:
            await first.subscribe("700.HK", "5.HK")
            await second.subscribe("700.HK")
            for number, trader in ((1, first), (2, second)):
                await listen(trader, number, 300)
                await trader.client.send('{"cmd_id":22006,"seq_id":3,"trace":"t","data":{"cancel_type":0}}')
                await listen(trader, number)

    run_scene(alltick(sent_log=log), scene)
    wire = {"00700.HK": "700.HK", "00005.HK": "5.HK"}
    logged = [
        (wire[line["code"]], *(line[key] for key in ("seq", "time_ms", "price", "volume", "connection")))
        for line in lines(log)
    ]
    assert sorted(logged) == sorted(heard)


def test_what_faults_keep_back_is_not_logged_and_what_they_send_twice_is(
    captured: Any, run_scene: Any, tmp_path: Path
):
    log = tmp_path / "sent.jsonl"

    async def scene(at: Addresses) -> None:
        for connection in (1, 2):
            async with connect(at.url + STREAM, **OPTIONS) as client:
                for _ in range(40 if connection == 1 else 51):
                    await client.recv()

    run_scene(
        captured("id-jumps:after=0:k=5,duplicate-replay:ticks=10,malformed:after=0:k=50", sent_log=log), scene
    )
    sent = lines(log)
    once = [id_ for id_ in range(1000, 1050) if id_ % 5 != 4]
    assert [line["seq"] for line in sent if line["connection"] == 1] == once
    assert [line["seq"] for line in sent if line["connection"] == 2] == [*once[-10:], *once]
    assert sent[0] == {
        "code": "BTCUSDT.BINANCE",
        "seq": 1000,
        "time_ms": 1_700_000_001_000,
        "price": 1.1,
        "volume": 0.5,
        "connection": 1,
    }


def test_a_mute_connection_logs_nothing(captured: Any, run_scene: Any, tmp_path: Path, logged: Any):
    log = tmp_path / "sent.jsonl"

    async def scene(at: Addresses) -> None:
        played = logged("sent 50 of 50")
        async with connect(at.url + STREAM, **OPTIONS):
            await played.wait()

    run_scene(captured("half-open:after=0:s=0", sent_log=log), scene)
    assert lines(log) == []


def test_a_log_that_cannot_be_written_is_said_in_a_sentence(tmp_path: Path):
    with pytest.raises(UsageError, match=r"cannot be written: .*\.$"):
        SentLog(tmp_path / "missing" / "sent.jsonl")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_said_in_a_sentence():
    log = SentLog(Path("/dev/full"))
    log.add([SentTick("00700.HK", 1, 2, 3.0, 4.0)] * 10_000, 1)
    with pytest.raises(UsageError, match=r"cannot be written: .*\.$"):
        log.close()
