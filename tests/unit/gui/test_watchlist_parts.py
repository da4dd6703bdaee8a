"""The pure half of the watchlist panel: where tabs lie, which rows a list has, what came in."""

from __future__ import annotations

import numpy as np
import pytest

from tickdeck.domain.errors import UsageError
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.gui.panels.watchlist.incoming import Incoming, from_ids, from_text
from tickdeck.gui.panels.watchlist.listing import NO_SECTOR, Kinds, listing_of
from tickdeck.gui.panels.watchlist.tab_places import fitted_tabs, gap_at
from tickdeck.settings.watchlists import Grouping, Separator, Watchlist
from tickdeck.symbols.reading import read_text
from tickdeck.symbols.symbol_list import SymbolList

WIDTHS = [60, 50, 70, 40, 80]


def seen(room: int, *, shown: int = 0, first: int = 0) -> list[int]:
    places = fitted_tabs(WIDTHS, room, shown=shown, first=first, menu_px=20)
    return list(range(places.first, places.end))


def test_with_room_all_tabs_are_seen_and_no_menu_is_needed():
    places = fitted_tabs(WIDTHS, 300, shown=2, first=3, menu_px=20)
    assert (places.first, places.lefts, places.is_cut) == (0, (0, 60, 110, 180, 220), False)


@pytest.mark.parametrize(
    ("room", "shown", "first", "expected"),
    [
        (299, 0, 0, [0, 1, 2, 3]),
        (200, 0, 0, [0, 1, 2]),
        (200, 4, 0, [3, 4]),
        (200, 2, 0, [0, 1, 2]),
        (200, 2, 1, [1, 2, 3]),
        (200, 0, 3, [0, 1, 2]),
        (250, 3, 4, [2, 3, 4]),
        (10, 1, 0, [1]),
        (0, 0, 9, [0]),
    ],
)
def test_without_room_the_shown_tab_is_seen_with_as_many_as_fit(
    room: int, shown: int, first: int, expected: list[int]
):
    places = fitted_tabs(WIDTHS, room, shown=shown, first=first, menu_px=20)
    assert places.is_cut
    assert list(range(places.first, places.end)) == expected
    assert places.lefts[0] == 0


def test_no_room_is_left_empty_behind_the_last_tab():
    assert seen(220, shown=4, first=4) == [2, 3, 4]


@pytest.mark.parametrize(("x", "gap"), [(-9, 0), (29, 0), (31, 1), (84, 1), (86, 2), (999, 5)])
def test_a_tab_is_dropped_into_the_nearest_gap(x: int, gap: int):
    assert gap_at(WIDTHS, x) == gap


TABLE = InstrumentTable(
    [
        Instrument("00700.HK", "Tencent", "Technology"),
        Instrument("00005.HK", "HSBC", "Financials"),
        Instrument("00939.HK", "CCB", "Financials"),
        Instrument("AAPL.US", "Apple"),
    ]
)


def heaps(watchlist: Watchlist, size: int = 4) -> list[tuple[str, list[int]]]:
    return [(heap.title, heap.numbers.tolist()) for heap in listing_of(watchlist, TABLE, size).heaps]


def test_rows_stand_in_the_lists_own_order_under_its_separators():
    mixed = Watchlist("L", ("00939.HK", "00700.HK", Separator("US"), "AAPL.US", Separator("None yet")))
    assert heaps(mixed) == [("", [2, 0]), ("US", [3]), ("None yet", [])]
    assert listing_of(mixed, TABLE, 4).is_grouped
    assert heaps(Watchlist("L", (Separator("US"), "AAPL.US"))) == [("US", [3])]
    assert heaps(Watchlist("L", ("AAPL.US",))) == [("", [3])]
    assert heaps(Watchlist("L")) == [("", [])]


def test_who_has_no_number_or_no_figures_yet_waits():
    assert heaps(Watchlist("L", ("AAPL.US", "MSFT.US", "00700.HK")), size=3) == [("", [0])]


def test_by_sector_rows_stand_under_their_sectors_and_those_without_one_last():
    every = ("AAPL.US", "00700.HK", Separator("mine"), "00939.HK", "00005.HK")
    grouped = Watchlist("L", every, Grouping.SECTOR)
    assert heaps(grouped) == [("Financials", [2, 1]), ("Technology", [0]), (NO_SECTOR, [3])]
    assert not listing_of(Watchlist("L", (), Grouping.SECTOR), TABLE, 4).is_grouped


def test_a_filter_keeps_heaps_and_order_and_leaves_out_what_it_does_not_know():
    listing = listing_of(Watchlist("L", ("AAPL.US", "00939.HK", Separator("x"), "00700.HK")), TABLE, 4)
    passing = listing.filtered(np.array([True, True, True]))
    assert passing.numbers.tolist() == [2, 0]
    assert [heap.title for heap in passing.heaps] == ["", "x"]
    assert listing.filtered(np.zeros(4, dtype=bool)).numbers.tolist() == []


def test_one_instrument_stands_for_all_of_its_venue_and_currency():
    table = InstrumentTable(
        [
            Instrument("00700.HK", currency="HKD"),
            Instrument("00005.HK", currency="HKD"),
            Instrument("AAPL.US"),
        ]
    )
    kinds = Kinds(table)
    assert [one.id for one in kinds.among(np.array([1, 2]))] == ["00700.HK", "AAPL.US"]
    table.add(Instrument("80700.HK", currency="CNY"))
    assert [one.id for one in kinds.among(np.array([3]))] == ["80700.HK"]
    assert kinds.among(np.zeros(0, dtype=np.intp)) == []


def test_pasted_text_gives_instruments_and_says_what_was_not_understood():
    incoming = from_text("700, hk.00005, AAPL, 700, ???, 12345678901", read_text)
    assert incoming.ids == ("00700.HK", "00005.HK", "AAPL.US")
    assert incoming.remark == "left out “???”, “12345678901”"
    assert incoming.details.count("\n") == 1


def test_only_the_first_of_many_misunderstandings_are_named():
    incoming = from_text("700 " + " ".join(f"?{number}?" for number in range(40)), read_text)
    assert incoming.ids == ("00700.HK",)
    assert incoming.remark.endswith("and 37 more")
    assert incoming.details.endswith("… and 28 more")


@pytest.mark.parametrize("text", ["", " \n\t"])
def test_nothing_to_paste_is_said(text: str):
    assert from_text(text, read_text) == Incoming((), "There is no text to be pasted.")


def test_a_text_without_instruments_is_said_shortened():
    incoming = from_text("??? " * 400, read_text)
    assert incoming.ids == ()
    assert incoming.remark.startswith("There is no instrument in “???")
    assert len(incoming.remark) < 120


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\n".join(f"{number:05d}.HK" for number in range(20_000)), "the text has 20,000 lines."),
        (" ".join(f"{number}" for number in range(20_000)), "the text has 20,000 words."),
        ("HKEX:700,HKEX:5," * 3_000, "the text has 6,000 words."),
    ],
)
def test_a_text_of_which_no_list_could_hold_all_is_refused_unread(text: str, said: str):
    def read(_text: str) -> SymbolList:
        pytest.fail("it was read")

    assert from_text(text, read) == Incoming((), f"A list holds at most 5,000 instruments, and {said}")


def test_a_wide_table_of_many_instruments_is_no_text_too_long():
    rows = "\n".join(f"{number:05d}.HK\tThe Name Of It\t12.5\t1.2%\tSome Banks" for number in range(1, 700))
    assert len(from_text(rows, read_text).ids) == 699


def test_a_text_that_cannot_be_read_says_why():
    def refuse(_text: str):
        raise UsageError("It is far too long.")

    assert from_text("x", refuse) == Incoming((), "It is far too long.")


def test_dragged_ids_are_read_back_and_nonsense_between_them_is_passed_over():
    assert from_ids("00700.HK\nBTCUSDT.BINANCE").ids == ("00700.HK", "BTCUSDT.BINANCE")
    assert from_ids("00700.HK\r\n\nhello\n00700.HK\n").ids == ("00700.HK",)
