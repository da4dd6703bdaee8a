"""The recorded past as the window gets it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from tickdeck.domain.calendar import MINUTES
from tickdeck.domain.tick import TICK, Block
from tickdeck.pipeline.board import DAY_SO_FAR
from tickdeck.pipeline.gaps import Gap
from tickdeck.pipeline.minutes import MinutesSoFar
from tickdeck.pipeline.moves import MOVES_SO_FAR
from tickdeck.store.past.messages import (
    NO_HOLE,
    DayBefore,
    DayTold,
    MinutesBefore,
    MinutesTold,
    TicksBefore,
    TicksTold,
)


@dataclass(frozen=True, slots=True)
class PastTicks:
    """Ticks of an instrument before a time.

    Attributes:
        ticks: In the order of arrival, dtype `TICK`; ``symbol`` is the number of this run, or
            `tickdeck.store.past.messages.NO_INSTRUMENT`.
        has_more: Whether there are older ones.
        gaps: Where ticks were lost from the first tick on, oldest first, with the same number.
        hole_since_us: From when on ticks may be missing because they are not sealed yet, UTC microseconds;
            -1 if they are all there.
        is_awaited: Whether any of those is about to be sealed, so that asking again is worth it.
        damage: What of the recording could not be read, a sentence each.
        pauses: When nothing was recorded from the first tick on, between two runs, whether the market was
            open or not; oldest first, from and to in UTC microseconds of receipt.
    """

    ticks: Block
    has_more: bool
    gaps: tuple[Gap, ...] = ()
    hole_since_us: int = NO_HOLE
    is_awaited: bool = False
    damage: tuple[str, ...] = ()
    pauses: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class MinuteVolumes:
    """Volumes of past days by the minute.

    Attributes:
        dates: The venues' dates on which any of the instruments traded, oldest first.
        instruments: Canonical ids.
        volume: Quantity, float32, shape (dates, instruments, 1440): a column is a minute of the venue's
            clock. 0 where the recording ran and nothing was traded; NaN where it did not run, where ticks
            were lost, or where they are damaged.
        damage: What could not be read or kept, a sentence each.
    """

    dates: tuple[date, ...]
    instruments: tuple[str, ...]
    volume: npt.NDArray[np.float32]
    damage: tuple[str, ...] = ()

    def by_instrument(self) -> dict[str, npt.NDArray[np.float32]]:
        """Each instrument's volumes, shape (dates, 1440); views of `volume`."""
        return {code: self.volume[:, place] for place, code in enumerate(self.instruments)}


@dataclass(frozen=True, slots=True, eq=False)
class DaySoFar:
    """What was traded today before a run began.

    Attributes:
        rows: A row for each instrument that was asked about, dtype `DAY_SO_FAR`; all zero for nothing.
        moves: Of each its last moves, dtype `MOVES_SO_FAR`.
        minutes: The day of each by the minute.
        is_whole: Whether no ticks are missing because they are not sealed.
        is_awaited: Whether any of those is about to be sealed, so that asking again is worth it.
        damage: What could not be read, a sentence each.
    """

    rows: npt.NDArray[np.void]
    moves: npt.NDArray[np.void]
    minutes: MinutesSoFar
    is_whole: bool
    is_awaited: bool = False
    damage: tuple[str, ...] = ()


def past_ticks(question: TicksBefore, told: TicksTold, content: memoryview) -> PastTicks:
    """Put an answer together.

    Raises:
        ValueError: If the bytes are no ticks.
    """
    return PastTicks(
        ticks=np.frombuffer(content, dtype=TICK),
        has_more=told.has_more,
        gaps=tuple(Gap(question.symbol, gap.from_us, gap.to_us, gap.reason, gap.missed) for gap in told.gaps),
        hole_since_us=told.hole_since_us,
        is_awaited=told.is_awaited,
        damage=told.damage,
        pauses=told.pauses,
    )


def day_so_far(question: DayBefore, told: DayTold, content: memoryview) -> DaySoFar:
    """Put an answer together.

    Raises:
        ValueError: If the bytes are no such rows.
    """
    size, columns = len(question.instruments), told.minutes
    if not 0 <= told.first_minute <= told.first_minute + columns <= MINUTES:
        raise ValueError(f"Minutes {told.first_minute} and {columns} more are of no day.")
    rows = np.frombuffer(content, dtype=DAY_SO_FAR, count=size)
    moves = np.frombuffer(content, dtype=MOVES_SO_FAR, count=size, offset=rows.nbytes)
    at = rows.nbytes + moves.nbytes
    close, volume = np.frombuffer(content[at:], dtype=np.float32).reshape(2, size, columns)
    traded = rows["trades"] > 0
    minutes = MinutesSoFar(np.where(traded, rows["day"], -1), told.first_minute, close, volume, told.pauses)
    return DaySoFar(rows, moves, minutes, told.hole_since_us == NO_HOLE, told.is_awaited, told.damage)


def minute_volumes(question: MinutesBefore, told: MinutesTold, content: memoryview) -> MinuteVolumes:
    """Put an answer together.

    Raises:
        ValueError: If the bytes are no such array.
    """
    shape = len(told.dates), len(question.instruments), MINUTES
    return MinuteVolumes(
        dates=tuple(map(date.fromisoformat, told.dates)),
        instruments=question.instruments,
        volume=np.frombuffer(content, dtype=np.float32).reshape(shape),
        damage=told.damage,
    )
