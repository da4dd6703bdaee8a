"""What Binance tells of the past, over its public HTTP interface; no key.

Source: the exchange's "REST API" document, market data endpoints. Looking up old trades asked for a key until
2023; it does not any more.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import nan

import msgspec

from tickdeck.domain.bar import Bar
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.tick import Row, Side
from tickdeck.feeds.base import Plan, RestRequest
from tickdeck.feeds.binance.symbols import AGGREGATES, Pairs
from tickdeck.feeds.fields import MALFORMED, price_of, quantity_of, seq_of, time_us_of
from tickdeck.pipeline.rejects import RejectedError
from tickdeck.settings.secrets import Secret
from tickdeck.words import mark

PRINTS_PER_REQUEST = 1000
TICKERS_PER_REQUEST = 20
"""Up to so many pairs weigh as little as one."""
PAIRS_PER_REQUEST = 50

_TRADING = "TRADING"
_CODES = range(-10_000, 10_000)

_BUY, _SELL = int(Side.BUY), int(Side.SELL)


class _Trade(msgspec.Struct, gc=False):
    id: int
    price: float
    quantity: float = msgspec.field(name="qty")
    time: int
    buyer_is_maker: bool = msgspec.field(name="isBuyerMaker")


class _Aggregate(msgspec.Struct, gc=False):
    id: int = msgspec.field(name="a")
    price: float = msgspec.field(name="p")
    quantity: float = msgspec.field(name="q")
    time: int = msgspec.field(name="T")
    buyer_is_maker: bool = msgspec.field(name="m")


class _Ticker(msgspec.Struct, gc=False):
    symbol: str
    close: float = msgspec.field(name="prevClosePrice")


class _Pair(msgspec.Struct, gc=False):
    symbol: str
    status: str


class _ExchangeInfo(msgspec.Struct, gc=False):
    symbols: list[_Pair]


class _Problem(msgspec.Struct, gc=False):
    code: int


class BinanceHistory:
    """Questions to Binance about prints by id, the price a day ago, and halted pairs."""

    def __init__(self, instruments: InstrumentTable, plan: Plan) -> None:
        self._pairs = Pairs(instruments)
        self._aggregates = plan.variant == AGGREGATES
        self._prints: msgspec.json.Decoder[list[_Trade]] | msgspec.json.Decoder[list[_Aggregate]] = (
            msgspec.json.Decoder(list[_Aggregate], strict=False)
            if self._aggregates
            else msgspec.json.Decoder(list[_Trade], strict=False)
        )
        self._tickers = msgspec.json.Decoder(list[_Ticker], strict=False)
        self._exchange_info = msgspec.json.Decoder(_ExchangeInfo)

    def prints(self, symbol: int, first_seq: int, last_seq: int, token: Secret) -> RestRequest | None:  # noqa: ARG002
        """Ask for trades, or aggregates, from `first_seq` on; a thousand at most are one answer."""
        if not 0 <= first_seq <= last_seq:
            return None
        return RestRequest(
            "/api/v3/aggTrades" if self._aggregates else "/api/v3/historicalTrades",
            {
                "symbol": self._pairs.pair(symbol),
                "fromId": str(first_seq),
                "limit": str(min(PRINTS_PER_REQUEST, last_seq - first_seq + 1)),
            },
        )

    def read_prints(self, symbol: int, body: bytes, recv_us: int) -> list[Row]:
        """The prints of an answer, which may reach beyond what was asked for."""
        try:
            prints: Sequence[_Trade | _Aggregate] = self._prints.decode(body)
        except MALFORMED as error:
            raise _why_not(body, error) from None
        return [
            (
                time_us_of(each.time),
                recv_us,
                symbol,
                price_of(each.price),
                quantity_of(each.quantity, "quantity"),
                nan,
                _SELL if each.buyer_is_maker else _BUY,
                seq_of(each.id),
                0,
                0,
            )
            for each in sorted(prints, key=lambda each: each.id)
        ]

    def bars(self, symbol: int, from_us: int, to_us: int, token: Secret) -> RestRequest | None:  # noqa: ARG002
        """None: the prints themselves can be had."""
        return None

    def read_bars(self, symbol: int, body: bytes) -> list[Bar]:  # noqa: ARG002
        """None: there is no such question."""
        return []

    def closes(self, symbols: Sequence[int], token: Secret) -> list[RestRequest]:  # noqa: ARG002
        """Ask for the statistics of the last 24 hours."""
        return self._per_portion("/api/v3/ticker/24hr", symbols, TICKERS_PER_REQUEST)

    def read_closes(self, body: bytes, now_us: int) -> dict[int, float]:  # noqa: ARG002
        """The last price before the last 24 hours began, by instrument number.

        A market that never closes has no close; the change since then is what the exchange itself shows.
        """
        try:
            tickers = self._tickers.decode(body)
        except MALFORMED as error:
            raise _why_not(body, error) from None
        closes: dict[int, float] = {}
        for ticker in tickers:
            symbol = self._pairs.number(ticker.symbol)
            # A pair that is younger than a day has a zero there.
            if symbol is not None and ticker.close != 0:
                closes[symbol] = price_of(ticker.close)
        return closes

    def suspended(self, symbols: Sequence[int], token: Secret) -> list[RestRequest]:  # noqa: ARG002
        """Ask for the state of our pairs."""
        return self._per_portion("/api/v3/exchangeInfo", symbols, PAIRS_PER_REQUEST)

    def read_suspended(self, body: bytes) -> set[int]:
        """Our pairs that are not trading: halted, in a break, or taken from the list."""
        try:
            pairs = self._exchange_info.decode(body).symbols
        except MALFORMED as error:
            raise _why_not(body, error) from None
        numbers = {self._pairs.number(pair.symbol) for pair in pairs if pair.status != _TRADING}
        return {number for number in numbers if number is not None}

    def _per_portion(self, path: str, symbols: Sequence[int], size: int) -> list[RestRequest]:
        portions = [symbols[start : start + size] for start in range(0, len(symbols), size)]
        return [
            RestRequest(
                path,
                {"symbols": msgspec.json.encode([self._pairs.pair(each) for each in portion]).decode()},
            )
            for portion in portions
        ]


def _why_not(body: bytes, error: BaseException) -> RejectedError:
    """Why an answer cannot be understood: it is the exchange's refusal, or none of its answers."""
    try:
        code = msgspec.json.decode(body, type=_Problem).code
    except MALFORMED:
        is_json = isinstance(error, msgspec.ValidationError)
        return RejectedError(
            mark("answer has other values than documented") if is_json else mark("answer is not JSON")
        )
    if code in _CODES:
        return RejectedError(mark("Binance refused with {code}").format(code=code))
    return RejectedError(mark("Binance refused with an unknown code"))
