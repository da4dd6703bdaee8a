"""What a chart shows in a frame beside its data, and what the person chose to see of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import Any

from tickdeck.gui.charts.chart_kind import TICKS, ChartKind, Style, kind_of
from tickdeck.gui.charts.gap_band import PlacedBand
from tickdeck.gui.charts.price_line import PriceLine
from tickdeck.gui.charts.repair_bar import PlacedBar
from tickdeck.gui.charts.tick_series import TickSeries
from tickdeck.gui.charts.time_scale import TimeScale


@dataclass(frozen=True, slots=True)
class Peer:
    """An instrument that is compared with the one shown, in per cent.

    Attributes:
        name: Its code.
        series: Its prints.
        shift_s: What is added to its seconds to get the chart's.
        place: Its place among those that were chosen, which decides about its colour.
    """

    name: str
    series: TickSeries
    shift_s: float
    place: int = 0


@dataclass(frozen=True, slots=True)
class PlotState:
    """What a frame shows, beside the data themselves.

    Attributes:
        now_x: The present, in the series' seconds.
        bands: Gaps, by time.
        repair_bars: The bars of the provider's history that stand in each of them.
        last: Last price.
        reference: The price that the day's change is measured against, NaN if none.
        is_close: Whether that is the previous close; else it is the day's first price.
        day_high, day_low: Extremes of the day, NaN if unknown.
        direction: Of the last change of price, +1, -1 or 0.
        is_stale: Whether the feed is not live now, so that the last price is grey.
        decimals: Decimal places of prices.
        origin_us: Time of x = 0 by the clock that is shown, microseconds since the epoch.
        clock: What that clock is called; empty where it is not told.
        scale: Which closed times are left out.
        countdown: How long the last bar goes on, as text; empty where nobody can tell.
        lines: Those that the person drew, and those of alerts.
        chosen_line: Which of them is chosen, -1 for none.
        peers: The instruments compared.
        is_loading: Whether older ticks are on their way.
        vwap_from_x: From when on the mean by volume is known: from the first day that is held as a whole.
    """

    now_x: float = 0.0
    bands: Sequence[PlacedBand] = field(default_factory=tuple)
    repair_bars: Sequence[Sequence[PlacedBar]] = field(default_factory=tuple)
    last: float = float("nan")
    reference: float = float("nan")
    is_close: bool = True
    day_high: float = float("nan")
    day_low: float = float("nan")
    direction: int = 0
    is_stale: bool = False
    decimals: int = 2
    origin_us: int = 0
    clock: str = ""
    scale: TimeScale = field(default_factory=TimeScale)
    countdown: str = ""
    lines: tuple[PriceLine, ...] = ()
    chosen_line: int = -1
    peers: tuple[Peer, ...] = ()
    is_loading: bool = False
    vwap_from_x: float = float("-inf")


@dataclass(frozen=True, slots=True)
class PlotOptions:
    """What the person chose to see.

    Attributes:
        kind: Every print, or which bars.
        style: How bars are drawn.
        volume: Whether there is volume below the prices.
        vwap: Whether the mean price by volume is shown.
        deviations: Whether one and two standard deviations around it are.
        day_range: Whether the day's high and low are.
        close: Whether the close of the day before is.
        compact: Whether closed times have no width.
    """

    kind: ChartKind = TICKS
    style: Style = Style.CANDLES
    volume: bool = True
    vwap: bool = True
    deviations: bool = False
    day_range: bool = False
    close: bool = True
    compact: bool = True

    def state(self) -> dict[str, object]:
        """As JSON can hold it."""
        switches: dict[str, object] = {name: getattr(self, name) for name in SWITCHES}
        return switches | {"kind": self.kind.state(), "style": str(self.style)}

    def flipped(self, name: str) -> PlotOptions:
        """With one of the `SWITCHES` the other way."""
        turned: dict[str, Any] = {name: not getattr(self, name)}
        return replace(self, **turned)


SWITCHES = tuple(each.name for each in fields(PlotOptions) if each.name not in {"kind", "style"})
"""The names of what is on or off."""


def options_of(state: Mapping[str, object]) -> PlotOptions:
    """The options that a state tells; whatever it tells not, or wrongly, is as usual."""
    usual = PlotOptions()
    told: dict[str, Any] = {name: state[name] for name in SWITCHES if isinstance(state.get(name), bool)}
    style = state.get("style")
    return replace(
        usual,
        kind=kind_of(state.get("kind")) or usual.kind,
        style=Style(style) if isinstance(style, str) and style in set(Style) else usual.style,
        **told,
    )
