"""The trading floor that both simulated exchanges share: the port, its clients, and the faults among them."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any

from websockets.datastructures import Headers
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Response

from tickdeck.domain.errors import TickdeckError
from tickdeck.simulator.certificate import wrong_certificate
from tickdeck.simulator.client import Client
from tickdeck.simulator.disturbance import Farewell, Refusal
from tickdeck.simulator.disturbances import Disturbances
from tickdeck.simulator.faults import Fault, FaultName
from tickdeck.simulator.line import Line
from tickdeck.simulator.listening import Listener
from tickdeck.simulator.rest_listener import RestListener
from tickdeck.simulator.sent_log import SentLog


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where an exchange can be reached.

    Attributes:
        url: WebSocket address, without the token.
        rest_url: HTTP address, without the token; requests follow it with a path.
    """

    url: str
    rest_url: str


class Floor:
    """Clients and faults of one exchange.

    Attributes:
        clients: Those that are connected, in the order in which they came.
        subscribed_once: Set when a client has subscribed for the first time.
        disturbances: The faults.
        is_plain: Whether nobody looks at single frames: no fault and no log of sent ticks.
    """

    def __init__(
        self,
        *,
        faults: Sequence[Fault],
        sent_log: SentLog | None,
        most_waiting_bytes: int,
        burst: Callable[[int], None],
    ) -> None:
        """Prepare.

        Args:
            faults: What shall go wrong.
            sent_log: Where ticks are noted that were written to a socket; closed by whoever made it.
            most_waiting_bytes: Clients with more than this waiting to be read are disconnected.
            burst: Pushes so many ticks at once.

        Raises:
            UsageError: If a fault cannot work as it is set.
        """
        self.clients: list[Client] = []
        self.subscribed_once = asyncio.Event()
        self.disturbances = Disturbances(faults)
        self.is_plain = not self.disturbances and sent_log is None
        self.burst = burst
        self._tls = wrong_certificate() if _named(FaultName.WRONG_CERTIFICATE, faults) else None
        self._sent_log = sent_log
        self._most_waiting_bytes = most_waiting_bytes
        self._listener: Listener | None = None
        self._joined = 0

    async def run(
        self,
        listener: Callable[..., Listener],
        rest: RestListener,
        announce: Callable[[str, str], None],
        trade: Coroutine[Any, Any, None],
    ) -> None:
        """Serve until cancelled.

        Args:
            listener: Makes the WebSocket port, given ``tls``.
            rest: The HTTP port.
            announce: Told the addresses of both, without paths, once connections are accepted.
            trade: What pushes; runs until cancelled.

        Raises:
            UsageError: If a port cannot be opened, or the log of sent ticks not written.
        """
        self._listener = listener(tls=self._tls)
        with contextlib.closing(trade):
            try:
                address = await self._listener.open()
                rest_address = await rest.open()
                async with asyncio.TaskGroup() as tasks:
                    for part in self.disturbances.parts:
                        tasks.create_task(part.run(self), name=f"fault {part.fault.kind.name}")
                    if self._sent_log is not None:
                        tasks.create_task(self._sent_log.keep_writing(), name="log of sent ticks")
                    for part in self.disturbances.parts:
                        if part.is_there_from_the_start:
                            await part.begun.wait()
                    announce(address, rest_address)
                    tasks.create_task(trade, name="trade")
            except BaseExceptionGroup as group:
                told = group.subgroup(TickdeckError)
                raise (_first(told) if told else group) from None
            finally:
                await rest.close()
                await self._listener.close()

    @contextlib.asynccontextmanager
    async def admitted(self, line: Line, watches: Callable[[str], bool]) -> AsyncIterator[Client | None]:
        """A connection as a client, while the context lasts; None if it is sent away.

        Args:
            line: The connection.
            watches: Whether an instrument, by its canonical id, is subscribed.
        """
        farewell = self.disturbances.farewell()
        if farewell is not None:
            await _say_farewell(line, farewell)
            yield None
            return
        self._joined += 1
        client = Client(
            line,
            number=self._joined,
            watches=watches,
            most_waiting_bytes=self._most_waiting_bytes,
            sent_log=self._sent_log,
        )
        self.clients.append(client)
        self.disturbances.joined(client)
        try:
            yield client
        finally:
            self.clients.remove(client)
            self.disturbances.left(client)

    def note_subscription(self, client: Client) -> None:
        """Say that a client has something subscribed, and has its answer."""
        if not client.has_subscribed:
            client.has_subscribed = True
            self.subscribed_once.set()
            self.disturbances.subscribed(client)

    def refusal(self) -> Response | None:
        """How to refuse the handshake that has just come; None lets it pass."""
        refusal = self.disturbances.refusal()
        return None if refusal is None else response(refusal)

    # What faults may do, see `disturbance.Exchange`.

    async def dismiss(self, farewell: Farewell) -> None:
        """Close all connections."""
        await asyncio.gather(*(_say_farewell(client.line, farewell) for client in self.clients))

    def break_connections(self) -> None:
        """End all connections without a word."""
        for client in self.clients:
            client.line.transport.abort()

    async def close_port(self) -> None:
        """Break all connections without a word and stop listening."""
        self.break_connections()
        if self._listener is not None:
            await self._listener.close()

    async def open_port(self) -> None:
        """Listen again, at the same port.

        Raises:
            UsageError: If another program has taken it.
        """
        if self._listener is not None:
            await self._listener.open()


def response(refusal: Refusal) -> Response:
    """A refusal as the library sends it."""
    kind = "application/json" if refusal.body.startswith(b"{") else "text/plain; charset=utf-8"
    headers = Headers({"Content-Type": kind, "Content-Length": str(len(refusal.body)), "Connection": "close"})
    return Response(refusal.status, "", headers, refusal.body)


async def _say_farewell(line: Line, farewell: Farewell) -> None:
    with contextlib.suppress(ConnectionClosed):
        if farewell.text:
            await line.send(farewell.text)
        await line.close(farewell.code, farewell.reason)


def _named(name: FaultName, faults: Sequence[Fault]) -> bool:
    return any(fault.kind.name is name for fault in faults)


def _first(group: BaseExceptionGroup[TickdeckError]) -> TickdeckError:
    first = group.exceptions[0]
    return _first(first) if isinstance(first, BaseExceptionGroup) else first
