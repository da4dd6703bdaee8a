"""How spans of time read: the age of a tick, the length of a gap, how far the screen is behind."""

from __future__ import annotations

import math

from tickdeck.gui.number_text import MISSING
from tickdeck.words import tr


def age_text(then_us: int, now_us: int) -> str:
    """How long ago something was: ``0.2 s``, ``12 s``, ``3 min``, ``2 h``; a dash if it never was.

    Args:
        then_us: When, UTC microseconds; negative if never.
        now_us: The present, UTC microseconds; negative if it is not known yet.
    """
    if then_us < 0 or now_us < 0:
        return MISSING
    seconds = max(0, now_us - then_us) / 1e6
    if seconds < 9.95:
        return tr("{count} s", count=f"{seconds:.1f}")
    if seconds < 99.5:
        return tr("{count} s", count=f"{seconds:.0f}")
    minutes = round(seconds / 60)
    return tr("{count} min", count=minutes) if minutes < 100 else tr("{count} h", count=round(seconds / 3600))


def length_text(seconds: float) -> str:
    """A length to the tenth of a second while it is short: ``12.4 s``, ``3 min 5 s``, ``2 h 10 min``."""
    seconds = max(0.0, seconds)
    if seconds < 59.95:
        return tr("{seconds} s", seconds=f"{seconds:.1f}")
    whole = round(seconds)
    if whole < 3600:
        return tr("{minutes} min {seconds} s", minutes=whole // 60, seconds=whole % 60)
    return tr("{hours} h {minutes} min", hours=whole // 3600, minutes=whole % 3600 // 60)


def countdown_text(until_us: int, now_us: int) -> str:
    """How soon something happens: ``in 4 s``, ``now``; empty if it is not planned.

    Args:
        until_us: When, UTC microseconds; negative if it is not planned.
        now_us: The present, UTC microseconds; negative if it is not known yet.
    """
    if until_us < 0 or now_us < 0:
        return ""
    seconds = math.ceil(max(0, until_us - now_us) / 1e6)
    if not seconds:
        return tr("now")
    if seconds < 100:
        return tr("in {count} s", count=seconds)
    return tr("in {count} min", count=math.ceil(seconds / 60))


def behind_text(seconds: float) -> str:
    """How far the screen is behind the market, ``4.2 s behind``; empty if that is not worth a word."""
    return tr("{length} behind", length=length_text(seconds)) if seconds > 0 else ""
