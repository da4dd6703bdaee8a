"""The supervisor: owns one task a shard, and adds up how they are doing."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from random import Random

from tickdeck.domain.clock import Clock
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.market import Market
from tickdeck.feeds.base import FeedSpec, Plan
from tickdeck.pipeline.gaps import GapLog
from tickdeck.pipeline.ingest import Ingest
from tickdeck.session.health import ShardHealth, ShardState
from tickdeck.session.intake import Intake
from tickdeck.session.pacing import Pacer
from tickdeck.session.planner import assign
from tickdeck.session.shard import Shard, ShardSetup
from tickdeck.settings.secrets import Secret

_log = logging.getLogger(__name__)

_STOP_TIMEOUT_S = 3.0


class Session:
    """All connections of a run.

    Attributes:
        market: What kind of market the provider says it is; unknown before the first handshake.
        left_out: Instruments for which the plan has no room.
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
    ) -> None:
        """Plan the shards; nothing is connected before `start`."""
        self._clock = clock
        self._gaps = gaps
        self._intake = intake
        self._tasks: list[asyncio.Task[None]] = []
        self.market = Market.UNKNOWN
        assignment = assign(range(len(instruments)), plan)
        self.left_out = assignment.left_out
        setup = ShardSetup(
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
            market=self._learn_market,
        )
        self._shards = [
            Shard(number, symbols, spec.protocol(instruments, plan), setup)
            for number, symbols in enumerate(assignment.shards, start=1)
        ]
        self._instruments = instruments

    def start(self) -> None:
        """Start one task a shard on the running loop."""
        for number, shard in enumerate(self._shards, start=1):
            task = asyncio.get_running_loop().create_task(shard.run(), name=f"shard {number}")
            task.add_done_callback(_log_failure)
            self._tasks.append(task)

    async def stop(self) -> None:
        """Close all connections, end open gaps at this moment, and hand on the last rows."""
        # There are no tasks yet where the run failed before `start`.
        for shard, task in zip(self._shards, self._tasks, strict=False):
            if not shard.close():
                task.cancel()
        if self._tasks:
            _, stuck = await asyncio.wait(self._tasks, timeout=_STOP_TIMEOUT_S)
            for task in stuck:
                _log.warning("%s did not close in time and is cut off", task.get_name())
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)
        for shard in self._shards:
            shard.finish()
        self._intake.stop()
        self._gaps.close_all(self._clock.now_us())

    def health(self) -> tuple[ShardHealth, ...]:
        """How each shard is doing now."""
        return tuple(shard.health() for shard in self._shards)

    @property
    def reconnects(self) -> int:
        """Connections lost and sought again, over all shards."""
        return sum(shard.reconnects for shard in self._shards)

    @property
    def refusals(self) -> int:
        """Refusals by the provider, over all shards."""
        return sum(shard.refusals for shard in self._shards)

    def live_instruments(self) -> set[int]:
        """The instruments that are subscribed now, so that their last price is as fresh as it can be."""
        return {symbol for shard in self._shards for symbol in shard.confirmed}

    def trouble(self) -> list[str]:
        """What the user must know, one sentence each, worst first."""
        noted = sorted(self._shards, key=lambda shard: shard.noted_us, reverse=True)
        sentences = list(dict.fromkeys(shard.trouble for shard in noted if shard.trouble))
        refused: dict[str, list[str]] = {}
        for shard in self._shards:
            for symbol, reason in shard.refused_instruments.items():
                refused.setdefault(reason, []).append(self._instruments[symbol].id)
        sentences += [f"{reason.rstrip('.')}: {_some(names)}." for reason, names in refused.items()]
        if self.left_out:
            names = [self._instruments[symbol].id for symbol in self.left_out]
            sentences.append(
                f"The plan has no room for {len(names)} instruments; not subscribed are {_some(names)}."
            )
        return sentences

    @property
    def stopped_for_good(self) -> bool:
        """Whether the provider has refused every shard, so that nothing will come without the person."""
        return bool(self._shards) and all(shard.state is ShardState.REFUSED for shard in self.health())

    def _learn_market(self, market: Market) -> None:
        self.market = market


def _some(names: Sequence[str]) -> str:
    shown = ", ".join(names[:5])
    return f"{shown} and {len(names) - 5} more" if len(names) > 5 else shown


def _log_failure(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and (error := task.exception()) is not None:
        _log.error("%s ended unexpectedly", task.get_name(), exc_info=error)
