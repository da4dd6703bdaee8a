"""The simulated AllTick: a WebSocket server over the market model.

Follows the provider's documents; where they are silent: any path is accepted, a connection beyond the
plan's number is closed at once without a word, a reconnect that comes too soon is told 606 and closed,
and depth is pushed once a second.
"""

from __future__ import annotations

import asyncio
import hmac
import logging
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from itertools import compress
from urllib.parse import parse_qs, urlsplit

import numpy as np
from websockets.asyncio.server import ServerConnection
from websockets.datastructures import Headers
from websockets.exceptions import ConnectionClosed
from websockets.frames import CloseCode
from websockets.http11 import Request, Response
from websockets.protocol import State

from tickdeck.domain.market import Market as MarketKind
from tickdeck.simulator.alltick_session import ClientSession
from tickdeck.simulator.alltick_wire import Ret, push_frames, refusal_body, reply, wire_code
from tickdeck.simulator.limits import Limits, Plan, SpacingGate
from tickdeck.simulator.listening import listening
from tickdeck.simulator.market import Market, Prints
from tickdeck.simulator.market_pace import keep_pace
from tickdeck.simulator.order_book import OrderBook

_log = logging.getLogger(__name__)

PATH = "/quote-stock-b-ws-api"
"""The provider's path for stocks."""

_DEPTH_EVERY_MS = 1000


@dataclass(frozen=True, slots=True, eq=False)
class _Client:
    connection: ServerConnection
    session: ClientSession


class AllTickServer:
    """Serves one market to the holder of one token."""

    def __init__(self, market: Market, *, token: str, plan: Plan, limits: Limits, seed: int) -> None:
        """Prepare to serve.

        Args:
            market: What is traded; its clock is driven by `run`.
            token: The only token that is let in.
            plan: What the token may do.
            limits: Spacing, heartbeat and buffer limits.
            seed: Source of the order book's quantities.
        """
        self._market = market
        self._token = token.encode()
        self._plan = plan
        self._limits = limits
        self._codes = [wire_code(instrument_id) for instrument_id in market.codes]
        self._numbers = {code: number for number, code in enumerate(self._codes)}
        self._book = OrderBook(market, codes=self._codes, seed=seed)
        self._next_depth_ms = market.time_ms
        self._clients: list[_Client] = []
        self._token_gate = SpacingGate(limits.token_spacing_s)
        spacing_s = limits.reconnect_spacing_s
        self._reconnect_gate = SpacingGate(plan.reconnect_spacing_s if spacing_s is None else spacing_s)

    async def run(self, *, host: str, port: int, announce: Callable[[str], None]) -> None:
        """Serve until cancelled.

        Args:
            host: Address to listen on.
            port: TCP port; 0 takes a free one.
            announce: Told the URL, without the token, once connections are accepted.

        Raises:
            UsageError: If the port cannot be opened.
        """
        async with listening(
            self._serve,
            host=host,
            port=port,
            kind=MarketKind.SIMULATED,
            process_request=self._check_token,
            ping_interval_s=None,  # The protocol has a heartbeat of its own.
        ) as address:
            announce(address + PATH)
            await keep_pace(self._market, self.deliver)

    def deliver(self, prints: Prints) -> None:
        """Push prints to the clients that subscribed their instruments, and depth when it is due."""
        watching = [client for client in self._clients if client.session.ticks.any()]
        if watching and len(prints):
            anyone = np.logical_or.reduce([client.session.ticks for client in watching])
            prints = prints[anyone[prints["instrument"]]]
            frames = push_frames(self._codes, prints)
            for client in watching:
                mine = client.session.ticks[prints["instrument"]]
                self._write(client, b"".join(compress(frames, mine.tolist())))
        if self._market.time_ms >= self._next_depth_ms:
            self._next_depth_ms = self._market.time_ms + _DEPTH_EVERY_MS
            for client in self._clients:
                self._write(client, b"".join(self._book.frames(np.flatnonzero(client.session.depth))))

    def _write(self, client: _Client, frames: bytes) -> None:
        # Whole frames go to the transport in one write, past the library: it knows nothing of them, but
        # it never leaves a frame of its own unfinished, so they cannot be torn apart.
        connection = client.connection
        if not frames or connection.state is not State.OPEN:
            return
        if connection.transport.get_write_buffer_size() > self._limits.send_buffer_bytes:
            _log.warning(
                "Disconnected a client that reads too slowly: %d bytes were waiting.",
                connection.transport.get_write_buffer_size(),
            )
            connection.transport.abort()
            return
        connection.transport.write(frames)

    def _check_token(self, _connection: ServerConnection, request: Request) -> Response | None:
        given = parse_qs(urlsplit(request.path).query).get("token", [""])[0]
        if not given:
            return _refusal(refusal_body(Ret.TOKEN_INVALID, "token is required"))
        if not hmac.compare_digest(given.encode(errors="replace"), self._token):
            return _refusal(refusal_body(Ret.TOKEN_INVALID))
        return None

    async def _serve(self, connection: ServerConnection) -> None:
        loop = asyncio.get_running_loop()
        try:
            if not self._reconnect_gate.is_open_at(loop.time()):
                await connection.send(reply(None, Ret.CLOSING))
                await connection.close(CloseCode.POLICY_VIOLATION, "reconnected too soon")
                return
            if len(self._clients) >= self._plan.connections:
                await connection.close(CloseCode.POLICY_VIOLATION, "too many connections")
                return
        except ConnectionClosed:
            return
        session = ClientSession(
            numbers=self._numbers,
            plan=self._plan,
            limits=self._limits,
            token_gate=self._token_gate,
            now_s=loop.time(),
        )
        client = _Client(connection, session)
        self._clients.append(client)
        try:
            await self._converse(client)
        except ConnectionClosed:
            _log.debug("A client has gone.")
        finally:
            self._clients.remove(client)
            self._reconnect_gate.pass_at(loop.time())

    async def _converse(self, client: _Client) -> None:
        connection, session = client.connection, client.session
        loop = asyncio.get_running_loop()
        while True:
            try:
                async with asyncio.timeout_at(session.heartbeat_s + self._limits.heartbeat_timeout_s):
                    message = await connection.recv()
            except TimeoutError:
                _log.info("Closed a connection that sent no heartbeat.")
                await connection.close(CloseCode.POLICY_VIOLATION, "no heartbeat")
                return
            answer = session.answer(message, loop.time())
            await connection.send(answer.text)
            if answer.ret is not Ret.OK:
                _log.info("Answered a request with %d, %s.", answer.ret, answer.ret.name)
            if answer.closes:
                await connection.close(CloseCode.POLICY_VIOLATION, "too many requests")
                return


def _refusal(body: bytes) -> Response:
    headers = Headers(
        {"Content-Type": "application/json", "Content-Length": str(len(body)), "Connection": "close"}
    )
    return Response(HTTPStatus.UNAUTHORIZED, HTTPStatus.UNAUTHORIZED.phrase, headers, body)
