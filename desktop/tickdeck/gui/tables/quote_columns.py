"""The columns of a quote list: what each shows of the board, how it sorts, what colour it has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np

from tickdeck.domain.instrument import Instrument
from tickdeck.domain.venue import FACTS, Venue
from tickdeck.gui.conventions import label_of
from tickdeck.gui.number_text import MISSING, PriceDecimals, coarse_age, times_text
from tickdeck.gui.tables.column import Column, Rows, Tone
from tickdeck.gui.tables.column_tips import TIPS, UNITS
from tickdeck.gui.tables.picture_columns import PictureColumns
from tickdeck.gui.tables.quote_kinds import (
    QuoteKinds,
    dim_where_known,
    plain,
    ranks,
    ten_thousandths,
    without_nan,
)
from tickdeck.gui.tables.quote_tip import QuoteTip, moment
from tickdeck.gui.tables.quote_values import Floats, QuoteValues, Rvol
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.minutes import Minutes
from tickdeck.pipeline.moves import Moves
from tickdeck.words import tr

UNUSUAL_RVOL = 3.0
"""From here on a relative volume is amber."""

_PRICE_PX = {Venue.HK: 60, Venue.US: 66, Venue.FX: 66, Venue.CRYPTO: 84, Venue.BINANCE: 84}
"""Pixels for a price: four figures and one decimal in Hong Kong, pairs with up to eight decimals."""
_LONG_CODE_VENUES = {Venue.BINANCE, Venue.CRYPTO}


class QuoteColumns:
    """Reads the board for a table of quotes.

    Call `observe` once a frame with the instruments that changed, before their texts are asked for.

    Attributes:
        values: The figures that the columns show.
    """

    def __init__(
        self,
        board: Board,
        *,
        minutes: Minutes | None = None,
        moves: Moves | None = None,
        rvol: Rvol | None = None,
        notes: Callable[[str], str] | None = None,
    ) -> None:
        """Name the sources; without one, there are no columns that need it.

        Args:
            board: Prices and totals.
            minutes: The day by the minute.
            moves: The last moves.
            rvol: Relative volumes.
            notes: What the user wrote of an instrument, by its id; empty for nothing.
        """
        self.values = QuoteValues(board, minutes=minutes, rvol=rvol)
        self._board = board
        self._minutes = minutes
        self._notes = notes
        self._decimals = PriceDecimals(board.instruments)
        self._kinds = QuoteKinds(self.values, decimals=self._decimals)
        self._tip = QuoteTip(self.values, decimals=self._decimals)
        self._seen = [np.zeros(0) for _ in range(5)]
        self._provisional = np.zeros(0, dtype=bool)
        self._version = -1
        self._pictures = PictureColumns(self.values, kinds=self._kinds, moves=moves)

    def observe(self, changed: Rows, now_us: int) -> Rows:
        """Learn the decimals of new prices and what time it is.

        Returns:
            The instruments all of whose prices must be written again.
        """
        board = self._board
        grown = []
        for place, prices in enumerate((board.last, board.high, board.low, board.bid, board.ask)):
            told, seen = prices[changed], self._seen[place]
            if seen.size < prices.size:
                seen = self._seen[place] = np.append(seen, np.full(prices.size - seen.size, np.nan))
            # High and low rarely change, and what has been seen teaches nothing new.
            is_new = told != seen[changed]
            seen[changed] = told
            grown.append(self._decimals.observe(changed[is_new], told[is_new]))
        self.values.set_now(now_us)
        return np.unique(np.concatenate([*grown, self._marked_otherwise()]))

    def _marked_otherwise(self) -> Rows:
        """Whose change compares with the others' or does so no more, since somebody's close was told."""
        if self._version != self._board.version:
            self._version = self._board.version
            before, now = self._provisional, self.values.is_provisional()
            self._provisional = now
            return np.flatnonzero(now != np.append(before, np.zeros(now.size - before.size, dtype=bool)))
        return np.zeros(0, dtype=np.intp)

    def tooltip(self, row: int) -> str:
        """The full quote of an instrument, nothing shortened."""
        return self._tip.of(row, self._note(row))

    def columns(self, listed: Sequence[Instrument] = ()) -> tuple[Column, ...]:
        """The columns from left to right.

        A table without room drops them from the right.

        Args:
            listed: The instruments that must have room; none stands for all.
        """
        listed = listed or self._kinds.instruments()
        venues = {instrument.venue for instrument in listed}
        price_px = max((_PRICE_PX[venue] for venue in venues), default=_PRICE_PX[Venue.HK])
        is_pairs = bool(venues & _LONG_CODE_VENUES)
        columns = (
            *self._names(92 if is_pairs else 56),
            *self._last(price_px),
            *self._activity(),
            *self._pictures.columns(),
            *self._book(price_px),
            *self._trades(76 if is_pairs else 66, price_px),
            *self._day(price_px),
            *self._times(),
            *self._facts(),
        )
        return with_tips(columns, listed)

    # The columns in their groups, in the order in which they stand and are told.

    def _names(self, code_px: int) -> tuple[Column, ...]:
        kinds = self._kinds
        board = self._board
        fixed: dict[str, Any] = {
            "group": tr("Instrument"),
            "right": False,
            "live": False,
            "falling_first": False,
            "pinned": True,
        }
        code = Column(
            id="code",
            title=tr("Code"),
            width=code_px,
            texts=lambda rows: [board.instruments[row].code for row in rows.tolist()],
            keys=lambda: ranks([instrument.code for instrument in kinds.instruments()]),
            tones=lambda rows: [Tone.DIM] * rows.size,
            raw=lambda rows: np.zeros(rows.size),
            **fixed,
        )
        name = Column(
            id="name",
            title=tr("Name"),
            width=84,
            texts=lambda rows: [label_of(board.instruments[row]) for row in rows.tolist()],
            keys=lambda: ranks([label_of(instrument).casefold() for instrument in kinds.instruments()]),
            tones=kinds.name_tones,
            raw=lambda rows: (board.trades[rows] > 0).astype(np.float64),
            stretch=True,
            **fixed,
        )
        return code, name

    def _last(self, price_px: int) -> tuple[Column, ...]:
        kinds = self._kinds
        board, values = self._board, self.values
        last = Column(
            id="last",
            title=tr("Last"),
            group=tr("Price"),
            width=price_px,
            texts=lambda rows: kinds.prices(board.last, rows),
            keys=lambda: board.last,
            tones=kinds.last_tones,
            exact=lambda row: kinds.exact_price(board.last, row),
            flash=True,
        )
        percent = kinds.share(
            "change_percent",
            tr("Chg %"),
            values.known_change,
            name=tr("Change %"),
            group=tr("Price"),
            width=78,
        )
        return last, replace(percent, texts=kinds.changes, tones=kinds.change_tones)

    def _activity(self) -> tuple[Column, ...]:
        kinds = self._kinds
        values = self.values
        turnover = kinds.quantity("turnover", tr("Turnover"), 74, lambda: self._board.turnover, Tone.TEXT)
        if not values.has_rvol:
            return (turnover,)
        rvol = Column(
            id="rvol",
            title=tr("RVOL"),
            name=tr("Relative volume"),
            group=tr("Activity"),
            width=58,
            texts=lambda rows: [times_text(ratio) for ratio in values.rvol()[rows].tolist()],
            keys=values.rvol,
            tones=lambda rows: _rvol_tones(values.rvol()[rows]),
            raw=lambda rows: without_nan(values.rvol()[rows]),
            exact=lambda row: plain(float(values.rvol()[row]), ".4g"),
            timely=True,
        )
        return turnover, rvol

    def _book(self, price_px: int) -> tuple[Column, ...]:
        kinds = self._kinds
        board, values = self._board, self.values
        spread = kinds.price("spread", tr("Spread"), tr("Book", "bids and asks"), price_px, values.spread)
        share = Column(
            id="spread_share",
            title=tr("Spr ‱"),
            name=tr("Spread ‱"),
            group=tr("Book", "bids and asks"),
            width=60,
            texts=lambda rows: [ten_thousandths(each) for each in values.spread_share()[rows].tolist()],
            keys=values.spread_share,
            tones=lambda rows: dim_where_known(values.spread_share()[rows]),
            raw=lambda rows: without_nan(values.spread_share()[rows]),
            exact=lambda row: plain(float(values.spread_share()[row]) * 1e4, ".4g"),
            shown=False,
        )
        return (
            kinds.price("bid", tr("Bid"), tr("Book", "bids and asks"), price_px, lambda: board.bid),
            kinds.price("ask", tr("Ask"), tr("Book", "bids and asks"), price_px, lambda: board.ask),
            replace(spread, shown=False),
            share,
        )

    def _trades(self, trades_px: int, price_px: int) -> tuple[Column, ...]:
        kinds = self._kinds
        board, values = self._board, self.values

        def counts(rows: Rows) -> list[int]:
            told: list[int] = board.trades[rows].tolist()
            return told

        trades = Column(
            id="trades",
            title=tr("Trades"),
            group=tr("Activity"),
            width=trades_px,
            texts=lambda rows: [f"{count:,}" if count else MISSING for count in counts(rows)],
            keys=lambda: values.traded(board.trades),
            tones=kinds.quiet_tones,
            raw=lambda rows: board.trades[rows].astype(np.float64),
            exact=lambda row: str(int(board.trades[row])) if board.trades[row] else "",
        )
        vwap = kinds.price("vwap", tr("VWAP"), tr("Activity"), price_px, values.vwap)
        distance = kinds.share(
            "vwap_distance",
            tr("± VWAP"),
            values.vwap_distance,
            name=tr("Distance to VWAP"),
            group=tr("Activity"),
            width=70,
        )
        return (
            kinds.quantity("volume", tr("Volume"), 66, lambda: board.volume, Tone.DIM),
            trades,
            replace(vwap, shown=False),
            replace(distance, shown=False),
        )

    def _day(self, price_px: int) -> tuple[Column, ...]:
        kinds = self._kinds
        board, values = self._board, self.values
        points = Column(
            id="change",
            title=tr("Chg"),
            name=tr("Change"),
            group=tr("Price"),
            width=price_px + 6,
            texts=kinds.points,
            keys=values.known_points,
            tones=kinds.change_tones,
            exact=lambda row: plain(float(values.known_points()[row]), ".10g"),
            shown=False,
        )
        since: tuple[Column, ...] = ()
        if self._minutes is not None:
            since = tuple(
                replace(
                    kinds.share(
                        f"change_{count}m",
                        tr("{count}m %", count=count),
                        partial(values.moved_within, count),
                        name=tr("Change in {count} min", count=count),
                        group=tr("Price"),
                        width=66,
                    ),
                    shown=False,
                    timely=True,
                )
                for count in (1, 5)
            )
        high = kinds.price("high", tr("High"), tr("Price"), price_px, lambda: board.high)
        low = kinds.price("low", tr("Low"), tr("Price"), price_px, lambda: board.low)
        return points, *since, replace(high, shown=False), replace(low, shown=False)

    def _times(self) -> tuple[Column, ...]:
        kinds = self._kinds
        board, values = self._board, self.values
        age = Column(
            id="age",
            title=tr("Age"),
            group=tr("Time"),
            width=56,
            texts=lambda rows: [coarse_age(seconds) for seconds in values.age_s()[rows].tolist()],
            keys=values.age_s,
            tones=kinds.quiet_tones,
            raw=lambda rows: without_nan(np.floor(values.age_s()[rows])),
            exact=lambda row: plain(float(values.age_s()[row]), ".1f"),
            falling_first=False,
            shown=False,
            timely=True,
        )
        time = Column(
            id="time",
            title=tr("Time"),
            group=tr("Time"),
            width=70,
            texts=kinds.clock_texts,
            keys=lambda: np.where(board.time_us >= 0, board.time_us, np.nan),
            tones=kinds.quiet_tones,
            raw=lambda rows: (board.time_us[rows] // 1_000_000).astype(np.float64),
            exact=lambda row: moment(board, row) or "",
        )
        return time, age

    def _facts(self) -> tuple[Column, ...]:
        kinds = self._kinds
        table = self._board.instruments
        fixed: dict[str, Any] = {"live": False, "falling_first": False, "shown": False}
        lot = Column(
            id="lot",
            title=tr("Lot"),
            name=tr("Board lot"),
            group=tr("Instrument"),
            width=56,
            texts=lambda rows: [
                f"{table[row].lot:,}" if table[row].lot else MISSING for row in rows.tolist()
            ],
            keys=lambda: np.array([each.lot or np.nan for each in kinds.instruments()]),
            tones=lambda rows: [Tone.DIM] * rows.size,
            raw=lambda rows: np.zeros(rows.size),
            exact=lambda row: str(table[row].lot) if table[row].lot else "",
            **fixed,
        )
        sector = kinds.word("sector", tr("Sector"), tr("Instrument"), 110, lambda row: tr(table[row].sector))
        if self._notes is None:
            return lot, sector
        return (
            lot,
            sector,
            replace(kinds.word("note", tr("Note"), tr("Instrument"), 140, self._note), note=self._note),
        )

    def _note(self, row: int) -> str:
        return self._notes(self._board.instruments[row].id) if self._notes is not None else ""


def with_tips(columns: Sequence[Column], instruments: Iterable[Instrument]) -> tuple[Column, ...]:
    """Columns with the tooltips of their headers, in the units of the instruments listed."""
    listed = list(instruments)
    units = {FACTS[instrument.venue].unit for instrument in listed}
    size = tr(UNITS[units.pop()]) if len(units) == 1 else tr("shares or coins")
    currencies = {instrument.currency for instrument in listed}
    currency = (currencies.pop() if len(currencies) == 1 else "") or tr("the currency of the price")
    told = {key: tr(tip, currency=currency, size=size) for key, tip in TIPS.items()}
    return tuple(replace(column, tip=told.get(column.id, "")) for column in columns)


def _rvol_tones(ratios: Floats) -> list[int]:
    tones = np.where(ratios >= UNUSUAL_RVOL, Tone.AMBER, Tone.TEXT)
    tones[np.isnan(ratios)] = Tone.FAINT
    return tones.tolist()
