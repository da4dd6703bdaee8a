"""Binance's HTTP interface over a capture: trades and aggregates by id, and one-minute bars.

Source: the exchange's REST document, "Old trade lookup", "Compressed/Aggregate trades list", "Kline data"
and its list of error codes. An aggregate has here the id of its first trade, since single trades tell
nothing of the exchange's own numbers.
"""

from __future__ import annotations

import asyncio
import itertools
import math
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from http import HTTPStatus

import msgspec

from tickdeck.simulator.capture_history import CaptureHistory, Trade
from tickdeck.simulator.rest_listener import RestAnswer, RestQuestion

_USUAL, _MOST = 500, 1000
_MINUTE_MS = 60_000
_ENDLESS_MS = 2**63


class _RefusedError(Exception):
    def __init__(self, code: int, text: str) -> None:
        super().__init__(text)
        self.code = code


class CaptureRest:
    """Answers requests for history."""

    def __init__(self, history: CaptureHistory) -> None:
        """Prepare to answer.

        Args:
            history: The trades; read at the first request.
        """
        self._history = history
        self._loading = asyncio.Lock()
        self._answers: Mapping[str, Callable[[str, Mapping[str, str]], object]] = {
            "/api/v3/historicalTrades": self._trades,
            "/api/v3/aggTrades": self._aggregates,
            "/api/v3/klines": self._bars,
        }

    async def answer(self, question: RestQuestion) -> RestAnswer:
        """Answer one request."""
        told = self._answers.get(question.path)
        if told is None:
            return RestAnswer(b"{}", HTTPStatus.NOT_FOUND)
        if question.method != "GET":
            return RestAnswer(b"{}", HTTPStatus.METHOD_NOT_ALLOWED)
        try:
            async with self._loading:
                if not self._history.is_loaded:
                    await asyncio.to_thread(self._history.load)
            return RestAnswer(msgspec.json.encode(told(self._pair(question.query), question.query)))
        except _RefusedError as refused:
            problem = {"code": refused.code, "msg": str(refused)}
            return RestAnswer(msgspec.json.encode(problem), HTTPStatus.BAD_REQUEST)
        except OSError:
            problem = {"code": -1000, "msg": "The capture cannot be read."}
            return RestAnswer(msgspec.json.encode(problem), HTTPStatus.INTERNAL_SERVER_ERROR)

    def _pair(self, query: Mapping[str, str]) -> str:
        pair = query.get("symbol")
        if pair is None:
            raise _RefusedError(-1102, "Mandatory parameter 'symbol' was not sent.")
        if pair not in self._history:
            raise _RefusedError(-1121, "Invalid symbol.")
        return pair

    def _trades(self, pair: str, query: Mapping[str, str]) -> list[dict[str, object]]:
        return [
            {
                "id": trade.id,
                "price": trade.price,
                "qty": trade.quantity,
                "quoteQty": str(_value(trade)),
                "time": trade.time,
                "isBuyerMaker": trade.buyer_is_maker,
                "isBestMatch": trade.best_match,
            }
            for trade in self._asked(pair, query)
        ]

    def _aggregates(self, pair: str, query: Mapping[str, str]) -> list[dict[str, object]]:
        # Trades of an aggregate lie side by side and share these.
        alike = itertools.groupby(
            self._asked(pair, query, _MOST**2), lambda trade: (trade.price, trade.time, trade.buyer_is_maker)
        )
        whole = [(key, list(trades)) for key, trades in itertools.islice(alike, _limit(query))]
        return [
            {
                "a": trades[0].id,
                "p": price,
                "q": str(sum((Decimal(trade.quantity) for trade in trades), Decimal(0))),
                "f": trades[0].id,
                "l": trades[-1].id,
                "T": time,
                "m": buyer_is_maker,
                "M": trades[0].best_match,
            }
            for (price, time, buyer_is_maker), trades in whole
        ]

    def _asked(self, pair: str, query: Mapping[str, str], most: int | None = None) -> list[Trade]:
        limit = _limit(query)
        if "fromId" in query:
            return self._history.since(pair, _whole(query, "fromId", 0), most or limit)
        return self._history.latest(pair, limit)

    def _bars(self, pair: str, query: Mapping[str, str]) -> list[list[object]]:
        if query.get("interval") != "1m":
            raise _RefusedError(-1120, "Invalid interval; the capture has 1m.")
        limit = _limit(query)
        trades = self._history.between(
            pair, _whole(query, "startTime", 0), _whole(query, "endTime", _ENDLESS_MS)
        )
        minutes = [
            _bar(minute * _MINUTE_MS, list(within))
            for minute, within in itertools.groupby(trades, lambda trade: trade.time // _MINUTE_MS)
        ]
        return minutes[:limit] if "startTime" in query else minutes[-limit:]


def _bar(open_ms: int, trades: Sequence[Trade]) -> list[object]:
    prices = sorted(trades, key=lambda trade: Decimal(trade.price))
    taken = [trade for trade in trades if not trade.buyer_is_maker]
    return [
        open_ms,
        trades[0].price,
        prices[-1].price,
        prices[0].price,
        trades[-1].price,
        str(sum((Decimal(trade.quantity) for trade in trades), Decimal(0))),
        open_ms + _MINUTE_MS - 1,
        str(sum(map(_value, trades), Decimal(0))),
        len(trades),
        str(sum((Decimal(trade.quantity) for trade in taken), Decimal(0))),
        str(sum(map(_value, taken), Decimal(0))),
        "0",
    ]


def _value(trade: Trade) -> Decimal:
    return Decimal(trade.price) * Decimal(trade.quantity)


def _limit(query: Mapping[str, str]) -> int:
    return min(max(_whole(query, "limit", _USUAL), 1), _MOST)


def _whole(query: Mapping[str, str], name: str, usual: int) -> int:
    text = query.get(name)
    if text is None:
        return usual
    # int() would take spaces, signs and digits of other scripts.
    if not (text.isascii() and text.isdigit() and len(text) <= math.ceil(math.log10(_ENDLESS_MS))):
        raise _RefusedError(-1100, f"Illegal characters found in parameter '{name}'.")
    return int(text)
