"""What stands beside a gap, and how it is marked."""

from __future__ import annotations

import pytest

from tickdeck.gui.charts.gap_band import BandStyle, band_style, gap_label
from tickdeck.pipeline.gaps import STILL_OPEN, UNKNOWN_MISSED, Gap, GapKind

S = 1_000_000


@pytest.mark.parametrize(
    ("gap", "label"),
    [
        (Gap(0, 0, 12_400_000, "shard 2 reconnected"), "gap 12.4 s · shard 2 reconnected · missed unknown"),
        (Gap(0, 0, 12_400_000, "", 31), "gap 12.4 s · missed 31"),
        (Gap(0, 0, 90 * S, "x", 0, backfilled=31), "gap 1 min 30 s · x · 31 back-filled"),
        (Gap(0, 0, 90 * S, "x", 2, backfilled=1031), "gap 1 min 30 s · x · 1,031 back-filled · missed 2"),
        (Gap(0, 0, 4000 * S, "x", 0), "gap 1 h 6 min · x · nothing missed"),
        (Gap(0, 0, 5 * S, "2 prints came late", 0, GapKind.DISORDER), "2 prints came late · 5.0 s"),
        (Gap(0, 3 * S, STILL_OPEN, "x"), "gap 7.0 s so far · x · missed unknown"),
    ],
)
def test_labels(gap: Gap, label: str) -> None:
    assert gap_label(gap, 10 * S) == label


@pytest.mark.parametrize(
    ("gap", "style"),
    [
        (Gap(0, 0, S, "", UNKNOWN_MISSED), BandStyle.MISSING),
        (Gap(0, 0, S, "", 0), BandStyle.MISSING),
        (Gap(0, 0, S, "", 1, backfilled=9), BandStyle.MISSING),
        (Gap(0, 0, S, "", 0, backfilled=9), BandStyle.FILLED),
        (Gap(0, 0, S, "", 0, GapKind.JUMP, 9), BandStyle.FILLED),
        (Gap(0, 0, STILL_OPEN, "", 0, backfilled=9), BandStyle.MISSING),
        (Gap(0, 0, S, "", UNKNOWN_MISSED, GapKind.DUPLICATES), BandStyle.STRIP),
        (Gap(0, 0, S, "", 0, GapKind.DISORDER), BandStyle.STRIP),
    ],
)
def test_only_what_was_brought_back_in_full_is_filled(gap: Gap, style: BandStyle) -> None:
    assert band_style(gap) is style
