from __future__ import annotations

import math

import pytest

from tickdeck.feeds.fields import price_of, quantity_of, seq_of, time_us_of
from tickdeck.pipeline.rejects import RejectedError

US = 1_782_180_164_123_456


@pytest.mark.parametrize(
    ("stamp", "time_us"),
    [
        (US // 1_000_000, US // 1_000_000 * 1_000_000),
        (US // 1000, US // 1000 * 1000),
        (US, US),
        (US * 1000 + 789, US),
        (1_605_509_068, 1_605_509_068_000_000),
        (946_684_800, 946_684_800_000_000),
    ],
)
def test_times_are_understood_by_their_magnitude(stamp: int, time_us: int):
    assert time_us_of(stamp) == time_us
    assert time_us_of(str(stamp)) == time_us


def test_a_field_that_is_absent_is_marked_as_such():
    assert time_us_of(None) == -1
    assert seq_of(None) == -1
    assert math.isnan(quantity_of(None, "volume"))


@pytest.mark.parametrize(
    "stamp",
    [-1, 0, 12_345, 946_684_799, 4_102_444_800, -1_782_180_164_000, 10**25, "", "noon", "-1782180164000", "-",
     "--5", "1-", "1.5e12", "1782180164.5", "9" * 5000, "²", "0x10"],
)  # fmt: skip
def test_an_absurd_time_is_rejected(stamp: int | str):
    with pytest.raises(RejectedError, match="time is"):
        time_us_of(stamp)


@pytest.mark.parametrize("seq", [-1, 2**63, 2**70, "-3", "--3", "", "next", "1.5", "9" * 5000])
def test_an_impossible_id_is_rejected(seq: int | str):
    with pytest.raises(RejectedError, match="id is"):
        seq_of(seq)


def test_ids_may_be_as_large_as_a_tick_holds():
    assert seq_of(2**63 - 1) == seq_of(str(2**63 - 1)) == 2**63 - 1
    assert seq_of("0") == 0


@pytest.mark.parametrize("value", ["651.12", "651.120000", 651.12, "6.5112e2"])
def test_prices_are_read_to_the_nearest_double(value: str | float):
    assert price_of(value) == 651.12


@pytest.mark.parametrize(
    "value", [None, "", " ", "cheap", "nan", "NaN", "inf", "1e400", "1_000", "1,000", "0x10"]
)
def test_what_is_no_number_is_no_price(value: object):
    with pytest.raises(RejectedError, match="price is not a number"):
        price_of(value)


@pytest.mark.parametrize("value", ["0", 0.0, "-0.0", "-1", -5.5, "-inf"])
def test_prices_are_above_zero(value: str | float):
    with pytest.raises(RejectedError, match="price is not above zero"):
        price_of(value)


def test_quantities_may_be_zero_but_neither_negative_nor_empty():
    assert quantity_of("0", "volume") == 0.0
    assert quantity_of("0.00017", "volume") == 0.00017
    with pytest.raises(RejectedError, match="volume is negative"):
        quantity_of("-1", "volume")
    with pytest.raises(RejectedError, match="turnover is not a number"):
        quantity_of("", "turnover")


def test_reasons_are_constant_words_so_that_counting_stays_bounded():
    reasons = set()
    for value in ("a", "b", "c" * 1000):
        with pytest.raises(RejectedError) as rejected:
            price_of(value)
        reasons.add(rejected.value.reason)
    assert len(reasons) == 1
