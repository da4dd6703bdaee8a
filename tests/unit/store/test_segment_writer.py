from __future__ import annotations

import errno
import math
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import h5py
import numpy as np
import pytest

from tickdeck.domain.tick import TICK, Block
from tickdeck.store.chunks import CHUNK_ROWS
from tickdeck.store.digest import Digest, check_digest
from tickdeck.store.segment_writer import SegmentWriter

Ticks = Callable[..., Block]
ROWS = [0, 1, 7, CHUNK_ROWS - 1, CHUNK_ROWS, CHUNK_ROWS + 1, 16_383, 16_384, 16_385, 20 * CHUNK_ROWS + 3]


@pytest.fixture
def refuse_beyond() -> Iterator[Callable[[int], None]]:
    """Let the system refuse files beyond a size, as a full disk does; -1 for no limit."""
    import resource  # noqa: PLC0415

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    yield lambda size: resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]) if size >= 0 else before)
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def write(path: Path, ticks: Block, part_rows: int | None = None) -> None:
    with SegmentWriter(path, ticks.size) as writer:
        for first in range(0, ticks.size, part_rows or max(1, ticks.size)):
            writer.append(ticks[first : first + (part_rows or ticks.size)])
        writer.finish({"index": np.zeros(2, dtype=[("symbol", "<u4")])}, {"feed": "alltick", "rows": 5})


def made(kind: str, rows: int) -> Block:
    if kind == "random":
        return np.frombuffer(np.random.default_rng(rows).bytes(rows * TICK.itemsize), dtype=TICK)
    found = np.zeros(rows, dtype=TICK)
    if kind == "constant":
        found[:] = (1, 2, 3, 4.5, 5.5, 6.5, -1, 7, 8, 9)
    if kind == "nan":
        found["price"] = found["volume"] = found["turnover"] = math.nan
        found["ordinal"] = np.arange(rows)
    return found


@pytest.mark.parametrize("rows", ROWS)
@pytest.mark.parametrize("kind", ["random", "constant", "nan"])
def test_plain_h5py_reads_every_row_as_it_was(tmp_path: Path, kind: str, rows: int):
    ticks = made(kind, rows)
    write(tmp_path / "0001.h5", ticks)
    with h5py.File(tmp_path / "0001.h5") as file:
        stored = file["ticks"]
        assert stored.dtype == TICK
        assert (stored.compression, stored.shuffle, stored.fletcher32) == ("gzip", True, True)
        assert stored[:].tobytes() == ticks.tobytes()


def test_a_process_that_has_nothing_of_ours_reads_it(tmp_path: Path, ticks: Ticks):
    write(tmp_path / "0001.h5", ticks(20_000))
    program = (
        "import sys, h5py; t = h5py.File(sys.argv[1])['ticks'];"
        "assert not any(name.startswith('tickdeck') for name in sys.modules);"
        "print(t.size, int(t['ordinal'].sum()))"
    )
    found = subprocess.run(
        [sys.executable, "-c", program, tmp_path / "0001.h5"], capture_output=True, text=True, check=True
    )
    assert found.stdout.split() == ["20000", str(sum(range(20_000)))]


def test_parts_of_any_size_make_the_same_file_of_ticks(tmp_path: Path, ticks: Ticks):
    given = ticks(3 * CHUNK_ROWS + 5)
    stored = []
    for number, part_rows in enumerate((None, 1000, CHUNK_ROWS + 1)):
        path = tmp_path / f"{number}.h5"
        write(path, given, part_rows)
        with h5py.File(path) as file:
            chunks = file["ticks"].id
            stored.append([chunks.read_direct_chunk((first,)) for first in range(0, given.size, CHUNK_ROWS)])
    assert stored[0] == stored[1] == stored[2]


def test_what_is_appended_may_be_changed_afterwards(tmp_path: Path, ticks: Ticks):
    given = ticks(2 * CHUNK_ROWS)
    with SegmentWriter(tmp_path / "0001.h5", given.size) as writer:
        buffer = given[:CHUNK_ROWS].copy()
        writer.append(buffer)
        buffer[:] = given[CHUNK_ROWS:]
        writer.append(buffer)
        buffer[:] = 0
        writer.finish({}, {})
    with h5py.File(tmp_path / "0001.h5") as file:
        assert file["ticks"][:].tobytes() == given.tobytes()


def test_a_finished_file_has_its_tables_attributes_and_digest(tmp_path: Path, ticks: Ticks):
    write(tmp_path / "0001.h5", ticks(5))
    assert check_digest(tmp_path / "0001.h5") is Digest.HOLDS
    with h5py.File(tmp_path / "0001.h5") as file:
        assert dict(file.attrs) == {"feed": "alltick", "rows": 5}
        assert file["index"].size == 2


def test_what_is_not_finished_leaves_nothing(tmp_path: Path, ticks: Ticks):
    path = tmp_path / "0001.h5"
    with SegmentWriter(path, 400_000) as writer:
        writer.append(ticks(300_000))
        assert path.exists()
    assert not path.exists()


def test_an_existing_file_is_left_alone(tmp_path: Path):
    (tmp_path / "0001.h5").write_bytes(b"mine")
    with pytest.raises(OSError, match="exists"):
        SegmentWriter(tmp_path / "0001.h5", 1)
    assert (tmp_path / "0001.h5").read_bytes() == b"mine"


def test_other_numbers_of_ticks_than_announced_are_refused(tmp_path: Path, ticks: Ticks):
    with SegmentWriter(tmp_path / "few.h5", 3) as writer:
        writer.append(ticks(2))
        with pytest.raises(ValueError, match="2 ticks were written of 3"):
            writer.finish({}, {})
    with SegmentWriter(tmp_path / "many.h5", 3) as writer, pytest.raises(ValueError, match="more ticks"):
        writer.append(ticks(4))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit to the size of a file")
@pytest.mark.parametrize("limit", [0, 600, 5_000, 100_000, -10_000, -100])
def test_a_disk_that_refuses_is_said_and_is_written_again_once_it_does_not(
    tmp_path: Path, refuse_beyond: Callable[[int], None], ticks: Ticks, limit: int
):
    """HDF5 by itself would keep the file open for ever, and bring the process down in the end."""
    path, given = tmp_path / "0001.h5", ticks(CHUNK_ROWS * 17)
    write(path, given)
    size = path.stat().st_size
    path.unlink()
    refuse_beyond(limit if limit >= 0 else size + limit)
    with pytest.raises(OSError, match="too large") as refused:
        write(path, given)
    assert refused.value.errno == errno.EFBIG
    assert not path.exists()
    refuse_beyond(-1)
    write(path, given)
    with h5py.File(path) as file:
        assert file["ticks"].size == given.size
