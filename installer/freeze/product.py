"""What is built: its names, its version, the moment it is dated to, and the folders of a build."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

NAME = "tickdeck"
# Reverse domain name that desktops know the program by.
ID = "io.github.tickdeck.Tickdeck"


class BuildError(Exception):
    """A step of a build failed; the message is all that the reader needs."""


@dataclass(frozen=True, slots=True)
class Product:
    """What is built, and where.

    Attributes:
        root: The source checkout.
        version: As in pyproject.toml.
        summary: One sentence, from there too.
        epoch_s: The moment that files are dated to, in seconds since 1970: the last commit's.
    """

    root: Path
    version: str
    summary: str
    epoch_s: int

    @property
    def work(self) -> Path:
        """Where a build works; all of it can be deleted at any time."""
        return self.root / "build"

    @property
    def dist(self) -> Path:
        """Where what is finished goes."""
        return self.root / "dist"

    @property
    def frozen(self) -> Path:
        """The frozen program: a folder, on macOS a bundle."""
        name = "Tickdeck.app" if sys.platform == "darwin" else NAME
        return self.work / "frozen" / name

    @property
    def program(self) -> Path:
        """The program to start."""
        if sys.platform == "darwin":
            return self.frozen / "Contents" / "MacOS" / NAME
        # Only the one with a console can print.
        return self.frozen / ("tickdeck-console.exe" if os.name == "nt" else NAME)

    @property
    def machine(self) -> str:
        """The kind of processor, as Linux calls it."""
        return {"AMD64": "x86_64", "arm64": "aarch64"}.get(platform.machine(), platform.machine())


def read_product(root: Path) -> Product:
    """What a checkout builds."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return Product(root, project["version"], project["description"], _epoch_s(root))


def build_environment(product: Product) -> dict[str, str]:
    """The environment in which the same sources give the same bytes."""
    return os.environ | {
        "SOURCE_DATE_EPOCH": str(product.epoch_s),
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }


def _epoch_s(root: Path) -> int:
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdecimal():
        return int(given)
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        return int(subprocess.check_output(command, stderr=subprocess.DEVNULL, text=True))
    except (OSError, ValueError, subprocess.CalledProcessError):
        # Sources without their history: the notes of the release were written last.
        return int((root / "CHANGELOG.md").stat().st_mtime)
