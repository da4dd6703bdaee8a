"""An alert as the dialog asks for it: texts of fields, what they mean, and whether it is true already."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tickdeck.analytics.alert_words import price_words, quantity_words
from tickdeck.domain.errors import UnknownInstrumentError
from tickdeck.domain.instrument import Instrument, InstrumentTable, canonical_id, currency_of
from tickdeck.domain.venue import FACTS
from tickdeck.gui.number_text import MINUS
from tickdeck.settings.alert import Alert, AlertError, AlertKind, Repeat, Sound
from tickdeck.words import mark, tr

KIND_TEXTS = {
    AlertKind.PRICE_ABOVE: mark("Price is at or above"),
    AlertKind.PRICE_BELOW: mark("Price is at or below"),
    AlertKind.PRICE_CROSSES: mark("Price crosses, from either side"),
    AlertKind.DAY_CHANGE: mark("Change of the day reaches"),
    AlertKind.MOVE: mark("Change of the last minutes reaches"),
    AlertKind.DAY_VOLUME: mark("Volume of the day reaches"),
    AlertKind.VOLUME: mark("Volume of the last minutes reaches"),
    AlertKind.RVOL: mark("Relative volume (RVOL) reaches"),
    AlertKind.VWAP_UP: mark("Price rises above its VWAP"),
    AlertKind.VWAP_DOWN: mark("Price falls below its VWAP"),
    AlertKind.STALE: mark("No print, while its market trades, for"),
}
REPEAT_TEXTS = {
    Repeat.ONCE: mark("Once", "how often an alert fires"),
    Repeat.DAILY: mark("Once a day", "how often an alert fires"),
    Repeat.EACH_TIME: mark("Each time", "how often an alert fires"),
}

MOST_FOUND = 8
"""Instruments that are offered while one types."""

_SCALES = {"": 1.0, "k": 1e3, "m": 1e6, "bn": 1e9, "b": 1e9, "萬": 1e4, "万": 1e4, "億": 1e8, "亿": 1e8}
_NUMBER = re.compile(r"([+-]?)(\d[\d,]*\.?\d*|\.\d+)\s*(k|m|bn|b|萬|万|億|亿|%|×|x|s)?", re.IGNORECASE)
_USUAL_LEVELS = {AlertKind.DAY_CHANGE: "3", AlertKind.MOVE: "1", AlertKind.RVOL: "3", AlertKind.STALE: "60"}

Find = Callable[[str], Sequence[Instrument]]
"""Instruments that fit what is typed, the best first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentNow:
    """How an instrument is at present; NaN where it is unknown.

    Attributes:
        last: Last price.
        change: Change of the day as a fraction.
        volume: Quantity of the day.
        rvol: Volume as a multiple of the usual one.
        is_stale: Whether the price may be old.
    """

    last: float = math.nan
    change: float = math.nan
    volume: float = math.nan
    rvol: float = math.nan
    is_stale: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertTexts:
    """What the fields hold.

    Attributes:
        instrument: The id of the instrument found; empty if none is.
        kind, repeat, sound: What is chosen.
        level, minutes, cool_down, note: What is typed.
    """

    instrument: str
    kind: AlertKind
    level: str
    minutes: str
    repeat: Repeat
    cool_down: str
    sound: Sound
    note: str


def alert_of(texts: AlertTexts, *, alert_id: str, created_us: int) -> Alert:
    """The alert that the fields describe.

    Args:
        texts: What they hold.
        alert_id: Its id.
        created_us: When it was made, UTC microseconds.

    Raises:
        AlertError: If they describe none.
    """
    kind = texts.kind
    if not texts.instrument:
        raise AlertError(tr("Type a code or a name, and choose an instrument of this run."))
    level = 0.0 if kind.is_vwap else _level_of(texts.level, kind)
    return Alert(
        id=alert_id,
        instrument=texts.instrument,
        kind=kind,
        level=level,
        minutes=_whole_of(texts.minutes, tr("The minutes are a whole number.")) if kind.has_minutes else 5,
        repeat=texts.repeat,
        cool_down_s=_whole_of(texts.cool_down, tr("The pause is a whole number of seconds."))
        if texts.repeat is Repeat.EACH_TIME
        else 60,
        sound=texts.sound,
        note=" ".join(texts.note.split()),
        created_us=created_us,
    )


def level_text(alert: Alert) -> str:
    """An alert's level as its field holds it."""
    kind, level = alert.kind, alert.level
    if kind.is_price:
        return price_words(level)
    if kind.is_change:
        return f"{level * 100:.6g}"
    return quantity_words(level) if kind.is_volume else f"{level:g}"


def usual_level(kind: AlertKind, now: InstrumentNow) -> str:
    """What the level's field holds at first."""
    if kind.is_price and not math.isnan(now.last):
        return price_words(now.last)
    return _USUAL_LEVELS.get(kind, "")


def unit_of(kind: AlertKind, instrument_id: str) -> str:
    """What stands behind the level's field."""
    if kind.is_price:
        return currency_of(instrument_id) if instrument_id else ""
    if kind.is_change:
        return tr("%, negative for a fall")
    if kind.is_volume:
        venue = instrument_id.rpartition(".")[2]
        unit = next((facts.unit for each, facts in FACTS.items() if each == venue), "")
        if not unit:
            return tr("2.5m is 2,500,000")
        return tr("{unit}; 2.5m is 2,500,000", unit=tr(unit))
    if kind is AlertKind.RVOL:
        return tr("× the usual volume")
    return tr("seconds") if kind is AlertKind.STALE else ""


def is_true_already(alert: Alert, now: InstrumentNow) -> bool:
    """Whether an alert would fire as soon as it is set."""
    level = alert.level
    # Written out, since a comparison with what is unknown must not come out as true.
    match alert.kind:
        case AlertKind.PRICE_ABOVE:
            return now.last >= level
        case AlertKind.PRICE_BELOW:
            return now.last <= level
        case AlertKind.DAY_CHANGE:
            return now.change >= level if level > 0 else now.change <= level
        case AlertKind.DAY_VOLUME:
            return now.volume >= level
        case AlertKind.RVOL:
            return now.rvol >= level
        case _:
            return False


def usual_kind(price: float, last: float) -> AlertKind:
    """What a line at a price most probably waits for."""
    if math.isnan(price) or math.isnan(last) or price == last:
        return AlertKind.PRICE_CROSSES
    return AlertKind.PRICE_ABOVE if price > last else AlertKind.PRICE_BELOW


def find_in(instruments: InstrumentTable) -> Find:
    """Finds instruments of a run by any spelling of a code, or a part of a name."""

    def find(text: str) -> list[Instrument]:
        wanted = text.strip().casefold()
        if not wanted:
            return []
        exact = []
        try:
            number = instruments.number(canonical_id(text))
        except UnknownInstrumentError:
            number = None
        if number is not None:
            exact = [instruments[number]]
        begin, within = [], []
        for instrument in instruments:
            if instrument in exact:
                continue
            names = instrument.name, instrument.name_zh_hant, instrument.name_zh_hans
            texts = [each.casefold() for each in (instrument.id, *names)]
            if any(each.startswith(wanted) for each in texts):
                begin.append(instrument)
            elif any(wanted in each for each in texts):
                within.append(instrument)
        return [*exact, *begin, *within][:MOST_FOUND]

    return find


def _level_of(text: str, kind: AlertKind) -> float:
    # Digits and signs as wide as Chinese letters are digits and signs, and a space of any kind is one.
    match = _NUMBER.fullmatch(unicodedata.normalize("NFKC", text).strip().replace(MINUS, "-"))
    if match is None:
        raise AlertError(tr("Type the level as a number.") if text.strip() else tr("Type the level."))
    sign, digits, unit = match[1], match[2].replace(",", ""), (match[3] or "").lower()
    number = float(digits) * (-1 if sign == "-" else 1)
    if unit in _SCALES and (kind.is_volume or not unit):
        number *= _SCALES[unit]
    elif not _fits(unit, kind):
        raise AlertError(tr("“{unit}” does not fit here; type the level as a number.", unit=match[3].strip()))
    return number / 100 if kind.is_change else number


def _fits(unit: str, kind: AlertKind) -> bool:
    return (
        (unit == "%" and kind.is_change)
        or (unit in {"x", "×"} and kind is AlertKind.RVOL)
        or (unit == "s" and kind is AlertKind.STALE)
    )


def _whole_of(text: str, wrong: str) -> int:
    digits = text.strip().replace(",", "")
    if not re.fullmatch(r"[0-9]{1,6}", digits):
        raise AlertError(wrong)
    return int(digits)
