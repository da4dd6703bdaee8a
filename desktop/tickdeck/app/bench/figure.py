"""A figure that was measured, with what was to be reached, as a line and as JSON."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum


class Aim(StrEnum):
    """Which side of the target is the good one."""

    AT_LEAST = "at least"
    AT_MOST = "at most"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure.

    Attributes:
        name: What was measured.
        value: The figure.
        unit: Of the figure and of the target.
        target: What is to be reached; None where there is none.
        aim: From which side.
        note: How it was measured, in few words; empty if the name says it.
    """

    name: str
    value: float
    unit: str
    target: float | None = None
    aim: Aim = Aim.AT_LEAST
    note: str = ""

    @property
    def is_reached(self) -> bool | None:
        """Whether the target is reached; None where there is none."""
        if self.target is None:
            return None
        return self.value >= self.target if self.aim is Aim.AT_LEAST else self.value <= self.target

    def line(self) -> str:
        """The figure as one line of text."""
        text = f"{self.name:<46} {amount(self.value):>12} {self.unit}"
        if self.target is not None:
            verdict = "reached" if self.is_reached else "missed"
            text += f"  ({self.aim} {amount(self.target)}: {verdict})"
        return f"{text}  [{self.note}]" if self.note else text

    def row(self) -> dict[str, object]:
        """The figure as it goes into JSON."""
        return {
            "name": self.name,
            "value": None if math.isnan(self.value) else self.value,
            "unit": self.unit,
            "target": self.target,
            "aim": str(self.aim) if self.target is not None else None,
            "reached": self.is_reached,
            "note": self.note,
        }


def amount(value: float) -> str:
    """A number with as many decimals as say something."""
    if math.isnan(value):
        return "unknown"
    if abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 100 else f"{value:.2f}"


def ratio(name: str, ours: Figure, theirs: Figure, *, aim: Aim = Aim.AT_LEAST) -> Figure:
    """How many times better the first of two figures of one unit is.

    Args:
        name: What is compared.
        ours: Our figure.
        theirs: The other program's.
        aim: Which of them is the better: the larger, or the smaller.
    """
    better, worse = (ours, theirs) if aim is Aim.AT_LEAST else (theirs, ours)
    value = better.value / worse.value if worse.value else math.nan
    return Figure(name, value, "times", note=f"{amount(ours.value)} to {amount(theirs.value)} {ours.unit}")
