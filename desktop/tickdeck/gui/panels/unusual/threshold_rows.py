"""What the sheet of thresholds says: each detector, its fields in the user's units, how often it speaks."""

from __future__ import annotations

import math
from dataclasses import KW_ONLY, dataclass

from tickdeck.analytics.unusual import UnusualKind
from tickdeck.analytics.unusual_watch import Watch
from tickdeck.gui.panels.unusual.explanation import NAMES
from tickdeck.gui.typed_number import exactly, number_of
from tickdeck.settings.unusual import Thresholds
from tickdeck.words import mark, tr

_OFTEN = 0.5
"""A rate below is told as one alarm for so many instruments, which a person can picture."""

_AMOUNT = mark("In the instrument's currency; 10m is ten million.")


@dataclass(frozen=True, slots=True)
class ThresholdRow:
    """A threshold as the user changes it.

    Attributes:
        field: The field of `Thresholds`.
        label: What it is; like all texts of the sheet in English, and translated where it is shown.
        unit: What stands behind the number, translated as about "unit".
        meaning: What the unit leaves out, a sentence; empty where it says all.
        scale: What the saved value is multiplied by to be shown.
        is_amount: Whether it is money, which is written short.
    """

    field: str
    label: str
    unit: str
    _: KW_ONLY
    meaning: str = ""
    scale: float = 1.0
    is_amount: bool = False


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
            ThresholdRow(
                "volume_z",
                mark("and at least"),
                mark("σ above usual", "unit"),
                meaning=mark("Standard deviations above what is usual at this time of the day."),
            ),
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
            ThresholdRow("block_ratio", mark("At least"), mark("× mean print", "unit")),
            ThresholdRow(
                "block_share",
                mark("and at least"),
                mark("% of the day", "unit"),
                meaning=mark("Part of the day's volume."),
                scale=100.0,
            ),
            ThresholdRow(
                "block_turnover",
                mark("worth at least"),
                mark("its currency", "unit"),
                meaning=_AMOUNT,
                is_amount=True,
            ),
        ),
    ),
    DetectorRows(
        UnusualKind.JUMP,
        NAMES[UnusualKind.JUMP],
        mark("A move within 60 seconds against what the price usually moves, with volume behind it."),
        "jump_on",
        (
            ThresholdRow("jump_moves", mark("At least"), mark("× usual move", "unit")),
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
                mark("its currency", "unit"),
                meaning=_AMOUNT,
                is_amount=True,
            ),
            ThresholdRow("cool_down_s", mark("Quiet for"), mark("s after each", "unit")),
        ),
    ),
)


def shown_text(thresholds: Thresholds, row: ThresholdRow) -> str:
    """A threshold as its field shows it."""
    return number_shown(getattr(thresholds, row.field), row)


def number_shown(value: float, row: ThresholdRow) -> str:
    """A value of a threshold in the user's units."""
    return exactly(value) if row.is_amount else f"{value * row.scale:,.10g}"


def value_of(text: str, row: ThresholdRow) -> float:
    """The threshold that was typed; NaN where it is no number."""
    return round(number_of(text) / row.scale, 12)


def rate_text(watch: Watch, kind: UnusualKind) -> str:
    """How often a detector speaks, as it was measured; says so where it was not."""
    recorded = watch.measured.get(kind, math.nan)
    if not math.isnan(recorded):
        return _recorded_text(recorded)
    seen = watch.seen_rate(kind)
    if not math.isnan(seen):
        return _seen_text(seen)
    return tr("How often it alarms is not known yet.")


def _recorded_text(rate: float) -> str:
    if rate <= 0:
        return tr("No alarm on the last recorded day.")
    if rate < _OFTEN:
        return tr("On the last recorded day one alarm for every {count} instruments.", count=_each(rate))
    return tr("On the last recorded day {times} alarms for each instrument.", times=f"{rate:.1f}")


def _seen_text(rate: float) -> str:
    if rate <= 0:
        return tr("No alarm since it was set so.")
    if rate < _OFTEN:
        return tr("Since it was set so, one alarm a day for every {count} instruments.", count=_each(rate))
    return tr("Since it was set so, {times} alarms a day for each instrument.", times=f"{rate:.1f}")


def _each(rate: float) -> str:
    """For how many instruments there is one alarm a day."""
    return f"{1 / rate:,.0f}"
