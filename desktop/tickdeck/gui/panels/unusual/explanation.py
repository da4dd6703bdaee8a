"""Why something was told: one or two sentences in which every number was computed from prints."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import UTC, datetime

from tickdeck.analytics.unusual import Unusual, UnusualKind
from tickdeck.domain.calendar import utc_offset_us
from tickdeck.domain.instrument import Instrument
from tickdeck.domain.venue import FACTS, Venue
from tickdeck.gui.number_text import MISSING, shortened, signed_percent, times_text

TAGS = {
    UnusualKind.VOLUME: "RVOL",
    UnusualKind.BURST: "BURST",
    UnusualKind.BLOCK: "BLOCK",
    UnusualKind.JUMP: "JUMP",
    UnusualKind.ACCELERATING: "RISING",
}
"""What stands at the right of an entry."""

NAMES = {
    UnusualKind.VOLUME: "Volume against usual",
    UnusualKind.BURST: "Burst of prints",
    UnusualKind.BLOCK: "Block print",
    UnusualKind.JUMP: "Price jump with volume",
    UnusualKind.ACCELERATING: "Accelerating volume",
}
"""What menus call a detector."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why something was told.

    Attributes:
        text: The sentences.
        strong: The number that matters most, as it stands in the text.
    """

    text: str
    strong: str


def explanation_of(entry: Unusual, instrument: Instrument) -> Explanation:
    """Explain an entry, without saying of whom.

    Args:
        entry: What was seen.
        instrument: Of whom.
    """
    venue = instrument.venue
    match entry.kind:
        case UnusualKind.BURST:
            return _burst(entry, venue)
        case UnusualKind.BLOCK:
            return _block(entry, instrument)
        case UnusualKind.JUMP:
            return _jump(entry, venue)
        case UnusualKind.ACCELERATING:
            return _accelerating(entry, venue)
        case _:
            return _volume(entry, venue)


def explain(entry: Unusual, instrument: Instrument) -> str:
    """Explain an entry in a line of its own: ``09988.HK 3-minute volume 4.20 m = 6.3× usual …``."""
    return f"{instrument.id} {explanation_of(entry, instrument).text}"


def clock_text(venue: Venue, at_us: int, *, seconds: bool = True) -> str:
    """A moment on the venue's clock: ``10:40:52``, or ``10:40``; a dash where there is none."""
    if at_us < 0:
        return MISSING
    moment = datetime.fromtimestamp((at_us + utc_offset_us(venue, at_us)) // 1_000_000, tz=UTC)
    return f"{moment:%H:%M:%S}" if seconds else f"{moment:%H:%M}"


def basis_text(days: int) -> str:
    """On what a usual volume rests: ``20 days``, ``1 day`` or ``today alone``."""
    if days <= 0:
        return "today alone"
    return f"{days} days" if days > 1 else "1 day"


def _volume(entry: Unusual, venue: Venue) -> Explanation:
    ratio = times_text(entry.ratio)
    said = (
        f"{entry.span_s // 60}-minute volume {shortened(entry.volume)} = {ratio} usual for "
        f"{clock_text(venue, entry.at_us, seconds=False)} "
        f"({basis_text(entry.days)}, mean {shortened(entry.usual)})"
    )
    if entry.largest <= 0:
        return Explanation(f"{said}.", ratio)
    largest_at = clock_text(venue, entry.largest_us)
    return Explanation(f"{said}; largest print {shortened(entry.largest)} at {largest_at}.", ratio)


def _burst(entry: Unusual, venue: Venue) -> Explanation:
    prints = f"{entry.prints:,} prints"
    since = clock_text(venue, entry.at_us - entry.span_s * 1_000_000)
    said = f"{prints} in {entry.span_s} s, usual {_count_text(entry.usual_prints)} (last 10 minutes)."
    if math.isnan(entry.move):
        return Explanation(said, prints)
    return Explanation(f"{said} Price {signed_percent(entry.move)} since {since}.", prints)


def _block(entry: Unusual, instrument: Instrument) -> Explanation:
    facts = FACTS[instrument.venue]
    currency = instrument.currency or facts.currency
    worth = f"{currency} {shortened(entry.turnover)}".strip()
    share = _percent_text(entry.share, 1)
    since = clock_text(instrument.venue, entry.since_us, seconds=False)
    what = f"One print of {shortened(entry.volume)} {facts.unit} ({worth})"
    return Explanation(f"{what} = {share} of the volume since {since}.", share)


def _jump(entry: Unusual, venue: Venue) -> Explanation:
    move = signed_percent(entry.move)
    usual = _percent_text(entry.usual_move, 2)
    volume = f"{times_text(entry.ratio)} the usual volume for {clock_text(venue, entry.at_us, seconds=False)}"
    said = f"{move} in {entry.span_s} s, where {usual} is usual, on {volume} ({basis_text(entry.days)})."
    return Explanation(said, move)


def _accelerating(entry: Unusual, venue: Venue) -> Explanation:
    over = entry.volumes[-4:-1]
    minutes = " → ".join(shortened(volume) for volume in over)
    ratio = times_text(entry.ratio)
    said = f"{ratio} usual for {clock_text(venue, entry.at_us, seconds=False)} ({basis_text(entry.days)})."
    if len(over) < 3:
        return Explanation(f"Volume has grown for three minutes: {shortened(entry.volume)} = {said}", ratio)
    return Explanation(f"Volume grows minute by minute, {minutes}: together {said}", ratio)


def _count_text(count: float) -> str:
    if math.isnan(count):
        return MISSING
    return f"{count:,.0f}" if count >= 10 or count == int(count) else f"{count:.1f}"


def _percent_text(fraction: float, decimals: int) -> str:
    return MISSING if math.isnan(fraction) else f"{fraction * 100:.{decimals}f}%"
