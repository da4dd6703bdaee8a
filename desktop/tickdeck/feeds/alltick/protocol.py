"""The official AllTick protocol for ticks and order books.

Source: the provider's WebSocket documents, "transaction quote subscription", "order book subscription",
"cancel subscription" and "heartbeat". Every message is an envelope with a command number; answers carry the
number of the request plus one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import IntEnum
from math import nan
from typing import Literal, final
from urllib.parse import quote
from uuid import uuid4

import msgspec

from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.tick import Side
from tickdeck.domain.venue import Venue
from tickdeck.feeds.alltick.answers import OK, TITLE, decode_answer, refusal
from tickdeck.feeds.alltick.depth import Depth, best_quote
from tickdeck.feeds.alltick.symbols import native_code
from tickdeck.feeds.base import Confirmed, Decoded, Event, HeartbeatAnswered, Plan
from tickdeck.feeds.fields import MALFORMED, price_of, quantity_of, rejection, seq_of, time_us_of
from tickdeck.pipeline.rejects import RejectedError
from tickdeck.settings.secrets import Secret


class Command(IntEnum):
    """Command numbers; an answer's number is the request's plus one."""

    HEARTBEAT = 22000
    HEARTBEAT_ANSWER = 22001
    SUBSCRIBE_DEPTH = 22002
    DEPTH_ANSWER = 22003
    SUBSCRIBE = 22004
    SUBSCRIBE_ANSWER = 22005
    CANCEL = 22006
    CANCEL_ANSWER = 22007
    TICK = 22998
    DEPTH = 22999


class Cancel(IntEnum):
    """What a cancel request ends; nothing can be ended for single instruments."""

    ALL = 0
    DEPTH = 1


_CONFIRMING = {Command.SUBSCRIBE_ANSWER, Command.DEPTH_ANSWER, Command.CANCEL_ANSWER}
_PUSHES = {Command.TICK, Command.DEPTH}
_BUY, _SELL, _UNKNOWN = int(Side.BUY), int(Side.SELL), int(Side.UNKNOWN)
_SIDES = {None: _UNKNOWN, 0: _UNKNOWN, 1: _BUY, 2: _SELL}
_NO_SIDES = dict.fromkeys(_SIDES, _UNKNOWN)
"""Currencies, metals and energy carry a direction that is only a default, 0 or 1 by the document's age."""


@final
class _Tick(msgspec.Struct, gc=False):
    """The data of a push; numbers come as text or as numbers, depending on the age of the document."""

    code: str = ""
    seq: int | None = None
    tick_time: int | None = None
    price: float = nan
    volume: float | Literal[""] | None = None
    turnover: float | Literal[""] | None = None
    trade_direction: int | None = None


class _TickPush(msgspec.Struct, gc=False, tag_field="cmd_id", tag=int(Command.TICK)):
    data: _Tick


class _DepthPush(msgspec.Struct, gc=False, tag_field="cmd_id", tag=int(Command.DEPTH)):
    data: Depth


class AllTickProtocol:
    """One connection to AllTick."""

    def __init__(self, instruments: InstrumentTable, plan: Plan, *, title: str = TITLE) -> None:  # noqa: ARG002
        self._title = title
        self._instruments = instruments
        self._known: dict[str, tuple[int, Mapping[int | None, int]]] = {}
        for number in range(len(instruments)):
            self._learn(number)
        self._push: msgspec.json.Decoder[_TickPush | _DepthPush] = msgspec.json.Decoder(
            _TickPush | _DepthPush, strict=False
        )

    def url(self, base: str, token: Secret) -> str:
        """The address with the token as its query, as the provider demands."""
        joint = "&" if "?" in base else "?"
        return f"{base}{joint}token={quote(token.reveal(), safe='')}"

    def batches(self, symbols: Sequence[int]) -> list[list[int]]:
        """One portion: each subscription replaces the one before, so the list is always sent whole."""
        return [list(symbols)] if symbols else []

    def subscribe(self, request: int, confirmed: Sequence[int], wanted: Sequence[int]) -> bytes:
        """Command 22004 with all instruments of this connection."""
        codes = [{"code": self._learn(symbol)} for symbol in (*confirmed, *wanted)]
        return self._request(Command.SUBSCRIBE, request, {"symbol_list": codes})

    def authorise(self, token: Secret) -> bytes:  # noqa: ARG002
        """Nothing: the token is in the address."""
        return b""

    def unsubscribe(self, request: int, kept: Sequence[int], removed: Sequence[int]) -> bytes:  # noqa: ARG002
        """Command 22004 with what is kept, since each list replaces the one before; 22006 if nothing is.

        The latter ends order books as well.
        """
        if kept:
            return self.subscribe(request, (), kept)
        return self._request(Command.CANCEL, request, {"cancel_type": int(Cancel.ALL)})

    def quotes(self, request: int, symbols: Sequence[int]) -> bytes:
        """Command 22002 with all instruments and one level each; 22006 if there are none."""
        if not symbols:
            return self._request(Command.CANCEL, request, {"cancel_type": int(Cancel.DEPTH)})
        codes = [{"code": self._learn(symbol), "depth_level": 1} for symbol in symbols]
        return self._request(Command.SUBSCRIBE_DEPTH, request, {"symbol_list": codes})

    def heartbeat(self, request: int) -> bytes:
        """Command 22000; without one for 30 s the provider closes the connection."""
        return self._request(Command.HEARTBEAT, request, {})

    def decode(self, frame: bytes, recv_us: int, out: Decoded) -> Event | None:
        """Decode a push or an answer; see `FeedProtocol.decode`."""
        try:
            push = self._push.decode(frame)
        except MALFORMED as error:
            return self._decode_answer(frame, error)
        data = push.data
        try:
            symbol, sides = self._known[data.code]
        except KeyError:
            raise RejectedError("code was not subscribed") from None
        if type(data) is Depth:  # exactly, since asking for the kind would cost each tick three times as much
            out.quotes[symbol] = best_quote(data, recv_us)
            return None
        try:
            side = sides[data.trade_direction]
        except KeyError:
            raise RejectedError("trade direction is unknown") from None
        out.rows.append(
            (
                time_us_of(data.tick_time),
                recv_us,
                symbol,
                price_of(data.price),
                quantity_of(data.volume, "volume"),
                quantity_of(data.turnover, "turnover"),
                side,
                seq_of(data.seq),
                0,
                0,
            )
        )
        return None

    def _decode_answer(self, frame: bytes, why_no_push: BaseException) -> Event | None:
        try:
            answer = decode_answer(frame)
        except MALFORMED as error:
            raise rejection(error) from None
        if answer.ret is not None and answer.ret != OK:
            return refusal(answer.ret, answer.msg, answer.seq_id or None, title=self._title)
        if answer.cmd_id in _CONFIRMING:
            return Confirmed(answer.seq_id)
        if answer.cmd_id == Command.HEARTBEAT_ANSWER:
            return HeartbeatAnswered()
        if answer.cmd_id in _PUSHES:
            raise rejection(why_no_push)
        raise RejectedError("command is unknown")

    def _learn(self, symbol: int) -> str:
        """The provider's code of an instrument, whose pushes are understood from now on."""
        instrument = self._instruments[symbol]
        code = native_code(instrument)
        self._known[code] = (symbol, _NO_SIDES if instrument.venue is Venue.FX else _SIDES)
        return code

    def _request(self, command: Command, request: int, data: dict[str, object]) -> bytes:
        return msgspec.json.encode(
            {"cmd_id": int(command), "seq_id": request, "trace": str(uuid4()), "data": data}
        )
