"""Recorded days to ask about, of any instruments and at any time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import h5py
import numpy as np
import pytest

from tickdeck.domain.tick import TICK, Block
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.hdf5 import segment_content, write_segment
from tickdeck.store.journal import Counters, Header, SymbolRow


@pytest.fixture
def feed_dir(tmp_path: Path) -> Path:
    folder = tmp_path / "recordings" / "alltick"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def prints() -> Callable[..., Block]:
    """Prints at these times of receipt, each made 20 ms before; their price is their number."""

    def make(recv_us: list[int] | np.ndarray, *, symbol: int = 0, volume: float = 100.0) -> Block:
        block = np.zeros(len(recv_us), dtype=TICK)
        block["recv_us"] = recv_us
        block["time_us"] = block["recv_us"] - 20_000
        block["ordinal"] = block["price"] = np.arange(block.size)
        block["symbol"], block["volume"] = symbol, volume
        return block

    return make


@pytest.fixture
def segment(feed_dir: Path) -> Callable[..., Path]:
    """Write one sealed segment of a day."""

    def write(
        day: str,
        ticks: Block,
        *,
        number: int = 1,
        codes: tuple[str, ...] = ("00700.HK", "AAPL.US"),
        gaps: tuple[Gap, ...] = (),
    ) -> Path:
        rows = [SymbolRow(each, code, "", "") for each, code in enumerate(codes)]
        path = feed_dir / day / f"{number:04d}.h5"
        path.parent.mkdir(exist_ok=True)
        header = Header("alltick", int(ticks["recv_us"].min()) if ticks.size else 0, rows)
        write_segment(path, segment_content(header, ticks, list(gaps), Counters(ticks=ticks.size)))
        return path

    return write


@pytest.fixture
def damage_chunk() -> Callable[[Path, int], None]:
    """Change one byte in the middle of a chunk of a file's ticks."""

    def damage(path: Path, chunk: int) -> None:
        with h5py.File(path) as file:
            ticks = file["ticks"]
            place = ticks.id.get_chunk_info_by_coord((chunk * ticks.chunks[0],))
            at = place.byte_offset + place.size // 2
        data = bytearray(path.read_bytes())
        data[at] ^= 0xFF
        path.write_bytes(data)

    return damage
