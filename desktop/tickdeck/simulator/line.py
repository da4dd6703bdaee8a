"""The simulator's end of one connection, which can fall mute or let its bytes drip."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from websockets.asyncio.server import ServerConnection


def _nothing() -> None:
    pass


@dataclass(slots=True)
class _Waiting:
    data: bytes
    written: Callable[[], None]


class Line(ServerConnection):
    """A connection of the library; all that it and we send passes through here.

    Attributes:
        is_mute: Whether it neither sends nor hears, though the socket is open.
    """

    is_mute = False
    _drip_bytes = 0
    _drip_s = 0.0
    _timer: asyncio.TimerHandle | None = None

    def put(self, data: bytes, written: Callable[[], None] = _nothing) -> None:
        """Write whole frames past the library.

        It knows nothing of them, but never leaves a frame of its own unfinished, so none is torn apart.

        Args:
            data: The frames.
            written: Called when the last byte has gone to the socket; never, if that does not happen.
        """
        if self.is_mute:
            return
        if self._drip_bytes:
            self._dripping.append(_Waiting(data, written))
            return
        self.transport.write(data)
        written()

    @property
    def waiting_bytes(self) -> int:
        """Bytes that the client could not be given yet."""
        dripping = sum(len(waiting.data) for waiting in self._dripping)
        return dripping + self.transport.get_write_buffer_size()

    def fall_mute(self) -> None:
        """Neither send nor hear anything from now on; the socket stays open."""
        self.is_mute = True
        self.end_drip()
        if self.keepalive_task is not None:
            self.keepalive_task.cancel()

    def drip(self, size: int, every_s: float) -> None:
        """Send everything in pieces.

        Args:
            size: Bytes of a piece.
            every_s: Seconds between pieces.
        """
        self._drip_bytes, self._drip_s = size, every_s
        if self._timer is None:
            self._fall()

    def end_drip(self) -> None:
        """Send what waits at once, and what follows as usual."""
        self._drip_bytes = 0
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        while self._dripping:
            waiting = self._dripping.popleft()
            if not self.transport.is_closing() and not self.is_mute:
                self.transport.write(waiting.data)
                waiting.written()

    def _fall(self) -> None:
        self._timer = None
        if self.transport.is_closing():
            self._dripping.clear()
            return
        if self._dripping:
            first = self._dripping[0]
            self.transport.write(first.data[: self._drip_bytes])
            first.data = first.data[self._drip_bytes :]
            if not first.data:
                self._dripping.popleft().written()
        self._timer = self.loop.call_later(self._drip_s, self._fall)

    # Overrides of the library's connection.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Override `ServerConnection.connection_made`."""
        self._dripping: deque[_Waiting] = deque()
        super().connection_made(transport)

    def data_received(self, data: bytes) -> None:
        """Override `Connection.data_received`: hear nothing while mute."""
        if not self.is_mute:
            super().data_received(data)

    def send_data(self) -> None:
        """Override `Connection.send_data`: what the library sends drips too, or is lost."""
        if self.is_mute:
            self.protocol.data_to_send()
            return
        if not self._drip_bytes:
            super().send_data()
            return
        for data in self.protocol.data_to_send():
            if data:
                self.put(data)
            else:
                self.end_drip()
                if self.transport.can_write_eof():
                    self.transport.write_eof()
                else:
                    self.transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        """Override `ServerConnection.connection_lost`."""
        self._dripping.clear()
        if self._timer is not None:
            self._timer.cancel()
        super().connection_lost(exc)
