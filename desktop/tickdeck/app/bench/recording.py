"""Measures recording: the journal's rate, what it costs at a usual load, sealing, and the size of a tick."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import numpy as np

from tickdeck.app.bench.figure import Aim, Figure
from tickdeck.app.child import NO_CONSOLE, command
from tickdeck.domain.clock import SystemClock
from tickdeck.domain.errors import RecordingError
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import Block
from tickdeck.store.journal import Counters, Header, Kind, SymbolRow, encode, encode_counters, encode_header
from tickdeck.store.recorder import Recorder
from tickdeck.store.seal_result import SealResult

FEED = "simulated"
FULL_BLOCK = 1_000
"""Ticks of a block when the journal is given all that it can take."""
USUAL_BLOCK = 150
USUAL_RATE = 5_000
"""Ticks a second on a busy day, and of a block then: what comes within a frame or two."""
_SEALINGS = 3
_DEADLINE_S = 600.0
_LOOK_S = 0.002


def journal_rate(ticks: Block, names: Sequence[Instrument], rows: int, folder: Path) -> Figure:
    """Give a recorder all that it can take; the journal is synced and sealed meanwhile, as always.

    Args:
        ticks: What to record, over and over.
        names: Their instruments.
        rows: How many ticks in all.
        folder: Where.

    Raises:
        RecordingError: If the recorder cannot write there, or lost anything.
    """
    clock = SystemClock()
    # All blocks exist before the clock runs: what makes them is not what is measured.
    blocks = [
        ticks[first % ticks.size : first % ticks.size + FULL_BLOCK].copy()
        for first in range(0, rows, FULL_BLOCK)
    ]
    for number, block in enumerate(blocks):
        block["ordinal"] = np.arange(number * FULL_BLOCK, number * FULL_BLOCK + block.size)
    due = sum(block.size for block in blocks)
    recorder = _recorder(names, folder, clock)
    recorder.start()
    try:
        began_s = time.perf_counter()
        for block in blocks:
            block["recv_us"] = clock.now_us()
            recorder.append(block)
        _wait_until(lambda: recorder.recorded + recorder.lost >= due, recorder)
        took_s = time.perf_counter() - began_s
    finally:
        recorder.stop(_DEADLINE_S)
    if recorder.lost or recorder.sealed != due:
        raise RecordingError(
            f"Of {due:,} ticks {recorder.lost:,} were lost and {recorder.sealed:,} sealed: "
            f"{' '.join(recorder.trouble) or 'nobody says why'}"
        )
    note = f"{due:,} ticks in blocks of {FULL_BLOCK:,}, sealed beside it"
    return Figure("journal, sustained", due / took_s, "ticks/s", 1_000_000, note=note)


def journal_load(ticks: Block, names: Sequence[Instrument], seconds: float, folder: Path) -> Figure:
    """Record a usual load in real time, and take the share of a core that it costs.

    Raises:
        RecordingError: If the recorder cannot write there.
    """
    clock = SystemClock()
    recorder = _recorder(names, folder, clock)
    count = round(seconds * USUAL_RATE / USUAL_BLOCK)
    blocks = [
        ticks[first : first + USUAL_BLOCK].copy() for first in range(0, count * USUAL_BLOCK, USUAL_BLOCK)
    ]
    appending_s = 0.0
    recorder.start()
    try:
        began_s, all_s, feeding_s = time.perf_counter(), time.process_time(), time.thread_time()
        for number, block in enumerate(blocks):
            block["recv_us"] = clock.now_us()
            before_s = time.thread_time()
            recorder.append(block)
            appending_s += time.thread_time() - before_s
            time.sleep(max(began_s + (number + 1) * USUAL_BLOCK / USUAL_RATE - time.perf_counter(), 0.0))
        took_s = time.perf_counter() - began_s
        # Everything but this loop, whose only part of recording is `append`.
        used_s = time.process_time() - all_s - (time.thread_time() - feeding_s) + appending_s
    finally:
        recorder.stop()
    rate = sum(block.size for block in blocks) / took_s
    note = f"{rate:,.0f} ticks/s in blocks of {USUAL_BLOCK} for {took_s:.0f} s"
    return Figure("journal, share of a core", used_s / took_s * 100, "%", 2, Aim.AT_MOST, note)


def sealing(ticks: Block, names: Sequence[Instrument], folder: Path) -> tuple[Figure, Figure]:
    """Seal a journal in the sealing process.

    Returns:
        Ticks a second, the median of several times; bytes of the sealed file a tick.

    Raises:
        RecordingError: If it cannot be sealed.
    """
    day = folder / FEED / "day"
    day.mkdir(parents=True)
    rates: list[float] = []
    with _sealer() as child:
        _ask(child, write_journal(day / "0001.journal", ticks[:1_000], names, FEED))
        for number in range(_SEALINGS):
            journal = write_journal(day / f"{number + 2:04d}.journal", ticks, names, FEED)
            began_s = time.perf_counter()
            result = _ask(child, journal)
            rates.append(ticks.size / (time.perf_counter() - began_s))
        size = Path(result.file).stat().st_size / ticks.size
        _end(child)
    shutil.rmtree(day)
    note = f"median of {_SEALINGS} journals of {ticks.size:,} ticks, from the question to the answer"
    return (
        Figure("seal", statistics.median(rates), "ticks/s", 1_500_000, note=note),
        Figure("bytes a tick, simulated market", size, "bytes", 14, Aim.AT_MOST, f"{ticks.size:,} ticks"),
    )


def captured_size(ticks: Block, names: Sequence[Instrument], folder: Path) -> Figure:
    """Bytes a tick of captured trades, sealed.

    Raises:
        RecordingError: If they cannot be sealed.
    """
    day = folder / "binance" / "day"
    day.mkdir(parents=True)
    with _sealer() as child:
        result = _ask(child, write_journal(day / "0001.journal", ticks, names, "binance"))
        size = Path(result.file).stat().st_size / ticks.size
        _end(child)
    shutil.rmtree(day)
    return Figure(
        "bytes a tick, captured trades", size, "bytes", 12, Aim.AT_MOST, f"{ticks.size:,} ticks, one file"
    )


def write_journal(path: Path, ticks: Block, names: Sequence[Instrument], feed: str) -> Path:
    """Write a complete journal in blocks as they are at a usual load; returns its path.

    Raises:
        OSError: If the disk refuses.
    """
    symbols = [SymbolRow(number, name.id, name.name, name.currency) for number, name in enumerate(names)]
    with path.open("wb") as file:
        file.write(encode_header(Header(feed, int(ticks["recv_us"][0]), symbols)))
        for first in range(0, ticks.size, USUAL_BLOCK):
            file.write(encode(Kind.TICKS, ticks[first : first + USUAL_BLOCK].tobytes()))
        file.write(encode_counters(Counters(ticks=ticks.size)))
    return path


def _recorder(names: Sequence[Instrument], folder: Path, clock: SystemClock) -> Recorder:
    recorder: Recorder
    recorder = Recorder(
        feed=FEED,
        feed_dir=folder / "recordings" / FEED,
        instruments=InstrumentTable(names),
        clock=clock,
        counters=Counters,
        note_gaps=lambda gaps: recorder.add_gaps(gaps),  # noqa: PLW0108  (it does not exist yet)
        sealer_command=command("tickdeck.store.sealer"),
    )
    return recorder


def _wait_until(is_done: Callable[[], bool], recorder: Recorder) -> None:
    deadline_s = time.monotonic() + _DEADLINE_S
    while not is_done():
        if time.monotonic() > deadline_s:
            raise RecordingError(f"The journal was not written in time: {' '.join(recorder.trouble)}")
        time.sleep(_LOOK_S)


def _sealer() -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603  (our own program)
        command("tickdeck.store.sealer"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        creationflags=NO_CONSOLE,
    )


def _ask(child: subprocess.Popen[bytes], journal: Path) -> SealResult:
    assert child.stdin is not None  # noqa: S101  (for the type checker: both are pipes)
    assert child.stdout is not None  # noqa: S101
    child.stdin.write(f"{journal}\n".encode())
    child.stdin.flush()
    line = child.stdout.readline()
    result = (
        msgspec.json.decode(line, type=SealResult) if line else SealResult(str(journal), error="It died.")
    )
    if result.error or not result.file:
        raise RecordingError(f"{journal} could not be sealed: {result.error or 'there is no file'}")
    return result


def _end(child: subprocess.Popen[bytes]) -> None:
    if child.stdin is not None:
        child.stdin.close()
    child.wait()
