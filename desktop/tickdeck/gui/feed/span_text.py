"""How spans of time read: the age of a tick, the length of a gap, how far the screen is behind."""

from __future__ import annotations

import math

from tickdeck.gui.number_text import MISSING


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
        return f"{seconds:.1f} s"
    if seconds < 99.5:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 100 else f"{round(seconds / 3600)} h"


def length_text(seconds: float) -> str:
    """A length to the tenth of a second while it is short: ``12.4 s``, ``3 min 5 s``, ``2 h 10 min``."""
    seconds = max(0.0, seconds)
    if seconds < 59.95:
        return f"{seconds:.1f} s"
    whole = round(seconds)
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


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
        return "now"
    return f"in {seconds} s" if seconds < 100 else f"in {math.ceil(seconds / 60)} min"


def behind_text(seconds: float) -> str:
    """How far the screen is behind the market, ``4.2 s behind``; empty if that is not worth a word."""
    return f"{length_text(seconds)} behind" if seconds > 0 else ""
