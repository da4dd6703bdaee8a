"""What the sheet of thresholds says: each detector, its fields in the user's units, how often it speaks."""

from __future__ import annotations

import math
from dataclasses import dataclass

from tickdeck.analytics.unusual import UnusualKind
from tickdeck.analytics.unusual_watch import Watch
from tickdeck.gui.panels.unusual.explanation import NAMES
from tickdeck.settings.unusual import Thresholds
from tickdeck.words import mark, tr

_OFTEN = 0.5
"""A rate below is told as one alarm in so many days, which a person can picture."""


@dataclass(frozen=True, slots=True)
class ThresholdRow:
    """A threshold as the user changes it.

    Attributes:
        field: The field of `Thresholds`.
        label: What it is; like all texts of the sheet in English, and translated where it is shown.
        unit: What stands behind the number, translated as about "unit".
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
        mark("Volume of the last 1, 3 or 5 minutes against what is usual at this time of the day."),
        "volume_on",
        (
            ThresholdRow("volume_ratio", mark("At least"), mark("× usual", "unit")),
            ThresholdRow("volume_z", mark("and at least"), mark("standard deviations above", "unit")),
        ),
    ),
    DetectorRows(
        UnusualKind.BURST,
        NAMES[UnusualKind.BURST],
        mark("Prints within 10 seconds against the last 10 minutes."),
        "burst_on",
        (
            ThresholdRow("burst_ratio", mark("At least"), mark("× usual", "unit")),
            ThresholdRow("burst_prints", mark("and at least"), mark("prints", "unit")),
        ),
    ),
    DetectorRows(
        UnusualKind.BLOCK,
        NAMES[UnusualKind.BLOCK],
        mark("One print against all prints of the day."),
        "block_on",
        (
            ThresholdRow("block_ratio", mark("At least"), mark("× the mean print", "unit")),
            ThresholdRow("block_share", mark("and at least"), mark("% of the day's volume", "unit"), 100.0),
            ThresholdRow(
                "block_turnover",
                mark("worth at least"),
                mark("in the instrument's currency", "unit"),
            ),
        ),
    ),
    DetectorRows(
        UnusualKind.JUMP,
        NAMES[UnusualKind.JUMP],
        mark("A move within 60 seconds against what the price usually moves, with volume behind it."),
        "jump_on",
        (
            ThresholdRow("jump_moves", mark("At least"), mark("× its usual move", "unit")),
            ThresholdRow("jump_ratio", mark("on at least"), mark("× usual volume", "unit")),
        ),
    ),
    DetectorRows(
        UnusualKind.ACCELERATING,
        NAMES[UnusualKind.ACCELERATING],
        mark("Three minutes, each with more volume than the one before."),
        "accelerating_on",
        (ThresholdRow("accelerating_ratio", mark("Each at least"), mark("× usual", "unit")),),
    ),
    DetectorRows(
        None,
        mark("For all"),
        mark("What is traded too little is not told, and nothing is told twice in a row."),
        "",
        (
            ThresholdRow(
                "least_turnover",
                mark("Turnover at least"),
                mark("in the instrument's currency", "unit"),
            ),
            ThresholdRow("cool_down_s", mark("Quiet for"), mark("seconds after each", "unit")),
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
        return _recorded_text(recorded)
    seen = watch.seen_rate(kind)
    if not math.isnan(seen):
        return _seen_text(seen)
    return tr("How often it speaks is unknown until it was measured.")


def _recorded_text(rate: float) -> str:
    if rate <= 0:
        return tr("On the last recorded day it did not speak once.")
    if rate < _OFTEN:
        return tr("On the last recorded day once in {days} instrument days.", days=_days(rate))
    return tr("On the last recorded day {times} times an instrument and day.", times=f"{rate:.1f}")


def _seen_text(rate: float) -> str:
    if rate <= 0:
        return tr("As seen since it is set so, it did not speak once.")
    if rate < _OFTEN:
        return tr("As seen since it is set so, once in {days} instrument days.", days=_days(rate))
    return tr("As seen since it is set so, {times} times an instrument and day.", times=f"{rate:.1f}")


def _days(rate: float) -> str:
    """In how many days of an instrument there is one alarm."""
    return f"{1 / rate:,.0f}"
