"""What an export comes to, in words: which stretch of time it holds, and about how much."""

from __future__ import annotations

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from tickdeck.gui.dialogs.export_choice import ExportChoice, ExportEstimate, moment_us
from tickdeck.gui.number_text import bytes_text
from tickdeck.words import tr, trn

_NOON = time(12)


def zone_name(day: str, zone: ZoneInfo) -> str:
    """What a local clock is called at noon of a UTC date, such as ``HKT``."""
    return f"{_local(moment_us(day, _NOON, zone), zone):%Z}"


def span_text(choice: ExportChoice, zone: ZoneInfo) -> str:
    """The stretch of time in full, on the exchange's clock as it was typed; empty if no day is cut."""
    start, end = _moment(choice.start_us, zone), _moment(choice.end_us, zone)
    if start and end:
        return tr("Received from {start} to {end}, exchange local time.", start=start, end=end)
    if start:
        return tr("Received from {start} on, exchange local time.", start=start)
    return tr("Received up to {end}, exchange local time.", end=end) if end else ""


def estimate_text(about: ExportEstimate) -> str:
    """About how much it comes to; empty if nobody can tell."""
    size = bytes_text(about.bytes)
    if about.rows < 0:
        return tr("About {size}", size=size) if about.bytes >= 0 else ""
    rows = f"{about.rows:,}"
    if about.bytes < 0:
        return trn("About {count} tick", "About {count} ticks", about.rows, count=rows)
    return trn("About {count} tick, {size}", "About {count} ticks, {size}", about.rows, count=rows, size=size)


def _moment(at_us: int | None, zone: ZoneInfo) -> str:
    return "" if at_us is None else f"{_local(at_us, zone):%Y-%m-%d %H:%M:%S}"


def _local(time_us: int, zone: ZoneInfo) -> datetime:
    return datetime.fromtimestamp(time_us // 1_000_000, tz=UTC).astimezone(zone)
