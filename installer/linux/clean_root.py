"""A Debian system in a folder, made only to try a package in it; its screen is this machine's."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

USER = "trader"
_USER_ID = "1000"
_SCREEN = "1600x1000x24"
# In a namespace of its own, so that nothing stays mounted, whatever ends it. Every step becomes the next
# one, so that the process that was started is the program itself.
_ENTER = """\
mount --rbind /dev "$0/dev" && mount -t proc proc "$0/proc" && mkdir -p "$0/tmp/.X11-unix" &&
mount --bind /tmp/.X11-unix "$0/tmp/.X11-unix" && exec chroot "$0" "$@"
"""


@dataclass(frozen=True, slots=True)
class CleanRoot:
    """A system in a folder.

    Attributes:
        folder: Its top.
    """

    folder: Path

    @property
    def home(self) -> Path:
        """The user's home."""
        return self.folder / "home" / USER

    def command(self, words: Sequence[str], *, display: str | None = None) -> list[str]:
        """What runs a command in the system: as its administrator, or as its user on a display."""
        inside = ["env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8"]
        if display is None:
            inside += ["DEBIAN_FRONTEND=noninteractive", *words]
        else:
            who = ["setpriv", f"--reuid={_USER_ID}", f"--regid={_USER_ID}", "--clear-groups", "--"]
            inside = [*who, *inside, f"HOME=/home/{USER}", f"DISPLAY={display}", *words]
        return ["unshare", "--mount", "--", "sh", "-c", _ENTER, str(self.folder), *inside]

    def run(self, *words: str, as_user: bool = False) -> str:
        """Run a command in the system to its end; returns what it said.

        Raises:
            subprocess.CalledProcessError: If it fails.
        """
        command = self.command(words, display="" if as_user else None)
        done = subprocess.run(
            command,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        if done.returncode != 0:
            raise subprocess.CalledProcessError(done.returncode, " ".join(words), f"\n{done.stdout[-3000:]}")
        return done.stdout

    def files(self) -> set[str]:
        """Every path in the system but its homes."""
        found = set()
        for top, folders, names in os.walk(self.folder):
            inside = os.path.relpath(top, self.folder)
            if inside == ".":
                folders[:] = [each for each in folders if each not in ("home", "proc", "dev", "tmp")]
            found |= {os.path.normpath(f"{inside}/{name}") for name in [*folders, *names]}
        return found


def make_base(folder: Path, suite: str) -> None:
    """Make the smallest system there is, once."""
    if (folder / "usr" / "bin" / "apt-get").exists():
        return
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(
        ["debootstrap", "--variant=minbase", suite, str(folder)], check=True, stdout=subprocess.DEVNULL
    )
    # Whoever started this may have files of its own for apt; the list of packages is that of the base.
    CleanRoot(folder).run("useradd", "--create-home", f"--uid={_USER_ID}", USER)


@contextmanager
def fresh_copy(base: Path, folder: Path) -> Iterator[CleanRoot]:
    """A copy of a system, deleted again at the end."""
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(["cp", "-a", str(base), str(folder)], check=True)
    try:
        yield CleanRoot(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def screen() -> Iterator[str]:
    """An X server without a screen; gives its display."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", _SCREEN, "-ac", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()
