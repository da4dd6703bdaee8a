"""Opening a port, and saying on every handshake that what is served is no live market."""

from __future__ import annotations

import errno
import logging
import socket
import ssl
from collections.abc import Awaitable, Callable
from typing import cast

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.http11 import Request, Response

from tickdeck.domain.errors import UsageError
from tickdeck.domain.market import MARKET_HEADER, Market
from tickdeck.simulator.line import Line

_CLOSE_TIMEOUT_S = 1.0

# At debug level the library logs request lines, and those hold the token.
_library_log = logging.getLogger("tickdeck.simulator.websockets")
_library_log.setLevel(logging.WARNING)


class Listener:
    """A WebSocket port that can be closed for a while and opened again."""

    def __init__(
        self,
        handler: Callable[[Line], Awaitable[None]],
        *,
        host: str,
        port: int,
        kind: Market,
        process_request: Callable[[ServerConnection, Request], Response | None],
        ping_interval_s: float | None,
        tls: ssl.SSLContext | None,
    ) -> None:
        """Prepare to listen.

        Args:
            handler: Serves one connection; when it returns, the connection is closed.
            host: Address or name to listen on.
            port: TCP port; 0 takes a free one, and the same one when opened again.
            kind: Named in every handshake's answer.
            process_request: May refuse a handshake with an answer of its own.
            ping_interval_s: Seconds between the server's pings; None sends none.
            tls: For ``wss://``; None is ``ws://``.
        """
        self._handler = handler
        self._host = host
        self._port = port
        self._kind = kind
        self._process_request = process_request
        self._ping_interval_s = ping_interval_s
        self._tls = tls
        self._server: Server | None = None

    async def open(self) -> str:
        """Listen; the address as a URL without path, such as ``ws://127.0.0.1:8765``.

        Raises:
            UsageError: If the port cannot be opened.
        """

        def label(_connection: ServerConnection, _request: Request, response: Response) -> None:
            response.headers[MARKET_HEADER] = self._kind.value

        async def handle(connection: ServerConnection) -> None:
            await self._handler(cast("Line", connection))

        try:
            self._server = await serve(
                handle,
                self._host,
                self._port,
                process_request=self._process_request,
                process_response=label,
                create_connection=Line,
                compression=None,
                ping_interval=self._ping_interval_s,
                ping_timeout=60.0,
                close_timeout=_CLOSE_TIMEOUT_S,
                logger=_library_log,
                ssl=self._tls,
            )
        except (OSError, OverflowError) as error:
            raise UsageError(why_not(error, self._host, self._port)) from error
        listener = next(iter(self._server.sockets))
        self._port = listener.getsockname()[1]
        return f"{'wss' if self._tls else 'ws'}://{address_of(listener)}"

    async def close(self) -> None:
        """Close the port and all connections."""
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()
            self._server = None


def address_of(listener: socket.socket) -> str:
    """Host and port of a listening socket, as URLs write them."""
    host, port = listener.getsockname()[:2]
    return f"[{host}]:{port}" if listener.family == socket.AF_INET6 else f"{host}:{port}"


def why_not(error: OSError | OverflowError, host: str, port: int) -> str:
    """One sentence on why a port could not be opened."""
    if isinstance(error, OverflowError):
        return f"{port} is not a port; ports are 0 to 65535."
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} on {host} is in use by another program; choose another, or 0 for any free one."
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"Port {port} on {host} may not be opened by this user; choose one above 1023."
    return f"The simulated exchange cannot listen on {host}, port {port}: {error.strerror or error}."
