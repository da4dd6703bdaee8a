"""What goes over a socket: whole WebSocket frames, each with the tick that it carries."""

from __future__ import annotations

from dataclasses import dataclass

_TEXT, _BINARY = b"\x81", b"\x82"


@dataclass(frozen=True, slots=True)
class SentTick:
    """A tick as a client could record it.

    Attributes:
        code: Canonical id, such as ``00700.HK``.
        seq: Id.
        time_ms: UTC milliseconds.
        price: Price.
        volume: Traded quantity.
    """

    code: str
    seq: int
    time_ms: int
    price: float
    volume: float


@dataclass(frozen=True, slots=True)
class Frame:
    """One unmasked frame.

    Attributes:
        wire: Its bytes, header included.
        tick: The tick in it; None if it carries something else.
    """

    wire: bytes
    tick: SentTick | None = None

    @property
    def payload(self) -> bytes:
        """The bytes behind the header."""
        return self.wire[{126: 4, 127: 10}.get(self.wire[1], 2) :]


def text_frame(text: str | bytes) -> bytes:
    """A final, unmasked text frame (RFC 6455, 5.2).

    Built here, once for all clients: the library's protocol object takes four times as long, and again
    for every client.
    """
    payload = text.encode() if isinstance(text, str) else text
    return _TEXT + _length(payload) + payload


def binary_frame(payload: bytes) -> bytes:
    """A final, unmasked binary frame."""
    return _BINARY + _length(payload) + payload


def _length(payload: bytes) -> bytes:
    length = len(payload)
    if length < 126:
        return length.to_bytes(1, "big")
    if length < 65536:
        return b"\x7e" + length.to_bytes(2, "big")
    return b"\x7f" + length.to_bytes(8, "big")
