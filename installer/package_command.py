"""The command line that every platform's package.py has: ``package.py FROZEN DIST VERSION``."""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from freeze.product import BuildError


def run(package: Callable[[Path, Path, str], None], arguments: Sequence[str], description: str | None) -> int:
    """Read the command line and package; returns the exit status.

    Args:
        package: Makes packages, given the frozen program, the folder for them and the version.
        arguments: The command line.
        description: What its help says.
    """
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("frozen", type=Path)
    parser.add_argument("dist", type=Path)
    parser.add_argument("version")
    choice = parser.parse_args(arguments)
    try:
        package(choice.frozen.resolve(), choice.dist.resolve(), choice.version)
    except (BuildError, OSError, ValueError, subprocess.CalledProcessError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0
