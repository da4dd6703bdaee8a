"""A small Binance combined-stream server: `/stream`, SUBSCRIBE and UNSUBSCRIBE, and given raw frames."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Iterable
from urllib.parse import parse_qs, urlsplit

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed

from fakes.event_thread import EventThread

_LOG = logging.getLogger("fakes.binance")
_LOG.addHandler(logging.NullHandler())
_LOG.propagate = False

MESSAGES_PER_SECOND = 5
"""What the documents allow a client; one message more and the connection is closed."""


class BinanceServer(EventThread):
    """Pushes its frames in order to whoever is subscribed, all of a frame's receivers being equal.

    Frames that name a stream go to the connections subscribed to it; others go to every subscribed one.
    Nothing is sent before `streams` are subscribed by somebody, so that no frame falls into the void.
    """

    def __init__(
        self, *, streams: Iterable[str] = (), frames_per_turn: int = 100, pause_s: float = 0.0
    ) -> None:
        super().__init__()
        self.port = 0
        self.expected = frozenset(streams)
        self.frames_per_turn = frames_per_turn
        self.pause_s = pause_s
        """Between two runs of frames."""
        self.paths: list[str] = []
        self.accepted_at: list[float] = []
        """When connections were made, the loop's monotonic time."""
        self.most_subscribed = 0
        """How many connections had subscriptions at the same time, at most."""
        self.requests: list[dict[str, object]] = []
        self.violations: list[str] = []
        self.sent = 0
        self._pending: list[tuple[str | None, str | bytes]] = []
        self._live: dict[ServerConnection, set[str]] = {}
        self._ready = asyncio.Event()
        self._server: Server | None = None
        self._pump_task: asyncio.Task[None] | None = None

    @property
    def url(self) -> str:
        return f"ws://127.0.0.1:{self.port}"

    @property
    def subscribed(self) -> frozenset[str]:
        """The streams that somebody is subscribed to."""
        return frozenset().union(*self._live.values())

    @property
    def unsent(self) -> int:
        return len(self._pending)

    def send(self, frames: Iterable[str | bytes]) -> None:
        """Add raw frames to what is pushed."""
        items = [(_stream_of(frame), frame) for frame in frames]

        def add() -> None:
            self._pending += items
            self._ready.set()

        self.run(add)

    def drop(self) -> None:
        """Close every connection with a close frame after what was sent; clients may come back at once."""

        async def close_all() -> None:
            await asyncio.gather(*(each.close(1012, "service restart") for each in list(self._live)))

        self.call(close_all())

    def announce_end(self, *, after_s: float) -> None:
        """Tell all connections of now that they will be closed, and close them so much later.

        Returns when that is done. Connections made in the meantime stay.
        """

        async def announce() -> None:
            leaving = list(self._live)
            notice = json.dumps({"e": "serverShutdown", "E": time.time_ns() // 1_000_000})
            for each in leaving:
                await each.send(notice)
            await asyncio.sleep(after_s)
            await asyncio.gather(*(each.close(1001, "going away") for each in leaving))

        self.call(announce())

    def summary(self) -> str:
        return (
            f"{self.sent} frames sent, {len(self._pending)} not; {len(self._live)} connections,"
            f" subscribed to {sorted(self.subscribed)[:10]}; violations {self.violations[-3:]}"
        )

    async def _open(self) -> None:
        self._server = await serve(
            self._serve,
            "127.0.0.1",
            self.port,
            ping_interval=20,
            ping_timeout=60,
            compression=None,
            logger=_LOG,
        )
        self.port = self._server.sockets[0].getsockname()[1]
        self._pump_task = self._loop.create_task(self._pump())
        self._pump_task.add_done_callback(self._failed)

    async def _close(self) -> None:
        if self._pump_task is not None:
            self._pump_task.cancel()
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()

    async def _serve(self, socket: ServerConnection) -> None:
        assert socket.request is not None
        parts = urlsplit(socket.request.path)
        named = [name for value in parse_qs(parts.query).get("streams", []) for name in value.split("/")]
        with self._changed:
            self.paths.append(socket.request.path)
            self.accepted_at.append(self._loop.time())
            if parts.path != "/stream":
                self.violations.append(f"path {parts.path}")
            self._live[socket] = set(named)
            self._ready.set()
            self._changed.notify_all()
        times: list[float] = []
        try:
            async for raw in socket:
                times = [at for at in times if self._loop.time() - at < 1] + [self._loop.time()]
                if len(times) > MESSAGES_PER_SECOND:
                    with self._changed:
                        self.violations.append("more than 5 messages in a second")
                    await socket.close(1008, "Too many requests")
                    return
                await socket.send(json.dumps(self._reply(socket, raw)))
                self._ready.set()
        except ConnectionClosed:
            pass
        finally:
            with self._changed:
                del self._live[socket]
                self._changed.notify_all()

    def _reply(self, socket: ServerConnection, raw: str | bytes) -> dict[str, object]:
        try:
            request = json.loads(raw)
            method, names, number = request["method"], request.get("params", []), request.get("id")
        except (ValueError, KeyError, TypeError, AttributeError):
            with self._changed:
                self.violations.append(f"not a request: {raw[:100]!r}")
            return {"code": 3, "msg": "Invalid JSON"}
        with self._changed:
            self.requests.append(request)
            if method == "SUBSCRIBE":
                self._live[socket] |= set(names)
                self.most_subscribed = max(self.most_subscribed, sum(map(bool, self._live.values())))
                wrong = [name for name in names if name.split("@")[0] != name.split("@")[0].lower()]
                self.violations += [f"stream not in lower case: {name}" for name in wrong]
            elif method == "UNSUBSCRIBE":
                self._live[socket] -= set(names)
            self._changed.notify_all()
        if method in ("SUBSCRIBE", "UNSUBSCRIBE"):
            return {"result": None, "id": number}
        if method == "LIST_SUBSCRIPTIONS":
            return {"result": sorted(self._live[socket]), "id": number}
        return {"code": 2, "msg": f"Invalid request: unknown method {method}", "id": number}

    async def _pump(self) -> None:
        while True:
            await self._ready.wait()
            # One turn of the loop for the readers between two runs of frames.
            await asyncio.sleep(self.pause_s)
            if not self._pending or not self._live or not self.expected <= self.subscribed:
                self._ready.clear()
                continue
            run = self._pending[: self.frames_per_turn]
            for stream, frame in run:
                for socket, names in list(self._live.items()):
                    if names and (stream is None or stream in names):
                        try:
                            await socket.send(frame)
                        except ConnectionClosed:
                            continue
            with self._changed:
                del self._pending[: len(run)]
                self.sent += len(run)
                self._changed.notify_all()


def _stream_of(frame: str | bytes) -> str | None:
    try:
        stream = json.loads(frame)["stream"]
    except (ValueError, KeyError, TypeError):
        return None
    return stream if isinstance(stream, str) else None
