"""Finding instruments as a person types them: every spelling, both scripts, initials, and slips."""

from __future__ import annotations

import random

import pytest

from tickdeck.domain.venue import Venue
from tickdeck.settings.paths import resource
from tickdeck.settings.universe import Listing, load_universe
from tickdeck.symbols.folding import folded
from tickdeck.symbols.mistyping import NearWords, mistyped_length
from tickdeck.symbols.search import Found, FoundIn, Rank, Script, SearchIndex
from tickdeck.symbols.syllables import syllables

HK = load_universe(resource("universes", "hk-connect.csv"))
US = load_universe(resource("universes", "us.csv"))
BOTH = Venue.HK, Venue.US


@pytest.fixture(scope="module")
def index() -> SearchIndex:
    return SearchIndex(HK + US, venues=BOTH)


def marked(found: Found) -> list[str]:
    text = {FoundIn.CODE: found.code, FoundIn.NAME: found.name, FoundIn.NAME_ZH: found.name_zh}
    return [text[found.found_in][start:end] for start, end in found.matched]


@pytest.mark.parametrize(
    "text",
    [
        "700",
        "0700",
        "00700",
        "00700.HK",
        "0700.hk",
        "hk.00700",
        "HK700",
        "700 HK",
        "７００",
        " 700 ",
        "hk:700",
    ],
)
def test_a_hong_kong_code_is_found_in_every_spelling(index: SearchIndex, text: str):
    first = index.find(text)[0]
    assert (first.id, first.name, first.is_known) == ("00700.HK", "Tencent", True)
    assert first.rank in (Rank.CODE, Rank.SPELLING)


@pytest.mark.parametrize("text", ["aapl", "AAPL", "aapl.us", "US.AAPL", "$AAPL", "NASDAQ:AAPL"])
def test_an_american_code_is_found_in_every_spelling(index: SearchIndex, text: str):
    assert index.find(text)[0].id == "AAPL.US"


def test_every_letter_of_a_code_leads_to_it(index: SearchIndex):
    for text in ("00700.hk", "700.hk", "hk.00700", "us.aapl", "aapl.us"):
        for length in range(6, len(text) + 1):
            assert index.find(text[:length])[0].id in ("00700.HK", "AAPL.US"), text[:length]


def test_what_fits_better_stands_first():
    index = SearchIndex(
        [
            Listing("PART.US", "Old Abc Mining"),
            Listing("ZABX.US", "Zabcdef"),
            Listing("ABCD.US", "Something"),
            Listing("ABC.US", "Anything"),
            Listing("CHIN.US", "Chinese", name_zh_hant="甲乙丙", name_zh_hans="甲乙丙", pinyin="abc"),
        ]
    )
    assert [(found.id, found.rank) for found in index.find("abc")] == [
        ("ABC.US", Rank.CODE),
        ("ABCD.US", Rank.CODE_PREFIX),
        ("PART.US", Rank.WORDS),
        ("ZABX.US", Rank.PART),
        ("CHIN.US", Rank.PINYIN),
    ]
    assert [found.id for found in index.find("abc", limit=2)] == ["ABC.US", "ABCD.US"]


def test_between_equals_the_more_traded_stands_first(index: SearchIndex):
    order = [listing.id for listing in HK + US]
    places = [order.index(found.id) for found in index.find("china") if found.rank is Rank.WORDS]
    assert len(places) > 10
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("text", "instrument", "spans"),
    [
        ("騰", "00700.HK", ["騰"]),
        ("腾讯", "00700.HK", ["騰訊"]),
        ("騰訊控股", "00700.HK", ["騰訊控股"]),
        ("汇丰", "00005.HK", ["滙豐"]),
        ("匯豐", "00005.HK", ["滙豐"]),
        ("恆基", "00012.HK", ["恒基"]),
        ("中信証券", "06030.HK", ["中信證券"]),
        ("txkg", "00700.HK", ["騰訊控股"]),
        ("TXK", "00700.HK", ["騰訊控"]),
        ("cqncsyyh", "03618.HK", ["重慶農村商業銀行"]),
    ],
)
def test_chinese_names_and_initials_are_found_in_both_scripts(
    index: SearchIndex, text: str, instrument: str, spans: list[str]
):
    first = index.find(text)[0]
    assert first.id == instrument
    assert first.found_in is FoundIn.NAME_ZH
    assert marked(first) == spans


def test_chinese_names_are_shown_in_the_script_that_was_asked_for():
    simplified = SearchIndex(HK, script=Script.SIMPLIFIED)
    for text in ("騰訊", "腾讯", "tx"):
        first = simplified.find(text)[0]
        assert (first.name_zh, marked(first)) == ("腾讯控股", ["腾讯"])


def test_the_beginning_of_initials_comes_before_their_middle(index: SearchIndex):
    pinyin = {listing.id: listing.pinyin for listing in HK}
    found = [pinyin[each.id] for each in index.find("yh") if each.rank is Rank.PINYIN]
    begins = [initials.startswith("yh") for initials in found]
    assert begins == sorted(begins, reverse=True)
    assert {True, False} <= set(begins)


@pytest.mark.parametrize(
    ("text", "name", "spans"),
    [
        ("ten", "Tencent", ["Ten"]),
        ("ping an", "Ping An", ["Ping An"]),
        ("pingan", "Ping An", ["Ping An"]),
        ("mob chi", "China Mobile", ["Chi", "Mob"]),
        ("JD.com", "JD.com", ["JD", "com"]),
        ("at&t", "AT&T", ["AT", "T"]),
        ("cent", "Tencent", ["cent"]),
    ],
)
def test_names_are_found_by_their_words_and_parts(index: SearchIndex, text: str, name: str, spans: list[str]):
    found = next(each for each in index.find(text) if each.name == name)
    # Two words in a row are one mark or two.
    assert "".join(marked(found)).replace(" ", "") == "".join(spans).replace(" ", "")
    assert found.found_in is FoundIn.NAME


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("tencnet", "Tencent"),
        ("tecent", "Tencent"),
        ("tenncent", "Tencent"),
        ("tebcent", "Tencent"),
        ("alibba", "Alibaba"),
        ("etncent", "Tencent"),
        ("chian mobile", "China Mobile"),
        ("china mobille", "China Mobile"),
    ],
)
def test_one_slip_is_forgiven(index: SearchIndex, text: str, name: str):
    found = [each for each in index.find(text) if each.is_known]
    assert found[0].name == name
    assert found[0].rank is Rank.MISTYPED


def test_slips_come_after_whatever_fits(index: SearchIndex):
    for text in ("china", "bank", "horizo", "semi", "gold"):
        ranks = [found.rank for found in index.find(text, limit=50)]
        assert ranks == sorted(ranks)
        assert ranks[0] <= Rank.PART


def test_a_code_that_is_not_listed_is_offered_last(index: SearchIndex):
    last = index.find("xyz.us")[-1]
    assert (last.id, last.is_known, last.name, last.rank) == ("XYZ.US", False, "", Rank.UNKNOWN)
    assert [found.is_known for found in index.find("appl")] == [True, True, True, False]
    assert all(found.is_known for found in index.find("00700"))
    # Nothing is offered that the feed does not have.
    assert SearchIndex(HK, venues=(Venue.HK,)).find("xyz.us") == []


@pytest.mark.parametrize("text", ["", "  ", "!!", "\n", "\x1f", "\x00", "¤¤", "…", "’" * 500])
def test_what_says_nothing_finds_nothing(index: SearchIndex, text: str):
    assert index.find(text) == []


def test_an_empty_list_offers_codes_only():
    index = SearchIndex([])
    assert index.find("ten cent") == []
    assert [(found.id, found.is_known) for found in index.find("700")] == [("00700.HK", False)]


@pytest.mark.parametrize("seed", range(20))
def test_whatever_is_typed_marks_stay_within_the_texts_and_nothing_comes_twice(index: SearchIndex, seed: int):
    rng = random.Random(seed)
    alphabet = "abchinte 0789.,&-/騰汇中行ＡＢßİﬁ\x1f\n"
    for _ in range(40):
        text = "".join(rng.choice(alphabet) for _ in range(rng.randrange(1, 9)))
        results = index.find(text)
        assert len(results) <= 20
        assert len({found.id for found in results}) == len(results)
        ranks = [found.rank for found in results]
        assert ranks == sorted(ranks)
        for found in results:
            assert all(marked(found)), (text, found)
            assert list(found.matched) == sorted(found.matched)


def test_folding_keeps_every_place():
    for text in ("AT&T", "İstanbul ßa", "滙豐控股-W", "ﬁne", ""):
        assert len(folded(text)) == len(text)


@pytest.mark.parametrize(
    ("typed", "word", "length"),
    [
        ("tencemt", "tencent", 7),
        ("tecent", "tencent", 7),
        ("tenct", "tencent", 5),
        ("tencxnt", "tencent", 7),
        ("tnecent", "tencent", 7),
        ("texxent", "tencent", 0),
        ("zzzz", "tencent", 0),
        ("goldd", "gold", 4),
    ],
)
def test_one_slip_and_no_more(typed: str, word: str, length: int):
    assert mistyped_length(typed, word) == length


def test_words_that_begin_so_are_no_slips():
    words = NearWords([("tencent", 0, 0), ("tenxent", 1, 4), ("china", 1, 11)])
    assert list(words.near("tence")) == [(1, 4, 9)]
    assert list(words.near("ten")) == []
    assert list(words.near("chnia")) == [(1, 11, 16)]


def test_the_names_that_ship_are_in_their_script():
    named = [listing for listing in HK if listing.name]
    chinese = [listing for listing in named if listing.name_zh_hant]
    assert len(chinese) >= len(named) - 5
    for listing in chinese:
        assert len(listing.name_zh_hant) == len(listing.name_zh_hans)
        # Characters of the other script are in neither encoding.
        listing.name_zh_hant.encode("big5hkscs")
        listing.name_zh_hans.encode("gb2312")
    assert len({listing.name_zh_hans for listing in chinese}) == len(chinese)


@pytest.mark.parametrize(
    ("text", "instrument", "spans"),
    [
        ("tengxun", "00700.HK", ["騰訊"]),
        ("tengxunkonggu", "00700.HK", ["騰訊控股"]),
        ("teng xun", "00700.HK", ["騰訊"]),
        ("TengX", "00700.HK", ["騰訊"]),
        ("gongshangyinhang", "01398.HK", ["工商銀行"]),
        ("xunkong", "00700.HK", ["訊控"]),
        ("lvcheng", "03900.HK", ["綠城"]),
        ("lucheng", "03900.HK", ["綠城"]),
        ("tcldianzi", "01070.HK", ["TCL電子"]),
    ],
)
def test_whole_pinyin_finds_a_name_from_any_syllable_on(
    index: SearchIndex, text: str, instrument: str, spans: list[str]
):
    found = index.find(text)[0]
    assert (found.id, found.rank, found.found_in) == (instrument, Rank.SYLLABLES, FoundIn.NAME_ZH)
    assert marked(found) == spans


def test_whole_pinyin_comes_behind_initials_and_names_that_begin_with_it_first():
    index = SearchIndex(
        [
            Listing("00001.HK", "One", name_zh_hant="中安", name_zh_hans="中安", pinyin="za"),
            Listing("00002.HK", "Two", name_zh_hant="安中", name_zh_hans="安中", pinyin="az"),
            Listing("00003.HK", "Three", name_zh_hant="阿難", name_zh_hans="阿难", pinyin="an"),
        ]
    )
    found = [(each.id, each.rank) for each in index.find("an") if each.is_known]
    assert found == [
        ("00003.HK", Rank.PINYIN),
        ("00002.HK", Rank.SYLLABLES),
        ("00001.HK", Rank.SYLLABLES),
    ]


def test_syllables_begin_with_the_initials_that_ship():
    named = [listing for listing in HK if listing.name_zh_hans]
    assert len(named) > 500
    for listing in named:
        assert "".join(each[0] for each in syllables(listing.name_zh_hans)) == listing.pinyin


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("重庆银行", "chong qing yin hang"),
        ("中国重汽", "zhong guo zhong qi"),
        ("网易云音乐", "wang yi yun yin yue"),
        ("北京首都机场", "bei jing shou du ji chang"),
        ("亿都国际", "yi du guo ji"),
        ("阿坐", "a zuo"),
        ("鑫", "xin"),
        ("361度", "3 6 1 du"),
        ("", ""),
        ("騰訊", ""),
        ("饕餮", ""),
    ],
)
def test_names_are_read_whole_or_not_at_all(name: str, read: str):
    assert " ".join(syllables(name)) == read
