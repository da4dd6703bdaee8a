"""Alerts in words: what one waits for, and what made it fire."""

from __future__ import annotations

from tickdeck.settings.alert import Alert, AlertKind, Repeat

_LEAST_DECIMALS, _MOST_DECIMALS = 2, 8
_MINUS = "−"
_VWAP_DECIMALS = 3

_CONDITIONS = {
    AlertKind.PRICE_ABOVE: "at or above {price}",
    AlertKind.PRICE_BELOW: "at or below {price}",
    AlertKind.PRICE_CROSSES: "crosses {price}",
    AlertKind.DAY_CHANGE: "up {change} or more on the day",
    AlertKind.MOVE: "up {change} or more within {minutes} min",
    AlertKind.DAY_VOLUME: "day volume at or above {quantity}",
    AlertKind.VOLUME: "volume of {minutes} min at or above {quantity}",
    AlertKind.RVOL: "volume at or above {level:g} × usual",
    AlertKind.VWAP_UP: "rises above its VWAP",
    AlertKind.VWAP_DOWN: "falls below its VWAP",
    AlertKind.STALE: "no print for {level:g} s while its market trades",
}
_FALLS = {
    AlertKind.DAY_CHANGE: "down {change} or more on the day",
    AlertKind.MOVE: "down {change} or more within {minutes} min",
}
_HAPPENINGS = {
    AlertKind.PRICE_ABOVE: "{who} traded at {price}: {asked}.",
    AlertKind.PRICE_BELOW: "{who} traded at {price}: {asked}.",
    AlertKind.PRICE_CROSSES: "{who} crossed {level} from below, at {price}.",
    AlertKind.DAY_CHANGE: "{who} is {change} on the day, at {price}: {asked}.",
    AlertKind.MOVE: "{who} moved {change} within {minutes} min, at {price}: {asked}.",
    AlertKind.DAY_VOLUME: "{who} has traded {quantity} on the day: {asked}.",
    AlertKind.VOLUME: "{who} traded {quantity} within {minutes} min: {asked}.",
    AlertKind.RVOL: "{who} trades {value:.1f} × its usual volume: {asked}.",
    AlertKind.VWAP_UP: "{who} rose above its VWAP of {vwap}, at {price}.",
    AlertKind.VWAP_DOWN: "{who} fell below its VWAP of {vwap}, at {price}.",
    AlertKind.STALE: "{who} had no print for {value:,.0f} s while its market trades.",
}
_CROSSED_FALLING = "{who} crossed {level} from above, at {price}."


def describe(alert: Alert) -> str:
    """An alert in one line: ``00700.HK at or above 610.00, once``."""
    return f"{alert.instrument} {condition(alert)}, {repetition(alert)}"


def condition(alert: Alert) -> str:
    """What it waits for, without the instrument: ``at or above 610.00``."""
    level, kind = alert.level, alert.kind
    words = _FALLS[kind] if level < 0 and kind in _FALLS else _CONDITIONS[kind]
    return words.format(
        price=price_words(level),
        change=change_words(abs(level)),
        quantity=quantity_words(level),
        level=level,
        minutes=alert.minutes,
    )


def repetition(alert: Alert) -> str:
    """How often it fires: ``each time, 60 s apart``."""
    if alert.repeat is Repeat.EACH_TIME and alert.cool_down_s:
        return f"each time, {alert.cool_down_s:g} s apart"
    return alert.repeat.value


def what_happened(alert: Alert, value: float, price: float, *, name: str = "", rising: bool = True) -> str:
    """A firing in one sentence, the instrument included.

    Args:
        alert: The alert.
        value: What it watches, in the unit of its level; the VWAP where that is the level.
        price: The price that made it fire.
        name: The instrument's name; empty if unknown.
        rising: Whether a price that crossed came from below.
    """
    falls = alert.kind is AlertKind.PRICE_CROSSES and not rising
    return (_CROSSED_FALLING if falls else _HAPPENINGS[alert.kind]).format(
        who=f"{alert.instrument} {name}" if name else alert.instrument,
        asked=condition(alert),
        level=price_words(alert.level),
        price=price_words(price),
        vwap=price_words(value, most=_VWAP_DECIMALS),
        change=signed_change(value),
        quantity=quantity_words(value),
        value=value,
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
