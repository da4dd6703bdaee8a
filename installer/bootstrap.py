"""Set up Tickdeck and start it: ``python3 installer/bootstrap.py run``.

Commands:
    run [OPTION...]   start the terminal; options go to tickdeck
    test [OPTION...]  run the tests; options go to pytest
    check             ruff, mypy and import-linter

Needs nothing but Python. The first time, it installs the system libraries that Qt needs (on Debian and
its relatives), makes the virtual environment ``.venv`` beside ``pyproject.toml`` and installs the locked
packages into it. Later it skips what is done: see ``is_installed``.

This file keeps to the syntax of Python 3.8, so that an older ``python3`` can still find a newer one.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import NoReturn

# As in pyproject.toml; the preferred one first.
SUPPORTED_PYTHONS = ((3, 13), (3, 12), (3, 11))
THIS_PYTHON = f"{sys.version_info[0]}.{sys.version_info[1]}"

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "tickdeck-installed.json"
RUN_LOCK = ROOT / "installer" / "requirements.lock"
# Holds everything that RUN_LOCK holds, in the same versions.
DEV_LOCK = ROOT / "installer" / "requirements-dev.lock"

# What Qt's own files ask of the system, as ``objdump -p`` lists it, and the Debian package of each; without
# those that come along with others.
WINDOW_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libzstd.so.1": "libzstd1",
}
# Only a window on a display needs these, X11's and Wayland's; Qt's offscreen platform does without.
DISPLAY_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}

PIP_ADVICE = """\
Check the network connection and the free disk space, then run the same command again.
Behind a proxy or with a package mirror, pip's own settings apply (pip config, PIP_PROXY, PIP_INDEX_URL)."""

PYTHON_ADVICE = """\
Install one of them and run the same command again:
    Debian 12, Ubuntu 24.04:  sudo apt-get install python3 python3-venv
    Fedora:                   sudo dnf install python3.13
    macOS:                    brew install python@3.13
    Windows:                  winget install Python.Python.3.13"""


class StepFailed(Exception):  # noqa: N818 - reads as what happened
    """A step of the set-up failed.

    Attributes:
        step: What was being done.
        output: What the step printed; its end is shown.
        advice: What the reader can do about it.
    """

    def __init__(self, step: str, advice: str, output: str = "") -> None:
        super().__init__(step)
        self.step = step
        self.advice = advice
        self.output = output

    def __str__(self) -> str:
        tail = ["    " + line for line in self.output.strip().splitlines()[-15:]]
        return "\n".join(["", "Failed: " + self.step, *tail, "", self.advice])


def say(text: str) -> None:
    """Print a line of progress. Not on stdout, which belongs to what is started in the end."""
    print(text, file=sys.stderr, flush=True)


def run_step(step: str, command: list[str], advice: str) -> None:
    """Run one command of the set-up quietly; raise StepFailed with the end of its output if it fails."""
    say(step + " ...")
    try:
        result = subprocess.run(
            command,
            cwd=str(ROOT),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise StepFailed(step, advice, str(error)) from error
    if result.returncode != 0:
        raise StepFailed(step, advice, result.stdout)


def become(command: list[str]) -> NoReturn:
    """Let this process go on as another one, so that Ctrl-C and SIGTERM reach that one directly."""
    if os.name == "posix":
        os.execv(command[0], command)  # noqa: S606 - no shell is wanted
    with subprocess.Popen(command) as child:
        while True:
            try:
                sys.exit(child.wait())
            except KeyboardInterrupt:
                # Windows sends Ctrl-C to the child as well; wait for it to end in its own order.
                continue


# --- A Python that can run Tickdeck ------------------------------------------------------------------


def python_version(command: list[str]) -> tuple[int, int] | None:
    """Ask an interpreter for its version; None if it does not run.

    Its name is not enough: pyenv and the Microsoft Store put commands on PATH for Pythons that are not there.
    """
    ask = [*command, "-c", "import sys; print(*sys.version_info[:2])"]
    try:
        answer = subprocess.check_output(ask, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=20)
        major, minor = answer.split()
        return int(major), int(minor)
    except (OSError, ValueError, subprocess.SubprocessError):
        return None


def python_candidates() -> list[list[str]]:
    """Commands that may start a supported Python, the preferred ones first."""
    candidates = [[venv_program("python")]] if STAMP.exists() else []
    for major, minor in SUPPORTED_PYTHONS:
        if os.name == "nt":
            candidates.append([shutil.which("py") or "py", f"-{major}.{minor}"])
        # Every folder, not the first that has one: a dead pyenv shim may hide a working Python behind it.
        found = (shutil.which(f"python{major}.{minor}", path=folder) for folder in os.get_exec_path())
        candidates += [[path] for path in found if path]
    return candidates


def find_python() -> list[str]:
    """The command of a supported Python on this machine."""
    for command in python_candidates():
        if python_version(command) in SUPPORTED_PYTHONS:
            return command
    wanted = ", ".join(f"{major}.{minor}" for major, minor in sorted(SUPPORTED_PYTHONS))
    raise StepFailed(f"Looking for one of Python {wanted}", PYTHON_ADVICE, f"This is Python {THIS_PYTHON}.")


def ensure_supported_python() -> None:
    """Start over with a supported Python if this one is not."""
    if sys.version_info[:2] not in SUPPORTED_PYTHONS:
        command = find_python()
        say(f"Python {THIS_PYTHON} cannot run Tickdeck; using {' '.join(command)}")
        become([*command, *sys.argv])


# --- System packages ---------------------------------------------------------------------------------


def missing_libraries(libraries: dict[str, str]) -> dict[str, str]:
    """Those libraries that the system's loader does not find."""
    missing = {}
    for soname, package in libraries.items():
        try:
            ctypes.CDLL(soname)
        except OSError:
            missing[soname] = package
    return missing


def missing_venv_package() -> list[str]:
    """The Debian package that makes virtual environments possible, if that part of Python is missing."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return []
    return [f"python{THIS_PYTHON}-venv"]


def administrator_prefix() -> list[str] | None:
    """What to put before a command to run it as administrator; None if that would ask for a password."""
    if os.geteuid() == 0:
        return []
    sudo = [shutil.which("sudo") or "", "-n"]
    may = sudo[0] and subprocess.run([*sudo, "true"], capture_output=True, check=False).returncode == 0
    return sudo if may else None


def install_system_packages(packages: list[str], missing: str) -> None:
    """Install Debian packages; raise StepFailed with the line to paste where that needs a password."""
    step, missing = "Looking for system packages", f"Missing: {missing}"
    if not shutil.which("apt-get"):
        raise StepFailed(
            step, "Install these with the package manager and run the same command again.", missing
        )
    by_hand = f"sudo apt-get update && sudo apt-get install --no-install-recommends {shlex.join(packages)}"
    advice = f"Install what is missing, then run the same command again:\n    {by_hand}"
    prefix = administrator_prefix()
    if prefix is None:
        raise StepFailed(step, advice, missing)
    # No package may ask a question, and another apt at work, as on a machine just started, is waited for.
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=120"]
    try:
        run_step("Updating the list of system packages", [*apt, "update"], advice)
    except StepFailed:
        say("    That failed; trying with the list at hand")
    install = [*apt, "install", "-y", "--no-install-recommends", *packages]
    run_step(f"Installing {len(packages)} system packages", install, advice)


def ensure_system_packages(*, first_time: bool) -> None:
    """Install what Python and Qt need of a Linux system; stop if it is missing and needed today."""
    if not sys.platform.startswith("linux"):
        return
    offscreen = os.environ.get("QT_QPA_PLATFORM") == "offscreen"
    has_display = not offscreen and bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    venv = missing_venv_package() if first_time else []
    window = missing_libraries(WINDOW_LIBRARIES)
    display = missing_libraries(DISPLAY_LIBRARIES) if first_time or has_display else {}
    if not (venv or window or display):
        return
    try:
        packages = [*venv, *window.values(), *display.values()]
        install_system_packages(packages, " ".join([*venv, *window, *display]))
    except StepFailed as failure:
        if venv or window or has_display:
            raise
        say(f"{failure}\nUntil then Tickdeck runs without a display only.\n")


# --- The virtual environment -------------------------------------------------------------------------


def venv_program(name: str) -> str:
    """The path of a program in the virtual environment."""
    return str(VENV / "Scripts" / (name + ".exe") if os.name == "nt" else VENV / "bin" / name)


def environment_identity() -> dict[str, str]:
    """What an environment is bound to: its Python and, as Tickdeck is installed in place, its folder."""
    return {"python": THIS_PYTHON, "root": str(ROOT)}


def digest_of(lock: Path) -> str:
    """A fingerprint of what is to be installed."""
    content = (ROOT / "pyproject.toml").read_bytes() + b"\0" + lock.read_bytes()
    return hashlib.sha256(content).hexdigest()


def read_stamp() -> dict[str, str]:
    """What was installed last; empty if the environment is absent, broken, half made, or not ours."""
    try:
        # Without its home, a virtual environment's Python is a dangling link.
        if not os.access(venv_program("python"), os.X_OK):
            return {}
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def is_installed(lock: Path) -> bool:
    """Whether the environment holds what a lock lists, for this Python and this folder."""
    accepted = [digest_of(lock), *([digest_of(DEV_LOCK)] if lock == RUN_LOCK else [])]
    return any(read_stamp() == {**environment_identity(), "installed": digest} for digest in accepted)


def base_python() -> str:
    """This Python; in a virtual environment, the Python that it was made from."""
    return getattr(sys, "_base_executable", None) or sys.executable


def make_venv() -> None:
    """Make an empty virtual environment in place of whatever is there."""
    if VENV.exists():
        say("Replacing .venv, which is unfinished or was made for another Python or folder")
    command = [base_python(), "-m", "venv", "--clear", str(VENV)]
    advice = f"Check that {ROOT} can be written to, and what this says:\n    {shlex.join(command)}"
    run_step(f"Making a virtual environment with Python {THIS_PYTHON}", command, advice)


def install(lock: Path) -> None:
    """Install a lock's packages and Tickdeck itself, then stamp the environment as complete."""
    stamp = read_stamp()
    if {**stamp, **environment_identity()} != stamp:
        make_venv()
    # An environment without a stamp is made anew: pip takes a package that was cut off half way for good.
    STAMP.unlink(missing_ok=True)
    digest = digest_of(lock)
    pip = [venv_program("python"), "-m", "pip", "--disable-pip-version-check", "install", "--no-input"]
    # Wheels only: a plain "no matching distribution" beats half an hour with a compiler.
    locked = [*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(lock)]
    run_step("Installing the packages (a few minutes the first time)", locked, PIP_ADVICE)
    itself = [*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    run_step("Installing Tickdeck", itself, f"Check that {ROOT} is a complete checkout.")
    STAMP.write_text(json.dumps({**environment_identity(), "installed": digest}), encoding="utf-8")


def set_up(lock: Path) -> None:
    """Bring the machine and the environment to what a lock asks for; quick if they are there."""
    started = time.monotonic()
    installed = is_installed(lock)
    ensure_system_packages(first_time=not installed)
    if not installed:
        install(lock)
        say(f"Ready after {time.monotonic() - started:.0f} s")


# --- Commands ----------------------------------------------------------------------------------------


def run(options: list[str]) -> NoReturn:
    """Start the terminal."""
    set_up(RUN_LOCK)
    become([venv_program("python"), "-m", "tickdeck", *options])


def test(options: list[str]) -> NoReturn:
    """Run the tests, without a display unless the user chose a Qt platform."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    set_up(DEV_LOCK)
    os.chdir(str(ROOT))
    # All of them in two processes at once; whoever chooses gets one, of which the options mean what they say.
    tests = ["-m", "pytest", *options] if options else [str(ROOT / "tests" / "whole_suite.py")]
    become([venv_program("python"), *tests])


def check(options: list[str]) -> NoReturn:
    """Run every static check, also after one has failed."""
    if options:
        raise StepFailed("Reading the command line", f"check takes no options: {shlex.join(options)}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    set_up(DEV_LOCK)
    checks = {
        "ruff check": [venv_program("ruff"), "check"],
        "ruff format": [venv_program("ruff"), "format", "--check"],
        "mypy": [venv_program("mypy")],
        "import-linter": [venv_program("lint-imports")],
    }
    failed = []
    for name, command in checks.items():
        say(f"== {name}")
        if subprocess.run(command, cwd=str(ROOT), check=False).returncode != 0:
            failed.append(name)
    sys.exit(f"Failed: {', '.join(failed)}" if failed else 0)


def main(arguments: list[str]) -> NoReturn:
    """Read the command line and do what it says."""
    commands = {"run": run, "test": test, "check": check}
    if not arguments or arguments[0] not in commands:
        asked_for_help = arguments[:1] in (["-h"], ["--help"])
        print(__doc__, file=sys.stdout if asked_for_help else sys.stderr)
        sys.exit(0 if asked_for_help else 2)
    # As an exception, it also ends the step that is running.
    signal.signal(signal.SIGTERM, lambda number, _frame: sys.exit(128 + number))
    try:
        ensure_supported_python()
        commands[arguments[0]](arguments[1:])
    except (StepFailed, OSError) as failure:
        sys.exit(str(failure))
    except KeyboardInterrupt:
        say("\nStopped. The same command goes on from here.")
        sys.exit(130)


if __name__ == "__main__":
    main(sys.argv[1:])
