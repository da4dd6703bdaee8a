"""One list alone on the heat map: it follows the list, and shows everything once the list is gone."""

from __future__ import annotations

import numpy as np
import pytest

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.gui.listed import Listed
from tickdeck.gui.panels.heatmap.list_filter import ListFilter
from tickdeck.settings.watchlists import Watchlist, Watchlists

BANKS = Watchlist("Banks", ("00002.HK", "00003.HK"))
OTHERS = Watchlist("Others", ("00001.HK",))


class Lists:
    def __init__(self) -> None:
        self.now = Watchlists((BANKS, OTHERS))
        self.instruments = InstrumentTable([Instrument(f"{n:05d}.HK") for n in range(1, 5)])
        self.listed = Listed(self.instruments)
        self.filter = ListFilter(self.listed, self.instruments, lambda: self.now)

    def wanted(self) -> list[bool]:
        return self.filter.mask.tolist()


@pytest.fixture
def lists() -> Lists:
    return Lists()


def test_at_first_all_that_is_listed_is_wanted(lists: Lists) -> None:
    assert lists.wanted() == [True] * 4
    assert lists.filter.shown == ""
    assert lists.filter.names == ("Banks", "Others")


def test_a_list_that_is_chosen_is_wanted_alone_and_tells_that_it_changed(lists: Lists) -> None:
    before = lists.filter.version
    lists.filter.choose("Banks")
    assert lists.filter.version != before
    assert lists.wanted() == [False, True, True, False]
    assert lists.filter.shown == "Banks"


def test_what_is_not_listed_at_all_is_not_wanted_either(lists: Lists) -> None:
    lists.filter.choose("Banks")
    lists.listed.set(np.array([True, True, False, True]))
    assert lists.wanted() == [False, True, False, False]


def test_it_follows_the_list(lists: Lists) -> None:
    lists.filter.choose("Banks")
    before = lists.filter.version
    lists.now = Watchlists((Watchlist("Banks", ("00004.HK",)), OTHERS))
    assert lists.filter.version != before
    assert lists.wanted() == [False, False, False, True]


def test_a_note_or_another_list_shown_changes_nothing(lists: Lists) -> None:
    lists.filter.choose("Banks")
    before = lists.filter.version
    lists.now = Watchlists((BANKS, OTHERS), shown=1, notes={"00001.HK": "dear"})
    assert lists.filter.version == before


def test_a_list_that_is_gone_lets_all_come_back_and_counts_again_if_it_returns(lists: Lists) -> None:
    lists.filter.choose("Banks")
    lists.now = Watchlists((OTHERS,))
    assert lists.wanted() == [True] * 4
    assert lists.filter.shown == ""
    lists.now = Watchlists((BANKS, OTHERS))
    assert lists.filter.shown == "Banks"


def test_an_instrument_numbered_later_is_wanted_if_it_is_on_the_list(lists: Lists) -> None:
    lists.now = Watchlists((Watchlist("Banks", ("00002.HK", "00009.HK")),))
    lists.filter.choose("Banks")
    assert lists.wanted() == [False, True, False, False]
    lists.instruments.add(Instrument("00009.HK"))
    assert lists.wanted() == [False, True, False, False, True]


def test_without_lists_there_is_nothing_to_choose(lists: Lists) -> None:
    alone = ListFilter(lists.listed, lists.instruments)
    alone.choose("Banks")
    assert not alone.has_lists
    assert alone.names == ()
    assert alone.mask.tolist() == [True] * 4
