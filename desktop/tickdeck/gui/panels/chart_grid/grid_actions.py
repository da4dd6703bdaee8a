"""What can be done in the grid: its own actions, and those of a chart for the selected cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from tickdeck.gui.actions import Action
from tickdeck.gui.panels.chart_grid.arrangement import COUNTS
from tickdeck.words import tr, trn

_MOVED_KEYS = {"Left": "Alt+Left", "Right": "Alt+Right"}
"""Keys of a chart that are the grid's here, and what they are instead."""
REMOVE_LINE = "remove_line"
"""What a chart calls the action that removes the line chosen in it."""


class Doer(Protocol):
    """What the panel does when it is asked to."""

    @property
    def count(self) -> int:
        """How many cells there are."""

    @property
    def is_alone(self) -> bool:
        """Whether the selected chart fills the panel."""

    @property
    def shares_range(self) -> bool:
        """Whether all charts show the same time."""

    @property
    def can_fill(self) -> bool:
        """Whether there is a list to fill the grid from."""

    @property
    def is_seen(self) -> bool:
        """Whether the grid is on the screen."""

    @property
    def has_instrument(self) -> bool:
        """Whether the selected cell shows one."""

    def choose_count(self, count: int) -> None:
        """Have another number of cells."""

    def fill(self) -> None:
        """Show the first names of the list."""

    def share_range(self, is_shared: bool) -> None:
        """Let all charts show the same time, or each its own."""

    def turn_alone(self) -> None:
        """Let the selected chart fill the panel, or show all again."""

    def step_back(self) -> None:
        """Show all again; where all are shown, let the selected chart's measure go."""

    def clear(self) -> None:
        """Empty the selected cell, or remove the line chosen in its chart."""

    def step(self, across: int, down: int) -> None:
        """Go to a neighbouring cell; within a chart that is alone, through time."""

    def action_of_chart(self, name: str) -> Action | None:
        """An action of the selected chart, by the last part of its name; None while there is none."""


def grid_actions(panel: Doer, of_chart: Sequence[Action]) -> tuple[Action, ...]:
    """All actions, with the keys that count in the panel.

    Args:
        panel: Does them.
        of_chart: The actions of any chart.
    """
    group = tr("Chart grid")

    def act(
        name: str, title: str, run: Callable[[], None], *keys: str, is_on: Callable[[], bool] | None = None
    ) -> Action:
        return Action(
            name=f"chart_grid.{name}",
            title=title,
            group=group,
            run=run,
            keys="; ".join(keys),
            is_on=is_on,
        )

    own = [
        act(
            f"count_{count}",
            trn("{count} chart in the grid", "{count} charts in the grid", count),
            partial(panel.choose_count, count),
            is_on=partial(_has_count, panel, count),
        )
        for count in COUNTS
    ]
    own += [
        Action(
            name="chart_grid.fill",
            title=tr("Fill the grid from the watchlist"),
            group=group,
            run=panel.fill,
            keys="F",
            is_enabled=lambda: panel.can_fill,
        ),
        act(
            "same_range",
            tr("The same range for all charts of the grid"),
            lambda: panel.share_range(not panel.shares_range),
            "R",
            is_on=lambda: panel.shares_range,
        ),
        act(
            "alone",
            tr("Show the selected chart alone"),
            panel.turn_alone,
            "Return",
            "Enter",
            is_on=lambda: panel.is_alone,
        ),
        act("all", tr("Show all charts of the grid"), panel.step_back, "Escape"),
        Action(
            name="chart_grid.clear",
            title=tr("Empty the selected cell"),
            group=group,
            run=panel.clear,
            keys="Delete",
            is_enabled=lambda: panel.has_instrument,
        ),
    ]
    for name, title, across, down, key in (
        ("left", tr("Go to the chart on the left"), -1, 0, "Left"),
        ("right", tr("Go to the chart on the right"), 1, 0, "Right"),
        ("up", tr("Go to the chart above"), 0, -1, "Up"),
        ("down", tr("Go to the chart below"), 0, 1, "Down"),
    ):
        own.append(act(name, title, partial(panel.step, across, down), key))
    taken = {key for action in own for key in action.keys.split("; ") if key}
    return (*own, *(_for_selected(panel, action, group, taken) for action in of_chart))


def _for_selected(panel: Doer, action: Action, group: str, taken: set[str]) -> Action:
    """An action of a chart, done to whichever is selected then."""
    name = action.name.rpartition(".")[2]

    def run() -> None:
        chosen = panel.action_of_chart(name)
        if chosen is not None and chosen.is_enabled():
            chosen.run()

    def is_enabled() -> bool:
        chosen = panel.action_of_chart(name)
        return chosen is not None and chosen.is_enabled()

    def is_on() -> bool:
        chosen = panel.action_of_chart(name)
        return chosen is not None and chosen.is_on is not None and chosen.is_on()

    def title_now() -> str:
        chosen = panel.action_of_chart(name)
        return action.title if chosen is None else chosen.text

    keys = [_MOVED_KEYS.get(key, key) for key in action.keys.split("; ") if key]
    return Action(
        name=f"chart_grid.chart_{name}",
        title=action.title,
        group=group,
        run=run,
        keys="; ".join(key for key in keys if key not in taken),
        is_on=is_on if action.is_on is not None else None,
        is_enabled=is_enabled,
        title_now=title_now,
        # In a palette they would stand beside those of the chart panel.
        is_offered=lambda: panel.is_seen,
    )


def _has_count(panel: Doer, count: int) -> bool:
    return panel.count == count
