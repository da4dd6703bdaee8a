"""The two orders of ticks, the file's by (symbol, ordinal) and that of arrival, and the ways between them."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from tickdeck.domain.rows import concatenated, opaque
from tickdeck.domain.tick import TICK, Block

Positions: TypeAlias = npt.NDArray[np.int64]

_SPARSE = 4
"""Ordinals that span more than this many times their number are sorted; a table would be too large."""


def rows_at(ticks: Block, positions: Positions) -> Block:
    """The ticks at these positions; indexing copies them field by field, and takes ten times as long."""
    rows: Block = ticks.take(positions)
    return rows


def copy_rows(ticks: Block, to: Block) -> None:
    """Copy ticks over as many others, as whole rows."""
    opaque(to)[:] = opaque(ticks)


def joined(blocks: list[Block]) -> Block:
    """Blocks as one; a single one as it is."""
    if len(blocks) == 1:
        return blocks[0]
    if not blocks:
        return np.zeros(0, dtype=TICK)
    return concatenated(blocks)


def in_file_order(ticks: Block) -> Block:
    """Ticks in any order, sorted by (symbol, ordinal); what is equal in both stays in its order."""
    ordinals = ticks["ordinal"]
    if (ordinals[1:] < ordinals[:-1]).any():
        ticks = rows_at(ticks, np.argsort(ordinals, kind="stable"))
    symbols = np.ascontiguousarray(ticks["symbol"])
    if symbols.size and symbols.max() <= np.iinfo(np.uint16).max:
        # Of 16 bits numpy makes a radix sort.
        symbols = symbols.astype(np.uint16)
    return rows_at(ticks, np.argsort(symbols, kind="stable"))


def arrival_positions(ordinals: npt.NDArray[np.uint64]) -> Positions:
    """Where the first tick is that arrived, the second, and so on; equal ordinals stay in their order."""
    if not ordinals.size:
        return np.zeros(0, dtype=np.int64)
    lowest = ordinals.min()
    if int(ordinals.max()) - int(lowest) < _SPARSE * ordinals.size:
        places = np.full(int(ordinals.max() - lowest) + 1, -1, dtype=np.int64)
        places[ordinals - lowest] = np.arange(ordinals.size)
        taken = places >= 0
        found: Positions = places if taken.all() else places[taken]
        # Of equal ordinals, which only damage brings about, one has taken the other's place.
        if found.size == ordinals.size:
            return found
    return np.argsort(ordinals, kind="stable")
