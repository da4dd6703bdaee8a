"""Alerts and firings as rows of a table."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import datetime

from tickdeck.analytics.alert_words import SOUND_TITLES, condition, describe, price_words, repetition
from tickdeck.domain.errors import UnknownInstrumentError
from tickdeck.domain.instrument import InstrumentTable, canonical_id
from tickdeck.domain.venue import Venue
from tickdeck.gui.conventions import moment_of, name_of
from tickdeck.gui.feed.figure_rows import Cell, FigureRow
from tickdeck.gui.number_text import MISSING, signed_percent
from tickdeck.gui.tables.column import Tone
from tickdeck.settings.alert import NEVER, Alert, AlertKind, AlertState, LogEntry
from tickdeck.words import tr, trn

_LAST_US = (1 << 34) * 1_000_000
"""A day that every clock can show, in the year 2514; the file may hold any number."""

PriceOf = Callable[[int], float]
"""An instrument's last price, by its number; NaN where none is known."""


class AlertRows:
    """Makes the rows.

    Args:
        instruments: Those of the run.
        last: Last prices.
        is_stale: Whether a last price may be old, by the instrument's number.
    """

    def __init__(
        self, *, instruments: InstrumentTable, last: PriceOf, is_stale: Callable[[int], bool]
    ) -> None:
        self._instruments = instruments
        self._last = last
        self._is_stale = is_stale
        self._off, self._not_watched, self._waits = state_words()

    def row(self, alert: Alert, state: AlertState, now_us: int) -> FigureRow:
        """An alert at a moment, UTC microseconds."""
        number = self._instruments.number(alert.instrument)
        name = name_of(self._instruments[number]) if number is not None else ""
        last = self._last(number) if number is not None else math.nan
        tone = Tone.TEXT if alert.is_on else Tone.DIM
        price_tone = Tone.FAINT if number is None or self._is_stale(number) else tone
        return (
            Cell(code_of(alert.instrument), tone, self._dot(alert, state, now_us)),
            Cell(name, Tone.DIM),
            Cell(condition(alert) + (f"  ·  {alert.note}" if alert.note else ""), tone),
            Cell(MISSING if math.isnan(last) else price_words(last), price_tone),
            Cell(to_go(alert, last), Tone.DIM),
            Cell(repetition(alert), Tone.DIM),
            self._state_cell(alert, state, now_us),
        )

    def tip(self, alert: Alert, state: AlertState, now_us: int) -> str:
        """All that is known of an alert."""
        lines = [
            tr("{alert}.", alert=describe(alert)),
            tr("Sound: {sound}.", sound=tr(SOUND_TITLES[alert.sound], "sound")),
        ]
        if state.times:
            lines.append(
                trn(
                    "Fired at {time}.",
                    "Fired {count} times, last at {time}.",
                    state.times,
                    count=f"{state.times:,}",
                    time=moment_words(alert.instrument, state.fired_us, now_us),
                )
            )
        if self._instruments.number(alert.instrument) is None:
            lines.append(tr("Its instrument is not watched in this run; it waits until it is."))
        if alert.note:
            lines.append(alert.note)
        return "\n".join(lines)

    def log_row(self, entry: LogEntry, now_us: int, *, is_new: bool) -> FigureRow:
        """A firing.

        Args:
            entry: The firing.
            now_us: The moment, UTC microseconds.
            is_new: Whether the user has not seen it.
        """
        return (
            Cell(
                moment_words(entry.instrument, entry.at_us, now_us),
                Tone.TEXT if is_new else Tone.DIM,
                Tone.AMBER if is_new else None,
            ),
            Cell(_short(entry), Tone.TEXT),
            Cell(entry.note, Tone.DIM),
            Cell(tr("away") if entry.while_away else "", Tone.AMBER),
        )

    @staticmethod
    def log_tip(entry: LogEntry) -> str:
        """All that is kept of a firing."""
        moment = _moment(entry.instrument, entry.at_us)
        lines = [f"{moment:%Y-%m-%d %H:%M:%S %Z}", entry.sentence]
        if entry.while_away:
            lines.append(tr("It happened while Tickdeck was not running, and was seen at the first print."))
        if entry.note:
            lines.append(entry.note)
        return "\n".join(lines)

    def _dot(self, alert: Alert, state: AlertState, now_us: int) -> Tone:
        if not alert.is_on:
            return Tone.FAINT
        return Tone.AMBER if now_us < state.quiet_until_us else Tone.GOOD

    def _state_cell(self, alert: Alert, state: AlertState, now_us: int) -> Cell:
        if alert.is_on and now_us < state.quiet_until_us:
            until = moment_words(alert.instrument, state.quiet_until_us, now_us, seconds=False)
            return Cell(snoozed_words(until), Tone.AMBER)
        if state.fired_us != NEVER:
            tone = Tone.TEXT if alert.is_on else Tone.DIM
            return Cell(fired_words(day_or_time(alert.instrument, state.fired_us, now_us)), tone)
        if not alert.is_on:
            return Cell(self._off, Tone.DIM)
        is_known = self._instruments.number(alert.instrument) is not None
        return Cell(self._waits if is_known else self._not_watched, Tone.DIM)


def state_words() -> tuple[str, str, str]:
    """How an alert is that has not fired: off, without its instrument, or waiting."""
    return tr("off", "an alert"), tr("not watched"), tr("waits")


def fired_words(time: str) -> str:
    """How one is that has."""
    return tr("fired {time}", time=time)


def snoozed_words(time: str) -> str:
    """How one is that says nothing for a while."""
    return tr("snoozed to {time}", time=time)


def _short(entry: LogEntry) -> str:
    """A firing's sentence for a row: the code without its venue, which the tooltip has."""
    whole = entry.sentence.rstrip(".。")
    rest = whole.removeprefix(entry.instrument)
    return f"{code_of(entry.instrument)}{rest}" if rest != whole else whole


def to_go(alert: Alert, last: float) -> str:
    """How far a last price is from an alert's price, as a fraction of the last price."""
    if not alert.kind.is_price or math.isnan(last) or last <= 0:
        return ""
    is_above = alert.kind is AlertKind.PRICE_ABOVE and last >= alert.level
    if is_above or (alert.kind is AlertKind.PRICE_BELOW and last <= alert.level):
        return tr("reached")
    return signed_percent(alert.level / last - 1)


def code_of(instrument_id: str) -> str:
    """The part of an id before the venue."""
    return instrument_id.rpartition(".")[0] or instrument_id


def moment_words(instrument_id: str, at_us: int, now_us: int, *, seconds: bool = True) -> str:
    """A moment on the clock that was chosen: ``10:41:07``, of another day ``21 Sep 10:41``.

    Args:
        instrument_id: The instrument's id.
        at_us: The moment, UTC microseconds.
        now_us: The present moment.
        seconds: Whether seconds are told on the same day.
    """
    moment = _moment(instrument_id, at_us)
    if moment.date() != _moment(instrument_id, now_us).date():
        return tr("{day} {time}", day=_day(moment), time=f"{moment:%H:%M}")
    return f"{moment:%H:%M:%S}" if seconds else f"{moment:%H:%M}"


def day_or_time(instrument_id: str, at_us: int, now_us: int) -> str:
    """The same in fewer words: ``10:41:07``, or only ``21 Sep``."""
    moment = _moment(instrument_id, at_us)
    if moment.date() != _moment(instrument_id, now_us).date():
        return _day(moment)
    return f"{moment:%H:%M:%S}"


def _day(moment: datetime) -> str:
    months = tr("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", "months, short, in one line").split()
    return tr("{day} {month}", day=moment.day, month=months[moment.month - 1])


def _moment(instrument_id: str, at_us: int) -> datetime:
    try:
        venue = Venue(canonical_id(instrument_id).rpartition(".")[2])
    except UnknownInstrumentError:
        # The file of another version may hold an instrument of a venue that this one does not know.
        venue = None
    return moment_of(min(max(at_us, 0), _LAST_US), venue)
