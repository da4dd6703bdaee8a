"""The columns of a quote list: what each shows of the board, how it sorts, what colour it has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from tickdeck.domain.calendar import utc_offset_us
from tickdeck.domain.instrument import Instrument
from tickdeck.domain.venue import FACTS, Venue
from tickdeck.gui.number_text import MISSING, PriceDecimals, price_text, shortened, signed_percent, whole
from tickdeck.gui.tables.column import Column, Rows, Tone
from tickdeck.pipeline.board import Board

_Values: TypeAlias = Callable[[], npt.NDArray[np.float64]]

_ALL = slice(None)
_SINCE = "Since this run began, today"
_PRICE_PX = {Venue.HK: 60, Venue.US: 66, Venue.FX: 66, Venue.CRYPTO: 84, Venue.BINANCE: 84}
"""Pixels for a price: four figures and one decimal in Hong Kong, pairs with up to eight decimals."""
_LONG_CODE_VENUES = {Venue.BINANCE, Venue.CRYPTO}
_NO_NUMBER = -1.0
_HOUR_US = 3_600_000_000
_FLAT_BELOW = 0.00005
"""A change that reads 0.00% has no colour."""


class QuoteColumns:
    """Reads the board for a table of quotes.

    Call `observe` once a frame with the instruments that changed, before their texts are asked for.
    """

    def __init__(self, board: Board) -> None:
        self._board = board
        self._decimals = PriceDecimals(board.instruments)
        self._offsets_us = np.zeros(0, dtype=np.int64)
        self._offsets_hour = -1

    def observe(self, changed: Rows, now_us: int) -> Rows:
        """Learn the decimals of new prices and the venues' local time.

        Returns:
            The instruments all of whose prices must be written again.
        """
        board = self._board
        seen = (board.last, board.high, board.low, board.bid, board.ask)
        grown = [self._decimals.observe(changed, prices[changed]) for prices in seen]
        self._set_clocks(now_us)
        return np.unique(np.concatenate(grown))

    def _set_clocks(self, now_us: int) -> None:
        """Learn how far the venues' local time is ahead, once an hour and when there are more instruments."""
        board = self._board
        hour = now_us // _HOUR_US
        if hour != self._offsets_hour or self._offsets_us.size != board.last.size:
            self._offsets_hour = hour
            by_venue = {venue: utc_offset_us(venue, now_us) for venue in Venue}
            venues = (board.instruments[number].venue for number in range(board.last.size))
            self._offsets_us = np.array([by_venue[venue] for venue in venues], dtype=np.int64)

    def columns(self, listed: Sequence[Instrument] = ()) -> tuple[Column, ...]:
        """The columns from left to right.

        A table without room drops them from the right: high and low first, the price and its time last.

        Args:
            listed: The instruments that must have room; none stands for all.
        """
        board = self._board
        venues = {instrument.venue for instrument in listed or self._instruments()}
        price_px = max((_PRICE_PX[venue] for venue in venues), default=_PRICE_PX[Venue.HK])
        is_pairs = bool(venues & _LONG_CODE_VENUES)

        def trades(rows: Rows) -> list[int]:
            counts: list[int] = board.trades[rows].tolist()
            return counts

        return (
            Column(
                title="Code",
                width=92 if is_pairs else 56,
                texts=lambda rows: [board.instruments[row].code for row in rows.tolist()],
                keys=lambda: self._ranks([instrument.code for instrument in self._instruments()]),
                tones=lambda rows: [Tone.DIM] * rows.size,
                raw=lambda rows: np.zeros(rows.size),
                right=False,
                live=False,
                falling_first=False,
            ),
            Column(
                title="Name",
                width=84,
                texts=lambda rows: [board.instruments[row].label for row in rows.tolist()],
                keys=lambda: self._ranks([instrument.label.casefold() for instrument in self._instruments()]),
                tones=self._name_tones,
                raw=lambda rows: (board.trades[rows] > 0).astype(np.float64),
                right=False,
                live=False,
                falling_first=False,
                stretch=True,
            ),
            Column(
                title="Last",
                width=price_px,
                texts=lambda rows: self._prices(board.last, rows),
                keys=lambda: board.last,
                tones=self._change_tones,
                exact=lambda row: self._exact_price(board.last, row),
                flash=True,
            ),
            Column(
                title="Chg %",
                width=70,
                texts=lambda rows: [signed_percent(value) for value in self._changes(rows).tolist()],
                keys=board.change,
                tones=self._change_tones,
                exact=lambda row: _plain(float(self._changes(np.array([row]))[0]) * 100, ".4f"),
            ),
            Column(
                title="Time",
                width=70,
                texts=self._times,
                keys=lambda: np.where(board.time_us >= 0, board.time_us, np.nan),
                tones=self._quiet_tones,
                raw=lambda rows: (board.time_us[rows] // 1_000_000).astype(np.float64),
                exact=lambda row: self._moment(row) or "",
            ),
            self._price_column("Bid", price_px, lambda: board.bid),
            self._price_column("Ask", price_px, lambda: board.ask),
            self._quantity_column("Volume", 66, lambda: board.volume, Tone.DIM),
            self._quantity_column("Turnover", 74, lambda: board.turnover, Tone.TEXT),
            Column(
                title="Trades",
                width=76 if is_pairs else 66,
                texts=lambda rows: [f"{count:,}" if count else MISSING for count in trades(rows)],
                keys=lambda: self._where_traded(board.trades),
                tones=self._quiet_tones,
                exact=lambda row: str(int(board.trades[row])) if board.trades[row] else "",
            ),
            self._price_column("High", price_px, lambda: board.high),
            self._price_column("Low", price_px, lambda: board.low),
        )

    def tooltip(self, row: int) -> str:
        """The full quote of an instrument, nothing shortened."""
        board, instrument = self._board, self._board.instruments[row]
        at = np.array([row])
        lines = [f"{instrument.id}  {instrument.name}".rstrip()]
        if instrument.sector:
            lines.append(instrument.sector)
        currency = f" {instrument.currency}" if instrument.currency else ""
        quote = self._quote(row)
        if not board.trades[row]:
            return "\n".join([*lines, "No print yet.", *quote])
        (reference,) = self._prices(board.reference(), at)
        basis = "the first print of this run" if np.isnan(board.previous_close[row]) else "the previous close"
        (change,) = (signed_percent(value) for value in self._changes(at).tolist())
        moment = self._moment(row) or "a time that the feed does not give"
        turnover = f"{whole(float(board.turnover[row]))}{currency}"
        return "\n".join(
            [
                *lines,
                f"Last {self._prices(board.last, at)[0]}{currency}, {change} against {basis} {reference}",
                *quote,
                f"High {self._prices(board.high, at)[0]}, low {self._prices(board.low, at)[0]} of this run",
                f"Volume {whole(float(board.volume[row]))}, turnover {turnover}",
                f"Trades {int(board.trades[row]):,}, last at {moment}",
            ]
        )

    def _quote(self, row: int) -> list[str]:
        """Bid, ask and spread as one line; none where neither side is known."""
        board, at = self._board, np.array([row])
        sides = []
        for name, prices, volumes in (
            ("Bid", board.bid, board.bid_volume),
            ("ask", board.ask, board.ask_volume),
        ):
            size = "" if np.isnan(volumes[row]) else f" × {whole(float(volumes[row]))}"
            sides.append(f"{name} {self._prices(prices, at)[0]}{size}")
        bid, ask = float(board.bid[row]), float(board.ask[row])
        if np.isnan(bid) and np.isnan(ask):
            return []
        if np.isnan(bid) or np.isnan(ask):
            return [", ".join(sides)]
        decimals = self._decimals.of(row)
        share = f" ({(ask - bid) / ((ask + bid) / 2):.2%})" if ask + bid > 0 else ""
        return [f"{', '.join(sides)}, spread {price_text(ask - bid, decimals)}{share}"]

    def _price_column(self, title: str, width: int, values: _Values) -> Column:
        def tones(rows: Rows) -> list[int]:
            return np.where(np.isnan(values()[rows]), Tone.FAINT, Tone.DIM).tolist()

        return Column(
            title=title,
            width=width,
            texts=lambda rows: self._prices(values(), rows),
            keys=values,
            tones=tones,
            # A missing price is a number too, or its dash would be written again with every print.
            raw=lambda rows: np.nan_to_num(values()[rows], nan=_NO_NUMBER),
            exact=lambda row: self._exact_price(values(), row),
        )

    def _quantity_column(self, title: str, width: int, values: _Values, tone: Tone) -> Column:
        return Column(
            title=title,
            width=width,
            texts=lambda rows: [shortened(value) for value in self._where_traded(values(), rows).tolist()],
            keys=lambda: self._where_traded(values()),
            tones=lambda rows: np.where(self._board.trades[rows] > 0, tone, Tone.FAINT).tolist(),
            exact=lambda row: _plain(float(values()[row]), ".10g") if self._board.trades[row] else "",
        )

    def _instruments(self) -> list[Instrument]:
        return [self._board.instruments[number] for number in range(self._board.last.size)]

    @staticmethod
    def _ranks(texts: list[str]) -> npt.NDArray[np.float64]:
        """The place of each text in their alphabetical order; equal texts share one."""
        return np.unique(np.array(texts, dtype=str), return_inverse=True)[1].astype(np.float64)

    def _where_traded(
        self, values: npt.NDArray[np.float64] | npt.NDArray[np.int64], rows: Rows | slice = _ALL
    ) -> npt.NDArray[np.float64]:
        """Totals, NaN where there is no print today: no print is not a quantity of zero."""
        return np.where(self._board.trades[rows] > 0, values[rows], np.nan)

    def _prices(self, values: npt.NDArray[np.float64], rows: Rows) -> list[str]:
        decimals = self._decimals.of_rows(rows)
        prices = values[rows].tolist()
        return [price_text(price, places) for price, places in zip(prices, decimals, strict=True)]

    def _exact_price(self, values: npt.NDArray[np.float64], row: int) -> str:
        return "" if np.isnan(values[row]) else self._prices(values, np.array([row]))[0]

    def _changes(self, rows: Rows) -> npt.NDArray[np.float64]:
        return self._board.change()[rows]

    def _change_tones(self, rows: Rows) -> list[int]:
        change = self._changes(rows)
        tones = np.where(change > 0, Tone.UP, Tone.DOWN)
        tones[np.abs(change) < _FLAT_BELOW] = Tone.TEXT
        tones[np.isnan(change)] = Tone.FAINT
        return tones.tolist()

    def _name_tones(self, rows: Rows) -> list[int]:
        return np.where(self._board.trades[rows] > 0, Tone.TEXT, Tone.DIM).tolist()

    def _quiet_tones(self, rows: Rows) -> list[int]:
        return np.where(self._board.trades[rows] > 0, Tone.DIM, Tone.FAINT).tolist()

    def _times(self, rows: Rows) -> list[str]:
        time_us = self._board.time_us[rows]
        if self._offsets_us.size < self._board.last.size:
            # Painted before the first frame.
            self._set_clocks(max(0, int(self._board.recv_us.max(initial=0))))
        seconds = (time_us + self._offsets_us[rows]) // 1_000_000 % 86_400
        seconds[time_us < 0] = -1
        return [
            MISSING if second < 0 else f"{second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}"
            for second in seconds.tolist()
        ]

    def _moment(self, row: int) -> str | None:
        """The local date and time of the last print to the millisecond."""
        time_us = int(self._board.time_us[row])
        if time_us < 0:
            return None
        venue = self._board.instruments[row].venue
        local = datetime.fromtimestamp(time_us / 1e6, tz=UTC) + timedelta(
            microseconds=utc_offset_us(venue, time_us)
        )
        return f"{local:%Y-%m-%d %H:%M:%S}.{time_us // 1000 % 1000:03d} {FACTS[venue].time_zone}"


def _plain(value: float, spec: str) -> str:
    """A number for a spreadsheet; empty where there is none."""
    return "" if np.isnan(value) else format(value, spec)


def with_tips(columns: Sequence[Column], instruments: Iterable[Instrument]) -> tuple[Column, ...]:
    """Columns with the tooltips of their headers, in the units of the instruments listed."""
    listed = list(instruments)
    sizes = {FACTS[instrument.venue].unit for instrument in listed}
    size = sizes.pop() if len(sizes) == 1 else "shares or coins"
    currencies = {instrument.currency for instrument in listed}
    currency = (currencies.pop() if len(currencies) == 1 else "") or "the currency of the price"
    tips = {
        "Last": f"The last print received, in {currency}.",
        "Bid": f"The best price at which somebody buys now, in {currency}.",
        "Ask": f"The best price at which somebody sells now, in {currency}.",
        "Chg %": "Against the previous close, or against the first print of this run where none is known.",
        "High": f"{_SINCE}: the highest print, in {currency}.",
        "Low": f"{_SINCE}: the lowest print, in {currency}.",
        "Volume": f"{_SINCE}: the quantity of all prints, in {size}.",
        "Turnover": f"{_SINCE}: the value of all prints, in {currency}.",
        "Trades": f"{_SINCE}: the number of prints.",
        "Time": "The exchange's time of the last print, on the venue's clock.",
    }
    return tuple(replace(column, tip=tips.get(column.title, "")) for column in columns)
