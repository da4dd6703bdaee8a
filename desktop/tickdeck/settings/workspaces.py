"""The user's workspaces: how the panels lie and what each shows, under names."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from zlib import crc32

from tickdeck.settings.kept_file import KeptFile
from tickdeck.words import mark, tr

MOST_WORKSPACES = 9
"""As many as there are keys for."""
LONGEST_NAME = 24
FIRST_NAME = mark("Market")


class WorkspaceError(ValueError):
    """It cannot be done; the text is one sentence for the user."""


@dataclass(frozen=True, slots=True)
class SavedWorkspace:
    """One workspace.

    Attributes:
        name: What the user calls it.
        docks: How the docks lie, as the window gives it; empty for the first arrangement.
        panels: What each panel remembers, by its name.
    """

    name: str
    docks: bytes = b""
    panels: Mapping[str, Mapping[str, object]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SavedWorkspaces:
    """All of them, of which one is shown.

    Attributes:
        each: From left to right; never none.
        shown: Which is shown, from 0.
        window: Where the window is, as it gives it; empty for where it first opens.
    """

    each: tuple[SavedWorkspace, ...] = (SavedWorkspace(FIRST_NAME),)
    shown: int = 0
    window: bytes = b""

    @property
    def current(self) -> SavedWorkspace:
        """The one shown."""
        return self.each[self.shown]

    def with_current(self, workspace: SavedWorkspace) -> SavedWorkspaces:
        """The same with another in the place of the one shown."""
        return self._with(self.shown, workspace)

    def showing(self, place: int) -> SavedWorkspaces:
        """The same, showing another; a place without one changes nothing."""
        return replace(self, shown=place) if 0 <= place < len(self.each) else self

    def added(self, name: str) -> SavedWorkspaces:
        """A copy of the one shown under a new name, which is shown then.

        Raises:
            WorkspaceError: If there are too many, or the name cannot be used.
        """
        self._need_room()
        copy = replace(self.current, name=self._usable(name, None))
        return replace(self, each=(*self.each, copy), shown=len(self.each))

    def renamed(self, place: int, name: str) -> SavedWorkspaces:
        """One of them under another name.

        Raises:
            WorkspaceError: If the name cannot be used.
        """
        return self._with(place, replace(self.each[place], name=self._usable(name, place)))

    def without(self, place: int) -> SavedWorkspaces:
        """All but one.

        Raises:
            WorkspaceError: If it is the last.
        """
        if len(self.each) == 1:
            raise WorkspaceError(tr("The last workspace cannot be deleted."))
        rest = self.each[:place] + self.each[place + 1 :]
        shown = self.shown - 1 if self.shown > place else min(self.shown, len(rest) - 1)
        return replace(self, each=rest, shown=shown)

    def with_again(self, place: int, workspace: SavedWorkspace) -> SavedWorkspaces:
        """The same with one that was deleted back in its place, which is shown then.

        Raises:
            WorkspaceError: If there are too many, or another has its name by now.
        """
        self._need_room()
        back = replace(workspace, name=self._usable(workspace.name, None))
        place = min(place, len(self.each))
        return replace(self, each=(*self.each[:place], back, *self.each[place:]), shown=place)

    def _need_room(self) -> None:
        if len(self.each) >= MOST_WORKSPACES:
            raise WorkspaceError(
                tr("There are {count} workspaces already; delete one first.", count=MOST_WORKSPACES)
            )

    def _with(self, place: int, workspace: SavedWorkspace) -> SavedWorkspaces:
        return replace(self, each=(*self.each[:place], workspace, *self.each[place + 1 :]))

    def _usable(self, name: str, place: int | None) -> str:
        name = " ".join(name.split())
        if not name:
            raise WorkspaceError(tr("A workspace needs a name."))
        if len(name) > LONGEST_NAME:
            raise WorkspaceError(
                tr("The name of a workspace has at most {count} characters.", count=LONGEST_NAME)
            )
        others = [each.name for at, each in enumerate(self.each) if at != place]
        if name.casefold() in {other.casefold() for other in others}:
            raise WorkspaceError(tr("There is a workspace called “{name}” already.", name=name))
        return name


class WorkspacesFile:
    """``workspaces.json`` in a folder."""

    def __init__(self, folder: Path) -> None:
        self._file = KeptFile(folder, "workspaces", what=mark("The workspaces"))
        self.path = self._file.path

    def load(self) -> tuple[SavedWorkspaces, str]:
        """The workspaces, and what is to be told about the file; what cannot be used of it is left out."""
        held, trouble = self._file.read()
        rows = held.get("workspaces", [])
        found: list[SavedWorkspace] = []
        left_out = 0
        # What is no list is one row that cannot be used.
        for row in rows if isinstance(rows, list) else [rows]:
            workspace, wrong = _read(row, taken=[each.name for each in found])
            if workspace is not None and len(found) < MOST_WORKSPACES:
                found.append(workspace)
                left_out += wrong
            else:
                left_out += 1
        shown = held.get("shown")
        window, wrong = _bytes(held, "window")
        told = self._file.account(held, trouble, left_out=left_out + wrong)
        if not found:
            return SavedWorkspaces((SavedWorkspace(FIRST_NAME),), window=window), told
        place = shown if type(shown) is int and 0 <= shown < len(found) else 0
        return SavedWorkspaces(tuple(found), place, window), told

    def keep_copy(self) -> Path | None:
        """Keep the file as it is beside itself; returns where, None if that failed."""
        return self._file.keep_copy()

    def save(self, workspaces: SavedWorkspaces) -> None:
        """Write all of them.

        Raises:
            StorageError: If the folder cannot be written to.
        """
        rows = [
            {"name": each.name, **_written("docks", each.docks), "panels": dict(each.panels)}
            for each in workspaces.each
        ]
        window = _written("window", workspaces.window)
        self._file.write({"shown": workspaces.shown, **window, "workspaces": rows})


def _read(row: object, *, taken: list[str]) -> tuple[SavedWorkspace | None, int]:
    """A workspace, None where it is none, and how much of it cannot be used."""
    if not isinstance(row, dict):
        return None, 1
    name, panels = row.get("name"), row.get("panels", {})
    if not isinstance(name, str) or not name.strip() or len(name) > LONGEST_NAME or name in taken:
        return None, 1
    each = panels if isinstance(panels, dict) else {"": panels}
    states = {panel: state for panel, state in each.items() if isinstance(state, dict)}
    docks, wrong = _bytes(row, "docks")
    return SavedWorkspace(name, docks, states), wrong + len(each) - len(states)


def _written(name: str, content: bytes) -> dict[str, object]:
    """Bytes as text, with their checksum: Qt may crash at an arrangement in which one bit is another."""
    return {name: base64.b64encode(content).decode(), f"{name}_crc32": crc32(content)}


def _bytes(held: Mapping[str, object], name: str) -> tuple[bytes, int]:
    """What was written as text, and whether it cannot be used, as a number."""
    text = held.get(name)
    if text is None:
        return b"", 0
    try:
        content = base64.b64decode(text, validate=True) if isinstance(text, str) else None
    except (binascii.Error, ValueError):
        content = None
    # Earlier versions wrote no checksum.
    if content is None or held.get(f"{name}_crc32", crc32(content)) != crc32(content):
        return b"", 1
    return content, 0
