"""A shard: its share of the instruments, kept subscribed on one connection after the other by one task."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from urllib.parse import urlsplit

from websockets.exceptions import InvalidStatus, WebSocketException

from tickdeck.domain.calendar import DAY_US
from tickdeck.feeds.base import FeedProtocol, Refused, Verdict
from tickdeck.session import wording
from tickdeck.session.backoff import CAP_S, Backoff
from tickdeck.session.failure import RefusedError, SilentError, judge
from tickdeck.session.health import ShardHealth, ShardState
from tickdeck.session.ledger import Ledger
from tickdeck.session.link import Link
from tickdeck.session.setup import ShardSetup
from tickdeck.session.silence import Silence

_log = logging.getLogger(__name__)

STABLE_S = 10.0
"""How long a connection must have been live before its next failure counts as the first again."""
LEAST_CAP_S = 3.0
HAND_OVER_AGAIN_S = 30.0
_LONGEST_SENTENCE = 240
_EXPECTED = (OSError, WebSocketException, RefusedError, SilentError)
"""What ends connections in ordinary life; anything else is a mistake of ours, and logged with its trace."""
_REASONS_SHOWN = 8
_RATE_S = 3.0


class Shard:
    """Its instruments, its connection and its reconnection.

    `run` is the shard's only task; it may be cancelled at any time and then leaves no connection behind.
    """

    def __init__(
        self,
        number: int,
        symbols: tuple[int, ...],
        protocol: FeedProtocol,
        setup: ShardSetup,
        *,
        shards: int = 1,
        lost: Callable[[str], None] = lambda _: None,
    ) -> None:
        """Make a shard that is not connected.

        Args:
            number: Its number, from 1.
            symbols: Its instruments.
            protocol: Its own, over all its connections.
            setup: What all shards share.
            shards: How many pass the gate for handshakes together.
            lost: Told why a connection ended that had subscribed something.
        """
        self._tell_lost = lost
        self.number = number
        self._protocol = protocol
        self._setup = setup
        self._ledger = Ledger(symbols)
        # Whoever waits longest, and then for all others at the gate, is back within the cap.
        queue_s = setup.plan.handshake_spacing_s * (shards - 1)
        self._backoff = Backoff(setup.random, cap_s=max(LEAST_CAP_S, CAP_S - queue_s))
        self._silence = Silence()
        self._host = urlsplit(setup.url).netloc.rpartition("@")[2]
        self._state = ShardState.IDLE
        self._note = ""
        self._noted_us = -1
        self._retry_at_us = -1
        self._link: Link | None = None
        self._successor: Link | None = None
        self._hurry = asyncio.Event()
        self._has_moved = False
        self._fell_silent = False
        self._closing = False
        self._reconnects = 0
        self._day = -1
        self._reconnects_before_today = 0
        self._reasons: dict[str, int] = {}
        self._refusals = 0
        self._ticks_before = 0
        self._last_frame_us = -1
        self._last_tick_us = -1
        self._rates: deque[tuple[float, int]] = deque(maxlen=round(_RATE_S) + 1)

    @property
    def symbols(self) -> tuple[int, ...]:
        """The instruments planned for this shard."""
        return self._ledger.wanted

    @property
    def refused_instruments(self) -> dict[int, str]:
        """Instruments that the provider does not know or allow, with the reason."""
        return self._ledger.refused

    @property
    def confirmed(self) -> list[int]:
        """Instruments acknowledged on the present connection."""
        return self._link.confirmed if self._link is not None else []

    @property
    def reconnects(self) -> int:
        """Connections lost and sought again."""
        return self._reconnects

    @property
    def refusals(self) -> int:
        """Refusals by the provider: of handshakes and of requests."""
        return self._refusals

    @property
    def noted_us(self) -> int:
        """When something was last found to be wrong, UTC microseconds; -1 if never."""
        return self._noted_us

    @property
    def ticks(self) -> int:
        """Ticks that came over all its connections."""
        links = (self._link, self._successor)
        return self._ticks_before + sum(link.ticks for link in links if link is not None)

    @property
    def state(self) -> ShardState:
        """Where it stands."""
        return self._link.state if self._link is not None else self._state

    @property
    def trouble(self) -> str:
        """What is wrong and what is done about it; empty while all is well."""
        state, note = self.state, self._present_note()
        if not note or state in {ShardState.REFUSED, ShardState.SUBSCRIBING, ShardState.LIVE}:
            return note
        return wording.tried_again(note)

    @property
    def quotes_note(self) -> str:
        """Why there are no bids and asks; empty where there are."""
        return self._link.quotes_note if self._link is not None else ""

    def health(self, silent: int = 0) -> ShardHealth:
        """How the shard is doing now; `silent` counts names of which no tick has come though one should."""
        link, now_us = self._link, self._setup.clock.now_us()
        return ShardHealth(
            number=self.number,
            state=self.state,
            wanted=len(self._ledger.wanted),
            confirmed=len(self.confirmed),
            last_frame_us=self._last_frame_us
            if link is None
            else max(self._last_frame_us, link.last_frame_us),
            reconnects=self._reconnects - self._before_today(now_us),
            note=self._present_note(),
            retry_at_us=self._retry_at_us,
            silent=silent,
            last_tick_us=max(self._last_tick_us, -1 if link is None else link.last_tick_us),
            answered_us=-1 if link is None else link.answered_us,
            round_trip_ms=float("nan") if link is None else link.round_trip_ms,
            ticks_per_s=self._rate(),
            reasons=tuple(self._reasons.items())[:_REASONS_SHOWN],
            confirms=self._setup.spec.confirms,
        )

    def pass_second(self) -> None:
        """Sample what is shown as a rate; called once a second."""
        self._rates.append((self._setup.clock.monotonic_s(), self.ticks))

    def pending_bytes(self) -> int:
        """Bytes that have arrived and are not read yet."""
        return self._link.pending_bytes() if self._link is not None else 0

    def want(self, symbols: tuple[int, ...]) -> None:
        """Want other instruments from now on; only what changes is sent."""
        gone = set(self._ledger.wanted) - set(symbols)
        self._ledger.want(symbols)
        self._setup.gaps.close(gone, self._setup.clock.now_us())
        for link in (self._link, self._successor):
            if link is not None:
                link.change()

    def reconnect(self, why: str) -> None:
        """End the connection, for a reason in one sentence, and seek it again soon."""
        self._hurry.set()
        if self._link is not None:
            self._link.end(RefusedError(Refused(Verdict.WAIT, why)))

    def check_network(self) -> None:
        """Reconnect if this computer reaches the provider in another way now."""
        # Twice in a row: while a network comes up, addresses come and go.
        moved = self._link is not None and self._link.has_moved()
        if moved and self._has_moved:
            self.reconnect(wording.NETWORK_CHANGED)
        self._has_moved = moved

    def finish(self) -> None:
        """Take nothing more, though a socket that was cut off may still deliver."""
        for link in (self._link, self._successor):
            if link is not None:
                link.finish()

    def close(self) -> bool:
        """Ask an open connection to close properly, after which `run` returns; False if there is none."""
        self._closing = True
        if self._successor is not None:
            self._successor.close()
        return self._link is not None and self._link.close()

    async def run(self) -> None:
        """Keep a connection until closed or cancelled, or until the provider refuses for good."""
        while not self._closing:
            refused = await self._connect_and_stay()
            if refused is None:
                return
            if refused.verdict is Verdict.STOP:
                self._state = ShardState.REFUSED
                _log.error("Shard %d stopped: %s", self.number, refused.text)
                return
            delay_s = 0.0 if self._hurry.is_set() else self._backoff.next_s()
            # Nobody passes the gate sooner.
            delay_s = max(delay_s, self._setup.handshakes.wait_s)
            self._state = ShardState.BACKING_OFF
            self._retry_at_us = self._setup.clock.now_us() + round(delay_s * 1_000_000)
            _log.info("Shard %d: %s Trying again in %.1f s", self.number, refused.text, delay_s)
            with suppress(TimeoutError):
                async with asyncio.timeout(delay_s):
                    await self._hurry.wait()
            self._hurry.clear()
            self._retry_at_us = -1

    async def _connect_and_stay(self) -> Refused | None:
        """Have a connection, and others in its place when it ages; why the last ended, None if closed."""
        link = self._link = self._new_link()
        tasks = {link: self._start(link)}
        stable: asyncio.TimerHandle | None = None
        try:
            while True:
                aging = asyncio.ensure_future(link.aging.wait())
                live = asyncio.ensure_future(link.live.wait())
                try:
                    waits = [tasks[link], aging, *([] if stable is not None else [live])]
                    await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
                finally:
                    aging.cancel()
                    live.cancel()
                if tasks[link].done():
                    refused = self._why(tasks[link])
                    self._lost(link, refused)
                    return refused
                if link.live.is_set() and stable is None:
                    self._note = ""
                    stable = asyncio.get_running_loop().call_later(STABLE_S, self._backoff.reset)
                if link.aging.is_set():
                    link = await self._hand_over(link, tasks)
        finally:
            if stable is not None:
                stable.cancel()
            self._link = self._successor = None
            for task in tasks.values():
                task.cancel()
            await asyncio.gather(*tasks.values(), return_exceptions=True)

    async def _hand_over(self, old: Link, tasks: dict[Link, asyncio.Task[None]]) -> Link:
        """Bring up a second connection and only then close the first; returns the one that is left.

        Both bring the same prints for a while; the second of each pair is found by its id.
        """
        old.aging.clear()
        if not self._setup.spec.overlaps or self._closing:
            return old
        new = self._successor = self._new_link()
        tasks[new] = self._start(new)
        _log.info("Shard %d: another connection takes over", self.number)
        overlapping = self._ledger.wanted
        self._setup.ingest.overlap(overlapping)
        live = asyncio.ensure_future(new.live.wait())
        try:
            await asyncio.wait([tasks[old], tasks[new], live], return_when=asyncio.FIRST_COMPLETED)
        finally:
            live.cancel()
        if tasks[new].done() and not tasks[old].done():
            refused = self._why(tasks.pop(new))
            self._successor = None
            self._setup.ingest.end_overlap(overlapping)
            _log.warning("Shard %d: the connection that was to take over failed: %s", self.number, refused)
            # The old one lives as long as the provider lets it; until then it is tried again.
            asyncio.get_running_loop().call_later(HAND_OVER_AGAIN_S, old.aging.set)
            return old
        if not new.live.is_set():
            # Too late: the old one has gone first.
            self._lost(old, self._why(tasks[old]), kept=new.confirmed)
        else:
            old.close()
            await asyncio.wait([tasks[old]], timeout=STABLE_S)
            tasks[old].cancel()
            await asyncio.gather(tasks[old], return_exceptions=True)
            self._remember(old)
        del tasks[old]
        self._link, self._successor = new, None
        self._setup.ingest.end_overlap(overlapping)
        return new

    def _new_link(self) -> Link:
        return Link(
            f"shard {self.number}",
            protocol=self._protocol,
            ledger=self._ledger,
            silence=self._silence,
            setup=self._setup,
            refused=self._was_refused,
            must_prove=self._fell_silent,
        )

    def _start(self, link: Link) -> asyncio.Task[None]:
        return asyncio.get_running_loop().create_task(link.run(), name=f"shard {self.number} link")

    def _why(self, task: asyncio.Task[None]) -> Refused | None:
        """Why a link's task ended, in a sentence; None if it was asked to close."""
        error = None if task.cancelled() else task.exception()
        if error is None:
            if self._closing or task.cancelled():
                return None
            return Refused(Verdict.WAIT, wording.closed_by(self._setup.spec.title))
        self._refusals += isinstance(error, InvalidStatus)
        if not isinstance(error, _EXPECTED):
            _log.error("Shard %d failed in a way that nobody expected", self.number, exc_info=error)
        return self._without_token(judge(error, self._setup.spec, self._host))

    def _lost(self, link: Link, refused: Refused | None, *, kept: Sequence[int] = ()) -> None:
        """Open a gap for what a link had confirmed, and remember why it ended.

        Args:
            link: The link that ended.
            refused: Why; None if it was asked to.
            kept: What another link has already.
        """
        self._remember(link)
        self._fell_silent = link.fell_silent
        if refused is None:
            return
        self._note = refused.text
        self._noted_us = self._setup.clock.now_us()
        if link.confirmed:
            self._before_today(self._noted_us)
            self._reconnects += 1
            # What to do about it stands in the sentence, not in the record.
            reason = refused.text.rstrip(".").partition(";")[0]
            # The newest first.
            self._reasons = {reason: self._reasons.pop(reason, 0) + 1} | self._reasons
            self._tell_lost(reason)
            still_had = set(kept)
            lost = [symbol for symbol in link.confirmed if symbol not in still_had]
            self._setup.gaps.open(lost, link.complete_until_us, reason)

    def _remember(self, link: Link) -> None:
        self._ticks_before += link.ticks
        link.ticks = 0
        self._last_frame_us = max(self._last_frame_us, link.last_frame_us)
        self._last_tick_us = max(self._last_tick_us, link.last_tick_us)

    def _was_refused(self, refused: Refused) -> Refused:
        refused = self._without_token(refused)
        self._refusals += 1
        _log.warning("Shard %d was refused: %s", self.number, refused.text)
        return refused

    def _without_token(self, refused: Refused) -> Refused:
        """A refusal whose text, which may be the provider's own, does not show the token."""
        # Cut only now: half a token would not be found any more.
        return replace(refused, text=self._setup.token.blotted_out_of(refused.text)[:_LONGEST_SENTENCE])

    def _present_note(self) -> str:
        if self._link is None:
            return self._note
        if self._link.state is ShardState.STALE:
            return wording.quiet_for_seconds(self._setup.spec.title)
        return self._link.note or ("" if self._link.live.is_set() else self._note)

    def _before_today(self, now_us: int) -> int:
        day = now_us // DAY_US
        if day != self._day:
            if self._day >= 0:
                self._reconnects_before_today = self._reconnects
                self._reasons = {}
            self._day = day
        return self._reconnects_before_today

    def _rate(self) -> float:
        if len(self._rates) < 2:
            return 0.0
        (first_s, first), (last_s, last) = self._rates[0], self._rates[-1]
        return (last - first) / max(last_s - first_s, 1e-3)
