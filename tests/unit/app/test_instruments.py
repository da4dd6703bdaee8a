"""Lists of instruments for a feed: strict with what is typed, patient with files, and no list is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from tickdeck.app.feeds import FEEDS
from tickdeck.app.instruments import Instruments, instruments_of
from tickdeck.domain.errors import UsageError
from tickdeck.feeds.alltick.config import ALLTICK
from tickdeck.feeds.binance.config import BINANCE


@pytest.mark.parametrize("feed", FEEDS)
def test_a_list_that_was_saved_is_read_back_as_it_was(feed: str):
    usual, _ = instruments_of(FEEDS[feed], None)
    assert usual
    assert instruments_of(FEEDS[feed], ",".join(each.id for each in usual)) == (usual, ())


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("700,7OO,5", "“7OO” is not an instrument code; codes look like"),
        ("700,EURUSD.FX", "AllTick does not have EURUSD.FX."),
    ],
)
def test_one_wrong_code_among_those_typed_is_an_error(text: str, sentence: str):
    with pytest.raises(UsageError, match=sentence):
        instruments_of(ALLTICK, text)


def test_the_same_codes_in_a_file_are_left_out_and_told(tmp_path: Path):
    path = tmp_path / "mine.txt"
    path.write_text("700\n7OO\nEURUSD.FX\n5\n", encoding="utf-8")
    instruments, notes = instruments_of(ALLTICK, f"@{path}")
    assert [each.id for each in instruments] == ["00700.HK", "00005.HK"]
    assert notes[0].startswith("2 instruments from the file mine.txt; left out: ")
    assert any("7OO" in note for note in notes[1:])
    assert any("EURUSD.FX" in note for note in notes[1:])


def test_what_is_typed_with_a_damage_is_mended_and_told():
    instruments, notes = instruments_of(ALLTICK, "0700.0,5")
    assert [each.id for each in instruments] == ["00700.HK", "00005.HK"]
    assert notes == (
        "2 instruments from the text; 1 code repaired.",
        "Line 1: “0700.0” read as 00700.HK, decimals of a number dropped.",
    )


def test_what_is_right_needs_no_notes(tmp_path: Path):
    path = tmp_path / "mine.txt"
    path.write_text("700\n5\n", encoding="utf-8")
    assert instruments_of(ALLTICK, f"@{path}")[1] == ()
    assert instruments_of(ALLTICK, "700,5")[1] == ()


def test_a_file_of_which_nothing_is_left_is_an_error_that_says_why(tmp_path: Path):
    path = tmp_path / "mine.txt"
    path.write_text("00700.HK\n00005.HK\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"names no instrument that can be had: .*2 that the feed does not"):
        instruments_of(BINANCE, f"@{path}")


def test_what_a_file_says_of_an_instrument_is_known_from_then_on(tmp_path: Path):
    path = tmp_path / "mine.csv"
    path.write_text("code,name,lot\n99999,Unheard of,250\n", encoding="utf-8")
    instruments = Instruments(ALLTICK)
    assert instruments.instrument("99999.HK").name == ""
    assert instruments.read_file(path).ids == ("99999.HK",)
    found = instruments.instrument("99999.HK")
    assert (found.name, found.lot, found.currency) == ("Unheard of", 250, "HKD")


def test_reading_a_code_alone_does_not_forget_its_name():
    instruments = Instruments(ALLTICK)
    before = instruments.instrument("00700.HK")
    assert before.name
    assert instruments.read_text("HK.00700").ids == ("00700.HK",)
    assert instruments.instrument("00700.HK") == before
