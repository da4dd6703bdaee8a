"""Questions to a provider's HTTP interface: one at a time, paced, in a thread of their own."""

from __future__ import annotations

import asyncio
import logging
import queue
import socket
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import httpx

from tickdeck.domain.clock import Clock
from tickdeck.domain.errors import FeedError
from tickdeck.feeds.base import RestRequest
from tickdeck.session import wording
from tickdeck.session.failure import PROXY_LOGIN_REFUSED, is_login_refused
from tickdeck.session.pacing import Pacer
from tickdeck.session.route import Route
from tickdeck.settings.proxy import Proxy, ProxyError
from tickdeck.settings.redaction import without_telltales
from tickdeck.words import mark

MOST_BODY_BYTES = 32 * 1024 * 1024
_CONNECT_TIMEOUT_S = 5.0
_READ_TIMEOUT_S = 10.0
_ANSWER_TIMEOUT_S = 30.0
"""For a whole answer: a server may also send a byte now and then, and httpcore waits for ever for a SOCKS
proxy to agree."""
_ENDS_WITHIN_S = 2.0
_AGAIN_S = 5.0
"""When to try again after what may pass by itself."""
_AGAIN_WHEN_TOO_FAST_S = 60.0
_LONGEST_WAIT_S = 3 * 86_400.0
_LONGEST_QUOTE = 200
_TOO_FAST = {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.IM_A_TEAPOT}
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
        self._client: httpx.Client | None = None
        self._through: Proxy | None = None
        self._streams: list[Any] = []
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
                raise RestError(self._late(), _AGAIN_S) from None
            except asyncio.CancelledError:
                self._cut_off()
                raise
            except RestError as error:
                if error.status in _TOO_FAST and error.retry_after_s is not None:
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

    def _cut_off(self) -> None:
        """Wake the thread from what it waits for; closing its sockets would not do that."""
        for stream in self._streams:
            with suppress(OSError, AttributeError):
                stream.get_extra_info("socket").shutdown(socket.SHUT_RDWR)

    # --- in the thread

    def _answer(self) -> None:
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
                answer.set_result(self._exchange(request))
            except RestError as error:
                answer.set_exception(error)
            except Exception as error:  # noqa: BLE001  (told to who asked; its text could hold the token)
                self._hang_up()
                answer.set_exception(
                    RestError(
                        mark("The question to {host} failed ({kind}).").format(
                            host=self._host, kind=type(error).__name__
                        ),
                        _AGAIN_S,
                    )
                )
        self._hang_up()
        self._ended.set_result(None)

    def _exchange(self, request: RestRequest) -> bytes:
        url = self._base_url + request.path
        try:
            client = self._client_to(url)
            with client.stream(
                request.method,
                url,
                params=request.query,
                headers=request.headers,
                content=request.body or None,
                extensions={"trace": self._note_stream},
            ) as response:
                return self._read(response)
        except ProxyError as error:
            raise RestError(str(error)) from None
        except (httpx.InvalidURL, httpx.UnsupportedProtocol, ValueError):
            raise RestError(
                mark("The address of the history of {host} cannot be used.").format(host=self._host)
            ) from None
        except httpx.TransportError as error:
            raise self._failed(error) from None
        except httpx.DecodingError:
            raise RestError(
                mark("{host} sent an answer that cannot be unpacked.").format(host=self._host), _AGAIN_S
            ) from None

    def _client_to(self, url: str) -> httpx.Client:
        """The client for the way that leads there now: the system's proxy may have changed."""
        through = self._route.proxy_to(url)
        if through is not None and through.scheme.startswith("socks4"):
            raise ProxyError(
                mark("Histories cannot be asked for through a SOCKS4 proxy; use SOCKS5 or an HTTP proxy.")
            )
        if self._client is None or through != self._through:
            self._hang_up()
            tls = self._route.new_tls()
            self._client = httpx.Client(
                verify=tls,
                proxy=None
                if through is None
                else httpx.Proxy(through.reveal(), ssl_context=_proxy_tls(through, tls)),
                # The route has looked there already.
                trust_env=False,
                follow_redirects=False,
                timeout=httpx.Timeout(_READ_TIMEOUT_S, connect=_CONNECT_TIMEOUT_S),
                headers={"User-Agent": "Tickdeck"},
                limits=httpx.Limits(max_connections=1, max_keepalive_connections=1),
            )
            self._through = through
        return self._client

    def _hang_up(self) -> None:
        if self._client is not None:
            self._client.close()
            self._client = None
        for stream in self._streams:
            # Those of proxies that refused are nobody's.
            stream.close()
        self._streams = []

    def _note_stream(self, event: str, details: dict[str, Any]) -> None:
        """Remember the open stream, so that `close` can wake who reads from it."""
        if event.endswith(("connect_tcp.complete", "start_tls.complete")):
            self._streams = [*self._streams[-3:], details["return_value"]]
            if self._closing:
                self._cut_off()

    def _read(self, response: httpx.Response) -> bytes:
        status = response.status_code
        body = bytearray()
        most = self._most_body_bytes if status < HTTPStatus.BAD_REQUEST else 4 * _LONGEST_QUOTE
        for part in response.iter_bytes():
            body += part
            if len(body) > most:
                break
        if status >= HTTPStatus.MULTIPLE_CHOICES:
            raise self._refused(status, response.headers.get("Retry-After", ""), bytes(body))
        if len(body) > most:
            raise RestError(
                mark("{host} sent more than {size} MB for one answer.").format(
                    host=self._host, size=f"{most / 2**20:.3g}"
                )
            )
        return bytes(body)

    def _refused(self, status: int, retry_after: str, body: bytes) -> RestError:
        if status == HTTPStatus.PROXY_AUTHENTICATION_REQUIRED and self._through is not None:
            return RestError(PROXY_LOGIN_REFUSED, status=status)
        said = " ".join(self._redacted(body.decode(errors="replace")).split())
        said = "".join(char for char in said if char.isprintable())[:_LONGEST_QUOTE]
        said = "" if said.startswith("<") else said.rstrip(".")
        if status in _TOO_FAST:
            after_s = _seconds(retry_after, _AGAIN_WHEN_TOO_FAST_S)
            return RestError(wording.asked_too_often(self._host, status, said), after_s, status)
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            return RestError(
                wording.cannot_answer(self._host, status, said),
                _seconds(retry_after, _AGAIN_S),
                status,
            )
        if status < HTTPStatus.BAD_REQUEST:
            return RestError(
                mark("{host} points to another address (HTTP {status}), which is not followed.").format(
                    host=self._host, status=status
                ),
                status=status,
            )
        return RestError(wording.refused_question(self._host, status, said), status=status)

    def _refused_by_proxy(self, text: str) -> RestError:
        if text.startswith(str(HTTPStatus.PROXY_AUTHENTICATION_REQUIRED.value)) or is_login_refused(text):
            return RestError(PROXY_LOGIN_REFUSED, status=int(HTTPStatus.PROXY_AUTHENTICATION_REQUIRED))
        return RestError(mark("The proxy does not connect to {host}.").format(host=self._host), _AGAIN_S)

    def _failed(self, error: httpx.TransportError) -> RestError:
        """What is told of a failed connection, and an end to what is left of it."""
        self._hang_up()
        match error:
            case httpx.ProxyError():
                return self._refused_by_proxy(str(error))
            case httpx.TimeoutException():
                return RestError(self._late(), _AGAIN_S)
            case httpx.ConnectError():
                return RestError(self._unreachable(error), _AGAIN_S)
            case _:
                return RestError(mark("{host} broke off its answer.").format(host=self._host), _AGAIN_S)

    def _late(self) -> str:
        return mark("{host} does not answer in time; check the network.").format(host=self._host)

    def _unreachable(self, error: BaseException) -> str:
        if "CERTIFICATE_VERIFY_FAILED" in str(error):
            return mark(
                "The certificate of {host} is not valid, so nothing is sent there; check the "
                "address, the computer's clock and the network."
            ).format(host=self._host)
        if self._through is not None:
            proxy = self._through.address
            return mark("{host} cannot be reached through the proxy {proxy}; check both addresses.").format(
                host=self._host, proxy=proxy
            )
        return mark("{host} cannot be reached; check the network.").format(host=self._host)


def _host_of(url: str) -> str:
    try:
        return urlsplit(url).netloc.rpartition("@")[2] or mark("the provider")
    except ValueError:
        # Told when something is asked.
        return mark("the provider")


def _proxy_tls(through: Proxy, tls: Any) -> Any:
    return tls if through.scheme == "https" else None


def _seconds(retry_after: str, otherwise: float) -> float:
    """What Retry-After says, seconds or a date (RFC 9110, section 10.2.3)."""
    try:
        after_s = float(retry_after)
    except ValueError:
        try:
            at = parsedate_to_datetime(retry_after)
        except ValueError:
            return otherwise
        after_s = (at.replace(tzinfo=at.tzinfo or UTC) - datetime.now(UTC)).total_seconds()
    if after_s != after_s:  # noqa: PLR0124  (NaN)
        return otherwise
    return min(max(after_s, 0.0), _LONGEST_WAIT_S)
