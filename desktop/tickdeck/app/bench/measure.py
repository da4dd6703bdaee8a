"""All figures, one after the other, printed as they come."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import msgspec

from tickdeck.app.bench.environment import environment
from tickdeck.app.bench.figure import Aim, Figure, ratio
from tickdeck.app.bench.market_ticks import captured_ticks, instruments, listings, simulated_ticks
from tickdeck.app.bench.recording import captured_size, journal_load, journal_rate, sealing
from tickdeck.app.bench.vnpy_beside import HOW_TO_GET_IT, check_vnpy, measure_vnpy
from tickdeck.domain.errors import UsageError

VERSION = 1
NO_CAPTURE = "Bytes a tick of captured trades were not measured; name captured Binance frames with --capture."


class Results:
    """Prints figures as they are measured, and keeps them for the file.

    Attributes:
        figures: What was measured so far.
        notes: What was left out, one sentence each.
    """

    def __init__(self, surroundings: dict[str, str]) -> None:
        """Print what is measured with and on."""
        self._surroundings = surroundings
        self.figures: list[Figure] = []
        self.notes: list[str] = []
        for name, value in surroundings.items():
            print(f"{name:<12} {value}")
        print(flush=True)

    def add(self, *figures: Figure) -> None:
        """Print and keep figures."""
        for figure in figures:
            self.figures.append(figure)
            print(figure.line(), flush=True)

    def note(self, sentence: str) -> None:
        """Print and keep why something was left out."""
        self.notes.append(sentence)
        print(sentence, flush=True)

    def write(self, path: Path) -> None:
        """Write all as JSON.

        Raises:
            UsageError: If the file cannot be written.
        """
        content = {
            "version": VERSION,
            "environment": self._surroundings,
            "figures": [figure.row() for figure in self.figures],
            "notes": self.notes,
        }
        write_json(path, content)


def measure_all(
    folder: Path,
    *,
    quick: bool,
    seed: int,
    capture: Path | None,
    vnpy_python: Path | None,
    result: Path | None,
) -> None:
    """Measure everything.

    Args:
        folder: An empty folder for what is written.
        quick: Whether a fifth of the ticks will do.
        seed: Repeats the same market.
        capture: Captured Binance frames; None to leave them out.
        vnpy_python: An interpreter with vnpy_sqlite; None to leave it out.
        result: Where the figures go as JSON; None for nowhere.

    Raises:
        UsageError: If a file or an interpreter that was named cannot be used.
        RecordingError: If something that was recorded cannot be sealed or read.
    """
    # The room for reading comes with the first use of it; recovery and recording need none of it.
    from tickdeck.app.bench.day import make_day, read_day  # noqa: PLC0415

    captured = captured_ticks(capture) if capture is not None else None
    if vnpy_python is not None:
        check_vnpy(vnpy_python, folder / "vnpy")
    results = Results(environment(folder))
    share = 5 if quick else 1
    began_s = time.monotonic()
    names = listings()
    table, ticks = instruments(names), simulated_ticks(names, 1_000_000 // share, seed=seed)

    journal = journal_rate(ticks, table, 5_000_000 // share, folder / "journal")
    results.add(journal)
    shutil.rmtree(folder / "journal")
    results.add(journal_load(ticks, table, 10 / share, folder / "load"))
    seal, size = sealing(ticks, table, folder / "seal")
    results.add(seal, size)
    if captured is None:
        results.note(NO_CAPTURE)
    else:
        results.add(captured_size(captured[1], captured[0], folder / "captured"))
    name, merging = make_day(folder / "day", 10_000_000 // share, seed=seed)
    results.add(*merging)
    reading = read_day(folder / "day", name)
    results.add(*reading)
    if vnpy_python is None:
        results.note(HOW_TO_GET_IT)
    else:
        saved, loaded, their_size = measure_vnpy(vnpy_python, ticks[: 100_000 // share], folder / "vnpy")
        results.add(saved, loaded, their_size)
        in_order = next(figure for figure in reading if figure.name == "a day in arrival order")
        results.add(
            ratio("journal to vnpy_sqlite", journal, saved),
            ratio("seal to vnpy_sqlite", seal, saved),
            ratio("reading to vnpy_sqlite", in_order, loaded),
            ratio("size to vnpy_sqlite", size, their_size, aim=Aim.AT_MOST),
        )
    print(f"\nMeasured in {time.monotonic() - began_s:.0f} s.")
    if result is not None:
        results.write(result)


def write_json(path: Path, content: dict[str, object]) -> None:
    """Write figures or rounds as JSON.

    Raises:
        UsageError: If the file cannot be written.
    """
    try:
        path.write_bytes(msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n")
    except OSError as error:
        raise UsageError(f"The figures {path} cannot be written ({error.strerror or error}).") from error
