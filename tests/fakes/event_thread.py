"""An event loop in a thread of its own, and waiting for what happens in it."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Coroutine
from typing import Any, Self, TypeVar

T = TypeVar("T")


class EventThread:
    """Base of the fake servers: they live in a thread, tests watch and steer them from outside.

    What a server has seen changes only inside `with self._changed`, so that `wait_until` judges a
    consistent state and wakes when it changes instead of sleeping for luck.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name=type(self).__name__, daemon=True)
        self._failure: BaseException | None = None

    def start(self) -> Self:
        """Begin to listen; returns when clients can connect."""
        self._thread.start()
        self.call(self._open())
        return self

    def stop(self) -> None:
        """Close everything and end the thread."""
        if not self._thread.is_alive():
            return
        try:
            self.call(self._close())
        finally:
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join(10)
        if self._failure is not None:
            raise self._failure

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    def call(self, work: Coroutine[Any, Any, T], timeout: float = 60) -> T:
        """Run this in the server's loop and return what it returns."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(timeout)

    def run(self, work: Callable[[], object]) -> None:
        """Run a plain function in the server's loop, as one step of its state."""

        async def step() -> None:
            with self._changed:
                work()
                self._changed.notify_all()

        self.call(step())

    def wait_until(self, condition: Callable[[Self], bool], *, what: str = "", timeout: float = 60) -> None:
        """Wait for a condition on this server; the message of a timeout says what the server has seen."""
        deadline = time.monotonic() + timeout
        with self._changed:
            while not condition(self):
                if self._failure is not None:
                    raise self._failure
                left = deadline - time.monotonic()
                if left <= 0:
                    raise AssertionError(
                        f"waited {timeout:.0f} s for {what or 'a condition'}: {self.summary()}"
                    )
                self._changed.wait(left)

    def summary(self) -> str:
        """The state in one line, for messages."""
        return type(self).__name__

    async def _open(self) -> None:
        raise NotImplementedError

    async def _close(self) -> None:
        raise NotImplementedError

    def _failed(self, task: asyncio.Task[Any]) -> None:
        """Done callback of background tasks: their errors end up in the test, not in a log."""
        if not task.cancelled() and task.exception() is not None:
            with self._changed:
                self._failure = task.exception()
                self._changed.notify_all()

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_forever()
        finally:
            left = asyncio.all_tasks(self._loop)
            for task in left:
                task.cancel()
            self._loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
            self._loop.close()
