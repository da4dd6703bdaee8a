"""One look at all alerts: which come true now, and where each stands from now on."""

from __future__ import annotations

import numpy as np

from tickdeck.analytics.alert_columns import DAILY, EACH_TIME, AlertColumns
from tickdeck.analytics.alert_measures import KINDS, Flags, Market, Measures, Numbers, Rows
from tickdeck.analytics.price_spans import PriceSpans
from tickdeck.domain.calendar import DAY_US
from tickdeck.settings.alert import AlertKind, Side

_TOLERANCE = 1e-9
"""Of a level: 3 % asked for and 3 % computed differ in their last binary digits."""


def _among(*kinds: AlertKind) -> Flags:
    """For the number of each kind, whether it is one of some."""
    return np.array([kind in kinds for kind in KINDS])


_CROSSES = _among(AlertKind.PRICE_CROSSES)
_VWAP = _among(AlertKind.VWAP_UP, AlertKind.VWAP_DOWN)
_FALLING = _among(AlertKind.PRICE_BELOW, AlertKind.VWAP_DOWN)
_CHANGES = _among(AlertKind.DAY_CHANGE, AlertKind.MOVE)
_LEVEL_PRICES = _among(AlertKind.PRICE_ABOVE, AlertKind.PRICE_BELOW, AlertKind.PRICE_CROSSES)
_FIGURES = _among(AlertKind.DAY_VOLUME, AlertKind.VOLUME, AlertKind.RVOL)
_OF_A_DAY = _CHANGES | _FIGURES
_DAY_TOTAL = _among(AlertKind.DAY_VOLUME)
_COUNTED = _VWAP | _among(AlertKind.DAY_VOLUME, AlertKind.VOLUME, AlertKind.MOVE)
"""What depends on all that was traded so far."""
_STALE = _among(AlertKind.STALE)


class Check:
    """A look at the alerts that are on and whose instruments are known; columns have a value an alert.

    Attributes:
        places: Their places in the book.
        market: What was looked at.
        fires: Which fire.
        away: Which came true while the program was not running.
        rising: Whether the price that crossed came from below.
        value: What made it fire, in the unit of its level; the VWAP where that is the level.
        price: The price then.
        today: The local date of each one's venue, in days since the epoch.
    """

    def __init__(
        self, columns: AlertColumns, places: Rows, market: Market, measures: Measures, spans: PriceSpans
    ) -> None:
        self._columns = columns
        self.places = places
        self.market = market
        row = columns.row[places]
        self._kind, self._level = columns.kind[places], columns.level[places]
        self._watched = watched = measures.watched(self._kind, columns.minutes[places], row, market)
        self.today = measures.local_us(market.now_us)[row] // DAY_US
        self._before = columns.side[places]
        self._is_new = self._before < Side.BELOW
        self._begin_day(market.minutes.day[row])
        self._seen = self._can_be_judged(row, spans)
        last = market.board.last[row]
        # A new one knows nothing of what came before it.
        self._first, self._high, self._low = (
            np.where(self._is_new, watched.now, column)
            for column in (watched.first, watched.high, watched.low)
        )
        self._after = self._side.copy()
        self.fires = np.zeros(places.size, dtype=bool)
        self.away = np.zeros(places.size, dtype=bool)
        self.rising = ~(_FALLING[self._kind] | (_CHANGES[self._kind] & (self._level < 0)))
        is_cross, is_vwap = _CROSSES[self._kind], _VWAP[self._kind]
        with np.errstate(invalid="ignore"):
            self._judge_levels(self._seen & ~is_cross & ~is_vwap)
            self._judge_crossings(self._seen & is_cross)
            self._judge_vwap(self._seen & is_vwap)
        self.fires &= ~self._is_quiet()
        self.value = np.where(self.rising, self._high, self._low)
        self.value[is_vwap] = watched.against[is_vwap]
        self.price = np.where(_LEVEL_PRICES[self._kind], self.value, last)

    def store(self) -> bool:
        """Keep where each stands now; returns whether anything must be remembered anew."""
        columns, places = self._columns, self.places
        changed = not np.array_equal(columns.side[places], self._after) or not np.array_equal(
            columns.day[places], self._day
        )
        columns.side[places], columns.day[places] = self._after, self._day
        columns.is_from_earlier_run[places[self._seen]] = False
        return changed

    def _begin_day(self, printed_day: Rows) -> None:
        """Forget what was true of a day that is over."""
        columns, places = self._columns, self.places
        day, self._side = columns.day[places], self._before.copy()
        begins = printed_day > day
        self._day = np.maximum(day, printed_day)
        is_daily = columns.repeat[places] == DAILY
        renewed = begins & (self._side == Side.ABOVE) & (_OF_A_DAY[self._kind] | is_daily)
        self._side[renewed & ~_CROSSES[self._kind]] = Side.BELOW
        # A VWAP begins with its day, and with the run that adds it up.
        unknown = begins | columns.is_from_earlier_run[places]
        self._side[_VWAP[self._kind] & unknown] = Side.UNARMED

    def _can_be_judged(self, row: Rows, spans: PriceSpans) -> Flags:
        board, size = self.market.board, self.market.board.last.size
        stale = np.ones(size, dtype=bool)
        told = min(size, self.market.stale.size)
        stale[:told] = self.market.stale[:told]
        is_printed = ~np.isnan(spans.first[row])
        is_known = (board.recv_us[row] >= 0) & ~stale[row]
        is_figure, is_silence = _FIGURES[self._kind], _STALE[self._kind]
        seen: Flags = np.where(is_figure, is_known, is_printed | (self._is_new & is_known)) | is_silence
        if self.market.is_whole is not None:
            whole = np.zeros(size, dtype=bool)
            known = min(size, self.market.is_whole.size)
            whole[:known] = self.market.is_whole[:known]
            # A part of a day is not held against the whole of it: what that fires had fired before.
            seen &= whole[row] | ~_COUNTED[self._kind]
        return seen & ~np.isnan(self._watched.now)

    def _judge_levels(self, judged: Flags) -> None:
        """What is true from its level on, upwards or downwards."""
        direction = np.where(self.rising, 1, -1)
        extreme = np.where(self.rising, self._high, self._low)
        reached, now, first = (
            direction * (value - self._level) >= -_TOLERANCE * np.abs(self._level)
            for value in (extreme, self._watched.now, self._first)
        )
        waits = (self._side == Side.UNARMED) | (self._side == Side.BELOW)
        fires = judged & reached & waits
        self.fires |= fires
        self.away |= fires & first & (self._before == Side.BELOW) & self._is_from_earlier_run
        after = np.where(now, Side.ABOVE, Side.BELOW)
        # A total only grows: one that seems to have shrunk was counted from a restart on.
        is_over = (self._side == Side.ABOVE) & _DAY_TOTAL[self._kind]
        self._set_after(judged & ~is_over, after)

    def _judge_crossings(self, judged: Flags) -> None:
        """What fires whenever the price comes to its level or passes it."""
        level, side = self._level, self._side
        up = (side == Side.BELOW) & (self._high >= level)
        down = (side == Side.ABOVE) & (self._low <= level)
        # From the level itself it is a crossing only if both sides were seen.
        through = (side == Side.AT_LEVEL) & (self._low < level) & (self._high > level)
        self.fires |= judged & (up | down | through)
        self.rising[judged] = (up | (through & (self._watched.now > level)))[judged]
        came = np.where(up, self._first >= level, self._first <= level)
        self.away |= judged & (up | down) & came & self._is_from_earlier_run
        self._set_after(judged, np.sign(self._watched.now - level))

    def _judge_vwap(self, judged: Flags) -> None:
        """What fires when the price leaves the VWAP on one side, having been on the other."""
        now, against, side = self._watched.now, self._watched.against, self._side
        beyond = np.sign(now - against)
        beyond[np.abs(now - against) <= _TOLERANCE * np.abs(against)] = Side.AT_LEVEL
        wanted = np.where(self.rising, Side.ABOVE, Side.BELOW)
        judged = judged & ~np.isnan(against) & (beyond != Side.AT_LEVEL)
        self.fires |= judged & (beyond == wanted) & (side == -wanted)
        self._set_after(judged, beyond)

    @property
    def _is_from_earlier_run(self) -> Flags:
        return self._columns.is_from_earlier_run[self.places]

    def _set_after(self, judged: Flags, after: Numbers | Rows) -> None:
        self._after[judged] = after[judged].astype(np.int8)

    def _is_quiet(self) -> Flags:
        """Which say nothing although they came true: snoozed, cooling down, or done for the day."""
        columns, places, now_us = self._columns, self.places, self.market.now_us
        fired_us, repeat = columns.fired_us[places], columns.repeat[places]
        cools = (repeat == EACH_TIME) & (fired_us >= 0) & (now_us - fired_us < columns.cool_down_us[places])
        done = (repeat == DAILY) & (columns.fired_day[places] == self.today)
        quiet: Flags = (now_us < columns.quiet_until_us[places]) | cools | done
        return quiet
