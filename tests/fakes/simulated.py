"""A run against `tickdeck simulate`: started, steered by what the exchange sends, read when it is over."""

from __future__ import annotations

import csv
import json
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from fakes.aftermath import Aftermath, tells_of_loss
from fakes.command_line import Terminal, record
from fakes.recordings import read_segment, segments

HK_NAMES = Path(__file__).parents[2] / "resources" / "universes" / "hk-connect.csv"
TOLERANCE_US = 1_000_000
"""Market time and receipt are of one computer's clock, but the way between takes its time on a busy one."""
_POLL_S = 0.2
_NEVER = 2**62

SentRow = tuple[str, int, int, float, float]
"""Canonical code, id, time in microseconds, price, volume."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A line of the log of sent ticks."""

    row: SentRow
    connection: int


@dataclass(frozen=True)
class SimulatedRun(Aftermath):
    """What a run against the simulated exchange has left behind.

    Attributes:
        sent: What the exchange has written to sockets, in that order.
        names: The instruments that were asked for.
        asked_to_end_us: When the run was asked to end, UTC microseconds; `_NEVER` if it ended by itself.
        exchange: The exchange's process, which has ended.
        exchange_status: Its exit status.
        token: What it demanded; empty if nothing.
    """

    sent: tuple[Sent, ...] = ()
    names: tuple[str, ...] = ()
    asked_to_end_us: int = 0
    exchange: Terminal = field(kw_only=True)
    exchange_status: int = 0
    token: str = ""

    @cached_property
    def recorded(self) -> list[SentRow]:
        """What the files hold, in the words of the log of sent ticks."""
        return [
            (code, seq, time_us, price, volume)
            for code, seq, price, volume, _turnover, time_us, _side in self.rows
        ]

    @cached_property
    def missing(self) -> set[SentRow]:
        """What was sent before the run was asked to end, and is in no file."""
        return {row for row in self._sent_rows - set(self.recorded) if row[2] < self.asked_to_end_us}

    @property
    def invented(self) -> set[SentRow]:
        """What files hold though it was never sent."""
        return set(self.recorded) - self._sent_rows

    @property
    def repeated(self) -> int:
        """How many lines of the log say again what one before has said."""
        return len(self.sent) - len(self._sent_rows)

    def sent_again(self, connection: int) -> list[SentRow]:
        """What was sent from this connection on, though it was made before the first pause of the market."""
        made_before_us = self.pauses(self.names)[0][0]
        return [
            each.row for each in self.sent if each.connection >= connection and each.row[2] <= made_before_us
        ]

    @property
    def late(self) -> int:
        """How many ticks were sent after a later one of their instrument."""
        highest: dict[str, int] = {}
        count = 0
        for code, seq, *_ in (each.row for each in self.sent):
            count += seq < highest.get(code, seq)
            highest[code] = max(highest.get(code, seq), seq)
        return count

    @property
    def most_delayed_s(self) -> float:
        """How long after it was made the most delayed of the ticks was received, in seconds."""
        delays = recorded_delays_us(self.folder / "data", self.feed)
        return max(delays, default=0) / 1e6

    @cached_property
    def losses(self) -> dict[str, list[tuple[int, int]]]:
        """The intervals in which ticks may be missing, of each instrument, as the files tell them."""
        found: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for code, from_us, to_us, reason, _missed in self.file_gaps:
            if tells_of_loss(reason):
                for name in self.names if code is None else (code,):
                    found[name].append((from_us, to_us))
        return found

    def is_confessed(self, row: SentRow) -> bool:
        """Whether a missing tick lies in a gap of its instrument."""
        code, _, time_us, *_ = row
        return any(
            from_us - TOLERANCE_US <= time_us <= to_us + TOLERANCE_US
            for from_us, to_us in self.losses.get(code, ())
        )

    def covers(self, code: str, pause: tuple[int, int]) -> bool:
        """Whether a gap of an instrument reaches over all of a pause."""
        return any(
            from_us <= pause[0] + TOLERANCE_US and to_us >= pause[1] - TOLERANCE_US
            for from_us, to_us in self.losses.get(code, ())
        )

    def pauses(self, names: Sequence[str], longer_than_s: float = 2.0) -> list[tuple[int, int]]:
        """The intervals of market time in which nothing was sent of any of these instruments."""
        wanted = set(names)
        times = sorted(each.row[2] for each in self.sent if each.row[0] in wanted)
        return [(a, b) for a, b in pairwise(times) if b - a > longer_than_s * 1e6]

    def sent_on(self, connection: int) -> set[str]:
        """The instruments of which something was sent on a connection, counted from 1."""
        return {each.row[0] for each in self.sent if each.connection == connection}

    @property
    def files(self) -> list[Path]:
        """Everything that the two processes have written."""
        return [path for path in self.folder.rglob("*") if path.is_file()]

    @property
    def account(self) -> str:
        return f"{super().account}\n=== {self.exchange.account()}"

    @cached_property
    def _sent_rows(self) -> set[SentRow]:
        return {each.row for each in self.sent}


class SimulatedExchange:
    """`tickdeck simulate` with faults, and its log of sent ticks."""

    def __init__(self, folder: Path, terminal: Terminal) -> None:
        """Wait until it listens.

        Args:
            folder: Where its log is.
            terminal: Its process.
        """
        self.terminal = terminal
        self.url = terminal.wait_line("ws").strip()
        self.rest_url = terminal.wait_line("REST ").split()[1]
        words = terminal.wait_line("Connect with:").split()
        given = [word.partition("=")[2] for word in words if word.startswith("TICKDECK_TOKEN=")]
        self.token = given[0] if given else ""
        self._log = folder / "sent.jsonl"

    def sent(self) -> tuple[Sent, ...]:
        """What it has sent so far; a line that is only half written is left out."""
        text = self._log.read_text(encoding="utf-8")
        lines = [json.loads(line) for line in text[: text.rfind("\n") + 1].splitlines()]
        return tuple(
            Sent(
                (each["code"], each["seq"], each["time_ms"] * 1000, each["price"], each["volume"]),
                each["connection"],
            )
            for each in lines
        )

    def wait_sent(self, run: Terminal, *, connection: int, for_s: float, since_start_s: float) -> None:
        """Wait until it has sent for so many seconds on a connection, and for so many over all.

        Args:
            run: What it sends to.
            connection: Its number, from 1.
            for_s: Seconds of market time from the first to the last tick on it, or on later ones.
            since_start_s: Likewise over all connections.
        """
        deadline = time.monotonic() + 75
        while True:
            sent = self.sent()
            times = [each.row[2] for each in sent]
            there = [each.row[2] for each in sent if each.connection >= connection]
            if (
                there
                and max(there) - min(there) >= for_s * 1e6
                and (max(times) - min(times) >= since_start_s * 1e6)
            ):
                return
            if time.monotonic() > deadline:
                raise AssertionError(f"too little was sent: {run.account()}\n=== {self.terminal.account()}")
            time.sleep(_POLL_S)


@contextmanager
def simulated(
    folder: Path, faults: Sequence[str], *, options: Sequence[str | Path] = ()
) -> Iterator[SimulatedExchange]:
    """Start `tickdeck simulate` with faults."""
    arguments: list[str | Path] = ["simulate", "--sent-log", folder / "sent.jsonl", "--quit-after", "90"]
    for fault in faults:
        arguments += ["--fault", fault]
    with Terminal([*arguments, *options]) as terminal:
        yield SimulatedExchange(folder, terminal)


def recorded_delays_us(data_dir: Path, feed: str) -> list[int]:
    """Receipt minus exchange time of each tick in all files, microseconds."""
    delays: list[int] = []
    for path in segments(data_dir, feed):
        ticks, _ = read_segment(path, feed)
        delays += (ticks["recv_us"] - ticks["time_us"]).tolist()
    return delays


def hong_kong_names(count: int) -> tuple[str, ...]:
    """The busiest instruments of the simulated market."""
    with HK_NAMES.open(encoding="utf-8", newline="") as file:
        return tuple(row["code"] for row in csv.DictReader(file))[:count]


@contextmanager
def recording_from(
    exchange: SimulatedExchange, names: Sequence[str], folder: Path, *, feed: str = "alltick"
) -> Iterator[Terminal]:
    """Start `tickdeck record` with the addresses and the token that an exchange has printed."""
    options = ["--rest-url", exchange.rest_url]
    token = exchange.token or None
    with record(exchange.url, names, folder, feed=feed, token=token, quit_after=80, options=options) as run:
        yield run


def over(
    exchange: SimulatedExchange,
    run: Terminal,
    names: Sequence[str],
    folder: Path,
    *,
    feed: str = "alltick",
    ends_by_itself: bool = False,
) -> SimulatedRun:
    """End a run, then the exchange; what they have left behind."""
    asked_to_end_us = _NEVER if ends_by_itself else time.time_ns() // 1000
    status = run.wait() if ends_by_itself else run.end()
    exchange_status = exchange.terminal.end()
    return SimulatedRun(
        folder,
        run,
        status,
        feed,
        sent=exchange.sent(),
        names=tuple(names),
        asked_to_end_us=asked_to_end_us,
        exchange=exchange.terminal,
        exchange_status=exchange_status,
        token=exchange.token,
    )
