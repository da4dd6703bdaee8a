"""The options of ``tickdeck bench``, and what they lead to: measuring, or killing and looking."""

from __future__ import annotations

import argparse
import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tickdeck.domain.errors import UsageError

EXIT_OK = 0
_DEFAULT_SEED = 1


def add_bench_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``tickdeck bench``."""
    parser.add_argument(
        "--dir", metavar="DIR", type=Path, help="where to write what is measured (a temporary folder)"
    )
    parser.add_argument(
        "--quick", action="store_true", help="a fifth of the ticks: less to wait for, less exact"
    )
    parser.add_argument("--json", metavar="FILE", type=Path, help="write the figures as JSON too")
    parser.add_argument(
        "--capture", metavar="FILE", type=Path, help="captured Binance frames, to measure their size on disk"
    )
    parser.add_argument(
        "--vnpy-python",
        metavar="PYTHON",
        type=Path,
        help="a Python that has vnpy_sqlite, to measure it beside",
    )
    parser.add_argument(
        "--kill",
        metavar="N",
        type=_count,
        help="kill window, recorder and sealer N times at random moments, and look for what is lost",
    )
    parser.add_argument(
        "--window",
        metavar="TICKS",
        type=_count,
        help="measure the window with every panel open while a market sends so many ticks, such as 5000000",
    )
    parser.add_argument(
        "--rate",
        metavar="TICKS/S",
        type=_rate,
        help="how fast the market of --window sends (10000; a busy day of all Stock Connect names has 1000)",
    )
    parser.add_argument(
        "--seed", metavar="N", type=_whole, default=_DEFAULT_SEED, help="repeats the same market and moments"
    )


def bench(choice: argparse.Namespace) -> int:
    """Measure what is recorded or what is shown, or kill and look; returns the exit status.

    Args:
        choice: The parsed options, see `add_bench_options`.

    Raises:
        UsageError: If an option cannot be used.
        RecordingError: If what was written for measuring cannot be read.
    """
    # Neither needs what the other imports.
    if choice.json is not None and not choice.json.absolute().parent.is_dir():
        raise UsageError(f"There is no folder {choice.json.absolute().parent} for the figures.")
    if choice.rate is not None and choice.window is None:
        raise UsageError("--rate belongs to --window: it is how fast the market of the window sends.")
    with _scratch(choice.dir) as folder:
        if choice.kill is not None:
            from tickdeck.app.bench.kill import kill_and_look  # noqa: PLC0415

            return kill_and_look(choice.kill, seed=choice.seed, folder=folder, result=choice.json)
        if choice.window is not None:
            from tickdeck.app.bench.whole_window import RATE, measure_window  # noqa: PLC0415

            rate = RATE if choice.rate is None else choice.rate
            measure_window(folder, ticks=choice.window, rate=rate, seed=choice.seed, result=choice.json)
            return EXIT_OK
        from tickdeck.app.bench.measure import measure_all  # noqa: PLC0415

        measure_all(
            folder,
            quick=choice.quick,
            seed=choice.seed,
            capture=choice.capture,
            vnpy_python=choice.vnpy_python,
            result=choice.json,
        )
    return EXIT_OK


@contextlib.contextmanager
def _scratch(chosen: Path | None) -> Iterator[Path]:
    """A folder of our own below the chosen one, or in the system's place for such; removed in the end."""
    try:
        if chosen is not None:
            chosen.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(
            prefix="tickdeck-bench-", dir=chosen, ignore_cleanup_errors=True
        ) as folder:
            yield Path(folder)
    except OSError as error:
        where = chosen or tempfile.gettempdir()
        raise UsageError(f"Nothing can be measured in {where}: {error.strerror or error}.") from error


def _count(text: str) -> int:
    if text.isascii() and text.isdigit() and 0 < len(text) <= 9 and int(text) > 0:
        return int(text)
    raise argparse.ArgumentTypeError("it takes a whole number from 1 to 999999999")


def _whole(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) <= 9:
        return int(text)
    raise argparse.ArgumentTypeError("it takes a whole number from 0 up")


def _rate(text: str) -> float:
    if text.isascii() and text.isdigit() and len(text) <= 5 and int(text) > 0:
        return float(text)
    raise argparse.ArgumentTypeError("it takes a whole number from 1 to 99999")
