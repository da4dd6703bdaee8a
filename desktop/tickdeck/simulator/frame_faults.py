"""Faults in what is sent: frames that are broken, cut, meaningless or enormous, beside the good ones."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

import numpy as np

from tickdeck.simulator.client import Client, Deliver
from tickdeck.simulator.disturbance import Disturbance, Exchange
from tickdeck.simulator.faults import Fault
from tickdeck.simulator.frames import Frame, binary_frame, text_frame


class _BesideTicks(Disturbance):
    """After every k-th tick comes a frame made from it."""

    @abstractmethod
    def bad(self, payload: bytes) -> bytes:
        """The frame that follows a tick with this payload."""

    def before(self, client: Client, deliver: Deliver) -> Deliver:  # noqa: ARG002
        """Slip in the bad frames while it lasts."""
        ticks = 0

        def take(frames: Sequence[Frame]) -> None:
            nonlocal ticks
            going: list[Frame] = []
            for frame in frames:
                going.append(frame)
                if self.active and frame.tick is not None:
                    ticks += 1
                    if ticks % self.fault["k"] == 0:
                        going.append(Frame(self.bad(frame.payload)))
            deliver(going)

        return take


class Malformed(_BesideTicks):
    """Broken JSON."""

    def bad(self, payload: bytes) -> bytes:
        """The same with a colon gone wrong."""
        return text_frame(payload.replace(b":", b";", 1))


class Truncated(_BesideTicks):
    """A message that ends in the middle."""

    def bad(self, payload: bytes) -> bytes:
        """The first half."""
        return text_frame(payload[: len(payload) // 2])


class Binary(_BesideTicks):
    """A binary message."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self._rng = np.random.default_rng(0)

    def bad(self, payload: bytes) -> bytes:
        """As many bytes without meaning."""
        return binary_frame(self._rng.bytes(len(payload)))


class Huge(Disturbance):
    """A message of megabytes."""

    async def begin(self, exchange: Exchange) -> None:
        """Send it to every client."""
        frame = text_frame('{"padding":"' + "x" * int(self.fault["mb"] * 1_000_000) + '"}')
        for client in exchange.clients:
            client.write_bytes(frame)


class Torn(Disturbance):
    """The connection ends in the middle of a frame."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self._last: dict[Client, bytes] = {}

    async def begin(self, exchange: Exchange) -> None:  # noqa: ARG002
        """Send half of the last push again, and go."""
        for client, wire in self._last.items():
            client.line.put(wire[: len(wire) // 2])
            # Nothing may follow the half frame but the end.
            client.line.fall_mute()
            client.line.transport.close()

    def left(self, client: Client) -> None:
        """Forget its last push."""
        self._last.pop(client, None)

    def before(self, client: Client, deliver: Deliver) -> Deliver:
        """Remember the last push."""

        def take(frames: Sequence[Frame]) -> None:
            if frames:
                self._last[client] = frames[-1].wire
            deliver(frames)

        return take
