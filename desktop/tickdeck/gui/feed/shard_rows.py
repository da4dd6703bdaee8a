"""A connection as a row of the feed panel: how it stands, how fresh it is, what can be done."""

from __future__ import annotations

import math

from tickdeck.gui.feed.column_fit import fitted
from tickdeck.gui.feed.figure_rows import Cell, FigureColumn, FigureRow
from tickdeck.gui.feed.span_text import age_text, countdown_text
from tickdeck.gui.feed.told import listed, told, unended
from tickdeck.gui.number_text import MISSING
from tickdeck.gui.tables.column import Tone
from tickdeck.gui.theme import Theme
from tickdeck.session.health import ShardHealth, ShardState, state_text
from tickdeck.words import tr

_TROUBLED = {ShardState.STALE, ShardState.BACKING_OFF}
_UNDERWAY = {ShardState.CONNECTING, ShardState.AUTHORISING, ShardState.SUBSCRIBING}


def shard_columns(theme: Theme) -> tuple[FigureColumn, ...]:
    """The columns of connections."""
    columns = (
        FigureColumn(title="#", width=31, right=False, tip=tr("The shard's number: one connection each.")),
        FigureColumn(title=tr("State"), width=98, right=False),
        FigureColumn(title=tr("Retry"), rank=2, width=52, right=False, tip=tr("When it is sought again.")),
        FigureColumn(title=tr("Tick"), rank=1, width=56, tip=tr("Age of its last tick.")),
        FigureColumn(
            title=tr("Answer"),
            rank=6,
            width=58,
            tip=tr("How long ago it last answered a heartbeat or a ping."),
        ),
        FigureColumn(
            title=tr("Trip ms"),
            rank=7,
            width=58,
            tip=tr("From that heartbeat or ping to its answer, milliseconds."),
        ),
        FigureColumn(title=tr("Ticks/s"), rank=5, width=58, tip=tr("Ticks of the last seconds.")),
        FigureColumn(
            title=tr("Names"),
            width=70,
            tip=tr(
                "Instruments that the provider has confirmed, of those subscribed.\n"
                "Where a provider confirms nothing, all that were sent count."
            ),
        ),
        FigureColumn(
            title=tr("Silent"),
            rank=3,
            width=48,
            tip=tr("Confirmed names of which nothing has come though their market has been open a while."),
        ),
        FigureColumn(
            title=tr("Drops"),
            rank=4,
            width=48,
            tip=tr("Connections lost and sought again, since midnight UTC or the start."),
        ),
        FigureColumn(title=tr("Why"), rank=8, width=170, right=False, stretch=True),
        FigureColumn(
            title="",
            width=80,
            action=True,
            tip=tr(
                "Ends the connection, which is then sought again; what is missed meanwhile is noted as a gap."
            ),
        ),
    )
    return fitted(columns, theme)


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
        Cell(state_text(shard.state), _word_tone(shard.state), dot=_dot_tone(shard)),
        Cell(countdown_text(shard.retry_at_us, now_us), Tone.AMBER),
        Cell(age_text(shard.last_tick_us, now_us), figure),
        Cell(age_text(shard.answered_us, now_us), figure),
        Cell(trip, figure),
        Cell(_rate_text(shard.ticks_per_s), figure),
        Cell(f"{shard.confirmed:,}/{shard.wanted:,}", Tone.AMBER if short else figure),
        Cell(f"{shard.silent:,}", Tone.AMBER if shard.silent else Tone.FAINT),
        Cell(f"{shard.reconnects:,}", Tone.TEXT if shard.reconnects else Tone.FAINT),
        Cell(told(shard.note), Tone.DIM),
        _action(shard, asked=asked),
    )


def shard_tip(shard: ShardHealth) -> str:
    """What there is to say of a connection beside its figures."""
    lines = [
        tr(
            "Shard {number}: {confirmed} of {wanted} names confirmed."
            if shard.confirms
            else "Shard {number}: {confirmed} of {wanted} names sent; this provider confirms nothing.",
            number=shard.number,
            confirmed=f"{shard.confirmed:,}",
            wanted=f"{shard.wanted:,}",
        )
    ]
    if shard.silent:
        lines.append(tr("{count} of them silent though their market is open.", count=f"{shard.silent:,}"))
    if shard.note:
        lines.append(told(shard.note))
    if shard.reasons:
        lines.append(tr("Connections ended because:"))
        lines += [f"  {_counted(told(reason), times)}" for reason, times in shard.reasons]
    return "\n".join(lines)


def shard_story(shard: ShardHealth) -> str:
    """Why a connection is not live, and why earlier ones ended, in one line; empty if there is nothing."""
    past = listed(_counted(unended(told(reason)), times) for reason, times in shard.reasons)
    ended = tr("ended: {reasons}", reasons=past) if past else ""
    return " · ".join(filter(None, (told(shard.note), ended)))


def worst_shard(shards: tuple[ShardHealth, ...]) -> ShardHealth | None:
    """The connection of which something should be said first, None if all are live."""
    order = {ShardState.REFUSED: 0, ShardState.STALE: 1, ShardState.BACKING_OFF: 1}
    ailing = [shard for shard in shards if shard.state is not ShardState.LIVE and shard.note]
    return min(ailing, key=lambda shard: (order.get(shard.state, 2), shard.number), default=None)


def _word_tone(state: ShardState) -> Tone:
    if state is ShardState.REFUSED:
        return Tone.BAD
    if state in _TROUBLED:
        return Tone.AMBER
    return Tone.TEXT if state is ShardState.LIVE else Tone.DIM


def _dot_tone(shard: ShardHealth) -> Tone:
    if shard.state is ShardState.LIVE:
        return Tone.GOOD
    if shard.state is ShardState.REFUSED:
        return Tone.BAD
    return Tone.AMBER if shard.state in _TROUBLED | _UNDERWAY else Tone.FAINT


def _action(shard: ShardHealth, *, asked: bool) -> Cell:
    if asked:
        return Cell(tr("Asked"), Tone.FAINT)
    if shard.state is ShardState.REFUSED:
        return Cell(tr("Try again"), link=True)
    return Cell(tr("Reconnect"), Tone.FAINT if shard.state is ShardState.IDLE else Tone.DIM)


def _rate_text(per_s: float) -> str:
    return f"{per_s:.1f}" if 0 < per_s < 9.95 else f"{per_s:,.0f}"


def _counted(reason: str, times: int) -> str:
    if times == 1:
        return reason
    return tr("{reason} ({count} times)", reason=reason, count=f"{times:,}")
