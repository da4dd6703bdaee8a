"""The filter of a quote list: ``>2% turnover>10m tech`` says which rows are shown."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tickdeck.gui.tables.filter_words import Compare, Comparison, FilterError, Term, Text, read_words
from tickdeck.gui.tables.quote_values import Floats, QuoteValues, Rvol
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.minutes import Minutes

Mask = npt.NDArray[np.bool_]
Names = Callable[[str], str]
"""Further names of an instrument in any language, by its id, as one text."""

_WHOLE = 1.0
_PERCENT = 0.01


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure that can be compared.

    Attributes:
        of: Gives it for all instruments.
        unit: What a bare number counts: 0.01 where the figure is a fraction that is told in percent.
    """

    of: Callable[[QuoteValues], Floats]
    unit: float = _WHOLE


_CHANGE = _Figure(QuoteValues.known_change, _PERCENT)
_FIGURES: Mapping[tuple[str, ...], _Figure] = {
    ("change%", "chg%", "change", "chg", "%", "升跌%", "升跌", "涨跌%", "涨跌"): _CHANGE,
    ("points", "pts", "升跌點數", "涨跌点数"): _Figure(QuoteValues.known_points),
    ("price", "last", "px", "現價", "现价"): _Figure(lambda values: values.board.last),
    ("bid", "買入", "买价"): _Figure(lambda values: values.board.bid),
    ("ask", "賣出", "卖价"): _Figure(lambda values: values.board.ask),
    ("spread%", "spread", "差價%", "差價", "价差%", "价差"): _Figure(QuoteValues.spread_share, _PERCENT),
    ("high", "最高"): _Figure(lambda values: values.board.high),
    ("low", "最低"): _Figure(lambda values: values.board.low),
    ("range", "波幅"): _Figure(QuoteValues.range_place, _PERCENT),
    ("volume", "vol", "成交量"): _Figure(lambda values: values.traded(values.board.volume)),
    ("turnover", "to", "value", "成交額", "成交额"): _Figure(
        lambda values: values.traded(values.board.turnover)
    ),
    ("trades", "prints", "成交宗數", "成交笔数"): _Figure(lambda values: values.traded(values.board.trades)),
    ("vwap",): _Figure(QuoteValues.vwap),
    ("dvwap", "vwap%", "±vwap"): _Figure(QuoteValues.vwap_distance, _PERCENT),
    ("age",): _Figure(QuoteValues.age_s),
    ("lot", "每手", "每手股數", "每手股数"): _Figure(lambda values: _lots(values.board)),
}
_MINUTE_FIGURES: Mapping[tuple[str, ...], _Figure] = {
    ("1m", "1min", "1分", "1分鐘", "1分钟"): _Figure(lambda values: values.moved_within(1), _PERCENT),
    ("5m", "5min", "5分", "5分鐘", "5分钟"): _Figure(lambda values: values.moved_within(5), _PERCENT),
}
_RVOL_FIGURES: Mapping[tuple[str, ...], _Figure] = {("rvol", "量比"): _Figure(QuoteValues.rvol)}


class QuoteFilter:
    """Which instruments pass; evaluated anew whenever it is asked, since figures change.

    Attributes:
        error: What was not understood, as one sentence; empty if all was. Such a filter lets all pass.
    """

    def __init__(
        self,
        alternatives: Sequence[Sequence[Term]],
        *,
        values: QuoteValues,
        figures: Mapping[str, _Figure],
        names: Names | None = None,
        now_us: Callable[[], int] | None = None,
        error: str = "",
    ) -> None:
        self.error = error
        self._alternatives = alternatives
        self._values = values
        self._figures = figures
        self._names = names
        self._now_us = now_us
        self._texts: list[str] = []
        self._found: dict[str, Mask] = {}

    @property
    def is_empty(self) -> bool:
        """Whether it lets everything pass."""
        return not self._alternatives

    def mask(self) -> Mask:
        """For every instrument of the board, whether it passes now; a figure that is unknown never does."""
        size = self._values.board.last.size
        if self.is_empty:
            return np.ones(size, dtype=bool)
        if self._now_us is not None:
            self._values.set_now(self._now_us())
        elif self._values.minutes is not None or self._values.now_us < 0:
            # Without a clock, the newest receipt is the present.
            self._values.set_now(max(0, int(self._values.board.recv_us.max(initial=0))))
        passing = np.zeros(size, dtype=bool)
        for terms in self._alternatives:
            together = np.ones(size, dtype=bool)
            for term in terms:
                together &= self._holds(term, size)
            passing |= together
        return passing

    def _holds(self, term: Term, size: int) -> Mask:
        if isinstance(term, Text):
            found = self._text_mask(term.text, size)
            return found if term.is_wanted else ~found
        figure = self._figures[term.figure] if term.figure else _bare(term)
        values, bound = figure.of(self._values), _bound(term, figure)
        known = ~np.isnan(values)
        held = _compared(values, term.compare, bound, figure)
        return known & (held if term.is_wanted else ~held)

    def _text_mask(self, text: str, size: int) -> Mask:
        """Whose code, name or sector holds a text; looked up once, since these stay."""
        mask = self._found.get(text)
        if mask is None or mask.size != size:
            table = self._values.board.instruments
            for number in range(len(self._texts), size):
                each = table[number]
                more = self._names(each.id) if self._names is not None else ""
                self._texts.append(f"{each.id}\n{each.name}\n{each.sector}\n{more}".casefold())
            mask = np.fromiter((text in each for each in self._texts[:size]), dtype=bool, count=size)
            self._found[text] = mask
        return mask


def parse_filter(
    text: str,
    board: Board,
    minutes: Minutes | None = None,
    rvol: Rvol | None = None,
    *,
    names: Names | None = None,
    now_us: Callable[[], int] | None = None,
) -> QuoteFilter:
    """Read a filter.

    Words are looked for in code, name and sector; ``-`` before one means that it must not be there, and
    quotation marks keep words together. ``turnover>10m`` and ``>10m turnover`` compare a figure; a bare
    ``>2%`` is the change. Numbers may have a unit: k, m, bn, %. All must hold; ``or`` or ``|`` separates
    alternatives.

    Args:
        text: What the user wrote.
        board: Prices and totals.
        minutes: The day by the minute, for ``5m>1%``; None if it is not kept.
        rvol: Relative volumes; None if nobody tells them.
        names: Further names of an instrument by its id.
        now_us: What time it is, UTC microseconds; None takes the newest receipt for the present.
    """
    values = QuoteValues(board, minutes=minutes, rvol=rvol)
    groups = [_FIGURES]
    if minutes is not None:
        groups.append(_MINUTE_FIGURES)
    if rvol is not None:
        groups.append(_RVOL_FIGURES)
    figures = {name: figure for group in groups for names_, figure in group.items() for name in names_}
    error, alternatives = "", []
    try:
        alternatives = read_words(text, frozenset(figures))
    except FilterError as wrong:
        error = str(wrong)
    return QuoteFilter(alternatives, values=values, figures=figures, names=names, now_us=now_us, error=error)


def _bare(term: Comparison) -> _Figure:
    """The figure of a comparison that names none: the change in percent, or the price."""
    return _CHANGE if term.is_percent else _Figure(lambda values: values.board.last)


def _bound(term: Comparison, figure: _Figure) -> float:
    return term.number * (_PERCENT if term.is_percent else figure.unit)


def _compared(values: Floats, compare: Compare, bound: float, figure: _Figure) -> Mask:
    # What reads alike is alike: a change of 2 % is rarely 0.02 to the last bit.
    slack = 1e-9 * max(1.0, abs(bound)) if math.isfinite(bound) else 0.0
    if compare is Compare.EQUAL:
        # A percentage is shown with two decimals.
        slack = max(slack, 0.00005 if figure.unit == _PERCENT else 0.0)
        return np.abs(values - bound) <= slack
    if compare is Compare.MORE:
        return values > bound + slack
    if compare is Compare.LESS:
        return values < bound - slack
    return values >= bound - slack if compare is Compare.AT_LEAST else values <= bound + slack


def _lots(board: Board) -> Floats:
    return np.array([board.instruments[row].lot or np.nan for row in range(board.last.size)])
