"""The day so far is what a board would know that had never been closed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import h5py
import numpy as np

from fakes.clock import NOON_US
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import Block
from tickdeck.pipeline.board import Board
from tickdeck.store.journal import Header, Kind, SymbolRow, encode, encode_header
from tickdeck.store.past.answers import day_so_far
from tickdeck.store.past.day_before import day_before
from tickdeck.store.past.day_files import FeedFiles
from tickdeck.store.past.messages import DayBefore

DAY, SECOND = "2026-06-22", 1_000_000
IDS = ("AAPL.US", "00700.HK", "09988.HK")
LATER_US = NOON_US + 1_000 * SECOND
Segment = Callable[..., Path]
Prints = Callable[..., Block]


def asked(feed_dir: Path, before_us: int = LATER_US):
    told, rows = day_before(FeedFiles(feed_dir), DayBefore(IDS, before_us))
    return day_so_far(told, memoryview(rows.tobytes()))


def test_files_sum_up_to_what_a_board_would_know(feed_dir: Path, segment: Segment, prints: Prints):
    first = prints(NOON_US + SECOND * np.arange(50))
    first["symbol"][::3] = 1
    second = prints(NOON_US + SECOND * np.arange(60, 90))
    segment(DAY, first, number=1)
    segment(DAY, second, number=2)
    board = Board(InstrumentTable(map(Instrument, ("00700.HK", "AAPL.US", "09988.HK"))))
    board.apply(first)
    board.apply(second)
    found = asked(feed_dir)
    assert found.is_whole
    for place, number in enumerate((1, 0)):
        assert found.rows[place] == board.so_far()[number]
    assert found.rows[2].tobytes() == bytes(found.rows.itemsize), "never traded"


def test_what_was_received_since_the_run_began_is_left_out(feed_dir: Path, segment: Segment, prints: Prints):
    segment(DAY, prints(NOON_US + SECOND * np.arange(50)))
    assert asked(feed_dir, NOON_US + 20 * SECOND).rows["trades"].tolist() == [0, 20, 0]


def test_a_day_that_is_over_for_its_venue_is_left_out(feed_dir: Path, segment: Segment, prints: Prints):
    segment(DAY, prints(NOON_US + SECOND * np.arange(10)))
    segment(DAY, prints(NOON_US + SECOND * np.arange(10), symbol=1), number=2)
    # Past midnight in Hong Kong, and the afternoon in New York.
    found = asked(feed_dir, NOON_US + 5 * 3_600 * SECOND)
    assert found.rows["trades"].tolist() == [10, 0, 0]


def test_journals_of_a_run_that_was_cut_off_are_told(feed_dir: Path, segment: Segment, prints: Prints):
    segment(DAY, prints(NOON_US + SECOND * np.arange(10)))
    journal = feed_dir / DAY / "0002.journal"
    header = Header("alltick", NOON_US + 20 * SECOND, [SymbolRow(0, "00700.HK", "", "")])
    waits = prints(NOON_US + SECOND * np.arange(20, 30))
    journal.write_bytes(encode_header(header) + encode(Kind.TICKS, waits.tobytes()))
    assert not asked(feed_dir).is_whole
    # The journal of the run that asks is no hole in what was before it.
    assert asked(feed_dir, NOON_US + 15 * SECOND).is_whole


def test_what_is_damaged_is_left_out_and_told(feed_dir: Path, segment: Segment, prints: Prints):
    path = segment(DAY, prints(NOON_US + SECOND * np.arange(10)))
    segment(DAY, prints(NOON_US + SECOND * np.arange(20, 30)), number=2)
    with h5py.File(path, "r+") as file:
        del file["ticks"]
    found = asked(feed_dir)
    assert found.rows["trades"].tolist() == [0, 10, 0]
    assert "0001.h5 is left out" in " ".join(found.damage)
