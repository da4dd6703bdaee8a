"""The simulated AllTick's HTTP interface: bars, and lists of suspended stocks that are empty.

Source: the provider's HTTP documents, "kline", "batch-kline", "suspension" and "interface limitation". Where
they are silent: a minute without a print has no bar, a daily bar is stamped with the beginning of its day
in Hong Kong, and what was asked too soon is answered 429 and does not count.
"""

from __future__ import annotations

import hmac
import time
from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from http import HTTPStatus

import msgspec

from tickdeck.domain.bar import Bar
from tickdeck.simulator.alltick_wire import RET_TEXT, Ret
from tickdeck.simulator.limits import Limits, Plan, SpacingGate
from tickdeck.simulator.market_history import MarketHistory
from tickdeck.simulator.rest_listener import RestAnswer, RestQuestion

PATH = "/quote-stock-b-api"
"""The provider's path for stocks."""

_SUSPENSIONS = tuple(f"/api/suspension/{exchange}" for exchange in ("sse", "nyse", "nasdaq"))
_SUSPENSION_SPACING_S = 60.0
_MOST_BARS = 500
_MOST_BATCH_BARS = 2


class _BarType(IntEnum):
    MINUTE = 1
    DAY = 8


class _BarsWanted(msgspec.Struct, frozen=True):
    code: str
    kline_type: int
    kline_timestamp_end: int = 0
    query_kline_num: int = 1
    adjust_type: int = 0


class _One(msgspec.Struct, frozen=True):
    data: _BarsWanted
    trace: str = ""


class _Many(msgspec.Struct, frozen=True):
    data_list: list[_BarsWanted]


class _Batch(msgspec.Struct, frozen=True):
    data: _Many
    trace: str = ""


class _RefusedError(Exception):
    def __init__(self, ret: Ret, text: str = "", status: HTTPStatus = HTTPStatus.OK) -> None:
        super().__init__(text or RET_TEXT[ret])
        self.ret = ret
        self.status = status


class AllTickRest:
    """Answers requests for history to the holder of one token."""

    def __init__(
        self,
        history: MarketHistory,
        *,
        numbers: Mapping[str, int],
        token: bytes,
        plan: Plan,
        limits: Limits,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Prepare to answer.

        Args:
            history: What is known of the past.
            numbers: Instrument numbers by AllTick's spelling of the codes.
            token: The only one that is let in.
            plan: What it may ask, and how often.
            limits: May change the spacing.
            clock: Seconds, never back.
        """
        self._history = history
        self._numbers = numbers
        self._token = token
        self._plan = plan
        self._spacing_s = limits.rest_spacing_s
        self._gates: dict[str, SpacingGate] = {}
        self._clock = clock
        self._routes: Mapping[str, tuple[str, Callable[[RestQuestion], bytes]]] = {
            "/kline": ("GET", self._one),
            "/batch-kline": ("POST", self._batch),
            **dict.fromkeys(_SUSPENSIONS, ("GET", self._suspended)),
        }

    async def answer(self, question: RestQuestion) -> RestAnswer:
        """Answer one request."""
        path = question.path.removeprefix(PATH)
        given = question.query.get("token", "")
        method, told = self._routes.get(path, ("", self._suspended))
        try:
            if not hmac.compare_digest(given.encode(errors="replace"), self._token):
                text = "" if given else "token is required"
                raise _RefusedError(Ret.TOKEN_INVALID, text, HTTPStatus.UNAUTHORIZED)
            if not method:
                return RestAnswer(b"{}", HTTPStatus.NOT_FOUND)
            if question.method != method:
                return RestAnswer(b"{}", HTTPStatus.METHOD_NOT_ALLOWED)
            if not self._is_punctual(path):
                raise _RefusedError(Ret.RATE_LIMIT, status=HTTPStatus.TOO_MANY_REQUESTS)
            return RestAnswer(told(question))
        except _RefusedError as refused:
            body = {"ret": int(refused.ret), "msg": str(refused)}
            return RestAnswer(msgspec.json.encode(body), refused.status)

    def _is_punctual(self, path: str) -> bool:
        gate = self._gates.get(path)
        if gate is None:
            gate = self._gates[path] = SpacingGate(self._spacing_of(path))
        return gate.is_open_at(self._clock()) and gate.pass_at(self._clock())

    def _spacing_of(self, path: str) -> float:
        if self._spacing_s is not None:
            return self._spacing_s
        if path in _SUSPENSIONS:
            return _SUSPENSION_SPACING_S
        return self._plan.batch_spacing_s if path == "/batch-kline" else self._plan.rest_spacing_s

    def _one(self, question: RestQuestion) -> bytes:
        query = question.query.get("query")
        if not query:
            raise _RefusedError(Ret.QUERY_INVALID)
        try:
            asked = msgspec.json.decode(query, type=_One)
        except (msgspec.DecodeError, UnicodeEncodeError):
            raise _RefusedError(Ret.QUERY_INVALID) from None
        wanted = asked.data
        bars = self._bars(wanted, _MOST_BARS)
        return _ok(
            asked.trace,
            {"code": wanted.code, "kline_type": wanted.kline_type, "kline_list": _spelled(bars)},
        )

    def _batch(self, question: RestQuestion) -> bytes:
        if not question.body:
            raise _RefusedError(Ret.BODY_EMPTY)
        try:
            asked = msgspec.json.decode(question.body, type=_Batch)
        except msgspec.DecodeError:
            raise _RefusedError(Ret.DATA_INVALID) from None
        found = [
            {
                "code": wanted.code,
                "kline_type": wanted.kline_type,
                "kline_data": _spelled(self._bars(wanted, _MOST_BATCH_BARS)),
            }
            for wanted in asked.data.data_list[: self._plan.batch_codes]
        ]
        return _ok(asked.trace, {"kline_list": found})

    def _suspended(self, _question: RestQuestion) -> bytes:
        stamp = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime())
        return msgspec.json.encode({"success": True, "timestamp": stamp, "totalCount": 0, "data": []})

    def _bars(self, wanted: _BarsWanted, most: int) -> Sequence[Bar]:
        number = self._numbers.get(wanted.code)
        if number is None:
            raise _RefusedError(Ret.CODE_INVALID)
        if wanted.kline_timestamp_end or wanted.adjust_type:
            raise _RefusedError(Ret.DATA_INVALID, "stocks have only their latest bars, unadjusted")
        if wanted.query_kline_num < 1:
            raise _RefusedError(Ret.DATA_INVALID)
        count = min(wanted.query_kline_num, most)
        if wanted.kline_type == _BarType.MINUTE:
            return self._history.minutes(number, count)
        if wanted.kline_type == _BarType.DAY:
            return self._history.days(number, count)
        raise _RefusedError(Ret.DATA_INVALID, "the simulated market has bars of a minute and of a day only")


def _spelled(bars: Sequence[Bar]) -> list[dict[str, str]]:
    return [
        {
            "timestamp": str(bar.time_us // 1_000_000),
            "open_price": f"{bar.open:.3f}",
            "close_price": f"{bar.close:.3f}",
            "high_price": f"{bar.high:.3f}",
            "low_price": f"{bar.low:.3f}",
            "volume": f"{bar.volume:.0f}",
            "turnover": f"{bar.turnover:.3f}",
        }
        for bar in bars
    ]


def _ok(trace: str, data: object) -> bytes:
    return msgspec.json.encode({"ret": int(Ret.OK), "msg": RET_TEXT[Ret.OK], "trace": trace, "data": data})
