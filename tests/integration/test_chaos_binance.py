"""Where ids count every trade: what a jump has cost is known, brought back, and a hand-over costs nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from fakes.aftermath import Aftermath, spaced, tells_of_loss
from fakes.binance_rest import BinanceRest
from fakes.binance_server import BinanceServer
from fakes.command_line import record
from fakes.known_trades import KnownTrade, TradeRow, known_trades
from fakes.side_by_side import SideBySide

BITCOIN, ETHER = "BTCUSDT.BINANCE", "ETHUSDT.BINANCE"
STREAMS = ("btcusdt@trade", "ethusdt@trade")
JUMP = slice(100, 107)
"""Trades of bitcoin that never come while the connection is up."""
OUTAGE = slice(200, 2_700)
"""Trades of bitcoin while it is down; more than two answers hold."""
BACKFILLED = 2
ATTEMPT_SPACING_S = 1.0
"""300 attempts in five minutes are allowed."""


def test_trades_that_ids_show_to_be_missing_are_brought_back(runs: SideBySide) -> None:
    run, server, rest, bitcoin, ether = runs.outcome(JUMPS["rest"])
    assert run.status == 0, run.account
    assert rest is not None
    assert rest.violations == server.violations == []
    assert spaced(server.accepted_at, by_s=ATTEMPT_SPACING_S)
    assert _trades(run) == sorted(each.row() for each in (*bitcoin, *ether))
    lost = {(BITCOIN, each.id) for each in (*bitcoin[JUMP], *bitcoin[OUTAGE])}
    assert {key for key, flags in run.flags.items() if flags & BACKFILLED} == lost

    jump, outage, unharmed = _gaps(run)
    assert (jump["missed"], jump["backfilled"]) == (0, 7)
    assert (outage["missed"], outage["backfilled"]) == (0, 2_500)
    assert (unharmed["missed"], unharmed["backfilled"]) == (0, 0)
    in_files = sorted(missed for *_, reason, missed in run.file_gaps if tells_of_loss(reason))
    assert in_files == [0, 0, 0]
    # Each page once: what is known is not asked for again.
    asked = [int(each.query["fromId"]) for each in rest.asked_for_trades]
    assert len(asked) == len(set(asked)) == 4, rest.asked_for_trades


@pytest.mark.parametrize("case", ["no rest", "broken rest"])
def test_trades_that_nobody_can_bring_back_are_counted(runs: SideBySide, case: str) -> None:
    run, server, rest, bitcoin, ether = runs.outcome(JUMPS[case])
    assert run.status == 0, run.account
    assert server.violations == []
    assert spaced(server.accepted_at, by_s=ATTEMPT_SPACING_S)
    there = [*bitcoin[: JUMP.start], *bitcoin[JUMP.stop : OUTAGE.start], *bitcoin[OUTAGE.stop :], *ether]
    assert _trades(run) == sorted(each.row() for each in there)
    jump, outage, unharmed = _gaps(run)
    assert (jump["missed"], outage["missed"], unharmed["missed"]) == (7, 2_500, 0)
    in_files = sorted(missed for *_, reason, missed in run.file_gaps if tells_of_loss(reason))
    assert in_files == [0, 7, 2_500]
    if rest is not None:
        assert len(rest.asked_for_trades) < 20, "a broken interface is asked in haste"


Jumped = tuple[Aftermath, BinanceServer, BinanceRest | None, list[KnownTrade], list[KnownTrade]]


def jumps(folder: Path, rest: BinanceRest | None) -> Jumped:
    bitcoin, ether = BITCOIN_TRADES, ETHER_TRADES
    with BinanceServer(streams=STREAMS) as server:
        options = [] if rest is None else ["--rest-url", rest.url]
        names = [BITCOIN, ETHER]
        with record(server.url, names, folder, feed="binance", token=None, options=options) as terminal:
            first = [*bitcoin[: JUMP.start], *ether[:50], *bitcoin[JUMP.stop : OUTAGE.start]]
            server.send(each.frame() for each in first)
            terminal.wait_recorded(len(first))
            server.drop()
            server.wait_until(lambda s: len(s.paths) == 2 and s.subscribed >= s.expected, what="a new one")
            rest_of_all = [*ether[50:], *bitcoin[OUTAGE.stop :]]
            server.send(each.frame() for each in rest_of_all)
            came = len(first) + len(rest_of_all)
            if rest is None:
                terminal.wait_recorded(came)
            elif rest.fails_with:
                terminal.wait_recorded(came)
                rest.wait_asked_for_trades()
            else:
                terminal.wait_recorded(len(bitcoin) + len(ether))
            return Aftermath(folder, terminal, terminal.end(), "binance"), server, rest, bitcoin, ether


def test_a_connection_that_ends_after_a_day_hands_over_without_a_gap(runs: SideBySide) -> None:
    run, server, trades = runs.outcome(handed_over)
    assert run.status == 0, run.account
    assert server.violations == []
    assert server.most_subscribed == 2, "the new connection did not overlap with the old one"
    assert len(server.paths) == 2
    assert _trades(run) == sorted(each.row() for each in trades)
    assert [gap for gap in run.report["gaps"] if tells_of_loss(gap["reason"])] == []
    assert [gap for gap in run.file_gaps if tells_of_loss(gap[3])] == []
    assert not any("0/1 shards up" in line for line in run.status_lines[1:])
    assert run.said == []


def handed_over(folder: Path) -> tuple[Aftermath, BinanceServer, list[KnownTrade]]:
    trades = known_trades("BTCUSDT", 1_600)
    with (
        BinanceServer(streams=STREAMS[:1], frames_per_turn=2, pause_s=0.01) as server,
        record(server.url, [BITCOIN], folder, feed="binance", token=None) as terminal,
    ):
        server.send(each.frame() for each in trades)
        server.wait_until(lambda s: s.sent >= 200, what="the first trades")
        terminal.wait_recorded(1)
        server.announce_end(after_s=5)
        terminal.wait_recorded(len(trades))
        return Aftermath(folder, terminal, terminal.end(), "binance"), server, trades


BITCOIN_TRADES = known_trades("BTCUSDT", 2_800)
ETHER_TRADES = known_trades("ETHUSDT", 100)
ALL_TRADES = [*BITCOIN_TRADES, *ETHER_TRADES]


def with_rest(folder: Path, fails_with: int) -> Jumped:
    with BinanceRest(ALL_TRADES, fails_with=fails_with) as rest:
        return jumps(folder, rest)


JUMPS = {
    "rest": partial(with_rest, fails_with=0),
    "broken rest": partial(with_rest, fails_with=500),
    "no rest": partial(jumps, rest=None),
}


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SideBySide]:
    with SideBySide(tmp_path_factory.mktemp("binance"), [handed_over, *JUMPS.values()]) as together:
        yield together


def _trades(run: Aftermath) -> list[TradeRow]:
    # Without the turnover, which the stream does not tell.
    return sorted((name, seq, price, volume, at, side) for name, seq, price, volume, _, at, side in run.rows)


def _gaps(run: Aftermath) -> tuple[Mapping[str, Any], Mapping[str, Any], Mapping[str, Any]]:
    """The jump and the outage of bitcoin, and the outage of ether, of which nothing was missed."""
    gaps = [gap for gap in run.report["gaps"] if tells_of_loss(gap["reason"])]
    of_bitcoin = sorted((gap for gap in gaps if gap["symbol"] == BITCOIN), key=lambda gap: gap["to_us"])
    of_ether = [gap for gap in gaps if gap["symbol"] == ETHER]
    assert (len(of_bitcoin), len(of_ether)) == (2, 1), gaps
    return of_bitcoin[0], of_bitcoin[1], of_ether[0]
