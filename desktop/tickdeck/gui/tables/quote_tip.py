"""The full quote of an instrument in words, nothing shortened."""

from __future__ import annotations

import numpy as np

from tickdeck.gui import conventions
from tickdeck.gui.conventions import name_of
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
from tickdeck.words import tr


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
        lines = [f"{instrument.id}  {name_of(instrument)}".rstrip()]
        if instrument.sector:
            lines.append(tr(instrument.sector))
        if note:
            lines.append(tr("Note: {note}", note=note))
        quote = self._quote(row)
        if not board.trades[row]:
            return "\n".join([*lines, tr("No print yet."), *quote])
        turnover = self._in_currency(whole(float(board.turnover[row])), row)
        return "\n".join(
            [
                *lines,
                self._last(row),
                *quote,
                tr(
                    "High {high}, low {low} of today as recorded",
                    high=self._price(board.high, row),
                    low=self._price(board.low, row),
                ),
                tr(
                    "Volume {volume}, turnover {turnover}",
                    volume=whole(float(board.volume[row])),
                    turnover=turnover,
                ),
                *self._derived(row),
                self._trades(row),
            ]
        )

    def _last(self, row: int) -> str:
        """The last price with its change, and what that is measured against."""
        board = self._board
        change = signed_percent(float(self._values.change()[row]))
        told = {
            "price": self._in_currency(self._price(board.last, row), row),
            "change": change,
            "reference": self._price(board.reference(), row),
        }
        if self._values.is_provisional()[row]:
            told["change"] = PROVISIONAL + change
            return tr(
                "Last {price}, {change} against today's first recorded print {reference}, "
                "as its previous close is not known",
                **told,
            )
        if np.isnan(board.previous_close[row]):
            return tr("Last {price}, {change} against today's first recorded print {reference}", **told)
        return tr("Last {price}, {change} against the previous close {reference}", **told)

    def _derived(self, row: int) -> list[str]:
        """What follows from prices and volumes, as far as it is known."""
        values, lines = self._values, []
        vwap = float(values.vwap()[row])
        if not np.isnan(vwap):
            lines.append(
                tr(
                    "VWAP {vwap}, last {distance} from it",
                    vwap=price_text(vwap, self._decimals.of(row)),
                    distance=signed_percent(float(values.vwap_distance()[row])),
                )
            )
        if values.has_rvol:
            ratio = float(values.rvol()[row])
            if not np.isnan(ratio):
                lines.append(tr("RVOL {ratio} the volume that is usual by now", ratio=times_text(ratio)))
        if values.minutes is not None:
            one, five = (signed_percent(float(values.moved_within(count)[row])) for count in (1, 5))
            if (one, five) != (MISSING, MISSING):
                lines.append(tr("1 minute {one}, 5 minutes {five}", one=one, five=five))
        return lines

    def _quote(self, row: int) -> list[str]:
        """Bid, ask and spread as one line; none where neither side is known."""
        board = self._board
        bid, ask = float(board.bid[row]), float(board.ask[row])
        if np.isnan(bid) and np.isnan(ask):
            return []
        bid_text, ask_text = (
            self._price(prices, row) + ("" if np.isnan(volumes[row]) else f" × {whole(float(volumes[row]))}")
            for prices, volumes in ((board.bid, board.bid_volume), (board.ask, board.ask_volume))
        )
        if np.isnan(bid) or np.isnan(ask):
            return [tr("Bid {bid}, ask {ask}", bid=bid_text, ask=ask_text)]
        spread = price_text(ask - bid, self._decimals.of(row))
        if ask + bid > 0:
            spread += f" ({(ask - bid) / ((ask + bid) / 2):.2%})"
        return [tr("Bid {bid}, ask {ask}, spread {spread}", bid=bid_text, ask=ask_text, spread=spread)]

    def _trades(self, row: int) -> str:
        """How many prints there were, and when the last one was."""
        when = moment(self._board, row) or tr("a time that the feed does not give")
        trades, seconds = f"{int(self._board.trades[row]):,}", float(self._values.age_s()[row])
        if self._values.now_us < 0 or np.isnan(seconds):
            return tr("Trades {trades}, last at {when}", trades=trades, when=when)
        age = coarse_age(seconds)
        return tr("Trades {trades}, last at {when}, {age} ago", trades=trades, when=when, age=age)

    def _in_currency(self, amount: str, row: int) -> str:
        return f"{amount} {self._board.instruments[row].currency}".rstrip()

    def _price(self, prices: Floats, row: int) -> str:
        return price_text(float(prices[row]), self._decimals.of(row))


def moment(board: Board, row: int) -> str | None:
    """The date and time of an instrument's last print to the millisecond; None if it has none."""
    time_us = int(board.time_us[row])
    if time_us < 0:
        return None
    venue = board.instruments[row].venue
    local = conventions.moment_of(time_us, venue)
    zone = conventions.clock_name(time_us, venue)
    return f"{local:%Y-%m-%d %H:%M:%S}.{time_us // 1000 % 1000:03d} {zone}"
