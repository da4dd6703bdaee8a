"""Prints in columns, as charts pass them on."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tickdeck.domain.tick import NO_SEQ, TICK, Block, TickFlag

BREAKS, AUCTION = 1, 2
"""What `marks` are made of: the line breaks before a print; it is one of an auction."""

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Prints:
    """Prints by time.

    Attributes:
        x: Seconds, float64, ascending.
        price: float64.
        volume: float32, 0 where none is known.
        side: int8, a `domain.tick.Side`.
        marks: uint8, a union of `BREAKS` and `AUCTION`.
    """

    x: Floats
    price: Floats
    volume: npt.NDArray[np.float32]
    side: npt.NDArray[np.int8]
    marks: npt.NDArray[np.uint8]

    @property
    def size(self) -> int:
        """How many there are."""
        return self.x.size

    def part(self, start: int, stop: int) -> Prints:
        """Those from one place to before another."""
        at = slice(start, stop)
        return Prints(self.x[at], self.price[at], self.volume[at], self.side[at], self.marks[at])

    def taken(self, order: npt.NDArray[np.intp]) -> Prints:
        """Those at some places, in the order of these."""
        return Prints(
            self.x[order], self.price[order], self.volume[order], self.side[order], self.marks[order]
        )

    def block(self, t0_us: int) -> Block:
        """As ticks, with what a bar needs of them: receipt, ids and turnover are gone.

        Args:
            t0_us: UTC microseconds of x = 0.
        """
        block = np.zeros(self.x.size, dtype=TICK)
        block["time_us"] = block["recv_us"] = np.rint(self.x * 1e6).astype(np.int64) + t0_us
        block["price"], block["volume"], block["side"] = self.price, self.volume, self.side
        block["turnover"], block["seq"] = np.nan, NO_SEQ
        block["flags"] = np.where(self.marks & BREAKS, int(TickFlag.AFTER_GAP), 0)
        block["flags"] |= np.where(self.marks & AUCTION, int(TickFlag.AUCTION), 0).astype(np.uint16)
        return block


def joined(parts: list[Prints]) -> Prints:
    """Prints of several one behind the other, as one."""
    return Prints(
        np.concatenate([part.x for part in parts]),
        np.concatenate([part.price for part in parts]),
        np.concatenate([part.volume for part in parts]),
        np.concatenate([part.side for part in parts]),
        np.concatenate([part.marks for part in parts]),
    )
