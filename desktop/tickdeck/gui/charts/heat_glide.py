"""How the tiles of the heat map get from one layout to the next."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

GLIDE_US = 300_000

Corners = npt.NDArray[np.int64]


class Glide:
    """A way from some places to others, fast at first and then slower.

    A tile that is new grows from the middle of its place.
    """

    def __init__(
        self, begun: Corners, begun_numbers: npt.NDArray[np.intp], end: Corners, numbers: npt.NDArray[np.intp]
    ) -> None:
        """Plan a way; it begins with `begin`, or with the first call of `at`.

        Args:
            begun: Places now, shape (tiles before, 4): left, top, right, bottom.
            begun_numbers: Whose they are.
            end: Places afterwards, shape (tiles, 4).
            numbers: Whose those are.
        """
        size = int(max(begun_numbers.max(initial=-1), numbers.max(initial=-1))) + 1
        row_before = np.full(size, -1, dtype=np.intp)
        row_before[begun_numbers] = np.arange(begun_numbers.size)
        row = row_before[numbers]
        middle = (end[:, :2] + end[:, 2:]) / 2
        self._begun = np.hstack((middle, middle))
        self._begun[row >= 0] = begun[row[row >= 0]]
        self._end = end
        self._since_us = -1

    @property
    def begun(self) -> Corners:
        """Where the tiles are before it begins."""
        return np.rint(self._begun).astype(np.int64)

    @property
    def has_begun(self) -> bool:
        """Whether the tiles are on their way."""
        return self._since_us >= 0

    def begin(self, now_us: int) -> None:
        """Let the tiles go at a moment."""
        self._since_us = now_us

    def at(self, now_us: int) -> Corners | None:
        """Where the tiles are at a moment, None once they have arrived."""
        if self._since_us < 0:
            self.begin(now_us)
        passed = (now_us - self._since_us) / GLIDE_US
        if not 0 <= passed < 1:
            return None
        rest = (1 - passed) ** 3
        return np.rint(self._end + (self._begun - self._end) * rest).astype(np.int64)
