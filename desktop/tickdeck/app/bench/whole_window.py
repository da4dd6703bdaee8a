"""``tickdeck bench --window N``: the window with every panel open while a simulated market sends N ticks."""

from __future__ import annotations

import contextlib
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

import msgspec

from tickdeck.app.bench.environment import environment
from tickdeck.app.bench.figure import Aim, Figure
from tickdeck.app.bench.measure import Results
from tickdeck.app.bench.processes import TOKEN_ENV, Exchange, Program, RoundError
from tickdeck.domain.errors import UsageError

RATE = 10_000.0
"""Ticks a second of the exchange unless told otherwise; a busy day of all Stock Connect names has a tenth."""
_LOOK_S = 1.0
_SAMPLES = 20
"""Lines that are printed on the way."""
_PROMISED_MS = 50.0
_FRAME_MS = 33.0
_MEMORY_MB = 400.0
_SETTLED = 2 / 13
"""The first of a day's six and a half hours, in which memory may still grow."""
_FLAT = 1.05


@dataclass(frozen=True, slots=True)
class Sample:
    """The window at one moment.

    Attributes:
        recorded: Ticks recorded so far.
        memory_mb: Resident memory of its process.
    """

    recorded: int
    memory_mb: float


def measure_window(folder: Path, *, ticks: int, rate: float, seed: int, result: Path | None) -> None:
    """Measure and print.

    Args:
        folder: An empty folder for the recording.
        ticks: How many the market sends.
        rate: How many of them in a second.
        seed: Repeats the same market.
        result: Where the figures go as JSON; None for nowhere.

    Raises:
        UsageError: If the window or the exchange does not come up, or the file cannot be written.
    """
    results = Results(environment(folder))
    try:
        samples = _run(folder, ticks, rate, seed)
    except RoundError as error:
        raise UsageError(f"The window cannot be measured: {error}.") from error
    report = msgspec.json.decode((folder / "report.json").read_bytes())
    results.add(*figures_of(report, samples))
    if result is not None:
        results.write(result)


def figures_of(report: dict[str, dict[str, dict[str, float]]], samples: list[Sample]) -> tuple[Figure, ...]:
    """The figures of a run.

    Args:
        report: The window's own report.
        samples: Its memory over time.
    """
    paint, frame = report["latency_ms"]["receive_to_paint"], report["ui"]["frame_ms"]
    work = report["ui"]["frame_cpu_ms"]
    counted, process = report["ticks"], report["process"]
    lost = float(counted["received"]) - float(counted["duplicates"]) - float(counted["recorded"])  # type: ignore[arg-type]
    settled = [each for each in samples if each.recorded >= _SETTLED * samples[-1].recorded]
    grown = settled[-1].memory_mb / settled[0].memory_mb
    cpu_s, duration_s = float(process["cpu_s"]), float(report["duration_s"])  # type: ignore[arg-type]
    return (
        Figure("ticks received", float(counted["received"]), "ticks"),  # type: ignore[arg-type]
        Figure("ticks lost", lost, "ticks", 0, Aim.AT_MOST),
        Figure("receipt to screen p50", paint["p50"], "ms", _PROMISED_MS, Aim.AT_MOST),
        Figure("receipt to screen p99", paint["p99"], "ms", _PROMISED_MS, Aim.AT_MOST),
        Figure("receipt to screen, the slowest tick", paint["max"], "ms"),
        Figure("a frame p50", frame["p50"], "ms"),
        Figure("a frame p99", frame["p99"], "ms", _FRAME_MS, Aim.AT_MOST),
        Figure("of it the window's thread worked p50", work["p50"], "ms"),
        Figure("of it the window's thread worked p99", work["p99"], "ms", _FRAME_MS, Aim.AT_MOST),
        Figure("longest stall", float(report["ui"]["longest_stall_ms"]), "ms"),  # type: ignore[arg-type]
        Figure("memory after the first hour of the day", settled[0].memory_mb, "MB", _MEMORY_MB, Aim.AT_MOST),
        Figure("memory at its end", settled[-1].memory_mb, "MB", _MEMORY_MB, Aim.AT_MOST),
        Figure("grown since the first hour", grown, "times", _FLAT, Aim.AT_MOST),
        Figure("share of a core", cpu_s / duration_s, "cores", note="the window's process"),
    )


def _run(folder: Path, ticks: int, rate: float, seed: int) -> list[Sample]:
    arguments = ["--feed", "alltick", "--plan", "all-hk", "--token-env", TOKEN_ENV, "--data-dir", str(folder)]
    arguments += ["--report", str(folder / "report.json"), "--every-panel"]
    samples: list[Sample] = []
    with (
        Exchange(folder / "sent", rate=rate, seed=seed) as exchange,
        Program([*arguments, "--url", exchange.url], token=exchange.token, said=folder / "said") as program,
    ):
        program.wait_recorded()
        told = 0
        while not samples or samples[-1].recorded < ticks:
            time.sleep(_LOOK_S)
            samples.append(Sample(program.recorded, _memory_mb(program.pid)))
            if samples[-1].recorded >= told:
                told += ticks // _SAMPLES
                print(f"{samples[-1].recorded:>12,} ticks {samples[-1].memory_mb:8.0f} MB", flush=True)
        if program.end() != 0:
            raise RoundError(program.said)
    print()
    return samples


def _memory_mb(pid: int) -> float:
    """The resident memory of a process.

    Raises:
        RoundError: If there is no such process any more, or the system does not tell.
    """
    with contextlib.suppress(OSError, subprocess.SubprocessError, ValueError):
        told = Path(f"/proc/{pid}/statm")
        if told.is_file():
            import resource  # noqa: PLC0415  (there is none on Windows)

            return int(told.read_text(encoding="ascii").split()[1]) * resource.getpagesize() / 1e6
        listed = subprocess.run(  # noqa: S603  (a number of our own)
            ["/bin/ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=True, timeout=10
        )
        return int(listed.stdout) * 1024 / 1e6
    raise RoundError("the window has ended, or the memory of a process cannot be read here")
