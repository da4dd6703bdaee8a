from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import h5py
import numpy as np
import pytest

from tickdeck.domain.tick import TICK, Block
from tickdeck.store import tick_table
from tickdeck.store.chunks import CHUNK_ROWS, encode_chunks
from tickdeck.store.tick_table import DamagedRowsError, TickTable, create_tick_table

Ticks = Callable[..., Block]
ROWS = 2 * CHUNK_ROWS + 9


@pytest.fixture
def file(tmp_path: Path, ticks: Ticks) -> Iterator[h5py.File]:
    with h5py.File(tmp_path / "ticks.h5", "x") as file:
        dataset = create_tick_table(file, ROWS)
        for number, chunk in enumerate(encode_chunks(ticks(ROWS), CHUNK_ROWS)):
            dataset.id.write_direct_chunk((number * CHUNK_ROWS,), chunk)
        yield file


@pytest.mark.parametrize("threads", [1, 2, 4])
def test_rows_are_the_same_however_many_threads_read_them(
    file: h5py.File, ticks: Ticks, monkeypatch: pytest.MonkeyPatch, threads: int
):
    monkeypatch.setattr(tick_table, "THREADS", threads)
    table = TickTable(file["ticks"])
    assert table.rows == ROWS
    assert table.read(0, ROWS).tobytes() == ticks(ROWS).tobytes()
    assert table.read(CHUNK_ROWS - 1, ROWS - 1).tobytes() == ticks(ROWS)[CHUNK_ROWS - 1 : -1].tobytes()
    assert table.read(7, 7).size == table.read(9, 7).size == 0


def test_it_holds_what_was_stored_and_nothing_else(file: h5py.File, ticks: Ticks):
    table = TickTable(file["ticks"])
    assert table.holds(ticks(ROWS))
    assert not table.holds(ticks(ROWS - 1))
    for row in (0, CHUNK_ROWS, ROWS - 1):
        other = ticks(ROWS)
        other["flags"][row] ^= 1
        assert not table.holds(other)


def test_damage_names_the_rows(file: h5py.File):
    chunk = bytearray(file["ticks"].id.read_direct_chunk((CHUNK_ROWS,))[1])
    chunk[99] ^= 1
    file["ticks"].id.write_direct_chunk((CHUNK_ROWS,), bytes(chunk))
    table = TickTable(file["ticks"])
    with pytest.raises(DamagedRowsError) as damage:
        table.read(0, ROWS)
    assert (damage.value.first, damage.value.count) == (CHUNK_ROWS, CHUNK_ROWS)
    assert table.bad_rows() == [(CHUNK_ROWS, CHUNK_ROWS)]


@pytest.mark.parametrize("other", [np.zeros(3), np.zeros((2, 2), dtype=TICK)])
def test_what_is_no_table_of_ticks_is_refused(tmp_path: Path, other: np.ndarray):
    with h5py.File(tmp_path / "other.h5", "x") as file:
        file["ticks"] = other
        with pytest.raises(ValueError, match="not of the published format"):
            TickTable(file["ticks"])
