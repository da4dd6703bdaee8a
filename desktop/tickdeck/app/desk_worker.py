"""Work beside the window: what waits for the disk runs in a thread, and its result comes back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from tickdeck.domain.errors import TickdeckError
from tickdeck.words import tr

_T = TypeVar("_T")


class DeskWorker:
    """Owns the tasks that the window has begun and nobody awaits."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def run(self, job: Callable[[], _T], done: Callable[[_T], None]) -> None:
        """Run a job in a thread, and hand its result over in this one.

        Args:
            job: What may wait; what can go wrong is part of its result.
            done: Takes the result.
        """

        async def work() -> None:
            done(await asyncio.to_thread(job))

        self.do(work())

    def attempt(self, job: Callable[[], _T], done: Callable[[_T | str], None]) -> None:
        """Run a job in a thread that may fail, and hand over its result, or why there is none.

        Args:
            job: What may wait, and raise `TickdeckError` or `OSError`.
            done: Takes the result, or one sentence for the user.
        """

        def attempted() -> _T | str:
            try:
                return job()
            except TickdeckError as error:
                return tr(str(error))
            except OSError as error:
                return tr("The disk cannot be read ({why}).", why=error.strerror or error)

        self.run(attempted, done)

    def do(self, work: Coroutine[Any, Any, None]) -> None:
        """Let a coroutine run."""
        task = asyncio.get_running_loop().create_task(work, name="desk")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def settled(self) -> None:
        """Wait until everything that was begun is done."""
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)
