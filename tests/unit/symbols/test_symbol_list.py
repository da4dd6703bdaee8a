"""The account of a list is given in the language of the window; the list itself is the same in all."""

from __future__ import annotations

from pathlib import Path

import pytest

from fakes.languages import bracketed, is_spoken, speaking_in_brackets
from tickdeck.domain.errors import UsageError
from tickdeck.domain.venue import Venue
from tickdeck.settings.paths import resource
from tickdeck.settings.universe import SECTORS, load_universe
from tickdeck.symbols.reading import MAX_BYTES, read_file, read_text
from tickdeck.symbols.symbol_list import Damage, Reason
from tickdeck.words import english, speak

LIST = """Stock Code,Name of Securities,Category,Date
5.0,HSBC,Equity,2026-11-20
=00700,TENCENT,Equity,2026-11-20
700,TENCENT,Equity,2026-11-20
12345,BEAR 2612,Callable Bull/Bear Contracts,2026-11-20
nonsense words,NOTHING,Equity,2026-11-20
,NOTHING,Equity,2026-11-20
"""
NAMES = (r"\d{5}\.HK", "HSBC", "TENCENT", r"BEAR 2612", "nonsense words", "NOTHING", r"list\.csv", "Equity")


def test_every_sentence_about_a_list_is_translated():
    with speaking_in_brackets():
        found = read_file(LIST.encode(), name="list.csv", venues=(Venue.HK,))
        told = [found.summary, *found.details]
        for line in found.left_out:
            assert f"⟦{line.reason.value[0]}⟧" in str(line)
        for repair in found.repaired:
            assert all(f"⟦{damage.value}⟧" in str(repair) for damage in repair.damages)
    assert len(found.left_out) == 4
    assert found.repaired
    for sentence in told:
        assert sentence.startswith("⟦"), sentence
        assert is_spoken(sentence, (*NAMES, r"Stock Code|Callable Bull/Bear Contracts")), sentence


def test_what_is_read_does_not_depend_on_the_language():
    plain = read_file(LIST.encode(), venues=(Venue.HK,))
    with speaking_in_brackets():
        spoken = read_file(LIST.encode(), venues=(Venue.HK,))
    assert spoken.ids == plain.ids
    assert spoken.left_out == plain.left_out
    assert spoken.repaired == plain.repaired


def test_a_list_that_was_read_is_told_in_the_language_of_the_moment():
    found = read_text("700 700 nonsense")
    speak(bracketed)
    try:
        assert found.summary.startswith("⟦")
    finally:
        speak(english)
    assert found.summary.startswith("1 instrument from the text; ")


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_translated_for_a_line_for_one_and_for_many(reason: Reason):
    with speaking_in_brackets():
        assert is_spoken(reason.counted(1))
        assert is_spoken(reason.counted(2))
    assert reason.counted(1_200).startswith("1,200 ")
    assert all(isinstance(damage.value, str) for damage in Damage)


@pytest.mark.parametrize(
    "content",
    [b"\x00\x01\x02" * 400, b"PK\x03\x04 no archive", b'{"a": 1}', b"\n" * MAX_BYTES + b"1"],
)
def test_why_a_file_cannot_be_read_is_translated(content: bytes):
    with speaking_in_brackets(), pytest.raises(UsageError) as told:
        read_file(content, name="list.csv")
    assert is_spoken(str(told.value), (r"list\.csv",)), told.value


def test_the_system_says_why_a_file_is_missing(tmp_path: Path):
    with speaking_in_brackets(), pytest.raises(UsageError) as told:
        read_file(tmp_path / "absent.csv")
    assert is_spoken(str(told.value), (r"absent\.csv", "No such file or directory"))


def test_every_sector_of_the_lists_that_ship_can_be_translated():
    lists = list(resource("universes").glob("*.csv"))
    assert lists
    sectors = {listing.sector for path in lists for listing in load_universe(path)} - {""}
    assert sectors == set(SECTORS)
