"""Connections that fail in every way: what is said, how it goes on, and what the recording then holds.

All scenarios run side by side, since most of their time is the pause that the provider demands.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Literal

import pytest

from fakes.aftermath import HANDSHAKE_SPACING_S, Aftermath, spaced, tells_of_loss
from fakes.alltick_faults import CloseAtOnce, FaultyAllTick, HttpAnswer
from fakes.alltick_rules import Limits
from fakes.command_line import record
from fakes.known_ticks import KnownTick, canonical, hk_codes, known_ticks, rows_of
from fakes.side_by_side import SideBySide
from fakes.wire import Fate, Wire

CODES = ["700.HK", "5.HK"]
NAMES = {canonical(code) for code in CODES}


def test_refusals_are_named_and_never_answered_in_haste(runs: SideBySide) -> None:
    run, wire, ticks = runs.outcome(refused)
    assert run.status == 0, run.account
    # A closed door, HTTP 503, two closed connections, and then the one that stays.
    assert len(wire.accepted) == 5
    assert spaced(wire.accepted), wire.accepted
    assert any("503" in sentence for sentence in run.said), run.account
    assert any("closed the connection" in sentence for sentence in run.said), run.account
    assert "0/1 shards up" in run.status_lines[0]
    assert "1/1 shards up" in run.status_lines[-1]
    assert run.rows == rows_of(ticks)
    assert run.report["connections"]["refused"] >= 1
    # Nothing was subscribed yet, so nothing was interrupted.
    assert run.report["gaps"] == []


def refused(folder: Path) -> tuple[Aftermath, Wire, list[KnownTick]]:
    ticks = known_ticks(CODES, 200)
    with FaultyAllTick() as server, Wire(server.port) as wire:
        wire.meet_next_with(Fate.CLOSE)
        server.meet_next_with(HttpAnswer(503), CloseAtOnce(), CloseAtOnce(1013, "try again later"))
        with record(wire.url, CODES, folder) as terminal:
            server.send(ticks)
            terminal.wait_recorded(len(ticks))
            return Aftermath(folder, terminal, terminal.end()), wire, ticks


def test_a_storm_of_closed_connections_is_not_answered_with_one_of_our_own(runs: SideBySide) -> None:
    run, wire, _ = runs.outcome(never_let_in)
    assert run.status == 0, run.account
    assert spaced(wire.accepted), wire.accepted
    assert 2 <= len(wire.accepted) <= 1 + 12 / HANDSHAKE_SPACING_S
    assert all("0/1 shards up" in line for line in run.status_lines)
    # The same sentence is not said every second.
    assert 1 <= len(run.said) <= len(wire.accepted), run.account


def never_let_in(folder: Path) -> tuple[Aftermath, Wire, None]:
    with FaultyAllTick() as server, Wire(server.port) as wire:
        server.meet_next_with(*[CloseAtOnce()] * 1_000)
        with record(wire.url, CODES, folder, quit_after=12) as terminal:
            return Aftermath(folder, terminal, terminal.wait()), wire, None


def test_a_half_open_connection_is_replaced(runs: SideBySide) -> None:
    run, server, ticks = runs.outcome(half_open)
    assert run.status == 0, run.account
    assert run.rows == rows_of([*ticks[:100], *ticks[150:]])
    _one_interruption(run, NAMES)
    assert server.accepted == 2


def half_open(folder: Path) -> tuple[Aftermath, FaultyAllTick, list[KnownTick]]:
    ticks = known_ticks(CODES, 250)
    with (
        FaultyAllTick() as server,
        Wire(server.port) as wire,
        record(wire.url, CODES, folder) as terminal,
    ):
        server.send(ticks[:100])
        terminal.wait_recorded(100)
        wire.freeze()
        # Into the void: the server does not know it either.
        server.send(ticks[100:150])
        server.wait_until(
            lambda s: len(s.shares) == 2 and all(s.shares), what="the connection that replaces it"
        )
        assert server.unsent == 0
        wire.cut_frozen()
        server.wait_until(lambda s: len(s.shares) == 1, what="the end of the dead connection")
        server.send(ticks[150:])
        terminal.wait_recorded(200)
        return Aftermath(folder, terminal, terminal.end()), server, ticks


def test_slow_bytes_and_a_short_stall_lose_nothing(runs: SideBySide) -> None:
    run, server, ticks = runs.outcome(slow)
    assert run.status == 0, run.account
    assert run.rows == rows_of(ticks)
    assert server.accepted == 1
    assert run.report["gaps"] == []
    assert run.report["ticks"]["rejected"] == 0
    assert run.said == []


def slow(folder: Path) -> tuple[Aftermath, FaultyAllTick, list[KnownTick]]:
    ticks = known_ticks(CODES, 160)
    with FaultyAllTick() as server, Wire(server.port) as wire:
        # From the first byte of the handshake on.
        wire.piece_bytes = 3
        with record(wire.url, CODES, folder) as terminal:
            server.send(ticks[:40])
            terminal.wait_recorded(40)
            wire.piece_bytes = 100_000
            server.send(ticks[40:100])
            terminal.wait_recorded(100)
            server.send(ticks[100:])
            wire.stall(3)
            terminal.wait_recorded(len(ticks))
            return Aftermath(folder, terminal, terminal.end()), server, ticks


def test_a_maintenance_with_refusals_is_waited_for(runs: SideBySide) -> None:
    run, server, ticks = runs.outcome(maintenance)
    assert run.status == 0, run.account
    assert run.rows == rows_of(ticks)
    assert [each.status for each in server.handshakes] == [101, 503, 503, 101]
    assert spaced([each.at for each in server.handshakes])
    assert any("1012" in sentence for sentence in run.said), run.account
    assert any("503" in sentence for sentence in run.said), run.account
    _one_interruption(run, NAMES)


def maintenance(folder: Path) -> tuple[Aftermath, FaultyAllTick, list[KnownTick]]:
    ticks = known_ticks(CODES, 200)
    with FaultyAllTick() as server, record(server.url, CODES, folder) as terminal:
        server.send(ticks[:100])
        server.wait_until(lambda s: s.unsent == 0, what="half of the ticks sent")
        server.meet_next_with(HttpAnswer(503, "maintenance"), HttpAnswer(503, "maintenance"))
        server.drop(code=1012, reason="maintenance")
        server.send(ticks[100:])
        terminal.wait_recorded(len(ticks))
        return Aftermath(folder, terminal, terminal.end()), server, ticks


def test_refused_subscriptions_are_tried_again_in_the_provider_s_time(runs: SideBySide) -> None:
    run, server, ticks = runs.outcome(refused_subscriptions)
    assert run.status == 0, run.account
    assert server.violations == []
    assert spaced([each.at for each in server.handshakes])
    assert [each.ret for each in server.requests if each.command == 22004] == [606, 606, 429, 999, 200]
    assert any("too often" in sentence for sentence in run.said), run.account
    # A code that no document knows is shown as it came.
    assert any("999" in sentence and "the moon is full" in sentence for sentence in run.said), run.account
    assert run.rows == rows_of(ticks)
    assert run.report["connections"]["refused"] == 4


def refused_subscriptions(folder: Path) -> tuple[Aftermath, FaultyAllTick, list[KnownTick]]:
    ticks = known_ticks(CODES, 100)
    with FaultyAllTick(limits=Limits()) as server:
        server.answer_next(606, 606, 429)
        server.answer_next(999, text="the moon is full")
        with record(server.url, CODES, folder) as terminal:
            server.send(ticks)
            terminal.wait_recorded(len(ticks))
            return Aftermath(folder, terminal, terminal.end()), server, ticks


def test_a_code_that_the_provider_does_not_know_is_named_and_the_others_go_on(runs: SideBySide) -> None:
    run, server, ticks = runs.outcome(unknown_code)
    assert run.status == 0, run.account
    assert run.rows == rows_of(ticks)
    assert server.accepted == 1
    assert any("00007.HK" in sentence for sentence in run.said), run.account
    assert not any(canonical(tick.code) in sentence for tick in ticks for sentence in run.said), run.account


def unknown_code(folder: Path) -> tuple[Aftermath, FaultyAllTick, list[KnownTick]]:
    known = ["1.HK", "2.HK", "5.HK"]
    ticks = known_ticks(known, 100)
    with (
        FaultyAllTick(known_codes=known) as server,
        record(server.url, [*known, "7.HK"], folder) as terminal,
    ):
        server.wait_until(lambda s: s.acknowledged == set(known), what="the codes that are known")
        server.send(ticks)
        terminal.wait_recorded(len(ticks))
        terminal.wait_line("00007.HK")
        return Aftermath(folder, terminal, terminal.end()), server, ticks


def test_unanswered_heartbeats_are_no_matter_while_ticks_flow(runs: SideBySide) -> None:
    run, server, ticks = runs.outcome(unanswered_heartbeats)
    assert run.status == 0, run.account
    assert len(server.heartbeats) >= 3, "too short to show anything"
    assert server.accepted == 1
    assert run.rows == rows_of(ticks)
    assert run.report["connections"]["reconnects"] == 0
    assert run.report["gaps"] == []


def unanswered_heartbeats(folder: Path) -> tuple[Aftermath, FaultyAllTick, list[KnownTick]]:
    ticks = known_ticks(CODES, 680)
    with FaultyAllTick(rate=20) as server:
        server.answers_heartbeats = False
        with record(server.url, CODES, folder) as terminal:
            server.send(ticks)
            terminal.wait_recorded(len(ticks))
            return Aftermath(folder, terminal, terminal.end()), server, ticks


def test_an_exchange_that_answers_pings_alone_is_dead(runs: SideBySide) -> None:
    run, server, ticks = runs.outcome(deaf)
    assert run.status == 0, run.account
    assert run.rows == rows_of(ticks)
    _one_interruption(run, NAMES)
    assert server.accepted == 2


def deaf(folder: Path) -> tuple[Aftermath, FaultyAllTick, list[KnownTick]]:
    ticks = known_ticks(CODES, 200)
    with FaultyAllTick() as server, record(server.url, CODES, folder) as terminal:
        server.send(ticks[:100])
        terminal.wait_recorded(100)
        server.mute()
        server.wait_until(lambda s: not s.shares, what="the end of the silent connection")
        server.mute(False)
        server.send(ticks[100:])
        terminal.wait_recorded(len(ticks))
        return Aftermath(folder, terminal, terminal.end()), server, ticks


@pytest.mark.parametrize("refuse", ["http", "frame"])
def test_a_token_revoked_while_running_ends_it_with_one_sentence(
    runs: SideBySide, refuse: Literal["http", "frame"]
) -> None:
    run, server, ticks = runs.outcome(REVOKED[refuse])
    assert run.status != 0, run.account
    assert run.rows == rows_of(ticks)
    assert len(server.handshakes) <= 4, "two shards may each ask once more"
    assert len([sentence for sentence in run.said if "token" in sentence.lower()]) == 1, run.account


def revoked(
    folder: Path, refuse: Literal["http", "frame"]
) -> tuple[Aftermath, FaultyAllTick, list[KnownTick]]:
    # One more than a connection of the plan holds.
    codes = hk_codes(201)
    ticks = known_ticks(codes, 400)
    with FaultyAllTick(refuse=refuse) as server, record(server.url, codes, folder) as terminal:
        server.wait_until(lambda s: s.acknowledged == set(codes), what="both shards")
        server.send(ticks)
        terminal.wait_recorded(len(ticks))
        server.revoke_token()
        return Aftermath(folder, terminal, terminal.wait()), server, ticks


REVOKED = {"http": partial(revoked, refuse="http"), "frame": partial(revoked, refuse="frame")}


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SideBySide]:
    scenarios = [
        deaf,
        unanswered_heartbeats,
        refused,
        half_open,
        refused_subscriptions,
        never_let_in,
        maintenance,
        slow,
        *REVOKED.values(),
        unknown_code,
    ]
    with SideBySide(tmp_path_factory.mktemp("connection"), scenarios) as together:
        yield together


def _one_interruption(run: Aftermath, names: set[str]) -> None:
    """One reconnect, and one gap of unknown cost for each of these names and no other, everywhere."""
    gaps = [gap for gap in run.report["gaps"] if tells_of_loss(gap["reason"])]
    assert sorted(gap["symbol"] for gap in gaps) == sorted(names)
    assert all(gap["missed"] == -1 and gap["from_us"] < gap["to_us"] for gap in gaps), gaps
    assert run.report["connections"]["reconnects"] == 1
    in_files = {name for name, *_, reason, _ in run.file_gaps if tells_of_loss(reason)}
    assert in_files in (names, {None})
    assert all(missed == -1 for *_, reason, missed in run.file_gaps if tells_of_loss(reason))
