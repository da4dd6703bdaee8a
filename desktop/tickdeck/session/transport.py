"""The one thin layer over the WebSocket library: the messages of each socket read, together.

Two things of the library cost more than decoding a tick: waking a task for every message, and parsing
frames in a general way. The library offers a factory for its connection class as the way to customise it.
The class here splits what was read into frames itself, hands all whole, plain messages of one read over at
once, and gives every other frame (control, fragmented, compressed, faulty) to the library as it is.
Nothing is queued, so backpressure is TCP's.
"""

from __future__ import annotations

import asyncio
import errno
import ssl
import sys
import time
from collections.abc import Callable
from functools import cache
from typing import Any, cast
from urllib.parse import urlsplit

from websockets.asyncio.client import ClientConnection, connect
from websockets.client import ClientProtocol
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.frames import DATA_OPCODES, CloseCode, Frame, Opcode
from websockets.protocol import OPEN

from tickdeck.session.route import Route, is_loopback
from tickdeck.settings.proxy import Proxy

if sys.platform != "win32":
    import fcntl
    import termios

MAX_FRAME_BYTES = 16 * 1024 * 1024
_OPEN_TIMEOUT_S = 10
_CLOSE_TIMEOUT_S = 1
_STOOD_STILL_S = 0.5
"""A timer that is later than this tells that the whole program stood still, and not the other side."""
_MOST_HEADER_BYTES = 64 * 1024
_MOST_UNSENT_BYTES = 1024 * 1024
_END_OF_HEADERS = b"\r\n\r\n"

# The first byte of a frame (RFC 6455, section 5.2): final, no extension, and the opcode.
_WHOLE_TEXT = 0x80 | Opcode.TEXT
_WHOLE_BINARY = 0x80 | Opcode.BINARY
# The second byte: lengths up to 125, then these two say how the length follows; above comes the mask bit.
_LENGTH_16 = 126
_LENGTH_64 = 127

Sink = Callable[[list[bytes]], None]


class FrameConnection(ClientConnection):
    """A connection that gives all messages of one socket read to a sink."""

    def __init__(self, protocol: ClientProtocol, *, sink: Sink, **options: Any) -> None:
        super().__init__(protocol, **options)
        self._sink = sink
        self._last_read_s = time.monotonic()
        self._last_pong_s = float("nan")
        self._messages: list[bytes] = []
        self._fragments: list[bytes] = []
        self._incomplete = b""
        self._headers = b""
        self._splits_frames = False
        """From the end of the handshake until the connection closes or something is wrong with it."""

    def data_received(self, data: bytes) -> None:
        """Override `asyncio.Protocol.data_received`: split into messages, then hand them over."""
        self._last_read_s = time.monotonic()
        if self.response is None:
            data = self._feed_handshake(data)
        if self._splits_frames:
            self._split(data)
        elif data:
            super().data_received(data)
        if self._messages:
            messages, self._messages = self._messages, []
            self._sink(messages)
        if (
            len(self._headers) > _MOST_HEADER_BYTES
            or self.transport.get_write_buffer_size() > _MOST_UNSENT_BYTES
        ):
            # A handshake without end, or pings from a server that does not read our answers.
            self.transport.abort()

    def process_event(self, event: Any) -> None:
        """Override `ClientConnection.process_event`: keep messages instead of queueing them for `recv`."""
        if self.response is None or not isinstance(event, Frame) or event.opcode not in DATA_OPCODES:
            super().process_event(event)
        elif event.fin and event.opcode is not Opcode.CONT:
            self._messages.append(bytes(event.data))
        else:
            self._fragments.append(bytes(event.data))
            if event.fin:
                self._messages.append(b"".join(self._fragments))
                self._fragments.clear()

    def acknowledge_pings(self, data: bytes) -> None:
        """Override `ClientConnection.acknowledge_pings`: note when the answer came."""
        asked = len(self.pending_pings)
        super().acknowledge_pings(data)
        if len(self.pending_pings) < asked:
            self._last_pong_s = time.monotonic()

    async def keepalive(self) -> None:
        """Override `ClientConnection.keepalive`: end the connection once the other side is dead, and at once.

        It is dead if after a ping nothing comes for the ping's timeout; the library waits for the pong alone,
        which stands behind all the data that a slow line or a busy program has not yet taken. Time in which
        this program stood still does not count.
        """
        if self.ping_interval is None or self.ping_timeout is None:
            return
        try:
            while True:
                await asyncio.sleep(self.ping_interval)
                pong = cast("asyncio.Future[float]", await self.ping())
                await self._heard_after(time.monotonic(), pong, self.ping_timeout)
                if not pong.done():
                    break
        except ConnectionClosed:
            return
        self.protocol.fail(CloseCode.INTERNAL_ERROR, "keepalive ping timeout")
        # Nobody is there to answer a closing handshake.
        self.transport.abort()

    async def _heard_after(self, since_s: float, pong: asyncio.Future[float], timeout_s: float) -> None:
        """Return when the pong is there, or there was silence for the time given."""
        while not pong.done():
            left_s = max(since_s, self._last_read_s) + timeout_s - time.monotonic()
            if left_s < -_STOOD_STILL_S:
                since_s = time.monotonic()
            elif left_s <= 0:
                return
            else:
                await asyncio.wait([pong], timeout=left_s)

    @property
    def round_trip_s(self) -> float:
        """Seconds from the last ping that was answered to its answer; NaN before the first."""
        return self.latency if self._last_pong_s == self._last_pong_s else float("nan")

    @property
    def last_pong_s(self) -> float:
        """When the last answer to a ping came, by `time.monotonic`; NaN before the first."""
        return self._last_pong_s

    def pending_bytes(self) -> int:
        """Bytes that wait in the system's receive buffer for us to read them; 0 where that is not told.

        With TLS these are the encrypted ones.
        """
        if sys.platform == "win32":
            return 0
        sock = self.transport.get_extra_info("socket")
        try:
            answer = fcntl.ioctl(sock.fileno(), termios.FIONREAD, bytes(4))
        except (AttributeError, OSError, ValueError):
            # The socket is gone.
            return 0
        return int.from_bytes(answer, sys.byteorder)

    def _feed_handshake(self, data: bytes) -> bytes:
        """Give the library the HTTP answer and nothing behind it; returns what is behind it."""
        seen = len(self._headers)
        self._headers += data
        end = self._headers.find(_END_OF_HEADERS, max(0, seen - len(_END_OF_HEADERS)))
        if end < 0:
            super().data_received(data)
            return b""
        ours = end + len(_END_OF_HEADERS) - seen
        self._headers = b""
        super().data_received(data[:ours])
        # An answer other than a switch of protocols may have a body, which is the library's too.
        self._splits_frames = self.response is not None and self.protocol.state is OPEN
        return data[ours:]

    def _split(self, data: bytes) -> None:
        """Take the whole plain messages out of what was read; keep an incomplete frame for the next read."""
        if self._incomplete:
            data = self._incomplete + data
        messages = self._messages
        position, end = 0, len(data)
        while end - position >= 2:
            length, start = data[position + 1], position + 2
            if length == _LENGTH_16:
                start += 2
                length = int.from_bytes(data[position + 2 : start], "big")
            elif length == _LENGTH_64:
                start += 8
                length = int.from_bytes(data[position + 2 : start], "big")
            elif length > _LENGTH_64:
                # A server must not mask; the library says so to it.
                self._leave_to_library(data[position:])
                return
            if start <= end and length > MAX_FRAME_BYTES:
                self._leave_to_library(data[position:])
                return
            stop = start + length
            if start > end or stop > end:
                break
            if data[position] in {_WHOLE_TEXT, _WHOLE_BINARY} and not self._fragments:
                messages.append(data[start:stop])
            else:
                super().data_received(data[position:stop])
                if self.protocol.state is not OPEN:
                    self._leave_to_library(data[stop:])
                    return
            position = stop
        self._incomplete = data[position:]

    def _leave_to_library(self, rest: bytes) -> None:
        """Split no more: the connection is closing or broken, and the library knows how that is done."""
        self._splits_frames = False
        self._incomplete = b""
        if rest:
            super().data_received(rest)


class ProxyUnreachableError(OSError):
    """The proxy itself cannot be reached, or does not answer in time; `address` is its ``host:port``."""

    def __init__(self, error_number: int, address: str) -> None:
        super().__init__(error_number, "the proxy cannot be reached")
        self.address = address


class _Connect(connect):
    """Opens a connection where it was told to, and nowhere else."""

    def __init__(self, url: str, *, through: Proxy | None, **options: Any) -> None:
        super().__init__(url, proxy=None if through is None else through.reveal(), **options)
        self._through = through
        self._is_at_proxy = False

    def process_redirect(self, exc: Exception) -> Exception | str:
        """Override `connect.process_redirect`: the token is meant for one address, and retries are paced."""
        return exc

    async def connect(self) -> ClientConnection:
        """Override `connect.connect`: a proxy that does not answer is not the provider."""
        try:
            return await super().connect()
        except TimeoutError:
            if self._through is not None and self._is_at_proxy:
                raise ProxyUnreachableError(errno.ETIMEDOUT, self._through.address) from None
            raise

    async def __aenter__(self) -> FrameConnection:
        return cast("FrameConnection", await super().__aenter__())

    async def open_tcp_connection(self) -> ClientConnection:
        """Override `connect.open_tcp_connection`: say whether it was the proxy that failed."""
        if self._through is None:
            return await super().open_tcp_connection()
        self._is_at_proxy = True
        try:
            connection = await super().open_tcp_connection()
        except ssl.SSLError:
            raise
        except OSError as error:
            raise ProxyUnreachableError(error.errno or 0, self._through.address) from None
        self._is_at_proxy = False
        return connection


@cache
def _usual_route() -> Route:
    return Route()


def open_connection(url: str, sink: Sink, route: Route | None = None) -> _Connect:
    """An async context manager for a `FrameConnection` whose messages go to a sink.

    Args:
        url: Where to; it may hold the token.
        sink: Gets the messages of each read.
        route: How; the system's proxy unless it says otherwise. This computer is always reached directly.

    Raises:
        InvalidURI: If it is no address.
        ProxyError: If the system's proxy cannot be used.
        InvalidStatus: On entering, if the handshake is answered by plain HTTP; `body_of` gives its body.
        ProxyUnreachableError: On entering, if the proxy cannot be reached.
        OSError: On entering, if the server cannot be reached or its certificate is not valid.
    """

    def factory(protocol: ClientProtocol, **options: Any) -> FrameConnection:
        return FrameConnection(protocol, sink=sink, **options)

    route = route or _usual_route()
    parts = urlsplit(url)
    through = route.proxy_to(url)
    tls: dict[str, ssl.SSLContext] = {}
    if parts.scheme == "wss":
        tls["ssl"] = route.tls
    if through is not None and through.scheme == "https":
        tls["proxy_ssl"] = route.tls
    return _Connect(
        url,
        through=through,
        create_connection=factory,
        # On a local socket compression only costs; over the internet it saves four fifths of the traffic.
        compression=None if is_loopback(parts.hostname or "") else "deflate",
        open_timeout=_OPEN_TIMEOUT_S,
        ping_interval=route.ping_interval_s,
        ping_timeout=route.ping_timeout_s,
        close_timeout=_CLOSE_TIMEOUT_S,
        max_size=MAX_FRAME_BYTES,
        user_agent_header="Tickdeck",
        **tls,
    )


def body_of(error: InvalidStatus) -> bytes:
    """The body of the HTTP answer to a refused handshake."""
    return bytes(error.response.body or b"")
