"""Faults at the door: connections that break, and new ones that do not come in or do not last."""

from __future__ import annotations

import asyncio
import time
from typing import ClassVar

import msgspec
from websockets.exceptions import ConnectionClosed
from websockets.frames import CloseCode

from tickdeck.simulator.alltick_wire import Ret, refusal_body, reply
from tickdeck.simulator.client import Client
from tickdeck.simulator.disturbance import Disturbance, Exchange, Farewell, Refusal
from tickdeck.simulator.faults import Fault
from tickdeck.simulator.frames import text_frame

_UNAVAILABLE = Refusal(503, b"Service unavailable.\n")


class Refuse(Disturbance):
    """Nobody comes in: HTTP 503, or a closed port."""

    at_door: ClassVar[bool] = True

    async def begin(self, exchange: Exchange) -> None:
        """Break the connections."""
        if self.fault["tcp"]:
            await exchange.close_port()
        else:
            exchange.break_connections()

    async def end(self, exchange: Exchange) -> None:
        """Open the port if it is closed."""
        if self.fault["tcp"]:
            await exchange.open_port()

    def refusal(self) -> Refusal | None:
        """HTTP 503 while it lasts."""
        return _UNAVAILABLE if self.active else None


class AcceptThenClose(Disturbance):
    """The handshake succeeds and the connection is closed at once."""

    at_door: ClassVar[bool] = True

    async def begin(self, exchange: Exchange) -> None:
        """Break the connections."""
        exchange.break_connections()

    def farewell(self) -> Farewell | None:
        """Going away, while it lasts."""
        return Farewell(CloseCode.GOING_AWAY) if self.active else None


class Maintenance(Disturbance):
    """Everybody is sent away with a close code and refused for a while."""

    async def begin(self, exchange: Exchange) -> None:
        """Send everybody away."""
        await exchange.dismiss(Farewell(int(self.fault["code"]), "maintenance"))

    def refusal(self) -> Refusal | None:
        """HTTP 503 while it lasts."""
        return _UNAVAILABLE if self.active else None


class Restart(Disturbance):
    """Port and connections go away without a word, and the port comes back."""

    async def begin(self, exchange: Exchange) -> None:
        """Go away."""
        await exchange.close_port()

    async def end(self, exchange: Exchange) -> None:
        """Come back."""
        await exchange.open_port()


class TokenRevoked(Disturbance):
    """The token is no longer any good."""

    async def begin(self, exchange: Exchange) -> None:
        """Tell everybody and close."""
        text = reply(None, Ret.TOKEN_INVALID)
        await exchange.dismiss(Farewell(CloseCode.POLICY_VIOLATION, "token is invalid", text))

    def refusal(self) -> Refusal | None:
        """HTTP 401 while it lasts."""
        return Refusal(401, refusal_body(Ret.TOKEN_INVALID)) if self.active else None


class Storm606(Disturbance):
    """Whatever a client does is too much."""

    _FAREWELL = Farewell(CloseCode.POLICY_VIOLATION, "too many requests", reply(None, Ret.CLOSING))

    async def begin(self, exchange: Exchange) -> None:
        """Throw everybody out."""
        await exchange.dismiss(self._FAREWELL)

    def farewell(self) -> Farewell | None:
        """Throw newcomers out while it lasts."""
        return self._FAREWELL if self.active else None


class Life(Disturbance):
    """Connections end after a while, with a warning before.

    Source: Binance, WebSocket Streams: a connection lives for 24 hours, ``serverShutdown`` announces an end.
    """

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self._ends: dict[Client, asyncio.Task[None]] = {}

    def joined(self, client: Client) -> None:
        """Let the connection's life begin."""
        self._ends[client] = asyncio.get_running_loop().create_task(self._live(client), name="life")

    def left(self, client: Client) -> None:
        """Forget the connection."""
        self._ends.pop(client).cancel()

    async def _live(self, client: Client) -> None:
        notice_s = min(self.fault["notice"], self.fault["s"])
        await asyncio.sleep(self.fault["s"] - notice_s)
        shutdown = {"e": "serverShutdown", "E": time.time_ns() // 1_000_000}
        client.write_bytes(text_frame(msgspec.json.encode(shutdown)))
        await asyncio.sleep(notice_s)
        # The connection's end cancels this task, which must not cancel the closing.
        closing = client.line.close(CloseCode.GOING_AWAY, "end of life")
        try:
            await asyncio.shield(closing)
        except ConnectionClosed:
            return
