"""Hundreds and thousands of names on several connections, while the server dies again and again."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from fakes.aftermath import Aftermath, spaced, tells_of_loss
from fakes.alltick_faults import FaultyAllTick
from fakes.alltick_rules import Limits
from fakes.command_line import record
from fakes.known_ticks import KnownTick, canonical, known_ticks, quiet_codes, rows_of
from fakes.side_by_side import SideBySide

RESTARTS = int(os.environ.get("TICKDECK_RESTARTS", "3"))
EVERY_S = 30.0 if RESTARTS > 3 else 0.0
"""Twenty restarts take ten minutes; a few follow each other as soon as everything is live again."""
LIVE_AGAIN_S = 15.0 + 3.0
"""The longest backoff, and what the handshakes of three connections and their subscriptions take."""
TICKS_A_ROUND = 1_200
CLOCKS_US = 50_000
"""The terminal's clock does not follow the computer's to the microsecond."""

pytestmark = pytest.mark.timeout(180 + 2 * EVERY_S * RESTARTS)


def test_nothing_is_lost_or_doubled_over_many_restarts(runs: SideBySide) -> None:
    run, _, ticks, _ = runs.outcome(restarted)
    assert run.status == 0, run.account
    rows = run.rows
    assert len(set(rows)) == len(rows), "recorded twice"
    assert rows == rows_of(ticks)
    counts = run.report["ticks"]
    assert counts["received"] == counts["recorded"] + counts["duplicates"]
    assert counts["recorded"] == len(ticks)
    assert counts["duplicates"] > 0
    assert counts["rejected"] == 0


def test_restarts_are_met_in_the_provider_s_pace_and_in_time(runs: SideBySide) -> None:
    run, server, ticks, _ = runs.outcome(restarted)
    assert server.violations == []
    assert run.report["connections"]["shards"] == 3
    assert spaced([each.at for each in server.handshakes])
    codes = len({tick.code for tick in ticks})
    for began, _ in server.ended_at:
        live = next(at for at, acknowledged in server.live_at if at > began and acknowledged == codes)
        assert live - began <= LIVE_AGAIN_S, "seconds until all shards were live again"


def test_each_restart_is_a_gap_of_every_name(runs: SideBySide) -> None:
    run, server, ticks, _ = runs.outcome(restarted)
    names = {canonical(tick.code) for tick in ticks}
    assert len(server.ended_at) == 1 + RESTARTS
    for _, at_us in server.ended_at[1:]:
        assert _interrupted(run, at_us) == names
    in_files = [gap for gap in run.file_gaps if tells_of_loss(gap[3])]
    assert {gap[0] for gap in in_files} in (names, {None})
    assert all(gap["missed"] == -1 for gap in run.report["gaps"])


def test_one_dead_shard_of_three_is_replaced_while_the_others_go_on(runs: SideBySide) -> None:
    run, server, _, dead = runs.outcome(restarted)
    assert 0 < len(dead) < 560
    assert _interrupted(run, server.ended_at[0][1]) == {canonical(code) for code in dead}


def restarted(folder: Path) -> tuple[Aftermath, FaultyAllTick, list[KnownTick], frozenset[str]]:
    codes = quiet_codes(560)
    ticks = known_ticks(codes, TICKS_A_ROUND * (RESTARTS + 1))
    with (
        FaultyAllTick(limits=Limits(), rate=1_500) as server,
        record(
            server.url, codes, folder, quit_after=180 + 2 * EVERY_S * RESTARTS, options=["--no-quotes"]
        ) as terminal,
    ):
        _wait_for_all(server, codes)
        server.send(ticks[: TICKS_A_ROUND // 2])
        terminal.wait_recorded(TICKS_A_ROUND // 2)
        dead = _lose_one_shard(server, codes, ticks[TICKS_A_ROUND // 2 : TICKS_A_ROUND])
        for number in range(1, RESTARTS + 1):
            server.send(ticks[number * TICKS_A_ROUND : (number + 1) * TICKS_A_ROUND])
            half = server.unsent // 2
            server.wait_until(lambda s, half=half: s.unsent <= half, what="half of a round")
            began = time.monotonic()
            # What was in the kernel is gone, so the server begins again well before it.
            server.restart(graceful=False, resend_last=2 * TICKS_A_ROUND)
            _wait_for_all(server, codes)
            server.call(asyncio.sleep(began + EVERY_S - time.monotonic()))
        server.wait_until(lambda s: s.unsent == 0, what="all ticks sent")
        terminal.wait_recorded(len(ticks))
        return Aftermath(folder, terminal, terminal.end()), server, ticks, dead


def test_three_thousand_names_are_each_subscribed_once(runs: SideBySide) -> None:
    run, server, ticks, shares = runs.outcome(three_thousand)
    assert run.status == 0, run.account
    assert server.violations == []
    assert spaced([each.at for each in server.handshakes])
    assert sum(map(len, shares)) == len(frozenset().union(*shares)) == 3_000
    assert run.rows == rows_of(ticks)
    assert run.report["symbols"] == 3_000
    assert run.report["connections"]["shards"] == len(shares)


def test_a_dead_shard_of_many_interrupts_its_names_alone(runs: SideBySide) -> None:
    run, server, _, shares = runs.outcome(three_thousand)
    interrupted = _interrupted(run, server.ended_at[0][1])
    assert interrupted in [{canonical(code) for code in share} for share in shares]
    assert {gap["symbol"] for gap in run.report["gaps"]} == interrupted
    assert run.report["connections"]["reconnects"] == 1


def three_thousand(folder: Path) -> tuple[Aftermath, FaultyAllTick, list[KnownTick], list[frozenset[str]]]:
    codes = quiet_codes(3_000)
    ticks = known_ticks(codes, 6_000)
    with (
        FaultyAllTick(limits=Limits(connections=10, symbols=3_000)) as server,
        record(
            server.url, codes, folder, quit_after=180, options=["--plan", "professional", "--no-quotes"]
        ) as terminal,
    ):
        _wait_for_all(server, codes)
        shares = server.shares
        server.send(ticks[:4_000])
        terminal.wait_recorded(4_000)
        server.drop(server.number_of(codes[0]))
        _wait_for_all(server, codes)
        # When the terminal has read these, it has read the confirmation before them too.
        server.send(ticks[4_000:])
        terminal.wait_recorded(len(ticks))
        return Aftermath(folder, terminal, terminal.end()), server, ticks, shares


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SideBySide]:
    with SideBySide(tmp_path_factory.mktemp("names"), [restarted, three_thousand]) as together:
        yield together


def _lose_one_shard(server: FaultyAllTick, codes: list[str], ticks: list[KnownTick]) -> frozenset[str]:
    """End one connection, see that the others go on before it is back, and wait for it; its codes."""
    dead = next(share for share in server.shares if codes[0] in share)
    accepted = server.accepted
    server.drop(server.number_of(codes[0]))
    assert server.acknowledged == set(codes) - dead, "others were interrupted"
    server.send(tick for tick in ticks if tick.code not in dead)
    server.wait_until(lambda s: s.unsent == 0, what="ticks of the others")
    assert server.accepted == accepted, "no time was left to see that"
    server.send(tick for tick in ticks if tick.code in dead)
    _wait_for_all(server, codes)
    assert server.accepted == accepted + 1
    return dead


def _wait_for_all(server: FaultyAllTick, codes: list[str]) -> None:
    server.wait_until(lambda s: s.acknowledged == set(codes), what="all names subscribed", timeout=90)


def _interrupted(run: Aftermath, at_us: int) -> set[str]:
    """The names of which a gap covers this moment."""
    return {
        gap["symbol"]
        for gap in run.report["gaps"]
        if tells_of_loss(gap["reason"]) and gap["from_us"] <= at_us + CLOCKS_US and gap["to_us"] > at_us
    }
