"""The owner of the sealing process: hands it closed journals, one at a time, and keeps count."""

from __future__ import annotations

import logging
import os
import subprocess
import threading
from collections.abc import Sequence
from pathlib import Path
from queue import SimpleQueue

import msgspec

from tickdeck.store.seal_result import SealResult

_log = logging.getLogger(__name__)

_TRIES = 2
"""A journal on which the process died twice is left to recovery."""
_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class Sealing:
    """Owns the child process that writes HDF5, and the thread that waits for it.

    The child is started with the first journal and ends when its input is closed, so it never outlives
    this process by more than the journal at hand.

    Attributes:
        sealed: Ticks of this run in files sealed so far.
        files: The files sealed of this run.
        problems: Why journals could not be sealed, one sentence each; they are kept for recovery.
    """

    def __init__(self, command: Sequence[str]) -> None:
        """Make an owner that has not started.

        Args:
            command: Starts the sealing program, see `tickdeck.store.sealer`.
        """
        self._command = list(command)
        self._queue: SimpleQueue[Path | None] = SimpleQueue()
        self._left_behind: set[Path] = set()
        self._thread = threading.Thread(target=self._run, name="sealing", daemon=True)
        self._child: subprocess.Popen[str] | None = None
        self.sealed = 0
        self.files: list[Path] = []
        self.problems: list[str] = []

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def put(self, journal: Path) -> None:
        """Queue a closed journal; returns at once."""
        self._queue.put(journal)

    def put_left_behind(self, journal: Path) -> None:
        """Queue a journal of an earlier run; what is in it does not count as this run's."""
        self._left_behind.add(journal)
        self._queue.put(journal)

    def stop(self, deadline_s: float) -> bool:
        """Seal what is queued, then end the child and the thread.

        Args:
            deadline_s: How long to wait at most.

        Returns:
            Whether all was done; what was not is left as journals, for recovery.
        """
        self._queue.put(None)
        if not self._thread.is_alive():
            return True
        self._thread.join(deadline_s)
        done = not self._thread.is_alive()
        if not done and self._child is not None:
            self._child.kill()
            self._thread.join(5)
        return done

    def _run(self) -> None:
        while (journal := self._queue.get()) is not None:
            self._seal(journal)
        if self._child is not None:
            self._end(self._child)

    def _seal(self, journal: Path) -> None:
        for _ in range(_TRIES):
            answer = self._ask(journal)
            if answer is None:
                continue
            if answer.error:
                _log.error("%s", answer.error)
                self.problems.append(answer.error)
                return
            if answer.damage:
                _log.error("%s", answer.damage)
                self.problems.append(answer.damage)
            if answer.cut_bytes:
                _log.info("%s: %d bytes at the end are not in the file", journal, answer.cut_bytes)
            if answer.file and journal not in self._left_behind:
                self.sealed += answer.rows
                self.files.append(Path(answer.file))
            return
        self.problems.append(
            f"{journal.name} could not be sealed; it is kept, and “tickdeck recover” will try again."
        )

    def _ask(self, journal: Path) -> SealResult | None:
        """The child's answer about a journal; None if it died over it."""
        try:
            if self._child is None:
                self._child = self._start_child()
            assert self._child.stdin is not None  # noqa: S101  (for the type checker: both are pipes)
            assert self._child.stdout is not None  # noqa: S101
            self._child.stdin.write(f"{journal}\n")
            self._child.stdin.flush()
            if line := self._child.stdout.readline():
                return msgspec.json.decode(line, type=SealResult)
        except (OSError, msgspec.MsgspecError) as error:
            _log.warning("The sealing process failed: %s", error)
        if self._child is not None:
            self._child.kill()
            self._end(self._child)
            self._child = None
        return None

    def _start_child(self) -> subprocess.Popen[str]:
        return subprocess.Popen(  # noqa: S603  (our own program)
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            env=os.environ | {"PYTHONIOENCODING": "utf-8"},
            creationflags=_NO_CONSOLE,
        )

    @staticmethod
    def _end(child: subprocess.Popen[str]) -> None:
        child.communicate()
