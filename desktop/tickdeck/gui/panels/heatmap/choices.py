"""What can be chosen of the heat map, and how it is remembered."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from tickdeck.gui.charts.heat_scale import HeatScale, ScaleKind
from tickdeck.words import mark


class Sizing(StrEnum):
    """What a tile is as large as."""

    TURNOVER = "turnover"
    VOLUME = "volume"
    EQUAL = "equal"
    SIZE_CLASS = "size class"
    LOT_VALUE = "lot value"


class Colouring(StrEnum):
    """What a tile's colour tells."""

    CHANGE = "change"
    CHANGE_5_MIN = "5-minute change"
    RVOL = "RVOL"
    VWAP_DISTANCE = "VWAP distance"


@dataclass(frozen=True, slots=True)
class SizingFacts:
    """What is said of a sizing, in English as `tr` takes it.

    Attributes:
        title: Its line in the menu.
        label: What the header says, about `AS_LABEL`.
        tip: What it means.
        nothing: What stands in place of tiles where none has a size.
    """

    title: str
    label: str
    tip: str
    nothing: str


@dataclass(frozen=True, slots=True)
class ColouringFacts:
    """What is said of a colouring, in English as `tr` takes it.

    Attributes:
        title: Its line in the menu.
        label: What the header says, about `AS_LABEL`.
        tip: What it means.
        scale: The scale that it has at first.
    """

    title: str
    label: str
    tip: str
    scale: HeatScale


AS_LABEL = "after the words size and colour"
"""What the label of a choice is about, which tells it apart from its title."""

_NO_TURNOVER = mark(
    "No turnover yet: the first trades bring the tiles. Equal sizes, in the menu above, need none."
)

SIZINGS = {
    Sizing.TURNOVER: SizingFacts(
        mark("Turnover"),
        mark("turnover", "after the words size and colour"),
        mark("As large as the value traded today, in the instrument's currency."),
        _NO_TURNOVER,
    ),
    Sizing.VOLUME: SizingFacts(
        mark("Volume"),
        mark("volume", "after the words size and colour"),
        mark("As large as the quantity traded today."),
        mark("No volume yet: the first trades bring the tiles. Equal sizes, in the menu above, need none."),
    ),
    Sizing.EQUAL: SizingFacts(
        mark("Equal"),
        mark("equal", "after the words size and colour"),
        mark("All of one size, those without a trade included."),
        mark("The list is empty. Add instruments in the watchlist."),
    ),
    Sizing.SIZE_CLASS: SizingFacts(
        mark("Size class"),
        mark("class", "after the words size and colour"),
        mark("Five sizes by turnover: ten times the turnover is one class up, and twice as large."),
        _NO_TURNOVER,
    ),
    Sizing.LOT_VALUE: SizingFacts(
        mark("Value of a lot"),
        mark("lot value", "after the words size and colour"),
        mark(
            "As large as what one board lot costs at the previous close, "
            "or the last price where none is known."
        ),
        mark(
            "Of no instrument here are the board lot and a price known. "
            "Choose another size in the menu above."
        ),
    ),
}

COLOURINGS = {
    Colouring.CHANGE: ColouringFacts(
        mark("Change"),
        mark("change", "after the words size and colour"),
        mark("Against the previous close, or the day's first print where none is known."),
        HeatScale(ScaleKind.SHARE, 0.03, 0.03),
    ),
    Colouring.CHANGE_5_MIN: ColouringFacts(
        mark("5-minute change"),
        mark("5-min change", "after the words size and colour"),
        mark("Against the price when the minute five minutes ago was over."),
        HeatScale(ScaleKind.SHARE, 0.01, 0.01),
    ),
    Colouring.RVOL: ColouringFacts(
        mark("RVOL"),
        mark("RVOL", "after the words size and colour"),
        mark("Today's volume as a multiple of what is usual by this time of day; 1 is neutral."),
        HeatScale(ScaleKind.RATIO, 3.0, 3.0),
    ),
    Colouring.VWAP_DISTANCE: ColouringFacts(
        mark("Distance to VWAP"),
        mark("VWAP distance", "after the words size and colour"),
        mark("How far the last price is above or below the average price of today's volume."),
        HeatScale(ScaleKind.SHARE, 0.02, 0.02),
    ),
}


def _usual_scales() -> dict[Colouring, HeatScale]:
    return {colouring: facts.scale for colouring, facts in COLOURINGS.items()}


@dataclass(frozen=True, slots=True)
class Choices:
    """All that is chosen.

    Attributes:
        sizing: What tiles are as large as.
        colouring: What their colour tells.
        sector: The only sector shown, as tiles are grouped by it; empty for all.
        list_name: The only list shown; empty for all.
        scales: Of each colouring.
    """

    sizing: Sizing = Sizing.TURNOVER
    colouring: Colouring = Colouring.CHANGE
    sector: str = ""
    list_name: str = ""
    scales: Mapping[Colouring, HeatScale] = field(default_factory=_usual_scales)

    @property
    def scale(self) -> HeatScale:
        """The scale of the colouring chosen."""
        return self.scales[self.colouring]

    def with_scale(self, scale: HeatScale) -> Choices:
        """The same with another scale for the colouring chosen."""
        return replace(self, scales={**self.scales, self.colouring: scale})

    def state(self) -> dict[str, object]:
        """As JSON can hold it."""
        return {
            "size": self.sizing.value,
            "colour": self.colouring.value,
            "sector": self.sector,
            "list": self.list_name,
            "full": {colouring.value: scale.full for colouring, scale in self.scales.items()},
        }


def choices_of(state: Mapping[str, object]) -> Choices:
    """What a state says; whatever of it cannot be used is as at first."""
    size, colour, sector, full = (state.get(key) for key in ("size", "colour", "sector", "full"))
    list_name = state.get("list")
    choices = Choices()
    if isinstance(size, str) and size in {each.value for each in Sizing}:
        choices = replace(choices, sizing=Sizing(size))
    if isinstance(colour, str) and colour in {each.value for each in Colouring}:
        choices = replace(choices, colouring=Colouring(colour))
    if isinstance(sector, str):
        choices = replace(choices, sector=sector)
    if isinstance(list_name, str):
        choices = replace(choices, list_name=list_name)
    scales = dict(choices.scales)
    if isinstance(full, Mapping):
        for colouring, scale in scales.items():
            value = full.get(colouring.value)
            if isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value):
                scales[colouring] = scale.with_full(value)
    return replace(choices, scales=scales)
