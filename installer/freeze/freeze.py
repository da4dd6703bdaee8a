"""Freeze the program into one folder, with its licences and its parts list, dated to the last commit."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from freeze.product import NAME, BuildError, Product, build_environment

NOTICES = "THIRD-PARTY-LICENCES.txt"
PARTS_LIST = f"{NAME}.cdx.json"
UPDATE_ADDRESS = "TICKDECK_UPDATE_ADDRESS"
UPDATE_KEY = "TICKDECK_UPDATE_PUBLIC_KEY"
_KEY_BYTES = 32
_TAIL_LINES = 25


def freeze(product: Product, *, target: Path | None = None) -> Path:
    """Run PyInstaller and complete what it made; returns the frozen program.

    Args:
        product: What is built.
        target: The folder to build in; None means the build's own.
    """
    target = target or product.frozen.parent
    shutil.rmtree(target, ignore_errors=True)
    installer = product.root / "installer"
    command = [
        sys.executable,
        "-m",
        "PyInstaller",
        str(installer / "freeze" / "tickdeck.spec"),
        "--noconfirm",
    ]
    folders = ["--distpath", str(target), "--workpath", str(product.work / "pyinstaller"), "--clean"]
    _run("PyInstaller", [*command, *folders, "--log-level", "WARN"], product)
    frozen = target / product.frozen.name
    for unwanted in [path for path in target.iterdir() if path != frozen]:
        # On macOS the bundle holds what the folder beside it has.
        shutil.rmtree(unwanted)
    if sys.platform.startswith("linux"):
        _strip(frozen, product)
    papers = frozen / "Contents" / "Resources" if sys.platform == "darwin" else frozen
    shutil.copyfile(product.root / "LICENSE", papers / "LICENSE")
    for script, name in (("licences.py", NOTICES), ("sbom.py", PARTS_LIST)):
        _run(script, [sys.executable, str(installer / script), str(frozen), str(papers / name)], product)
    name_updates(frozen, os.environ.get(UPDATE_ADDRESS, ""), os.environ.get(UPDATE_KEY, ""))
    settle(frozen, product.epoch_s)
    return frozen


def name_updates(frozen: Path, address: str, key: str) -> None:
    """Write into a frozen program where it asks for news of updates, and whose signature it believes.

    Args:
        frozen: The program.
        address: The manifest's https address; without address and key it asks nowhere.
        key: The public key as `installer/update_manifest.py --new-key` prints it.

    Raises:
        BuildError: If there is one without the other, or the key is none.
    """
    if not address and not key:
        return
    try:
        is_key = len(base64.b64decode(key, validate=True)) == _KEY_BYTES
    except ValueError:
        is_key = False
    if not address.startswith("https://") or not is_key:
        raise BuildError(
            f"{UPDATE_ADDRESS} and {UPDATE_KEY} are an https address and a public key, or neither"
        )
    (shipped,) = frozen.rglob("resources/updates.json")
    shipped.write_text(json.dumps({"address": address, "key": key}, indent=2) + "\n", encoding="utf-8")


def settle(folder: Path, epoch_s: int) -> None:
    """Give everything in a folder the rights and the date that a package has."""
    for path in [folder, *folder.rglob("*")]:
        if path.is_symlink():
            continue
        if os.name == "posix":
            runs = path.is_dir() or (path.stat().st_mode & 0o100 and ".so" not in path.name)
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (epoch_s, epoch_s))


def differences(one: Path, other: Path) -> list[str]:
    """The files of two folders that are not the same, by their names in the folder."""
    names = sorted({path.relative_to(top) for top in (one, other) for path in top.rglob("*")})
    return [str(name) for name in names if _content(one / name) != _content(other / name)]


def _content(path: Path) -> object:
    if path.is_symlink():
        return path.readlink()
    if path.is_dir():
        return "folder"
    return path.read_bytes() if path.is_file() else None


def _strip(frozen: Path, product: Product) -> None:
    # Python's own alone: wheels come stripped, and libraries that patchelf has changed do not survive it.
    inside = frozen / "_internal"
    own = [*inside.glob("libpython*.so*"), *inside.glob("python3*/lib-dynload/*.so")]
    _run("strip", ["strip", "--strip-unneeded", *map(str, own)], product)


def _run(name: str, command: list[str], product: Product) -> None:
    done = subprocess.run(
        command,
        cwd=product.root,
        env=build_environment(product),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        tail = "\n".join(done.stdout.splitlines()[-_TAIL_LINES:])
        raise BuildError(f"{name} ended with status {done.returncode}:\n{tail}")
