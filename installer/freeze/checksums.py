"""The digests of what users download, as ``sha256sum --check SHA256SUMS`` reads them."""

from __future__ import annotations

import hashlib
from pathlib import Path

NAME = "SHA256SUMS"


def write_checksums(dist: Path) -> str:
    """Write the digests of every file in a folder; returns what was written."""
    lines = []
    for path in sorted(dist.iterdir()):
        if path.is_file() and path.name != NAME:
            with path.open("rb") as file:
                lines.append(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.name}\n")
    text = "".join(lines)
    (dist / NAME).write_text(text, encoding="utf-8", newline="\n")
    return text
