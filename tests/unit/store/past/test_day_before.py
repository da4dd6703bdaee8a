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
from tickdeck.pipeline.minutes import Minutes
from tickdeck.pipeline.moves import Moves
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
    question = DayBefore(IDS, before_us)
    told, arrays = day_before(FeedFiles(feed_dir), question)
    content = b"".join(each.tobytes() for each in arrays)
    assert len(content) == told.bytes
    return day_so_far(question, told, memoryview(content))


def test_files_sum_up_to_what_a_board_would_know(feed_dir: Path, segment: Segment, prints: Prints):
    first = prints(NOON_US + SECOND * np.arange(50))
    first["symbol"][::3] = 1
    second = prints(NOON_US + SECOND * np.arange(60, 90))
    segment(DAY, first, number=1)
    segment(DAY, second, number=2)
    board = Board(InstrumentTable(map(Instrument, ("00700.HK", "AAPL.US", "09988.HK"))))
    minutes, moves = Minutes(board.instruments), Moves(board.instruments)
    for take in (board.apply, minutes.append, moves.append):
        take(first)
        take(second)
    found = asked(feed_dir)
    assert found.is_whole
    for place, number in enumerate((1, 0)):
        assert found.rows[place] == board.so_far()[number]
        assert found.moves[place] == moves.so_far()[number]
        first_minute, columns = found.minutes.first, found.minutes.close.shape[1]
        assert np.nansum(minutes.close[number, first_minute:][:columns]) == np.nansum(minutes.close[number])
        for ours, theirs in ((found.minutes.close, minutes.close), (found.minutes.volume, minutes.volume)):
            np.testing.assert_array_equal(ours[place], theirs[number, first_minute:][:columns])
    assert found.rows[2].tobytes() == bytes(found.rows.itemsize), "never traded"
    assert found.minutes.day[2] == -1


def test_what_was_received_since_the_run_began_is_left_out(feed_dir: Path, segment: Segment, prints: Prints):
    segment(DAY, prints(NOON_US + SECOND * np.arange(50)))
    assert asked(feed_dir, NOON_US + 20 * SECOND).rows["trades"].tolist() == [0, 20, 0]


def test_a_day_that_is_over_for_its_venue_is_left_out(feed_dir: Path, segment: Segment, prints: Prints):
    segment(DAY, prints(NOON_US + SECOND * np.arange(10)))
    segment(DAY, prints(NOON_US + SECOND * np.arange(10), symbol=1), number=2)
    # Past midnight in Hong Kong, and the afternoon in New York.
    found = asked(feed_dir, NOON_US + 5 * 3_600 * SECOND)
    assert found.rows["trades"].tolist() == [10, 0, 0]
    assert (found.minutes.day >= 0).tolist() == [True, False, False]
    assert np.isnan(found.minutes.close[1:]).all()
    assert not found.minutes.volume[1:].any()
    assert found.moves["packed"].tolist()[1:] == [0, 0]


def test_times_between_runs_are_told_as_pauses_up_to_the_run_that_asks(
    feed_dir: Path, segment: Segment, prints: Prints
):
    segment(DAY, prints(NOON_US + SECOND * np.arange(60)))
    segment(DAY, prints(NOON_US + SECOND * np.arange(60, 120)), number=2)
    segment(DAY, prints(NOON_US + SECOND * np.arange(500, 600), symbol=1), number=3)
    after = (NOON_US + 599 * SECOND, LATER_US)
    assert asked(feed_dir).minutes.pauses == ((NOON_US + 119 * SECOND, NOON_US + 500 * SECOND), after)
    # Of the run that asks a file may be there already.
    segment(DAY, prints(LATER_US + SECOND * np.arange(9, 90)), number=4)
    assert asked(feed_dir).minutes.pauses[-1] == after
    assert asked(feed_dir, NOON_US + 602 * SECOND).minutes.pauses[1:] == (), "as soon as it ended"


def test_journals_of_a_run_that_was_cut_off_are_told(feed_dir: Path, segment: Segment, prints: Prints):
    segment(DAY, prints(NOON_US + SECOND * np.arange(10)))
    journal = feed_dir / DAY / "0002.journal"
    header = Header("alltick", NOON_US + 20 * SECOND, [SymbolRow(0, "00700.HK", "", "")])
    waits = prints(NOON_US + SECOND * np.arange(20, 30))
    journal.write_bytes(encode_header(header) + encode(Kind.TICKS, waits.tobytes()))
    found = asked(feed_dir)
    assert not found.is_whole
    assert found.minutes.pauses == (), "what that run recorded is not known yet"
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
