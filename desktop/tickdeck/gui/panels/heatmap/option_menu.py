"""A menu of options, of which one is on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget


@dataclass(frozen=True, slots=True)
class Option:
    """A line of the menu.

    Attributes:
        title: What it says.
        choose: Chooses it.
        is_on: Whether it is chosen.
        tip: What it means; empty where the title says it all.
        is_known: Whether it can be chosen now.
    """

    title: str
    choose: Callable[[], None]
    is_on: bool
    tip: str = ""
    is_known: bool = True


def option_menu(title: str, options: Iterable[Option], parent: QWidget) -> QMenu:
    """A menu that is gone once it is closed, or with the menu that it is part of.

    Args:
        title: What is chosen.
        options: Its lines.
        parent: Qt parent.
    """
    menu = QMenu(title.replace("&", "&&"), parent)
    menu.setToolTipsVisible(True)
    group = QActionGroup(menu)
    for option in options:
        # A single "&" would mark a key.
        action = menu.addAction(option.title.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(option.is_on)
        action.setEnabled(option.is_known)
        action.setToolTip(option.tip or option.title)
        action.triggered.connect(partial(_choose, option))
        group.addAction(action)
    return menu


def _choose(option: Option, _is_checked: bool = False) -> None:
    option.choose()
