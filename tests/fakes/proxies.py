"""Proxies that take every name for one server on this computer, as nothing else here has a name."""

from __future__ import annotations

import asyncio
import base64
import contextlib
from urllib.parse import urlsplit

from fakes.event_thread import EventThread

TARGET = "exchange.example"
"""A name that is no loopback, and leads nowhere without a proxy."""


class _Proxy(EventThread):
    scheme = ""

    def __init__(self, port: int, *, login: str = "", refuses: int = 0) -> None:
        """Listen, once started.

        Args:
            port: The server, on this computer, that every name stands for.
            login: ``user:password`` that is wanted.
            refuses: Answer with this status, or reply code, instead of connecting.
        """
        super().__init__()
        self._target = port
        self._login = login
        self._refuses = refuses
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self.port = 0
        self.asked: list[str] = []
        """What connections were asked for, ``host:port``."""

    @property
    def url(self) -> str:
        """Its address, without a login."""
        return f"{self.scheme}://127.0.0.1:{self.port}"

    def url_with(self, login: str) -> str:
        """Its address with a login, escaped by who wants that."""
        return f"{self.scheme}://{login}@127.0.0.1:{self.port}"

    async def _open(self) -> None:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]

    async def _close(self) -> None:
        assert self._server is not None
        self._server.close()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            # Cancelled is how a test ends it; a task of a stream server should not end that way.
            with contextlib.suppress(OSError, EOFError, asyncio.CancelledError):
                if first := await self._agree(reader, writer):
                    await self._forward(reader, writer, b"" if first is True else first)
        finally:
            self._tasks.discard(task)
            writer.transport.abort()

    async def _agree(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bytes | bool:
        """Settle where to; True or what the server is told first if the way is free, else False."""
        raise NotImplementedError

    async def _forward(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, first: bytes
    ) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", self._target)
        back.write(first)
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(_pump(reader, back))
                tasks.create_task(_pump(there, writer))
        except* OSError:
            pass
        finally:
            back.transport.abort()


async def _pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    while data := await source.read(65_536):
        sink.write(data)
        await sink.drain()
    if sink.can_write_eof():
        sink.write_eof()


class HttpProxy(_Proxy):
    """CONNECT for tunnels, and whole addresses in requests for plain HTTP (RFC 9110, section 9.3.6)."""

    scheme = "http"

    async def _agree(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bytes | bool:
        head = await reader.readuntil(b"\r\n\r\n")
        method, target, _ = head.split(b"\r\n")[0].decode().split(" ")
        wanted = "Basic " + base64.b64encode(self._login.encode()).decode()
        status = self._refuses
        if self._login and f"proxy-authorization: {wanted}".lower() not in head.decode().lower():
            status = 407
        if status:
            writer.write(
                f"HTTP/1.1 {status} No\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n".encode()
            )
            await writer.drain()
            # Closing with something unread would reset what is on its way.
            await reader.read()
            return False
        if method == "CONNECT":
            self.asked.append(target)
            writer.write(b"HTTP/1.1 200 Connected\r\n\r\n")
            return True
        parts = urlsplit(target)
        self.asked.append(parts.netloc)
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        return head.replace(target.encode(), path.encode(), 1)


class SocksProxy(_Proxy):
    """SOCKS5 with names, with or without a login (RFC 1928, RFC 1929)."""

    scheme = "socks5"

    async def _agree(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bytes | bool:
        _, count = await reader.readexactly(2)
        methods = await reader.readexactly(count)
        method = 2 if self._login else 0
        if method not in methods:
            writer.write(b"\x05\xff")
            await writer.drain()
            await reader.read()
            return False
        writer.write(bytes([5, method]))
        if self._login:
            _, length = await reader.readexactly(2)
            user = await reader.readexactly(length)
            (length,) = await reader.readexactly(1)
            password = await reader.readexactly(length)
            right = user + b":" + password == self._login.encode()
            writer.write(b"\x01\x00" if right else b"\x01\x01")
            if not right:
                await writer.drain()
                await reader.read()
                return False
        _, _, _, kind = await reader.readexactly(4)
        assert kind == 3, "the proxy is to find the name"
        (length,) = await reader.readexactly(1)
        host = (await reader.readexactly(length)).decode()
        port = int.from_bytes(await reader.readexactly(2), "big")
        self.asked.append(f"{host}:{port}")
        writer.write(bytes([5, self._refuses, 0, 1, 0, 0, 0, 0, 0, 0]))
        await writer.drain()
        return not self._refuses
