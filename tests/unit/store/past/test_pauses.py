"""When nothing was recorded between two runs: told where every instrument was silent, and only there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from fakes.clock import NOON_US
from tickdeck.domain.tick import Block
from tickdeck.store.journal import Header, Kind, SymbolRow, encode, encode_header
from tickdeck.store.past import pauses as module
from tickdeck.store.past.day_files import FeedFiles
from tickdeck.store.past.messages import TickClock, TicksBefore, TicksTold
from tickdeck.store.past.pauses import Pauses
from tickdeck.store.past.ticks_before import ticks_before
from tickdeck.store.upkeep.merging import merge_day

DAY, NEXT = "2026-06-22", "2026-06-23"
DAY_US = 86_400_000_000
SECOND = 1_000_000
Prints = Callable[..., Block]
Segment = Callable[..., Path]


def at(seconds: float) -> int:
    return NOON_US + round(seconds * SECOND)


@pytest.fixture
def run(segment: Segment, prints: Prints) -> Callable[..., Path]:
    """Write a segment of twenty ticks a second; every so many seconds one of them is of Tencent."""

    def write(from_s: float, to_s: float, number: int, *, day: str = DAY, every_s: float = 0.1) -> Path:
        apple = prints(np.arange(at(from_s), at(to_s), SECOND // 20), symbol=1)
        tencent = prints(np.arange(at(from_s + 0.3), at(to_s), round(every_s * SECOND)))
        both = np.concatenate((tencent, apple))
        both["ordinal"][np.argsort(both["recv_us"], kind="stable")] = np.arange(both.size)
        return segment(day, both, number=number)

    return write


def told(
    feed_dir: Path,
    before_us: int = 1 << 60,
    rows: int = 100_000,
    *,
    clock: TickClock = TickClock.EXCHANGE,
    pauses: Pauses | None = None,
) -> TicksTold:
    question = TicksBefore("00700.HK", before_us, rows, clock)
    return ticks_before(FeedFiles(feed_dir), question, pauses)[0]


def seconds(pauses: Sequence[tuple[int, int]]) -> list[tuple[float, float]]:
    return [((low - NOON_US) / SECOND, (high - NOON_US) / SECOND) for low, high in pauses]


def test_every_time_between_two_runs_of_a_day_is_told(feed_dir: Path, run: Callable[..., Path]) -> None:
    for number, (from_s, to_s) in enumerate([(0, 300), (300, 420), (500, 640), (700, 900)], start=1):
        run(from_s, to_s, number)
    assert seconds(told(feed_dir).pauses) == [
        (pytest.approx(420, abs=0.11), 500),
        (pytest.approx(640, abs=0.11), 700),
    ]


def test_one_that_trades_rarely_is_told_of_the_pause_and_not_of_its_own_silence(
    feed_dir: Path, run: Callable[..., Path]
) -> None:
    for number, (from_s, to_s) in enumerate([(0, 300), (300, 600), (660, 900)], start=1):
        run(from_s, to_s, number, every_s=100)
    assert seconds(told(feed_dir).pauses) == [(pytest.approx(600, abs=0.11), 660)]


def test_a_silence_that_so_few_ticks_make_likely_is_no_pause(
    feed_dir: Path, segment: Segment, prints: Prints
) -> None:
    for number in range(6):
        segment(DAY, prints([at(600 * number), at(600 * number + 240)]), number=number + 1)
    assert told(feed_dir).pauses == ()


def test_a_page_tells_the_pauses_between_its_first_tick_and_the_next_page(
    feed_dir: Path, run: Callable[..., Path]
) -> None:
    for number, (from_s, to_s) in enumerate([(0, 100), (150, 250), (300, 400)], start=1):
        run(from_s, to_s, number)
    pages, before_us = [], 1 << 60
    while True:
        told_now, ticks = ticks_before(
            FeedFiles(feed_dir), TicksBefore("00700.HK", before_us, 997, TickClock.EXCHANGE)
        )
        pages.append(seconds(told_now.pauses))
        if not told_now.has_more:
            break
        before_us = int(ticks["time_us"].min())
    # Each page ends just behind a pause, which is the next one's.
    assert [len(page) for page in pages] == [0, 1, 1]


def test_replayed_traffic_has_its_pauses_by_receipt(feed_dir: Path, segment: Segment, prints: Prints) -> None:
    for number, from_s in enumerate((0, 300), start=1):
        stored = prints(np.arange(at(from_s), at(from_s + 100), SECOND // 20))
        stored["time_us"] -= 400 * DAY_US
        segment(DAY, stored, number=number)
    assert seconds(told(feed_dir).pauses) == [(pytest.approx(100, abs=0.11), 300)]
    assert told(feed_dir, at(50) - 400 * DAY_US).pauses == ()


def test_a_merged_day_tells_the_same(feed_dir: Path, run: Callable[..., Path]) -> None:
    for number, (from_s, to_s) in enumerate([(0, 300), (300, 420), (500, 640), (700, 900)], start=1):
        run(from_s, to_s, number, every_s=70)
    run(86_400, 86_500, 1, day=NEXT)
    before = told(feed_dir).pauses
    pauses = Pauses()
    assert told(feed_dir, pauses=pauses).pauses == before
    assert not merge_day(feed_dir, DAY, progress=lambda _: None).error
    assert told(feed_dir, pauses=pauses).pauses == before
    assert [high for _, high in seconds(before)] == [500, 700, 86_400]
    # What is sealed after the day was merged lies beside it.
    run(960, 1000, 5)
    assert [high for _, high in seconds(told(feed_dir, pauses=pauses).pauses)] == [500, 700, 960, 86_400]


def test_what_cannot_be_read_or_is_not_sealed_was_recorded(feed_dir: Path, run: Callable[..., Path]) -> None:
    for number, (from_s, to_s) in enumerate([(0, 100), (100, 200), (200, 300), (400, 500)], start=1):
        run(from_s, to_s, number)
    (feed_dir / DAY / "0002.h5").write_bytes(b"no HDF5")
    assert seconds(told(feed_dir).pauses) == [(pytest.approx(300, abs=0.11), 400)]
    (feed_dir / DAY / "0004.h5").rename(feed_dir / DAY / "0005.h5")
    assert told(feed_dir).pauses == ()
    header = Header("alltick", at(301), [SymbolRow(0, "00700.HK", "", "")])
    (feed_dir / DAY / "0005.h5").rename(feed_dir / DAY / "0004.h5")
    (feed_dir / DAY / "0006.journal").write_bytes(encode_header(header) + encode(Kind.TICKS, b""))
    assert told(feed_dir).pauses == ()


def test_a_day_that_cannot_be_read_is_no_pause(feed_dir: Path, run: Callable[..., Path]) -> None:
    run(0, 100, 1)
    (feed_dir / f"{NEXT}.h5").write_bytes(b"no HDF5")
    run(2 * 86_400, 2 * 86_400 + 100, 1, day="2026-06-24")
    assert told(feed_dir).pauses == ()
    (feed_dir / f"{NEXT}.h5").unlink()
    assert len(told(feed_dir).pauses) == 1


def test_files_are_looked_into_once(
    feed_dir: Path, run: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, from_s in enumerate((0, 200, 400), start=1):
        run(from_s, from_s + 100, number)
    pauses, files = Pauses(), FeedFiles(feed_dir)
    question = TicksBefore("00700.HK", 1 << 60, 10_000)
    first = ticks_before(files, question, pauses)[0].pauses
    monkeypatch.setattr(module, "_edges", None)
    assert ticks_before(files, question, pauses)[0].pauses == first
    assert len(first) == 2


def test_runs_that_crash_again_and_again_have_pauses_between_them(
    feed_dir: Path, segment: Segment, prints: Prints
) -> None:
    """Each lasted seconds: so few ticks are not few for so short a run."""
    for number in range(5):
        times = np.arange(at(30 * number), at(30 * number + 12), SECOND // 5)
        both = np.concatenate([prints(times, symbol=symbol) for symbol in (0, 1)])
        both["ordinal"][np.argsort(both["recv_us"], kind="stable")] = np.arange(both.size)
        segment(DAY, both, number=number + 1)
    assert [high for _, high in seconds(told(feed_dir).pauses)] == [30, 60, 90, 120]


def test_a_short_run_whose_ticks_are_few_needs_a_longer_silence(
    feed_dir: Path, segment: Segment, prints: Prints
) -> None:
    for number in range(3):
        segment(DAY, prints(np.arange(at(60 * number), at(60 * number + 40), 2 * SECOND)), number=number + 1)
    assert told(feed_dir).pauses == (), "a tick every two seconds, and 22 s without any"


def test_the_busiest_one_alone_that_falls_silent_is_no_pause(
    feed_dir: Path, segment: Segment, prints: Prints
) -> None:
    def both(tencent: tuple[float, float], apple: tuple[float, float]) -> Block:
        made = np.concatenate(
            [
                prints(np.arange(at(tencent[0]), at(tencent[1]), SECOND // 20), symbol=0),
                prints(np.arange(at(apple[0]), at(apple[1]), SECOND // 2), symbol=1),
            ]
        )
        made["ordinal"][np.argsort(made["recv_us"], kind="stable")] = np.arange(made.size)
        return made

    segment(DAY, both((0, 270), (0, 300)), number=1)
    segment(DAY, both((330, 600), (300, 600)), number=2)
    assert told(feed_dir).pauses == ()
    segment(DAY, both((660, 900), (660, 900)), number=3)
    assert seconds(told(feed_dir).pauses) == [(pytest.approx(600, abs=0.11), 660)]


def test_the_end_of_a_damaged_day_is_not_known(feed_dir: Path, run: Callable[..., Path]) -> None:
    """Whichever of its files cannot be opened, it may have been the one before the next day's first."""
    run(0, 100, 1)
    run(86_400, 86_500, 1, day=NEXT)
    assert len(told(feed_dir).pauses) == 1
    (feed_dir / NEXT / "0002.h5").write_bytes(b"no HDF5")
    run(2 * 86_400, 2 * 86_400 + 100, 1, day="2026-06-24")
    assert [high for _, high in seconds(told(feed_dir).pauses)] == [86_400]


def test_before_the_first_file_left_of_a_damaged_day_nothing_is_known(
    feed_dir: Path, run: Callable[..., Path]
) -> None:
    run(0, 100, 1)
    (feed_dir / NEXT).mkdir()
    (feed_dir / NEXT / "0001.h5").write_bytes(b"no HDF5")
    run(86_500, 86_600, 2, day=NEXT)
    assert told(feed_dir).pauses == ()
