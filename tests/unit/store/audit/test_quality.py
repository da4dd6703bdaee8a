from __future__ import annotations

import numpy as np
import pytest

from tickdeck.domain.data_quality import STRIP_BINS, InstrumentQuality
from tickdeck.domain.tick import TICK, Block, TickFlag
from tickdeck.pipeline.gaps import STILL_OPEN, Gap
from tickdeck.store.audit.file_checks import Window
from tickdeck.store.audit.quality import DayAccount

CODES = {4: "00700.HK", 9: "AAPL.US"}
FIRST_US = 1_782_129_600_000_000
BIN_US = 1_000_000
LAST_US = FIRST_US + STRIP_BINS * BIN_US - 1


def ticks_at(*bins: int, symbol: int = 4, flags: int = 0) -> Block:
    """A tick in the middle of each of these parts of a strip that spans `STRIP_BINS` seconds."""
    ticks = np.zeros(len(bins), dtype=TICK)
    ticks["symbol"], ticks["flags"], ticks["seq"] = symbol, flags, -1
    ticks["recv_us"] = [FIRST_US + number * BIN_US + BIN_US // 2 for number in bins]
    ticks["ordinal"] = np.arange(len(bins))
    return ticks


def ends() -> Block:
    """Ticks of another instrument at the two ends of the strip."""
    ticks = ticks_at(0, 1, symbol=9)
    ticks["recv_us"] = FIRST_US, LAST_US
    return ticks


def account_of(*blocks: Block, gaps: tuple[Gap, ...] = (), contiguous_ids: bool = False) -> DayAccount:
    account = DayAccount(None)
    account.begin_file("0001.h5", CODES, contiguous_ids=contiguous_ids, is_sealed=True)
    ticks = np.concatenate(blocks)
    account.add(Window.of(0, ticks[np.argsort(ticks["symbol"], kind="stable")]))
    account.add_gaps(gaps, CODES)
    account.end_file(goes_on=True, is_whole=True)
    return account


def line_of(account: DayAccount, code: str = "00700.HK") -> InstrumentQuality:
    first_us, last_us, lines = account.instruments()
    assert (first_us, last_us) == (FIRST_US, LAST_US)
    return {line.symbol: line for line in lines}[code]


def gap(first_bin: int, last_bin: int, missed: int = -1, reason: str = "connection lost") -> Gap:
    return Gap(4, FIRST_US + first_bin * BIN_US + 9, FIRST_US + last_bin * BIN_US + 9, reason, missed)


def strip(**parts: tuple[int, ...]) -> str:
    signs = {"present": "#", "backfilled": "+", "reconnect": ":", "gap": "-"}
    cells = [" "] * STRIP_BINS
    for name, bins in parts.items():
        for number in bins:
            cells[number] = signs[name]
    return "".join(cells)


def test_a_strip_shows_when_an_instrument_printed():
    account = account_of(ticks_at(3, 3, 100, 287), ends())
    assert line_of(account).strip == strip(present=(3, 100, 287))
    assert line_of(account, "AAPL.US").strip == strip(present=(0, 287))


def test_the_worse_of_two_is_shown():
    account = account_of(
        ticks_at(*range(20)),
        ticks_at(5, 6, 10, flags=TickFlag.BACKFILLED),
        ends(),
        gaps=(gap(10, 12, 0), gap(12, 13, 4)),
    )
    assert line_of(account).strip == strip(
        present=tuple(range(20)), backfilled=(5, 6), reconnect=(10, 11), gap=(12, 13)
    )


@pytest.mark.parametrize(
    ("given", "sign", "count"),
    [
        (gap(5, 5, 0, "ids jumped, 7 back-filled"), ":", 0),
        (gap(5, 5, 3, "ids jumped, 7 back-filled"), "-", 1),
        (gap(5, 5, -1, "connection lost"), "-", 1),
        (gap(5, 5, -1, "1,204 prints came again and left out"), ":", 0),
        (gap(5, 5, -1, "1 print came late"), ":", 0),
    ],
)
def test_only_where_ticks_may_be_missing_is_a_gap(given: Gap, sign: str, count: int):
    line = line_of(account_of(ticks_at(9), ends(), gaps=(given,)))
    assert (line.strip[5], line.gaps) == (sign, count)


def test_overlapping_gaps_are_counted_once_in_time():
    line = line_of(account_of(ticks_at(0), ends(), gaps=(gap(10, 20), gap(15, 30), gap(40, 41))))
    assert (line.gaps, line.gap_us) == (3, 21 * BIN_US)


def test_a_gap_that_never_ended_reaches_to_the_end():
    open_gap = Gap(4, FIRST_US + 200 * BIN_US, STILL_OPEN, "connection lost")
    line = line_of(account_of(ticks_at(0), ends(), gaps=(open_gap,)))
    assert line.strip == strip(present=(0,), gap=tuple(range(200, 288)))
    assert line.gap_us == LAST_US - open_gap.from_us


def test_an_instrument_that_only_has_a_gap_is_listed():
    line = line_of(account_of(ends(), gaps=(gap(1, 2),)))
    assert (line.ticks, line.first_us, line.last_us, line.gaps) == (0, -1, -1, 1)


@pytest.mark.parametrize(
    ("contiguous_ids", "missed", "expected"),
    [
        (True, (), (0, 1.0)),
        (True, (2, 4), (6, 0.25)),
        (True, (2, -1), (2, None)),
        (False, (2,), (-1, None)),
    ],
)
def test_completeness_is_known_where_all_that_is_missing_is(
    contiguous_ids: bool, missed: tuple[int, ...], expected: tuple[int, float | None]
):
    gaps = tuple(gap(10 * number, 10 * number + 1, each) for number, each in enumerate(missed, 1))
    line = line_of(account_of(ticks_at(1, 2), ends(), gaps=gaps, contiguous_ids=contiguous_ids))
    assert (line.missed, line.completeness) == expected


def test_an_outage_that_went_on_before_a_print_came_is_one_gap():
    line = line_of(account_of(ticks_at(0), ends(), gaps=(gap(10, 20, -1), gap(10, 40, 5))))
    assert (line.gaps, line.missed) == (1, -1)
    assert line.strip == strip(present=(0,), gap=tuple(range(10, 41)))


def test_the_file_order_of_receipts_does_not_matter():
    """The span grows to both sides while ticks are added."""
    dice = np.random.default_rng(3)
    bins = np.unique(dice.integers(0, STRIP_BINS, 90))
    account = DayAccount(None)
    for number in dice.permutation(bins.size):
        account.begin_file("x.h5", CODES, contiguous_ids=False, is_sealed=True)
        account.add(Window.of(0, ticks_at(int(bins[number]))))
        account.end_file(goes_on=True, is_whole=True)
    account.begin_file("x.h5", CODES, contiguous_ids=False, is_sealed=True)
    account.add(Window.of(0, ends()))
    account.end_file(goes_on=True, is_whole=True)
    assert line_of(account).strip == strip(present=tuple(bins.tolist()))


def test_nothing_at_all_spans_no_time():
    assert DayAccount(None).instruments() == (-1, -1, ())
