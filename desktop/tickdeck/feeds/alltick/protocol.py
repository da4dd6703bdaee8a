"""The official AllTick protocol for ticks.

Source: the provider's WebSocket documents, "transaction quote subscription", "heartbeat" and error codes.
Every message is an envelope with a command number; answers carry the number of the request plus one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum
from math import nan
from typing import Literal
from urllib.parse import quote
from uuid import uuid4

import msgspec

from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.tick import Side
from tickdeck.feeds.alltick.symbols import native_code
from tickdeck.feeds.base import Confirmed, Decoded, Event, HeartbeatAnswered, Plan, Refused, Verdict
from tickdeck.feeds.fields import MALFORMED, price_of, quantity_of, rejection, seq_of, time_us_of
from tickdeck.pipeline.rejects import RejectedError
from tickdeck.settings.secrets import Secret

OK = 200
_STOP = {401, 403, 603, 604}
_BAD_REQUEST = {201, 202, 400, 402, 600, 601}
_SENTENCE = {
    401: "AllTick does not accept the token; check it and start again.",
    403: "AllTick does not accept the token; check it and start again.",
    429: "AllTick says that we ask too often; waiting.",
    600: "AllTick does not know a code.",
    603: "The AllTick plan of this token does not include this market; choose another plan or feed.",
    604: "The AllTick token may not see a code; choose another plan.",
    605: "AllTick says that we ask too often; waiting.",
    606: "AllTick says that we ask too often and closed the connection; waiting.",
}


class Command(IntEnum):
    """Command numbers; an answer's number is the request's plus one."""

    HEARTBEAT = 22000
    HEARTBEAT_ANSWER = 22001
    DEPTH_ANSWER = 22003
    SUBSCRIBE = 22004
    SUBSCRIBE_ANSWER = 22005
    CANCEL_ANSWER = 22007
    TICK = 22998
    DEPTH = 22999


_TICK = int(Command.TICK)
_IGNORED = {Command.DEPTH, Command.DEPTH_ANSWER, Command.CANCEL_ANSWER}
_SIDES = {None: int(Side.UNKNOWN), 0: int(Side.UNKNOWN), 1: int(Side.BUY), 2: int(Side.SELL)}


class _Tick(msgspec.Struct, gc=False):
    """The data of a push; numbers come as text or as numbers, depending on the age of the document."""

    code: str = ""
    seq: int | None = None
    tick_time: int | None = None
    price: float = nan
    volume: float | None = None
    turnover: float | Literal[""] | None = None
    trade_direction: int | None = None


class _Push(msgspec.Struct, gc=False):
    cmd_id: int
    data: _Tick


class _Answer(msgspec.Struct, gc=False):
    cmd_id: int = 0
    seq_id: int = 0
    ret: int | None = None
    msg: str = ""


class AllTickProtocol:
    """One connection to AllTick."""

    def __init__(self, instruments: InstrumentTable, plan: Plan) -> None:  # noqa: ARG002
        self._codes = [native_code(instrument) for instrument in instruments]
        self._numbers = {code: number for number, code in enumerate(self._codes)}
        self._push = msgspec.json.Decoder(_Push, strict=False)
        self._answer = msgspec.json.Decoder(_Answer)

    def url(self, base: str, token: Secret) -> str:
        """The address with the token as its query, as the provider demands."""
        joint = "&" if "?" in base else "?"
        return f"{base}{joint}token={quote(token.reveal(), safe='')}"

    def batches(self, symbols: Sequence[int]) -> list[list[int]]:
        """One portion: each subscription replaces the one before, so the list is always sent whole."""
        return [list(symbols)] if symbols else []

    def subscribe(self, request: int, confirmed: Sequence[int], wanted: Sequence[int]) -> bytes:
        """Command 22004 with all instruments of this connection."""
        codes = [{"code": self._codes[symbol]} for symbol in (*confirmed, *wanted)]
        return self._request(Command.SUBSCRIBE, request, {"symbol_list": codes})

    def authorise(self, token: Secret) -> bytes:  # noqa: ARG002
        """Nothing: the token is in the address."""
        return b""

    def unsubscribe(self, request: int, kept: Sequence[int], removed: Sequence[int]) -> bytes | None:  # noqa: ARG002
        """Command 22004 with what is kept, since each list replaces the one before."""
        return self.subscribe(request, (), kept) if kept else None

    def quotes(self, request: int, symbols: Sequence[int]) -> bytes | None:  # noqa: ARG002
        """None as yet."""
        return None

    def heartbeat(self, request: int) -> bytes:
        """Command 22000; without one for 30 s the provider closes the connection."""
        return self._request(Command.HEARTBEAT, request, {})

    def decode(self, frame: bytes, recv_us: int, out: Decoded) -> Event | None:
        """Decode a push or an answer; see `FeedProtocol.decode`."""
        try:
            push = self._push.decode(frame)
        except MALFORMED as error:
            return self._decode_answer(frame, error)
        if push.cmd_id != _TICK:
            return self._decode_answer(frame, None)
        tick = push.data
        symbol = self._numbers.get(tick.code)
        if symbol is None:
            raise RejectedError("code was not subscribed")
        side = _SIDES.get(tick.trade_direction)
        if side is None:
            raise RejectedError("trade direction is unknown")
        out.rows.append(
            (
                time_us_of(tick.tick_time),
                recv_us,
                symbol,
                price_of(tick.price),
                quantity_of(tick.volume, "volume"),
                # An empty turnover is how the provider says that it has none.
                quantity_of(None if tick.turnover == "" else tick.turnover, "turnover"),
                side,
                seq_of(tick.seq),
                0,
                0,
            )
        )
        return None

    def _decode_answer(self, frame: bytes, why_no_tick: BaseException | None) -> Event | None:
        try:
            answer = self._answer.decode(frame)
        except MALFORMED as error:
            raise rejection(error) from None
        if answer.ret is not None and answer.ret != OK:
            return self._refused(answer)
        if answer.cmd_id == Command.SUBSCRIBE_ANSWER:
            return Confirmed(answer.seq_id)
        if answer.cmd_id == Command.HEARTBEAT_ANSWER:
            return HeartbeatAnswered()
        if answer.cmd_id == Command.TICK and why_no_tick is not None:
            raise rejection(why_no_tick)
        if answer.cmd_id not in _IGNORED:
            raise RejectedError("command is unknown")
        return None

    def _refused(self, answer: _Answer) -> Refused:
        return refusal(answer.ret or 0, answer.msg, answer.seq_id or None)

    def _request(self, command: Command, request: int, data: dict[str, object]) -> bytes:
        return msgspec.json.encode(
            {"cmd_id": int(command), "seq_id": request, "trace": str(uuid4()), "data": data}
        )


def refusal(code: int, text: str, request: int | None = None) -> Refused:
    """What a return code asks for, with a sentence for the user."""
    sentence = _SENTENCE.get(code, f"AllTick answered {code}: {text or 'no reason given'}.")
    if code in _STOP:
        return Refused(Verdict.STOP, sentence, request)
    if code in _BAD_REQUEST:
        return Refused(Verdict.BAD_REQUEST, sentence, request)
    return Refused(Verdict.WAIT, sentence, request)


def handshake_refused(status: int, body: bytes) -> Refused:
    """Judge a handshake answered by HTTP: the return code is in the body where there is one."""
    try:
        answer = msgspec.json.decode(body, type=_Answer)
    except MALFORMED:
        refused = refusal(status, "")
        if status in _SENTENCE:
            return refused
        return replace(refused, text=f"AllTick answered the connection with HTTP {status}.")
    return refusal(answer.ret or status, answer.msg)
