"""Asks a recording for what came before a chart's first print, one answer at a time."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from tickdeck.domain.tick import Block
from tickdeck.gui.charts.chart_data import ChartData
from tickdeck.gui.charts.past import MOST_ROWS, PastTicks


class History:
    """The past of one instrument, as far as it was asked for.

    Attributes:
        is_loading: Whether an answer is awaited.
        has_more: Whether there may be more to ask for.
    """

    def __init__(
        self,
        past: PastTicks | None,
        symbol_id: str,
        data: ChartData,
        observe: Callable[[npt.NDArray[np.float64]], None] = lambda _: None,
        recall: Callable[[Block], bool] = lambda _: False,
    ) -> None:
        """Ask for nothing yet.

        Args:
            past: Who is asked; None for nobody.
            symbol_id: The instrument's id.
            data: What takes the answers in.
            observe: Told the prices of an answer.
            recall: Told an answer; says whether prints after it are missing.
        """
        self._past = past
        self._observe = observe
        self._recall = recall
        self._symbol_id = symbol_id
        self._data = data
        self.is_loading = False
        self.has_more = past is not None

    def ask(self, now_us: int) -> None:
        """Ask for older ticks, unless that is under way or in vain.

        Args:
            now_us: From where back, while there is no print yet; UTC microseconds.
        """
        series = self._data.series
        busy = self.is_loading or self._data.is_working
        if self._past is None or busy or not self.has_more or series.is_full:
            return
        before_us = series.t0_us + round(series.first_x * 1e6) if len(series) else now_us
        self.is_loading = True
        self._past.ask(self._symbol_id, before_us, MOST_ROWS, self._on_answer)

    def _on_answer(self, ticks: Block, has_more: bool) -> None:
        self.is_loading = False
        taken = self._data.prepend(ticks[-MOST_ROWS:], before_gap=self._recall(ticks))
        self._observe(ticks["price"])
        # An answer without anything new would be asked for again and again.
        self.has_more = has_more and taken > 0
