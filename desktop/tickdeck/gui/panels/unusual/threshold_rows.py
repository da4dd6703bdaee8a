"""What the sheet of thresholds says: each detector, its fields in the user's units, how often it speaks."""

from __future__ import annotations

import math
from dataclasses import dataclass

from tickdeck.analytics.unusual import UnusualKind
from tickdeck.analytics.unusual_watch import Watch
from tickdeck.gui.panels.unusual.explanation import NAMES
from tickdeck.settings.unusual import Thresholds


@dataclass(frozen=True, slots=True)
class ThresholdRow:
    """A threshold as the user changes it.

    Attributes:
        field: The field of `Thresholds`.
        label: What it is.
        unit: What stands behind the number.
        scale: What the saved value is multiplied by to be shown.
    """

    field: str
    label: str
    unit: str
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class DetectorRows:
    """A detector of the sheet.

    Attributes:
        kind: Which; None for what holds for all.
        title: Its heading.
        about: What it looks for, a sentence.
        switch: The field that turns it on and off; empty for none.
        rows: Its thresholds.
    """

    kind: UnusualKind | None
    title: str
    about: str
    switch: str
    rows: tuple[ThresholdRow, ...]


SHEET = (
    DetectorRows(
        UnusualKind.VOLUME,
        NAMES[UnusualKind.VOLUME],
        "Volume of the last 1, 3 or 5 minutes against what is usual at this time of the day.",
        "volume_on",
        (
            ThresholdRow("volume_ratio", "At least", "× usual"),
            ThresholdRow("volume_z", "and at least", "standard deviations above"),
        ),
    ),
    DetectorRows(
        UnusualKind.BURST,
        NAMES[UnusualKind.BURST],
        "Prints within 10 seconds against the last 10 minutes.",
        "burst_on",
        (
            ThresholdRow("burst_ratio", "At least", "× usual"),
            ThresholdRow("burst_prints", "and at least", "prints"),
        ),
    ),
    DetectorRows(
        UnusualKind.BLOCK,
        NAMES[UnusualKind.BLOCK],
        "One print against all prints of the day.",
        "block_on",
        (
            ThresholdRow("block_ratio", "At least", "× the mean print"),
            ThresholdRow("block_share", "and at least", "% of the day's volume", 100.0),
            ThresholdRow("block_turnover", "worth at least", "in the instrument's currency"),
        ),
    ),
    DetectorRows(
        UnusualKind.JUMP,
        NAMES[UnusualKind.JUMP],
        "A move within 60 seconds against what the price usually moves, with volume behind it.",
        "jump_on",
        (
            ThresholdRow("jump_moves", "At least", "× its usual move"),
            ThresholdRow("jump_ratio", "on at least", "× usual volume"),
        ),
    ),
    DetectorRows(
        UnusualKind.ACCELERATING,
        NAMES[UnusualKind.ACCELERATING],
        "Three minutes, each with more volume than the one before.",
        "accelerating_on",
        (ThresholdRow("accelerating_ratio", "Each at least", "× usual"),),
    ),
    DetectorRows(
        None,
        "For all",
        "What is traded too little is not told, and nothing is told twice in a row.",
        "",
        (
            ThresholdRow("least_turnover", "Turnover at least", "in the instrument's currency"),
            ThresholdRow("cool_down_s", "Quiet for", "seconds after each"),
        ),
    ),
)


def shown_text(thresholds: Thresholds, row: ThresholdRow) -> str:
    """A threshold as its field shows it."""
    return f"{getattr(thresholds, row.field) * row.scale:.10g}"


def value_of(text: str, row: ThresholdRow) -> float:
    """The threshold that was typed; NaN where it is no number."""
    try:
        value = float(text.replace(",", "").strip()) / row.scale
    except ValueError:
        return math.nan
    return round(value, 12)


def rate_text(watch: Watch, kind: UnusualKind) -> str:
    """How often a detector speaks, as it was measured; says so where it was not."""
    recorded = watch.measured.get(kind, math.nan)
    if not math.isnan(recorded):
        return f"On the last recorded day {_alarms(recorded)}."
    seen = watch.seen_rate(kind)
    if not math.isnan(seen):
        return f"As seen since it is set so, {_alarms(seen)}."
    return "How often it speaks is unknown until it was measured."


def _alarms(rate: float) -> str:
    """A rate in words that a person can picture."""
    if rate <= 0:
        return "it did not speak once"
    if rate < 0.5:
        return f"once in {1 / rate:,.0f} instrument days"
    return f"{rate:.1f} times an instrument and day"
