from __future__ import annotations

import errno
import socket
import ssl

import pytest
from websockets.datastructures import Headers
from websockets.exceptions import (
    ConnectionClosedError,
    ConnectionClosedOK,
    InvalidHandshake,
    InvalidMessage,
    InvalidProxy,
    InvalidStatus,
    InvalidUpgrade,
    InvalidURI,
)
from websockets.frames import Close
from websockets.http11 import Response

from tickdeck.feeds.alltick.config import ALLTICK
from tickdeck.feeds.base import Refused, Verdict
from tickdeck.session.failure import RefusedError, SilentError, judge

CANARY = "canary-token-31337"
URL = f"wss://quote.example/path?token={CANARY}"


def _status(code: int, body: bytes = b"") -> InvalidStatus:
    return InvalidStatus(Response(code, "Reason", Headers(), body))


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
    (InvalidProxy(URL, "no"), Verdict.WAIT, "failed (InvalidProxy)"),
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
