"""What is said while there is no entry or figure to show: on what the comparison rests, what it waits for."""

from __future__ import annotations

from tickdeck.analytics.running_day import LEAST_HEARD_S
from tickdeck.analytics.unusual_watch import Watch
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.gui.panels.unusual.explanation import clock_text
from tickdeck.words import mark, tr, trn

WAITING = mark("Waiting for the first tick…")
CLOSED = mark("The market is closed.")
DEAF = mark("Not connected: nothing can be unusual until prices come again.")


def empty_text(watch: Watch, instruments: InstrumentTable, *, is_filtered: bool) -> str:
    """One sentence or two for an empty feed.

    Args:
        watch: What is watched.
        instruments: Which are watched.
        is_filtered: Whether something was seen, but nothing of the kinds that are shown.
    """
    if is_filtered:
        return tr("Nothing of the chosen kinds yet. The menu ⋯ shows others.")
    return _until_known(watch, instruments) or _in_a_row(tr("Nothing unusual so far."), _rests_on(watch))


def board_text(watch: Watch, instruments: InstrumentTable) -> str:
    """What is said above the board; empty where all are compared with recorded days.

    Args:
        watch: What is watched.
        instruments: Which are watched.
    """
    waits = _until_known(watch, instruments)
    return waits if waits or bool((watch.usual.days > 0).all()) else _rests_on(watch)


def _until_known(watch: Watch, instruments: InstrumentTable) -> str:
    """Why nothing can be compared yet; empty as soon as it can."""
    if not watch.version or not watch.heard_s.size:
        return tr(WAITING)
    heard_s = int(watch.heard_s.max())
    if heard_s <= 0:
        return _unheard(watch)
    learnt_s = LEAST_HEARD_S + 60
    if watch.usual.days.any() or heard_s >= learnt_s:
        return ""
    learning = trn(
        "Learning what is usual. Without recorded days, volume is compared with today alone, "
        "in about {count} minute from now; block prints and bursts are told before.",
        "Learning what is usual. Without recorded days, volume is compared with today alone, "
        "in about {count} minutes from now; block prints and bursts are told before.",
        -(-(learnt_s - heard_s) // 60),
    )
    return _started_again(watch, instruments, learning) if watch.has_paused else learning


def _unheard(watch: Watch) -> str:
    if watch.is_deaf:
        return tr(DEAF)
    # Which market it is, and with it which calendar holds, is known from the first connection on.
    return tr(CLOSED) if watch.was_reached else tr(WAITING)


def _started_again(watch: Watch, instruments: InstrumentTable, learning: str) -> str:
    venue = instruments[int(watch.heard_s.argmax())].venue
    return _in_a_row(
        tr("Started again at {time}.", time=clock_text(venue, watch.started_us, seconds=False)), learning
    )


def _rests_on(watch: Watch) -> str:
    days = int(watch.usual.days.max(initial=0))
    if not days:
        return tr("Without recorded days, volume is compared with today alone.")
    counted = int((watch.usual.days > 0).sum())
    size = int(watch.usual.days.size)
    if counted == size:
        return trn(
            "Volume is compared with up to {count} recorded day of each instrument.",
            "Volume is compared with up to {count} recorded days of each instrument.",
            days,
        )
    return trn(
        "Volume is compared with up to {count} recorded day of {counted} instruments, "
        "and with today alone for the other {others}.",
        "Volume is compared with up to {count} recorded days of {counted} instruments, "
        "and with today alone for the other {others}.",
        days,
        counted=f"{counted:,}",
        others=f"{size - counted:,}",
    )


def _in_a_row(first: str, second: str) -> str:
    return tr("{first} {second}", "two sentences in a row", first=first, second=second)
