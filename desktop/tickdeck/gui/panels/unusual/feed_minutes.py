"""Which minutes an entry's little chart shows: those up to it, and some behind it as they pass."""

from __future__ import annotations

import math
from dataclasses import dataclass

from tickdeck.analytics.unusual import DayMinutes, Unusual, UnusualKind
from tickdeck.analytics.unusual_watch import Watch

BEHIND = 5
"""Minutes behind an entry that are shown too."""


@dataclass(frozen=True, slots=True)
class ShownMinutes:
    """What a little chart shows.

    Attributes:
        volumes, usuals: Of each minute, oldest first; of one length.
        marked: Places of those that the entry is about.
    """

    volumes: tuple[float, ...]
    usuals: tuple[float, ...]
    marked: range


def minutes_around(entry: Unusual, minutes: DayMinutes, watch: Watch) -> ShownMinutes:
    """The minutes around an entry as they are by now; of an earlier day, those that were kept with it."""
    volumes, usuals = list(entry.volumes), list(entry.usuals)
    count, symbol = len(volumes), entry.symbol
    known = symbol < minutes.day.size and symbol < watch.minute.size
    if count and known and minutes.day[symbol] == entry.day:
        last = min(int(watch.minute[symbol]), entry.minute + BEHIND)
        # The minute of the entry was under way, and has grown since; before a restart it was not counted.
        of_entry, *behind = minutes.volume[symbol, entry.minute : max(last, entry.minute) + 1].tolist()
        volumes[-1:] = [max(volumes[-1], of_entry), *behind]
        if watch.usual.days[symbol]:
            usual_behind = watch.usual_minutes(symbol, entry.minute + 1, last).tolist()
            # One and the same NaN, so that what is shown equals what was shown.
            usuals += [math.nan if math.isnan(usual) else usual for usual in usual_behind]
    usuals += [usuals[-1] if usuals else math.nan] * (len(volumes) - len(usuals))
    return ShownMinutes(tuple(volumes), tuple(usuals[: len(volumes)]), _marked(entry, count))


def _marked(entry: Unusual, count: int) -> range:
    spanned = max(1, entry.span_s // 60)
    if entry.kind is UnusualKind.ACCELERATING:
        # It is told once its last minute is over.
        return range(max(0, count - 1 - spanned), max(0, count - 1))
    return range(max(0, count - spanned), count)
