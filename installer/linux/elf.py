"""What an ELF file asks of others, as objdump tells it."""

from __future__ import annotations

import functools
import re
import subprocess
from pathlib import Path

_MAGIC = b"\x7fELF"
_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)", re.MULTILINE)
_GLIBC = re.compile(r"GLIBC_(\d+)\.(\d+)")


def is_elf(path: Path) -> bool:
    """Whether a file is a program or a library."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


@functools.cache
def needed(path: Path) -> frozenset[str]:
    """The libraries that a program or library asks for by name; empty for any other file."""
    if not is_elf(path):
        return frozenset()
    told = subprocess.run(["objdump", "-p", str(path)], capture_output=True, text=True, check=True)
    return frozenset(_NEEDED.findall(told.stdout))


def oldest_glibc(folder: Path) -> str:
    """The oldest C library that everything in a folder runs with, such as "2.34"."""
    versions = {(0, 0)}
    for path in sorted(folder.rglob("*")):
        if is_elf(path) and not path.is_symlink():
            told = subprocess.run(["objdump", "-p", str(path)], capture_output=True, text=True, check=True)
            versions |= {(int(major), int(minor)) for major, minor in _GLIBC.findall(told.stdout)}
    return ".".join(map(str, max(versions)))
