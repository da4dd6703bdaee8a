"""``tickdeck bench --kill N``: proves with ``kill -9`` that nothing is lost that was journalled."""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from dataclasses import asdict
from pathlib import Path

from tickdeck.app.bench.kill_round import RATE, Outcome, perform, plan_round
from tickdeck.app.bench.measure import write_json
from tickdeck.domain.errors import UsageError

VERSION = 1
EXIT_OK = 0
EXIT_LOST = 1


def kill_and_look(rounds: int, *, seed: int, folder: Path, result: Path | None) -> int:
    """Kill window, recorder and sealer in turn; print a line a round, and a verdict.

    Args:
        rounds: How many times.
        seed: Repeats the same plans.
        folder: An empty folder for the recordings. Those of a round in which something is wrong are moved
            out of it, to lie beside it.
        result: Where the rounds go as JSON; None for nowhere.

    Returns:
        The exit status: 0 if everything was as it should be in all rounds, else 1.

    Raises:
        UsageError: If there is no ``kill -9`` on this system, or a file cannot be written.
    """
    if sys.platform == "win32":
        raise UsageError("Killing at random moments needs a system with “kill -9”; Windows has none.")
    print(f"Seed {seed}: {rounds} rounds under {RATE:,.0f} ticks/s.", flush=True)
    outcomes: list[Outcome] = []
    for number in range(1, rounds + 1):
        place = folder / f"round-{number}"
        place.mkdir()
        outcome = perform(plan_round(number, seed), place)
        outcomes.append(outcome)
        print(outcome.line(), flush=True)
        if outcome.wrong:
            kept = folder.parent / f"tickdeck-kill-{seed}-{number}"
            shutil.rmtree(kept, ignore_errors=True)
            shutil.move(place, kept)
            print(f"      what is left of it is kept in {kept}", flush=True)
        else:
            shutil.rmtree(place)
    failed = [outcome.plan.number for outcome in outcomes if outcome.wrong]
    print(_verdict(outcomes, failed, seed))
    if result is not None:
        rows = [asdict(outcome) for outcome in outcomes]
        write_json(result, {"version": VERSION, "seed": seed, "failed": failed, "rounds": rows})
    return EXIT_LOST if failed else EXIT_OK


def _verdict(outcomes: list[Outcome], failed: list[int], seed: int) -> str:
    killed = Counter(str(outcome.plan.victim) for outcome in outcomes)
    what = ", ".join(f"{victim} {count}" for victim, count in killed.items())
    total = sum(outcome.recovered for outcome in outcomes)
    if failed:
        which = ", ".join(map(str, failed))
        return f"Something is wrong in {len(failed)} of {len(outcomes)} rounds ({which}). Seed {seed}."
    return (
        f"{len(outcomes)} kills ({what}): all {total:,} ticks that were journalled are there, each once, "
        f"every file passes the audit, and nothing else is left. Seed {seed}."
    )
