from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import h5py
import numpy as np
import pytest

from tickdeck.domain.errors import RecordingError
from tickdeck.domain.tick import TICK, Block
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.digest import write_digest
from tickdeck.store.hdf5 import index_of, segment_content, verify_segment, write_segment
from tickdeck.store.journal import Counters, Header

Ticks = Callable[..., Block]


def test_the_index_says_where_each_instrument_is():
    symbols = np.array([0, 0, 0, 4, 9, 9], dtype=np.uint32)
    assert index_of(symbols).tolist() == [(0, 0, 3), (4, 3, 1), (9, 4, 2)]
    assert index_of(symbols[:0]).tolist() == []
    assert index_of(np.array([2**32 - 1], dtype=np.uint32)).tolist() == [(2**32 - 1, 0, 1)]


def test_content_is_in_the_order_of_the_file_however_it_arrived(header: Header, ticks: Ticks):
    arrived = ticks(1000)
    shuffled = arrived[np.random.default_rng(1).permutation(arrived.size)]
    content = segment_content(header, shuffled, [], Counters())
    assert content.ticks.tobytes() == arrived[np.lexsort((arrived["ordinal"], arrived["symbol"]))].tobytes()
    assert content.index["count"].sum() == content.attributes["rows"] == 1000


def test_no_ticks_are_content_too(tmp_path: Path, header: Header):
    content = segment_content(header, np.zeros(0, dtype=TICK), [Gap(0, 1, 2, "lost")], Counters())
    write_segment(tmp_path / "0001.h5", content)
    verify_segment(tmp_path / "0001.h5", content)


def test_verification_sees_a_flipped_bit_anywhere(tmp_path: Path, header: Header, ticks: Ticks):
    path = tmp_path / "0001.h5"
    content = segment_content(header, ticks(100), [], Counters())
    write_segment(path, content)
    whole = path.read_bytes()
    for position in range(0, len(whole), 37):
        data = bytearray(whole)
        data[position] ^= 4
        path.write_bytes(data)
        with pytest.raises((RecordingError, OSError)):
            verify_segment(path, content)


def test_verification_sees_a_single_changed_value(tmp_path: Path, header: Header, ticks: Ticks):
    content = segment_content(header, ticks(41_000), [], Counters())
    write_segment(tmp_path / "0001.h5", content)
    verify_segment(tmp_path / "0001.h5", content)
    content.ticks["price"][20_000] = np.nextafter(content.ticks["price"][20_000], 1e9)
    with pytest.raises(RecordingError, match="does not read back"):
        verify_segment(tmp_path / "0001.h5", content)


@pytest.mark.parametrize("name", ["ticks", "symbols", "index", "gaps"])
def test_verification_misses_no_table(tmp_path: Path, header: Header, ticks: Ticks, name: str):
    content = segment_content(header, ticks(10), [Gap(0, 1, 2, "lost")], Counters(1, 2, 3))
    write_segment(tmp_path / "0001.h5", content)
    with h5py.File(tmp_path / "0001.h5", "r+", libver="latest") as file:
        del file[name]
    write_digest(tmp_path / "0001.h5")
    with pytest.raises(RecordingError, match="does not read back"):
        verify_segment(tmp_path / "0001.h5", content)


def test_verification_sees_another_attribute(tmp_path: Path, header: Header, ticks: Ticks):
    content = segment_content(header, ticks(10), [], Counters(1, 2, 3))
    write_segment(tmp_path / "0001.h5", content)
    with h5py.File(tmp_path / "0001.h5", "r+", libver="latest") as file:
        file.attrs["rejected"] = 4
    write_digest(tmp_path / "0001.h5")
    with pytest.raises(RecordingError, match="does not read back"):
        verify_segment(tmp_path / "0001.h5", content)
