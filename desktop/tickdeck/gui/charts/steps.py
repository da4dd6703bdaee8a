"""Work that can be done a step a frame, so that no frame takes much longer than others."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeAlias, TypeVar

Done = TypeVar("Done")

Steps: TypeAlias = Generator[None, None, Done]
"""Stops after each step, and has its result behind the last."""


def finished(steps: Steps[Done]) -> Done:
    """Do all that is left of some work at once."""
    while True:
        done = step_of(steps)
        if done is not None:
            return done


def step_of(steps: Steps[Done]) -> Done | None:
    """Do one step.

    Returns:
        The result once it is there, None before.
    """
    try:
        next(steps)
    except StopIteration as end:
        done: Done = end.value
        return done
    return None
