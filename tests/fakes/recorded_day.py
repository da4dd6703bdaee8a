"""A day that was recorded and sealed, for tests of what is done with it afterwards."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from fakes.clock import NOON_US
from tickdeck.domain.tick import TICK
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.journal import (
    Counters,
    Header,
    Kind,
    SymbolRow,
    encode,
    encode_counters,
    encode_gaps,
    encode_header,
)
from tickdeck.store.sealer import seal

DAY = "2026-06-22"
TICKS = 4_000


def record_day(
    data_dir: Path, *gaps: Gap, feed: str = "binance", number: int = 1, first_ordinal: int = 0
) -> Path:
    """A sealed file of 4,000 ticks, one a second: three in four of Tencent, one of Apple."""
    return Path(
        seal(journal_day(data_dir, *gaps, feed=feed, number=number, first_ordinal=first_ordinal)).file
    )


def journal_day(
    data_dir: Path, *gaps: Gap, feed: str = "binance", number: int = 1, first_ordinal: int = 0
) -> Path:
    """The same in a journal that waits to be sealed."""
    journal = data_dir / "recordings" / feed / DAY / f"{number:04d}.journal"
    journal.parent.mkdir(parents=True, exist_ok=True)
    symbols = [SymbolRow(0, "00700.HK", "Tencent", "HKD"), SymbolRow(1, "AAPL.US", "", "USD")]
    header = Header(feed, NOON_US, symbols, contiguous_ids=True)
    ticks = np.zeros(TICKS, dtype=TICK)
    ticks["ordinal"] = np.arange(first_ordinal, first_ordinal + TICKS)
    ticks["symbol"] = ticks["ordinal"] % 4 == 3
    ticks["price"], ticks["volume"], ticks["turnover"] = 600.5, 100.0, 60_050.0
    for symbol in (0, 1):
        of_it = ticks["symbol"] == symbol
        ticks["seq"][of_it] = np.arange(of_it.sum()) + first_ordinal
    ticks["recv_us"] = NOON_US + ticks["ordinal"].astype("i8") * 1_000_000
    ticks["time_us"] = ticks["recv_us"] - 20_000
    blocks = encode(Kind.TICKS, ticks.tobytes()) + encode_counters(Counters(ticks=TICKS))
    journal.write_bytes(encode_header(header) + encode_gaps(list(gaps)) + blocks)
    return journal
