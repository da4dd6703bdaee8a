"""Folders of the program: its resources, its data."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent.parent


def resource(*parts: str) -> Path:
    """A file that ships with the program, such as ``resource("themes", "dark.json")``.

    Resources lie inside the package in a wheel, and at the top of a source checkout.
    """
    shipped = _PACKAGE / "resources"
    root = shipped if shipped.is_dir() else _PACKAGE.parent.parent / "resources"
    return root.joinpath(*parts)


def third_party_licences() -> Path | None:
    """The licences of everything in a package, as a text file; None in a checkout, which has nothing else."""
    program = Path(sys.executable).parent
    name = "THIRD-PARTY-LICENCES.txt"
    # An application of macOS has them beside its icon.
    places = (program / name, program.parent / "Resources" / name)
    return next((path for path in places if path.is_file()), None)


def default_data_dir() -> Path:
    """Where recordings go if the user names no folder: the platform's place for user data."""
    return Path(platformdirs.user_data_dir("tickdeck", appauthor=False))


def recordings_dir(data_dir: Path, feed: str) -> Path:
    """The folder of one feed's recordings."""
    return data_dir / "recordings" / feed
