"""Why something was told: one or two sentences in which every number was computed from prints."""

from __future__ import annotations

import math
from dataclasses import dataclass

from tickdeck.analytics.unusual import Unusual, UnusualKind
from tickdeck.domain.instrument import Instrument
from tickdeck.domain.venue import FACTS, Venue
from tickdeck.gui.conventions import moment_of
from tickdeck.gui.number_text import MISSING, shortened, signed_percent, times_text
from tickdeck.words import mark, tr, trn

TAGS = {
    UnusualKind.VOLUME: mark("RVOL", "tag of unusual volume"),
    UnusualKind.BURST: mark("BURST", "tag of unusual volume"),
    UnusualKind.BLOCK: mark("BLOCK", "tag of unusual volume"),
    UnusualKind.JUMP: mark("JUMP", "tag of unusual volume"),
    UnusualKind.ACCELERATING: mark("RISING", "tag of unusual volume"),
}
"""What stands at the right of an entry, see `tag_of`."""

NAMES = {
    UnusualKind.VOLUME: mark("Volume against usual"),
    UnusualKind.BURST: mark("Burst of prints"),
    UnusualKind.BLOCK: mark("Block print"),
    UnusualKind.JUMP: mark("Price jump with volume"),
    UnusualKind.ACCELERATING: mark("Accelerating volume"),
}
"""What menus call a detector."""

_SHARES = mark("One print of {volume} shares ({worth}) = {share} of the volume since {since}.")
_COINS = mark("One print of {volume} coins ({worth}) = {share} of the volume since {since}.")
_BLOCKS = {
    Venue.HK: _SHARES,
    Venue.US: _SHARES,
    Venue.FX: mark("One print of {volume} units ({worth}) = {share} of the volume since {since}."),
    Venue.CRYPTO: _COINS,
    Venue.BINANCE: mark(
        "One print of {volume} units of the traded coin ({worth}) = {share} of the volume since {since}."
    ),
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why something was told.

    Attributes:
        text: The sentences.
        strong: The number that matters most, as it stands in the text.
    """

    text: str
    strong: str


def tag_of(kind: UnusualKind) -> str:
    """What stands at the right of an entry."""
    return tr(TAGS[kind], "tag of unusual volume")


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
    """A moment on the clock that is shown: ``10:40:52``, or ``10:40``; a dash where there is none."""
    if at_us < 0:
        return MISSING
    moment = moment_of(at_us, venue)
    return f"{moment:%H:%M:%S}" if seconds else f"{moment:%H:%M}"


def basis_text(days: int) -> str:
    """On what a usual volume rests: ``20 days``, ``1 day`` or ``today alone``."""
    return trn("{count} day", "{count} days", days) if days > 0 else tr("today alone")


def _volume(entry: Unusual, venue: Venue) -> Explanation:
    ratio = times_text(entry.ratio)
    told = {
        "minutes": str(entry.span_s // 60),
        "volume": shortened(entry.volume),
        "ratio": ratio,
        "time": clock_text(venue, entry.at_us, seconds=False),
        "basis": basis_text(entry.days),
        "mean": shortened(entry.usual),
    }
    if entry.largest <= 0:
        said = tr(
            "{minutes}-minute volume {volume} = {ratio} usual for {time} ({basis}, mean {mean}).", **told
        )
        return Explanation(said, ratio)
    said = tr(
        "{minutes}-minute volume {volume} = {ratio} usual for {time} ({basis}, mean {mean}); "
        "largest print {largest} at {largest_time}.",
        largest=shortened(entry.largest),
        largest_time=clock_text(venue, entry.largest_us),
        **told,
    )
    return Explanation(said, ratio)


def _burst(entry: Unusual, venue: Venue) -> Explanation:
    prints = trn("{count} print", "{count} prints", entry.prints, count=f"{entry.prints:,}")
    told = {"prints": prints, "seconds": str(entry.span_s), "usual": _count_text(entry.usual_prints)}
    if math.isnan(entry.move):
        said = tr("{prints} in {seconds} s, usual {usual} (last 10 minutes).", **told)
        return Explanation(said, prints)
    said = tr(
        "{prints} in {seconds} s, usual {usual} (last 10 minutes). Price {move} since {since}.",
        move=signed_percent(entry.move),
        since=clock_text(venue, entry.at_us - entry.span_s * 1_000_000),
        **told,
    )
    return Explanation(said, prints)


def _block(entry: Unusual, instrument: Instrument) -> Explanation:
    currency = instrument.currency or FACTS[instrument.venue].currency
    share = _percent_text(entry.share, 1)
    said = tr(
        _BLOCKS[instrument.venue],
        volume=shortened(entry.volume),
        worth=f"{currency} {shortened(entry.turnover)}".strip(),
        share=share,
        since=clock_text(instrument.venue, entry.since_us, seconds=False),
    )
    return Explanation(said, share)


def _jump(entry: Unusual, venue: Venue) -> Explanation:
    move = signed_percent(entry.move)
    said = tr(
        "{move} in {seconds} s, where {usual} is usual, on {ratio} the usual volume for {time} ({basis}).",
        move=move,
        seconds=entry.span_s,
        usual=_percent_text(entry.usual_move, 2),
        ratio=times_text(entry.ratio),
        time=clock_text(venue, entry.at_us, seconds=False),
        basis=basis_text(entry.days),
    )
    return Explanation(said, move)


def _accelerating(entry: Unusual, venue: Venue) -> Explanation:
    ratio = times_text(entry.ratio)
    time, basis = clock_text(venue, entry.at_us, seconds=False), basis_text(entry.days)
    over = entry.volumes[-4:-1]
    if len(over) < 3:
        said = tr(
            "Volume has grown for three minutes: {volume} = {ratio} usual for {time} ({basis}).",
            volume=shortened(entry.volume),
            ratio=ratio,
            time=time,
            basis=basis,
        )
        return Explanation(said, ratio)
    said = tr(
        "Volume grows minute by minute, {minutes}: together {ratio} usual for {time} ({basis}).",
        minutes=" → ".join(shortened(volume) for volume in over),
        ratio=ratio,
        time=time,
        basis=basis,
    )
    return Explanation(said, ratio)


def _count_text(count: float) -> str:
    if math.isnan(count):
        return MISSING
    return f"{count:,.0f}" if count >= 10 or count == int(count) else f"{count:.1f}"


def _percent_text(fraction: float, decimals: int) -> str:
    return MISSING if math.isnan(fraction) else f"{fraction * 100:.{decimals}f}%"
