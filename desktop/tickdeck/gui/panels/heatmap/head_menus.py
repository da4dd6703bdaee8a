"""The menus of the heat map's header."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from tickdeck.gui.charts.heat_painter import short_sector
from tickdeck.gui.panels.heatmap.choices import COLOURINGS, SIZINGS, Choices
from tickdeck.gui.panels.heatmap.offers import Offers
from tickdeck.gui.panels.heatmap.option_menu import Option, option_menu
from tickdeck.settings.watchlists import title_of
from tickdeck.words import tr


class HeadMenus(QObject):
    """Makes the menus, each anew as it opens, and tells what was chosen.

    Signals:
        sizing_chosen(object): A `Sizing`.
        colouring_chosen(object): A `Colouring`.
        sector_chosen(str): A sector that is to be shown alone; empty for all.
        list_chosen(str): Likewise a list.
        scale_chosen(object): A `HeatScale`.
        pause_chosen(): The picture is to be held, or to go on.
    """

    sizing_chosen = Signal(object)
    colouring_chosen = Signal(object)
    sector_chosen = Signal(str)
    list_chosen = Signal(str)
    scale_chosen = Signal(object)
    pause_chosen = Signal()

    def __init__(self, parent: QWidget, offers: Offers) -> None:
        super().__init__(parent)
        self._parent = parent
        self._offers = offers

    def sizes(self, choices: Choices) -> QMenu:
        """What tiles can be as large as."""
        options = [
            Option(
                tr(facts.title),
                partial(self.sizing_chosen.emit, sizing),
                is_on=sizing is choices.sizing,
                tip=tr(facts.tip),
            )
            for sizing, facts in SIZINGS.items()
        ]
        return option_menu(tr("Size of the tiles"), options, self._parent)

    def colours(self, choices: Choices) -> QMenu:
        """What colours can tell; what is not known cannot be chosen."""
        options = []
        for colouring, facts in COLOURINGS.items():
            is_known, tip = self._offers.knows(colouring), tr(facts.tip)
            if not is_known:
                tip = tr("{meaning} Not known in this run.", meaning=tip)
            options.append(
                Option(
                    tr(facts.title),
                    partial(self.colouring_chosen.emit, colouring),
                    is_on=colouring is choices.colouring,
                    tip=tip,
                    is_known=is_known,
                )
            )
        return option_menu(tr("Colour of the tiles"), options, self._parent)

    def sectors(self, choices: Choices) -> QMenu:
        """All sectors, or one of them alone."""
        known = self._offers.sectors()
        gone = (choices.sector,) if choices.sector and choices.sector not in known else ()
        options = [Option(tr("All sectors"), partial(self.sector_chosen.emit, ""), is_on=not choices.sector)]
        for sector in (*known, *gone):
            choose = partial(self.sector_chosen.emit, sector)
            options.append(Option(short_sector(sector), choose, is_on=sector == choices.sector))
        return option_menu(tr("Sector"), options, self._parent)

    def lists(self, shown: str) -> QMenu:
        """All lists, or one of them alone.

        Args:
            shown: The one that is; empty for all.
        """
        options = [Option(tr("All lists"), partial(self.list_chosen.emit, ""), is_on=not shown)]
        options.extend(
            Option(title_of(name), partial(self.list_chosen.emit, name), is_on=name == shown)
            for name in self._offers.lists()
        )
        return option_menu(tr("List", "of instruments"), options, self._parent)

    def everything(self, choices: Choices, shown: str, *, is_paused: bool) -> QMenu:
        """All that the header may have no room for.

        Args:
            choices: What is chosen.
            shown: The list that is shown alone; empty for all.
            is_paused: Whether the picture is held.
        """
        menu = QMenu(self._parent)
        menu.setToolTipsVisible(True)
        parts = [self.sizes(choices), self.colours(choices), self.sectors(choices)]
        if self._offers.has_lists:
            parts.append(self.lists(shown))
        for part in parts:
            part.setParent(menu, part.windowFlags())
            menu.addMenu(part)
        menu.addSeparator()
        # The keys are only written beside the choices: the panel listens to them.
        for title, keys, scale in (
            (tr("Full colour at smaller values"), "+", choices.scale.stepped(-1)),
            (tr("Full colour at larger values"), "-", choices.scale.stepped(1)),
            (tr("Colours as usual"), "Ctrl+0", choices.scale.reset()),
        ):
            action = menu.addAction(f"{title}\t{keys}")
            action.setEnabled(scale != choices.scale)
            action.setToolTip(tr("Colours from {low} to {high}", low=scale.low_label, high=scale.high_label))
            action.triggered.connect(partial(self._choose_scale, scale))
        menu.addSeparator()
        held = tr("Go on with what is now") if is_paused else tr("Hold the picture")
        menu.addAction(f"{held}\tSpace").triggered.connect(self.pause_chosen)
        return menu

    def _choose_scale(self, scale: object, _is_checked: bool = False) -> None:
        self.scale_chosen.emit(scale)
