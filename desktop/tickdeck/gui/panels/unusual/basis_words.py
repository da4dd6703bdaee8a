"""What is said while there is nothing to show: on what the comparison rests, and what it waits for."""

from __future__ import annotations

from tickdeck.analytics.running_day import LEAST_HEARD_S
from tickdeck.analytics.unusual_watch import Watch
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.gui.panels.unusual.explanation import clock_text

WAITING = "Waiting for the first tick …"
CLOSED = "The market is closed."
DEAF = "Not connected: nothing can be unusual until prices come again."


def empty_text(watch: Watch, instruments: InstrumentTable, *, is_filtered: bool) -> str:
    """One sentence or two for an empty feed.

    Args:
        watch: What is watched.
        instruments: Which are watched.
        is_filtered: Whether something was seen, but nothing of the kinds that are shown.
    """
    if is_filtered:
        return "Nothing of the chosen kinds yet. The menu ⋯ shows others."
    if not watch.version or not watch.heard_s.size:
        return WAITING
    heard_s = int(watch.heard_s.max())
    if heard_s <= 0:
        return DEAF if watch.is_deaf else CLOSED
    days = int(watch.usual.days.max(initial=0))
    if days:
        return f"Nothing unusual so far. {_rests_on(watch, days)}"
    learnt_s = LEAST_HEARD_S + 60
    if heard_s < learnt_s:
        left = -(-(learnt_s - heard_s) // 60)
        unit = "minute" if left == 1 else "minutes"
        return (
            f"{_started_again(watch, instruments)}Learning what is usual. "
            "Without recorded days, volume is compared with today alone, "
            f"in about {left} {unit} from now; block prints and bursts are told before."
        )
    return "Nothing unusual so far. Without recorded days, volume is compared with today alone."


def _started_again(watch: Watch, instruments: InstrumentTable) -> str:
    if not watch.has_paused:
        return ""
    venue = instruments[int(watch.heard_s.argmax())].venue
    return f"Started again at {clock_text(venue, watch.started_us, seconds=False)}. "


def _rests_on(watch: Watch, days: int) -> str:
    counted = int((watch.usual.days > 0).sum())
    size = int(watch.usual.days.size)
    unit = "day" if days == 1 else "days"
    if counted == size:
        return f"Volume is compared with up to {days} recorded {unit} of each instrument."
    return (
        f"Volume is compared with up to {days} recorded {unit} of {counted:,} instruments, "
        f"and with today alone for the other {size - counted:,}."
    )
