"""What a filter lets pass, and what it says when it was not understood."""

from __future__ import annotations

import numpy as np
import pytest

from gui.live_market import MORNING_US, NAN, prints
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.gui.tables.quote_filter import parse_filter
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.minutes import Minutes

TENCENT, ALIBABA, HKEX, BOC, QUIET = range(5)
CHINESE = {"00700.HK": "騰訊 腾讯 txkg"}


@pytest.fixture
def board() -> Board:
    board = Board(
        InstrumentTable(
            [
                Instrument("00700.HK", "Tencent", "Technology", 100, "HKD"),
                Instrument("09988.HK", "Alibaba", "Technology", 100, "HKD"),
                Instrument("00388.HK", "HKEX", "Financials", 100, "HKD"),
                Instrument("03988.HK", "Bank of China", "Financials", 1000, "HKD"),
                Instrument("00017.HK", "New World Dev", "Property", 1000, "HKD"),
            ]
        )
    )
    board.set_previous_closes({TENCENT: 400.0, ALIBABA: 150.0, HKEX: 300.0, BOC: 4.0, QUIET: 9.0})
    board.apply(
        prints((TENCENT, 410.0, 50_000), (ALIBABA, 153.0, 1_000), (HKEX, 294.0, 100_000), (BOC, 4.0, 1e6))
    )
    board.apply_quotes({TENCENT: (MORNING_US, MORNING_US, 409.8, 1.0, 410.2, 1.0)})
    return board


def passing(board: Board, text: str, **given: object) -> list[int]:
    found = parse_filter(text, board, **given)  # type: ignore[arg-type]
    assert found.error == ""
    return np.flatnonzero(found.mask()).tolist()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [TENCENT, ALIBABA, HKEX, BOC, QUIET]),
        (">2%", [TENCENT]),
        (">=2%", [TENCENT, ALIBABA]),
        ("≥ 2 %".replace(" %", "%"), [TENCENT, ALIBABA]),
        ("<-1%", [HKEX]),
        ("<−1%", [HKEX]),
        ("chg=0", [BOC]),
        ("turnover>10m", [TENCENT, HKEX]),
        (">10m turnover", [TENCENT, HKEX]),
        ("turnover >10m", [TENCENT, HKEX]),
        ("turnover > 10m", [TENCENT, HKEX]),
        (">2% turnover>10m tech", [TENCENT]),
        (">2% turnover >10m", [TENCENT]),
        ("<0% >10m turnover", [HKEX]),
        ("vol>=1e6", [BOC]),
        ("volume>=1,000,000", [BOC]),
        ("price<5", [BOC]),
        ("<5", [BOC]),
        ("spread<0.1%", [TENCENT]),
        ("spread<0.09%", []),
        ("lot=1000", [BOC, QUIET]),
        ("tech", [TENCENT, ALIBABA]),
        ("financials -bank", [HKEX]),
        ("bank china", [BOC]),
        ('"new world"', [QUIET]),
        ('"world new"', []),
        ("988", [ALIBABA, BOC]),
        ("tencent or hkex", [TENCENT, HKEX]),
        ("tencent|hkex", [TENCENT, HKEX]),
        ("tech >2% | financials <0%", [TENCENT, HKEX]),
        ("tech and >2%", [TENCENT]),
        ("!tech", [HKEX, BOC, QUIET]),
        ("騰訊", [TENCENT]),
        ("腾讯", [TENCENT]),
        ("turnover>1万 price>400", [TENCENT]),
    ],
)
def test_rows_pass_when_all_that_is_asked_holds(board: Board, text: str, expected: list[int]) -> None:
    assert passing(board, text, names=lambda code: CHINESE.get(code, "")) == expected


def test_a_figure_that_is_unknown_is_never_compared(board: Board) -> None:
    assert QUIET not in passing(board, "volume>=0")
    assert QUIET not in passing(board, "volume<1")
    assert passing(board, "bid>0") == [TENCENT]
    board.last[BOC] = NAN
    assert BOC not in passing(board, "price<5")


def test_what_a_comparison_denies_must_be_known_too(board: Board) -> None:
    assert passing(board, "-turnover>10m") == [ALIBABA, BOC]


def test_figures_are_compared_as_they_are_when_asked(board: Board) -> None:
    found = parse_filter(">2%", board)
    assert np.flatnonzero(found.mask()).tolist() == [TENCENT]
    board.apply(prints((ALIBABA, 160.0, 100), (TENCENT, 401.0, 100)))
    assert np.flatnonzero(found.mask()).tolist() == [ALIBABA]


def test_relative_volume_and_the_change_in_five_minutes_need_somebody_who_tells_them(board: Board) -> None:
    minutes = Minutes(board.instruments)
    minutes.append(prints((TENCENT, 400.0, 1), (HKEX, 294.0, 1), at_us=MORNING_US - 6 * 60_000_000))
    minutes.append(prints((TENCENT, 410.0, 1), (HKEX, 294.0, 1)))
    told = np.array([3.5, 0.5])
    assert passing(board, "rvol>3", rvol=lambda: told) == [TENCENT]
    assert passing(board, "5m>1%", minutes=minutes) == [TENCENT]
    assert passing(board, "5m<1%", minutes=minutes) == [HKEX]
    assert parse_filter("rvol>3", board).error == "There is no figure called “rvol”."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("foo>2", "There is no figure called “foo”."),
        ("turnover>", "There is no number behind the sign in “turnover>”."),
        ("turnover>10q", "There is no number behind the sign in “turnover>10q”."),
        ("price>1.2.3", "There is no number behind the sign in “price>1.2.3”."),
        ('"new world', "A quotation mark is missing."),
        ("or tech", "Something is missing before “or”."),
        ("tech |", "Something is missing behind “or”."),
    ],
)
def test_what_is_not_understood_is_said_and_lets_all_pass(board: Board, text: str, said: str) -> None:
    found = parse_filter(text, board)
    assert found.error == said
    assert found.mask().all()


@pytest.mark.parametrize(
    "text", [">", "||", "<<>>", "=", '""', "-", "% > %", ">%", "1e>e1", "\t", "(((", "a" * 500]
)
def test_any_text_is_harmless(board: Board, text: str) -> None:
    assert parse_filter(text, board).mask().size == 5


def test_an_instrument_added_later_is_filtered_too(board: Board) -> None:
    found = parse_filter("hsbc", board)
    assert not found.mask().any()
    number = board.instruments.add(Instrument("00005.HK", "HSBC"))
    board.fit()
    assert np.flatnonzero(found.mask()).tolist() == [number]
