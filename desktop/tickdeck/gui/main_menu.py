"""The main menu: every action that is not one panel's own, under its group."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from tickdeck.gui.actions import Action
from tickdeck.words import mark, tr

_GROUPS = (
    mark("Feed"),
    mark("Recording"),
    mark("Panels"),
    mark("Workspaces"),
    mark("Look"),
    mark("Reading"),
    mark("Alerts"),
    mark("Window"),
)
"""The order of those that every window has."""


def main_menu(actions: Iterable[Action], parent: QWidget) -> QMenu:
    """Build the menu as things are now; it goes when it is closed.

    Args:
        actions: In their order; those of a group become a menu of its own.
        parent: Qt parent.
    """
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    offered = [action for action in actions if action.is_offered()]
    groups = dict.fromkeys((*map(tr, _GROUPS), *(action.group for action in offered)))
    present = {action.group for action in offered}
    menus = {group: menu.addMenu(group) for group in groups if group in present}
    for action in offered:
        # The keys are only written beside the choices: the action table listens to them.
        text = f"{action.text}\t{action.key_text}" if action.keys else action.text
        entry = menus[action.group].addAction(text)
        entry.setEnabled(action.is_enabled())
        if action.is_on is not None:
            entry.setCheckable(True)
            entry.setChecked(action.is_on())
        entry.triggered.connect(partial(_run, action))
    return menu


def _run(action: Action, _checked: bool = False) -> None:
    action.run()
