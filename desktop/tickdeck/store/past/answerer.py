"""The owner of the answering process: starts it, asks it, and ends it, whatever it does."""

from __future__ import annotations

import contextlib
import logging
import subprocess
import threading
from collections.abc import Sequence

import msgspec
import numpy as np

from tickdeck.domain.errors import RecordingError
from tickdeck.store.past.messages import Question, Refused, Told, line_of, told_in
from tickdeck.words import mark

_log = logging.getLogger(__name__)

_TRIES = 2
_DYING_S = 2.0
_MOST_BYTES = 4 << 30
_PIPE_BYTES = 1 << 20
"""Where the system lets us; with less, an answer goes over in fifty times as many turns of both processes."""
_NO_CONSOLE = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class Answerer:
    """Asks a child process, one question at a time, from one thread; `stop` may come from any.

    The child is started with the first question and again after it died. It ends when its input is closed, so
    it never outlives this process by more than the question at hand.
    """

    def __init__(self, command: Sequence[str], *, deadline_s: float) -> None:
        """Make an owner that has not started anything.

        Args:
            command: Starts the program, see `tickdeck.store.past.answering`.
            deadline_s: How long it may take over a question before it is ended.
        """
        self._command = list(command)
        self._deadline_s = deadline_s
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._is_late = False
        self._is_stopped = False

    @property
    def process(self) -> int | None:
        """The number of the child process; None while there is none."""
        child = self._child
        return child.pid if child is not None and child.poll() is None else None

    def ask(self, question: Question) -> tuple[Told, memoryview]:
        """Ask, and wait for the answer; a child that dies over it is started once more.

        Returns:
            The beginning of the answer and what follows it.

        Raises:
            RecordingError: If the question cannot be answered; the text says why in one sentence.
        """
        status: int | None = None
        for _ in range(_TRIES):
            child = self._started()
            answer = self._asked(child, question)
            if answer is not None:
                told, content = answer
                if isinstance(told, Refused):
                    raise RecordingError(told.error)
                return told, content
            self._let_go(child)
            status = child.returncode
            if self._is_stopped:
                raise RecordingError(mark("Recorded days are not read any more: the program ends."))
            if self._is_late:
                raise RecordingError(
                    mark("The recording did not answer within {count} s; its disk may be slow.").format(
                        count=f"{self._deadline_s:.0f}"
                    )
                )
            _log.info("The process that reads recorded days ended with %s", status)
        raise RecordingError(
            mark(
                "Recorded days cannot be read: the process that does so ended twice over one "
                "question ({status}); “tickdeck audit” tells whether a file is damaged."
            ).format(status=status)
        )

    def rest(self) -> None:
        """End the child until the next question."""
        with self._lock:
            child = self._child
        if child is not None:
            self._let_go(child)

    def stop(self) -> None:
        """End the child now and start none any more; a question under way fails."""
        with self._lock:
            self._is_stopped = True
            child = self._child
        if child is not None:
            child.kill()

    def _started(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._is_stopped:
                raise RecordingError(mark("Recorded days are not read any more: the program ends."))
            if self._child is None:
                try:
                    self._child = subprocess.Popen(  # noqa: S603  (our own program)
                        self._command,
                        stdin=subprocess.PIPE,
                        stdout=subprocess.PIPE,
                        pipesize=_PIPE_BYTES,
                        creationflags=_NO_CONSOLE,
                    )
                except OSError as error:
                    raise RecordingError(
                        mark(
                            "Recorded days cannot be read: "
                            "the process that does so cannot be started ({why})."
                        ).format(why=error.strerror or error)
                    ) from error
            return self._child

    def _asked(self, child: subprocess.Popen[bytes], question: Question) -> tuple[Told, memoryview] | None:
        """What a child answers; None if it ends before it has."""
        assert child.stdin is not None  # noqa: S101  (for the type checker: both are pipes)
        assert child.stdout is not None  # noqa: S101
        self._is_late = False
        timer = threading.Timer(self._deadline_s, self._end_late, (child,))
        timer.daemon = True
        timer.start()
        try:
            child.stdin.write(line_of(question))
            child.stdin.flush()
            line = child.stdout.readline()
            if not line.endswith(b"\n"):
                return None
            told = told_in(line)
            if told.bytes > _MOST_BYTES:
                return None
            # Not filled with zeros first, as a bytearray is, while the window waits.
            content, filled = np.empty(told.bytes, dtype=np.uint8).data, 0
            while filled < len(content):
                read = child.stdout.readinto(content[filled:])  # type: ignore[attr-defined]
                if not read:
                    return None
                filled += read
        except (OSError, ValueError, msgspec.MsgspecError) as error:
            _log.info("The process that reads recorded days failed: %s", error)
            return None
        finally:
            timer.cancel()
        return told, content

    def _end_late(self, child: subprocess.Popen[bytes]) -> None:
        self._is_late = True
        child.kill()

    def _let_go(self, child: subprocess.Popen[bytes]) -> None:
        """End a child; one that the disk does not let go of is left to end by itself."""
        with self._lock:
            if self._child is child:
                self._child = None
        child.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(_DYING_S)
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
