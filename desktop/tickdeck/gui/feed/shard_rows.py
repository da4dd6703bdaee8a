"""A connection as a row of the feed panel: how it stands, how fresh it is, what can be done."""

from __future__ import annotations

import math

from tickdeck.gui.feed.figure_rows import Cell, FigureColumn, FigureRow
from tickdeck.gui.feed.span_text import age_text, countdown_text
from tickdeck.gui.number_text import MISSING
from tickdeck.gui.tables.column import Tone
from tickdeck.session.health import ShardHealth, ShardState

SHARD_COLUMNS = (
    FigureColumn(title="#", width=31, right=False, tip="The shard's number: one connection each."),
    FigureColumn(title="State", width=98, right=False),
    FigureColumn(title="Retry", width=52, right=False, tip="When it is sought again."),
    FigureColumn(title="Tick", width=56, tip="Age of its last tick."),
    FigureColumn(
        title="Answer", width=58, rank=1, tip="How long ago it last answered a heartbeat or a ping."
    ),
    FigureColumn(
        title="Trip ms", width=58, rank=2, tip="From that heartbeat or ping to its answer, milliseconds."
    ),
    FigureColumn(title="Ticks/s", width=58, tip="Ticks of the last seconds."),
    FigureColumn(
        title="Names",
        width=70,
        tip="Instruments that the provider has confirmed, of those subscribed.\n"
        "Where a provider confirms nothing, all that were sent count.",
    ),
    FigureColumn(
        title="Silent",
        width=48,
        tip="Confirmed names of which nothing has come though their market has been open a while.",
    ),
    FigureColumn(
        title="Drops",
        width=48,
        tip="Connections lost and sought again, since midnight UTC or the start.",
    ),
    FigureColumn(title="Why", width=170, right=False, stretch=True, rank=3),
    FigureColumn(
        title="",
        width=80,
        action=True,
        tip="Ends the connection, which is then sought again; what is missed meanwhile is noted as a gap.",
    ),
)

ASKED = "Asked"
"""What stands for the action until it has had an effect."""

_TROUBLED = {ShardState.STALE, ShardState.BACKING_OFF}
_UNDERWAY = {ShardState.CONNECTING, ShardState.AUTHORISING, ShardState.SUBSCRIBING}


def shard_row(shard: ShardHealth, now_us: int, *, asked: bool = False) -> FigureRow:
    """A connection's row.

    Args:
        shard: The connection.
        now_us: The present, UTC microseconds.
        asked: Whether a person has just asked for another connection.
    """
    live = shard.state is ShardState.LIVE
    figure = Tone.TEXT if live else Tone.FAINT
    trip = MISSING if math.isnan(shard.round_trip_ms) else f"{shard.round_trip_ms:,.0f}"
    short = live and shard.confirmed < shard.wanted
    return (
        Cell(str(shard.number), Tone.DIM),
        Cell(shard.state.value, _word_tone(shard.state), dot=_dot_tone(shard)),
        Cell(countdown_text(shard.retry_at_us, now_us), Tone.AMBER),
        Cell(age_text(shard.last_tick_us, now_us), figure),
        Cell(age_text(shard.answered_us, now_us), figure),
        Cell(trip, figure),
        Cell(_rate_text(shard.ticks_per_s), figure),
        Cell(f"{shard.confirmed:,}/{shard.wanted:,}", Tone.AMBER if short else figure),
        Cell(f"{shard.silent:,}", Tone.AMBER if shard.silent else Tone.FAINT),
        Cell(f"{shard.reconnects:,}", Tone.TEXT if shard.reconnects else Tone.FAINT),
        Cell(shard.note, Tone.DIM),
        _action(shard, asked=asked),
    )


def shard_tip(shard: ShardHealth) -> str:
    """What there is to say of a connection beside its figures."""
    names = "confirmed" if shard.confirms else "sent; this provider confirms nothing"
    lines = [f"Shard {shard.number}: {shard.confirmed:,} of {shard.wanted:,} names {names}."]
    if shard.silent:
        lines.append(f"{shard.silent:,} of them silent though their market is open.")
    if shard.note:
        lines.append(shard.note)
    if shard.reasons:
        lines.append("Connections ended because:")
        lines += [f"  {_counted(reason, times)}" for reason, times in shard.reasons]
    return "\n".join(lines)


def shard_story(shard: ShardHealth) -> str:
    """Why a connection is not live, and why earlier ones ended, in one line; empty if there is nothing."""
    story = shard.note
    past = ", ".join(_counted(reason.rstrip("."), times) for reason, times in shard.reasons)
    if past:
        story += f"{' · ' if story else ''}ended: {past}"
    return story


def worst_shard(shards: tuple[ShardHealth, ...]) -> ShardHealth | None:
    """The connection of which something should be said first, None if all are live."""
    order = {ShardState.REFUSED: 0, ShardState.STALE: 1, ShardState.BACKING_OFF: 1}
    ailing = [shard for shard in shards if shard.state is not ShardState.LIVE and shard.note]
    return min(ailing, key=lambda shard: (order.get(shard.state, 2), shard.number), default=None)


def _word_tone(state: ShardState) -> Tone:
    if state is ShardState.REFUSED:
        return Tone.DOWN
    if state in _TROUBLED:
        return Tone.AMBER
    return Tone.TEXT if state is ShardState.LIVE else Tone.DIM


def _dot_tone(shard: ShardHealth) -> Tone:
    if shard.state is ShardState.LIVE:
        return Tone.UP
    if shard.state is ShardState.REFUSED:
        return Tone.DOWN
    return Tone.AMBER if shard.state in _TROUBLED | _UNDERWAY else Tone.FAINT


def _action(shard: ShardHealth, *, asked: bool) -> Cell:
    if asked:
        return Cell(ASKED, Tone.FAINT)
    if shard.state is ShardState.REFUSED:
        return Cell("Try again", link=True)
    return Cell("Reconnect", Tone.FAINT if shard.state is ShardState.IDLE else Tone.DIM)


def _rate_text(per_s: float) -> str:
    return f"{per_s:.1f}" if 0 < per_s < 9.95 else f"{per_s:,.0f}"


def _counted(reason: str, times: int) -> str:
    return reason if times == 1 else f"{reason} ({times:,} times)"
