"""Frames on a real socket, written byte by byte as RFC 6455 has them."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from tickdeck.session.transport import body_of, open_connection

GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
TEXT, BINARY, CONTINUATION, CLOSE, PING, PONG = 0x1, 0x2, 0x0, 0x8, 0x9, 0xA
Server = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


def frame(
    payload: bytes, opcode: int = TEXT, *, final: bool = True, rsv: int = 0, mask: bool = False
) -> bytes:
    first = (0x80 if final else 0) | rsv << 4 | opcode
    bit = 0x80 if mask else 0
    if len(payload) < 126:
        head = struct.pack("!BB", first, bit | len(payload))
    elif len(payload) < 65536:
        head = struct.pack("!BBH", first, bit | 126, len(payload))
    else:
        head = struct.pack("!BBQ", first, bit | 127, len(payload))
    return head + (bytes(4) if mask else b"") + payload


async def _handshake(reader: asyncio.StreamReader) -> bytes:
    request = await reader.readuntil(b"\r\n\r\n")
    (key,) = [line[19:] for line in request.split(b"\r\n") if line.lower().startswith(b"sec-websocket-key: ")]
    accept = base64.b64encode(hashlib.sha1(key + GUID).digest())
    return (
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Accept: " + accept + b"\r\n\r\n"
    )


@asynccontextmanager
async def _listening(serve: Server) -> AsyncIterator[str]:
    done: list[asyncio.Task[None]] = []

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        done.append(asyncio.current_task())
        try:
            await serve(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    try:
        yield f"ws://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    finally:
        server.close()
        await asyncio.gather(*done)


async def _client_frame(reader: asyncio.StreamReader) -> tuple[int, bytes]:
    """One short frame from the client, unmasked."""
    first, second = await reader.readexactly(2)
    assert second & 0x80, "clients must mask"
    mask, payload = await reader.readexactly(4), await reader.readexactly(second & 0x7F)
    return first & 0x0F, bytes(byte ^ mask[place % 4] for place, byte in enumerate(payload))


async def _client_closes(reader: asyncio.StreamReader) -> int:
    """Wait for the client's close frame; returns its code."""
    while True:
        opcode, payload = await _client_frame(reader)
        if opcode == CLOSE:
            return int.from_bytes(payload[:2], "big")


def _receive(
    data: bytes, *, step: int | None = None, with_handshake: bool = False
) -> tuple[list[bytes], int]:
    """What a client gets from these bytes, written at once or in steps, and the code that it closes with."""
    codes: list[int] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(await _handshake(reader) + (data if with_handshake else b""))
        if not with_handshake:
            size = step or len(data)
            for start in range(0, len(data), size):
                writer.write(data[start : start + size])
                await writer.drain()
                # A turn of the loop for the reader, so that it sees the pieces as such.
                await asyncio.sleep(0)
        codes.append(await _client_closes(reader))

    async def run() -> list[bytes]:
        messages: list[bytes] = []
        async with _listening(serve) as url, open_connection(url, messages.extend) as connection:
            await asyncio.wait_for(connection.wait_closed(), 20)
        return messages

    messages = asyncio.run(run())
    (code,) = codes
    return messages, code


def _until_closed(*frames: bytes) -> bytes:
    return b"".join(frames) + frame(struct.pack("!H", 1000), CLOSE)


SIZES = [0, 1, 125, 126, 127, 65_535, 65_536, 200_000]
MESSAGES = [bytes([65 + number]) * size for number, size in enumerate(SIZES)]


@pytest.mark.parametrize("step", [None, 1000, 65_537])
def test_messages_of_every_length_arrive_whole_and_in_order(step: int | None):
    data = _until_closed(*(frame(message) for message in MESSAGES))
    assert _receive(data, step=step) == (MESSAGES, 1000)


def test_a_frame_may_come_byte_by_byte():
    messages = [b"first", b"", b"x" * 130, b"last"]
    data = _until_closed(*(frame(message) for message in messages))
    assert _receive(data, step=1) == (messages, 1000)


def test_frames_that_come_with_the_answer_of_the_handshake_are_not_lost():
    assert _receive(_until_closed(frame(b"one"), frame(b"two")), with_handshake=True) == (
        [b"one", b"two"],
        1000,
    )


def test_fragments_are_joined_and_control_frames_between_them_answered():
    data = _until_closed(
        frame(b"before"),
        frame(b"he", final=False),
        frame(b"are you there", PING),
        frame(b"l", CONTINUATION, final=False),
        frame(b"lo", CONTINUATION),
        frame(b"", BINARY, final=False),
        frame(b"", CONTINUATION),
        frame(b"after", BINARY),
    )
    expected = [b"before", b"hello", b"", b"after"]
    assert _receive(data) == (expected, 1000)
    assert _receive(data, step=1) == (expected, 1000)


def test_pings_are_answered():
    answered: list[tuple[int, bytes]] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(await _handshake(reader) + frame(b"tick") + frame(b"beat", PING))
        answered.append(await _client_frame(reader))
        writer.write(frame(struct.pack("!H", 1000), CLOSE))
        await _client_closes(reader)

    async def run() -> None:
        async with _listening(serve) as url, open_connection(url, lambda _: None) as connection:
            await asyncio.wait_for(connection.wait_closed(), 20)

    asyncio.run(run())
    assert answered == [(PONG, b"beat")]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (frame(b"masked", mask=True), 1002),
        (frame(b"reserved bit", rsv=1), 1002),
        (frame(b"no such opcode", 0x3), 1002),
        (frame(b"no message to continue", CONTINUATION), 1002),
        (frame(b"x" * 126, PING), 1002),
        (frame(b"part", final=False) + frame(b"another message within it"), 1002),
        (struct.pack("!BBQ", 0x81, 127, 17 * 1024 * 1024), 1009),
        (struct.pack("!BBQ", 0x81, 127, 2**63), 1009),
    ],
)
def test_what_the_protocol_forbids_closes_the_connection_and_keeps_what_came_before(wrong: bytes, code: int):
    messages, closed = _receive(_until_closed(frame(b"good"), wrong, frame(b"behind it")))
    assert messages == [b"good"]
    assert closed == code


def test_nothing_behind_a_close_frame_counts():
    data = frame(b"good") + frame(struct.pack("!H", 1012), CLOSE) + frame(b"behind it")
    assert _receive(data) == ([b"good"], 1012)


def test_a_connection_cut_in_the_middle_of_a_frame_gives_what_was_whole():
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(await _handshake(reader) + frame(b"whole") + frame(b"x" * 100)[:50])
        await writer.drain()

    async def run() -> tuple[list[bytes], int | None]:
        messages: list[bytes] = []
        async with _listening(serve) as url:
            async with open_connection(url, messages.extend) as connection:
                await asyncio.wait_for(connection.wait_closed(), 20)
            return messages, connection.close_code

    assert asyncio.run(run()) == ([b"whole"], 1006)


def test_the_messages_of_one_read_are_handed_over_together():
    reads: list[list[bytes]] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(await _handshake(reader))
        writer.write(b"".join(frame(b"%d" % number) for number in range(50)))
        writer.write(frame(struct.pack("!H", 1000), CLOSE))
        await _client_closes(reader)

    async def run() -> None:
        async with _listening(serve) as url, open_connection(url, reads.append) as connection:
            await asyncio.wait_for(connection.wait_closed(), 20)

    asyncio.run(run())
    assert sum(map(len, reads)) == 50
    assert len(reads) <= 3


def test_a_refused_handshake_gives_its_status_and_body():
    body = b'{"msg":"token is required","ret":401}'

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        head = b"HTTP/1.1 401 Unauthorized\r\nContent-Length: %d\r\nConnection: close\r\n\r\n" % len(body)
        for part in (head[:20], head[20:] + body[:5], body[5:]):
            writer.write(part)
            await writer.drain()
            await asyncio.sleep(0)

    async def run() -> None:
        async with _listening(serve) as url:
            with pytest.raises(InvalidStatus) as refused:
                async with open_connection(url, lambda _: None):
                    pass
        assert refused.value.response.status_code == 401
        assert body_of(refused.value) == body

    asyncio.run(run())


def test_our_requests_arrive_masked_and_sending_after_the_end_is_an_error():
    seen: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(await _handshake(reader))
        seen.append((await _client_frame(reader))[1])
        writer.write(frame(struct.pack("!H", 1000), CLOSE))
        await _client_closes(reader)

    async def run() -> None:
        async with _listening(serve) as url, open_connection(url, lambda _: None) as connection:
            await connection.send(b'{"cmd_id":22000}', text=True)
            await asyncio.wait_for(connection.wait_closed(), 20)
            with pytest.raises(ConnectionClosed):
                await connection.send(b"too late", text=True)

    asyncio.run(run())
    assert seen == [b'{"cmd_id":22000}']
