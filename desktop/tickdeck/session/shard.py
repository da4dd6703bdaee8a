"""A shard: one connection and its share of the instruments, kept alive by one task."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from random import Random
from urllib.parse import urlsplit

from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed, InvalidStatus, WebSocketException

from tickdeck.domain.clock import Clock
from tickdeck.domain.market import MARKET_HEADER, Market
from tickdeck.feeds.base import (
    Confirmed,
    Event,
    FeedProtocol,
    FeedSpec,
    HeartbeatAnswered,
    Plan,
    Refused,
    Verdict,
)
from tickdeck.pipeline.gaps import GapLog
from tickdeck.pipeline.ingest import Ingest
from tickdeck.session.backoff import Backoff
from tickdeck.session.failure import RefusedError, SilentError, judge
from tickdeck.session.health import ShardHealth, ShardState
from tickdeck.session.intake import Intake
from tickdeck.session.ledger import Ledger
from tickdeck.session.pacing import Pacer
from tickdeck.session.transport import open_connection
from tickdeck.settings.secrets import Secret

_log = logging.getLogger(__name__)

ANSWER_TIMEOUT_S = 10.0
SILENT_HEARTBEATS = 2.5
"""Without any frame for as many heartbeats a connection is dead, though it may look open."""
STABLE_S = 10.0
"""How long a connection must have been live before its next failure counts as the first again."""
_LONGEST_SENTENCE = 240
_EXPECTED = (OSError, WebSocketException, RefusedError, SilentError)
"""What ends connections in ordinary life; anything else is a mistake of ours, and logged with its trace."""


@dataclass(frozen=True, slots=True)
class ShardSetup:
    """What all shards of a session share.

    Attributes:
        spec: The provider.
        plan: What the user's plan allows.
        url: The provider's address, without the token.
        token: The token; empty where none is needed.
        clock: Stamps receipts.
        intake: Where frames go.
        ingest: Told when a gap ends.
        gaps: Where outages are noted.
        handshakes: The one gate for handshakes.
        requests: The gate for subscriptions across connections.
        random: For jitter.
        market: Told what kind of market the other side says it is.
    """

    spec: FeedSpec
    plan: Plan
    url: str
    token: Secret
    clock: Clock
    intake: Intake
    ingest: Ingest
    gaps: GapLog
    handshakes: Pacer
    requests: Pacer
    random: Random
    market: Callable[[Market], None]


class Shard:
    """One connection, its subscriptions and its reconnection.

    `run` is the shard's only task; it may be cancelled at any time and then leaves no connection behind.
    """

    def __init__(
        self, number: int, symbols: tuple[int, ...], protocol: FeedProtocol, setup: ShardSetup
    ) -> None:
        self._number = number
        self._protocol = protocol
        self._setup = setup
        self._ledger = Ledger(symbols)
        self._backoff = Backoff(setup.random)
        self._host = urlsplit(setup.url).netloc.rpartition("@")[2]
        self._state = ShardState.IDLE
        self._note = ""
        self._noted_us = -1
        self._retry_at_us = -1
        self._last_frame_us = -1
        self._reconnects = 0
        self._refusals = 0
        self._request = 0
        self._answers: dict[int, asyncio.Future[None]] = {}
        self._ended: asyncio.Future[None] | None = None
        self._closing = False
        self._is_over = False
        self._requests = Pacer(setup.plan.request_spacing_s, setup.clock)

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
        return self._ledger.confirmed

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
    def trouble(self) -> str:
        """What is wrong and what is done about it; empty while all is well."""
        if not self._note or self._state in {ShardState.REFUSED, ShardState.SUBSCRIBING}:
            return self._note
        return f"{self._note} It is tried again by itself."

    def health(self) -> ShardHealth:
        """How the shard is doing now."""
        return ShardHealth(
            number=self._number,
            state=self._state,
            wanted=len(self._ledger.wanted),
            confirmed=len(self._ledger.confirmed),
            last_frame_us=self._last_frame_us,
            reconnects=self._reconnects,
            note=self._note,
            retry_at_us=self._retry_at_us,
        )

    def finish(self) -> None:
        """Take nothing more, though a socket that was cut off may still deliver."""
        self._is_over = True

    def close(self) -> bool:
        """Ask an open connection to close properly, after which `run` returns; False if there is none."""
        if self._ended is None or self._ended.done() or self._state is ShardState.CONNECTING:
            return False
        self._closing = True
        self._ended.set_result(None)
        return True

    async def run(self) -> None:
        """Keep the connection until closed or cancelled, or until the provider refuses for good."""
        while True:
            try:
                await self._connect_and_stay()
            except asyncio.CancelledError:
                raise
            except Exception as error:  # noqa: BLE001  (whatever ends a connection, the shard decides what follows)
                refused = self._without_token(judge(error, self._setup.spec, self._host))
                self._refusals += isinstance(error, InvalidStatus)
                if not isinstance(error, _EXPECTED):
                    _log.exception("Shard %d failed in a way that nobody expected", self._number)
            else:
                if self._closing:
                    return
                refused = Refused(Verdict.WAIT, f"{self._setup.spec.title} closed the connection.")
            self._connection_lost(refused)
            if refused.verdict is Verdict.STOP:
                self._state = ShardState.REFUSED
                _log.error("Shard %d stopped: %s", self._number, refused.text)
                return
            delay_s = self._backoff.next_s()
            self._ended = None
            self._state = ShardState.BACKING_OFF
            self._retry_at_us = self._setup.clock.now_us() + round(delay_s * 1_000_000)
            _log.info("Shard %d: %s Trying again in %.1f s", self._number, refused.text, delay_s)
            await asyncio.sleep(delay_s)
            self._retry_at_us = -1

    def _connection_lost(self, refused: Refused) -> None:
        """Open a gap if the shard had been confirmed, and remember why it ended."""
        self._take_note(refused.text)
        if self._ledger.confirmed:
            self._reconnects += 1
            since_us = self._last_frame_us
            self._setup.gaps.open(self._ledger.confirmed, since_us, refused.text.rstrip("."))
        self._ledger.connection_lost()

    async def _connect_and_stay(self) -> None:
        setup = self._setup
        self._state = ShardState.CONNECTING
        async with setup.handshakes.turn():
            # Only the beginning is paced: a server that does not answer holds up nobody else.
            pass
        loop = asyncio.get_running_loop()
        self._ended = loop.create_future()
        self._answers.clear()
        try:
            async with open_connection(
                self._protocol.url(setup.url, setup.token), self._on_frames
            ) as connection:
                self._last_frame_us = setup.clock.now_us()
                self._learn_market(connection)
                self._state = ShardState.SUBSCRIBING
                async with asyncio.TaskGroup() as tasks:
                    name = f"shard {self._number}"
                    helpers = [
                        tasks.create_task(self._beat(connection), name=f"{name} heartbeat"),
                        tasks.create_task(self._subscribe_and_settle(connection), name=f"{name} subscribe"),
                    ]
                    closed = tasks.create_task(connection.wait_closed(), name=f"{name} closed")
                    await asyncio.wait([self._ended, closed], return_when=asyncio.FIRST_COMPLETED)
                    for helper in (*helpers, closed):
                        helper.cancel()
        finally:
            # Providers count the pause before a reconnection from the end of the connection before.
            setup.handshakes.hold()
        if self._ended.done():
            self._ended.result()
        elif connection.protocol.close_exc is not None:
            raise connection.protocol.close_exc

    async def _subscribe_and_settle(self, connection: ClientConnection) -> None:
        """Subscribe everything, note that the gap is over, and forget old failures after a stable while."""
        try:
            await self._subscribe(connection)
            self._state = ShardState.LIVE
            self._note = ""
            await asyncio.sleep(STABLE_S)
            self._backoff.reset()
        except ConnectionClosed:
            return
        except RefusedError as error:
            self._end(error)

    async def _subscribe(self, connection: ClientConnection) -> None:
        """Request the pending instruments portion by portion; a portion with a bad code is halved."""
        portions = self._protocol.batches(self._ledger.pending)
        while portions:
            portion = portions.pop(0)
            try:
                await self._ask(connection, portion)
            except RefusedError as error:
                if error.refused.verdict is not Verdict.BAD_REQUEST or error.refused.request is None:
                    raise
                if len(portion) == 1:
                    self._ledger.refused[portion[0]] = error.refused.text
                else:
                    self._take_note(f"{error.refused.text} Finding out which of {len(portion)} it is.")
                    middle = len(portion) // 2
                    portions[:0] = [portion[:middle], portion[middle:]]
                continue
            self._ledger.confirmed.extend(portion)
            now_us = self._setup.clock.now_us()
            self._setup.ingest.mark_after_gap(self._setup.gaps.close(portion, now_us))

    async def _ask(self, connection: ClientConnection, portion: list[int]) -> None:
        """Send one subscription and wait for its answer.

        Raises:
            RefusedError: If it is refused, or not answered in time.
        """
        self._request += 1
        request = self._request
        answer = self._answers[request] = asyncio.get_running_loop().create_future()
        try:
            async with self._setup.requests.turn(), self._requests.turn():
                message = self._protocol.subscribe(request, self._ledger.confirmed, portion)
                await connection.send(message, text=True)
            async with asyncio.timeout(ANSWER_TIMEOUT_S):
                await answer
        except TimeoutError:
            title = self._setup.spec.title
            raise RefusedError(Refused(Verdict.WAIT, f"{title} did not answer a subscription.")) from None
        finally:
            del self._answers[request]

    async def _beat(self, connection: ClientConnection) -> None:
        """Send heartbeats, and end a connection on which nothing comes any more."""
        setup = self._setup
        with suppress(ConnectionClosed):
            while True:
                await asyncio.sleep(setup.spec.heartbeat_s)
                self._request += 1
                beat = self._protocol.heartbeat(self._request)
                if beat is None:
                    return
                silent_s = (setup.clock.now_us() - self._last_frame_us) / 1e6
                if silent_s > setup.spec.heartbeat_s * SILENT_HEARTBEATS:
                    self._end(SilentError())
                    return
                async with self._requests.turn():
                    await connection.send(beat, text=True)

    def _on_frames(self, frames: list[bytes]) -> None:
        if self._is_over:
            return
        self._last_frame_us = self._setup.intake.take(frames, self._protocol, self._on_event)

    def _on_event(self, event: Event) -> None:
        match event:
            case Confirmed(request):
                self._answered(request, None)
            case Refused():
                event = self._without_token(event)
                self._refusals += 1
                _log.warning("Shard %d was refused: %s", self._number, event.text)
                if not self._answered(event.request, RefusedError(event)):
                    self._end(RefusedError(event))
            case HeartbeatAnswered():
                pass

    def _answered(self, request: int | None, error: RefusedError | None) -> bool:
        """Settle the request that an answer belongs to; False if there is none."""
        if request is None and len(self._answers) == 1:
            # Some refusals name no request; with one under way it can only be that.
            request = next(iter(self._answers))
        answer = self._answers.get(request) if request is not None else None
        if answer is None or answer.done():
            return False
        if error is None:
            answer.set_result(None)
        else:
            answer.set_exception(error)
        return True

    def _end(self, error: Exception) -> None:
        """End the present connection for a reason that the transport does not know."""
        if self._ended is not None and not self._ended.done():
            self._ended.set_exception(error)

    def _take_note(self, sentence: str) -> None:
        self._note = sentence
        self._noted_us = self._setup.clock.now_us()

    def _without_token(self, refused: Refused) -> Refused:
        """A refusal whose text, which may be the provider's own, does not show the token."""
        # Cut only now: half a token would not be found any more.
        return replace(refused, text=self._setup.token.blotted_out_of(refused.text)[:_LONGEST_SENTENCE])

    def _learn_market(self, connection: ClientConnection) -> None:
        header = connection.response.headers.get(MARKET_HEADER, "") if connection.response else ""
        self._setup.market(Market(header) if header in set(Market) else Market.LIVE)
