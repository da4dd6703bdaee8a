"""Every fault of `tickdeck simulate` against `tickdeck record`, judged by the exchange's log of what it sent.

What is in the files was sent, and is there once; what is missing lies in a gap of its instrument; a fault
that loses nothing costs nothing. All scenarios run side by side, since they mostly wait.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from fakes.known_trades import known_trades
from fakes.side_by_side import SideBySide
from fakes.simulated import SentRow, SimulatedRun, hong_kong_names, over, recording_from, simulated
from tickdeck.simulator.faults import KINDS

FEW, ONE_SHARD, TWO_SHARDS = 20, 200, 201
"""Of many names it is known sooner that silence is no chance."""
PAIRS = ("BTCUSDT", "ETHUSDT")
TRADES = 1_200
CAPTURE_S = 4
"""Shorter than the life of a connection, since each plays the capture from its start."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """A run through a fault of the simulated market.

    Attributes:
        faults: As on the command line.
        connection: The number of the connection on which the run is to end.
        for_s: Seconds of market time on that connection.
        since_start_s: Seconds of market time over all connections.
        names: How many instruments.
        ends_by_itself: Whether the run is to end by itself.
    """

    faults: tuple[str, ...]
    connection: int = 1
    for_s: float = 2.0
    since_start_s: float = 5.0
    names: int = FEW
    ends_by_itself: bool = False

    def __call__(self, folder: Path) -> SimulatedRun:
        """Run it to its end."""
        names = hong_kong_names(self.names)
        with (
            simulated(folder, self.faults, options=["--rate", "300"]) as exchange,
            recording_from(exchange, names, folder) as run,
        ):
            if not self.ends_by_itself:
                exchange.wait_sent(
                    run, connection=self.connection, for_s=self.for_s, since_start_s=self.since_start_s
                )
            return over(exchange, run, names, folder, ends_by_itself=self.ends_by_itself)


@dataclass(frozen=True, slots=True)
class CapturedTrouble:
    """A run through a fault of captured traffic, at the speed at which it was captured.

    Attributes:
        fault: As on the command line.
        connection: The number of the connection on which the run is to end, after a second by the trades.
    """

    fault: str
    connection: int = 1

    def __call__(self, folder: Path) -> SimulatedRun:
        """Run it to its end."""
        names = [f"{pair}.BINANCE" for pair in PAIRS]
        capture = _capture(folder)
        with (
            simulated(folder, [self.fault], options=["--capture", capture]) as exchange,
            recording_from(exchange, names, folder, feed="binance") as run,
        ):
            exchange.wait_sent(run, connection=self.connection, for_s=1, since_start_s=0)
            # Some of them come from the history.
            run.wait_recorded(len(PAIRS) * TRADES)
            return over(exchange, run, names, folder, feed="binance")


# The longest first.
LOSSLESS = {
    "heartbeat-unanswered": Trouble(("heartbeat-unanswered:after=0:s=60",), since_start_s=27),
    "wrong-ret": Trouble(("wrong-ret:times=3",)),
    "stall": Trouble(("stall:after=1:s=3",), since_start_s=6),
    "lag": Trouble(("lag:after=1:by=1:grow=0.2:most=2:s=3",), since_start_s=6),
    "slow-drip": Trouble(("slow-drip:after=1:s=3",), since_start_s=6),
    "burst": Trouble(("burst:after=1:ticks=20000",)),
    "out-of-order": Trouble(("out-of-order:after=1:k=20:by=2:s=3",), since_start_s=6),
    "id-jumps": Trouble(("id-jumps:after=0:k=20",)),
    "malformed": Trouble(("malformed:after=0:k=20",)),
    "truncated": Trouble(("truncated:after=0:k=20",)),
    "binary": Trouble(("binary:after=0:k=20",)),
    "huge": Trouble(("huge:after=1:mb=5",)),
}
INTERRUPTING = {
    "dead-shard": Trouble(("dead-shard:after=10",), connection=3, names=TWO_SHARDS),
    "silent": Trouble(("silent:after=10:s=10",), connection=2, names=ONE_SHARD),
    "half-open": Trouble(("half-open:after=2:s=1",), connection=2),
    "refuse": Trouble(("refuse:after=2:s=3",), connection=2),
    "refuse-tcp": Trouble(("refuse:after=2:s=3:tcp=1",), connection=2),
    "accept-then-close": Trouble(("accept-then-close:after=2:s=3",), connection=2),
    "maintenance": Trouble(("maintenance:after=2:s=3",), connection=2),
    "restart": Trouble(("restart:after=2:s=2:every=0",), connection=2),
    "storm-606": Trouble(("storm-606:after=2:s=3",), connection=2),
    "torn": Trouble(("torn:after=2",), connection=2),
    "duplicate-replay": Trouble(("duplicate-replay:ticks=200", "restart:after=2:s=1:every=0"), connection=2),
}
FINAL = {
    "token-revoked": Trouble(("token-revoked:after=6",), ends_by_itself=True),
    # While the request for bids and asks waits for its turn.
    "token-revoked-early": Trouble(("token-revoked:after=2",), ends_by_itself=True),
    "wrong-certificate": Trouble(("wrong-certificate",), ends_by_itself=True),
}
CAPTURED = {
    "life": CapturedTrouble("life:s=8:notice=2", connection=2),
    "captured-id-jumps": CapturedTrouble("id-jumps:after=0:k=49"),
}
ALL = INTERRUPTING | LOSSLESS | FINAL | CAPTURED


def test_every_fault_has_its_run() -> None:
    tried = {fault.partition(":")[0] for trouble in ALL.values() for fault in _faults(trouble)}
    assert tried == set(KINDS)


@pytest.mark.parametrize("name", ALL)
def test_what_is_recorded_was_sent_and_is_recorded_once(runs: SideBySide, name: str) -> None:
    run = runs.outcome(ALL[name])
    ids = [row[:2] for row in run.recorded]
    assert len(ids) == len(set(ids))
    assert run.invented <= _told_by_history(name), run.account
    ticks = run.report["ticks"]
    assert ticks["recorded"] == ticks["sealed"] == len(run.recorded)
    assert ticks["received"] == ticks["recorded"] + ticks["duplicates"]
    in_files = sorted((code, from_us, to_us, missed) for code, from_us, to_us, _, missed in run.file_gaps)
    in_report = [(gap["symbol"], gap["from_us"], gap["to_us"], gap["missed"]) for gap in run.report["gaps"]]
    assert in_files == sorted(in_report)


@pytest.mark.parametrize("name", ALL)
def test_it_ends_in_order_and_keeps_the_token_to_itself(runs: SideBySide, name: str) -> None:
    run = runs.outcome(ALL[name])
    assert run.status == (1 if name in FINAL else 0), run.account
    assert run.said is not None  # Sentences all of it, or this raises.
    assert "Traceback" not in run.log(), run.log()[-3000:]
    assert run.exchange_status == 0, run.account
    assert "Traceback" not in run.exchange.stderr, run.account
    if name in CAPTURED:
        return
    assert run.token
    assert run.token not in run.terminal.stdout + run.terminal.stderr + run.exchange.stderr
    telling = [path for path in run.files if run.token.encode() in path.read_bytes()]
    assert telling == []


@pytest.mark.parametrize("name", LOSSLESS)
def test_a_fault_that_loses_nothing_costs_nothing(runs: SideBySide, name: str) -> None:
    run = runs.outcome(ALL[name])
    assert run.missing == set()
    assert run.losses == {}, run.account
    assert run.report["connections"]["reconnects"] == 0
    assert len(run.recorded) > 300, run.account


@pytest.mark.parametrize("name", INTERRUPTING)
def test_what_an_interruption_cost_lies_in_gaps(runs: SideBySide, name: str) -> None:
    run = runs.outcome(ALL[name])
    assert [row for row in run.missing if not run.is_confessed(row)] == []
    assert run.report["connections"]["reconnects"] == 1, run.account
    interrupted = _first_shard(run) if name == "dead-shard" else set(run.names)
    pauses = run.pauses(sorted(interrupted))
    assert len(pauses) == 1, run.account
    assert [code for code in sorted(interrupted) if not run.covers(code, pauses[0])] == []
    # Nobody else is said to have missed anything, and nobody twice.
    assert {code: len(gaps) for code, gaps in run.losses.items()} == dict.fromkeys(interrupted, 1)
    assert any(row[2] > pauses[0][1] for row in run.recorded), "nothing was recorded after it"


@pytest.mark.parametrize("name", FINAL)
def test_a_refusal_for_good_is_one_sentence(runs: SideBySide, name: str) -> None:
    run = runs.outcome(ALL[name])
    assert run.missing == set()
    assert len(run.said) == 1, run.account
    assert ("certificate" if name == "wrong-certificate" else "token") in run.said[0]
    assert bool(run.recorded) == (name != "wrong-certificate")


@pytest.mark.parametrize("name", CAPTURED)
def test_of_captured_trades_none_is_missing(runs: SideBySide, name: str) -> None:
    run = runs.outcome(ALL[name])
    assert set(run.recorded) == _captured_rows()
    assert run.report["connections"]["reconnects"] == 0
    assert sum(gap["missed"] for gap in run.report["gaps"]) == 0


@pytest.mark.parametrize("name", ["stall", "lag", "slow-drip"])
def test_what_came_late_is_stamped_when_it_came(runs: SideBySide, name: str) -> None:
    run = runs.outcome(ALL[name])
    # Or else the fault has not shown itself.
    assert run.most_delayed_s >= 0.9


@pytest.mark.parametrize("name", ["malformed", "truncated", "binary"])
def test_broken_messages_are_counted(runs: SideBySide, name: str) -> None:
    run = runs.outcome(ALL[name])
    # Each connection counts for itself, from the moment at which the fault began: on a busy machine there may
    # have been more than one, and the first ticks may have come before.
    connections = run.report["connections"]["shards"] + run.report["connections"]["reconnects"]
    most = len(run.recorded) // 20
    assert 0.8 * most - connections <= run.report["ticks"]["rejected"] <= most


def test_an_enormous_message_is_counted(runs: SideBySide) -> None:
    assert runs.outcome(ALL["huge"]).report["ticks"]["rejected"] == 1


def test_late_ticks_are_counted(runs: SideBySide) -> None:
    run = runs.outcome(ALL["out-of-order"])
    assert run.report["ticks"]["out_of_order"] == run.late > 0


def test_a_burst_is_recorded_whole(runs: SideBySide) -> None:
    assert len(runs.outcome(ALL["burst"]).recorded) > 20_000


def test_repeated_ticks_are_counted(runs: SideBySide) -> None:
    run = runs.outcome(ALL["duplicate-replay"])
    assert len(run.sent_again(2)) == 200, run.account
    # What the restart has cut off on its way came, and is logged, only the second time.
    assert 0 < run.report["ticks"]["duplicates"] <= run.repeated <= 200


def test_refused_subscriptions_are_counted(runs: SideBySide) -> None:
    assert runs.outcome(ALL["wrong-ret"]).report["connections"]["refused"] == 3


def test_ids_that_jump_are_filled_from_the_history(runs: SideBySide) -> None:
    run = runs.outcome(ALL["captured-id-jumps"])
    assert run.report["ticks"]["backfilled"] == len(run.invented) > 0
    assert sum(gap["backfilled"] for gap in run.report["gaps"]) == len(run.invented)


def test_a_connection_that_ends_is_replaced_before(runs: SideBySide) -> None:
    run = runs.outcome(ALL["life"])
    assert run.sent_on(1) == run.sent_on(2) == set(run.names)
    assert run.losses == {}, run.account


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SideBySide]:
    scenarios = sorted(ALL.values(), key=_length, reverse=True)
    with SideBySide(tmp_path_factory.mktemp("faults"), scenarios) as together:
        yield together


def _length(trouble: Trouble | CapturedTrouble) -> float:
    """How long a run will take, roughly."""
    waits = 18.0 if any("after=10" in fault for fault in _faults(trouble)) else 0.0
    if isinstance(trouble, CapturedTrouble):
        return waits + CAPTURE_S * trouble.connection
    return waits + trouble.since_start_s + 6 * trouble.connection


def _faults(trouble: Trouble | CapturedTrouble) -> tuple[str, ...]:
    return trouble.faults if isinstance(trouble, Trouble) else (trouble.fault,)


def _first_shard(run: SimulatedRun) -> set[str]:
    """The instruments of the connection that subscribed first: neighbours lie on different connections."""
    first = set(run.names[::2])
    assert run.sent_on(1) <= first, run.account
    return first


def _told_by_history(name: str) -> set[SentRow]:
    """What a recording may hold though it was not sent."""
    return _captured_rows() if name == "captured-id-jumps" else set()


def _captured_rows() -> set[SentRow]:
    trades = [trade.row() for pair in PAIRS for trade in known_trades(pair, TRADES)]
    return {(code, seq, time_us, price, volume) for code, seq, price, volume, time_us, _ in trades}


def _capture(folder: Path) -> Path:
    """A capture of the known trades, pair by pair in turn, over `CAPTURE_S`; no fault leaves out the last."""
    path = folder / "capture.txt"
    turns = zip(*(known_trades(pair, TRADES) for pair in PAIRS), strict=True)
    step_ns = CAPTURE_S * 10**9 // TRADES
    lines = [
        f"{10**18 + number * step_ns} {trade.frame()}\n"
        for number, turn in enumerate(turns)
        for trade in turn
    ]
    path.write_text("".join(lines), encoding="utf-8")
    return path
