"""One round of killing: record at full rate, kill at a random moment, recover, and look at what is there."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np

from tickdeck.app.bench.kill_check import ROW, differences, journalled, leftovers, sealed_rows, sent_rows
from tickdeck.app.bench.market_ticks import listings
from tickdeck.app.bench.processes import TOKEN_ENV, Exchange, Program, RoundError
from tickdeck.domain.errors import RecordingError
from tickdeck.settings.paths import recordings_dir

RATE = 20_000.0
"""Ticks a second of the exchange."""
_FEED = "alltick"
_NAMES = 300
"""As many instruments as one connection takes, so that all stream from the first second; they have 98 of a
hundred ticks."""
_SEGMENTS = (1_000, 3_000, 10_000)
"""Ticks of a segment; so few that files are made, renamed and journals deleted all the time."""
_COMING_UP_S = 3.0
_STREAMING_S = 1.5
_ENDING_S = 0.5
_WAIT_FOR_FILE_S = 2.0
_IN_FILE_S = 0.03
_QUIT_AFTER_S = 300
_SETTLE_S = 15.0
_LOOK_S = 0.002
AUDIT_HOLDS = (0, 3)
"""Exit status of an audit that finds all whole, without and with gaps."""


class Victim(StrEnum):
    """What is killed."""

    WINDOW = "window"
    RECORDER = "recorder"
    SEALER = "sealer"


class Moment(StrEnum):
    """When it is killed."""

    COMING_UP = "while it came up"
    STREAMING = "while it recorded"
    ENDING = "while it ended"
    IN_FILE = "while it wrote a file"


@dataclass(frozen=True, slots=True)
class Plan:
    """A round as chance has it.

    Attributes:
        number: Which round, from 1.
        victim: What is killed.
        moment: When.
        after_s: How long after that moment has come.
        segment_ticks: Ticks of a segment.
        market_seed: Repeats the same market.
    """

    number: int
    victim: Victim
    moment: Moment
    after_s: float
    segment_ticks: int
    market_seed: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a round.

    Attributes:
        plan: The round.
        sent: Ticks that the exchange had sent.
        reported: Ticks that the program had said to be recorded.
        journalled: Ticks in its journals and files when it was dead.
        recovered: Ticks in sealed files in the end.
        files: How many files those are.
        took_s: How long the round took.
        wrong: What is not as it should be, one phrase each.
    """

    plan: Plan
    sent: int
    reported: int
    journalled: int
    recovered: int
    files: int
    took_s: float
    wrong: tuple[str, ...]

    def line(self) -> str:
        """The round as one line."""
        plan = self.plan
        what = f"{plan.number:>4}  {plan.victim:<8} {plan.moment} + {plan.after_s:.3f} s:"
        counts = f"{self.sent:,} sent, {self.reported:,} reported, {self.journalled:,} journalled"
        verdict = "; ".join(self.wrong) or "all there, once"
        return f"{what} {counts}, {self.recovered:,} in {self.files} files: {verdict} [{self.took_s:.1f} s]"


def plan_round(number: int, seed: int) -> Plan:
    """The plan of a round; the same seed gives the same one."""
    dice = random.Random(f"{seed} {number}")  # noqa: S311  (nothing to be kept secret)
    victim = list(Victim)[(number - 1) % len(Victim)]
    if victim is Victim.SEALER:
        moment = dice.choice((Moment.STREAMING, Moment.IN_FILE))
    else:
        moment = dice.choices((Moment.COMING_UP, Moment.STREAMING, Moment.ENDING), (1, 3, 1))[0]
    longest_s = {
        Moment.COMING_UP: _COMING_UP_S,
        Moment.STREAMING: _STREAMING_S,
        Moment.ENDING: _ENDING_S,
        Moment.IN_FILE: _IN_FILE_S,
    }[moment]
    return Plan(
        number=number,
        victim=victim,
        moment=moment,
        after_s=dice.uniform(0, longest_s),
        segment_ticks=dice.choice(_SEGMENTS),
        market_seed=dice.randrange(2**31),
    )


def perform(plan: Plan, folder: Path) -> Outcome:
    """Perform a round in an empty folder; whatever goes wrong is in the outcome."""
    began_s = time.monotonic()
    data_dir, log = folder / "data", folder / "sent.jsonl"
    feed_dir = recordings_dir(data_dir, _FEED)
    wrong: list[str] = []
    reported = in_journals = 0
    try:
        with Exchange(log, rate=RATE, seed=plan.market_seed) as exchange:
            command = _command(plan, exchange, folder, data_dir)
            with Program(command, token=exchange.token, said=folder / "said.txt") as program:
                try:
                    _kill(plan, program, feed_dir)
                except RoundError as error:
                    wrong.append(str(error))
            reported = program.recorded
            in_journals = journalled(feed_dir)
        if plan.victim is not Victim.SEALER and data_dir.exists():
            _run("recover", data_dir, folder, (0,))
        _settle(data_dir)
        if in_journals:
            _run("audit", data_dir, folder, AUDIT_HOLDS, "--json")
    except (RoundError, RecordingError) as error:
        wrong.append(str(error))
    sent = sent_rows(log) if log.exists() else []
    try:
        rows = sealed_rows(feed_dir)
    except RecordingError as error:
        wrong.append(str(error))
        rows = np.zeros(0, dtype=ROW)
    wrong += differences(sent, rows)
    if rows.size < reported:
        wrong.append(f"{reported - rows.size:,} ticks are lost that were reported as recorded")
    if rows.size != in_journals:
        wrong.append(f"{in_journals:,} ticks were journalled and {rows.size:,} are sealed")
    if left := leftovers(data_dir):
        wrong.append(f"left behind: {', '.join(path.name for path in left)}")
    return Outcome(
        plan=plan,
        sent=sum(map(len, sent)),
        reported=reported,
        journalled=in_journals,
        recovered=int(rows.size),
        files=len(list(feed_dir.rglob("*.h5"))),
        took_s=time.monotonic() - began_s,
        wrong=tuple(wrong),
    )


def _command(plan: Plan, exchange: Exchange, folder: Path, data_dir: Path) -> list[str]:
    names = folder / "instruments.txt"
    names.write_text("\n".join(name.id for name in listings()[:_NAMES]) + "\n", encoding="utf-8")
    command = [] if plan.victim is Victim.WINDOW else ["record"]
    command += ["--feed", _FEED, "--url", exchange.url, "--token-env", TOKEN_ENV, "--plan", "all-hk"]
    command += ["--symbols", f"@{names}", "--no-quotes", "--data-dir", str(data_dir)]
    # Should this program itself be killed, what it has started ends by itself.
    return [*command, "--segment-ticks", str(plan.segment_ticks), "--quit-after", str(_QUIT_AFTER_S)]


def _kill(plan: Plan, program: Program, feed_dir: Path) -> None:
    if plan.victim is Victim.SEALER:
        _kill_sealer(plan, program, feed_dir)
    else:
        _kill_program(plan, program)


def _kill_program(plan: Plan, program: Program) -> None:
    if plan.moment is not Moment.COMING_UP:
        program.wait_recorded()
    if plan.moment is Moment.ENDING:
        program.ask_to_end()
    time.sleep(plan.after_s)
    program.kill()


def _kill_sealer(plan: Plan, program: Program, feed_dir: Path) -> None:
    """Kill the sealer of a running program, and let that end as usual: all must be sealed then."""
    program.wait_recorded()
    if plan.moment is Moment.IN_FILE:
        _wait(lambda: any(feed_dir.rglob("*.unfinished")), _WAIT_FOR_FILE_S)
    time.sleep(plan.after_s)
    _wait(lambda: bool(program.children()), _WAIT_FOR_FILE_S)
    for pid in program.children():
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    time.sleep(_ENDING_S)
    status = program.end()
    if status:
        raise RoundError(f"exit status {status} after the sealer was killed: {program.said}")


def _run(what: str, data_dir: Path, folder: Path, good: tuple[int, ...], *options: str) -> None:
    """Run one of our own commands on the recordings.

    Raises:
        RoundError: If its exit status is none of the good ones.
    """
    with Program([what, str(data_dir), *options], said=folder / f"{what}.txt") as program:
        status = program.wait()
        if status not in good:
            text = program.output.decode(errors="replace")[-1_000:]
            raise RoundError(f"{what} ends with {status}: {program.said or text}")


def _settle(data_dir: Path) -> None:
    """Wait until a sealer that has outlived its recorder is through with the journal that it had at hand."""
    _wait(lambda: not leftovers(data_dir), _SETTLE_S)


def _wait(is_so: Callable[[], bool], longest_s: float) -> None:
    deadline_s = time.monotonic() + longest_s
    while not is_so() and time.monotonic() < deadline_s:
        time.sleep(_LOOK_S)
