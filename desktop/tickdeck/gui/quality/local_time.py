"""Moments of a recorded day by the clock that was chosen for the times of prints."""

from __future__ import annotations

from tickdeck.domain.venue import Venue
from tickdeck.gui.conventions import clock_name, moment_of
from tickdeck.words import tr


def venue_of(symbol: str) -> Venue | None:
    """An instrument's exchange; None for what damage has made of an id."""
    venue = symbol.rpartition(".")[2]
    return Venue(venue) if venue in set(Venue) else None


def span_text(from_us: int, to_us: int, venue: Venue | None) -> str:
    """A stretch of time with its clock: ``10:41:05 to 10:46:10 HKT``; UTC microseconds."""
    begin, end = moment_of(from_us, venue), moment_of(to_us, venue)
    return tr(
        "{begin} to {end} {clock}",
        begin=f"{begin:%H:%M:%S}",
        end=f"{end:%H:%M:%S}",
        clock=clock_name(to_us, venue),
    )
