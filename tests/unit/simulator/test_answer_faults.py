from __future__ import annotations

from typing import Any

import pytest

from tickdeck.simulator.floor import Addresses


@pytest.mark.parametrize(
    ("fault", "expected"),
    [("wrong-ret:times=2", [429, 605, 200]), ("wrong-ret:times=3:code=603", [603, 603, 603, 200])],
)
def test_the_first_subscriptions_are_refused_and_change_nothing(
    alltick: Any, run_scene: Any, open_trader: Any, fault: str, expected: list[int]
):
    async def scene(at: Addresses) -> None:
        async with open_trader(at.url) as trader:
            rets = []
            for _ in expected[:-1]:
                rets.append((await trader.subscribe("700.HK"))["ret"])
                await trader.client.send('{"cmd_id":22000,"seq_id":2,"trace":"t","data":{}}')
                # Nothing is pushed in between.
                assert '"cmd_id":22001' in str(await trader.client.recv())
            rets.append((await trader.subscribe("700.HK"))["ret"])
            assert rets == expected
            await trader.tick()

    run_scene(alltick(fault), scene)


def test_heartbeats_go_unanswered_while_ticks_go_on(alltick: Any, run_scene: Any, open_trader: Any):
    async def scene(at: Addresses) -> None:
        async with open_trader(at.url) as trader:
            assert (await trader.heartbeat())["cmd_id"] == 22001
            await trader.subscribe("700.HK")
            await trader.client.send('{"cmd_id":22000,"seq_id":2,"trace":"t","data":{}}')
            await trader.tick()
            assert (await trader.ask(22006, {"cancel_type": 0}))["cmd_id"] == 22007

    run_scene(alltick("heartbeat-unanswered:after=0"), scene)
