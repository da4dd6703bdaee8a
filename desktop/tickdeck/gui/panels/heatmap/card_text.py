"""What the card of a tile says: the full quote, nothing shortened."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tickdeck.domain.instrument import Instrument
from tickdeck.gui import conventions
from tickdeck.gui.number_text import MISSING, PriceDecimals, price_text, signed_percent, whole
from tickdeck.gui.tables.quote_kinds import PROVISIONAL
from tickdeck.gui.tables.quote_values import known_change
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.minutes import Minutes
from tickdeck.words import mark, tr

NOT_LIVE = mark("Its connection is not live.")
NO_CLOSE = mark("Previous close not known: ~ counts from the first print.")


@dataclass(frozen=True, slots=True)
class CardText:
    """What a card says.

    Attributes:
        title: Code and name.
        price: The last price with its currency.
        change: In percent, against the reference; marked where others count from another one.
        direction: 1 for a rise, -1 for a fall, 0 for neither, unknown or marked.
        rows: Labels and figures.
        notes: Sentences below them.
    """

    title: str
    price: str
    change: str
    direction: int
    rows: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]

    @property
    def plain(self) -> str:
        """All of it in lines, for who has it read aloud or copies it."""
        rows = [f"{label} {figure}" for label, figure in self.rows]
        last = tr("Last {price}   {change}", price=self.price, change=self.change)
        return "\n".join([self.title, last, *rows, *self.notes])


def card_text(
    board: Board,
    number: int,
    decimals: PriceDecimals,
    *,
    five_minutes: float,
    rvol: float,
    is_stale: bool,
) -> CardText:
    """The full quote of an instrument.

    Args:
        board: Where it is kept.
        number: The instrument's.
        decimals: Of its prices.
        five_minutes: Its 5-minute change as a fraction, NaN if unknown.
        rvol: Its RVOL, NaN if unknown.
        is_stale: Whether its feed is not live now.
    """
    instrument, at = board.instruments[number], np.array([number])
    for prices in (board.last, board.high, board.low, board.bid, board.ask):
        decimals.observe(at, prices[at])
    places = decimals.of(number)

    def price(value: float) -> str:
        return price_text(value, places)

    change = float(board.change()[number])
    is_provisional = not math.isnan(change) and math.isnan(known_change(board)[number])
    currency = f" {instrument.currency}" if instrument.currency else ""
    volume, turnover = float(board.volume[number]), float(board.turnover[number])
    vwap = turnover / volume if volume > 0 else math.nan
    low_high = tr(
        "{low} to {high}", low=price(float(board.low[number])), high=price(float(board.high[number]))
    )
    traded = bool(board.trades[number])
    rows = (
        (tr("Bid"), _side(board.bid, board.bid_volume, number, places)),
        (tr("Ask"), _side(board.ask, board.ask_volume, number, places)),
        (tr("Day's range"), low_high if traded else MISSING),
        (tr("VWAP"), price_text(vwap, min(places + 1, 8))),
        (tr("Turnover"), f"{whole(round(turnover))}{currency}" if traded else MISSING),
        (tr("Volume"), whole(volume) if traded else MISSING),
        (tr("Trades"), whole(float(board.trades[number])) if traded else MISSING),
        (tr("5 minutes"), signed_percent(five_minutes)),
        (tr("RVOL"), MISSING if math.isnan(rvol) else f"{rvol:.1f}×"),
        (tr("Last print"), _moment(instrument, int(board.time_us[number]))),
    )
    notes = (
        tr(instrument.sector) if instrument.sector else "",
        tr(NO_CLOSE) if is_provisional else "",
        tr(NOT_LIVE) if is_stale else "",
    )
    return CardText(
        title=f"{instrument.code} {conventions.name_of(instrument)}".strip(),
        price=f"{price(float(board.last[number]))}{currency}",
        change=(PROVISIONAL if is_provisional else "") + signed_percent(change),
        direction=0 if is_provisional or math.isnan(change) else (change > 0) - (change < 0),
        rows=rows,
        notes=tuple(note for note in notes if note),
    )


def _side(prices: npt.NDArray[np.float64], volumes: npt.NDArray[np.float64], number: int, places: int) -> str:
    volume = float(volumes[number])
    size = "" if math.isnan(volume) else f" × {whole(volume)}"
    return f"{price_text(float(prices[number]), places)}{size}"


def _moment(instrument: Instrument, time_us: int) -> str:
    """When the last print was, on the clock that is shown."""
    if time_us < 0:
        return MISSING
    local = conventions.moment_of(time_us, instrument.venue)
    return f"{local:%H:%M:%S} {conventions.clock_name(time_us, instrument.venue)}"


def day_line(minutes: Minutes | None, number: int, width: int) -> npt.NDArray[np.float64]:
    """The closes of an instrument's day, at most two for each pixel.

    Args:
        minutes: The day by the minute; None has no line.
        number: The instrument's.
        width: Pixels.

    Returns:
        Prices from the first minute with a print to the newest, evenly spaced, NaN where nothing was
        recorded; empty if there are fewer than two.
    """
    if minutes is None or number >= minutes.newest.size or minutes.newest[number] < 0:
        return np.zeros(0)
    closes = minutes.close[number, : int(minutes.newest[number]) + 1].astype(np.float64)
    known = np.flatnonzero(~np.isnan(closes))
    if known.size < 2:
        return np.zeros(0)
    closes = closes[known[0] : known[-1] + 1]
    if closes.size > 2 * width:
        closes = closes[np.linspace(0, closes.size - 1, 2 * width).astype(np.intp)]
    return closes
