"""What keys do with the panel in use: they move it, put it into tabs and size it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt

from tickdeck.gui.actions import Action
from tickdeck.gui.dock_moves import Direction, grow, into_tabs, move
from tickdeck.gui.workspace import Workspace
from tickdeck.words import tr

_MODIFIERS = ("Ctrl+Shift", "Alt+Shift")


def arranging(workspace: Callable[[], Workspace | None]) -> tuple[Action, ...]:
    """The actions.

    Args:
        workspace: Gives the docks of the window; None as long as there is no window.
    """

    def is_enabled() -> bool:
        docks = workspace()
        return docks is not None and docks.can_tear_off

    def moved(direction: Direction) -> None:
        if (docks := workspace()) is not None:
            docks.arrange(partial(move, direction=direction))

    def tabbed() -> None:
        if (docks := workspace()) is not None:
            docks.arrange(into_tabs)

    def grown(orientation: Qt.Orientation, by: int) -> None:
        if (docks := workspace()) is not None:
            docks.arrange(partial(grow, orientation=orientation, by=by))

    def action(name: str, title: str, run: Callable[[], None], keys: str) -> Action:
        group = tr("Arranging panels")
        return Action(
            name=f"workspaces.{name}", title=title, group=group, run=run, keys=keys, is_enabled=is_enabled
        )

    def move_action(name: str, title: str, direction: Direction) -> Action:
        # A text that is selected by words takes the first, some window managers the second.
        keys = "; ".join(f"{modifiers}+{direction.name.capitalize()}" for modifiers in _MODIFIERS)
        return action(name, title, partial(moved, direction), keys)

    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    return (
        move_action("move_left", tr("Move the panel left"), Direction.LEFT),
        move_action("move_right", tr("Move the panel right"), Direction.RIGHT),
        move_action("move_up", tr("Move the panel up"), Direction.UP),
        move_action("move_down", tr("Move the panel down"), Direction.DOWN),
        action("tab", tr("Into tabs with the next panel, or out of them"), tabbed, "Alt+Shift+T"),
        action("wider", tr("Make the panel wider"), partial(grown, across, 1), "Alt+Shift+W"),
        action("narrower", tr("Make the panel narrower"), partial(grown, across, -1), "Alt+Shift+N"),
        action("higher", tr("Make the panel higher"), partial(grown, down, 1), "Alt+Shift+H"),
        action("lower", tr("Make the panel lower"), partial(grown, down, -1), "Alt+Shift+L"),
    )
