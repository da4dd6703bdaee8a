"""The choices in the grid's header, and the menu that has all of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from tickdeck.gui.actions import Action
from tickdeck.gui.panel_header import PanelHeader
from tickdeck.gui.panels.chart_grid.arrangement import COUNTS
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme
from tickdeck.words import tr, trn

_PARTS = (
    tuple(f"chart_grid.count_{count}" for count in COUNTS),
    ("chart_grid.fill", "chart_grid.same_range"),
    ("chart_grid.alone", "chart_grid.clear"),
)


class GridHead:
    """Fills a header with the choices that matter, and folds them where it is narrow.

    Attributes:
        count: Opens the menu.
        fill: Fills the grid.
        same_range: Whether all charts show the same time.
        more: Opens the menu where the others have no room.
    """

    def __init__(self, header: PanelHeader, *, theme: Theme) -> None:
        """Fill a header.

        Args:
            header: The panel's.
            theme: Colours.
        """
        self._header = header
        self.count = TextButton("", theme=theme)
        self.count.setToolTip(tr("How many charts the grid has"))
        self.fill = TextButton(tr("Fill"), theme=theme)
        self.fill.setToolTip(tr("Show the first names of the list in the watchlist (F)"))
        self.fill.setAccessibleName(tr("Fill the grid from the watchlist"))
        self.same_range = TextButton(tr("Same range"), theme=theme)
        self.same_range.setCheckable(True)
        self.same_range.setToolTip(tr("Show the same time and the same kind of bars in all charts (R)"))
        self.same_range.setAccessibleName(tr("The same range for all charts of the grid"))
        self.more = TextButton("⋯", theme=theme)
        self.more.setToolTip(tr("What there is no room for in the header"))
        self.more.setAccessibleName(tr("More choices of the chart grid"))
        self.more.hide()
        for button in (self.count, self.fill, self.same_range, self.more):
            header.add_left(button)
        header.fold((self.same_range,), (self.fill,), (self.count,), more=self.more)

    def show_count(self, count: int) -> None:
        """Say how many charts there are."""
        text = trn("{count} chart", "{count} charts", count)
        self.count.setText(f"{text} ▾")
        self.count.setAccessibleName(text)
        self.count.updateGeometry()
        self._header.fit()

    def anchor(self) -> QPoint:
        """Where the menu of the header opens."""
        button = self.more if self.count.isHidden() else self.count
        return button.mapToGlobal(QPoint(0, button.height()))


def grid_menu(actions: Mapping[str, Action], parent: QWidget) -> QMenu:
    """A menu of the grid's own actions, gone once it is closed.

    Args:
        actions: By name.
        parent: Over what it opens.
    """
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    menu.aboutToHide.connect(menu.deleteLater)
    for place, part in enumerate(_PARTS):
        if place:
            menu.addSeparator()
        for name in part:
            action = actions[name]
            entry = QAction(f"{action.text}\t{action.key_text}".rstrip("\t"), menu)
            entry.setEnabled(action.is_enabled())
            if action.is_on is not None:
                entry.setCheckable(True)
                entry.setChecked(action.is_on())
            entry.triggered.connect(partial(_run, action))
            menu.addAction(entry)
    return menu


def _run(action: Action, _is_checked: bool = False) -> None:
    action.run()
