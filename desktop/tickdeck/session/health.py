"""How the connections and the whole run are doing, as values that a screen or a status line shows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from tickdeck.domain.market import Market
from tickdeck.pipeline.gaps import Episode
from tickdeck.words import mark, tr


class ShardState(StrEnum):
    """Where a shard stands."""

    IDLE = "idle"
    CONNECTING = "connecting"
    AUTHORISING = "authorising"
    SUBSCRIBING = "subscribing"
    LIVE = "live"
    STALE = "stale"
    """Subscribed, but silent when it should not be; about to be replaced."""
    BACKING_OFF = "backing off"
    REFUSED = "refused"


_STATES = {
    ShardState.IDLE: mark("idle"),
    ShardState.CONNECTING: mark("connecting"),
    ShardState.AUTHORISING: mark("authorising"),
    ShardState.SUBSCRIBING: mark("subscribing"),
    ShardState.LIVE: mark("live"),
    ShardState.STALE: mark("stale"),
    ShardState.BACKING_OFF: mark("backing off"),
    ShardState.REFUSED: mark("refused"),
}


def state_text(state: ShardState) -> str:
    """Where a shard stands, in words for the user."""
    return tr(_STATES[state])


@dataclass(frozen=True, slots=True)
class ShardHealth:
    """One connection at one moment.

    Attributes:
        number: The shard's number, from 1.
        state: Where it stands.
        wanted: Instruments planned for it.
        confirmed: Instruments that the provider has acknowledged.
        last_frame_us: Receipt of its last frame, UTC microseconds; -1 if none.
        reconnects: Connections lost and sought again, since midnight UTC or the start.
        note: Why it is not live, one sentence; empty where there is nothing to say.
        retry_at_us: When it tries again, UTC microseconds; -1 if it does not wait.
        silent: Confirmed instruments of which no tick has come though their market has been open a while.
        last_tick_us: Receipt of its last tick, UTC microseconds; -1 if none.
        answered_us: When it last answered a heartbeat or a ping, UTC microseconds; -1 if never.
        round_trip_ms: From the last such question to its answer, NaN if there was none.
        ticks_per_s: Ticks of the last seconds.
        reasons: Why connections ended, with how often, newest first.
        confirms: Whether the provider confirms subscriptions; where not, all that was sent counts.
    """

    number: int
    state: ShardState
    wanted: int
    confirmed: int
    last_frame_us: int
    reconnects: int
    note: str
    retry_at_us: int
    silent: int = 0
    last_tick_us: int = -1
    answered_us: int = -1
    round_trip_ms: float = float("nan")
    ticks_per_s: float = 0.0
    reasons: tuple[tuple[str, int], ...] = ()
    confirms: bool = True


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An instrument that is wanted and not subscribed.

    Attributes:
        id: The instrument, as far as it is known.
        reason: Why, in a sentence.
    """

    id: str
    reason: str


@dataclass(frozen=True, slots=True)
class FeedHealth:
    """What the feed panel shows beside the shards.

    Attributes:
        left_out: What could not be subscribed, and why.
        notes: What was repaired or filtered in the list of instruments, one sentence each.
        message_load: Part of the time that the last seconds' messages took to decode, 0 to 1.
        drawing_load: Part of the time that painting took, 0 to 1.
        episodes: Gaps as events, newest first.
        phase: What the market does now, such as "lunch", in the window's language; empty where it never
            closes.
        token: Where the token comes from, in words that `tr` says; empty if none is needed.
        proxy: How the provider is reached, in words that `tr` says.
        plan: The plan's name.
    """

    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[str, ...] = ()
    message_load: float = 0.0
    drawing_load: float = 0.0
    episodes: tuple[Episode, ...] = ()
    phase: str = ""
    token: str = ""
    proxy: str = ""
    plan: str = ""


class FeedControl(Protocol):
    """What a person can do to the session from the window."""

    def reconnect(self, number: int) -> None:
        """End a shard's connection, which is then sought again; a refused shard is tried again."""

    def retry(self) -> None:
        """Try all refused shards again."""

    def diagnostics(self) -> str:
        """All that helps to find out what is wrong, as text without secrets."""


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
        gaps_missing: Those of them in which ticks are missing still, or may be.
        ticks_per_s: Ticks received in the last second.
        paint_p99_ms: Receive-to-paint of the last seconds, NaN where nothing was painted.
        journal_p99_ms: Receive-to-journal of the last seconds, NaN where nothing was journalled.
        trouble: What the user must know and do, one sentence each, worst first; empty when all is well.
        recording_trouble: Whether ticks are at risk: the recorder cannot write, or has lost some.
        recording_room_s: How long memory lasts while the disk does not take them, seconds; None else.
        behind_s: How far the ticks shown are behind the market, seconds; 0 while that is not worth a word.
        can_retry: Whether the provider has refused something for which the person may try again.
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
    gaps_missing: int = 0
    ticks_per_s: float = 0.0
    paint_p99_ms: float = float("nan")
    journal_p99_ms: float = float("nan")
    trouble: tuple[str, ...] = ()
    recording_trouble: bool = False
    recording_room_s: float | None = None
    behind_s: float = 0.0
    can_retry: bool = False
    title: str = ""

    @property
    def shards_live(self) -> int:
        """How many shards are live."""
        return sum(shard.state is ShardState.LIVE for shard in self.shards)
