"""Alerts in words: what one waits for, and what made it fire."""

from __future__ import annotations

from tickdeck.settings.alert import Alert, AlertKind, Repeat, Sound
from tickdeck.words import mark, tr

SOUND_TITLES = {
    Sound.NONE: mark("None", "sound"),
    Sound.BELL: mark("Bell", "sound"),
    Sound.CHIME: mark("Chime", "sound"),
    Sound.RISE: mark("Rise", "sound"),
    Sound.FALL: mark("Fall", "sound"),
    Sound.ALARM: mark("Alarm", "sound"),
}
"""What the sounds are called; ``tr(text, "sound")`` says it."""

_LEAST_DECIMALS, _MOST_DECIMALS = 2, 8
_MINUS = "−"
_VWAP_DECIMALS = 3

_CONDITIONS = {
    AlertKind.PRICE_ABOVE: mark("at or above {price}"),
    AlertKind.PRICE_BELOW: mark("at or below {price}"),
    AlertKind.PRICE_CROSSES: mark("crosses {price}"),
    AlertKind.DAY_CHANGE: mark("up {change} or more on the day"),
    AlertKind.MOVE: mark("up {change} or more within {minutes} min"),
    AlertKind.DAY_VOLUME: mark("day volume at or above {quantity}"),
    AlertKind.VOLUME: mark("volume of {minutes} min at or above {quantity}"),
    AlertKind.RVOL: mark("volume at or above {level} × usual"),
    AlertKind.VWAP_UP: mark("rises above its VWAP"),
    AlertKind.VWAP_DOWN: mark("falls below its VWAP"),
    AlertKind.STALE: mark("no print for {level} s while its market trades"),
}
_FALLS = {
    AlertKind.DAY_CHANGE: mark("down {change} or more on the day"),
    AlertKind.MOVE: mark("down {change} or more within {minutes} min"),
}
_REPETITIONS = {
    Repeat.ONCE: mark("once"),
    Repeat.DAILY: mark("daily"),
    Repeat.EACH_TIME: mark("each time"),
}
_HAPPENINGS = {
    AlertKind.PRICE_ABOVE: mark("{who} traded at {price}: {asked}."),
    AlertKind.PRICE_BELOW: mark("{who} traded at {price}: {asked}."),
    AlertKind.PRICE_CROSSES: mark("{who} crossed {level} from below, at {price}."),
    AlertKind.DAY_CHANGE: mark("{who} is {change} on the day, at {price}: {asked}."),
    AlertKind.MOVE: mark("{who} moved {change} within {minutes} min, at {price}: {asked}."),
    AlertKind.DAY_VOLUME: mark("{who} has traded {quantity} on the day: {asked}."),
    AlertKind.VOLUME: mark("{who} traded {quantity} within {minutes} min: {asked}."),
    AlertKind.RVOL: mark("{who} trades {ratio} × its usual volume: {asked}."),
    AlertKind.VWAP_UP: mark("{who} rose above its VWAP of {vwap}, at {price}."),
    AlertKind.VWAP_DOWN: mark("{who} fell below its VWAP of {vwap}, at {price}."),
    AlertKind.STALE: mark("{who} had no print for {seconds} s while its market trades."),
}
_CROSSED_FALLING = mark("{who} crossed {level} from above, at {price}.")


def describe(alert: Alert) -> str:
    """An alert in one line: ``00700.HK at or above 610.00, once``."""
    return tr(
        "{instrument} {condition}, {repetition}",
        instrument=alert.instrument,
        condition=condition(alert),
        repetition=repetition(alert),
    )


def condition(alert: Alert) -> str:
    """What it waits for, without the instrument: ``at or above 610.00``."""
    level, kind = alert.level, alert.kind
    words = _FALLS[kind] if level < 0 and kind in _FALLS else _CONDITIONS[kind]
    return tr(
        words,
        price=price_words(level),
        change=change_words(abs(level)),
        quantity=quantity_words(level),
        level=f"{level:g}",
        minutes=alert.minutes,
    )


def repetition(alert: Alert) -> str:
    """How often it fires: ``each time, 60 s apart``."""
    if alert.repeat is Repeat.EACH_TIME and alert.cool_down_s:
        return tr("each time, {seconds} s apart", seconds=f"{alert.cool_down_s:g}")
    return tr(_REPETITIONS[alert.repeat])


def what_happened(alert: Alert, value: float, price: float, *, name: str = "", rising: bool = True) -> str:
    """A firing in one sentence, in the language of the moment, since it is kept as a record.

    It begins with the instrument in every language.

    Args:
        alert: The alert.
        value: What it watches, in the unit of its level; the VWAP where that is the level.
        price: The price that made it fire.
        name: The instrument's name; empty if unknown.
        rising: Whether a price that crossed came from below.
    """
    falls = alert.kind is AlertKind.PRICE_CROSSES and not rising
    return tr(
        _CROSSED_FALLING if falls else _HAPPENINGS[alert.kind],
        who=f"{alert.instrument} {name}" if name else alert.instrument,
        asked=condition(alert),
        level=price_words(alert.level),
        price=price_words(price),
        vwap=price_words(value, most=_VWAP_DECIMALS),
        change=signed_change(value),
        quantity=quantity_words(value),
        ratio=f"{value:.1f}",
        seconds=f"{value:,.0f}",
        minutes=alert.minutes,
    )


def price_words(price: float, *, most: int = _MOST_DECIMALS) -> str:
    """A price with as many decimals as it needs, at least two: ``610.00``, ``0.125``.

    Args:
        price: The price.
        most: The most decimals.
    """
    whole, _, decimals = f"{price:.{most}f}".partition(".")
    return f"{whole}.{decimals.rstrip('0'):0<{_LEAST_DECIMALS}}"


def quantity_words(quantity: float) -> str:
    """A quantity in full: ``4,200,000``, ``0.125``."""
    text = f"{quantity:,.8f}".rstrip("0").rstrip(".")
    return text or "0"


def change_words(fraction: float) -> str:
    """A fraction as a percentage without sign, as exact as it was asked for: ``3%``, ``0.25%``."""
    return f"{fraction * 100:.6g}%"


def signed_change(fraction: float) -> str:
    """A fraction as a percentage with its sign: ``+3.12%``."""
    return f"{_MINUS if fraction < 0 else '+'}{abs(fraction) * 100:.2f}%"
