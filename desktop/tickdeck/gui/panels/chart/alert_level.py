"""What a chart knows of an alert: where it waits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class AlertLevel:
    """An alert on a price.

    Attributes:
        id: The alert's.
        price: At which it fires.
        is_armed: Whether it can fire now; one that is over, off or asleep cannot.
    """

    id: str
    price: float
    is_armed: bool = True


Levels: TypeAlias = Callable[[int], Sequence[AlertLevel]]
"""Gives the alerts on the price of an instrument, by its number."""


def no_levels(_symbol: int) -> Sequence[AlertLevel]:
    """No alert at all."""
    return ()
