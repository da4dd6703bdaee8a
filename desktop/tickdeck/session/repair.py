"""Repair: what a provider's history can tell of the past is asked for, one question after the other.

Prints that are known to be missing come first, then the bars of outages, then closing prices.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Protocol

from tickdeck.domain.bar import Bar
from tickdeck.domain.calendar import MINUTE_US
from tickdeck.domain.clock import Clock
from tickdeck.domain.errors import FeedError
from tickdeck.domain.tick import NO_SEQ
from tickdeck.feeds.base import History, RestRequest
from tickdeck.pipeline.gaps import Gap, GapKind, GapLog, Hole
from tickdeck.pipeline.ingest import Ingest
from tickdeck.pipeline.rejects import RejectedError
from tickdeck.session.rest import RestClient, RestError
from tickdeck.settings.secrets import Secret
from tickdeck.words import mark

_log = logging.getLogger(__name__)

_BAR_READY_US = 5_000_000
"""A provider needs some seconds to close the bar of a minute."""
_LATE_S = 0.5
"""Prints that are only late get so long to come by themselves."""
_TRIES = 3
_CLOSES = mark("closing prices")
_RETRY_S = 5.0
_LONGEST_WAIT_S = 60.0
_NEIGHBOURS = 999
"""A page holds a thousand prints at least on the providers that have them; what it costs is the question."""


class Screen(Protocol):
    """Where bars and closes go."""

    def add_bars(self, symbol: int, bars: Sequence[Bar]) -> None:
        """Take one-minute bars of an instrument."""

    def set_closes(self, closes: Mapping[int, float]) -> None:
        """Take closes of the day before, by instrument number."""

    def set_suspended(self, symbols: Iterable[int]) -> None:
        """Take instruments that the provider lists as suspended from trading."""


class Repair:
    """Asks, and hands on what it gets; `run` is its only task.

    Attributes:
        notes: What could not be had, one sentence each.
        focus: Gives the instrument that the person looks at, which comes first; -1 for none.
    """

    def __init__(
        self,
        *,
        history: History,
        rest: RestClient,
        token: Secret,
        ingest: Ingest,
        gaps: GapLog,
        screen: Screen,
        clock: Clock,
    ) -> None:
        """Make a repair that has nothing to do yet.

        Args:
            history: Makes the questions and reads the answers.
            rest: Asks them, paced.
            token: The token; empty where none is needed.
            ingest: Takes the prints.
            gaps: Told what came of a hole.
            screen: Takes bars and closes.
            clock: Stamps receipts.
        """
        self._history = history
        self._rest = rest
        self._token = token
        self._ingest = ingest
        self._gaps = gaps
        self._screen = screen
        self._clock = clock
        self._holes: dict[int, list[tuple[float, Hole]]] = {}
        self._outages: dict[int, tuple[int, int]] = {}
        self._closes: set[int] = set()
        self._wake = asyncio.Event()
        self._said: dict[str, str] = {}
        self.focus: Callable[[], int] = lambda: -1

    @property
    def notes(self) -> tuple[str, ...]:
        """What could not be had, one sentence each."""
        return tuple(self._said.values())

    def fill(self, hole: Hole) -> None:
        """Ask for the prints of a hole, if the provider has any; else it is told as it is after a while."""
        if self._history.prints(hole.gap.symbol, hole.first_seq, hole.last_seq, self._token) is None:
            return
        hole.is_asked_for = True
        self._holes.setdefault(hole.gap.symbol, []).append((self._clock.monotonic_s() + _LATE_S, hole))
        self._wake.set()

    def cover(self, gaps: Iterable[Gap]) -> None:
        """Ask for the bars of outages of which nobody knows what they have cost."""
        for gap in gaps:
            if gap.kind is not GapKind.OUTAGE or gap.missed >= 0:
                continue
            if self._history.bars(gap.symbol, gap.from_us, gap.to_us, self._token) is None:
                continue
            before = self._outages.get(gap.symbol, (gap.from_us, gap.to_us))
            self._outages[gap.symbol] = (min(before[0], gap.from_us), max(before[1], gap.to_us))
            self._wake.set()

    def learn(self, symbols: Iterable[int]) -> None:
        """Ask for the close of the day before of some instruments, and which of them are suspended."""
        self._closes.update(symbols)
        self._wake.set()

    async def run(self) -> None:
        """Ask until cancelled."""
        while True:
            self._wake.clear()
            if self._holes:
                await self._fill(*self._next_holes())
            elif (symbol := self._next_outage()) is not None:
                await self._cover(symbol, *self._outages.pop(symbol))
            elif self._closes:
                symbols, self._closes = sorted(self._closes), set()
                await self._learn(symbols)
            elif self._outages:
                # Their last minute is not over yet.
                try:
                    async with asyncio.timeout(_RETRY_S):
                        await self._wake.wait()
                except TimeoutError:
                    continue
            else:
                await self._wake.wait()

    def _next_outage(self) -> int | None:
        """An outage whose last bar is complete, the one that the person looks at first."""
        now_us = self._clock.now_us()
        due = [
            symbol
            for symbol, (_, to_us) in self._outages.items()
            if now_us >= (to_us // MINUTE_US + 1) * MINUTE_US + _BAR_READY_US
        ]
        focus = self.focus()
        return focus if focus in due else due[0] if due else None

    def _next_holes(self) -> tuple[float, list[Hole]]:
        """The holes of one instrument, the one that the person looks at first, and when to ask for them."""
        symbol = self.focus() if self.focus() in self._holes else next(iter(self._holes))
        holes = self._holes.pop(symbol)
        return min(due_s for due_s, _ in holes), [hole for _, hole in holes]

    async def _fill(self, due_s: float, holes: list[Hole]) -> None:
        """Bring the prints of an instrument's holes, page by page, neighbours on one page."""
        if (wait_s := due_s - self._clock.monotonic_s()) > 0:
            await asyncio.sleep(wait_s)
        open_holes = [hole for hole in holes if hole.missed and not hole.is_told]
        if open_holes:
            await self._try(mark("missing prints"), lambda: self._ask_prints(open_holes))
        for hole in holes:
            self._gaps.tell(hole)

    async def _ask_prints(self, holes: list[Hole]) -> None:
        symbol = holes[0].gap.symbol
        for hole in sorted(holes, key=lambda hole: hole.first_seq):
            first = hole.first_seq
            # A page that was asked for an earlier hole may have filled this one.
            while hole.missed and first <= hole.last_seq:
                last = max(first + _NEIGHBOURS, hole.last_seq)
                request = self._history.prints(symbol, first, last, self._token)
                if request is None:
                    return
                body = await self._rest.ask(request)
                rows = self._history.read_prints(symbol, body, self._clock.now_us())
                rows = [row for row in rows if row[7] != NO_SEQ and row[7] >= first]
                self._ingest.backfill([row for row in rows if any(_has(each, row[7]) for each in holes)])
                if not rows:
                    break
                first = max(row[7] for row in rows) + 1

    async def _cover(self, symbol: int, from_us: int, to_us: int) -> None:
        request = self._history.bars(symbol, from_us, to_us, self._token)
        if request is not None:
            await self._try(mark("bars for outages"), lambda: self._ask_bars(symbol, request, from_us, to_us))

    async def _ask_bars(self, symbol: int, request: RestRequest, from_us: int, to_us: int) -> None:
        bars = self._history.read_bars(symbol, await self._rest.ask(request))
        within = [bar for bar in bars if bar.time_us + bar.width_us > from_us and bar.time_us < to_us]
        if within:
            self._screen.add_bars(symbol, within)

    async def _ask_closes(self, request: RestRequest) -> None:
        self._screen.set_closes(
            self._history.read_closes(await self._rest.ask(request), self._clock.now_us())
        )

    async def _learn(self, symbols: list[int]) -> None:
        try:
            closes = self._history.closes(symbols, self._token)
            suspended = self._history.suspended(symbols, self._token)
        except FeedError as error:
            self._said[_CLOSES] = str(error)
            return
        for request in closes:
            await self._try(_CLOSES, partial(self._ask_closes, request))
        if suspended:
            await self._try(mark("list of suspended instruments"), partial(self._ask_suspended, suspended))

    async def _ask_suspended(self, requests: list[RestRequest]) -> None:
        found: set[int] = set()
        for request in requests:
            found |= self._history.read_suspended(await self._rest.ask(request))
        self._screen.set_suspended(found)

    async def _try(self, what: str, ask: Callable[[], Awaitable[None]]) -> None:
        """Ask, a few times if it fails, and note in a sentence if it does in the end."""
        for attempt in range(_TRIES):
            try:
                await ask()
            except (RestError, RejectedError) as error:
                why = str(error) if isinstance(error, RestError) else error.reason
                retry_after_s = error.retry_after_s if isinstance(error, RestError) else None
                if attempt < _TRIES - 1 and retry_after_s is not None:
                    await asyncio.sleep(min(max(retry_after_s, _RETRY_S * attempt), _LONGEST_WAIT_S))
                    continue
                _log.warning("Could not get %s: %s", what, why)
                self._said[what] = mark("The provider's history gave no {what}: {why}.").format(
                    what=what, why=why.rstrip(".")
                )
                return
            else:
                self._said.pop(what, None)
                return


def _has(hole: Hole, seq: int) -> bool:
    return hole.first_seq <= seq <= hole.last_seq
