"""Where the gaps of an instrument lie on its chart, and the bars that stand in them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from tickdeck.domain.bar import Bar
from tickdeck.gui.charts.gap_band import BandStyle, PlacedBand, band_style, gap_label, gap_length
from tickdeck.gui.charts.repair_bar import PlacedBar, bars_name, placed_bars
from tickdeck.gui.charts.tick_series import TickSeries
from tickdeck.pipeline.gaps import Gap

Bands: TypeAlias = tuple[tuple[PlacedBand, ...], tuple[tuple[PlacedBar, ...], ...]]
"""The gaps by time, and the bars that stand in each."""
_FINAL = -1


class GapBands:
    """Places gaps between the prints around them, and places none twice without need."""

    def __init__(self, series: TickSeries) -> None:
        self._series = series
        # The gaps shown, their bands, and to which version of the series each belongs.
        self._gaps: list[Gap] = []
        self._unrecorded: tuple[PlacedBand, ...] = ()
        self._bands: tuple[PlacedBand, ...] = ()
        self._placed: dict[Gap, tuple[int, PlacedBand | None]] = {}
        self._all_final = True
        self._missing: tuple[tuple[int, float], ...] = ()
        # The bars and bands that were put together last, and what came of it.
        self._barred: tuple[object, object, Bands] = (None, None, ((), ()))

    def place(
        self,
        gaps: Sequence[Gap],
        bars: Sequence[Bar],
        now_us: int,
        now_x: float,
        unrecorded: tuple[PlacedBand, ...] = (),
    ) -> Bands:
        """The bands of a frame; lets the series break where prints are missing.

        Args:
            gaps: The instrument's.
            bars: From the provider's history, oldest first.
            now_us: The present, UTC microseconds of receipt.
            now_x: The present, in the series' seconds.
            unrecorded: The times between two runs, by time.
        """
        gaps = list(gaps)
        if gaps != self._gaps or unrecorded is not self._unrecorded or not self._all_final:
            gaps_by_time = sorted(gaps, key=lambda gap: gap.from_us)
            self._missing = tuple(
                (gap.from_us, math.inf if gap.is_open else gap.to_us)
                for gap in gaps_by_time
                if band_style(gap) is BandStyle.MISSING
            )
            # Only what still is a gap is kept: its counts change while the history is asked.
            before, self._placed = self._placed, {}
            self._bands = (*unrecorded, *(self._band(gap, before, now_us, now_x) for gap in gaps_by_time))
            self._gaps, self._unrecorded = gaps, unrecorded
            self._all_final = all(version == _FINAL for version, _ in self._placed.values())
        self._series.break_at(self._missing)
        return self._with_bars(bars)

    def _band(
        self, gap: Gap, before: Mapping[Gap, tuple[int, PlacedBand | None]], now_us: int, now_x: float
    ) -> PlacedBand:
        """The band of a gap; it stays as it is once a print after it has fixed its edges."""
        version, band = before.get(gap, (0, None))
        if band is None or version not in (self._series.version, _FINAL):
            to_us = now_us if gap.is_open else gap.to_us
            from_x, to_x, final = self._series.place(gap.from_us, to_us)
            version = _FINAL if final and not gap.is_open else self._series.version
            label, short = gap_label(gap, now_us), gap_length(gap, now_us)
            band = PlacedBand(from_x, to_x, label, band_style(gap), short)
        if gap.is_open:
            to_x = max(band.from_x, now_x)
            label, short = gap_label(gap, now_us), gap_length(gap, now_us)
            band = replace(band, to_x=to_x, label=label, short=short)
        self._placed[gap] = version, band
        return band

    def _with_bars(self, bars: Sequence[Bar]) -> Bands:
        """Find the bars that stand in bands, and say so in the labels of those."""
        known, of, _ = self._barred
        if known is not bars or of is not self._bands:
            placed = placed_bars(bars, self._bands, self._series.t0_us)
            labelled = tuple(
                replace(band, label=f"{band.label} · {bars_name(inside[0].bar)}") if inside else band
                for band, inside in zip(self._bands, placed, strict=True)
            )
            self._barred = (bars, self._bands, (labelled, placed))
        return self._barred[2]
