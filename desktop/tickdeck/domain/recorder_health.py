"""How the recorder is doing, as values that a screen or a status line shows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RecorderState(StrEnum):
    """Where the recorder stands."""

    RECORDING = "recording"
    WAITING = "waiting"
    """The disk refuses or is too slow: ticks wait in memory, none is lost yet."""
    LOSING = "losing"
    """Memory's share is used up: what comes now is counted as lost."""
    REFUSED = "refused"
    """It did not start, as when another Tickdeck records into the folder."""
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class RecorderHealth:
    """The recorder at one moment. Counts are those of this run.

    Attributes:
        state: Where it stands.
        folder: The folder of the feed's recordings.
        journalled: Ticks handed to the journal.
        sealed: Ticks in verified HDF5 files.
        waiting: Ticks in memory that the journal does not have yet.
        waiting_bytes: What they take.
        waiting_limit_bytes: What they may take; beyond it ticks are lost.
        lost: Ticks that could be neither written nor kept.
        deleted: Ticks that were sealed in files which somebody has taken away since.
        journal_bytes: Bytes of ticks written to journals.
        sealed_bytes: Size of the files sealed.
        ticks_per_s: Ticks a second that came to be journalled in the last seconds.
        unsealed_journals: Journals that are closed and wait for sealing.
        unsealed_since_us: Receipt of the oldest tick that is in no sealed file, UTC microseconds; -1 if
            there is none.
        disk_free_bytes: What the disk has left; -1 if it does not say.
        at_risk_s: How long memory lasts at the present rate while the disk refuses; None while it does not.
        trouble: What the user must know, one sentence each, worst first.
        last_error: The last thing that went wrong, also when it is mended; empty if nothing has.
        last_error_us: When, UTC microseconds; -1 if never.
        set_aside: Journals that cannot be sealed and were kept, with their paths.
        housekeeping: What is being done with past days now, such as "merging 2026-11-21: 34 %"; empty if
            nothing is.
    """

    state: RecorderState
    folder: str = ""
    journalled: int = 0
    sealed: int = 0
    waiting: int = 0
    waiting_bytes: int = 0
    waiting_limit_bytes: int = 0
    lost: int = 0
    deleted: int = 0
    journal_bytes: int = 0
    sealed_bytes: int = 0
    ticks_per_s: float = 0.0
    unsealed_journals: int = 0
    unsealed_since_us: int = -1
    disk_free_bytes: int = -1
    at_risk_s: float | None = None
    trouble: tuple[str, ...] = ()
    last_error: str = ""
    last_error_us: int = -1
    set_aside: tuple[str, ...] = ()
    housekeeping: str = ""

    @property
    def bytes_per_tick(self) -> float | None:
        """What a sealed tick takes on the disk; None before the first is sealed."""
        return self.sealed_bytes / self.sealed if self.sealed else None

    @property
    def disk_lasts_s(self) -> float | None:
        """How long the disk lasts at the present rate; None where nobody can tell."""
        size = self.bytes_per_tick
        if size is None or self.ticks_per_s <= 0 or self.disk_free_bytes < 0:
            return None
        return self.disk_free_bytes / (size * self.ticks_per_s)
