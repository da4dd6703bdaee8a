"""How the window reads names and figures out: on whose clock, in what units and in whose language.

Like the language, it is chosen once for the whole window and asked wherever a text is made.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from tickdeck.domain.instrument import Instrument
from tickdeck.domain.venue import FACTS, Venue
from tickdeck.settings.look import Language, Times, Units


@dataclass(frozen=True, slots=True)
class Conventions:
    """What was chosen.

    Attributes:
        language: What the window speaks; instruments have Chinese names beside their English ones.
        units: How large amounts are shortened.
        times: Whose clock is shown.
    """

    language: Language = Language.ENGLISH
    units: Units = Units.THOUSANDS
    times: Times = Times.EXCHANGE


class _Held:
    """What holds now; an object, so that everyone asks the same."""

    conventions = Conventions()


def follow(conventions: Conventions) -> None:
    """Read everything out so from now on; what stands in the window already stays as it is."""
    _Held.conventions = conventions


def units() -> Units:
    """How large amounts are shortened."""
    return _Held.conventions.units


def name_of(instrument: Instrument) -> str:
    """What an instrument is called in the language of the window; empty if no name is known at all."""
    match _Held.conventions.language:
        case Language.TRADITIONAL:
            return instrument.name_zh_hant or instrument.name
        case Language.SIMPLIFIED:
            return instrument.name_zh_hans or instrument.name
        case _:
            return instrument.name


def label_of(instrument: Instrument) -> str:
    """Its name, or the code where no name is known."""
    return name_of(instrument) or instrument.code


def clock_of(venue: Venue | None) -> tzinfo | None:
    """The clock on which times are shown.

    Args:
        venue: Where they belong; None is nowhere, and UTC where an exchange's clock would be shown.

    Returns:
        What `datetime.astimezone` takes; None is this computer's own clock.
    """
    match _Held.conventions.times:
        case Times.EXCHANGE:
            return ZoneInfo(FACTS[venue].time_zone) if venue is not None else UTC
        case Times.COMPUTER:
            return None
        case Times.UTC:
            return UTC


def moment_of(time_us: int, venue: Venue | None) -> datetime:
    """A time in UTC microseconds, to the second, on the clock that is shown."""
    return datetime.fromtimestamp(time_us // 1_000_000, tz=UTC).astimezone(clock_of(venue))


def offset_us(time_us: int, venue: Venue | None) -> int:
    """How far the clock that is shown is ahead of UTC at a moment, in microseconds."""
    return int((moment_of(time_us, venue).utcoffset() or timedelta()).total_seconds()) * 1_000_000


def clock_name(time_us: int, venue: Venue | None) -> str:
    """What the clock that is shown is called at a moment, such as ``HKT`` or ``UTC``."""
    return moment_of(time_us, venue).tzname() or ""
