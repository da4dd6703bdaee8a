"""What a fault may do to the exchange: the hooks that the servers call, all harmless here."""

from __future__ import annotations

import asyncio
import math
from dataclasses import dataclass
from typing import ClassVar, Protocol

from tickdeck.simulator.alltick_wire import Request, Ret
from tickdeck.simulator.client import Client, Deliver
from tickdeck.simulator.faults import Fault


@dataclass(frozen=True, slots=True)
class Refusal:
    """How a handshake is refused.

    Attributes:
        status: Of HTTP.
        body: Its content; JSON if it begins with a brace.
    """

    status: int
    body: bytes


@dataclass(frozen=True, slots=True)
class Farewell:
    """How a connection ends.

    Attributes:
        code: The close code.
        reason: Said with it.
        text: A last message before it; empty for none.
    """

    code: int
    reason: str = ""
    text: str = ""


class Exchange(Protocol):
    """The exchange, as far as faults may reach.

    Attributes:
        clients: Those that are connected, in the order in which they came.
        subscribed_once: Set when a client has subscribed for the first time.
    """

    clients: list[Client]
    subscribed_once: asyncio.Event

    async def dismiss(self, farewell: Farewell) -> None:
        """Close all connections."""

    def break_connections(self) -> None:
        """End all connections without a word."""

    async def close_port(self) -> None:
        """Break all connections without a word and stop listening."""

    async def open_port(self) -> None:
        """Listen again, at the same port."""

    def burst(self, ticks: int) -> None:
        """Push many ticks at once."""


class Disturbance:
    """One fault at work; each kind overrides the hooks that it needs.

    Attributes:
        at_door: Whether it keeps clients from coming in, and so may begin before the first has come.
        active: Whether it is its time.
        begun: Set when it has begun for the first time.
    """

    at_door: ClassVar[bool] = False

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        self.active = False
        self.begun = asyncio.Event()
        self._after_s = fault.settings.get("after", 0.0)
        self._lasts_s = fault.settings.get("s", 0.0)
        self._every_s = fault.settings.get("every", 0.0)

    @property
    def is_there_from_the_start(self) -> bool:
        """Whether it begins before anybody knows the address."""
        return self.at_door and self._after_s == 0

    async def run(self, exchange: Exchange) -> None:
        """Begin and end at the set times; ends with the last."""
        if not self.is_there_from_the_start:
            await exchange.subscribed_once.wait()
            # Without a delay it begins before the first push, which a sleep of 0 s would let pass.
            if self._after_s:
                await asyncio.sleep(self._after_s)
        while True:
            self.active = True
            await self.begin(exchange)
            self.begun.set()
            if math.isinf(self._lasts_s):
                return
            await asyncio.sleep(self._lasts_s)
            self.active = False
            await self.end(exchange)
            if not self._every_s:
                return
            await asyncio.sleep(self._every_s - self._lasts_s)

    async def begin(self, exchange: Exchange) -> None:
        """Do what is done once when it becomes active."""

    async def end(self, exchange: Exchange) -> None:
        """Do what is done once when it is no longer active."""

    def refusal(self) -> Refusal | None:
        """How to refuse the handshake that has just come; None lets it pass."""

    def farewell(self) -> Farewell | None:
        """How to end the connection that has just been made; None keeps it."""

    def joined(self, client: Client) -> None:
        """A client is connected."""

    def subscribed(self, client: Client) -> None:
        """A client has subscribed for the first time and had its answer."""

    def left(self, client: Client) -> None:
        """A client is gone."""

    def before(self, client: Client, deliver: Deliver) -> Deliver:  # noqa: ARG002
        """Stand before `deliver`, the next on the way of pushes to a client's socket."""
        return deliver

    def verdict(self, request: Request) -> Ret | None:
        """With what to refuse a sound request; None lets it pass. AllTick only."""

    def is_answered(self, request: Request | None) -> bool:  # noqa: ARG002
        """Whether a request gets its answer; None is one that could not be read. AllTick only."""
        return True
