from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import h5py
import numpy as np
import pytest

from fakes.clock import NOON_US
from fakes.recordings import TICK_FIELDS, read_segment
from tickdeck.domain.errors import RecordingError
from tickdeck.domain.tick import TICK, Block
from tickdeck.pipeline.gaps import Gap
from tickdeck.store import sealer
from tickdeck.store.journal import (
    Counters,
    Header,
    Kind,
    SymbolRow,
    encode,
    encode_counters,
    encode_gaps,
    encode_header,
    encode_instruments,
)
from tickdeck.store.sealer import answer, seal

Ticks = Callable[..., Block]
Write = Callable[..., Path]


@pytest.fixture
def journal(tmp_path: Path, write_journal: Write, ticks: Ticks) -> Path:
    gaps = [Gap(0, NOON_US, NOON_US + 5, "é" * 200), Gap(2, 7, 8, "ids jumped", 12)]
    return write_journal(
        tmp_path / "2026-06-22" / "0007.journal",
        ticks(1000),
        encode_gaps(gaps),
        ticks(40_000, first=1000),
        encode_counters(Counters(3, 4, 5, ticks=41_000)),
    )


def test_a_sealed_file_is_what_the_format_promises_to_plain_h5py(journal: Path, ticks: Ticks):
    result = seal(journal)
    path = journal.with_suffix(".h5")
    assert (result.file, result.rows, result.cut_bytes, result.error) == (str(path), 41_000, 0, "")
    assert not journal.exists()
    assert [each.name for each in journal.parent.iterdir()] == ["0007.h5"]
    found, codes = read_segment(path, "alltick")
    expected = ticks(41_000)
    expected = expected[np.lexsort((expected["ordinal"], expected["symbol"]))]
    assert found.tobytes() == expected.tobytes()
    assert found.dtype == TICK
    assert codes == {0: "00700.HK", 1: "00005.HK", 2: "AAPL.US"}
    with h5py.File(path) as file:
        stored = file["ticks"]
        assert {name: stored.dtype[name].str for name in stored.dtype.names} == TICK_FIELDS
        assert (stored.compression, stored.shuffle, stored.fletcher32) == ("gzip", True, True)
        assert stored.ndim == 1
        assert [tuple(entry) for entry in file["index"][:]] == [
            (0, 0, 13_667),
            (1, 13_667, 13_667),
            (2, 27_334, 13_666),
        ]
        assert file["symbols"].dtype.names == ("id", "code", "name", "currency")
        assert file["symbols"].dtype["id"].str == "<u4"
        names = [name.decode() for name in file["symbols"]["name"]]
        assert names == ["Tencent", "匯豐控股" * 5 + "匯", ""], "cut to whole characters"
        assert [text.decode() for text in file["symbols"]["currency"]] == ["HKD", "HKD", "USD"]
        gaps = file["gaps"][:]
        assert gaps.dtype.names == ("symbol", "from_us", "to_us", "reason", "missed")
        assert gaps["symbol"].tolist() == [0, 2]
        assert gaps["missed"].tolist() == [-1, 12]
        assert gaps["reason"][0].decode() == "é" * 48
        assert gaps["reason"][1].decode() == "ids jumped"
        attributes = dict(file.attrs)
    assert attributes == {
        "format": "tickdeck-ticks",
        "format_version": 1,
        "feed": "alltick",
        "created_us": NOON_US,
        "rows": 41_000,
        "duplicates": 3,
        "out_of_order": 4,
        "rejected": 5,
        "journal_ticks": 41_000,
        "contiguous_ids": 0,
    }


def test_a_torn_tail_is_left_out_and_said(tmp_path: Path, write_journal: Write, ticks: Ticks):
    journal = write_journal(tmp_path / "2026-06-22" / "0001.journal", ticks(9), b"\x02torn")
    result = seal(journal)
    assert (result.rows, result.cut_bytes) == (9, 5)
    assert read_segment(Path(result.file), "alltick")[0].size == 9


def test_gaps_alone_are_worth_a_file(tmp_path: Path, write_journal: Write):
    journal = write_journal(tmp_path / "2026-06-22" / "0001.journal", encode_gaps([Gap(1, 2, 3, "lost")]))
    result = seal(journal)
    assert result.rows == 0
    assert read_segment(Path(result.file), "alltick")[0].size == 0


def test_an_empty_journal_leaves_no_file(tmp_path: Path, write_journal: Write):
    journal = write_journal(tmp_path / "2026-06-22" / "0001.journal", encode_counters(Counters()))
    result = seal(journal)
    assert (result.file, result.error) == ("", "")
    assert list(journal.parent.iterdir()) == []


def test_sealing_again_after_a_crash_between_rename_and_deletion_is_harmless(journal: Path):
    kept = journal.read_bytes()
    first = seal(journal)
    content = Path(first.file).read_bytes()
    journal.write_bytes(kept)
    again = seal(journal)
    assert again == first
    assert not journal.exists()
    with h5py.File(again.file) as file:
        assert file["ticks"].size == 41_000
    assert len(Path(again.file).read_bytes()) == len(content)
    found = answer(journal)
    assert (found.file, found.rows, found.error) == (first.file, first.rows, ""), (
        "asked for a journal that is sealed already"
    )


def test_a_journal_that_vanished_unsealed_is_said(tmp_path: Path):
    assert "disappeared" in answer(tmp_path / "0001.journal").error


def test_a_damaged_beginning_is_refused_and_left_alone(journal: Path):
    data = bytearray(journal.read_bytes())
    data[40] ^= 1
    journal.write_bytes(data)
    with pytest.raises(RecordingError, match="damaged at its beginning"):
        seal(journal)
    assert "left as it is" in answer(journal).error
    assert journal.read_bytes() == data
    assert [each.name for each in journal.parent.iterdir()] == ["0007.journal"]


def test_no_flipped_bit_of_the_header_lets_a_journal_with_ticks_be_deleted(journal: Path, header: Header):
    whole = journal.read_bytes()
    lost = []
    for position in range(len(encode_header(header))):
        if 30 < position < len(encode_header(header)) - 5:
            continue  # the text of the header, all alike
        for bit in range(8):
            data = bytearray(whole)
            data[position] ^= 1 << bit
            journal.write_bytes(data)
            answer(journal)
            if not journal.exists():
                lost.append((position, bit))
    assert lost == []


def test_a_file_that_does_not_read_back_does_not_cost_its_journal(
    journal: Path, monkeypatch: pytest.MonkeyPatch
):
    def refuse(path: Path, ticks: Block) -> None:
        raise RecordingError(f"{path.name} does not read back.")

    monkeypatch.setattr(sealer, "verify_segment", refuse)
    before = journal.read_bytes()
    assert "does not read back" in answer(journal).error
    assert journal.read_bytes() == before
    assert [each.name for each in journal.parent.iterdir()] == ["0007.journal"]


def test_a_full_disk_while_sealing_keeps_the_journal_and_no_half_file(
    journal: Path, monkeypatch: pytest.MonkeyPatch
):
    def full(path: Path, *_: object) -> None:
        path.write_bytes(b"half of it")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(sealer, "write_segment", full)
    result = answer(journal)
    assert result.error.endswith("; it is kept.")
    assert [each.name for each in journal.parent.iterdir()] == ["0007.journal"]


def test_the_unfinished_file_of_a_killed_process_with_our_number_is_no_obstacle(journal: Path):
    """In a container a restarted program often has the number of the one before."""
    journal.with_name(f"0007.h5.{os.getpid()}.unfinished").write_bytes(b"half")
    assert answer(journal).error == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot sync folders")
def test_the_file_and_its_name_are_on_the_disk_before_the_journal_goes(
    journal: Path, monkeypatch: pytest.MonkeyPatch
):
    """A power cut at any moment must leave the journal or a whole file under its final name."""
    events: list[tuple[str, int]] = []
    fsync, replace, unlink = os.fsync, os.replace, os.unlink

    def noting_fsync(descriptor: int) -> None:
        found = os.fstat(descriptor)
        events.append(("sync folder" if stat.S_ISDIR(found.st_mode) else "sync file", found.st_ino))
        fsync(descriptor)

    def noting_replace(source: Path, target: Path) -> None:
        events.append(("rename", Path(source).stat().st_ino))
        replace(source, target)

    def noting_unlink(path: Path) -> None:
        # Of names that do not exist nothing is deleted.
        if Path(path).exists():
            events.append(("delete", Path(path).stat().st_ino))
        unlink(path)

    monkeypatch.setattr(os, "fsync", noting_fsync)
    monkeypatch.setattr(os, "replace", noting_replace)
    monkeypatch.setattr(os, "unlink", noting_unlink)
    old, folder = journal.stat().st_ino, journal.parent.stat().st_ino
    new = Path(seal(journal).file).stat().st_ino
    assert events == [("sync file", new), ("rename", new), ("sync folder", folder), ("delete", old)]


def test_a_journal_damaged_in_its_middle_is_sealed_without_that_and_kept(
    tmp_path: Path, write_journal: Write, ticks: Ticks
):
    journal = write_journal(tmp_path / "2026-06-22" / "0001.journal", ticks(4))
    whole = journal.read_bytes()
    more = encode(Kind.TICKS, ticks(3, first=4).tobytes())
    broken = bytearray(encode(Kind.TICKS, ticks(2, first=7).tobytes()))
    broken[-1] ^= 1
    journal.write_bytes(whole + bytes(broken) + more)
    result = seal(journal)
    assert (result.rows, result.cut_bytes) == (7, len(broken))
    assert not journal.exists()
    assert Path(result.kept).read_bytes() == whole + bytes(broken) + more


def test_a_journal_whose_only_block_is_damaged_is_not_taken_for_an_empty_one(
    tmp_path: Path, write_journal: Write, ticks: Ticks
):
    journal = write_journal(tmp_path / "2026-06-22" / "0001.journal", ticks(4))
    data = bytearray(journal.read_bytes())
    data[-1] ^= 1
    journal.write_bytes(data)
    result = seal(journal)
    assert result.file == ""
    assert result.damage
    assert Path(result.kept).read_bytes() == bytes(data)


def test_instruments_that_were_added_later_are_sealed_like_those_of_the_header(
    tmp_path: Path, write_journal: Write, ticks: Ticks
):
    journal = write_journal(
        tmp_path / "2026-06-22" / "0001.journal",
        ticks(4),
        encode_instruments([SymbolRow(3, "00941.HK", "China Mobile", "HKD")]),
        ticks(2, first=4, symbol=3),
        encode_gaps([Gap(3, 1, 2, "lost")]),
    )
    result = seal(journal)
    assert (result.rows, result.cut_bytes, result.nameless, result.damage) == (6, 0, 0, "")
    found, codes = read_segment(Path(result.file), "alltick")
    assert codes == {0: "00700.HK", 1: "00005.HK", 2: "AAPL.US", 3: "00941.HK"}
    assert found["symbol"].tolist() == [0, 0, 1, 2, 3, 3]
    with h5py.File(result.file) as file:
        assert [name.decode() for name in file["symbols"]["name"]][-1] == "China Mobile"
        assert file["gaps"]["symbol"].tolist() == [3]


def test_ticks_whose_instrument_stood_in_a_damaged_block_are_kept_counted_and_told(
    tmp_path: Path, write_journal: Write, ticks: Ticks
):
    block = bytearray(encode_instruments([SymbolRow(3, "00941.HK", "China Mobile", "HKD")]))
    block[-1] ^= 1
    journal = write_journal(
        tmp_path / "2026-06-22" / "0001.journal", ticks(4), bytes(block), ticks(2, first=4, symbol=3)
    )
    result = seal(journal)
    assert (result.rows, result.cut_bytes, result.nameless) == (6, len(block), 2)
    assert "of 2 ticks it is unknown whose they are;" in result.damage
    assert Path(result.kept).exists()
    with h5py.File(result.file) as file:
        assert file["ticks"]["symbol"].tolist() == [0, 0, 1, 2, 3, 3]
        assert file["symbols"]["id"].tolist() == [0, 1, 2]
