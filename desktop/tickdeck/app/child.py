"""How this program starts itself as a child process, also when it is frozen into a single program."""

from __future__ import annotations

import os
import runpy
import subprocess
import sys
from collections.abc import MutableMapping

NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""Keeps a child from opening a console window on Windows."""

_OWN_PACKAGE = "tickdeck"
_LIBRARY_PATHS = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


def command(module: str) -> list[str]:
    """The command that runs one of our modules with this interpreter, or with this frozen program."""
    return [sys.executable, "-m", module]


def is_frozen() -> bool:
    """Whether this is the program of a package, which has no interpreter that would know ``-m``."""
    return bool(getattr(sys, "frozen", False))


def module_asked_for(arguments: list[str]) -> str | None:
    """The module that `command` has asked for; None if these are the program's ordinary arguments.

    Only our own modules: what is installed is no general Python.
    """
    if len(arguments) < 2 or arguments[0] != "-m":
        return None
    return arguments[1] if arguments[1].partition(".")[0] == _OWN_PACKAGE else None


def run_module(module: str, arguments: list[str]) -> None:
    """Run one of our modules in this process, as ``python -m`` would."""
    sys.argv[1:] = arguments
    runpy.run_module(module, run_name="__main__", alter_sys=True)


def forget_bundled_libraries(environment: MutableMapping[str, str] = os.environ) -> None:
    """Give the programs that we start the system's libraries again, as whoever started us had them.

    A frozen program is started with the path of its own libraries, which break what is not part of it: the
    browser, the file manager, a player of sounds. This process has read the path already.
    """
    for name in _LIBRARY_PATHS:
        original = environment.pop(f"{name}_ORIG", None)
        if original:
            environment[name] = original
        else:
            environment.pop(name, None)
