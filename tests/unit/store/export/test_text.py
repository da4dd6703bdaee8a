from __future__ import annotations

import math
import random
import struct

import numpy as np
import pytest

from tickdeck.store.export.text import decimals, integers, joined, offsets, times, words


def _lines(column: np.ndarray) -> list[str]:
    return joined([column]).decode().split("\n")[:-1]


def _decimals(values: list[float]) -> list[str]:
    return _lines(decimals(np.array(values, dtype=np.float64)))


def test_numbers_have_no_more_digits_than_they_need():
    values = [71.45, 100.0, 0.1, 1e-8, -3.25, 0.30000000000000004, 123456789.125, 5e22, 0.0, 12.0]
    assert _decimals(values) == [
        "71.45",
        "100",
        "0.1",
        "0.00000001",
        "-3.25",
        "0.30000000000000004",
        "123456789.125",
        "5e+22",
        "0",
        "12",
    ]


def test_any_double_reads_back_as_it_was():
    dice = random.Random(5)
    values = [struct.unpack("<d", dice.randbytes(8))[0] for _ in range(20_000)]
    values += [dice.randrange(10**9) / 10 ** dice.randrange(9) for _ in range(20_000)]
    values += [dice.randrange(10**17) / 10 ** dice.randrange(9) for _ in range(20_000)]
    values += [2.0**53, 2.0**53 - 1, -(2.0**53), math.inf, -math.inf, -0.0, 5e-324, 1.7976931348623157e308]
    values = [value for value in values if not math.isnan(value)]
    for value, text in zip(values, _decimals(values), strict=True):
        assert struct.pack("<d", float(text)) == struct.pack("<d", value), text


def test_market_prices_have_as_many_digits_as_python_gives_them():
    dice = random.Random(6)
    values = [dice.randrange(1, 10**8) / 10 ** dice.randrange(7) for _ in range(20_000)]
    for value, text in zip(values, _decimals(values), strict=True):
        expected = repr(value).removesuffix(".0")
        assert text == expected or "e" in expected


def test_what_is_not_known_is_nothing():
    assert _decimals([math.nan, 1.5, math.nan]) == ["", "1.5", ""]
    assert _decimals([]) == []


def test_whole_numbers_of_all_sizes_are_written():
    values = [0, 1, 9, 10, -1, -10, 2**63 - 1, -(2**63), 1_782_129_600_000_000]
    assert _lines(integers(np.array(values, dtype=np.int64))) == [str(value) for value in values]


@pytest.mark.parametrize(
    ("time_us", "text"),
    [
        (0, "1970-01-01T00:00:00.000000"),
        (1_782_129_600_000_001, "2026-06-22T12:00:00.000001"),
        (1_782_129_659_999_999, "2026-06-22T12:00:59.999999"),
        (253_402_300_799_999_999, "9999-12-31T23:59:59.999999"),
        (-1_500_000, "1969-12-31T23:59:58.500000"),
    ],
)
def test_times_have_microseconds(time_us: int, text: str):
    ending = words(["Z"], np.zeros(3, dtype=np.int64))
    assert _lines(times(np.full(3, time_us), ending)) == [text + "Z"] * 3


def test_offsets_are_as_iso_8601_has_them():
    minutes = np.array([480, -240, 0, 330], dtype=np.int64)
    assert _lines(offsets(minutes * 60_000_000)) == ["+08:00", "-04:00", "+00:00", "+05:30"]


def test_columns_become_lines():
    numbers = np.array([1, 0, 2], dtype=np.int64)
    lines = joined([integers(numbers), words(["a", "", "匯豐"], numbers)])
    assert lines.decode() == "1,\n0,a\n2,匯豐\n"
