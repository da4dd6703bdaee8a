"""Alpaca's stream of stock trades and quotes.

Source: the provider's documents "WebSocket Stream" and "Real-time Stock Data". Every message is an array;
its items say by ``T`` what they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import nan
from urllib.parse import urlsplit

import msgspec

from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.tick import NO_SEQ, NO_TIME, Side
from tickdeck.feeds.alpaca.credentials import credentials_of
from tickdeck.feeds.alpaca.symbols import Symbols
from tickdeck.feeds.alpaca.timestamps import time_us_of_text
from tickdeck.feeds.base import (
    Authorised,
    Confirmed,
    Decoded,
    Event,
    Greeted,
    Plan,
    Refused,
    Verdict,
)
from tickdeck.feeds.fields import MALFORMED, price_of, quantity_of, rejection
from tickdeck.pipeline.rejects import RejectedError
from tickdeck.settings.secrets import Secret
from tickdeck.words import mark

_STOP = {401, 402, 403, 408, 409, 410}
_BAD_REQUEST = {400, 405}
"""These answer a request of ours. 405 is that there are too many instruments: what is asked for is halved
until it fits, and what does not fit is refused one by one and not asked for again, so it comes to an end."""
_SENTENCE = {
    400: mark("Alpaca does not understand a request."),
    401: mark("Alpaca wants a login; give both under Connection… or in the environment."),
    402: mark("Alpaca does not accept the key and the secret; give others under Connection…."),
    403: mark("Alpaca says that this connection has logged in already; try again."),
    404: mark("Alpaca did not get the login in time; trying again."),
    405: mark("Alpaca does not give this subscription so many instruments at a time."),
    406: mark("Alpaca allows no further connection with this key; another program may use it. Waiting."),
    407: mark("Alpaca closed the connection because data was not read fast enough; trying again."),
    409: mark("This Alpaca subscription does not include this stream; choose another plan."),
    410: mark("Alpaca does not have this kind of data on this stream; choose another plan."),
    500: mark("Alpaca has an error of its own; trying again."),
}
_NEVER_BY_WAITING = {401, 403, 404}
_UNKNOWN_SIDE = int(Side.UNKNOWN)


class _Message(msgspec.Struct, tag_field="T", gc=False):
    """What all items of a message have in common."""


class _Trade(_Message, tag="t"):
    symbol: str = msgspec.field(name="S")
    price: float = msgspec.field(name="p")
    size: float | None = msgspec.field(name="s", default=None)
    time: str | None = msgspec.field(name="t", default=None)


class _Quote(_Message, tag="q"):
    symbol: str = msgspec.field(name="S")
    bid: float = msgspec.field(name="bp", default=0.0)
    bid_size: float | None = msgspec.field(name="bs", default=None)
    ask: float = msgspec.field(name="ap", default=0.0)
    ask_size: float | None = msgspec.field(name="as", default=None)
    time: str | None = msgspec.field(name="t", default=None)


class _Success(_Message, tag="success"):
    msg: str = ""


class _Error(_Message, tag="error"):
    code: int = 0
    msg: str = ""


class _Subscription(_Message, tag="subscription"):
    """All that is subscribed now."""


class _Correction(_Message, tag="c"):
    """A trade that was told wrongly, and how it should have been."""


class _Cancel(_Message, tag="x"):
    """A trade that was told and does not count."""


class _Bar(_Message, tag="b"):
    pass


class _UpdatedBar(_Message, tag="u"):
    pass


class _DailyBar(_Message, tag="d"):
    pass


class _Status(_Message, tag="s"):
    pass


class _PriceBand(_Message, tag="l"):
    pass


class _Imbalance(_Message, tag="i"):
    pass


_Item = (
    _Trade
    | _Quote
    | _Success
    | _Error
    | _Subscription
    | _Correction
    | _Cancel
    | _Bar
    | _UpdatedBar
    | _DailyBar
    | _Status
    | _PriceBand
    | _Imbalance
)


class _Kind(msgspec.Struct, gc=False):
    kind: str = msgspec.field(name="T")


_WRONG = {
    "t": "trade has values of the wrong type",
    "q": "quote has values of the wrong type",
    "success": "answer has values of the wrong type",
    "error": "answer has values of the wrong type",
}


class AlpacaProtocol:
    """One connection to Alpaca; the plan's variant names the stream, such as ``iex`` or ``sip``.

    Corrections and cancellations come unasked with the trades. They are understood and take nothing back: the
    record is of what was told at the time, and a corrected trade put in as another would count its
    volume twice.
    """

    def __init__(self, instruments: InstrumentTable, plan: Plan) -> None:
        self._stream = plan.variant
        self._symbols = Symbols(instruments)
        self._numbers = self._symbols.numbers
        self._items = msgspec.json.Decoder(list[_Item])
        self._item: msgspec.json.Decoder[_Item] = msgspec.json.Decoder(_Item)
        self._raw_items = msgspec.json.Decoder(list[msgspec.Raw])
        self._kind = msgspec.json.Decoder(_Kind)
        self._asked: int | None = None

    def url(self, base: str, token: Secret) -> str:  # noqa: ARG002
        """The address of the plan's stream; an address that names a stream is left as it is."""
        parts = urlsplit(base)
        return parts._replace(path=parts.path.rstrip("/") or f"/v2/{self._stream}").geturl()

    def authorise(self, token: Secret) -> bytes:
        """Action auth; within ten seconds of the connection.

        Raises:
            FeedError: If the token is not a key and a secret.
        """
        credentials = credentials_of(token)
        return msgspec.json.encode({"action": "auth", "key": credentials.key, "secret": credentials.secret})

    def batches(self, symbols: Sequence[int]) -> list[list[int]]:
        """One portion; subscriptions add up."""
        return [list(symbols)] if symbols else []

    def subscribe(self, request: int, confirmed: Sequence[int], wanted: Sequence[int]) -> bytes:  # noqa: ARG002
        """Action subscribe for the trades of the new instruments only."""
        return self._ask(request, {"action": "subscribe", "trades": self._names(wanted)})

    def unsubscribe(self, request: int, kept: Sequence[int], removed: Sequence[int]) -> bytes:  # noqa: ARG002
        """Action unsubscribe for trades and quotes of what is removed."""
        names = self._names(removed)
        return self._ask(request, {"action": "unsubscribe", "trades": names, "quotes": names})

    def quotes(self, request: int, symbols: Sequence[int]) -> bytes:
        """Action subscribe for quotes, by itself: if only these are too many, the trades go on."""
        return self._ask(request, {"action": "subscribe", "quotes": self._names(symbols)})

    def heartbeat(self, request: int) -> None:  # noqa: ARG002
        """None: WebSocket pings do."""
        return

    def decode(self, frame: bytes, recv_us: int, out: Decoded) -> Event | None:
        """Decode the items of a message; see `FeedProtocol.decode`.

        Answers come one by one; should there be several, a refusal matters most.
        """
        event: Event | None = None
        for item in self._items_of(frame, out):
            try:
                told = self._take(item, recv_us, out)
            except RejectedError as error:
                out.rejected.append(error.reason)
                continue
            if told is not None and not isinstance(event, Refused):
                event = told
        return event

    def _items_of(self, frame: bytes, out: Decoded) -> list[_Item]:
        """The items of a message; where one is wrong, the others by themselves.

        Raises:
            RejectedError: If it is not an array.
        """
        try:
            return self._items.decode(frame)
        except MALFORMED as error:
            if not isinstance(error, msgspec.ValidationError):
                raise rejection(error) from None
        try:
            parts = self._raw_items.decode(frame)
        except MALFORMED as error:
            raise rejection(error) from None
        items: list[_Item] = []
        for part in parts:
            try:
                items.append(self._item.decode(part))
            except MALFORMED:
                out.rejected.append(self._why_not(part))
        return items

    def _why_not(self, part: msgspec.Raw) -> str:
        try:
            kind = self._kind.decode(part).kind
        except MALFORMED:
            return "item does not say what it is"
        return _WRONG.get(kind, "kind of message is unknown")

    def _take(self, item: _Item, recv_us: int, out: Decoded) -> Event | None:
        match item:
            case _Trade():
                out.rows.append(
                    (
                        NO_TIME if item.time is None else time_us_of_text(item.time),
                        recv_us,
                        self._number_of(item.symbol),
                        price_of(item.price),
                        quantity_of(item.size, "size"),
                        nan,
                        _UNKNOWN_SIDE,
                        # Each exchange, and each tape, counts its own trades, so an id says neither that a
                        # print is a duplicate nor that it is late. Alpaca sends none twice: there is
                        # nothing to find by it, and real trades to lose.
                        NO_SEQ,
                        0,
                        0,
                    )
                )
            case _Quote():
                bid, bid_size = _quote_side(item.bid, item.bid_size)
                ask, ask_size = _quote_side(item.ask, item.ask_size)
                time_us = NO_TIME if item.time is None else time_us_of_text(item.time)
                out.quotes[self._number_of(item.symbol)] = (time_us, recv_us, bid, bid_size, ask, ask_size)
            case _Success():
                return _success(item.msg)
            case _Subscription():
                self._asked = None
                return Confirmed(None)
            case _Error():
                request, self._asked = self._asked, None
                return refusal(item.code, item.msg, request)
        return None

    def _number_of(self, name: str) -> int:
        symbol = self._numbers.get(name)
        if symbol is None:
            symbol = self._symbols.number(name)
        if symbol is None:
            raise RejectedError("symbol was not subscribed")
        return symbol

    def _names(self, symbols: Sequence[int]) -> list[str]:
        return [self._symbols.name(symbol) for symbol in symbols]

    def _ask(self, request: int, message: dict[str, object]) -> bytes:
        """Remember what is asked, since answers do not say what they answer; 0 only asks how it would be."""
        if request:
            self._asked = request
        return msgspec.json.encode(message)


def _success(text: str) -> Event:
    if text == "connected":
        return Greeted()
    if text == "authenticated":
        return Authorised()
    raise RejectedError("success of an unknown kind")


def _quote_side(price: float, size: float | None) -> tuple[float, float]:
    """One side of a quote; zeros are none.

    The document calls sizes round lots, but since November 2025 the consolidated feeds give shares.
    """
    if price == 0 or size == 0:
        return nan, nan
    return price_of(price), quantity_of(size, "size")


def refusal(code: int, text: str, request: int | None = None) -> Refused:
    """What an error code asks for, with a sentence for the user.

    Args:
        code: The provider's number.
        text: The provider's words.
        request: The request under way, if any; only a wrong request is tied to it.
    """
    sentence = _SENTENCE.get(code) or mark("Alpaca answered {code}: {why}.").format(
        code=code, why=text or mark("no reason given")
    )
    if code in _STOP:
        return Refused(Verdict.STOP, sentence)
    if code in _BAD_REQUEST:
        return Refused(Verdict.BAD_REQUEST, sentence, request)
    return Refused(Verdict.WAIT, sentence)


def handshake_refused(status: int, body: bytes) -> Refused:  # noqa: ARG001
    """Judge a handshake answered by HTTP; the login comes later, so 401 to 404 are about the address."""
    if status in _NEVER_BY_WAITING:
        return Refused(
            Verdict.STOP,
            mark(
                "Alpaca does not have this stream at this address (HTTP {status}); check the plan and --url."
            ).format(status=status),
        )
    return Refused(
        Verdict.WAIT,
        mark("Alpaca answered the connection with HTTP {status}; waiting.").format(status=status),
    )
