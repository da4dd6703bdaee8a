"""Every entry explains itself, in numbers that are in it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from tickdeck.analytics.unusual import Unusual, UnusualKind
from tickdeck.domain.instrument import Instrument
from tickdeck.domain.venue import Venue
from tickdeck.gui.panels.unusual.explanation import NAMES, TAGS, clock_text, explain, explanation_of
from tickdeck.gui.panels.unusual.feed_rows import AwayRow, away_text, rows_of, since_text
from tickdeck.gui.panels.unusual.kept_state import KeptState, View, kept_state_of
from tickdeck.gui.panels.unusual.mini_chart import heights_of
from tickdeck.gui.panels.unusual.threshold_rows import SHEET, shown_text, value_of
from tickdeck.settings.unusual import BOUNDS, Thresholds

AT_US = 1_789_957_800_000_000 + 11 * 60_000_000 + 7_000_000
"""10:41:07 in Hong Kong."""
ALIBABA = Instrument("09988.HK", "Alibaba", "", 100, "HKD")


def entry(kind: UnusualKind, number: int = 1, **known: object) -> Unusual:
    return Unusual(number=number, kind=kind, symbol=0, at_us=AT_US, **known)  # type: ignore[arg-type]


def test_volume() -> None:
    told = entry(
        UnusualKind.VOLUME,
        span_s=180,
        volume=4.2e6,
        usual=0.66e6,
        days=20,
        largest=1.1e6,
        largest_us=AT_US - 15_000_000,
    )
    assert explain(told, ALIBABA) == (
        "09988.HK 3-minute volume 4.20 m = 6.4× usual for 10:41 (20 days, mean 660.0 k); "
        "largest print 1.10 m at 10:40:52."
    )
    assert explanation_of(told, ALIBABA).strong == "6.4×"
    alone = explanation_of(replace(told, days=0, largest=0.0), ALIBABA).text
    assert alone == "3-minute volume 4.20 m = 6.4× usual for 10:41 (today alone, mean 660.0 k)."


def test_burst() -> None:
    told = entry(UnusualKind.BURST, span_s=10, prints=412, usual_prints=38.2, move=0.009)
    assert explanation_of(told, ALIBABA).text == (
        "412 prints in 10 s, usual 38 (last 10 minutes). Price +0.90% since 10:40:57."
    )


def test_block() -> None:
    told = entry(UnusualKind.BLOCK, volume=2.4e6, turnover=61e6, share=0.019, since_us=AT_US - 660_000_000)
    assert explanation_of(told, ALIBABA).text == (
        "One print of 2.40 m shares (HKD 61.0 m) = 1.9% of the volume since 10:30."
    )


def test_jump() -> None:
    told = entry(
        UnusualKind.JUMP, span_s=60, move=-0.014, usual_move=0.0021, volume=270.0, usual=100.0, days=1
    )
    assert explanation_of(told, ALIBABA).text == (
        "−1.40% in 60 s, where 0.21% is usual, on 2.7× the usual volume for 10:41 (1 day)."
    )


def test_accelerating() -> None:
    told = entry(
        UnusualKind.ACCELERATING,
        span_s=180,
        volume=600.0,
        usual=200.0,
        days=3,
        volumes=(50.0, 100.0, 200.0, 300.0, 2.0),
    )
    assert explanation_of(told, ALIBABA).text == (
        "Volume grows minute by minute, 100 → 200 → 300: together 3.0× usual for 10:41 (3 days)."
    )


def test_unknown_numbers_are_dashes() -> None:
    for kind in UnusualKind:
        text = explain(entry(kind), ALIBABA)
        assert "nan" not in text
        assert "inf" not in text
    assert clock_text(Venue.HK, -1) == "–"
    assert set(NAMES) == set(TAGS) == set(UnusualKind)


def test_the_feed_is_newest_first_and_says_what_nobody_saw() -> None:
    entries = [entry(UnusualKind.BLOCK, number) for number in range(1, 6)]
    entries[2] = entry(UnusualKind.JUMP, 3)
    rows = rows_of(entries, kinds=frozenset(UnusualKind), away=range(2, 5))
    assert [row if isinstance(row, AwayRow) else row.number for row in rows] == [5, AwayRow(3), 4, 3, 2, 1]
    rows = rows_of(entries, kinds={UnusualKind.BLOCK}, away=range(2, 5))
    assert [row if isinstance(row, AwayRow) else row.number for row in rows] == [5, AwayRow(2), 4, 2, 1]
    assert rows_of(entries, kinds=frozenset(UnusualKind), muted={0}, away=range(2, 5)) == []
    assert away_text(12) == "12 while you were away"
    assert since_text(5, "10:20", 0) == "5 since 10:20"
    assert since_text(500, "10:20", 12) == "500 since 10:20 · 12 older gone"


def test_any_saved_state_is_harmless() -> None:
    state = KeptState(View.NOW, frozenset({UnusualKind.JUMP}), has_sound=True)
    assert kept_state_of(state.as_json({"00700.HK": 20_717})) == (state, {"00700.HK": 20_717})
    for foreign in (
        {},
        {"view": 3, "left_out": "all", "muted": [1], "sound": "yes"},
        {"left_out": [1, "odd", None]},
    ):
        assert kept_state_of(foreign) == (KeptState(), {})


def test_bars_are_parts_of_the_highest() -> None:
    bars, line = heights_of((1.0, 4.0), (2.0, float("nan")))
    assert bars.tolist() == [0.25, 1.0]
    assert line[0] == 0.5
    assert np.isnan(line[1])
    assert heights_of((), ())[0].size == 0
    assert heights_of((0.0,), (float("nan"),))[0].tolist() == [0.0]


def test_the_sheet_has_a_field_for_every_threshold() -> None:
    rows = [row for detector in SHEET for row in detector.rows]
    assert {row.field for row in rows} == set(BOUNDS)
    for row in rows:
        shown = shown_text(Thresholds(), row)
        assert value_of(shown, row) == getattr(Thresholds(), row.field)
    assert np.isnan(value_of("much", rows[0]))


def test_a_threshold_is_read_as_it_is_shown_and_short() -> None:
    rows = {row.field: row for detector in SHEET for row in detector.rows}
    assert shown_text(Thresholds(least_turnover=1_234_567.0), rows["least_turnover"]) == "1,234,567"
    assert shown_text(Thresholds(), rows["least_turnover"]) == "200 k"
    assert value_of("1.5m", rows["least_turnover"]) == 1.5e6
    assert value_of("1", rows["block_share"]) == 0.01
