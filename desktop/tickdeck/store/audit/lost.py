"""A finding of which it is known how many ticks it costs."""

from __future__ import annotations

from dataclasses import dataclass

from tickdeck.domain.data_quality import Finding


@dataclass(frozen=True, slots=True)
class Lost(Finding):
    """Ticks that cannot be read or are not there.

    Attributes:
        ticks: How many.
        why: What the library that could not read them says of it, without a full stop; empty if it was not
            asked. `what` has it too, in brackets.
    """

    ticks: int = 0
    why: str = ""
