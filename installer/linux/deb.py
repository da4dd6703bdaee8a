"""The package for Debian, Ubuntu and their relatives."""

from __future__ import annotations

import email.utils
import hashlib
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from freeze.freeze import settle
from freeze.product import NAME, BuildError, Product
from linux import elf
from linux.menu import HERE, packed, write_manual, write_menu

ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
MAINTAINER = "The Tickdeck developers <tickdeck@users.noreply.github.com>"
# Opened by name when they are wanted: the browser and the file manager, Chinese names, the sounds of alerts,
# the key store that keeps tokens.
RECOMMENDS = (
    "xdg-utils",
    "fonts-noto-cjk | fonts-wqy-zenhei | fonts-arphic-uming",
    "pipewire-bin | pulseaudio-utils | alsa-utils",
    "gnome-keyring | libsecret-1-0",
)


def make_deb(product: Product, frozen: Path, dist: Path) -> Path:
    """Make the package; returns its file."""
    tree = product.work / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    home = tree / "usr" / "lib" / NAME
    shutil.copytree(frozen, home, symlinks=True)
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    share = tree / "usr" / "share"
    write_menu(product, share)
    write_manual(product, share)
    _write_papers(product, share / "doc" / NAME)
    _write_overrides(share / "lintian" / "overrides" / NAME)
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(
        control(product, dependencies(home), installed_kb(tree)), encoding="utf-8"
    )
    (tree / "DEBIAN" / "md5sums").write_text(md5sums(tree), encoding="utf-8")
    settle(tree, product.epoch_s)
    dist.mkdir(parents=True, exist_ok=True)
    target = dist / f"{NAME}_{product.version}_{ARCHITECTURES[product.machine]}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(target)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return target


def control(product: Product, depends: str, size_kb: int) -> str:
    """The control file.

    Args:
        product: What is built.
        depends: The packages that it needs, as Debian writes them.
        size_kb: What it takes when installed.
    """
    fields = {
        "Package": NAME,
        "Version": product.version,
        "Architecture": ARCHITECTURES[product.machine],
        "Maintainer": MAINTAINER,
        "Installed-Size": str(size_kb),
        "Depends": depends,
        "Recommends": ", ".join(RECOMMENDS),
        "Section": "misc",
        "Priority": "optional",
        "Description": "market terminal that records every tick",
    }
    description = (
        " Hundreds of instruments pushed over WebSocket into one window: watchlists,",
        " tick charts, heatmap, time and sales, unusual volume and alerts. Every tick",
        " is kept on disk, checked and provable, and every gap is told.",
        " .",
        " A simulated market is there to try it with.",
    )
    return "\n".join([*(f"{name}: {value}" for name, value in fields.items()), *description]) + "\n"


def dependencies(home: Path) -> str:
    """The packages whose libraries a frozen program takes from the system, in the versions that it needs.

    Raises:
        BuildError: If dpkg-shlibdeps cannot tell.
    """
    files = [path for path in sorted(home.rglob("*")) if elf.is_elf(path) and not path.is_symlink()]
    with tempfile.TemporaryDirectory() as folder:
        debian = Path(folder) / "debian"
        debian.mkdir()
        about = f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n"
        (debian / "control").write_text(about, encoding="ascii")
        folders = sorted({str(path.parent) for path in files})
        command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", *(f"-l{each}" for each in folders)]
        done = subprocess.run(
            [*command, *(f"-e{path}" for path in files)],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
    found = re.search(r"^shlibs:Depends=(.+)$", done.stdout, re.MULTILINE)
    if done.returncode != 0 or found is None:
        raise BuildError(f"dpkg-shlibdeps does not tell what the program depends on:\n{done.stderr[-2000:]}")
    # It also names the packages of libraries that the program brings along.
    wanted = packages_of(from_the_system(files))
    return ", ".join(each for each in found[1].split(", ") if each.split()[0] in wanted)


def from_the_system(files: Sequence[Path]) -> set[str]:
    """The libraries that programs ask for and do not bring along.

    Args:
        files: The programs and libraries, of which one may be the starter.
    """
    brought = {path.name for path in files}
    asked = {name for path in files for name in elf.needed(path) if name not in brought}
    # The starter runs before anybody knows where the others are.
    starters = [path for path in files if path.name == NAME]
    return asked.union(*(elf.needed(path) for path in starters))


def packages_of(libraries: Iterable[str]) -> set[str]:
    """The installed packages that hold libraries."""
    patterns = [f"*/{name}" for name in sorted(libraries)]
    told = subprocess.run(["dpkg-query", "--search", *patterns], capture_output=True, text=True, check=False)
    owners = (line.rpartition(": ")[0] for line in told.stdout.splitlines())
    return {owner.strip().partition(":")[0] for line in owners for owner in line.split(",")}


def installed_kb(tree: Path) -> int:
    """What a tree takes on a disk, as Debian counts it: each file in whole KiB, anything else one."""
    paths = list(tree.rglob("*"))
    files = [path for path in paths if path.is_file() and not path.is_symlink()]
    return len(paths) - len(files) + sum(-(-path.stat().st_size // 1024) for path in files)


def md5sums(tree: Path) -> str:
    """The digests by which ``dpkg --verify`` finds a file that was changed."""
    inside = [path for path in sorted(tree.rglob("*")) if "DEBIAN" not in path.relative_to(tree).parts]
    files = [path for path in inside if path.is_file() and not path.is_symlink()]
    digests = ((hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest(), path) for path in files)
    return "".join(f"{digest}  {path.relative_to(tree)}\n" for digest, path in digests)


def changelog(product: Product) -> str:
    """The list of releases as Debian wants it: this one, and where the notes are."""
    return (
        f"{NAME} ({product.version}) stable; urgency=medium\n\n"
        f"  * What is new stands in /usr/share/doc/{NAME}/CHANGELOG.md.gz.\n\n"
        f" -- {MAINTAINER}  {email.utils.formatdate(product.epoch_s)}\n"
    )


def _write_papers(product: Product, doc: Path) -> None:
    doc.mkdir(parents=True)
    licence = (product.root / "LICENSE").read_text(encoding="utf-8")
    # The copyright line stands above it, and an empty line is a dot.
    terms = licence.partition("Permission is")
    lines = (terms[1] + terms[2]).strip().splitlines()
    indented = "\n".join(f" {line}" if line else " ." for line in lines)
    text = (HERE / "copyright.in").read_text(encoding="utf-8").replace("@LICENCE@", indented)
    (doc / "copyright").write_text(text, encoding="utf-8")
    (doc / "changelog.gz").write_bytes(packed(changelog(product)))
    notes = (product.root / "CHANGELOG.md").read_text(encoding="utf-8")
    (doc / "CHANGELOG.md.gz").write_bytes(packed(notes))


def _write_overrides(path: Path) -> None:
    path.parent.mkdir(parents=True)
    reasons = (
        "# The program comes with the libraries that it was tested with, as they were published.",
        f"{NAME}: embedded-library *",
        f"{NAME}: unstripped-binary-or-object *",
        f"{NAME}: shared-library-is-executable *",
        f"{NAME}: custom-library-search-path *",
        f"{NAME}: library-not-linked-against-libc *",
        f"{NAME}: shared-library-lacks-prerequisites *",
        f"{NAME}: hardening-no-pie *",
        "# It is made by its own developers, for no release of Debian.",
        f"{NAME}: initial-upload-closes-no-bugs *",
    )
    path.write_text("\n".join(reasons) + "\n", encoding="utf-8")
