"""How tiles move: from where they were to where they belong, ever slower, and never beyond."""

from __future__ import annotations

import numpy as np

from tickdeck.gui.charts.heat_glide import GLIDE_US, Glide

BEFORE = np.array([[0, 0, 100, 100], [100, 0, 200, 100]])
AFTER = np.array([[300, 0, 400, 50], [0, 0, 40, 40], [500, 500, 540, 560]])


def glide() -> Glide:
    return Glide(BEFORE, np.array([7, 3]), AFTER, np.array([3, 7, 9]))


def test_tiles_begin_where_they_were_whatever_their_order() -> None:
    places = glide().at(1_000)
    assert places is not None
    assert places[0].tolist() == [100, 0, 200, 100]
    assert places[1].tolist() == [0, 0, 100, 100]


def test_a_new_tile_grows_from_the_middle_of_its_place() -> None:
    places = glide().at(0)
    assert places is not None
    assert places[2].tolist() == [520, 530, 520, 530]


def test_it_slows_down_and_arrives() -> None:
    way = glide()
    lefts = []
    for now_us in range(0, GLIDE_US, GLIDE_US // 10):
        places = way.at(now_us)
        assert places is not None
        lefts.append(int(places[0, 0]))
    steps = np.diff(lefts)
    assert (steps >= 0).all()
    assert steps[0] > 4 * steps[-1]
    assert lefts[-1] <= 300
    assert way.at(GLIDE_US) is None


def test_a_clock_that_went_back_ends_it() -> None:
    way = glide()
    way.at(5_000_000)
    assert way.at(4_000_000) is None


def test_it_begins_with_the_first_frame_that_asks() -> None:
    way = glide()
    places = way.at(9_000_000_000)
    assert places is not None
    assert places[0].tolist() == [100, 0, 200, 100]


def test_from_nothing_all_are_new() -> None:
    none = np.zeros((0, 4), dtype=np.int64)
    places = Glide(none, np.zeros(0, dtype=np.intp), AFTER, np.array([0, 1, 2])).at(0)
    assert places is not None
    assert (places[:, 0] == places[:, 2]).all()
