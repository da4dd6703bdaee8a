"""How this program starts itself as a child process."""

from __future__ import annotations

import subprocess
import sys

NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""Keeps a child from opening a console window on Windows."""


def command(module: str) -> list[str]:
    """The command that runs one of our modules with this interpreter."""
    return [sys.executable, "-m", module]
