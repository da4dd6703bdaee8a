"""How the connections and the whole run are doing, as values that a screen or a status line shows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ShardState(StrEnum):
    """Where a shard stands."""

    IDLE = "idle"
    CONNECTING = "connecting"
    SUBSCRIBING = "subscribing"
    LIVE = "live"
    BACKING_OFF = "backing off"
    REFUSED = "refused"


class Market(StrEnum):
    """What kind of market the ticks come from; the window says so in plain sight."""

    UNKNOWN = "unknown"
    LIVE = "live"
    SIMULATED = "simulated"
    CAPTURED = "captured"


@dataclass(frozen=True, slots=True)
class ShardHealth:
    """One connection at one moment.

    Attributes:
        number: The shard's number, from 1.
        state: Where it stands.
        wanted: Instruments planned for it.
        confirmed: Instruments that the provider has acknowledged.
        last_frame_us: Receipt of its last frame, UTC microseconds; -1 if none.
        reconnects: Connections lost and sought again since the start.
        note: Why it is not live, one sentence; empty where there is nothing to say.
        retry_at_us: When it tries again, UTC microseconds; -1 if it does not wait.
    """

    number: int
    state: ShardState
    wanted: int
    confirmed: int
    last_frame_us: int
    reconnects: int
    note: str
    retry_at_us: int


@dataclass(frozen=True, slots=True)
class Figures:
    """The whole run at one moment: what the status bar shows and the status line prints.

    Attributes:
        feed: Name of the feed, such as "alltick".
        market: What kind of market it is.
        shards: The connections.
        received: Ticks decoded, duplicates included.
        duplicates, out_of_order, rejected: What ingest counted.
        recorded: Ticks handed to the journal.
        sealed: Ticks in verified HDF5 files.
        gaps: Gaps noted.
        ticks_per_s: Ticks received in the last second.
        paint_p99_ms: Receive-to-paint of the last seconds, NaN where nothing was painted.
        journal_p99_ms: Receive-to-journal of the last seconds, NaN where nothing was journalled.
        trouble: What the user must know and do, one sentence each, worst first; empty when all is well.
        recording_trouble: Whether ticks are at risk: the recorder cannot write, or has lost some.
        title: The feed's name as its provider writes it; empty for the simulated market.
    """

    feed: str
    market: Market
    shards: tuple[ShardHealth, ...]
    received: int = 0
    duplicates: int = 0
    out_of_order: int = 0
    rejected: int = 0
    recorded: int = 0
    sealed: int = 0
    gaps: int = 0
    ticks_per_s: float = 0.0
    paint_p99_ms: float = float("nan")
    journal_p99_ms: float = float("nan")
    trouble: tuple[str, ...] = ()
    recording_trouble: bool = False
    title: str = ""

    @property
    def shards_live(self) -> int:
        """How many shards are live."""
        return sum(shard.state is ShardState.LIVE for shard in self.shards)
