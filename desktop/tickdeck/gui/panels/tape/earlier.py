"""What earlier runs recorded today of the instrument that the tape shows, asked for once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from tickdeck.domain.calendar import DAY_US, utc_offset_us
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.tick import NO_TIME, Block
from tickdeck.gui.charts.past import PastTicks, Unsealed
from tickdeck.gui.number_text import PriceDecimals
from tickdeck.gui.panels.tape.print_decimals import observe_prints
from tickdeck.gui.panels.tape.sales import KEPT, Sales
from tickdeck.pipeline.gaps import Gap
from tickdeck.pipeline.tape import Tape

MOST_ROWS = 500
"""So many prints are asked for."""
_AGAIN_US = 1_000_000
"""Not sooner is asked again what newer questions have superseded."""

Span: TypeAlias = tuple[int, int]
"""From when to when, UTC microseconds of receipt."""


@dataclass(frozen=True, slots=True)
class Pause:
    """A time between two runs, in which nothing was recorded.

    Attributes:
        from_us, until_us: UTC microseconds.
    """

    from_us: int
    until_us: int


class Earlier:
    """Finds the prints before those on the tape.

    It asks when it is known that everything recorded before this run can be read, so that one answer is all.
    """

    def __init__(
        self,
        past: PastTicks,
        tape: Tape,
        instruments: InstrumentTable,
        pauses_of: Callable[[int], Sequence[Span] | None],
    ) -> None:
        """Ask for nothing yet.

        Args:
            past: Who is asked.
            tape: What this run has received.
            instruments: Whose numbers the prints have.
            pauses_of: When nothing was recorded today until this run began, oldest first; None as long as
                not everything recorded before can be read for an instrument.
        """
        self._past = past
        self._tape = tape
        self._instruments = instruments
        self._pauses_of = pauses_of
        self._symbol = -1
        self._asked_us: int | None = None
        self._is_asked = False
        self._is_answered = False
        self._ticks: Block | None = None
        self._has_news = False

    def look(self, symbol: int, now_us: int) -> bool:
        """Ask about an instrument, unless that is done or cannot be yet; forgets the one before.

        Args:
            symbol: Its number, -1 for none.
            now_us: The time, UTC microseconds.

        Returns:
            Whether there are prints that `parts` did not give yet.
        """
        if symbol != self._symbol:
            self._symbol, self._asked_us, self._is_asked = symbol, None, False
            self._ticks, self._is_answered, self._has_news = None, False, False
        self._ask(symbol, now_us)
        return self._has_news

    def _ask(self, symbol: int, now_us: int) -> None:
        if self._is_answered or self._is_asked or not 0 <= symbol < len(self._instruments):
            return
        if self._asked_us is not None and 0 <= now_us - self._asked_us < _AGAIN_US:
            return
        if self._pauses_of(symbol) is None:
            return
        own = self._tape.since(symbol, 0)
        if own.missed or own.ticks.size >= KEPT:
            # There is more than enough, and what came before is far down.
            self._is_answered = True
            return
        before_us = int(_times_us(own.ticks).min()) if own.ticks.size else now_us
        self._asked_us, self._is_asked = now_us, True

        def take(
            ticks: Block,
            has_more: bool,
            _: Sequence[Span] = (),
            _unsealed: Unsealed = Unsealed.NOTHING,
            _gaps: Sequence[Gap] = (),
            /,
        ) -> None:
            if symbol != self._symbol:
                return
            self._is_asked = False
            if self._is_answered or (has_more and not ticks.size):
                return
            self._is_answered = True
            self._ticks = self._of_today(symbol, ticks, before_us)
            self._has_news = self._ticks.size > 0

        self._past.ask(self._instruments[symbol].id, before_us, MOST_ROWS, take)

    def put_into(self, sales: Sales, symbol: int, decimals: PriceDecimals) -> None:
        """Begin an instrument's rows with what was recorded before this run; see `parts`.

        Args:
            sales: The rows, of which there is none yet.
            symbol: The instrument's number.
            decimals: Learns how many the prices need.
        """
        for part in self.parts(symbol):
            if isinstance(part, Pause):
                sales.add_pause(symbol, part.from_us, part.until_us)
            else:
                observe_prints(decimals, part["symbol"].astype(np.intp), part["price"])
                sales.add(part)

    def parts(self, symbol: int) -> list[Block | Pause]:
        """The prints of an instrument before those of the tape, and the pauses between and after them."""
        if symbol != self._symbol or self._ticks is None:
            return []
        self._has_news = False
        ticks = self._ticks
        parts: list[Block | Pause] = []
        begin = 0
        for from_us, until_us in self._pauses_of(symbol) or ():
            end = int(np.searchsorted(ticks["recv_us"], until_us))
            if not end:
                # Nothing that is shown came before it.
                continue
            if end > begin:
                parts.append(ticks[begin:end])
            parts.append(Pause(from_us, until_us))
            begin = end
        if begin < ticks.size:
            parts.append(ticks[begin:])
        return parts

    def _of_today(self, symbol: int, ticks: Block, before_us: int) -> Block:
        """Those of the venue's date whose prints were received before this run's own."""
        offset_us = utc_offset_us(self._instruments[symbol].venue, before_us)
        begin_us = (before_us + offset_us) // DAY_US * DAY_US - offset_us
        own = self._tape.since(symbol, 0)
        kept = (_times_us(ticks) >= begin_us) & np.isfinite(ticks["price"])
        if own.ticks.size:
            kept &= ticks["recv_us"] < own.ticks["recv_us"].min()
        found: Block = ticks[kept][-MOST_ROWS:]
        return found


def _times_us(ticks: Block) -> npt.NDArray[np.int64]:
    times: npt.NDArray[np.int64] = np.where(ticks["time_us"] == NO_TIME, ticks["recv_us"], ticks["time_us"])
    return times
