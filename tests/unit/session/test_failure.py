from __future__ import annotations

import errno
import socket
import ssl

import pytest
from python_socks import ProxyError as SocksError
from websockets.datastructures import Headers
from websockets.exceptions import (
    ConnectionClosedError,
    ConnectionClosedOK,
    InvalidHandshake,
    InvalidMessage,
    InvalidProxy,
    InvalidProxyMessage,
    InvalidProxyStatus,
    InvalidStatus,
    InvalidUpgrade,
    InvalidURI,
)
from websockets.exceptions import ProxyError as RefusedByProxy
from websockets.frames import Close
from websockets.http11 import Response

from tickdeck.feeds.alltick.config import ALLTICK
from tickdeck.feeds.base import Refused, Verdict
from tickdeck.session.failure import RefusedError, SilentError, judge
from tickdeck.session.transport import ProxyUnreachableError
from tickdeck.settings.proxy import ProxyError

CANARY = "canary-token-31337"
URL = f"wss://quote.example/path?token={CANARY}"


def _status(code: int, body: bytes = b"") -> InvalidStatus:
    return InvalidStatus(Response(code, "Reason", Headers(), body))


def _socks(text: str, code: int | None = None) -> RefusedByProxy:
    error = RefusedByProxy("failed to connect to SOCKS proxy")
    error.__cause__ = SocksError(text, error_code=code)
    return error


CASES: list[tuple[BaseException, Verdict, str]] = [
    (SilentError(), Verdict.WAIT, "stopped answering"),
    (_status(401, b'{"msg":"token is required","ret":401}'), Verdict.STOP, "token"),
    (_status(403), Verdict.STOP, "token"),
    (_status(429), Verdict.WAIT, "too often"),
    (_status(503, b"<html>"), Verdict.WAIT, "503"),
    (InvalidURI(URL, "isn't a valid URI"), Verdict.STOP, "--url"),
    (ssl.SSLCertVerificationError(1, f"verify failed for {URL}"), Verdict.STOP, "certificate"),
    (ssl.SSLError(1, "wrong version number"), Verdict.WAIT, "does not answer with TLS"),
    (ConnectionClosedOK(Close(1000, f"bye {CANARY}"), None), Verdict.WAIT, "closed the connection (1000)"),
    (ConnectionClosedError(Close(1012, "restart"), None), Verdict.WAIT, "closed the connection (1012)"),
    (ConnectionClosedError(None, None), Verdict.WAIT, "closed the connection."),
    (InvalidUpgrade("Upgrade", CANARY), Verdict.WAIT, "does not answer as a WebSocket server"),
    (InvalidMessage(f"did not receive a valid HTTP response from {URL}"), Verdict.WAIT, "does not answer"),
    (InvalidProxy(URL, "no"), Verdict.STOP, "proxy cannot be used"),
    (ProxyError("The proxy names no host."), Verdict.STOP, "names no host"),
    (InvalidProxyStatus(Response(407, CANARY, Headers())), Verdict.STOP, "user name and a password"),
    (InvalidProxyStatus(Response(403, CANARY, Headers())), Verdict.WAIT, "does not connect to quote.example"),
    (InvalidProxyMessage(f"no answer to {URL}"), Verdict.WAIT, "not a proxy of the kind"),
    (_socks("Username and password authentication failure"), Verdict.STOP, "user name and a password"),
    (_socks("No acceptable authentication methods were offered"), Verdict.STOP, "user name and a password"),
    (_socks(CANARY, 4), Verdict.WAIT, "does not connect to quote.example (SOCKS error 4)"),
    (_socks("Unexpected SOCKS version number: 72"), Verdict.WAIT, "not a proxy of the kind"),
    (
        ProxyUnreachableError(errno.ECONNREFUSED, "proxy.example:1080"),
        Verdict.WAIT,
        "proxy.example:1080 (Connection refused)",
    ),
    (ProxyUnreachableError(0, "proxy.example:1080"), Verdict.WAIT, "proxy.example:1080 (no connection)"),
    (InvalidHandshake(URL), Verdict.WAIT, "does not answer"),
    (socket.gaierror(-2, "Name or service not known"), Verdict.WAIT, "cannot be found"),
    (TimeoutError("timed out during opening handshake"), Verdict.WAIT, "does not answer in time"),
    (ConnectionRefusedError(errno.ECONNREFUSED, "Connection refused"), Verdict.WAIT, "cannot be reached"),
    (OSError(f"Multiple exceptions connecting to {URL}"), Verdict.WAIT, "cannot be reached (no connection)"),
    (ConnectionResetError(), Verdict.WAIT, "cannot be reached"),
    (ValueError(URL), Verdict.WAIT, "failed (ValueError)"),
    (ExceptionGroup(URL, [ValueError(URL)]), Verdict.WAIT, "failed (ExceptionGroup)"),
]


@pytest.mark.parametrize(("error", "verdict", "words"), CASES)
def test_every_end_of_a_connection_is_judged_in_one_sentence_without_the_token(
    error: BaseException, verdict: Verdict, words: str
):
    refused = judge(error, ALLTICK, "quote.example")
    assert refused.verdict is verdict
    assert words in refused.text
    assert refused.text.endswith(".")
    assert "\n" not in refused.text
    assert CANARY not in refused.text


def test_a_refusal_stays_what_the_provider_said():
    refused = Refused(Verdict.STOP, "No.", 3)
    assert judge(RefusedError(refused), ALLTICK, "quote.example") is refused
