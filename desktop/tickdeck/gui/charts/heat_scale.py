"""The scale of the heat map: which value has which of its colours, and how values and its ends read."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from tickdeck.gui.number_text import MINUS, MISSING, signed_percent

STEPS = 20
"""Colours on either side of the neutral one."""

UNKNOWN = -(1 << 40)
"""What `HeatScale.shown` has where there is no value."""

_LEAST_AT = 0.08
"""How near to the middle of the scale it can be held, as a part of one side."""

_SHARES = (0.005, 0.0075, 0.01, 0.015, 0.02, 0.025, 0.03, 0.04, 0.05, 0.075, 0.1, 0.15, 0.2)
_RATIOS = (1.2, 1.5, 2.0, 3.0, 4.0, 5.0, 7.5, 10.0, 15.0, 20.0)


class ScaleKind(Enum):
    """What kind of value is coloured."""

    SHARE = auto()
    """A fraction with a sign, neutral at 0: a change, a distance."""
    RATIO = auto()
    """A multiple, neutral at 1, where double is as far from it as half: RVOL."""


@dataclass(frozen=True, slots=True)
class HeatScale:
    """A scale that is symmetric around its neutral value.

    Attributes:
        kind: What is coloured.
        full: The value at which the colour is full: the fraction 0.03 for 3 %, or the multiple 3.
        usual: The one that it has at first.
    """

    kind: ScaleKind
    full: float
    usual: float

    @property
    def least(self) -> float:
        """The smallest value at which the colour may be full."""
        return self._nice[0]

    @property
    def most(self) -> float:
        """The largest."""
        return self._nice[-1]

    @property
    def low_label(self) -> str:
        """The value at the low end as text."""
        if self.kind is ScaleKind.SHARE:
            return f"{MINUS}{_plain(self.full * 100)}%"
        return f"{1 / self.full:.2g}×"

    @property
    def high_label(self) -> str:
        """The value at the high end as text."""
        if self.kind is ScaleKind.SHARE:
            return f"+{_plain(self.full * 100)}%"
        return f"{_plain(self.full)}×"

    @property
    def widest_labels(self) -> tuple[str, ...]:
        """The widest texts that its ends may have."""
        return (f"{MINUS}0.75%", f"{MINUS}7.5%") if self.kind is ScaleKind.SHARE else ("0.067×", "0.83×")

    @property
    def sample(self) -> str:
        """A value as wide as most are."""
        return "+0.00%" if self.kind is ScaleKind.SHARE else "0.0×"

    @property
    def _nice(self) -> tuple[float, ...]:
        return _SHARES if self.kind is ScaleKind.SHARE else _RATIOS

    def with_full(self, full: float) -> HeatScale:
        """The scale with another end, as near as it may lie; one that is no number changes nothing."""
        if not math.isfinite(full):
            return self
        return replace(self, full=min(self.most, max(self.least, full)))

    def stepped(self, steps: int) -> HeatScale:
        """The scale some round values further; negative steps bring full colour to smaller values."""
        nice = self._nice
        place = min(range(len(nice)), key=lambda at: abs(math.log(nice[at] / self.full)))
        return replace(self, full=nice[min(len(nice) - 1, max(0, place + steps))])

    def reset(self) -> HeatScale:
        """The scale as it was at first."""
        return replace(self, full=self.usual)

    def dragged(self, from_at: float, to_at: float) -> HeatScale:
        """The scale after the colour at one place was dragged to another.

        Args:
            from_at: Where it was held, from -1 at the low end to 1 at the high one.
            to_at: Where it was let go, on the same measure; it may lie outside.
        """
        held = max(_LEAST_AT, abs(from_at))
        now = max(_LEAST_AT, to_at if from_at >= 0 else -to_at)
        if self.kind is ScaleKind.SHARE:
            full = self.full * held / now
        else:
            full = math.exp(min(10.0, math.log(self.full) * held / now))
        return self.with_full(float(f"{full:.2g}"))

    def steps(self, values: npt.NDArray[np.float64]) -> npt.NDArray[np.int16]:
        """The place of each value on the scale.

        Args:
            values: Any; those that are NaN are neutral.

        Returns:
            From `-STEPS` to `STEPS`, of the same shape.
        """
        if self.kind is ScaleKind.SHARE:
            parts = values / self.full
        else:
            with np.errstate(divide="ignore", invalid="ignore"):
                parts = np.log(values) / math.log(self.full)
        parts = np.where(np.isnan(parts), 0.0, np.minimum(np.maximum(parts, -1.0), 1.0))
        return np.rint(parts * STEPS).astype(np.int16)

    def place(self, value: float) -> float | None:
        """Where a value is on the scale, from -1 to 1 as far as it reaches; None for no number."""
        if not math.isfinite(value):
            return None
        if self.kind is ScaleKind.SHARE:
            part = value / self.full
        else:
            part = math.log(value) / math.log(self.full) if value > 0 else -1.0
        return min(1.0, max(-1.0, part))

    def shown(self, values: npt.NDArray[np.float64]) -> npt.NDArray[np.int64]:
        """Values as far as they are written: hundredths of a percent, tenths of a multiple.

        Returns:
            Numbers that differ exactly where `text` does, `UNKNOWN` where there is no value.
        """
        unit = 10_000 if self.kind is ScaleKind.SHARE else 10
        known = np.isfinite(values)
        rounded = np.rint(np.where(known, np.minimum(np.maximum(values, -1e9), 1e9), 0.0) * unit)
        return np.where(known, rounded, UNKNOWN).astype(np.int64)

    def text(self, shown: int) -> str:
        """What is written for a value of `shown`."""
        return _text(self.kind, shown)

    def short_text(self, shown: int) -> str:
        """The same without decimals, for where there is little room."""
        if shown == UNKNOWN:
            return MISSING
        if self.kind is ScaleKind.RATIO:
            return f"{round(shown / 10)}×"
        whole = round(abs(shown) / 100)
        sign = "" if whole == 0 else MINUS if shown < 0 else "+"
        return f"{sign}{whole}%"

    def direction(self, shown: int) -> int:
        """1 above the neutral value as it is written, -1 below, 0 at it or where there is none."""
        if shown == UNKNOWN:
            return 0
        neutral = 0 if self.kind is ScaleKind.SHARE else 10
        return (shown > neutral) - (shown < neutral)


@lru_cache(maxsize=8192)
def _text(kind: ScaleKind, shown: int) -> str:
    if shown == UNKNOWN:
        return MISSING
    return signed_percent(shown / 10_000) if kind is ScaleKind.SHARE else f"{shown / 10:.1f}×"


def _plain(value: float) -> str:
    """A round number without zeros behind the point."""
    return f"{value:.3g}"
