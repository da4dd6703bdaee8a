"""Bring the lock files up to date with pyproject.toml: ``python3 installer/lock.py [uv option...]``.

For maintainers; it needs uv. Pins stay where pyproject.toml still allows them: ``--upgrade`` renews all,
``--upgrade-package NAME`` one.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

INSTALLER = Path(__file__).resolve().parent
# The lowest Python supported; a universal lock holds for every later one as well.
OLDEST_PYTHON = "3.11"


def compile_lock(group: str, lock: str, options: list[str]) -> None:
    """Pin the dependencies and one dependency group, with hashes, for every platform and Python."""
    command = [
        *("uv", "pip", "compile", "pyproject.toml", "--group", group, "--output-file", f"installer/{lock}"),
        *("--universal", "--python-version", OLDEST_PYTHON, "--generate-hashes", "--only-binary", ":all:"),
        # One version of a package for all Pythons, where there is one: what is tested is what runs.
        *("--fork-strategy", "fewest"),
        # Locks tell nobody which mirror they were made with.
        *("--no-header", "--no-emit-index-url", "--no-emit-find-links", "--quiet"),
    ]
    subprocess.run([*command, *options], cwd=INSTALLER.parent, check=True)


def main(options: list[str]) -> None:
    """Compile the largest lock, then the others with the same pins."""
    compile_lock("dev", "requirements-dev.lock", options)
    # uv keeps the pins that it finds in the file it writes.
    shutil.copyfile(INSTALLER / "requirements-dev.lock", INSTALLER / "requirements.lock")
    compile_lock("build", "requirements.lock", [])
    # What is packaged is what was tested.
    tested = ["--constraint", "installer/requirements-dev.lock"]
    compile_lock("package", "requirements-package.lock", [*tested, *options])


if __name__ == "__main__":
    main(sys.argv[1:])
