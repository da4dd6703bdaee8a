"""The menu of a chart, made of its actions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from tickdeck.gui.actions import Action
from tickdeck.gui.panels.chart.chart_actions import SWITCH_TITLES

_PARTS = (
    ("line", "alert", "remove_line", "measure"),
    ("fit", "live"),
    ("line_style", *(f"show_{name}" for name in SWITCH_TITLES)),
    ("compare", "compare_none"),
    ("save", "copy"),
)


def chart_menu(
    actions: Mapping[str, Action], here: Mapping[str, tuple[str, Callable[[], None]]], parent: QWidget
) -> QMenu:
    """A menu that is gone once it is closed.

    Args:
        actions: By what they do.
        here: What some of them are called and do at the place where the menu was opened; the mouse is
            elsewhere once an entry is clicked.
        parent: Over what it opens.
    """
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    menu.aboutToHide.connect(menu.deleteLater)
    for place, part in enumerate(_PARTS):
        shown = [name for name in part if name in actions and _is_shown(actions[name])]
        if place and shown:
            menu.addSeparator()
        for name in shown:
            action = actions[name]
            title, run = here.get(name, (action.text, action.run))
            entry = QAction(f"{title}\t{action.key_text}", menu)
            entry.setEnabled(action.is_enabled())
            if action.is_on is not None:
                entry.setCheckable(True)
                entry.setChecked(action.is_on())
            entry.triggered.connect(partial(_run, run))
            menu.addAction(entry)
    return menu


def _is_shown(action: Action) -> bool:
    """What is on or off keeps its place; of everything else there is only what can be done."""
    return action.is_on is not None or action.is_enabled()


def _run(run: Callable[[], None], _is_checked: bool = False) -> None:
    run()
