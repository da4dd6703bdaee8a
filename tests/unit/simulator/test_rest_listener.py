from __future__ import annotations

import asyncio
import contextlib
import socket
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from tickdeck.domain.errors import UsageError
from tickdeck.simulator.floor import Addresses


async def status_of(at: Addresses, request: bytes) -> int:
    """With which status raw bytes are answered; the connection must end after them."""
    url = urlsplit(at.rest_url)
    reader, writer = await asyncio.open_connection(url.hostname, url.port)
    writer.write(request)
    answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    return int(answer.split(b" ")[1])


@pytest.mark.parametrize(
    ("request_bytes", "status"),
    [
        (b"nonsense\r\n\r\n", 400),
        (b"GET / SMTP/1.0\r\n\r\n", 400),
        (b"GET http://[ HTTP/1.1\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n", 413),
        (b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", 411),
        (b"GET / HTTP/1.1\r\nX: " + b"x" * 100_000, 431),
        (b"GET / HTTP/1.0\r\n\r\n", 401),
        (b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 401),
    ],
)
def test_bad_requests_are_answered_and_harm_nobody(
    alltick: Any, run_scene: Any, request_bytes: bytes, status: int
):
    async def scene(at: Addresses) -> None:
        assert await status_of(at, request_bytes) == status
        assert await status_of(at, b"GET / HTTP/1.0\r\n\r\n") == 401

    run_scene(alltick(), scene)


def test_a_client_that_goes_in_the_middle_harms_nobody(alltick: Any, run_scene: Any):
    async def scene(at: Addresses) -> None:
        url = urlsplit(at.rest_url)
        _, writer = await asyncio.open_connection(url.hostname, url.port)
        writer.write(b"POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nab")
        writer.close()
        await writer.wait_closed()
        assert await status_of(at, b"GET / HTTP/1.0\r\n\r\n") == 401

    run_scene(alltick(), scene)


def test_one_connection_serves_many_requests(alltick: Any, run_scene: Any):
    async def scene(at: Addresses) -> None:
        async with httpx.AsyncClient(trust_env=False) as client:
            streams = {
                id((await client.get(at.rest_url)).extensions["network_stream"].get_extra_info("socket"))
                for _ in range(3)
            }
            assert len(streams) == 1

    run_scene(alltick(), scene)


def two_free_ports() -> int:
    """A free port with a free one above it."""
    while True:
        with socket.socket() as first, socket.socket() as second:
            first.bind(("127.0.0.1", 0))
            port: int = first.getsockname()[1]
            with contextlib.suppress(OSError, OverflowError):
                second.bind(("127.0.0.1", port + 1))
                return port


def test_http_is_at_the_next_port(alltick: Any, exchange: Any):
    async def run() -> None:
        port = two_free_ports()
        async with exchange(alltick(port=port)) as at:
            assert urlsplit(at.url).port == port
            assert urlsplit(at.rest_url).port == port + 1

    asyncio.run(run())


def test_a_taken_port_for_http_is_said_in_a_sentence(alltick: Any, exchange: Any):
    async def run() -> None:
        port = two_free_ports()
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", port + 1))
            taken.listen()
            with pytest.raises(UsageError, match=f"Port {port + 1} on 127.0.0.1 is in use"):
                async with exchange(alltick(port=port)):
                    pass

    asyncio.run(run())
