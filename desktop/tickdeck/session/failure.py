"""Why a connection ended, and what that asks for: try again, wait, or stop and ask the person."""

from __future__ import annotations

import os
import socket
import ssl

from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus, InvalidURI

from tickdeck.feeds.base import FeedSpec, Refused, Verdict
from tickdeck.session.transport import body_of


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
            return Refused(Verdict.WAIT, f"{spec.title} stopped answering on an open connection.")
        case InvalidStatus():
            return spec.handshake_refused(error.response.status_code, body_of(error))
        case InvalidURI():
            return Refused(
                Verdict.STOP, "The address given with --url is not a WebSocket address (ws:// or wss://)."
            )
        case ssl.SSLCertVerificationError():
            return Refused(
                Verdict.STOP,
                f"The certificate of {host} is not valid, so nothing is sent there; "
                "check the address, the computer's clock and the network.",
            )
        case ssl.SSLError():
            return Refused(Verdict.WAIT, f"{host} does not answer with TLS; check the address.")
        case ConnectionClosed() if error.rcvd is None and error.sent is not None:
            # We closed it: our pings were not answered.
            return Refused(Verdict.WAIT, f"{spec.title} stopped answering on an open connection.")
        case ConnectionClosed():
            code = f" ({error.rcvd.code})" if error.rcvd is not None else ""
            return Refused(Verdict.WAIT, f"{spec.title} closed the connection{code}.")
        case InvalidHandshake():
            return Refused(Verdict.WAIT, f"{host} does not answer as a WebSocket server.")
        case socket.gaierror():
            return Refused(Verdict.WAIT, f"The name {host} cannot be found; check the network.")
        case TimeoutError():
            return Refused(Verdict.WAIT, f"{host} does not answer in time; check the network.")
        case OSError():
            why = os.strerror(error.errno) if error.errno else "no connection"
            return Refused(Verdict.WAIT, f"{host} cannot be reached ({why}).")
        case _:
            return Refused(Verdict.WAIT, f"The connection to {host} failed ({type(error).__name__}).")
