"""Opening a port, and saying on every handshake that what is served is no live market."""

from __future__ import annotations

import contextlib
import errno
import logging
import socket
from collections.abc import AsyncIterator, Awaitable, Callable

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.http11 import Request, Response

from tickdeck.domain.errors import UsageError
from tickdeck.domain.market import MARKET_HEADER, Market

_CLOSE_TIMEOUT_S = 1.0

# At debug level the library logs request lines, and those hold the token.
_library_log = logging.getLogger("tickdeck.simulator.websockets")
_library_log.setLevel(logging.WARNING)


@contextlib.asynccontextmanager
async def listening(
    handler: Callable[[ServerConnection], Awaitable[None]],
    *,
    host: str,
    port: int,
    kind: Market,
    process_request: Callable[[ServerConnection, Request], Response | None],
    ping_interval_s: float | None,
) -> AsyncIterator[str]:
    """Listen while the context lasts; at its end all connections are closed.

    Args:
        handler: Serves one connection; when it returns, the connection is closed.
        host: Address or name to listen on.
        port: TCP port; 0 takes a free one.
        kind: Named in every handshake's answer.
        process_request: May refuse a handshake with an answer of its own.
        ping_interval_s: Seconds between the server's pings; None sends none.

    Yields:
        The address as a URL without path, such as ``ws://127.0.0.1:8765``.

    Raises:
        UsageError: If the port cannot be opened.
    """

    def label(_connection: ServerConnection, _request: Request, response: Response) -> None:
        response.headers[MARKET_HEADER] = kind.value

    try:
        server = await serve(
            handler,
            host,
            port,
            process_request=process_request,
            process_response=label,
            compression=None,
            ping_interval=ping_interval_s,
            ping_timeout=60.0,
            close_timeout=_CLOSE_TIMEOUT_S,
            logger=_library_log,
        )
    except (OSError, OverflowError) as error:
        raise UsageError(_why_not(error, host, port)) from error
    try:
        yield _url(server)
    finally:
        server.close()
        await server.wait_closed()


def _url(server: Server) -> str:
    listener = next(iter(server.sockets))
    host, port = listener.getsockname()[:2]
    return f"ws://[{host}]:{port}" if listener.family == socket.AF_INET6 else f"ws://{host}:{port}"


def _why_not(error: OSError | OverflowError, host: str, port: int) -> str:
    if isinstance(error, OverflowError):
        return f"{port} is not a port; ports are 0 to 65535."
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} on {host} is in use by another program; choose another, or 0 for any free one."
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"Port {port} on {host} may not be opened by this user; choose one above 1023."
    return f"The simulated exchange cannot listen on {host}, port {port}: {error.strerror or error}."
