"""Whether the disk is too slow for what comes, which is not said to be over as soon as it nearly is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tickdeck.words import mark

BEHIND_S = 2.0
"""Ticks that wait longer for the disk are behind."""
_CAUGHT_UP_S = 0.5


class Slowness:
    """Judges how long ticks wait for the disk; asked by one thread.

    Attributes:
        is_behind: Whether ticks wait for too long.
        sentence: What the user must know of it; empty unless the disk is slow. What piled up while it
            refused is no slowness, and is written soon.
    """

    def __init__(self, folder: Path, note: Callable[[str], None]) -> None:
        """Begin with a disk that keeps up.

        Args:
            folder: Where is recorded, for sentences.
            note: Told, once each time, that the disk is too slow.
        """
        self._folder = folder
        self._note = note
        self._is_draining = False
        self.is_behind = False

    def look(self, behind_s: float, *, refuses: bool) -> bool:
        """Judge anew; returns `is_behind`.

        Args:
            behind_s: How long the oldest tick that waits has waited.
            refuses: Whether the disk refuses, rather than being slow.
        """
        self._is_draining = self._is_draining or refuses
        if behind_s < _CAUGHT_UP_S:
            self.is_behind = self._is_draining = False
        elif behind_s > BEHIND_S and not self.is_behind:
            self.is_behind = True
            if not self._is_draining:
                self._note(mark("The disk of {folder} is too slow.").format(folder=self._folder))
        return self.is_behind

    @property
    def sentence(self) -> str:
        """See the class."""
        if not self.is_behind or self._is_draining:
            return ""
        return mark(
            "Recording is behind: the disk of {folder} is too slow. Ticks wait in memory, and none is "
            "lost while it has room. End what else keeps it busy, and it catches up by itself."
        ).format(folder=self._folder)
