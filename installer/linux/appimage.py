"""The AppImage: one file that runs. The recipe is complete, what starts such a file is not to be had here.

UNTESTED as a whole: the runtime, which mounts the file and starts what is in it, is in no package registry.
Name a type 2 runtime for this processor by ``TICKDECK_APPIMAGE_RUNTIME``, install mksquashfs (of
squashfs-tools), and the AppImage is made. Its folder is made anyway, and the AppRun there starts the program.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from freeze.freeze import settle
from freeze.product import ID, NAME, Product
from linux.menu import write_menu

RUNTIME = "TICKDECK_APPIMAGE_RUNTIME"


def make_appdir(product: Product, frozen: Path) -> Path:
    """Make the folder that an AppImage holds; its AppRun starts the program. Returns the folder."""
    tree = product.work / "appimage" / "Tickdeck.AppDir"
    shutil.rmtree(tree.parent, ignore_errors=True)
    home = tree / "usr" / "lib" / NAME
    shutil.copytree(frozen, home, symlinks=True)
    share = tree / "usr" / "share"
    write_menu(product, share)
    # Older tools know the metainfo by its former name.
    metainfo = share / "metainfo"
    (metainfo / f"{ID}.appdata.xml").symlink_to(f"{ID}.metainfo.xml")
    (tree / "usr" / "bin").mkdir()
    (tree / "usr" / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    (tree / "AppRun").symlink_to(f"usr/lib/{NAME}/{NAME}")
    (tree / f"{ID}.desktop").symlink_to(f"usr/share/applications/{ID}.desktop")
    (tree / f"{ID}.png").symlink_to(f"usr/share/icons/hicolor/256x256/apps/{ID}.png")
    (tree / ".DirIcon").symlink_to(f"{ID}.png")
    settle(tree, product.epoch_s)
    return tree


def make_appimage(product: Product, frozen: Path, dist: Path) -> Path | None:
    """Make the AppImage; None if its runtime or mksquashfs is not here."""
    tree = make_appdir(product, frozen)
    runtime, squash = os.environ.get(RUNTIME, ""), shutil.which("mksquashfs")
    if not runtime or squash is None:
        missing = "mksquashfs" if runtime else f"its runtime ({RUNTIME})"
        print(f"No AppImage is made: {missing} is not here. {tree}/AppRun starts what would be in it.")
        return None
    content = product.work / "appimage" / "content.squashfs"
    # The date comes from SOURCE_DATE_EPOCH.
    options = [
        "-root-owned",
        "-noappend",
        "-no-progress",
        "-quiet",
        "-comp",
        "zstd",
        "-Xcompression-level",
        "19",
    ]
    subprocess.run([squash, str(tree), str(content), *options], check=True)
    target = dist / f"Tickdeck-{product.version}-{product.machine}.AppImage"
    target.write_bytes(Path(runtime).read_bytes() + content.read_bytes())
    target.chmod(0o755)
    return target
