"""Reads the rows of an export, which lie scattered over the files of a recording."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from tickdeck.domain.tick import TICK, Block
from tickdeck.store.export.plan import Plan
from tickdeck.store.export.survey import READ_ROWS, opened

_NEAR_ROWS = 16_384
"""About a chunk of a file: what is nearer than this would be read twice."""


def read_rows(plan: Plan, start: int, stop: int) -> Block:
    """Read some rows of an export; `symbol` counts the plan's instruments, `ordinal` is shifted.

    Raises:
        RecordingError: If a file is damaged or was replaced meanwhile.
    """
    pieces = plan.within(start, stop)
    counts = pieces["stop"] - pieces["start"]
    places = np.cumsum(counts) - counts
    out: Block = np.zeros(max(0, stop - start), dtype=TICK)
    for number in np.unique(pieces["file"]):
        with opened(plan.files[number].path) as file:
            chosen = np.flatnonzero(pieces["file"] == number)
            chosen = chosen[np.argsort(pieces["start"][chosen], kind="stable")]
            for together in _together(pieces, chosen):
                first = int(pieces["start"][together[0]])
                rows = file.ticks(first, int(pieces["stop"][together[-1]]))
                for each in together:
                    place, count = int(places[each]), int(counts[each])
                    offset = int(pieces["start"][each]) - first
                    part = out[place : place + count]
                    part[:] = rows[offset : offset + count]
                    part["symbol"] = pieces["symbol"][each]
                    part["ordinal"] += plan.ordinal_shifts[number]
    return out


def _together(pieces: npt.NDArray[np.void], chosen: npt.NDArray[np.int64]) -> Iterator[list[int]]:
    """Pieces of a file that lie close together, so that none of its chunks is read for each of them."""
    group: list[int] = []
    for each in chosen.tolist():
        if group:
            start, stop = int(pieces["start"][group[0]]), int(pieces["stop"][group[-1]])
            far = int(pieces["start"][each]) - stop > _NEAR_ROWS
            if far or int(pieces["stop"][each]) - start > READ_ROWS:
                yield group
                group = []
        group.append(each)
    if group:
        yield group
