"""What AllTick's HTTP interface tells of the past: bars, daily closes and suspensions; there are no prints.

Source: the provider's HTTP documents, "K-line query", "batch K-line query" and "suspension and resumption".
Stocks have their latest 500 one-minute bars only; currencies and coins also have those before a given time.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import IntEnum
from itertools import chain
from typing import Literal, TypeVar
from uuid import uuid4

import msgspec

from tickdeck.domain.bar import Bar
from tickdeck.domain.calendar import DAY_US, MINUTE_US, utc_offset_us
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.tick import Row
from tickdeck.domain.venue import FACTS, Venue
from tickdeck.feeds.alltick.answers import OK, code_reason
from tickdeck.feeds.alltick.symbols import native_code
from tickdeck.feeds.base import Plan, RestRequest
from tickdeck.feeds.fields import MALFORMED, price_of, quantity_of, rejection, time_us_of
from tickdeck.pipeline.rejects import RejectedError
from tickdeck.settings.secrets import Secret
from tickdeck.words import mark

_log = logging.getLogger(__name__)

MOST_BARS = 500
"""Bars in one answer; users report that asking for more disturbs the order of the answer."""
MOST_CODES = 100
"""Codes in one request for daily bars; every paid plan allows as many."""
_BEIJING_US = 8 * 3_600_000_000
_ASKED_BY_TIME = {Venue.FX, Venue.CRYPTO}
_EXCHANGES = ("nyse", "nasdaq")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?=$|[ T])")

_Data = TypeVar("_Data")
_Usable = TypeVar("_Usable")


class _Width(IntEnum):
    """The provider's numbers of bar widths."""

    MINUTE = 1
    DAY = 8


class _Envelope(msgspec.Struct):
    ret: int | None = None
    data: msgspec.Raw = msgspec.Raw(b"null")


class _Bars(msgspec.Struct):
    kline_list: list[msgspec.Raw] | None
    code: str = ""


class _Bar(msgspec.Struct, gc=False):
    timestamp: int
    open_price: float
    close_price: float
    high_price: float
    low_price: float
    volume: float | Literal[""] | None = None
    turnover: float | Literal[""] | None = None


class _Products(msgspec.Struct):
    kline_list: list[msgspec.Raw] | None


class _Daily(msgspec.Struct):
    code: str
    kline_data: list[msgspec.Raw] | None
    kline_type: int = int(_Width.DAY)


class _Close(msgspec.Struct, gc=False):
    timestamp: int
    close_price: float


class _Halts(msgspec.Struct):
    success: bool | None = None
    ret: int | None = None
    timestamp: str | None = None
    data: list[msgspec.Raw] | None = None


class _Halt(msgspec.Struct, gc=False, rename="camel"):
    symbol: str
    publish_date: str | None = None
    resume_date: str | None = None
    resume_date_time: str | None = None


_envelope = msgspec.json.Decoder(_Envelope, strict=False)
_bars = msgspec.json.Decoder(_Bars)
_bar = msgspec.json.Decoder(_Bar, strict=False)
_products = msgspec.json.Decoder(_Products)
_daily = msgspec.json.Decoder(_Daily, strict=False)
_close = msgspec.json.Decoder(_Close, strict=False)
_halts = msgspec.json.Decoder(_Halts, strict=False)
_halt = msgspec.json.Decoder(_Halt)


_SUSPENSIONS_SPACING_S = 61.0


class AllTickHistory:
    """Questions to AllTick's HTTP interface and their answers."""

    def __init__(self, instruments: InstrumentTable, plan: Plan) -> None:
        self._instruments = instruments
        # The free plan allows as many codes in a request as instruments on its connection.
        self._codes_a_request = min(plan.instruments, MOST_CODES)
        self._batch_spacing_s = plan.batch_spacing_s

    def prints(self, symbol: int, first_seq: int, last_seq: int, token: Secret) -> RestRequest | None:  # noqa: ARG002
        """None: the provider keeps no prints."""
        return None

    def read_prints(self, symbol: int, body: bytes, recv_us: int) -> list[Row]:  # noqa: ARG002
        """Nothing was asked.

        Raises:
            RejectedError: Always.
        """
        raise RejectedError(mark("no prints are kept"))

    def bars(self, symbol: int, from_us: int, to_us: int, token: Secret) -> RestRequest:
        """GET ``/kline``: of currencies and coins the bars up to the end, of stocks the latest 500."""
        instrument = self._instruments[symbol]
        end_s, count = 0, MOST_BARS
        if instrument.venue in _ASKED_BY_TIME:
            end_s = -(-to_us // 1_000_000)
            # Both the bar in which the interval begins and the one in which it ends.
            count = min(max(to_us - from_us, 0) // MINUTE_US + 2, MOST_BARS)
        data = _question(native_code(instrument), _Width.MINUTE, end_s, count)
        query = {"token": token.reveal(), "query": _encode(data).decode()}
        return RestRequest("/kline", query)

    def read_bars(self, symbol: int, body: bytes) -> list[Bar]:
        """The one-minute bars of an answer, oldest first; a bar that comes twice is taken once."""
        answer = _data_of(body, _bars)
        if answer.code not in {"", native_code(self._instruments[symbol])}:
            raise RejectedError(mark("answer is about another code"))
        found = _usable(answer.kline_list or (), _read_bar, "bars")
        return [bar for _, bar in sorted({bar.time_us: bar for bar in found}.items())]

    def closes(self, symbols: Sequence[int], token: Secret) -> list[RestRequest]:
        """POST ``/batch-kline``: the two latest daily bars of each, as many codes a request as allowed."""
        step = self._codes_a_request
        requests = []
        for start in range(0, len(symbols), step):
            questions = [
                _question(native_code(self._instruments[symbol]), _Width.DAY, 0, 2)
                for symbol in symbols[start : start + step]
            ]
            body = _encode({"data_list": questions})
            requests.append(
                RestRequest(
                    "/batch-kline",
                    {"token": token.reveal()},
                    method="POST",
                    body=body,
                    spacing_s=self._batch_spacing_s,
                )
            )
        return requests

    def read_closes(self, body: bytes, now_us: int) -> dict[int, float]:
        """The newest close of a day that is over, by instrument number; none where only today is told."""
        numbers = {native_code(each): number for number, each in enumerate(self._instruments)}
        found = _usable(
            _data_of(body, _products).kline_list or (),
            lambda raw: self._read_close(raw, now_us, numbers),
            "daily bars",
        )
        return dict(chain.from_iterable(found))

    def suspended(self, symbols: Sequence[int], token: Secret) -> list[RestRequest]:
        """GET ``/api/suspension/…`` of the New York exchanges, if one of these instruments trades there.

        The lists are not below the base address of the quotes, but beside it.
        """
        if not any(self._instruments[symbol].venue is Venue.US for symbol in symbols):
            return []
        return [
            RestRequest(
                f"/../api/suspension/{each}", {"token": token.reveal()}, spacing_s=_SUSPENSIONS_SPACING_S
            )
            for each in _EXCHANGES
        ]

    def read_suspended(self, body: bytes) -> set[int]:
        """Instruments whose latest suspension has no resumption, or one on a day still to come."""
        try:
            answer = _halts.decode(body)
        except MALFORMED as error:
            raise rejection(error) from None
        if answer.ret is not None and answer.ret != OK:
            raise RejectedError(code_reason(answer.ret))
        if answer.data is None or not (answer.success or answer.ret == OK):
            raise RejectedError(mark("the answer has no suspensions"))
        latest: dict[str, tuple[str, bool]] = {}
        today = (answer.timestamp or "")[:10]
        for symbol, published, resumes in _usable(answer.data, _read_halt, "suspensions"):
            if symbol not in latest or published > latest[symbol][0]:
                # The answer's date is never behind that of New York, so what is after it is still to come.
                latest[symbol] = (published, not resumes or (today != "" and resumes > today))
        return {
            number
            for number, instrument in enumerate(self._instruments)
            if instrument.venue is Venue.US and latest.get(instrument.code, ("", False))[1]
        }

    def _read_close(
        self, raw: msgspec.Raw, now_us: int, numbers: Mapping[str, int]
    ) -> list[tuple[int, float]]:
        daily = _daily.decode(raw)
        number = numbers.get(daily.code)
        if number is None:
            raise RejectedError(mark("code was not asked for"))
        if daily.kline_type != _Width.DAY:
            raise RejectedError(mark("bars are not daily"))
        venue = self._instruments[number].venue
        days = sorted(_usable(daily.kline_data or (), _read_day, "daily bars"))
        past = [close for begin_us, close in days if _is_over(begin_us, now_us, venue)]
        return [(number, past[-1])] if past else []


def _question(code: str, width: _Width, end_s: int, count: int) -> dict[str, object]:
    return {
        "code": code,
        "kline_type": int(width),
        "kline_timestamp_end": end_s,
        "query_kline_num": count,
        "adjust_type": 0,
    }


def _encode(data: dict[str, object]) -> bytes:
    return msgspec.json.encode({"trace": str(uuid4()), "data": data})


def _data_of(body: bytes, decoder: msgspec.json.Decoder[_Data]) -> _Data:
    """The data of an answer.

    Raises:
        RejectedError: If it is a refusal, or no answer at all.
    """
    try:
        envelope = _envelope.decode(body)
        if envelope.ret != OK:
            raise RejectedError(code_reason(envelope.ret))
        return decoder.decode(envelope.data)
    except MALFORMED as error:
        raise rejection(error) from None


def _usable(rows: Iterable[msgspec.Raw], read: Callable[[msgspec.Raw], _Usable], what: str) -> list[_Usable]:
    """What can be read; the rest is counted into the log.

    Raises:
        RejectedError: If there were rows and none can be read.
    """
    found: list[_Usable] = []
    reasons: Counter[str] = Counter()
    for row in rows:
        try:
            found.append(read(row))
        except RejectedError as error:
            reasons[error.reason] += 1
        except MALFORMED as error:
            reasons[rejection(error).reason] += 1
    if reasons:
        reason, _ = reasons.most_common(1)[0]
        if not found:
            raise RejectedError(reason)
        _log.info("AllTick: %d of the %s cannot be used (mostly: %s)", reasons.total(), what, reason)
    return found


def _read_bar(raw: msgspec.Raw) -> Bar:
    bar = _bar.decode(raw)
    prices = [price_of(each) for each in (bar.open_price, bar.high_price, bar.low_price, bar.close_price)]
    if max(prices) > bar.high_price or min(prices) < bar.low_price:
        raise RejectedError(mark("prices of a bar contradict each other"))
    return Bar(
        time_us=time_us_of(bar.timestamp),
        width_us=MINUTE_US,
        open=bar.open_price,
        high=bar.high_price,
        low=bar.low_price,
        close=bar.close_price,
        volume=quantity_of(bar.volume, "volume"),
        turnover=quantity_of(bar.turnover, "turnover"),
    )


def _read_day(raw: msgspec.Raw) -> tuple[int, float]:
    day = _close.decode(raw)
    return time_us_of(day.timestamp), price_of(day.close_price)


def _is_over(begin_us: int, now_us: int, venue: Venue) -> bool:
    """Whether the day of a daily bar is over at the venue."""
    if not FACTS[venue].calendar:
        # Without opening hours, days follow each other; where they begin is the provider's affair.
        return begin_us + DAY_US <= now_us
    return _date_of(begin_us, venue) < (now_us + utc_offset_us(venue, now_us)) // DAY_US


def _date_of(begin_us: int, venue: Venue) -> int:
    """The venue's date of a daily bar, in days since the epoch.

    The documents do not say where a day begins. A midnight in UTC or in the provider's own zone is no moment
    at which a day could begin in New York: it can only stand for the date.
    """
    for offset_us in (0, _BEIJING_US):
        if (begin_us + offset_us) % DAY_US == 0:
            return (begin_us + offset_us) // DAY_US
    return (begin_us + utc_offset_us(venue, begin_us)) // DAY_US


def _read_halt(raw: msgspec.Raw) -> tuple[str, str, str]:
    """Symbol, time of announcement and date of resumption, which is empty if none is told."""
    halt = _halt.decode(raw)
    resumes = (halt.resume_date_time or halt.resume_date or "").strip()
    if resumes and not _DATE.match(resumes):
        raise RejectedError(mark("date of a resumption is not a date"))
    return halt.symbol.strip().upper(), halt.publish_date or "", resumes[:10]
