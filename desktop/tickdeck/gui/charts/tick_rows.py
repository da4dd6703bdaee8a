"""The newest prints of an instrument as rows, which may still change, and how they are packed."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tickdeck.gui.charts.prints import AUCTION, BREAKS, Prints

ROW = np.dtype(
    [
        ("x", "f8"),
        ("recv", "f8"),
        ("price", "f8"),
        ("volume", "f8"),
        ("seq", "i8"),
        ("side", "i1"),
        ("flagged", "?"),
        ("lost", "?"),
        ("breaks", "?"),
        ("late", "?"),
        ("auction", "?"),
    ]
)
"""One print. `flagged`: the first after a gap, by the feed; `lost`: prints before it are no longer kept;
`breaks`: the line breaks before it, since one of the two holds; `late`: it came later than its time says."""


def packed(rows: npt.NDArray[np.void]) -> Prints:
    """Rows as prints that change no more."""
    marks = np.where(rows["breaks"], BREAKS, 0) | np.where(rows["auction"], AUCTION, 0)
    return Prints(
        rows["x"].copy(),
        rows["price"].copy(),
        rows["volume"].astype(np.float32),
        rows["side"].copy(),
        marks.astype(np.uint8),
    )


def in_time_order(rows: npt.NDArray[np.void]) -> npt.NDArray[np.void]:
    """Rows by time; those of one moment by their ids, and without ids as they came."""
    return rows.take(np.lexsort((rows["seq"], rows["x"])))
