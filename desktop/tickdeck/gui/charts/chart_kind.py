"""What a chart is made of: every print, or bars of so many prints, so much volume, turnover or time."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from tickdeck.gui.number_text import shortened
from tickdeck.words import mark, tr

LEAST_COUNT = 2
DAY_S = 86_400.0


class Unit(StrEnum):
    """What fills a bar."""

    TICKS = "ticks"
    """There are no bars: every print is shown."""
    COUNT = "count"
    VOLUME = "volume"
    TURNOVER = "turnover"
    TIME = "time"


class Style(StrEnum):
    """How bars are drawn."""

    CANDLES = "candles"
    LINE = "line"


_LABELS = {
    Unit.TICKS: mark("Ticks", "a kind of bars on a narrow button"),
    Unit.COUNT: mark("{size}t", "a kind of bars on a narrow button"),
    Unit.VOLUME: mark("Vol {size}", "a kind of bars on a narrow button"),
    Unit.TURNOVER: mark("Turnover {size}", "a kind of bars on a narrow button"),
}
_TIME_LABELS = (
    (DAY_S, mark("{size}D", "a kind of bars on a narrow button")),
    (3600.0, mark("{size}h", "a kind of bars on a narrow button")),
    (60.0, mark("{size}m", "a kind of bars on a narrow button")),
    (1.0, mark("{size}s", "a kind of bars on a narrow button")),
)

_TITLES = {
    Unit.TICKS: mark("Every print"),
    Unit.COUNT: mark("Bars of {count} prints"),
    Unit.VOLUME: mark("Bars of a volume of {size}"),
    Unit.TURNOVER: mark("Bars of a turnover of {size}"),
}
_TIME_TITLES = (
    (DAY_S, mark("Bars of {count} day"), mark("Bars of {count} days")),
    (3600.0, mark("Bars of {count} hour"), mark("Bars of {count} hours")),
    (60.0, mark("Bars of {count} minute"), mark("Bars of {count} minutes")),
    (1.0, mark("Bars of {count} second"), mark("Bars of {count} seconds")),
)


@dataclass(frozen=True, slots=True)
class ChartKind:
    """A kind of chart.

    Attributes:
        unit: What fills a bar.
        size: How much of it: prints, traded quantity, traded value or seconds; 0 where there are no bars.
    """

    unit: Unit = Unit.TICKS
    size: float = 0.0

    @property
    def has_bars(self) -> bool:
        """Whether prints are gathered into bars."""
        return self.unit is not Unit.TICKS

    @property
    def is_timed(self) -> bool:
        """Whether its axis is time; that of other bars counts them."""
        return self.unit in {Unit.TICKS, Unit.TIME}

    @property
    def label(self) -> str:
        """As a button says it: ``Ticks``, ``100t``, ``Vol 50 k``, ``Turnover 5 m``, ``15m``, ``1D``."""
        text, size = self._said
        return tr(text, "a kind of bars on a narrow button", size=size)

    @property
    def name(self) -> str:
        """The label in English, as files and actions are called."""
        text, size = self._said
        return text.format(size=size)

    @property
    def _said(self) -> tuple[str, str]:
        match self.unit:
            case Unit.TICKS | Unit.COUNT:
                return _LABELS[self.unit], f"{self.size:.0f}"
            case Unit.VOLUME | Unit.TURNOVER:
                return _LABELS[self.unit], shortened(self.size)
        length, text = next(each for each in _TIME_LABELS if self.size % each[0] == 0)
        return text, f"{self.size / length:.0f}"

    @property
    def title(self) -> str:
        """In words: ``Bars of 100 prints``."""
        if self.unit is not Unit.TIME:
            return tr(_TITLES[self.unit], count=f"{self.size:.0f}", size=shortened(self.size))
        length, one, many = next(each for each in _TIME_TITLES if self.size % each[0] == 0)
        count = round(self.size / length)
        text = one if count == 1 else many
        return tr(text, count=count)

    def state(self) -> dict[str, object]:
        """As JSON can hold it."""
        return {"unit": str(self.unit), "size": self.size}


TICKS, DAYS = ChartKind(), ChartKind(Unit.TIME, DAY_S)
TIMES = (*(ChartKind(Unit.TIME, size) for size in (1.0, 5.0, 15.0, 60.0, 300.0, 900.0, 3600.0)), DAYS)
COUNTS = tuple(ChartKind(Unit.COUNT, size) for size in (10.0, 100.0, 500.0, 1000.0))


def kind_of(state: object) -> ChartKind | None:
    """The kind that a state tells; None for anything that tells none."""
    if not isinstance(state, Mapping):
        return None
    unit, size = state.get("unit"), state.get("size")
    if not isinstance(unit, str) or unit not in set(Unit):
        return None
    if isinstance(size, bool) or not isinstance(size, (int, float)):
        return None
    return sized(Unit(unit), float(size))


def sized(unit: Unit, size: float) -> ChartKind | None:
    """Bars of a size; None where no bar could have it."""
    if unit is Unit.TICKS:
        return TICKS
    if not (0 < size < math.inf):
        return None
    if unit is Unit.COUNT and (size < LEAST_COUNT or size != int(size)):
        return None
    if unit is Unit.TIME and (size < 1 or size != int(size) or size > DAY_S):
        return None
    return ChartKind(unit, size)


def size_text(text: str) -> float | None:
    """The number that a person wrote: ``500``, ``2.5m``, ``10 k``, ``1bn``; None if it is none."""
    plain = text.strip().lower().replace(",", "").replace(" ", "")
    factor = 1.0
    for suffix, value in (("bn", 1e9), ("b", 1e9), ("m", 1e6), ("k", 1e3), ("t", 1.0)):
        if plain.endswith(suffix):
            plain, factor = plain.removesuffix(suffix), value
            break
    try:
        size = float(plain) * factor
    except ValueError:
        return None
    return size if 0 < size < math.inf else None


def round_size(amount: float, bars: int = 150) -> float:
    """A round size of which an amount fills about so many bars; 1 where nothing is known."""
    if not (0 < amount < math.inf):
        return 1.0
    rough = amount / bars
    power = 10.0 ** math.floor(math.log10(rough))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= rough * 0.999)
