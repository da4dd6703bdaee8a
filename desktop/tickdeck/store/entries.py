"""Whether what has the name of a part of a recording is one: a link may lead nowhere, a pipe waits for ever.

Asked by name and never by opening, which is what a pipe or a device would not come back from.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from tickdeck.words import mark


def why_no_file(path: Path, shown: str | Path | None = None) -> str:
    """Why this cannot be read as a file, one sentence; empty if it can be, or is not there at all.

    Args:
        path: Where it is.
        shown: What it is called in the sentence; the path if not given.
    """
    return _why_not(path, shown or path, is_folder=False)


def why_no_folder(path: Path, shown: str | Path | None = None) -> str:
    """The same of a folder."""
    return _why_not(path, shown or path, is_folder=True)


def is_away(path: Path) -> bool:
    """Whether this is a link to what is not there, as on a disk that is not connected."""
    try:
        return path.is_symlink() and not path.exists()
    except OSError:
        return False


def _why_not(path: Path, shown: str | Path, *, is_folder: bool) -> str:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        if is_away(path):
            return mark("{path} is a link to {target} that is not there.").format(
                path=shown, target=path.readlink()
            )
        if not os.path.lexists(path):
            return ""
        return mark("{path} cannot be read ({why}).").format(path=shown, why=error.strerror or error)
    if is_folder:
        return "" if stat.S_ISDIR(mode) else mark("{path} is no folder.").format(path=shown)
    return "" if stat.S_ISREG(mode) else mark("{path} is no file.").format(path=shown)
