"""What can be done in a chart, as one table: its keys and its menu come from here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Protocol

from tickdeck.gui.actions import Action
from tickdeck.gui.charts.chart_kind import TIMES, ChartKind, Style, Unit
from tickdeck.gui.charts.plot_state import PlotOptions
from tickdeck.gui.charts.tick_plot import TickPlot
from tickdeck.words import mark, tr

SWITCH_TITLES = {
    "volume": mark("Show volume"),
    "vwap": mark("Show VWAP"),
    "deviations": mark("Show deviations around VWAP"),
    "day_range": mark("Show the day's high and low"),
    "close": mark("Show the previous close"),
    "compact": mark("Leave out closed times"),
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

    def open_compare(self) -> None:
        """Open the box in which one chooses what to compare with."""

    def stop_comparing(self) -> None:
        """Compare with nothing."""

    @property
    def offers_comparing(self) -> bool:
        """Whether other instruments can be found to compare with."""

    @property
    def has_chart(self) -> bool:
        """Whether there is anything to act on."""

    @property
    def market_closes(self) -> bool:
        """Whether there are times in which the market is closed."""

    @property
    def has_chosen_line(self) -> bool:
        """Whether one of the lines is chosen."""

    @property
    def is_comparing(self) -> bool:
        """Whether other instruments are shown too."""


def chart_actions(desk: ChartDesk, name: str) -> dict[str, Action]:
    """All actions of a chart by what they do, in the order of its sheet of keys.

    Args:
        desk: What they act on.
        name: Of the chart among the others of its window, with which the names of its actions begin.
    """
    return dict(_named(desk, name))


def _named(desk: ChartDesk, name: str) -> Iterator[tuple[str, Action]]:
    group = tr("Chart")

    def made(
        what: str, title: str, run: Callable[[], None], keys: str, is_enabled: Callable[[], bool]
    ) -> tuple[str, Action]:
        return what, Action(
            name=f"{name}.{what}", title=title, group=group, run=run, keys=keys, is_enabled=is_enabled
        )

    for what, title, run, keys in _moves(desk):
        yield made(what, title, run, keys, lambda: desk.has_chart)
    for what, title, run, keys in (
        ("line_up", tr("Move the chosen line up"), lambda: desk.nudge_line(1), "Ctrl+Up"),
        ("line_down", tr("Move the chosen line down"), lambda: desk.nudge_line(-1), "Ctrl+Down"),
        ("remove_line", tr("Remove the chosen line"), desk.remove_line, "Delete"),
    ):
        yield made(what, title, run, keys, lambda: desk.has_chosen_line)
    for what, title, run, keys in (
        ("alert", tr("Set an alert at this price…"), desk.ask_alert, "A"),
        ("save", tr("Save a picture…"), desk.save, "Ctrl+S"),
        ("copy", tr("Copy a picture"), desk.copy, "Ctrl+Shift+C"),
    ):
        yield made(what, title, run, keys, lambda: desk.has_chart)
    if desk.offers_comparing:
        title = tr("Compare with…", "other instruments")
        yield made("compare", title, desk.open_compare, "O", lambda: desk.has_chart)
    yield made("compare_none", tr("Stop comparing"), desk.stop_comparing, "", lambda: desk.is_comparing)
    yield made("kinds", tr("Choose another kind of chart…"), desk.open_kinds, "K", lambda: desk.has_chart)
    yield from _kinds(desk, name, group)
    yield from _switches(desk, name, group)


def _moves(desk: ChartDesk) -> Sequence[tuple[str, str, Callable[[], None], str]]:
    plot = desk.plot
    return (
        ("live", tr("Follow the market"), desk.follow, "End; L"),
        ("fit", tr("Fit everything"), desk.fit, "Ctrl+0"),
        ("oldest", tr("Go to the oldest print"), desk.oldest, "Home"),
        ("back", tr("Move back"), lambda: plot.step(-1), "Left"),
        ("forward", tr("Move forward"), lambda: plot.step(1), "Right"),
        ("zoom_in", tr("Zoom in"), lambda: plot.zoom(1), "+; ="),
        ("zoom_out", tr("Zoom out"), lambda: plot.zoom(-1), "-"),
        ("read_before", tr("Read the print or bar before"), lambda: plot.step_crosshair(-1), "Shift+Left"),
        ("read_next", tr("Read the next print or bar"), lambda: plot.step_crosshair(1), "Shift+Right"),
        ("measure", tr("Measure from the crosshair"), plot.toggle_measure, "M"),
        ("let_go", tr("Remove the measure"), plot.let_go, "Escape"),
        ("line", tr("Draw a line at the crosshair"), desk.draw_line, "H"),
        ("next_line", tr("Choose the next line"), desk.next_line, "Shift+H"),
    )


def _kinds(desk: ChartDesk, name: str, group: str) -> Iterator[tuple[str, Action]]:
    kinds = (ChartKind(), ChartKind(Unit.COUNT, 100), *TIMES)
    keys = {ChartKind(): "T", ChartKind(Unit.TIME, 60): "Ctrl+Shift+M"}
    for kind in kinds:
        yield (
            f"kind_{kind.name}",
            Action(
                name=f"{name}.kind_{kind.name}",
                title=kind.title,
                group=group,
                run=partial(desk.choose_kind, kind),
                keys=keys.get(kind, ""),
                is_on=partial(_is_kind, desk, kind),
            ),
        )


def _switches(desk: ChartDesk, name: str, group: str) -> Iterator[tuple[str, Action]]:
    yield (
        "line_style",
        Action(
            name=f"{name}.line_style",
            title=tr("Draw bars as a line"),
            group=group,
            run=desk.turn_style,
            keys="S",
            is_on=lambda: desk.options.style is Style.LINE,
        ),
    )
    for switch, title in SWITCH_TITLES.items():
        action = Action(
            name=f"{name}.show_{switch}",
            title=tr(title),
            group=group,
            run=partial(desk.flip, switch),
            keys=_SWITCH_KEYS.get(switch, ""),
            is_on=partial(_is_on, desk, switch),
        )
        if switch == "compact":
            closes = partial(_market_closes, desk)
            action = replace(action, is_enabled=closes, title_now=partial(_compact_title, desk))
        yield f"show_{switch}", action


def _compact_title(desk: ChartDesk) -> str:
    title = tr(SWITCH_TITLES["compact"])
    return title if desk.market_closes else tr("{what}: this market never closes", what=title)


def _market_closes(desk: ChartDesk) -> bool:
    return desk.market_closes


def _is_kind(desk: ChartDesk, kind: ChartKind) -> bool:
    return desk.options.kind == kind


def _is_on(desk: ChartDesk, name: str) -> bool:
    return bool(getattr(desk.options, name))
