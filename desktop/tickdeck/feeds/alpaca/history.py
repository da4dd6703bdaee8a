"""What Alpaca tells of the past, over its HTTP interface.

Source: the provider's document "Snapshots" of the market data reference. A snapshot holds the latest daily
bar and the one before, without being told a date.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import msgspec

from tickdeck.domain.bar import Bar
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.tick import Row
from tickdeck.domain.venue import FACTS, Venue
from tickdeck.feeds.alpaca.credentials import credentials_of
from tickdeck.feeds.alpaca.symbols import Symbols
from tickdeck.feeds.alpaca.timestamps import time_us_of_text
from tickdeck.feeds.base import Plan, RestRequest
from tickdeck.feeds.fields import MALFORMED, price_of
from tickdeck.pipeline.rejects import RejectedError
from tickdeck.settings.secrets import Secret
from tickdeck.words import mark

SYMBOLS_PER_REQUEST = 100
WITHOUT_HISTORY = "test"
"""The stream of an invented symbol, of which there is no history."""


class _DailyBar(msgspec.Struct, gc=False):
    time: str = msgspec.field(name="t")
    close: float = msgspec.field(name="c")


class _Snapshot(msgspec.Struct, gc=False):
    daily: _DailyBar | None = msgspec.field(name="dailyBar", default=None)
    previous: _DailyBar | None = msgspec.field(name="prevDailyBar", default=None)


class _Problem(msgspec.Struct, gc=False):
    message: str


class AlpacaHistory:
    """Questions to Alpaca about the close of the day before."""

    def __init__(self, instruments: InstrumentTable, plan: Plan) -> None:
        self._stream = plan.variant
        self._symbols = Symbols(instruments)
        self._snapshots = msgspec.json.Decoder(dict[str, _Snapshot | None])
        self._zone = ZoneInfo(FACTS[Venue.US].time_zone)

    def prints(self, symbol: int, first_seq: int, last_seq: int, token: Secret) -> RestRequest | None:  # noqa: ARG002
        """None: trades cannot be asked for by id."""
        return None

    def read_prints(self, symbol: int, body: bytes, recv_us: int) -> list[Row]:  # noqa: ARG002
        """None: there is no such question."""
        return []

    def bars(self, symbol: int, from_us: int, to_us: int, token: Secret) -> RestRequest | None:  # noqa: ARG002
        """None."""
        return None

    def read_bars(self, symbol: int, body: bytes) -> list[Bar]:  # noqa: ARG002
        """None: there is no such question."""
        return []

    def closes(self, symbols: Sequence[int], token: Secret) -> list[RestRequest]:
        """Ask for snapshots of the plan's stream, a hundred symbols at a time.

        Raises:
            FeedError: If the token is not a key and a secret.
        """
        if self._stream == WITHOUT_HISTORY or not symbols:
            return []
        credentials = credentials_of(token)
        headers = {"APCA-API-KEY-ID": credentials.key, "APCA-API-SECRET-KEY": credentials.secret}
        names = [self._symbols.name(symbol) for symbol in symbols]
        portions = [
            names[start : start + SYMBOLS_PER_REQUEST] for start in range(0, len(names), SYMBOLS_PER_REQUEST)
        ]
        return [
            RestRequest("/v2/stocks/snapshots", {"symbols": ",".join(portion), "feed": self._stream}, headers)
            for portion in portions
        ]

    def read_closes(self, body: bytes, now_us: int) -> dict[int, float]:
        """The close of the latest daily bar that is not today's, by instrument number."""
        try:
            snapshots = self._snapshots.decode(body)
        except MALFORMED as error:
            raise _why_not(body, error) from None
        today = self._date(now_us)
        closes: dict[int, float] = {}
        for name, snapshot in snapshots.items():
            symbol = self._symbols.number(name)
            # A symbol that Alpaca does not have is null.
            if symbol is None or snapshot is None:
                continue
            for bar in (snapshot.daily, snapshot.previous):
                if bar is not None and self._date(time_us_of_text(bar.time)) < today:
                    closes[symbol] = price_of(bar.close)
                    break
        return closes

    def suspended(self, symbols: Sequence[int], token: Secret) -> list[RestRequest]:  # noqa: ARG002
        """None."""
        return []

    def read_suspended(self, body: bytes) -> set[int]:  # noqa: ARG002
        """None: there is no such question."""
        return set()

    def _date(self, time_us: int) -> date:
        return datetime.fromtimestamp(time_us // 1_000_000, UTC).astimezone(self._zone).date()


def _why_not(body: bytes, error: BaseException) -> RejectedError:
    """Why an answer cannot be understood: it is the provider's refusal, or none of its answers."""
    try:
        msgspec.json.decode(body, type=_Problem)
    except MALFORMED:
        is_json = isinstance(error, msgspec.ValidationError)
        return RejectedError(
            mark("answer has other values than documented") if is_json else mark("answer is not JSON")
        )
    return RejectedError(mark("Alpaca refused the question"))
