from __future__ import annotations

import csv
import json
import random
import re
import sys
from datetime import date
from pathlib import Path

import pytest

from tickdeck.domain.errors import UsageError
from tickdeck.domain.venue import FACTS, Venue
from tickdeck.settings.paths import resource
from tickdeck.settings.universe import Listing, load_universe
from tickdeck.symbols import gathering, pasted, reading, table
from tickdeck.symbols.reading import read_file, read_text
from tickdeck.symbols.spelling import Cell, Speller, Spelling
from tickdeck.symbols.symbol_list import Damage, Reason, SymbolList

UNIVERSE = resource("universes", "hk-connect.csv")

SHANGHAI = [
    {
        "SECURITY_CODE": "00700",
        "ABBR_CN": "腾讯控股\u3000",
        "ABBR_EN": "TENCENT",
        "SECURITY_TYPE": "股票",
        "TRADE_FLAG": "1",
    },
    {
        "SECURITY_CODE": "02800",
        "ABBR_CN": "盈富\u3000基金",
        "ABBR_EN": "",
        "SECURITY_TYPE": "ETF",
        "TRADE_FLAG": "1",
    },
    {
        "SECURITY_CODE": "00005",
        "ABBR_CN": "汇丰",
        "ABBR_EN": "HSBC",
        "SECURITY_TYPE": "股票",
        "TRADE_FLAG": "0",
    },
]


def shanghai(rows: list[dict[str, str]]) -> str:
    dated = [row | {"UPDATE_DATE": "2026-05-17"} for row in rows]
    return json.dumps({"result": dated, "pageHelp": {"data": dated, "total": 3}}, ensure_ascii=False)


@pytest.mark.parametrize("call", ["{}", "jsonpCallback1({})", "a.b( {} );\n"])
def test_the_shanghai_list_is_read_bare_and_in_a_call(call: str):
    symbols = read_file(call.replace("{}", shanghai(SHANGHAI)).encode())
    assert [(listing.id, listing.name) for listing in symbols.listings] == [
        ("00700.HK", "TENCENT"),
        ("02800.HK", "盈富 基金"),
    ]
    assert symbols.summary == (
        "2 instruments from the Shanghai exchange's list of 2026-05-17; left out: 1 not traded."
    )


def test_a_column_that_speaks_against_most_of_a_list_is_not_believed():
    symbols = read_text(shanghai([row | {"TRADE_FLAG": "0"} for row in SHANGHAI]))
    assert len(symbols.listings) == 3
    assert symbols.notes == ("The column “TRADE_FLAG” speaks against most of the list, so it was not used.",)


def test_the_shenzhen_answer_gives_all_its_pages_and_the_date():
    pages = [
        {
            "metadata": {"subname": "2026-05-17", "cols": {"zqdm": "证券代码", "zqjc": "中文简称"}},
            "data": [{"zqdm": f"<a href='x'><u>0000{n}</u></a>", "zqjc": "甲", "zqywjc": f"NAME {n}"}],
        }
        for n in (1, 2, 2)
    ]
    pages[2]["data"].append({"zqdm": "", "zqjc": "", "zqywjc": "no code"})
    symbols = read_text(json.dumps(pages))
    assert [(listing.id, listing.name) for listing in symbols.listings] == [
        ("00001.HK", "NAME 1"),
        ("00002.HK", "NAME 2"),
    ]
    assert symbols.source == "the Shenzhen exchange's list"
    assert symbols.date == date(2026, 5, 17)
    assert [line.reason for line in symbols.left_out] == [Reason.DUPLICATE, Reason.NO_CODE_IN_ROW]


@pytest.mark.parametrize(
    "text",
    [
        "700", "0700.HK", "HK.00700", "00700", "700 HK", "HK00700", "hk 700", "00700HK", "HKEX:700",
        "7OO 700",
        "７００", "700.0", "7E+02", "'00700", '="00700"', "\ufeff00700\u200b", "700 HK Equity",
        "# x\n700 # y",
        "[700]", '"700"',
    ],
)  # fmt: skip
def test_every_spelling_of_a_hong_kong_code_is_read(text: str):
    assert read_text(text).ids == ("00700.HK",)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("aapl", "AAPL.US"),
        ("US.AAPL", "AAPL.US"),
        ("AAPL US Equity", "AAPL.US"),
        ("AAPL UW Equity", "AAPL.US"),
        ("$AAPL", "AAPL.US"),
        ("NASDAQ:AAPL", "AAPL.US"),
        ("Aapl", "AAPL.US"),
        (".DJI.US BRK.B", ".DJI.US BRK.B.US"),
        ("AAPL UA", "AAPL.US UA.US"),
        ("700 5 HK, aapl;MSFT\tUS.NVDA|388", "00700.HK 00005.HK AAPL.US MSFT.US NVDA.US 00388.HK"),
        ("00700 腾讯控股 09988 阿里巴巴", "00700.HK 09988.HK"),
        ("code\n700\n5, 388", "00700.HK 00005.HK 00388.HK"),
    ],
)
def test_spellings_of_other_codes_and_several_are_read(text: str, ids: str):
    symbols = read_text(text)
    assert " ".join(symbols.ids) == ids
    assert not symbols.left_out


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("00700 腾讯控股\n00005 汇丰", ["腾讯控股", "汇丰"]),
        ("00700 Tencent Holdings", ["Tencent Holdings"]),
        ("00823 LINK REIT\n00006 Power Assets\n06618 JD HEALTH", ["LINK REIT", "Power Assets", "JD HEALTH"]),
        ("AAPL Apple Inc\nMSFT Microsoft Corp", ["Apple Inc", "Microsoft Corp"]),
        ("700, Tencent Holdings", ["Tencent Holdings"]),
        ("700\tTencent\n5\tHSBC Holdings", ["Tencent", "HSBC Holdings"]),
        ("00700.HK,Tencent,500\n00005.HK,Hsbc Plc,400", ["Tencent", "Hsbc Plc"]),
        ("00011 HSB", ["HSB"]),
    ],
)
def test_names_behind_codes_are_names(text: str, names: list[str]):
    symbols = read_text(text, known={"00011.HK": Listing("00011.HK", "HSB")})
    assert [listing.name for listing in symbols.listings] == names


KNOWN = {
    listing.id: listing
    for listing in (
        Listing("00700.HK", "Tencent", name_zh_hant="騰訊控股", name_zh_hans="腾讯控股"),
        Listing("03690.HK", "Meituan", name_zh_hant="美團－Ｗ", name_zh_hans="美团－Ｗ"),
        Listing("00005.HK", "HSBC", name_zh_hant="滙豐控股", name_zh_hans="汇丰控股"),
        Listing("00941.HK", "China Mobile", name_zh_hant="中國移動", name_zh_hans="中国移动"),
        Listing("00001.HK", "One", name_zh_hant="雙子"),
        Listing("00002.HK", "Two", name_zh_hant="雙子"),
    )
}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("騰訊控股\n美团\n滙豐控股", ["00700.HK", "03690.HK", "00005.HK"]),
        ("腾讯控股、美團-W；匯豐控股", ["00700.HK", "03690.HK", "00005.HK"]),
        ("Tencent\nChina Mobile\n5", ["00700.HK", "00941.HK", "00005.HK"]),
        ("china mobile, tencent", ["00941.HK", "00700.HK"]),
        # A line with anything else is read as before, and capitals as a code.
        ("we like Tencent", []),
        ("雙子", []),
        ("騰訊", []),
        ("HSB", ["HSB.US"]),
        ("00941 Tencent", ["00941.HK"]),
    ],
)
def test_lines_of_nothing_but_known_names_are_their_instruments(text: str, ids: list[str]):
    assert list(read_text(text, venues=(Venue.HK, Venue.US), known=KNOWN).ids) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("HSBC", ["00005.HK"]),
        ("HSBC, AAPL", ["00005.HK", "AAPL.US"]),
        ("HSBC, TENCENT, CHINA MOBILE", ["00005.HK", "00700.HK", "00941.HK"]),
        ("00005, HSBC", ["00005.HK"]),
        ("HSBC BYD 941", ["00005.HK", "01211.HK", "00941.HK"]),
        ("BYD", ["01211.HK"]),
        # The beginning of a name may be an American code, such a code goes first, as does any that is known.
        ("SAND", ["SAND.US"]),
        ("TSLA, NIO, TRIP", ["TSLA.US", "NIO.US", "TRIP.US"]),
        ("SUN", ["SUN.US"]),
        ("AIA", ["AIA.US"]),
        ("HSBC.US", ["HSBC.US"]),
        ("$HSBC", ["HSBC.US"]),
        ("code\nHSBC\nAAPL", ["00005.HK", "AAPL.US"]),
        ("symbol,name\nHSBC,Hsbc\nAAPL,Apple", ["HSBC.US", "AAPL.US"]),
    ],
)
def test_a_word_in_capitals_is_a_known_name_where_no_code_is_known(text: str, ids: list[str]):
    listings = (
        Listing("01211.HK", "BYD"),
        Listing("00285.HK", "BYD Electronic"),
        Listing("01928.HK", "Sand China"),
        Listing("00016.HK", "Sun Hung"),
        Listing("00086.HK", "Sun Kai"),
        Listing("09866.HK", "NIO"),
        Listing("09961.HK", "Trip.com"),
        Listing("01299.HK", "AIA"),
        Listing("AIA.US", "An American one"),
    )
    known = KNOWN | {listing.id: listing for listing in listings}
    assert list(read_text(text, venues=(Venue.HK, Venue.US), known=known).ids) == ids


@pytest.mark.parametrize(
    ("text", "ids", "left_out"),
    [
        ("00700 騰訊控股 613.0", ["00700.HK"], ["613.0"]),
        ("00700 騰訊控股 613.0 09988 阿里巴巴 150", ["00700.HK", "09988.HK"], ["613.0", "150"]),
        ("00700 Tencent 613 1200", ["00700.HK"], ["613", "1200"]),
        ("700 騰訊 613.0", ["00700.HK"], ["613.0"]),
        ("00700 613.0 5", ["00700.HK"], ["613.0", "5"]),
        ("00700.HK 613.5", ["00700.HK"], ["613.5"]),
        ("AAPL 613.0", ["AAPL.US"], ["613.0"]),
        ("00700 Tencent, 9988 Alibaba, 3690 Meituan", ["00700.HK", "09988.HK", "03690.HK"], []),
        ("00700 Tencent 9988 Alibaba 150", ["00700.HK", "09988.HK"], ["150"]),
        ("00700, Tencent, 9988, Alibaba", ["00700.HK", "09988.HK"], []),
        ("00700, Tencent, 613.0", ["00700.HK"], ["613.0"]),
        # What is nothing but codes stays one, in whatever form.
        ("00700 9988 5", ["00700.HK", "09988.HK", "00005.HK"], []),
        ("700.0 5.0", ["00700.HK", "00005.HK"], []),
    ],
)
def test_a_price_beside_a_code_is_no_code(text: str, ids: list[str], left_out: list[str]):
    symbols = read_text(text, venues=(Venue.HK, Venue.US), known=KNOWN)
    assert list(symbols.ids) == ids
    assert [line.text for line in symbols.left_out] == left_out
    assert symbols.listings[0].name in ("Tencent", "騰訊控股", "騰訊", "")


def test_what_is_mended_is_reported_with_the_damage():
    symbols = read_text("７００ 5.0 3.88E+02 '00001 2")
    assert symbols.ids == ("00700.HK", "00005.HK", "00388.HK", "00001.HK", "00002.HK")
    assert [repair.damages for repair in symbols.repaired] == [
        (Damage.WIDE,),
        (Damage.DECIMALS,),
        (Damage.EXPONENT,),
        (Damage.HIDDEN,),
    ]
    assert str(symbols.repaired[1]) == "Line 1: “5.0” read as 00005.HK, decimals of a number dropped."


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gbk", "big5"])
def test_tables_are_read_in_any_encoding_with_any_separator(encoding: str, separator: str):
    names = (
        ["騰訊控股", "中國移動", "香港交易所"]
        if encoding == "big5"
        else ["腾讯控股", "中国移动", "香港交易所"]
    )
    rows = [
        ["股份代號" if encoding == "big5" else "股票代码", "名称" if encoding == "gbk" else "名稱", "lot"]
    ]
    rows += [[code, name, '"1,000"'] for code, name in zip(("00700", "941", "00388"), names, strict=True)]
    data = "\r\n".join(separator.join(row) for row in rows).encode(encoding)
    symbols = read_file(data)
    assert [(listing.id, listing.name, listing.lot) for listing in symbols.listings] == list(
        zip(("00700.HK", "00941.HK", "00388.HK"), names, (1000,) * 3, strict=True)
    )
    assert [(repair.text, repair.damages) for repair in symbols.repaired] == [("941", (Damage.ZEROS,))]


def test_rows_that_give_nothing_are_left_out_with_line_and_reason():
    symbols = read_text(
        "# mine\nSymbol,Name,Status,Type,Exchange\n"
        "700,Tencent,Trading,Stock,HKEX\n"
        "0700.HK,Tencent again,,,\n"
        "1,CK,Suspended,,\n"
        "2,CLP,delisted,,\n"
        "3,Towngas (Suspended),,,\n"
        "10001,BI-TCT,,Derivative Warrant,\n"
        ",nothing,,,\n"
        "seven!,x,,,\n"
        "AAPL,Apple,not suspended,,NASDAQ\n"
        "5,HSBC,ex-div,,\n"
    )
    assert [(listing.id, listing.flag) for listing in symbols.listings] == [
        ("00700.HK", ""),
        ("AAPL.US", "not suspended"),
        ("00005.HK", "ex-div"),
    ]
    assert [(line.line, line.reason, line.id) for line in symbols.left_out] == [
        (4, Reason.DUPLICATE, "00700.HK"),
        (5, Reason.SUSPENDED, "00001.HK"),
        (6, Reason.DELISTED, "00002.HK"),
        (7, Reason.SUSPENDED, "00003.HK"),
        (8, Reason.WARRANT, "10001.HK"),
        (9, Reason.NO_CODE_IN_ROW, ""),
        (10, Reason.NO_CODE, ""),
    ]
    assert len(symbols.details) == len(symbols.left_out) + len(symbols.repaired)


def test_a_quotation_mark_that_is_never_closed_swallows_nothing():
    assert (
        len(read_text('code,name\n00700,"Tencent\n00005,a\n00001,b\n00002,c\n00003,d\n00004,e').listings) == 6
    )


def test_lots_that_are_none_are_counted():
    symbols = read_text("code,lot\n00700,many\n00005,-1\n00001,500.0\n00002,2.5\n00003,1e300\n00004,\n")
    assert [listing.lot for listing in symbols.listings] == [0, 0, 500, 0, 0, 0]
    assert symbols.notes == ("Lots or prices that could not be read: 4.",)


def test_the_feed_decides_for_codes_without_venue():
    known = {"BTCUSDT.CRYPTO": Listing("BTCUSDT.CRYPTO", "Bitcoin")}
    symbols = read_text("BTCUSDT BTC/USDT EURUSD 700 US.AAPL", venues=(Venue.FX, Venue.CRYPTO), known=known)
    assert symbols.ids == ("BTCUSDT.CRYPTO", "EURUSD.FX")
    assert symbols.listings[0].name == "Bitcoin"
    assert [(line.id, line.reason) for line in symbols.left_out] == [
        ("BTCUSDT.CRYPTO", Reason.DUPLICATE),
        ("00700.HK", Reason.NOT_ON_FEED),
        ("AAPL.US", Reason.NOT_ON_FEED),
    ]
    assert read_text("700 aapl", venues=(Venue.HK,)).summary.endswith(
        "left out: 1 that the feed does not have."
    )
    assert read_text("aapl 700", venues=(Venue.HK, Venue.US)).ids == ("AAPL.US", "00700.HK")


HK_FIRST = (Venue.HK, Venue.US)


def pasted_text(text: str, venues: tuple[Venue, ...] = HK_FIRST) -> tuple[list[str], list[str]]:
    """The ids, and what is left out."""
    shipped = "us" if venues[0] is Venue.US else "hk-connect"
    known = {each.id: each for each in load_universe(resource("universes", f"{shipped}.csv"))}
    symbols = read_text(text, venues=venues, known=known)
    return list(symbols.ids), [line.text for line in symbols.left_out]


@pytest.mark.parametrize(
    ("text", "ids", "left_out"),
    [
        (
            "buy some 700 and 9988 today",
            ["00700.HK", "09988.HK"],
            ["buy", "some", "and", "today"],
        ),
        ("Today I watch TSLA and 700", ["I.US", "TSLA.US", "00700.HK"], ["Today", "watch", "and"]),
        ("sell, then hold 700", ["00700.HK"], ["sell", "then", "hold"]),
        ("aapl tsla", ["AAPL.US", "TSLA.US"], []),
        ("700,aapl,brk.b", ["00700.HK", "AAPL.US", "BRK.B.US"], []),
        ("aapl", ["AAPL.US"], []),
        ("700 tencent\n9988 alibaba group\n", ["00700.HK", "09988.HK"], []),
    ],
)
def test_words_of_a_sentence_are_no_codes_on_a_feed_of_hong_kong(
    text: str, ids: list[str], left_out: list[str]
):
    assert pasted_text(text) == (ids, left_out)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("sofi rivn aapl", ["SOFI.US", "RIVN.US", "AAPL.US"]),
        ("buy AAPL and TSLA", ["AAPL.US", "TSLA.US"]),
    ],
)
def test_on_a_feed_of_american_shares_only_capitals_make_a_sentence(text: str, ids: list[str]):
    assert pasted_text(text, (Venue.US,))[0] == ids


def test_a_word_is_no_name_of_the_code_before_it():
    known = {"00700.HK": Listing("00700.HK", "Tencent")}
    symbols = read_text("700 and 5", venues=HK_FIRST, known=known)
    assert [(each.id, each.name) for each in symbols.listings] == [("00700.HK", "Tencent"), ("00005.HK", "")]


@pytest.mark.parametrize("text", ["700:HK", "0700:hk", "00700:HKG"])
def test_a_venue_may_stand_behind_a_colon(text: str):
    assert pasted_text(text) == (["00700.HK"], [])
    assert read_text(f"5 {text} 1").ids == ("00005.HK", "00700.HK", "00001.HK")


def test_gaps_are_filled_from_what_is_known_and_the_list_wins():
    known = {"00700.HK": Listing("00700.HK", "Tencent", "Communication", 100, 600.0, "note")}
    symbols = read_text("code,name,lot\n00700,Mine,\n00005,,400\n", known=known)
    assert symbols.listings[0] == Listing("00700.HK", "Mine", "Communication", 100, 600.0, "note")
    assert (symbols.listings[1].name, symbols.listings[1].lot) == ("", 400)


def test_a_file_that_is_not_there_is_said_in_one_error(tmp_path: Path):
    with pytest.raises(UsageError, match=r"the file absent\.csv\. The system says: No such file"):
        read_file(tmp_path / "absent.csv")
    with pytest.raises(UsageError, match=r"The system says: Is a directory"):
        read_file(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such device")
def test_a_device_without_end_is_too_large(tmp_path: Path):
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    with pytest.raises(UsageError, match="larger than 20 MB"):
        read_file(tmp_path / "zero.txt")


@pytest.mark.parametrize(
    "text", ['{"a": 1}', "[]", "[[]]", "1\n" * 100_001, '[{"code": 1}' + ', {"code": 1}' * 100_001 + "]"]
)
def test_texts_that_are_no_list_are_refused(text: str):
    with pytest.raises(UsageError):
        read_text(text)


def test_a_text_that_only_begins_like_a_document_is_read_as_words():
    assert read_text("<tr 700").ids == ("TR.US", "00700.HK")


def test_nothing_is_an_empty_list():
    assert read_text(" \n\t,;").summary == "0 instruments from the text."
    assert read_file(b"").listings == ()


def test_the_universes_that_ship_read_as_they_are():
    for path in sorted(UNIVERSE.parent.glob("*.csv")):
        loaded = load_universe(path)
        symbols = read_file(path)
        assert [(row.id, row.name, row.sector, row.lot) for row in symbols.listings] == [
            (row.id, row.name, row.sector, row.lot) for row in loaded
        ]
        assert symbols.left_out == symbols.repaired == symbols.notes == ()
        for listing in loaded:
            code, _, venue = listing.id.rpartition(".")
            assert FACTS[Venue(venue)].code.fullmatch(code)


def test_the_names_that_ship_agree_with_an_independent_list():
    path = Path(__file__).parents[4] / "shared" / "data" / "hk-equities.csv"
    if not path.exists():
        pytest.skip(f"the independent list {path.name} is not on this machine")
    with path.open(encoding="utf-8", newline="") as file:
        reference = {row["code"]: row for row in csv.DictReader(file)}
    # Renamed since, and a name whose beginning is cut off.
    otherwise = {"02799.HK", "01105.HK"}
    compared = [
        listing
        for listing in load_universe(UNIVERSE)
        if listing.name and listing.id in reference and listing.id not in otherwise
    ]
    assert len(compared) > 350
    for listing in compared:
        # Short names abbreviate, so the letters of the first word must be found in their order.
        letters = iter(reference[listing.id]["name"].casefold())
        assert all(letter in letters for letter in listing.name.split()[0].casefold()), listing
        # Lots of names that are traded little are not known.
        assert listing.lot == 0 or 10 <= listing.lot <= 50_000


def account(symbols: SymbolList) -> str:
    parts = [*symbols.ids, *(listing.name for listing in symbols.listings)]
    parts += [line.text for line in symbols.left_out] + [repair.text for repair in symbols.repaired]
    return " ".join(parts).upper()


@pytest.mark.parametrize("seed", range(40))
def test_of_any_words_each_is_taken_repaired_or_left_out(seed: int):
    # No headings, comments or quotation marks among them: those have their own tests.
    rng = random.Random(seed)
    odd = [
        "7OO",
        "hello!",
        "600519.SH",
        "@@",
        "1.5",
        "-3",
        "HSI.HK",
        "99999999999",
        "\x01\x7f",
        "９９",
        "É",
        "&",
        "HK",
        "US",
    ]
    codes = [
        "700",
        "00005",
        "0388.HK",
        "HK.01299",
        "aapl",
        "US.MSFT",
        "BRK.B",
        "$NVDA",
        "HK00941",
        "7E+02",
        "9988.0",
    ]
    names = ["腾讯", "Holdings", "Ltd.", "TENCENT", "Apple", "(Suspended)", "JD"]
    words = [rng.choice(rng.choice((odd, codes, names))) for _ in range(rng.randint(1, 40))]
    text = "".join(word + rng.choice([" ", "\n", ",", ";", "\t", "  ", ", ", "\r\n"]) for word in words)
    symbols = read_text(text)
    told = account(symbols)
    entries = len(symbols.listings) + len(symbols.left_out)
    assert entries <= len(words)
    for word in words:
        core = re.sub(r"^(HK\.?|US\.|\$)0*|\.(HK|US|0)$", "", word.upper()).lstrip("0") or word.upper()
        if not word.isprintable() or word == "７":
            continue
        assert core in told or word.upper() in told, (word, text, symbols)


@pytest.mark.parametrize("seed", range(150))
def test_no_text_and_no_bytes_raise_anything_but_the_one_error(seed: int):
    rng = random.Random(seed)
    pieces = [
        "code", "name", "700", ",", ";", "\t", "\n", "\r", '"', "'", "{", "}", "[", "]", ":", "(", ")",
        "<table>",
        "<tr>", "<td>", "</td>", "#", "\x00", "\ud800", "\u3000", "٣", "²", "1e999", "NaN", "-",
        "=", "$", "HK", " ", "腾", "'\"", "|",
        "\U0001f600", "9" * 5000, "%s", "\x1c", "\u2028",
    ]  # fmt: skip
    text = "".join(rng.choice(pieces) for _ in range(rng.randint(0, 60)))
    marks = [
        b"",
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"\x09\x00\x04\x00\x02\x00\x10\x00",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
    ]
    data = rng.choice(marks) + rng.randbytes(rng.randint(0, 300))
    for read in (
        lambda: read_text(text),
        lambda: read_file(text.encode("utf-8", "replace")),
        lambda: read_file(data),
    ):
        try:
            symbols = read()
        except UsageError:
            continue
        assert symbols.summary.endswith(".")
        assert all(symbols.details)


class TestLongLists:
    """More instruments than there are, and how often each is looked at."""

    @pytest.fixture(autouse=True)
    def _few(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for module in (gathering, pasted, reading, table):
            monkeypatch.setattr(module, "MAX_ENTRIES", 300)

    CODES = tuple(f"{number:05d}.HK" for number in range(1, 302))

    @pytest.mark.parametrize(
        "text",
        [
            "\n".join(CODES),
            ",".join(CODES),
            " ".join(CODES),
            "\n".join(f"{code},name of it" for code in CODES),
            "\n".join(f"{code}  Name of It" for code in CODES),
            "code,name\n" + "\n".join(f"{code},name of it" for code in CODES),
            json.dumps([{"code": code} for code in CODES]),
            json.dumps(CODES),
            " ".join(["AAPL"] * 301),
        ],
        ids=["lines", "commas", "spaces", "columns", "names", "headings", "json", "bare json", "words"],
    )
    def test_more_than_any_exchange_has_is_refused_pasted_or_from_a_file(self, text: str):
        what = "The list has more than 300 entries, so it cannot be a list of instruments."
        with pytest.raises(UsageError) as error:
            read_text(text)
        assert str(error.value) == what
        with pytest.raises(UsageError) as error:
            read_file(text.encode(), name="b.txt")
        assert str(error.value) == f"No instruments can be read from the file b.txt. {what}"

    def test_as_many_as_that_are_read(self):
        symbols = read_text("\n".join(self.CODES[:300]))
        assert len(symbols.listings) == 300

    def test_the_bound_is_above_every_list_of_an_exchange(self, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.undo()
        assert table.MAX_ENTRIES == 20_000
        with pytest.raises(UsageError, match=r"^The list has more than 20,000 entries"):
            read_text("00700\n" * 20_001)

    def test_warrants_that_the_list_tells_itself_do_not_count(self):
        rows = [f"{code},Derivative Warrants" for code in self.CODES]
        symbols = read_text("Stock Code,Category\n" + "\n".join([*rows, "00700,Equity"]))
        assert [listing.id for listing in symbols.listings] == ["00700.HK"]

    def test_comments_and_empty_lines_do_not_count(self):
        text = "\n".join([*("# a comment", "") * 301, "00700", "00005"])
        assert read_text(text).ids == ("00700.HK", "00005.HK")

    @pytest.mark.parametrize("text", ["\n".join(CODES[:300]), ",".join(CODES[:300]), "AAPL " * 300])
    def test_no_word_is_spelled_out_twice(self, text: str, monkeypatch: pytest.MonkeyPatch):
        spelled: list[object] = []
        spell = Speller._spelled

        def counted(speller: Speller, cell: Cell, padded: bool, venue: Venue | None) -> Spelling:
            spelled.append((cell, padded, venue))
            return spell(speller, cell, padded, venue)

        monkeypatch.setattr(Speller, "_spelled", counted)
        read_text(text)
        assert len(spelled) == len(set(spelled)) > 0

    def test_a_code_as_a_number_is_not_taken_for_the_same_as_text(self):
        speller = Speller((), {})
        assert speller.read("1.0").damages == (Damage.DECIMALS,)
        assert speller.read(1.0).damages == ()
        assert speller.read("700", padded=True).damages == (Damage.ZEROS,)
        assert speller.read("700").damages == ()


@pytest.mark.parametrize(
    "text", ["0005.HK, SH600519, 1810", "0005.HK\tSH600519\n1810", "0005.HK; SZ000001; 1810"]
)
def test_a_code_of_another_market_behind_a_code_is_told_and_not_taken_for_its_name(text: str):
    found = read_text(text)
    assert found.ids == ("00005.HK", "01810.HK")
    assert len(found.left_out) == 1
    assert found.left_out[0].text in {"SH600519", "SZ000001"}
