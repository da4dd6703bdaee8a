"""The digest of a sealed file: SHA-256 of its HDF5 part, kept in the user block before it.

HDF5 leaves the first bytes of a file to its owner if it is told so when the file is made (the "user block"
of the HDF5 file format specification, section II); every reader skips them. So one bit that changed anywhere
in a file is found without knowing what it meant.
"""

from __future__ import annotations

import hashlib
from enum import Enum, auto
from pathlib import Path

USER_BLOCK_BYTES = 512
_LABEL = b"tickdeck sha256 "
_READ_BYTES = 1 << 20


class Digest(Enum):
    """What the digest says of a file."""

    HOLDS = auto()
    BROKEN = auto()
    ABSENT = auto()
    """The file has none: an earlier version or somebody else wrote it."""


def write_digest(path: Path) -> None:
    """Put the digest of a complete file into its user block; the caller syncs it.

    Raises:
        OSError: If the disk refuses.
    """
    line = _LABEL + _hash_of(path).encode()
    with path.open("r+b") as file:
        file.write(line + b"\n" * (USER_BLOCK_BYTES - len(line)))


def check_digest(path: Path) -> Digest:
    """Compare a file with its digest.

    Raises:
        OSError: If the file cannot be read.
    """
    with path.open("rb") as file:
        block = file.read(USER_BLOCK_BYTES)
    if not block.startswith(_LABEL):
        # A file that once had one begins with it; HDF5's own signature is what begins one that never had.
        return Digest.ABSENT if block.startswith(b"\x89HDF\r\n\x1a\n") else Digest.BROKEN
    line = _LABEL + _hash_of(path).encode()
    return Digest.HOLDS if block == line + b"\n" * (USER_BLOCK_BYTES - len(line)) else Digest.BROKEN


def digest_text(path: Path) -> str:
    """The digest that a file carries, 64 hexadecimal characters; empty if it has none.

    Raises:
        OSError: If the file cannot be read.
    """
    with path.open("rb") as file:
        block = file.read(USER_BLOCK_BYTES)
    return block[len(_LABEL) :].split(b"\n")[0].decode("ascii", "replace") if block.startswith(_LABEL) else ""


def _hash_of(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        file.seek(USER_BLOCK_BYTES)
        while part := file.read(_READ_BYTES):
            digest.update(part)
    return digest.hexdigest()
