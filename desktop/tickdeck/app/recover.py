"""``tickdeck recover``."""

from __future__ import annotations

import sys
from pathlib import Path

from tickdeck.store.recovery import recover


def recover_below(path: Path) -> int:
    """Seal what a crash left below a path and say what was done; returns the exit status."""
    files = rows = failures = 0
    for result in recover(path):
        if result.error:
            failures += 1
            print(f"tickdeck: {result.error}", file=sys.stderr)
            continue
        cut = f", {result.cut_bytes:,} bytes of a torn tail cut" if result.cut_bytes else ""
        if result.kept:
            failures += 1
            cut = f", {result.cut_bytes:,} damaged bytes are not in it"
            print(f"tickdeck: {result.damage}", file=sys.stderr)
        if result.file:
            files += 1
            rows += result.rows
            print(f"{result.file}: {result.rows:,} ticks{cut}")
        else:
            print(f"{result.journal}: nothing in it{cut}")
    if not failures:
        what = f"{rows:,} {'tick' if rows == 1 else 'ticks'} in {files:,} {'file' if files == 1 else 'files'}"
        print(f"{what} recovered." if files else "Nothing was left to recover.")
    return 1 if failures else 0
