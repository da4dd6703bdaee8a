"""The simulated AllTick: a WebSocket server over the market model.

Follows the provider's documents; where they are silent: any path is accepted, a connection beyond the
plan's number is closed at once without a word, a reconnect that comes too soon is told 606 and closed,
and depth is pushed once a second.
"""

from __future__ import annotations

import asyncio
import functools
import hmac
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import compress
from urllib.parse import parse_qs, urlsplit

import numpy as np
from websockets.asyncio.server import ServerConnection
from websockets.exceptions import ConnectionClosed
from websockets.frames import CloseCode
from websockets.http11 import Request, Response

from tickdeck.domain.market import Market as MarketKind
from tickdeck.simulator import alltick_rest
from tickdeck.simulator.alltick_rest import AllTickRest
from tickdeck.simulator.alltick_session import ClientSession
from tickdeck.simulator.alltick_wire import Ret, push_frames, refusal_body, reply, wire_code
from tickdeck.simulator.client import Client
from tickdeck.simulator.disturbance import Refusal
from tickdeck.simulator.faults import Fault
from tickdeck.simulator.floor import Addresses, Floor, response
from tickdeck.simulator.frames import Frame, SentTick
from tickdeck.simulator.limits import Limits, Plan, SpacingGate
from tickdeck.simulator.line import Line
from tickdeck.simulator.listening import Listener
from tickdeck.simulator.market import Market, Prints
from tickdeck.simulator.market_history import MarketHistory
from tickdeck.simulator.market_pace import keep_pace
from tickdeck.simulator.order_book import OrderBook
from tickdeck.simulator.rest_listener import RestListener
from tickdeck.simulator.sent_log import SentLog

_log = logging.getLogger(__name__)

PATH = "/quote-stock-b-ws-api"
"""The provider's path for stocks."""

_DEPTH_EVERY_MS = 1000


@dataclass(frozen=True, slots=True, eq=False)
class _Member:
    client: Client
    session: ClientSession


class AllTickServer:
    """Serves one market to the holder of one token."""

    def __init__(
        self,
        market: Market,
        *,
        token: str,
        plan: Plan,
        limits: Limits,
        seed: int,
        faults: Sequence[Fault] = (),
        sent_log: SentLog | None = None,
    ) -> None:
        """Prepare to serve.

        Args:
            market: What is traded; its clock is driven by `run`.
            token: The only token that is let in.
            plan: What the token may do.
            limits: Spacing, heartbeat and buffer limits.
            seed: Source of the order book's quantities.
            faults: What shall go wrong.
            sent_log: Where ticks are noted that were written to a socket.

        Raises:
            UsageError: If a fault cannot work as it is set.
        """
        self._market = market
        self._token = token.encode()
        self._plan = plan
        self._limits = limits
        self._codes = [wire_code(instrument_id) for instrument_id in market.codes]
        self._numbers = {code: number for number, code in enumerate(self._codes)}
        self._number_of_id = {code: number for number, code in enumerate(market.codes)}
        self._book = OrderBook(market, codes=self._codes, seed=seed)
        self._next_depth_ms = market.time_ms
        self._members: list[_Member] = []
        self._token_gate = SpacingGate(limits.token_spacing_s)
        spacing_s = limits.reconnect_spacing_s
        self._reconnect_gate = SpacingGate(plan.reconnect_spacing_s if spacing_s is None else spacing_s)
        self._history = MarketHistory(market)
        self._floor = Floor(
            faults=faults,
            sent_log=sent_log,
            most_waiting_bytes=limits.send_buffer_bytes,
            burst=self._burst,
        )

    async def run(
        self, *, host: str, port: int, rest_port: int, announce: Callable[[Addresses], None]
    ) -> None:
        """Serve until cancelled.

        Args:
            host: Address to listen on.
            port: TCP port; 0 takes a free one.
            rest_port: Likewise for HTTP.
            announce: Told the addresses, without the token, once connections are accepted.

        Raises:
            UsageError: If a port cannot be opened, or the log of sent ticks not written.
        """
        listener = functools.partial(
            Listener,
            self._serve,
            host=host,
            port=port,
            kind=MarketKind.SIMULATED,
            process_request=self._check_handshake,
            ping_interval_s=None,  # The protocol has a heartbeat of its own.
        )
        rest = AllTickRest(
            self._history, numbers=self._numbers, token=self._token, plan=self._plan, limits=self._limits
        )
        await self._floor.run(
            listener,
            RestListener(rest.answer, host=host, port=rest_port, kind=MarketKind.SIMULATED),
            lambda url, rest_url: announce(Addresses(url + PATH, rest_url + alltick_rest.PATH)),
            keep_pace(self._market, self.deliver),
        )

    def deliver(self, prints: Prints) -> None:
        """Push prints to the clients that subscribed their instruments, and depth when it is due."""
        self._history.take(prints)
        watching = [member for member in self._members if member.session.ticks.any()]
        if watching and len(prints):
            anyone = np.logical_or.reduce([member.session.ticks for member in watching])
            prints = prints[anyone[prints["instrument"]]]
            wires = push_frames(self._codes, prints)
            frames = [] if self._floor.is_plain else self._frames(wires, prints)
            for member in watching:
                mine = member.session.ticks[prints["instrument"]].tolist()
                if self._floor.is_plain:
                    member.client.write_bytes(b"".join(compress(wires, mine)))
                else:
                    member.client.deliver(list(compress(frames, mine)))
        if self._market.time_ms >= self._next_depth_ms:
            self._next_depth_ms = self._market.time_ms + _DEPTH_EVERY_MS
            for member in self._members:
                books = self._book.frames(np.flatnonzero(member.session.depth))
                member.client.deliver([Frame(wire) for wire in books])

    def _frames(self, wires: list[bytes], prints: Prints) -> list[Frame]:
        ids = self._market.codes
        return [
            Frame(wire, SentTick(ids[number], seq, time_ms, price, volume))
            for wire, (number, time_ms, price, volume, _, _, seq) in zip(wires, prints.tolist(), strict=True)
        ]

    def _burst(self, ticks: int) -> None:
        watched = [member.session.ticks for member in self._members if member.session.ticks.any()]
        if watched:
            instruments = np.flatnonzero(np.logical_or.reduce(watched))
            self.deliver(self._market.burst(instruments, ticks))

    def _check_handshake(self, _connection: ServerConnection, request: Request) -> Response | None:
        refused = self._floor.refusal()
        if refused is not None:
            return refused
        given = parse_qs(urlsplit(request.path).query).get("token", [""])[0]
        if not given:
            return response(Refusal(401, refusal_body(Ret.TOKEN_INVALID, "token is required")))
        if not hmac.compare_digest(given.encode(errors="replace"), self._token):
            return response(Refusal(401, refusal_body(Ret.TOKEN_INVALID)))
        return None

    async def _serve(self, line: Line) -> None:
        loop = asyncio.get_running_loop()
        session = ClientSession(
            numbers=self._numbers,
            plan=self._plan,
            limits=self._limits,
            token_gate=self._token_gate,
            now_s=loop.time(),
            verdict=self._floor.disturbances.verdict,
        )

        def watches(instrument_id: str) -> bool:
            return bool(session.ticks[self._number_of_id[instrument_id]])

        try:
            if not self._reconnect_gate.is_open_at(loop.time()):
                await line.send(reply(None, Ret.CLOSING))
                await line.close(CloseCode.POLICY_VIOLATION, "reconnected too soon")
                return
            if len(self._members) >= self._plan.connections:
                await line.close(CloseCode.POLICY_VIOLATION, "too many connections")
                return
            async with self._floor.admitted(line, watches) as client:
                if client is not None:
                    await self._stay(_Member(client, session))
        except ConnectionClosed:
            _log.debug("A client has gone.")

    async def _stay(self, member: _Member) -> None:
        self._members.append(member)
        try:
            await self._converse(member)
        finally:
            self._members.remove(member)
            self._reconnect_gate.pass_at(asyncio.get_running_loop().time())

    async def _converse(self, member: _Member) -> None:
        line, session = member.client.line, member.session
        loop = asyncio.get_running_loop()
        while True:
            try:
                async with asyncio.timeout_at(session.heartbeat_s + self._limits.heartbeat_timeout_s):
                    message = await line.recv()
            except TimeoutError:
                if line.is_mute:
                    await line.wait_closed()
                    return
                _log.info("Closed a connection that sent no heartbeat.")
                await line.close(CloseCode.POLICY_VIOLATION, "no heartbeat")
                return
            answer = session.answer(message, loop.time())
            if self._floor.disturbances.is_answered(answer.request):
                await line.send(answer.text)
            if answer.ret is not Ret.OK:
                _log.info("Answered a request with %d, %s.", answer.ret, answer.ret.name)
            if answer.closes:
                await line.close(CloseCode.POLICY_VIOLATION, "too many requests")
                return
            if session.ticks.any() or session.depth.any():
                self._floor.note_subscription(member.client)
