"""The one thin layer over the WebSocket library: the messages of each socket read, together.

Two things of the library cost more than decoding a tick: waking a task for every message, and parsing
frames in a general way. The library offers a factory for its connection class as the way to customise it.
The class here splits what was read into frames itself, hands all whole, plain messages of one read over at
once, and gives every other frame (control, fragmented, compressed, faulty) to the library as it is.
Nothing is queued, so backpressure is TCP's.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from websockets.asyncio.client import ClientConnection, connect
from websockets.client import ClientProtocol
from websockets.exceptions import InvalidStatus
from websockets.frames import DATA_OPCODES, Frame, Opcode
from websockets.protocol import OPEN

MAX_FRAME_BYTES = 16 * 1024 * 1024
_OPEN_TIMEOUT_S = 10
_PING_INTERVAL_S = 10
_PING_TIMEOUT_S = 15
_CLOSE_TIMEOUT_S = 1
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
        self._messages: list[bytes] = []
        self._fragments: list[bytes] = []
        self._incomplete = b""
        self._headers = b""
        self._splits_frames = False
        """From the end of the handshake until the connection closes or something is wrong with it."""

    def data_received(self, data: bytes) -> None:
        """Override `asyncio.Protocol.data_received`: split into messages, then hand them over."""
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


class _Connect(connect):
    """Opens a connection where it was told to, and nowhere else."""

    def process_redirect(self, exc: Exception) -> Exception | str:
        """Override `connect.process_redirect`: the token is meant for one address, and retries are paced."""
        return exc


def open_connection(url: str, sink: Sink) -> connect:
    """An async context manager for a connection whose messages go to a sink.

    Raises:
        InvalidStatus: On entering, if the handshake is answered by plain HTTP; `body_of` gives its body.
        OSError: On entering, if the server cannot be reached or its certificate is not valid.
    """

    def factory(protocol: ClientProtocol, **options: Any) -> FrameConnection:
        return FrameConnection(protocol, sink=sink, **options)

    local = urlsplit(url).hostname in {"127.0.0.1", "::1", "localhost"}
    return _Connect(
        url,
        create_connection=factory,  # type: ignore[arg-type]  # any callable with this signature will do
        # On a local socket compression only costs; over the internet it saves four fifths of the traffic.
        compression=None if local else "deflate",
        proxy=None if local else True,
        open_timeout=_OPEN_TIMEOUT_S,
        ping_interval=_PING_INTERVAL_S,
        ping_timeout=_PING_TIMEOUT_S,
        close_timeout=_CLOSE_TIMEOUT_S,
        max_size=MAX_FRAME_BYTES,
        user_agent_header="Tickdeck",
    )


def body_of(error: InvalidStatus) -> bytes:
    """The body of the HTTP answer to a refused handshake."""
    return bytes(error.response.body or b"")
