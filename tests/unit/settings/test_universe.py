from __future__ import annotations

import math
from pathlib import Path

import pytest

from tickdeck.settings.paths import resource
from tickdeck.settings.universe import Listing, UniverseError, load_universe

HEADER = "code,name,sector,lot,reference_price\n"


def test_the_universe_that_ships_is_sound():
    listings = load_universe(resource("universes", "hk-connect.csv"))
    assert len(listings) == 560
    assert all(listing.id.endswith(".HK") for listing in listings)
    named = [listing for listing in listings if listing.name]
    assert len(named) >= 558
    assert all(listing.sector for listing in named)
    # Of what is traded little, lots and prices are not known.
    assert all(listing.lot > 0 and listing.reference_price > 0 for listing in named[:346])
    assert len({listing.name for listing in named}) == len(named)
    assert len({listing.sector for listing in named}) == 12


def test_rows_may_be_sparse_and_keep_their_order(tmp_path: Path):
    path = tmp_path / "mine.csv"
    path.write_text("\ufeff" + HEADER + "00700.HK,Tencent,Communication,100,600.5\nAAPL.US,,,,\n", "utf-8")
    first, second = load_universe(path)
    assert first == Listing("00700.HK", "Tencent", "Communication", 100, 600.5)
    assert (second.id, second.name, second.sector, second.lot) == ("AAPL.US", "", "", 0)
    assert math.isnan(second.reference_price)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("", "first line"),
        ("name,lot\n", "first line"),
        ("code,colour\n", "first line"),
        ("code,name,name\n", "first line"),
        (HEADER, "names no instrument"),
        (HEADER + "700,,,,\n", "Line 2 .*“700” is not a code"),
        (HEADER + "tencent.HK,,,,\n", "Line 2 .*tencent.* is not a code"),
        (HEADER + "00700.HK,,,,\n00700.HK,,,,\n", "Line 3 .* repeats 00700.HK of line 2"),
        (HEADER + "00700.HK,,,x,\n", "lot “x”"),
        (HEADER + "00700.HK,,,-1,\n", "lot “-1”"),
        (HEADER + "00700.HK,,,,cheap\n", "price “cheap”"),
        (HEADER + "00700.HK,,,,0\n", "price “0”"),
        (HEADER + "00700.HK,,,,inf\n", "price “inf”"),
        (HEADER + "00700.HK,,,,,,\n", "more than 5 columns"),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence(tmp_path: Path, content: str, sentence: str):
    path = tmp_path / "wrong.csv"
    path.write_text(content, "utf-8")
    with pytest.raises(UniverseError, match=sentence):
        load_universe(path)


def test_a_file_that_cannot_be_read_is_said_in_a_sentence(tmp_path: Path):
    with pytest.raises(UniverseError, match=r"cannot be read: .*\.$"):
        load_universe(tmp_path / "absent.csv")
    (tmp_path / "binary.csv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UniverseError, match="not UTF-8"):
        load_universe(tmp_path / "binary.csv")


def test_columns_go_by_name_and_only_the_code_must_be_there(tmp_path: Path):
    path = tmp_path / "mine.csv"
    path.write_text(
        "flag,Lot,code\nsuspended,100,00700.HK\n,,EURUSD.FX\n,,BTCUSDT.CRYPTO\n,,.DJI.US\n", "utf-8"
    )
    first, *rest = load_universe(path)
    assert (first.id, first.lot, first.flag, first.name) == ("00700.HK", 100, "suspended", "")
    assert [listing.id for listing in rest] == ["EURUSD.FX", "BTCUSDT.CRYPTO", ".DJI.US"]
    path.write_text("code\n00700.HK\n", "utf-8")
    assert [listing.id for listing in load_universe(path)] == ["00700.HK"]
