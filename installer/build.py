"""Make the packages for the platform it runs on: ``python3 installer/build.py``, or one step of it.

Steps, in this order; without a name all of them are done:
    freeze     make the program one folder that needs no Python: build/frozen
    verify     look through that folder: what must be there, what must not, and what takes the space
    smoke      start it in an empty home, open every panel, play a capture, prove what was recorded
    package    make what users download: dist
    checksum   write dist/SHA256SUMS

And apart from them:
    compare    freeze a second time and name the files that differ
    try        (Linux, as root) install and run the packages in a system made only for that
    clean      delete build and dist

Needs nothing but Python: the first time it makes build/venv with the locked packages.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import bootstrap

ROOT = bootstrap.ROOT
PACKAGE_LOCK = ROOT / "installer" / "requirements-package.lock"
# Set in the process that has the packages, which this one becomes.
_PREPARED = "TICKDECK_BUILD_PREPARED"
USAGE_STATUS = 2


def freeze() -> None:
    """Make the frozen program."""
    from freeze.freeze import freeze as freeze_program  # noqa: PLC0415 - needs a Python that is not too old

    bootstrap.say(f"  {freeze_program(_product())}")


def verify() -> None:
    """Look through the frozen program."""
    from freeze.verify import verify as look_through  # noqa: PLC0415

    look_through(_product())


def smoke() -> None:
    """Drive the frozen program."""
    from freeze.smoke import smoke as drive  # noqa: PLC0415

    drive(_product().program, told=print)


def package() -> None:
    """Make what users download."""
    from freeze.product import build_environment  # noqa: PLC0415
    from freeze.verify import check_packed  # noqa: PLC0415

    product = _product()
    folder = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")
    script = ROOT / "installer" / folder / "package.py"
    _delete(product.dist)
    command = [sys.executable, str(script), str(product.frozen), str(product.dist), product.version]
    subprocess.run(command, env=build_environment(product), check=True)
    print(check_packed(product.dist))


def checksum() -> None:
    """Write the digests of what users download."""
    from freeze.checksums import write_checksums  # noqa: PLC0415

    print(write_checksums(_product().dist), end="")


def compare() -> None:
    """Freeze again and name what differs."""
    from freeze.freeze import differences  # noqa: PLC0415
    from freeze.freeze import freeze as freeze_program  # noqa: PLC0415

    product = _product()
    again = freeze_program(product, target=product.work / "again")
    differing = differences(product.frozen, again)
    print("\n".join(differing) if differing else "Both are the same, byte for byte.")


def try_packages() -> None:
    """Install and run the packages in a clean system."""
    script = ROOT / "installer" / "linux" / "try_in_clean_root.py"
    subprocess.run([sys.executable, str(script), str(_product().dist)], check=True)


def clean() -> None:
    """Delete what builds have made."""
    for folder in (ROOT / "build", ROOT / "dist"):
        _delete(folder)


STEPS: dict[str, Callable[[], None]] = {
    "freeze": freeze,
    "verify": verify,
    "smoke": smoke,
    "package": package,
    "checksum": checksum,
}
OTHERS: dict[str, Callable[[], None]] = {"compare": compare, "try": try_packages, "clean": clean}


def chosen(arguments: list[str]) -> list[str] | None:
    """The steps that a command line asks for, in their order; None if it is no such command line."""
    known = [*STEPS, *OTHERS]
    if not arguments:
        return list(STEPS)
    return sorted(set(arguments), key=known.index) if set(arguments) <= set(known) else None


def prepare() -> None:
    """Go on with the Python that has the locked packages; make it first if need be."""
    bootstrap.ensure_supported_python()
    # Not the one that developers run: what is there must not get into a package by chance.
    bootstrap.VENV = ROOT / "build" / "venv"
    bootstrap.STAMP = bootstrap.VENV / "tickdeck-installed.json"
    bootstrap.VENV.parent.mkdir(exist_ok=True)
    bootstrap.set_up(PACKAGE_LOCK)
    os.environ[_PREPARED] = "1"
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    bootstrap.become([bootstrap.venv_program("python"), *sys.argv])


def _product():
    from freeze.product import read_product  # noqa: PLC0415

    return read_product(ROOT)


def _delete(folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)


def main(arguments: list[str]) -> NoReturn:
    """Read the command line and do the steps it names."""
    steps = chosen(arguments)
    if steps is None:
        asked_for_help = arguments[0] in ("-h", "--help")
        print(__doc__, file=sys.stdout if asked_for_help else sys.stderr)
        sys.exit(0 if asked_for_help else USAGE_STATUS)
    if steps != ["clean"] and not os.environ.get(_PREPARED):
        try:
            prepare()
        except (bootstrap.StepFailed, OSError) as failure:
            sys.exit(str(failure))
    from freeze.product import BuildError  # noqa: PLC0415

    for step in steps:
        bootstrap.say(f"== {step}")
        started = time.monotonic()
        try:
            (STEPS | OTHERS)[step]()
        except (BuildError, OSError, subprocess.CalledProcessError) as failure:
            sys.exit(f"\nFailed: {step}\n{failure}")
        bootstrap.say(f"== {step} done after {time.monotonic() - started:.0f} s")
    sys.exit(0)


if __name__ == "__main__":
    main(sys.argv[1:])
