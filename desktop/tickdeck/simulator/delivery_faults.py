"""Faults on the way of pushes to a socket: held back, late, lost, twice, out of order, in drops."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from tickdeck.simulator.client import Client, Deliver
from tickdeck.simulator.disturbance import Disturbance, Exchange
from tickdeck.simulator.faults import Fault
from tickdeck.simulator.frames import Frame


class HalfOpen(Disturbance):
    """Connections fall mute, and stay so."""

    async def begin(self, exchange: Exchange) -> None:
        """Those that have subscribed fall mute."""
        for client in exchange.clients:
            if client.has_subscribed:
                client.line.fall_mute()

    def subscribed(self, client: Client) -> None:
        """So does one that subscribes while it lasts."""
        if self.active:
            client.line.fall_mute()


class Silent(Disturbance):
    """What is due while it lasts is never pushed."""

    def before(self, client: Client, deliver: Deliver) -> Deliver:  # noqa: ARG002
        """Let nothing through while it lasts."""

        def take(frames: Sequence[Frame]) -> None:
            if not self.active:
                deliver(frames)

        return take


class DeadShard(Disturbance):
    """One connection gets nothing any more."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self._subscribed: list[Client] = []
        self._dead: Client | None = None

    async def begin(self, exchange: Exchange) -> None:  # noqa: ARG002
        """Choose the one that subscribed first."""
        self._dead = self._subscribed[0] if self._subscribed else None

    async def end(self, exchange: Exchange) -> None:  # noqa: ARG002
        """Let it live again."""
        self._dead = None

    def subscribed(self, client: Client) -> None:
        """Remember the order."""
        self._subscribed.append(client)

    def left(self, client: Client) -> None:
        """Forget who is gone."""
        if client in self._subscribed:
            self._subscribed.remove(client)

    def before(self, client: Client, deliver: Deliver) -> Deliver:
        """Let nothing through to the chosen one."""

        def take(frames: Sequence[Frame]) -> None:
            if self._dead is not client:
                deliver(frames)

        return take


@dataclass(slots=True, eq=False)
class _Held:
    deliver: Deliver
    frames: list[Frame]


class Stall(Disturbance):
    """What is due while it lasts comes at its end."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self._held: dict[Client, _Held] = {}

    async def end(self, exchange: Exchange) -> None:  # noqa: ARG002
        """Let all come at once."""
        for held in self._held.values():
            frames, held.frames = held.frames, []
            held.deliver(frames)

    def left(self, client: Client) -> None:
        """Forget what it did not get."""
        self._held.pop(client, None)

    def before(self, client: Client, deliver: Deliver) -> Deliver:
        """Hold back while it lasts."""
        held = self._held[client] = _Held(deliver, [])

        def take(frames: Sequence[Frame]) -> None:
            if self.active:
                held.frames += frames
            else:
                deliver(frames)

        return take


class Lag(Disturbance):
    """Everything comes late, and later and later."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self._since_s = 0.0

    async def begin(self, exchange: Exchange) -> None:  # noqa: ARG002
        """Note when it began."""
        self._since_s = asyncio.get_running_loop().time()

    def before(self, client: Client, deliver: Deliver) -> Deliver:  # noqa: ARG002
        """Keep what is due for as long as the lag is by then."""
        loop = asyncio.get_running_loop()
        waiting: deque[tuple[float, Sequence[Frame]]] = deque()

        def release() -> None:
            while waiting and waiting[0][0] <= loop.time():
                deliver(waiting.popleft()[1])
            if waiting:
                loop.call_at(waiting[0][0], release)

        def take(frames: Sequence[Frame]) -> None:
            if not self.active and not waiting:
                deliver(frames)
                return
            due_s = loop.time() + self._lag_s(loop.time())
            # After the end nothing may overtake what still waits.
            waiting.append((max(due_s, waiting[-1][0]) if waiting else due_s, frames))
            if len(waiting) == 1:
                loop.call_at(due_s, release)

        return take

    def _lag_s(self, now_s: float) -> float:
        if not self.active:
            return 0.0
        return min(self.fault["by"] + self.fault["grow"] * (now_s - self._since_s), self.fault["most"])


class SlowDrip(Disturbance):
    """Bytes come in drops."""

    async def begin(self, exchange: Exchange) -> None:
        """Narrow every line."""
        for client in exchange.clients:
            self._narrow(client)

    async def end(self, exchange: Exchange) -> None:
        """Open every line."""
        for client in exchange.clients:
            client.line.end_drip()

    def joined(self, client: Client) -> None:
        """Narrow a new line while it lasts."""
        if self.active:
            self._narrow(client)

    def _narrow(self, client: Client) -> None:
        client.line.drip(int(self.fault["bytes"]), self.fault["ms"] / 1000)


class Burst(Disturbance):
    """Many ticks at once."""

    async def begin(self, exchange: Exchange) -> None:
        """Make them."""
        exchange.burst(int(self.fault["ticks"]))


class DuplicateReplay(Disturbance):
    """Who comes back is sent again what was sent last."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self._last: dict[tuple[str, int], Frame] = {}
        self._deliver: dict[Client, Deliver] = {}

    def subscribed(self, client: Client) -> None:
        """Send the last ticks of what it subscribed."""
        again = [
            frame
            for frame in self._last.values()
            if frame.tick is not None and client.watches(frame.tick.code)
        ]
        if again:
            self._deliver[client](again)

    def left(self, client: Client) -> None:
        """Forget the way to it."""
        self._deliver.pop(client, None)

    def before(self, client: Client, deliver: Deliver) -> Deliver:
        """Remember what is pushed."""
        self._deliver[client] = deliver

        def take(frames: Sequence[Frame]) -> None:
            for frame in frames:
                if frame.tick is not None:
                    self._last[frame.tick.code, frame.tick.seq] = frame
            while len(self._last) > self.fault["ticks"]:
                self._last.pop(next(iter(self._last)))
            deliver(frames)

        return take


@dataclass(slots=True, eq=False)
class _Late:
    deliver: Deliver
    frame: Frame
    passed: int = 0


class OutOfOrder(Disturbance):
    """Some ticks come after later ones of the same instrument."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self._late: dict[tuple[Client, str], _Late] = {}

    async def end(self, exchange: Exchange) -> None:  # noqa: ARG002
        """Let the late ones go."""
        for late in self._late.values():
            late.deliver([late.frame])
        self._late.clear()

    def left(self, client: Client) -> None:
        """Forget what it did not get."""
        self._late = {key: late for key, late in self._late.items() if key[0] is not client}

    def before(self, client: Client, deliver: Deliver) -> Deliver:
        """Hold back every k-th tick until some more of its instrument have passed."""
        ticks = 0

        def take(frames: Sequence[Frame]) -> None:
            nonlocal ticks
            going: list[Frame] = []
            for frame in frames:
                if frame.tick is None:
                    going.append(frame)
                    continue
                ticks += 1
                key = client, frame.tick.code
                late = self._late.get(key)
                if late is None and self.active and ticks % self.fault["k"] == 0:
                    self._late[key] = _Late(deliver, frame)
                    continue
                going.append(frame)
                if late is not None:
                    late.passed += 1
                    if late.passed >= self.fault["by"]:
                        going.append(self._late.pop(key).frame)
            deliver(going)

        return take


class IdJumps(Disturbance):
    """Some ticks are never sent."""

    def before(self, client: Client, deliver: Deliver) -> Deliver:  # noqa: ARG002
        """Leave out every k-th tick."""
        ticks = 0

        def take(frames: Sequence[Frame]) -> None:
            nonlocal ticks
            going: list[Frame] = []
            for frame in frames:
                if self.active and frame.tick is not None:
                    ticks += 1
                    if ticks % self.fault["k"] == 0:
                        continue
                going.append(frame)
            deliver(going)

        return take
