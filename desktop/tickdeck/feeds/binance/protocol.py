"""Binance spot market streams, combined form.

Source: the exchange's "WebSocket Streams" document. Trades carry an id that counts every trade of a pair,
and aggregates one that counts every aggregate, so a jump of ids is a known loss.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import nan
from urllib.parse import urlsplit

import msgspec

from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.tick import NO_TIME, Side
from tickdeck.feeds.base import Closing, Confirmed, Decoded, Event, Plan, Refused, Verdict
from tickdeck.feeds.binance.symbols import AGGREGATES, BOOK_TICKER, TRADES, Pairs, stream_of
from tickdeck.feeds.fields import MALFORMED, price_of, quantity_of, rejection, seq_of, time_us_of
from tickdeck.pipeline.rejects import RejectedError
from tickdeck.settings.secrets import Secret
from tickdeck.words import mark

INSTRUMENTS_PER_REQUEST = 100
"""Two streams each; the exchange counts requests, and has a limit on their size."""

_BUY, _SELL = int(Side.BUY), int(Side.SELL)
_SHUTDOWN = "serverShutdown"
_OTHER_EVENTS = {
    TRADES, AGGREGATES, "depthUpdate", "kline", "avgPrice",
    "24hrTicker", "24hrMiniTicker", "1hTicker", "4hTicker", "1dTicker",
}  # fmt: skip
"""Events that are known and not what was subscribed."""

_QUOTATION_MARK = ord('"')
"""With it, before two braces, a book ticker ends and a print does not: it tells which to try first, and
never what the frame is."""

_STOP = {-1002, -2014, -2015}
"""Unauthorised, or a key or an address that is not accepted."""
_WAIT = {-1001, -1003, -1006, -1007, -1008, -1015, -1016, -1034}
"""The exchange is busy, does not answer or shuts down, or it is too much for it."""
_RESTRICTED_LOCATION = 451


class _Trade(msgspec.Struct, gc=False):
    event: str = msgspec.field(name="e", default="")
    pair: str = msgspec.field(name="s", default="")
    trade_id: int | None = msgspec.field(name="t", default=None)
    price: float = msgspec.field(name="p", default=nan)
    quantity: float | None = msgspec.field(name="q", default=None)
    time: int | None = msgspec.field(name="T", default=None)
    buyer_is_maker: bool | None = msgspec.field(name="m", default=None)


class _Aggregate(msgspec.Struct, gc=False):
    event: str = msgspec.field(name="e", default="")
    pair: str = msgspec.field(name="s", default="")
    trade_id: int | None = msgspec.field(name="a", default=None)
    price: float = msgspec.field(name="p", default=nan)
    quantity: float | None = msgspec.field(name="q", default=None)
    time: int | None = msgspec.field(name="T", default=None)
    buyer_is_maker: bool | None = msgspec.field(name="m", default=None)


class _CombinedTrade(msgspec.Struct, gc=False):
    data: _Trade


class _CombinedAggregate(msgspec.Struct, gc=False):
    data: _Aggregate


class _BookTicker(msgspec.Struct, gc=False):
    """The best bid and ask; the exchange gives them neither a time nor a name of the event."""

    event: str = msgspec.field(name="e", default="")
    pair: str = msgspec.field(name="s", default="")
    bid: float | None = msgspec.field(name="b", default=None)
    bid_quantity: float | None = msgspec.field(name="B", default=None)
    ask: float | None = msgspec.field(name="a", default=None)
    ask_quantity: float | None = msgspec.field(name="A", default=None)


class _CombinedBookTicker(msgspec.Struct, gc=False):
    data: _BookTicker


class _Problem(msgspec.Struct, gc=False):
    code: int = 0
    msg: str = ""


class _Named(msgspec.Struct, gc=False):
    event: str = msgspec.field(name="e", default="")


class _Answer(msgspec.Struct, gc=False):
    id: int | None = None
    code: int | None = None
    msg: str = ""
    error: _Problem | None = None
    event: str = msgspec.field(name="e", default="")
    data: _Named | None = None


class BinanceProtocol:
    """One connection to Binance spot: single trades or, with the variant `AGGREGATES`, aggregates."""

    def __init__(self, instruments: InstrumentTable, plan: Plan) -> None:
        self._kind = plan.variant or TRADES
        self._kinds = (self._kind, BOOK_TICKER) if plan.quotes else (self._kind,)
        self._pairs = Pairs(instruments)
        self._numbers = self._pairs.numbers
        self._decode_print: Callable[[bytes], _CombinedTrade | _CombinedAggregate] = (
            msgspec.json.Decoder(_CombinedAggregate, strict=False).decode
            if self._kind == AGGREGATES
            else msgspec.json.Decoder(_CombinedTrade, strict=False).decode
        )
        self._book_ticker = msgspec.json.Decoder(_CombinedBookTicker, strict=False)
        self._answer = msgspec.json.Decoder(_Answer)

    def url(self, base: str, token: Secret) -> str:  # noqa: ARG002
        """The combined endpoint; public, so the token is not used."""
        parts = urlsplit(base)
        return parts._replace(path=parts.path.rstrip("/") or "/stream").geturl()

    def batches(self, symbols: Sequence[int]) -> list[list[int]]:
        """Portions of a hundred: subscriptions add up."""
        return [
            list(symbols[start : start + INSTRUMENTS_PER_REQUEST])
            for start in range(0, len(symbols), INSTRUMENTS_PER_REQUEST)
        ]

    def subscribe(self, request: int, confirmed: Sequence[int], wanted: Sequence[int]) -> bytes:  # noqa: ARG002
        """Method SUBSCRIBE for the new instruments only: their prints, and their bid and ask."""
        return self._request("SUBSCRIBE", request, wanted)

    def authorise(self, token: Secret) -> bytes:  # noqa: ARG002
        """Nothing: the streams are public."""
        return b""

    def unsubscribe(self, request: int, kept: Sequence[int], removed: Sequence[int]) -> bytes:  # noqa: ARG002
        """Method UNSUBSCRIBE for both streams of what is removed."""
        return self._request("UNSUBSCRIBE", request, removed)

    def quotes(self, request: int, symbols: Sequence[int]) -> None:  # noqa: ARG002
        """None: they are subscribed together with the prints, in portions that the exchange takes."""
        return

    def heartbeat(self, request: int) -> None:  # noqa: ARG002
        """None: the exchange pings by itself."""
        return

    def decode(self, frame: bytes, recv_us: int, out: Decoded) -> Event | None:
        """Decode a print, a bid and ask, or an answer; see `FeedProtocol.decode`."""
        try:
            ends_as_text = frame[-3] == _QUOTATION_MARK
        except IndexError:
            ends_as_text = False
        if ends_as_text and self._took_book_ticker(frame, recv_us, out):
            return None
        try:
            trade = self._decode_print(frame).data
        except MALFORMED as error:
            return self._decode_other(frame, error)
        if trade.event != self._kind:
            if trade.event:
                return _other_event(trade.event)
            if not self._took_book_ticker(frame, recv_us, out):
                raise RejectedError("frame has values of the wrong type")
            return None
        symbol = self._numbers.get(trade.pair)
        if symbol is None:
            symbol = self._number_of(trade.pair)
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

    def _took_book_ticker(self, frame: bytes, recv_us: int, out: Decoded) -> bool:
        """Take a bid and ask; False if it is something else."""
        try:
            book = self._book_ticker.decode(frame).data
        except MALFORMED:
            return False
        if book.event:
            return False
        if not book.pair:
            # A partial depth has neither pair nor event; it is known, and nothing of ours.
            return True
        symbol = self._numbers.get(book.pair)
        if symbol is None:
            symbol = self._number_of(book.pair)
        bid, bid_quantity = _book_side(book.bid, book.bid_quantity)
        ask, ask_quantity = _book_side(book.ask, book.ask_quantity)
        out.quotes[symbol] = (NO_TIME, recv_us, bid, bid_quantity, ask, ask_quantity)
        return True

    def _number_of(self, pair: str) -> int:
        """The number of a pair that was not known when a frame was last looked at."""
        symbol = self._pairs.number(pair)
        if symbol is None:
            raise RejectedError("pair was not subscribed")
        return symbol

    def _decode_other(self, frame: bytes, why_no_trade: BaseException) -> Event | None:
        try:
            answer = self._answer.decode(frame)
        except msgspec.ValidationError:
            # Why it is no print says more of a frame that should be one.
            raise rejection(why_no_trade) from None
        except MALFORMED as error:
            raise rejection(error) from None
        problem = answer.error or (_Problem(answer.code, answer.msg) if answer.code is not None else None)
        if problem is not None:
            return refusal(problem.code, problem.msg, answer.id)
        if answer.id is not None:
            return Confirmed(answer.id)
        event = answer.event or (answer.data.event if answer.data is not None else "")
        if not event or event == self._kind:
            raise rejection(why_no_trade)
        return _other_event(event)

    def _request(self, method: str, request: int, symbols: Sequence[int]) -> bytes:
        pairs = [self._pairs.pair(symbol) for symbol in symbols]
        streams = [stream_of(pair, kind) for pair in pairs for kind in self._kinds]
        return msgspec.json.encode({"method": method, "params": streams, "id": request})


def _other_event(event: str) -> Closing | None:
    if event == _SHUTDOWN:
        return Closing()
    if event in _OTHER_EVENTS:
        return None
    raise RejectedError("event is unknown")


def _book_side(price: float | None, quantity: float | None) -> tuple[float, float]:
    """One side of the book; the exchange writes zeros where it is empty."""
    if not price or quantity == 0:
        return nan, nan
    return price_of(price), quantity_of(quantity, "quantity")


def refusal(code: int, text: str, request: int | None) -> Refused:
    """What an error of the exchange asks for, with a sentence for the user.

    Source: the exchange's list of errors; small positive codes are those of the streams, and all say that
    the request is wrong.
    """
    if code in _STOP:
        verdict, sentence = Verdict.STOP, mark("Binance does not allow this connection ({code}: {why}).")
    elif code in _WAIT:
        verdict = Verdict.WAIT
        sentence = mark("Binance says that it is too much, or is busy itself ({code}: {why}).")
    else:
        verdict, sentence = Verdict.BAD_REQUEST, mark("Binance refused a subscription ({code}: {why}).")
    return Refused(verdict, sentence.format(code=code, why=text or mark("no reason given")), request)


def handshake_refused(status: int, body: bytes) -> Refused:  # noqa: ARG001
    """Judge a handshake answered by HTTP: 403, 418 and 429 mean too much, and like most pass with time."""
    if status == _RESTRICTED_LOCATION:
        return Refused(
            Verdict.STOP, mark("Binance does not serve the country that this computer is in (HTTP 451).")
        )
    return Refused(
        Verdict.WAIT,
        mark("Binance answered the handshake with HTTP {status}; waiting.").format(status=status),
    )
