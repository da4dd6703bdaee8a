"""What is missing between the files of a run, and what explains it."""

from __future__ import annotations

from fakes.clock import NOON_US
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.audit.file_order import FileOrder, Span
from tickdeck.store.sealed_files import REASON

S = 1_000_000


def order() -> FileOrder:
    """Files 1 and 3 of a run; of file 2, in between, nothing is there."""
    files = FileOrder()
    files.follow(Span("0001.h5", 0, 99, NOON_US, NOON_US + 10 * S))
    files.follow(Span("0003.h5", 200, 299, NOON_US + 20 * S, NOON_US + 30 * S))
    return files


def test_a_file_that_is_not_there_is_missed_by_the_numbers_of_its_ticks() -> None:
    (jump,) = order().missing()
    assert jump.ticks == 100
    assert "100 ticks between 0001.h5 and 0003.h5 are not there (12:00:10 to 12:00:20 UTC)" in jump.complaint


def test_what_was_deleted_while_it_was_recorded_is_a_gap_and_no_riddle() -> None:
    files = order()
    files.take_gaps([Gap(0, NOON_US + 11 * S, NOON_US + 19 * S, REASON)])
    assert files.missing() == []


def test_a_deletion_elsewhere_explains_nothing() -> None:
    files = order()
    files.take_gaps([Gap(0, NOON_US + 40 * S, NOON_US + 50 * S, REASON)])
    assert len(files.missing()) == 1
