"""Ticks that come all at once, again, late, or in frames that are not as they should be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from websockets.frames import Frame, Opcode

from fakes.aftermath import Aftermath, tells_of_disorder, tells_of_loss, tells_of_repetition
from fakes.alltick_faults import FaultyAllTick
from fakes.command_line import record
from fakes.known_ticks import KnownTick, canonical, hk_codes, known_ticks, rows_of
from fakes.side_by_side import SideBySide

CODES = ["700.HK", "5.HK"]
NAMES = {canonical(code) for code in CODES}
OUT_OF_ORDER = 1
AFTER_GAP = 4


def test_a_hundred_thousand_ticks_in_one_go_are_all_recorded(runs: SideBySide) -> None:
    run, server, ticks = runs.outcome(burst)
    assert run.status == 0, run.account
    assert run.rows == rows_of(ticks)
    assert server.accepted == 1
    assert run.report["ticks"]["received"] == run.report["ticks"]["recorded"] == len(ticks) == 100_000
    assert run.report["gaps"] == []
    assert run.said == []


def burst(folder: Path) -> tuple[Aftermath, FaultyAllTick, list[KnownTick]]:
    codes = hk_codes(20)
    ticks = known_ticks(codes, 100_000)
    with FaultyAllTick() as server, record(server.url, codes, folder) as terminal:
        server.wait_until(lambda s: s.acknowledged == set(codes), what="the subscription")
        server.burst(ticks)
        terminal.wait_recorded(len(ticks))
        return Aftermath(folder, terminal, terminal.end()), server, ticks


def test_ticks_that_come_again_after_a_reconnect_are_recorded_once_counted_and_listed(
    runs: SideBySide,
) -> None:
    run, _, ticks = runs.outcome(replay_and_disorder)
    assert run.status == 0, run.account
    assert run.rows == rows_of(ticks)
    counts = run.report["ticks"]
    assert counts["duplicates"] == 300
    assert counts["received"] == counts["recorded"] + 300
    assert "duplicates 300" in run.status_lines[-1]

    listed = [gap for gap in run.report["gaps"] if tells_of_repetition(gap["reason"])]
    assert {gap["symbol"] for gap in listed} == NAMES
    assert sum(_count_in(gap["reason"]) for gap in listed) == 300, listed
    in_files = [gap for gap in run.file_gaps if tells_of_repetition(gap[3])]
    assert {name for name, *_ in in_files} == NAMES
    # Nobody can know what an outage has cost on this feed, and that is said as -1, never as 0.
    outages = [gap for gap in run.report["gaps"] if tells_of_loss(gap["reason"])]
    assert {gap["symbol"] for gap in outages} == NAMES
    assert all(gap["missed"] == -1 for gap in run.report["gaps"])
    assert all(missed == -1 for *_, missed in run.file_gaps)


def test_ticks_out_of_order_are_kept_flagged_and_listed(runs: SideBySide) -> None:
    run, _, ticks = runs.outcome(replay_and_disorder)
    highest: dict[str, int] = {}
    late: set[tuple[str, int]] = set()
    for tick in ticks:
        if tick.seq < highest.get(tick.code, -1):
            late.add((canonical(tick.code), tick.seq))
        highest[tick.code] = max(tick.seq, highest.get(tick.code, -1))
    assert len(late) > 20
    assert {key for key, flags in run.flags.items() if flags & OUT_OF_ORDER} == late
    assert run.report["ticks"]["out_of_order"] == len(late)

    listed = [gap for gap in run.report["gaps"] if tells_of_disorder(gap["reason"])]
    assert {gap["symbol"] for gap in listed} == NAMES
    assert sum(_count_in(gap["reason"]) for gap in listed) == len(late), listed
    assert {name for name, *_, reason, _ in run.file_gaps if tells_of_disorder(reason)} == NAMES


def test_the_first_tick_after_an_outage_is_flagged(runs: SideBySide) -> None:
    run, _, ticks = runs.outcome(replay_and_disorder)
    # The replayed ones are not recorded again, so it is the first one behind them.
    first = {code: next(tick for tick in ticks[300:] if tick.code == code) for code in CODES}
    after = {(canonical(code), tick.seq) for code, tick in first.items()}
    assert {key for key, flags in run.flags.items() if flags & AFTER_GAP} == after


def replay_and_disorder(folder: Path) -> tuple[Aftermath, FaultyAllTick, list[KnownTick]]:
    ticks = known_ticks(CODES, 400)
    backwards = [tick for start in range(300, 400, 5) for tick in reversed(ticks[start : start + 5])]
    ticks[300:] = backwards
    with FaultyAllTick() as server, record(server.url, CODES, folder) as terminal:
        server.send(ticks[:300])
        terminal.wait_recorded(300)
        server.restart(graceful=False, resend_last=300)
        server.wait_until(lambda s: s.unsent == 0, what="the replay")
        server.send(ticks[300:])
        terminal.wait_recorded(400)
        return Aftermath(folder, terminal, terminal.end()), server, ticks


def test_frames_in_pieces_are_joined_and_unreadable_ones_counted(runs: SideBySide) -> None:
    run, server, ticks = runs.outcome(odd_frames)
    assert run.status == 0, run.account
    assert run.rows == rows_of(ticks)
    assert run.report["ticks"]["rejected"] == 3
    assert "rejected 3" in run.status_lines[-1]
    # The last one broke the rules of WebSocket itself, and only that ended a connection.
    assert server.accepted == 2
    assert run.report["connections"]["reconnects"] == 1
    gaps = [gap for gap in run.report["gaps"] if tells_of_loss(gap["reason"])]
    assert {gap["symbol"] for gap in gaps} == NAMES


def odd_frames(folder: Path) -> tuple[Aftermath, FaultyAllTick, list[KnownTick]]:
    ticks = known_ticks(CODES, 151)
    good = ticks[100].frame().encode()
    with FaultyAllTick() as server, record(server.url, CODES, folder) as terminal:
        server.send(ticks[:100])
        server.wait_until(lambda s: s.unsent == 0, what="the first ticks")
        server.write(_frame(good[:10], fin=False))
        server.write(Frame(Opcode.PING, b"between").serialize(mask=False))
        server.write(_frame(b"", Opcode.CONT, fin=False) + _frame(good[10:], Opcode.CONT))
        server.write(_frame(good.replace(b".HK", b".\xff\xfe")))
        server.write(_frame(good[:-3]))
        server.write(_frame(b"[" * 5_000_000))
        terminal.wait_recorded(101)
        # A server must not mask what it sends.
        server.write(Frame(Opcode.TEXT, good).serialize(mask=True))
        server.wait_until(lambda s: s.accepted == 2 and s.acknowledged == set(CODES), what="a new connection")
        server.send(ticks[101:])
        terminal.wait_recorded(len(ticks))
        return Aftermath(folder, terminal, terminal.end()), server, ticks


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SideBySide]:
    with SideBySide(tmp_path_factory.mktemp("ticks"), [burst, replay_and_disorder, odd_frames]) as together:
        yield together


def _frame(data: bytes, opcode: Opcode = Opcode.TEXT, *, fin: bool = True) -> bytes:
    return Frame(opcode, data, fin).serialize(mask=False)


def _count_in(reason: str) -> int:
    """The first number in a reason: how many prints it is about."""
    found = re.search(r"\d[\d,]*", reason)
    assert found is not None, reason
    return int(found[0].replace(",", ""))
