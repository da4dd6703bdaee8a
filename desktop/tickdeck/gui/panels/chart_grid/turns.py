"""Which charts of the grid have their turn in a frame, so that sixteen cost little more than a few."""

from __future__ import annotations

from collections.abc import Callable, Mapping

MOST_A_FRAME = 4
"""So many charts are brought up to date in one frame; the others wait for the next."""
LEAST_A_FRAME = 2
"""So many have their turn however long they take: the selected one and one other."""
MOST_S = 0.004
"""Once those of a frame have taken so long, the others wait; painting them takes as long again."""
REST_FRAMES = 10
"""A chart without a new print moves on so rarely: its present does, and what it loads from the past."""


class Turns:
    """Gives charts with news their turn, those that waited longest first; the selected one never waits."""

    def __init__(self, spent_s: Callable[[], float]) -> None:
        """Begin with all charts due.

        Args:
            spent_s: How much processor time the window has spent, in seconds.
        """
        self._spent_s = spent_s
        # The frame of the last turn, and what the news were then.
        self._last: dict[int, tuple[int, int]] = {}

    def hurry(self, cell: int) -> None:
        """Let a chart be due in the next frame, whatever its news."""
        self._last.pop(cell, None)

    def take(
        self, frame: int, news: Mapping[int, int], selected: int, refresh: Callable[[int], None]
    ) -> None:
        """Refresh the charts that have their turn.

        Args:
            frame: The number of the frame.
            news: For each cell that is shown with a chart, a number that differs once there are news.
            selected: The selected cell.
            refresh: Brings the chart of a cell up to date.
        """
        due = [cell for cell, value in news.items() if self._is_due(cell, value, frame)]
        due.sort(key=lambda cell: (cell != selected, self._last.get(cell, (-1, 0))[0]))
        until_s = self._spent_s() + MOST_S
        for taken, cell in enumerate(due[:MOST_A_FRAME]):
            if taken >= LEAST_A_FRAME and self._spent_s() >= until_s:
                break
            self._last[cell] = frame, news[cell]
            refresh(cell)

    def _is_due(self, cell: int, value: int, frame: int) -> bool:
        last = self._last.get(cell)
        return last is None or last[1] != value or frame - last[0] >= REST_FRAMES
