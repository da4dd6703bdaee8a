"""Rows in sections: titles, folding, filtering, sorting within."""

from __future__ import annotations

import numpy as np

from tickdeck.gui.tables.row_drag import own_order, place_of
from tickdeck.gui.tables.sections import Section, Title, arranged, title_row

BANKS, REST = title_row(0), title_row(1)


def section(title: str, *symbols: int) -> Section:
    return Section(title, np.array(symbols, dtype=np.intp))


def listed(*symbols: int, size: int = 8) -> np.ndarray:
    mask = np.zeros(size, dtype=bool)
    mask[list(symbols)] = True
    return mask


SECTIONS = (section("Banks", 3, 1), section("Rest", 2, 0, 4))


def test_the_own_order_is_kept_below_each_title() -> None:
    order, titles = arranged(SECTIONS, listed(0, 1, 2, 3, 4))
    assert order.tolist() == [BANKS, 3, 1, REST, 2, 0, 4]
    assert titles == {BANKS: Title("Banks", 2, is_folded=False), REST: Title("Rest", 3, is_folded=False)}


def test_sorting_stays_within_sections_and_the_unknown_come_last_both_ways() -> None:
    keys = np.array([5.0, np.nan, 9.0, 1.0, 7.0, 0, 0, 0])
    falling, _ = arranged(SECTIONS, listed(0, 1, 2, 3, 4), keys=keys, falling=True)
    rising, _ = arranged(SECTIONS, listed(0, 1, 2, 3, 4), keys=keys)
    assert falling.tolist() == [BANKS, 3, 1, REST, 2, 4, 0]
    assert rising.tolist() == [BANKS, 3, 1, REST, 0, 4, 2]


def test_a_folded_section_keeps_its_title_and_its_count() -> None:
    order, titles = arranged(SECTIONS, listed(0, 1, 2, 3, 4), folded={"Rest"})
    assert order.tolist() == [BANKS, 3, 1, REST]
    assert titles[REST] == Title("Rest", 3, is_folded=True)


def test_a_section_that_is_filtered_out_has_no_title_but_an_empty_one_has() -> None:
    sections = (*SECTIONS, section("Empty"))
    order, _ = arranged(sections, listed(3))
    assert order.tolist() == [BANKS, 3, title_row(2)]


def test_what_is_in_no_section_stands_before_all_and_what_is_in_two_only_in_the_first() -> None:
    order, _ = arranged((section("Banks", 3, 3, 1), section("", 1, 2)), listed(1, 2, 3, 7))
    assert order.tolist() == [7, BANKS, 3, 1, 2]


def test_a_gap_between_rows_is_a_place_in_the_own_order_whatever_is_folded_or_left_out() -> None:
    assert own_order(SECTIONS) == [BANKS, 3, 1, REST, 2, 0, 4]
    order, _ = arranged(SECTIONS, listed(1, 0, 4))
    assert order.tolist() == [BANKS, 1, REST, 0, 4]
    assert [place_of(row, order, SECTIONS, ()) for row in range(6)] == [0, 2, 3, 5, 6, 7]
    folded, _ = arranged(SECTIONS, listed(0, 1, 2, 3, 4), folded={"Rest"})
    assert place_of(4, folded, SECTIONS, {"Rest"}) == 7
    assert place_of(0, np.zeros(0, dtype=np.intp), (), ()) == 0
