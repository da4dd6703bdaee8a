"""Watches all instruments for unusual volume: takes in blocks, and looks once a second of the market."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
import numpy.typing as npt

from tickdeck.analytics.detectors import (
    ACCELERATING_MIN,
    JUMP_S,
    Second,
    accelerating_minutes,
    find_block,
    find_burst,
    find_jump,
    find_volume,
    ratio_of,
)
from tickdeck.analytics.muted_today import MutedToday
from tickdeck.analytics.recent_seconds import BURST_S, RecentSeconds
from tickdeck.analytics.running_day import RunningDay, UsualMoves
from tickdeck.analytics.unusual import NAN, DayMinutes, Unusual, UnusualKind
from tickdeck.analytics.unusual_log import UnusualLog
from tickdeck.analytics.usual import WINDOWS_MIN, Hours, UsualVolume
from tickdeck.analytics.usual_now import UsualNow
from tickdeck.analytics.venue_minutes import VenueMinutes
from tickdeck.domain.calendar import MINUTES
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.tick import Block
from tickdeck.settings.unusual import Thresholds

Floats = npt.NDArray[np.float64]
Rows = npt.NDArray[np.intp]

SHOWN_MINUTES = 20
"""So many minutes up to what was seen are kept with it."""

_WINDOWS_S = tuple(60 * span for span in WINDOWS_MIN)
_PAUSE_S = 5
_LEAST_COMPARED_S = 60
"""After a longer time without a look, as when the computer slept, everything is listened to anew."""
_KINDS = tuple(UnusualKind)
_SPANS_S = {UnusualKind.BURST: BURST_S, UnusualKind.BLOCK: 0, UnusualKind.JUMP: JUMP_S}
_LONG_AGO_US = -(1 << 60)
_LEAST_WATCHED = 1.0


class Watch:
    """Owns the detectors and the log of what they saw.

    Its figures are those of the last second that passed; arrays of one value an instrument, which readers
    must not write to, and which may be shorter than the table for new instruments.

    Attributes:
        log: What was seen.
        usual: What volume is usual; one without days before recordings were read.
        version: Grows by one with every second.
        now: What the detectors look at.
        muted: The instruments of which nothing is told today.
        watched_days: For how many days of an instrument it has looked since the thresholds are as they are.
        is_deaf: Whether a market is open, but nobody of it is listened to.
        was_reached: Whether the feed of any instrument has been live, be its market open or not.
        started_us: Since when anybody is listened to without a break, UTC microseconds; -1 before.
        has_paused: Whether somebody was listened to before that.
        measured: Alarms an instrument and day on a recorded day, by kind; empty until it was rehearsed.
    """

    def __init__(
        self,
        instruments: InstrumentTable,
        minutes: DayMinutes,
        hours: Hours,
        thresholds: Thresholds | None = None,
    ) -> None:
        """Begin without knowing anything.

        Args:
            instruments: Whose numbers ticks carry.
            minutes: The day by the minute, for the little charts.
            hours: When each venue trades; what is simulated is always open.
            thresholds: From where on something is unusual; None is the usual ones.
        """
        self._instruments = instruments
        self._minutes = minutes
        self._thresholds = thresholds if thresholds is not None else Thresholds()
        self._clock = VenueMinutes(instruments, hours)
        self._seconds = RecentSeconds(_WINDOWS_S)
        self._day = RunningDay()
        self._moves = UsualMoves()
        self._usual_now = UsualNow()
        self._second = -1
        self._dates = np.zeros(0, dtype=np.int64)
        self._minute = np.zeros(0, dtype=np.intp)
        self._heard_s = np.zeros(0, dtype=np.int64)
        self._since_us = np.zeros(0, dtype=np.int64)
        self._fired_us = np.zeros((len(_KINDS), 0), dtype=np.int64)
        self._ended = np.zeros((ACCELERATING_MIN + 1, 0))
        self._fired = dict.fromkeys(UnusualKind, 0)
        self.muted = MutedToday()
        self.watched_days = 0.0
        self.is_deaf, self.was_reached, self.has_paused, self.started_us = False, False, False, -1
        self.log = UnusualLog()
        self.usual = UsualVolume()
        self.version = 0
        self.measured: Mapping[UnusualKind, float] = {}
        self._fit()
        self._learn_minute()
        self.now = self._look(1.0)

    # What it is told.

    @property
    def thresholds(self) -> Thresholds:
        """From where on something is unusual."""
        return self._thresholds

    def set_thresholds(self, thresholds: Thresholds) -> None:
        """Look with others from now on; how often the old ones spoke says nothing about them."""
        if thresholds != self._thresholds:
            self._thresholds = thresholds
            self._fired = dict.fromkeys(UnusualKind, 0)
            self.watched_days = 0.0
            self.measured = {}

    def take_rates(self, thresholds: Thresholds, rates: Mapping[UnusualKind, float]) -> None:
        """Know from now on how often some thresholds spoke on a recorded day; others may hold by then."""
        if thresholds == self._thresholds:
            self.measured = dict(rates)

    def use(self, usual: UsualVolume) -> None:
        """Compare with what was learnt from recorded days from now on."""
        self.usual = usual
        self._day.compare_anew()
        self._fit()
        self._learn_minute()

    def keep_quiet(self, entries: Iterable[Unusual]) -> None:
        """Let detectors cool down from what they told before the program was started."""
        for entry in entries:
            fired_us = self._fired_us[_KINDS.index(entry.kind)]
            fired_us[entry.symbol] = max(fired_us[entry.symbol], entry.at_us)

    def append(self, block: Block) -> None:
        """Take in a block of ticks; a sink of ingest."""
        self._seconds.append(block)

    def pass_second(self, now_us: int, stale: npt.NDArray[np.bool_]) -> None:
        """Close the seconds that have passed, and look.

        Args:
            now_us: The market's time, UTC microseconds; a second that was looked at already is left.
            stale: For every instrument, whether its feed is not live now; may be too short for new ones.
        """
        second = now_us // 1_000_000
        if second <= self._second:
            return
        passed = second - self._second if self._second >= 0 else 1
        self._second = second
        self._fit()
        self._clock.set(now_us)
        if passed > _PAUSE_S:
            self._heard_s[:] = 0
            self._seconds.forget(np.ones(self._heard_s.size, dtype=np.bool_))
            passed = 1
        self._begin_days(now_us)
        deaf = np.zeros(self._heard_s.size, dtype=np.bool_)
        known = min(deaf.size, stale.size)
        deaf[:known] = stale[:known]
        self.was_reached = self.was_reached or not deaf.all()
        listening = self._clock.is_open & ~deaf
        self.is_deaf = bool(self._clock.is_open.any() and not listening.any())
        if listening.any() and not self._heard_s.any():
            self.has_paused, self.started_us = self.started_us >= 0, now_us
        broken = ~listening & (self._heard_s > 0)
        self._heard_s = np.where(listening, self._heard_s + passed, 0)
        ended = (self._clock.minute != self._minute) & (self._minute >= 0)
        self._seconds.pass_seconds(passed, listening)
        if broken.any():
            self._seconds.forget(broken)
        if second // BURST_S != (second - passed) // BURST_S:
            self._moves.pass_ten_seconds(self._move_of(BURST_S))
        self.now = self._look(1.0 if ended.any() else self._clock.part)
        if ended.any():
            self._end_minute(ended, now_us)
        self._tell(now_us)
        self._day.pass_seconds(
            np.where(listening, passed, 0),
            volume=self._seconds.second_volume,
            prints=self._seconds.second_prints,
            usual_a_second=self._usual_now.minute / 60,
        )
        self.watched_days += float(np.sum(passed * listening / np.maximum(self._clock.open_s, 1)))
        if self.log.first_us < 0:
            self.log.first_us = now_us
        self.version += 1

    # What it knows.

    @property
    def rvol(self) -> Floats:
        """Volume of the day in multiples of what is usual by now; NaN without recorded days.

        Both count the same seconds: those in which an instrument was listened to since the days are known. Of
        less than a minute of them nothing is told.
        """
        is_told = (self.usual.days > 0) & (self._day.compared_s >= _LEAST_COMPARED_S)
        return np.where(is_told, ratio_of(self._day.compared, self._day.usual), np.nan)

    @property
    def minute(self) -> npt.NDArray[np.intp]:
        """The minute of each instrument's venue's day."""
        return self._minute

    @property
    def heard_s(self) -> npt.NDArray[np.int64]:
        """For how many seconds without a break each instrument has been listened to."""
        return self._heard_s

    def usual_minutes(self, symbol: int, first: int, last: int) -> Floats:
        """What is usual for each minute from one to another of an instrument's day; NaN where unknown."""
        if self.usual.days[symbol]:
            means = self.usual.mean[symbol, max(first, 0) : last + 1].astype(np.float64)
            return np.where(means > 0, means, np.nan)
        alone = float(self.now.usual[0, symbol]) if symbol < self.now.usual.shape[1] else NAN
        return np.full(max(last - max(first, 0) + 1, 0), alone)

    def seen_rate(self, kind: UnusualKind) -> float:
        """Alarms an instrument and day since the thresholds are as they are; NaN until a day was watched."""
        return self._fired[kind] / self.watched_days if self.watched_days >= _LEAST_WATCHED else NAN

    # Inside.

    def _fit(self) -> None:
        size = len(self._instruments)
        more = size - self._heard_s.size
        self.usual.fit(size)
        if more <= 0:
            return
        self._seconds.fit(size)
        self._day.fit(size)
        self._moves.fit(size)
        self._heard_s = np.append(self._heard_s, np.zeros(more, dtype=np.int64))
        self._since_us = np.append(self._since_us, np.full(more, -1, dtype=np.int64))
        self._dates = np.append(self._dates, np.full(more, -1, dtype=np.int64))
        self._minute = np.append(self._minute, np.full(more, -1, dtype=np.intp))
        quiet = np.full((len(_KINDS), more), _LONG_AGO_US, dtype=np.int64)
        self._fired_us = np.concatenate((self._fired_us, quiet), axis=1)
        self._ended = np.concatenate((self._ended, np.zeros((len(self._ended), more))), axis=1)
        self._learn_minute()

    def _begin_days(self, now_us: int) -> None:
        begun = self._clock.day != self._dates
        if begun.any():
            self._dates = self._clock.day.copy()
            self._day.begin(begun)
            self._since_us[begun] = now_us
            self.muted.come_to(self._dates)
        if self._usual_now.minute.size != self._minute.size or bool((self._minute < 0).any()):
            self._minute = self._clock.minute.copy()
            self._learn_minute()

    def _learn_minute(self) -> None:
        self._usual_now.learn(self.usual, self._minute, self._day)

    def _look(self, part: float) -> Second:
        """What the detectors look at, the present minute being over up to a part."""
        seconds, day, usual = self._seconds, self._day, self._usual_now
        return Second(
            heard_s=self._heard_s,
            last=seconds.last,
            volume=seconds.volume.copy(),
            usual=usual.within(part, seconds.volume, day),
            centre=usual.centre,
            spread=usual.spread,
            prints=seconds.prints_burst,
            prints_long=seconds.prints_long,
            top_volume=seconds.top_volume,
            top_price=seconds.top_price,
            day_prints=day.prints,
            day_volume=day.volume,
            day_heard_s=day.heard_s,
            usual_day=usual.day,
            has_days=usual.has_days,
            before=seconds.price_ago(JUMP_S),
            move_variance=self._moves.variance(),
        )

    def _move_of(self, seconds: int) -> Floats:
        before = self._seconds.price_ago(seconds)
        return np.where(self._heard_s >= seconds, np.log(self._seconds.last / before), np.nan)

    def _end_minute(self, ended: npt.NDArray[np.bool_], now_us: int) -> None:
        """Learn from a minute that is over, see whether volume accelerates, and go on to the next."""
        self._day.note_minute(np.log1p(ratio_of(self.now.volume, self.now.usual)), self._heard_s, ended)
        self._ended[:, ended] = np.vstack((self._ended[1:], self.now.volume[:1]))[:, ended]
        usuals = np.array([self.usual.at(self._minute - back) for back in range(ACCELERATING_MIN, -1, -1)])
        usuals = np.where(self._usual_now.has_days, usuals, self.now.usual[0])
        reached = accelerating_minutes(self._ended, usuals, self._thresholds) & ended
        reached &= self._heard_s >= 60 * (ACCELERATING_MIN + 1)
        reached &= self._ended[1:].sum(axis=0) * self._seconds.last >= self._thresholds.least_turnover
        place = WINDOWS_MIN.index(ACCELERATING_MIN)
        # Of the three minutes together it is told how many times as much as usual they are.
        reached &= self.now.usual[place] > 0
        if self._thresholds.accelerating_on:
            (rows,) = np.nonzero(reached)
            places = np.full(rows.size, place)
            self._note(UnusualKind.ACCELERATING, rows, places, now_us)
        self._minute = self._clock.minute.copy()
        self._learn_minute()

    def _tell(self, now_us: int) -> None:
        now, thresholds = self.now, self._thresholds
        if thresholds.volume_on:
            self._note(UnusualKind.VOLUME, *find_volume(now, thresholds), now_us)
        for is_on, kind, find in (
            (thresholds.burst_on, UnusualKind.BURST, find_burst),
            (thresholds.block_on, UnusualKind.BLOCK, find_block),
            (thresholds.jump_on, UnusualKind.JUMP, find_jump),
        ):
            if is_on:
                rows = find(now, thresholds)
                self._note(kind, rows, np.zeros(rows.size, dtype=np.intp), now_us)

    def _note(self, kind: UnusualKind, rows: Rows, places: Rows, now_us: int) -> None:
        """Log what a detector saw, unless it has just spoken of the instrument.

        Args:
            kind: The detector.
            rows: The instruments.
            places: For each the window that it is about, a place in `WINDOWS_MIN`.
            now_us: When.
        """
        if not rows.size:
            return
        fired_us = self._fired_us[_KINDS.index(kind)]
        cooled = now_us - fired_us[rows] >= self._thresholds.cool_down_s * 1_000_000
        fired_us[rows[cooled]] = now_us
        self._fired[kind] += int(cooled.sum())
        for symbol, place in zip(rows[cooled].tolist(), places[cooled].tolist(), strict=True):
            if symbol not in self.muted:
                self.log.add(self._entry(kind, symbol, now_us, place))

    def _entry(self, kind: UnusualKind, symbol: int, now_us: int, place: int) -> Unusual:
        now, seconds, one = self.now, self._seconds, np.array([symbol])
        is_block = kind is UnusualKind.BLOCK
        span_s = _SPANS_S.get(kind, _WINDOWS_S[place])
        volume = float(now.top_volume[symbol] if is_block else now.volume[place, symbol])
        price = float(now.top_price[symbol] if is_block else now.last[symbol])
        before = float(seconds.price_ago(min(span_s, JUMP_S))[symbol]) if span_s else NAN
        largest, largest_us = seconds.largest(symbol, span_s) if span_s else (0.0, -1)
        minute = int(self._clock.minute[symbol])
        first = max(0, minute - SHOWN_MINUTES)
        with_it = float(now.day_volume[symbol] + seconds.second_volume[symbol])
        return Unusual(
            number=self.log.total + 1,
            kind=kind,
            symbol=symbol,
            at_us=int(seconds.top_us[symbol]) if is_block else now_us,
            price=price,
            move=price / before - 1,
            span_s=span_s,
            volume=volume,
            usual=NAN if is_block else float(now.usual[place, symbol]),
            z=NAN if is_block else float(now.z[place, symbol]),
            days=int(self.usual.days[symbol]),
            prints=int(now.prints[symbol]),
            usual_prints=float(now.usual_prints(one)[0]),
            usual_move=float(now.usual_move(one)[0]),
            largest=largest,
            largest_us=largest_us,
            turnover=volume * price,
            share=volume / with_it if is_block and with_it > 0 else NAN,
            since_us=int(self._since_us[symbol]),
            day=int(self._dates[symbol]),
            minute=minute,
            volumes=self._shown(symbol, first, minute),
            usuals=tuple(self.usual_minutes(symbol, first, minute).tolist()),
        )

    def _shown(self, symbol: int, first: int, minute: int) -> tuple[float, ...]:
        minutes = self._minutes
        if symbol >= minutes.day.size or minutes.day[symbol] != self._dates[symbol]:
            return ()
        return tuple(minutes.volume[symbol, first : min(minute, MINUTES - 1) + 1].tolist())
