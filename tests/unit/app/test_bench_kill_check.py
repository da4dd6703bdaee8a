"""What the look at a killed recording finds, and that it finds it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np
import pytest

from tickdeck.app.bench.kill_check import (
    ROW,
    differences,
    journalled,
    leftovers,
    sealed_rows,
    sent_rows,
)
from tickdeck.domain.tick import TICK, Block
from tickdeck.store.journal import Header, Kind, SymbolRow, encode, encode_header
from tickdeck.store.sealer import seal

CODES = ("00005.HK", "00700.HK", "01810.HK")
START_MS = 1_782_264_600_000


def sent(numbers: Iterable[int]) -> np.ndarray:
    """Prints by their number, as the exchange's log has them."""
    rows = [
        (CODES[number % 3], 1_000 + number, (START_MS + number) * 1_000, 10 + number / 8, 100.0 * number)
        for number in numbers
    ]
    return np.array(rows, dtype=ROW)


def ticks(numbers: Sequence[int]) -> Block:
    """The same prints as they are recorded."""
    block = np.zeros(len(numbers), dtype=TICK)
    for place, number in enumerate(numbers):
        block[place]["time_us"] = (START_MS + number) * 1_000
        block[place]["recv_us"] = (START_MS + number) * 1_000 + 700
        block[place]["symbol"] = number % 3
        block[place]["price"] = 10 + number / 8
        block[place]["volume"] = 100.0 * number
        block[place]["seq"] = 1_000 + number
        block[place]["ordinal"] = number
    return block


@pytest.fixture
def journal(tmp_path: Path) -> Callable[[str, Sequence[int]], Path]:
    """Write a journal of these prints, ten in a block."""

    def write(name: str, numbers: Sequence[int]) -> Path:
        path = tmp_path / "recordings" / "alltick" / "2026-06-24" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        symbols = [SymbolRow(number, code, "", "HKD") for number, code in enumerate(CODES)]
        blocks = [ticks(numbers[first : first + 10]) for first in range(0, len(numbers), 10)]
        header = encode_header(Header("alltick", START_MS * 1_000, symbols))
        path.write_bytes(header + b"".join(encode(Kind.TICKS, block.tobytes()) for block in blocks))
        return path

    return write


def test_the_first_ticks_of_every_connection_are_as_it_should_be() -> None:
    one, other = sent(range(0, 100, 2)), sent(range(1, 100, 2))
    assert differences([one, other], np.concatenate((other[:30], one[:44]))) == []
    assert differences([one, other], one[:0]) == []
    assert differences([], one[:0]) == []


def test_a_hole_is_found() -> None:
    rows = sent(range(100))
    found = differences([rows], np.delete(rows[:60], [7, 8, 30]))
    assert found == ["of the first 60 ticks of a connection 3 are missing"]


def test_a_hole_in_one_connection_is_found_though_the_other_is_whole() -> None:
    one, other = sent(range(0, 100, 2)), sent(range(1, 100, 2))
    (found,) = differences([one, other], np.concatenate((one, other[1:])))
    assert "1 are missing" in found


def test_a_tick_that_is_there_twice_is_found() -> None:
    rows = sent(range(100))
    assert differences([rows], np.concatenate((rows, rows[3:5]))) == ["2 ticks are recorded twice"]


@pytest.mark.parametrize("field", ["seq", "time_us", "price", "volume"])
def test_a_tick_that_differs_in_anything_from_what_was_sent_is_found(field: str) -> None:
    rows = sent(range(50))
    recorded = rows.copy()
    recorded[field][49] += 1
    assert "1 recorded ticks were never sent like this" in differences([rows], recorded)


def test_the_ticks_of_an_instrument_under_the_name_of_another_are_found() -> None:
    rows = sent(range(50))
    recorded = rows.copy()
    recorded["code"][10] = CODES[2]
    assert "1 recorded ticks were never sent like this" in differences([rows], recorded)


def test_sealed_ticks_are_read_as_they_were_sent(
    journal: Callable[[str, Sequence[int]], Path], tmp_path: Path
) -> None:
    for name, numbers in (("0001.journal", range(45)), ("0002.journal", range(45, 60))):
        seal(journal(name, numbers))
    rows = sealed_rows(tmp_path / "recordings" / "alltick")
    assert rows.size == 60
    assert differences([sent(range(80))], rows) == []


def test_each_segment_counts_once_whether_it_is_sealed_or_not(
    journal: Callable[[str, Sequence[int]], Path], tmp_path: Path
) -> None:
    seal(journal("0001.journal", range(45)))
    journal("0002.journal", range(45, 65))
    # Killed between the renaming of the file and the deletion of its journal.
    seal(journal("0003.journal", range(65, 75)))
    journal("0003.journal", range(65, 75))
    assert journalled(tmp_path / "recordings" / "alltick") == 75


def test_a_torn_block_was_not_journalled(
    journal: Callable[[str, Sequence[int]], Path], tmp_path: Path
) -> None:
    path = journal("0001.journal", range(45))
    path.write_bytes(path.read_bytes()[:-1])
    assert journalled(tmp_path / "recordings" / "alltick") == 40


def test_whatever_is_no_sealed_file_is_left_over(
    journal: Callable[[str, Sequence[int]], Path], tmp_path: Path
) -> None:
    seal(journal("0001.journal", range(45)))
    day = tmp_path / "recordings" / "alltick" / "2026-06-24"
    (day.parent / ".lock").touch()
    assert leftovers(tmp_path) == []
    for name in ("0002.journal", "0003.h5.77.unfinished", "0004.journal.damaged"):
        (day / name).touch()
    assert [path.name for path in leftovers(tmp_path)] == [
        "0002.journal",
        "0003.h5.77.unfinished",
        "0004.journal.damaged",
    ]


def test_nothing_recorded_is_nothing_found(tmp_path: Path) -> None:
    assert sealed_rows(tmp_path / "recordings" / "alltick").size == 0
    assert journalled(tmp_path / "recordings" / "alltick") == 0
    assert leftovers(tmp_path) == []


def test_the_log_of_the_exchange_is_read_by_connection_in_order(tmp_path: Path) -> None:
    rows = [
        {"code": CODES[number % 3], "seq": 1_000 + number, "time_ms": START_MS + number}
        | {"price": 10 + number / 8, "volume": 100.0 * number, "connection": number % 2}
        for number in range(30)
    ]
    log = tmp_path / "sent.jsonl"
    log.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    one, other = sent_rows(log)
    assert one.tolist() == sent(range(0, 30, 2)).tolist()
    assert other.tolist() == sent(range(1, 30, 2)).tolist()
