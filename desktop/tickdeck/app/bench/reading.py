"""Reads a day and tells how long it took: ``python -m tickdeck.app.bench.reading DATA_DIR DAY INSTRUMENT``.

A process of its own, so that the memory it takes is that of reading.
"""

from __future__ import annotations

import contextlib
import math
import os
import statistics
import sys
import time
from pathlib import Path

import msgspec

import tickdeck
from tickdeck.store.reader import Recordings

_FEW = 7
_ITERATIONS = 3


class Reading(msgspec.Struct, frozen=True):
    """What was measured.

    Attributes:
        one_rows, all_rows: Ticks of the instrument, and of the day.
        cold_ms: Median and worst of opening the recordings and reading the instrument, in milliseconds.
        warm_ms: Likewise of reading it again.
        emptied: Whether the files were out of the system's cache before each opening.
        one_mb: Memory that reading the instrument took at most, in MB; None where the system does not tell.
        iterate_s: Median and best of a pass over the whole day, in seconds.
        iterations: How many there were.
        all_mb: Memory that a pass took at most, in MB; None where the system does not tell.
    """

    one_rows: int
    all_rows: int
    cold_ms: tuple[float, float]
    warm_ms: tuple[float, float]
    emptied: bool
    one_mb: float | None
    iterate_s: tuple[float, float]
    iterations: int
    all_mb: float | None


def read(data_dir: Path, day: str, name: str) -> Reading:
    """Measure.

    Raises:
        RecordingError: If the recordings cannot be read.
    """
    files = sorted(data_dir.rglob("*.h5"))
    # Once before, for whatever Python and HDF5 load at first use.
    recordings = tickdeck.open_recordings(data_dir)
    rows = recordings.ticks(name).size
    _forget_peak()
    base_mb = _peak_mb()
    cold_ms, warm_ms, emptied = [], [], True
    for _ in range(_FEW):
        for path in files:
            emptied = _empty_cache(path) and emptied
        began_s = time.perf_counter()
        recordings = tickdeck.open_recordings(data_dir)
        recordings.ticks(name)
        cold_ms.append((time.perf_counter() - began_s) * 1_000)
    for _ in range(_FEW):
        began_s = time.perf_counter()
        recordings.ticks(name)
        warm_ms.append((time.perf_counter() - began_s) * 1_000)
    one_mb = _peak_mb() - base_mb
    _forget_peak()
    iterate_s, all_rows = [], 0
    for _ in range(_ITERATIONS):
        began_s = time.perf_counter()
        all_rows = _pass_over(recordings, day)
        iterate_s.append(time.perf_counter() - began_s)
    all_mb = _peak_mb() - base_mb
    return Reading(
        one_rows=rows,
        all_rows=all_rows,
        cold_ms=(statistics.median(cold_ms), max(cold_ms)),
        warm_ms=(statistics.median(warm_ms), max(warm_ms)),
        emptied=emptied,
        one_mb=None if math.isnan(one_mb) else one_mb,
        iterate_s=(statistics.median(iterate_s), min(iterate_s)),
        iterations=_ITERATIONS,
        all_mb=None if math.isnan(all_mb) else all_mb,
    )


def _pass_over(recordings: Recordings, day: str) -> int:
    """Take every block of a day in arrival order; how many ticks there were."""
    rows = 0
    for block in recordings.day(day):
        rows += block.size
    return rows


def _empty_cache(path: Path) -> bool:
    """Have the system forget a file that it keeps in memory; False where it cannot be told to."""
    if not hasattr(os, "posix_fadvise"):
        return False
    with path.open("rb") as file:
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    return True


def _peak_mb() -> float:
    """The most memory that this process has had since `_forget_peak`, in MB; see proc(5).

    NaN on systems that can only tell the most since the start, which is that of loading this program.
    """
    with contextlib.suppress(OSError, StopIteration):
        status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
        peak = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
        return int(peak.split()[1]) * 1024 / 1e6
    return math.nan


def _forget_peak() -> None:
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def main() -> None:
    """Measure what the arguments name, and print it as JSON."""
    data_dir, day, name = sys.argv[1:]
    sys.stdout.buffer.write(msgspec.json.encode(read(Path(data_dir), day, name)) + b"\n")


if __name__ == "__main__":
    main()
