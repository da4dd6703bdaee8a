"""Why a connection ended, and what that asks for: try again, wait, or stop and ask the person.

The sentences are in English, as they are recorded and counted; `tr` says them where they are shown.
"""

from __future__ import annotations

import os
import socket
import ssl

from python_socks import ProxyError as SocksError
from websockets.exceptions import (
    ConnectionClosed,
    InvalidHandshake,
    InvalidProxy,
    InvalidProxyStatus,
    InvalidStatus,
    InvalidURI,
)
from websockets.exceptions import ProxyError as RefusedByProxy

from tickdeck.feeds.base import FeedSpec, Refused, Verdict
from tickdeck.session.transport import ProxyUnreachableError, body_of
from tickdeck.settings.proxy import ProxyError
from tickdeck.words import mark

_PROXY_LOGIN_WANTED = 407


PROXY_LOGIN_REFUSED = mark(
    "The proxy wants a user name and a password, or does not accept those given; check them in the settings."
)

_LOGIN_REFUSED = (
    "No acceptable authentication",
    "Unexpected SOCKS authentication",
    "authentication failure",
    "username/password",
    "from proxy server, but got",
)


class RefusedError(Exception):
    """The provider refused; `refused` says how."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(refused.text)
        self.refused = refused


class SilentError(Exception):
    """The connection is open but nothing comes, not even the answer to a heartbeat."""


def judge(error: BaseException, spec: FeedSpec, host: str) -> Refused:  # noqa: PLR0911, PLR0912  (one answer a case)
    """What an error of a connection asks for, with a sentence for the user.

    The text of the error itself is not used where it could hold the address, and with it the token.

    Args:
        error: What ended the connection or kept it from opening.
        spec: The provider.
        host: The provider's host, for the sentence.
    """
    match error:
        case RefusedError():
            return error.refused
        case SilentError():
            return Refused(Verdict.WAIT, _stopped_answering(spec))
        case InvalidStatus():
            return spec.handshake_refused(error.response.status_code, body_of(error))
        case InvalidURI():
            return Refused(
                Verdict.STOP,
                mark("The address given with --url is not a WebSocket address (ws:// or wss://)."),
            )
        case ProxyError():
            return Refused(Verdict.STOP, str(error))
        case InvalidProxy():
            return Refused(
                Verdict.STOP, mark("The proxy cannot be used as it is written; check its address.")
            )
        case RefusedByProxy():
            return _judge_proxy(error, host)
        case ProxyUnreachableError():
            return Refused(
                Verdict.WAIT,
                mark(
                    "There is no connection through the proxy {address} ({why}); "
                    "check its address in the settings."
                ).format(address=error.address, why=_why(error)),
            )
        case ssl.SSLCertVerificationError():
            return Refused(
                Verdict.STOP,
                mark(
                    "The certificate of {host} is not valid, so nothing is sent there; "
                    "check the address, the computer's clock and the network."
                ).format(host=host),
            )
        case ssl.SSLError():
            return _wait(mark("{host} does not answer with TLS; check the address."), host)
        case ConnectionClosed() if error.rcvd is None and error.sent is not None:
            # We closed it: our pings were not answered.
            return Refused(Verdict.WAIT, _stopped_answering(spec))
        case ConnectionClosed():
            return Refused(Verdict.WAIT, _closed(error, spec))
        case InvalidHandshake():
            return _wait(mark("{host} does not answer as a WebSocket server."), host)
        case socket.gaierror():
            return _wait(mark("The name {host} cannot be found; check the network."), host)
        case TimeoutError():
            return _wait(mark("{host} does not answer in time; check the network."), host)
        case OSError():
            return _wait(mark("{host} cannot be reached ({why})."), host, _why(error))
        case _:
            return _wait(mark("The connection to {host} failed ({why})."), host, type(error).__name__)


def _wait(text: str, host: str, why: str = "") -> Refused:
    """To be tried again, for a reason whose text names the host."""
    return Refused(Verdict.WAIT, text.format(host=host, why=why))


def _stopped_answering(spec: FeedSpec) -> str:
    return mark("{title} stopped answering on an open connection.").format(title=spec.title)


def _closed(error: ConnectionClosed, spec: FeedSpec) -> str:
    if error.rcvd is None:
        return mark("{title} closed the connection.").format(title=spec.title)
    return mark("{title} closed the connection ({code}).").format(title=spec.title, code=error.rcvd.code)


def _why(error: OSError) -> str:
    return os.strerror(error.errno) if error.errno and error.errno > 0 else mark("no connection")


def _judge_proxy(error: RefusedByProxy, host: str) -> Refused:
    """What a proxy's answer asks for."""
    if isinstance(error, InvalidProxyStatus):
        status = error.response.status_code
        if status == _PROXY_LOGIN_WANTED:
            return Refused(Verdict.STOP, PROXY_LOGIN_REFUSED)
        return _wait(mark("The proxy does not connect to {host} (HTTP {why})."), host, str(status))
    socks = error.__cause__
    if isinstance(socks, SocksError):
        if socks.error_code is not None:
            return _wait(
                mark("The proxy does not connect to {host} (SOCKS error {why})."), host, str(socks.error_code)
            )
        if is_login_refused(str(socks)):
            return Refused(Verdict.STOP, PROXY_LOGIN_REFUSED)
    return Refused(
        Verdict.WAIT,
        mark("What answers at the proxy's address is not a proxy of the kind that the settings name."),
    )


def is_login_refused(text: str) -> bool:
    """Whether an error of python-socks or httpcore is about a SOCKS login, for which they have no code."""
    return any(words in text for words in _LOGIN_REFUSED)
