"""The columns of a quote list whose cells are drawn: the range, the last moves, the day."""

from __future__ import annotations

import numpy as np

from tickdeck.gui.number_text import MISSING, signed_percent
from tickdeck.gui.tables.column import Column
from tickdeck.gui.tables.day_line import DayLine
from tickdeck.gui.tables.move_boxes import MoveBoxes
from tickdeck.gui.tables.quote_kinds import QuoteKinds
from tickdeck.gui.tables.quote_values import Floats, QuoteValues
from tickdeck.gui.tables.range_bar import RangeBar
from tickdeck.pipeline.moves import Moves
from tickdeck.words import tr


class PictureColumns:
    """Makes the columns; their painters are kept, since they keep pictures."""

    def __init__(self, values: QuoteValues, *, kinds: QuoteKinds, moves: Moves | None) -> None:
        self._values = values
        self._kinds = kinds
        self._moves = moves
        self._range_bar = RangeBar(values)
        self._move_boxes = MoveBoxes(moves) if moves is not None else None
        self._day_line = DayLine(values, values.minutes) if values.minutes is not None else None

    def columns(self) -> tuple[Column, ...]:
        """The columns from left to right."""
        kinds, values = self._kinds, self._values
        board = values.board
        columns = [
            Column(
                id="range",
                title=tr("Range", "column: high to low"),
                name=tr("High to low, with the last in it"),
                group=tr("Price"),
                width=66,
                texts=kinds.ranges,
                keys=values.range_place,
                painter=self._range_bar,
                right=False,
            )
        ]
        if self._moves is not None:
            moves = self._moves
            columns.append(
                Column(
                    id="moves",
                    title=tr("Moves", "column: changes of price"),
                    name=tr("Last ten moves"),
                    group=tr("Price"),
                    width=66,
                    texts=lambda rows: [_moves_text(signs) for signs in moves.of(rows).tolist()],
                    keys=lambda: _balance(moves, board.last.size),
                    painter=self._move_boxes,
                    right=False,
                )
            )
        if self._day_line is not None:
            columns.append(
                Column(
                    id="day",
                    title=tr("Day", "column: the day as a line"),
                    name=tr("The day as a line"),
                    group=tr("Price"),
                    width=72,
                    texts=lambda rows: [signed_percent(each) for each in values.change()[rows].tolist()],
                    keys=values.known_change,
                    painter=self._day_line,
                    right=False,
                    timely=True,
                )
            )
        return tuple(columns)


def _balance(moves: Moves, size: int) -> Floats:
    """Rises less falls among the last moves; NaN where there was none yet."""
    signs = moves.of(np.arange(size))
    return np.where(signs.any(axis=1), signs.sum(axis=1, dtype=np.float64), np.nan)


def _moves_text(signs: list[int]) -> str:
    """Moves for a screen reader, the newest last."""
    words = [f"{sign:+d}"[0] for sign in signs if sign]
    return " ".join(words) if words else MISSING
