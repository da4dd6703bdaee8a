"""Alerts fire when what they wait for comes true, once, whatever happened between two looks or two runs."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np
import pytest

from tickdeck.analytics.alert_measures import Market
from tickdeck.analytics.alert_words import describe
from tickdeck.analytics.alerts import AlertBook
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.sessions import AlwaysOpen, Phase, PhaseSpan, TradingCalendar
from tickdeck.domain.tick import TickFlag, block_of
from tickdeck.domain.venue import Venue
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.minutes import Minutes
from tickdeck.settings.alert import (
    MOST_ALERTS,
    Alert,
    AlertError,
    AlertKind,
    AlertState,
    Fired,
    Repeat,
    Side,
)

MORNING_US = 1_789_957_800_000_000 + 41 * 60_000_000
"""2026-09-21 03:11:00 UTC, 11:11:00 in Hong Kong."""
DAY_US = 86_400_000_000
NAN = float("nan")
TENCENT, ALIBABA = "00700.HK", "09988.HK"
NO_FLAG = TickFlag(0)


class Shut:
    """A market at lunch."""

    def at(self, at_us: int) -> PhaseSpan:
        return PhaseSpan(Phase.LUNCH, at_us - 1, at_us + 1)


@dataclass
class Desk:
    """A run: what trades, and what the book says of it."""

    calendar: TradingCalendar = field(default_factory=AlwaysOpen)
    now_us: int = MORNING_US

    def __post_init__(self) -> None:
        self.table = InstrumentTable([Instrument(TENCENT, "Tencent"), Instrument(ALIBABA, "Alibaba")])
        self.board, self.minutes = Board(self.table), Minutes(self.table)
        self.book = AlertBook(self.table, hours=lambda _venue: self.calendar)
        self.rvol = np.full(2, NAN)
        self.stale = np.zeros(2, dtype=bool)
        self.is_day_whole = True

    def trade(
        self,
        *prices: float,
        symbol: int = 0,
        volume: float = 100,
        flags: TickFlag = NO_FLAG,
        after_s: float = 0.1,
    ) -> None:
        self.now_us += round(after_s * 1e6)
        block = block_of(
            [(self.now_us, self.now_us, symbol, price, volume, NAN, 1, -1, int(flags), 0) for price in prices]
        )
        for sink in (self.board.apply, self.minutes.append, self.book.append):
            sink(block)

    def check(self, after_s: float = 1) -> list[Fired]:
        self.now_us += round(after_s * 1e6)
        whole = np.full(self.stale.size, self.is_day_whole)
        return self.book.check(Market(self.now_us, self.board, self.minutes, self.rvol, self.stale, whole))

    def traded(self, *prices: float, **more: float) -> list[Fired]:
        self.trade(*prices, **more)  # type: ignore[arg-type]
        return self.check()

    def restarted(self, *, after_s: float = 60) -> Desk:
        """The next run, which knows of this one what is kept."""
        desk = Desk(self.calendar, self.now_us + round(after_s * 1e6))
        desk.book.load([(alert, self.book.state(alert.id)) for alert in self.book.alerts])
        return desk


@pytest.fixture
def desk() -> Desk:
    return Desk()


def alert(kind: AlertKind = AlertKind.PRICE_ABOVE, level: float = 610.0, **more: object) -> Alert:
    usual: dict[str, object] = {"id": "a", "instrument": TENCENT, "kind": kind, "level": level}
    return Alert(**(usual | more))  # type: ignore[arg-type]


def each_time(kind: AlertKind, level: float = 610.0, **more: object) -> Alert:
    return alert(kind, level, repeat=Repeat.EACH_TIME, **({"cool_down_s": 0} | more))


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (alert(), "00700.HK at or above 610.00, once"),
        (alert(AlertKind.PRICE_CROSSES, 0.1255), "00700.HK crosses 0.1255, once"),
        (alert(AlertKind.DAY_CHANGE, -0.03), "00700.HK down 3% or more on the day, once"),
        (alert(AlertKind.MOVE, 0.0125), "00700.HK up 1.25% or more within 5 min, once"),
        (
            alert(AlertKind.DAY_VOLUME, 4.2e6, repeat=Repeat.DAILY),
            "00700.HK day volume at or above 4,200,000, daily",
        ),
        (
            each_time(AlertKind.RVOL, 2.5, cool_down_s=90),
            "00700.HK volume at or above 2.5 × usual, each time, 90 s apart",
        ),
        (alert(AlertKind.VWAP_UP, 0), "00700.HK rises above its VWAP, once"),
    ],
)
def test_an_alert_says_in_one_line_what_it_waits_for(made: Alert, words: str) -> None:
    assert describe(made) == words


@pytest.mark.parametrize(
    "wrong",
    [
        {"level": 0},
        {"level": -1},
        {"level": math.inf},
        {"level": NAN},
        {"instrument": ""},
        {"kind": AlertKind.DAY_CHANGE, "level": 0},
        {"kind": AlertKind.MOVE, "level": 0.01, "minutes": 0},
        {"kind": AlertKind.STALE, "level": 0.5},
        {"kind": AlertKind.RVOL, "level": 0},
        {"kind": AlertKind.VOLUME, "level": -5},
        {"cool_down_s": -1},
        {"note": "x" * 201},
    ],
)
def test_what_cannot_be_watched_is_refused_with_a_sentence(wrong: dict[str, object]) -> None:
    with pytest.raises(AlertError, match=r"^[A-Z].*\.$"):
        alert(**wrong)  # type: ignore[arg-type]


def test_a_price_fires_when_it_reaches_the_level_and_only_once(desk: Desk) -> None:
    desk.book.put(alert())
    assert desk.traded(600) == []
    [fired] = desk.traded(610)
    assert (fired.price, fired.while_away) == (610, False)
    assert fired.sentence == "00700.HK Tencent traded at 610.00: at or above 610.00."
    assert not desk.book.alerts[0].is_on
    assert desk.traded(600) == desk.traded(611) == []


def test_a_price_between_two_looks_counts_although_it_came_back(desk: Desk) -> None:
    desk.book.put(alert())
    desk.book.put(alert(AlertKind.PRICE_BELOW, 590, id="b"))
    desk.traded(600)
    above, below = desk.traded(601, 612.5, 588, 600)
    assert (above.alert.id, above.price) == ("a", 612.5)
    assert (below.alert.id, below.price) == ("b", 588)


def test_what_is_true_already_fires_at_once_and_what_came_before_does_not_count(desk: Desk) -> None:
    desk.trade(620)
    desk.trade(600)
    desk.book.put(alert())
    desk.book.put(alert(level=599, id="b"))
    assert [fired.alert.id for fired in desk.check()] == ["b"]


def test_one_that_is_made_between_two_prints_ignores_the_one_before(desk: Desk) -> None:
    desk.book.put(alert(level=1e6, id="other"))
    desk.traded(600)
    desk.trade(620, 600)
    desk.book.put(alert())
    assert desk.check() == []
    assert desk.traded(610.5)


@pytest.mark.parametrize("flag", [TickFlag.BACKFILLED, TickFlag.OUT_OF_ORDER])
def test_what_came_late_fires_nothing(desk: Desk, flag: TickFlag) -> None:
    desk.book.put(alert())
    desk.traded(600)
    desk.trade(650, flags=flag)
    assert desk.check() == []


def test_stale_data_and_time_alone_fire_no_price(desk: Desk) -> None:
    desk.trade(620)
    desk.stale[:] = True
    desk.book.put(alert())
    assert desk.check() == desk.check(after_s=3600) == []
    desk.stale[:] = False
    assert len(desk.check()) == 1


def test_a_crossing_arms_on_the_first_price_and_fires_from_either_side(desk: Desk) -> None:
    desk.book.put(each_time(AlertKind.PRICE_CROSSES))
    assert desk.traded(620) == []
    [down] = desk.traded(609)
    [up] = desk.traded(611)
    assert down.sentence == "00700.HK Tencent crossed 610.00 from above, at 609.00."
    assert up.sentence == "00700.HK Tencent crossed 610.00 from below, at 611.00."
    assert desk.traded(612) == []


def test_touching_the_level_is_one_crossing_wherever_the_price_goes_from_there(desk: Desk) -> None:
    desk.book.put(each_time(AlertKind.PRICE_CROSSES))
    desk.traded(609)
    assert len(desk.traded(610)) == 1
    assert desk.traded(610) == desk.traded(611) == []
    assert len(desk.traded(610)) == 1
    assert desk.traded(612) == []
    assert len(desk.traded(608)) == 1


def test_from_the_level_both_sides_within_one_look_are_a_crossing(desk: Desk) -> None:
    desk.book.put(each_time(AlertKind.PRICE_CROSSES))
    assert desk.traded(610) == []
    [fired] = desk.traded(611, 609)
    assert fired.sentence.endswith("from above, at 609.00.")


def test_what_fires_each_time_comes_true_again_first_and_waits_for_its_pause(desk: Desk) -> None:
    desk.book.put(each_time(AlertKind.PRICE_ABOVE, cool_down_s=60))
    desk.traded(600)
    assert len(desk.traded(611)) == 1
    assert desk.traded(612) == desk.traded(600) == desk.traded(613) == []
    desk.traded(600, after_s=60)
    assert len(desk.traded(611)) == 1
    assert desk.book.state("a").times == 2


def test_a_daily_one_fires_once_a_day_and_again_on_the_next_though_still_true(desk: Desk) -> None:
    desk.book.put(alert(repeat=Repeat.DAILY))
    assert len(desk.traded(611)) == 1
    assert desk.traded(600) == desk.traded(611) == []
    assert len(desk.traded(612, after_s=86_400)) == 1
    assert desk.traded(612) == []


def test_one_that_is_off_or_snoozed_says_nothing(desk: Desk) -> None:
    desk.book.put(each_time(AlertKind.PRICE_ABOVE))
    desk.traded(600)
    desk.book.snooze("a", desk.now_us + 10_000_000)
    assert desk.traded(611) == desk.traded(600) == []
    assert len(desk.traded(611, after_s=10)) == 1
    desk.traded(600)
    desk.book.switch("a", on=False)
    assert desk.traded(611) == []


def test_one_that_is_switched_on_again_waits_for_the_next_time(desk: Desk) -> None:
    desk.book.put(alert())
    desk.traded(611)
    desk.book.switch("a", on=True)
    assert desk.traded(612) == desk.traded(600) == []
    assert len(desk.traded(610)) == 1


def test_the_change_of_the_day_counts_from_the_close_before(desk: Desk) -> None:
    desk.board.set_previous_closes({0: 100.0})
    desk.book.put(alert(AlertKind.DAY_CHANGE, 0.03))
    desk.book.put(alert(AlertKind.DAY_CHANGE, -0.03, id="b"))
    assert desk.traded(102.9) == []
    [rise] = desk.traded(103)
    assert rise.sentence.startswith("00700.HK Tencent is +3.00% on the day, at 103.00")
    [fall] = desk.traded(96.5)
    assert fall.sentence.startswith("00700.HK Tencent is −3.50% on the day")


def test_the_change_of_the_day_is_unknown_while_only_others_have_a_close_before(desk: Desk) -> None:
    desk.book.put(alert(AlertKind.DAY_CHANGE, 0.03))
    desk.board.set_previous_closes({1: 100.0})
    assert desk.traded(100) == desk.traded(110) == []
    desk.board.set_previous_closes({0: 100.0})
    assert len(desk.traded(111)) == 1


def test_where_nobody_has_a_close_before_the_change_counts_from_the_first_print(desk: Desk) -> None:
    desk.book.put(alert(AlertKind.DAY_CHANGE, 0.03))
    assert desk.traded(100) == []
    assert len(desk.traded(104)) == 1


def test_the_change_of_the_last_minutes_looks_back_as_far_as_was_asked(desk: Desk) -> None:
    desk.book.put(alert(AlertKind.MOVE, 0.02, minutes=3))
    for price in (100, 101, 101.5, 101.9):
        assert desk.traded(price, after_s=60) == []
    assert len(desk.traded(103.1, after_s=60)) == 1


def test_volume_of_the_day_and_of_the_last_minutes(desk: Desk) -> None:
    desk.book.put(alert(AlertKind.DAY_VOLUME, 1000))
    desk.book.put(alert(AlertKind.VOLUME, 500, minutes=2, id="b"))
    assert desk.traded(10, volume=400) == []
    assert desk.traded(10, volume=400, after_s=180) == []
    last, day = sorted(desk.traded(10, volume=300), key=lambda fired: fired.alert.kind, reverse=True)
    assert last.sentence.startswith("00700.HK Tencent traded 700 within 2 min")
    assert day.sentence.startswith("00700.HK Tencent has traded 1,100 on the day")


def test_relative_volume_fires_where_it_is_known(desk: Desk) -> None:
    desk.book.put(each_time(AlertKind.RVOL, 3))
    desk.rvol = np.array([NAN])
    assert desk.traded(10) == []
    desk.rvol = np.array([3.4])
    [fired] = desk.traded(10)
    assert fired.sentence == "00700.HK Tencent trades 3.4 × its usual volume: volume at or above 3 × usual."
    assert desk.traded(10) == []
    desk.rvol = np.zeros(0)
    assert desk.traded(10) == []


def test_vwap_is_crossed_from_the_other_side_only(desk: Desk) -> None:
    desk.book.put(each_time(AlertKind.VWAP_UP, 0))
    assert desk.traded(100) == desk.traded(101) == desk.traded(90, volume=1) == []
    [fired] = desk.traded(105, volume=1)
    assert fired.sentence.startswith("00700.HK Tencent rose above its VWAP of 100.")
    assert desk.traded(106) == []


def test_a_price_that_stands_still_never_crosses_its_vwap(desk: Desk) -> None:
    desk.book.put(each_time(AlertKind.VWAP_UP, 0))
    desk.book.put(each_time(AlertKind.VWAP_DOWN, 0, id="b"))
    for volume in (0.1, 0.7, 333, 1e7, 0.3):
        assert desk.traded(0.1 + 0.2, volume=volume) == []


def test_a_run_that_adds_up_its_own_vwap_takes_its_side_from_that(desk: Desk) -> None:
    desk.book.put(each_time(AlertKind.VWAP_UP, 0))
    desk.traded(100)
    desk.traded(90, volume=1)
    assert desk.book.state("a").side is Side.BELOW
    later = desk.restarted()
    assert later.traded(80) == later.traded(85) == []
    later.traded(70, volume=1)
    assert len(later.traded(90, volume=1)) == 1


def test_silence_fires_while_the_venue_trades_and_again_only_after_a_print(desk: Desk) -> None:
    desk.book.put(each_time(AlertKind.STALE, 30))
    desk.traded(600)
    assert desk.check(after_s=20) == []
    [fired] = desk.check(after_s=10)
    assert fired.sentence == "00700.HK Tencent had no print for 30 s while its market trades."
    assert desk.check(after_s=60) == []
    desk.traded(600)
    assert len(desk.check(after_s=30)) == 1


def test_silence_means_nothing_at_lunch(desk: Desk) -> None:
    desk.calendar = Shut()
    desk.book.put(alert(AlertKind.STALE, 30))
    desk.traded(600)
    assert desk.check(after_s=3600) == []


def test_one_that_fired_before_a_restart_does_not_fire_again(desk: Desk) -> None:
    desk.book.put(each_time(AlertKind.PRICE_ABOVE))
    desk.book.put(each_time(AlertKind.PRICE_CROSSES, id="b"))
    desk.traded(600)
    assert len(desk.traded(611)) == 2
    later = desk.restarted()
    assert later.traded(612) == []
    later.traded(600)
    assert [fired.while_away for fired in later.traded(612)] == [False, False]


@pytest.mark.parametrize("kind", [AlertKind.PRICE_ABOVE, AlertKind.PRICE_CROSSES], ids=["above", "crosses"])
def test_a_level_that_was_crossed_meanwhile_fires_at_the_first_print_and_says_so(
    desk: Desk, kind: AlertKind
) -> None:
    desk.book.put(alert(kind))
    desk.traded(600)
    later = desk.restarted()
    assert later.check(after_s=5) == []
    [fired] = later.traded(615)
    assert fired.while_away
    assert later.traded(600) == later.traded(615) == []


def test_a_level_that_is_crossed_after_the_first_print_was_seen_to_be(desk: Desk) -> None:
    desk.book.put(alert())
    desk.traded(600)
    [fired] = desk.restarted().traded(601, 615)
    assert not fired.while_away


def test_one_that_never_saw_a_price_was_not_away(desk: Desk) -> None:
    desk.book.put(alert())
    [fired] = desk.restarted().traded(615)
    assert not fired.while_away


def test_a_restart_within_the_day_does_not_repeat_what_the_day_has_told(desk: Desk) -> None:
    desk.book.put(each_time(AlertKind.DAY_VOLUME, 1000))
    desk.book.put(alert(AlertKind.DAY_CHANGE, 0.03, id="b", repeat=Repeat.DAILY))
    desk.board.set_previous_closes({0: 100.0})
    assert len(desk.traded(104, volume=2000)) == 2
    later = desk.restarted()
    later.board.set_previous_closes({0: 100.0})
    assert later.traded(104, volume=900) == later.traded(104, volume=900) == []
    tomorrow = desk.restarted(after_s=86_400)
    tomorrow.board.set_previous_closes({0: 100.0})
    fired = tomorrow.traded(104, volume=2000)
    assert sorted(one.alert.id for one in fired) == ["a", "b"]
    assert not any(one.while_away for one in fired)


@pytest.mark.parametrize(
    ("made", "prices"),
    [
        # It has been above the day's VWAP of 600 for long, and falls in its first seconds.
        (each_time(AlertKind.VWAP_UP, 0), (606.0, 605.5, 605.4)),
        (each_time(AlertKind.VOLUME, 1_000_000, minutes=5), (600.0, 600.0, 600.0)),
    ],
)
def test_after_a_restart_the_whole_day_is_judged_and_no_part_of_it(
    desk: Desk, made: Alert, prices: tuple[float, ...]
) -> None:
    desk.book.put(made)
    desk.traded(600.0, volume=1_200_000)
    desk.traded(604.0)
    desk.traded(605.0)
    later = desk.restarted(after_s=20)
    later.is_day_whole = False
    assert [later.traded(price, volume=5_000) for price in prices[:2]] == [[], []]
    later.board.resume(np.arange(1), desk.board.so_far()[:1])
    later.minutes.resume(np.arange(1), desk.minutes.so_far().part(0, 1))
    later.is_day_whole = True
    assert later.traded(prices[2]) == []


def test_an_alert_waits_for_its_instrument_to_come(desk: Desk) -> None:
    desk.book.put(alert(instrument="00388.HK", level=300))
    assert desk.traded(600) == []
    desk.table.add(Instrument("00388.HK", "HKEX"))
    assert desk.check() == []
    assert len(desk.traded(301, symbol=2)) == 1


def test_adding_and_removing_leaves_the_others_where_they_were(desk: Desk) -> None:
    desk.book.put(each_time(AlertKind.PRICE_ABOVE))
    desk.traded(600)
    desk.book.put(alert(level=1, id="b"), at=0)
    assert [one.id for one in desk.book.alerts] == ["b", "a"]
    assert desk.book.state("a").side is Side.BELOW
    desk.book.remove("b")
    desk.book.remove("nobody")
    assert len(desk.traded(611)) == 1


def test_there_is_an_end_to_how_many_there_may_be(desk: Desk) -> None:
    desk.book.load([(alert(id=f"{number}"), AlertState()) for number in range(MOST_ALERTS)])
    with pytest.raises(AlertError, match="delete some"):
        desk.book.put(alert(id="one more"))
    desk.book.put(alert(id="0", level=620))


def brute(prices: list[float], level: float) -> int:
    """Crossings by the definition: a price at or beyond the level, coming from its other side."""
    count, side = 0, 0.0
    for price in prices:
        now = float(np.sign(price - level))
        if side and now != side:
            count += 1
        side = now
    return count


@pytest.mark.parametrize("seed", range(5))
def test_print_by_print_the_crossings_are_those_of_the_definition(desk: Desk, seed: int) -> None:
    random = np.random.default_rng(seed)
    prices = (610 + np.cumsum(random.integers(-1, 2, 200))).astype(float).tolist()
    desk.book.put(each_time(AlertKind.PRICE_CROSSES))
    assert sum(len(desk.traded(price)) for price in prices) == brute(prices, 610)


def test_how_many_crossings_are_told_does_not_exceed_one_a_look(desk: Desk) -> None:
    desk.book.put(each_time(AlertKind.PRICE_CROSSES))
    desk.traded(600)
    assert len(desk.traded(620, 600, 620)) == 1
    assert desk.book.state("a").side is Side.ABOVE


def test_what_must_be_remembered_has_a_version(desk: Desk) -> None:
    desk.book.put(alert())
    seen: list[int] = []
    look: Callable[[], None] = lambda: seen.append(desk.book.state_version)  # noqa: E731
    desk.traded(600)
    look()
    desk.traded(601)
    look()
    desk.traded(611)
    look()
    assert seen[0] == seen[1] < seen[2]


def test_venues_have_days_of_their_own() -> None:
    desk = Desk()
    desk.table.add(Instrument("AAPL.US", "Apple"))
    assert desk.table[2].venue is Venue.US
    desk.book.put(replace(alert(repeat=Repeat.DAILY), instrument="AAPL.US", level=200))
    assert len(desk.traded(201, symbol=2)) == 1
    # 13:00 in Hong Kong is past midnight in New York.
    assert len(desk.traded(201, symbol=2, after_s=2 * 3600)) == 1
