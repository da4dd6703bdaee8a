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
from tickdeck.words import mark, tr

TITLE = mark("Heatmap")


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

    def open_menu(self) -> None:
        """Open the menu of all choices."""

    def open_sectors(self) -> None:
        """Open the menu of sectors."""

    def open_lists(self) -> None:
        """Open the menu of lists."""

    def has_lists(self) -> bool:
        """Whether there are lists to choose from."""

    def copy(self) -> None:
        """Copy the quote of the selected instrument."""

    def has_tile(self) -> bool:
        """Whether the selected instrument has a tile."""


def actions_of(panel: Doer) -> tuple[Action, ...]:
    """The actions, with the keys that count in the panel."""
    group = tr(TITLE)

    def action(
        name: str, title: str, run: Callable[[], None], keys: str = "", *, of_tile: bool = False
    ) -> Action:
        full = f"heatmap.{name}"
        if of_tile:
            return Action(name=full, title=title, group=group, run=run, keys=keys, is_enabled=panel.has_tile)
        return Action(name=full, title=title, group=group, run=run, keys=keys)

    pause = Action(
        name="heatmap.pause",
        title=tr("Hold the heat map as it is"),
        group=group,
        run=panel.toggle_pause,
        keys="Space",
        is_on=lambda: panel.is_paused,
    )
    lists = Action(
        name="heatmap.lists",
        title=tr("Choose a list"),
        group=group,
        run=panel.open_lists,
        keys="L",
        is_enabled=panel.has_lists,
    )
    sizes = [
        Action(
            name=f"heatmap.size_{sizing.name.lower()}",
            title=tr("Size of the tiles: {size}", size=tr(facts.title)),
            group=group,
            run=partial(panel.set_sizing, sizing),
            is_on=partial(_has_sizing, panel, sizing),
        )
        for sizing, facts in SIZINGS.items()
    ]
    colours = [
        Action(
            name=f"heatmap.colour_{colouring.name.lower()}",
            title=tr("Colour of the tiles: {colour}", colour=tr(facts.title)),
            group=group,
            run=partial(panel.set_colouring, colouring),
            is_on=partial(_has_colouring, panel, colouring),
            is_enabled=partial(panel.knows, colouring),
        )
        for colouring, facts in COLOURINGS.items()
    ]
    return (
        action(
            "open", tr("Open a chart of the tile, or the sector marked"), panel.open_current, "Return; Enter"
        ),
        action("sector", tr("Show the tile's sector alone"), panel.zoom_in, "Shift+Return", of_tile=True),
        action("all_sectors", tr("Show all sectors"), panel.step_back, "Esc; Backspace"),
        action("card", tr("Show the tile's quote"), panel.toggle_card, "Alt+Return", of_tile=True),
        pause,
        action("copy", tr("Copy the tile's quote"), panel.copy, "Ctrl+C", of_tile=True),
        action("list", tr("Add the tile's instrument to a list"), panel.ask_for_list, of_tile=True),
        action("more_colour", tr("Full colour at smaller values"), partial(panel.step_scale, -1), "+; ="),
        action("less_colour", tr("Full colour at larger values"), partial(panel.step_scale, 1), "-"),
        action("usual_colour", tr("Colours as usual"), panel.reset_scale, "Ctrl+0"),
        action("menu", tr("All choices of the heat map"), panel.open_menu, "M"),
        action("sectors", tr("Choose a sector"), panel.open_sectors, "S"),
        lists,
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
        menu.addAction(tr("Open a chart") + "\tEnter").triggered.connect(panel.open_chart)
        menu.addAction(tr("Add to a list…")).triggered.connect(panel.ask_for_list)
        menu.addAction(tr("Copy the quote") + "\tCtrl+C").triggered.connect(panel.copy)
        menu.addSeparator()
    if panel.choices.sector:
        menu.addAction(tr("Show all sectors") + "\tEsc").triggered.connect(panel.leave_sector)
    elif sector:
        alone = tr("Show {sector} alone", sector=short_sector(sector))
        menu.addAction(f"{alone}\tShift+Enter").triggered.connect(panel.zoom_in)
    held = tr("Go on with what is now") if panel.is_paused else tr("Hold the picture")
    menu.addAction(f"{held}\tSpace").triggered.connect(panel.toggle_pause)
    return menu
