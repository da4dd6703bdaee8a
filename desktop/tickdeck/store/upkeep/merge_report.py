"""What the merging program tells its parent: one of these a line, as JSON."""

from __future__ import annotations

import msgspec


class MergerProgress(msgspec.Struct, frozen=True, tag="progress"):
    """How far a merging is, 0 to 1."""

    progress: float


class MergerResult(msgspec.Struct, frozen=True, tag="result"):
    """What became of a day, the last line; see `tickdeck.store.upkeep.merging.MergeResult`."""

    file: str = ""
    rows: int = 0
    segments: int = 0
    error: str = ""
