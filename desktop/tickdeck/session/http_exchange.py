"""A provider's HTTP interface, asked in a thread that may wait; only that thread imports what this needs."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any

import httpx

from tickdeck.feeds.base import RestRequest
from tickdeck.session import wording
from tickdeck.session.failure import PROXY_LOGIN_REFUSED, is_login_refused
from tickdeck.session.rest import AGAIN_S, TOO_FAST, RestError, late
from tickdeck.session.route import Route
from tickdeck.settings.proxy import Proxy, ProxyError
from tickdeck.words import mark

_CONNECT_TIMEOUT_S = 5.0
_READ_TIMEOUT_S = 10.0
_AGAIN_WHEN_TOO_FAST_S = 60.0
_LONGEST_WAIT_S = 3 * 86_400.0
_LONGEST_QUOTE = 200


class HttpExchange:
    """Asks one provider, a question at a time, over one connection that is kept."""

    def __init__(
        self,
        base_url: str,
        host: str,
        route: Route,
        *,
        redacted: Callable[[str], str],
        most_body_bytes: int,
        is_closing: Callable[[], bool],
    ) -> None:
        """Connect to nothing yet.

        Args:
            base_url: Where the provider's HTTP interface is, without a slash at its end.
            host: Its name in sentences.
            route: How sockets leave this computer.
            redacted: Takes secrets out of what a provider says.
            most_body_bytes: A longer answer is refused, unpacked or not.
            is_closing: Whether a connection that is only now made is not wanted any more.
        """
        self._base_url = base_url
        self._host = host
        self._route = route
        self._redacted = redacted
        self._most_body_bytes = most_body_bytes
        self._is_closing = is_closing
        self._client: httpx.Client | None = None
        self._through: Proxy | None = None
        self._streams: list[Any] = []

    def cut_off(self) -> None:
        """Wake the thread from what it waits for, from another; closing its sockets would not do that."""
        for stream in self._streams:
            with suppress(OSError, AttributeError):
                stream.get_extra_info("socket").shutdown(socket.SHUT_RDWR)

    def answer(self, request: RestRequest) -> bytes:
        """Ask, and wait for the body of the answer.

        Raises:
            RestError: If it is refused, or no whole answer comes.
        """
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
                mark("{host} sent an answer that cannot be unpacked.").format(host=self._host), AGAIN_S
            ) from None

    def _client_to(self, url: str) -> httpx.Client:
        """The client for the way that leads there now: the system's proxy may have changed."""
        through = self._route.proxy_to(url)
        if through is not None and through.scheme.startswith("socks4"):
            raise ProxyError(
                mark("Histories cannot be asked for through a SOCKS4 proxy; use SOCKS5 or an HTTP proxy.")
            )
        if self._client is None or through != self._through:
            self.hang_up()
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

    def hang_up(self) -> None:
        """Close the connection, if there is one."""
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
            if self._is_closing():
                self.cut_off()

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
        if status in TOO_FAST:
            after_s = _seconds(retry_after, _AGAIN_WHEN_TOO_FAST_S)
            return RestError(wording.asked_too_often(self._host, status, said), after_s, status)
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            return RestError(
                wording.cannot_answer(self._host, status, said),
                _seconds(retry_after, AGAIN_S),
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
        return RestError(mark("The proxy does not connect to {host}.").format(host=self._host), AGAIN_S)

    def _failed(self, error: httpx.TransportError) -> RestError:
        """What is told of a failed connection, and an end to what is left of it."""
        self.hang_up()
        match error:
            case httpx.ProxyError():
                return self._refused_by_proxy(str(error))
            case httpx.TimeoutException():
                return RestError(late(self._host), AGAIN_S)
            case httpx.ConnectError():
                return RestError(self._unreachable(error), AGAIN_S)
            case _:
                return RestError(mark("{host} broke off its answer.").format(host=self._host), AGAIN_S)

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
