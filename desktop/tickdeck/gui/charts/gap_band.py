"""What a gap looks like on the chart, and what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from tickdeck.pipeline.gaps import UNKNOWN_MISSED, Gap
from tickdeck.words import tr


class BandStyle(Enum):
    """How an interval is marked."""

    MISSING = "missing"
    """A band that no line crosses: prints may be missing."""
    FILLED = "filled"
    """A faint band with the line through it: the provider's history has brought all of its prints."""
    STRIP = "strip"
    """A strip at the lower edge: prints were doubled or late, and none is missing for all we know."""


@dataclass(frozen=True, slots=True)
class PlacedBand:
    """A gap in the plot's own time.

    Attributes:
        from_x, to_x: Its edges in seconds.
        label: How long it was, why, and what is missing.
        style: How it is marked.
        short: Only how long it was, for where there is no room for all of the label.
    """

    from_x: float
    to_x: float
    label: str
    style: BandStyle = BandStyle.MISSING
    short: str = ""


def band_style(gap: Gap) -> BandStyle:
    """How a gap is marked, as far as is known by now."""
    if not gap.may_miss_ticks:
        return BandStyle.STRIP
    is_filled = gap.missed == 0 and gap.backfilled > 0 and not gap.is_open
    return BandStyle.FILLED if is_filled else BandStyle.MISSING


def gap_label(gap: Gap, now_us: int) -> str:
    """How long a gap is, why, what is missing and what was brought back.

    Args:
        gap: The gap.
        now_us: Where an open gap ends for now, UTC microseconds.
    """
    length = gap_length(gap, now_us)
    # Whoever told the reason marked its text.
    reason = tr(gap.reason) if gap.reason else ""
    if not gap.may_miss_ticks:
        return " · ".join(part for part in (reason, length) if part)
    is_open = gap.is_open
    parts = [tr("gap {length} so far" if is_open else "gap {length}", length=length), reason]
    if gap.backfilled:
        parts.append(tr("{count} back-filled", count=f"{gap.backfilled:,}"))
    if gap.missed == UNKNOWN_MISSED:
        parts.append(tr("missed unknown"))
    elif gap.missed or not gap.backfilled:
        parts.append(tr("missed {count}", count=f"{gap.missed:,}") if gap.missed else tr("nothing missed"))
    return " · ".join(part for part in parts if part)


def gap_length(gap: Gap, now_us: int) -> str:
    """How long a gap is, such as ``9.7 s``; an open one ends at a moment, UTC microseconds, for now."""
    return length_text(max(0, (now_us if gap.is_open else gap.to_us) - gap.from_us) / 1e6)


def length_text(seconds: float) -> str:
    """A length of time, such as ``9.7 s`` or ``2 h 5 min``."""
    if seconds < 60:
        return tr("{seconds} s", seconds=f"{seconds:.1f}")
    minutes, rest = divmod(round(seconds), 60)
    if minutes < 60:
        return tr("{minutes} min {seconds} s", minutes=minutes, seconds=rest)
    return tr("{hours} h {minutes} min", hours=minutes // 60, minutes=minutes % 60)
