"""What a run of the terminal has left behind: what it said, its report and its recording."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from fakes.command_line import Terminal, report
from fakes.known_ticks import Row
from fakes.recordings import recorded_flags, recorded_gaps, recorded_rows

HANDSHAKE_SPACING_S = 3.0
"""What AllTick's documents demand between two attempts of a paid token to connect."""
_ON_THE_WAY_S = 0.2
"""Attempts made on time may arrive closer together than they left, on a busy computer."""
_REPEATED = re.compile(r"\bagain\b|duplicate", re.IGNORECASE)
_DISORDERED = re.compile(r"\blate\b|out of order", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Aftermath:
    """A run that has ended, in `folder`, as `record` was told."""

    folder: Path
    terminal: Terminal
    status: int
    feed: str = "alltick"
    name: str = "run"

    @property
    def account(self) -> str:
        return self.terminal.account()

    @property
    def said(self) -> list[str]:
        """The sentences on stderr, without the program's name."""
        lines = self.terminal.stderr.splitlines()
        assert "Traceback" not in self.terminal.stderr, self.account
        assert all(line.startswith("tickdeck: ") and len(line) < 400 for line in lines), self.account
        return [line.removeprefix("tickdeck: ") for line in lines]

    @property
    def status_lines(self) -> list[str]:
        return [line for line in self.terminal.stdout.splitlines() if "shards up" in line]

    @property
    def report(self) -> Mapping[str, Any]:
        return report(self.folder, self.name)

    @property
    def rows(self) -> list[Row]:
        return recorded_rows(self.folder / "data", self.feed)

    @property
    def flags(self) -> dict[tuple[str, int], int]:
        return recorded_flags(self.folder / "data", self.feed)

    @property
    def file_gaps(self) -> list[tuple[str | None, int, int, str, int]]:
        return recorded_gaps(self.folder / "data", self.feed)

    def log(self) -> str:
        return (self.folder / "data" / "logs" / "tickdeck.log").read_text(encoding="utf-8")


def spaced(times: Sequence[float], *, by_s: float = HANDSHAKE_SPACING_S) -> bool:
    """Whether things happened no closer together than this, but for what the way to us takes."""
    return all(later - earlier >= by_s - _ON_THE_WAY_S for earlier, later in pairwise(times))


def tells_of_repetition(reason: str) -> bool:
    """Whether a gap's reason says that prints came more than once."""
    return bool(_REPEATED.search(reason))


def tells_of_disorder(reason: str) -> bool:
    """Whether a gap's reason says that prints came late."""
    return bool(_DISORDERED.search(reason))


def tells_of_loss(reason: str) -> bool:
    """Whether a gap's reason is about prints that may be missing, rather than doubled or late."""
    return not tells_of_repetition(reason) and not tells_of_disorder(reason)
