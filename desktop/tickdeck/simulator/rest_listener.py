"""A small HTTP/1.1 server for the simulated exchange's history.

A port of its own, since the WebSocket library reads no request with a body.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from urllib.parse import parse_qsl, urlsplit

from tickdeck.domain.errors import UsageError
from tickdeck.domain.market import MARKET_HEADER, Market
from tickdeck.simulator.listening import address_of, why_not

_log = logging.getLogger(__name__)

_MOST_HEAD_BYTES = 64 * 1024
_MOST_BODY_BYTES = 1024 * 1024
_IDLE_S = 60.0


@dataclass(frozen=True, slots=True)
class RestQuestion:
    """A request; its query may hold the token and does not show.

    Attributes:
        method: Such as ``GET``.
        path: Without the query.
        query: The last value of each parameter.
        body: What came with it.
    """

    method: str
    path: str
    query: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class RestAnswer:
    """An answer.

    Attributes:
        body: JSON.
        status: Of HTTP.
    """

    body: bytes
    status: HTTPStatus = HTTPStatus.OK


class _BadRequestError(Exception):
    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status.phrase)
        self.status = status


class RestListener:
    """Serves requests one after the other on each connection."""

    def __init__(
        self,
        answer: Callable[[RestQuestion], Awaitable[RestAnswer]],
        *,
        host: str,
        port: int,
        kind: Market,
    ) -> None:
        """Prepare to listen.

        Args:
            answer: Answers a request.
            host: Address or name to listen on.
            port: TCP port; 0 takes a free one.
            kind: Named in every answer.
        """
        self._answer = answer
        self._host = host
        self._port = port
        self._kind = kind
        self._server: asyncio.Server | None = None
        self._writers: set[asyncio.StreamWriter] = set()

    async def open(self) -> str:
        """Listen; the address as a URL without path.

        Raises:
            UsageError: If the port cannot be opened.
        """
        try:
            self._server = await asyncio.start_server(
                self._serve, self._host, self._port, limit=_MOST_HEAD_BYTES
            )
        except (OSError, OverflowError) as error:
            raise UsageError(why_not(error, self._host, self._port)) from error
        return f"http://{address_of(self._server.sockets[0])}"

    async def close(self) -> None:
        """Close the port and all connections."""
        if self._server is None:
            return
        self._server.close()
        for writer in self._writers:
            writer.transport.abort()
        await self._server.wait_closed()
        self._server = None

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.add(writer)
        try:
            goes_on = True
            while goes_on:
                goes_on = await self._serve_one(reader, writer)
        except (OSError, asyncio.IncompleteReadError, TimeoutError):
            _log.debug("An HTTP client has gone.")
        finally:
            self._writers.discard(writer)
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()

    async def _serve_one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Serve one request; whether another may follow."""
        try:
            async with asyncio.timeout(_IDLE_S):
                question, goes_on = await _question(reader)
        except _BadRequestError as error:
            answer, goes_on = RestAnswer(b"{}", error.status), False
        else:
            answer = await self._answer(question)
        writer.write(
            f"HTTP/1.1 {answer.status.value} {answer.status.phrase}\r\n"
            "Content-Type: application/json\r\n"
            f"Content-Length: {len(answer.body)}\r\n"
            f"{MARKET_HEADER}: {self._kind.value}\r\n"
            f"Connection: {'keep-alive' if goes_on else 'close'}\r\n\r\n".encode()
            + answer.body
        )
        await writer.drain()
        return goes_on


async def _question(reader: asyncio.StreamReader) -> tuple[RestQuestion, bool]:
    """Read a request (RFC 9112), and whether its connection stays open."""
    try:
        head = await reader.readuntil(b"\r\n\r\n")
    except asyncio.LimitOverrunError:
        raise _BadRequestError(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE) from None
    first, *lines = head.decode("latin-1").removesuffix("\r\n\r\n").split("\r\n")
    words = first.split(" ")
    if len(words) != 3 or not words[2].startswith("HTTP/1."):
        raise _BadRequestError(HTTPStatus.BAD_REQUEST)
    method, target, version = words
    headers = {
        name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)
    }
    if "transfer-encoding" in headers:
        raise _BadRequestError(HTTPStatus.LENGTH_REQUIRED)
    length = headers.get("content-length", "0")
    if not (length.isascii() and length.isdigit()):
        raise _BadRequestError(HTTPStatus.BAD_REQUEST)
    if int(length) > _MOST_BODY_BYTES:
        raise _BadRequestError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    body = await reader.readexactly(int(length))
    try:
        url = urlsplit(target)
    except ValueError:
        raise _BadRequestError(HTTPStatus.BAD_REQUEST) from None
    wish = headers.get("connection", "").lower()
    goes_on = wish != "close" and (version != "HTTP/1.0" or wish == "keep-alive")
    return RestQuestion(method, url.path, dict(parse_qsl(url.query)), body), goes_on
