"""The menus of a list and of a row; keys are only written beside the choices, the actions listen to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from tickdeck.gui.panels.watchlist.list_editing import ListEditing
from tickdeck.gui.panels.watchlist.list_files import ListFiles
from tickdeck.settings.watchlists import Grouping
from tickdeck.words import tr

Universes: TypeAlias = Callable[[], Sequence[tuple[str, Sequence[str]]]]
"""Whole lists that ship with the program, each a name and the ids."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A line of a menu.

    Attributes:
        text: What it does.
        run: Does it.
        keys: The keys that do it too.
        is_enabled: Whether it can be done now.
        is_on: Whether it is on; None for what is not on or off.
    """

    text: str
    run: Callable[[], None]
    keys: str = ""
    is_enabled: bool = True
    is_on: bool | None = None


def menu_of(parent: QWidget, choices: Sequence[Choice | QMenu | None]) -> QMenu:
    """A menu that is gone when it is closed; None is a line between choices."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for choice in choices:
        if choice is None:
            menu.addSeparator()
        elif isinstance(choice, QMenu):
            choice.setParent(menu, choice.windowFlags())
            menu.addMenu(choice)
        else:
            _add(menu, choice)
    return menu


class ListMenus:
    """Builds what is offered for lists."""

    def __init__(
        self,
        *,
        editing: ListEditing,
        files: ListFiles,
        universes: Universes,
        rename: Callable[[int], None],
        create: Callable[[], None],
        filter_rows: Callable[[], None],
        choose_columns: Callable[[], None],
        parent: QWidget,
    ) -> None:
        """Connect the parts.

        Args:
            editing: Carries out what is chosen.
            files: Imports and exports.
            universes: Whole lists that can be added.
            rename: Lets the user name a list in place.
            create: Makes a new list and lets the user name it.
            filter_rows: Opens the field that filters the rows.
            choose_columns: Opens the menu in which columns are chosen.
            parent: Whose menus these are.
        """
        self._editing = editing
        self._files = files
        self._universes = universes
        self._rename = rename
        self._create = create
        self._filter_rows = filter_rows
        self._choose_columns = choose_columns
        self._parent = parent

    def of_list(self, place: int) -> QMenu:
        """What can be done with a list."""
        editing, now = self._editing, self._editing.lists.now
        one = now.each[place]
        of_rows: list[Choice | None] = [
            Choice(tr("Filter the rows"), self._filter_rows, "Ctrl+F"),
            Choice(tr("Choose columns…"), self._choose_columns, "Ctrl+Shift+K"),
            None,
        ]
        return menu_of(
            self._parent,
            [
                # They are of the table, in which other lists are not seen.
                *(of_rows if place == now.shown else []),
                Choice(tr("Rename"), partial(self._rename, place), "Shift+F2"),
                Choice(tr("Duplicate"), partial(editing.duplicate, place)),
                Choice(tr("Delete the list"), partial(editing.delete, place), is_enabled=len(now.each) > 1),
                None,
                Choice(
                    tr("Group by sector"),
                    partial(editing.toggle_grouping, place),
                    "Ctrl+G",
                    is_on=one.grouping is Grouping.SECTOR,
                ),
                None,
                self.of_universes(place),
                Choice(tr("Import lists…"), self._files.ask_import),
                Choice(tr("Export this list…"), partial(self._files.ask_export, [one])),
                Choice(tr("Export all lists…"), partial(self._files.ask_export, now.each)),
                None,
                Choice(tr("New list"), self._create, "Ctrl+Shift+N"),
            ],
        )

    def of_all(self) -> QMenu:
        """All lists, to be chosen from."""
        now = self._editing.lists.now
        return menu_of(
            self._parent,
            [
                Choice(name, partial(self._editing.lists.show, place), is_on=place == now.shown)
                for place, name in enumerate(now.titles)
            ],
        )

    def of_lists_for(self, ids: Sequence[str]) -> QMenu:
        """All lists, to one of which instruments can be added; those are ticked that have them already."""
        each = self._editing.lists.now.each
        held = [set(ids) <= set(one.ids) for one in each]
        choices: list[Choice | QMenu | None] = [
            Choice(one.title, partial(self._editing.add, ids, place=place), is_enabled=not has, is_on=has)
            for place, (one, has) in enumerate(zip(each, held, strict=True))
        ]
        new = Choice(tr("New list"), partial(self._create_with, ids))
        return menu_of(self._parent, [*choices, None, new])

    def of_universes(self, place: int) -> QMenu:
        """The whole lists that can be added to a list."""
        offered = self._universes()
        menu = menu_of(
            self._parent,
            [
                Choice(f"{name}  ({len(ids):,})", partial(self._editing.add, ids, place=place))
                for name, ids in offered
            ],
        )
        menu.setTitle(tr("Add a whole list"))
        menu.setEnabled(bool(offered))
        return menu

    def of_other_lists(self) -> QMenu:
        """The other lists, to which the selected rows can be added."""
        now = self._editing.lists.now
        chosen = self._editing.chosen()
        choices: list[Choice | QMenu | None] = [
            Choice(name, partial(self._editing.add, chosen, place=place))
            for place, name in enumerate(now.titles)
            if place != now.shown
        ]
        if choices:
            choices.append(None)
        choices.append(Choice(tr("New list"), partial(self._create_with, chosen)))
        menu = menu_of(self._parent, choices)
        menu.setTitle(tr("Add to another list"))
        menu.setEnabled(bool(chosen))
        return menu

    def _create_with(self, ids: Sequence[str]) -> None:
        if self._editing.create(ids):
            self._rename(self._editing.place)


def _add(menu: QMenu, choice: Choice) -> QAction:
    # What stands behind a tab is written where keys stand; an ampersand is one, not a mnemonic.
    text = choice.text.replace("&", "&&")
    action = menu.addAction(f"{text}\t{choice.keys}" if choice.keys else text)
    action.setEnabled(choice.is_enabled)
    if choice.is_on is not None:
        action.setCheckable(True)
        action.setChecked(choice.is_on)
    action.triggered.connect(lambda _checked=False: choice.run())
    return action
