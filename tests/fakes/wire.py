"""A wire between a client and a server that can be bad in the ways of real ones, below any protocol."""

from __future__ import annotations

import asyncio
import contextlib
from collections import deque
from enum import Enum

from fakes.event_thread import EventThread

_READ_BYTES = 65_536


class Fate(Enum):
    """What happens to a connection that a client makes."""

    PASS = "pass"
    CLOSE = "close"
    """Accepted, then closed before a byte was said."""
    RESET = "reset"
    """Accepted, then reset."""


class _Line:
    """One client's connection through the wire."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.flows = asyncio.Event()
        self.flows.set()
        self.writers: list[asyncio.StreamWriter] = []

    def cut(self) -> None:
        """Reset both ends."""
        self.flows.set()
        for writer in self.writers:
            writer.transport.abort()


class Wire(EventThread):
    """A TCP proxy to a port of this computer; use its `port` in place of the server's."""

    def __init__(self, to_port: int) -> None:
        super().__init__()
        self.to_port = to_port
        self.port = 0
        self.accepted: list[float] = []
        """When clients connected, the loop's monotonic time."""
        self.from_clients = bytearray()
        """Every byte that clients sent."""
        self.piece_bytes = _READ_BYTES
        """Bytes are passed on in pieces of at most so many; small ones are also spaced."""
        self._fates: deque[Fate] = deque()
        self._lines: list[_Line] = []
        self._server: asyncio.Server | None = None
        self._pumps: set[asyncio.Task[None]] = set()

    @property
    def url(self) -> str:
        return f"ws://127.0.0.1:{self.port}"

    def meet_next_with(self, *fates: Fate) -> None:
        """Decide over the coming connections."""
        self.run(lambda: self._fates.extend(fates))

    def freeze(self, *numbers: int) -> None:
        """Stop reading and writing on these connections, or on all, without closing them.

        Connections made later are not frozen.
        """

        def stop() -> None:
            for line in self._lines:
                if not numbers or line.number in numbers:
                    line.flows.clear()

        self.run(stop)

    def thaw(self) -> None:
        """Go on where it was frozen; nothing was lost."""
        self.run(lambda: [line.flows.set() for line in self._lines])

    def stall(self, seconds: float) -> None:
        """Freeze for so long."""
        self.freeze()
        self.call(asyncio.sleep(seconds))
        self.thaw()

    def cut_frozen(self) -> None:
        """Reset both ends of what is frozen, so that the server learns of it too."""
        self.run(lambda: [line.cut() for line in self._lines if not line.flows.is_set()])

    def summary(self) -> str:
        return f"{len(self.accepted)} connections at {[round(at, 2) for at in self.accepted[-6:]]}"

    async def _open(self) -> None:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    async def _close(self) -> None:
        assert self._server is not None
        self._server.close()
        for line in self._lines:
            line.cut()
        if self._pumps:
            await asyncio.wait(self._pumps, timeout=10)
        await self._server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with self._changed:
            line = _Line(len(self.accepted))
            self.accepted.append(self._loop.time())
            fate = self._fates.popleft() if self._fates else Fate.PASS
            self._changed.notify_all()
        if fate is Fate.RESET:
            writer.transport.abort()
        if fate is not Fate.PASS:
            writer.close()
            return
        try:
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self.to_port)
        except OSError:
            # The server is down, and so is the wire.
            writer.transport.abort()
            return
        line.writers = [writer, far_writer]
        self._lines.append(line)
        for source, sink, keeps in ((reader, far_writer, True), (far_reader, writer, False)):
            pump = self._loop.create_task(self._pump(line, source, sink, keeps=keeps))
            self._pumps.add(pump)
            pump.add_done_callback(self._pumps.discard)
            pump.add_done_callback(self._failed)

    async def _pump(
        self, line: _Line, source: asyncio.StreamReader, sink: asyncio.StreamWriter, *, keeps: bool
    ) -> None:
        with contextlib.suppress(OSError):
            while data := await source.read(_READ_BYTES):
                if keeps:
                    self.from_clients += data
                while data:
                    await line.flows.wait()
                    piece, data = data[: self.piece_bytes], data[self.piece_bytes :]
                    sink.write(piece)
                    await sink.drain()
                    if self.piece_bytes < _READ_BYTES:
                        await asyncio.sleep(0.001)
        # An end that comes while the line is frozen is not passed on either.
        await line.flows.wait()
        sink.close()
