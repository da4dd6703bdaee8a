"""The AllTick server with everything that goes wrong at a provider, when a test says so."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from websockets.asyncio.server import ServerConnection
from websockets.frames import Frame, Opcode
from websockets.http11 import Request as HttpRequest
from websockets.http11 import Response as HttpResponse

from fakes.alltick_rules import Connection, Handshake
from fakes.alltick_server import AllTickServer
from fakes.known_ticks import KnownTick


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """A handshake answered by plain HTTP."""

    status: int = 503
    body: str = ""
    location: str = ""


@dataclass(frozen=True, slots=True)
class CloseAtOnce:
    """A handshake accepted, then closed with this code and reason."""

    code: int = 1000
    reason: str = ""


class FaultyAllTick(AllTickServer):
    """See the module; without orders it behaves."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.handshake_fates: deque[HttpAnswer | CloseAtOnce] = deque()
        """What happens to the coming handshakes; behind the last they are as usual."""
        self.live_at: list[tuple[float, int]] = []
        """(monotonic time, codes acknowledged in all) whenever a subscription was acknowledged."""
        self.ended_at: list[tuple[float, int]] = []
        """When `restart` or `drop` began: (monotonic time, UTC microseconds)."""

    def meet_next_with(self, *fates: HttpAnswer | CloseAtOnce) -> None:
        """Decide over the coming handshakes."""
        self.run(lambda: self.handshake_fates.extend(fates))

    def drop(self, *numbers: int, code: int | None = None, reason: str = "") -> None:
        """End these connections, or all, and go on listening: reset, or closed with a code and a reason."""
        self.ended_at.append((time.monotonic(), time.time_ns() // 1000))
        self.call(self._drop(numbers, code, reason))

    def revoke_token(self) -> None:
        """Accept another token only, and end all connections, as when a plan was cancelled."""
        self.run(lambda: setattr(self, "token", "another-token"))
        self.drop()

    def burst(self, ticks: Iterable[KnownTick]) -> None:
        """Write all these ticks at once, each in its frame, to the first connection with a subscription."""
        data = b"".join(Frame(Opcode.TEXT, tick.frame().encode()).serialize(mask=False) for tick in ticks)
        self.write(data)

    def write(self, data: bytes) -> None:
        """Write bytes past the protocol to the first connection with a subscription."""
        self.call(self._write(data))

    def restart(self, *, graceful: bool = True, down_s: float = 0.2, resend_last: int = 0) -> None:
        """See `AllTickServer.restart`; also takes note of the time."""
        self.ended_at.append((time.monotonic(), time.time_ns() // 1000))
        super().restart(graceful=graceful, down_s=down_s, resend_last=resend_last)

    def number_of(self, code: str) -> int:
        """The newest connection that is subscribed to a code."""
        return max(each.number for each in self._live if code in each.ticks)

    def handed_by_connection(self) -> dict[int, list[KnownTick]]:
        """The ticks given to each connection, in order."""
        ticks: dict[int, list[KnownTick]] = {}
        for number, item in self.handed:
            if isinstance(item, KnownTick):
                ticks.setdefault(number, []).append(item)
        return ticks

    async def _drop(self, numbers: tuple[int, ...], code: int | None, reason: str) -> None:
        async with self._sending:
            leaving = [each for each in self._live if not numbers or each.number in numbers]
            with self._changed:
                for each in leaving:
                    self._forget(each)
            if code is None:
                for each in leaving:
                    each.socket.transport.abort()
            else:
                await asyncio.gather(*(each.socket.close(code, reason) for each in leaving))

    async def _write(self, data: bytes) -> None:
        async with self._sending:
            receiver = next(each for each in self._live if each.ticks)
            receiver.socket.transport.write(data)

    def _check_token(self, socket: ServerConnection, request: HttpRequest) -> HttpResponse | None:
        if not self.handshake_fates or isinstance(self.handshake_fates[0], CloseAtOnce):
            return super()._check_token(socket, request)
        fate = self.handshake_fates.popleft()
        assert isinstance(fate, HttpAnswer)
        response = socket.respond(HTTPStatus(fate.status), fate.body)
        if fate.location:
            response.headers["Location"] = fate.location
        with self._changed:
            self.handshakes.append(Handshake(self._loop.time(), request.path, fate.status))
            self._changed.notify_all()
        return response

    async def _serve(self, socket: ServerConnection) -> None:
        if not self.handshake_fates:
            await super()._serve(socket)
            return
        fate = self.handshake_fates.popleft()
        assert isinstance(fate, CloseAtOnce)
        await socket.close(fate.code, fate.reason)

    def _apply(self, me: Connection, command: int, codes: tuple[str, ...], data: dict[str, Any]) -> None:
        super()._apply(me, command, codes, data)
        if command == 22004:
            with self._changed:
                self.live_at.append((self._loop.time(), len(self.acknowledged)))
