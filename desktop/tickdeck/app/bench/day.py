"""Measures reading: a merged day of many instruments, one of them alone, and all in arrival order."""

from __future__ import annotations

import math
import subprocess
import time
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from tickdeck.app.bench.figure import Aim, Figure
from tickdeck.app.bench.market_ticks import OPENING_US, instruments, listings, simulated_blocks
from tickdeck.app.bench.reading import Reading
from tickdeck.app.bench.recording import FEED, write_journal
from tickdeck.app.child import NO_CONSOLE, command
from tickdeck.domain.errors import RecordingError
from tickdeck.domain.tick import Block
from tickdeck.store.sealer import seal
from tickdeck.store.segment import day_of
from tickdeck.store.upkeep.merging import merge_day

SEGMENT_ROWS = 1_000_000
ONE_NAME_ROWS = 50_000
_TIMEOUT_S = 1_800.0


def make_day(data_dir: Path, rows: int, *, seed: int) -> tuple[str, list[Figure]]:
    """Record, seal and merge a day of the simulated market.

    Args:
        data_dir: The data folder to write.
        rows: How many ticks.
        seed: Repeats the same market.

    Returns:
        The instrument whose number of ticks is nearest to `ONE_NAME_ROWS`, and the figures of merging.

    Raises:
        RecordingError: If the day cannot be merged.
    """
    feed_dir, day = data_dir / "recordings" / FEED, day_of(OPENING_US)
    (feed_dir / day).mkdir(parents=True)
    names = listings()
    table = instruments(names)
    counts: npt.NDArray[np.int64] = np.zeros(len(names), dtype=np.int64)
    waiting: list[Block] = []
    number = size = 0

    def write() -> None:
        nonlocal number, size, waiting
        number += 1
        seal(write_journal(feed_dir / day / f"{number:04d}.journal", np.concatenate(waiting), table, FEED))
        waiting, size = [], 0

    for block in simulated_blocks(names, rows, seed=seed):
        counts += np.bincount(block["symbol"], minlength=len(names))
        waiting.append(block)
        size += block.size
        if size >= SEGMENT_ROWS:
            write()
    if waiting:
        write()
    began_s = time.perf_counter()
    result = merge_day(feed_dir, day, progress=lambda _: None)
    took_s = time.perf_counter() - began_s
    if result.error or result.rows != rows:
        raise RecordingError(f"The day could not be merged: {result.error or f'{result.rows:,} ticks in it'}")
    per_tick = sum(path.stat().st_size for path in feed_dir.rglob("*.h5")) / rows
    note = f"{number} segments, {rows:,} ticks, {len(names)} instruments"
    figures = [
        Figure("merge a day", rows / took_s, "ticks/s", note=note),
        Figure("bytes a tick, merged day", per_tick, "bytes", 14, Aim.AT_MOST, note="simulated market"),
    ]
    return names[int(np.abs(counts - ONE_NAME_ROWS).argmin())].id, figures


def read_day(data_dir: Path, name: str) -> list[Figure]:
    """Read one instrument and then the whole day, in a process that does nothing else.

    Raises:
        RecordingError: If the day cannot be read.
    """
    try:
        done = subprocess.run(  # noqa: S603  (our own program)
            [*command("tickdeck.app.bench.reading"), str(data_dir), day_of(OPENING_US), name],
            capture_output=True,
            check=True,
            timeout=_TIMEOUT_S,
            creationflags=NO_CONSOLE,
        )
    except subprocess.SubprocessError as error:
        said = getattr(error, "stderr", b"") or b""
        raise RecordingError(f"The day could not be read: {said.decode(errors='replace')[-500:]}") from error
    reading = msgspec.json.decode(done.stdout, type=Reading)
    one = f"{name}, {reading.one_rows:,} of {reading.all_rows:,} ticks"
    return [
        Figure(
            "one instrument's day, first read", reading.cold_ms[0], "ms", 50, Aim.AT_MOST, _cold(one, reading)
        ),
        Figure("one instrument's day, worst first read", reading.cold_ms[1], "ms", 50, Aim.AT_MOST),
        Figure("one instrument's day, read again", reading.warm_ms[0], "ms", 50, Aim.AT_MOST, "median"),
        Figure("one instrument's day, worst read again", reading.warm_ms[1], "ms", 50, Aim.AT_MOST),
        Figure(
            "one instrument's day, memory",
            _or_unknown(reading.one_mb),
            "MB",
            note="above what the program takes",
        ),
        Figure(
            "a day in arrival order",
            reading.all_rows / reading.iterate_s[0],
            "ticks/s",
            5_000_000,
            note=f"median of {reading.iterations}; best {reading.all_rows / reading.iterate_s[1]:,.0f}",
        ),
        Figure(
            "a day in arrival order, memory",
            _or_unknown(reading.all_mb),
            "MB",
            note="above what the program takes",
        ),
    ]


def _cold(one: str, reading: Reading) -> str:
    emptied = "out of the disk's cache" if reading.emptied else "in the disk's cache"
    return f"median of opening and reading, {emptied}; {one}"


def _or_unknown(value: float | None) -> float:
    return math.nan if value is None else value
