"""Asking for the file that something is saved in: in the user's own folders, not where the program began."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation
PICTURES = QStandardPaths.StandardLocation.PicturesLocation

_chosen: dict[QStandardPaths.StandardLocation, Path] = {}
"""The folder in which something was saved last in this run."""


def folder_for(place: QStandardPaths.StandardLocation) -> Path:
    """The folder in which a dialog begins: the last one chosen, else the user's own of that kind."""
    own = Path(QStandardPaths.writableLocation(place) or Path.home())
    return next((each for each in (_chosen.get(place, own), own) if each.is_dir()), Path.home())


def ask_where(
    parent: QWidget,
    title: str,
    save: Callable[[str], None],
    *,
    name: str,
    kinds: Mapping[str, str],
    place: QStandardPaths.StandardLocation = DOCUMENTS,
) -> QFileDialog:
    """Ask in a dialog, which is open when this returns, for the file that something is saved in.

    Args:
        parent: Over what it opens.
        title: Its title.
        save: Given the path that was chosen.
        name: What the file is called at first, without its ending; what no name may hold is replaced.
        kinds: The kinds of file by what the dialog calls them, each with its ending; the first is meant at
            first.
        place: In which of the user's folders it begins.
    """
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(kinds))
    dialog.setDefaultSuffix(next(iter(kinds.values())))
    dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(kinds.get(kind, "")))
    plain = "".join(c if c.isalnum() or c in " -_.%" else "-" for c in name)
    dialog.setDirectory(str(folder_for(place)))
    dialog.selectFile(f"{plain}.{dialog.defaultSuffix()}")
    dialog.fileSelected.connect(lambda path: _chosen.__setitem__(place, Path(path).parent))
    dialog.fileSelected.connect(save)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
