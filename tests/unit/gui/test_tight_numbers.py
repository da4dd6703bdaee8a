"""Numbers held in few bytes: they come back exactly, and are found like the numbers themselves."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
import pytest

from tickdeck.gui.charts.tight_numbers import TightNumbers, tight

SCALES = (1.0, 10.0, 100.0, 1e3, 1e6)


def held(*numbers: float) -> TightNumbers:
    return tight(np.array(numbers, dtype=np.float64), SCALES)


@pytest.mark.parametrize(
    ("numbers", "bytes_each"),
    [
        ((7.0, 7.0), 1),
        ((388.2, 390.0, 388.4), 1),
        ((-0.125, 12.0, 0.001), 2),
        ((0.0, 0.000_001, 3_600.000_001), 4),
        ((0.1 + 0.2, 1.0), 8),
        ((0.0, 1e12), 8),
        ((0.0, 5_000.000_001), 8),
        ((), 1),
        ((1.0, 1e308), 8),
    ],
)
def test_numbers_come_back_exactly_from_as_few_bytes_as_will_do(
    numbers: tuple[float, ...], bytes_each: int
) -> None:
    made = held(*numbers)
    assert made.at(slice(None)).tolist() == list(numbers)
    assert made.rows.dtype.itemsize == bytes_each


def test_what_was_of_four_bytes_comes_back_so() -> None:
    volume = np.array([100, 2_500, 0], dtype=np.float32)
    made = tight(volume, (1.0,))
    assert (made.rows.dtype, made.at(slice(None)).dtype) == (np.uint16, np.float32)
    assert np.array_equal(made.at(np.array([2, 0])), volume[[2, 0]])


def test_one_odd_number_behind_many_round_ones_is_not_rounded() -> None:
    numbers = np.append(np.arange(1_000.0), 1 / 3)
    assert np.array_equal(tight(numbers, SCALES).at(slice(None)), numbers)


def test_what_is_behind_the_last_is_not_found_where_that_is_the_most_that_fits() -> None:
    numbers = np.arange(256.0)
    made = tight(numbers, (1.0,))
    assert made.rows.dtype == np.uint8
    assert [made.first_from(edge) for edge in (255.0, 255.5, 300.0)] == [255, 256, 256]


def times(seed: int, unit: float) -> npt.NDArray[np.float64]:
    rng = np.random.default_rng(seed)
    return np.sort(rng.integers(-30_000, 30_000, 4_000)) / unit


@pytest.mark.parametrize("numbers", [times(1, 1e3), times(2, 1e6), times(3, 1e3) + math.pi / 1e5])
def test_edges_are_found_as_among_the_numbers_themselves(numbers: npt.NDArray[np.float64]) -> None:
    made = tight(numbers, (1e3, 1e6))
    near = [numbers, np.nextafter(numbers, np.inf), np.nextafter(numbers, -np.inf)]
    far = [-math.inf, -1e9, numbers[0] - 1, numbers[-1] + 1, 1e9, math.inf]
    edges = np.concatenate([*near, np.random.default_rng(4).uniform(-40, 40, 2_000), far])
    assert np.array_equal(made.places_of(edges), np.searchsorted(numbers, edges))
    above = [made.first_above(edge) for edge in edges[::7].tolist()]
    assert above == np.searchsorted(numbers, edges[::7], "right").tolist()
