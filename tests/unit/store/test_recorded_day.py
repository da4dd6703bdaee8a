from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import h5py
import numpy as np
import pytest

from fakes.clock import NOON_US
from tickdeck.domain.errors import RecordingError
from tickdeck.domain.tick import TICK, Block
from tickdeck.store.catalogue import MERGED
from tickdeck.store.digest import USER_BLOCK_BYTES
from tickdeck.store.hdf5 import SegmentContent, segment_content
from tickdeck.store.journal import Counters, Header, SymbolRow
from tickdeck.store.known_file import KnownFiles
from tickdeck.store.recorded_day import RecordedDay
from tickdeck.store.segment_writer import SegmentWriter

Ticks = Callable[..., Block]
DAY = date(2026, 6, 22)
MERGED_ROW = np.dtype([("name", "S32"), ("sha256", "S64"), ("rows", "<u8")])


def header(*codes: str) -> Header:
    return Header("alltick", NOON_US, [SymbolRow(number, code, "", "") for number, code in enumerate(codes)])


def write(path: Path, content: SegmentContent, merged: tuple[str, ...] | None = None) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    tables = dict(content.tables)
    if merged is not None:
        tables[MERGED] = np.array([(name, b"", 0) for name in merged], dtype=MERGED_ROW)
    with SegmentWriter(path, content.ticks.size) as writer:
        writer.append(content.ticks)
        writer.finish(tables, content.attributes)


def segment(path: Path, ticks: Block, *codes: str) -> None:
    write(path, segment_content(header(*codes or ("A.US", "B.US", "C.US")), ticks, [], Counters()))


def day_of(feed_dir: Path, **given: int) -> RecordedDay:
    files = KnownFiles(feed_dir)
    return RecordedDay(DAY, lambda: files.read(lambda found: found, lambda day: day == DAY), **given)


def as_arrived(day: RecordedDay, rows: int = 100_000) -> Block:
    return np.concatenate(list(day.blocks(rows)))


def test_ticks_come_in_the_order_in_which_they_arrived(tmp_path: Path, ticks: Ticks):
    segment(tmp_path / str(DAY) / "0001.h5", ticks(70_000))
    segment(tmp_path / str(DAY) / "0002.h5", ticks(500, first=70_000))
    segment(tmp_path / "2026-06-23" / "0001.h5", ticks(9))
    day = day_of(tmp_path)
    assert (day.date, day.rows, day.nameless) == (DAY, 70_500, 0)
    assert [instrument.id for instrument in day.instruments] == ["A.US", "B.US", "C.US"]
    assert as_arrived(day).tobytes() == ticks(70_500).tobytes()
    assert np.concatenate(list(day)).tobytes() == ticks(70_500).tobytes(), "and once more"


def test_blocks_have_the_rows_asked_for_at_most(tmp_path: Path, ticks: Ticks):
    segment(tmp_path / str(DAY) / "0001.h5", ticks(1000))
    day = day_of(tmp_path)
    assert [block.size for block in day.blocks(300)] == [300, 300, 300, 100]
    assert all(block.dtype == TICK for block in day.blocks(300))


def test_files_that_number_differently_are_given_in_one_numbering(tmp_path: Path, ticks: Ticks):
    segment(tmp_path / str(DAY) / "0001.h5", ticks(4, symbol=1), "A.US", "B.US")
    segment(tmp_path / str(DAY) / "0002.h5", ticks(6), "C.US", "B.US", "A.US")
    day = day_of(tmp_path)
    names = [day.instruments[number].id for block in day for number in block["symbol"]]
    assert names == ["B.US"] * 4 + ["C.US", "B.US", "A.US"] * 2


def test_ordinals_count_over_the_day_though_each_run_begins_anew(tmp_path: Path, ticks: Ticks):
    segment(tmp_path / str(DAY) / "0001.h5", ticks(40, first=1000))
    segment(tmp_path / str(DAY) / "0002.h5", ticks(40))
    segment(tmp_path / str(DAY) / "0003.h5", ticks(40)[::7])
    found = as_arrived(day_of(tmp_path), rows=7)
    assert found["ordinal"].tolist() == list(range(86))
    assert found["recv_us"].tolist() == [
        *ticks(40, first=1000)["recv_us"],
        *ticks(40)["recv_us"],
        *ticks(40)[::7]["recv_us"],
    ]


@pytest.mark.parametrize("ordinals", ["counting", "sparse", "repeated"])
def test_a_file_larger_than_memory_permits_is_read_in_several_passes(
    tmp_path: Path, ticks: Ticks, ordinals: str
):
    made = ticks(5000)
    if ordinals == "sparse":
        made["ordinal"] = np.arange(5000, dtype=np.uint64) ** 4
    elif ordinals == "repeated":
        made["ordinal"] = np.arange(5000) // 100
    segment(tmp_path / str(DAY) / "0001.h5", made)
    segment(tmp_path / str(DAY) / "0002.h5", ticks(10, first=5000))
    found = as_arrived(day_of(tmp_path, most_rows=400), rows=64)
    if ordinals == "repeated":
        assert sorted(found["recv_us"]) == sorted(ticks(5010)["recv_us"])
        assert (np.diff(found["recv_us"][:5000] // 100) >= 0).sum() >= 4990
    else:
        assert found["recv_us"].tolist() == ticks(5010)["recv_us"].tolist()
    assert found["ordinal"].tolist() == list(range(5010))


def test_a_window_never_holds_much_more_than_is_permitted(
    tmp_path: Path, ticks: Ticks, monkeypatch: pytest.MonkeyPatch
):
    segment(tmp_path / str(DAY) / "0001.h5", ticks(20_000))
    held = []
    positions = RecordedDay.__init__.__globals__["arrival_positions"]

    def noting(ordinals: np.ndarray) -> np.ndarray:
        held.append(ordinals.size)
        return positions(ordinals)

    monkeypatch.setitem(RecordedDay.__init__.__globals__, "arrival_positions", noting)
    assert as_arrived(day_of(tmp_path, most_rows=2000)).size == 20_000
    assert max(held) <= 2000
    assert sum(held) == 20_000


def test_ticks_without_an_instrument_are_left_out_and_counted(tmp_path: Path, ticks: Ticks):
    segment(tmp_path / str(DAY) / "0001.h5", ticks(9), "A.US", "B.US")
    day = day_of(tmp_path)
    assert (day.rows, day.nameless) == (6, 3)
    found = as_arrived(day, rows=2)
    assert found["symbol"].tolist() == [0, 1] * 3
    assert found["ordinal"].tolist() == list(range(6))


def test_a_merged_day_is_read_with_what_was_sealed_later(tmp_path: Path, ticks: Ticks):
    content = segment_content(header("A.US", "B.US", "C.US"), ticks(50), [], Counters())
    write(tmp_path / f"{DAY}.h5", content, merged=("0001.h5",))
    segment(tmp_path / str(DAY) / "0001.h5", ticks(50))
    segment(tmp_path / str(DAY) / "0002.h5", ticks(5, first=50))
    assert as_arrived(day_of(tmp_path)).tobytes() == ticks(55).tobytes()


def test_a_day_that_is_merged_while_it_is_read_goes_on_where_it_was(tmp_path: Path, ticks: Ticks):
    folder = tmp_path / str(DAY)
    for number in range(3):
        segment(folder / f"000{number}.h5", ticks(100, first=100 * number))
    day = day_of(tmp_path)
    blocks = day.blocks(30)
    found = [next(blocks) for _ in range(4)]
    content = segment_content(header("A.US", "B.US", "C.US"), ticks(300), [], Counters())
    write(tmp_path / f"{DAY}.h5", content, merged=("0000.h5", "0001.h5", "0002.h5"))
    for path in folder.iterdir():
        path.unlink()
    assert np.concatenate([*found, *blocks]).tobytes() == ticks(300).tobytes()


def test_a_day_that_has_changed_while_it_was_read_is_said(tmp_path: Path, ticks: Ticks):
    folder = tmp_path / str(DAY)
    segment(folder / "0001.h5", ticks(100))
    segment(folder / "0002.h5", ticks(100, first=100))
    blocks = day_of(tmp_path).blocks(60)
    next(blocks)
    (folder / "0002.h5").unlink()
    with pytest.raises(RecordingError, match="has changed while it was read; begin again"):
        list(blocks)


def test_damage_is_said_with_its_rows(tmp_path: Path, ticks: Ticks):
    path = tmp_path / str(DAY) / "0001.h5"
    segment(path, ticks(100))
    with h5py.File(path) as file:
        assert file.userblock_size == USER_BLOCK_BYTES
        at = file["ticks"].id.get_chunk_info(0).byte_offset
    data = bytearray(path.read_bytes())
    data[at + 50] ^= 1
    path.write_bytes(data)
    with pytest.raises(RecordingError, match="rows 0 to 99 cannot be read"):
        as_arrived(day_of(tmp_path))


def test_a_day_without_recordings_is_said(tmp_path: Path):
    with pytest.raises(RecordingError, match="no recordings of 2026-06-22"):
        day_of(tmp_path)
