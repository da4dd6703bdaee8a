"""Strips: the worst of what a pixel covers is what it shows, and what is said of it."""

from __future__ import annotations

import pytest

from tickdeck.domain.data_quality import STRIP_BINS, Stretch
from tickdeck.gui.quality.strip import STRETCHES, Part, codes_of, fitted, part_at, parts_of


def shown(strip: str, width: int) -> str:
    return "".join(STRETCHES[code].value for code in fitted(codes_of(strip), width))


def test_the_worst_of_several_bins_is_shown_where_they_share_a_pixel() -> None:
    assert shown("#### #-#:##+ # #", 4) == "#-:#"
    assert shown("  ", 1) == " "
    assert shown(" +", 1) == "+"


def test_no_gap_is_lost_however_narrow_the_strip_is() -> None:
    for place in range(STRIP_BINS):
        strip = "#" * place + "-" + "#" * (STRIP_BINS - place - 1)
        for width in (1, 7, 100, 287):
            assert shown(strip, width).count("-") == 1


def test_a_strip_wider_than_its_bins_repeats_them_evenly() -> None:
    assert shown("#-:", 9) == "###---:::"


def test_a_strip_without_bins_or_with_unknown_characters_shows_nothing() -> None:
    assert shown("", 4) == "    "
    assert shown("#?☃#", 4) == "#  #"


def test_parts_are_what_neighbours_have_in_common() -> None:
    assert list(parts_of("##--# ")) == [
        Part(Stretch.PRESENT, 0, 2),
        Part(Stretch.GAP, 2, 4),
        Part(Stretch.PRESENT, 4, 5),
        Part(Stretch.NOTHING, 5, 6),
    ]
    assert list(parts_of("")) == []


@pytest.mark.parametrize("width", [3, 10, 100, 288, 700])
def test_what_is_said_of_a_pixel_is_what_it_shows(width: int) -> None:
    strip = ("#" * 50 + "-" + "#" * 40 + " " * 60 + "::" + "+" * 5 + "#" * 130)[:STRIP_BINS].ljust(STRIP_BINS)
    pixels = shown(strip, width)
    for pixel in range(width):
        part = part_at(strip, pixel, width)
        assert part is not None
        assert part.stretch.value == pixels[pixel]
        assert set(strip[part.start : part.stop]) == {part.stretch.value}


def test_there_is_nothing_to_say_outside_a_strip() -> None:
    assert part_at("##", 2, 2) is None
    assert part_at("##", -1, 2) is None
    assert part_at("", 0, 10) is None
