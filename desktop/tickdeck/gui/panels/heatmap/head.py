"""What stands in the heat map's header: size, colour, how many tiles, the pause, the scale."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from tickdeck.gui.panel_header import PanelHeader
from tickdeck.gui.panels.heatmap.choice_button import ChoiceButton
from tickdeck.gui.panels.heatmap.choices import (
    COLOURINGS,
    SIZINGS,
    Choices,
    Colouring,
    ColouringFacts,
    Sizing,
    SizingFacts,
)
from tickdeck.gui.panels.heatmap.legend import Legend
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme

_Facts: TypeAlias = Mapping[Sizing, SizingFacts] | Mapping[Colouring, ColouringFacts]

_NOT_KNOWN = "Not known in this run."


class Head(QObject):
    """Fills the header, and leaves out what it has no room for.

    Attributes:
        size_button: Opens the menu of sizes.
        colour_button: Opens the menu of colours.
        pause_button: Holds the picture, or lets it go on.
        legend: The scale.

    Signals:
        sizing_chosen(object): A `Sizing`.
        colouring_chosen(object): A `Colouring`.
        scale_changed(object): A `HeatScale`.
        pause_clicked(): The picture is to be held, or to go on.
    """

    sizing_chosen = Signal(object)
    colouring_chosen = Signal(object)
    scale_changed = Signal(object)
    pause_clicked = Signal()

    def __init__(
        self, header: PanelHeader, theme: Theme, choices: Choices, knows: Callable[[Colouring], bool]
    ) -> None:
        """Fill a header.

        Args:
            header: What is filled.
            theme: Colours.
            choices: What is chosen.
            knows: Whether there are values for a colouring.
        """
        super().__init__(header)
        self._header = header
        self._knows = knows
        self._choices = choices
        self._count = ""
        self._is_paused = False
        self._width = 10_000
        self.size_button = ChoiceButton("size", theme=theme)
        self.colour_button = ChoiceButton("colour", theme=theme)
        self.pause_button = TextButton("Pause", theme=theme)
        self.legend = Legend(theme, choices.scale)
        header.add_left(self.size_button)
        header.add_left(self.colour_button)
        header.add_right(self.pause_button)
        header.add_right(self.legend)
        self.pause_button.setCheckable(True)
        self.size_button.clicked.connect(self.open_sizes)
        self.colour_button.clicked.connect(self.open_colours)
        self.pause_button.clicked.connect(self.pause_clicked)
        self.legend.scale_changed.connect(self.scale_changed)
        self.show_choices(choices)
        self.show_paused(is_paused=False)

    def show_choices(self, choices: Choices) -> None:
        """Show what is chosen."""
        self._choices = choices
        size, colour = SIZINGS[choices.sizing], COLOURINGS[choices.colouring]
        self.size_button.show_choice(size.label, f"Size of the tiles: {size.title}.\n{size.tip}")
        self.colour_button.show_choice(colour.label, f"Colour of the tiles: {colour.title}.\n{colour.tip}")
        self.legend.show_scale(choices.scale)
        self.fit(self._width)

    def show_count(self, tiles: int, all_: int) -> None:
        """Say how many of all instruments have a tile."""
        self._count = f"{tiles:,} names" if tiles == all_ else f"{tiles:,} of {all_:,}"
        self.fit(self._width)

    def show_paused(self, *, is_paused: bool) -> None:
        """Say whether the picture is held."""
        self._is_paused = is_paused
        self.pause_button.setChecked(is_paused)
        self.pause_button.setText("Resume" if is_paused else "Pause")
        self.pause_button.setToolTip(
            "Show what is now (Space)" if is_paused else "Hold the picture as it is (Space)"
        )
        self.pause_button.setAccessibleName("Resume the heat map" if is_paused else "Pause the heat map")
        self.pause_button.updateGeometry()
        self.fit(self._width)

    def point_at(self, values: npt.NDArray[np.float64], number: int) -> None:
        """Mark an instrument's value on the scale; -1 marks nothing."""
        self.legend.point_at(float(values[number]) if 0 <= number < values.size else math.nan)

    def fit(self, width: int) -> None:
        """Leave out what does not fit: first the count, then the words before the choices, then the scale."""
        self._width = width
        for level in range(5):
            self._header.set_state(self._state(with_count=level == 0))
            for button in (self.size_button, self.colour_button):
                button.set_short(level >= 2)
            self.legend.set_narrow(level >= 3)
            self.legend.setVisible(level < 4)
            if self._header.sizeHint().width() <= width:
                return

    def _state(self, *, with_count: bool) -> str:
        count = self._count if with_count else ""
        if self._is_paused:
            return f"paused · {count}" if count else "paused"
        return count

    def open_sizes(self) -> None:
        """Open the menu of sizes."""
        menu = self._menu(SIZINGS, self._choices.sizing, self.sizing_chosen.emit, lambda _: True)
        menu.popup(self.size_button.mapToGlobal(QPoint(0, self.size_button.height())))

    def open_colours(self) -> None:
        """Open the menu of colours."""
        menu = self._menu(COLOURINGS, self._choices.colouring, self.colouring_chosen.emit, self._knows)
        menu.popup(self.colour_button.mapToGlobal(QPoint(0, self.colour_button.height())))

    def _menu(
        self,
        facts: _Facts,
        chosen: StrEnum,
        choose: Callable[[object], None],
        is_known: Callable[[Colouring], bool],
    ) -> QMenu:
        menu = QMenu(self._header)
        menu.setToolTipsVisible(True)
        group = QActionGroup(menu)
        for value, fact in facts.items():
            action = menu.addAction(fact.title)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            known = not isinstance(value, Colouring) or is_known(value)
            action.setEnabled(known)
            action.setToolTip(fact.tip if known else f"{fact.tip} {_NOT_KNOWN}")
            group.addAction(action)

        values = dict(zip(menu.actions(), facts, strict=True))
        menu.triggered.connect(lambda action: choose(values[action]))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu
