"""An AllTick server, written from the provider's description alone, strict where that is explicit.

Where the description is silent the server is lenient by default and says so at the option that makes it
strict. It sends a script of known ticks, each to the connections whose subscription to its code it has
acknowledged, and keeps what has no subscriber until there is one.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Iterable
from http import HTTPStatus
from typing import Any, Literal

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request as HttpRequest
from websockets.http11 import Response as HttpResponse
from websockets.protocol import State

from fakes import alltick_rules as rules
from fakes.alltick_rules import NO_LIMITS, Connection, Handshake, Limits, Request
from fakes.event_thread import EventThread
from fakes.known_ticks import Item, KnownTick

# Refused handshakes are what tests are about; the library would log each with a traceback.
_LOG = logging.getLogger("fakes.alltick")
_LOG.addHandler(logging.NullHandler())
_LOG.propagate = False


class AllTickServer(EventThread):
    """See the module. Use as a context manager, or `start()` and `stop()`; `url` is without the token."""

    def __init__(
        self,
        *,
        token: str = "a-test-token",
        limits: Limits = NO_LIMITS,
        rate: float = 2000.0,
        numbers: Literal["integers", "text", "mixed"] = "integers",
        refuse: Literal["http", "frame"] = "http",
        known_codes: Iterable[str] | None = None,
    ) -> None:
        """Set up.

        Args:
            token: What the client must bring in the query string.
            limits: The plan.
            rate: Items of the script sent per second.
            numbers: How seq and tick_time are spelled: the documents of 2026 and those before differ.
            refuse: A wrong token ends the handshake with HTTP 401, or is told in answer to the first request.
            known_codes: Other codes get ret 600. Without this any code is known that is well-formed.
        """
        super().__init__()
        self.token = token
        self.limits = limits
        self.rate = rate
        self.numbers = numbers
        self.refuse = refuse
        self.known_codes = None if known_codes is None else frozenset(known_codes)
        self.port = 0
        self.handshakes: list[Handshake] = []
        self.requests: list[Request] = []
        self.heartbeats: list[Request] = []
        self.violations: list[str] = []
        """What the client did that the documents forbid, in words."""
        self.handed: list[tuple[int, Item]] = []
        """Items given to a socket, in order, with the number of the (last) connection that got them."""
        self.lost_handshakes: list[int] = []
        """Connections that did not answer our close frame: what they were sent may not have been read."""
        self.connection_count = 0
        self.muted = False
        self.answers_heartbeats = True
        self.ignores_depth = False
        self._next_answers: list[tuple[int, str]] = []
        self._live: list[Connection] = []
        self._pending: list[tuple[int, Item]] = []
        self._items = 0
        self._pace = rules.Pace(limits)
        self._server: Server | None = None
        self._pump_task: asyncio.Task[None] | None = None
        self._closers: set[asyncio.Task[None]] = set()
        self._ready = asyncio.Event()
        self._sending = asyncio.Lock()

    # --- steering, from the test's thread

    @property
    def url(self) -> str:
        return f"ws://127.0.0.1:{self.port}"

    def send(self, items: Iterable[Item]) -> None:
        """Add ticks and raw frames to the script; they go out in this order, per code and connection."""

        def add() -> None:
            for item in items:
                self._pending.append((self._items, item))
                self._items += 1
            self._ready.set()

        self.run(add)

    def restart(self, *, graceful: bool = True, down_s: float = 0.2, resend_last: int = 0) -> None:
        """Close the listening socket and every connection, and come back on the same port.

        Graceful: a close frame after all that was written, and its answer awaited, so the client has read
        everything before it. Abrupt: the sockets are reset, and what the client had not read is gone, as in
        an outage; with `resend_last` the last so many ticks are sent again afterwards, so that nothing is
        missing in the end and the client has duplicates to find.
        """
        self.call(self._restart(graceful, down_s, resend_last))

    def answer_next(self, *rets: int, text: str = "") -> None:
        """Answer the coming subscriptions with these codes instead of 200, and with this text."""
        self.run(lambda: self._next_answers.extend((ret, text) for ret in rets))

    def mute(self, muted: bool = True) -> None:
        """Play dead: keep the sockets open, say nothing."""

        def switch() -> None:
            self.muted = muted
            self._ready.set()

        self.run(switch)

    @property
    def acknowledged(self) -> frozenset[str]:
        """The codes that some open connection is subscribed to."""
        return frozenset().union(*(each.ticks for each in self._live))

    @property
    def shares(self) -> list[frozenset[str]]:
        """The codes of each open connection."""
        return [each.ticks for each in self._live]

    @property
    def accepted(self) -> int:
        """Successful handshakes so far."""
        return sum(each.status == HTTPStatus.SWITCHING_PROTOCOLS for each in self.handshakes)

    @property
    def unsent(self) -> int:
        return len(self._pending)

    @property
    def handed_ticks(self) -> list[KnownTick]:
        return [item for _, item in self.handed if isinstance(item, KnownTick)]

    def summary(self) -> str:
        last = [(each.connection, each.command, len(each.codes), each.ret) for each in self.requests[-5:]]
        return (
            f"{len(self.handed)} items handed over, {len(self._pending)} not; open connections with"
            f" {[len(each) for each in self.shares]} codes; handshakes {self.handshakes[-5:]};"
            f" last requests {last}; violations {self.violations[-3:]}"
        )

    async def _open(self) -> None:
        await self._listen()
        self._pump_task = self._loop.create_task(self._pump())
        self._pump_task.add_done_callback(self._failed)

    async def _close(self) -> None:
        if self._pump_task is not None:
            self._pump_task.cancel()
        await self._disconnect(graceful=True)

    async def _listen(self) -> None:
        self._server = await serve(
            self._serve,
            "127.0.0.1",
            self.port,
            process_request=self._check_token,
            # Only what the documents know: heartbeats are messages, not pings.
            ping_interval=None,
            close_timeout=20,
            max_size=2**22,
            compression=None,
            logger=_LOG,
        )
        self.port = self._server.sockets[0].getsockname()[1]

    async def _restart(self, graceful: bool, down_s: float, resend_last: int) -> None:
        await self._disconnect(graceful)
        if resend_last:
            again = [item for _, item in self.handed if isinstance(item, KnownTick)][-resend_last:]
            with self._changed:
                # Numbers below all others, so that they stay in front of what was never sent.
                first = min((number for number, _ in self._pending), default=0) - len(again)
                self._pending[:0] = [(first + place, item) for place, item in enumerate(again)]
        await asyncio.sleep(down_s)
        await self._listen()
        self._ready.set()

    async def _disconnect(self, graceful: bool) -> None:
        assert self._server is not None
        # The lock: no tick may be half-way into a socket while we decide that it is closing.
        async with self._sending:
            self._server.close(close_connections=False)
            leaving = list(self._live)
            with self._changed:
                for each in leaving:
                    self._forget(each)
            if graceful:
                await asyncio.gather(*(each.socket.close(1012, "service restart") for each in leaving))
                # 1006: the client broke off instead of answering.
                unanswered = [each.number for each in leaving if each.socket.close_code == 1006]
                with self._changed:
                    self.lost_handshakes += unanswered
            else:
                for each in leaving:
                    each.socket.transport.abort()
        await self._server.wait_closed()

    def _check_token(self, socket: ServerConnection, request: HttpRequest) -> HttpResponse | None:
        right = rules.has_token(request.path, self.token)
        right = right or (self.refuse == "frame" and "token=" in request.path)
        response = None
        if not right:
            response = socket.respond(HTTPStatus.UNAUTHORIZED, '{"msg":"token is required","ret":401}')
            del response.headers["Content-Type"]
            response.headers["Content-Type"] = "application/json"
        with self._changed:
            status = HTTPStatus.SWITCHING_PROTOCOLS if right else HTTPStatus.UNAUTHORIZED
            self.handshakes.append(Handshake(self._loop.time(), request.path, int(status)))
            self._changed.notify_all()
        return response

    async def _serve(self, socket: ServerConnection) -> None:
        with self._changed:
            me = Connection(self.connection_count, socket)
            self.connection_count += 1
            if len(self._live) >= self.limits.connections:
                self.violations.append(f"connection {me.number}: more than {self.limits.connections}")
                me.leaving = True
            else:
                self._live.append(me)
            self._changed.notify_all()
        if me.leaving:
            socket.transport.abort()
            return
        self._expect_heartbeat(me)
        try:
            async for raw in socket:
                if me.leaving:
                    # Requests that crossed our close frame.
                    continue
                await self._answer(me, raw)
        except ConnectionClosed:
            pass
        finally:
            with self._changed:
                self._forget(me)

    def _forget(self, me: Connection) -> None:
        me.leaving = True
        me.ticks = frozenset()
        if me.watchdog is not None:
            me.watchdog.cancel()
        if me in self._live:
            self._live.remove(me)
        self._changed.notify_all()

    def _expect_heartbeat(self, me: Connection) -> None:
        if me.watchdog is not None:
            me.watchdog.cancel()
        me.watchdog = self._loop.call_later(self.limits.heartbeat_timeout_s, self._heartbeat_missed, me)

    def _heartbeat_missed(self, me: Connection) -> None:
        with self._changed:
            self.violations.append(
                f"connection {me.number}: no heartbeat in {self.limits.heartbeat_timeout_s} s"
            )
            self._forget(me)
        closer = self._loop.create_task(me.socket.close(1008, "heartbeat timeout"))
        self._closers.add(closer)
        closer.add_done_callback(self._closers.discard)

    async def _answer(self, me: Connection, raw: str | bytes) -> None:
        now = self._loop.time()
        frame, wrong = rules.parse(raw)
        command = 0 if frame is None else frame["cmd_id"]
        codes: tuple[str, ...] = ()
        ret, text = 200, ""
        if frame is None or frame["trace"] in me.traces:
            ret, wrong = 201, wrong or "trace used twice"
        elif self._pace.too_soon(me, command, now):
            ret, wrong = 606, "request too soon"
        elif me.socket.request is not None and not rules.has_token(me.socket.request.path, self.token):
            ret = 401
        elif command in (22002, 22004):
            codes, ret = rules.read_codes(frame["data"], self.known_codes)
            wrong = "" if ret == 200 else f"subscription refused: {codes[:5]}"
            if ret == 200 and self._next_answers:
                ret, text = self._next_answers.pop(0)
        elif command == 22006 and frame["data"].get("cancel_type") not in (0, 1, 2, 3):
            ret, wrong = 400, "no such cancel_type"
        with self._changed:
            request = Request(now, me.number, command, codes, ret)
            (self.heartbeats if command == 22000 else self.requests).append(request)
            if wrong:
                self.violations.append(f"connection {me.number}: {wrong}: {raw[:200]!r}")
            self._changed.notify_all()
        if frame is not None:
            me.traces.add(frame["trace"])
        if command == 22000 and ret == 200:
            self._expect_heartbeat(me)
        if self.muted or (command == 22000 and not self.answers_heartbeats):
            return
        if command == 22002 and self.ignores_depth:
            return
        reply = {
            "ret": ret,
            "msg": text or rules.MESSAGES.get(ret, "error"),
            "cmd_id": rules.ACKNOWLEDGED_BY.get(command, 0),
            "seq_id": frame["seq_id"] if frame else 0,
            "trace": frame["trace"] if frame else "",
            "data": {},
        }
        await me.socket.send(json.dumps(reply))
        if ret in (401, 606):
            await me.socket.close(1008, "closed by server")
        elif ret == 200 and not me.leaving:
            self._apply(me, command, codes, frame["data"] if frame else {})

    def _apply(self, me: Connection, command: int, codes: tuple[str, ...], data: dict[str, Any]) -> None:
        # Replaces what was subscribed before; what is over the limit is ignored without a word.
        kept = frozenset(codes[: self.limits.symbols])
        with self._changed:
            if command == 22004:
                me.ticks = kept
                self._ready.set()
            elif command == 22002:
                me.depth = kept
            elif command == 22006:
                me.ticks = frozenset() if data["cancel_type"] in (0, 2) else me.ticks
                me.depth = frozenset() if data["cancel_type"] in (0, 1) else me.depth
            self._changed.notify_all()

    # --- pushes

    async def _pump(self) -> None:
        credit, last = 0.0, self._loop.time()
        while True:
            await self._ready.wait()
            await asyncio.sleep(0.002)
            now = self._loop.time()
            credit, last = min(credit + (now - last) * self.rate, 1 + self.rate * 0.05), now
            if self.muted or not await self._send_due(int(credit)):
                self._ready.clear()
                # Something may have come while the last one was on its way out.
                if not self.muted and any(self._receivers(item) for _, item in self._pending):
                    self._ready.set()
            else:
                credit -= int(credit)

    def _receivers(self, item: Item) -> list[Connection]:
        ready = [each for each in self._live if each.ticks and each.socket.state is State.OPEN]
        if item.code is None:
            return ready[:1]
        return [each for each in ready if item.code in each.ticks]

    async def _send_due(self, count: int) -> bool:
        """Send up to `count` items that somebody is subscribed to; False if nothing was left to send."""
        if count == 0:
            return True
        sent = place = 0
        while sent < count and place < len(self._pending):
            async with self._sending:
                number, item = self._pending[place]
                receivers = self._receivers(item)
                if not receivers:
                    place += 1
                    continue
                # Taken off before the first await: this task alone takes off, others only add behind.
                with self._changed:
                    del self._pending[place]
                    self.handed.append((receivers[-1].number, item))
                for receiver in receivers:
                    await self._push(receiver, item, number)
            sent += 1
        with self._changed:
            self._changed.notify_all()
        return sent > 0

    async def _push(self, receiver: Connection, item: Item, number: int) -> None:
        if isinstance(item, KnownTick):
            as_text = self.numbers == "text" or (self.numbers == "mixed" and number % 2 == 1)
            data: str | bytes = item.frame(as_text=as_text)
        else:
            data = item.data
        try:
            await receiver.socket.send(data)
        except ConnectionClosed:
            # The client went away under our hands: written or not, nobody will read it.
            with self._changed:
                self._forget(receiver)
