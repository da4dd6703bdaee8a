"""Runs that mostly wait, for pauses that a provider demands, run side by side so that they wait together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

T = TypeVar("T")

AT_A_TIME = 6
"""More would only wait for the processor."""


class SideBySide:
    """Starts scenarios at once, each in a thread and a folder of its own; tests ask for the outcomes.

    A scenario steers one run of the terminal to its end and returns what a test needs to judge it. Those
    that take longest should come first. Use as a context manager.
    """

    def __init__(self, folder: Path, scenarios: Sequence[Callable[[Path], Any]]) -> None:
        self._pool = ThreadPoolExecutor(AT_A_TIME, thread_name_prefix="scenario")
        self._outcomes: dict[Callable[[Path], Any], Future[Any]] = {}
        for scenario in scenarios:
            own = folder / getattr(scenario, "__name__", f"scenario-{len(self._outcomes)}")
            own.mkdir()
            self._outcomes[scenario] = self._pool.submit(scenario, own)

    def outcome(self, scenario: Callable[[Path], T]) -> T:
        """What a scenario returned; raises what it raised."""
        outcome: Future[T] = self._outcomes[scenario]
        return outcome.result()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)
