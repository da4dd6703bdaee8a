"""A link: one connection of a shard, from its handshake to its end."""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import Callable
from contextlib import suppress

from websockets.exceptions import ConnectionClosed

from tickdeck.domain.errors import FeedError
from tickdeck.domain.market import MARKET_HEADER, Market
from tickdeck.domain.sessions import Phase
from tickdeck.feeds.base import (
    Authorised,
    Closing,
    Confirmed,
    Event,
    FeedProtocol,
    Greeted,
    HeartbeatAnswered,
    Login,
    Refused,
    Verdict,
)
from tickdeck.session import wording
from tickdeck.session.failure import RefusedError, SilentError
from tickdeck.session.health import ShardState
from tickdeck.session.ledger import Ledger
from tickdeck.session.requests import ANSWER_TIMEOUT_S, Requests
from tickdeck.session.setup import ShardSetup
from tickdeck.session.silence import Hearing, Silence
from tickdeck.session.subscriptions import Subscriptions
from tickdeck.session.surroundings import leaves_from
from tickdeck.session.transport import FrameConnection, open_connection

SILENT_HEARTBEATS = 2.5
"""Without any frame for as many heartbeats a connection is dead, though it may look open."""
ANSWERED_WITHIN_S = 8.5
"""While the market is open, a connection that brings nothing, not even an answer, is dead sooner."""
PROBE_AFTER_S = 4.0
"""While the market is open, so much silence is answered with a heartbeat out of turn."""
QUOTES_AGAIN_S = 30.0
_AFTER_REFUSAL = 1.3
"""So many times the usual pause is made before a reconnection after a refusal."""
_WATCH_S = 1.0
_OVERSLEPT_S = 1.0


class Link:
    """One connection, its login and its subscriptions.

    `run` is its only task and ends with it; it may be cancelled at any time and leaves no connection behind.

    Attributes:
        state: Where it stands.
        live: Set once everything that was wanted at first is confirmed.
        fell_silent: Whether it ended because nothing came though it answered.
        aging: Set when the provider is about to end it, so that another should take over.
        last_frame_us: Receipt of the last frame, UTC microseconds; the handshake's before the first.
        last_tick_us: Receipt of the last tick; -1 before the first.
        answered_us: When a heartbeat was last answered; -1 before.
        round_trip_ms: From the last heartbeat, or ping, to its answer; NaN before.
        ticks: How many ticks came.
    """

    def __init__(
        self,
        name: str,
        *,
        protocol: FeedProtocol,
        ledger: Ledger,
        silence: Silence,
        setup: ShardSetup,
        refused: Callable[[Refused], Refused],
        must_prove: bool = False,
    ) -> None:
        """Make a link that is not connected yet.

        Args:
            name: For tasks and the log.
            protocol: The shard's protocol.
            ledger: What the shard wants.
            silence: What is usual on this shard.
            setup: What all shards share.
            refused: Told of each refusal; gives back what may be shown of it.
            must_prove: Whether gaps end with its first data, since the link before fell silent.
        """
        self._name = name
        self._protocol = protocol
        self._silence = silence
        self._setup = setup
        self._told_refused = refused
        self._requests = Requests(setup)
        self._subscriptions = Subscriptions(
            protocol=protocol,
            ledger=ledger,
            requests=self._requests,
            setup=setup,
            must_prove=must_prove,
        )
        self._greeted = asyncio.Event()
        self._authorised = asyncio.Event()
        self._changed = asyncio.Event()
        self._quotes_due = asyncio.Event()
        self._ended: asyncio.Future[None] | None = None
        self._is_over = False
        self._is_open = False
        self._ledger = ledger
        self.fell_silent = False
        self._last_data_us = -1
        self._connection: FrameConnection | None = None
        self.state = ShardState.CONNECTING
        self.live = asyncio.Event()
        self.aging = asyncio.Event()
        self.last_frame_us = -1
        self.last_tick_us = -1
        self.answered_us = -1
        self.round_trip_ms = float("nan")
        self.ticks = 0

    @property
    def confirmed(self) -> list[int]:
        """Instruments acknowledged, in the order of the requests."""
        return self._subscriptions.confirmed

    @property
    def note(self) -> str:
        """Why it is not live yet; empty where there is nothing to say."""
        return self._subscriptions.note

    @property
    def quotes_note(self) -> str:
        """Why there are no bids and asks, one sentence; empty where there are."""
        return self._subscriptions.quotes_note

    @property
    def complete_until_us(self) -> int:
        """Until when it has brought all that there was, UTC microseconds: where its gap begins.

        On a connection that fell silent the answers to heartbeats prove nothing.
        """
        return self._last_data_us if self.fell_silent else self.last_frame_us

    def change(self) -> None:
        """Look at the ledger again: other instruments are wanted."""
        self._changed.set()

    def finish(self) -> None:
        """Take nothing more, though a socket that was cut off may still deliver."""
        self._is_over = True

    def close(self) -> bool:
        """Ask an open connection to close properly, after which `run` returns; False if there is none."""
        if not self._is_open or self._ended is None or self._ended.done():
            return False
        self._ended.set_result(None)
        return True

    def end(self, error: Exception) -> None:
        """End the connection for a reason that the transport does not know."""
        if self._ended is not None and not self._ended.done():
            self._ended.set_exception(error)

    def pending_bytes(self) -> int:
        """Bytes that have arrived and are not read yet, as far as the system tells."""
        return self._connection.pending_bytes() if self._connection is not None and self._is_open else 0

    def has_moved(self) -> bool:
        """Whether this computer would now reach the other side from another address, or not at all."""
        if not self._is_open or self._connection is None:
            return False
        try:
            here, there = self._connection.local_address, self._connection.remote_address
        except (OSError, RuntimeError):
            return False
        if not here or not there or here[0] == there[0]:
            return False
        return leaves_from(there[:2]) != str(here[0])

    async def run(self) -> None:
        """Connect, subscribe and stay; returns if it was asked to close, else raises what ended it."""
        setup = self._setup
        async with setup.handshakes.turn():
            # Only the beginning is paced: a server that does not answer holds up nobody else.
            pass
        loop = asyncio.get_running_loop()
        ended = self._ended = loop.create_future()
        try:
            url = self._protocol.url(setup.url, setup.token)
            async with open_connection(url, self._on_frames, setup.route) as connection:
                self._connection = connection
                self._is_open = True
                self.last_frame_us = self._last_data_us = setup.clock.now_us()
                self._learn_market(connection)
                await self._stay(connection, ended)
        finally:
            self._is_open = False
            # Looked at, whoever needs it or not.
            error = ended.exception() if ended.done() and not ended.cancelled() else None
            # Providers count the pause before a reconnection from the end of the connection before, and one
            # that has just refused may be late in ending it.
            setup.handshakes.hold(_AFTER_REFUSAL if isinstance(error, RefusedError) else 1.0)
        if ended.done():
            ended.result()
        elif connection.protocol.close_exc is not None:
            raise connection.protocol.close_exc

    async def _stay(self, connection: FrameConnection, ended: asyncio.Future[None]) -> None:
        """Keep the connection's tasks until it ends."""
        loop = asyncio.get_running_loop()
        aging = None
        if self._setup.spec.life_s is not None:
            # Not all shards at once.
            life_s = self._setup.spec.life_s * self._setup.random.uniform(0.9, 1.0)
            aging = loop.call_later(life_s, self.aging.set)
        try:
            async with asyncio.TaskGroup() as tasks:
                helpers = [
                    tasks.create_task(self._watch(connection), name=f"{self._name} watch"),
                    tasks.create_task(self._keep_subscribed(connection), name=f"{self._name} subscribe"),
                    tasks.create_task(self._keep_quoted(connection), name=f"{self._name} quotes"),
                ]
                closed = tasks.create_task(connection.wait_closed(), name=f"{self._name} closed")
                await asyncio.wait([ended, closed], return_when=asyncio.FIRST_COMPLETED)
                for helper in (*helpers, closed):
                    helper.cancel()
        finally:
            if aging is not None:
                aging.cancel()

    # --- login and subscriptions

    async def _keep_subscribed(self, connection: FrameConnection) -> None:
        """Log in, subscribe, and do so again whenever other instruments are wanted."""
        try:
            await self._log_in(connection)
            self.state = ShardState.SUBSCRIBING
            while True:
                self._changed.clear()
                await self._subscriptions.bring_up(connection)
                self._judge(Hearing.FINE)
                if not self.live.is_set():
                    self._silence.start()
                    self.live.set()
                self._quotes_due.set()
                await self._changed.wait()
        except ConnectionClosed:
            return
        except RefusedError as error:
            self.end(error)
        except FeedError as error:
            # The protocol cannot ask for what it should, for want of a usable token perhaps.
            self.end(RefusedError(Refused(Verdict.STOP, str(error))))

    async def _keep_quoted(self, connection: FrameConnection) -> None:
        """Ask for bids and asks whenever the subscribed ticks have changed; they never cost a tick."""
        with suppress(ConnectionClosed):
            while True:
                await self._quotes_due.wait()
                self._quotes_due.clear()
                if not await self._subscriptions.ask_quotes(connection):
                    await asyncio.sleep(QUOTES_AGAIN_S)
                    self._quotes_due.set()

    async def _log_in(self, connection: FrameConnection) -> None:
        spec = self._setup.spec
        if spec.login is Login.NONE:
            return
        self.state = ShardState.AUTHORISING
        try:
            async with asyncio.timeout(ANSWER_TIMEOUT_S):
                if spec.login is Login.AFTER_GREETING:
                    await self._greeted.wait()
                async with self._requests.pacer.turn():
                    await connection.send(self._protocol.authorise(self._setup.token), text=True)
                await self._authorised.wait()
        except TimeoutError:
            raise RefusedError(Refused(Verdict.WAIT, wording.login_unanswered(spec.title))) from None

    # --- liveness and silence

    async def _watch(self, connection: FrameConnection) -> None:
        """Send heartbeats, and end a connection on which nothing comes any more."""
        setup, spec = self._setup, self._setup.spec
        step_s = min(_WATCH_S, spec.heartbeat_s)
        loop = asyncio.get_running_loop()
        beat_due_s = loop.time() + spec.heartbeat_s
        judged_s = loop.time()
        with suppress(ConnectionClosed):
            while True:
                began_s = loop.time()
                await asyncio.sleep(step_s)
                passed_s, judged_s = loop.time() - judged_s, loop.time()
                overslept = judged_s - began_s > step_s + _OVERSLEPT_S
                is_open = self._market_is_open()
                silent_s = (setup.clock.now_us() - self.last_frame_us) / 1e6
                probe_due_s = beat_due_s - spec.heartbeat_s + PROBE_AFTER_S
                probes = is_open and silent_s >= PROBE_AFTER_S and judged_s >= probe_due_s
                due = judged_s >= beat_due_s or (probes and not overslept)
                if due:
                    beat_due_s = loop.time() + spec.heartbeat_s
                has_heartbeat = await self._beat(connection) if due else not math.isnan(self._requests.beat_s)
                if overslept:
                    # It was us who stood still, and what came meanwhile is yet to be read.
                    continue
                limit_s = spec.heartbeat_s * SILENT_HEARTBEATS
                if is_open:
                    limit_s = min(limit_s, ANSWERED_WITHIN_S)
                if has_heartbeat and silent_s > limit_s:
                    self.end(SilentError())
                    return
                if is_open and self.state in {ShardState.LIVE, ShardState.STALE}:
                    self._judge(self._silence.pass_time(passed_s, len(self.confirmed)))
                if not has_heartbeat:
                    self._note_pong(connection)

    def _note_pong(self, connection: FrameConnection) -> None:
        """Where the provider has no heartbeat of its own, the answers to pings tell that it lives."""
        if not math.isnan(connection.last_pong_s):
            self.round_trip_ms = connection.round_trip_s * 1000
            ago_us = round((time.monotonic() - connection.last_pong_s) * 1e6)
            self.answered_us = self._setup.clock.now_us() - ago_us

    async def _beat(self, connection: FrameConnection) -> bool:
        """Send a heartbeat; False if the provider has none."""
        beat = self._protocol.heartbeat(self._requests.number())
        if beat is None:
            return False
        await self._requests.beat(connection, beat)
        return True

    def _judge(self, hearing: Hearing) -> None:
        match hearing:
            case Hearing.FINE:
                self.state = ShardState.STALE if self._subscriptions.must_prove else ShardState.LIVE
            case Hearing.STALE:
                self.state = ShardState.STALE
            case Hearing.SILENT:
                self.fell_silent = True
                self.end(RefusedError(Refused(Verdict.WAIT, wording.silent(self._setup.spec.title))))

    def _market_is_open(self) -> bool:
        """Whether continuous trading goes on anywhere among the instruments; a lunch break is no silence."""
        now_us = self._setup.clock.now_us()
        venues = {self._setup.venue_of(symbol) for symbol in self._ledger.wanted}
        open_now = frozenset(
            venue for venue in venues if self._setup.hours(venue).at(now_us).phase is Phase.OPEN
        )
        self._silence.listen_to(open_now)
        return bool(open_now)

    # --- what comes in

    def _on_frames(self, frames: list[bytes]) -> None:
        if self._is_over:
            return
        taken = self._setup.intake.take(frames, self._protocol, self._on_event)
        self.last_frame_us = taken.recv_us
        if taken.has_data:
            self._silence.hear()
            self._last_data_us = taken.recv_us
            self._subscriptions.data_came()
            if taken.ticks:
                self.ticks += taken.ticks
                self.last_tick_us = taken.recv_us

    def _on_event(self, event: Event) -> None:
        match event:
            case Confirmed(request):
                self._requests.answered(request, None)
            case Refused():
                event = self._told_refused(event)
                of_connection = event.verdict is Verdict.STOP and event.request is None
                if of_connection or not self._requests.answered(event.request, event):
                    self.end(RefusedError(event))
            case HeartbeatAnswered():
                self.answered_us = self._setup.clock.now_us()
                self.round_trip_ms = self._requests.beat_answered() * 1000
            case Greeted():
                self._greeted.set()
            case Authorised():
                self._authorised.set()
            case Closing():
                self.aging.set()

    def _learn_market(self, connection: FrameConnection) -> None:
        header = connection.response.headers.get(MARKET_HEADER, "") if connection.response else ""
        self._setup.market(Market(header) if header in set(Market) else Market.LIVE)
