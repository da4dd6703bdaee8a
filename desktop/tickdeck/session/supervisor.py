"""The supervisor: owns one task a shard, plans what each subscribes, and adds up how they are doing."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from random import Random

import numpy as np
import numpy.typing as npt

from tickdeck.domain.clock import Clock
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.market import Market
from tickdeck.domain.sessions import AlwaysOpen, Phase, TradingCalendar
from tickdeck.domain.venue import Venue
from tickdeck.feeds.base import FeedSpec, Plan
from tickdeck.pipeline.gaps import SETTLE_US, GapLog
from tickdeck.pipeline.ingest import RUN_US, Ingest
from tickdeck.session import wording
from tickdeck.session.health import LeftOut, ShardHealth, ShardState
from tickdeck.session.intake import Intake
from tickdeck.session.lag import Lag
from tickdeck.session.pacing import Pacer
from tickdeck.session.planner import assign, reassign
from tickdeck.session.route import Route
from tickdeck.session.setup import ShardSetup
from tickdeck.session.shard import Shard
from tickdeck.session.silent_names import SilentNames
from tickdeck.session.surroundings import Surroundings
from tickdeck.settings.secrets import Secret

_log = logging.getLogger(__name__)

_STOP_TIMEOUT_S = 3.0
_WATCH_S = 1.0
_DEBOUNCE_S = 0.3
_ALWAYS_OPEN = AlwaysOpen()
_COMING_UP = {ShardState.CONNECTING, ShardState.AUTHORISING, ShardState.SUBSCRIBING}


class Session:
    """All connections of a run.

    Attributes:
        market: What kind of market the provider says it is; unknown before the first handshake.
        left_out: Instruments for which the plan has no room.
        lag: How far the ticks are behind the market.
    """

    def __init__(
        self,
        *,
        spec: FeedSpec,
        plan: Plan,
        url: str,
        token: Secret,
        instruments: InstrumentTable,
        ingest: Ingest,
        intake: Intake,
        gaps: GapLog,
        clock: Clock,
        random: Random | None = None,
        route: Route | None = None,
        hours: Callable[[Venue], TradingCalendar] | None = None,
        last_ticks_us: Callable[[], npt.NDArray[np.int64]] | None = None,
        lag: Lag | None = None,
    ) -> None:
        """Plan the shards; nothing is connected before `start`.

        Args:
            spec: The provider.
            plan: What the user's plan allows.
            url: The provider's address, without the token.
            token: The token; empty where none is needed.
            instruments: Those of the run; all of them are wanted at first.
            ingest: Takes what comes in.
            intake: Decodes it.
            gaps: Where outages are noted.
            clock: Stamps receipts.
            random: For jitter.
            route: How connections leave this computer.
            hours: When a venue trades; None is always.
            last_ticks_us: Receipt of each instrument's last tick by number, -1 if none.
            lag: Measures how far the ticks are behind; it is a sink of ingest.
        """
        self._spec = spec
        self._plan = plan
        self._clock = clock
        self._gaps = gaps
        self._intake = intake
        self._ingest = ingest
        self._instruments = instruments
        self._hours_of = hours
        self._last_ticks_us = last_ticks_us or (lambda: np.zeros(0, dtype=np.int64))
        self._tasks: dict[Shard, asyncio.Task[None]] = {}
        self._watch: asyncio.Task[None] | None = None
        self._replanning: asyncio.TimerHandle | None = None
        self._surroundings = Surroundings(clock)
        self._started = False
        self._stopping = False
        self._silent_names = SilentNames(instruments, self.hours)
        self._bytes = 0
        self._reasons: Counter[str] = Counter()
        self._reconnects_of_gone = 0
        self._refusals_of_gone = 0
        self.market = Market.UNKNOWN
        self.lag = lag or Lag()
        self._wanted: tuple[int, ...] = tuple(range(len(instruments)))
        self._excluded: dict[int, str] = {}
        assignment = assign(self._wanted, plan)
        self.left_out = assignment.left_out
        self._setup = ShardSetup(
            spec=spec,
            plan=plan,
            url=url,
            token=token,
            clock=clock,
            intake=intake,
            ingest=ingest,
            gaps=gaps,
            handshakes=Pacer(plan.handshake_spacing_s, clock),
            requests=Pacer(plan.handshake_spacing_s, clock),
            random=random or Random(),  # noqa: S311  (jitter, not a secret)
            route=route or Route(),
            market=self._learn_market,
            hours=self.hours,
            venue_of=lambda symbol: instruments[symbol].venue,
            busy=lambda: any(shard.state in _COMING_UP for shard in self._shards),
        )
        self._shards: list[Shard] = []
        for symbols in assignment.shards:
            self._add_shard(symbols, len(assignment.shards))

    def start(self) -> None:
        """Start one task a shard, and the watch over all, on the running loop."""
        self._started = True
        for shard in self._shards:
            self._start(shard)
        self._watch = asyncio.get_running_loop().create_task(self._watch_over(), name="session watch")
        self._watch.add_done_callback(log_failure)

    async def stop(self) -> None:
        """Close all connections, end open gaps at this moment, and hand on the last rows."""
        self._stopping = True
        if self._replanning is not None:
            self._replanning.cancel()
        if self._watch is not None:
            self._watch.cancel()
            await asyncio.gather(self._watch, return_exceptions=True)
        for shard, task in self._tasks.items():
            if not shard.close():
                task.cancel()
        tasks = list(self._tasks.values())
        if tasks:
            _, stuck = await asyncio.wait(tasks, timeout=_STOP_TIMEOUT_S)
            for task in stuck:
                _log.warning("%s did not close in time and is cut off", task.get_name())
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        for shard in self._shards:
            shard.finish()
        self._intake.stop()
        now_us = self._clock.now_us()
        self._ingest.end_runs(now_us + 1)
        self._gaps.close_all(now_us)

    # --- what a person can ask for

    def want(self, symbols: Iterable[int]) -> None:
        """Want these instruments from now on; the plan follows shortly, for several changes at once."""
        self._wanted = tuple(dict.fromkeys(symbols))
        self._plan_soon()

    def exclude(self, symbols: Mapping[int, str]) -> None:
        """Subscribe all that is wanted but these instruments, for reasons given as sentences."""
        if dict(symbols) != self._excluded:
            self._excluded = dict(symbols)
            self._plan_soon()

    @property
    def wanted(self) -> tuple[int, ...]:
        """The instruments that are wanted, whether or not there is room for them."""
        return self._wanted

    def reconnect(self, number: int, why: str = wording.BY_HAND) -> None:
        """End a shard's connection, which is then sought again; a refused shard is tried again."""
        for shard in self._shards:
            if shard.number == number:
                shard.reconnect(why)
                self._revive(shard)

    def retry(self) -> None:
        """Try all refused shards again."""
        for shard in self._shards:
            self._revive(shard)

    # --- how it is

    def health(self) -> tuple[ShardHealth, ...]:
        """How each shard is doing now."""
        return tuple(shard.health(self._silent_names.of(shard.number)) for shard in self._shards)

    def hours(self, venue: Venue) -> TradingCalendar:
        """When a venue trades; a simulated or captured market does so always."""
        real = self.market in {Market.LIVE, Market.UNKNOWN}
        return self._hours_of(venue) if real and self._hours_of is not None else _ALWAYS_OPEN

    @property
    def reconnects(self) -> int:
        """Connections lost and sought again, over all shards."""
        return self._reconnects_of_gone + sum(shard.reconnects for shard in self._shards)

    @property
    def refusals(self) -> int:
        """Refusals by the provider, over all shards."""
        return self._refusals_of_gone + sum(shard.refusals for shard in self._shards)

    @property
    def reasons(self) -> dict[str, int]:
        """Why connections ended, with how often."""
        return dict(self._reasons)

    @property
    def state_of_shards(self) -> tuple[tuple[ShardState, int], ...]:
        """State and number of confirmed instruments of each shard."""
        return tuple((shard.state, len(shard.confirmed)) for shard in self._shards)

    def live_instruments(self) -> set[int]:
        """The instruments that are subscribed now, so that their last price is as fresh as it can be."""
        return {
            symbol
            for shard in self._shards
            if shard.state in {ShardState.LIVE, ShardState.SUBSCRIBING}
            for symbol in shard.confirmed
        }

    def not_subscribed(self) -> list[LeftOut]:
        """What is wanted and cannot be had, and why."""
        refused = [
            LeftOut(self._instruments[symbol].id, reason)
            for shard in self._shards
            for symbol, reason in shard.refused_instruments.items()
        ]
        left_out = dict.fromkeys(self.left_out, wording.NO_ROOM)
        wanted = set(self._wanted)
        left_out |= {symbol: why for symbol, why in self._excluded.items() if symbol in wanted}
        return refused + [LeftOut(self._instruments[symbol].id, why) for symbol, why in left_out.items()]

    def notes(self) -> tuple[str, ...]:
        """What is worth knowing and no trouble, one sentence each."""
        notes = [shard.quotes_note for shard in self._shards if shard.quotes_note]
        if self._surroundings.note:
            notes.append(self._surroundings.note)
        return tuple(dict.fromkeys(notes))

    def trouble(self) -> list[str]:
        """What the user must know, one sentence each, worst first."""
        noted = sorted(self._shards, key=lambda shard: shard.noted_us, reverse=True)
        sentences = list(dict.fromkeys(shard.trouble for shard in noted if shard.trouble))
        refused: dict[str, list[str]] = {}
        for shard in self._shards:
            for symbol, reason in shard.refused_instruments.items():
                refused.setdefault(reason, []).append(self._instruments[symbol].id)
        sentences += [wording.refused_names(reason, names) for reason, names in refused.items()]
        if self.left_out:
            sentences.append(wording.no_room_for([self._instruments[symbol].id for symbol in self.left_out]))
        return sentences

    @property
    def is_refused(self) -> bool:
        """Whether the provider has refused some shard, so that it waits for the person."""
        return any(shard.state is ShardState.REFUSED for shard in self._shards)

    @property
    def stopped_for_good(self) -> bool:
        """Whether the provider has refused every shard, so that nothing will come without the person."""
        return bool(self._shards) and all(shard.state is ShardState.REFUSED for shard in self._shards)

    # --- within

    def _add_shard(self, symbols: tuple[int, ...], count: int) -> Shard:
        number = max((shard.number for shard in self._shards), default=0) + 1
        protocol = self._spec.protocol(self._instruments, self._plan)
        shard = Shard(number, symbols, protocol, self._setup, shards=count, lost=self._note_reason)
        self._shards.append(shard)
        return shard

    def _start(self, shard: Shard) -> None:
        task = asyncio.get_running_loop().create_task(shard.run(), name=f"shard {shard.number}")
        task.add_done_callback(log_failure)
        self._tasks[shard] = task

    def _revive(self, shard: Shard) -> None:
        task = self._tasks.get(shard)
        if shard.state is ShardState.REFUSED and task is not None and task.done() and not self._stopping:
            self._start(shard)

    def _plan_soon(self) -> None:
        if self._stopping:
            return
        if not self._started:
            self._replan()
            return
        if self._replanning is not None:
            self._replanning.cancel()
        self._replanning = asyncio.get_running_loop().call_later(_DEBOUNCE_S, self._replan)

    def _replan(self) -> None:
        self._replanning = None
        shards = list(self._shards)
        wanted = [symbol for symbol in self._wanted if symbol not in self._excluded]
        planned = reassign([shard.symbols for shard in shards], wanted, self._plan)
        self.left_out = planned.left_out
        for shard, symbols in zip(shards, planned.shards, strict=False):
            if not symbols:
                self._remove(shard)
            elif symbols != shard.symbols:
                shard.want(symbols)
        for symbols in planned.shards[len(shards) :]:
            shard = self._add_shard(symbols, len(planned.shards))
            if self._started:
                self._start(shard)

    def _remove(self, shard: Shard) -> None:
        """Close a connection for which there is no work any more."""
        shard.want(())
        self._shards.remove(shard)
        self._reconnects_of_gone += shard.reconnects
        self._refusals_of_gone += shard.refusals
        task = self._tasks.get(shard)
        if task is not None and not shard.close():
            task.cancel()

    def _watch_all(self) -> None:
        """One second has passed."""
        now_us = self._clock.now_us()
        self._gaps.release(now_us - SETTLE_US)
        self._ingest.end_runs(now_us - RUN_US)
        if change := self._surroundings.change():
            _log.warning("%s; all connections are made anew", change.rstrip("."))
            for shard in self._shards:
                shard.reconnect(change)
        for shard in self._shards:
            shard.pass_second()
            shard.check_network()
        read = self._intake.taken_bytes
        self.lag.pass_second(
            is_open=self._is_open(now_us),
            pending_bytes=sum(shard.pending_bytes() for shard in self._shards),
            bytes_per_s=(read - self._bytes) / _WATCH_S,
        )
        self._bytes = read
        self._silent_names.look(
            {shard.number: shard.confirmed for shard in self._shards}, self._last_ticks_us(), now_us
        )

    async def _watch_over(self) -> None:
        while True:
            await asyncio.sleep(_WATCH_S)
            try:
                self._watch_all()
            except Exception:  # noqa: BLE001  (whatever it is, it is logged)
                # A mistake in one look must not end all others.
                _log.exception("Watching over the connections failed")

    def _is_open(self, now_us: int) -> bool:
        venues = {instrument.venue for instrument in self._instruments}
        return self.market in {Market.LIVE, Market.SIMULATED} and any(
            self.hours(venue).at(now_us).phase is Phase.OPEN for venue in venues
        )

    def _note_reason(self, reason: str) -> None:
        self._reasons[reason] += 1

    def _learn_market(self, market: Market) -> None:
        self.market = market


def log_failure(task: asyncio.Task[None]) -> None:
    """Log what ended a task that should not have ended; a task's done-callback."""
    if not task.cancelled() and (error := task.exception()) is not None:
        _log.error("%s ended unexpectedly", task.get_name(), exc_info=error)
