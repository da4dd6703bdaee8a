"""Binance spot market streams, combined form.

Source: the exchange's "WebSocket Streams" document. Trades carry an id that counts every trade of a pair,
so a jump of ids is a known loss.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import nan
from urllib.parse import urlsplit

import msgspec

from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.tick import Side
from tickdeck.feeds.base import Confirmed, Decoded, Event, Plan, Refused, Verdict
from tickdeck.feeds.binance.symbols import trade_stream
from tickdeck.feeds.fields import MALFORMED, price_of, quantity_of, rejection, seq_of, time_us_of
from tickdeck.pipeline.rejects import RejectedError
from tickdeck.settings.secrets import Secret

STREAMS_PER_REQUEST = 100
"""Streams named in one request; the exchange counts requests, and has a limit on their size."""

_BUY, _SELL = int(Side.BUY), int(Side.SELL)
_OTHER_EVENTS = {"", "aggTrade", "depthUpdate", "24hrTicker", "kline", "serverShutdown"}
"""Events that are known and not ticks of ours; a book ticker has no name at all."""


class _Trade(msgspec.Struct, gc=False):
    event: str = msgspec.field(name="e", default="")
    pair: str = msgspec.field(name="s", default="")
    trade_id: int | None = msgspec.field(name="t", default=None)
    price: float = msgspec.field(name="p", default=nan)
    quantity: float | None = msgspec.field(name="q", default=None)
    time: int | None = msgspec.field(name="T", default=None)
    buyer_is_maker: bool | None = msgspec.field(name="m", default=None)


class _Combined(msgspec.Struct, gc=False):
    data: _Trade


class _Problem(msgspec.Struct, gc=False):
    code: int = 0
    msg: str = ""


class _Answer(msgspec.Struct, gc=False):
    id: int | None = None
    code: int | None = None
    msg: str = ""
    error: _Problem | None = None


class BinanceProtocol:
    """One connection to Binance spot."""

    def __init__(self, instruments: InstrumentTable, plan: Plan) -> None:  # noqa: ARG002
        self._streams = [trade_stream(instrument) for instrument in instruments]
        self._numbers = {instrument.code: number for number, instrument in enumerate(instruments)}
        self._combined = msgspec.json.Decoder(_Combined, strict=False)
        self._answer = msgspec.json.Decoder(_Answer)

    def url(self, base: str, token: Secret) -> str:  # noqa: ARG002
        """The combined endpoint; public, so the token is not used."""
        parts = urlsplit(base)
        return parts._replace(path=parts.path.rstrip("/") or "/stream").geturl()

    def batches(self, symbols: Sequence[int]) -> list[list[int]]:
        """Portions of a hundred: subscriptions add up."""
        return [
            list(symbols[start : start + STREAMS_PER_REQUEST])
            for start in range(0, len(symbols), STREAMS_PER_REQUEST)
        ]

    def subscribe(self, request: int, confirmed: Sequence[int], wanted: Sequence[int]) -> bytes:  # noqa: ARG002
        """Method SUBSCRIBE for the new instruments only."""
        streams = [self._streams[symbol] for symbol in wanted]
        return msgspec.json.encode({"method": "SUBSCRIBE", "params": streams, "id": request})

    def authorise(self, token: Secret) -> bytes:  # noqa: ARG002
        """Nothing: the streams are public."""
        return b""

    def unsubscribe(self, request: int, kept: Sequence[int], removed: Sequence[int]) -> bytes:  # noqa: ARG002
        """Method UNSUBSCRIBE."""
        streams = [self._streams[symbol] for symbol in removed]
        return msgspec.json.encode({"method": "UNSUBSCRIBE", "params": streams, "id": request})

    def quotes(self, request: int, symbols: Sequence[int]) -> None:  # noqa: ARG002
        """None as yet."""
        return

    def heartbeat(self, request: int) -> None:  # noqa: ARG002
        """None: the exchange pings by itself."""
        return

    def decode(self, frame: bytes, recv_us: int, out: Decoded) -> Event | None:
        """Decode a trade or an answer; see `FeedProtocol.decode`."""
        try:
            trade = self._combined.decode(frame).data
        except MALFORMED as error:
            return self._decode_answer(frame, error)
        if trade.event != "trade":
            if trade.event in _OTHER_EVENTS:
                return None
            raise RejectedError("event is unknown")
        symbol = self._numbers.get(trade.pair)
        if symbol is None:
            raise RejectedError("pair was not subscribed")
        out.rows.append(
            (
                time_us_of(trade.time),
                recv_us,
                symbol,
                price_of(trade.price),
                quantity_of(trade.quantity, "quantity"),
                nan,
                # The maker rested in the book, so the other side crossed the spread.
                0 if trade.buyer_is_maker is None else _SELL if trade.buyer_is_maker else _BUY,
                seq_of(trade.trade_id),
                0,
                0,
            )
        )
        return None

    def _decode_answer(self, frame: bytes, why_no_trade: BaseException) -> Event | None:
        try:
            answer = self._answer.decode(frame)
        except MALFORMED as error:
            raise rejection(error) from None
        problem = answer.error or (_Problem(answer.code, answer.msg) if answer.code is not None else None)
        if problem is not None:
            text = f"Binance refused a subscription ({problem.code}: {problem.msg})."
            return Refused(Verdict.BAD_REQUEST, text, answer.id)
        if answer.id is None:
            raise rejection(why_no_trade)
        return Confirmed(answer.id)


def handshake_refused(status: int, body: bytes) -> Refused:  # noqa: ARG001
    """Judge a handshake answered by HTTP: 403, 418 and 429 mean too much, the rest passes with time."""
    return Refused(Verdict.WAIT, f"Binance answered the handshake with HTTP {status}; waiting.")
