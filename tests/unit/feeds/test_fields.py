from __future__ import annotations

import math

import msgspec
import pytest

from tickdeck.feeds.fields import price_of, quantity_of, rejection, seq_of, time_us_of
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
        (4_102_444_799, 4_102_444_799_000_000),
    ],
)
def test_times_are_understood_by_their_magnitude(stamp: int, time_us: int):
    assert time_us_of(stamp) == time_us


def test_a_field_that_is_absent_is_marked_as_such():
    assert time_us_of(None) == -1
    assert seq_of(None) == -1
    assert math.isnan(quantity_of(None, "volume"))
    assert math.isnan(quantity_of("", "volume"))


@pytest.mark.parametrize(
    "stamp", [-1, 0, 12_345, 946_684_799, 4_102_444_800, -1_782_180_164_000, 10**25, 10**1000]
)
def test_an_absurd_time_is_rejected(stamp: int):
    with pytest.raises(RejectedError, match="time is absurd"):
        time_us_of(stamp)


@pytest.mark.parametrize("seq", [-1, 2**63, 2**70])
def test_an_impossible_id_is_rejected(seq: int):
    with pytest.raises(RejectedError, match="id is out of range"):
        seq_of(seq)


def test_ids_may_be_as_large_as_a_tick_holds():
    assert seq_of(2**63 - 1) == 2**63 - 1
    assert seq_of(0) == 0


@pytest.mark.parametrize("price", [0.0, -0.0, -5.5, math.nan, math.inf, -math.inf])
def test_prices_are_finite_and_above_zero(price: float):
    assert price_of(0.0001) == 0.0001
    with pytest.raises(RejectedError, match="price is"):
        price_of(price)


@pytest.mark.parametrize("quantity", [-1.0, math.nan, math.inf])
def test_quantities_may_be_zero_but_are_finite_and_not_negative(quantity: float):
    assert quantity_of(0.0, "volume") == 0.0
    with pytest.raises(RejectedError, match="volume is"):
        quantity_of(quantity, "volume")


class _Data(msgspec.Struct):
    price: float


class _Level(msgspec.Struct):
    volume: float


class _Book(msgspec.Struct):
    bids: list[_Level]


class _Frame(msgspec.Struct):
    data: _Data


class _BookFrame(msgspec.Struct):
    data: _Book


@pytest.mark.parametrize("value", ["1", "22", '"cheap"', '"<script>"', "[]", "{}", "null"])
def test_reasons_are_constant_words_so_that_counting_stays_bounded(value: str):
    frame = b'{"data":{"price":[%s]}}' % value.encode()
    with pytest.raises(msgspec.ValidationError) as wrong:
        msgspec.json.decode(frame, type=_Frame)
    assert rejection(wrong.value).reason == "price is not a number"


@pytest.mark.parametrize("place", [0, 1, 12])
def test_the_field_of_a_level_is_named_without_its_place(place: int):
    levels = ['{"volume":1}'] * place + ['{"volume":"many"}']
    frame = b'{"data":{"bids":[%s]}}' % ",".join(levels).encode()
    with pytest.raises(msgspec.ValidationError) as wrong:
        msgspec.json.decode(frame, type=_BookFrame)
    assert rejection(wrong.value).reason == "volume is not a number"


def test_what_is_no_json_is_told_from_what_has_other_values():
    for frame, reason in ((b"{", "frame is not JSON"), (b"[]", "frame has values of the wrong type")):
        with pytest.raises(msgspec.MsgspecError) as wrong:
            msgspec.json.decode(frame, type=_Frame)
        assert rejection(wrong.value).reason == reason
