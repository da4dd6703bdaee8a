"""Alerts and firings as rows of a table."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from tickdeck.analytics.alert_words import condition, describe, price_words, repetition
from tickdeck.domain.errors import UnknownInstrumentError
from tickdeck.domain.instrument import InstrumentTable, canonical_id
from tickdeck.domain.venue import FACTS, Venue
from tickdeck.gui.feed.figure_rows import Cell, FigureColumn, FigureRow
from tickdeck.gui.number_text import MISSING, signed_percent
from tickdeck.gui.tables.column import Tone
from tickdeck.settings.alert import NEVER, Alert, AlertKind, AlertState, LogEntry

SET_COLUMNS = (
    FigureColumn(title="Code", width=82, right=False, tip="Which instrument it watches."),
    FigureColumn(title="Name", width=104, right=False, rank=4),
    FigureColumn(title="Fires when", width=150, right=False, stretch=True, tip="What it waits for."),
    FigureColumn(title="Last", width=74, rank=2, tip="The last price."),
    FigureColumn(title="To go", width=70, rank=3, tip="How far the last price is from the alert's price."),
    FigureColumn(title="How often", width=152, right=False, rank=5),
    FigureColumn(title="State", width=124, right=False, rank=1),
)
LOG_COLUMNS = (
    FigureColumn(title="Time", width=112, right=False, tip="When it fired, in the market's local time."),
    FigureColumn(title="What happened", width=190, right=False, stretch=True),
    FigureColumn(title="Note", width=130, right=False, rank=2, tip="What you wrote to the alert."),
    FigureColumn(
        title="", width=56, right=False, rank=1, tip="Away: it happened while Tickdeck was not running."
    ),
)
WHILE_AWAY = "away"

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

    def row(self, alert: Alert, state: AlertState, now_us: int) -> FigureRow:
        """An alert at a moment, UTC microseconds."""
        number = self._instruments.number(alert.instrument)
        name = self._instruments[number].name if number is not None else ""
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
        lines = [f"{describe(alert)}.", f"Sound: {alert.sound.value or 'none'}."]
        if state.times:
            fired = time_text(alert.instrument, state.fired_us, now_us)
            lines.append(
                f"Fired {state.times:,} times, last at {fired}." if state.times > 1 else f"Fired at {fired}."
            )
        if self._instruments.number(alert.instrument) is None:
            lines.append("Its instrument is not watched in this run; it waits until it is.")
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
                time_text(entry.instrument, entry.at_us, now_us),
                Tone.TEXT if is_new else Tone.DIM,
                Tone.AMBER if is_new else None,
            ),
            Cell(_short(entry), Tone.TEXT),
            Cell(entry.note, Tone.DIM),
            Cell(WHILE_AWAY if entry.while_away else "", Tone.AMBER),
        )

    @staticmethod
    def log_tip(entry: LogEntry) -> str:
        """All that is kept of a firing."""
        moment = _local(entry.instrument, entry.at_us)
        lines = [f"{moment:%Y-%m-%d %H:%M:%S %Z}", entry.sentence]
        if entry.while_away:
            lines.append("It happened while Tickdeck was not running, and was seen at the first print.")
        if entry.note:
            lines.append(entry.note)
        return "\n".join(lines)

    def _dot(self, alert: Alert, state: AlertState, now_us: int) -> Tone:
        if not alert.is_on:
            return Tone.FAINT
        return Tone.AMBER if now_us < state.quiet_until_us else Tone.UP

    def _state_cell(self, alert: Alert, state: AlertState, now_us: int) -> Cell:
        if alert.is_on and now_us < state.quiet_until_us:
            until = time_text(alert.instrument, state.quiet_until_us, now_us, seconds=False)
            return Cell(f"snoozed to {until}", Tone.AMBER)
        if state.fired_us != NEVER:
            tone = Tone.TEXT if alert.is_on else Tone.DIM
            return Cell(f"fired {time_text(alert.instrument, state.fired_us, now_us)}", tone)
        if not alert.is_on:
            return Cell("off", Tone.DIM)
        if self._instruments.number(alert.instrument) is None:
            return Cell("not watched", Tone.DIM)
        return Cell("waits", Tone.DIM)


def _short(entry: LogEntry) -> str:
    """A firing's sentence for a row: the code without its venue, which the tooltip has."""
    rest = entry.sentence.rstrip(".").removeprefix(entry.instrument)
    return f"{code_of(entry.instrument)}{rest}" if rest != entry.sentence.rstrip(".") else rest


def to_go(alert: Alert, last: float) -> str:
    """How far a last price is from an alert's price, as a fraction of the last price."""
    if not alert.kind.is_price or math.isnan(last) or last <= 0:
        return ""
    if alert.kind is AlertKind.PRICE_ABOVE and last >= alert.level:
        return "reached"
    if alert.kind is AlertKind.PRICE_BELOW and last <= alert.level:
        return "reached"
    return signed_percent(alert.level / last - 1)


def code_of(instrument_id: str) -> str:
    """The part of an id before the venue."""
    return instrument_id.rpartition(".")[0] or instrument_id


def time_text(instrument_id: str, at_us: int, now_us: int, *, seconds: bool = True) -> str:
    """A moment on the wall clock of an instrument's venue: ``10:41:07``, of another day ``21 Sep 10:41``.

    Args:
        instrument_id: The instrument's id.
        at_us: The moment, UTC microseconds.
        now_us: The present moment.
        seconds: Whether seconds are told on the same day.
    """
    moment = _local(instrument_id, at_us)
    if moment.date() != _local(instrument_id, now_us).date():
        return f"{moment.day} {moment:%b %H:%M}"
    return f"{moment:%H:%M:%S}" if seconds else f"{moment:%H:%M}"


def _local(instrument_id: str, at_us: int) -> datetime:
    try:
        zone = FACTS[Venue(canonical_id(instrument_id).rpartition(".")[2])].time_zone
    except UnknownInstrumentError:
        # The file of another version may hold an instrument of a venue that this one does not know.
        zone = "UTC"
    moment = datetime.fromtimestamp(min(max(at_us, 0) // 1_000_000, 1 << 37), tz=UTC)
    return moment.astimezone(ZoneInfo(zone))
