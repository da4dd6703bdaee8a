"""Captured Binance traffic over a real socket, as Binance serves it.

Each connection plays the capture from its start, beginning with its first subscription: the streams named
in the URL, or the first SUBSCRIBE request. A frame is sent if its stream is subscribed at that moment, so
a stream subscribed later joins where the play has got to, and frames that name no stream are never sent.
After the last frame the connection stays open and silent.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import json
import logging
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from http import HTTPStatus
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import msgspec
from websockets.asyncio.server import ServerConnection
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response
from websockets.protocol import State

from tickdeck.domain.market import Market as MarketKind
from tickdeck.simulator.capture_file import CaptureCount, CapturedFrame, check_capture, read_capture
from tickdeck.simulator.capture_history import CaptureHistory, Trade, trade_in
from tickdeck.simulator.capture_rest import CaptureRest
from tickdeck.simulator.client import Client
from tickdeck.simulator.faults import Fault
from tickdeck.simulator.floor import Addresses, Floor
from tickdeck.simulator.frames import Frame, SentTick, text_frame
from tickdeck.simulator.line import Line
from tickdeck.simulator.listening import Listener
from tickdeck.simulator.rest_listener import RestListener
from tickdeck.simulator.sent_log import SentLog

_log = logging.getLogger(__name__)

COMBINED_PATH = "/stream"
RAW_PATH = "/ws"
PING_INTERVAL_S = 20.0
_VENUE = ".BINANCE"

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
        begun: To be set after the answer to the first subscription; then the play begins.
    """

    def __init__(self, streams: Iterable[str]) -> None:
        self._streams = dict.fromkeys(streams)
        self.begun = asyncio.Event()

    def __contains__(self, stream: str) -> bool:
        return stream in self._streams

    def __bool__(self) -> bool:
        return bool(self._streams)

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

    def __init__(
        self,
        path: Path,
        *,
        speed: float,
        most_waiting_bytes: int,
        faults: Sequence[Fault] = (),
        sent_log: SentLog | None = None,
    ) -> None:
        """Prepare to serve.

        Args:
            path: The capture.
            speed: How many times faster than recorded; 0 is as fast as the client reads.
            most_waiting_bytes: A client with more than this waiting to be read is disconnected.
            faults: What shall go wrong.
            sent_log: Where trades are noted that were written to a socket.

        Raises:
            UsageError: If the capture cannot be used, or a fault not work as it is set.
        """
        check_capture(path)
        self._path = path
        self._speed = speed
        self._history = CaptureHistory(path)
        self._paces: dict[Client, _Pace] = {}
        self._floor = Floor(
            faults=faults,
            sent_log=sent_log,
            most_waiting_bytes=most_waiting_bytes,
            burst=self._burst,
        )

    async def run(
        self, *, host: str, port: int, rest_port: int, announce: Callable[[Addresses], None]
    ) -> None:
        """Serve until cancelled.

        Args:
            host: Address to listen on.
            port: TCP port; 0 takes a free one.
            rest_port: Likewise for HTTP.
            announce: Told the URL of the combined stream, and that of HTTP, once connections are accepted.

        Raises:
            UsageError: If a port cannot be opened, or the log of sent ticks not written.
        """
        listener = functools.partial(
            Listener,
            self._serve,
            host=host,
            port=port,
            kind=MarketKind.CAPTURED,
            process_request=self._check_handshake,
            ping_interval_s=PING_INTERVAL_S,
        )
        rest = CaptureRest(self._history)
        await self._floor.run(
            listener,
            RestListener(rest.answer, host=host, port=rest_port, kind=MarketKind.CAPTURED),
            lambda url, rest_url: announce(Addresses(url + COMBINED_PATH, rest_url)),
            _for_ever(),
        )

    def _burst(self, ticks: int) -> None:
        for pace in self._paces.values():
            pace.hurry = ticks

    def _check_handshake(self, connection: ServerConnection, request: Request) -> Response | None:
        return self._floor.refusal() or _check_path(connection, request)

    async def _serve(self, line: Line) -> None:
        if line.request is None:
            raise AssertionError("the library calls the handler after the handshake")
        combined, streams = _wanted(line.request.path)
        subscriptions = _Subscriptions(streams)

        def watches(instrument_id: str) -> bool:
            return f"{instrument_id.removesuffix(_VENUE).lower()}@trade" in subscriptions

        async with self._floor.admitted(line, watches) as client:
            if client is not None:
                await self._converse(client, subscriptions, combined=combined)

    async def _converse(self, client: Client, subscriptions: _Subscriptions, *, combined: bool) -> None:
        self._paces[client] = _Pace(self._speed)
        try:
            async with asyncio.TaskGroup() as tasks:
                player = tasks.create_task(
                    self._play(client, subscriptions, combined=combined), name="capture-player"
                )
                try:
                    while True:
                        if subscriptions:
                            self._floor.note_subscription(client)
                            # A turn for the faults, so that they are there when the play begins.
                            await asyncio.sleep(0)
                            subscriptions.begun.set()
                        message = await client.line.recv()
                        await client.line.send(subscriptions.answer(message))
                except ConnectionClosed:
                    player.cancel()
        finally:
            del self._paces[client]

    async def _play(self, client: Client, subscriptions: _Subscriptions, *, combined: bool) -> None:
        await subscriptions.begun.wait()
        count = CaptureCount()
        sent = 0
        pace = self._paces[client]
        try:
            for frame in read_capture(self._path, count):
                if count.frames % _BREATH_EVERY_FRAMES == 0:
                    await asyncio.sleep(0)
                await pace.wait_for(frame)
                trade = trade_in(frame)
                if trade is not None:
                    self._history.note_played(trade)
                if frame.stream in subscriptions:
                    wire = text_frame(frame.raw if combined else frame.data)
                    client.deliver([Frame(wire, None if trade is None else _sent(trade))])
                    sent += 1
                    # What a client that has gone leaves behind is told by its state.
                    with contextlib.suppress(ConnectionError):
                        await client.line.drain()
                if client.line.state is not State.OPEN:
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


async def _for_ever() -> None:
    await asyncio.get_running_loop().create_future()


def _sent(trade: Trade) -> SentTick:
    return SentTick(trade.pair + _VENUE, trade.id, trade.time, float(trade.price), float(trade.quantity))


class _Pace:
    """Waits until a frame is due, counted from the first one.

    Attributes:
        hurry: So many frames need not wait.
    """

    def __init__(self, speed: float) -> None:
        self.hurry = 0
        self._speed = speed
        self._loop = asyncio.get_running_loop()
        self._start_s = 0.0
        self._first_ns: int | None = None

    async def wait_for(self, frame: CapturedFrame) -> None:
        if self._first_ns is None:
            self._first_ns, self._start_s = frame.at_ns, self._loop.time()
        if self.hurry:
            self.hurry -= 1
            return
        if self._speed == 0:
            return
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
