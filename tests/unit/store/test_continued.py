from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from tickdeck.domain.tick import Block
from tickdeck.store.continued import settle
from tickdeck.store.disk import Disk
from tickdeck.store.journal import (
    Counters,
    Header,
    Kind,
    encode,
    encode_counters,
    encode_header,
    read_journal,
)
from tickdeck.store.sealer import answer

Ticks = Callable[..., Block]
Write = Callable[..., Path]


@pytest.fixture
def pair(tmp_path: Path, write_journal: Write, ticks: Ticks, header: Header) -> Callable[..., list[Path]]:
    """Makes a journal of which five ticks are confirmed, and one that continues it, of these blocks."""

    def make(doubtful: list[Block], taken_over: list[Block]) -> list[Path]:
        first = write_journal(tmp_path / "2026-06-22" / "0001.journal", ticks(5))
        confirmed = first.stat().st_size
        write_journal(first, ticks(5), *doubtful, encode_counters(Counters(ticks=8)))
        second = first.with_name("0002.journal")
        says_so = msgspec.structs.replace(header, continues=((first.name, confirmed),))
        blocks = [encode(Kind.TICKS, block.tobytes()) for block in taken_over]
        second.write_bytes(b"".join([encode_header(says_so), *blocks]))
        return [first, second]

    return make


def _ordinals(journals: list[Path]) -> list[list[int]]:
    return [read_journal(journal).ticks["ordinal"].tolist() for journal in journals]


@pytest.mark.parametrize("of", [0, 1])
def test_what_both_have_is_cut_off_the_first(pair: Callable[..., list[Path]], ticks: Ticks, of: int):
    journals = pair([ticks(3, first=5)], [ticks(3, first=5), ticks(2, first=8)])
    settle(journals[of], Disk())
    assert _ordinals(journals) == [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9]]
    assert read_journal(journals[0]).counted == -1, "a count of what it has no more goes too"


@pytest.mark.parametrize("of", [0, 1])
def test_a_second_that_was_killed_before_it_had_all_gives_way(
    pair: Callable[..., list[Path]], ticks: Ticks, of: int
):
    journals = pair([ticks(3, first=5), ticks(2, first=8)], [ticks(3, first=5)])
    settle(journals[of], Disk())
    assert _ordinals(journals) == [list(range(10)), []]


def test_a_file_that_was_exchanged_for_another_of_its_name_is_left_alone(
    pair: Callable[..., list[Path]], ticks: Ticks
):
    journals = pair([ticks(3, first=50)], [ticks(3, first=5)])
    before = [journal.read_bytes() for journal in journals]
    settle(journals[1], Disk())
    assert [journal.read_bytes() for journal in journals] == before


def test_one_that_was_sealed_before_is_no_obstacle(pair: Callable[..., list[Path]], ticks: Ticks):
    first, second = pair([], [ticks(3, first=5)])
    first.unlink()
    settle(second, Disk())
    assert _ordinals([second]) == [[5, 6, 7]]


@pytest.mark.parametrize("of", [0, 1])
def test_while_it_cannot_be_cut_neither_is_sealed(
    pair: Callable[..., list[Path]], ticks: Ticks, monkeypatch: pytest.MonkeyPatch, of: int
):
    journals = pair([ticks(3, first=5)], [ticks(3, first=5)])

    def refuse(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as refusing:
        refusing.setattr(Disk, "truncate", refuse)
        assert "could not be sealed yet" in answer(journals[of]).error
    assert all(journal.exists() for journal in journals)
    assert sum(answer(journal).rows for journal in journals) == 8
