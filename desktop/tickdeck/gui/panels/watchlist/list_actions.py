"""What can be done in the panel by key and from the command palette."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from tickdeck.gui.actions import Action
from tickdeck.gui.panels.watchlist.list_editing import ListEditing
from tickdeck.gui.panels.watchlist.list_files import ListFiles
from tickdeck.settings.watchlists import Grouping
from tickdeck.words import tr


def list_actions(
    editing: ListEditing,
    files: ListFiles,
    *,
    create: Callable[[], None],
    rename: Callable[[], None],
    add: Callable[[], None],
    find: Callable[[], None],
    filter_rows: Callable[[], None],
    separate: Callable[[], None],
    step: Callable[[int], None],
    own_order: Callable[[], None],
    choose_columns: Callable[[], None],
    universes: Sequence[tuple[str, Sequence[str]]] = (),
) -> tuple[Action, ...]:
    """The actions.

    Args:
        editing: Carries most of them out.
        files: Imports and exports.
        create: Makes a list, to be named.
        rename: Lets the user name the list shown.
        add: Asks for instruments in a dialog.
        find: Opens the field in which an instrument is found.
        filter_rows: Opens the field that filters the rows.
        separate: Asks for the title of a separator above the selected row.
        step: Moves the selected rows a row up (-1) or down (1).
        own_order: Shows the rows as the user put them.
        choose_columns: Opens the menu in which columns are chosen.
        universes: Whole lists that can be added, each a name and the ids.
    """
    lists, group = editing.lists, tr("Watchlist")

    def has_rows() -> bool:
        return bool(editing.chosen())

    def add_all(ids: Sequence[str]) -> None:
        editing.add(ids, place=editing.place)

    def action(
        name: str,
        title: str,
        run: Callable[[], None],
        keys: str = "",
        *,
        is_enabled: Callable[[], bool] = lambda: True,
        is_on: Callable[[], bool] | None = None,
    ) -> Action:
        return Action(
            name=f"watchlist.{name}",
            title=title,
            group=group,
            run=run,
            keys=keys,
            is_enabled=is_enabled,
            is_on=is_on,
        )

    return (
        action("find", tr("Find an instrument and add it to the list"), find, "Insert"),
        action("add", tr("Add instruments…"), add, "Ctrl+I"),
        action("paste", tr("Paste instruments into the list"), editing.paste, "Ctrl+V"),
        action("remove", tr("Remove the selected rows"), editing.remove_chosen, "Del", is_enabled=has_rows),
        action(
            "undo",
            tr("Undo a change of the lists"),
            lists.undo,
            "Ctrl+Z",
            is_enabled=lambda: bool(lists.next_undo),
        ),
        action(
            "redo",
            tr("Redo a change of the lists"),
            lists.redo,
            "Ctrl+Shift+Z; Ctrl+Y",
            is_enabled=lambda: bool(lists.next_redo),
        ),
        action("filter", tr("Filter the rows"), filter_rows, "Ctrl+F"),
        action("own_order", tr("Order the rows by hand"), own_order, "Ctrl+Shift+O"),
        action("columns", tr("Choose columns…"), choose_columns, "Ctrl+Shift+K"),
        action("up", tr("Move the selected rows up"), partial(step, -1), "Alt+Up", is_enabled=has_rows),
        action("down", tr("Move the selected rows down"), partial(step, 1), "Alt+Down", is_enabled=has_rows),
        action("separate", tr("Put a separator above the row"), separate, "Ctrl+Shift+S"),
        action(
            "group",
            tr("Group the list by sector"),
            lambda: editing.toggle_grouping(editing.place),
            "Ctrl+G",
            is_on=lambda: editing.current.grouping is Grouping.SECTOR,
        ),
        action("next", tr("Show the next list"), partial(editing.show_neighbour, 1), "Ctrl+Tab; Ctrl+PgDown"),
        action(
            "previous",
            tr("Show the list before"),
            partial(editing.show_neighbour, -1),
            "Ctrl+Shift+Tab; Ctrl+PgUp",
        ),
        action("new", tr("Make a new list"), create, "Ctrl+Shift+N"),
        action("rename", tr("Rename the list"), rename, "Shift+F2"),
        action("duplicate", tr("Duplicate the list"), lambda: editing.duplicate(editing.place)),
        action(
            "delete",
            tr("Delete the list"),
            lambda: editing.delete(editing.place),
            is_enabled=lambda: len(lists.now.each) > 1,
        ),
        *(
            action(
                f"add_all.{place}",
                tr("Add all of {name} to this list ({count})", name=name, count=f"{len(ids):,}"),
                partial(add_all, ids),
            )
            for place, (name, ids) in enumerate(universes)
        ),
        action("import", tr("Import lists…"), files.ask_import),
        action("export", tr("Export this list…"), lambda: files.ask_export([editing.current])),
        action("export_all", tr("Export all lists…"), lambda: files.ask_export(lists.now.each)),
    )
