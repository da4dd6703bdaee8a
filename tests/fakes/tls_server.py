"""A server that has a certificate, writes down what it is told, and says nothing."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from pathlib import Path

from fakes.event_thread import EventThread


class TlsServer(EventThread):
    """Listens with TLS; a client that does not trust it gets no further than the handshake."""

    def __init__(self, certificate: Path, key: Path) -> None:
        super().__init__()
        self._context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self._context.load_cert_chain(certificate, key)
        self._server: asyncio.Server | None = None
        self.port = 0
        self.heard = b""
        """All that clients said, decrypted."""

    def summary(self) -> str:
        return f"heard {self.heard[:200]!r}"

    async def _open(self) -> None:
        # Broken handshakes are what this server is for.
        self._loop.set_exception_handler(lambda _loop, _context: None)
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=self._context)
        self.port = self._server.sockets[0].getsockname()[1]

    async def _close(self) -> None:
        assert self._server is not None
        self._server.close()
        await self._server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while data := await reader.read(65_536):
                with self._changed:
                    self.heard += data
                    self._changed.notify_all()
        writer.transport.abort()
