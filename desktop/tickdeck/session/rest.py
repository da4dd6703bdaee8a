"""Questions to a provider's HTTP interface: one at a time, paced, in a thread of their own."""

from __future__ import annotations

import asyncio
import logging
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from http import HTTPStatus
from urllib.parse import urlsplit

from tickdeck.domain.clock import Clock
from tickdeck.domain.errors import FeedError
from tickdeck.feeds.base import RestRequest
from tickdeck.session.pacing import Pacer
from tickdeck.session.route import Route
from tickdeck.settings.redaction import without_telltales
from tickdeck.words import mark

MOST_BODY_BYTES = 32 * 1024 * 1024
_ANSWER_TIMEOUT_S = 30.0
"""For a whole answer: a server may also send a byte now and then, and httpcore waits for ever for a SOCKS
proxy to agree."""
_ENDS_WITHIN_S = 2.0
AGAIN_S = 5.0
"""When to try again after what may pass by itself."""
TOO_FAST = {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.IM_A_TEAPOT}
"""Binance answers 418 to those who go on after a 429."""


class RestError(FeedError):
    """A question was not answered; the text is one sentence for the user, without query and headers.

    Attributes:
        retry_after_s: Seconds after which it is worth asking again; None if the same question is no use.
        status: The HTTP status, 0 if there was no answer.
    """

    def __init__(self, text: str, retry_after_s: float | None = None, status: int = 0) -> None:
        super().__init__(text)
        self.retry_after_s = retry_after_s
        self.status = status


class RestClient:
    """Asks one provider.

    Connections, TLS and waiting happen in one daemon thread that nobody else uses, so that neither the loop
    nor its other threads wait for a slow server.
    """

    def __init__(
        self,
        base_url: str,
        route: Route,
        spacing_s: float,
        clock: Clock,
        *,
        redacted: Callable[[str], str] = without_telltales,
        most_body_bytes: int = MOST_BODY_BYTES,
    ) -> None:
        """Connect to nothing yet.

        Args:
            base_url: Where the provider's HTTP interface is, ``https://host`` and perhaps a path.
            route: How sockets leave this computer.
            spacing_s: Seconds from the end of one question to the next.
            clock: For the spacing.
            redacted: Takes secrets out of what a provider says.
            most_body_bytes: A longer answer is refused, unpacked or not.
        """
        self._base_url = base_url.rstrip("/")
        self._host = _host_of(self._base_url)
        self._route = route
        self._pacer = Pacer(spacing_s, clock)
        self._clock = clock
        self._redacted = redacted
        self._most_body_bytes = most_body_bytes
        self._not_before_s = float("-inf")
        self._next_of: dict[str, float] = {}
        self._questions: queue.SimpleQueue[tuple[RestRequest, Future[bytes]] | None] = queue.SimpleQueue()
        self._ended: Future[None] = Future()
        self._closing = False
        self._thread: threading.Thread | None = None
        self._cut_off: Callable[[], None] = lambda: None
        # They log addresses, and with them tokens, at INFO.
        for name in ("httpx", "httpcore"):
            logging.getLogger(name).setLevel(logging.WARNING)

    async def ask(self, request: RestRequest) -> bytes:
        """Ask, when it is our turn; returns the body of the answer.

        Who gives up waiting ends the question, also one that is under way.

        Raises:
            RestError: If it is refused, or no whole answer comes.
        """
        while (wait_s := self._next_of.get(request.path, 0.0) - self._clock.monotonic_s()) > 0:  # noqa: ASYNC110
            # Loop timers may fire a little early, so the clock is asked again.
            await asyncio.sleep(wait_s)
        if request.spacing_s:
            self._next_of[request.path] = self._clock.monotonic_s() + request.spacing_s
        async with self._pacer.turn():
            if self._closing:
                raise RestError(
                    mark("{host} is not asked any more, since Tickdeck is closing.").format(host=self._host)
                )
            wait_s = self._not_before_s - self._clock.monotonic_s()
            if wait_s > 0:
                raise RestError(
                    mark("{host} wants no questions for another {count} s.").format(
                        host=self._host, count=f"{wait_s:.0f}"
                    ),
                    wait_s,
                )
            if self._thread is None:
                self._thread = threading.Thread(target=self._answer, name="history", daemon=True)
                self._thread.start()
            answer: Future[bytes] = Future()
            self._questions.put((request, answer))
            try:
                async with asyncio.timeout(_ANSWER_TIMEOUT_S):
                    return await asyncio.wrap_future(answer)
            except TimeoutError:
                self._cut_off()
                raise RestError(late(self._host), AGAIN_S) from None
            except asyncio.CancelledError:
                self._cut_off()
                raise
            except RestError as error:
                if error.status in TOO_FAST and error.retry_after_s is not None:
                    # Whoever asks next would only make it worse.
                    self._not_before_s = self._clock.monotonic_s() + error.retry_after_s
                raise

    async def close(self) -> None:
        """Ask nothing more; end the connections and the thread, also amid an answer.

        Returns after 2 s at the latest. Only a connection that is just being made outlives it, by seconds.
        """
        self._closing = True
        if self._thread is None:
            return
        self._questions.put(None)
        self._cut_off()
        with suppress(TimeoutError):
            async with asyncio.timeout(_ENDS_WITHIN_S):
                await asyncio.shield(asyncio.wrap_future(self._ended))

    # --- in the thread

    def _answer(self) -> None:
        # The window would be up a tenth of a second later if it waited for httpx.
        from tickdeck.session.http_exchange import HttpExchange  # noqa: PLC0415

        exchange = HttpExchange(
            self._base_url,
            self._host,
            self._route,
            redacted=self._redacted,
            most_body_bytes=self._most_body_bytes,
            is_closing=lambda: self._closing,
        )
        self._cut_off = exchange.cut_off
        while (question := self._questions.get()) is not None:
            request, answer = question
            if not answer.set_running_or_notify_cancel():
                continue
            try:
                if self._closing:
                    raise RestError(
                        mark("{host} is not asked any more, since Tickdeck is closing.").format(
                            host=self._host
                        )
                    )
                answer.set_result(exchange.answer(request))
            except RestError as error:
                answer.set_exception(error)
            except Exception as error:  # noqa: BLE001  (told to who asked; its text could hold the token)
                exchange.hang_up()
                answer.set_exception(
                    RestError(
                        mark("The question to {host} failed ({kind}).").format(
                            host=self._host, kind=type(error).__name__
                        ),
                        AGAIN_S,
                    )
                )
        exchange.hang_up()
        self._ended.set_result(None)


def late(host: str) -> str:
    """What is told of a provider that lets us wait."""
    return mark("{host} does not answer in time; check the network.").format(host=host)


def _host_of(url: str) -> str:
    try:
        return urlsplit(url).netloc.rpartition("@")[2] or mark("the provider")
    except ValueError:
        # Told when something is asked.
        return mark("the provider")
