"""Frames on a real socket, written byte by byte as RFC 6455 has them."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import logging
import math
import socket
import struct
import threading
import time
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, closing

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from fakes.proxies import TARGET, HttpProxy, SocksProxy
from tickdeck.feeds.alltick.config import ALLTICK
from tickdeck.feeds.base import Refused, Verdict
from tickdeck.session.failure import judge
from tickdeck.session.route import Route
from tickdeck.session.transport import body_of, open_connection
from tickdeck.settings.proxy import Proxy

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


# --- pings, and what tells of lag

BRIEF = Route(ping_interval_s=0.01, ping_timeout_s=0.4)


async def _until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(60):
        while not condition():  # noqa: ASYNC110  (it is the other side's doing)
            await asyncio.sleep(0.001)


def test_the_usual_pings_find_a_dead_side_within_eight_seconds():
    assert Route().ping_interval_s + Route().ping_timeout_s <= 8


def test_a_connection_tells_its_round_trip_and_when_the_last_pong_came():
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(await _handshake(reader))
        _, payload = await _client_frame(reader)
        # A pong that nobody has asked for is no answer.
        writer.write(frame(b"else", PONG) + frame(payload, PONG))
        await _client_closes(reader)

    async def run() -> None:
        began_s = time.monotonic()
        route = Route(ping_interval_s=0.01, ping_timeout_s=60)
        async with _listening(serve) as url, open_connection(url, lambda _: None, route) as connection:
            assert math.isnan(connection.round_trip_s)
            assert math.isnan(connection.last_pong_s)
            assert connection.local_address[0] == "127.0.0.1"
            await _until(lambda: not math.isnan(connection.round_trip_s))
            assert began_s < connection.last_pong_s <= time.monotonic()
            assert 0 <= connection.round_trip_s <= connection.last_pong_s - began_s

    asyncio.run(run())


def _kept_alive(serve: Server) -> tuple[Refused, int]:
    """How a connection with brief pings ends, and how many messages came."""
    messages: list[bytes] = []

    async def run() -> Refused:
        async with _listening(serve) as url, open_connection(url, messages.extend, BRIEF) as connection:
            await asyncio.wait_for(connection.wait_closed(), 60)
            return judge(connection.protocol.close_exc, ALLTICK, "quote.example")

    return asyncio.run(run()), len(messages)


def test_a_side_from_which_nothing_comes_any_more_is_dead():
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(await _handshake(reader) + frame(b"tick"))
        await reader.read()

    refused, count = _kept_alive(serve)
    assert refused == Refused(Verdict.WAIT, "AllTick stopped answering on an open connection.")
    assert count == 1


def test_a_side_that_sends_is_alive_though_its_pong_is_late():
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(await _handshake(reader))
        for _ in range(20):
            # Each well within the timeout, and all of them longer than it.
            await asyncio.sleep(BRIEF.ping_timeout_s / 8)
            writer.write(frame(b"tick"))
        writer.write(frame(struct.pack("!H", 1000), CLOSE))
        await reader.read()

    refused, count = _kept_alive(serve)
    assert "closed the connection (1000)" in refused.text
    assert count == 20


def test_a_side_is_not_dead_because_we_stood_still():
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(await _handshake(reader))
        _, payload = await _client_frame(reader)
        # This thread is the client's too.
        time.sleep(BRIEF.ping_timeout_s + 0.6)  # noqa: ASYNC251
        await asyncio.sleep(0.05)
        writer.write(frame(payload, PONG))
        writer.write(frame(struct.pack("!H", 1000), CLOSE))
        await reader.read()

    refused, _ = _kept_alive(serve)
    assert "closed the connection (1000)" in refused.text


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="Windows does not tell")
def test_what_waits_to_be_read_is_counted():
    sent = asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(await _handshake(reader))
        await sent.wait()
        writer.write(frame(b"x" * 1000))
        await _client_closes(reader)

    async def run() -> None:
        async with _listening(serve) as url, open_connection(url, lambda _: None) as connection:
            assert connection.pending_bytes() == 0
            connection.transport.pause_reading()
            sent.set()
            await _until(lambda: connection.pending_bytes() == len(frame(b"x" * 1000)))
            connection.transport.resume_reading()
            await _until(lambda: not connection.pending_bytes())
        assert connection.pending_bytes() == 0, "a closed connection has nothing, and is no error"

    asyncio.run(run())


# --- proxies

CANARY = "canary-token-31337"
LOGIN = "me:canary p/ss"
ESCAPED_LOGIN = "me:canary%20p%2Fss"


def _through(proxy_url: str, server_url: str) -> tuple[list[bytes], Refused | None]:
    """What comes from a server, by a name that only a proxy knows; and why it ended, if it did not open."""
    messages: list[bytes] = []
    url = f"{server_url.replace('127.0.0.1', TARGET)}/ws?token={CANARY}"

    async def run() -> Exception | None:
        route = Route(Proxy.parse(proxy_url))
        try:
            async with open_connection(url, messages.extend, route) as connection:
                await asyncio.wait_for(connection.wait_closed(), 60)
        except Exception as error:  # noqa: BLE001  (as the shard has it)
            return error
        return None

    error = asyncio.run(run())
    assert "canary" not in "".join(traceback.format_exception(error) if error else [])
    return messages, None if error is None else judge(error, ALLTICK, "quote.example")


async def _one_tick(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(await _handshake(reader) + frame(b"tick") + frame(struct.pack("!H", 1000), CLOSE))
    await _client_closes(reader)


@pytest.fixture
def server_url() -> Iterator[str]:
    """A server in a thread, for clients that run a loop of their own."""
    loop = asyncio.new_event_loop()
    ready, done, urls = threading.Event(), asyncio.Event(), []

    async def run() -> None:
        async with _listening(_one_tick) as url:
            urls.append(url)
            ready.set()
            await done.wait()

    thread = threading.Thread(target=lambda: loop.run_until_complete(run()))
    thread.start()
    assert ready.wait(60)
    yield urls[0]
    loop.call_soon_threadsafe(done.set)
    thread.join(60)
    loop.close()


@pytest.mark.parametrize("kind", [HttpProxy, SocksProxy])
@pytest.mark.parametrize("login", ["", LOGIN])
def test_a_connection_goes_through_a_proxy(server_url: str, kind: type[HttpProxy | SocksProxy], login: str):
    port = int(server_url.rpartition(":")[2])
    with kind(port, login=login) as proxy:
        messages, refused = _through(proxy.url_with(ESCAPED_LOGIN) if login else proxy.url, server_url)
    assert refused is None
    assert messages == [b"tick"]
    assert proxy.asked == [f"{TARGET}:{port}"]


@pytest.mark.parametrize("kind", [HttpProxy, SocksProxy])
@pytest.mark.parametrize("given", ["", "me:canary-wrong"])
def test_a_login_that_the_proxy_does_not_accept_is_for_the_person(
    server_url: str, kind: type[HttpProxy | SocksProxy], given: str, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.INFO)
    with kind(1, login=LOGIN) as proxy:
        _, refused = _through(proxy.url_with(given) if given else proxy.url, server_url)
    assert refused is not None
    assert refused.verdict is Verdict.STOP
    assert "user name and a password" in refused.text
    assert "canary" not in refused.text + caplog.text


@pytest.mark.parametrize(("kind", "code"), [(HttpProxy, 403), (SocksProxy, 4)])
def test_a_proxy_that_does_not_connect_is_tried_again(
    server_url: str, kind: type[HttpProxy | SocksProxy], code: int
):
    with kind(1, refuses=code) as proxy:
        _, refused = _through(proxy.url, server_url)
    assert refused is not None
    assert refused.verdict is Verdict.WAIT
    assert (
        f"The proxy does not connect to quote.example ({'HTTP' if code == 403 else 'SOCKS error'} {code})."
        == (refused.text)
    )


@pytest.mark.parametrize("scheme", ["http", "socks5", "socks4a"])
def test_a_proxy_that_is_not_there_is_named(server_url: str, scheme: str):
    with closing(socket.create_server(("127.0.0.1", 0))) as bound:
        port = bound.getsockname()[1]
    _, refused = _through(f"{scheme}://me:@127.0.0.1:{port}", server_url)
    assert refused is not None
    assert refused.verdict is Verdict.WAIT
    assert f"through the proxy 127.0.0.1:{port}" in refused.text


@pytest.mark.parametrize(("scheme", "kind"), [("http", SocksProxy), ("socks5", HttpProxy)])
def test_what_is_another_kind_of_proxy_is_told(
    server_url: str, scheme: str, kind: type[HttpProxy | SocksProxy], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("tickdeck.session.transport._OPEN_TIMEOUT_S", 0.3)
    with kind(1) as proxy:
        _, refused = _through(f"{scheme}://127.0.0.1:{proxy.port}", server_url)
    assert refused is not None
    assert refused.verdict is Verdict.WAIT
    assert "proxy" in refused.text


def test_a_proxy_that_says_nothing_is_named(server_url: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("tickdeck.session.transport._OPEN_TIMEOUT_S", 0.2)
    with closing(socket.create_server(("127.0.0.1", 0))) as silent:
        port = silent.getsockname()[1]
        for scheme in ("http", "socks5"):
            _, refused = _through(f"{scheme}://127.0.0.1:{port}", server_url)
            assert refused is not None
            assert f"through the proxy 127.0.0.1:{port} (Connection timed out)" in refused.text


def test_this_computer_is_reached_without_the_proxy(server_url: str):
    async def run() -> list[bytes]:
        messages: list[bytes] = []
        route = Route(Proxy.parse("http://127.0.0.1:1"))
        async with open_connection(server_url, messages.extend, route) as connection:
            await asyncio.wait_for(connection.wait_closed(), 60)
        return messages

    assert asyncio.run(run()) == [b"tick"]
