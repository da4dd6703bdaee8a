"""The workspaces of the window: shown, added, renamed, deleted, and kept as they change."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from tickdeck.domain.instrument import InstrumentTable
from tickdeck.gui.actions import Action
from tickdeck.gui.main_window import MainWindow
from tickdeck.gui.panel import PanelEntry, SavesState
from tickdeck.gui.selection import LinkGroup
from tickdeck.settings.keeper import Keeper
from tickdeck.settings.workspaces import (
    FIRST_NAME,
    MOST_WORKSPACES,
    SavedWorkspace,
    SavedWorkspaces,
    WorkspaceError,
    WorkspacesFile,
)
from tickdeck.words import mark, tr

_log = logging.getLogger(__name__)
_LINK = "link"
"""Under this key a panel's state has its link group; empty for none."""
_INSTRUMENT = "instrument"
"""Under this one the id of the instrument that it follows."""


@dataclass(frozen=True, slots=True)
class _Undoable:
    """A workspace as it was before it was deleted, or laid as at first."""

    place: int
    workspace: SavedWorkspace
    is_deleted: bool


class WorkspaceActions:
    """Owns what is kept of the workspaces, and carries out what is asked of them in a window."""

    def __init__(self, file: WorkspacesFile) -> None:
        """Read the file.

        Args:
            file: Where they are kept.
        """
        self._file = file
        self._saved, self._told = file.load()
        self._keeper = Keeper(file.save, name="workspaces")
        self._handed_over = self._saved
        self._window: MainWindow | None = None
        self._entries: Sequence[PanelEntry] = ()
        self._instruments = InstrumentTable()
        self._undoable: _Undoable | None = None

    @property
    def trouble(self) -> str:
        """What the user must know of them, whole sentences; empty if all is well."""
        return " ".join(filter(None, (self._told, self._keeper.trouble)))

    def dress(self, window: MainWindow, entries: Sequence[PanelEntry], instruments: InstrumentTable) -> None:
        """Give a window that is not yet shown the place and the workspace that were kept.

        Args:
            window: The window.
            entries: Its panels.
            instruments: Those of the run.
        """
        self._window, self._entries, self._instruments = window, entries, instruments
        if self._saved.window:
            window.take_place(self._saved.window)
        tabs = window.top_bar.tabs
        tabs.chosen.connect(self.show)
        tabs.add_asked.connect(self.add)
        tabs.renamed.connect(self._rename)
        tabs.delete_asked.connect(self._delete)
        tabs.reset_asked.connect(self._reset)
        window.top_bar.done.undo_asked.connect(self._undo)
        window.workspace.layout_refused.connect(self._on_layout_refused)
        self._restore()
        self._show_tabs()

    def actions(self) -> tuple[Action, ...]:
        """What the main menu and the palette offer of it."""
        shows = (
            Action(
                name=f"workspaces.{place + 1}",
                title=tr("Workspace {name}", name=place + 1),
                group=tr("Workspaces"),
                run=partial(self.show, place),
                keys=f"Ctrl+{place + 1}",
                is_on=partial(self._is_shown, place),
                is_enabled=partial(self._is_there, place),
                is_offered=partial(self._is_there, place),
                title_now=partial(self._title, place),
            )
            for place in range(MOST_WORKSPACES)
        )
        return (
            *shows,
            Action(name="workspaces.new", title=tr("New workspace"), group=tr("Workspaces"), run=self.add),
            Action(
                name="workspaces.rename",
                title=tr("Rename the workspace"),
                group=tr("Workspaces"),
                run=self._edit_name,
            ),
            Action(
                name="workspaces.delete",
                title=tr("Delete the workspace"),
                group=tr("Workspaces"),
                run=lambda: self._delete(self._saved.shown),
                is_enabled=lambda: len(self._saved.each) > 1,
            ),
            Action(
                name="workspaces.reset", title=tr("Reset the layout"), group=tr("Workspaces"), run=self._reset
            ),
            Action(
                name="workspaces.next_panel",
                title=tr("Go to the next panel"),
                group=tr("Panels"),
                run=partial(self._go_to_panel, 1),
                keys="F6",
            ),
            Action(
                name="workspaces.previous_panel",
                title=tr("Go to the previous panel"),
                group=tr("Panels"),
                run=partial(self._go_to_panel, -1),
                keys="Shift+F6",
            ),
            Action(
                name="workspaces.tear_off",
                title=tr("Tear the panel off, or put it back"),
                group=tr("Workspaces"),
                run=self._tear_off,
                keys="Ctrl+Shift+P",
                is_enabled=lambda: self._window is not None and self._window.workspace.can_tear_off,
            ),
            Action(
                name="workspaces.undo",
                title=tr("Undo the last change of a workspace"),
                group=tr("Workspaces"),
                run=self._undo,
                is_enabled=self._can_undo,
                is_offered=self._can_undo,
            ),
        )

    def _go_to_panel(self, step: int) -> None:
        if self._window is not None:
            self._window.workspace.go_to_panel(step)

    def _tear_off(self) -> None:
        if self._window is not None:
            self._window.workspace.tear_off()

    def show(self, place: int) -> None:
        """Show the workspace at a place, from 0; the one shown is kept as it is."""
        if place != self._saved.shown:
            self._saved = self._captured().showing(place)
            self._restore()
        self._show_tabs()

    def add(self) -> None:
        """Add a copy of the one shown, and let its name be written."""
        captured = self._captured()
        names = {each.name for each in captured.each}
        free = next(
            name for number in range(2, 100) if (name := tr("Workspace {name}", name=number)) not in names
        )
        if self._change(lambda: captured.added(free)):
            self._edit_name()

    def _edit_name(self) -> None:
        if self._window is not None:
            self._window.top_bar.tabs.edit(self._saved.shown)

    def pass_second(self) -> None:
        """Have written what has changed."""
        self.keep()
        if self._saved != self._handed_over:
            self._handed_over = self._saved
            self._keeper.save(self._saved)

    def keep(self) -> None:
        """Take over how the window is, before another takes its place."""
        self._saved = self._captured()

    def stop(self) -> None:
        """Wait until what was to be written is; the last second is to be passed before."""
        self._keeper.stop()

    def _captured(self) -> SavedWorkspaces:
        """Everything as it is now."""
        window = self._window
        if window is None or not (docks := window.workspace.layout_state()):
            # It was never shown.
            return self._saved
        panels = dict(self._saved.current.panels)
        for entry in self._entries:
            state = entry.panel.state() if isinstance(entry.panel, SavesState) else {}
            if entry.link is not None:
                state[_LINK] = entry.link.group or ""
                if 0 <= entry.link.symbol < len(self._instruments):
                    state[_INSTRUMENT] = self._instruments[entry.link.symbol].id
            if state:
                panels[entry.name] = state
        current = replace(self._saved.current, docks=docks, panels=panels)
        return replace(self._saved.with_current(current), window=window.place())

    def _restore(self) -> None:
        window, workspace = self._window, self._saved.current
        if window is None:
            return
        for entry in self._entries:
            state = workspace.panels.get(entry.name, {})
            if entry.link is not None:
                entry.link.join(_group_of(state.get(_LINK, LinkGroup.BLUE)))
                number = self._instruments.number(str(state.get(_INSTRUMENT, "")))
                if number is not None:
                    entry.link.select(number)
            if isinstance(entry.panel, SavesState):
                _restore(entry.panel, state, entry.name)
        if not workspace.docks:
            window.workspace.reset_layout()
        else:
            window.workspace.take_layout(workspace.docks)

    def _on_layout_refused(self) -> None:
        copy = self._file.keep_copy()
        name = self._saved.current.name
        self._told = mark("The layout of the workspace “{name}” cannot be used; it is as at first.").format(
            name=name
        )
        if copy is not None:
            self._told = f"{self._told} {mark('The file as it was is in {path}.').format(path=copy)}"
        if self._window is not None:
            self._window.workspace.reset_layout()

    def _reset(self) -> None:
        if self._window is None:
            return
        self.keep()
        before = self._saved.current
        self._window.workspace.reset_layout()
        if before.docks:
            self._tell(
                _Undoable(self._saved.shown, before, is_deleted=False), tr("The layout is as at first.")
            )

    def _rename(self, place: int, name: str) -> None:
        self._change(lambda: self._captured().renamed(place, name))

    def _delete(self, place: int) -> None:
        self.keep()
        shown, gone = self._saved.current.name, self._saved.each[place]
        if not self._change(lambda: self._saved.without(place)):
            return
        if self._saved.current.name != shown:
            self._restore()
        told = tr("Deleted “{name}”.", name=_shown_name(gone.name))
        self._tell(_Undoable(place, gone, is_deleted=True), told)

    def _tell(self, undoable: _Undoable, told: str) -> None:
        self._undoable = undoable
        if self._window is not None:
            self._window.top_bar.done.tell(told)

    def _can_undo(self) -> bool:
        return self._undoable is not None

    def _undo(self) -> None:
        """Have back what was deleted or laid as at first, and show it."""
        last, window = self._undoable, self._window
        if last is None or window is None:
            return
        window.top_bar.done.put_away()
        self.keep()
        if not last.is_deleted:
            self.show(last.place)
            window.workspace.take_layout(last.workspace.docks)
        elif self._change(lambda: self._saved.with_again(last.place, last.workspace)):
            self._restore()
        else:
            return
        self._undoable = None

    def _change(self, change: Callable[[], SavedWorkspaces]) -> bool:
        try:
            self._saved = change()
        except WorkspaceError as error:
            self._told = str(error)
            return False
        finally:
            self._show_tabs()
        self._told = ""
        return True

    def _show_tabs(self) -> None:
        if self._window is not None:
            names = [_shown_name(each.name) for each in self._saved.each]
            self._window.top_bar.tabs.show_workspaces(names, self._saved.shown)

    def _is_shown(self, place: int) -> bool:
        return place == self._saved.shown

    def _title(self, place: int) -> str:
        if not self._is_there(place):
            return tr("Workspace {name}", name=place + 1)
        return _shown_name(self._saved.each[place].name)

    def _is_there(self, place: int) -> bool:
        return place < len(self._saved.each)


def _shown_name(name: str) -> str:
    """What a workspace is called; the one that was there at first, in the language of the window."""
    return tr(name) if name == FIRST_NAME else name


def _restore(panel: SavesState, state: Mapping[str, object], name: str) -> None:
    try:
        panel.restore(state)
    except Exception:  # noqa: BLE001  (a state that a panel stumbles over must not keep the window from opening)
        _log.exception("What was kept of the panel %s cannot be used", name)
        panel.restore({})


def _group_of(kept: object) -> LinkGroup | None:
    if kept == "":
        return None
    return LinkGroup(kept) if isinstance(kept, str) and kept in list(LinkGroup) else LinkGroup.BLUE
