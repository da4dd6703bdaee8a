"""The full quote of an instrument in words, nothing shortened."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import numpy as np

from tickdeck.domain.calendar import utc_offset_us
from tickdeck.domain.venue import FACTS
from tickdeck.gui.number_text import (
    MISSING,
    PriceDecimals,
    coarse_age,
    price_text,
    signed_percent,
    times_text,
    whole,
)
from tickdeck.gui.tables.quote_kinds import PROVISIONAL
from tickdeck.gui.tables.quote_values import Floats, QuoteValues
from tickdeck.pipeline.board import Board

_NOT_TIMED = "a time that the feed does not give"


class QuoteTip:
    """Writes tooltips of rows."""

    def __init__(self, values: QuoteValues, *, decimals: PriceDecimals) -> None:
        self._values = values
        self._board = values.board
        self._decimals = decimals

    def of(self, row: int, note: str = "") -> str:
        """All that is known of an instrument.

        Args:
            row: Its number.
            note: What the user wrote of it; empty for nothing.
        """
        board, instrument = self._board, self._board.instruments[row]
        lines = [f"{instrument.id}  {instrument.name}".rstrip()]
        if instrument.sector:
            lines.append(instrument.sector)
        if note:
            lines.append(f"Note: {note}")
        quote = self._quote(row)
        if not board.trades[row]:
            return "\n".join([*lines, "No print yet.", *quote])
        currency = f" {instrument.currency}" if instrument.currency else ""
        basis = "the first print of this run" if np.isnan(board.previous_close[row]) else "the previous close"
        change = signed_percent(float(self._values.change()[row]))
        reference = self._price(board.reference(), row)
        if self._values.is_provisional()[row]:
            change, reference = PROVISIONAL + change, f"{reference}, as its previous close is not known"
        when = moment(board, row) or _NOT_TIMED
        turnover = f"{whole(float(board.turnover[row]))}{currency}"
        return "\n".join(
            [
                *lines,
                f"Last {self._price(board.last, row)}{currency}, {change} against {basis} {reference}",
                *quote,
                f"High {self._price(board.high, row)}, low {self._price(board.low, row)} of this run",
                f"Volume {whole(float(board.volume[row]))}, turnover {turnover}",
                *self._derived(row),
                f"Trades {int(board.trades[row]):,}, last at {when}{self._age(row)}",
            ]
        )

    def _derived(self, row: int) -> list[str]:
        """What follows from prices and volumes, as far as it is known."""
        values, lines = self._values, []
        vwap = float(values.vwap()[row])
        if not np.isnan(vwap):
            distance = signed_percent(float(values.vwap_distance()[row]))
            lines.append(f"VWAP {price_text(vwap, self._decimals.of(row))}, last {distance} from it")
        if values.has_rvol:
            ratio = float(values.rvol()[row])
            if not np.isnan(ratio):
                lines.append(f"RVOL {times_text(ratio)} the volume that is usual by now")
        if values.minutes is not None:
            one, five = (signed_percent(float(values.moved_within(count)[row])) for count in (1, 5))
            if (one, five) != (MISSING, MISSING):
                lines.append(f"1 minute {one}, 5 minutes {five}")
        return lines

    def _quote(self, row: int) -> list[str]:
        """Bid, ask and spread as one line; none where neither side is known."""
        board = self._board
        sides = []
        for name, prices, volumes in (
            ("Bid", board.bid, board.bid_volume),
            ("ask", board.ask, board.ask_volume),
        ):
            size = "" if np.isnan(volumes[row]) else f" × {whole(float(volumes[row]))}"
            sides.append(f"{name} {self._price(prices, row)}{size}")
        bid, ask = float(board.bid[row]), float(board.ask[row])
        if np.isnan(bid) and np.isnan(ask):
            return []
        if np.isnan(bid) or np.isnan(ask):
            return [", ".join(sides)]
        decimals = self._decimals.of(row)
        share = f" ({(ask - bid) / ((ask + bid) / 2):.2%})" if ask + bid > 0 else ""
        return [f"{', '.join(sides)}, spread {price_text(ask - bid, decimals)}{share}"]

    def _age(self, row: int) -> str:
        seconds = float(self._values.age_s()[row])
        return "" if self._values.now_us < 0 or np.isnan(seconds) else f", {coarse_age(seconds)} ago"

    def _price(self, prices: Floats, row: int) -> str:
        return price_text(float(prices[row]), self._decimals.of(row))


def moment(board: Board, row: int) -> str | None:
    """The local date and time of an instrument's last print to the millisecond; None if it has none."""
    time_us = int(board.time_us[row])
    if time_us < 0:
        return None
    venue = board.instruments[row].venue
    local = datetime.fromtimestamp(time_us / 1e6, tz=UTC) + timedelta(
        microseconds=utc_offset_us(venue, time_us)
    )
    return f"{local:%Y-%m-%d %H:%M:%S}.{time_us // 1000 % 1000:03d} {FACTS[venue].time_zone}"
