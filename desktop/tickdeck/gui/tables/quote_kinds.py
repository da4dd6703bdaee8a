"""The kinds of columns that a quote list has: prices, percentages, quantities, words."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from tickdeck.domain.instrument import Instrument
from tickdeck.gui.number_text import (
    MISSING,
    PriceDecimals,
    digits,
    price_text,
    shortened,
    signed_percent,
    signed_price,
)
from tickdeck.gui.tables.column import Column, Rows, Tone
from tickdeck.gui.tables.quote_values import Floats, QuoteValues
from tickdeck.pipeline.board import Board
from tickdeck.words import tr

NO_NUMBER = -1.0
"""Stands for an unknown figure in `Column.raw`, since NaN is unlike itself."""

PROVISIONAL = "~"
"""Before a change that counts from today's first recorded print while others count from a close."""

_FLAT_BELOW = 0.00005
"""A change that reads 0.00% has no colour."""


class QuoteKinds:
    """Makes columns, and writes what several of them show."""

    def __init__(self, values: QuoteValues, *, decimals: PriceDecimals) -> None:
        self._values = values
        self._board: Board = values.board
        self._decimals = decimals

    def price(self, key: str, title: str, group: str, width: int, values: Callable[[], Floats]) -> Column:
        """A column of prices."""
        return Column(
            id=key,
            title=title,
            group=group,
            width=width,
            texts=lambda rows: self.prices(values(), rows),
            keys=values,
            tones=lambda rows: dim_where_known(values()[rows]),
            # A missing price is a number too, or its dash would be written again with every print.
            raw=lambda rows: without_nan(values()[rows]),
            exact=lambda row: self.exact_price(values(), row),
        )

    def share(
        self, key: str, title: str, values: Callable[[], Floats], *, name: str, group: str, width: int
    ) -> Column:
        """A column of signed percentages, given as fractions."""
        return Column(
            id=key,
            title=title,
            name=name,
            group=group,
            width=width,
            texts=lambda rows: [signed_percent(value) for value in values()[rows].tolist()],
            keys=values,
            tones=lambda rows: signed_tones(values()[rows]),
            exact=lambda row: plain(float(values()[row]) * 100, ".4f"),
        )

    def quantity(self, key: str, title: str, width: int, totals: Callable[[], Floats], tone: Tone) -> Column:
        """A column of totals of the day."""
        board, traded = self._board, self._values.traded
        return Column(
            id=key,
            title=title,
            group=tr("Activity"),
            width=width,
            texts=lambda rows: [shortened(value) for value in traded(totals())[rows].tolist()],
            keys=lambda: traded(totals()),
            tones=lambda rows: np.where(board.trades[rows] > 0, tone, Tone.FAINT).tolist(),
            # A quantity of zero and none at all are told apart.
            raw=lambda rows: totals()[rows] + (board.trades[rows] > 0),
            exact=lambda row: digits(float(totals()[row])) if board.trades[row] else "",
        )

    def word(self, key: str, title: str, group: str, width: int, word: Callable[[int], str]) -> Column:
        """A column of words; instruments without one come last."""
        return Column(
            id=key,
            title=title,
            group=group,
            width=width,
            texts=lambda rows: [word(row) for row in rows.tolist()],
            keys=lambda: _word_ranks([word(row) for row in range(self._board.last.size)]),
            tones=lambda rows: [Tone.DIM] * rows.size,
            exact=word,
            right=False,
            live=False,
            falling_first=False,
            shown=False,
        )

    def instruments(self) -> list[Instrument]:
        """All instruments of the board."""
        return [self._board.instruments[number] for number in range(self._board.last.size)]

    def prices(self, values: Floats, rows: Rows) -> list[str]:
        """Prices with the decimals of their instruments."""
        decimals = self._decimals.of_rows(rows)
        prices = values[rows].tolist()
        return [price_text(price, places) for price, places in zip(prices, decimals, strict=True)]

    def points(self, rows: Rows) -> list[str]:
        """Changes in the currency of the price."""
        decimals = self._decimals.of_rows(rows)
        points = self._values.points()[rows].tolist()
        texts = [signed_price(each, places) for each, places in zip(points, decimals, strict=True)]
        return self._marked(texts, rows)

    def changes(self, rows: Rows) -> list[str]:
        """Changes in percent, marked where they do not compare with the others."""
        return self._marked([signed_percent(each) for each in self._values.change()[rows].tolist()], rows)

    def ranges(self, rows: Rows) -> list[str]:
        """The day's ranges in words."""
        board = self._board
        lows, highs = self.prices(board.low, rows), self.prices(board.high, rows)
        places = np.nan_to_num(self._values.range_place()[rows], nan=0.5).tolist()
        return [
            MISSING
            if low == MISSING
            else tr("{low} to {high}, last at {place}", low=low, high=high, place=f"{place:.0%}")
            for low, high, place in zip(lows, highs, places, strict=True)
        ]

    def exact_price(self, values: Floats, row: int) -> str:
        """A price for a spreadsheet; empty where there is none."""
        return "" if np.isnan(values[row]) else self.prices(values, np.array([row]))[0]

    def clock_texts(self, rows: Rows) -> list[str]:
        """The times of the last prints, on the clocks that are shown."""
        time_us = self._board.time_us[rows]
        seconds = (time_us + self._values.shown_offsets_us()[rows]) // 1_000_000 % 86_400
        seconds[time_us < 0] = -1
        return [
            MISSING if second < 0 else f"{second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}"
            for second in seconds.tolist()
        ]

    def change_tones(self, rows: Rows) -> list[int]:
        """The colour of a rise or fall against yesterday; dim where that is not known and others' is."""
        tones = signed_tones(self._values.change()[rows])
        provisional = self._values.is_provisional()[rows].tolist()
        return [Tone.DIM if each else tone for tone, each in zip(tones, provisional, strict=True)]

    def last_tones(self, rows: Rows) -> list[int]:
        """Likewise, but a price itself is never doubtful."""
        tones = signed_tones(self._values.change()[rows])
        provisional = self._values.is_provisional()[rows].tolist()
        return [Tone.TEXT if each else tone for tone, each in zip(tones, provisional, strict=True)]

    def _marked(self, texts: list[str], rows: Rows) -> list[str]:
        provisional = self._values.is_provisional()[rows].tolist()
        return [PROVISIONAL + text if each else text for text, each in zip(texts, provisional, strict=True)]

    def name_tones(self, rows: Rows) -> list[int]:
        """Names of what has not traded are dim."""
        return np.where(self._board.trades[rows] > 0, Tone.TEXT, Tone.DIM).tolist()

    def quiet_tones(self, rows: Rows) -> list[int]:
        """Dim, and fainter for what has not traded."""
        return np.where(self._board.trades[rows] > 0, Tone.DIM, Tone.FAINT).tolist()


def plain(value: float, spec: str) -> str:
    """A number for a spreadsheet; empty where there is none."""
    return "" if np.isnan(value) else format(value, spec)


def without_nan(values: Floats) -> Floats:
    """Figures with `NO_NUMBER` where one is unknown."""
    return np.where(np.isnan(values), NO_NUMBER, values)


def ten_thousandths(fraction: float) -> str:
    """A fraction as parts of ten thousand, ``3.5``."""
    return MISSING if np.isnan(fraction) else f"{fraction * 1e4:.1f}"


def signed_tones(values: Floats) -> list[int]:
    """The colours of changes given as fractions."""
    tones = np.where(values > 0, Tone.UP, Tone.DOWN)
    tones[np.abs(values) < _FLAT_BELOW] = Tone.TEXT
    tones[np.isnan(values)] = Tone.FAINT
    return tones.tolist()


def dim_where_known(values: Floats) -> list[int]:
    """Dim, and fainter where there is nothing."""
    return np.where(np.isnan(values), Tone.FAINT, Tone.DIM).tolist()


def ranks(texts: list[str]) -> npt.NDArray[np.float64]:
    """The place of each text in their alphabetical order; equal texts share one."""
    return np.unique(np.array(texts, dtype=str), return_inverse=True)[1].astype(np.float64)


def _word_ranks(texts: list[str]) -> npt.NDArray[np.float64]:
    """Likewise in any case; an empty text has none."""
    places = ranks([text.casefold() for text in texts])
    places[[not text for text in texts]] = np.nan
    return places
