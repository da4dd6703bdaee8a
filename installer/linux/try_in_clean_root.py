"""Install and use the packages as somebody would who has only Debian: ``try_in_clean_root.py DIST [SUITE]``.

For maintainers, as root; needs debootstrap, Xvfb and xdotool. In a system that has neither Python nor a
compiler it installs the .deb with apt, starts it by its menu entry's command, waits for window and ticks,
closes it by its key, proves the recording, and removes it; then the same with the archive. Prints what it
measured.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "installer"))

from freeze.product import ID, BuildError, read_product  # noqa: E402 - its folder had to be made known
from linux.clean_root import USER, CleanRoot, fresh_copy, make_base, screen  # noqa: E402
from linux.deb import ARCHITECTURES  # noqa: E402

SUITE = "bookworm"
_PATIENCE_S = 60
_LIVE_S = 5
_RECORDS_S = 6
_SETTLES_S = 1
_FIRST_JOURNAL_BYTES = 4_000
_TOOLS = {"debootstrap": "debootstrap", "Xvfb": "xvfb", "xdotool": "xdotool"}
"""What this needs of the system that it runs in, and the Debian package of each."""
_FORBIDDEN = ("python3", "python", "cc", "gcc", "make")
# What apt and dpkg remember of packages, and caches of libraries that stay installed.
_STATE = re.compile(r"^(var/(lib/(dpkg|apt|systemd)|cache|log)|etc/(ld\.so\.cache|fonts)|run)(/|$)")


def try_deb(base: Path, work: Path, package: Path) -> None:
    """Install the .deb, use it, remove it."""
    with fresh_copy(base, work / "deb") as root, screen() as display:
        _expect_no_tools(root)
        before = root.files()
        shutil.copy(package, root.folder / "tmp" / package.name)
        root.run("apt-get", "install", "-y", "--no-install-recommends", f"/tmp/{package.name}")  # noqa: S108
        _expect_no_tools(root)
        version = root.run("tickdeck", "--version", as_user=True).strip()
        print(f"{package.name}: {version}, installed with what it needs")
        entry = root.folder / "usr" / "share" / "applications" / f"{ID}.desktop"
        _use(root, display, entry.read_text(encoding="utf-8"))
        root.run("apt-get", "remove", "-y", "tickdeck")
        root.run("apt-get", "autoremove", "-y", "--purge")
        left = sorted(path for path in root.files() - before if not _STATE.match(path))
        named = [path for path in left if "tickdeck" in path.lower()]
        if named:
            raise BuildError(f"Removing it leaves {', '.join(named)}")
        print(f"  removed; {len(left)} other new files{': ' if left else ''}{', '.join(left[:8])}")


def try_tarball(base: Path, work: Path, archive: Path, package: Path) -> None:
    """Unpack the archive in the user's home, add it to the menu, use it, take it out again."""
    with fresh_copy(base, work / "tarball") as root, screen() as display:
        # The libraries of a desktop, which the .deb names: the archive cannot ask for them.
        depends = subprocess.check_output(["dpkg-deb", "--field", str(package), "Depends"], text=True)
        names = [re.split(r"[ (|]", each.strip())[0] for each in depends.split(",")]
        root.run("apt-get", "install", "-y", "--no-install-recommends", *names)
        _expect_no_tools(root)
        subprocess.run(["tar", "-xf", str(archive), "-C", str(root.home), "--no-same-owner"], check=True)
        top = next(root.home.glob("tickdeck-*"))
        root.run("chown", "-R", f"{USER}:{USER}", f"/home/{USER}")
        before = set(root.home.rglob("*"))
        inside = f"/home/{USER}/{top.name}"
        root.run(f"{inside}/install.sh", as_user=True)
        print(f"{archive.name}: {root.run(f'{inside}/tickdeck', '--version', as_user=True).strip()}")
        entry = root.home / ".local" / "share" / "applications" / f"{ID}.desktop"
        _use(root, display, entry.read_text(encoding="utf-8"))
        root.run(f"{inside}/uninstall.sh", as_user=True)
        left = [path for path in root.home.rglob("*") if path not in before and path.is_file()]
        foreign = [str(path) for path in left if ID in path.name or path == root.home / ".local/bin/tickdeck"]
        if foreign:
            raise BuildError(f"uninstall.sh leaves {', '.join(foreign)}")
        print("  taken out of the menu; what is left in the home are recordings and settings")


def _use(root: CleanRoot, display: str, entry: str) -> None:
    """Start the program by its menu entry, as its user, until it is live; close it, prove the recording."""
    line = re.search(r"^Exec=(.*)$", entry, re.MULTILINE)
    if line is None:
        raise BuildError("The menu entry has no command.")
    words = [word.strip('"') for word in line[1].split() if not word.startswith("%")]
    data = root.home / ".local" / "share" / "tickdeck" / "recordings"
    said = root.folder / "tmp" / "said.txt"
    started = time.monotonic()
    with said.open("wb") as output:
        program = subprocess.Popen(
            root.command(words, display=display), stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
        try:
            window = _wait(program, lambda: _window(display), "its window")
            window_s = time.monotonic() - started
            _wait(program, lambda: _journalled(data) > _FIRST_JOURNAL_BYTES, "ticks in a journal")
            live_s = time.monotonic() - started
            time.sleep(_RECORDS_S)
            _picture(display, root.folder.parent / f"{root.folder.name}.png")
            _close(display, window)
            status = program.wait(timeout=_PATIENCE_S)
        except BuildError as error:
            told = said.read_text(encoding="utf-8", errors="replace")
            raise BuildError(f"{error} It said: {told or 'nothing'}") from error
        finally:
            program.kill()
            program.wait()
    words_said = said.read_text(encoding="utf-8")
    journals = [path.name for path in data.rglob("*.journal")]
    sealed = list(data.rglob("*.h5"))
    proof = root.run(words[0], "audit", "--no-table", as_user=True).strip().splitlines()
    print(f"  window after {window_s:.2f} s, ticks on disk after {live_s:.2f} s, ended with status {status}")
    print(f"  {len(sealed)} sealed file(s), {len(journals)} journal(s) left; {' '.join(proof[-1:])}")
    if status != 0 or words_said or journals or not sealed or not "".join(proof[-1:]).startswith("Proven"):
        raise BuildError(f"That is not how it should be. It said: {words_said or 'nothing'}")
    if live_s > _LIVE_S:
        raise BuildError(f"The market was live only after {live_s:.1f} s.")


def _wait(program: subprocess.Popen[bytes], come: Callable[[], object], what: str) -> str:
    ends_at = time.monotonic() + _PATIENCE_S
    while time.monotonic() < ends_at and program.poll() is None:
        found = come()
        if found:
            return str(found)
        time.sleep(0.02)
    raise BuildError(f"Waited in vain for {what}; the program's status is {program.poll()}.")


def _window(display: str) -> str:
    return _hands(display, "search", "--onlyvisible", "--name", "Tickdeck").split("\n")[0]


def _hands(display: str, *words: str) -> str:
    command = ["xdotool", *words]
    return subprocess.run(
        command, env={"DISPLAY": display}, capture_output=True, text=True, check=False
    ).stdout


def _close(display: str, window: str) -> None:
    """Answer the question of the first start with Escape, then press the key that quits."""
    asking = _hands(display, "search", "--onlyvisible", "--class", "tickdeck").split()
    for each in [*(each for each in asking if each != window), window]:
        _hands(display, "windowfocus", "--sync", each)
        _hands(display, "key", "--clearmodifiers", "ctrl+q" if each == window else "Escape")
        time.sleep(_SETTLES_S)


def _picture(display: str, target: Path) -> None:
    if shutil.which("import"):
        subprocess.run(["import", "-display", display, "-window", "root", str(target)], check=False)
        print(f"  its picture: {target}")


def _journalled(data: Path) -> int:
    return sum(path.stat().st_size for path in data.rglob("*") if path.is_file())


def _expect_no_tools(root: CleanRoot) -> None:
    found = [name for name in _FORBIDDEN if (root.folder / "usr" / "bin" / name).exists()]
    if found:
        raise BuildError(f"That system is not clean: it has {', '.join(found)}.")


def expect_tools() -> None:
    """See that all that is needed is there.

    Raises:
        BuildError: If something is missing; it says what to install.
    """
    missing = [package for tool, package in _TOOLS.items() if shutil.which(tool) is None]
    if missing:
        raise BuildError(f"This needs {', '.join(missing)}: apt-get install {' '.join(missing)}")


def main(arguments: Sequence[str]) -> int:
    """Read the command line and try everything."""
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 2
    dist = Path(arguments[0]).resolve()
    product = read_product(ROOT)
    work = product.work / "try"
    package = dist / f"tickdeck_{product.version}_{ARCHITECTURES[product.machine]}.deb"
    archive = dist / f"tickdeck-{product.version}-linux-{product.machine}.tar.xz"
    suite = arguments[1] if len(arguments) > 1 else SUITE
    work.mkdir(parents=True, exist_ok=True)
    try:
        expect_tools()
        make_base(work / suite, suite)
        try_deb(work / suite, work, package)
        try_tarball(work / suite, work, archive, package)
    except (BuildError, OSError, subprocess.SubprocessError) as error:
        print(f"{error}\n{getattr(error, 'output', None) or ''}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
