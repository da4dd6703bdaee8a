"""What AllTick's description says about requests: their form, the answers, the limits and the pace."""

from __future__ import annotations

import asyncio
import json
import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

from websockets.asyncio.server import ServerConnection

_HK_CODE = re.compile(r"[1-9]\d{0,4}\.HK")
ACKNOWLEDGED_BY = {22000: 22001, 22002: 22003, 22004: 22005, 22006: 22007}
MESSAGES = {
    200: "ok",
    201: "request header param invalid",
    400: "data param invalid",
    401: "token invalid",
    403: "token invalid",
    429: "rate limit",
    600: "code invalid",
    603: "token level not enough",
    604: "code unauthorized",
    605: "too many requests",
    606: "too many requests, connection will be closed",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """A plan's limits; the default is AllTick's premium plan with the documented spacing."""

    connections: int = 3
    symbols: int = 200
    request_spacing_s: float = 1.0
    """Between two requests on one connection."""
    token_spacing_s: float = 3.0
    """Between two requests on different connections of the token."""
    heartbeats_are_paced: bool = False
    """Whether heartbeats count in the spacing on their connection; the documents don't say."""
    heartbeat_timeout_s: float = 30.0
    tolerance_s: float = 0.1
    """Requests sent on time may arrive closer together than they left."""


NO_LIMITS = Limits(connections=100, symbols=10_000, request_spacing_s=0.0, token_spacing_s=0.0)


@dataclass(frozen=True, slots=True)
class Handshake:
    """One attempt to connect. `at` is the loop's monotonic time, as everywhere in this module."""

    at: float
    path: str
    status: int


@dataclass(frozen=True, slots=True)
class Request:
    """One frame from the client. `command` is 0 where it could not be read."""

    at: float
    connection: int
    command: int
    codes: tuple[str, ...]
    ret: int


@dataclass(eq=False, slots=True)
class Connection:
    """One client's socket and what it is subscribed to."""

    number: int
    socket: ServerConnection
    ticks: frozenset[str] = frozenset()
    depth: frozenset[str] = frozenset()
    last_request: float = -1e9
    traces: set[str] = field(default_factory=set)
    leaving: bool = False
    watchdog: asyncio.TimerHandle | None = None


class Pace:
    """The spacing of requests, per connection and per token."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._last: tuple[float, int] = (-1e9, -1)

    def too_soon(self, client: Connection, command: int, now: float) -> bool:
        """Take note of a request, and say whether it came too early."""
        limits = self._limits
        if command == 22000 and not limits.heartbeats_are_paced:
            return False
        soon = now - client.last_request < limits.request_spacing_s - limits.tolerance_s
        client.last_request = now
        # Ten connections with a heartbeat every 10 s could not keep 3 s apart: the rule cannot mean them.
        if command != 22000:
            at, connection = self._last
            soon = soon or (
                connection != client.number and now - at < limits.token_spacing_s - limits.tolerance_s
            )
            self._last = (now, client.number)
        return soon


def has_token(path: str, token: str) -> bool:
    """Whether a request path brings exactly this token."""
    return parse_qs(urlsplit(path).query, keep_blank_values=True).get("token") == [token]


def read_codes(data: dict[str, Any], known: frozenset[str] | None) -> tuple[tuple[str, ...], int]:
    """The codes of a subscription and the ret that they deserve."""
    entries = data.get("symbol_list")
    if not isinstance(entries, list) or not entries:
        return (), 400
    if not all(isinstance(each, dict) and isinstance(each.get("code"), str) for each in entries):
        return (), 400
    codes = tuple(each["code"] for each in entries)
    right = (
        code in known if known is not None else not code.endswith(".HK") or bool(_HK_CODE.fullmatch(code))
        for code in codes
    )
    return codes, 200 if all(right) else 600


def parse(raw: str | bytes) -> tuple[dict[str, Any] | None, str]:
    """A request's envelope, or None and what is wrong with it."""
    if isinstance(raw, bytes):
        return None, "binary frame"
    try:
        frame = json.loads(raw)
    except ValueError:
        return None, "not JSON"
    if not isinstance(frame, dict) or frame.get("cmd_id") not in ACKNOWLEDGED_BY:
        return None, "unknown command"
    seq_id, trace, data = frame.get("seq_id"), frame.get("trace"), frame.get("data")
    if not isinstance(seq_id, int) or not 0 <= seq_id < 2**32:
        return None, "seq_id is not a uint32"
    if not isinstance(trace, str) or not 0 < len(trace) <= 64:
        return None, "trace is not a text of at most 64 characters"
    if not isinstance(data, dict):
        return None, "data is not an object"
    return frame, ""
