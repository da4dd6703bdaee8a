"""Ticks that a test knows in advance, in AllTick's spelling, and the rows a recording must hold for them."""

from __future__ import annotations

import json
import random
import string
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice, product

START_MS = 1_782_180_164_000
_NOON = 12


@dataclass(frozen=True, slots=True)
class KnownTick:
    """One print as AllTick pushes it: the numbers that it sends as text stay text here."""

    code: str
    seq: int
    time_ms: int
    price: str
    volume: str
    turnover: str
    direction: int

    def frame(self, *, as_text: bool = False) -> str:
        """The 22998 push. AllTick's documents changed seq and tick_time from text to integers in 2026."""
        return json.dumps(
            {
                "cmd_id": 22998,
                "data": {
                    "code": self.code,
                    "seq": str(self.seq) if as_text else self.seq,
                    "tick_time": str(self.time_ms) if as_text else self.time_ms,
                    "price": self.price,
                    "volume": self.volume,
                    "turnover": self.turnover,
                    "trade_direction": self.direction,
                },
            },
            separators=(",", ":"),
        )


@dataclass(frozen=True, slots=True)
class RawFrame:
    """Anything at all, sent in its place among the ticks, to the connection that has `code`.

    Without a code it goes to the first connection that has a subscription. Bytes are sent as a binary frame.
    """

    data: str | bytes
    code: str | None = None


Item = KnownTick | RawFrame

Row = tuple[str, int, float, float, float, int, int]
"""Canonical code, seq, price, volume, turnover, time in microseconds, side."""

_SIDE = {0: 0, 1: 1, 2: -1}


def canonical(code: str) -> str:
    """AllTick's `700.HK` as people and files write it: `00700.HK`."""
    name, _, venue = code.rpartition(".")
    return f"{name.zfill(5)}.{venue}" if venue == "HK" else code


def row_of(tick: KnownTick) -> Row:
    """What a recording must hold for this tick."""
    return (
        canonical(tick.code),
        tick.seq,
        float(tick.price),
        float(tick.volume),
        float(tick.turnover),
        tick.time_ms * 1000,
        _SIDE[tick.direction],
    )


def rows_of(ticks: Iterable[Item]) -> list[Row]:
    """The rows of all ticks among these items, sorted."""
    return sorted(row_of(item) for item in ticks if isinstance(item, KnownTick))


def hk_codes(count: int, first: int = 1) -> list[str]:
    """Hong Kong codes as AllTick spells them: without leading zeros."""
    return [f"{number}.HK" for number in range(first, first + count)]


def quiet_codes(count: int) -> list[str]:
    """So many names whose market is closed whenever this runs: nobody expects data of them all the time.

    Hong Kong trades between 01:30 and 08:10 UTC, New York between 13:30 and 21:00.
    """
    if datetime.now(tz=UTC).hour >= _NOON:
        return hk_codes(count)
    letters = product(string.ascii_uppercase, repeat=4)
    return ["".join(each) + ".US" for each in islice(letters, count)]


def known_ticks(
    codes: Sequence[str], count: int, *, seed: int = 1, start_ms: int = START_MS
) -> list[KnownTick]:
    """A deterministic script with what real traffic does to careless programs.

    Many prints share one millisecond, some are equal in everything but their id, ids rise without being
    contiguous, and prices have digits that only a correctly rounded parser gets right. Every code appears.
    """
    dice = random.Random(seed)
    seqs = {code: dice.randrange(1, 10**9) for code in codes}
    ticks: list[KnownTick] = []
    now = start_ms
    for number in range(count):
        code = codes[number] if number < len(codes) else codes[int(len(codes) * dice.random() ** 3)]
        seqs[code] += dice.choice((1, 1, 1, 2, 7))
        if dice.random() < 0.4:
            now += dice.randrange(1, 50)
        twin = ticks[-1] if ticks and dice.random() < 0.2 else None
        if twin is not None and number >= len(codes):
            seqs[twin.code] += 1
            ticks.append(replace(twin, seq=seqs[twin.code]))
            continue
        price = dice.randrange(1, 10**6)
        volume = dice.choice((100, 200, 500, 1000)) * dice.randrange(1, 40)
        ticks.append(
            KnownTick(
                code=code,
                seq=seqs[code],
                time_ms=now,
                price=f"{price // 1000}.{price % 1000:03d}",
                volume=str(volume),
                turnover=f"{price * volume // 1000}.{price * volume % 1000:03d}",
                direction=dice.choice((0, 1, 2)),
            )
        )
    return ticks
