"""Real journals and real HDF5 files in a temporary folder."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from fakes.clock import NOON_US
from tickdeck.domain.clock import SystemClock
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import Block, block_of
from tickdeck.store.journal import Counters, Header, Kind, SymbolRow, encode, encode_header
from tickdeck.store.recorder import Recorder

SEALER = [sys.executable, "-m", "tickdeck.store.sealer"]


@pytest.fixture(scope="session")
def ticks() -> Callable[..., Block]:
    """Blocks of ticks numbered from `first`; over three instruments unless one is given."""

    def make(count: int, *, first: int = 0, recv_us: int = NOON_US, symbol: int | None = None) -> Block:
        return block_of(
            [
                (
                    -1 if number % 11 == 0 else recv_us + number - 5_000,
                    recv_us + number,
                    number % 3 if symbol is None else symbol,
                    100 + number / 7,
                    math.nan if number % 5 == 0 else 100.0 * number,
                    math.nan if number % 2 else number / 3,
                    number % 3 - 1,
                    -1 if number % 13 == 0 else number,
                    number % 32,
                    number,
                )
                for number in range(first, first + count)
            ]
        )

    return make


@pytest.fixture
def header() -> Header:
    rows = [("00700.HK", "Tencent", "HKD"), ("00005.HK", "匯豐控股" * 20, "HKD"), ("AAPL.US", "", "USD")]
    return Header("alltick", NOON_US, [SymbolRow(number, *row) for number, row in enumerate(rows)])


@pytest.fixture
def write_journal(header: Header) -> Callable[..., Path]:
    """Write a journal of these blocks; anything that is no block of ticks must be encoded already."""

    def write(path: Path, *items: Block | bytes) -> Path:
        path.parent.mkdir(parents=True, exist_ok=True)
        data = [item if isinstance(item, bytes) else encode(Kind.TICKS, item.tobytes()) for item in items]
        path.write_bytes(b"".join([encode_header(header), *data]))
        return path

    return write


@pytest.fixture(scope="session")
def instruments() -> InstrumentTable:
    return InstrumentTable(
        [Instrument("00700.HK", "Tencent", currency="HKD"), Instrument("00005.HK"), Instrument("AAPL.US")]
    )


@pytest.fixture
def recorder(instruments: InstrumentTable, tmp_path: Path) -> Iterator[Callable[..., Recorder]]:
    """Makes recorders of the feed `alltick` below `tmp_path`; what was started is stopped in the end."""
    made: list[Recorder] = []

    def make(**given: Any) -> Recorder:
        settings: dict[str, Any] = {
            "feed": "alltick",
            "feed_dir": tmp_path / "recordings" / "alltick",
            "instruments": instruments,
            "clock": SystemClock(),
            "counters": Counters,
            "note_gaps": lambda gaps: made[-1].add_gaps(gaps),  # noqa: PLW0108  (it does not exist yet)
            "sealer_command": SEALER,
        }
        made.append(Recorder(**(settings | given)))
        return made[-1]

    yield make
    for each in made:
        each.stop(deadline_s=30)


@pytest.fixture(scope="session")
def eventually() -> Callable[[Callable[[], bool]], None]:
    """Wait for something that another thread or process brings about."""

    def wait(condition: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 30
        while not condition():
            assert time.monotonic() < deadline, "it did not come about"
            time.sleep(0.002)

    return wait
