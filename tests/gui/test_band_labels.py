"""The labels of gaps on the chart: calm where there are many, and never on a gap that is not theirs."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QRectF

from tickdeck.gui.charts.band_painter import PlacedLabel, placed_labels
from tickdeck.gui.charts.gap_band import BandStyle, PlacedBand
from tickdeck.gui.charts.geometry import Geometry

GLYPH_PX = 6.0
LONG = "gap 9.7 s · closed · missed unknown"


def geometry(width_px: float = 1000.0) -> Geometry:
    """A plot on which a second is a pixel."""
    rect = QRectF(0, 0, width_px, 300)
    return Geometry(rect=rect, low_x=0, high_x=width_px, low_y=0, high_y=1, right_px=width_px + 60)


def band(from_x: float, to_x: float, style: BandStyle = BandStyle.MISSING) -> PlacedBand:
    return PlacedBand(from_x, to_x, LONG, style, "9.7 s")


def labels(*bands: PlacedBand, width_px: float = 1000.0) -> list[PlacedLabel]:
    return placed_labels(geometry(width_px), bands, lambda text: GLYPH_PX * len(text))


def test_the_newest_two_are_told_in_full_and_older_ones_by_their_length_inside_them() -> None:
    shown = labels(band(10, 60), band(100, 110), band(300, 520), band(700, 920))
    assert [(label.text, label.left) for label in shown] == [(LONG, 703), (LONG, 303), ("9.7 s", 13)]


def test_a_text_wider_than_its_band_is_only_its_length() -> None:
    """In full it would lie across the prints beside the band."""
    room = GLYPH_PX * len(LONG) + 6
    assert [label.text for label in labels(band(300, 300 + room))] == [LONG]
    assert labels(band(300, 300 + room - 1)) == [PlacedLabel(303, GLYPH_PX * 5, "9.7 s")]


def test_a_label_moves_into_free_room_before_its_band_but_onto_no_other() -> None:
    (newest, *_) = labels(band(100, 150), band(980, 990))
    assert newest == PlacedLabel(1000 - 3 - GLYPH_PX * 5, GLYPH_PX * 5, "9.7 s")
    shown = labels(band(860, 900), band(950, 970))
    assert [label.text for label in shown] == ["9.7 s", "9.7 s"]
    assert shown[0].left >= 950
    assert shown[1].left + shown[1].width < 950


def test_a_label_stands_on_no_band_that_was_filled_and_that_has_none_itself() -> None:
    shown = labels(band(480, 490), band(500, 600, BandStyle.FILLED), band(700, 760, BandStyle.STRIP))
    assert [label.text for label in shown] == ["9.7 s"]
    assert shown[0].left + shown[0].width < 500


def test_many_gaps_side_by_side_cover_no_label_with_another() -> None:
    bands = [band(at, at + 34) for at in range(0, 960, 48)]
    shown = sorted(labels(*bands))
    assert shown
    for one, other in pairwise(shown):
        assert one.left + one.width <= other.left
    for label in shown:
        touched = [at for at in bands if at.from_x < label.left + label.width and at.to_x > label.left]
        assert len(touched) <= 1


def test_gaps_too_narrow_for_a_word_have_none() -> None:
    bands = [band(at, at + 4) for at in range(0, 200, 10)]
    assert labels(*bands, width_px=202) == []
