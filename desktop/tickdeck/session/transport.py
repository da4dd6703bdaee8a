"""The one thin layer over the WebSocket library: the frames of each socket read, together.

Waking a task for every message costs more than decoding it. The library offers a factory for its connection
class as the way to customise it; this class hands over the messages of one read at once, at the moment they
are parsed. Nothing is queued, so backpressure is TCP's.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.client import ClientProtocol
from websockets.exceptions import InvalidStatus
from websockets.frames import DATA_OPCODES, Frame, Opcode

MAX_FRAME_BYTES = 16 * 1024 * 1024
_OPEN_TIMEOUT_S = 10
_PING_INTERVAL_S = 10
_PING_TIMEOUT_S = 15
_CLOSE_TIMEOUT_S = 1

Sink = Callable[[list[bytes]], None]


class FrameConnection(ClientConnection):
    """A connection that gives all messages of one socket read to a sink."""

    def __init__(self, protocol: ClientProtocol, *, sink: Sink, **options: Any) -> None:
        super().__init__(protocol, **options)
        self._sink = sink
        self._messages: list[bytes] = []
        self._fragments: list[bytes] = []

    def data_received(self, data: bytes) -> None:
        """Override `asyncio.Protocol.data_received`: parse, then hand the messages over."""
        super().data_received(data)
        if self._messages:
            messages, self._messages = self._messages, []
            self._sink(messages)

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


def open_connection(url: str, sink: Sink) -> connect:
    """An async context manager for a connection whose messages go to a sink.

    Raises:
        InvalidStatus: On entering, if the handshake is answered by plain HTTP; `body_of` gives its body.
        OSError: On entering, if the server cannot be reached or its certificate is not valid.
    """

    def factory(protocol: ClientProtocol, **options: Any) -> FrameConnection:
        return FrameConnection(protocol, sink=sink, **options)

    local = url.startswith("ws://")
    return connect(
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
