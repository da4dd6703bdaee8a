"""Lines that are compared begin with the same moment, and with no price from across a gap."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tickdeck.domain.tick import NO_SEQ, TICK
from tickdeck.gui.charts.compared import Comparison, Trail, common_x, compared, trail_of
from tickdeck.gui.charts.plot_state import Peer
from tickdeck.gui.charts.tick_columns import COLUMN
from tickdeck.gui.charts.tick_series import TickSeries

T0_US = 1_789_954_200_000_000
WIDTH_S = 1.0


def series(*runs: list[tuple[float, float]]) -> TickSeries:
    """Runs of (second, price); each but the first follows a gap."""
    made = TickSeries()
    for number, run in enumerate(runs):
        block = np.zeros(len(run), dtype=TICK)
        block["time_us"] = block["recv_us"] = [T0_US + round(at * 1e6) for at, _ in run]
        block["price"], block["volume"], block["seq"] = [price for _, price in run], 100.0, NO_SEQ
        made.append(block, after_gap=number > 0)
    return made


def trail(own: TickSeries, low_x: float, high_x: float, *bands: tuple[float, float]) -> Trail:
    return trail_of(own.columns(low_x, high_x, WIDTH_S), bands)


def peer(made: TickSeries, name: str = "00700", place: int = 0) -> Peer:
    return Peer(name, made, (made.t0_us - T0_US) / 1e6, place)


def shown(
    own: TickSeries, edges: tuple[float, float], *peers: Peer, bands: tuple[float, float] | None = None
) -> Comparison:
    own_trail = trail(own, *edges, *([bands] if bands else []))
    return compared(own_trail, peers, edges, width_s=WIDTH_S, otherwise=77.0)


def change_at(found: Comparison, number: int, x: float) -> float:
    """By what part the price of a line at a time differs from the one that per cent are counted from."""
    line, _ = found.lines[number]
    return float(line.y[np.searchsorted(line.x, x + WIDTH_S, side="right") - 1]) / found.base - 1


def test_lines_that_trade_all_the_time_begin_at_the_left_edge() -> None:
    own = series([(at, 100.0 + at) for at in range(60)])
    other = series([(at, 50.0 + at) for at in range(60)])
    found = shown(own, (20.5, 50.0), peer(other))
    assert found.base == 120.0
    line, label = found.lines[0]
    assert line.y[0] == pytest.approx(120.0)
    assert label == "00700 +42.86%", "of 70 at the left edge it is 100 at the right one, and not what follows"


def test_no_price_from_before_a_gap_is_what_per_cent_are_counted_from() -> None:
    """The view begins within the gap: what was before it is the price of another time."""
    own = series([(0, 100.0), (10, 100.0)], [(40, 104.0), (50, 105.0)])
    other = series([(0, 50.0), (10, 50.0)], [(42, 60.0), (50, 60.0)])
    found = shown(own, (20.0, 55.0), peer(other))
    assert found.base == 104.0
    line, label = found.lines[0]
    assert line.y.tolist() == pytest.approx([104.0] * line.y.size)
    assert line.x.min() >= 42
    assert label == "00700 0.00%"


def test_a_band_ends_what_a_price_before_it_holds() -> None:
    own = series([(0, 100.0), (10, 100.0), (40, 104.0), (50, 105.0)])
    other = series([(at, 50.0 + at) for at in range(56)])
    assert shown(own, (20.0, 55.0), peer(other)).base == 100.0
    found = shown(own, (20.0, 55.0), peer(other), bands=(12.0, 39.0))
    assert found.base == 104.0
    assert change_at(found, 0, 40.0) == pytest.approx(0.0, abs=0.02)
    assert shown(own, (20.0, 55.0), peer(other), bands=(30.0, 39.0)).base == 100.0, "it holds into the view"


def test_all_lines_are_counted_from_when_the_last_of_them_begins() -> None:
    own = series([(at, 100.0 + at) for at in range(60)])
    early = series([(at, 50.0) for at in range(60)])
    late = series([(at, 20.0) for at in range(30, 60)])
    found = shown(own, (5.0, 59.0), peer(early), peer(late, "00005", 1))
    assert found.base == 130.0
    assert found.lines[1][0].y[0] == 130.0
    assert found.places == (0, 1)


def test_the_moment_is_one_at_which_none_is_interrupted() -> None:
    own = series([(0, 100.0), (10, 101.0)], [(30, 103.0), (50, 105.0)])
    other = series([(20, 50.0), (50, 51.0)])
    assert shown(own, (5.0, 50.0), peer(other)).base == 103.0


def test_what_has_no_price_in_view_has_neither_line_nor_label() -> None:
    own = series([(at, 100.0 + at) for at in range(60)])
    later = series([(55.0, 50.0)])
    ended = series([(0.0, 50.0), (5.0, 50.0)], [(58.0, 51.0)])
    found = shown(own, (20.0, 50.0), peer(later), peer(ended, "00005", 1))
    assert found.lines == ()
    assert found.places == ()
    assert found.base == 120.0
    assert len(shown(own, (20.0, 59.0), peer(later), peer(ended, "00005", 1)).lines) == 2


def test_without_a_line_of_its_own_the_others_begin_at_a_price_that_is_known() -> None:
    own = series([(0, 100.0), (10, 100.0)])
    other = series([(at, 50.0 + at) for at in range(60)])
    found = shown(own, (20.5, 50.0), peer(other), bands=(12.0, 60.0))
    assert found.base == 77.0
    assert found.lines[0][0].y[0] == pytest.approx(77.0)


def test_a_trail_without_prints_never_has_a_price() -> None:
    nothing = trail_of(np.zeros(0, dtype=COLUMN))
    assert nothing.next_x(3.0) == math.inf
    assert common_x([nothing], 3.0) == math.inf
    assert common_x([], 3.0) == 3.0
