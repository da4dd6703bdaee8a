"""What can be done in a chart, as one table: its keys and its menu come from here."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from tickdeck.gui.actions import Action
from tickdeck.gui.charts.chart_kind import TIMES, ChartKind, Style, Unit
from tickdeck.gui.charts.plot_state import PlotOptions
from tickdeck.gui.charts.tick_plot import TickPlot

GROUP = "Chart"
SWITCH_TITLES = {
    "volume": "Show volume",
    "vwap": "Show VWAP",
    "deviations": "Show deviations around VWAP",
    "day_range": "Show the day's high and low",
    "close": "Show the previous close",
    "compact": "Leave out closed times",
}
_SWITCH_KEYS = {"volume": "V", "vwap": "W", "deviations": "D", "compact": "C"}


class ChartDesk(Protocol):
    """What the actions need of the panel."""

    plot: TickPlot

    @property
    def options(self) -> PlotOptions:
        """What the person chose to see."""

    def choose_kind(self, kind: ChartKind) -> None:
        """Show every print, or other bars."""

    def flip(self, name: str) -> None:
        """Turn one of the options on or off."""

    def turn_style(self) -> None:
        """Candles instead of a line, or a line instead of candles."""

    def follow(self) -> None:
        """Follow the market again."""

    def fit(self) -> None:
        """Show everything held."""

    def oldest(self) -> None:
        """Go to the oldest print held."""

    def draw_line(self) -> None:
        """Draw a line at the crosshair."""

    def next_line(self) -> None:
        """Choose the next line."""

    def nudge_line(self, steps: int) -> None:
        """Move the chosen line by the smallest step of its price."""

    def remove_line(self) -> None:
        """Remove the chosen line."""

    def ask_alert(self) -> None:
        """Ask for an alert at the chosen line, else at the crosshair."""

    def save(self) -> None:
        """Save a picture."""

    def copy(self) -> None:
        """Copy a picture."""

    def open_kinds(self) -> None:
        """Open the menu of kinds."""

    def stop_comparing(self) -> None:
        """Compare with nothing."""

    @property
    def has_chart(self) -> bool:
        """Whether there is anything to act on."""

    @property
    def has_chosen_line(self) -> bool:
        """Whether one of the lines is chosen."""

    @property
    def is_comparing(self) -> bool:
        """Whether other instruments are shown too."""


def chart_actions(desk: ChartDesk) -> list[Action]:
    """All actions of a chart, in the order of its sheet of keys."""
    plot = desk.plot

    def act(name: str, title: str, run: Callable[[], None], keys: str = "") -> Action:
        return Action(
            name=f"chart.{name}",
            title=title,
            group=GROUP,
            run=run,
            keys=keys,
            is_enabled=lambda: desk.has_chart,
        )

    actions = [
        act("live", "Follow the market", desk.follow, "End; L"),
        act("fit", "Fit everything", desk.fit, "Ctrl+0"),
        act("oldest", "Go to the oldest print", desk.oldest, "Home"),
        act("back", "Move back", lambda: plot.step(-1), "Left"),
        act("forward", "Move forward", lambda: plot.step(1), "Right"),
        act("zoom_in", "Zoom in", lambda: plot.zoom(1), "+; ="),
        act("zoom_out", "Zoom out", lambda: plot.zoom(-1), "-"),
        act("read_before", "Read the print or bar before", lambda: plot.step_crosshair(-1), "Shift+Left"),
        act("read_next", "Read the next print or bar", lambda: plot.step_crosshair(1), "Shift+Right"),
        act("measure", "Measure from the crosshair", plot.toggle_measure, "M"),
        act("let_go", "Remove the measure", plot.let_go, "Escape"),
        act("line", "Draw a line at the crosshair", desk.draw_line, "H"),
        act("next_line", "Choose the next line", desk.next_line, "Shift+H"),
    ]
    for name, title, run, keys in (
        ("line_up", "Move the chosen line up", lambda: desk.nudge_line(1), "Ctrl+Up"),
        ("line_down", "Move the chosen line down", lambda: desk.nudge_line(-1), "Ctrl+Down"),
        ("remove_line", "Remove the chosen line", desk.remove_line, "Delete"),
    ):
        actions.append(_when(name, title, run, keys, lambda: desk.has_chosen_line))
    actions += [
        act("alert", "Set an alert at this price…", desk.ask_alert, "A"),
        act("save", "Save a picture…", desk.save, "Ctrl+S"),
        act("copy", "Copy a picture", desk.copy, "Ctrl+Shift+C"),
        _when("compare_none", "Stop comparing", desk.stop_comparing, "", lambda: desk.is_comparing),
        act("kinds", "Choose another kind of chart…", desk.open_kinds, "K"),
    ]
    return actions + _kinds(desk) + _switches(desk)


def _when(
    name: str, title: str, run: Callable[[], None], keys: str, is_enabled: Callable[[], bool]
) -> Action:
    return Action(name=f"chart.{name}", title=title, group=GROUP, run=run, keys=keys, is_enabled=is_enabled)


def _kinds(desk: ChartDesk) -> list[Action]:
    kinds = (ChartKind(), ChartKind(Unit.COUNT, 100), *TIMES)
    keys = {ChartKind(): "T", ChartKind(Unit.TIME, 60): "Ctrl+Shift+M"}
    return [
        Action(
            name=f"chart.kind_{kind.label}",
            title=kind.title,
            group=GROUP,
            run=partial(desk.choose_kind, kind),
            keys=keys.get(kind, ""),
            is_on=partial(_is_kind, desk, kind),
        )
        for kind in kinds
    ]


def _switches(desk: ChartDesk) -> list[Action]:
    style = Action(
        name="chart.line_style",
        title="Draw bars as a line",
        group=GROUP,
        run=desk.turn_style,
        keys="S",
        is_on=lambda: desk.options.style is Style.LINE,
    )
    return [style] + [
        Action(
            name=f"chart.show_{name}",
            title=title,
            group=GROUP,
            run=partial(desk.flip, name),
            keys=_SWITCH_KEYS.get(name, ""),
            is_on=partial(_is_on, desk, name),
        )
        for name, title in SWITCH_TITLES.items()
    ]


def _is_kind(desk: ChartDesk, kind: ChartKind) -> bool:
    return desk.options.kind == kind


def _is_on(desk: ChartDesk, name: str) -> bool:
    return bool(getattr(desk.options, name))
