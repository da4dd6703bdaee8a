"""The AllTick protocol on the wire: commands, return codes, replies and pushes as bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from enum import IntEnum

import msgspec

from tickdeck.simulator.frames import text_frame
from tickdeck.simulator.market import Prints


class Command(IntEnum):
    """What a client may ask; the reply's number is one higher."""

    HEARTBEAT = 22000
    SUBSCRIBE_DEPTH = 22002
    SUBSCRIBE_TICKS = 22004
    CANCEL = 22006


class CancelType(IntEnum):
    """Which subscription a cancel request ends."""

    ALL = 0
    DEPTH = 1
    TICKS = 2
    EXCHANGE_RATE = 3


class Ret(IntEnum):
    """Return codes that the simulator uses."""

    OK = 200
    HEADER_INVALID = 201
    DATA_INVALID = 400
    TOKEN_INVALID = 401
    QUERY_INVALID = 402
    RATE_LIMIT = 429
    CODE_INVALID = 600
    BODY_EMPTY = 601
    LEVEL_TOO_LOW = 603
    CODE_UNAUTHORISED = 604
    TOO_MANY_REQUESTS = 605
    CLOSING = 606


RET_TEXT = {
    Ret.OK: "ok",
    Ret.HEADER_INVALID: "request header param invalid",
    Ret.DATA_INVALID: "data param invalid",
    Ret.TOKEN_INVALID: "token is invalid",
    Ret.QUERY_INVALID: "query param invalid",
    Ret.RATE_LIMIT: "rate limit",
    Ret.CODE_INVALID: "code is invalid",
    Ret.BODY_EMPTY: "request body is empty",
    Ret.LEVEL_TOO_LOW: "token level is not enough",
    Ret.CODE_UNAUTHORISED: "code is unauthorized",
    Ret.TOO_MANY_REQUESTS: "too many requests",
    Ret.CLOSING: "too many requests, connection will be closed",
}


class Request(msgspec.Struct, frozen=True):
    """The envelope of a request; `data` is decoded by command."""

    cmd_id: int
    seq_id: int
    trace: str
    data: msgspec.Raw = msgspec.Raw(b"{}")

    @property
    def is_heartbeat(self) -> bool:
        """Whether it says that the client is alive."""
        return self.cmd_id == Command.HEARTBEAT

    @property
    def subscribes(self) -> bool:
        """Whether it asks for prints or depth."""
        return self.cmd_id in (Command.SUBSCRIBE_TICKS, Command.SUBSCRIBE_DEPTH)


class _Symbol(msgspec.Struct, frozen=True):
    code: str


class SubscribeData(msgspec.Struct, frozen=True):
    """The data of both subscribe commands."""

    symbol_list: list[_Symbol]


class CancelData(msgspec.Struct, frozen=True):
    """The data of a cancel request."""

    cancel_type: CancelType


LONGEST_TRACE = 64
DEPTH_LEVELS = 10
"""Levels on each side that the exchange publishes for Hong Kong."""

_UINT32 = 2**32
# Before Python 3.12 an enum cannot be asked whether it has a number.
_COMMANDS = frozenset(command.value for command in Command)

_request_decoder = msgspec.json.Decoder(Request)
_subscribe_decoder = msgspec.json.Decoder(SubscribeData)
_cancel_decoder = msgspec.json.Decoder(CancelData)


def decode_request(message: str) -> Request | None:
    """The envelope of a message, or None if it is not one."""
    try:
        request = _request_decoder.decode(message)
    except (msgspec.DecodeError, UnicodeEncodeError):
        return None
    sound = 0 <= request.seq_id < _UINT32 and len(request.trace) <= LONGEST_TRACE
    return request if sound and request.cmd_id in _COMMANDS else None


def decode_codes(request: Request) -> list[str] | None:
    """The codes of a subscribe request without repetitions, or None if the data is not as it should be."""
    try:
        symbols = _subscribe_decoder.decode(request.data).symbol_list
    except msgspec.DecodeError:
        return None
    return list(dict.fromkeys(symbol.code for symbol in symbols)) or None


def decode_cancel(request: Request) -> CancelType | None:
    """What a cancel request ends, or None if the data is not as it should be."""
    try:
        return _cancel_decoder.decode(request.data).cancel_type
    except msgspec.DecodeError:
        return None


def wire_code(instrument_id: str) -> str:
    """AllTick's spelling of a canonical id: Hong Kong codes without leading zeros, ``700.HK``."""
    code, _, venue = instrument_id.rpartition(".")
    return f"{int(code)}.HK" if venue == "HK" else instrument_id


def reply(request: Request | None, ret: Ret) -> str:
    """The answer to a request; None stands for one whose envelope could not be read."""
    return json.dumps(
        {
            "ret": int(ret),
            "msg": RET_TEXT[ret],
            "cmd_id": request.cmd_id + 1 if request else 0,
            "seq_id": request.seq_id if request else 0,
            "trace": request.trace if request else "",
            "data": {},
        },
        separators=(",", ":"),
    )


def refusal_body(ret: Ret, text: str | None = None) -> bytes:
    """The body of the HTTP answer that refuses a handshake."""
    return json.dumps({"msg": text or RET_TEXT[ret], "ret": int(ret)}, separators=(",", ":")).encode()


def push_frames(codes: Sequence[str], prints: Prints) -> list[bytes]:
    """Each print as a whole WebSocket frame, ready for a socket.

    Args:
        codes: AllTick's spelling by instrument number.
        prints: What to push.
    """
    return [
        text_frame(
            f'{{"cmd_id":22998,"data":{{"code":"{codes[number]}","seq":{seq},"tick_time":{time_ms},'
            f'"price":"{price:.3f}","volume":"{volume}","turnover":"{turnover:.3f}",'
            f'"trade_direction":{direction}}}}}'
        )
        for number, time_ms, price, volume, turnover, direction, seq in prints.tolist()
    ]


def depth_frame(
    code: str,
    *,
    seq: int,
    time_ms: int,
    bids: Iterable[tuple[float, int]],
    asks: Iterable[tuple[float, int]],
) -> bytes:
    """One push of the order book, best levels first, as a whole WebSocket frame.

    Args:
        code: AllTick's spelling.
        seq: Id, from the same counter as the prints.
        time_ms: UTC milliseconds.
        bids: Price in HK$ and volume in shares.
        asks: Likewise.
    """
    sides = (
        ",".join(f'{{"price":"{price:.3f}","volume":"{volume}"}}' for price, volume in side)
        for side in (bids, asks)
    )
    return text_frame(
        f'{{"cmd_id":22999,"data":{{"code":"{code}","seq":{seq},"tick_time":{time_ms},'
        f'"bids":[{next(sides)}],"asks":[{next(sides)}]}}}}'
    )
