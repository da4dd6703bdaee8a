"""Captured Binance traffic over a real socket, as Binance serves it.

Each connection plays the capture from its start, beginning with its first subscription: the streams named
in the URL, or the first SUBSCRIBE request. A frame is sent if its stream is subscribed at that moment, so
a stream subscribed later joins where the play has got to, and frames that name no stream are never sent.
After the last frame the connection stays open and silent.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable, Iterable
from enum import StrEnum
from http import HTTPStatus
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import msgspec
from websockets.asyncio.server import ServerConnection
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response

from tickdeck.domain.market import Market as MarketKind
from tickdeck.simulator.capture_file import CaptureCount, CapturedFrame, check_capture, read_capture
from tickdeck.simulator.listening import listening

_log = logging.getLogger(__name__)

COMBINED_PATH = "/stream"
RAW_PATH = "/ws"
PING_INTERVAL_S = 20.0

_BREATH_EVERY_FRAMES = 256
"""How often a play without pauses lets other connections have their turn."""


class Method(StrEnum):
    """What a client may ask."""

    SUBSCRIBE = "SUBSCRIBE"
    UNSUBSCRIBE = "UNSUBSCRIBE"
    LIST = "LIST_SUBSCRIPTIONS"


class _Request(msgspec.Struct, frozen=True):
    method: Method
    id: int | str | None = None
    params: list[str] = []


_request_decoder = msgspec.json.Decoder(_Request)


class _Subscriptions:
    """The streams that a connection wants.

    Attributes:
        begun: Set at the first subscription.
    """

    def __init__(self, streams: Iterable[str]) -> None:
        self._streams = dict.fromkeys(streams)
        self.begun = asyncio.Event()
        self.begin_if_any()

    def __contains__(self, stream: str) -> bool:
        return stream in self._streams

    def begin_if_any(self) -> None:
        """Let the play begin once something is subscribed; called after the client has its answer."""
        if self._streams:
            self.begun.set()

    def answer(self, message: str | bytes) -> str:
        """Take a client's message and say what to send back."""
        try:
            request = _request_decoder.decode(message)
        except (msgspec.DecodeError, UnicodeEncodeError) as error:
            return json.dumps({"code": 2, "msg": f"Invalid request: {error}"})
        if request.method is Method.SUBSCRIBE:
            self._streams |= dict.fromkeys(request.params)
        elif request.method is Method.UNSUBSCRIBE:
            for stream in request.params:
                self._streams.pop(stream, None)
        listed = list(self._streams) if request.method is Method.LIST else None
        return json.dumps({"result": listed, "id": request.id}, separators=(",", ":"))


class CaptureServer:
    """Plays one capture file to every connection."""

    def __init__(self, path: Path, *, speed: float) -> None:
        """Prepare to serve.

        Args:
            path: The capture.
            speed: How many times faster than recorded; 0 is as fast as the client reads.

        Raises:
            UsageError: If the capture cannot be used.
        """
        check_capture(path)
        self._path = path
        self._speed = speed

    async def run(self, *, host: str, port: int, announce: Callable[[str], None]) -> None:
        """Serve until cancelled.

        Args:
            host: Address to listen on.
            port: TCP port; 0 takes a free one.
            announce: Told the URL of the combined stream once connections are accepted.

        Raises:
            UsageError: If the port cannot be opened.
        """
        async with listening(
            self._serve,
            host=host,
            port=port,
            kind=MarketKind.CAPTURED,
            process_request=_check_path,
            ping_interval_s=PING_INTERVAL_S,
        ) as address:
            announce(address + COMBINED_PATH)
            await asyncio.get_running_loop().create_future()

    async def _serve(self, connection: ServerConnection) -> None:
        if connection.request is None:
            raise AssertionError("the library calls the handler after the handshake")
        combined, streams = _wanted(connection.request.path)
        subscriptions = _Subscriptions(streams)
        async with asyncio.TaskGroup() as tasks:
            player = tasks.create_task(
                self._play(connection, subscriptions, combined=combined), name="capture-player"
            )
            try:
                while True:
                    message = await connection.recv()
                    await connection.send(subscriptions.answer(message))
                    subscriptions.begin_if_any()
            except ConnectionClosed:
                player.cancel()

    async def _play(
        self, connection: ServerConnection, subscriptions: _Subscriptions, *, combined: bool
    ) -> None:
        await subscriptions.begun.wait()
        count = CaptureCount()
        sent = 0
        pace = _Pace(self._speed)
        try:
            for frame in read_capture(self._path, count):
                if count.frames % _BREATH_EVERY_FRAMES == 0:
                    await asyncio.sleep(0)
                await pace.wait_for(frame)
                if frame.stream in subscriptions:
                    await connection.send(frame.raw if combined else frame.data, text=True)
                    sent += 1
        except ConnectionClosed:
            return
        except OSError as error:
            _log.error("The capture %s became unreadable: %s.", self._path, error)
        _log.info(
            "Played %s: sent %d of %d frames; %d without a stream and %d bad lines were left out.",
            self._path.name,
            sent,
            count.frames,
            count.unaddressed,
            count.bad,
        )


class _Pace:
    """Waits until a frame is due, counted from the first one."""

    def __init__(self, speed: float) -> None:
        self._speed = speed
        self._loop = asyncio.get_running_loop()
        self._start_s = self._loop.time()
        self._first_ns: int | None = None

    async def wait_for(self, frame: CapturedFrame) -> None:
        if self._speed == 0:
            return
        if self._first_ns is None:
            self._first_ns = frame.at_ns
        due_s = self._start_s + (frame.at_ns - self._first_ns) / 1e9 / self._speed
        delay_s = due_s - self._loop.time()
        # A capture whose clock was set back has frames from the past; they go out at once.
        if delay_s > 0:
            await asyncio.sleep(delay_s)


def _wanted(path: str) -> tuple[bool, list[str]]:
    """Whether frames are wanted whole, and the streams named by a URL's path and query."""
    url = urlsplit(path)
    if url.path == COMBINED_PATH:
        names = "/".join(parse_qs(url.query).get("streams", []))
        return True, [name for name in names.split("/") if name]
    return False, [name for name in url.path.removeprefix(RAW_PATH).split("/") if name]


def _check_path(connection: ServerConnection, request: Request) -> Response | None:
    path = urlsplit(request.path).path
    if path in (COMBINED_PATH, RAW_PATH) or path.startswith(RAW_PATH + "/"):
        return None
    return connection.respond(HTTPStatus.NOT_FOUND, f"Streams are at {COMBINED_PATH} and {RAW_PATH}.\n")
