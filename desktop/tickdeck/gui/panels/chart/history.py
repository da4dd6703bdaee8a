"""Asks a recording for what came before a chart's first print, one answer at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from tickdeck.domain.tick import Block
from tickdeck.gui.charts.past import MOST_ROWS, PastTicks, Unsealed
from tickdeck.gui.charts.tick_series import TickSeries
from tickdeck.pipeline.gaps import Gap

_AGAIN_US = 5_000_000
"""Not sooner is asked again what is not sealed yet."""
_MOST_WAITED_US = 120_000_000
"""So long what an earlier run recorded is waited for; the journals of one that was cut off are sealed now."""


class Prepends(Protocol):
    """Takes older prints in, such as `tickdeck.gui.charts.chart_data.ChartData`."""

    @property
    def series(self) -> TickSeries:
        """The prints."""

    @property
    def is_working(self) -> bool:
        """Whether older ones are still being taken in."""

    def prepend(self, ticks: Block, *, before_gap: bool = False) -> int:
        """Take older ones in, in arrival order; says how many were taken."""


class Recall(Protocol):
    """Finds out what an answer tells about times in which nothing was recorded."""

    def __call__(
        self, ticks: Block, pauses: Sequence[tuple[int, int]], next_us: int | None, /
    ) -> tuple[Block, bool]:
        """Find it out; see `tickdeck.gui.panels.chart.unrecorded.Unrecorded.recall`."""


def _recall_nothing(
    ticks: Block, _pauses: Sequence[tuple[int, int]], _next_us: int | None
) -> tuple[Block, bool]:
    return ticks, False


class History:
    """The past of one instrument, as far as it was asked for.

    Attributes:
        is_loading: Whether an answer is awaited, or what is between the answer and the first print held.
        follows_unseen: Whether prints of this run came before the first one held, which the tape has let go:
            they are in the recording as soon as they are sealed, and no answer is taken until then.
        has_more: Whether there may be more to ask for.
        is_read: Whether anything was answered yet.
        gaps: Those that the answers told, by their edges in UTC microseconds of receipt.
    """

    def __init__(
        self,
        past: PastTicks | None,
        symbol_id: str,
        data: Prepends,
        observe: Callable[[npt.NDArray[np.float64]], None] = lambda _: None,
        recall: Recall = _recall_nothing,
    ) -> None:
        """Ask for nothing yet.

        Args:
            past: Who is asked; None for nobody.
            symbol_id: The instrument's id.
            data: What takes the answers in.
            observe: Told the prices of an answer.
            recall: Told an answer; gives its ticks with what they follow, and whether prints after them are
                missing.
        """
        self._past = past
        self._observe = observe
        self._recall = recall
        self._symbol_id = symbol_id
        self._data = data
        self.is_loading = False
        self.follows_unseen = False
        self._is_asked = False
        self._not_before_us = 0
        self._waited_us = 0
        self._now_us = 0
        self.has_more = past is not None
        self.is_read = False
        self.gaps: dict[tuple[int, int], Gap] = {}

    def ask(self, now_us: int) -> None:
        """Ask for older ticks, unless that is under way or in vain.

        Args:
            now_us: From where back, while there is no print yet; UTC microseconds.
        """
        series = self._data.series
        busy = self._is_asked or self._data.is_working or now_us < self._not_before_us
        if self._past is None or busy or not self.has_more or series.is_full:
            return
        self._now_us = now_us
        before_us = series.t0_us + round(series.first_x * 1e6) if len(series) else now_us
        self.is_loading = self._is_asked = True
        self._past.ask(self._symbol_id, before_us, MOST_ROWS, self._on_answer)

    def _on_answer(
        self,
        ticks: Block,
        has_more: bool,
        pauses: Sequence[tuple[int, int]] = (),
        unsealed: Unsealed = Unsealed.NOTHING,
        gaps: Sequence[Gap] = (),
        /,
    ) -> None:
        self._is_asked = False
        is_awaited = unsealed is Unsealed.OF_EARLIER_RUNS and self._waited_us < _MOST_WAITED_US
        is_awaited |= unsealed is not Unsealed.NOTHING and self.follows_unseen
        if is_awaited and not self.is_read:
            if unsealed is Unsealed.OF_THIS_RUN and self._past is not None:
                self._past.seal_soon()
            # Older prints put before the first one held would hide that others lie between.
            self._not_before_us = self._now_us + _AGAIN_US
            self._waited_us += _AGAIN_US
            return
        self.is_loading = False
        if has_more and not ticks.size:
            # Newer questions have taken its place: nothing was read, so that it is asked again.
            return
        self.is_read = True
        # A gap that reaches over the edge of an answer is told with the next one again.
        self.gaps |= {(gap.from_us, gap.to_us): gap for gap in gaps}
        series = self._data.series
        next_us = series.t0_us + round(series.first_x * 1e6) if len(series) else None
        ticks, before_gap = self._recall(ticks[-MOST_ROWS:], pauses, next_us)
        taken = self._data.prepend(ticks, before_gap=before_gap)
        self._observe(ticks["price"])
        # An answer without anything new would be asked for again and again.
        self.has_more = has_more and taken > 0
