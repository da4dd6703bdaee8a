"""Questions over real sockets to a server that is slow, refuses, sends too much, or breaks off."""

from __future__ import annotations

import asyncio
import gzip
import logging
import socket
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TypeVar

import pytest

from fakes.clock import FakeClock
from fakes.proxies import TARGET, HttpProxy, SocksProxy
from tickdeck.domain.clock import SystemClock
from tickdeck.feeds.base import RestRequest
from tickdeck.session import http_exchange, rest
from tickdeck.session.rest import RestClient, RestError
from tickdeck.session.route import Route
from tickdeck.settings.proxy import NONE, Proxy
from tickdeck.settings.secrets import Secret

T = TypeVar("T")
CANARY = "canary-token-31337"
KLINES = RestRequest("/klines", {"symbol": "A&B=C", "token": CANARY}, {"X-Key": CANARY})


class Provider:
    """An HTTP server of which each test says how it answers."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, dict[str, str], bytes]] = []
        """Method, target, headers in lower case, and body of what came."""
        self.times: list[float] = []
        self.respond: Callable[[BaseHTTPRequestHandler], None] = lambda handler: answer(handler, 200, b"[]")
        self.connections = 0
        self.may_go_on = threading.Event()
        self.is_asked = threading.Event()
        provider = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def setup(self) -> None:
                provider.connections += 1
                super().setup()

            def do_GET(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                headers = {name.lower(): value for name, value in self.headers.items()}
                provider.times.append(time.monotonic())
                provider.asked.append((self.command, self.path, headers, body))
                provider.is_asked.set()
                try:
                    provider.respond(self)
                except OSError:
                    self.close_connection = True

            do_POST = do_GET  # noqa: N815  (the library's name)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}"

    async def has_been_asked(self) -> None:
        assert await asyncio.to_thread(self.is_asked.wait, 60)


def answer(handler: BaseHTTPRequestHandler, status: int, body: bytes, **headers: str) -> None:
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


@pytest.fixture
def provider() -> Iterator[Provider]:
    provider = Provider()
    thread = threading.Thread(target=provider.server.serve_forever, args=(0.01,))
    thread.start()
    yield provider
    provider.may_go_on.set()
    provider.server.shutdown()
    provider.server.server_close()
    thread.join(60)


def with_client(
    url: str,
    work: Callable[[RestClient], Awaitable[T]],
    *,
    route: Route | None = None,
    spacing_s: float = 0.0,
    **options: object,
) -> T:
    async def run() -> T:
        client = RestClient(url, route or Route(NONE), spacing_s, SystemClock(), **options)
        try:
            return await work(client)
        finally:
            await client.close()
            assert client._thread is None or not client._thread.is_alive() or client._ended.done()

    return asyncio.run(run())


def refusal(url: str, request: RestRequest = KLINES, **given: object) -> RestError:
    async def work(client: RestClient) -> RestError:
        with pytest.raises(RestError) as refused:
            await client.ask(request)
        return refused.value

    error = with_client(url, work, **given)
    assert "canary" not in f"{error!s} {error!r}"
    assert "?" not in str(error)
    assert str(error).endswith(".")
    assert "\n" not in str(error)
    assert len(str(error)) < 400
    return error


def test_a_question_arrives_as_it_was_put(provider: Provider):
    with_client(provider.url + "/", lambda client: client.ask(KLINES))
    ((method, target, headers, body),) = provider.asked
    assert (method, target, body) == ("GET", f"/klines?symbol=A%26B%3DC&token={CANARY}", b"")
    assert headers["x-key"] == CANARY
    assert headers["user-agent"] == "Tickdeck"


def test_a_body_is_posted(provider: Provider):
    request = RestRequest(
        "/batch", headers={"Content-Type": "application/json"}, method="POST", body=b'{"a": 1}'
    )
    with_client(provider.url, lambda client: client.ask(request))
    ((method, target, headers, body),) = provider.asked
    assert (method, target, body) == ("POST", "/batch", b'{"a": 1}')
    assert headers["content-type"] == "application/json"


def test_answers_come_back_whole_packed_or_not_over_one_connection(provider: Provider):
    data = b'{"list": [' + b"1, " * 200_000 + b"1]}"
    replies = iter([(data, {}), (gzip.compress(data), {"Content_Encoding": "gzip"}), (b"", {})])

    def respond(handler: BaseHTTPRequestHandler) -> None:
        body, headers = next(replies)
        answer(handler, 200, body, **headers)

    provider.respond = respond

    async def work(client: RestClient) -> list[bytes]:
        return [await client.ask(KLINES) for _ in range(3)]

    assert with_client(provider.url, work) == [data, data, b""]
    assert provider.connections == 1


def test_questions_are_spaced_and_answered_in_order(provider: Provider):
    provider.respond = lambda handler: answer(handler, 200, handler.path.encode())

    async def work(client: RestClient) -> list[bytes]:
        return await asyncio.gather(*(client.ask(RestRequest(f"/{number}")) for number in range(4)))

    assert with_client(provider.url, work, spacing_s=0.05) == [b"/0", b"/1", b"/2", b"/3"]
    assert all(
        later - earlier >= 0.05 for earlier, later in zip(provider.times, provider.times[1:], strict=False)
    )


def test_the_loop_goes_on_while_a_server_thinks(provider: Provider):
    def respond(handler: BaseHTTPRequestHandler) -> None:
        assert provider.may_go_on.wait(60)
        answer(handler, 200, b"late")

    provider.respond = respond

    async def work(client: RestClient) -> bytes:
        question = asyncio.ensure_future(client.ask(KLINES))
        await provider.has_been_asked()
        assert not question.done()
        assert [thread.name for thread in threading.enumerate()].count("history") == 1
        provider.may_go_on.set()
        return await question

    assert with_client(provider.url, work) == b"late"


@pytest.mark.parametrize(
    ("status", "headers", "after_s", "words"),
    [
        (429, {"Retry_After": "7"}, 7.0, "asked too often (HTTP 429): slow down."),
        (418, {"Retry_After": "999999999"}, 3 * 86_400.0, "asked too often (HTTP 418)"),
        (429, {}, 60.0, "asked too often"),
        (429, {"Retry_After": "soon"}, 60.0, "asked too often"),
        (429, {"Retry_After": "nan"}, 60.0, "asked too often"),
        (429, {"Retry_After": "-3"}, 0.0, "asked too often"),
        (500, {}, 5.0, "cannot answer now (HTTP 500)"),
        (503, {"Retry_After": "30"}, 30.0, "cannot answer now (HTTP 503)"),
        (400, {"Retry_After": "30"}, None, "refused the question (HTTP 400): slow down."),
        (401, {}, None, "refused the question (HTTP 401)"),
        (302, {"Location": "http://127.0.0.1:1/"}, None, "points to another address (HTTP 302)"),
    ],
)
def test_a_refusal_says_whether_and_when_to_ask_again(
    provider: Provider, status: int, headers: dict[str, str], after_s: float | None, words: str
):
    provider.respond = lambda handler: answer(handler, status, b"slow down\n", **headers)
    error = refusal(provider.url)
    assert words in str(error)
    assert f"127.0.0.1:{provider.port}" in str(error)
    assert error.status == status
    assert error.retry_after_s == after_s
    assert len(provider.asked) == 1


def test_a_date_says_when_to_ask_again_too(provider: Provider):
    at = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    provider.respond = lambda handler: answer(handler, 503, b"", Retry_After=at)
    error = refusal(provider.url)
    assert error.retry_after_s is not None
    assert 3000 < error.retry_after_s <= 3600


def test_who_is_asked_too_often_is_left_alone_as_long_as_it_wants(provider: Provider):
    provider.respond = lambda handler: answer(handler, 429, b"", Retry_After="30")
    clock = FakeClock()

    async def run() -> None:
        client = RestClient(provider.url, Route(NONE), 0.0, clock)
        for wait_s in (30.0, 30.0):
            with pytest.raises(RestError) as refused:
                await client.ask(KLINES)
            assert refused.value.retry_after_s == wait_s
        assert "wants no questions for another 30 s" in str(refused.value)
        assert len(provider.asked) == 1
        clock.advance(30.1)
        provider.respond = lambda handler: answer(handler, 200, b"again")
        assert await client.ask(KLINES) == b"again"
        await client.close()

    asyncio.run(run())


def test_what_a_provider_says_is_shown_shortly_and_without_secrets(provider: Provider):
    said = f'{{"msg": "no such\x00\x1b[31m symbol", "token": "{CANARY}", "key": "{CANARY}"}}' + "x" * 10_000
    provider.respond = lambda handler: answer(handler, 400, said.encode())
    assert "no such" in str(refusal(provider.url, redacted=Secret(CANARY).blotted_out_of))
    assert "no such" in str(refusal(provider.url)), "by what it is called if not by what it is"
    provider.respond = lambda handler: answer(handler, 502, b"<html>Bad gateway</html>")
    assert str(refusal(provider.url)).endswith("cannot answer now (HTTP 502).")


def test_an_answer_that_is_too_long_is_refused_packed_or_not(provider: Provider):
    for headers, body in (
        ({}, bytes(3_000_000)),
        ({"Content_Encoding": "gzip"}, gzip.compress(bytes(3_000_000))),
    ):
        provider.respond = lambda handler, body=body, headers=headers: answer(handler, 200, body, **headers)
        error = refusal(provider.url, most_body_bytes=2 * 2**20)
        assert "more than 2 MB" in str(error)
        assert error.retry_after_s is None


def test_no_more_is_read_than_is_allowed(provider: Provider):
    def respond(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000000000")
        handler.end_headers()
        handler.wfile.write(bytes(1_100_000))
        provider.may_go_on.wait(60)

    provider.respond = respond
    assert "more than 1 MB" in str(refusal(provider.url, most_body_bytes=2**20))
    assert not provider.may_go_on.is_set()


def test_what_cannot_be_unpacked_is_told(provider: Provider):
    provider.respond = lambda handler: answer(handler, 200, b"no gzip at all", Content_Encoding="gzip")
    assert "cannot be unpacked" in str(refusal(provider.url))


def test_an_answer_that_breaks_off_is_told_and_the_next_one_taken(provider: Provider):
    def respond(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        handler.wfile.write(b"half")
        handler.close_connection = True
        provider.respond = lambda handler: answer(handler, 200, b"whole")

    provider.respond = respond

    async def work(client: RestClient) -> bytes:
        with pytest.raises(RestError, match="broke off") as refused:
            await client.ask(KLINES)
        assert refused.value.retry_after_s == 5.0
        return await client.ask(KLINES)

    assert with_client(provider.url, work) == b"whole"


def test_a_server_that_does_not_answer_is_given_up(provider: Provider, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(http_exchange, "_READ_TIMEOUT_S", 0.05)
    provider.respond = lambda handler: provider.may_go_on.wait(60)
    error = refusal(provider.url)
    assert "does not answer in time" in str(error)
    assert error.retry_after_s == 5.0


def test_a_server_that_drips_is_given_up(provider: Provider, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(rest, "_ANSWER_TIMEOUT_S", 0.1)

    def respond(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000000")
        handler.end_headers()
        while not provider.may_go_on.wait(0.01):
            handler.wfile.write(b"x")

    async def work(client: RestClient) -> bytes:
        provider.respond = respond
        with pytest.raises(RestError, match="does not answer in time"):
            await client.ask(KLINES)
        provider.respond = lambda handler: answer(handler, 200, b"next")
        monkeypatch.undo()
        return await client.ask(KLINES)

    assert with_client(provider.url, work) == b"next"
    assert not provider.may_go_on.is_set(), "it drips on"


def test_nobody_there_is_told():
    with closing(socket.create_server(("127.0.0.1", 0))) as bound:
        port = bound.getsockname()[1]
    error = refusal(f"http://127.0.0.1:{port}")
    assert "cannot be reached" in str(error)
    assert error.retry_after_s == 5.0


@pytest.mark.parametrize(
    "url", ["ftp://h", "//h", "http://[::1", "http://h:99999", "http://\u2603.\u2603\u200d" + "x" * 70]
)
def test_an_address_that_is_none_is_told(url: str):
    assert refusal(url).retry_after_s in {None, 5.0}


def test_who_stops_waiting_gets_nothing_and_the_next_one_an_answer(provider: Provider):
    def respond(handler: BaseHTTPRequestHandler) -> None:
        assert provider.may_go_on.wait(60)
        answer(handler, 200, handler.path.encode())

    provider.respond = respond

    async def work(client: RestClient) -> bytes:
        first = asyncio.ensure_future(client.ask(RestRequest("/1")))
        await provider.has_been_asked()
        second, third = (asyncio.ensure_future(client.ask(RestRequest(path))) for path in ("/2", "/3"))
        await asyncio.sleep(0)
        first.cancel()
        second.cancel()
        await asyncio.wait([first, second])
        provider.may_go_on.set()
        return await third

    assert with_client(provider.url, work) == b"/3"
    assert [target for _, target, _, _ in provider.asked] == ["/1", "/3"]


@pytest.mark.parametrize("has_begun", [True, False])
def test_closing_ends_the_thread_amid_an_answer(provider: Provider, has_begun: bool):
    def respond(handler: BaseHTTPRequestHandler) -> None:
        if has_begun:
            handler.send_response(200)
            handler.send_header("Content-Length", "1000")
            handler.end_headers()
            handler.wfile.write(b"half")
        provider.may_go_on.wait(60)

    provider.respond = respond

    async def run() -> None:
        client = RestClient(provider.url, Route(NONE), 0.0, SystemClock())
        question = asyncio.ensure_future(client.ask(KLINES))
        await provider.has_been_asked()
        await client.close()
        assert client._ended.done()
        with pytest.raises(RestError):
            await question
        client._thread.join(60)
        assert not client._thread.is_alive()
        with pytest.raises(RestError, match="closing"):
            await client.ask(KLINES)
        await client.close()

    asyncio.run(run())
    assert not provider.may_go_on.is_set()


def test_closing_what_was_never_asked_is_nothing():
    async def run() -> None:
        client = RestClient("http://127.0.0.1:9", Route(NONE), 0.0, SystemClock())
        await client.close()
        with pytest.raises(RestError, match="closing"):
            await client.ask(KLINES)

    asyncio.run(run())


def test_addresses_are_in_no_log(provider: Provider, caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.DEBUG)
    with_client(provider.url, lambda client: client.ask(KLINES))
    assert provider.asked
    assert "canary" not in caplog.text
    assert "klines" not in caplog.text


# --- proxies

LOGIN = "me:canary p/ss"
ESCAPED_LOGIN = "me:canary%20p%2Fss"


@pytest.mark.parametrize("kind", [HttpProxy, SocksProxy])
@pytest.mark.parametrize("login", ["", LOGIN])
def test_questions_go_through_a_proxy(provider: Provider, kind: type[HttpProxy | SocksProxy], login: str):
    with kind(provider.port, login=login) as proxy:
        route = Route(Proxy.parse(proxy.url_with(ESCAPED_LOGIN) if login else proxy.url))
        body = with_client(f"http://{TARGET}:{provider.port}", lambda client: client.ask(KLINES), route=route)
    assert body == b"[]"
    assert proxy.asked == [f"{TARGET}:{provider.port}"]


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("kind", [HttpProxy, SocksProxy])
@pytest.mark.parametrize("given", ["", "me:canary-wrong"])
def test_a_login_that_the_proxy_does_not_accept_is_for_the_person(
    scheme: str, kind: type[HttpProxy | SocksProxy], given: str
):
    with kind(1, login=LOGIN) as proxy:
        route = Route(Proxy.parse(proxy.url_with(given) if given else proxy.url))
        error = refusal(f"{scheme}://{TARGET}", route=route)
    assert "wants a user name and a password" in str(error)
    assert error.retry_after_s is None


@pytest.mark.parametrize(("kind", "code"), [(HttpProxy, 403), (SocksProxy, 4)])
def test_a_proxy_that_does_not_connect_is_told(kind: type[HttpProxy | SocksProxy], code: int):
    with kind(1, refuses=code) as proxy:
        error = refusal(f"https://{TARGET}", route=Route(Proxy.parse(proxy.url)))
    assert str(error) == f"The proxy does not connect to {TARGET}."
    assert error.retry_after_s == 5.0


@pytest.mark.parametrize("scheme", ["http", "socks5"])
def test_a_proxy_that_is_not_there_is_named(scheme: str):
    with closing(socket.create_server(("127.0.0.1", 0))) as bound:
        port = bound.getsockname()[1]
    error = refusal(
        f"http://{TARGET}", route=Route(Proxy.parse(f"{scheme}://{ESCAPED_LOGIN}@127.0.0.1:{port}"))
    )
    assert f"through the proxy 127.0.0.1:{port}" in str(error)


@pytest.mark.parametrize(("scheme", "kind"), [("http", SocksProxy), ("socks5", HttpProxy)])
def test_what_is_another_kind_of_proxy_is_told(scheme: str, kind, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(http_exchange, "_READ_TIMEOUT_S", 0.2)
    monkeypatch.setattr(rest, "_ANSWER_TIMEOUT_S", 0.4)
    with kind(1) as proxy:
        error = refusal(f"http://{TARGET}", route=Route(Proxy.parse(f"{scheme}://127.0.0.1:{proxy.port}")))
    assert error.retry_after_s == 5.0


def test_a_socks4_proxy_is_refused_in_a_sentence():
    error = refusal(f"http://{TARGET}", route=Route(Proxy.parse("socks4://127.0.0.1:1")))
    assert "SOCKS4" in str(error)


def test_a_proxy_of_the_system_that_cannot_be_used_is_told(monkeypatch: pytest.MonkeyPatch):
    for name in ("http_proxy", "socks_proxy", "ws_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("http_proxy", "ftp://me:canary@p")
    assert "settings of the system" in str(refusal(f"http://{TARGET}", route=Route()))


def test_this_computer_is_reached_without_the_proxy(provider: Provider):
    route = Route(Proxy.parse("http://127.0.0.1:1"))
    assert with_client(provider.url, lambda client: client.ask(KLINES), route=route) == b"[]"


def test_another_proxy_of_the_system_is_used_from_then_on(
    provider: Provider, monkeypatch: pytest.MonkeyPatch
):
    for name in ("socks_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    with HttpProxy(provider.port) as first, SocksProxy(provider.port) as second:

        async def work(client: RestClient) -> None:
            for proxy in (first, second):
                monkeypatch.setenv("http_proxy", proxy.url)
                await client.ask(KLINES)

        with_client(f"http://{TARGET}", work, route=Route())
    assert len(first.asked) == len(second.asked) == 1


def test_a_path_with_a_spacing_of_its_own_is_asked_no_sooner_and_others_in_between(
    provider: Provider, monkeypatch: pytest.MonkeyPatch
):
    clock = FakeClock()
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)
        clock.advance(seconds)

    monkeypatch.setattr(rest.asyncio, "sleep", sleep)
    batch = RestRequest("/batch", spacing_s=2.2)

    async def asking() -> None:
        client = RestClient(provider.url, Route(), 0.0, clock)
        try:
            for request in (batch, KLINES, batch, KLINES):
                await client.ask(request)
        finally:
            await client.close()

    asyncio.run(asking())
    assert sum(slept) == pytest.approx(2.2)
    assert [target.partition("?")[0] for _, target, *_ in provider.asked] == [
        "/batch", "/klines", "/batch", "/klines",
    ]  # fmt: skip
