from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import h5py
import numpy as np
import pytest

from tickdeck.domain.errors import RecordingError
from tickdeck.domain.tick import TICK, Block
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.chunks import CHUNK_ROWS
from tickdeck.store.hdf5 import SegmentContent, segment_content, write_segment
from tickdeck.store.journal import Counters, Header
from tickdeck.store.segment_file import SegmentFile

Ticks = Callable[..., Block]
ROWS = 3 * CHUNK_ROWS + 5


@pytest.fixture
def content(header: Header, ticks: Ticks) -> SegmentContent:
    gaps = [Gap(0, 1, 2, "匯 lost", 3), Gap(-1, 4, 5, "all of a shard")]
    return segment_content(header, ticks(ROWS), gaps, Counters(1, 2, 3, ROWS))


@pytest.fixture
def path(tmp_path: Path, content: SegmentContent) -> Path:
    write_segment(tmp_path / "0001.h5", content)
    return tmp_path / "0001.h5"


def flip_in_chunk(path: Path, chunk: int, offset: int = 1000) -> None:
    with h5py.File(path) as file:
        stored = file["ticks"].id.get_chunk_info(chunk)
        at = stored.byte_offset + offset % stored.size
    with path.open("r+b") as opened:
        opened.seek(at)
        (byte,) = opened.read(1)
        opened.seek(at)
        opened.write(bytes([byte ^ 0x10]))


def test_all_that_was_written_is_there(path: Path, content: SegmentContent):
    with SegmentFile(path) as file:
        assert file.rows == ROWS
        assert file.ticks().tobytes() == content.ticks.tobytes()
        assert file.index.tobytes() == content.index.tobytes()
        assert file.attributes["journal_ticks"] == ROWS
        assert {number: each.id for number, each in file.instruments().items()} == {
            0: "00700.HK",
            1: "00005.HK",
            2: "AAPL.US",
        }
        assert file.gaps() == [Gap(0, 1, 2, "匯 lost", 3), Gap(-1, 4, 5, "all of a shard")]
        assert file.merged == frozenset()
        assert file.bad_rows() == []


@pytest.mark.parametrize(
    ("start", "stop"),
    [
        (0, 0),
        (5, 9),
        (CHUNK_ROWS - 1, CHUNK_ROWS + 1),
        (CHUNK_ROWS, 2 * CHUNK_ROWS),
        (10, ROWS - 10),
        (ROWS - 3, None),
        (ROWS - 3, ROWS + 100),
        (ROWS + 1, ROWS + 2),
        (9, 5),
        (-4, None),
    ],
)
def test_any_rows_are_those_of_a_slice(path: Path, content: SegmentContent, start: int, stop: int | None):
    with SegmentFile(path) as file:
        found = file.ticks(start, stop)
    assert found.dtype == TICK
    assert found.tobytes() == content.ticks[start:stop].tobytes()


@pytest.mark.parametrize("chunk", [0, 2, 3])
@pytest.mark.parametrize("offset", [0, 1, 1000, -1, -4, -6])
def test_a_flipped_bit_is_seen_by_h5py_and_by_us_and_the_rows_are_named(path: Path, chunk: int, offset: int):
    flip_in_chunk(path, chunk, offset)
    first, count = chunk * CHUNK_ROWS, min(CHUNK_ROWS, ROWS - chunk * CHUNK_ROWS)
    with h5py.File(path) as plain, pytest.raises(OSError, match="filter"):
        _ = plain["ticks"][:]
    with SegmentFile(path) as file:
        with pytest.raises(RecordingError, match=f"rows {first:,} to {first + count - 1:,} cannot be read"):
            file.ticks()
        assert file.bad_rows() == [(first, count)]
        if chunk:
            assert file.ticks(0, first).size == first, "what is before is whole"


def test_every_damaged_chunk_is_told(path: Path):
    for chunk in (0, 1, 3):
        flip_in_chunk(path, chunk)
    with SegmentFile(path) as file:
        assert file.bad_rows() == [(0, CHUNK_ROWS), (CHUNK_ROWS, CHUNK_ROWS), (3 * CHUNK_ROWS, 5)]


def test_a_chunk_that_was_never_stored_is_no_ticks_of_zeros(tmp_path: Path, path: Path):
    hollow = tmp_path / "hollow.h5"
    copy_with(path, hollow, chunks=(CHUNK_ROWS,), compression="gzip", shuffle=True, fletcher32=True, rows=10)
    with SegmentFile(hollow) as file:
        assert file.bad_rows() == [
            (CHUNK_ROWS, CHUNK_ROWS),
            (2 * CHUNK_ROWS, CHUNK_ROWS),
            (3 * CHUNK_ROWS, 5),
        ]


def copy_with(path: Path, to: Path, *, rows: int = ROWS, **settings: object) -> None:
    """The same file as HDF5 itself writes it, with other settings for the ticks."""
    with h5py.File(path) as source, h5py.File(to, "x") as file:
        for name in ("symbols", "index", "gaps"):
            file.create_dataset(name, data=source[name][:])
        file.create_dataset("ticks", shape=(ROWS,), dtype=TICK, **settings)
        file["ticks"][:rows] = source["ticks"][:rows]
        for name, value in source.attrs.items():
            file.attrs[name] = value


@pytest.mark.parametrize(
    "settings",
    [
        {"chunks": (16_384,), "compression": "gzip", "shuffle": True, "fletcher32": True},
        {
            "chunks": (1000,),
            "compression": "gzip",
            "compression_opts": 9,
            "shuffle": True,
            "fletcher32": True,
        },
        {"chunks": (16_384,), "compression": "gzip"},
        {"chunks": (16_384,), "fletcher32": True},
        {},
    ],
    ids=["an earlier version", "another size", "no checksum", "not compressed", "no chunks"],
)
def test_files_that_others_wrote_are_read_too(
    tmp_path: Path, path: Path, content: SegmentContent, settings: dict[str, object]
):
    other = tmp_path / "other.h5"
    copy_with(path, other, **settings)
    with SegmentFile(other) as file:
        assert file.ticks().tobytes() == content.ticks.tobytes()
        assert file.ticks(CHUNK_ROWS - 3, CHUNK_ROWS + 9).tobytes() == (
            content.ticks[CHUNK_ROWS - 3 : CHUNK_ROWS + 9].tobytes()
        )
        assert file.bad_rows() == []


def test_damage_in_files_that_others_wrote_is_told_by_chunk(tmp_path: Path, path: Path):
    other = tmp_path / "other.h5"
    copy_with(path, other, chunks=(16_384,), fletcher32=True)
    flip_in_chunk(other, 1)
    with SegmentFile(other) as file:
        assert file.bad_rows() == [(16_384, 16_384)]
        with pytest.raises(RecordingError, match="cannot be read"):
            file.ticks()


def test_a_chunk_that_skips_a_filter_is_left_to_hdf5(tmp_path: Path, path: Path, content: SegmentContent):
    other = tmp_path / "other.h5"
    copy_with(path, other, chunks=(CHUNK_ROWS,), compression="gzip", shuffle=True, fletcher32=True)
    with h5py.File(other, "r+") as file:
        file["ticks"].id.write_direct_chunk((0,), content.ticks[:CHUNK_ROWS].tobytes(), filter_mask=0b111)
    with SegmentFile(other) as file:
        assert file.ticks().tobytes() == content.ticks.tobytes()
        assert file.bad_rows() == []


def test_no_file_and_no_recording_are_said_in_a_sentence(tmp_path: Path, path: Path):
    with pytest.raises(RecordingError, match="cannot be read"):
        SegmentFile(tmp_path / "absent.h5")
    (tmp_path / "text.h5").write_bytes(b"no HDF5")
    with pytest.raises(RecordingError, match="cannot be read"):
        SegmentFile(tmp_path / "text.h5")
    with h5py.File(tmp_path / "other.h5", "x") as file:
        file["numbers"] = np.arange(3)
    with pytest.raises(RecordingError, match="not a Tickdeck recording"):
        SegmentFile(tmp_path / "other.h5")
    with h5py.File(path, "r+") as file:
        file.attrs["format_version"] = 99
    with pytest.raises(RecordingError, match="not a Tickdeck recording that this version can read"):
        SegmentFile(path)


@pytest.mark.parametrize("name", ["ticks", "symbols", "index", "gaps"])
@pytest.mark.parametrize("instead", [None, "other columns", "a number"])
def test_a_table_that_is_missing_or_another_is_damage(path: Path, name: str, instead: str | None):
    with h5py.File(path, "r+") as file:
        del file[name]
        if instead == "other columns":
            file[name] = np.zeros(3, dtype=[("other", "<u4")])
        elif instead == "a number":
            file[name] = 5
    with pytest.raises(RecordingError, match="is damaged"):
        SegmentFile(path)


def test_a_text_that_is_none_is_damage(path: Path):
    with h5py.File(path, "r+") as file:
        symbols = file["symbols"][:]
        symbols["name"][1] = b"\xff\xfe"
        file["symbols"][:] = symbols
    with SegmentFile(path) as file, pytest.raises(RecordingError, match="not UTF-8"):
        file.instruments()


def test_whatever_bit_is_flipped_reading_ends_with_an_answer_or_a_sentence(path: Path):
    """Damage in HDF5's own structures too: nothing but a `RecordingError`, and no wrong tick is given out."""
    whole = path.read_bytes()
    with SegmentFile(path) as file:
        expected = file.ticks().tobytes()
    wrong = []
    for position in [*range(500, 3000, 17), *range(len(whole) - 3000, len(whole), 17)]:
        data = bytearray(whole)
        data[position] ^= 1 << position % 8
        path.write_bytes(data)
        try:
            with SegmentFile(path) as file:
                file.bad_rows()
                if file.ticks().tobytes() != expected:
                    wrong.append(position)
        except RecordingError:
            continue
    assert wrong == []
