"""What can be done in the heat map, and the menu that offers it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from tickdeck.gui.actions import Action
from tickdeck.gui.charts.heat_painter import short_sector
from tickdeck.gui.panels.heatmap.choices import COLOURINGS, SIZINGS, Choices, Colouring, Sizing

TITLE = "Heatmap"


class Doer(Protocol):
    """What the panel does when it is asked to."""

    @property
    def choices(self) -> Choices:
        """What is chosen."""

    @property
    def is_paused(self) -> bool:
        """Whether the picture is held."""

    def knows(self, colouring: Colouring) -> bool:
        """Whether there are values for a colouring."""

    def set_sizing(self, sizing: Sizing) -> None:
        """Let tiles be as large as something else."""

    def set_colouring(self, colouring: Colouring) -> None:
        """Let colours tell something else."""

    def step_scale(self, steps: int) -> None:
        """Let colours be full at larger values, or at smaller ones."""

    def reset_scale(self) -> None:
        """Let colours be full where they usually are."""

    def open_current(self) -> None:
        """Open what has the keys."""

    def open_chart(self) -> None:
        """Ask for a chart of the selected instrument."""

    def ask_for_list(self) -> None:
        """Ask for a list to put the selected instrument on."""

    def zoom_in(self) -> None:
        """Show the sector of the selected tile alone."""

    def leave_sector(self) -> None:
        """Show all sectors."""

    def step_back(self) -> None:
        """Hide the card, and show all sectors."""

    def toggle_card(self) -> None:
        """Show the card of the selected tile, or hide it."""

    def toggle_pause(self) -> None:
        """Hold the picture, or let it go on."""

    def copy(self) -> None:
        """Copy the quote of the selected instrument."""

    def has_tile(self) -> bool:
        """Whether the selected instrument has a tile."""


def actions_of(panel: Doer) -> tuple[Action, ...]:
    """The actions, with the keys that count in the panel."""

    def action(
        name: str, title: str, run: Callable[[], None], keys: str = "", *, of_tile: bool = False
    ) -> Action:
        full = f"heatmap.{name}"
        if of_tile:
            return Action(name=full, title=title, group=TITLE, run=run, keys=keys, is_enabled=panel.has_tile)
        return Action(name=full, title=title, group=TITLE, run=run, keys=keys)

    pause = Action(
        name="heatmap.pause",
        title="Hold the heat map as it is",
        group=TITLE,
        run=panel.toggle_pause,
        keys="Space",
        is_on=lambda: panel.is_paused,
    )
    sizes = [
        Action(
            name=f"heatmap.size_{sizing.name.lower()}",
            title=f"Size of the tiles: {facts.title}",
            group=TITLE,
            run=partial(panel.set_sizing, sizing),
            is_on=partial(_has_sizing, panel, sizing),
        )
        for sizing, facts in SIZINGS.items()
    ]
    colours = [
        Action(
            name=f"heatmap.colour_{colouring.name.lower()}",
            title=f"Colour of the tiles: {facts.title}",
            group=TITLE,
            run=partial(panel.set_colouring, colouring),
            is_on=partial(_has_colouring, panel, colouring),
            is_enabled=partial(panel.knows, colouring),
        )
        for colouring, facts in COLOURINGS.items()
    ]
    return (
        action("open", "Open a chart of the tile, or the sector marked", panel.open_current, "Return; Enter"),
        action("sector", "Show the tile's sector alone", panel.zoom_in, "Shift+Return", of_tile=True),
        action("all_sectors", "Show all sectors", panel.step_back, "Esc; Backspace"),
        action("card", "Show the tile's quote", panel.toggle_card, "Alt+Return", of_tile=True),
        pause,
        action("copy", "Copy the tile's quote", panel.copy, "Ctrl+C", of_tile=True),
        action("list", "Add the tile's instrument to a list", panel.ask_for_list, of_tile=True),
        action("more_colour", "Full colour at smaller values", partial(panel.step_scale, -1), "+; ="),
        action("less_colour", "Full colour at larger values", partial(panel.step_scale, 1), "-"),
        action("usual_colour", "Colours as usual", panel.reset_scale, "0"),
        *sizes,
        *colours,
    )


def _has_sizing(panel: Doer, sizing: Sizing) -> bool:
    return panel.choices.sizing is sizing


def _has_colouring(panel: Doer, colouring: Colouring) -> bool:
    return panel.choices.colouring is colouring


def tile_menu(panel: Doer, parent: QWidget, sector: str) -> QMenu:
    """The menu of the selected tile, or of the map alone.

    Args:
        panel: Does it.
        parent: Qt parent; the menu deletes itself when it closes.
        sector: The sector of the tile; empty for the map alone.
    """
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # The keys are only written beside the choices: the panel listens to them.
    if sector:
        menu.addAction("Open a chart\tEnter").triggered.connect(panel.open_chart)
        menu.addAction("Add to a list …").triggered.connect(panel.ask_for_list)
        menu.addAction("Copy the quote\tCtrl+C").triggered.connect(panel.copy)
        menu.addSeparator()
    if panel.choices.sector:
        menu.addAction("Show all sectors\tEsc").triggered.connect(panel.leave_sector)
    elif sector:
        alone = f"Show {short_sector(sector)} alone\tShift+Enter"
        menu.addAction(alone).triggered.connect(panel.zoom_in)
    held = "Go on with what is now\tSpace" if panel.is_paused else "Hold the picture\tSpace"
    menu.addAction(held).triggered.connect(panel.toggle_pause)
    return menu
