"""Writing what the user set up in a thread, so that nothing in the window waits for the disk."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from tickdeck.settings.kept_file import StorageError
from tickdeck.words import mark

_log = logging.getLogger(__name__)

_RETRY_S = 2.0
_GATHER_S = 0.05
"""How long a change waits for others, since several often come together."""

_UNEXPECTED = mark(
    "What was changed cannot be written for a reason that Tickdeck does not know ({kind}); it tries again, "
    "and the log says more."
)

_T = TypeVar("_T")


class Keeper(Generic[_T]):
    """Has a file written in a thread of its own: the newest state and none in between.

    `save` gives a number, and `is_saved` says when that is on the disk. What a disk refuses is told, logged
    once, and tried again until it takes it.

    Attributes:
        trouble: Why the file cannot be written, one sentence; empty while it can.
    """

    def __init__(self, write: Callable[[_T], None], *, name: str) -> None:
        """Make a keeper; its thread begins with the first state.

        Args:
            write: Writes a state, and raises `StorageError` where that fails; called in the thread.
            name: What is kept, for the thread and the log.
        """
        self._write = write
        self._name = name
        self._turn = threading.Condition()
        self._waiting: _T | None = None
        self._asked = 0
        self._saved = 0
        self._ends = False
        self._thread: threading.Thread | None = None
        self.trouble = ""

    def save(self, state: _T) -> int:
        """Have a state written soon; returns at once, with its number."""
        with self._turn:
            self._waiting = state
            self._asked += 1
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
                self._thread.start()
            self._turn.notify_all()
            return self._asked

    def is_saved(self, number: int) -> bool:
        """Whether a state, or a later one, is on the disk."""
        return self._saved >= number

    def stop(self, timeout_s: float = 3.0) -> bool:
        """Write what waits, and end the thread, until the next state; returns whether all is on the disk.

        Args:
            timeout_s: So long the disk is waited for.
        """
        with self._turn:
            thread, asked = self._thread, self._asked
            self._ends = thread is not None
            self._turn.notify_all()
        if thread is not None:
            thread.join(timeout_s)
        if self._saved >= asked:
            return True
        _log.error("The last changes of the %s were not written.", self._name)
        return False

    def _run(self) -> None:
        while True:
            with self._turn:
                self._turn.wait_for(lambda: self._waiting is not None or self._ends)
                if not self._ends:
                    self._turn.wait_for(lambda: self._ends, _GATHER_S)
                state, number = self._waiting, self._asked
                self._waiting = None
                if state is None:
                    self._thread, self._ends = None, False
                    return
            try:
                self._write(state)
            except Exception as error:  # noqa: BLE001  (a thread that ended would lose all that is saved later)
                self._refused(error)
                with self._turn:
                    if self._waiting is None:
                        self._waiting = state
                    if self._ends:
                        self._thread, self._ends = None, False
                        return
                    self._turn.wait_for(lambda: self._ends, _RETRY_S)
                continue
            self._saved, self.trouble = number, ""

    def _refused(self, error: Exception) -> None:
        if isinstance(error, StorageError):
            said, origin = str(error), None
        else:
            said, origin = _UNEXPECTED.format(kind=type(error).__name__), error
        if not self.trouble:
            # The sentence is in the language of the window, the log is not.
            _log.error("The %s cannot be written: %s", self._name, error.__cause__ or error, exc_info=origin)
        self.trouble = said
