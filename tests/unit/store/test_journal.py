from __future__ import annotations

import contextlib
import itertools
from collections.abc import Callable
from pathlib import Path

import msgspec
import numpy as np
import pytest

from tickdeck.domain.errors import RecordingError
from tickdeck.domain.tick import TICK, Block
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.journal import (
    MAGIC,
    Counters,
    DamagedPart,
    Header,
    Kind,
    SymbolRow,
    encode,
    encode_counters,
    encode_gaps,
    encode_header,
    encode_instruments,
    read_header,
    read_journal,
)

Ticks = Callable[..., Block]
Write = Callable[..., Path]


def test_jumps_of_one_read_are_as_many_as_they_were(tmp_path: Path, header: Header) -> None:
    # Each is noted before its cost is known, and told when it is; all have the read's receipts.
    noted = [Gap(0, 1, 2, "ids jumped")] * 3
    told = [Gap(0, 1, 2, "ids jumped, 4 back-filled", 1), Gap(0, 1, 2, "ids jumped", 7)]
    path = tmp_path / "0001.journal"
    path.write_bytes(encode_header(header) + encode_gaps(noted) + encode_gaps(told))
    assert sorted(gap.missed for gap in read_journal(path).gaps) == [-1, 1, 7]


def test_a_journal_reads_back_as_it_was_written(
    tmp_path: Path, write_journal: Write, ticks: Ticks, header: Header
):
    gaps = [Gap(0, 1, 2, "“lost”"), Gap(2, 3, 4, "ids jumped", 7)]
    path = write_journal(
        tmp_path / "0001.journal",
        ticks(10),
        encode_gaps(gaps[:1]),
        encode_counters(Counters(1, 2, 3)),
        ticks(1, first=10),
        encode_gaps(gaps[1:]),
        encode_counters(Counters(4, 5, 6)),
    )
    content = read_journal(path)
    assert content.header == header
    assert content.ticks.tobytes() == ticks(11).tobytes()
    assert content.gaps == gaps
    assert content.counters == Counters(4, 5, 6)
    assert (content.good_bytes, content.cut_bytes) == (path.stat().st_size, 0)


def test_a_journal_with_nothing_but_its_header_has_no_ticks(tmp_path: Path, write_journal: Write):
    content = read_journal(write_journal(tmp_path / "0001.journal"))
    assert content.ticks.size == 0
    assert content.ticks.dtype == TICK


def test_a_tail_cut_at_any_byte_leaves_the_longest_valid_prefix(
    tmp_path: Path, write_journal: Write, ticks: Ticks
):
    path = write_journal(tmp_path / "0001.journal", ticks(5), ticks(3, first=5))
    whole = path.read_bytes()
    last = len(encode(Kind.TICKS, ticks(3, first=5).tobytes()))
    kept = len(whole) - last
    for length in range(kept, len(whole)):
        path.write_bytes(whole[:length])
        content = read_journal(path)
        assert content.ticks.tobytes() == ticks(5).tobytes(), length
        assert (content.good_bytes, content.cut_bytes) == (kept, length - kept)


def test_a_block_with_any_flipped_bit_is_left_out_and_the_rest_is_read(
    tmp_path: Path, write_journal: Write, ticks: Ticks, header: Header
):
    path = write_journal(tmp_path / "0001.journal", ticks(4), ticks(1, first=4), ticks(2, first=5))
    whole = path.read_bytes()
    start = len(encode_header(header)) + len(encode(Kind.TICKS, ticks(4).tobytes()))
    end = start + len(encode(Kind.TICKS, ticks(1).tobytes()))
    for position in range(start, end):
        for bit in range(8):
            damaged = bytearray(whole)
            damaged[position] ^= 1 << bit
            path.write_bytes(damaged)
            content = read_journal(path)
            assert content.damage == [DamagedPart(start, end - start, after_ticks=4)]
            assert content.ticks["ordinal"].tolist() == [0, 1, 2, 3, 5, 6], (position, bit)
            assert content.ticks[:4].tobytes() == ticks(4).tobytes()


def test_zeros_behind_the_last_block_are_cut(tmp_path: Path, write_journal: Write, ticks: Ticks):
    """What some file systems leave after a power cut."""
    path = write_journal(tmp_path / "0001.journal", ticks(4), bytes(5000))
    content = read_journal(path)
    assert content.ticks.size == 4
    assert content.cut_bytes == 5000


def test_a_block_that_is_whole_but_makes_no_sense_is_left_out(
    tmp_path: Path, write_journal: Write, ticks: Ticks, header: Header
):
    for strange in (
        encode(Kind.TICKS, b"x" * (TICK.itemsize + 1)),
        encode(Kind.GAPS, b"{}"),
        encode(Kind.COUNTERS, b"[]"),
        encode(Kind.INSTRUMENTS, b"{}"),
        encode_instruments([SymbolRow(0, "00941.HK", "", "HKD")]),
        encode_instruments([SymbolRow(7, "00941.HK", "", ""), SymbolRow(7, "00001.HK", "", "")]),
        encode(99, b""),
    ):
        path = write_journal(tmp_path / "0001.journal", ticks(2), strange, ticks(2, first=2))
        content = read_journal(path)
        assert content.ticks.size == 4
        assert content.damaged
        assert content.cut_bytes == len(strange)
        assert content.header == header, "a number stays with its first instrument"


@pytest.mark.parametrize("length", range(len(MAGIC)))
def test_a_journal_killed_within_its_very_first_write_is_empty(tmp_path: Path, length: int):
    path = tmp_path / "0001.journal"
    path.write_bytes(MAGIC[:length])
    content = read_journal(path)
    assert content.header is None
    assert (content.good_bytes, content.cut_bytes) == (0, length)


def test_a_header_torn_anywhere_is_an_empty_journal(tmp_path: Path, header: Header):
    whole = encode_header(header)
    path = tmp_path / "0001.journal"
    for length in range(len(MAGIC), len(whole)):
        path.write_bytes(whole[:length])
        assert read_journal(path).header is None
        assert read_journal(path).ticks.size == 0


def test_any_flipped_bit_of_the_header_is_refused(
    tmp_path: Path, write_journal: Write, ticks: Ticks, header: Header
):
    path = write_journal(tmp_path / "0001.journal", ticks(50))
    whole = path.read_bytes()
    passed = []
    for position in range(len(encode_header(header))):
        for bit in range(8):
            damaged = bytearray(whole)
            damaged[position] ^= 1 << bit
            path.write_bytes(damaged)
            with contextlib.suppress(RecordingError):
                read_journal(path)
                passed.append((position, bit))
    assert passed == [], "taken for an empty journal, which sealing deletes with all its ticks"


def test_what_is_not_a_journal_is_refused_in_a_sentence(tmp_path: Path):
    path = tmp_path / "0001.journal"
    for data in (b"hello", b"TICKDECKJOURNAL2" + bytes(100), bytes(100), b"x" + MAGIC):
        path.write_bytes(data)
        with pytest.raises(RecordingError, match=r"is not a Tickdeck journal; it was left as it is\.$"):
            read_journal(path)


def test_ticks_of_another_size_are_left_to_the_version_that_wrote_them(tmp_path: Path, header: Header):
    path = tmp_path / "0001.journal"
    path.write_bytes(encode_header(msgspec.structs.replace(header, itemsize=TICK.itemsize + 8)))
    with pytest.raises(RecordingError, match="another version"):
        read_journal(path)


def test_counters_subtract():
    assert Counters(5, 4, 3) - Counters(1, 1, 1) == Counters(4, 3, 2)


def test_ticks_read_back_do_not_hold_strange_strides(tmp_path: Path, write_journal: Write, ticks: Ticks):
    content = read_journal(write_journal(tmp_path / "0001.journal", ticks(3), ticks(3, first=3)))
    assert content.ticks["price"].dtype == np.float64
    assert content.ticks.flags.c_contiguous


ADDED = [SymbolRow(3, "00941.HK", "China Mobile", "HKD"), SymbolRow(4, "00001.HK", "", "HKD")]


def test_instruments_that_were_added_later_are_united_with_the_headers(
    tmp_path: Path, write_journal: Write, ticks: Ticks, header: Header
):
    path = write_journal(
        tmp_path / "0001.journal",
        ticks(3),
        encode_instruments(ADDED[:1]),
        ticks(1, first=3, symbol=3),
        encode_instruments(ADDED),
        ticks(1, first=4, symbol=4),
    )
    content = read_journal(path)
    assert content.header is not None
    assert content.header.symbols == [*header.symbols, *ADDED]
    assert content.header.feed == header.feed
    assert (content.damaged, content.cut_bytes, content.ticks.size) == (False, 0, 5)


def test_added_instruments_torn_at_any_byte_are_a_torn_tail_like_any_other(
    tmp_path: Path, write_journal: Write, ticks: Ticks, header: Header
):
    path = write_journal(tmp_path / "0001.journal", ticks(5))
    whole, block = path.read_bytes(), encode_instruments(ADDED)
    for length in range(len(block)):
        path.write_bytes(whole + block[:length])
        content = read_journal(path)
        assert content.header == header, length
        assert (content.good_bytes, content.cut_bytes) == (len(whole), length)
        assert not content.damaged


def test_added_instruments_with_any_flipped_bit_cost_only_themselves(
    tmp_path: Path, write_journal: Write, ticks: Ticks, header: Header
):
    block = encode_instruments(ADDED[:1])
    path = write_journal(tmp_path / "0001.journal", ticks(4), block, ticks(2, first=4, symbol=3))
    whole = path.read_bytes()
    start = whole.index(block)
    for position in range(start, start + len(block)):
        for bit in range(8):
            damaged = bytearray(whole)
            damaged[position] ^= 1 << bit
            path.write_bytes(damaged)
            content = read_journal(path)
            assert content.header == header
            assert content.damaged
            assert content.cut_bytes == len(block)
            assert content.ticks["ordinal"].tolist() == list(range(6)), (position, bit)


def test_any_flipped_bit_of_a_journal_is_named_and_costs_its_block_alone(
    tmp_path: Path, write_journal: Write, ticks: Ticks, header: Header
):
    """The last block is no exception: a length that grew by a bit must not pass for a torn tail."""
    parts = [
        encode(Kind.TICKS, ticks(3).tobytes()),
        encode_gaps([Gap(0, 1, 2, "lost")]),
        encode(Kind.TICKS, ticks(2, first=3).tobytes()),
        encode_counters(Counters(1, 2, 3, ticks=5)),
        encode(Kind.TICKS, ticks(2, first=5).tobytes()),
    ]
    path = write_journal(tmp_path / "0001.journal", *parts)
    whole = path.read_bytes()
    bounds = np.cumsum([len(encode_header(header)), *map(len, parts)]).tolist()
    intact = [set(range(3)), set(), {3, 4}, set(), {5, 6}]
    for number, (start, end) in enumerate(itertools.pairwise(bounds)):
        before = sum(map(len, intact[:number]))
        kept = sorted(set().union(*intact) - intact[number])
        expected = b"".join(ticks(1, first=ordinal).tobytes() for ordinal in kept)
        for position in range(start, end):
            for bit in range(8):
                damaged = bytearray(whole)
                damaged[position] ^= 1 << bit
                path.write_bytes(damaged)
                content = read_journal(path)
                assert content.damage == [DamagedPart(start, end - start, before)], (position, bit)
                assert content.cut_bytes == end - start
                assert content.ticks["ordinal"].tolist() == kept
                assert content.ticks.tobytes() == expected, (position, bit)
                assert len(content.gaps) == (number != 1)
                assert content.counted == (-1 if number == 3 else 5)


def test_damage_across_blocks_is_one_part_and_places_apart_are_two(
    tmp_path: Path, write_journal: Write, ticks: Ticks, header: Header
):
    path = write_journal(tmp_path / "0001.journal", *(ticks(1, first=number) for number in range(6)))
    size, first = len(encode(Kind.TICKS, ticks(1).tobytes())), len(encode_header(header))
    damaged = bytearray(path.read_bytes())
    damaged[first + size + 20 : first + 2 * size + 20] = bytes(size)
    damaged[first + 4 * size + 20] ^= 1
    path.write_bytes(damaged)
    content = read_journal(path)
    assert content.damage == [
        DamagedPart(first + size, 2 * size, after_ticks=1),
        DamagedPart(first + 4 * size, size, after_ticks=2),
    ]
    assert content.ticks["ordinal"].tolist() == [0, 3, 5]


def test_a_journal_is_read_without_copying_its_ticks(tmp_path: Path, write_journal: Write, ticks: Ticks):
    content = read_journal(write_journal(tmp_path / "0001.journal", ticks(3), ticks(3, first=3)))
    first, second = (block.__array_interface__["data"][0] for block in content.blocks)
    assert second - first == len(encode(Kind.TICKS, ticks(3).tobytes())), "views of one buffer"
    assert content.tick_count == 6


def test_the_writers_count_is_read_and_unknown_where_it_was_killed(
    tmp_path: Path, write_journal: Write, ticks: Ticks
):
    path = tmp_path / "0001.journal"
    assert read_journal(write_journal(path, ticks(3), encode_counters(Counters(ticks=3)))).counted == 3
    assert read_journal(write_journal(path, ticks(3))).counted == -1


def test_the_header_alone_is_read_without_the_rest(tmp_path: Path, write_journal: Write, header: Header):
    path = write_journal(tmp_path / "0001.journal", b"whatever follows")
    assert read_header(path) == header
    whole = path.read_bytes()
    for damaged in (b"", whole[:10], whole[:60], b"x" + whole[1:], whole[:30] + b"\0" + whole[31:]):
        path.write_bytes(damaged)
        assert read_header(path) is None


def test_much_damage_does_not_take_long_to_search(tmp_path: Path, write_journal: Write, ticks: Ticks):
    """Bytes that could begin a block are everywhere; few may cost a checksum over all that follows."""
    noise = np.random.default_rng(1).integers(0, 8, 2_000_000, dtype=np.uint8).tobytes()
    path = write_journal(tmp_path / "0001.journal", ticks(3), noise, ticks(2, first=3))
    content = read_journal(path)
    assert content.ticks["ordinal"].tolist() == [0, 1, 2, 3, 4]
    assert [part.length for part in content.damage] == [len(noise)]
