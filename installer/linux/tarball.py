"""The archive that runs from any folder, and the packing that gives the same bytes each time."""

from __future__ import annotations

import shutil
import tarfile
from pathlib import Path

from freeze.freeze import settle
from freeze.product import NAME, Product
from linux.menu import HERE, write_menu

# As small as 9 within a percent, in half of the time.
_PRESET = 6
_README = """\
Tickdeck {version}

    ./tickdeck         starts it, from wherever this folder is
    ./install.sh       adds it to your menu; nothing outside your home is touched
    ./uninstall.sh     takes it out of the menu

Recordings and logs go to ~/.local/share/tickdeck, settings to ~/.config/tickdeck.
It needs a Linux desktop with glibc {glibc} or newer. Its parts' licences are in THIRD-PARTY-LICENCES.txt.
"""


def make_tarball(product: Product, frozen: Path, dist: Path, *, glibc: str) -> Path:
    """Make the archive; returns its file.

    Args:
        product: What is built.
        frozen: The frozen program.
        dist: Where the archive goes.
        glibc: The oldest C library that the program runs with.
    """
    tree = product.work / "tarball" / f"{NAME}-{product.version}"
    shutil.rmtree(tree.parent, ignore_errors=True)
    shutil.copytree(frozen, tree, symlinks=True)
    write_menu(product, tree / "share")
    for name in ("install.sh", "uninstall.sh"):
        shutil.copyfile(HERE / name, tree / name)
        (tree / name).chmod(0o755)
    (tree / "README.txt").write_text(_README.format(version=product.version, glibc=glibc), encoding="utf-8")
    settle(tree, product.epoch_s)
    dist.mkdir(parents=True, exist_ok=True)
    target = dist / f"{NAME}-{product.version}-linux-{product.machine}.tar.xz"
    pack(tree, target, epoch_s=product.epoch_s)
    return target


def pack(tree: Path, target: Path, *, epoch_s: int) -> None:
    """Pack a folder: sorted, owned by root, with one date.

    Args:
        tree: The folder; its name is the top of the archive.
        target: The file to write.
        epoch_s: The date of everything in it, in seconds since 1970.
    """

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = epoch_s
        return entry

    with tarfile.open(target, "w:xz", format=tarfile.GNU_FORMAT, preset=_PRESET) as archive:
        for path in [tree, *sorted(tree.rglob("*"))]:
            name = path.relative_to(tree.parent).as_posix()
            archive.add(path, name, recursive=False, filter=plain)
