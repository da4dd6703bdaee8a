"""What stands in the heat map's header: size, colour, sector, list, how many tiles, the pause, the scale."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from tickdeck.gui.charts.heat_painter import short_sector
from tickdeck.gui.panel_header import PanelHeader
from tickdeck.gui.panels.heatmap.choice_button import ChoiceButton
from tickdeck.gui.panels.heatmap.choices import AS_LABEL, COLOURINGS, SIZINGS, Choices
from tickdeck.gui.panels.heatmap.head_menus import HeadMenus
from tickdeck.gui.panels.heatmap.legend import Legend
from tickdeck.gui.panels.heatmap.offers import Offers
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme
from tickdeck.settings.watchlists import title_of
from tickdeck.words import tr, trn

_UNMEASURED_PX = 10_000


class Head(QObject):
    """Fills the header; what it has no room for is in the menu behind "⋯", and opens with keys all the same.

    Attributes:
        size_button: Opens the menu of sizes.
        colour_button: Opens the menu of colours.
        sector_button: Opens the menu of sectors.
        list_button: Opens the menu of lists; hidden where there are none to choose from.
        more_button: Opens a menu of everything, where something has no room.
        pause_button: Holds the picture, or lets it go on.
        legend: The scale.
        menus: What the buttons open; it tells what was chosen.

    Signals:
        scale_changed(object): A `HeatScale`.
        pause_clicked(): The picture is to be held, or to go on.
    """

    scale_changed = Signal(object)
    pause_clicked = Signal()

    def __init__(self, header: PanelHeader, theme: Theme, choices: Choices, offers: Offers) -> None:
        """Fill a header.

        Args:
            header: What is filled.
            theme: Colours and sizes.
            choices: What is chosen.
            offers: What can be chosen.
        """
        super().__init__(header)
        self._header = header
        self._choices = choices
        self._has_lists = offers.has_lists
        self._list = ""
        self._count = ""
        self._is_paused = False
        self._width = _UNMEASURED_PX
        self.menus = HeadMenus(header, offers)
        self.size_button = ChoiceButton(theme=theme)
        self.colour_button = ChoiceButton(theme=theme)
        self.sector_button = ChoiceButton(theme=theme)
        self.list_button = ChoiceButton(theme=theme)
        self.more_button = TextButton("⋯", theme=theme)
        self.pause_button = TextButton(tr("Pause"), theme=theme)
        self.legend = Legend(theme, choices.scale)
        self._build()
        self.show_choices(choices, "")
        self.show_paused(is_paused=False)

    def _build(self) -> None:
        header = self._header
        for left in (
            self.size_button,
            self.colour_button,
            self.sector_button,
            self.list_button,
            self.more_button,
        ):
            header.add_left(left)
        header.add_right(self.pause_button)
        header.add_right(self.legend)
        self.more_button.setToolTip(tr("All choices of the heat map (M)"))
        self.more_button.setAccessibleName(tr("All choices of the heat map"))
        self.pause_button.setCheckable(True)
        self.size_button.clicked.connect(self.open_sizes)
        self.colour_button.clicked.connect(self.open_colours)
        self.sector_button.clicked.connect(self.open_sectors)
        self.list_button.clicked.connect(self.open_lists)
        self.more_button.clicked.connect(self.open_more)
        self.pause_button.clicked.connect(self.pause_clicked)
        self.menus.pause_chosen.connect(self.pause_clicked)
        self.menus.scale_chosen.connect(self.scale_changed)
        self.legend.scale_changed.connect(self.scale_changed)

    def show_choices(self, choices: Choices, list_name: str) -> None:
        """Show what is chosen.

        Args:
            choices: All but the list.
            list_name: The list that is shown alone; empty for all.
        """
        self._choices, self._list = choices, list_name
        size, colour = SIZINGS[choices.sizing], COLOURINGS[choices.colouring]
        label = tr(size.label, AS_LABEL)
        self.size_button.show_choice(
            label,
            tr("size {choice}", choice=label),
            tr("Size of the tiles: {choice}.\n{meaning}", choice=tr(size.title), meaning=tr(size.tip)),
        )
        label = tr(colour.label, AS_LABEL)
        self.colour_button.show_choice(
            label,
            tr("colour {choice}", choice=label),
            tr("Colour of the tiles: {choice}.\n{meaning}", choice=tr(colour.title), meaning=tr(colour.tip)),
        )
        label = short_sector(choices.sector) or tr("all sectors")
        self.sector_button.show_choice(
            label,
            tr("sector {choice}", choice=label) if choices.sector else label,
            tr("Which sectors are shown (S)"),
        )
        label = title_of(list_name) or tr("all lists")
        whole = tr("list {choice}", choice=label) if list_name else label
        tip = tr("Which list is shown (L)")
        self.list_button.show_choice(label, whole, f"{label}\n{tip}" if list_name else tip)
        self.legend.show_scale(choices.scale)
        self.fit(self._width)

    def show_count(self, tiles: int, all_: int) -> None:
        """Say how many of all instruments have a tile."""
        if tiles == all_:
            self._count = trn("{count} name", "{count} names", tiles, count=f"{tiles:,}")
        else:
            self._count = tr("{count} of {total}", count=f"{tiles:,}", total=f"{all_:,}")
        self.fit(self._width)

    def show_paused(self, *, is_paused: bool) -> None:
        """Say whether the picture is held."""
        self._is_paused = is_paused
        self.pause_button.setChecked(is_paused)
        self.pause_button.say(tr("Resume") if is_paused else tr("Pause"))
        self.pause_button.setToolTip(
            tr("Show what is now (Space)") if is_paused else tr("Hold the picture as it is (Space)")
        )
        self.pause_button.setAccessibleName(
            tr("Resume the heat map") if is_paused else tr("Pause the heat map")
        )
        self.fit(self._width)

    def point_at(self, values: npt.NDArray[np.float64], number: int) -> None:
        """Mark an instrument's value on the scale; -1 marks nothing."""
        self.legend.point_at(float(values[number]) if 0 <= number < values.size else math.nan)

    def fit(self, width: int) -> None:
        """Leave out what does not fit.

        First goes the count, then the words before the choices and "paused", which the button says too, then
        half of the scale; then the menu takes list and sector over, then the scale, then size and colour.
        A list that is shown alone is named as long as possible: nothing else tells why tiles are missing.
        """
        self._width = width
        for level in range(8):
            self._header.set_state(self._state(with_count=level == 0, with_pause=level < 2))
            for button in (self.size_button, self.colour_button, self.sector_button, self.list_button):
                button.set_short(level >= 2)
            self.legend.set_narrow(level >= 3)
            self.more_button.setVisible(level >= 4)
            self.sector_button.setVisible(level < 4)
            self.list_button.setVisible(self._has_lists and level < (7 if self._list else 4))
            self.legend.setVisible(level < 5)
            for button in (self.size_button, self.colour_button):
                button.setVisible(level < 6)
            if self._header.sizeHint().width() <= width:
                return

    def _state(self, *, with_count: bool, with_pause: bool) -> str:
        count = self._count if with_count else ""
        if not (self._is_paused and with_pause):
            return count
        return tr("paused · {count}", count=count) if count else tr("paused")

    def open_sizes(self) -> None:
        """Open the menu of sizes."""
        self._pop_up(self.menus.sizes(self._choices), self.size_button)

    def open_colours(self) -> None:
        """Open the menu of colours."""
        self._pop_up(self.menus.colours(self._choices), self.colour_button)

    def open_sectors(self) -> None:
        """Open the menu of sectors."""
        self._pop_up(self.menus.sectors(self._choices), self.sector_button)

    def open_lists(self) -> None:
        """Open the menu of lists, if there are any."""
        if self._has_lists:
            self._pop_up(self.menus.lists(self._list), self.list_button)

    def open_more(self) -> None:
        """Open the menu of everything."""
        menu = self.menus.everything(self._choices, self._list, is_paused=self._is_paused)
        self._pop_up(menu, self.more_button)

    def _pop_up(self, menu: QMenu, button: QWidget) -> None:
        """Below the button, or below the one that took over from it."""
        shown = next((each for each in (button, self.more_button) if not each.isHidden()), self._header)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(shown.mapToGlobal(QPoint(0, shown.height())))
